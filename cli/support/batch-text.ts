import { MODEL_VERSION } from "../../sim/version.ts";
import { notesOf } from "../../analysis/designs/index.ts";
import type { RunJob } from "../../workers/runner.ts";
import { WHOLE } from "../../analysis/batch-plan.ts";
import type { BatchJob } from "./batch-job.ts";
import type { Arguments } from "./flags.ts";
import type { Io } from "./io.ts";
import { formatNumber, formatSeconds, plan as planText } from "./numbers.ts";
import { recordBytes } from "./log-records.ts";

/** What is varied and what that costs, before the first run. */
export function batchPlanText({ study, plan, choice }: BatchJob): string {
  const { experiment } = study;
  const runs = planText(choice.policies.length, choice.exporters.length, plan.replications, plan.points);
  const lines = [study.title, `${runs}, seed ${study.seed}, model ${MODEL_VERSION}`];
  if (experiment) {
    const count = (role: string) => experiment.factors.filter((factor) => factor.role === role).length;
    lines.push(
      `${experiment.design}, size ${formatNumber(experiment.size)}: ${count("uncertainty")} uncertainties, ${count("lever")} levers, ${experiment.correlations.length} correlations`,
    );
  }
  return `${lines.join("\n")}\n`;
}

/** A worker is slow in its first seconds; the rate after them is what counts. */
const WARM_UP_MS = 4000;
const TIMED_MS = 2000;
const FEWEST = 4;
const MEGABYTE = 1e6;

/** What the batch takes in time, after a short trial on this machine, and on the disk. */
export async function costText(io: Io, args: Arguments, job: BatchJob): Promise<string> {
  const { plan } = job;
  const notes = job.study.experiment && job.study.experiment.factors.length > 0 ? notesOf(job.study.experiment) : [];
  const workers = Math.max(1, args.whole("workers") ?? io.processors);
  const runner = io.createRunner(args.whole("workers") ?? io.processors);
  let started = io.now();
  let counted = 0;
  const trial = new AbortController();
  const stop = () => trial.abort();
  io.signal.addEventListener("abort", stop);
  const begun = io.now();
  try {
    const count = Math.ceil(plan.runs / plan.worlds.length);
    const jobs = plan.worlds.map(
      (_, world): RunJob => ({ world: plan.worldAt(0, world), seed: plan.seed, first: 0, count, detail: job.detail }),
    );
    await runner.run(jobs, {
      keepResults: false,
      signal: trial.signal,
      onProgress() {
        const now = io.now();
        counted++;
        // What came before was warming up.
        if (now - begun < WARM_UP_MS) {
          started = now;
          counted = 0;
        } else if (now - begun > WARM_UP_MS + TIMED_MS && counted >= FEWEST) stop();
      },
    });
    const seconds = (io.now() - started) / 1000;
    const perSecond = counted > 0 ? counted / seconds : plan.runs / ((io.now() - begun) / 1000);
    const megabytes = (plan.runs * recordBytes(job.header(WHOLE))) / MEGABYTE;
    return [
      ...notes.map((note) => `Note: ${note}\n`),
      `About ${formatSeconds(plan.runs / perSecond)} on this machine: ${formatNumber(Math.round(perSecond))} runs/s with ${workers} ${workers === 1 ? "worker" : "workers"}, from a trial of a few seconds\n`,
      `--runs takes about ${formatNumber(Math.ceil(megabytes))} MB\n`,
    ].join("");
  } finally {
    io.signal.removeEventListener("abort", stop);
    await runner.close();
  }
}
