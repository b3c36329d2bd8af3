import type { Parameter } from "../../sim/core/parameter.ts";

const GROUP_TITLES: Readonly<Record<string, string>> = {
  price: "Prices",
  demand: "Demand",
  elasticity: "Demand elasticities",
  substitution: "Substitution",
  choke: "Choke prices",
  armington: "Trade in magnets",
  magnet: "Magnets",
  shock: "Shocks",
  stock: "Stocks",
  export: "Exports",
  import: "Imports",
  ramp: "Supply",
  china: "Chinese producers and state",
  plant: "Plants outside China",
  pipeline: "Future plants",
  use: "Use by region and sector",
  buyer: "Use by region and sector",
  finance: "Finance",
  usdPerEur: "Money",
  inflation: "Money",
};

/** Under which heading the notebook shows a number of the register. */
export function groupOf({ id }: Parameter): string {
  const part = id.split(".")[1] ?? "other";
  return GROUP_TITLES[part] ?? part.replace(/^./, (first) => first.toUpperCase()).replace(/([a-z])([A-Z])/g, "$1 $2");
}
