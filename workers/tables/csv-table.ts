import { MODEL_VERSION } from "../../sim/version.ts";
import { csvRow } from "./csv.ts";
import type { TableColumn, TableFile, TableSink } from "./table.ts";

const CSVW_TYPES: Readonly<Record<TableColumn["kind"], string>> = {
  whole: "integer",
  number: "number",
  text: "string",
  switch: "boolean",
  month: "gYearMonth",
};

/** CSV has no room for descriptions: they stand beside it, as "CSV on the Web" (W3C 2015) has them. */
export function csvTable(file: TableSink, beside: TableSink, columns: readonly TableColumn[]): TableFile {
  file.write(csvRow(columns.map(({ name }) => name)));
  let rows = "";
  const flush = () => {
    file.write(rows);
    rows = "";
  };
  return {
    path: file.path,
    row(cells) {
      rows += csvRow(cells.map((cell) => (typeof cell === "boolean" ? String(cell) : cell)));
      if (rows.length > 1 << 18) flush();
    },
    finish(provenance) {
      flush();
      const described = columns.map(({ name, kind, description, unit }) => ({
        name,
        titles: name,
        "dc:description": description,
        datatype: CSVW_TYPES[kind],
        ...(unit ? { "schema:unitText": unit } : {}),
      }));
      const name = file.path.slice(file.path.lastIndexOf("/") + 1);
      beside.write(
        `${JSON.stringify({ "@context": "http://www.w3.org/ns/csvw", url: name, "dc:creator": `bodem version ${MODEL_VERSION}`, "bodem:provenance": provenance, tableSchema: { columns: described } }, null, 2)}\n`,
      );
      beside.finish();
      file.finish();
    },
    discard() {
      file.discard();
      beside.discard();
    },
  };
}
