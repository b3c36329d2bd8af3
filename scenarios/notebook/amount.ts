/** A number as a condition or a limit writes it: `1,200`, `65 %`, `900 MEUR`, `1 bn EUR`. */
export interface Amount {
  /** In the unit of what it is compared with: EUR, a share, or whatever that is. */
  readonly value: number;
  /** As written. */
  readonly unit: string;
  /** The only unit that the written one is a multiple of; any where absent. */
  readonly of?: string;
}

const SCALES: Readonly<Record<string, { readonly scale: number; readonly of?: string }>> = {
  "": { scale: 1 },
  "%": { scale: 0.01, of: "share" },
  MEUR: { scale: 1e6, of: "EUR" },
  "bn EUR": { scale: 1e9, of: "EUR" },
};
const AMOUNT = /^(-?\d[\d,]*(?:\.\d+)?(?:e\d+)?)\s*(|%|MEUR|bn EUR)$/;

/** Undefined for a text that is no number. */
export function amountOf(text: string): Amount | undefined {
  const [, number, unit] = AMOUNT.exec(text.trim()) ?? [];
  if (number === undefined) return undefined;
  const { scale, of } = SCALES[unit];
  return { value: Number(number.replaceAll(",", "")) * scale, unit, ...(of === undefined ? {} : { of }) };
}
