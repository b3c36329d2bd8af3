import type { Material } from "./material.ts";
import { NDPR_MARKET } from "./ndpr-market.ts";
import { NDPR_ACTOR_PARAMETERS, NDPR_BUYERS, NDPR_PIPELINES, NDPR_PLANTS, NDPR_STEPS } from "./ndpr-plants.ts";

/** Neodymium-praseodymium oxide, the magnet rare earth. */
export const ndpr: Material = {
  id: "ndpr-oxide",
  title: "NdPr oxide",
  unit: "t",
  parameters: [...NDPR_MARKET, ...NDPR_ACTOR_PARAMETERS],
  plants: NDPR_PLANTS,
  chineseSteps: NDPR_STEPS,
  buyers: NDPR_BUYERS,
  pipelines: NDPR_PIPELINES,
};
