import { describe, expect, test } from "vitest";
import { parseSpec } from "../../scenarios/parse.ts";
import { simulateMonth } from "../../sim/month.ts";
import type { RunResult } from "../../sim/results/results.ts";
import { simulate } from "../../sim/simulate.ts";
import { Status } from "../../sim/state.ts";
import type { World } from "../../sim/world.ts";
import { advance, measuresOn, openRun, path, sum, type Use, worldOf } from "../model/worlds.ts";

const END = "2036-12";
const EU = 1;

function worldWith(
  measures: readonly Use[],
  end = END,
  posture: Readonly<Record<string, string | number>> = { posture: "commercial" },
): World {
  const world = worldOf({ end, exporter: posture as never });
  return { ...world, exporter: { ...world.exporter, measures: measuresOn("ndpr-oxide", measures) } };
}
const runs = new Map<string, RunResult>();
function run(measures: readonly Use[], replication = 0): RunResult {
  const key = JSON.stringify([measures, replication]);
  const known = runs.get(key) ?? simulate(worldWith(measures), "1", replication);
  runs.set(key, known);
  return known;
}
const average = (result: RunResult, id: string, from = 0) => sum(path(result, id).slice(from)) / (result.months - from);
const paid = (result: RunResult, reason: string) => sum(result.ledger.filter((row) => row.reason === reason).map((row) => row.totalEur));
/** Means of an outcome with and without, over the same draws. */
function compare(measures: readonly Use[], id: string, from = 24): readonly [number, number] {
  const means = (list: readonly Use[]) => sum([0, 1, 2, 3].map((replication) => average(run(list, replication), id, from))) / 4;
  return [means(measures), means([])];
}

test.each<Use>([
  { use: "extraterritorial-rule", announced: "2040-01", start: "2028-01", embodiedShare: 0 },
  { use: "technology-ban", rampFactor: 1, buildFactor: 1, capexFactor: 1 },
  { use: "overcapacity-subsidy", expansionPerYear: 0, subsidyShare: 0 },
  { use: "downstream-capture", discount: 0 },
  { use: "third-country-supply", budgetMeurPerYear: 0 },
  { use: "hostile-acquisition", omega: 0 },
  { use: "technology-disclosure", costCut: 0 },
  { use: "suspension" },
])("a measure at zero changes no bit of the commercial run (%o)", (use) => {
  // The first says when it begins, and that alone alarms buyers; put beyond the run it is silent.
  const silent = use.use === "extraterritorial-rule" ? { ...use, start: "2040-01" } : use;
  expect(run([silent]).hash).toBe(run([]).hash);
});

test.each<readonly Use[]>([
  [
    { use: "extraterritorial-rule", start: "2028-01" },
    { use: "downstream-capture", start: "2028-01", discount: 0.8 },
  ],
  [
    { use: "overcapacity-subsidy", start: "2028-01", subsidyShare: 0.9 },
    { use: "third-country-supply", start: "2028-01", premium: 0, budgetMeurPerYear: 20_000 },
  ],
  [
    { use: "export-quota", start: "2029-01" },
    { use: "third-country-supply", start: "2027-01", premium: 0 },
    { use: "downstream-capture", start: "2027-01" },
  ],
])("mass and cash balance under %o", (...measures) => {
  const result = run(measures);
  expect(result.massResidual).toBeLessThanOrEqual(1e-9);
  expect(result.cashResidual).toBeLessThanOrEqual(1e-9);
});

test("the 0.1 % rule takes supply off plants abroad, so that the EU pays more", () => {
  const rule: Use = { use: "extraterritorial-rule", start: "2028-01", deniedShare: 0.3 };
  const [blocked, free] = compare([rule], "price-eu");
  expect(blocked).toBeGreaterThan(1.01 * free);
  const opened = openRun(worldWith([rule]));
  // The first month: the embodied half waits, so no plant abroad makes more than half of what it could.
  advance(opened, 24 + 25);
  const { plants } = opened.state;
  let running = 0;
  for (let j = 0; j < plants.n; j++) {
    if (plants.status[j] !== Status.operating || plants.output[j] === 0) continue;
    running++;
    expect(plants.output[j], plants.names[j]).toBeLessThanOrEqual(0.5 * plants.capacity[j] * (1 + 1e-9));
  }
  expect(running).toBeGreaterThan(3);
});

describe("a ban on technology", () => {
  const ban: Use = { use: "technology-ban", start: "2026-01", rampFactor: 2, buildFactor: 1.5, capexFactor: 1.3 };

  test("makes what is decided on later slower and dearer, and leaves what stands alone", () => {
    const free = openRun(worldWith([]));
    const banned = openRun(worldWith([ban]));
    advance(free, free.state.months);
    advance(banned, banned.state.months);
    let touched = 0;
    for (let j = 0; j < free.state.plants.n; j++) {
      const built = banned.state.plants.builtInRun[j] === 1 && banned.state.plants.startsAt[j] > 24 + 40;
      const before = free.state.plants;
      const after = banned.state.plants;
      if (before.status[j] === Status.operating && before.builtInRun[j] === 0) expect(after.rampMonths[j]).toBe(before.rampMonths[j]);
      if (!built) continue;
      touched++;
      expect(after.rampMonths[j]).toBe(2 * banned.state.terms.buildRampMonths);
      if (before.builtInRun[j] === 1 && before.investment[j] !== after.investment[j])
        expect(after.investment[j] / before.investment[j]).toBeCloseTo(1.3, 9);
    }
    expect(touched).toBeGreaterThan(0);
  });

  test("has investors decide on less, since they see what it costs them", () => {
    const decided = (list: readonly Use[]) =>
      sum(
        [0, 1, 2, 3].map((replication) => run(list, replication).events.filter((event) => event.kind === "fid" && event.month < 96).length),
      );
    expect(decided([ban])).toBeLessThan(decided([]));
  });
});

