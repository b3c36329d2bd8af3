import { describe, expect, test } from "vitest";
import { contenders, noiseToEpsilon } from "../../../analysis/search/contenders.ts";
import { hypervolume } from "../../../analysis/search/hypervolume.ts";
import { type Lever, levelCount, levelOfValue, valueOfLevel } from "../../../analysis/search/lever.ts";
import { nondominated } from "../../../analysis/search/pareto.ts";
import type { Objective, SearchProblem } from "../../../analysis/search/problem.ts";
import { createSearch, type Evaluated, type Outcome, type SearchState } from "../../../analysis/search/search.ts";
import { stream } from "../../../sim/core/streams.ts";
import type { Setting } from "../../../sim/world.ts";
import { DTLZ2_HYPERVOLUME, dtlz2 } from "../functions/dtlz2.ts";
import { LAKE_DEFAULT, lakeInflows, lakeProblem } from "../functions/lake.ts";
import { ZDT1_HYPERVOLUME, zdt1 } from "../functions/zdt1.ts";
import { drive, settingsOf, unitLevers } from "./drive.ts";

const objective = (id: string, better: "higher" | "lower", epsilon: number): Objective => ({ id, title: id, unit: "1", better, epsilon });
const front = (list: readonly Evaluated[]) => list.map(({ objectives = [] }) => objectives);

describe("the search finds known frontiers", () => {
  test("of ZDT1, ten levers: 97 % of its hypervolume in 2,000 evaluations", () => {
    const problem = {
      levers: unitLevers(10, 0.01),
      objectives: [objective("f1", "lower", 0.01), objective("f2", "lower", 0.01)],
      limits: [],
    };
    for (const seed of ["1", "2"]) {
      const search = drive(problem, { seed, evaluations: 2000 }, (x) => ({ objectives: zdt1(x as number[]) }));
      const share = hypervolume(front(search.frontier()), ["lower", "lower"], [1.1, 1.1]) / ZDT1_HYPERVOLUME;
      expect(share).toBeGreaterThan(0.97);
      expect(share).toBeLessThanOrEqual(1);
    }
  });

  test("of DTLZ2, three objectives: 88 % of its hypervolume in 3,000 evaluations, the rest being ε", () => {
    const objectives = ["f1", "f2", "f3"].map((id) => objective(id, "lower", 0.05));
    const search = drive({ levers: unitLevers(12, 0.001), objectives, limits: [] }, { seed: "1", evaluations: 3000 }, (x) => ({
      objectives: dtlz2(x as number[]),
    }));
    const share = hypervolume(front(search.frontier()), ["lower", "lower", "lower"], [1.1, 1.1, 1.1]) / DTLZ2_HYPERVOLUME;
    expect(share).toBeGreaterThan(0.88);
    expect(share).toBeLessThanOrEqual(1);
  });

  test("of the lake: no constant release that keeps it clear is better by more than ε", () => {
    const years = 50;
    const inflows = lakeInflows(LAKE_DEFAULT, 5, years);
    const outcome = (decades: readonly number[]): Omit<Outcome, "number"> => {
      const found = lakeProblem(
        LAKE_DEFAULT,
        Array.from({ length: years }, (_, year) => decades[Math.floor(year / 10)]),
        inflows,
      );
      return { objectives: [found.utility, found.maxP, found.inertia], limited: [found.reliability] };
    };
    const levers = Array.from({ length: 5 }, (_, at) => ({ ...unitLevers(1, 0.002)[0], id: `decade${at}`, max: 0.1 }));
    const objectives = [objective("utility", "higher", 0.01), objective("max P", "lower", 0.01), objective("inertia", "lower", 0.02)];
    const limits = [{ id: "reliability", title: "reliability", unit: "1", must: "reach", bound: 0.99 } as const];
    const search = drive({ levers, objectives, limits }, { seed: "1", evaluations: 4000 }, (x) => outcome(x as number[]));
    const found = search.frontier();
    for (const { limited = [] } of found) expect(limited[0]).toBeGreaterThanOrEqual(0.99);
    for (let release = 0; release <= 0.1; release += 0.002) {
      const { objectives: constant = [], limited = [] } = outcome(new Array(5).fill(release));
      if (limited[0] < 0.99) continue;
      expect(
        front(found).some(
          ([utility, maxP, inertia]) => utility > constant[0] - 0.01 && maxP < constant[1] + 0.01 && inertia < constant[2] + 0.02,
        ),
        `release ${release}`,
      ).toBe(true);
    }
  });
});

