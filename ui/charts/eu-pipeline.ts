import { t } from "../../language/language.ts";
import { meanOf } from "../../analysis/quantiles.ts";
import { outcomeIndex } from "../../sim/results/outcomes.ts";
import { seriesOf } from "../../sim/results/results.ts";
import { figureText } from "../notebook/figures.ts";
import { worldOf } from "../notebook/notebook.ts";
import { runsName, type WorldRuns } from "../notebook/runs.ts";
import { type Calendar, calendarOf, type Chart, type KeyEntry, monthText, policyName, tradedIn } from "./chart.ts";
import { drawStageStack } from "./stage-stack.ts";

const STAGES = [
  { id: "capacity-eu", name: "operating", className: "s1" },
  { id: "eu-building", name: "building", className: "s2" },
  { id: "eu-ready", name: "permitted", className: "s3" },
  { id: "eu-permitting", name: "in permitting", className: "s4" },
] as const;
const MOTHBALLED = "eu-mothballed";

interface PipelineData {
  readonly calendar: Calendar;
  /** Means over the runs, in the order of STAGES. */
  readonly stages: readonly Float64Array[];
  readonly mothballed: Float64Array;
  readonly runs: number;
}

const means = new WeakMap<WorldRuns, Map<string, Float64Array>>();
function meanPath(runs: WorldRuns, outcome: string): Float64Array {
  let known = means.get(runs);
  if (!known) means.set(runs, (known = new Map()));
  let path = known.get(outcome);
  if (!path) {
    const all = runs.series.map((run) => seriesOf(run, outcomeIndex(outcome)));
    path = Float64Array.from(all[0], (_, m) => meanOf(all.map((one) => one[m])));
    known.set(outcome, path);
  }
  return path;
}

export const euPipeline: Chart<PipelineData> = {
  title(scene, data) {
    const policy = policyName(scene);
    if (!data) return t("From permit to plant: EU capacity by stage under {policy}", { policy });
    const [operating] = data.stages.map((stage) => stage[stage.length - 1]);
    return t("From permit to plant: {capacity} operate in the EU at the end under {policy}, on average over the runs", {
      capacity: figureText(operating, "t/year"),
      policy,
    });
  },
  subtitle: ({ study }) =>
    t("Tonnes of {material} a year, mean of the runs, so that stages add up. Below zero, hatched: built and mothballed.", {
      material: tradedIn(study),
    }),
  ownPlace: ["policy", "exporter"],
  quietAsks: true,
  data({ use, study, chosen }) {
    const world = worldOf(study, chosen.policy, chosen.exporter);
    const { value } = use<WorldRuns>(runsName(chosen.policy, chosen.exporter));
    if (!world || !value || value.series.length === 0) return undefined;
    return {
      calendar: calendarOf(world),
      stages: STAGES.map(({ id }) => meanPath(value, id)),
      mothballed: meanPath(value, MOTHBALLED),
      runs: value.series.length,
    };
  },
  draw: ({ calendar, stages, mothballed }, width) =>
    drawStageStack(
      {
        calendar,
        stages: STAGES.map(({ name, className }, s) => ({ name: t(name), className, path: stages[s] })),
        mothballed,
        margins: { right: 110, left: 52 },
        curve: "linear",
      },
      width,
    ),
  describe: ({ stages, mothballed }) =>
    t("At the end of the runs, on average: {stages}.", {
      stages: [...STAGES.map(({ name }, s) => ({ name, path: stages[s] })), { name: "mothballed", path: mothballed }]
        .map(({ name, path }) => `${t(name)} ${figureText(path[path.length - 1], "t/year")}`)
        .join(", "),
    }),
  table: ({ calendar, stages, mothballed }) => ({
    columns: [t("Month"), ...STAGES.map(({ name }) => t(name)), t("mothballed")].map((title, at) => ({
      title,
      unit: at === 0 ? "" : "t/year",
    })),
    rows: Array.from(mothballed, (value, m) => [monthText(calendar, m), ...stages.map((stage) => stage[m]), value]),
  }),
  key: () => [
    ...STAGES.map(({ name, className }): KeyEntry => ({ mark: className, text: t(name) })),
    { mark: "hatch", text: t("mothballed") },
  ],
  runs: ({ runs }) => runs,
};
