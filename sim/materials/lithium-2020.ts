import { builder } from "./builder.ts";
import { CHINA_AT_HOME, type Material } from "./material.ts";
import { standardParameters } from "./standard.ts";

// Tonnes of lithium carbonate equivalent, 5.323 t per t of lithium; euros of 2020, at 1.142 USD/EUR.
const BGS = "BGS World Mineral Statistics";
const IEA = "IEA Critical Minerals Data Explorer (CC BY 4.0), STEPS";
const USGS = "USGS Mineral Commodity Summaries 2026 (public domain)";
const NONE = "No published figure found";
const MCS22 = "USGS Mineral Commodity Summaries 2022, as reported by min-met.com";
const MCS23 = "USGS Mineral Commodity Summaries 2023, seen in excerpt only";
const CLASS = "Class of liquid, cyclical markets with many private entrants (MODEL 10.2); set in-sample with the episode";
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
  `8,400 USD/t, average of 2020 (${MCS23}), at 1.142 USD/EUR; 11,700 USD/t in 2019 and 12,600 in 2021 (the same)`,
  "2020",
  [5, 10],
]);
m.number("price.longRun", "Long-run price that investors expect", "EUR/kg", [
  11,
  "assumed",
  "About what a new mine with conversion needed; no incentive price of that year found; set in-sample with the episode",
  "2020",
  [7, 16],
]);
m.number("finance.trailingWeight", "Weight of last year's price in investors' forecast", "share", [0.87, "assumed", CLASS, "2020", [0, 1]]);
m.number("pipeline.response", "Response of new ideas to the price", "1", [1.6, "assumed", CLASS, "2020", [0, 4]]);
m.number("build.months", "Building time", "months", [
  13,
  "assumed",
  `${CLASS}. Arcadia in Zimbabwe took nine months (Reuters, 2023, in excerpt), Wodgina seven to restart, Finniss and Grota do Cirilo about 17 (recalled)`,
  "2023",
  [9, 48],
]);
m.number("china.expansion", "Fastest growth of Chinese capacity", "share/year", [
  0.5,
  "assumed",
  `${CLASS}; Chinese mines made 14,100 t Li in 2021 and 35,700 in 2023, 59 % a year (${BGS})`,
  "2023",
  [0.05, 0.8],
]);
m.number("china.buildMonths", "Building time of Chinese capacity", "months", [11, "assumed", CLASS, "2020", [6, 48]]);
m.number("china.marginalCost", "Cost at which Chinese producers resist cuts", "EUR/kg", [
  6,
  "assumed",
  "The dearest step, lepidolite; converters of bought spodumene paid about 10,000 USD/t in 2018",
  "2020",
  [4.5, 7.3],
]);
m.number("china.expansionCost", "Full cost of new Chinese capacity", "EUR/kg", [
  7.9,
  "assumed",
  "Lepidolite and its capital; no source found; set in-sample with the episode",
  "2020",
  [5, 14],
]);

m.number("scrap.exportShare", "Share of scrap beyond what recyclers of a region can take that is sold to those in China", "share", [
  0,
  "assumed",
  "Not traced in a market that is replayed as history",
  "2020",
  [0, 0.95],
]);

m.demandPath(
  "batteries",
  "Demand of batteries",
  [4.6, 9.4, 14.2],
  "assumed",
  `With other use 2.7 times 2020 in 2024 and 3.2 times in 2025, set in-sample with the episode within what was mined: 89,797 t Li in 2020, 118,342 in 2021, 161,812 in 2022, 218,367 in 2023 (${BGS}), 222,000 in 2024 and 290,000 in 2025 without some 6,000 in the US (${USGS}), 2.5 and 3.3 times 2020. Use of 205 kt in 2024 (${IEA}) is 2.9 times the 70 of 2020 (${MCS22}). After 11 and 16 years 493 and 736 kt (${IEA}) with a fifth lost on the way, less other use`,
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
  [0.07, "assumed", CLASS, "2020", [0.02, 0.3]],
  [
    85,
    "assumed",
    "Above the 597,500 CNY/t with tax, about 72 EUR/kg without, of November 2022 (recalled), at which use went on; set in-sample with the episode",
    "2022",
    [72, 500],
  ],
);
m.sector(
  "other",
  "other",
  ["other"],
  [0.07, "assumed", CLASS, "2020", [0.02, 0.3]],
  [77, "assumed", "Glass and grease can do without it sooner; set in-sample with the episode, a tenth below batteries", "2022", [50, 500]],
);
m.sector(
  "defence",
  "defence",
  ["other"],
  [0.05, "assumed", NONE, "2020", [0.01, 0.15]],
  [300, "assumed", "Value of the product lost", "2020", [120, 1000]],
);

