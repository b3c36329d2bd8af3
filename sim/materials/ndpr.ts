import { CHINA_AT_HOME, type Material } from "./material.ts";
import { NDPR_MARKET } from "./ndpr-market.ts";
import { NDPR_ACTOR_PARAMETERS, NDPR_BUYERS, NDPR_PIPELINES, NDPR_PLANTS, NDPR_STEPS } from "./ndpr-plants.ts";
import { standardParameters } from "./standard.ts";

/** Neodymium-praseodymium oxide, the magnet rare earth. */
export const ndpr: Material = {
  id: "ndpr-oxide",
  title: "NdPr oxide",
  unit: "t",
  key: "ndpr",
  stage: "refined",
  regime: "auction",
  regions: CHINA_AT_HOME,
  homeKey: "china",
  managed: true,
  parameters: standardParameters("ndpr", "china", [...NDPR_MARKET, ...NDPR_ACTOR_PARAMETERS]),
  sectors: [
    { name: "automotive", key: "automotive", growth: ["ev", "other", "demand.evShareOfAutomotive"] },
    { name: "wind", key: "wind", growth: ["wind"] },
    { name: "electronics and other", key: "other", growth: ["other"] },
    { name: "defence", key: "defence", growth: ["other"] },
  ],
  plants: NDPR_PLANTS,
  homeSteps: NDPR_STEPS,
  buyers: NDPR_BUYERS,
  pipelines: NDPR_PIPELINES,
  stockpiles: [],
  inputs: [{ material: "ree-concentrate", key: "feed" }],
};
