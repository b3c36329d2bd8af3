import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build, createServer, type InlineConfig, type Plugin, type ViteDevServer } from "vite";
import { type Served, serve } from "../../scripts/serve.mjs";
import type {} from "../workers/page/main.ts";
import { connect } from "./browser.ts";

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The worker script of the product, with a stand-in for the model that can misbehave on demand. */
const standIn = (): Plugin => ({
  name: "stand-in-for-the-model",
  enforce: "pre",
  resolveId: (source) => (source.endsWith("sim/simulate.ts") ? "\0stand-in" : undefined),
  load: (id) =>
    id === "\0stand-in" ? `export { fakeSimulate as simulate } from ${JSON.stringify(path("../workers/fake.ts"))}` : undefined,
});

const config: InlineConfig = {
  configFile: false,
  logLevel: "error",
  root: path("../workers/page"),
  base: "./",
  publicDir: false,
  plugins: [standIn()],
  worker: { format: "es", plugins: () => [standIn()] },
};

let browser: Browser;
let folder: string;
let built: Served;
let dev: ViteDevServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bodem-page-"));
  await build({ ...config, build: { outDir: folder, emptyOutDir: true, target: "es2022" } });
  built = await serve(folder);
  dev = await createServer({
    ...config,
    cacheDir: join(folder, ".vite"),
    optimizeDeps: { include: ["comlink"] },
    server: { port: 0, host: "127.0.0.1", hmr: false, watch: null, fs: { allow: [path("../..")] } },
  });
  await dev.listen();
  browser = await connect();
});
afterAll(async () => {
  await browser?.close();
  await dev?.close();
  await built?.close();
  await rm(folder, { recursive: true, force: true });
});

const address = { built: () => built.url, "served by vite dev": () => dev.resolvedUrls?.local[0] ?? "" };

describe.each(["built", "served by vite dev"] as const)("browser workers, %s", (kind) => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage();
    await page.goto(address[kind]());
    await page.waitForFunction(() => "kit" in window);
  });
  afterAll(() => page?.close());

  test("give the results that this page gives itself, from 1, 2 and 4 workers", async () => {
    const same = await page.evaluate(async () => {
      const { createBrowserPool, createSequentialRunner, fakeJob, fakeSimulate } = window.kit;
      const jobs = [fakeJob(40), fakeJob(9, "throw", 4, "cfd")];
      const text = (value: unknown) => JSON.stringify(value, (_, part) => (part instanceof Float64Array ? [...part] : part));
      const expected = text(await createSequentialRunner(fakeSimulate).run(jobs));
      const found: boolean[] = [];
      for (const workers of [1, 2, 4]) {
        const runner = createBrowserPool({ workers });
        found.push(text(await runner.run(jobs)) === expected);
        await runner.close();
      }
      return found;
    });
    expect(same).toEqual([true, true, true]);
  });

  test("are found out when they hang, and replaced", async () => {
    const told = await page.evaluate(async () => {
      const { createBrowserPool, fakeJob } = window.kit;
      const runner = createBrowserPool({ workers: 2, hangLimitMs: 1500 });
      const death = await runner.run([fakeJob(20, "hang", 9)]).catch((error) => `${error.name}: ${error.message}`);
      const after = await runner.run([fakeJob(20)]);
      await runner.close();
      return { death, after: after.results.length };
    });
    expect(told).toEqual({ death: "WorkerDied: a worker gave no sign of life for 1.5 s", after: 20 });
  });

  test("whose script is missing reject, and say so", async () => {
    const told = await page.evaluate(async () => {
      const { createBrowserPool, fakeJob } = window.kit;
      const runner = createBrowserPool({ workers: 2, create: () => new Worker("./nowhere.js", { type: "module" }) });
      return runner.run([fakeJob(20)]).catch((error) => `${error.name}: ${error.message}`);
    });
    expect(told).toBe("WorkerDied: a worker could not start: its script is missing or was refused");
  });

  test("cancel and keep what had finished, also in the middle of a run that never ends", async () => {
    const told = await page.evaluate(async () => {
      const { createBrowserPool, fakeJob } = window.kit;
      // Not its silence may end the run that never ends.
      const runner = createBrowserPool({ workers: 2, hangLimitMs: 600_000 });
      const finished: boolean[] = [];
      for (const job of [fakeJob(500, "slow", 3), fakeJob(30, "hang", 9)]) {
        const controller = new AbortController();
        let done = 0;
        const onProgress = (progress: { done: number }): void => {
          done = progress.done;
          // The run that never ends is begun by then, or soon after.
          if (done === 5) setTimeout(() => controller.abort(), 100);
        };
        const outcome = await runner.run([job], { signal: controller.signal, onProgress });
        finished.push(outcome.cancelled && done > 4 && outcome.results.length === done);
      }
      await runner.close();
      return finished;
    });
    expect(told).toEqual([true, true]);
  });
});