const USE = `3 % below the world output of 89,797 t Li in 2020, 478,000 t of carbonate equivalent (${BGS}): the market was in surplus. The world used 70,000 t (${MCS22}), so a fifth is lost between ore and product (assumed), as in ${IEA}: 255 kt mined for 205 in 2024`;
const SPLIT = `${USE}. Batteries 71 % (USGS Mineral Commodity Summaries 2021, seen in excerpt only); split by region assumed`;
m.buyer("china.batteries", "China", "batteries", [222300, "assumed", SPLIT, "2020"]);
m.buyer("china.other", "China", "other", [45000, "assumed", SPLIT, "2020"]);
m.buyer("eu.batteries", "EU", "batteries", [15000, "assumed", SPLIT, "2020"]);
m.buyer("eu.other", "EU", "other", [26700, "assumed", SPLIT, "2020"]);
m.buyer("eu.defence", "EU", "defence", [100, "assumed", NONE, "2020"]);
const US_USE = `2,000 t Li in 2020 (${MCS23}), 13,300 t of carbonate equivalent with a fifth lost on the way; split assumed`;
m.buyer("us.batteries", "US", "batteries", [5000, "assumed", US_USE, "2020"]);
m.buyer("us.other", "US", "other", [8000, "assumed", US_USE, "2020"]);
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
  [5.2, "assumed", "Between brines and lepidolite", "2020", [4, 7.2]],
);
m.homeStep(
  "lepidolite",
  "Lepidolite of Jiangxi",
  [24000, "assumed", MINED, "2020"],
  [6, "assumed", "Near the price of the second half of 2020, at which it was still mined", "2020", [5, 7.3]],
);

