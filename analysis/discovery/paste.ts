import { type Limits, sortRows } from "./box.ts";
import { type Cases, countOf } from "./cases.ts";
import type { Move } from "./peel.ts";
import { peelQuantile } from "./peel-quantile.ts";

/**
 * Every way to open a box again: at each limit by a share of the runs from there to the end that the other
 * limits let in, and then by each option left out.
 */
export function pastes(cases: Cases, limits: readonly Limits[], outer: readonly Limits[], alpha: number): Move[] {
  const { sample, ofInterest } = cases;
  const { inside, fences } = sortRows(cases, limits, outer);
  const held = countOf(inside, ofInterest);
  const numbers: Move[] = [];
  const options: Move[] = [];
  for (const { dimension, side, outside } of fences) {
    const column = sample.columns[dimension];
    const limit = limits[dimension];
    const whole = outer[dimension];
    const opened = (to: Limits, lets: (value: number) => boolean): Move => {
      const added = countOf(
        outside.filter((row) => lets(column[row])),
        ofInterest,
      );
      return { dimension, limit: to, rows: held.rows + added.rows, ofInterest: held.ofInterest + added.ofInterest };
    };
    if ("kept" in limit && "kept" in whole) {
      for (const option of whole.kept) {
        if (limit.kept.includes(option)) continue;
        const kept = whole.kept.filter((one) => one === option || limit.kept.includes(one));
        options.push(opened({ kept }, (value) => value === option));
      }
    } else if ("low" in limit && "low" in whole) {
      const end = side === "low" ? limit.low : limit.high;
      const beyond = [...inside.filter((row) => column[row] === end), ...outside].map((row) => column[row]).sort((a, b) => a - b);
      const quantile = (p: number): number => peelQuantile(beyond.length, (position) => beyond[position], p);
      if (side === "low") {
        const low = beyond.length > 0 ? quantile(1 - alpha) : whole.low;
        numbers.push(opened({ low, high: limit.high }, (value) => value >= low));
      } else {
        const high = beyond.length > 0 ? quantile(alpha) : whole.high;
        numbers.push(opened({ low: limit.low, high }, (value) => value <= high));
      }
    }
  }
  return [...numbers, ...options];
}
