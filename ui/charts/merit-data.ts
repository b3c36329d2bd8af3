import type { RunTrace } from "../../sim/results/trace.ts";

/** A plant or a step of the cost curve at home in one month. */
export interface Block {
  readonly name: string;
  readonly region: string;
  /** Within the controlling state. */
  readonly home: boolean;
  /** Price from which it runs, EUR/kg, and the one it would need without contract and premium. */
  readonly offer: number;
  readonly bare: number;
  /** t/month: what could run, and what ran. */
  readonly available: number;
  readonly output: number;
  /** Where it begins on the axis of tonnes. */
  readonly from: number;
}

/** What can run in a month, cheapest first, laid end to end. */
export function blocksOf(trace: RunTrace, month: number, homeRegion: string): readonly Block[] {
  const outside = trace.plants.map(({ name, region, offer, cost, feedShare, available, output }) => ({
    name,
    region,
    home: false,
    offer: offer[month],
    bare: cost[month] / (1 - feedShare),
    available: available[month],
    output: output[month],
  }));
  const home = trace.home.map(({ name, offer, available, output }) => ({
    name,
    region: homeRegion,
    home: true,
    offer: offer[month],
    bare: offer[month],
    available: available[month],
    output: output[month],
  }));
  let from = 0;
  return [...outside, ...home]
    .filter(({ available }) => available > 0)
    .toSorted((a, b) => a.offer - b.offer)
    .map((block) => {
      const placed = { ...block, from };
      from += block.available;
      return placed;
    });
}

/** The strike of the contracts that run in a month, where they have one in common; undefined without or with several. */
export function strikeOf({ plants }: RunTrace, month: number): number | undefined {
  const strikes = plants.map(({ strike }) => strike[month]).filter((strike) => !Number.isNaN(strike));
  if (strikes.length === 0 || strikes.some((strike) => Math.abs(strike - strikes[0]) > 0.05)) return undefined;
  return strikes[0];
}
