export interface Column {
  readonly title: string;
  readonly align?: "left" | "right";
}

/** Text aligned in columns, with a line under the titles. */
export function renderTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map((column, index) => Math.max(column.title.length, ...rows.map((row) => (row[index] ?? "").length)));
  const line = (cells: readonly string[]) =>
    columns
      .map((column, index) =>
        column.align === "right" ? (cells[index] ?? "").padStart(widths[index]) : (cells[index] ?? "").padEnd(widths[index]),
      )
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "─".repeat(width)).join("  ");
  return `${[line(columns.map((column) => column.title)), rule, ...rows.map(line)].join("\n")}\n`;
}
