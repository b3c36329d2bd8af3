import { bestResponse } from "./best-response.ts";
import { commercial } from "./commercial.ts";
import type { Posture } from "./posture.ts";
import { predation } from "./predation.ts";
import { quotaCut } from "./quota-cut.ts";

/** Every posture a scenario can give the exporting state. */
export const POSTURES: readonly Posture[] = [commercial, quotaCut, predation, bestResponse];

/** Undefined when no posture has that id. */
export function postureById(id: string): Posture | undefined {
  return POSTURES.find((posture) => posture.id === id);
}
