import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import type { SchemaElement } from "hyparquet";
import { MODEL_VERSION } from "../../sim/version.ts";
import type { Cell, TableColumn, TableFile, TableSink } from "./table.ts";

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

/** A Parquet file; the same bytes wherever the same rows are written. */
export function parquetTable(file: TableSink, columns: readonly TableColumn[]): TableFile {
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
