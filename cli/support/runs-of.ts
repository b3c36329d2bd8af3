import { WHOLE } from "../../analysis/batch-plan.ts";
import type { Criterion } from "../../analysis/criterion.ts";
import type { ExperimentSpec } from "../../scenarios/experiment.ts";
import { formatErrors } from "../../scenarios/faults.ts";
import { parseSpec } from "../../scenarios/parse.ts";
import type { ScenarioSpec, Study } from "../../scenarios/scenario.ts";
import { KPIS } from "../../sim/results/kpis/index.ts";
import { type BatchChoice, type BatchJob, batchJob } from "./batch-job.ts";
import { batchPlanText } from "./batch-text.ts";
import { fillLog, FILL_FLAGS, openLog, savedText } from "./fill-log.ts";
import { EXPERIMENT_FLAGS } from "./experiment-flags.ts";
import type { Arguments, Flag } from "./flags.ts";
import { BadInput, Exit, type Io } from "./io.ts";
import { chosenIds, loadScenario, SCENARIO_FLAGS } from "./load.ts";
import { jobOfLog, joinLogs, type JoinedLogs } from "./merge-logs.ts";
import { OutputFile } from "./output-file.ts";
import { RunLog } from "./run-log.ts";

/** Flags of a verb that analyses runs. */
export const ANALYSIS_FLAGS: readonly Flag[] = [...SCENARIO_FLAGS, ...EXPERIMENT_FLAGS, ...FILL_FLAGS];

/** Which runs an analysis needs of a study. */
export interface Needed {
  readonly policies: readonly string[];
  readonly exporters: readonly string[];
}

export interface AnalysedRuns {
  readonly job: BatchJob;
  kpisOf(run: number): Float64Array | undefined;
}

/** Work that ended before its runs were there; carries the exit code. */
export class NoRuns extends Error {
  readonly code: number;
  constructor(code: number) {
    super("the runs are not complete");
    this.code = code;
  }
}

/**
 * Hands the runs of an experiment to `work`: read from the logs named, or done now. `fallback` is the experiment of
 * a scenario that describes none.
 */
export async function withRuns(
  args: Arguments,
  io: Io,
  fallback: ExperimentSpec,
  need: (study: Study) => Needed,
  work: (runs: AnalysedRuns) => number,
): Promise<number> {
  const json = args.text("json");
  // Known before the first run, not after the last.
  if (json !== undefined) new OutputFile(io.cwd, json, args.has("force")).discard();
  const analyse = (runs: AnalysedRuns): number => {
    try {
      return work(runs);
    } catch (thrown) {
      // What the runs do not allow: too few, all on one side, none for a policy.
      if (thrown instanceof RangeError) throw new BadInput(thrown.message);
      throw thrown;
    }
  };
  const [first] = args.positionals;
  if (RunLog.isLog(io.cwd, first)) {
    const given = [...EXPERIMENT_FLAGS, ...FILL_FLAGS, ...SCENARIO_FLAGS].find(({ name }) => args.has(name));
    if (given) throw new BadInput(`--${given.name} changes what is run, and these runs are there: name the scenario instead of the log`);
    const joined: JoinedLogs = joinLogs(io.cwd, args.positionals);
    try {
      const job = jobOfLog(joined.logs[0]);
      joined.refuseMissing(job);
      io.out(batchPlanText(job));
      return analyse({ job, kpisOf: memory((run) => joined.get(run)?.kpis) });
    } finally {
      joined.close();
    }
  }
  if (args.positionals.length > 1) throw new BadInput("name one scenario, or the logs of one batch");
  const { study, spec } = experimental(args, io, fallback);
  const choice: BatchChoice = { ...need(study), outcomes: [], ledger: false };
  const job = batchJob(study, spec, choice);
  const { log, close } = openLog(io, args, job, WHOLE);
  try {
    io.out(batchPlanText(job));
    const { cancelled, stopped } = await fillLog(io, args, job, WHOLE, log);
    if (stopped || cancelled) {
      io.err(`${stopped ? `Stopped: ${stopped.why}` : "Cancelled"}: ${savedText(args, job, log)}\n`);
      throw new NoRuns(stopped ? Exit.runFailed : Exit.interrupted);
    }
    for (const { run, reason } of log.failures.slice(0, 5)) io.err(`Failed, and left out: run ${run}: ${reason}\n`);
    return analyse({ job, kpisOf: memory((run) => log.get(run)?.kpis) });
  } catch (thrown) {
    if (thrown instanceof NoRuns) return thrown.code;
    throw thrown;
  } finally {
    close();
  }
}

/** The scenario, with an experiment when it describes none. */
function experimental(args: Arguments, io: Io, fallback: ExperimentSpec): { study: Study; spec: ScenarioSpec } {
  const loaded = loadScenario(args, io);
  const written = loaded.spec.experiment ?? {};
  const varied = written.register !== undefined || written.uncertainties !== undefined || written.levers !== undefined;
  const experiment = { ...fallback, ...(varied ? { register: "none" as const } : {}), ...written };
  const parsed = parseSpec({ ...loaded.spec, experiment });
  if (!parsed.ok) throw new BadInput(formatErrors(parsed.errors, args.positionals[0]));
  if (parsed.study.experiment?.factors.length === 0)
    throw new BadInput("nothing is varied: add --vary ID, --lever, --register assumed, or an experiment in the scenario");
  return parsed;
}

/** Each run is read once: analyses look at it for several KPIs. */
function memory(read: (run: number) => Float64Array | undefined): (run: number) => Float64Array | undefined {
  const known = new Map<number, Float64Array | undefined>();
  return (run) => {
    if (!known.has(run)) known.set(run, read(run));
    return known.get(run);
  };
}

export const CRITERION_FLAGS: readonly Flag[] = [
  { name: "kpi", kind: "text", value: "ID", repeat: true, doc: "KPI to explain (bodem describe --kpis); fiscal-pv when absent." },
  { name: "policy", kind: "text", value: "ID", doc: "Policy to look at; the first beside the baseline when absent." },
  { name: "exporter", kind: "text", value: "ID", doc: "Behaviour of the exporting state; the first when absent." },
  { name: "level", kind: "switch", doc: "The level itself, not the difference to the baseline on the same draws." },
];

/** The policy and exporter of the flags, and the worlds that they need. */
export function chosenPair(
  args: Arguments,
  study: Study,
): { policy: string; exporter: string; against: string | undefined; needed: Needed } {
  const ids = study.policies.map(({ id }) => id);
  const [policy] = args.has("policy") ? chosenIds(args, "policy", ids) : [ids.find((id) => id !== study.baseline) ?? study.baseline];
  const [exporter] = chosenIds(
    args,
    "exporter",
    study.exporters.map(({ id }) => id),
  );
  const against = args.has("level") || policy === study.baseline ? undefined : study.baseline;
  return {
    policy,
    exporter,
    against,
    needed: { policies: ids.filter((id) => id === policy || id === against), exporters: [exporter] },
  };
}

/** Criteria of the flags, a KPI each. */
export function criteriaOf(args: Arguments, study: Study, preset: readonly string[]): Criterion[] {
  const { policy, exporter, against } = chosenPair(args, study);
  const known = KPIS.map(({ id }) => id);
  const kpis = args.has("kpi") ? chosenIds(args, "kpi", known) : preset;
  return kpis.map((kpi) => ({ kpi, policy, exporter, ...(against === undefined ? {} : { against }) }));
}
