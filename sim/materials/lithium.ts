import { builder, type Sourced } from "./builder.ts";
import { CHINA_AT_HOME, type Material } from "./material.ts";
import { standardParameters } from "./standard.ts";

// Tonnes of lithium carbonate equivalent: 5.323 t per t of lithium, 0.8805 t per t of hydroxide monohydrate.
const IEA = "IEA Critical Minerals Data Explorer (CC BY 4.0), lithium, STEPS";
const USGS = "USGS Mineral Commodity Summaries 2026 (public domain)";
const NONE = "No published figure found";
const CLASS = "Class of liquid, cyclical markets with many private entrants (MODEL 10.2)";
const m = builder("lithium", "china");

m.number("price.reference", "Reference price of battery-grade lithium carbonate", "EUR/kg", [
  10.44,
  "read",
  `${USGS}: 11,800 USD/t, 2024 average, at 1.13 USD/EUR; the year of the demand base, 9,000 in 2025`,
  "2024",
  [7.5, 16],
]);
m.number("price.longRun", "Long-run price that investors expect", "EUR/kg", [
  12.5,
  "assumed",
  "About what a new mine with its refinery needs; no published incentive price found",
  "2024",
  [9, 22],
]);
m.number("finance.trailingWeight", "Weight of last year's price in investors' forecast", "share", [
  0.9,
  "assumed",
  "MODEL 4.1: markets like lithium follow last year's price",
  "2024",
  [0, 1],
]);
m.number("pipeline.response", "Response of new ideas to the price", "1", [2, "assumed", CLASS, "2024", [0, 4]]);
m.number("build.months", "Building time", "months", [
  20,
  "assumed",
  `${CLASS}; AMG's refinery took 2.5 years (finanznachrichten)`,
  "2024",
  [12, 60],
]);
m.number("china.expansion", "Fastest growth of Chinese capacity", "share/year", [
  0.25,
  "assumed",
  `${CLASS}; ${USGS}: 41,400 t Li in 2024, 62,000 in 2025`,
  "2024",
  [0.05, 0.5],
]);
m.number("china.buildMonths", "Building time of Chinese capacity", "months", [18, "assumed", CLASS, "2024", [6, 48]]);
m.number("china.marginalCost", "Cost at which Chinese producers resist cuts", "EUR/kg", [
  8,
  "assumed",
  `Lepidolite. ${USGS}: output grew by half in 2025, at an average of 9,000 USD/t, 8.0 EUR/kg; converters of bought spodumene paid about 10,000 USD/t in 2018 (Lowry via zoustephen)`,
  "2024",
  [5.5, 10.4],
]);
m.number("china.expansionCost", "Full cost of new Chinese capacity", "EUR/kg", [
  9,
  "assumed",
  `${USGS}: output grew by half in 2025, at an average of 9,000 USD/t, so no more than a little above that`,
  "2024",
  [6.5, 14],
]);
m.number("export.wedge", "Cost from China to the world", "EUR/kg", [0.15, "assumed", NONE, "2024", [0, 1]]);
m.number("import.wedge", "Cost from the world to China", "EUR/kg", [0.15, "assumed", NONE, "2024", [0, 1]]);

m.demandPath(
  "batteries",
  "Demand of batteries",
  [2.881, 4.601, 6.318],
  "read",
  `${IEA}: electric vehicles and storage 128.0 kt Li in 2024, 368.7 in 2030, 589.0 in 2035, 808.7 in 2040`,
);
m.demandPath(
  "other",
  "Demand of other uses",
  [1.127, 1.372, 1.548],
  "read",
  `${IEA}: other uses 77.0 kt Li in 2024, 86.8 in 2030, 105.6 in 2035, 119.2 in 2040`,
);
m.sector(
  "batteries",
  "batteries",
  ["batteries"],
  [0.09, "assumed", CLASS, "2024", [0.02, 0.3]],
  [130, "assumed", "Above the 597,500 CNY/t, about 75 EUR/kg, of November 2022 (recalled), at which use went on", "2022", [80, 400]],
);
m.sector(
  "other",
  "other",
  ["other"],
  [0.12, "assumed", "Glass and grease can do with less; no estimate found", "2024", [0.03, 0.3]],
  [110, "assumed", NONE, "2022", [80, 300]],
);
m.sector(
  "defence",
  "defence",
  ["other"],
  [0.05, "assumed", NONE, "2024", [0.01, 0.15]],
  [300, "assumed", "Value of the product lost; no figure found", "2024", [120, 1000]],
);

