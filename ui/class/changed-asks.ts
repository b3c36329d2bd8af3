import type { ClassQuestion } from "../../scenarios/class/question.ts";
import type { Asks } from "../../scenarios/notebook/document.ts";
import { axisUnit } from "../../scenarios/axis-unit.ts";
import { KPIS, kpiIndex } from "../../sim/results/kpis/index.ts";
import { roundUp } from "../charts/layout.ts";
import type { Use } from "../notebook/references.ts";
import { runsName, type WorldRuns } from "../notebook/runs.ts";
import { kpiQuantiles } from "../notebook/summaries.ts";

const STEPS = 100;

/** A range about twice as wide as what the runs give, so that it does not give the answer away. */
function rangeFor(kpi: string, policy: string, exporter: string, use: Use): Asks {
  const { value } = use<WorldRuns>(runsName(policy, exporter));
  const at = kpiIndex(kpi);
  const { scale, unit } = axisUnit(KPIS[at].unit);
  if (unit === "%") return { from: 0, to: 100, step: 1 };
  const { p5, p95 } = value ? kpiQuantiles(value, at) : { p5: 0, p95: 50 / scale };
  const most = roundUp(2 * scale * Math.max(Math.abs(p5), Math.abs(p95)));
  const from = p5 < 0 ? -most : 0;
  return { from, to: most, step: Number(((most - from) / STEPS).toPrecision(6)) };
}

/** What a cell keeps once a field is set: a range of another unit is put in the place of the one that there was. */
export function changedAsks(kept: Asks, changed: Asks, question: ClassQuestion | undefined, use: Use): Asks {
  const next: Record<string, Asks[string]> = { ...kept, ...changed };
  for (const [key, value] of Object.entries(changed)) if (value === "") delete next[key];
  if (!("kpi" in changed || "answer" in changed || "lever" in changed)) return next;
  const answer = next.answer ?? "number";
  if ("kpi" in changed && answer !== "number") return next;
  for (const key of ["from", "to", "step"]) delete next[key];
  if (answer !== "number") return next;
  const kpi = String(next.kpi ?? "fiscal-pv");
  if (!KPIS.some(({ id }) => id === kpi)) return next;
  const policy = question?.answer === "number" ? question.policy : String(next.policy ?? "");
  return { ...next, ...rangeFor(kpi, policy, question?.exporter ?? "", use) };
}
