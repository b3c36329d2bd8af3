/** What an axis counts in: euros in millions, shares per cent. */
export function axisUnit(unit: string): { readonly scale: number; readonly unit: string } {
  if (unit === "EUR") return { scale: 1e-6, unit: "MEUR" };
  if (unit === "share") return { scale: 100, unit: "%" };
  return { scale: 1, unit: unit === "1" ? "" : unit };
}
