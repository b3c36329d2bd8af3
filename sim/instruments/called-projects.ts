import type { Values } from "../core/parameter.ts";
import type { Material } from "../materials/material.ts";
import type { CalledProjects } from "./instrument.ts";

/**
 * The material and values with the projects that instruments call for; the same ones where they call for
 * none. Of two calls for the same project the first counts.
 */
export function withCalled(material: Material, values: Values, calls: readonly CalledProjects[]): { material: Material; values: Values } {
  const plants = [...material.plants];
  for (const call of calls) for (const plant of call.plants) if (!plants.some(({ prefix }) => prefix === plant.prefix)) plants.push(plant);
  if (plants.length === material.plants.length) return { material, values };
  return { material: { ...material, plants }, values: Object.assign({}, ...calls.toReversed().map((call) => call.values), values) };
}
