import type { Detail, RunResult } from "../../sim/results/results.ts";
import { MODEL_VERSION } from "../../sim/version.ts";
import type { World } from "../../sim/world.ts";
import type { RunJob } from "../../workers/runner.ts";

/** A world whose posture tells `fakeSimulate` what to do, at which replication. */
export function fakeWorld(behaviour = "normal", at = -1, policy = "floor"): World {
  return {
    modelVersion: MODEL_VERSION,
    material: "fake",
    alongside: [],
    startYear: 2026,
    startMonth: 1,
    months: 3,
    burnInMonths: 0,
    values: {},
    policy: { id: policy, title: policy, instruments: [] },
    exporter: { id: "state", title: "State", posture: behaviour, settings: { at }, measures: [] },
  };
}

export function fakeJob(count: number, behaviour = "normal", at = -1, policy = "floor"): RunJob {
  return { world: fakeWorld(behaviour, at, policy), seed: "s", first: 0, count, detail: "series" };
}

function spin(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

const MISDEEDS: Record<string, () => void> = {
  throw: () => {
    throw new Error("the stock of oxide is negative");
  },
  exit: () => process.exit(3),
  hang: () => {
    for (;;);
  },
  allocate: () => {
    const hoard: unknown[] = [];
    for (;;) hoard.push(new Array(1e5).fill({}));
  },
  "allocate-typed": () => {
    for (const hoard: Float64Array[] = []; ; ) hoard.push(new Float64Array(2 ** 40));
  },
};

/** Numbers that depend on everything a run may depend on. */
export function fakeSimulate(world: World, seed: string, replication: number, detail: Detail): RunResult {
  const { posture, settings } = world.exporter;
  if (posture === "slow") spin(Number(settings.at));
  else if (replication === settings.at) MISDEEDS[posture]?.();
  const shared = new Float64Array(8).map((_, index) => Math.sqrt(replication * 17 + index + world.policy.id.length));
  return {
    material: world.material,
    policy: world.policy.id,
    exporter: world.exporter.id,
    seed,
    replication,
    kpis: shared.subarray(0, 2),
    series: detail === "kpis" ? new Float64Array() : shared.subarray(2),
    months: world.months,
    events: [],
    ledger: [],
    massResidual: 0,
    cashResidual: 0,
    alongside: [],
    hash: `${world.policy.id}-${seed}-${replication}`,
  };
}
