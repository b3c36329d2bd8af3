import { buyInFloor } from "./buy-in-floor.ts";
import { imera } from "./imera.ts";
import type { Instrument } from "./instrument.ts";
import { minimumImportPrice } from "./minimum-import-price.ts";
import { oneWayFloor } from "./one-way-floor.ts";
import { stockpile } from "./stockpile.ts";
import { twoWayCfd } from "./two-way-cfd.ts";

/** Every instrument a policy can use. */
export const INSTRUMENTS: readonly Instrument[] = [twoWayCfd, oneWayFloor, minimumImportPrice, buyInFloor, stockpile, imera];

/** Undefined when no instrument has that id. */
export function instrumentById(id: string): Instrument | undefined {
  return INSTRUMENTS.find((instrument) => instrument.id === id);
}
