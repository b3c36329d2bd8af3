import * as Comlink from "comlink";
import { spoken, type Words } from "../language/language.ts";
import type { Answer, FinishedBatch, Question } from "./analyses.ts";

/** Analyses runs away from the page's thread. */
export interface Analyst {
  /** Rejects with the sentence of the analysis where the runs do not allow it, and when the worker cannot start. */
  ask(batch: FinishedBatch, question: Question): Promise<Answer>;
  close(): void;
}

interface Surface {
  answer(batch: FinishedBatch, question: Question): Answer;
  speak(words: Words | undefined): void;
}

/** One worker, started at the first question; a question that comes after it has failed starts another. */
export function createAnalyst(): Analyst {
  // The proxy is kept with its worker: when one is collected, Comlink tells the worker to listen no more.
  let current: { readonly worker: Worker; readonly remote: Comlink.Remote<Surface>; words?: Words } | undefined;
  const close = (): void => {
    current?.worker.terminate();
    current = undefined;
  };
  const start = () => {
    const worker = new Worker(new URL("./analysis.worker.ts", import.meta.url), { type: "module" });
    const remote = Comlink.wrap<Surface>(worker);
    return { worker, remote };
  };
  return {
    async ask(batch, question) {
      current ??= start();
      const own = current;
      if (own.words !== spoken()) {
        own.words = spoken();
        // What it says comes before what it is asked; a worker that died says so where it is asked.
        void own.remote.speak(own.words).catch(() => {});
      }
      let died: (event: ErrorEvent) => void = () => {};
      const death = new Promise<never>((_, reject) => {
        died = (event) => {
          event.preventDefault();
          if (current === own) close();
          reject(new Error(event.message || "the analysis could not start: its script is missing or was refused"));
        };
        own.worker.addEventListener("error", died);
      });
      try {
        return await Promise.race([death, own.remote.answer(batch, question)]);
      } finally {
        own.worker.removeEventListener("error", died);
      }
    },
    close,
  };
}
