import type { Posture } from "../posture.ts";
import { destinationBan } from "./destination-ban.ts";
import { downstreamCapture } from "./downstream-capture.ts";
import { exportDuty } from "./export-duty.ts";
import { exportQuota } from "./export-quota.ts";
import { extraterritorialRule } from "./extraterritorial-rule.ts";
import { fullBan } from "./full-ban.ts";
import { hostileAcquisition } from "./hostile-acquisition.ts";
import { licensing } from "./licensing.ts";
import { militaryDenial } from "./military-denial.ts";
import { miningQuota } from "./mining-quota.ts";
import { overcapacitySubsidy } from "./overcapacity-subsidy.ts";
import { retaliation } from "./retaliation.ts";
import { stateStockpiling } from "./state-stockpiling.ts";
import { suspension } from "./suspension.ts";
import { technologyBan } from "./technology-ban.ts";
import { technologyDisclosure } from "./technology-disclosure.ts";
import { thirdCountrySupply } from "./third-country-supply.ts";

/** Every measure that the exporting state can take beside its posture, in the order in which a list applies them. */
export const MEASURES: readonly Posture[] = [
  exportQuota,
  exportDuty,
  licensing,
  militaryDenial,
  destinationBan,
  fullBan,
  extraterritorialRule,
  technologyBan,
  technologyDisclosure,
  miningQuota,
  stateStockpiling,
  overcapacitySubsidy,
  downstreamCapture,
  thirdCountrySupply,
  hostileAcquisition,
  retaliation,
  suspension,
];

/** Undefined when no measure has that id. */
export function measureById(id: string): Posture | undefined {
  return MEASURES.find((measure) => measure.id === id);
}