const before = [-120, "assumed", "Ran before 2020", "2020", [-600, -108]] as const;
const LOADED = "times 5.323, at a loading of 0.9";
const ore = {
  fixedEurPerKgYear: [0.4, "assumed", NONE, "2020"],
  capexEurPerKgYear: [20, "assumed", "With conversion; no plant-level figure found", "2020", [8, 40]],
} as const;
// They ran below capacity in 2020; in 2021 the same mines made a third more.
const AUSTRALIA = `Australia: 54,754 t Li in 2021 from the mines of 2020, which made 41,126 that year (${BGS}), ${LOADED}; split assumed`;
m.plant(
  { key: "greenbushes", name: "Greenbushes (Australia)", region: "partners", stage: "operating" },
  {
    capacityTonnesPerYear: [130000, "assumed", AUSTRALIA, "2021"],
    costEurPerKg: [3.6, "assumed", "The richest ore; no plant-level figure found", "2020", [2.5, 6]],
    ...ore,
    start: before,
  },
);
m.plant(
  { key: "australia", name: "Other Australian mines", region: "partners", stage: "operating" },
  {
    capacityTonnesPerYear: [193800, "assumed", AUSTRALIA, "2021"],
    costEurPerKg: [6.2, "assumed", "With conversion in China; cut at the price of 2020; no plant-level figure found", "2020", [4, 7.3]],
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
  costEurPerKg: [
    6.4,
    "assumed",
    "They stopped as the price fell to that of 2020, 8,400 USD/t; 11,700 the year before; set in-sample with the episode",
    "2020",
    [5.5, 11],
  ],
  fixedEurPerKgYear: [0.4, "assumed", NONE, "2020"],
  capexEurPerKgYear: [3, "assumed", "Restart, not new building", "2020", [0.5, 10]],
  start: [-72, "assumed", "Ready to decide", "2020", [-84, -48]],
} as const;
m.plant(
  { key: "wodgina", name: "Wodgina, standing still (Australia)", region: "partners", stage: "ready" },
  {
    capacityTonnesPerYear: [
      74000,
      "assumed",
      "Two of three lines of 250,000 t of concentrate at 6 % of oxide: one came back first (afr.com, 25 October 2021), a second in 2022 (recalled); stopped in November 2019 (Argus 2007857)",
      "2022",
      [30000, 111000],
    ],
    ...restart,
  },
);
m.plant(
  { key: "idle", name: "Other Australian mines standing still", region: "partners", stage: "ready" },
  {
    capacityTonnesPerYear: [
      53000,
      "assumed",
      "Altura and Bald Hill: 200,000 and 155,000 t of concentrate a year at 6 % of oxide (recalled)",
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

const CHILE = `Chile made 93,700 t of carbonate equivalent more in 2022 than in 2020 (${BGS}), at a loading of 0.9; split assumed`;
m.plant(
  { key: "atacama-2", name: "SQM expansion (Chile)", region: "partners", stage: "building" },
  {
    capacityTonnesPerYear: [60000, "assumed", CHILE, "2022"],
    costEurPerKg: [3.6, "assumed", "Brine; no plant-level figure found", "2020", [2, 6]],
    ...ore,
    start: [-60, "assumed", `Start of 2021: Chile made 30,266 t Li that year, 22,971 the year before (${BGS})`, "2021", [-66, -42]],
  },
);
m.plant(
  { key: "la-negra", name: "La Negra III and IV (Chile)", region: "partners", stage: "building" },
  {
    capacityTonnesPerYear: [44000, "assumed", CHILE, "2022"],
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

m.plant(
  { key: "greenbushes-2", name: "Tailings and second line of Greenbushes (Australia)", region: "partners", stage: "building" },
  {
    capacityTonnesPerYear: [
      50000,
      "assumed",
      `Australia made 77,069 t Li in 2022, 54,754 in 2021 (${BGS}), 119,000 t of carbonate equivalent more; share assumed`,
      "2022",
      [20000, 80000],
    ],
    costEurPerKg: [3.8, "assumed", "The richest ore; no plant-level figure found", "2020", [2.5, 6]],
    ...ore,
    start: [-50, "assumed", "Built in 2020 and 2021, first output about the start of 2022 (recalled)", "2022", [-60, -42]],
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

const grown = (tonnes: number, share: string) => [tonnes, "assumed", share, "2023", [0.4 * tonnes, 1.5 * tonnes]] as const;
const nextTo = {
  costEurPerKg: incentive(6),
  fixedEurPerKgYear: [0.4, "assumed", NONE, "2020"],
  capexEurPerKgYear: [10, "assumed", "Next to a mine that runs; no checked figure found", "2020", [4, 25]],
  start: [-60, "assumed", "Ready to decide in 2021", "2021", [-72, -42]],
} as const;
const MORE_ORE = `Australia made 95,428 t Li in 2023, 54,754 in 2021 (${BGS}), 216,500 t of carbonate equivalent more; less Greenbushes, the mines that stood still and Finniss, split assumed`;
m.plant(
  { key: "pilgangoora-2", name: "More at Pilgangoora and Mount Marion (Australia)", region: "partners", stage: "ready" },
  { capacityTonnesPerYear: grown(45000, MORE_ORE), ...nextTo },
);
m.plant(
  { key: "atacama-3", name: "SQM, next step (Chile)", region: "partners", stage: "ready" },
  {
    capacityTonnesPerYear: grown(27500, `Chile made 45,215 t Li in 2023, 40,568 in 2022 (${BGS}), ${LOADED}`),
    ...nextTo,
    costEurPerKg: incentive(4),
  },
);
const AFRICA = `Zimbabwe made 18,737 t Li in 2023, 775 in 2021 (${BGS}), ${LOADED}; Arcadia gives 50,000 t (Reuters, 2023, in excerpt)`;
const african = {
  costEurPerKg: incentive(6.5),
  fixedEurPerKgYear: [0.5, "assumed", NONE, "2020"],
  capexEurPerKgYear: [6, "assumed", "Arcadia: 300 MUSD for 50,000 t (Reuters, 2023, in excerpt); converted in China", "2023", [4, 20]],
  start: [-54, "assumed", "Sold to Chinese firms from 2021 on", "2021", [-72, -42]],
} as const;
m.plant(
  { key: "arcadia", name: "Arcadia (Zimbabwe)", region: "rest of world", stage: "ready" },
  { capacityTonnesPerYear: grown(50000, AFRICA), ...african },
);
m.plant(
  { key: "bikita-2", name: "Bikita and Sabi Star (Zimbabwe)", region: "rest of world", stage: "ready" },
  { capacityTonnesPerYear: grown(56000, AFRICA), ...african },
);
m.plant(
  { key: "goulamina", name: "Goulamina and Bougouni (Mali)", region: "rest of world", stage: "ready" },
  {
    capacityTonnesPerYear: grown(55600, `Mali made 770 t Li in 2024 and 9,400 in 2025 (${USGS}), ${LOADED}`),
    ...african,
    start: [-42, "assumed", "Ready to decide in the middle of 2022", "2022", [-54, -30]],
  },
);

const ideas = (perYear: number) => [perYear, "assumed", `${CLASS}; no count of new projects found`, "2020", [0, 4 * perYear]] as const;
const size = (tonnes: number) => [tonnes, "assumed", "About the size of announced projects", "2020", [0.4 * tonnes, 2 * tonnes]] as const;
const capital = (eur: number, source: string) => [eur, "assumed", source, "2020", [0.4 * eur, 2 * eur]] as const;
const fixedEurPerKgYear = [0.5, "assumed", NONE, "2020"] as const;
m.pipeline("partners", "partners", 45, {
  perYear: ideas(2.9),
  capacityTonnesPerYear: size(15000),
  costEurPerKg: incentive(6.5),
  fixedEurPerKgYear,
  capexEurPerKgYear: capital(20, "Between mines that sell ore and those with a refinery"),
});
m.pipeline("rest", "rest of world", 25, {
  perYear: ideas(1.7),
  capacityTonnesPerYear: size(15000),
  costEurPerKg: incentive(6.5),
  fixedEurPerKgYear,
  capexEurPerKgYear: capital(15, "Mines that sell ore, Chinese owners"),
});
m.pipeline("eu", "EU", 10, {
  perYear: ideas(0.6),
  capacityTonnesPerYear: size(15000),
  costEurPerKg: incentive(7.5),
  fixedEurPerKgYear,
  capexEurPerKgYear: capital(40, "Keliber: 588 MEUR in 2022 for 15,000 t of hydroxide a year (trendsnafrica)"),
});
m.pipeline("us", "US", 10, {
  perYear: ideas(0.6),
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