/** A price floor in miniature: 880 policies, few enough to try them all. */
const FLOOR: SearchProblem = {
  levers: [
    { id: "strike", title: "Strike", kind: "steps", unit: "EUR/kg", min: 60, max: 110, step: 5 },
    { id: "start", title: "Start", kind: "steps", unit: "months", min: 0, max: 36, step: 4 },
    { id: "volume", title: "Volume", kind: "options", options: ["all", "half", "tender", "none"] },
    { id: "early", title: "Announced early", kind: "options", options: [false, true] },
    { id: "idle", title: "Idle", kind: "options", options: ["only"] },
  ],
  objectives: [objective("tonnes", "higher", 20), objective("cost", "lower", 20)],
  limits: [{ id: "year", title: "Cost of the worst year", unit: "MEUR", must: "not exceed", bound: 60 }],
};
function floorOutcome([strike, start, volume, early]: Setting[]): { objectives: [number, number]; limited: [number] } {
  const share = { all: 1, half: 0.55, tender: 0.4, none: 0 }[volume as string] as number;
  const height = ((strike as number) - 60) / 50;
  const months = 60 - (start as number);
  const tonnes = share * height * (2 - height) * months * (early ? 12 : 10) - (volume === "tender" ? 5 : 0);
  const cost = share * height * height * months * (early ? 11 : 8);
  return { objectives: [tonnes, cost], limited: [cost / 5] };
}
const everyLevels = (levers: readonly Lever[]): number[][] =>
  levers.reduce<number[][]>(
    (all, lever) => all.flatMap((one) => Array.from({ length: levelCount(lever) }, (_, level) => [...one, level])),
    [[]],
  );

describe("a search over mixed levers with a limit", () => {
  test("comes within ε of every policy of the true frontier in a fifth of all policies", () => {
    const all = everyLevels(FLOOR.levers).map((levels) => floorOutcome(settingsOf(FLOOR.levers, { levels })));
    expect(all).toHaveLength(880);
    const allowed = all.filter(({ limited }) => limited[0] <= 60);
    const truth = nondominated(
      allowed.map(({ objectives }) => objectives),
      ["higher", "lower"],
    ).map((at) => allowed[at].objectives);
    const search = drive(FLOOR, { seed: "1", evaluations: 176, populationSize: 16 }, floorOutcome);
    const found = search.frontier();
    for (const [tonnes, cost] of truth) expect(front(found).some(([a, b]) => a > tonnes - 20 && b < cost + 20)).toBe(true);
    for (const { limited = [] } of found) expect(limited[0]).toBeLessThanOrEqual(60);
  });

  test("shows the least violation when no policy keeps the limit", () => {
    const strict = { ...FLOOR, limits: [{ ...FLOOR.limits[0], must: "reach", bound: 1000 } as const] };
    const [only, ...others] = drive(strict, { seed: "1", evaluations: 200, populationSize: 20 }, floorOutcome).frontier();
    expect(others).toEqual([]);
    expect(settingsOf(FLOOR.levers, only)).toEqual([110, 0, "all", true, "only"]);
  });

  test("runs no policy twice and ends when all are tried", () => {
    const levers = FLOOR.levers.slice(2);
    const search = drive({ ...FLOOR, levers }, { seed: "1", evaluations: 1000, populationSize: 4 }, ([volume, early]) =>
      floorOutcome([80, 12, volume, early]),
    );
    const keys = search.state().evaluated.map(({ levels }) => levels.join());
    expect(keys.toSorted()).toEqual(everyLevels(levers).map((levels) => levels.join()));
  });

  test("puts a policy of which a run failed behind all others", () => {
    const search = drive(FLOOR, { seed: "1", evaluations: 300, populationSize: 20 }, (settings) =>
      (settings[0] as number) > 90 ? {} : floorOutcome(settings),
    );
    expect(search.state().evaluated.some(({ objectives }) => objectives === undefined)).toBe(true);
    for (const one of search.frontier()) expect(settingsOf(FLOOR.levers, one)[0]).toBeLessThanOrEqual(90);
  });

  test("begins with the policies it is given", () => {
    const inForce = FLOOR.levers.map((lever, at) => levelOfValue(lever, [85, 12, "half", true, "only"][at]));
    const search = createSearch(FLOOR, { seed: "1", evaluations: 20, populationSize: 10, start: [inForce] });
    const asked = search.ask() ?? [];
    expect(asked).toHaveLength(10);
    expect(settingsOf(FLOOR.levers, asked[0])).toEqual([85, 12, "half", true, "only"]);
  });
});

