import { t } from "../../language/language.ts";
import { textOfBytes } from "../../scenarios/decode.ts";
import { Faults } from "../../scenarios/faults.ts";
import type { NotebookDocument } from "../../scenarios/notebook/document.ts";
import { isNotebookText, parseNotebookBytes } from "../../scenarios/notebook/parse.ts";
import { parseScenarioBytes } from "../../scenarios/parse.ts";
import type { InputError } from "../../scenarios/scenario.ts";
import { unpackedReport } from "../report/open-report.ts";
import { fileName } from "./files.ts";
import { errorLine } from "./notebook.ts";
import { documentFor } from "./opening.ts";

const MOST_FILE_BYTES = 2_000_000;
const MOST_FAULTS = 5;

export interface OpenedFile {
  readonly document: NotebookDocument;
  /** What the user should know of it; empty when there is nothing. */
  readonly notice: string;
}

function faultsText(errors: readonly InputError[]): string {
  const first = errors
    .slice(0, MOST_FAULTS)
    .map((error) => `${error.line ? `${t("Line {line}", { line: error.line })}: ` : ""}${errorLine(error)}`);
  return [...first, ...(errors.length > MOST_FAULTS ? [t("And {count} more.", { count: errors.length - MOST_FAULTS })] : [])].join(" ");
}

/**
 * A notebook, a scenario or a report as a notebook. Rejects with every fault in a sentence for the user when its
 * scenario cannot be run; a notebook whose cells alone have faults opens, those cells as text.
 */
export async function openedFile(given: File): Promise<OpenedFile> {
  const file = await unpackedReport(given);
  const bytes = new Uint8Array(await file.slice(0, MOST_FILE_BYTES).arrayBuffer());
  const stem = `file-${fileName(file.name.replace(/\.[^.]*$/, ""), "x").slice(0, -2)}`.slice(0, 60);
  const text = textOfBytes(bytes, new Faults(), file.size);
  if (!/\.(md|markdown)$/i.test(file.name) && (text === undefined || !isNotebookText(text))) {
    const parsed = parseScenarioBytes(bytes, undefined, file.size);
    if (!parsed.ok) throw new Error(faultsText(parsed.errors));
    return { document: documentFor(stem, parsed.spec), notice: "" };
  }
  const read = parseNotebookBytes(bytes, stem, file.size);
  if (read.ok) return { document: read.document, notice: "" };
  if (!read.document || !read.study) throw new Error(faultsText(read.errors));
  return {
    document: read.document,
    notice: t("{file} is open, with faults. A cell that could not be read stands as text. {faults}", {
      file: file.name,
      faults: faultsText(read.errors),
    }),
  };
}