const BATTERIES = `${IEA}: 128.0 kt Li in 2024, 681,300 t of carbonate equivalent; split by region assumed, where chemicals go into cathodes`;
const OTHER = `${IEA}: 77.0 kt Li in 2024, 409,900 t of carbonate equivalent; split by region assumed`;
const US_USE = `${USGS}: imports of 3,020 t Li less exports of 1,690 in 2024, 7,100 t of carbonate equivalent, and output that is withheld; split assumed`;
m.buyer("china.batteries", "China", "batteries", [505300, "assumed", BATTERIES]);
m.buyer("china.other", "China", "other", [284600, "assumed", OTHER]);
m.buyer("eu.batteries", "EU", "batteries", [12000, "assumed", BATTERIES]);
m.buyer("eu.other", "EU", "other", [18000, "assumed", OTHER]);
m.buyer("eu.defence", "EU", "defence", [300, "assumed", NONE]);
m.buyer("us.batteries", "US", "batteries", [6000, "assumed", US_USE]);
m.buyer("us.other", "US", "other", [6500, "assumed", US_USE]);
m.buyer("us.defence", "US", "defence", [500, "assumed", US_USE]);
m.buyer("japan-korea.batteries", "Japan and Korea", "batteries", [150000, "assumed", BATTERIES]);
m.buyer("japan-korea.other", "Japan and Korea", "other", [40000, "assumed", OTHER]);
m.buyer("rest.batteries", "rest of world", "batteries", [8000, "assumed", BATTERIES]);
m.buyer("rest.other", "rest of world", "other", [60000, "assumed", OTHER]);

const MINED = `${USGS}: 41,400 t Li in 2024, 220,400 t of carbonate equivalent; IEA: 56.9 kt Li, 302,700 t; between them and split (assumed)`;
m.homeStep(
  "brines",
  "Salt lakes of Qinghai",
  [98000, "assumed", MINED],
  [4.2, "assumed", "Brines are the cheapest; no plant-level figure found", "2024", [3, 7]],
);
m.homeStep(
  "spodumene",
  "Spodumene of Sichuan",
  [66000, "assumed", MINED],
  [6.2, "assumed", "Between brines and lepidolite", "2024", [4.5, 9.5]],
);
m.homeStep(
  "lepidolite",
  "Lepidolite of Jiangxi",
  [111000, "assumed", MINED],
  [8, "assumed", "The marginal cost; no published figure found", "2024", [5.5, 10.4]],
);

