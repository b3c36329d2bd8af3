// How fast one run of the model is, as ratios against work timed in the same process.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import priceFloor from "../scenarios/library/price-floor.yaml?raw";
import { parseScenario } from "../scenarios/parse.ts";
import { exp } from "../sim/core/deterministic-math.ts";
import { materialById } from "../sim/materials/index.ts";
import { simulateMonth } from "../sim/month.ts";
import { createRun } from "../sim/run.ts";
import { simulate } from "../sim/simulate.ts";
import type { World } from "../sim/world.ts";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

const outcome = parseScenario(priceFloor);
if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
const worldOf = (policy: string, exporter: string): World => {
  const world = outcome.study.worlds.find((entry) => entry.policy.id === policy && entry.exporter.id === exporter);
  if (!world) throw new Error(`the opening study has no ${policy} under ${exporter}`);
  return world;
};

const seconds = (work: () => void): number => {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e9;
};
const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1];

/** A million exponentials in a dependent chain: the yardstick. */
let sink = 0;
const yardstick = (): void => {
  let x = 0.5;
  for (let i = 0; i < 1_000_000; i++) x = exp(-x);
  sink += x;
};

/** Curve evaluations per clearing over the reported months. */
function evaluations(world: World): number {
  const material = materialById(world.material);
  if (!material) throw new Error(`no material named ${world.material}`);
  const run = createRun(world, material, "bench", 0);
  let total = 0;
  let count = 0;
  while (run.state.month < run.state.months) {
    simulateMonth(run, 1, () => {
      total += run.market.linked.result.evaluations;
      count++;
    });
  }
  return total / count;
}

/** Bytes allocated a month: what the heap grew by between samples, less what sampling itself allocates. */
function bytesPerMonth(world: World): number {
  const material = materialById(world.material);
  if (!material) throw new Error(`no material named ${world.material}`);
  const samples = new Float64Array(world.months + world.burnInMonths);
  const grown = (step: () => void, times: number): number => {
    collect();
    let total = 0;
    for (let i = 0; i < times; i++) {
      const before = process.memoryUsage().heapUsed;
      step();
      samples[i] = process.memoryUsage().heapUsed - before;
      // A collection in between shows as a fall; that month is left out.
      if (samples[i] >= 0) total += samples[i];
    }
    return total / times;
  };
  const run = createRun(world, material, "bench", 1);
  const nothing = grown(() => {}, samples.length);
  return grown(() => simulateMonth(run, 1, () => {}), samples.length) - nothing;
}

const ROUNDS = 9;
const CASES = [
  { name: "no intervention, commercial", policy: "baseline", exporter: "commercial" },
  { name: "contract for difference, commercial", policy: "cfd", exporter: "commercial" },
  { name: "contract for difference, quota cut", policy: "cfd", exporter: "quota-cut" },
];
for (let i = 0; i < 3; i++) for (const { policy, exporter } of CASES) simulate(worldOf(policy, exporter), "warm", i, "kpis");

const reference = median(Array.from({ length: ROUNDS }, () => seconds(yardstick)));
console.log(`yardstick: 1,000,000 exponentials in ${(reference * 1000).toFixed(1)} ms`);
for (const { name, policy, exporter } of CASES) {
  const world = worldOf(policy, exporter);
  // Each round beside its own yardstick, so that a busy machine slows both.
  const ratios = Array.from({ length: ROUNDS }, (_, i) => {
    const unit = seconds(yardstick);
    return seconds(() => void simulate(world, "bench", i, "kpis")) / unit;
  });
  const ratio = median(ratios);
  const perRun = ratio * reference;
  const curves = evaluations(world);
  console.log(
    `${name}: ${ratio.toFixed(2)} yardsticks a run of ${world.months} months (${(perRun * 1000).toFixed(1)} ms, ${(1 / perRun).toFixed(0)} runs a second), ` +
      `${curves.toFixed(1)} curve evaluations a clearing, ${(bytesPerMonth(world) / 1024).toFixed(1)} KiB allocated a month`,
  );
}
if (!Number.isFinite(sink)) process.exitCode = 1;
