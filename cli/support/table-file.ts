import { csvTable } from "../../workers/tables/csv-table.ts";
import { parquetTable } from "../../workers/tables/parquet.ts";
import type { TableColumn, TableFile } from "../../workers/tables/table.ts";
import { BadInput } from "./io.ts";
import { OutputFile } from "./output-file.ts";

/** Opens a table for writing; `.parquet` or `.csv` after its name. Throws `BadInput` for another, and as `OutputFile` does. */
export function openTable(cwd: string, name: string, columns: readonly TableColumn[], force: boolean): TableFile {
  const file = new OutputFile(cwd, name, force);
  try {
    if (name.endsWith(".parquet")) return parquetTable(file, columns);
    if (name.endsWith(".csv")) return csvTable(file, new OutputFile(cwd, `${name}-metadata.json`, force), columns);
    throw new BadInput(`cannot write ${name}: name it .parquet or .csv, which says the format`);
  } catch (thrown) {
    file.discard();
    throw thrown;
  }
}
