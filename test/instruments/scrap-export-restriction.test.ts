import { describe, expect, test } from "vitest";
import type { Material } from "../../sim/materials/material.ts";
import { createRun } from "../../sim/run.ts";
import { simulate } from "../../sim/simulate.ts";
import { advance, calm, kpi, path, sum, tinyMaterial, type Use, worldOf, worldOn } from "../model/worlds.ts";
import { under } from "./circular.ts";

const EU = 1;
const MONTHS = 120;
const RULE: Use = { use: "scrap-export-restriction", start: "2026-01", leakage: 0 };
/** Home recyclers short of scrap, much scrap, and growing collection, so that there is something to fight over. */
const SCRAP = { "tiny.scrap.swarf": 0.2, "tiny.scrap.exportShare": 0.9, "tiny.china.scrap.capacity": 600 };

/** The small market with EU recyclers of so many t/year, the last of them from later on. */
function world(capacity: number, values: Readonly<Record<string, number>> = {}) {
  const material = tinyMaterial();
  return {
    material,
    world: worldOn(material, { months: MONTHS, values: { ...calm("tiny"), ...SCRAP, "tiny.plant.scrap.capacity": capacity, ...values } }),
  };
}

function watch({ material, world }: { material: Material; world: ReturnType<typeof worldOn> }, uses: readonly Use[]) {
  const run = createRun(under(world, uses), material, "1", 0);
  const { scrap, plants, home } = run.state;
  const recycler = plants.names.indexOf("Recycler");
  const seen = { euOutput: 0, homeOutput: 0, exported: 0, held: 0, lost: 0, pool: 0, added: 0, drawn: 0 };
  advance(run, run.state.months, () => {
    seen.euOutput += plants.output[recycler];
    for (let i = 0; i < home.steps; i++) if (home.scrapFed[i]) seen.homeOutput += home.output[i];
    seen.exported += scrap.exported[EU];
    seen.held += scrap.held[EU];
    seen.lost += scrap.lost[EU];
    seen.added += scrap.added[EU];
    seen.drawn += scrap.last[EU];
  });
  seen.pool = scrap.pool[EU];
  return { ...seen, events: run.events };
}

describe("a restriction on scrap exports", () => {
  test("keeps scrap in the EU, takes feed from recyclers at home and loses no tonne on the way", () => {
    const none = watch(world(2), []);
    const rule = watch(world(2), [RULE]);
    expect(none.exported).toBeGreaterThan(10);
    expect(rule.exported).toBeLessThan(0.3 * none.exported);
    expect(rule.homeOutput, "feed that they lose they do not run").toBeLessThan(none.homeOutput - 1);
    for (const { added, drawn, exported, lost, pool } of [none, rule])
      expect(Math.abs(added - drawn - exported - lost - pool)).toBeLessThan(1e-9 * added);
  });

  test("gains nothing without capacity to recycle: the same EU output, and the scrap is thrown away", () => {
    const none = watch(world(2), []);
    const rule = watch(world(2), [RULE]);
    expect(Math.abs(rule.euOutput / none.euOutput - 1)).toBeLessThan(0.005);
    expect(rule.lost).toBeGreaterThan(none.lost + 0.3 * rule.held);
  });

  test("gains EU output where recyclers grow into what was kept", () => {
    // A large recycler that cannot run at the prices before: what is kept meets it when it opens.
    const later = { "tiny.plant.scrap.start": 60 };
    const none = watch(world(60, later), []);
    const rule = watch(world(60, later), [RULE]);
    expect(rule.euOutput).toBeGreaterThan(1.1 * none.euOutput);
  });

  test("stops what it covers less what leaks", () => {
    const stopped = (given: Record<string, number>) => {
      const { material, world: of } = world(2);
      const run = createRun(under(of, [{ ...RULE, ...given }]), material, "1", 0);
      let share = NaN;
      advance(run, 40, () => {
        share = run.state.scrap.held[EU] / (run.state.scrap.held[EU] + run.state.scrap.exported[EU]);
      });
      return share;
    };
    expect(stopped({ shareStopped: 0.8, leakage: 0.25 })).toBeCloseTo(0.6, 9);
    expect(stopped({ shareStopped: 1, leakage: 0 })).toBe(1);
  });

  test("says once when it begins to bite", () => {
    expect(watch(world(2), [RULE]).events.filter(({ kind }) => kind === "scrap-kept")).toHaveLength(1);
    expect(watch(world(2), []).events.filter(({ kind }) => kind === "scrap-kept")).toHaveLength(0);
  });

  test("moves no bit at zero, or where it has not begun", () => {
    const none = simulate(worldOf({ end: "2030-12" }), "1", 0);
    const idle: readonly Use[] = [
      { use: RULE.use, shareStopped: 0 },
      { use: RULE.use, leakage: 1 },
      { use: RULE.use, start: "2040-12" },
    ];
    for (const use of idle) expect(simulate(worldOf({ end: "2030-12", instruments: [use] }), "1", 0, "kpis").hash).toBe(none.hash);
    const rule = simulate(worldOf({ end: "2030-12", instruments: [RULE] }), "1", 0);
    expect(rule.hash).not.toBe(none.hash);
    expect(Math.max(rule.massResidual, rule.cashResidual)).toBeLessThan(1e-9);
    expect(sum(path(rule, "output-eu"))).toBeGreaterThanOrEqual(sum(path(none, "output-eu")) * (1 - 1e-6));
    expect(Number.isFinite(kpi(rule, "price-mean"))).toBe(true);
  });
});
