import { builder } from "./builder.ts";
import { CHINA_AT_HOME, type Material } from "./material.ts";
import { standardParameters } from "./standard.ts";

const USGS = "USGS Mineral Commodity Summaries 2026 (public domain)";
const NONE = "No published figure found";
const m = builder("tungsten", "china");

m.number("price.reference", "Reference price of contained tungsten", "EUR/kg", [
  28.1,
  "read",
  `${USGS}: concentrate at 252 USD per dry metric ton unit of WO3 in Rotterdam in 2024, 7.93 kg of tungsten, at 1.13 USD/EUR; taken for APT too, which costs a little more`,
  "2024",
  [22, 40],
]);
m.number("price.longRun", "Long-run price that investors expect", "EUR/kg", [
  29,
  "assumed",
  `${USGS}: averages of 225, 275, 258 and 252 USD per metric ton unit in 2021 to 2024, 28.2 EUR/kg in the mean`,
  "2024",
  [22, 60],
]);
const CHINA_COST =
  "Average mining cost of 85,000 CNY/t of concentrate with 65 % WO3 in 2020 to 2021 (cmgroup.net): 22.6 EUR/kg of tungsten at 6.45 CNY/USD and 1.13 USD/EUR";
m.number("china.marginalCost", "Cost at which Chinese producers resist cuts", "EUR/kg", [
  24.5,
  "assumed",
  `${CHINA_COST}; the dearer mines above it (assumed)`,
  "2021",
  [20, 27],
]);
m.number("china.expansionCost", "Full cost of new Chinese capacity", "EUR/kg", [27, "assumed", NONE, "2024", [22, 36]]);
m.number("china.overcapacity", "Chinese capacity over expected sales", "share", [
  0.1,
  "assumed",
  "Mining quotas hold output under capacity; no published capacity found",
  "2024",
  [0, 0.3],
]);
m.number("china.expansion", "Fastest growth of Chinese capacity", "share/year", [
  0.04,
  "assumed",
  `${USGS}: 67,000 t in 2024 and in 2025; grades fall, quotas were raised slowly (assumed)`,
  "2025",
  [0.01, 0.1],
]);
m.number("sales.contractShare", "Deliveries at contract prices", "share", [0.4, "assumed", NONE, "2024", [0.1, 0.8]]);
m.number("index.liquidVolume", "Volume at which an index is liquid", "t/month", [300, "assumed", NONE, "2024", [50, 1500]]);
m.number("build.months", "Building time", "months", [36, "assumed", "Mines; Sangdong took over four years", "2025", [18, 84]]);
m.number("scrap.swarf", "Scrap from making components", "share", [0.05, "assumed", NONE, "2024", [0, 0.15]]);
m.number("scrap.lifeYears", "Life of products", "years", [4, "assumed", "Tools wear out in months, alloys last longer", "2024", [1, 12]]);
m.number("scrap.pastGrowth", "Growth of use over that life", "share/year", [0.01, "assumed", NONE, "2024", [-0.02, 0.05]]);
m.number("scrap.collected.2025", "Share of material at end of life that is recovered", "share", [
  0.49,
  "recalled",
  "End-of-life recycling input rate of 42 % (EU study on critical raw materials), over a yield of 0.9 and growth over 4 years",
  "2023",
  [0.2, 0.7],
]);
m.number("scrap.collected.2035", "The same in 2035", "share", [0.55, "assumed", NONE, "2035", [0.2, 0.8]]);

m.demandPath("tools", "Demand of hard metal", [1.14, 1.25, 1.35], "assumed", `${NONE}; about 2 % a year`);
m.demandPath("alloys", "Demand of steels and alloys", [1.08, 1.13, 1.18], "assumed", `${NONE}; about 1 % a year`);
m.demandPath("other", "Demand of mill products and chemicals", [1.18, 1.32, 1.45], "assumed", `${NONE}; solar wire and chips grow`);
m.demandPath("defence", "Demand of defence", [1.5, 1.65, 1.75], "assumed", `${NONE}; ammunition output rises`);
m.sector(
  "tools",
  "tools",
  ["tools"],
  [0.1, "assumed", "No estimate found; tungsten is a small part of machining cost", "2024", [0.03, 0.3]],
  [220, "assumed", `No published figure found; ${USGS}: lines ran on at 380 USD per metric ton unit in 2025`, "2025", [90, 600]],
);
m.sector(
  "alloys",
  "alloys",
  ["alloys"],
  [0.2, "assumed", "No estimate found; molybdenum replaces tungsten in steels", "2024", [0.05, 0.4]],
  [130, "assumed", NONE, "2024", [60, 400]],
);
m.sector(
  "electronics and other",
  "other",
  ["other"],
  [0.1, "assumed", "No estimate found", "2024", [0.03, 0.3]],
  [250, "assumed", NONE, "2024", [90, 800]],
);
m.sector(
  "defence",
  "defence",
  ["defence"],
  [0.04, "assumed", "Penetrators and fragments: a small part of the cost", "2024", [0.01, 0.15]],
  [500, "assumed", NONE, "2024", [150, 1500]],
);