const LOADED = "times 5.323, at a loading of 0.9";
const cost = (eurPerKg: number, source: string): Sourced => [
  eurPerKg,
  "assumed",
  source,
  "2024",
  [0.6 * eurPerKg, Math.max(10.4, 1.5 * eurPerKg)],
];
const ore = {
  fixedEurPerKgYear: [0.5, "assumed", NONE, "2024", [0.1, 1.5]],
  capexEurPerKgYear: [30, "assumed", "With conversion; no plant-level figure found", "2024", [10, 60]],
} as const;
const AUSTRALIA = `${USGS}: 82,700 t Li in 2024, ${LOADED}; split assumed`;
m.plant(
  { key: "greenbushes", name: "Greenbushes (Australia)", region: "partners", stage: "operating" },
  {
    capacityTonnesPerYear: [210000, "assumed", AUSTRALIA],
    costEurPerKg: cost(5.2, "The richest ore, with conversion; no plant-level figure found"),
    ...ore,
  },
);
m.plant(
  { key: "australia", name: "Other Australian mines", region: "partners", stage: "operating" },
  {
    capacityTonnesPerYear: [279100, "assumed", AUSTRALIA],
    costEurPerKg: cost(7.4, "With conversion in China; no plant-level figure found"),
    ...ore,
  },
);
m.plant(
  { key: "chile", name: "Salar de Atacama (Chile)", region: "partners", stage: "operating" },
  {
    capacityTonnesPerYear: [289200, "read", `${USGS}: 48,900 t Li in 2024, ${LOADED}`],
    costEurPerKg: cost(4.2, "Brine; no plant-level figure found"),
    ...ore,
  },
);
m.plant(
  { key: "argentina", name: "Argentine brines", region: "partners", stage: "operating" },
  {
    capacityTonnesPerYear: [81600, "read", `${USGS}: 13,800 t Li in 2024, ${LOADED}`],
    costEurPerKg: cost(5.4, "Brine; no plant-level figure found"),
    ...ore,
  },
);
m.plant(
  { key: "canada", name: "Canadian mines", region: "partners", stage: "operating" },
  {
    capacityTonnesPerYear: [28500, "read", `${USGS}: 4,820 t Li in 2024, ${LOADED}`],
    costEurPerKg: cost(8.4, NONE),
    ...ore,
  },
);
m.plant(
  { key: "zimbabwe", name: "Zimbabwean mines", region: "rest of world", stage: "operating" },
  {
    capacityTonnesPerYear: [118300, "read", `${USGS}: 20,000 t Li in 2024, ${LOADED}`],
    costEurPerKg: cost(7.8, "With conversion in China; no plant-level figure found"),
    ...ore,
  },
);
m.plant(
  { key: "brazil", name: "Mines of Brazil and Mali", region: "rest of world", stage: "operating" },
  {
    capacityTonnesPerYear: [64900, "read", `${USGS}: 10,200 and 770 t Li in 2024, ${LOADED}`],
    costEurPerKg: cost(6.8, NONE),
    ...ore,
  },
);
m.plant(
  { key: "silver-peak", name: "US brines", region: "US", stage: "operating" },
  {
    capacityTonnesPerYear: [5500, "assumed", "USGS withholds it; one brine plant", "2024", [3000, 30000]],
    costEurPerKg: cost(6.5, NONE),
    ...ore,
  },
);
m.plant(
  { key: "portugal", name: "Portuguese lepidolite", region: "EU", stage: "operating" },
  {
    capacityTonnesPerYear: [2250, "read", `${USGS}: 380 t Li in 2024, ${LOADED}`],
    costEurPerKg: cost(7.5, "Sold to makers of glass and ceramics as ore; no figure found"),
    ...ore,
  },
);
const BOUGHT: Sourced = [0.6, "assumed", "Imported feed; no published contract found", "2025", [0.3, 0.7]];
m.plant(
  { key: "bitterfeld", name: "AMG Bitterfeld", region: "EU", stage: "operating" },
  {
    capacityTonnesPerYear: [17600, "read", "20,000 t of hydroxide a year (finanznachrichten), times 0.8805", "2024"],
    loading: [0.3, "assumed", "Opened in September 2024, ramping up; its feed is counted at the mine too", "2025", [0.1, 0.95]],
    costEurPerKg: [3, "assumed", NONE, "2024", [1.5, 5]],
    feedShare: BOUGHT,
    fixedEurPerKgYear: [0.6, "assumed", NONE, "2024", [0.2, 1.5]],
    capexEurPerKgYear: [8, "read", "140 MEUR for 20,000 t of hydroxide a year (finanznachrichten)", "2024"],
    start: [-16, "read", "Opened in September 2024 (finanznachrichten)", "2024", [-20, 0]],
  },
);

