import { expect, test } from "vitest";
import { breaksEvenAbove, merchantBreakEven } from "../../sim/agents/investor.ts";
import { advance, openRun, worldOf } from "../model/worlds.ts";

test("whether a break-even lies above a price is answered as the search for it would, from low prices up and from high ones down", () => {
  const asked = openRun(worldOf({ end: "2030-12" })).state;
  const { state: searched } = openRun(worldOf({ end: "2030-12" }));
  const shares = [0.3, 0.6, 0.9, 0.97, 0.999, 1.001, 1.03, 1.1, 1.4, 3];
  let above = 0;
  for (const [i, sigma] of [0.25, 0.31, 0.42, 0.55, 0.8].entries()) {
    asked.outlook.sigma = searched.outlook.sigma = sigma;
    for (let j = 0; j < searched.plants.n; j++) {
      const breakEven = merchantBreakEven(searched, j);
      for (const share of i % 2 === 0 ? shares : shares.toReversed()) {
        const answer = breaksEvenAbove(asked, j, share * breakEven);
        expect(answer, `${searched.plants.names[j]} at ${share} of its break-even`).toBe(breakEven > share * breakEven);
        if (answer) above++;
      }
    }
  }
  expect(above).toBeGreaterThan(100);
});

test("the price that keeps entrants out is that of the cheapest break-even, however it was found", () => {
  const run = openRun(worldOf({ end: "2030-12" }));
  advance(run, 40);
  const { state } = run;
  const all = Array.from({ length: state.plants.n }, (_, j) => merchantBreakEven(state, j));
  const other = openRun(worldOf({ end: "2030-12" }));
  advance(other, 40);
  let least = Infinity;
  for (let j = 0; j < all.length; j++) if (!breaksEvenAbove(other.state, j, least)) least = merchantBreakEven(other.state, j);
  expect(least).toBe(Math.min(...all));
});