const CHINA_USE = `${USGS}: 67,000 t mined in 2024; recycled material added and about 15,000 t of net exports taken off (assumed); hard metal about 60 % (itia.info: 65 % of world use)`;
m.buyer("china.tools", "China", "tools", [36000, "assumed", CHINA_USE]);
m.buyer("china.alloys", "China", "alloys", [12000, "assumed", CHINA_USE]);
m.buyer("china.other", "China", "electronics and other", [11500, "assumed", CHINA_USE]);
m.buyer("china.defence", "China", "defence", [2500, "assumed", CHINA_USE]);
const EU_USE =
  "No published figure found; set so that China covers about 31 % (ECA) and recycling 42 % (EU study on critical raw materials) beside EU mines; split assumed";
m.buyer("eu.tools", "EU", "tools", [11000, "assumed", EU_USE]);
m.buyer("eu.alloys", "EU", "alloys", [2500, "assumed", EU_USE]);
m.buyer("eu.other", "EU", "electronics and other", [1600, "assumed", EU_USE]);
m.buyer("eu.defence", "EU", "defence", [900, "assumed", EU_USE]);
const US_USE = `${USGS}: net imports of 5,390 t in 2024, recycled material of about as much added (withheld, assumed); split assumed`;
m.buyer("us.tools", "US", "tools", [6200, "assumed", US_USE]);
m.buyer("us.alloys", "US", "alloys", [1600, "assumed", US_USE]);
m.buyer("us.other", "US", "electronics and other", [1600, "assumed", US_USE]);
m.buyer("us.defence", "US", "defence", [1000, "assumed", US_USE]);
m.buyer("japan-korea.tools", "Japan and Korea", "tools", [7000, "assumed", NONE]);
m.buyer("japan-korea.alloys", "Japan and Korea", "alloys", [1200, "assumed", NONE]);
m.buyer("japan-korea.other", "Japan and Korea", "electronics and other", [2000, "assumed", NONE]);
m.buyer("japan-korea.defence", "Japan and Korea", "defence", [300, "assumed", NONE]);
m.buyer("partners.tools", "partners", "tools", [1300, "assumed", NONE]);
m.buyer("partners.defence", "partners", "defence", [200, "assumed", NONE]);
m.buyer("rest.tools", "rest of world", "tools", [6000, "assumed", NONE]);
m.buyer("rest.alloys", "rest of world", "alloys", [3000, "assumed", NONE]);

const CHINA_MINES = `${USGS}: 67,000 t mined in 2024; split and a margin of 9,000 t over output assumed`;
m.homeStep(
  "large",
  "Large mines",
  [38000, "assumed", CHINA_MINES],
  [20, "assumed", `${CHINA_COST}; larger mines below it (assumed)`, "2021", [14, 24]],
);
m.homeStep("other", "Small and low-grade mines", [38000, "assumed", CHINA_MINES], [24.5, "assumed", "The marginal cost", "2021", [20, 27]]);
m.homeStep(
  "scrap",
  "Recyclers",
  [10000, "assumed", "Less of it recycled than in the EU; no published figure found", "2024", [5000, 20000]],
  [18, "assumed", NONE],
  { scrapFed: true },
);

