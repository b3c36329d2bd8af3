import { t } from "../../language/language.ts";
import type { Parameter } from "../../sim/core/parameter.ts";

/** Numbers of the register that are read together. */
export interface RegisterGroup {
  readonly title: string;
  /** What they say, and the terms in it, in a sentence or two. */
  readonly doc: string;
  /** Second parts of the ids of its numbers. */
  readonly of: readonly string[];
}

const GROUPS: readonly RegisterGroup[] = [
  {
    title: "Prices",
    doc: "What a kilogram cost when the study was made, and what investors take to be its usual price.",
    of: ["price"],
  },
  {
    title: "Who uses how much",
    doc: "Tonnes a year that buyers of each region and sector use at the price above.",
    of: ["buyer", "use"],
  },
  {
    title: "How use grows",
    doc: "Use in later years as a multiple of that in the first, at the same price.",
    of: ["demand"],
  },
  {
    title: "How buyers answer a price",
    doc: "Elasticity: by how many per cent use falls when the price rises by one per cent, at once and after years. Choke price: above it a sector buys nothing.",
    of: ["elasticity", "choke", "substitution"],
  },
  {
    title: "What is made of it in the EU",
    doc: "How much of it is made into magnets or parts in the EU, and how readily buyers change between those made there and those brought in.",
    of: ["magnet", "armington"],
  },
  { title: "What it is made from", doc: "Tonnes of what goes in for a tonne of what comes out.", of: ["input"] },
  {
    title: "Scrap and recycling",
    doc: "What comes back from production and from worn-out products, and how much of it is recovered.",
    of: ["scrap"],
  },
  {
    title: "Producers in China, and their state",
    doc: "Capacity and cost of each group of producers, from the cheapest up; how the state sets prices and quotas.",
    of: ["china"],
  },
  {
    title: "Producers in the DR Congo, and their state",
    doc: "Capacity and cost of each group of producers, from the cheapest up; how the state sets prices and quotas.",
    of: ["drc"],
  },
  { title: "The state's reserve", doc: "What a state keeps, and at which prices it buys and sells.", of: ["stockpile"] },
  {
    title: "Plants that have a name",
    doc: "Those outside the exporting state that run, stand still or are planned: when, how much and at what cost. Nameplate: the output that a plant was built for.",
    of: ["plant"],
  },
  {
    title: "Plants that nobody has planned yet",
    doc: "How often somebody thinks of a new one in each region, and what it would be like.",
    of: ["pipeline"],
  },
  { title: "Permits and building", doc: "How long a plant takes from the first paper to full output.", of: ["permit", "build"] },
  {
    title: "Money for new plants",
    doc: "What investors and banks ask before they pay for a plant, and what they expect prices to be.",
    of: ["finance"],
  },
  {
    title: "Contracts that exist",
    doc: "What other states have promised producers. Nominal: in the money of each year, inflation included.",
    of: ["contract"],
  },
  {
    title: "Stocks of buyers",
    doc: "How much buyers keep, how far fear of a cut makes them want more, and how fast they fill and use it.",
    of: ["stock"],
  },
  { title: "Traders", doc: "Those who buy to sell dearer: how much they hold and what they expect.", of: ["trader"] },
  {
    title: "Trade across the border",
    doc: "What it costs to move a kilogram out and in, and how much finds its way round a limit on exports.",
    of: ["export", "import"],
  },
  {
    title: "Contract prices and indices",
    doc: "How much is delivered at prices agreed before, and how well a published index measures the market.",
    of: ["sales", "offtake", "index"],
  },
  {
    title: "How hard sellers compete",
    doc: "Whether sellers take the price as it comes or hold output back to raise it, and how evenly a group of producers starts as the price rises past its cost.",
    of: ["conduct", "ramp"],
  },
  { title: "Chance", doc: "Size of the random pushes to use and supply in each month, and how fast they fade.", of: ["shock"] },
  {
    title: "Metals that it comes with",
    doc: "A by-product cannot grow faster than the metal in whose ore it is found.",
    of: ["host"],
  },
  {
    title: "Value of money",
    doc: "Exchange rate, inflation, and the rate at which later years count less in totals.",
    of: ["usdPerEur", "inflation", "discount"],
  },
];

const BY_PART = new Map(GROUPS.flatMap((group) => group.of.map((part) => [part, group] as const)));

const partOf = ({ id }: Parameter): string => id.split(".")[1] ?? "";

/** The numbers of a register under their headings, in the order in which a reader wants them. Throws for a number that has none. */
export function grouped(parameters: readonly Parameter[]): (RegisterGroup & { readonly parameters: readonly Parameter[] })[] {
  const homeless = parameters.find((parameter) => !BY_PART.has(partOf(parameter)));
  if (homeless) throw new Error(`no group of the register takes ${homeless.id}; add its second part in register-groups.ts`);
  return GROUPS.flatMap((group) => {
    const own = parameters.filter((parameter) => group.of.includes(partOf(parameter)));
    return own.length > 0 ? [{ ...group, title: t(group.title), doc: t(group.doc), parameters: own }] : [];
  });
}
