import type { Levers } from "./posture.ts";

/** Puts every lever where it changes nothing. The offer itself is set by the commercial rule, month by month. */
export function resetLevers(levers: Levers): void {
  levers.quotaBinds = true;
  levers.exportCap = Infinity;
  levers.productionCap = Infinity;
  levers.banned.fill(0);
  levers.exportDuty = 0;
  levers.stateBuying = 0;
  levers.reliefMonths = Infinity;
  levers.news = false;
  levers.attacking = false;
  levers.blockedShare.fill(0);
  levers.rampFactor = 1;
  levers.buildFactor = 1;
  levers.capexFactor = 1;
  levers.expansion = 0;
  levers.outputSubsidy = 0;
  levers.makerSubsidy = 0;
  levers.costCut = 0;
  levers.seesStocks = false;
  levers.expectedRestriction = 0;
}

/** Levers at rest. `banned` is by destination and may be the array that the market reads; regions count home first. */
export function createLevers(banned: Uint8Array, regions: number, offer = 0): Levers {
  const levers = { offerTarget: offer, offerSpeed: 0, banned, blockedShare: new Float64Array(regions) } as Levers;
  resetLevers(levers);
  return levers;
}
