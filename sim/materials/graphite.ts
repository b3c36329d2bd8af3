import { builder, type Sourced } from "./builder.ts";
import { CHINA_AT_HOME, type Material } from "./material.ts";
import { standardParameters } from "./standard.ts";

// Tonnes of anode-grade graphite, natural and synthetic together.
const IEA = "IEA Critical Minerals Data Explorer (CC BY 4.0)";
const STEPS = `${IEA}, graphite, STEPS`;
const USGS = "USGS Mineral Commodity Summaries 2026 (public domain)";
const NONE = "No published figure found";
const m = builder("graphite", "china");

m.number("price.reference", "Reference price of battery anode graphite", "EUR/kg", [
  3.9,
  "assumed",
  `No anode price found. ${USGS}: flake imports at 1,050 USD/t in 2024; 2.2 t of flake a tonne (assumed) is 2.3 USD/kg, shaping, purifying and coating 2.1 (assumed), at 1.13 USD/EUR`,
  "2024",
  [2.5, 7],
]);
m.number("price.longRun", "Long-run price that investors expect", "EUR/kg", [
  4.2,
  "assumed",
  "A little over the reference price, which Chinese overcapacity holds down",
  "2024",
  [3, 8],
]);
m.number("china.marginalCost", "Cost at which Chinese producers resist cuts", "EUR/kg", [3.4, "assumed", NONE, "2024", [2.2, 3.9]]);
m.number("china.expansionCost", "Full cost of new Chinese capacity", "EUR/kg", [3.7, "assumed", NONE, "2024", [2.5, 5]]);
m.number("china.expansion", "Fastest growth of Chinese capacity", "share/year", [
  0.2,
  "assumed",
  `${IEA}: Chinese output of 1,795 kt in 2024, 3,854 in 2030 (base case), 13.6 % a year`,
  "2024",
  [0.08, 0.4],
]);
m.number("china.buildMonths", "Building time of Chinese capacity", "months", [15, "assumed", NONE, "2024", [8, 36]]);
m.number("china.overcapacity", "Chinese capacity over expected sales", "share", [
  0.3,
  "assumed",
  `${IEA}: the world refined 1,875 kt in 2024 against 1,505 kt for electric vehicles and storage; no capacity figure found`,
  "2024",
  [0.1, 0.8],
]);
m.number("china.limitMargin", "Discount to the cheapest entrant's break-even", "share", [
  0.2,
  "assumed",
  "No published figure found; set so that the price without policy starts near the reference, at 0.05 it starts a third above",
  "2024",
  [0, 0.35],
]);
m.number("build.months", "Building time", "months", [
  27,
  "assumed",
  "Other processing plants took 2 to 2.5 years (Narva; AMG)",
  "2024",
  [15, 48],
]);

m.demandPath(
  "batteries",
  "Demand of batteries",
  [2.733, 3.743, 3.787],
  "read",
  `${STEPS}: electric vehicles and storage 1,505 kt in 2024, 4,114 in 2030, 5,634 in 2035, 5,700 in 2040`,
);
m.demandPath(
  "other",
  "Demand of other uses",
  [1.259, 1.459, 1.628],
  "read",
  `${STEPS}: other uses of graphite 3,260 kt in 2024, 4,105 in 2030, 4,756 in 2035, 5,309 in 2040`,
);
m.sector(
  "batteries",
  "batteries",
  ["batteries"],
  [0.08, "assumed", "About 1 kg a kWh, a few percent of the price of a cell; no estimate found", "2024", [0.02, 0.3]],
  [40, "assumed", "A cell has no other anode in the short run; no figure found", "2024", [15, 120]],
);
m.sector("other", "other", ["other"], [0.1, "assumed", NONE, "2024", [0.03, 0.3]], [30, "assumed", NONE, "2024", [12, 100]]);
m.sector(
  "defence",
  "defence",
  ["other"],
  [0.05, "assumed", NONE, "2024", [0.01, 0.15]],
  [150, "assumed", "Value of the product lost; no figure found", "2024", [40, 500]],
);

const BATTERIES = `${IEA}: 1,505 kt in 2024 for electric vehicles and storage; split by region assumed, where cells are made`;
const OTHER = "Batteries of electronics and tools, 183,000 t: no published figure found";
m.buyer("china.batteries", "China", "batteries", [1155000, "assumed", BATTERIES, "2024", [1000000, 1300000]]);
m.buyer("china.other", "China", "other", [135000, "assumed", OTHER]);
m.buyer("eu.batteries", "EU", "batteries", [100000, "assumed", BATTERIES]);
m.buyer("eu.other", "EU", "other", [10000, "assumed", OTHER]);
m.buyer("eu.defence", "EU", "defence", [200, "assumed", NONE]);
m.buyer("us.batteries", "US", "batteries", [80000, "assumed", BATTERIES]);
m.buyer("us.other", "US", "other", [8000, "assumed", OTHER]);
m.buyer("us.defence", "US", "defence", [400, "assumed", NONE]);
m.buyer("japan-korea.batteries", "Japan and Korea", "batteries", [140000, "assumed", BATTERIES]);
m.buyer("japan-korea.other", "Japan and Korea", "other", [15000, "assumed", OTHER]);
m.buyer("rest.batteries", "rest of world", "batteries", [30000, "assumed", BATTERIES]);
m.buyer("rest.other", "rest of world", "other", [15000, "assumed", OTHER]);

