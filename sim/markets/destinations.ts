import type { Material, Region } from "../materials/material.ts";

/** Where material can be delivered outside home. */
export interface Destination {
  readonly id: string;
  readonly region: Region;
  /** True for material inside imported components, false for what makers buy. */
  readonly insideMagnets: boolean;
  /** Set where a rule bites by class of buyer. */
  readonly only?: "civil" | "defence";
}

const IDS: Readonly<Record<Region, string>> = {
  China: "china",
  EU: "eu",
  partners: "partners",
  US: "us",
  "Japan and Korea": "japan-korea",
  "rest of world": "rest",
  "DR Congo": "dr-congo",
};

/** Buyers of this name are the defence class, which rules on military use single out. */
export const isDefence = (sector: string): boolean => sector === "defence";

/** Every region but home, the EU first; two routes to the EU where buyers take both; two classes where `byClass`. */
export function destinationsOf(material: Material, byClass: boolean): readonly Destination[] {
  return material.regions.slice(1).flatMap((region) => {
    const here = material.buyers.filter((buyer) => buyer.region === region);
    const both = here.some((buyer) => buyer.insideMagnets);
    const routes = both ? [false, true] : [false];
    return routes.flatMap((insideMagnets): Destination[] => {
      const id = `${IDS[region]}${both ? (insideMagnets ? "-import" : "-made") : ""}`;
      const armed = here.some((buyer) => buyer.insideMagnets === insideMagnets && isDefence(buyer.sector));
      if (!byClass || !armed) return [{ id, region, insideMagnets }];
      return [
        { id, region, insideMagnets, only: "civil" },
        { id: `${id}-defence`, region, insideMagnets, only: "defence" },
      ];
    });
  });
}
