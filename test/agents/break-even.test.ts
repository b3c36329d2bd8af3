import { expect, test } from "vitest";
import { closedMoments } from "../../sim/agents/cash-moments.ts";
import { breaksEvenAbove, merchantBreakEven } from "../../sim/agents/investor.ts";
import { emptyValue, projectValue } from "../../sim/agents/project-value.ts";
import { stream } from "../../sim/core/streams.ts";
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

test("a value in closed form differs by far less than what decides at once", () => {
  const random = stream("closed", 0, "values", "test");
  const finance = openRun(worldOf({ end: "2030-12" })).state.finance;
  const [exact, closed] = [emptyValue(), emptyValue()];
  let near = 0;
  for (let i = 0; i < 4000; i++) {
    const costs = {
      costPerKg: 80 * random.uniform(),
      feedShare: 0.6 * random.uniform(),
      fixedPerKgYear: 20 * random.uniform(),
      capexPerKgYear: 10 + 200 * random.uniform(),
      loading: 0.4 + 0.6 * random.uniform(),
      buildYears: 4 * random.uniform(),
    };
    const outlook = { forecast: 15 + 250 * random.uniform(), sigma: 0.05 + 0.75 * random.uniform() };
    projectValue(exact, costs, outlook, undefined, finance);
    projectValue(closed, costs, outlook, undefined, finance, undefined, closedMoments);
    const apart = Math.abs(exact.npvPerKgYear - closed.npvPerKgYear);
    // A twentieth of the investment either side of nothing decides at once.
    if (Math.abs(exact.npvPerKgYear) < costs.capexPerKgYear) {
      near++;
      expect(apart).toBeLessThan(0.01 * costs.capexPerKgYear);
    }
    expect(apart).toBeLessThan(0.01 * (costs.capexPerKgYear + Math.abs(exact.npvPerKgYear)));
  }
  expect(near).toBeGreaterThan(500);
});
