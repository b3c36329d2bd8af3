import * as Comlink from "comlink";
import { MODEL_VERSION } from "../sim/version.ts";
import type { Detail, RunResult } from "../sim/results/results.ts";
import type { World } from "../sim/world.ts";
import { reasonOf } from "./collector.ts";
import { firstPaths } from "./first-paths.ts";
import type { Simulate } from "./runner.ts";
import { turn } from "./turn.ts";

/** A chunk as posted to a worker. `id` is unique over the life of the pool. */
export interface ChunkRequest {
  readonly id: number;
  readonly world: World;
  readonly seed: string;
  readonly first: number;
  readonly count: number;
  readonly detail: Detail;
  readonly outcomes?: number;
}

/** What a worker offers through Comlink, in browsers and in Node alike. */
export interface SimSurface {
  /** Version of the model in the worker, so that a page never mixes two. */
  hello(): string;
  /** Posts a `WorkerMessage` after each run; resolves to the number of runs done, fewer when cancelled. */
  runChunk(request: ChunkRequest): Promise<number>;
  /** Ends all chunks posted so far, the running one after its current run. */
  cancel(): void;
}

/** What a worker posts beside Comlink's answers. Each run is also the worker's heartbeat. */
export type WorkerMessage =
  | { readonly bodem: "run"; readonly chunk: number; readonly result: RunResult }
  | { readonly bodem: "failure"; readonly chunk: number; readonly replication: number; readonly reason: string }
  | { readonly bodem: "unknown"; readonly received: string };

const COMLINK_TYPES = new Set(["GET", "SET", "APPLY", "CONSTRUCT", "ENDPOINT", "RELEASE"]);

/** Comlink drops what it does not know; a dropped message would be a hang. */
function isComlinkRequest(data: unknown): boolean {
  return typeof data === "object" && data !== null && "id" in data && "type" in data && COMLINK_TYPES.has(String(data.type));
}

/** Comlink's answer to a call, as opposed to a `WorkerMessage`. */
export function isComlinkAnswer(data: unknown): boolean {
  return typeof data === "object" && data !== null && "id" in data && "type" in data && (data.type === "RAW" || data.type === "HANDLER");
}

/** A short picture of any message for an error text. */
export function describeMessage(data: unknown): string {
  try {
    return (JSON.stringify(data) ?? String(data)).slice(0, 120);
  } catch {
    return String(data);
  }
}

/** A view of part of a buffer must not take the rest along. */
function own(values: Float64Array): Float64Array {
  return values.byteLength === values.buffer.byteLength ? values : values.slice();
}

/** Serves `simulate` on the worker's side of an endpoint. */
export function serve(simulate: Simulate, endpoint: Comlink.Endpoint): void {
  const post = (message: WorkerMessage, transfer: Transferable[] = []): void => endpoint.postMessage(message, transfer);
  let cancels = 0;
  let last: Promise<unknown> = Promise.resolve();

  const runOne = ({ id, world, seed, detail, outcomes }: ChunkRequest, replication: number): void => {
    try {
      const result = simulate(world, seed, replication, detail);
      const kpis = own(result.kpis);
      const paths = firstPaths(result, outcomes);
      const series = paths.buffer === result.kpis.buffer ? paths.slice() : own(paths);
      post({ bodem: "run", chunk: id, result: { ...result, kpis, series } }, [kpis.buffer as ArrayBuffer, series.buffer as ArrayBuffer]);
    } catch (thrown) {
      post({ bodem: "failure", chunk: id, replication, reason: reasonOf(thrown) });
    }
  };

  const surface: SimSurface = {
    hello: () => MODEL_VERSION,
    runChunk(request) {
      const before = cancels;
      const chunk = last.then(async () => {
        let done = 0;
        while (done < request.count && cancels === before) {
          runOne(request, request.first + done);
          done++;
          await turn();
        }
        return done;
      });
      last = chunk.catch(() => {});
      return chunk;
    },
    cancel() {
      cancels++;
    },
  };

  endpoint.addEventListener("message", (event) => {
    const { data } = event as MessageEvent;
    if (!isComlinkRequest(data)) post({ bodem: "unknown", received: describeMessage(data) });
  });
  Comlink.expose(surface, endpoint);
}
