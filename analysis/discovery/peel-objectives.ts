/** Runs in a box, and those of them that are of interest. */
export interface Count {
  readonly rows: number;
  readonly ofInterest: number;
}

const densityOf = ({ rows, ofInterest }: Count): number => (rows > 0 ? ofInterest / rows : 0);

function gainOverLoss(before: Count, after: Count): number {
  const gain = densityOf(after) - densityOf(before);
  return gain === 0 ? 0 : gain / Math.abs(before.rows - after.rows);
}

/**
 * How good a peel or paste is, from the box before and after; the highest is taken. Kwakkel and Jaxa-Rozen
 * (Environ. Model. Softw. 79, 2016, 311) compare them under these names.
 */
export const PEEL_OBJECTIVES = {
  /** Density after. Prefers large peels, so that options without an order, which go all at once, win too often. */
  original: (_before: Count, after: Count): number => densityOf(after),
  /** Density gained per run given up: fair between limits and options. */
  lenient1: gainOverLoss,
  /** Density gained per run given up, times the runs kept (Friedman and Fisher 1999, section 14.6): fair, and more patient. */
  lenient2: (before: Count, after: Count): number => after.rows * gainOverLoss(before, after),
} as const;

export type PeelObjective = keyof typeof PEEL_OBJECTIVES;
