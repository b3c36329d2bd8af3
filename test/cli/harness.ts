import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dispatch } from "../../cli/dispatch.ts";
import type { Io } from "../../cli/support/io.ts";
import { sha256Hex } from "../../sim/core/hash.ts";
import { KPIS } from "../../sim/results/kpis/index.ts";
import { OUTCOMES } from "../../sim/results/outcomes.ts";
import type { RunResult } from "../../sim/results/results.ts";
import type { World } from "../../sim/world.ts";
import type { Simulate } from "../../workers/runner.ts";
import { createSequentialRunner } from "../../workers/sequential.ts";

/** What is dear to say again for every run of a world. */
const textOf = new WeakMap<World, string>();
const rising = new Map<number, Float64Array>();
function seriesOver(months: number): Float64Array {
  let series = rising.get(months);
  if (!series) rising.set(months, (series = Float64Array.from({ length: OUTCOMES.length * months }, (_, i) => i)));
  return series.slice();
}
function hashOf(world: World, seed: string, replication: number): string {
  let text = textOf.get(world);
  if (!text) textOf.set(world, (text = sha256Hex(JSON.stringify(world))));
  return sha256Hex(text, seed, String(replication));
}

/** A stand-in for the model: KPI k of replication r is r + k, plus 10 per instrument; the last KPI is undefined. */
export const stubSimulate: Simulate = (world, seed, replication, detail): RunResult => {
  const kpis = Float64Array.from(KPIS, (_, k) =>
    k === KPIS.length - 1 ? Number.NaN : replication + k + 10 * world.policy.instruments.length,
  );
  const series = detail === "kpis" ? new Float64Array() : seriesOver(world.months);
  return {
    policy: world.policy.id,
    exporter: world.exporter.id,
    seed,
    replication,
    kpis,
    series,
    months: world.months,
    events: [{ month: 3, kind: "fid", subject: "=Plant", detail: "decided to build" }],
    ledger: [],
    massResidual: 1e-12,
    cashResidual: 0,
    alongside: [],
    material: "ndpr-oxide",
    hash: hashOf(world, seed, replication),
  };
};

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Options {
  readonly simulate?: Simulate;
  readonly signal?: AbortSignal;
  readonly errIsTerminal?: boolean;
}

/** A folder for one test file and the command line run in it, in process. */
export function commandLine() {
  const folder = mkdtempSync(join(tmpdir(), "bodem-cli-"));
  return {
    folder,
    files: () => readdirSync(folder).sort(),
    remove: () => rmSync(folder, { recursive: true, force: true }),
    async bodem(
      argv: readonly string[],
      { simulate = stubSimulate, signal = new AbortController().signal, errIsTerminal = false }: Options = {},
    ): Promise<Outcome> {
      let out = "";
      let err = "";
      let clock = 0;
      const io: Io = {
        out: (text) => {
          out += text;
        },
        err: (text) => {
          err += text;
        },
        errIsTerminal,
        columns: 100,
        signal,
        cwd: folder,
        now: () => {
          clock += 50;
          return clock;
        },
        processors: 2,
        createRunner: () => createSequentialRunner(simulate),
      };
      const code = await dispatch(argv, io);
      return { code, out, err };
    },
  };
}
