// What a market costs beside others: time per market and month of a run of all materials over NdPr alone,
// both timed in the same process; and what each market costs alone and in its chain.
import { parseScenario } from "../scenarios/parse.ts";
import { MATERIALS } from "../sim/materials/index.ts";
import { simulate } from "../sim/simulate.ts";
import type { World } from "../sim/world.ts";

const LIMIT = 1.5;
const ROUNDS = 7;
// Markets of the past stand in no world of today.
const today = MATERIALS.filter((material) => !/-(2009|2020)$/.test(material.id)).map((material) => material.id);

function worldOf(material: string, alongside: readonly string[] = []): World {
  const outcome = parseScenario(`bodem: 1\ntitle: bench\nmaterial: ${material}\nalongside: [${alongside.join(", ")}]\n`);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
  return outcome.study.worlds[0];
}
const milliseconds = (world: World, replication: number): number => {
  const start = process.hrtime.bigint();
  simulate(world, "bench", replication, "kpis");
  return Number(process.hrtime.bigint() - start) / 1e6;
};
const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1];

const [first, ...others] = today;
const alone = worldOf(first);
const all = worldOf(first, others);
for (let i = 0; i < 3; i++) {
  milliseconds(alone, i);
  milliseconds(all, i);
}
const ratios: number[] = [];
const aloneMs: number[] = [];
for (let i = 0; i < ROUNDS; i++) {
  // Runs differ in what gets built, so several of one market stand against one of all.
  const one = median([milliseconds(alone, i), milliseconds(alone, i + 100), milliseconds(alone, i + 200)]);
  aloneMs.push(one);
  ratios.push(milliseconds(all, i) / today.length / one);
}
const ratio = median(ratios);
console.log(
  `${today.length} markets together cost ${ratio.toFixed(2)} times as much per market and month as ${first} alone (limit ${LIMIT})`,
);
const unit = median(aloneMs);
for (const id of today) {
  const world = worldOf(id);
  milliseconds(world, 0);
  console.log(`  ${id} alone: ${(median([1, 2, 3, 4, 5].map((i) => milliseconds(world, i))) / unit).toFixed(2)}`);
}
const chain = today.filter((id) => ["ndpr-oxide", "dytb-oxide", "ndfeb-magnets"].includes(id));
if (chain.length > 1) {
  const world = worldOf(chain[0], chain.slice(1));
  milliseconds(world, 0);
  console.log(`  ${chain.join(" + ")}, linked: ${(median([1, 2, 3, 4, 5].map((i) => milliseconds(world, i))) / unit).toFixed(2)}`);
}
if (ratio > LIMIT) process.exitCode = 1;