const REFINED = `${IEA}: China refined 1,795 kt in 2024; split assumed`;
m.homeStep("natural", "Spherical natural graphite", [360000, "assumed", REFINED], [2.9, "assumed", NONE, "2024", [2, 3.6]]);
m.homeStep("synthetic", "Synthetic graphite with cheap power", [900000, "assumed", REFINED], [3.1, "assumed", NONE, "2024", [2.2, 3.7]]);
m.homeStep(
  "other",
  "Other synthetic graphite",
  [535000, "assumed", REFINED],
  [3.4, "assumed", "The marginal cost; no published figure found", "2024", [2.4, 3.9]],
);

// One price clears, so what customers pay for origin is taken off the cost of those who get it.
const PREMIUM = "less a premium of 1.6 EUR/kg (NMG expects 30 to 50 %, hotcopper)";
const WEST = `About twice the Chinese cost (US cost +100 to +200 %, Stanford via Syrah) ${PREMIUM}`;
const net = (eurPerKg: number, source: string): Sourced => [eurPerKg, "assumed", source, "2024", [0.5 * eurPerKg, 2 * eurPerKg]];
const fixedEurPerKgYear = [0.4, "assumed", NONE, "2024", [0.1, 1.2]] as const;
const capital = (eurPerKgYear: number): Sourced => [eurPerKgYear, "assumed", NONE, "2024", [0.4 * eurPerKgYear, 2.5 * eurPerKgYear]];

