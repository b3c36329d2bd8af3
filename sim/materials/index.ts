import { antimony } from "./antimony.ts";
import { cobalt } from "./cobalt.ts";
import { concentrate } from "./concentrate.ts";
import { dytb } from "./dytb.ts";
import { gallium } from "./gallium.ts";
import { germanium } from "./germanium.ts";
import { graphite } from "./graphite.ts";
import { lithium } from "./lithium.ts";
import { lithium2020 } from "./lithium-2020.ts";
import { magnets } from "./magnets.ts";
import type { Material } from "./material.ts";
import { ndpr } from "./ndpr.ts";
import { ree2009 } from "./ree-2009.ts";
import { tungsten } from "./tungsten.ts";

/** Every material a scenario may name: those of today, then markets of the past on which the model is tried. */
export const MATERIALS: readonly Material[] = [
  ndpr,
  concentrate,
  dytb,
  magnets,
  gallium,
  germanium,
  graphite,
  lithium,
  cobalt,
  tungsten,
  antimony,
  ree2009,
  lithium2020,
];

/** Undefined when no material has that id. */
export function materialById(id: string): Material | undefined {
  return MATERIALS.find((material) => material.id === id);
}
