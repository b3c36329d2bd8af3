import { KPIS } from "../sim/results/kpis/index.ts";
import { BATCH_OUTPUT_FLAGS, openBatchOutputs } from "./support/batch-outputs.ts";
import { finishBatch } from "./support/batch-report.ts";
import { batchPlanText } from "./support/batch-text.ts";
import { chosenIds } from "./support/load.ts";
import { jobOfLog, joinLogs } from "./support/merge-logs.ts";
import type { Verb } from "./support/verb.ts";

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
    const logs = joinLogs(io.cwd, args.positionals);
    try {
      const job = jobOfLog(logs.logs[0]);
      const kpis = chosenIds(
        args,
        "kpi",
        KPIS.map(({ id }) => id),
      );
      const outputs = openBatchOutputs(io.cwd, args, job);
      try {
        logs.refuseMissing(job);
        io.out(batchPlanText(job));
        return finishBatch(io, job, logs, outputs, kpis.length < KPIS.length ? (id) => kpis.includes(id) : undefined, false);
      } finally {
        outputs.discard();
      }
    } finally {
      logs.close();
    }
  },
};
