declare module "virtual:shipped" {
  export const opening: import("../scenarios/notebook/document.ts").NotebookDocument;
  /** Every notebook of the library, the opening one first. */
  export const library: readonly { readonly id: string; readonly title: string }[];
}
