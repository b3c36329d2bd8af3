import * as Comlink from "comlink";
import type { WorkerHandle } from "./member.ts";
import { createPool } from "./pool.ts";
import type { Runner } from "./runner.ts";
import type { SimSurface } from "./surface.ts";

export interface BrowserPoolOptions {
  readonly workers?: number;
  readonly hangLimitMs?: number;
  /** Another way to start the worker, for a page that is one file. */
  readonly create?: () => Worker;
}

const MOST = 8;

/** One worker a core, one core left to the page where there are more than two. */
function defaultWorkers(): number {
  const cores = navigator.hardwareConcurrency || 2;
  return Math.min(MOST, Math.max(1, cores > 2 ? cores - 1 : cores));
}

function createSimWorker(): Worker {
  return new Worker(new URL("./sim.worker.ts", import.meta.url), { type: "module" });
}

/** Runs the model in browser workers. */
export function createBrowserPool(options: BrowserPoolOptions = {}): Runner {
  const { workers = defaultWorkers(), hangLimitMs, create = createSimWorker } = options;
  const spawn = (): WorkerHandle => {
    const worker = create();
    return {
      remote: Comlink.wrap<SimSurface>(worker),
      onMessage: (listener) => worker.addEventListener("message", (event) => listener(event.data)),
      onDeath(listener) {
        worker.addEventListener("error", (event) => {
          event.preventDefault();
          listener(event.message ? `a worker failed: ${event.message}` : "a worker could not start: its script is missing or was refused");
        });
        worker.addEventListener("messageerror", () => listener("a worker sent a message that cannot be read"));
      },
      terminate: () => worker.terminate(),
    };
  };
  return createPool({ workers, spawn, hangLimitMs });
}
