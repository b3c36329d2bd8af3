import { collar } from "./collar.ts";
import { deemedCfd } from "./deemed-cfd.ts";
import { antiDumping } from "./anti-dumping.ts";
import { collectionRate } from "./collection-rate.ts";
import type { Instrument } from "./instrument.ts";
import { minimumImportPrice } from "./minimum-import-price.ts";
import { oneWayFloor } from "./one-way-floor.ts";
import { recycledContent } from "./recycled-content.ts";
import { scrapExportRestriction } from "./scrap-export-restriction.ts";
import { substitutionResearch } from "./substitution-research.ts";
import { twoWayCfd } from "./two-way-cfd.ts";

/** Every instrument a policy can use. */
export const INSTRUMENTS: readonly Instrument[] = [twoWayCfd, oneWayFloor, collar, deemedCfd, minimumImportPrice];
export const INSTRUMENTS: readonly Instrument[] = [
  twoWayCfd,
  oneWayFloor,
  minimumImportPrice,
  scrapExportRestriction,
  recycledContent,
  antiDumping,
  collectionRate,
  substitutionResearch,
];

/** Undefined when no instrument has that id. */
export function instrumentById(id: string): Instrument | undefined {
  return INSTRUMENTS.find((instrument) => instrument.id === id);
}
