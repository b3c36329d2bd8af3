import { DEFAULTS } from "../../scenarios/resolve.ts";
import { LIMITS } from "../../scenarios/fields.ts";
import { MATERIALS } from "../../sim/materials/index.ts";
import type { Material } from "../../sim/materials/material.ts";
import type { State } from "../../sim/state.ts";
import { bullets, markdownTable } from "./markdown.ts";

interface Group {
  readonly name: string;
  readonly rows: readonly (readonly [variable: string, meaning: string])[];
}

/** Names that the state no longer has do not compile, so the description cannot keep them. */
function group<K extends keyof State>(key: K, name: string, variables: { readonly [V in keyof State[K]]?: string }): Group {
  return { name, rows: Object.entries(variables).map(([variable, meaning]) => [`${key}.${variable}`, String(meaning)] as const) };
}

const GROUPS: readonly Group[] = [
  group("plants", "Plants outside home, named ones and those of the pipeline", {
    region: "where it stands",
    status: "dormant, permitting, ready, building, operating, mothballed or exited",
    capacity: "nameplate, t/month",
    available: "what it could run this month: ramp, feed, scrap and host metal counted, t/month",
    output: "what it ran, t/month",
    cost: "operating cost that does not move with the price, EUR/kg; inputs and co-products move it",
    feedShare: "share of the price that goes to the feed supplier",
    fixed: "fixed cost, EUR a month",
    investment: "cost of building it, EUR",
    cash: "EUR",
    debtService: "EUR a month, until `debtUntil`",
    lossMonths: "months in a row at a loss, or negative: without",
    coveredShare: "share of what is available under a contract on output",
    support: "support per kg that it expects when it decides what to run, EUR/kg",
    tiedShare: "share of output promised to one destination by a standing contract",
    permitMonths: "months that its permit takes, drawn before the run",
    buildMonths: "months that building takes, drawn before the run; longer where technology is withheld when it is decided on",
    rampMonths: "months from first output to nameplate, likewise",
    controlled: "1 where the exporting state has control: output goes with home supply",
    idea: "of a pipeline slot: how many ideas must have been called for before it wakes",
  }),
  group("home", "Producers at home, as steps of one cost curve, and the state over them", {
    capacity: "by step, t/month",
    available: "by step this month, t/month",
    cost: "by step, EUR/kg",
    underway: "capacity being built, t/month",
    offer: "offer price that the state wants producers to follow, EUR/kg",
    target: "what it aims for when it acts commercially, EUR/kg",
    quotaYearly: "its production quota as a monthly amount, t/month",
    exports12: "exports of the last twelve months",
    output12: "output of the last twelve months",
  }),
  group("buyers", "Buyers, one for each region, sector and route", {
    use: "use at the reference price this month, t/month",
    substitution: "what slow substitution has left of use",
    routeTilt: "shift between components made in the EU and imported ones",
    stock: "t",
    targetMonths: "stock that it aims for, months of use",
    price: "price paid last, EUR/kg",
    meanPrice12: "mean price that it remembers, EUR/kg",
    bought: "t this month",
    consumed: "t this month",
    curtailed: "lost because lines stopped or stock and market could not supply, t this month",
    voluntary: "given up because of the price, t this month",
    substituted: "lost to slow substitution, t this month",
    foreignShare: "share of its stock that is not of home origin",
  }),
  group("holders", "Traders at home, traders outside, and public stockpiles", {
    stock: "t",
    most: "most that it may hold, or its target, t",
    rate: "of a stockpile: most that it moves a month, t",
    buyBelow: "of a stockpile, EUR/kg",
    sellAbove: "of a stockpile, EUR/kg",
    lnForecast: "of traders: logarithm of the price that they expect",
    net: "bought this month, t",
  }),
  group("leak", "Traders who carry material round a limit", {
    buying: "bought at home this month, t",
    arriving: "sold outside this month, bought the month before, t",
    freeExports: "exports while they were free, t/month",
  }),
  group("reserve", "Stock of the controlling state", { stock: "t", buying: "bought at home this month, t" }),
  group("scrap", "Scrap, by region", {
    pool: "material in scrap that waits, t",
    used: "drawn by recyclers this month, t",
    oldShare: "share of the pool that comes from products at end of life",
  }),
  group("outlook", "What investors expect", { forecast: "price, EUR/kg", sigma: "yearly volatility" }),
  group("prices", "What is remembered of prices", {
    hub: "outside home last month, EUR/kg",
    home: "at home last month, EUR/kg",
    hub12: "outside home, last twelve months",
    change36: "monthly changes of its logarithm, last 36 months",
    gap36: "gaps between each published index and that price, last 36 months",
  }),
];

