import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import type { SchemaElement } from "hyparquet";
import { MODEL_VERSION } from "../../sim/version.ts";
import { csvRow } from "./csv.ts";
import { BadInput } from "./io.ts";
import { OutputFile } from "./output-file.ts";

/** A column of a table. `month` holds "2030-01", the first day of a month in Parquet. */
export interface TableColumn {
  readonly name: string;
  readonly kind: "whole" | "number" | "text" | "switch" | "month";
  readonly description: string;
  readonly unit?: string;
}

export type Cell = number | string | boolean;

/** A table that is written row by row, in one format or the other. */
export interface TableFile {
  readonly path: string;
  /** Cells in the order of the columns; what is not finite is a missing value. */
  row(cells: readonly Cell[]): void;
  /** Puts the file in its place, with where it comes from. */
  finish(provenance: Readonly<Record<string, unknown>>): void;
  /** Leaves nothing behind; without effect once finished. */
  discard(): void;
}

/** Rows of a group of a Parquet file. A constant, since bytes depend on it. */
const GROUP = 65_536;
const DAY_MS = 86_400_000;

const TYPES: Readonly<Record<TableColumn["kind"], Omit<SchemaElement, "name">>> = {
  whole: { type: "INT32", repetition_type: "REQUIRED" },
  number: { type: "DOUBLE", repetition_type: "OPTIONAL" },
  text: { type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" }, repetition_type: "REQUIRED" },
  switch: { type: "BOOLEAN", repetition_type: "REQUIRED" },
  month: { type: "INT32", converted_type: "DATE", logical_type: { type: "DATE" }, repetition_type: "REQUIRED" },
};
// Plain numbers, since a dictionary would take -0 for 0; text by dictionary, since it repeats.
const encodingOf = ({ kind }: TableColumn) => (kind === "text" ? ("RLE_DICTIONARY" as const) : ("PLAIN" as const));

function stored({ kind }: TableColumn, cell: Cell): unknown {
  if (kind === "month") return Date.UTC(Number(String(cell).slice(0, 4)), Number(String(cell).slice(5)) - 1) / DAY_MS;
  if (kind === "number") return typeof cell === "number" && Number.isFinite(cell) ? cell : null;
  return cell;
}

function openParquet(file: OutputFile, columns: readonly TableColumn[]): TableFile {
  const schema: SchemaElement[] = [
    { name: "root", num_children: columns.length },
    ...columns.map((column): SchemaElement => ({ name: column.name, ...TYPES[column.kind] })),
  ];
  const bytes = new ByteWriter(1 << 20);
  const flush = () => {
    file.write(new Uint8Array(bytes.buffer, 0, bytes.index));
    bytes.index = 0;
  };
  // The writer calls `flush` after each group of rows, so that only one is held.
  Object.assign(bytes, { flush, finish: flush });
  const kvMetadata: { key: string; value: string }[] = columns.map(({ name, description, unit }) => ({
    key: `column:${name}`,
    value: unit ? `${description} Unit: ${unit}.` : description,
  }));
  const parquet = new ParquetWriter({ writer: bytes, schema, kvMetadata, createdBy: `bodem version ${MODEL_VERSION}` });
  let group: unknown[][] = columns.map(() => []);
  const writeGroup = () => {
    parquet.write({
      columnData: columns.map((column, c) => ({ name: column.name, data: group[c], encoding: encodingOf(column) })),
      rowGroupSize: GROUP,
    });
    group = columns.map(() => []);
  };
  return {
    path: file.path,
    row(cells) {
      for (const [c, column] of columns.entries()) group[c].push(stored(column, cells[c]));
      if (group[0].length === GROUP) writeGroup();
    },
    finish(provenance) {
      if (group[0].length > 0) writeGroup();
      kvMetadata.unshift({ key: "bodem", value: JSON.stringify(provenance) });
      if (parquet.row_groups.length === 0) parquet.row_groups.push(emptyGroup(schema.slice(1)));
      parquet.finish();
      file.finish();
    },
    discard: () => file.discard(),
  };
}

/** A group of no rows: some readers refuse a file without groups. */
function emptyGroup(leaves: readonly SchemaElement[]) {
  return {
    num_rows: 0n,
    total_byte_size: 0n,
    columns: leaves.map(({ name, type }) => ({
      file_offset: 4n,
      meta_data: {
        type: type ?? "INT32",
        encodings: ["PLAIN" as const],
        path_in_schema: [name],
        codec: "UNCOMPRESSED" as const,
        num_values: 0n,
        total_uncompressed_size: 0n,
        total_compressed_size: 0n,
        data_page_offset: 4n,
      },
    })),
  };
}

const CSVW_TYPES: Readonly<Record<TableColumn["kind"], string>> = {
  whole: "integer",
  number: "number",
  text: "string",
  switch: "boolean",
  month: "gYearMonth",
};

/** CSV has no room for descriptions: they stand beside it, as "CSV on the Web" (W3C 2015) has them. */
function openCsv(file: OutputFile, beside: OutputFile, columns: readonly TableColumn[]): TableFile {
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

/** Opens a table for writing; `.parquet` or `.csv` after its name. Throws `BadInput` for another, and as `OutputFile` does. */
export function openTable(cwd: string, name: string, columns: readonly TableColumn[], force: boolean): TableFile {
  const file = new OutputFile(cwd, name, force);
  try {
    if (name.endsWith(".parquet")) return openParquet(file, columns);
    if (name.endsWith(".csv")) return openCsv(file, new OutputFile(cwd, `${name}-metadata.json`, force), columns);
    throw new BadInput(`cannot write ${name}: name it .parquet or .csv, which says the format`);
  } catch (thrown) {
    file.discard();
    throw thrown;
  }
}
