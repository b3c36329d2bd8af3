import actionPlan from "./action-plan.yaml?raw";
import allMaterials from "./all-materials.yaml?raw";
import antiDumping from "./anti-dumping.yaml?raw";
import auctionOrNegotiation from "./auction-or-negotiation.yaml?raw";
import bestResponse from "./best-response.yaml?raw";
import budgetCap from "./budget-cap.yaml?raw";
import buyInFloor from "./buy-in-floor.yaml?raw";
import collarOrCfd from "./collar-or-cfd.yaml?raw";
import collectionRate from "./collection-rate.yaml?raw";
import contractGames from "./contract-games.yaml?raw";
import controlTimelineDytb from "./control-timeline-dytb.yaml?raw";
import controlTimeline from "./control-timeline.yaml?raw";
import crisisModes from "./crisis-modes.yaml?raw";
import crmCentre from "./crm-centre.yaml?raw";
import deemedVolume from "./deemed-volume.yaml?raw";
import diversificationObligation from "./diversification-obligation.yaml?raw";
import exporterMeasures from "./exporter-measures.yaml?raw";
import fdiScreening from "./fdi-screening.yaml?raw";
import financingHub from "./financing-hub.yaml?raw";
import importPriceHandover from "./import-price-handover.yaml?raw";
import importPriceWhoPays from "./import-price-who-pays.yaml?raw";
import indexChoice from "./index-choice.yaml?raw";
import jointPurchasing from "./joint-purchasing.yaml?raw";
import magnetChain from "./magnet-chain.yaml?raw";
import ndprBaselineCommercial from "./ndpr-baseline-commercial.yaml?raw";
import ndprBaselinePredation from "./ndpr-baseline-predation.yaml?raw";
import ndprBaselineQuotaCut from "./ndpr-baseline-quota-cut.yaml?raw";
import ndprCfdCommercial from "./ndpr-cfd-commercial.yaml?raw";
import ndprCfdPredation from "./ndpr-cfd-predation.yaml?raw";
import ndprCfdQuotaCut from "./ndpr-cfd-quota-cut.yaml?raw";
import ndprFloorCommercial from "./ndpr-floor-commercial.yaml?raw";
import ndprFloorPredation from "./ndpr-floor-predation.yaml?raw";
import ndprFloorQuotaCut from "./ndpr-floor-quota-cut.yaml?raw";
import ndprMipCommercial from "./ndpr-mip-commercial.yaml?raw";
import ndprMipPredation from "./ndpr-mip-predation.yaml?raw";
import ndprMipQuotaCut from "./ndpr-mip-quota-cut.yaml?raw";
import offtakeGuarantee from "./offtake-guarantee.yaml?raw";
import partnerships from "./partnerships.yaml?raw";
import permitting from "./permitting.yaml?raw";
import premiumMarket from "./premium-market.yaml?raw";
import priceFloor from "./price-floor.yaml?raw";
import procurementCriteria from "./procurement-criteria.yaml?raw";
import recycledContent from "./recycled-content.yaml?raw";
import recyclingCapacity from "./recycling-capacity.yaml?raw";
import redteamDesigns from "./redteam-designs.yaml?raw";
import researchExclusion from "./research-exclusion.yaml?raw";
import retaliation from "./retaliation.yaml?raw";
import scrapRestriction from "./scrap-restriction.yaml?raw";
import stockpile from "./stockpile.yaml?raw";
import stressTest from "./stress-test.yaml?raw";
import substitutionResearch from "./substitution-research.yaml?raw";

/** A scenario that ships with the program. */
export interface LibraryEntry {
  /** Name of its file without the ending. */
  readonly id: string;
  /** YAML. */
  readonly text: string;
}

/** Every shipped scenario; the opening study first. */
export const LIBRARY: readonly LibraryEntry[] = [
  { id: "price-floor", text: priceFloor },
  { id: "action-plan", text: actionPlan },
  { id: "index-choice", text: indexChoice },
  { id: "budget-cap", text: budgetCap },
  { id: "import-price-who-pays", text: importPriceWhoPays },
  { id: "magnet-chain", text: magnetChain },
  { id: "redteam-designs", text: redteamDesigns },
  { id: "all-materials", text: allMaterials },
  { id: "anti-dumping", text: antiDumping },
  { id: "auction-or-negotiation", text: auctionOrNegotiation },
  { id: "best-response", text: bestResponse },
  { id: "buy-in-floor", text: buyInFloor },
  { id: "collar-or-cfd", text: collarOrCfd },
  { id: "collection-rate", text: collectionRate },
  { id: "contract-games", text: contractGames },
  { id: "control-timeline-dytb", text: controlTimelineDytb },
  { id: "control-timeline", text: controlTimeline },
  { id: "crisis-modes", text: crisisModes },
  { id: "crm-centre", text: crmCentre },
  { id: "deemed-volume", text: deemedVolume },
  { id: "diversification-obligation", text: diversificationObligation },
  { id: "exporter-measures", text: exporterMeasures },
  { id: "fdi-screening", text: fdiScreening },
  { id: "financing-hub", text: financingHub },
  { id: "import-price-handover", text: importPriceHandover },
  { id: "joint-purchasing", text: jointPurchasing },
  { id: "offtake-guarantee", text: offtakeGuarantee },
  { id: "partnerships", text: partnerships },
  { id: "permitting", text: permitting },
  { id: "premium-market", text: premiumMarket },
  { id: "procurement-criteria", text: procurementCriteria },
  { id: "recycled-content", text: recycledContent },
  { id: "recycling-capacity", text: recyclingCapacity },
  { id: "research-exclusion", text: researchExclusion },
  { id: "retaliation", text: retaliation },
  { id: "scrap-restriction", text: scrapRestriction },
  { id: "stockpile", text: stockpile },
  { id: "stress-test", text: stressTest },
  { id: "substitution-research", text: substitutionResearch },
  { id: "ndpr-baseline-commercial", text: ndprBaselineCommercial },
  { id: "ndpr-baseline-quota-cut", text: ndprBaselineQuotaCut },
  { id: "ndpr-baseline-predation", text: ndprBaselinePredation },
  { id: "ndpr-floor-commercial", text: ndprFloorCommercial },
  { id: "ndpr-floor-quota-cut", text: ndprFloorQuotaCut },
  { id: "ndpr-floor-predation", text: ndprFloorPredation },
  { id: "ndpr-cfd-commercial", text: ndprCfdCommercial },
  { id: "ndpr-cfd-quota-cut", text: ndprCfdQuotaCut },
  { id: "ndpr-cfd-predation", text: ndprCfdPredation },
  { id: "ndpr-mip-commercial", text: ndprMipCommercial },
  { id: "ndpr-mip-quota-cut", text: ndprMipQuotaCut },
  { id: "ndpr-mip-predation", text: ndprMipPredation },
];
