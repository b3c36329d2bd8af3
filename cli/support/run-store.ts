import { appendFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { sha256Hex } from "../../sim/core/hash.ts";
import { KPIS } from "../../sim/results/kpis/index.ts";
import { MODEL_VERSION } from "../../sim/version.ts";
import type { World } from "../../sim/world.ts";
import { BadInput } from "./io.ts";

const KIND = "bodem runs";

/** KPI values of finished runs, kept in memory and, when it has a path, line by line in a file that a later run continues. */
export interface RunStore {
  get(world: World, replication: number): Float64Array | undefined;
  put(world: World, replication: number, kpis: Float64Array): void;
  /** Writes what was put since. */
  flush(): void;
  readonly found: number;
}

/** Content of a world: two that are equal share their runs, whatever their policies are called. */
function contentOf({ policy, exporter, ...rest }: World): string {
  return JSON.stringify({
    ...rest,
    instruments: policy.instruments,
    posture: exporter.posture,
    settings: exporter.settings,
    measures: exporter.measures,
  });
}

/**
 * Opens the runs of one study. `content` is what makes the study: a file of another study or model version
 * is refused. A line that a kill cut off is dropped.
 */
export function openRunStore(cwd: string, path: string | undefined, content: string, seed: string): RunStore {
  const header = { kind: KIND, modelVersion: MODEL_VERSION, study: sha256Hex(content, seed, JSON.stringify(KPIS.map(({ id }) => id))) };
  const runs = new Map<string, Float64Array>();
  const hashes = new WeakMap<World, string>();
  const file = path === undefined ? undefined : resolve(cwd, path);
  if (file !== undefined && path !== undefined) {
    try {
      if (existsSync(file)) readRuns(file, path, header, runs);
      else writeFileSync(file, `${JSON.stringify(header)}\n`);
    } catch (thrown) {
      if (thrown instanceof BadInput) throw thrown;
      throw new BadInput(`cannot use --resume ${path}: ${(thrown as Error).message}`);
    }
  }
  const found = runs.size;
  const keyOf = (world: World, replication: number): string => {
    let hash = hashes.get(world);
    if (hash === undefined) hashes.set(world, (hash = sha256Hex(contentOf(world), seed, MODEL_VERSION)));
    return `${hash}-${replication}`;
  };
  let waiting = "";
  return {
    found,
    get: (world, replication) => runs.get(keyOf(world, replication)),
    put(world, replication, kpis) {
      const key = keyOf(world, replication);
      if (runs.has(key)) return;
      runs.set(key, kpis);
      waiting += `${JSON.stringify({ run: key, kpis: [...kpis] })}\n`;
    },
    flush() {
      if (file !== undefined && waiting !== "") appendFileSync(file, waiting);
      waiting = "";
    },
  };
}

function readRuns(
  file: string,
  path: string,
  header: { kind: string; modelVersion: string; study: string },
  runs: Map<string, Float64Array>,
): void {
  const text = readFileSync(file, "utf8");
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  const [first = "", ...lines] = whole.split("\n");
  const refuse = (why: string): never => {
    throw new BadInput(`cannot resume from ${path}: ${why}; name another file, or remove this one`);
  };
  const parsed = (line: string): Record<string, unknown> => {
    try {
      return JSON.parse(line) as Record<string, unknown>;
    } catch {
      return refuse("it is no file of runs");
    }
  };
  const written = parsed(first);
  if (written.kind !== KIND) refuse("it is no file of runs");
  if (written.modelVersion !== header.modelVersion)
    refuse(`it holds runs of model ${String(written.modelVersion)}, this is model ${header.modelVersion}`);
  if (written.study !== header.study) refuse("it holds runs of another scenario, policy, exporter or seed");
  for (const line of lines) {
    if (line === "") continue;
    const { run, kpis } = parsed(line) as { run: string; kpis: (number | null)[] };
    if (typeof run !== "string" || !Array.isArray(kpis) || kpis.length !== KPIS.length) refuse("a line of it is damaged");
    runs.set(
      run,
      Float64Array.from(kpis, (value) => value ?? NaN),
    );
  }
  // What follows the last whole line was cut off by a kill.
  if (whole.length < text.length) truncateSync(file, Buffer.byteLength(whole, "utf8"));
}
