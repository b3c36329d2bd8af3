import {
  STRESS_MEASURES,
  STRESS_RUNS,
  type StressFigure,
  stressFrom,
  type StressMeasure,
  type StressReport,
  stressStudy,
} from "../analysis/stress-study.ts";
import { monthNumber } from "../scenarios/calendar.ts";
import { shown } from "../scenarios/faults.ts";
import type { Study } from "../scenarios/scenario.ts";
import { SHOCKS } from "../scenarios/shocks.ts";
import { KPIS, kpiIndex } from "../sim/results/kpis/index.ts";
import { MODEL_VERSION } from "../sim/version.ts";
import type { RunFailure } from "../workers/runner.ts";
import type { Arguments } from "./support/flags.ts";
import { BadInput, Exit } from "./support/io.ts";
import { writeJson } from "./support/json-file.ts";
import { chosenIds, loadScenario, SCENARIO_FLAGS, WORKERS_FLAG } from "./support/load.ts";
import { formatNumber, scaled } from "./support/numbers.ts";
import { OutputFile } from "./support/output-file.ts";
import { FILE_FLAGS } from "./support/outputs.ts";
import { driveSearch, Stopped } from "./support/red-team-search.ts";
import { RESUME_FLAG } from "./support/run-store.ts";
import { searchRunner, stoppedText } from "./support/search-runner.ts";
import { renderTable } from "./support/table.ts";
import type { Verb } from "./support/verb.ts";

function figureText({ defined, mean, difference }: StressFigure, runs: number, factor: number): string {
  if (defined === 0) return "–";
  const few = defined < runs ? ` (in ${formatNumber(defined)})` : "";
  const mark = difference.verdict === "not distinguishable" ? "" : difference.verdict === "higher" ? " ↑" : " ↓";
  return `${formatNumber(mean * factor)}${few}${mark}`;
}

function table(report: StressReport, measure: StressMeasure): string {
  const kpi = KPIS[kpiIndex(measure)];
  const { factor, unit } = scaled(kpi.unit);
  const columns = [{ title: "" }, ...report.policies.map((title) => ({ title, align: "right" as const }))];
  const rows = report.shocks.map(({ title }, s) => [
    title,
    ...report.figures[measure][s].map((figure) => figureText(figure, report.replications, factor)),
  ]);
  return `\n${kpi.title} (${measure}), ${unit}, mean\n\n${renderTable(columns, rows)}`;
}

/** Month in which the shocks begin. */
function beginning(args: Arguments, { start, end }: Study): string {
  const given = args.text("from");
  if (given === undefined) return stressFrom(start, end);
  const at = monthNumber(given);
  if (at === undefined || at <= monthNumber(start)! || at > monthNumber(end)!)
    throw new BadInput(`--from expects a month after ${start} and no later than ${end}, as in 2029-01; received ${shown(given)}`);
  return given;
}

export const stress: Verb = {
  name: "stress",
  summary: "A supply-chain stress test: every policy under a library of shocks, when the EU runs short and how long until it recovers.",
  operands: "SCENARIO",
  least: 1,
  most: 1,
  flags: [
    { name: "policy", kind: "text", value: "ID", repeat: true, doc: "Only this policy beside the baseline. May be given more than once." },
    { name: "from", kind: "text", value: "MONTH", doc: "Month in which every shock begins; three years after the start when absent." },
    {
      name: "replications",
      kind: "whole",
      value: "N",
      min: 2,
      max: 100_000,
      unit: "runs",
      doc: `Runs of each policy under each shock; ${STRESS_RUNS} when absent`,
    },
    RESUME_FLAG,
    WORKERS_FLAG,
    ...SCENARIO_FLAGS,
    { name: "json", kind: "text", value: "FILE", doc: "Write everything as JSON." },
    FILE_FLAGS.force,
  ],
  notes: `The shocks: ${SHOCKS.map(({ title }) => title.toLowerCase()).join("; ")}. Nobody knows of them before they begin.
↑ and ↓: clearly above or below the baseline under the same shock, on the same draws. A number in brackets: the figure is defined in so many runs alone.`,
  async run(args, io) {
    const json = args.text("json");
    if (json !== undefined) new OutputFile(io.cwd, json, args.has("force")).discard();
    const { study, spec } = loadScenario(args, io);
    const ids = study.policies.map(({ id }) => id);
    const policies = args.has("policy") ? chosenIds(args, "policy", ids) : ids;
    const from = beginning(args, study);
    const replications = args.whole("replications") ?? STRESS_RUNS;
    const runner = searchRunner(io, args, [spec, study.seed]);
    const failures: RunFailure[] = [];
    try {
      const search = stressStudy(spec, study.seed, study.baseline, { policies, from, replications });
      const report = await driveSearch(io, runner, search, (failed) => failures.push(...failed));
      io.out(
        `${study.title}\nStress test: ${formatNumber(report.shocks.length - 1)} shocks from ${from}, ${formatNumber(replications)} runs of each of ${report.policies.length === 1 ? "1 policy" : `${report.policies.length} policies`}, seed ${study.seed}, model ${MODEL_VERSION}\n`,
      );
      for (const measure of STRESS_MEASURES) io.out(table(report, measure));
      for (const { shock, why } of report.leftOut) io.out(`\nLeft out, since this market does not take it: ${shock.title}\n${why}`);
      io.out(`\nHash ${report.hash}\n`);
      for (const { policy, exporter, replication, reason } of failures)
        io.err(`Failed: ${policy} × ${exporter}, replication ${replication}: ${reason}\n`);
      writeJson(io, args, { scenario: spec, from, report });
      return failures.length > 0 ? Exit.runFailed : Exit.ok;
    } catch (thrown) {
      if (!(thrown instanceof Stopped)) throw thrown;
      io.err(stoppedText(args));
      return Exit.interrupted;
    } finally {
      await runner.close();
    }
  },
};