const GROWN = `${USGS}: output of 2025 less that of 2024, times 5.323, at a loading of 0.9`;
const year2025 = [-12, "assumed", "In the course of 2025", "2025", [-18, 0]] as const;
m.plant(
  { key: "partners-2025", name: "Growth of 2025 in Australia, Chile and Canada", region: "partners", stage: "building" },
  {
    capacityTonnesPerYear: [101600, "read", `${GROWN}: 17,180 t Li`, "2025"],
    costEurPerKg: cost(6, NONE),
    ...ore,
    start: year2025,
  },
);
m.plant(
  { key: "argentina-2025", name: "Growth of 2025 in Argentina", region: "partners", stage: "building" },
  {
    capacityTonnesPerYear: [54400, "read", `${GROWN}: 9,200 t Li`, "2025"],
    costEurPerKg: cost(5.8, "Brine; no plant-level figure found"),
    ...ore,
    start: year2025,
  },
);
m.plant(
  { key: "rest-2025", name: "Growth of 2025 in Mali, Zimbabwe and Brazil", region: "rest of world", stage: "building" },
  {
    capacityTonnesPerYear: [109000, "read", `${GROWN}: 18,430 t Li`, "2025"],
    costEurPerKg: cost(7.5, NONE),
    ...ore,
    start: year2025,
  },
);
const PLANNED = "IEA, base case of mining";
m.plant(
  { key: "argentina-2030", name: "Argentine projects to 2030", region: "partners", stage: "building" },
  {
    capacityTonnesPerYear: [153600, "read", `${PLANNED}: 49.0 kt Li in 2030, less 23.0 in 2025 (USGS), ${LOADED}`, "2030"],
    costEurPerKg: cost(6.2, "Brine; no plant-level figure found"),
    ...ore,
    start: [18, "assumed", "From 2026 to 2029", "2025", [0, 48]],
  },
);
const AUSTRALIAN = `${PLANNED}: 123.6 kt Li in 2030, less 92.0 in 2025 (USGS), ${LOADED}; half of it each (assumed)`;
m.plant(
  { key: "australia-2030", name: "Australian projects to 2030, under way", region: "partners", stage: "building" },
  {
    capacityTonnesPerYear: [93400, "assumed", AUSTRALIAN, "2030"],
    costEurPerKg: cost(7.4, NONE),
    ...ore,
    start: [18, "assumed", "From 2026 to 2029", "2025", [0, 48]],
  },
);
m.plant(
  { key: "australia-ready", name: "Australian projects to 2030, not decided", region: "partners", stage: "ready" },
  {
    capacityTonnesPerYear: [93400, "assumed", AUSTRALIAN, "2030"],
    costEurPerKg: cost(8, NONE),
    ...ore,
    start: [0, "assumed", "Ready to decide", "2025", [0, 24]],
  },
);
const ELSEWHERE = `${PLANNED}: 73.9 kt Li in 2030 in the rest of the world, less 27.4 in 2025 in Brazil, Mali, Canada and Portugal (USGS), ${LOADED}; split by region assumed`;
m.plant(
  { key: "rest-2030", name: "African and Brazilian projects to 2030", region: "rest of world", stage: "building" },
  {
    capacityTonnesPerYear: [110000, "assumed", ELSEWHERE, "2030"],
    costEurPerKg: cost(7, NONE),
    ...ore,
    start: [20, "assumed", "From 2026 to 2029", "2025", [0, 48]],
  },
);
m.plant(
  { key: "canada-2030", name: "Canadian projects to 2030", region: "partners", stage: "ready" },
  {
    capacityTonnesPerYear: [60000, "assumed", ELSEWHERE, "2030"],
    costEurPerKg: cost(8, NONE),
    ...ore,
    start: [0, "assumed", "Ready to decide", "2025", [0, 36]],
  },
);
m.plant(
  { key: "us-2030", name: "US projects to 2030", region: "US", stage: "building" },
  {
    capacityTonnesPerYear: [65000, "assumed", ELSEWHERE, "2030"],
    costEurPerKg: cost(7.5, NONE),
    ...ore,
    start: [24, "assumed", "2028", "2025", [12, 60]],
  },
);
m.plant(
  { key: "keliber", name: "Keliber", region: "EU", stage: "building" },
  {
    capacityTonnesPerYear: [13200, "read", "15,000 t of hydroxide a year (trendsnafrica), times 0.8805", "2025"],
    costEurPerKg: cost(8.5, NONE),
    fixedEurPerKgYear: [0.9, "assumed", NONE, "2025", [0.3, 2]],
    capexEurPerKgYear: [59, "read", "783 MEUR for 15,000 t of hydroxide a year (trendsnafrica)", "2025"],
    start: [9, "read", "2026, the refinery in stages (trendsnafrica)", "2025", [0, 24]],
  },
);
m.plant(
  { key: "vulcan", name: "Vulcan Lionheart", region: "EU", stage: "building" },
  {
    capacityTonnesPerYear: [21100, "read", "24,000 t of hydroxide a year (renewablematter.eu), times 0.8805", "2025"],
    costEurPerKg: cost(5.5, "Brine with sale of heat; no plant-level figure found"),
    fixedEurPerKgYear: [1.2, "assumed", NONE, "2025", [0.4, 3]],
    capexEurPerKgYear: [123, "read", "Funding of 2,600 MEUR for 24,000 t of hydroxide a year (renewablematter.eu)", "2025", [60, 150]],
    start: [30, "recalled", "2028", "2025", [24, 54]],
  },
);
m.plant(
  { key: "guben", name: "Rock Tech Guben", region: "EU", stage: "ready" },
  {
    capacityTonnesPerYear: [21100, "read", "24,000 t of hydroxide a year (energylivenews), times 0.8805", "2025"],
    costEurPerKg: [3, "assumed", NONE, "2024", [1.5, 5]],
    feedShare: BOUGHT,
    fixedEurPerKgYear: [0.7, "assumed", NONE, "2025", [0.2, 1.5]],
    capexEurPerKgYear: [22.2, "read", "470 MEUR of 2021 for 24,000 t of hydroxide a year (energylivenews)", "2021", [15, 50]],
    start: [0, "assumed", "Delayed (energylivenews)", "2025", [0, 24]],
  },
);