test("overcapacity with a subsidy lowers the price and the margin of the chain, and the state pays for it", () => {
  const push: Use = { use: "overcapacity-subsidy", start: "2028-01" };
  const [price, free] = compare([push], "price-eu");
  expect(price).toBeLessThan(0.95 * free);
  const [margin, commercial] = compare([push], "exporter-margin");
  expect(margin).toBeLessThan(commercial);
  expect(paid(run([push]), "output subsidy")).toBeGreaterThan(1e6);
  expect(paid(run([push]), "capacity at home")).toBeGreaterThan(1e6);
});

describe("cheap inputs at home", () => {
  const capture: Use = { use: "downstream-capture", start: "2028-01", discount: 0.3 };

  // Components from home get cheaper than those made in the EU, on the same shocks.
  test("move the making of magnets out of the EU, and the state pays the difference", () => {
    const [made, free] = compare([capture], "consumption-eu-magnets", 48);
    expect(made).toBeLessThan(0.95 * free);
    const share = (list: readonly Use[]) => compare(list, "consumption-eu-magnets", 48)[0] / compare(list, "consumption-eu", 48)[0];
    expect(share([capture])).toBeLessThan(share([]) - 0.01);
    expect(paid(run([capture]), "subsidy to makers at home")).toBeGreaterThan(1e6);
  });

  test("move it in the linked chain too, where makers at home have a market of their own", () => {
    const output = (measures: readonly object[]) => {
      const outcome = parseSpec({
        bodem: 1,
        title: "Chain",
        material: "ndfeb-magnets",
        alongside: ["ndpr-oxide"],
        end: "2035-12",
        exporters: { exporter: { posture: "commercial", measures } },
      } as never);
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
      const result = simulate(outcome.study.worlds[0], "1", 0);
      expect(Math.max(result.massResidual, result.cashResidual)).toBeLessThan(1e-9);
      // EU makers run at capacity at first either way; what they build afterwards differs.
      return average(result, "output-eu", 60);
    };
    const discounted = output([{ use: "downstream-capture", on: "ndpr-oxide", start: "2028-01", discount: 0.5 }]);
    expect(discounted).toBeLessThan(0.95 * output([]));
  });
});

describe("control of plants abroad", () => {
  const buying: Use = { use: "third-country-supply", start: "2027-01", premium: 0, budgetMeurPerYear: 20_000 };

  test("is bought only where it is worth more to the state than owners ask, and is paid for", () => {
    let bought = 0;
    for (const replication of [0, 1, 2, 3]) {
      const result = run([buying], replication);
      for (const { kind, detail } of result.events) {
        if (kind !== "control-bought") continue;
        bought++;
        const [price, worth] = (detail.match(/[\d.]+(?= MEUR)/g) ?? []).map(Number);
        expect(worth).toBeGreaterThan(price);
      }
    }
    expect(bought).toBeGreaterThan(0);
    expect(paid(run([buying]), "control of plants bought")).toBeGreaterThan(0);
  });

  test("takes what they make from the open market: it goes with home supply, and under home's limits", () => {
    const opened = openRun(worldWith([buying, { use: "export-quota", start: "2030-01", tonnesPerYear: 0 }]));
    advance(opened, 24 + 70);
    const { plants } = opened.state;
    const ours = Array.from({ length: plants.n }, (_, j) => j).filter((j) => plants.controlled[j] === 1 && plants.output[j] > 0);
    expect(ours.length).toBeGreaterThan(0);
    // All that others get comes from plants that are not controlled, from stocks sold off and round the limit; none from home.
    const { market } = opened;
    const open = market.rivalSupply(market.linked.result.hubPrice);
    let all = 0;
    for (let j = 0; j < plants.n; j++) if (plants.status[j] === Status.operating) all += plants.output[j];
    expect(open + sum(ours.map((j) => plants.output[j]))).toBeCloseTo(all, 6);
    expect(market.linked.result.exports).toBe(0);
    for (const j of ours) expect(plants.price[j]).toBe(market.linked.result.homePrice);
  });
});

