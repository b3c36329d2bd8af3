import { t } from "../../language/language.ts";
import type { Completion } from "@codemirror/autocomplete";
import type { Study } from "../../scenarios/scenario.ts";
import { KPIS } from "../../sim/results/kpis/index.ts";
import { instrumentById } from "../../sim/instruments/index.ts";
import { CHANGES, STATS } from "../../scenarios/notebook/statistics.ts";

const STAT_WORDS: Readonly<Record<string, string>> = {
  mean: "mean of the runs",
  p5: "one run in twenty is below",
  p25: "one run in four is below",
  p50: "median run",
  p75: "one run in four is above",
  p95: "one run in twenty is above",
  difference: "mean difference to the baseline",
  "difference-low": "lower end of its 95 % interval",
  "difference-high": "upper end of its 95 % interval",
  verdict: "clearly higher, clearly lower or not distinguishable",
};
const HEADS: Readonly<Record<string, string>> = {
  compare: "a measure of a policy over its runs",
  setting: "a setting of a policy",
  policy: "the title of a policy",
  exporter: "the title of a behaviour of the exporter",
  study: "the last year, the number of runs",
  value: "a named figure",
};

const option = (label: string, detail: string, opens = false): Completion => ({ label, detail, apply: opens ? `${label}.` : label });

/** What can follow the part of a reference that is written, up to its last dot. */
export function referenceOptions(written: string, study: Study | undefined, figures: readonly string[]): Completion[] {
  const [head, where, ...rest] = written.split(".");
  const depth = written.split(".").length - 1;
  if (depth === 0) return Object.entries(HEADS).map(([id, detail]) => option(id, t(detail), true));
  if (head === "value") return depth === 1 ? figures.map((name) => option(name, "")) : [];
  if (!study) return [];
  const policies = [{ id: "chosen", title: t("the policy shown") }, ...study.policies].map(({ id, title }) => ({ id, title: t(title) }));
  if (head === "study")
    return depth === 1 ? [option("last-year", study.end.slice(0, 4)), option("replications", String(study.replications))] : [];
  if (head === "policy") return depth === 1 ? policies.map(({ id, title }) => option(id, title)) : [];
  if (head === "exporter")
    return depth === 1 ? [option("chosen", t("the behaviour shown")), ...study.exporters.map(({ id, title }) => option(id, t(title)))] : [];
  if (head === "setting") {
    if (depth === 1) return policies.map(({ id, title }) => option(id, title, true));
    const uses = study.policies.filter(({ id }) => id === where || where === "chosen").flatMap(({ instruments }) => instruments);
    const specs = new Map(
      uses.flatMap(({ instrument }) => instrumentById(instrument)?.settings.map((spec) => [spec.id, spec.title]) ?? []),
    );
    return depth === 2 ? [option("price", t("the price that it promises")), ...[...specs].map(([id, title]) => option(id, t(title)))] : [];
  }
  if (head !== "compare") return [];
  if (depth === 1)
    return [
      ...policies.map(({ id, title }) => option(id, title, true)),
      ...study.exporters.map(({ id, title }) => option(`chosen@${id}`, t("the policy shown, {exporter}", { exporter: t(title) }), true)),
    ];
  if (depth === 2) return KPIS.map(({ id, title, unit }) => option(id, `${t(title)}, ${t(unit)}`, true));
  return rest.length === 2 ? [...STATS, ...CHANGES, "verdict"].map((stat) => option(stat, t(STAT_WORDS[stat]))) : [];
}