const ideas = (perYear: number): Sourced => [perYear, "assumed", `${CLASS}; no count of new projects found`, "2025", [0, 4 * perYear]];
const size = (tonnes: number): Sourced => [tonnes, "assumed", "About the size of announced projects", "2025", [0.4 * tonnes, 2.5 * tonnes]];
const capital = (eurPerKgYear: number, source: string): Sourced => [
  eurPerKgYear,
  "assumed",
  source,
  "2025",
  [0.4 * eurPerKgYear, 2.5 * eurPerKgYear],
];
const fixedEurPerKgYear = [0.7, "assumed", NONE, "2025", [0.2, 2]] as const;
m.pipeline("partners", "partners", 25, {
  perYear: ideas(2.5),
  capacityTonnesPerYear: size(25000),
  costEurPerKg: cost(6.5, NONE),
  fixedEurPerKgYear,
  capexEurPerKgYear: capital(35, "Between mines that sell ore and those with a refinery; no figure found"),
});
m.pipeline("rest", "rest of world", 15, {
  perYear: ideas(1.5),
  capacityTonnesPerYear: size(25000),
  costEurPerKg: cost(7.5, NONE),
  fixedEurPerKgYear,
  capexEurPerKgYear: capital(25, "Mines that sell ore; no figure found"),
});
m.pipeline("eu", "EU", 8, {
  perYear: [
    0.8,
    "assumed",
    "22 strategic lithium projects (Critical Raw Materials Act, naftemporiki), many of them refineries",
    "2025",
    [0, 3],
  ],
  capacityTonnesPerYear: [20000, "assumed", "Keliber, Vulcan and Guben: 13,000 to 21,000 t", "2025", [8000, 40000]],
  costEurPerKg: cost(7.5, NONE),
  fixedEurPerKgYear,
  capexEurPerKgYear: capital(60, "Keliber 59, Vulcan 123 EUR per kg/year (trendsnafrica; renewablematter.eu)"),
});
m.pipeline("us", "US", 6, {
  perYear: ideas(0.6),
  capacityTonnesPerYear: size(30000),
  costEurPerKg: cost(7, NONE),
  fixedEurPerKgYear,
  capexEurPerKgYear: capital(50, "A little below Keliber; no figure found"),
});

/** Lithium from mine to chemical: liquid and cyclical, nobody's state sets the price. */
export const lithium: Material = {
  id: "lithium",
  title: "Lithium",
  unit: "t LCE",
  key: "lithium",
  stage: "mined",
  regime: "auction",
  regions: CHINA_AT_HOME,
  homeKey: "china",
  managed: false,
  parameters: standardParameters("lithium", "china", m.parameters),
  sectors: m.sectors,
  plants: m.plants,
  homeSteps: m.homeSteps,
  buyers: m.buyers,
  pipelines: m.pipelines,
  stockpiles: m.stockpiles,
};