describe("the sequence of a search", () => {
  const options = { seed: "1", evaluations: 240, populationSize: 12 };
  const whole = drive(FLOOR, options, floorOutcome);

  test("is the same in whatever order outcomes come back, and when it is saved and taken up again in between", () => {
    const random = stream("order", 0, "test", "order");
    let saved: SearchState | undefined;
    for (;;) {
      const search = createSearch(FLOOR, options, saved);
      const asked = search.ask();
      if (asked === undefined) break;
      const some = asked.toSorted(() => random.uniform() - 0.5).slice(0, 1 + Math.floor(random.uniform() * asked.length));
      search.tell(some.map((one) => ({ number: one.number, ...floorOutcome(settingsOf(FLOOR.levers, one)) })));
      saved = JSON.parse(JSON.stringify(search.state()));
    }
    expect(saved).toEqual(whole.state());
  });

  test("depends on the seed, and a longer search begins with a shorter", () => {
    expect(drive(FLOOR, { ...options, seed: "2" }, floorOutcome).state().evaluated).not.toEqual(whole.state().evaluated);
    const short = drive(FLOOR, { ...options, evaluations: 100 }, floorOutcome).state().evaluated;
    expect(short).toHaveLength(108);
    expect(short).toEqual(whole.state().evaluated.slice(0, 108));
  });

  test.each<[string, Outcome, string]>([
    ["of a candidate not asked", { number: 99, objectives: [1, 2], limited: [3] }, "of candidates asked and not yet told, not of 99"],
    [
      "with an undefined objective",
      { number: 0, objectives: [1, NaN], limited: [3] },
      "must be 2 finite numbers, not 1, NaN: leave objectives out",
    ],
    ["without the value of a limit", { number: 0, objectives: [1, 2] }, "limited of candidate 0 must be 1 finite numbers"],
  ])("takes no outcome %s", (_, outcome, message) => {
    const search = createSearch(FLOOR, options);
    search.ask();
    expect(() => search.tell([outcome])).toThrow(message);
  });
});

describe("noise", () => {
  /** Objectives with errors of 30 and 40 in the mean of the runs; the same candidate always draws the same. */
  const noisy = (settings: Setting[]) => {
    const random = stream("noise", 0, settings.join(), "test");
    const { objectives, limited } = floorOutcome(settings);
    return { objectives: [objectives[0] + 30 * random.normal(), objectives[1] + 40 * random.normal()], standardErrors: [30, 40], limited };
  };
  const search = drive(FLOOR, { seed: "1", evaluations: 300, populationSize: 20 }, noisy);
  const { evaluated } = search.state();
  const truly = (one: Evaluated) => floorOutcome(settingsOf(FLOOR.levers, one)).objectives;

  test("is met by running the contenders again: they come within ε of the truly best of those tried, the frontier at hand does not", () => {
    const kept = evaluated.filter(({ limited = [] }) => limited[0] <= 60);
    const truth = kept.map(truly);
    const best = nondominated(truth, ["higher", "lower"]).map((at) => truth[at]);
    const reached = (list: readonly Evaluated[]): number => {
      const points = list.map(truly);
      return best.filter(([tonnes, cost]) => points.some(([a, b]) => a > tonnes - 20 && b < cost + 20)).length / best.length;
    };
    const list = contenders(FLOOR, evaluated, search.frontier()).map(({ policy }) => policy);
    expect(reached(search.frontier())).toBeLessThan(0.95);
    expect(reached(list)).toBeGreaterThan(0.97);
    expect(list.length).toBeLessThan(evaluated.length / 3);
    expect(list).toEqual(expect.arrayContaining([...search.frontier()]));
  });

  test("is held against ε, which should be no finer", () => {
    expect(noiseToEpsilon(FLOOR, evaluated)).toEqual([(Math.sqrt(2) * 30) / 20, (Math.sqrt(2) * 40) / 20]);
  });
});

describe("a lever", () => {
  const [strike] = FLOOR.levers;

  test("takes each of its values and no other", () => {
    const share: Lever = { id: "share", title: "Share", kind: "steps", unit: "1", min: 0, max: 1, step: 0.1 };
    expect(Array.from({ length: levelCount(share) }, (_, level) => valueOfLevel(share, level))).toEqual([
      0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1,
    ]);
    expect(levelOfValue(share, 0.3)).toBe(3);
    expect(() => levelOfValue(strike, 200)).toThrow("strike must lie between 60 and 110 EUR/kg, not 200");
    expect(() => levelOfValue(FLOOR.levers[2], "most")).toThrow("volume must be one of all, half, tender, none, not most");
  });

  test.each<[string, Partial<SearchProblem>, string]>([
    ["no levers", { levers: [] }, "levers must be 1 or more"],
    ["a step of nothing", { levers: [{ ...strike, step: 0 } as Lever] }, "strike must have a step above 0, not 0"],
    ["an endless range", { levers: [{ ...strike, max: Infinity } as Lever] }, "strike must have a finite min and a max"],
    ["no ε", { objectives: [objective("cost", "lower", 0)] }, "the epsilon of cost must lie above 0"],
  ])("a search refuses %s", (_, wrong, message) => {
    expect(() => createSearch({ ...FLOOR, ...wrong }, { seed: "1", evaluations: 10 })).toThrow(message);
  });
});
