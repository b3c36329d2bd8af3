import { simulate } from "../sim/simulate.ts";
import type { Runner } from "./runner.ts";
import { createSequentialRunner } from "./sequential.ts";

/** Runs the model on this thread: where there are no workers, and in tests. */
export function createInProcessRunner(): Runner {
  return createSequentialRunner(simulate);
}
