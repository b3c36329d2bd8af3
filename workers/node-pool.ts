import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import * as Comlink from "comlink";
import nodeEndpoint from "comlink/dist/esm/node-adapter.mjs";
import type { WorkerHandle } from "./member.ts";
import { createPool } from "./pool.ts";
import { type Runner, WorkerDied } from "./runner.ts";
import type { SimSurface } from "./surface.ts";

export interface NodePoolOptions {
  readonly workers?: number;
  /** The built worker; by default `node.worker.js` beside the built command line. */
  readonly workerUrl?: URL;
  readonly hangLimitMs?: number;
  /** Heap of one worker, MB; does not count typed arrays. */
  readonly heapMb?: number;
}

/**
 * From TypeScript sources there is no `node.worker.js`, and Node 20 starts no `.ts` worker: the
 * caller passes `workerUrl` or uses the in-process runner.
 */
function defaultWorkerUrl(): URL {
  const built = new URL("./node.worker.js", import.meta.url);
  if (!existsSync(fileURLToPath(built))) {
    throw new WorkerDied(`no worker script at ${fileURLToPath(built)}: build the command line, or pass workerUrl`);
  }
  return built;
}

/** Runs the model in worker threads of Node. Keeps the process alive until `close`. */
export function createNodePool(options: NodePoolOptions = {}): Runner {
  const { workers = availableParallelism(), workerUrl, hangLimitMs, heapMb } = options;
  const spawn = (): WorkerHandle => {
    const worker = new Worker(workerUrl ?? defaultWorkerUrl(), {
      execArgv: [],
      resourceLimits: heapMb === undefined ? {} : { maxOldGenerationSizeMb: heapMb },
    });
    return {
      remote: Comlink.wrap<SimSurface>(nodeEndpoint(worker)),
      onMessage: (listener) => worker.on("message", listener),
      onDeath(listener) {
        worker.on("error", (error) => listener(`a worker failed: ${error.message}`));
        worker.on("messageerror", () => listener("a worker sent a message that cannot be read"));
        worker.on("exit", (code) => listener(`a worker exited with code ${code}`));
      },
      terminate: () => void worker.terminate(),
    };
  };
  return createPool({ workers, spawn, hangLimitMs });
}
