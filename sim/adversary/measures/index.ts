import type { Posture } from "../posture.ts";
import { destinationBan } from "./destination-ban.ts";
import { exportDuty } from "./export-duty.ts";
import { exportQuota } from "./export-quota.ts";
import { licensing } from "./licensing.ts";
import { miningQuota } from "./mining-quota.ts";
import { retaliation } from "./retaliation.ts";
import { stateStockpiling } from "./state-stockpiling.ts";

/** Every measure that the exporting state can take beside its posture, in the order in which a list applies them. */
export const MEASURES: readonly Posture[] = [
  exportQuota,
  exportDuty,
  licensing,
  destinationBan,
  miningQuota,
  stateStockpiling,
  retaliation,
];

/** Undefined when no measure has that id. */
export function measureById(id: string): Posture | undefined {
  return MEASURES.find((measure) => measure.id === id);
}
