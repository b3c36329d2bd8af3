import { describe, expect, test } from "vitest";
import { bestResponse } from "../../sim/adversary/best-response.ts";
import { createLevers } from "../../sim/adversary/levers.ts";
import { type Move, movesOf } from "../../sim/adversary/moves.ts";
import { PRESET_IDS, weightsOf } from "../../sim/adversary/objective.ts";
import type { Levers } from "../../sim/adversary/posture.ts";
import { emptyProspect, type Prospect } from "../../sim/adversary/roll-out.ts";
import { defaultsOf } from "../../sim/core/spec.ts";
import { sha256Hex } from "../../sim/core/hash.ts";
import { materialById } from "../../sim/materials/index.ts";
import type { Run } from "../../sim/run.ts";
import { simulate } from "../../sim/simulate.ts";
import type { Settings, World } from "../../sim/world.ts";
import { advance, measuresOn, openRun, path, scarceWorld, sum, type Use, worldOf } from "../model/worlds.ts";

const EU = 1;
const END = "2038-12";
const playing = (settings: Readonly<Record<string, number | string>>) => ({ posture: "best-response", ...settings });

/** What a move would bring in a run as it stands, by the sums of the state. */
function judge(run: Run, id: string, options: { readonly guess?: number; readonly months?: number } = {}): Prospect {
  const { state, exporterView } = run;
  const move = movesOf(state.destinations, "EU", 0.4, 0.1, 0.25, 0.15).find((one) => one.id === id) as Move;
  const out = emptyProspect();
  exporterView.rollOut.begin(
    {
      weights: weightsOf("weaponised", 1, 0, 1),
      horizonMonths: options.months ?? 36,
      discountPerMonth: 0.08 / 12,
      reentryPerMonth: 0.2 / 12,
      target: EU,
    },
    { freeExports: exporterView.meanExports, marginalCost: exporterView.homeMarginalCost, homePrice: exporterView.homePrice },
    options.guess ?? 1,
  );
  exporterView.rollOut.judge(move, out);
  exporterView.rollOut.end();
  return out;
}

/** What the posture decides in a run as it stands: the levers that it sets, and what it says. */
function decide(run: Run, settings: Settings): { readonly levers: Levers; readonly said: string } {
  const month = run.state.month;
  const active = bestResponse.activate({ ...defaultsOf(bestResponse.settings), ...settings }, {
    monthOf: () => month,
    guessError: run.draws.guess,
    destinations: run.state.destinations,
    regions: run.state.regions,
  } as never);
  const levers = createLevers(new Uint8Array(run.state.destinations.length), run.state.regions.length, run.state.home.target);
  const before = run.events.length;
  active.act(run.exporterView, levers);
  return {
    levers,
    said: run.events
      .slice(before)
      .map(({ detail }) => detail)
      .join(" "),
  };
}

/** Half years of coercion and of attack, and demand of the EU that lines could not meet, over runs on the same draws. */
function campaign(world: World, runs = 8): { readonly coercion: number; readonly attack: number; readonly curtailed: number } {
  let coercion = 0;
  let attack = 0;
  let curtailed = 0;
  for (let replication = 0; replication < runs; replication++) {
    const result = simulate(world, "1", replication);
    curtailed += sum(path(result, "unserved-curtailed-eu"));
    for (const { kind, detail } of result.events) {
      if (kind !== "best-response") continue;
      const chosen = detail.slice(0, detail.indexOf(":"));
      if (/cut|stop|ban|licences|duty/.test(chosen)) coercion++;
      else if (chosen !== "commercial") attack++;
    }
  }
  return { coercion, attack, curtailed };
}

/** Hash of every number in the state, the levers and the ledger's balances. */
function fingerprint({ state, levers }: Run): string {
  const numbers: number[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === "number") numbers.push(value);
    else if (ArrayBuffer.isView(value)) numbers.push(...(value as Float64Array));
    else if (Array.isArray(value)) value.forEach(collect);
    else if (value && typeof value === "object")
      for (const key of Object.keys(value).sort()) if (key !== "breakEven") collect((value as Record<string, unknown>)[key]);
  };
  collect(state);
  collect(levers);
  return sha256Hex(Float64Array.from(numbers));
}

