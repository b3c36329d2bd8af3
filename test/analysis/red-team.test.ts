import { describe, expect, test } from "vitest";
import { attackSpace, MOST_MEASURES, type Move } from "../../analysis/attack-space.ts";
import { attackReport } from "../../analysis/attack-report.ts";
import { createRedTeam, HARMS, type RedTeamOptions, withExporter } from "../../analysis/red-team.ts";
import { worstCaseExposure } from "../../analysis/worst-case-exposure.ts";
import { exporterSpec } from "../../analysis/red-team-study.ts";
import { parseSpec } from "../../scenarios/parse.ts";
import { POSTURES } from "../../sim/adversary/index.ts";
import { MEASURES } from "../../sim/adversary/measures/index.ts";
import { stream } from "../../sim/core/streams.ts";
import { kpiIndex, KPIS } from "../../sim/results/kpis/index.ts";
import type { RunResult } from "../../sim/results/results.ts";
import type { World } from "../../sim/world.ts";

function worldOf(instruments: object[] = [{ use: "one-way-floor" }]): World {
  const parsed = parseSpec({ bodem: 1, title: "t", material: "ndpr-oxide", policies: { p: { instruments } } });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.study.worlds[1];
}
const WORLD = worldOf();
const TREASURY = HARMS[0];

/** Harm: how near the size of a made-up measure is to 70, beside noise that all worlds of a replication share; own cost: its size. */
function respond(world: World, replication: number): RunResult {
  const sizes = world.exporter.measures.filter(({ measure }) => measure === "made-up").map(({ settings }) => settings.size as number);
  const size = sizes.length > 0 ? Math.max(...sizes) : 0;
  const noise = stream(
    "noise",
    replication,
    world.exporter.id.startsWith("candidate") ? JSON.stringify(world.exporter.measures) : "",
    "n",
  ).normal();
  const kpis = new Float64Array(KPIS.length);
  kpis[kpiIndex("fiscal-pv")] = sizes.length > 0 ? 100 - Math.abs(size - 70) + 5 * noise : 0;
  kpis[kpiIndex("exporter-margin-pv")] = -2 * size;
  return {
    material: "ndpr-oxide",
    policy: world.policy.id,
    exporter: world.exporter.id,
    seed: "1",
    replication,
    kpis,
    series: new Float64Array(),
    months: world.months,
    events: [],
    ledger: [],
    massResidual: 0,
    cashResidual: 0,
    alongside: [],
    hash: "",
  };
}

const spec = { title: "t", doc: "d.", source: "s", confidence: "assumed" } as const;
const MADE_UP: Move = {
  id: "made-up",
  settings: [{ ...spec, kind: "number", id: "size", unit: "1", default: 10, min: 0, max: 100, step: 1 }],
};
const OPTIONS: RedTeamOptions = {
  world: WORLD,
  postures: [{ id: "commercial", settings: [] }],
  measures: [MADE_UP, { id: "idle", settings: [] }],
  harm: TREASURY,
  credibility: { mostEurPerEur: 1 },
  evaluations: 60,
  replications: 8,
  searchSeed: "1",
};

function drive(options: RedTeamOptions, shuffle = false, fails: (world: World) => boolean = () => false) {
  const team = createRedTeam(options);
  let runs = 0;
  for (let wanted = team.ask(); wanted; wanted = team.ask()) {
    const results = wanted
      .filter(({ world }) => !fails(world))
      .flatMap(({ world, first, count }) => Array.from({ length: count }, (_, i) => respond(world, first + i)));
    runs += results.length;
    team.tell(shuffle ? results.toReversed() : results);
  }
  return { team, runs };
}

describe("the search", () => {
  test("finds the worst size of a measure that it knows only from its spec", () => {
    const { team } = drive(OPTIONS);
    const sizes = team.finalists().flatMap(({ behaviour }) => behaviour.measures.map(({ settings }) => settings.size as number));
    expect(sizes.some((size) => Math.abs(size - 70) < 8)).toBe(true);
    expect(team.tried).toBe(60);
  });

  test("is the same every time, whatever the order of results", () => {
    const once = drive(OPTIONS).team;
    expect(drive(OPTIONS, true).team.candidates.map(({ behaviour }) => behaviour)).toEqual(
      once.candidates.map(({ behaviour }) => behaviour),
    );
    expect(drive({ ...OPTIONS, searchSeed: "2" }).team.candidates).not.toEqual(once.candidates);
  });

  test.each([1, 13, 30, 47])("a search of %i behaviours is the beginning of a longer one, with its finalists", (evaluations) => {
    const long = drive(OPTIONS).team;
    const short = drive({ ...OPTIONS, evaluations }).team;
    const plain = (list: readonly { number: number; behaviour: unknown }[]) => list.map(({ number, behaviour }) => ({ number, behaviour }));
    expect(plain(short.candidates)).toEqual(plain(long.candidates.slice(0, evaluations)));
    for (const finalist of plain(short.finalists())) expect(plain(long.finalists())).toContainEqual(finalist);
  });

  test("drops the poor early: it runs fewer than all replications of all candidates", () => {
    const { runs } = drive(OPTIONS);
    expect(runs).toBeLessThan(60 * 8 * 0.95);
    expect(runs).toBeGreaterThan(60 * 2);
  });

  test("leaves out a behaviour of which a run failed and says how many", () => {
    const big = (world: World) => world.exporter.measures.some(({ settings }) => (settings.size as number) > 50);
    const { team } = drive(OPTIONS, false, big);
    expect(team.failed).toBeGreaterThan(0);
    for (const { behaviour } of team.finalists())
      for (const { settings } of behaviour.measures) if (settings.size !== undefined) expect(settings.size).toBeLessThanOrEqual(50);
  });

  test("keeps the worst credible apart from the worst", () => {
    // Cost is twice the size, harm 30 + size below 70: up to a size of 30 the attack costs no more than it harms.
    const { team } = drive(OPTIONS);
    const credible = team
      .finalists()
      .filter(({ behaviour }) => behaviour.measures.every(({ settings }) => ((settings.size as number) ?? 0) <= 32));
    expect(credible.length).toBeGreaterThan(0);
  });
});

