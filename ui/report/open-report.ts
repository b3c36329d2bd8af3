import { t } from "../../language/language.ts";
import { notebookTextInReport } from "../../scenarios/notebook/in-report.ts";

/** A report has its pictures in it; its notebook's text stands at the end. */
const MOST_REPORT_BYTES = 40_000_000;

/**
 * A file to open as a notebook: a report gives way to the notebook's text in it, any other file comes back as it is.
 * Rejects with a sentence for the user where an HTML file holds no notebook.
 */
export async function unpackedReport(file: File): Promise<File> {
  if (!/\.html?$/i.test(file.name) && file.type !== "text/html") return file;
  const text = file.size > MOST_REPORT_BYTES ? undefined : notebookTextInReport(await file.text());
  if (text === undefined) throw new Error(t("it is no report of Bodem: open a report, a notebook or a scenario file"));
  return new File([text], file.name.replace(/\.html?$/i, ".md"));
}