describe("the state's reckoning", () => {
  test("changes nothing: every number of the world is as before it, whatever move it looks at", () => {
    const opened = openRun(worldOf({ end: END, instruments: [{ use: "two-way-cfd", budget: "gross" }] }));
    for (const month of [30, 80, 120]) {
      advance(opened, month);
      const before = fingerprint(opened);
      for (const move of movesOf(opened.state.destinations, "EU", 0.4, 0.1, 0.25, 0.15)) judge(opened, move.id, { guess: 0.5 });
      expect(fingerprint(opened)).toBe(before);
    }
  });

  test("finds that acting commercially brings and costs nothing beside itself", () => {
    const opened = openRun(worldOf({ end: END }));
    advance(opened, 60);
    for (const value of Object.values(judge(opened, "commercial"))) expect(Math.abs(value)).toBeLessThan(1e-3);
  });

  // Stocks of two months and more carry buyers through a stop of one month; not through a year of it.
  test("sees nobody go without until stocks are gone", () => {
    const opened = openRun(scarceWorld(worldOf({ end: END }), 0.3));
    advance(opened, 60);
    const { buyers } = opened.state;
    const filled = (months: number) => {
      for (let b = 0; b < buyers.n; b++) buyers.stock[b] = months * buyers.meanUse[b];
    };
    filled(24);
    expect(judge(opened, "cut-1", { months: 6 }).unserved).toBeLessThan(1);
    filled(0);
    expect(judge(opened, "cut-1", { months: 6 }).unserved).toBeGreaterThan(100);
  });

  // What the EU alone holds carries the EU alone: the harm of the same stop falls, and with it what it is worth to the state.
  test("finds less harm in a stop, and less worth in it, the more EU buyers hold", () => {
    let harm = Infinity;
    let score = Infinity;
    for (const months of [1, 4, 12]) {
      const opened = openRun(scarceWorld(worldOf({ end: END }), 0.5));
      advance(opened, 60);
      const { buyers } = opened.state;
      for (let b = 0; b < buyers.n; b++) if (buyers.region[b] === EU) buyers.stock[b] = months * buyers.meanUse[b];
      const stop = judge(opened, "cut-1", { months: 12 });
      expect(stop.harm).toBeLessThan(harm);
      expect(stop.score).toBeLessThan(score);
      ({ harm, score } = stop);
    }
  });

  test("finds less harm in a stop the more others can supply", () => {
    const harms = [0.3, 1, 3].map((share) => {
      const opened = openRun(scarceWorld(worldOf({ end: END }), share));
      advance(opened, 60);
      return judge(opened, "cut-1").harm;
    });
    expect(harms[1]).toBeLessThan(harms[0]);
    expect(harms[2]).toBeLessThan(harms[1]);
  });

  test("counts the projects that dear material calls up, and those that cheap material puts off", () => {
    let called = 0;
    let putOff = 0;
    for (const replication of [0, 1, 2, 3]) {
      const opened = openRun(worldOf({ end: END }), "1", replication);
      advance(opened, 60);
      called += judge(opened, "cut-0.7").called;
      putOff += judge(opened, "war-0.25").called;
    }
    expect(called).toBeGreaterThan(0);
    expect(putOff).toBeLessThan(0);
  });
});

