import type { RunResult } from "../../sim/results/results.ts";
import type { World } from "../../sim/world.ts";
import type { RunJob, Runner } from "../../workers/runner.ts";
import { createSequentialRunner } from "../../workers/sequential.ts";

/** A runner whose runs tell apart what their policy sets and hold the KPIs given; it keeps what it was asked and what is under way. */
export function answering(kpis: (world: World) => Float64Array = () => new Float64Array()) {
  const asked: RunJob[] = [];
  const underWay: Promise<unknown>[] = [];
  const inner = createSequentialRunner(
    (world, seed, replication) =>
      ({
        policy: world.policy.id,
        exporter: world.exporter.id,
        seed,
        replication,
        hash: `${JSON.stringify(world.policy.instruments)}${replication}`,
        kpis: kpis(world),
        series: new Float64Array(),
      }) as unknown as RunResult,
  );
  const runner: Runner = {
    ...inner,
    run(jobs, hooks) {
      asked.push(...jobs);
      const running = inner.run(jobs, hooks);
      underWay.push(running);
      return running;
    },
  };
  return { runner, asked, underWay };
}
