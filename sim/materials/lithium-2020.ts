import { builder } from "./builder.ts";
import { CHINA_AT_HOME, type Material } from "./material.ts";
import { standardParameters } from "./standard.ts";

// Tonnes of lithium carbonate equivalent, 5.323 t per t of lithium; euros of 2020, at 1.142 USD/EUR.
const BGS = "BGS World Mineral Statistics";
const IEA = "IEA Critical Minerals Data Explorer (CC BY 4.0), STEPS";
const USGS = "USGS Mineral Commodity Summaries 2026 (public domain)";
const NONE = "No published figure found";
const CLASS = "Class of liquid, cyclical markets with many private entrants, fitted on this episode (MODEL 10.2)";
const PLANNED = "As announced at the time, not checked";
const m = builder("lithium2020", "china");

m.number("usdPerEur", "Exchange rate", "USD/EUR", [1.142, "recalled", "ECB reference rates, annual average", "2020", [0.9, 1.5]]);
m.number("demand.baseYear", "Year in which demand paths start", "year", [
  2020,
  "assumed",
  "The low of the cycle; every size here is of 2020",
  "2020",
  [1990, 2030],
]);
m.number("price.reference", "Reference price of battery-grade lithium carbonate", "EUR/kg", [
  7.36,
  "assumed",
  "8,400 USD/t, average of 2020 (USGS Mineral Commodity Summaries 2023, seen in excerpt only), at 1.142 USD/EUR; 11,700 USD/t in 2021 (USGS 2026, read)",
  "2020",
  [5, 10],
]);
m.number("price.longRun", "Long-run price that investors expect", "EUR/kg", [
  10,
  "assumed",
  "About what a new mine with conversion needed; no incentive price of that year found",
  "2020",
  [7, 16],
]);
m.number("finance.trailingWeight", "Weight of last year's price in investors' forecast", "share", [0.93, "assumed", CLASS, "2020", [0, 1]]);
m.number("pipeline.response", "Response of new ideas to the price", "1", [2, "assumed", CLASS, "2020", [0, 4]]);
m.number("build.months", "Building time", "months", [17, "assumed", CLASS, "2020", [9, 48]]);
m.number("china.expansion", "Fastest growth of Chinese capacity", "1/year", [
  0.25,
  "assumed",
  `${CLASS}; Chinese mines made 13,273 t Li in 2020 and 35,700 in 2023, 39 % a year (${BGS})`,
  "2020",
  [0.05, 0.5],
]);
m.number("china.buildMonths", "Building time of Chinese capacity", "months", [17, "assumed", CLASS, "2020", [6, 48]]);
m.number("china.marginalCost", "Cost at which Chinese producers resist cuts", "EUR/kg", [
  6.8,
  "assumed",
  "The dearest step, lepidolite; converters of bought spodumene paid about 10,000 USD/t in 2018",
  "2020",
  [4.5, 7.3],
]);
m.number("china.expansionCost", "Full cost of new Chinese capacity", "EUR/kg", [
  8,
  "assumed",
  "Lepidolite and its capital; no source found",
  "2020",
  [5, 14],
]);

m.demandPath(
  "batteries",
  "Demand of batteries",
  [2.85, 5.65, 8.66],
  "assumed",
  `With other use 17.6 % a year from 2020 to 2024 (MODEL 10.2), which is 22 % a year for batteries; after six years as electric vehicles and storage in ${IEA}: 128 kt Li in 2024, 369 in 2030, 589 in 2035, 809 in 2040`,
);
m.demandPath(
  "other",
  "Demand of other uses",
  [1.19, 1.34, 1.61],
  "assumed",
  `3 % a year; after six years as other uses in ${IEA}: 77 kt Li in 2024, 87 in 2030, 106 in 2035, 119 in 2040`,
);
m.sector(
  "batteries",
  "batteries",
  ["batteries"],
  [0.09, "assumed", CLASS, "2020", [0.02, 0.3]],
  [150, "assumed", "Above the 597,500 CNY/t, about 75 EUR/kg, of November 2022 (recalled), at which use went on", "2022", [100, 500]],
);
m.sector(
  "other",
  "other",
  ["other"],
  [0.09, "assumed", CLASS, "2020", [0.02, 0.3]],
  [130, "assumed", "Glass and grease can do without it sooner; no figure found", "2022", [90, 500]],
);
m.sector(
  "defence",
  "defence",
  ["other"],
  [0.05, "assumed", NONE, "2020", [0.01, 0.15]],
  [300, "assumed", "Value of the product lost", "2020", [120, 1000]],
);