const AS_OUTPUT = [1, "assumed", "Capacity is the output of 2024", "2024", [0.5, 1]] as const;
const MINE = {
  loading: AS_OUTPUT,
  costEurPerKg: [
    22,
    "assumed",
    "No published cost found; most ran on at 225 USD per metric ton unit, 25 EUR/kg, in 2021",
    "2024",
    [14, 27],
  ],
  fixedEurPerKgYear: [2, "assumed", NONE],
  capexEurPerKgYear: [60, "assumed", "Sangdong: 51 EUR per kg/year", "2024", [30, 120]],
} as const;
const RECYCLER = {
  costEurPerKg: [9, "assumed", NONE],
  feedShare: [0.55, "assumed", "Scrap is bought at a share of the price; no published figure found", "2024", [0.3, 0.8]],
  fixedEurPerKgYear: [1, "assumed", NONE],
  capexEurPerKgYear: [15, "assumed", NONE, "2024", [5, 40]],
} as const;
m.plant(
  { key: "mittersill", name: "Wolfram Bergbau Mittersill (Austria)", region: "EU", stage: "operating" },
  { capacityTonnesPerYear: [840, "read", `${USGS}: 840 t in 2024`, "2024", [700, 1200]], ...MINE },
);
m.plant(
  { key: "panasqueira", name: "Almonty Panasqueira (Portugal)", region: "EU", stage: "operating" },
  { capacityTonnesPerYear: [650, "read", `${USGS}: 650 t in Portugal in 2024`, "2024", [400, 900]], ...MINE },
);
m.plant(
  { key: "spain", name: "Barruecopardo and others (Spain)", region: "EU", stage: "operating" },
  { capacityTonnesPerYear: [700, "read", `${USGS}: 700 t in Spain in 2024`, "2024", [500, 1500]], ...MINE },
);
m.plant(
  { key: "eu-scrap", name: "Recyclers (EU)", region: "EU", stage: "operating", scrapShare: 1 },
  {
    capacityTonnesPerYear: [
      7700,
      "assumed",
      "Takes what the recycling rate of 42 % and new scrap leave (EU study on critical raw materials)",
      "2023",
      [4000, 12000],
    ],
    ...RECYCLER,
  },
);
m.plant(
  { key: "strategic", name: "Strategic tungsten projects (EU, three)", region: "EU", stage: "permitting" },
  {
    capacityTonnesPerYear: [
      1500,
      "assumed",
      "Three of the 47 projects of March 2025 are for tungsten; capacity not given",
      "2025",
      [500, 4000],
    ],
    costEurPerKg: [23, "assumed", NONE],
    fixedEurPerKgYear: [2, "assumed", NONE],
    capexEurPerKgYear: [70, "assumed", "Sangdong: 51 EUR per kg/year in 2021", "2025", [30, 150]],
    start: [6, "assumed", NONE, "2025", [0, 36]],
  },
);
m.plant(
  { key: "australia", name: "Mines (Australia)", region: "partners", stage: "operating" },
  { capacityTonnesPerYear: [920, "read", `${USGS}: 920 t in 2024`, "2024", [700, 2000]], ...MINE },
);
m.plant(
  { key: "rwanda", name: "Mines (Rwanda)", region: "partners", stage: "operating" },
  { capacityTonnesPerYear: [1300, "read", `${USGS}: 1,300 t in 2024`, "2024", [900, 2000]], ...MINE },
);
m.plant(
  { key: "boguty", name: "Boguty (Kazakhstan)", region: "partners", stage: "building" },
  {
    ...MINE,
    capacityTonnesPerYear: [2400, "read", `${USGS}: 2,400 t in Kazakhstan in 2025, none in 2024`, "2025", [1500, 5000]],
    costEurPerKg: [19, "assumed", NONE],
    start: [-9, "assumed", "Output of 2025 taken to start in April", "2025", [-12, 0]],
  },
);
m.plant(
  { key: "hemerdon", name: "Tungsten West Hemerdon (UK)", region: "partners", stage: "permitting" },
  {
    capacityTonnesPerYear: [1800, "assumed", NONE, "2025", [800, 2600]],
    costEurPerKg: [24, "assumed", "Closed in 2018 after losses (remembered, not checked)"],
    fixedEurPerKgYear: [2, "assumed", NONE],
    capexEurPerKgYear: [50, "assumed", NONE, "2025", [20, 100]],
    start: [0, "assumed", NONE, "2025", [0, 36]],
  },
);
m.plant(
  { key: "sangdong", name: "Almonty Sangdong (Korea)", region: "Japan and Korea", stage: "building" },
  {
    capacityTonnesPerYear: [
      1820,
      "assumed",
      "First phase: 2,300 t of WO3 a year (northernminer.com), 0.793 of it tungsten",
      "2024",
      [1200, 2600],
    ],
    costEurPerKg: [15, "assumed", "No published cost found; high grade"],
    fixedEurPerKgYear: [2, "assumed", NONE],
    capexEurPerKgYear: [51, "assumed", "105 MUSD for the first phase (northernminer.com)", "2021", [40, 110]],
    start: [3, "assumed", "Planned for 2024, delayed", "2025", [-1, 18]],
  },
);
m.plant(
  { key: "sangdong-2", name: "Almonty Sangdong, second phase (Korea)", region: "Japan and Korea", stage: "ready" },
  {
    capacityTonnesPerYear: [1820, "assumed", "The second phase would roughly double output (northernminer.com)", "2024", [1000, 2600]],
    costEurPerKg: [18, "assumed", NONE],
    fixedEurPerKgYear: [2, "assumed", NONE],
    capexEurPerKgYear: [
      60,
      "assumed",
      "217 MUSD for both phases (northernminer.com), 105 for the first; oxide plant in it",
      "2024",
      [40, 110],
    ],
    start: [18, "assumed", "After the first phase has run in", "2025", [6, 48]],
  },
);
m.plant(
  { key: "japan-scrap", name: "Recyclers (Japan, Korea)", region: "Japan and Korea", stage: "operating", scrapShare: 1 },
  { capacityTonnesPerYear: [3500, "assumed", NONE, "2024", [1500, 6000]], ...RECYCLER },
);
m.plant(
  { key: "us-scrap", name: "Recyclers (US)", region: "US", stage: "operating", scrapShare: 1 },
  {
    capacityTonnesPerYear: [4900, "assumed", `${USGS}: withheld; net imports cover more than half of use`, "2024", [2500, 6000]],
    ...RECYCLER,
  },
);
m.plant(
  { key: "vietnam", name: "Nui Phao and others (Vietnam)", region: "rest of world", stage: "operating" },
  { capacityTonnesPerYear: [3400, "read", `${USGS}: 3,400 t in 2024`, "2024", [2500, 6500]], ...MINE },
);
m.plant(
  { key: "bolivia", name: "Mines (Bolivia)", region: "rest of world", stage: "operating" },
  { capacityTonnesPerYear: [1700, "read", `${USGS}: 1,700 t in 2024`, "2024", [1200, 2200]], ...MINE },
);
m.plant(
  { key: "russia", name: "Mines (Russia, North Korea)", region: "rest of world", stage: "operating" },
  {
    capacityTonnesPerYear: [3400, "read", `${USGS}: 1,500 t in Russia and 1,900 t in North Korea in 2024`, "2024", [2000, 5000]],
    ...MINE,
    costEurPerKg: [19, "assumed", NONE],
  },
);
m.plant(
  { key: "rest", name: "Other mines, rest of world", region: "rest of world", stage: "operating" },
  { capacityTonnesPerYear: [1700, "read", `${USGS}: 1,700 t in other countries in 2024`, "2024", [1000, 2600]], ...MINE },
);
m.plant(
  { key: "rest-scrap", name: "Recyclers, rest of world", region: "rest of world", stage: "operating", scrapShare: 1 },
  { capacityTonnesPerYear: [1500, "assumed", NONE, "2024", [500, 4000]], ...RECYCLER },
);