describe("the moves of the model's own exporter", () => {
  const space = attackSpace(WORLD, POSTURES, MEASURES);

  test("begin with every posture and every measure of the registries", () => {
    const opening = space.opening();
    for (const { id } of POSTURES)
      expect(
        opening.some(({ posture }) => posture === id),
        id,
      ).toBe(true);
    for (const { id } of MEASURES)
      expect(
        opening.some(({ measures }) => measures.some(({ measure }) => measure === id)),
        id,
      ).toBe(true);
  });

  test("are all scenarios that a file may hold, after any number of changes", () => {
    const random = stream("moves", 0, "test", "moves");
    const pool = space.opening();
    for (let i = 0; i < 150; i++) pool.push(space.mutated(pool[Math.floor(random.uniform() * pool.length)], pool[i], random));
    const exporters = Object.fromEntries(pool.map((behaviour, i) => [`e${i}`, exporterSpec("t", behaviour)] as const));
    const ids = Object.keys(exporters);
    for (let at = 0; at < ids.length; at += 50) {
      const some = Object.fromEntries(ids.slice(at, at + 50).map((id) => [id, exporters[id]]));
      const parsed = parseSpec({ bodem: 1, title: "t", material: "ndpr-oxide", exporters: some });
      expect(parsed.ok ? [] : parsed.errors).toEqual([]);
      if (!parsed.ok) continue;
      for (const { exporter } of parsed.study.worlds) {
        const { posture, settings, measures } = pool[Number(exporter.id.slice(1))];
        expect({ posture: exporter.posture, settings: exporter.settings, measures: exporter.measures }).toEqual({
          posture,
          settings,
          measures,
        });
        expect(measures.length).toBeLessThanOrEqual(MOST_MEASURES);
      }
    }
  });
});

describe("the report of an attack", () => {
  const attack = { posture: "commercial", measures: [{ measure: "made-up", on: "ndpr-oxide", settings: { size: 40 } }], settings: {} };
  const runs = (id: string, behaviour: typeof attack | undefined) =>
    Array.from({ length: 8 }, (_, i) =>
      respond(behaviour ? withExporter(WORLD, id, "", behaviour) : { ...WORLD, exporter: { ...WORLD.exporter, measures: [] } }, i),
    );
  const commercial = runs("commercial", undefined);

  test("holds harm and own cost against the commercial exporter, and the harm against no policy", () => {
    const report = attackReport(
      WORLD,
      TREASURY,
      { mostEurPerEur: 1 },
      { attacked: runs("a", attack), commercial, without: runs("a", attack), withoutCommercial: commercial },
    );
    expect(report.ownCost.mean).toBe(80);
    expect(report.harm.mean).toBeCloseTo(70, -1);
    expect(report.added.mean).toBe(0);
    expect(report.leverage.value).toBeCloseTo(report.harm.mean / 80, 12);
    expect(report.credible).toBe(report.harm.mean >= 80);
  });

  test("says loudly when a run costs more than the bound", () => {
    const mip = worldOf([{ use: "minimum-import-price" }]);
    const report = attackReport(
      mip,
      TREASURY,
      {},
      { attacked: runs("a", attack), commercial, without: commercial, withoutCommercial: commercial },
    );
    expect(report.bound).toEqual({ eur: 0, unknown: undefined, exceeded: true });
  });
});

describe("the bound of what a contract can cost", () => {
  test("is strike times volume over a tenor, no more than the budget, and nothing for a levy", () => {
    const of = (settings: object) => worstCaseExposure(worldOf([{ use: "one-way-floor", start: "2026-01", ...settings }]));
    const twelve = 100 * 1000 * 6000;
    expect(of({})).toMatchObject({ worst12Eur: twelve });
    const exposure = of({ tenorYears: 1 });
    if ("unknown" in exposure) throw new Error(exposure.unknown);
    expect(exposure.presentValueEur).toBeLessThan(twelve);
    expect(exposure.presentValueEur).toBeGreaterThan(twelve * 0.95);
    expect(of({ budget: "net", budgetMeur: 50 })).toEqual({ presentValueEur: 5e7, worst12Eur: 5e7 });
    expect(worstCaseExposure(worldOf([{ use: "minimum-import-price" }]))).toEqual({ presentValueEur: 0, worst12Eur: 0 });
  });
});
