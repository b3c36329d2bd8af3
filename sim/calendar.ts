/** Months between two calendar months written "2030-01"; throws on other text. */
export function monthsFrom(startYear: number, startMonth: number, date: string): number {
  const match = /^(\d{4})-(\d{2})$/.exec(date);
  if (!match) throw new Error(`not a month: ${date}`);
  return (Number(match[1]) - startYear) * 12 + Number(match[2]) - startMonth;
}

/** The month `offset` months after a start, written "2030-01". */
export function calendarMonth(startYear: number, startMonth: number, offset: number): string {
  const total = startYear * 12 + (startMonth - 1) + offset;
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  return `${year}-${month < 10 ? "0" : ""}${month}`;
}