describe("a state that weighs its moves", () => {
  test("holds the presets at the ends of its slider", () => {
    expect(weightsOf("slider", 0, 0, 2)).toEqual(weightsOf("commercial", 1, 9, 2));
    expect(weightsOf("slider", 1, 0, 2)).toEqual(weightsOf("weaponised", 0, 9, 2));
    expect(weightsOf("slider", 1, 1, 2)).toEqual(weightsOf("spiteful", 0, 0, 2));
    for (const preset of PRESET_IDS) expect(weightsOf(preset, 0, 0, 2).margin).toBe(1);
  });

  test("leaves every month before its first decision as it was, and tells why it does what it does twice a year", () => {
    const acting = simulate(worldOf({ end: END, exporter: playing({ omega: 1, earliest: "2029-01" }) }), "1", 0);
    const commercial = simulate(worldOf({ end: END }), "1", 0);
    const prices = (result: typeof acting) => path(result, "price-hub").slice(0, 36);
    prices(acting).forEach((price, m) => {
      // Defence has a destination of its own, so sums are taken in another order.
      expect(Math.abs(price / prices(commercial)[m] - 1)).toBeLessThan(1e-6);
    });
    const told = acting.events.filter(({ kind }) => kind === "best-response");
    expect(told.map(({ month }) => month)).toEqual(Array.from({ length: 20 }, (_, i) => 36 + 6 * i));
    for (const { detail } of told)
      expect(detail).toMatch(
        /^[^:]+: -?\d+ MEUR.*; (next [^:]+: -?\d+ MEUR \(margin .*unserved\).*\)|nothing else is within its means)\.$/,
      );
  });

  // Where buyers turn away from dear material, nobody stands to be excluded or coerced for its own sake, and lost sales weigh,
  // every move costs more than it brings. Where buyers cannot turn away it does cut exports: that is the tariff that trade theory
  // calls optimal, and not assumed away.
  test("acts as the commercial rule does, with commercial weights and no rivals, where buyers turn away from dear material", () => {
    const settings = { omega: 0, diversificationWeight: 10, leastGain: 0.15 };
    const turning = (elasticity: number, exporter?: ReturnType<typeof playing>): World => {
      const world = scarceWorld(worldOf({ end: "2032-12", ...(exporter ? { exporter: exporter as never } : {}) }), 0.02);
      const values: Record<string, number> = { ...world.values };
      for (const id of Object.keys(values))
        if (/^ndpr\.elasticity\.(automotive|wind|other|defence|machinery|electronics)/.test(id)) values[id] = elasticity;
      return { ...world, values };
    };
    const acting = simulate(turning(0.7, playing(settings)), "1", 0);
    const commercial = simulate(turning(0.7), "1", 0);
    path(acting, "price-china").forEach((price, m) => {
      expect(Math.abs(price / path(commercial, "price-china")[m] - 1), `month ${m}`).toBeLessThan(1e-6);
    });
    expect(campaign(turning(0.1, playing(settings)), 2).coercion).toBeGreaterThan(0);
  });

  test("spends no more than its war chest on anything by its own sums, and nothing without one", () => {
    for (const warChestMeur of [0, 800]) {
      for (const replication of [0, 1]) {
        const result = simulate(worldOf({ end: END, exporter: playing({ omega: 1, warChestMeur }) as never }), "1", replication);
        for (const { kind, detail } of result.events) {
          if (kind !== "best-response" || detail.startsWith("commercial")) continue;
          expect(Number(/margin (-?\d+) MEUR/.exec(detail)?.[1])).toBeGreaterThanOrEqual(-warChestMeur - 1);
        }
      }
    }
    // The chest binds somewhere, or this says nothing.
    const attacks = (warChestMeur: number) =>
      campaign(worldOf({ end: END, exporter: playing({ omega: 1, warChestMeur }) as never }), 4).attack;
    expect(attacks(0)).toBeLessThan(attacks(50_000));
  });

  // The more it minds what its controls drive to others, the less of them it uses.
  test("controls less the more the long run weighs", () => {
    const coercion = (diversificationWeight: number) =>
      campaign(worldOf({ end: END, exporter: playing({ omega: 1, diversificationWeight }) as never }), 6).coercion;
    expect(coercion(4)).toBeLessThan(coercion(0.5));
  });

  test("keeps mass and cash whatever it does", () => {
    for (const material of ["ndpr-oxide", "gallium", "dytb-oxide"]) {
      const world = worldOf({ end: END, exporter: playing({ objective: "spiteful" }) as never });
      const other = material === "ndpr-oxide" ? world : { ...worldOn(material), exporter: world.exporter };
      for (const replication of [0, 1]) {
        const result = simulate(other, "1", replication);
        expect(result.massResidual, material).toBeLessThanOrEqual(1e-9);
        expect(result.cashResidual, material).toBeLessThanOrEqual(1e-9);
      }
    }
  });
});

