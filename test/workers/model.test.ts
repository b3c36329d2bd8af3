import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { parseScenario } from "../../scenarios/parse.ts";
import { hashOfHashes } from "../../sim/core/hash.ts";
import { createInProcessRunner } from "../../workers/in-process.ts";
import { createNodePool } from "../../workers/node-pool.ts";
import type { RunJob, RunOutcome } from "../../workers/runner.ts";
import { buildNodeWorker } from "./build-worker.ts";

test("the model gives the same bytes in process, on 1 and 2 workers, alone and inside a batch", async () => {
  const parsed = parseScenario(await readFile(new URL("../../scenarios/library/price-floor.yaml", import.meta.url), "utf8"));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  const { worlds, seed } = parsed.study;
  const jobs = worlds.slice(0, 3).map((world): RunJob => ({ world, seed, first: 0, count: 3, detail: "series" }));
  const digest = ({ results }: RunOutcome): string => hashOfHashes(results.map(({ hash }) => hash));

  const inProcess = createInProcessRunner();
  const expected = await inProcess.run(jobs);
  expect(expected.failures).toEqual([]);
  expect(expected.results).toHaveLength(9);

  const alone = await inProcess.run([{ ...jobs[1], first: 2, count: 1, detail: "kpis" }]);
  expect(alone.results[0].hash).toBe(expected.results[5].hash);

  const built = await buildNodeWorker(new URL("../../workers/node.worker.ts", import.meta.url));
  try {
    for (const workers of [1, 2]) {
      const pool = createNodePool({ workers, workerUrl: built.url });
      const outcome = await pool.run(jobs);
      await pool.close();
      expect(digest(outcome)).toBe(digest(expected));
      expect(outcome).toEqual(expected);
    }
  } finally {
    await built.remove();
  }
});
