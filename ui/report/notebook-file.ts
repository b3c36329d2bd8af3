import type { NotebookDocument } from "../../scenarios/notebook/document.ts";
import { writeScenario } from "../../scenarios/write.ts";
import { fileName } from "../notebook/files.ts";

export interface NotebookFile {
  readonly name: string;
  readonly text: string;
  readonly type: string;
}

/** The notebook as a file of its own. */
export function notebookFile({ scenario }: NotebookDocument): NotebookFile {
  return { name: fileName(scenario.title, "yaml"), text: writeScenario(scenario), type: "text/yaml" };
}