const project = {
  costEurPerKg: [23, "assumed", "No published incentive price found; few mines outside China opened at 225 to 275 USD per metric ton unit"],
  fixedEurPerKgYear: [2, "assumed", NONE],
  capexEurPerKgYear: [75, "assumed", "Sangdong: 51 EUR per kg/year in 2021", "2025", [30, 150]],
} as const;
m.pipeline("eu", "EU", 6, { perYear: [0.25, "assumed", NONE], capacityTonnesPerYear: [800, "assumed", NONE], ...project });
m.pipeline("partners", "partners", 8, { perYear: [0.4, "assumed", NONE], capacityTonnesPerYear: [1500, "assumed", NONE], ...project });
m.pipeline("us", "US", 4, { perYear: [0.15, "assumed", NONE], capacityTonnesPerYear: [1000, "assumed", NONE], ...project });
m.pipeline("rest", "rest of world", 6, { perYear: [0.3, "assumed", NONE], capacityTonnesPerYear: [1500, "assumed", NONE], ...project });

/** Tungsten in concentrate and APT. */
export const tungsten: Material = {
  id: "tungsten",
  title: "Tungsten",
  unit: "t",
  key: "tungsten",
  stage: "refined",
  regime: "auction",
  regions: CHINA_AT_HOME,
  homeKey: "china",
  managed: true,
  parameters: standardParameters("tungsten", "china", m.parameters),
  sectors: m.sectors,
  plants: m.plants,
  homeSteps: m.homeSteps,
  buyers: m.buyers,
  pipelines: m.pipelines,
  stockpiles: m.stockpiles,
};
