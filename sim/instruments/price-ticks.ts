/** Prices of NdPr oxide that a price guaranteed by a policy is measured against, EUR/kg. */
export const PRICE_TICKS = [
  { value: 61, label: "2025 average" },
  { value: 97, label: "110 USD (MP, Lynas)" },
] as const;
