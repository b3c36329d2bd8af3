// Runs the opening notebook as it is and prints what it came to, packed, for ui/notebook/opening-results.json.
import { cpus } from "node:os";
import { resolveScenario } from "../scenarios/resolve.ts";
import type { RunResult } from "../sim/results/results.ts";
import { libraryDocument, OPENING } from "../ui/notebook/opening.ts";
import { RunCache } from "../ui/notebook/run-cache.ts";
import { packWorld } from "../ui/notebook/shipped-results.ts";
import { createNodePool } from "../workers/node-pool.ts";

const { scenario, chosen } = await libraryDocument(OPENING);
const study = resolveScenario(scenario);
const pool = createNodePool({ workers: Math.min(2, cpus().length) });
const keys = new RunCache();
const byExporter = new Map<string, RunResult[]>();
const worlds = [];
for (const world of study.worlds) {
  const { results, failures } = await pool.run([{ world, seed: study.seed, first: 0, count: study.replications, detail: "series" }]);
  if (failures.length > 0) throw new Error(failures[0].reason);
  const isBaseline = world.policy.id === study.baseline;
  if (isBaseline) byExporter.set(world.exporter.id, [...results]);
  const shown = world.policy.id === chosen.policy || world.exporter.id === chosen.exporter;
  worlds.push(packWorld(keys.keyOf(world, study.seed), results, isBaseline ? undefined : byExporter.get(world.exporter.id), shown));
  console.error(`${world.policy.id} under ${world.exporter.id}`);
}
await pool.close();
console.log(JSON.stringify(worlds));
