import { type RobustnessStudy, robustnessStudy } from "../analysis/robustness-study.ts";
import type { Reading } from "../analysis/robustness/robustness.ts";
import { shown } from "../scenarios/faults.ts";
import { KPIS, kpiIndex } from "../sim/results/kpis/index.ts";
import type { Arguments } from "./support/flags.ts";
import { BadInput, Exit } from "./support/io.ts";
import { writeJson } from "./support/json-file.ts";
import { chosenIds } from "./support/load.ts";
import { formatNumber, scaled } from "./support/numbers.ts";
import { FILE_FLAGS } from "./support/outputs.ts";
import { ANALYSIS_FLAGS, withRuns } from "./support/runs-of.ts";
import { renderTable } from "./support/table.ts";
import type { Verb } from "./support/verb.ts";

const FALLBACK = { design: "latin-hypercube", size: 100, register: "assumed" } as const;
/** Built in the EU, what the treasury pays in its bad years, lines that stand still. */
const HEADLINES = ["built-eu", "fiscal-pv", "unserved-curtailed"];

/** Bare numbers beyond it only serve to be compared. */
const LARGE = 1e6;

function numberFlag(args: Arguments, name: string): number | undefined {
  const text = args.text(name);
  if (text === undefined) return undefined;
  const number = Number(text);
  if (text.trim() === "" || !Number.isFinite(number))
    throw new BadInput(`--${name} expects a number in the KPI's unit; received ${shown(text)}`);
  return number;
}

function cell({ metric, values, ranks, first }: Reading, policy: number, factor: number): string {
  const scale = metric.value === "objective" || metric.value === "regret" ? factor : 1;
  const scaledValue = values[policy] * scale;
  const bare = metric.value === "number" && Math.abs(scaledValue) >= LARGE;
  const value =
    metric.value === "share" ? `${Math.round(100 * scaledValue)} %` : bare ? scaledValue.toExponential(1) : formatNumber(scaledValue);
  return `${value} (${formatNumber(ranks[policy])}${ranks[policy] < 2 ? `, ${Math.round(100 * first[policy])} %` : ""})`;
}

function report({ kpi, better, policies, threshold, robustness, sentence }: RobustnessStudy): string {
  const { title, unit: own } = KPIS[kpiIndex(kpi)];
  const { factor, unit } = scaled(own);
  const rows = robustness.readings.map((reading) => [reading.metric.title, ...policies.map((_, policy) => cell(reading, policy, factor))]);
  const left = robustness.undefinedStates > 0 ? `, ${formatNumber(robustness.undefinedStates)} left out as undefined` : "";
  return [
    `\n${title} (${kpi}), ${unit}, ${better} is better: ${formatNumber(robustness.states)} states${left}; good enough: ${formatNumber(threshold * factor)}\n\n`,
    renderTable(
      [{ title: "value (rank, first in resamples)" }, ...policies.map((policy) => ({ title: policy, align: "right" as const }))],
      rows,
    ),
    `${sentence}\n`,
  ].join("");
}

export const robustness: Verb = {
  name: "robustness",
  summary: "Which policy does well whatever the state of the world: regret, satisficing, maximin and others, and whether they agree.",
  operands: "SCENARIO | LOG…",
  least: 1,
  most: 100_000,
  flags: [
    { name: "kpi", kind: "text", value: "ID", repeat: true, doc: `KPI to judge by; ${HEADLINES.join(", ")} when absent.` },
    { name: "policy", kind: "text", value: "ID", repeat: true, doc: "Compare only these policies." },
    { name: "exporter", kind: "text", value: "ID", repeat: true, doc: "Take only these behaviours of the exporter as states." },
    { name: "enough", kind: "text", value: "NUMBER", doc: "What is good enough, in the KPI's unit; the baseline's median when absent." },
    { name: "better", kind: "text", value: "WHICH", options: ["higher", "lower"], doc: "Direction, for a KPI that has none of its own." },
    ...ANALYSIS_FLAGS,
    { name: "json", kind: "text", value: "FILE", doc: "Write everything as JSON." },
    FILE_FLAGS.force,
  ],
  notes: `A state is a point of the experiment, an exporter and a replication; all policies meet the same. Metrics after McPhail et al. (2018).
Without an experiment: a Latin hypercube of ${FALLBACK.size} points over every assumed parameter.`,
  run(args, io) {
    const known = KPIS.map(({ id }) => id);
    const kpis = args.has("kpi") ? chosenIds(args, "kpi", known) : HEADLINES;
    const better = args.text("better") as "higher" | "lower" | undefined;
    const threshold = numberFlag(args, "enough");
    if (threshold !== undefined && kpis.length > 1) throw new BadInput("--enough is in the unit of one KPI: name it with --kpi");
    const chosen = (flag: string, of: readonly { readonly id: string }[]) =>
      chosenIds(
        args,
        flag,
        of.map(({ id }) => id),
      );
    return withRuns(
      args,
      io,
      FALLBACK,
      (study) => ({ policies: chosen("policy", study.policies), exporters: chosen("exporter", study.exporters) }),
      ({ job, kpisOf }) => {
        const { choice, study, plan } = job;
        const policies = chosen("policy", study.policies).filter((id) => choice.policies.includes(id));
        const exporters = chosen("exporter", study.exporters).filter((id) => choice.exporters.includes(id));
        const studies = kpis.map((kpi) =>
          robustnessStudy(
            plan,
            kpi,
            {
              policies,
              exporters,
              baseline: study.baseline,
              ...(threshold === undefined ? {} : { threshold }),
              ...(better ? { better } : {}),
            },
            kpisOf,
          ),
        );
        for (const one of studies) io.out(report(one));
        writeJson(io, args, { scenario: job.spec, studies });
        return Exit.ok;
      },
    );
  },
};
