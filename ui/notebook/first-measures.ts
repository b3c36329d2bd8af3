/** What a comparison shows first, and what the opening notebook ships; the rest is one click away. */
export const FIRST_MEASURES: readonly string[] = [
  "built-ex-china",
  "built-eu",
  "self-sufficiency-output",
  "fiscal-pv",
  "fiscal-worst-12",
  "consumer-surplus-pv",
  "price-mean",
  "exits-eu",
  "survival-60",
];