const USE = `A twentieth below the world output of 89,797 t Li in 2020, 478,000 t of carbonate equivalent (${BGS}): the market was in surplus (assumed); conversion losses included`;
const SPLIT = `${USE}. Batteries 71 % (USGS Mineral Commodity Summaries 2021, seen in excerpt only); split by region assumed`;
m.buyer("china.batteries", "China", "batteries", [205000, "assumed", SPLIT, "2020"]);
m.buyer("china.other", "China", "other", [45000, "assumed", SPLIT, "2020"]);
m.buyer("eu.batteries", "EU", "batteries", [15000, "assumed", SPLIT, "2020"]);
m.buyer("eu.other", "EU", "other", [26700, "assumed", SPLIT, "2020"]);
m.buyer("eu.defence", "EU", "defence", [100, "assumed", NONE, "2020"]);
const US_USE = `4,000 t Li mined in 2020 (${BGS}) and net imports of 770 t in 2021 (${USGS}), 25,000 t of carbonate equivalent; split assumed`;
m.buyer("us.batteries", "US", "batteries", [13000, "assumed", US_USE, "2020"]);
m.buyer("us.other", "US", "other", [11700, "assumed", US_USE, "2020"]);
m.buyer("us.defence", "US", "defence", [300, "assumed", US_USE, "2020"]);
m.buyer("japan-korea.batteries", "Japan and Korea", "batteries", [78000, "assumed", SPLIT, "2020"]);
m.buyer("japan-korea.other", "Japan and Korea", "other", [17000, "assumed", SPLIT, "2020"]);
m.buyer("partners.other", "partners", "other", [8000, "assumed", SPLIT, "2020"]);
m.buyer("rest.batteries", "rest of world", "batteries", [15000, "assumed", SPLIT, "2020"]);
m.buyer("rest.other", "rest of world", "other", [23000, "assumed", SPLIT, "2020"]);

const MINED = `13,273 t Li in 2020, 70,700 t of carbonate equivalent (${BGS}); a twentieth spare and the split assumed`;
m.homeStep(
  "brines",
  "Salt lakes of Qinghai",
  [30000, "assumed", MINED, "2020"],
  [4, "assumed", "Brines are the cheapest; no plant-level figure found", "2020", [2.5, 6]],
);
m.homeStep(
  "spodumene",
  "Spodumene of Sichuan",
  [20000, "assumed", MINED, "2020"],
  [5.8, "assumed", "Between brines and lepidolite", "2020", [4, 7.2]],
);
m.homeStep(
  "lepidolite",
  "Lepidolite of Jiangxi",
  [24000, "assumed", MINED, "2020"],
  [6.8, "assumed", "Near the price of 2020", "2020", [5, 7.3]],
);

const before = [-120, "assumed", "Ran before 2020", "2020", [-600, -108]] as const;
const LOADED = "times 5.323, at a loading of 0.9";
const ore = {
  fixedEurPerKgYear: [0.4, "assumed", NONE, "2020"],
  capexEurPerKgYear: [20, "assumed", "With conversion; no plant-level figure found", "2020", [8, 40]],
} as const;
const AUSTRALIA = `Australia: 41,126 t Li in 2020 (${BGS}), ${LOADED}; split assumed`;
m.plant(
  { key: "greenbushes", name: "Greenbushes (Australia)", region: "partners", stage: "operating" },
  {
    capacityTonnesPerYear: [100000, "assumed", AUSTRALIA, "2020"],
    costEurPerKg: [3.6, "assumed", "The richest ore; no plant-level figure found", "2020", [2.5, 6]],
    ...ore,
    start: before,
  },
);
m.plant(
  { key: "australia", name: "Other Australian mines", region: "partners", stage: "operating" },
  {
    capacityTonnesPerYear: [143200, "assumed", AUSTRALIA, "2020"],
    costEurPerKg: [5.6, "assumed", "With conversion in China; no plant-level figure found", "2020", [4, 7.3]],
    ...ore,
    start: before,
  },
);
m.plant(
  { key: "chile", name: "Salar de Atacama (Chile)", region: "partners", stage: "operating" },
  {
    capacityTonnesPerYear: [135900, "read", `21,481 t Li as carbonate and 1,490 as hydroxide in 2020 (${BGS}), ${LOADED}`, "2020"],
    costEurPerKg: [3.2, "assumed", "Brine; no plant-level figure found", "2020", [2, 6]],
    ...ore,
    start: before,
  },
);
m.plant(
  { key: "argentina", name: "Argentine brines", region: "partners", stage: "operating" },
  {
    capacityTonnesPerYear: [35300, "read", `5,047 t Li as carbonate and 927 as chloride in 2020 (${BGS}), ${LOADED}`, "2020"],
    costEurPerKg: [4.2, "assumed", "Brine; no plant-level figure found", "2020", [2.5, 6.5]],
    ...ore,
    start: before,
  },
);
m.plant(
  { key: "silver-peak", name: "US brines", region: "US", stage: "operating" },
  {
    capacityTonnesPerYear: [23700, "read", `4,000 t Li in 2020 (${BGS}), ${LOADED}; USGS withholds it`, "2020", [5000, 30000]],
    costEurPerKg: [5, "assumed", NONE, "2020", [3, 7.2]],
    ...ore,
    start: before,
  },
);
m.plant(
  { key: "brazil", name: "Brazilian mines", region: "rest of world", stage: "operating" },
  {
    capacityTonnesPerYear: [11000, "read", `1,857 t Li in 2020 (${BGS}), ${LOADED}`, "2020"],
    costEurPerKg: [5.5, "assumed", NONE, "2020", [3.5, 7.2]],
    ...ore,
    start: before,
  },
);
m.plant(
  { key: "zimbabwe", name: "Bikita (Zimbabwe)", region: "rest of world", stage: "operating" },
  {
    capacityTonnesPerYear: [2350, "read", `397 t Li in 2020 (${BGS}), ${LOADED}`, "2020"],
    costEurPerKg: [6, "assumed", NONE, "2020", [4, 7.2]],
    ...ore,
    start: before,
  },
);
m.plant(
  { key: "portugal", name: "Portuguese lepidolite", region: "EU", stage: "operating" },
  {
    capacityTonnesPerYear: [950, "read", `161 t Li in 2020 (${BGS}), ${LOADED}`, "2020"],
    costEurPerKg: [5.5, "assumed", "Sold to glass makers as ore", "2020", [3, 7.2]],
    ...ore,
    start: before,
  },
);

