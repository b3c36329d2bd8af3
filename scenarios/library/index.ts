import allMaterials from "./all-materials.yaml?raw";
import budgetCap from "./budget-cap.yaml?raw";
import buyInFloor from "./buy-in-floor.yaml?raw";
import crisisModes from "./crisis-modes.yaml?raw";
import importPriceWhoPays from "./import-price-who-pays.yaml?raw";
import indexChoice from "./index-choice.yaml?raw";
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
import priceFloor from "./price-floor.yaml?raw";
import stockpile from "./stockpile.yaml?raw";
import stressTest from "./stress-test.yaml?raw";

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
  { id: "index-choice", text: indexChoice },
  { id: "budget-cap", text: budgetCap },
  { id: "import-price-who-pays", text: importPriceWhoPays },
  { id: "magnet-chain", text: magnetChain },
  { id: "all-materials", text: allMaterials },
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
  { id: "stockpile", text: stockpile },
  { id: "buy-in-floor", text: buyInFloor },
  { id: "crisis-modes", text: crisisModes },
  { id: "stress-test", text: stressTest },
];
