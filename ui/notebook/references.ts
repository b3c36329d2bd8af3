import { pairRuns } from "../../analysis/summary.ts";
import { pairedDifference, type PairedDifference } from "../../analysis/paired-difference.ts";
import { type Quantiles, quantiles } from "../../analysis/quantiles.ts";
import type { Study } from "../../scenarios/scenario.ts";
import { instrumentById } from "../../sim/instruments/index.ts";
import { KPIS } from "../../sim/results/kpis/index.ts";
import type { Reading, State } from "./dataflow.ts";
import { valueText } from "./differences.ts";
import type { Chosen } from "../../scenarios/notebook/document.ts";
import { figureText, signedText } from "./figures.ts";
import { policyOf, worldOf } from "./notebook.ts";
import { priceLeverOf } from "./price-lever.ts";
import { runsName, type WorldRuns } from "./runs.ts";

export type Use = <T>(name: string) => Reading<T>;

export interface Resolved {
  readonly text: string;
  readonly state: State;
  readonly error?: string;
}

const STATS = ["mean", "p5", "p25", "p50", "p75", "p95"] as const;
type Stat = (typeof STATS)[number];
const WAIT = "…";

const kpiValues = (runs: WorldRuns, kpi: number): Float64Array => Float64Array.from(runs.runs, (run) => run.kpis[kpi]);

const spread = new WeakMap<WorldRuns, Map<number, Quantiles>>();
/** Quantiles of a KPI over the runs of a world, computed once for each set of runs. */
export function kpiQuantiles(runs: WorldRuns, kpi: number): Quantiles {
  let known = spread.get(runs);
  if (!known) spread.set(runs, (known = new Map()));
  let found = known.get(kpi);
  if (!found) known.set(kpi, (found = quantiles(kpiValues(runs, kpi))));
  return found;
}

/** Of a KPI, policy minus baseline, on the shocks that both have seen. */
export function kpiDifference(policy: WorldRuns, baseline: WorldRuns, kpi: number): PairedDifference {
  const [mine, theirs] = pairRuns(policy.runs, baseline.runs);
  return pairedDifference(
    Float64Array.from(mine, (run) => run.kpis[kpi]),
    Float64Array.from(theirs, (run) => run.kpis[kpi]),
  );
}

export function verdictWord({ verdict, halfWidth }: PairedDifference): string {
  if (!Number.isFinite(halfWidth)) return "not defined";
  return verdict === "not distinguishable" ? verdict : `clearly ${verdict}`;
}

const wrong = (error: string): Resolved => ({ text: "", state: "failed", error });

/** What `{{path}}` stands for now. Reads through `use`, so that the reader is told of changes. */
export function resolveReference(path: string, use: Use): Resolved {
  const { value: study, state } = use<Study>("study");
  const { value: chosen } = use<Chosen>("chosen");
  if (!study || !chosen) return { text: WAIT, state };
  const [head, ...rest] = path.split(".");
  if (head === "compare") return compareReference(rest, use, study, chosen);
  if (head === "setting") return settingReference(rest, study, chosen);
  if (head === "policy") return { text: policyOf(study, idOf(rest[0], chosen.policy))?.title ?? "", state: "fresh" };
  if (head === "exporter")
    return { text: study.exporters.find(({ id }) => id === idOf(rest[0], chosen.exporter))?.title ?? "", state: "fresh" };
  if (path === "study.last-year") return { text: study.end.slice(0, 4), state: "fresh" };
  if (path === "study.replications") return { text: String(study.replications), state: "fresh" };
  return wrong(`nothing is named ${path}`);
}

const idOf = (written: string, chosen: string): string => (written === "chosen" ? chosen : written);

/** `floor`, `floor@predation`, `chosen@predation`: an exporter by its id or by its posture. */
function placeOf(written: string, study: Study, chosen: Chosen): { policy: string; exporter: string } | string {
  const [policyPart, exporterPart] = written.split("@");
  const policy = idOf(policyPart, chosen.policy);
  if (!policyOf(study, policy)) return `there is no policy ${policyPart}`;
  if (exporterPart === undefined) return { policy, exporter: chosen.exporter };
  const exporter =
    study.exporters.find(({ id }) => id === exporterPart)?.id ??
    study.worlds.find((world) => world.exporter.posture === exporterPart)?.exporter.id;
  return exporter === undefined ? `this study has no exporter ${exporterPart}` : { policy, exporter };
}

function compareReference([where = "", kpiId = "", stat = ""]: readonly string[], use: Use, study: Study, chosen: Chosen): Resolved {
  const place = placeOf(where, study, chosen);
  if (typeof place === "string") return wrong(place);
  const kpi = KPIS.findIndex(({ id }) => id === kpiId);
  if (kpi < 0) return wrong(`there is no measure ${kpiId}`);
  const { unit } = KPIS[kpi];
  const mine = use<WorldRuns>(runsName(place.policy, place.exporter));
  if (!mine.value)
    return mine.state === "failed" && mine.error && worldOf(study, place.policy, place.exporter)
      ? { text: WAIT, state: "waiting" }
      : { text: WAIT, state: mine.state };
  if (STATS.includes(stat as Stat)) return { text: figureText(kpiQuantiles(mine.value, kpi)[stat as Stat], unit), state: mine.state };
  if (stat !== "difference" && stat !== "verdict") return wrong(`there is no ${stat}; there are ${STATS.join(", ")}, difference, verdict`);
  const theirs = use<WorldRuns>(runsName(study.baseline, place.exporter));
  if (!theirs.value) return { text: WAIT, state: "waiting" };
  const difference = kpiDifference(mine.value, theirs.value, kpi);
  const state = mine.state === "fresh" ? theirs.state : mine.state;
  return { text: stat === "verdict" ? verdictWord(difference) : signedText(difference.mean, unit), state };
}

function settingReference([where = "", settingId = ""]: readonly string[], study: Study, chosen: Chosen): Resolved {
  const policy = policyOf(study, idOf(where, chosen.policy));
  if (!policy) return wrong(`there is no policy ${where}`);
  if (settingId === "price") {
    const lever = priceLeverOf(policy, 1);
    return lever ? { text: `${lever.value} ${lever.currency}/kg`, state: "fresh" } : wrong(`${policy.title} names no price`);
  }
  for (const use of policy.instruments) {
    const spec = instrumentById(use.instrument)?.settings.find(({ id }) => id === settingId);
    if (spec) return { text: valueText(spec, use.settings[settingId]), state: "fresh" };
  }
  return wrong(`${policy.title} has no setting ${settingId}`);
}
