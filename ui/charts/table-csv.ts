import { csvCell } from "../../workers/tables/csv.ts";
import type { Table } from "./chart.ts";

/** A table as a file, with where its numbers come from below it. */
export function csvOf({ columns, rows }: Table, about: string): string {
  const header = columns.map(({ title, unit }) => csvCell(unit ? `${title} (${unit})` : title)).join(",");
  return [header, ...rows.map((row) => row.map(csvCell).join(",")), "", csvCell(about)].join("\r\n");
}