const restart = {
  costEurPerKg: [8, "assumed", "They stopped as the price fell to that of 2020, 11,700 USD/t the year before", "2020", [6.5, 11]],
  fixedEurPerKgYear: [0.4, "assumed", NONE, "2020"],
  capexEurPerKgYear: [3, "assumed", "Restart, not new building", "2020", [0.5, 10]],
  start: [-72, "assumed", "Ready to decide", "2020", [-84, -48]],
} as const;
m.plant(
  { key: "wodgina", name: "Wodgina, standing still (Australia)", region: "partners", stage: "ready" },
  {
    capacityTonnesPerYear: [
      33000,
      "assumed",
      "A third of 750,000 t of concentrate a year came back first (afr.com, 25 October 2021); stopped in November 2019 (Argus 2007857)",
      "2020",
      [30000, 100000],
    ],
    ...restart,
  },
);
m.plant(
  { key: "idle", name: "Other Australian mines standing still", region: "partners", stage: "ready" },
  {
    capacityTonnesPerYear: [
      39400,
      "assumed",
      `Altura, Bald Hill and cuts elsewhere: output of 54,731 t Li in 2018 less 41,126 in 2020 (${BGS}), times 5.323, less Wodgina`,
      "2020",
    ],
    ...restart,
  },
);
m.plant(
  { key: "quebec", name: "North American Lithium, standing still (Canada)", region: "partners", stage: "ready" },
  {
    capacityTonnesPerYear: [21800, "read", `4,092 t Li in 2018, none in 2020 (${BGS}), times 5.323`, "2018"],
    ...restart,
    capexEurPerKgYear: [6, "assumed", "Restart after bankruptcy", "2020", [1, 15]],
  },
);

const CHILE = `Chile made 93,700 t of carbonate equivalent more in 2022 than in 2020 (${BGS}); split assumed`;
m.plant(
  { key: "atacama-2", name: "SQM expansion (Chile)", region: "partners", stage: "building" },
  {
    capacityTonnesPerYear: [54000, "assumed", CHILE, "2022"],
    costEurPerKg: [3.6, "assumed", "Brine; no plant-level figure found", "2020", [2, 6]],
    ...ore,
    start: [-54, "assumed", `Middle of 2021; ${PLANNED.toLowerCase()}`, "2021", [-66, -42]],
  },
);
m.plant(
  { key: "la-negra", name: "La Negra III and IV (Chile)", region: "partners", stage: "building" },
  {
    capacityTonnesPerYear: [40000, "assumed", CHILE, "2022"],
    costEurPerKg: [3.6, "assumed", "Brine; no plant-level figure found", "2020", [2, 6]],
    ...ore,
    start: [-48, "assumed", `Start of 2022; ${PLANNED.toLowerCase()}`, "2022", [-60, -36]],
  },
);
m.plant(
  { key: "cauchari", name: "Cauchari-Olaroz (Argentina)", region: "partners", stage: "building" },
  {
    capacityTonnesPerYear: [40000, "assumed", PLANNED, "2023"],
    costEurPerKg: [4.5, "assumed", "Brine; no plant-level figure found", "2020", [2.5, 7]],
    ...ore,
    start: [-31, "assumed", "First output in the middle of 2023, planned for 2021", "2023", [-54, -24]],
  },
);
m.plant(
  { key: "olaroz-2", name: "Olaroz, stage 2 (Argentina)", region: "partners", stage: "building" },
  {
    capacityTonnesPerYear: [25000, "assumed", PLANNED, "2023"],
    costEurPerKg: [4.5, "assumed", "Brine; no plant-level figure found", "2020", [2.5, 7]],
    ...ore,
    start: [-30, "assumed", "First output in July 2023", "2023", [-48, -24]],
  },
);

