import { parseScenario, parseSpec } from "../../scenarios/parse.ts";
import { LIBRARY } from "../../scenarios/library/index.ts";
import { materialById } from "../../sim/materials/index.ts";
import { type Kpi, type RunResult, seriesOf } from "../../sim/results/results.ts";
import { KPIS } from "../../sim/results/kpis/index.ts";
import { outcomeIndex } from "../../sim/results/outcomes.ts";
import { createRun, type Run } from "../../sim/run.ts";
import { simulateMonth } from "../../sim/month.ts";
import { simulate } from "../../sim/simulate.ts";
import type { Setting, World } from "../../sim/world.ts";

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

/** The same world with little refining outside China, so that rules on Chinese oxide bind. */
export function scarceWorld(world: World, share = 0.05): World {
  const values = { ...world.values };
  for (const id of Object.keys(values)) if (/^ndpr\.(plant|pipeline)\..*\.capacity$/.test(id)) values[id] *= share;
  return { ...world, values };
}