const stateTable = (): string =>
  GROUPS.map(
    ({ name, rows }) =>
      `**${name}**\n\n${markdownTable(
        ["Variable", "Meaning"],
        rows.map(([variable, meaning]) => [`\`${variable}\``, meaning]),
      )}`,
  ).join("\n\n");

function links({ inputs, coProductOf }: Material): string {
  const taken = (inputs ?? []).map(({ material }) => `made from \`${material}\``);
  return [...taken, ...(coProductOf ? [`out of the ores of \`${coProductOf}\``] : [])].join(", ") || "–";
}

function materialRow(material: Material): string[] {
  const { id, title, stage, regions, managed, sectors, buyers, plants, pipelines, homeSteps, stockpiles } = material;
  return [
    `${title} (\`${id}\`)`,
    stage,
    `${regions[0]}${managed ? ", managed" : ""}`,
    String(homeSteps.length),
    String(plants.length),
    String(pipelines.reduce((sum, { slots }) => sum + slots, 0)),
    `${buyers.length} in ${sectors.length} sectors`,
    String(stockpiles.length),
    links(material),
  ];
}

const homes = (): string =>
  [...new Set(MATERIALS.map(({ regions }) => regions[0]))]
    .map((home) => {
      const [own] = MATERIALS.filter(({ regions }) => regions[0] === home);
      return `${own.regions.join(", ")} where ${home} is home`;
    })
    .join("; ");

export const entitiesText = (): string => `### Entities

${bullets([
  "**Market**: one for each material of a world, with a price at home and a price at the hub. The first material of a scenario is the one that policy and posture are about; others stand alongside.",
  `**Regions and destinations**: ${homes()}. Home is the region of the state that controls the market; the EU is always the second. Each region outside home is a destination; the EU is two where buyers take material both as makers of components and inside imported ones; a region is parted into civil and defence buyers where a measure singles out the military.`,
  "**Plants** outside home: named plants and projects, and pipeline slots for plants without a name.",
  "**Producers at home**: not single firms but steps of a cost curve, some fed by scrap.",
  "**Exporting state**: one strategic agent at home. It has a posture and may take dated measures. In a market marked managed it also steers offer price and yearly quota; elsewhere producers at home compete.",
  "**Buyers**: sectors in regions, each with a stock.",
  "**Traders** at home and outside; **traders round a limit**; **public stockpiles** where the material has them.",
  "**Investors and financiers**: not agents with a state of their own but one way of valuing a project, the same for all of a market.",
  "**EU treasury** and its instruments: contract books with volumes, budgets and yearly caps, and rules on imports. **Other governments** stand behind the contracts of two named plants.",
  "**Ledger**: all money, in double entry.",
])}

### Materials in the catalogue

${markdownTable(["Material", "Stage", "Home", "Home steps:", "Named plants:", "Pipeline slots:", "Buyers", "Stockpiles:", "Linked"], MATERIALS.map(materialRow))}

The records also name a regime (auction, oligopoly, posted). It is a label: what holds sellers back is the parameter \`conduct.theta\`, and what is delivered at contract prices is \`sales.contractShare\`.

### State variables

The main ones, by the name that they have in \`sim/state.ts\`. All state is in structs of arrays that never leave \`sim/\`.

${stateTable()}

### Scales

Time goes in months. A scenario reports ${LIMITS.months.min} to ${LIMITS.months.max} of them between ${LIMITS.firstMonth} and ${LIMITS.lastMonth}, by default ${DEFAULTS.start} to ${DEFAULTS.end}, after a burn-in of ${DEFAULTS.burnInMonths} months that is not reported. Space is the list of regions; distance enters as a cost from home to the world and back, and material that is not of home origin has one hub price, freight apart. Quantities are tonnes a month, prices real 2025 EUR/kg, money real 2025 EUR; contracts are written in nominal money and settled through a path of prices with constant inflation and one exchange rate.`;
