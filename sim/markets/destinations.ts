import type { Material, Region } from "../materials/material.ts";

/** Where material can be delivered outside home. */
export interface Destination {
  readonly id: string;
  readonly region: Region;
  /** True for material inside imported components, false for what makers buy. */
  readonly insideMagnets: boolean;
  /** Set where a rule bites by class of buyer. */
  readonly only?: "civil" | "defence";
  /** Positions in the policy of the instruments that bind the buyers here apart from others of the region. */
  readonly boundBy: readonly number[];
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

/**
 * Every region but home, the EU first; two routes to the EU where buyers take both; two classes where
 * `byClass`; one for each set of rules that binds part of the buyers, the unbound first.
 */
export function destinationsOf(material: Material, byClass: boolean): readonly Destination[] {
  return material.regions.slice(1).flatMap((region) => {
    const here = material.buyers.filter((buyer) => buyer.region === region);
    const both = here.some((buyer) => buyer.insideMagnets);
    const routes = both ? [false, true] : [false];
    return routes.flatMap((insideMagnets): Destination[] => {
      const id = `${IDS[region]}${both ? (insideMagnets ? "-import" : "-made") : ""}`;
      const route = here.filter((buyer) => buyer.insideMagnets === insideMagnets);
      const armed = route.some((buyer) => isDefence(buyer.sector));
      const classes: readonly Destination["only"][] = byClass && armed ? ["civil", "defence"] : [undefined];
      return classes.flatMap((only): Destination[] => {
        const own = route.filter((buyer) => only === undefined || isDefence(buyer.sector) === (only === "defence"));
        const sets = [...new Set(["", ...own.map(({ boundBy }) => (boundBy ?? []).join("+"))])].sort((a, b) => a.length - b.length);
        return sets.map((set) => ({
          id: `${id}${only === "defence" ? "-defence" : ""}${set === "" ? "" : `-bound-${set}`}`,
          region,
          insideMagnets,
          ...(only === undefined ? {} : { only }),
          boundBy: set === "" ? [] : set.split("+").map(Number),
        }));
      });
    });
  });
}
