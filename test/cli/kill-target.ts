// A batch whose runs cost next to nothing, to be killed again and again: kill-target.js LOG RUNS
import type { BatchPlan } from "../../analysis/batch-plan.ts";
import type { LoggedRun, LogHeader } from "../../cli/support/log-records.ts";
import { RunLog } from "../../cli/support/run-log.ts";
import { hashOfHashes, sha256Hex } from "../../sim/core/hash.ts";
import type { World } from "../../sim/world.ts";
import { runBatch } from "../../workers/batch.ts";
import type { Simulate } from "../../workers/runner.ts";
import { createSequentialRunner } from "../../workers/sequential.ts";

const [name, count] = process.argv.slice(2);
const runs = Number(count);
const KPIS = 40;
const PATHS = 300;
const world = { policy: { id: "floor" }, exporter: { id: "commercial" }, alongside: [], months: 12 } as unknown as World;
const plan = {
  seed: "1",
  runs,
  addressOf: (run: number) => ({ point: 0, world: 0, replication: run }),
  drawsOf: (_: number, replication: number) => replication,
  worldAt: () => world,
} as unknown as BatchPlan;
const simulate: Simulate = (_, seed, replication) => ({
  material: "ndpr-oxide",
  policy: "floor",
  exporter: "commercial",
  seed,
  replication,
  kpis: Float64Array.from({ length: KPIS }, (__, k) => replication + k / 7),
  series: new Float64Array(0),
  months: 12,
  events: [],
  ledger: [],
  massResidual: 0,
  cashResidual: 0,
  alongside: [],
  hash: sha256Hex(seed, String(replication)),
});
const header: LogHeader = {
  kind: "bodem run log",
  format: 1,
  modelVersion: "test",
  plan: "test",
  runs,
  shard: { index: 1, count: 1 },
  kpis: KPIS,
  pathValues: PATHS,
  ledger: false,
  outcomes: [],
  batch: {},
};

const log = RunLog.continue(process.cwd(), name, header);
const keep = (run: number, { hash, kpis }: ReturnType<Simulate>): LoggedRun => ({
  run,
  hash,
  massResidual: 0,
  cashResidual: 0,
  kpis,
  paths: new Float64Array(PATHS).fill(run),
  ledger: "",
});
process.stdout.write(`found ${log.finished} damaged ${log.damaged}\n`);
await runBatch(plan, createSequentialRunner(simulate), {
  wanted: (run) => !log.has(run),
  onRun: (run, result) => log.put(keep(run, result)),
  onFailure: () => {},
});
log.flush();
const hashes: string[] = [];
for (let run = 0; run < runs; run++) {
  const kept = log.get(run);
  if (kept?.paths[PATHS - 1] !== run || kept.kpis[3] !== run + 3 / 7) throw new Error(`run ${run} is not what was put`);
  hashes.push(kept.hash);
}
log.close();
process.stdout.write(`hash ${hashOfHashes(hashes)}\n`);
