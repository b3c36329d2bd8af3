import type { Spread } from "../../scenarios/experiment.ts";
import type { Design, Varied } from "./design.ts";
import { type Points, pointsAtOrigin } from "./points.ts";
import { quantileOf } from "./spread.ts";

/**
 * Quantiles of the levels of a factor in a factorial design: both ends of its range and even steps between them, on
 * the scale of the factor, or of its logarithm if it is log-uniform. How likely the values are does not move the
 * levels. Of options each is a level, whatever `levels` says.
 */
export function levelsOf(spread: Spread, levels: number): readonly number[] {
  if (spread.shape === "options") return spread.options.map((_, i) => (i + 0.5) / spread.options.length);
  const { shape, min, max } = spread;
  return Array.from({ length: levels }, (_, i) => {
    const step = i / (levels - 1);
    return shape === "triangular" || shape === "normal" ? quantileOf(spread, i === levels - 1 ? max : min + step * (max - min)) : step;
  });
}

/** Every combination of the levels of each factor, the first factor fastest (standard order). */
export function fullFactorial(levels: readonly (readonly number[])[]): Points {
  const points = pointsAtOrigin(combinationsOf(levels), levels.length);
  let run = 1;
  for (const [column, quantiles] of levels.entries()) {
    for (let row = 0; row < points.rows; row++)
      points.at[row * points.columns + column] = quantiles[Math.floor(row / run) % quantiles.length];
    run *= quantiles.length;
  }
  return points;
}

const combinationsOf = (levels: readonly (readonly number[])[]): number => levels.reduce((count, { length }) => count * length, 1);

const levelsOfAll = (factors: readonly Varied[], size: number) => factors.map(({ spread }) => levelsOf(spread, size));

export const FULL_FACTORIAL: Design = {
  id: "full-factorial",
  title: "Full factorial",
  doc: "Every combination of some levels of each factor: for a few levers that a policy may set, compared on the same draws.",
  size: { counts: "levels of each factor that is a number", least: 2, most: 1000, usual: "2 to 5 are usual" },
  draws: "shared",
  correlations: false,
  cost: (factors, { size }) => combinationsOf(levelsOfAll(factors, size)),
  points: (factors, { size }) => fullFactorial(levelsOfAll(factors, size)),
};