describe("deterrence", () => {
  const weaponised = playing({ omega: 1, diversificationWeight: 1 }) as never;

  // The same months of the same runs: only what EU buyers hold, and mean to hold, differs. (Stock that they
  // do not mean to hold they sell off, which makes a cut cheap.)
  test("larger stocks in the EU: coercion that would pay does not, and none is begun that would not", () => {
    let begun = 0;
    let deterred = 0;
    for (const replication of [0, 1, 2, 3]) {
      const opened = openRun(scarceWorld(worldOf({ end: END }), 0.5), "1", replication);
      for (let month = 36; month < opened.state.months; month += 18) {
        advance(opened, month);
        const { buyers } = opened.state;
        const kept = Float64Array.from(buyers.stock);
        const aims = Float64Array.from(buyers.targetMonths);
        const coerces = (months: number): boolean => {
          for (let b = 0; b < buyers.n; b++)
            if (buyers.region[b] === EU) {
              buyers.stock[b] = months * buyers.meanUse[b];
              buyers.targetMonths[b] = months;
            }
          const { levers } = decide(opened, { omega: 1, diversificationWeight: 2, stockError: 0 });
          buyers.stock.set(kept);
          buyers.targetMonths.set(aims);
          return levers.exportCap < Infinity || levers.exportDuty > 0 || levers.banned.includes(1);
        };
        const poor = coerces(0.5);
        const rich = coerces(12);
        if (rich && !poor) begun++;
        if (poor && !rich) deterred++;
      }
    }
    expect(deterred).toBeGreaterThan(0);
    expect(begun).toBe(0);
  });

  test("larger stocks of all buyers: far less demand of the EU goes without, on the same draws", () => {
    const of = (months: number) =>
      campaign(worldOf({ end: END, exporter: weaponised, assumptions: { "ndpr.stock.targetMonths": months } }), 6);
    const [small, middle, large] = [0.5, 2, 6].map(of);
    expect(small.coercion).toBeGreaterThan(0);
    expect(middle.curtailed).toBeLessThan(small.curtailed);
    expect(large.curtailed).toBeLessThan(0.5 * small.curtailed);
  });

  test("more supply from others: less coercion, and less harm, on the same draws", () => {
    const of = (share: number) => campaign(scarceWorld(worldOf({ end: END, exporter: weaponised }), share));
    const [few, some, many] = [0.5, 1, 2].map(of);
    expect(few.coercion).toBeGreaterThan(some.coercion);
    expect(some.coercion).toBeGreaterThan(many.coercion);
    expect(few.curtailed).toBeGreaterThan(some.curtailed);
    expect(some.curtailed).toBeGreaterThan(many.curtailed);
  });

  // The same month, the same plants and contracts: only the money behind the floor differs.
  test("a floor with no limit: the war that pays against a small budget does not pay, since the plants would live", () => {
    for (const replication of [0, 3]) {
      const opened = openRun(
        worldOf({ end: END, instruments: [{ use: "one-way-floor", strike: 75, eligible: "eu-and-partners" }] }),
        "1",
        replication,
      );
      advance(opened, 96);
      const terms = opened.books[0].terms as { budget: string; budgetEur: number };
      const settings = { omega: 1, diversificationWeight: 10, leastGain: 0.01, warChestMeur: 50_000, stockError: 0 };
      const unlimited = judge(opened, "war-0.25");
      const decided = decide(opened, settings);
      terms.budget = "gross";
      terms.budgetEur = opened.books[0].spentNominalEur + 20e6;
      const capped = judge(opened, "war-0.25");
      const decidedCapped = decide(opened, settings);
      expect(unlimited.score).toBeLessThan(0);
      expect(capped.score).toBeGreaterThan(0);
      expect(unlimited.expectedExits).toBeLessThan(capped.expectedExits);
      expect(decided.levers.attacking, decided.said).toBe(false);
      expect(decidedCapped.levers.attacking, decidedCapped.said).toBe(true);
    }
  });

  // Disclosure does what knowing does: the same decisions, with the same sums, as those of a state that guesses without error.
  test("who must show what he holds: the state reckons with his stocks as they are", () => {
    const told = (stockError: number, measures: readonly Use[]) => {
      const world = worldOf({ end: END, exporter: playing({ omega: 1, diversificationWeight: 1, stockError }) as never });
      return simulate({ ...world, exporter: { ...world.exporter, measures: measuresOn("ndpr-oxide", measures) } }, "1", 0)
        .events.filter(({ kind }) => kind === "best-response")
        .map(({ detail }) => detail);
    };
    const shown = told(1.5, [{ use: "technology-disclosure", announced: "2026-01", start: "2026-01", costCut: 0 }]);
    expect(shown).toEqual(told(0, []));
    expect(shown).not.toEqual(told(1.5, []));
    const chosen = (details: readonly string[]) => details.map((detail) => detail.slice(0, detail.indexOf(":")));
    expect(chosen(shown), "and some decision is another one").not.toEqual(chosen(told(1.5, [])));
  });
});

/** A world of another material, as a user would write it. */
function worldOn(material: string): World {
  const world = { ...worldOf({ end: END }) };
  const parameters = materialById(material)?.parameters ?? [];
  return { ...world, material, values: Object.fromEntries(parameters.map(({ id, value }) => [id, value])) };
}
