import * as Comlink from "comlink";
import type { Answer, FinishedBatch, Question } from "./analyses.ts";

/** Analyses runs away from the page's thread. */
export interface Analyst {
  /** Rejects with the sentence of the analysis where the runs do not allow it, and when the worker cannot start. */
  ask(batch: FinishedBatch, question: Question): Promise<Answer>;
  close(): void;
}

interface Surface {
  answer(batch: FinishedBatch, question: Question): Answer;
}

/** One worker, started at the first question; a question that comes after it has failed starts another. */
export function createAnalyst(): Analyst {
  let worker: Worker | undefined;
  const close = (): void => {
    worker?.terminate();
    worker = undefined;
  };
  return {
    async ask(batch, question) {
      worker ??= new Worker(new URL("./analysis.worker.ts", import.meta.url), { type: "module" });
      const own = worker;
      let died: (event: ErrorEvent) => void = () => {};
      const death = new Promise<never>((_, reject) => {
        died = (event) => {
          event.preventDefault();
          if (worker === own) close();
          reject(new Error(event.message || "the analysis could not start: its script is missing or was refused"));
        };
        own.addEventListener("error", died);
      });
      try {
        return await Promise.race([death, Comlink.wrap<Surface>(own).answer(batch, question)]);
      } finally {
        own.removeEventListener("error", died);
      }
    },
    close,
  };
}
