import { materialById } from "../../materials/index.ts";
import type { Material } from "../../materials/material.ts";
import type { World } from "../../world.ts";
import type { MarketScope } from "./kpi.ts";

/** Tonnes of another material that a tonne takes in, by the register; NaN when it takes in none. */
export function inputPerTonne({ values }: Pick<World, "values">, { key, inputs = [] }: Material, other: string): number {
  const input = inputs.find(({ material }) => material === other);
  return input ? values[`${key}.input.${input.key}`] : NaN;
}

/** What is known of one market of a world before any run. */
export function scopeOf(world: World, id: string): MarketScope {
  const own = materialById(id);
  const others = [world.material, ...world.alongside].flatMap((other) => (other === id ? [] : (materialById(other) ?? [])));
  const { startYear, startMonth, months } = world;
  return {
    startYear,
    startMonth,
    months,
    stage: own?.stage ?? "refined",
    beside: others.map(({ stage }) => stage),
    takesIn: others.filter((other) => own?.inputs?.some(({ material }) => material === other.id)).map(({ stage }) => stage),
  };
}
