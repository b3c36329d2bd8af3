import { parseScenario, parseSpec } from "../../scenarios/parse.ts";
import { LIBRARY } from "../../scenarios/library/index.ts";
import { measureById } from "../../sim/adversary/measures/index.ts";
import { builder } from "../../sim/materials/builder.ts";
import { materialById } from "../../sim/materials/index.ts";
import { CHINA_AT_HOME, type Material } from "../../sim/materials/material.ts";
import { standardParameters } from "../../sim/materials/standard.ts";
import { MODEL_VERSION } from "../../sim/version.ts";
import { type Kpi, type RunResult, seriesOf } from "../../sim/results/results.ts";
import { KPIS } from "../../sim/results/kpis/index.ts";
import { outcomeIndex } from "../../sim/results/outcomes.ts";
import { createRun, type Run } from "../../sim/run.ts";
import { simulateMonth } from "../../sim/month.ts";
import { simulate } from "../../sim/simulate.ts";
import type { MeasureUse, Setting, World } from "../../sim/world.ts";

export type Use = { readonly use: string } & Readonly<Record<string, Setting>>;
export type Exporter = { readonly posture: string } & Readonly<Record<string, Setting>>;

export interface Wish {
  readonly instruments?: readonly Use[];
  readonly exporter?: Exporter;
  readonly assumptions?: Readonly<Record<string, number>>;
  readonly end?: string;
}