describe("EU plants in need", () => {
  // A deep price war empties their tills.
  const war = { posture: "predation", decision: "committed", earliest: "2027-01", horizonMonths: 48, subsidy: 0.6 };
  const bids: Use = { use: "hostile-acquisition", start: "2026-01", bidsPerMonth: 1 };
  const acquired = (screened: number): number => {
    let count = 0;
    for (const replication of [0, 1, 2, 3]) {
      const screening = worldOf({
        end: "2032-12",
        instruments: [{ use: "fdi-screening", blockedShare: screened, premiumBp: 0, rampFactor: 1, start: "2026-01" }],
      }).policy;
      const opened = openRun({ ...worldWith([bids], "2032-12", war), policy: screening }, "1", replication);
      while (opened.state.month < opened.state.months) simulateMonth(opened, 1, () => {});
      count += opened.events.filter((event) => event.kind === "acquired").length;
      if (screened === 0)
        for (let j = 0; j < opened.state.plants.n; j++)
          if (opened.state.plants.controlled[j] === 1) expect(opened.state.plants.region[j]).toBe(EU);
    }
    return count;
  };

  test("are bought by the state, and none where screening blocks every bid", () => {
    const open = acquired(0);
    expect(open).toBeGreaterThan(0);
    expect(acquired(1)).toBe(0);
  });
});

describe("a suspension", () => {
  const cut: Use = { use: "export-quota", announced: "2028-01", start: "2028-01", tonnesPerYear: 1000 };
  const pause = (snapBack: number): Use => ({ use: "suspension", start: "2028-01", end: "2029-12", since: "2028-01", snapBack });

  test("that is never to end leaves the run as it was without the measures, to the bit", () => {
    expect(run([cut, pause(0)]).hash).toBe(run([]).hash);
  });

  test("ends on its date where it is sure to: not a month before, and fully", () => {
    const result = run([cut, pause(1)]);
    const bound = Array.from(path(result, "export-cap-bound"));
    expect(bound.slice(0, 48)).toEqual(Array.from({ length: 48 }, () => 0));
    expect(sum(bound.slice(48, 60))).toBeGreaterThan(10);
    expect(result.events.filter(({ kind }) => kind === "snap-back").map(({ month }) => month)).toEqual([47]);
  });

  test("sets aside only what began at or after the month that it names", () => {
    const kept = run([cut, { ...pause(0), since: "2028-02" }]);
    expect(kept.events.filter(({ kind }) => kind !== "suspension" && kind !== "suspension-prolonged")).toEqual(run([cut]).events);
  });

  // Whoever knows that the measures come back stocks up before, and pays more while he does.
  test("that is about to run out makes buyers stock up before the date", () => {
    const stock = (odds: number) =>
      sum([0, 1, 2, 3].map((replication) => path(run([cut, pause(odds)], replication), "stock-months-eu")[46]));
    expect(stock(1)).toBeGreaterThan(stock(0) * 1.02);
  });

  test("draws its answer from a stream of its own: some runs snap back, some are prolonged", () => {
    const ends = Array.from({ length: 12 }, (_, replication) => {
      const opened = openRun(worldWith([cut, pause(0.5)], "2030-06"), "1", replication);
      advance(opened, opened.state.months);
      return opened.events.some(({ kind }) => kind === "snap-back");
    });
    expect(new Set(ends).size).toBe(2);
  });
});

test("technology asked for as a term of licences lowers costs at home after its lag, and for good", () => {
  const opened = openRun(
    worldWith([{ use: "technology-disclosure", start: "2027-01", end: "2030-12", costCut: 0.1, lagMonths: 12, phaseInMonths: 12 }]),
  );
  const before = Array.from(opened.state.home.baseCost);
  advance(opened, 24 + 24);
  expect(Array.from(opened.state.home.baseCost)).toEqual(before);
  advance(opened, 24 + 36);
  opened.state.home.baseCost.forEach((cost, i) => {
    expect(cost / before[i]).toBeCloseTo(0.9, 9);
  });
  advance(opened, opened.state.months);
  opened.state.home.baseCost.forEach((cost, i) => {
    expect(cost / before[i]).toBeCloseTo(0.9, 9);
  });
});

describe("retaliation", () => {
  const answers = (settings: Readonly<Record<string, number>>, stock?: number): number => {
    let count = 0;
    for (let replication = 0; replication < 10; replication++) {
      const world = worldOf({
        end: "2034-12",
        instruments: [{ use: "minimum-import-price" }],
        ...(stock ? { assumptions: { "ndpr.stock.targetMonths": stock } } : {}),
      });
      const measures = measuresOn("ndpr-oxide", [{ use: "retaliation", perYear: 1, months: 6, ...settings }]);
      count += simulate({ ...world, exporter: { ...world.exporter, measures } }, "1", replication).events.filter(
        ({ kind }) => kind === "retaliation",
      ).length;
    }
    return count;
  };

  // On the same draws a lower hazard can only take answers away.
  test("is rarer where it looks at the EU's stocks and these are larger", () => {
    const blind = answers({});
    const looks = answers({ stockDeters: 0.3 });
    const larger = answers({ stockDeters: 0.3 }, 6);
    expect(looks).toBeLessThan(blind);
    expect(larger).toBeLessThan(looks);
    expect(answers({ otherSupplyDeters: 2 })).toBeLessThan(blind);
    expect(answers({ newRule: 1 })).toBeGreaterThan(blind);
  });
});