const incentive = (cost: number) =>
  [cost, "assumed", "With conversion; no plant-level figure found", "2020", [0.7 * cost, 1.6 * cost]] as const;
m.plant(
  { key: "mount-holland", name: "Mount Holland (Australia)", region: "partners", stage: "ready" },
  {
    capacityTonnesPerYear: [45000, "assumed", PLANNED, "2020"],
    costEurPerKg: incentive(5.5),
    fixedEurPerKgYear: [0.5, "assumed", NONE, "2020"],
    capexEurPerKgYear: [28, "assumed", "With its own refinery; no checked figure found", "2020", [15, 45]],
    start: [-66, "assumed", "Ready to decide in the second half of 2020", "2020", [-78, -54]],
  },
);
m.plant(
  { key: "finniss", name: "Finniss (Australia)", region: "partners", stage: "ready" },
  {
    capacityTonnesPerYear: [23000, "assumed", PLANNED, "2021"],
    costEurPerKg: incentive(6.5),
    fixedEurPerKgYear: [0.5, "assumed", NONE, "2020"],
    capexEurPerKgYear: [12, "assumed", "Ore only, converted in China", "2020", [6, 25]],
    start: [-60, "assumed", "Ready to decide in 2021", "2021", [-72, -48]],
  },
);
m.plant(
  { key: "grota", name: "Grota do Cirilo (Brazil)", region: "rest of world", stage: "ready" },
  {
    capacityTonnesPerYear: [35000, "assumed", PLANNED, "2021"],
    costEurPerKg: incentive(5.5),
    fixedEurPerKgYear: [0.5, "assumed", NONE, "2020"],
    capexEurPerKgYear: [12, "assumed", "Ore only, converted in China", "2020", [6, 25]],
    start: [-60, "assumed", "Ready to decide in 2021", "2021", [-72, -48]],
  },
);

const ideas = (perYear: number) => [perYear, "assumed", `${CLASS}; no count of new projects found`, "2020", [0, 4 * perYear]] as const;
const size = (tonnes: number) => [tonnes, "assumed", "About the size of announced projects", "2020", [0.4 * tonnes, 2 * tonnes]] as const;
const capital = (eur: number, source: string) => [eur, "assumed", source, "2020", [0.4 * eur, 2 * eur]] as const;
const fixedEurPerKgYear = [0.5, "assumed", NONE, "2020"] as const;
m.pipeline("partners", "partners", 45, {
  perYear: ideas(2),
  capacityTonnesPerYear: size(15000),
  costEurPerKg: incentive(6.5),
  fixedEurPerKgYear,
  capexEurPerKgYear: capital(20, "Between mines that sell ore and those with a refinery"),
});
m.pipeline("rest", "rest of world", 25, {
  perYear: ideas(1.2),
  capacityTonnesPerYear: size(15000),
  costEurPerKg: incentive(6.5),
  fixedEurPerKgYear,
  capexEurPerKgYear: capital(15, "Mines that sell ore, Chinese owners"),
});
m.pipeline("eu", "EU", 10, {
  perYear: ideas(0.4),
  capacityTonnesPerYear: size(15000),
  costEurPerKg: incentive(7.5),
  fixedEurPerKgYear,
  capexEurPerKgYear: capital(40, "Keliber: 588 MEUR in 2022 for 15,000 t of hydroxide a year (trendsnafrica)"),
});
m.pipeline("us", "US", 10, {
  perYear: ideas(0.4),
  capacityTonnesPerYear: size(15000),
  costEurPerKg: incentive(7),
  fixedEurPerKgYear,
  capexEurPerKgYear: capital(30, "Between the partners and Keliber"),
});

/** Lithium through its boom and bust without any policy: a market of the past, to try the model on. */
export const lithium2020: Material = {
  id: "lithium-2020",
  title: "Lithium, 2020 to 2025 (history)",
  unit: "t LCE",
  key: "lithium2020",
  stage: "mined",
  regime: "auction",
  regions: CHINA_AT_HOME,
  homeKey: "china",
  managed: false,
  parameters: standardParameters("lithium2020", "china", m.parameters),
  sectors: m.sectors,
  plants: m.plants,
  homeSteps: m.homeSteps,
  buyers: m.buyers,
  pipelines: m.pipelines,
  stockpiles: m.stockpiles,
};