/** A world as a user would write it, through the scenario's own checks. */
export function worldOf(wish: Wish = {}): World {
  const outcome = parseSpec({
    bodem: 1,
    title: "Test",
    material: "ndpr-oxide",
    end: wish.end ?? "2035-12",
    policies: { policy: { instruments: wish.instruments ?? [] } },
    exporters: { exporter: wish.exporter ?? { posture: "commercial" } },
    ...(wish.assumptions ? { assumptions: wish.assumptions } : {}),
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
  return outcome.study.worlds[1];
}

/** Every world of every shipped scenario, named `scenario/policy/exporter`, with the scenario's seed. */
export function libraryWorlds(): { readonly name: string; readonly world: World; readonly seed: string }[] {
  return LIBRARY.flatMap(({ id, text }) => {
    const outcome = parseScenario(text);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
    const { study } = outcome;
    return study.worlds.map((world) => ({ name: `${id}/${world.policy.id}/${world.exporter.id}`, world, seed: study.seed }));
  });
}

/** What decides the bits of a run: two worlds with the same text give the same run. */
export const identityOf = (world: World): string =>
  JSON.stringify([
    world.months,
    world.startYear,
    world.startMonth,
    world.burnInMonths,
    world.values,
    world.policy.instruments,
    world.exporter.posture,
    world.exporter.settings,
    world.exporter.measures,
    world.alongside,
  ]);

export const run = (wish: Wish, replication = 0, seed = "1"): RunResult => simulate(worldOf(wish), seed, replication);

/** The monthly path of an outcome, by id. */
export const path = (result: RunResult, id: string): Float64Array => seriesOf(result, outcomeIndex(id));
export const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((total, value) => total + value, 0);
export const kpi = (result: RunResult, id: string): number => {
  const at = KPIS.findIndex((entry: Kpi) => entry.id === id);
  if (at < 0) throw new Error(`no KPI named ${id}`);
  return result.kpis[at];
};
export const mean = (values: readonly number[]): number => sum(values) / values.length;

/** A run opened up, to look at its state month by month. */
export function openRun(world: World, seed = "1", replication = 0): Run {
  const material = materialById(world.material);
  if (!material) throw new Error(`no material named ${world.material}`);
  return createRun(world, material, seed, replication);
}

/** Runs months up to `until` (burn-in counted); `each` is called at the end of every one, before `state.month` moves on. */
export function advance(opened: Run, until: number, each: () => void = () => {}): void {
  while (opened.state.month < until) simulateMonth(opened, 1, each);
}

/** The same world with another share of the refining outside China: little, so that rules on Chinese oxide bind, or plenty. */
export function scarceWorld(world: World, share = 0.05): World {
  const values = { ...world.values };
  for (const id of Object.keys(values)) if (/^ndpr\.(plant|pipeline)\..*\.capacity$/.test(id)) values[id] *= share;
  return { ...world, values };
}

/** A small market that no file describes: 1,000 t of use a year at 100 EUR/kg, three quarters of it at home. */
export function tinyMaterial(): Material {
  const m = builder("tiny", "china");
  const made = (value: number) => [value, "assumed", "Made up"] as const;
  m.number("price.reference", "Reference price", "EUR/kg", made(100));
  m.number("china.overcapacity", "Capacity over expected sales", "share", made(0.3));
  m.demandPath("all", "Demand", [1.2, 1.35, 1.5], "assumed", "Made up");
  m.sector("industry", "industry", ["all"], made(0.3), made(700));
  m.sector("defence", "defence", ["all"], made(0.06), made(1500));
  m.buyer("china.industry", "China", "industry", made(700));
  m.buyer("china.defence", "China", "defence", made(40));
  m.buyer("eu.industry", "EU", "industry", made(90));
  m.buyer("eu.defence", "EU", "defence", made(8));
  m.buyer("us.industry", "US", "industry", made(70));
  m.buyer("us.defence", "US", "defence", made(10));
  m.buyer("japan-korea.industry", "Japan and Korea", "industry", made(50));
  m.buyer("rest.industry", "rest of world", "industry", made(30));
  m.homeStep("low", "Low-cost mines", made(500), made(60));
  m.homeStep("high", "High-cost mines", made(480), made(80));
  m.homeStep("scrap", "Recyclers at home", made(40), made(50), { scrapFed: true });
  const costs = { fixedEurPerKgYear: made(4), capexEurPerKgYear: made(200) };
  m.plant(
    { key: "mine", name: "Mine", region: "partners", stage: "operating" },
    { capacityTonnesPerYear: made(70), costEurPerKg: made(75), ...costs },
  );
  m.plant(
    { key: "host", name: "By-product", region: "US", stage: "operating" },
    { capacityTonnesPerYear: made(30), costEurPerKg: made(65), hostLimitTonnesPerYear: made(24), ...costs },
  );
  m.plant(
    { key: "scrap", name: "Recycler", region: "EU", stage: "operating", scrapShare: 1 },
    { capacityTonnesPerYear: made(20), costEurPerKg: made(25), feedShare: made(0.5), ...costs },
  );
  m.plant(
    { key: "next", name: "Next", region: "EU", stage: "ready" },
    { capacityTonnesPerYear: made(40), costEurPerKg: made(85), start: made(2), ...costs },
  );
  m.pipeline("partners", "partners", 2, { perYear: made(0.3), capacityTonnesPerYear: made(30), costEurPerKg: made(80), ...costs });
  m.stockpile("japan", "Public stock", "Japan and Korea", {
    stockTonnes: made(6),
    targetTonnes: made(12),
    rateTonnesPerMonth: made(1),
    buyBelowEurPerKg: made(110),
    sellAboveEurPerKg: made(220),
  });
  return {
    id: "tiny",
    title: "Tiny",
    unit: "t",
    key: "tiny",
    stage: "refined",
    regime: "auction",
    regions: CHINA_AT_HOME,
    homeKey: "china",
    managed: true,
    parameters: standardParameters("tiny", "china", m.parameters),
    sectors: m.sectors,
    plants: m.plants,
    homeSteps: m.homeSteps,
    buyers: m.buyers,
    pipelines: m.pipelines,
    stockpiles: m.stockpiles,
  };
}

/** Parameter values without random shocks and reporting errors, so that only what a test does moves prices. */
export const calm = (key: string): Readonly<Record<string, number>> => ({
  [`${key}.shock.sigma`]: 0,
  [`${key}.shock.supply`]: 0,
  [`${key}.index.noise`]: 0,
});

/** Measures of the exporting state on a material, missing settings at their defaults. */
export const measuresOn = (on: string, uses: readonly Use[]): MeasureUse[] =>
  uses.map(({ use, ...given }) => {
    const spec = measureById(use);
    if (!spec) throw new Error(`no measure named ${use}`);
    const settings = Object.fromEntries(spec.settings.map((setting) => [setting.id, given[setting.id] ?? setting.default]));
    for (const id of Object.keys(given)) if (!(id in settings)) throw new Error(`${use} has no setting ${id}`);
    return { measure: use, on, settings };
  });

/** A world around any material, in the registry or not: a commercial exporter and the measures that it takes. */
export function worldOn(
  material: Material,
  {
    months = 60,
    burnInMonths = 24,
    values = {},
    measures = [],
  }: {
    readonly months?: number;
    readonly burnInMonths?: number;
    readonly values?: Readonly<Record<string, number>>;
    readonly measures?: readonly Use[];
  } = {},
): World {
  return {
    modelVersion: MODEL_VERSION,
    material: material.id,
    alongside: [],
    startYear: 2026,
    startMonth: 1,
    months,
    burnInMonths,
    values: { ...Object.fromEntries(material.parameters.map(({ id, value }) => [id, value])), ...values },
    policy: { id: "none", title: "None", instruments: [] },
    exporter: {
      id: "exporter",
      title: "Exporter",
      posture: "commercial",
      settings: {},
      measures: measuresOn(material.id, measures),
    },
  };
}
