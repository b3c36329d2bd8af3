import { inShard } from "../../analysis/batch-plan.ts";
import { formatErrors } from "../../scenarios/faults.ts";
import { parseSpec } from "../../scenarios/parse.ts";
import type { ScenarioSpec } from "../../scenarios/scenario.ts";
import { MODEL_VERSION } from "../../sim/version.ts";
import { type BatchChoice, type BatchJob, batchJob } from "./batch-job.ts";
import type { BatchRuns } from "./batch-report.ts";
import { BadInput } from "./io.ts";
import { formatNumber } from "./numbers.ts";
import { RunLog } from "./run-log.ts";

const SHARDS_SHOWN = 10;

/** The batch that a log is of. Throws `BadInput` when this model would not make the same plan of it. */
export function jobOfLog({ path, header }: RunLog): BatchJob {
  if (header.modelVersion !== MODEL_VERSION)
    throw new BadInput(`cannot use ${path}: it holds runs of model ${header.modelVersion}, this is model ${MODEL_VERSION}`);
  const { scenario, choice } = header.batch as { scenario: ScenarioSpec; choice: BatchChoice };
  const parsed = parseSpec(scenario);
  if (!parsed.ok) throw new BadInput(formatErrors(parsed.errors, path));
  const job = batchJob(parsed.study, parsed.spec, choice);
  if (job.plan.hash !== header.plan) throw new BadInput(`cannot use ${path}: its runs are not those of the scenario in it`);
  return job;
}

/** Logs of one batch, read as one. */
export interface JoinedLogs extends BatchRuns {
  readonly logs: readonly RunLog[];
  /** Throws `BadInput` naming the shards whose runs nobody has. */
  refuseMissing(job: BatchJob): void;
  close(): void;
}

/** Opens the logs named, in any order. Throws `BadInput` for what is no log, or not of the same batch. */
export function joinLogs(cwd: string, names: readonly string[]): JoinedLogs {
  const logs: RunLog[] = [];
  const close = () => {
    for (const log of logs) log.close();
  };
  try {
    for (const name of new Set(names)) logs.push(RunLog.open(cwd, name));
    const [first] = logs;
    for (const { path, header } of logs) {
      if (header.plan !== first.header.plan || header.shard.count !== first.header.shard.count)
        throw new BadInput(`${path} and ${first.path} are not of the same batch: name the logs of one batch`);
      if (header.pathValues !== first.header.pathValues || header.ledger !== first.header.ledger)
        throw new BadInput(`${path} and ${first.path} keep different things: run every shard with the same --outcome and --ledger`);
    }
  } catch (thrown) {
    close();
    throw thrown;
  }
  const holder = (run: number) => logs.find((log) => log.has(run));
  return {
    logs,
    close,
    get: (run) => holder(run)?.get(run),
    failures: logs
      .flatMap((log) => log.failures)
      .filter(({ run }) => holder(run) === undefined)
      .sort((a, b) => a.run - b.run),
    refuseMissing({ plan }) {
      const { count } = logs[0].header.shard;
      const missing = new Map<number, number>();
      let total = 0;
      for (let run = 0; run < plan.runs; run++) {
        if (logs.some((log) => log.has(run, true))) continue;
        total++;
        const address = plan.addressOf(run);
        let index = 1;
        while (!inShard({ index, count }, plan, address)) index++;
        missing.set(index, (missing.get(index) ?? 0) + 1);
      }
      if (total === 0) return;
      const shards = [...missing].slice(0, SHARDS_SHOWN).map(([index, runs]) => `${formatNumber(runs)} of shard ${index}/${count}`);
      const more = missing.size > SHARDS_SHOWN ? `, and more of ${missing.size - SHARDS_SHOWN} other shards` : "";
      throw new BadInput(
        `${formatNumber(total)} of ${formatNumber(plan.runs)} runs are missing (${shards.join(", ")}${more}): resume those shards, and name every log`,
      );
    },
  };
}
