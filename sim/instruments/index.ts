import { antiDumping } from "./anti-dumping.ts";
import { buyInFloor } from "./buy-in-floor.ts";
import { collar } from "./collar.ts";
import { collectionRate } from "./collection-rate.ts";
import { crmCentre } from "./crm-centre.ts";
import { deemedCfd } from "./deemed-cfd.ts";
import { diversificationObligation } from "./diversification-obligation.ts";
import { fdiScreening } from "./fdi-screening.ts";
import { financingHub } from "./financing-hub.ts";
import { imera } from "./imera.ts";
import type { Instrument } from "./instrument.ts";
import { jointPurchasing } from "./joint-purchasing.ts";
import { minimumImportPrice } from "./minimum-import-price.ts";
import { offtakeGuarantee } from "./offtake-guarantee.ts";
import { oneWayFloor } from "./one-way-floor.ts";
import { partnerships } from "./partnerships.ts";
import { permitting } from "./permitting.ts";
import { premiumMarket } from "./premium-market.ts";
import { procurementCriteria } from "./procurement-criteria.ts";
import { recycledContent } from "./recycled-content.ts";
import { recyclingCapacity } from "./recycling-capacity.ts";
import { researchExclusion } from "./research-exclusion.ts";
import { scrapExportRestriction } from "./scrap-export-restriction.ts";
import { stockpile } from "./stockpile.ts";
import { substitutionResearch } from "./substitution-research.ts";
import { twoWayCfd } from "./two-way-cfd.ts";

/** Every instrument a policy can use, family by family. */
export const INSTRUMENTS: readonly Instrument[] = [
  twoWayCfd,
  oneWayFloor,
  collar,
  deemedCfd,
  buyInFloor,
  fdiScreening,
  financingHub,
  partnerships,
  permitting,
  researchExclusion,
  crmCentre,
  diversificationObligation,
  jointPurchasing,
  offtakeGuarantee,
  premiumMarket,
  procurementCriteria,
  stockpile,
  collectionRate,
  recycledContent,
  recyclingCapacity,
  scrapExportRestriction,
  substitutionResearch,
  minimumImportPrice,
  antiDumping,
  imera,
];

/** Undefined when no instrument has that id. */
export function instrumentById(id: string): Instrument | undefined {
  return INSTRUMENTS.find((instrument) => instrument.id === id);
}
