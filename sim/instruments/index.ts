import { crmCentre } from "./crm-centre.ts";
import { diversificationObligation } from "./diversification-obligation.ts";
import type { Instrument } from "./instrument.ts";
import { jointPurchasing } from "./joint-purchasing.ts";
import { minimumImportPrice } from "./minimum-import-price.ts";
import { offtakeGuarantee } from "./offtake-guarantee.ts";
import { oneWayFloor } from "./one-way-floor.ts";
import { premiumMarket } from "./premium-market.ts";
import { procurementCriteria } from "./procurement-criteria.ts";
import { twoWayCfd } from "./two-way-cfd.ts";

/** Every instrument a policy can use. */
export const INSTRUMENTS: readonly Instrument[] = [
  twoWayCfd,
  oneWayFloor,
  minimumImportPrice,
  diversificationObligation,
  procurementCriteria,
  premiumMarket,
  jointPurchasing,
  offtakeGuarantee,
  crmCentre,
];

/** Undefined when no instrument has that id. */
export function instrumentById(id: string): Instrument | undefined {
  return INSTRUMENTS.find((instrument) => instrument.id === id);
}
