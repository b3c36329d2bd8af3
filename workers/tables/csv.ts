/**
 * A CSV cell. Text that a spreadsheet would read as a formula gets an apostrophe before it; numbers
 * are left alone, and what is not finite is an empty cell.
 */
export function csvCell(value: string | number): string {
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csvRow(cells: readonly (string | number)[]): string {
  return `${cells.map(csvCell).join(",")}\n`;
}
