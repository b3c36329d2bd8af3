import { parseSpec } from "../scenarios/parse.ts";
import { formatErrors } from "../scenarios/faults.ts";
import type { ScenarioSpec } from "../scenarios/scenario.ts";
import { inShard } from "../analysis/batch-plan.ts";
import { KPIS } from "../sim/results/kpis/index.ts";
import { MODEL_VERSION } from "../sim/version.ts";
import { type BatchChoice, type BatchJob, batchJob } from "./support/batch-job.ts";
import { BATCH_OUTPUT_FLAGS, openBatchOutputs } from "./support/batch-outputs.ts";
import { finishBatch } from "./support/batch-report.ts";
import { batchPlanText } from "./support/batch-text.ts";
import { BadInput } from "./support/io.ts";
import { chosenIds } from "./support/load.ts";
import { formatNumber } from "./support/numbers.ts";
import { RunLog } from "./support/run-log.ts";
import type { Verb } from "./support/verb.ts";

/** The batch that a log is of. Throws `BadInput` when this model would not make the same plan of it. */
function jobOf({ path, header }: RunLog): BatchJob {
  if (header.modelVersion !== MODEL_VERSION)
    throw new BadInput(`cannot merge ${path}: it holds runs of model ${header.modelVersion}, this is model ${MODEL_VERSION}`);
  const { scenario, choice } = header.batch as { scenario: ScenarioSpec; choice: BatchChoice };
  const parsed = parseSpec(scenario);
  if (!parsed.ok) throw new BadInput(formatErrors(parsed.errors, path));
  const job = batchJob(parsed.study, parsed.spec, choice);
  if (job.plan.hash !== header.plan) throw new BadInput(`cannot merge ${path}: its runs are not those of the scenario in it`);
  return job;
}

/** Which runs nobody has, by the shard that should have them. */
function refuseMissing(job: BatchJob, logs: readonly RunLog[]): void {
  const { plan } = job;
  const missing = new Map<string, number>();
  let total = 0;
  const { count } = logs[0].header.shard;
  for (let run = 0; run < plan.runs; run++) {
    if (logs.some((log) => log.has(run, true))) continue;
    total++;
    const address = plan.addressOf(run);
    for (let index = 1; index <= count; index++) {
      if (!inShard({ index, count }, plan, address)) continue;
      missing.set(`${index}/${count}`, (missing.get(`${index}/${count}`) ?? 0) + 1);
      break;
    }
  }
  if (total === 0) return;
  const shards = [...missing].slice(0, 10).map(([shard, runs]) => `${formatNumber(runs)} of shard ${shard}`);
  const more = missing.size > 10 ? `, and more of ${missing.size - 10} other shards` : "";
  throw new BadInput(
    `${formatNumber(total)} of ${formatNumber(plan.runs)} runs are missing (${shards.join(", ")}${more}): resume those shards, and name every log`,
  );
}

export const merge: Verb = {
  name: "merge",
  summary: "Join the logs of all shards of a batch: the same results, byte for byte, as without shards.",
  operands: "LOG…",
  least: 1,
  most: 100_000,
  flags: [
    { name: "kpi", kind: "text", value: "ID", repeat: true, doc: "Print only this KPI (bodem describe --kpis); files hold all." },
    ...BATCH_OUTPUT_FLAGS,
  ],
  notes: "LOG is a file that bodem batch --runs wrote. The order does not matter.",
  async run(args, io) {
    const logs: RunLog[] = [];
    try {
      for (const name of new Set(args.positionals)) logs.push(RunLog.open(io.cwd, name));
      const [first] = logs;
      for (const log of logs) {
        const { header } = log;
        if (header.plan !== first.header.plan || header.shard.count !== first.header.shard.count)
          throw new BadInput(`${log.path} and ${first.path} are not of the same batch: merge the logs of one batch`);
        if (header.pathValues !== first.header.pathValues || header.ledger !== first.header.ledger)
          throw new BadInput(`${log.path} and ${first.path} keep different things: run every shard with the same --outcome and --ledger`);
      }
      const job = jobOf(first);
      const kpis = chosenIds(
        args,
        "kpi",
        KPIS.map(({ id }) => id),
      );
      const outputs = openBatchOutputs(io.cwd, args, job);
      try {
        refuseMissing(job, logs);
        io.out(batchPlanText(job));
        const runs = {
          get: (run: number) => logs.find((log) => log.has(run))?.get(run),
          failures: logs
            .flatMap((log) => log.failures)
            .filter(({ run }) => !logs.some((log) => log.has(run)))
            .sort((a, b) => a.run - b.run),
        };
        return finishBatch(io, job, runs, outputs, kpis.length < KPIS.length ? (id) => kpis.includes(id) : undefined, false);
      } finally {
        outputs.discard();
      }
    } finally {
      for (const log of logs) log.close();
    }
  },
};
