import { fdiScreening } from "./fdi-screening.ts";
import { financingHub } from "./financing-hub.ts";
import type { Instrument } from "./instrument.ts";
import { minimumImportPrice } from "./minimum-import-price.ts";
import { oneWayFloor } from "./one-way-floor.ts";
import { partnerships } from "./partnerships.ts";
import { permitting } from "./permitting.ts";
import { recyclingCapacity } from "./recycling-capacity.ts";
import { researchExclusion } from "./research-exclusion.ts";
import { twoWayCfd } from "./two-way-cfd.ts";

/** Every instrument a policy can use. */
export const INSTRUMENTS: readonly Instrument[] = [
  twoWayCfd,
  oneWayFloor,
  minimumImportPrice,
  financingHub,
  permitting,
  partnerships,
  recyclingCapacity,
  fdiScreening,
  researchExclusion,
];

/** Undefined when no instrument has that id. */
export function instrumentById(id: string): Instrument | undefined {
  return INSTRUMENTS.find((instrument) => instrument.id === id);
}
