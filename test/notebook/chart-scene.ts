import type { ChartId } from "../../scenarios/notebook/document.ts";
import { parseSpec } from "../../scenarios/parse.ts";
import type { ScenarioSpec, Study } from "../../scenarios/scenario.ts";
import type { RunResult } from "../../sim/results/results.ts";
import { simulate } from "../../sim/simulate.ts";
import type { Chart, Scene } from "../../ui/charts/chart.ts";
import { loadChart } from "../../ui/charts/index.ts";
import { type Asks, asked } from "../../ui/notebook/asks.ts";
import type { Reading } from "../../ui/notebook/dataflow.ts";
import { detailName } from "../../ui/notebook/details.ts";
import { runsName, type WorldRuns } from "../../ui/notebook/runs.ts";

export const REPLICATIONS = 8;

/** A floor and doing nothing, while exports are cut. */
export const scenario: ScenarioSpec = {
  bodem: 1,
  title: "Charts",
  material: "ndpr-oxide",
  replications: REPLICATIONS,
  policies: { floor: { title: "Price floor", instruments: [{ use: "one-way-floor", strike: 100 }] } },
  exporters: { cut: { title: "Quota cut", posture: "quota-cut" } },
};

export interface Stage {
  readonly study: Study;
  readonly runs: (policy: string) => WorldRuns;
  readonly detail: RunResult;
  readonly scene: (chart: Chart, kept?: Asks) => Scene;
  /** What the chart shows of these runs. */
  readonly shown: <D>(id: ChartId, kept?: Asks) => Promise<{ readonly chart: Chart<D>; readonly data: D; readonly scene: Scene }>;
}

/** The scenario's runs done here, and scenes in which charts read them as they do on the page. */
export function stage(): Stage {
  const parsed = parseSpec(scenario);
  if (!parsed.ok) throw new Error(parsed.errors[0].expected);
  const { study } = parsed;
  const values = new Map<string, unknown>();
  for (const world of study.worlds) {
    const series = Array.from({ length: REPLICATIONS }, (_, replication) => simulate(world, study.seed, replication, "series"));
    values.set(runsName(world.policy.id, world.exporter.id), {
      policy: world.policy.id,
      exporter: world.exporter.id,
      runs: series,
      series,
    } satisfies WorldRuns);
  }
  const floor = study.worlds.find(({ policy }) => policy.id === "floor")!;
  const detail = simulate(floor, study.seed, 0, "full");
  values.set(detailName("floor", "cut", 0), detail);
  const use = <T>(name: string): Reading<T> => ({ value: values.get(name) as T | undefined, state: "fresh" });
  const scene = (chart: Chart, kept: Asks = {}): Scene => {
    const place = { use, study, chosen: { policy: "floor", exporter: "cut" }, wantDetail: detailName };
    return { ...place, asks: asked(chart.asks?.(place, kept) ?? [], kept) };
  };
  return {
    study,
    runs: (policy) => values.get(runsName(policy, "cut")) as WorldRuns,
    detail,
    scene,
    async shown<D>(id: ChartId, kept: Asks = {}) {
      const chart = (await loadChart(id)) as Chart<D>;
      const own = scene(chart as Chart, kept);
      const data = chart.data(own);
      if (data === undefined) throw new Error(`${id} shows nothing`);
      return { chart, data, scene: own };
    },
  };
}
