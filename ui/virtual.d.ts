declare module "virtual:shipped" {
  export const opening: import("../scenarios/notebook/document.ts").NotebookDocument;
  /** Every notebook of the library, the opening one first, then the scenarios of which there is none. */
  export const library: readonly { readonly id: string; readonly title: string; readonly scenario?: true }[];
}
declare module "virtual:shipped/nl" {
  export { library, opening } from "virtual:shipped";
}