m.plant(
  { key: "japan", name: "Japanese makers", region: "Japan and Korea", stage: "operating" },
  {
    capacityTonnesPerYear: [50000, "read", `${IEA}: 45.0 kt refined in 2024, at a loading of 0.9`],
    costEurPerKg: net(3.5, `Full cost of 5.1 (assumed) ${PREMIUM}`),
    fixedEurPerKgYear,
    capexEurPerKgYear: capital(9),
  },
);
m.plant(
  { key: "korea", name: "Korean makers", region: "Japan and Korea", stage: "operating" },
  {
    capacityTonnesPerYear: [31000, "assumed", `${IEA}: 34.4 kt refined in the rest of the world in 2024; Korean share assumed`],
    costEurPerKg: net(3.6, `Full cost of 5.2 (assumed) ${PREMIUM}`),
    fixedEurPerKgYear,
    capexEurPerKgYear: capital(9),
  },
);
m.plant(
  { key: "rest", name: "Other makers outside China", region: "rest of world", stage: "operating" },
  {
    capacityTonnesPerYear: [7200, "assumed", `${IEA}: 34.4 kt refined in the rest of the world in 2024, Korea (assumed) taken off`],
    costEurPerKg: net(3.5, NONE),
    fixedEurPerKgYear,
    capexEurPerKgYear: capital(6),
  },
);
m.plant(
  { key: "us", name: "US makers", region: "US", stage: "operating" },
  {
    capacityTonnesPerYear: [1230, "read", `${IEA}: 1.1 kt refined in 2024, at a loading of 0.9`],
    costEurPerKg: net(3.7, WEST),
    fixedEurPerKgYear,
    capexEurPerKgYear: capital(12),
  },
);
m.plant(
  { key: "japan-2", name: "Expansions in Japan", region: "Japan and Korea", stage: "building" },
  {
    capacityTonnesPerYear: [126000, "read", `${IEA}, base case: 158.6 kt refined in 2030, 45.0 in 2024, at a loading of 0.9`, "2030"],
    costEurPerKg: net(3.5, `Full cost of 5.1 (assumed) ${PREMIUM}`),
    fixedEurPerKgYear,
    capexEurPerKgYear: capital(9),
    start: [30, "assumed", "By 2030", "2025", [12, 60]],
  },
);
m.plant(
  { key: "korea-2", name: "Expansions in Korea", region: "Japan and Korea", stage: "building" },
  {
    capacityTonnesPerYear: [
      100000,
      "assumed",
      `${IEA}, base case: rest of the world 34.4 kt in 2024, 372 in 2030; Korean share assumed`,
      "2030",
    ],
    costEurPerKg: net(3.6, `Full cost of 5.2 (assumed) ${PREMIUM}`),
    fixedEurPerKgYear,
    capexEurPerKgYear: capital(9),
    start: [18, "assumed", "By 2030", "2025", [6, 60]],
  },
);
m.plant(
  { key: "abroad", name: "Chinese makers and others abroad", region: "rest of world", stage: "building" },
  {
    capacityTonnesPerYear: [
      275000,
      "assumed",
      `${IEA}, base case: rest of the world 34.4 kt in 2024, 372 in 2030, Korea (assumed) taken off`,
      "2030",
    ],
    costEurPerKg: net(3.4, NONE),
    fixedEurPerKgYear,
    capexEurPerKgYear: capital(5),
    start: [18, "assumed", "By 2030", "2025", [6, 60]],
  },
);
m.plant(
  { key: "us-2", name: "US projects", region: "US", stage: "building" },
  {
    capacityTonnesPerYear: [34300, "read", `${IEA}, base case: 32.0 kt refined in 2030, 1.1 in 2024, at a loading of 0.9`, "2030"],
    costEurPerKg: net(3.7, WEST),
    fixedEurPerKgYear,
    capexEurPerKgYear: capital(12),
    start: [30, "assumed", "By 2030", "2025", [12, 60]],
  },
);
m.plant(
  { key: "canada", name: "Canadian projects", region: "partners", stage: "ready" },
  {
    capacityTonnesPerYear: [23000, "read", `${IEA}, base case: 20.7 kt refined in 2035, at a loading of 0.9`, "2035"],
    costEurPerKg: net(3.4, WEST),
    fixedEurPerKgYear,
    capexEurPerKgYear: capital(14),
    start: [0, "assumed", "Ready to decide", "2025", [0, 36]],
  },
);
m.plant(
  { key: "germany", name: "German projects", region: "EU", stage: "ready" },
  {
    capacityTonnesPerYear: [48300, "read", `${IEA}, base case: 43.4 kt refined in 2030, none in 2024, at a loading of 0.9`, "2030"],
    costEurPerKg: net(3.8, WEST),
    fixedEurPerKgYear,
    capexEurPerKgYear: capital(12),
    start: [
      0,
      "assumed",
      "Ready to decide; 11 graphite projects are strategic (Critical Raw Materials Act, naftemporiki)",
      "2025",
      [0, 36],
    ],
  },
);
m.plant(
  { key: "sweden", name: "Swedish projects", region: "EU", stage: "ready" },
  {
    capacityTonnesPerYear: [3500, "read", `${IEA}, base case: 3.2 kt refined in 2035, at a loading of 0.9`, "2035"],
    costEurPerKg: net(3.6, WEST),
    fixedEurPerKgYear,
    capexEurPerKgYear: capital(14),
    start: [0, "assumed", "Ready to decide", "2025", [0, 36]],
  },
);

const idea = (perYear: number): Sourced => [perYear, "assumed", NONE, "2025", [0, 3 * perYear]];
const size = (tonnes: number): Sourced => [tonnes, "assumed", NONE, "2025", [0.4 * tonnes, 2.5 * tonnes]];
m.pipeline("eu", "EU", 8, {
  perYear: [0.6, "assumed", "11 strategic graphite projects (Critical Raw Materials Act, naftemporiki), mines among them", "2025", [0, 2]],
  capacityTonnesPerYear: size(20000),
  costEurPerKg: net(3.8, WEST),
  fixedEurPerKgYear,
  capexEurPerKgYear: capital(12),
});
m.pipeline("partners", "partners", 10, {
  perYear: idea(0.8),
  capacityTonnesPerYear: size(25000),
  costEurPerKg: net(3.5, WEST),
  fixedEurPerKgYear,
  capexEurPerKgYear: capital(13),
});
m.pipeline("us", "US", 6, {
  perYear: idea(0.5),
  capacityTonnesPerYear: size(25000),
  costEurPerKg: net(3.7, WEST),
  fixedEurPerKgYear,
  capexEurPerKgYear: capital(12),
});
m.pipeline("rest", "rest of world", 10, {
  perYear: idea(0.8),
  capacityTonnesPerYear: size(50000),
  costEurPerKg: net(3.4, NONE),
  fixedEurPerKgYear,
  capexEurPerKgYear: capital(6),
});

/** Battery anode graphite, natural and synthetic. */
export const graphite: Material = {
  id: "graphite",
  title: "Battery graphite",
  unit: "t",
  key: "graphite",
  stage: "refined",
  regime: "auction",
  regions: CHINA_AT_HOME,
  homeKey: "china",
  managed: true,
  parameters: standardParameters("graphite", "china", m.parameters),
  sectors: m.sectors,
  plants: m.plants,
  homeSteps: m.homeSteps,
  buyers: m.buyers,
  pipelines: m.pipelines,
  stockpiles: m.stockpiles,
};
