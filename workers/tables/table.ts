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
  /** Where it will stand, as its sink says. */
  readonly path: string;
  /** Cells in the order of the columns; what is not finite is a missing value. */
  row(cells: readonly Cell[]): void;
  /** Puts the file in its place, with where it comes from. */
  finish(provenance: Readonly<Record<string, unknown>>): void;
  /** Leaves nothing behind; without effect once finished. */
  discard(): void;
}

/** What takes the bytes of a table: a file on a disk, or parts in memory. Bytes may be used again by the writer: keep a copy. */
export interface TableSink {
  readonly path: string;
  write(content: string | Uint8Array): void;
  finish(): void;
  discard(): void;
}
