import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { afterAll, beforeAll, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const built = join(root, "node_modules/.cache/bodem-kill-test");
const folder = mkdtempSync(join(tmpdir(), "bodem-kill-"));
const RUNS = 3000;
const KILLS = 30;

beforeAll(async () => {
  await build({
    configFile: join(root, "vite.cli.config.ts"),
    logLevel: "error",
    build: { outDir: built, emptyOutDir: true, rolldownOptions: { input: { target: join(root, "test/cli/kill-target.ts") } } },
  });
});
afterAll(() => {
  rmSync(built, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the batch on a log and kills it some time after it has begun to write; without a delay lets it finish. */
function life(log: string, killAfterMs?: number): Promise<{ killed: boolean; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(built, "target.js"), log, String(RUNS)], { cwd: folder });
    let out = "";
    let err = "";
    child.stdout.on("data", (data) => {
      if (out === "" && killAfterMs !== undefined) setTimeout(() => child.kill("SIGKILL"), killAfterMs);
      out += data;
    });
    child.stderr.on("data", (data) => {
      err += data;
    });
    child.on("close", (_, signal) => resolve({ killed: signal === "SIGKILL", out, err }));
  });
}

const numberAfter = (word: string, out: string) => Number(new RegExp(`${word} (\\d+)`).exec(out)?.[1]);
const hashOf = (out: string) => /hash ([0-9a-f]{64})/.exec(out)?.[1];

it(`a batch killed ${KILLS} times loses no run that was in its file, and ends with the bytes of one that was left alone`, async () => {
  const alone = hashOf((await life("alone.runs")).out);
  expect(alone).toBeDefined();
  let kills = 0;
  /** Lives one after the other; a log that got done early makes room for another. */
  const chain = async (name: string) => {
    let found = 0;
    for (let turn = 0; kills < KILLS; turn++) {
      if (turn % 10 === 0) found = 0;
      const { killed, out, err } = await life(`killed-${name}${Math.floor(turn / 10)}.runs`, (turn * 7) % 23);
      expect(err).toBe("");
      expect(numberAfter("found", out)).toBeGreaterThanOrEqual(found);
      found = numberAfter("found", out);
      if (killed) kills++;
      else expect(hashOf(out)).toBe(alone);
    }
  };
  await Promise.all([chain("a"), chain("b")]);
  for (const log of readdirSync(folder).filter((name) => /^killed-.*\.runs$/.test(name))) expect(hashOf((await life(log)).out)).toBe(alone);
  expect(readdirSync(folder).filter((name) => name.endsWith(".lock"))).toEqual([]);
});
