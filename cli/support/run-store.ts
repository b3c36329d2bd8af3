import { closeSync, existsSync, ftruncateSync, openSync, readFileSync, writeSync } from "node:fs";
import { resolve } from "node:path";
import { sha256Hex } from "../../sim/core/hash.ts";
import { KPIS } from "../../sim/results/kpis/index.ts";
import { OUTCOMES } from "../../sim/results/outcomes.ts";
import type { RunResult } from "../../sim/results/results.ts";
import { MODEL_VERSION } from "../../sim/version.ts";
import type { World } from "../../sim/world.ts";
import type { Flag } from "./flags.ts";
import { BadInput, type Io } from "./io.ts";
import { lockFile } from "./lock-file.ts";
import { fileFault } from "./output-file.ts";

const KIND = "bodem runs";
/** Runs wait no longer than this to be written. */
const FLUSH_MS = 250;

export const RESUME_FLAG: Flag = {
  name: "resume",
  kind: "text",
  value: "FILE",
  doc: "Keep finished runs here and continue from it.",
};

/** A month of a monthly path that is kept beside the KPIs. */
export interface KeptPoint {
  /** Position in `OUTCOMES`. */
  readonly outcome: number;
  readonly month: number;
}

/** Finished runs by what was run, in memory and, when it has a path, line by line in a file that a later command continues. */
export interface RunStore {
  /** The run as far as it is kept: KPIs, hash and the kept points of its paths, which are NaN elsewhere. */
  get(world: World, seed: string, replication: number): RunResult | undefined;
  put(world: World, result: RunResult): void;
  /** Writes what was put since. Throws when the disk does not take it. */
  flush(): void;
  /** Writes what waits and gives the file back; safe to call twice. */
  close(): void;
  readonly found: number;
}

interface Kept {
  readonly hash: string;
  /** KPIs, then the kept points. */
  readonly values: Float64Array;
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

interface Header {
  readonly kind: string;
  readonly modelVersion: string;
  readonly study: string;
}

/**
 * Opens the runs of one study and says on standard error how many there are. `content` is what makes the study:
 * a file of another study or model version is refused, and so is one that another process writes. A line that a
 * kill cut off is dropped.
 */
export function openRunStore(io: Io, path: string | undefined, content: string, points: readonly KeptPoint[] = []): RunStore {
  const kept = points.map(({ outcome, month }) => [OUTCOMES[outcome].id, month]);
  const header: Header = {
    kind: KIND,
    modelVersion: MODEL_VERSION,
    study: sha256Hex(content, JSON.stringify(KPIS.map(({ id }) => id)), JSON.stringify(kept)),
  };
  const file = path === undefined ? undefined : openFile(io.cwd, path, header, KPIS.length + points.length);
  const runs = file?.runs ?? new Map<string, Kept>();
  if (runs.size > 0) io.err(`Continues from ${runs.size.toLocaleString("en")} finished runs\n`);
  const hashes = new WeakMap<World, Map<string, string>>();
  const keyOf = (world: World, seed: string, replication: number): string => {
    let bySeed = hashes.get(world);
    if (!bySeed) hashes.set(world, (bySeed = new Map()));
    let hash = bySeed.get(seed);
    if (hash === undefined) bySeed.set(seed, (hash = sha256Hex(contentOf(world), seed)));
    return `${hash}-${replication}`;
  };
  let waiting = "";
  let flushedAt = io.now();
  const flush = (): void => {
    const text = waiting;
    waiting = "";
    flushedAt = io.now();
    if (file && text !== "") file.append(text);
  };
  return {
    found: runs.size,
    get(world, seed, replication) {
      const run = runs.get(keyOf(world, seed, replication));
      return run && resultOf(run, world, seed, replication, points);
    },
    put(world, result) {
      const key = keyOf(world, result.seed, result.replication);
      if (runs.has(key)) return;
      const { kpis, series, months, hash } = result;
      const values = Float64Array.from([...kpis, ...points.map(({ outcome, month }) => series[outcome * months + month] ?? NaN)]);
      runs.set(key, { hash, values });
      waiting += `${JSON.stringify({ run: key, hash, values: Buffer.from(values.buffer).toString("base64") })}\n`;
      if (io.now() - flushedAt >= FLUSH_MS) flush();
    },
    flush,
    close() {
      try {
        flush();
      } finally {
        file?.close();
      }
    },
  };
}

function resultOf({ hash, values }: Kept, world: World, seed: string, replication: number, points: readonly KeptPoint[]): RunResult {
  const series = points.length === 0 ? new Float64Array(0) : new Float64Array(OUTCOMES.length * world.months).fill(NaN);
  for (const [i, { outcome, month }] of points.entries()) series[outcome * world.months + month] = values[KPIS.length + i];
  return {
    material: world.material,
    policy: world.policy.id,
    exporter: world.exporter.id,
    seed,
    replication,
    kpis: values.slice(0, KPIS.length),
    series,
    months: world.months,
    events: [],
    ledger: [],
    massResidual: 0,
    cashResidual: 0,
    alongside: [],
    hash,
  };
}

function openFile(cwd: string, path: string, header: Header, values: number) {
  const file = resolve(cwd, path);
  const unlock = lockFile(file, path);
  try {
    const begun = existsSync(file);
    const runs = new Map<string, Kept>();
    const whole = begun ? readRuns(file, path, header, values, runs) : 0;
    const handle = openSync(file, begun ? "r+" : "wx");
    // What follows the last whole line was cut off by a kill.
    if (begun) ftruncateSync(handle, whole);
    let size = whole;
    let closed = false;
    const append = (text: string): void => {
      const bytes = Buffer.from(text, "utf8");
      try {
        for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at, bytes.length - at, size + at);
      } catch (thrown) {
        throw new Error(`cannot keep runs in ${file}: ${fileFault(thrown)}`);
      }
      size += bytes.length;
    };
    if (!begun) append(`${JSON.stringify(header)}\n`);
    return {
      runs,
      append,
      close() {
        if (closed) return;
        closed = true;
        closeSync(handle);
        unlock();
      },
    };
  } catch (thrown) {
    unlock();
    if (thrown instanceof BadInput) throw thrown;
    throw new BadInput(`cannot use --resume ${path}: ${fileFault(thrown)}`);
  }
}

/** Reads the runs of a file; returns the bytes of its whole lines. */
function readRuns(file: string, path: string, header: Header, values: number, runs: Map<string, Kept>): number {
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
    const { run, hash, values: kept } = parsed(line);
    const bytes = typeof kept === "string" ? Buffer.from(kept, "base64") : Buffer.alloc(0);
    if (typeof run !== "string" || typeof hash !== "string" || bytes.length !== 8 * values) refuse("a line of it is damaged");
    runs.set(run as string, { hash: hash as string, values: new Float64Array(new Uint8Array(bytes).buffer) });
  }
  return Buffer.byteLength(whole, "utf8");
}
