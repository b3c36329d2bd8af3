import type { NotebookDocument } from "../../scenarios/notebook/document.ts";
import { writeNotebook } from "../../scenarios/notebook/write.ts";
import { fileName } from "../notebook/files.ts";

export interface NotebookFile {
  readonly name: string;
  readonly text: string;
  readonly type: string;
}

/** The notebook as a file of its own. */
export function notebookFile(document: NotebookDocument): NotebookFile {
  return { name: fileName(document.scenario.title, "md"), text: writeNotebook(document), type: "text/markdown" };
}
