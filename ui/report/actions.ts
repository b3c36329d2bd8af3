import { t } from "../../language/language.ts";
import type { Chosen } from "../../scenarios/notebook/document.ts";
import { download, fileName } from "../notebook/files.ts";
import type { Notebook } from "../notebook/notebook.ts";

/** Told what is going on: "120 of 400 runs", a sentence once it is done, or why it failed. */
export type Tell = (news: string) => void;

/** Something that takes the notebook out of the page. */
export interface ReportAction {
  readonly id: string;
  readonly title: string;
  /** What one gets, in a sentence. */
  readonly doc: string;
  /** `host` holds the cells of the page. Never rejects: what goes wrong is told. */
  readonly run: (notebook: Notebook, host: ParentNode, tell: Tell) => Promise<void>;
}

/** Says what went wrong and loses nothing. */
function safely(failed: string, work: ReportAction["run"]): ReportAction["run"] {
  return async (notebook, host, tell) => {
    try {
      await work(notebook, host, tell);
    } catch (thrown) {
      tell(t(failed, { why: thrown instanceof Error ? thrown.message : String(thrown) }));
    }
  };
}

export const exportReport = safely("The report could not be made: {why}.", async (notebook, host, tell) => {
  const { reportHtml } = await import("./report.ts");
  const name = fileName(notebook.document.scenario.title, "html");
  download(name, await reportHtml(notebook, host, new Date().toISOString().slice(0, 10)), "text/html");
  tell(t("Saved {file}: it reads without Bodem, prints to A4, and can be opened here again.", { file: name }));
});

/** Prints the page once all of it is there. */
export async function printPage(notebook: Notebook, host: ParentNode): Promise<void> {
  await import("./whole-page.ts").then(({ wholePage }) => wholePage(notebook, host)).catch(() => {});
  print();
}

const tableOf = (table: "runs" | "paths", format: "parquet" | "csv"): ReportAction["run"] =>
  safely("The table could not be made: {why}.", async (notebook, _host, tell) => {
    const { exportTable } = await import("./tables.ts");
    const { value: chosen } = notebook.flow.read<Chosen>("chosen");
    await exportTable(notebook, table, format, chosen, tell);
  });

export const exportRunsParquet = tableOf("runs", "parquet");
export const exportRunsCsv = tableOf("runs", "csv");
export const exportPathsParquet = tableOf("paths", "parquet");
export const exportPathsCsv = tableOf("paths", "csv");

/** For the foot of the page, menus and the palette, in this order. */
export const REPORT_ACTIONS: readonly ReportAction[] = [
  {
    id: "export-report",
    title: "Export report",
    doc: "One HTML file with text, charts, tables and methods; reads without scripts.",
    run: exportReport,
  },
  {
    id: "export-runs-parquet",
    title: "Export runs (Parquet)",
    doc: "Every measure of every run, as bodem batch --out writes it.",
    run: exportRunsParquet,
  },
  {
    id: "export-runs-csv",
    title: "Export runs (CSV)",
    doc: "Every measure of every run, with a file that says what the columns are.",
    run: exportRunsCsv,
  },
  {
    id: "export-paths-parquet",
    title: "Export monthly paths (Parquet)",
    doc: "Every month of every run of the policy shown and of the baseline, as bodem batch --paths writes it.",
    run: exportPathsParquet,
  },
  {
    id: "export-paths-csv",
    title: "Export monthly paths (CSV)",
    doc: "Every month of every run of the policy shown and of the baseline, with a file that says what the columns are.",
    run: exportPathsCsv,
  },
];
