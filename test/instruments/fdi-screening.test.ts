import { describe, expect, test } from "vitest";
import { costsOf, financeOf, merchantBreakEven } from "../../sim/agents/investor.ts";
import { Status } from "../../sim/state.ts";
import type { Setting } from "../../sim/world.ts";
import { advance, mean, openRun, path, run, sum, type Use, worldOf } from "../model/worlds.ts";

const END = { end: "2040-12" };
const EU = 1;
const screening = (settings: Readonly<Record<string, Setting>> = {}): Use => ({ use: "fdi-screening", ...settings });
const exclusion = (settings: Readonly<Record<string, Setting>> = {}): Use => ({ use: "research-exclusion", ...settings });
const FLOOR: Use = { use: "one-way-floor", strike: 120, volumeCap: 30000 };
const opened = (instruments: readonly Use[], months: number) => {
  const world = openRun(worldOf({ instruments, ...END }));
  advance(world, months);
  return world;
};

describe("screening of foreign investment", () => {
  test("blocks bids for EU plants and no others, from its first month to its last", () => {
    const { state } = opened([screening({ blockedShare: 0.6, start: "2026-07", end: "2027-06" })], 31);
    for (let j = 0; j < state.plants.n; j++) expect(state.policy.screenedShare[j]).toBe(state.plants.region[j] === EU ? 0.6 : 0);
    expect(Math.max(...opened([screening({ start: "2026-07", end: "2027-06" })], 24 + 19).state.policy.screenedShare)).toBe(0);
    // Two screenings: each stops its part of what the other lets through.
    const twice = opened([screening({ blockedShare: 0.5 }), screening({ blockedShare: 0.5 })], 31).state.policy;
    expect(Math.max(...twice.screenedShare)).toBe(0.75);
  });

  test("adds its basis points to what investors ask of EU projects, so that they need a higher price; nobody else's", () => {
    const free = opened([], 31).state;
    const { state } = opened([screening({ premiumBp: 100, rampFactor: 1 })], 31);
    for (let j = 0; j < state.plants.n; j++) {
      const added = financeOf(state, j).projectPremium - state.finance.projectPremium;
      if (state.plants.region[j] !== EU) expect(merchantBreakEven(state, j)).toBe(merchantBreakEven(free, j));
      else {
        expect(added).toBeCloseTo(0.01, 12);
        expect(merchantBreakEven(state, j), state.plants.names[j]).toBeGreaterThan(merchantBreakEven(free, j));
      }
    }
  });

  test("the dearer the capital and the slower the ramp, the less is made in the EU under one floor", () => {
    const output = (settings: Readonly<Record<string, Setting>>) =>
      mean(
        [0, 1, 2].map((r) =>
          sum(path(run({ instruments: [screening({ start: "2026-01", ...settings }), FLOOR], ...END }, r), "output-eu")),
        ),
      );
    const free = output({ premiumBp: 0, rampFactor: 1 });
    expect(output({ premiumBp: 0, rampFactor: 2 })).toBeLessThan(free);
    expect(output({ premiumBp: 150, rampFactor: 1 })).toBeLessThan(free);
  });

  test("a plant decided on under it takes its factor longer to reach nameplate, and its investors know", () => {
    const { state } = opened([screening({ rampFactor: 1.5, start: "2026-01" }), FLOOR], 180);
    const { plants } = state;
    let eu = 0;
    for (let j = 0; j < plants.n; j++) {
      if (plants.builtInRun[j] === 0) expect(plants.rampMonths[j]).toBe(state.terms.buildRampMonths);
      else expect(plants.rampMonths[j]).toBe(state.terms.buildRampMonths * (plants.region[j] === EU ? 1.5 : 1));
      if (plants.builtInRun[j] === 1 && plants.region[j] === EU) eu++;
    }
    expect(eu).toBeGreaterThan(0);
    const years = (j: number) => costsOf(state, j, false).buildYears;
    const at = (region: number) => plants.region.indexOf(region);
    expect(years(at(EU)) - years(at(2))).toBeCloseTo((0.25 * state.terms.buildRampMonths) / 12, 12);
  });

  test("says when it begins; with nothing blocked and no cost it changes no bit", () => {
    const { events, massResidual, cashResidual } = run({ instruments: [screening()], ...END });
    expect(events.filter(({ kind }) => kind === "screening").map(({ month }) => month)).toEqual([6]);
    expect(Math.max(massResidual, cashResidual)).toBeLessThanOrEqual(1e-9);
    expect(run({ instruments: [screening({ blockedShare: 0, premiumBp: 0, rampFactor: 1 })], ...END }).hash).toBe(run({ ...END }).hash);
  });
});

describe("exclusion from research and funding", () => {
  const GRANTS: Use = {
    use: "financing-hub",
    envelope: "own",
    budgetMeur: 3000,
    yearlyShare: 1,
    grantShare: 0.5,
    loanShare: 0,
    guaranteeShare: 0,
    equityShare: 0,
    aidCap: 1,
  };
  const under = (instruments: readonly Use[]) => {
    const world = openRun(worldOf({ instruments, ...END }));
    const { plants } = world.state;
    const j = plants.names.indexOf("Arafura Nolans");
    const account = world.ledger.route("EU treasury", plants.names[j], "Financing hub grant");
    let paid = 0;
    let months = 0;
    // It comes under control a year after building began.
    advance(world, world.state.months, () => {
      paid += world.ledger.amount(account);
      if (plants.status[j] === Status.building && ++months === 12) plants.controlled[j] = 1;
    });
    return { paid, share: paid / (0.5 * plants.investment[j]), buildMonths: plants.buildMonths[j], events: world.events };
  };

  test("a plant that comes under control while it is built gets no more of its grant; without the rule it gets all of it", () => {
    const closed = under([GRANTS, exclusion({ rampFactor: 1 })]);
    expect(under([GRANTS]).share).toBeCloseTo(1, 9);
    expect(under([GRANTS, exclusion({ rampFactor: 1, funding: false })]).share).toBeCloseTo(1, 9);
    // The first of the twelve months is that of the decision: payments begin in the next.
    expect(closed.share).toBeCloseTo(11 / closed.buildMonths, 9);
    expect(closed.events.some(({ kind, subject }) => kind === "exclusion" && subject === "Arafura Nolans")).toBe(true);
  });

  test("a controlled project is offered nothing", () => {
    const { state } = opened([GRANTS, exclusion()], 32);
    const [envelope] = state.publicFinance;
    const j = state.plants.names.indexOf("Solvay La Rochelle");
    expect(envelope.offers(j, state.month, false)).toBe(true);
    state.policy.barredFromFinance[j] = 1;
    expect(envelope.offers(j, state.month, false)).toBe(false);
  });

  test("EU plants come up to speed more slowly; at a factor of one and nobody controlled it changes no bit", () => {
    const output = (rampFactor: number) =>
      mean([0, 1].map((r) => sum(path(run({ instruments: [exclusion({ rampFactor }), FLOOR], ...END }, r), "output-eu"))));
    expect(output(1.5)).toBeLessThan(output(1));
    expect(run({ instruments: [exclusion({ rampFactor: 1 })], ...END }).hash).toBe(run({ ...END }).hash);
    expect(run({ instruments: [exclusion()], ...END }).events.some(({ kind }) => kind === "exclusion")).toBe(true);
  });
});
