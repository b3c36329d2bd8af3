import { builder } from "./builder.ts";
import { CONGO_AT_HOME, type Material } from "./material.ts";
import { standardParameters } from "./standard.ts";

const USGS = "USGS Mineral Commodity Summaries 2026 (public domain)";
const BGS = "BGS World Mineral Statistics";
const IEA = "IEA Critical Minerals Data Explorer (CC BY 4.0)";
const NONE = "No published figure found";
const m = builder("cobalt", "drc");

m.number("price.reference", "Reference price of cobalt metal", "EUR/kg", [
  23.1,
  "read",
  `${USGS}: LME cash at 11.84 USD/lb on average in 2024, at 1.13 USD/EUR`,
  "2024",
  [18, 35],
]);
m.number("price.longRun", "Long-run price that investors expect", "EUR/kg", [
  27,
  "assumed",
  `${USGS}: LME cash at 15.48, 11.84 and about 15 USD/lb in 2023 to 2025, 27.5 EUR/kg in the mean`,
  "2025",
  [20, 45],
]);
m.number("drc.marginalCost", "Cost at which producers in the DR Congo stop", "EUR/kg", [
  18.5,
  "assumed",
  "Below the nine-year low of 10 USD/lb, 19.5 EUR/kg, of February 2025 (zimbabwenow.co.zw), at which output still rose",
  "2025",
  [12, 21],
]);
m.number("drc.expansionCost", "Full cost of new capacity in the DR Congo", "EUR/kg", [21, "assumed", NONE, "2024", [12, 30]]);
m.number("drc.overcapacity", "Capacity in the DR Congo over expected sales", "share", [0.05, "assumed", NONE, "2024", [0, 0.3]]);
m.number("drc.expansion", "Fastest growth of capacity in the DR Congo", "share/year", [
  0.03,
  "assumed",
  `${IEA}: mine supply of 181.8 kt in 2024 and 199.4 kt in 2030, 1.6 % a year`,
  "2030",
  [0, 0.12],
]);
m.number("drc.hostLimit", "Most that the copper of 2024 could yield in the DR Congo", "t/year", [
  230000,
  "assumed",
  `${USGS}: 230,000 t in concentrate in 2025, part of it lost before hydroxide`,
  "2025",
  [185000, 300000],
]);
m.number("host.growth", "Growth of copper and nickel", "share/year", [0.025, "assumed", NONE, "2024", [-0.02, 0.06]]);
m.number("sales.contractShare", "Deliveries at contract prices", "share", [
  0.3,
  "assumed",
  "Hydroxide is sold at a share of a published price",
  "2024",
  [0, 0.7],
]);
m.number("index.liquidVolume", "Volume at which an index is liquid", "t/month", [600, "assumed", NONE, "2024", [100, 3000]]);
m.number("stock.targetMonths", "Stocks that buyers aim for", "months", [
  4.5,
  "assumed",
  `Stocks in China were large in 2025, no published figure found; the market of 2024 had a surplus of 36,000 t (Cobalt Institute via news.metal.com); ${USGS}: 1.9 months in the US`,
  "2025",
  [1.5, 9],
]);
m.number("scrap.swarf", "Scrap from making components", "share", [0.03, "assumed", NONE, "2024", [0, 0.1]]);
m.number("scrap.lifeYears", "Life of products", "years", [8, "assumed", "Portable batteries 5 years, cars over 12", "2024", [4, 15]]);
m.number("scrap.pastGrowth", "Growth of use over that life", "share/year", [0.05, "assumed", NONE, "2024", [0, 0.12]]);
m.number("scrap.collected.2025", "Share of material at end of life that is recovered", "share", [
  0.36,
  "recalled",
  "End-of-life recycling input rate of 22 % (EU study on critical raw materials), over a yield of 0.9 and growth over 8 years",
  "2023",
  [0.1, 0.6],
]);
m.number("scrap.collected.2035", "The same in 2035", "share", [
  0.5,
  "assumed",
  "EU batteries regulation asks for recycled cobalt from 2031; share assumed",
  "2035",
  [0.2, 0.8],
]);

m.demandPath(
  "ev",
  "Demand of clean energy technologies, nearly all electric cars",
  [2.1, 2.075, 1.924],
  "read",
  `${IEA}: STEPS, 70.6 kt in 2024, 148.2 in 2030, 146.4 in 2035, 135.8 in 2040`,
);
m.demandPath(
  "other",
  "Demand of other uses",
  [1.106, 1.214, 1.293],
  "read",
  `${IEA}: STEPS, 150.1 kt in 2024, 166.0 in 2030, 182.3 in 2035, 194.1 in 2040`,
);
m.sector(
  "automotive",
  "automotive",
  ["ev"],
  [0.15, "assumed", "No estimate found; cells without cobalt take over in new models, not in running lines", "2024", [0.05, 0.4]],
  [110, "assumed", `${USGS}: lines ran on at 28.83 USD/lb (56 EUR/kg) in 2022`, "2022", [60, 300]],
);
m.sector(
  "batteries",
  "batteries",
  ["other"],
  [0.1, "assumed", "No estimate found; lithium cobalt oxide in phones and computers", "2024", [0.03, 0.3]],
  [150, "assumed", `${USGS}: lines ran on at 28.83 USD/lb (56 EUR/kg) in 2022`, "2022", [60, 400]],
);
m.sector(
  "alloys",
  "alloys",
  ["other"],
  [0.06, "assumed", "No estimate found; superalloys, hard metal, magnets, chemicals", "2024", [0.02, 0.2]],
  [180, "assumed", NONE, "2022", [70, 500]],
);
m.sector(
  "defence",
  "defence",
  ["other"],
  [0.03, "assumed", "Engines of fighters: a small part of the cost", "2024", [0.01, 0.1]],
  [400, "assumed", NONE, "2024", [120, 1200]],
);

const CHINA_USE = `${IEA}: world demand of 220.7 kt in 2024, 70.6 kt of it clean energy; what the other regions leave, and scrap that goes round; split assumed`;
m.buyer("home.batteries", "DR Congo", "batteries", [50, "assumed", "Practically none"]);
m.buyer("china.automotive", "China", "automotive", [56000, "assumed", CHINA_USE]);
m.buyer("china.batteries", "China", "batteries", [74000, "assumed", CHINA_USE]);
m.buyer("china.alloys", "China", "alloys", [28500, "assumed", CHINA_USE]);
m.buyer("china.defence", "China", "defence", [1500, "assumed", CHINA_USE]);
const EU_USE = `No published use found; ${IEA}: Finland refined 20.1 kt in 2024; split assumed`;
m.buyer("eu.automotive", "EU", "automotive", [4000, "assumed", EU_USE]);
m.buyer("eu.batteries", "EU", "batteries", [2500, "assumed", EU_USE]);
m.buyer("eu.alloys", "EU", "alloys", [12500, "assumed", EU_USE]);
m.buyer("eu.defence", "EU", "defence", [1000, "assumed", EU_USE]);
const US_USE = `${USGS}: apparent consumption of 7,960 t in 2024, scrap included; split assumed`;
m.buyer("us.automotive", "US", "automotive", [1000, "assumed", US_USE]);
m.buyer("us.alloys", "US", "alloys", [5960, "assumed", US_USE]);
m.buyer("us.defence", "US", "defence", [1000, "assumed", US_USE]);
const ASIA_USE = `No published use found; ${IEA}: Japan refined 5.6 kt in 2024, Korean cathode makers buy hydroxide and sulphate`;
m.buyer("japan-korea.automotive", "Japan and Korea", "automotive", [9000, "assumed", ASIA_USE]);
m.buyer("japan-korea.batteries", "Japan and Korea", "batteries", [7500, "assumed", ASIA_USE]);
m.buyer("japan-korea.alloys", "Japan and Korea", "alloys", [5200, "assumed", ASIA_USE]);
m.buyer("japan-korea.defence", "Japan and Korea", "defence", [300, "assumed", ASIA_USE]);
const PARTNER_USE = `No published use found; ${IEA}: Canada refined 1.8 kt in 2024; ${BGS}: Norway 3.5 kt in 2023`;
m.buyer("partners.alloys", "partners", "alloys", [2500, "assumed", PARTNER_USE]);
m.buyer("partners.defence", "partners", "defence", [500, "assumed", PARTNER_USE]);
m.buyer("rest.automotive", "rest of world", "automotive", [600, "assumed", NONE]);
m.buyer("rest.batteries", "rest of world", "batteries", [5400, "assumed", NONE]);
m.buyer("rest.alloys", "rest of world", "alloys", [8000, "assumed", NONE]);

// Mined tonnes are counted as the hydroxide and metal that come out of them, about four fifths.
const DRC_OUTPUT = `${IEA}: 181.8 kt mined in the DR Congo in 2024; ${USGS}: 226,000 t in concentrate, 0.8 of it as refined; split assumed`;
m.homeStep(
  "large",
  "Large copper and cobalt mines",
  [105000, "assumed", DRC_OUTPUT, "2024", [80000, 140000]],
  [9, "assumed", "By-product of copper; no published cost found", "2024", [3, 16]],
);
m.homeStep(
  "industrial",
  "Other industrial mines",
  [42000, "assumed", DRC_OUTPUT, "2024", [25000, 60000]],
  [14, "assumed", NONE, "2024", [8, 18.5]],
);
m.homeStep(
  "artisanal",
  "Artisanal and high-cost mines",
  [34000, "assumed", DRC_OUTPUT, "2024", [10000, 50000]],
  [18.5, "assumed", "The marginal cost", "2025", [12, 21]],
);

const AS_REFINED = [
  0.8,
  "assumed",
  `Capacity is the mine output of 2024; ${IEA}: 250 kt refined, part of it from scrap, over 302,000 t mined (${USGS})`,
  "2024",
  [0.6, 0.95],
] as const;
const BY_PRODUCT = {
  loading: AS_REFINED,
  costEurPerKg: [10, "assumed", "By-product of nickel or copper; no published cost found", "2024", [4, 18]],
  fixedEurPerKgYear: [1, "assumed", NONE],
  capexEurPerKgYear: [40, "assumed", NONE, "2024", [15, 100]],
} as const;
const RECYCLER = {
  costEurPerKg: [6, "assumed", NONE],
  feedShare: [0.55, "assumed", "Scrap is bought at a share of the price; no published figure found", "2024", [0.3, 0.75]],
  fixedEurPerKgYear: [1, "assumed", NONE],
  capexEurPerKgYear: [25, "assumed", NONE, "2024", [8, 60]],
} as const;
m.plant(
  { key: "indonesia", name: "Nickel leaching plants (Indonesia)", region: "rest of world", stage: "operating" },
  {
    ...BY_PRODUCT,
    capacityTonnesPerYear: [35000, "read", `${USGS}: 35,000 t in 2024`, "2024", [28000, 45000]],
    costEurPerKg: [8, "assumed", "By-product of nickel; no published cost found", "2024", [3, 15]],
    hostLimitTonnesPerYear: [45000, "assumed", `${USGS}: 44,000 t in 2025`, "2025", [35000, 70000]],
  },
);
m.plant(
  { key: "indonesia-new", name: "New nickel leaching plants (Indonesia)", region: "rest of world", stage: "building" },
  {
    ...BY_PRODUCT,
    capacityTonnesPerYear: [25100, "read", `${IEA}: 58.4 kt in 2030 against 33.2 kt in 2024`, "2030", [10000, 60000]],
    costEurPerKg: [8, "assumed", "By-product of nickel; no published cost found", "2024", [3, 15]],
    start: [6, "assumed", `${USGS}: 44,000 t in 2025, 35,000 t in 2024; the rest by 2030`, "2025", [-6, 36]],
  },
);
m.plant(
  { key: "russia", name: "Norilsk and others (Russia)", region: "rest of world", stage: "operating" },
  { ...BY_PRODUCT, capacityTonnesPerYear: [8000, "read", `${USGS}: 8,000 t in 2024`, "2024", [6000, 9500]] },
);
m.plant(
  { key: "australia", name: "Mines (Australia)", region: "partners", stage: "operating" },
  {
    ...BY_PRODUCT,
    capacityTonnesPerYear: [4780, "read", `${USGS}: 4,780 t in 2024`, "2024", [3500, 6500]],
    costEurPerKg: [14, "assumed", "Nickel mines closed in 2024; no published cost found", "2024", [6, 20]],
  },
);
m.plant(
  { key: "canada", name: "Mines (Canada)", region: "partners", stage: "operating" },
  { ...BY_PRODUCT, capacityTonnesPerYear: [3350, "read", `${USGS}: 3,350 t in 2024`, "2024", [2500, 5500]] },
);
m.plant(
  { key: "zambia", name: "Mines (Zambia, South Africa)", region: "partners", stage: "operating" },
  {
    ...BY_PRODUCT,
    capacityTonnesPerYear: [1885, "read", `${BGS}: 1,507 t in Zambia and 378 t in South Africa in 2023`, "2023", [1000, 3000]],
  },
);
m.plant(
  { key: "cuba", name: "Mines (Cuba)", region: "rest of world", stage: "operating" },
  { ...BY_PRODUCT, capacityTonnesPerYear: [3450, "read", `${USGS}: 3,450 t in 2024`, "2024", [2000, 4500]] },
);
m.plant(
  { key: "philippines", name: "Mines (Philippines)", region: "rest of world", stage: "operating" },
  { ...BY_PRODUCT, capacityTonnesPerYear: [3100, "read", `${USGS}: 3,100 t in 2024`, "2024", [2500, 4500]] },
);
m.plant(
  { key: "rest", name: "Other mines, rest of world", region: "rest of world", stage: "operating" },
  {
    ...BY_PRODUCT,
    capacityTonnesPerYear: [
      12768,
      "read",
      `${USGS}: Madagascar, Papua New Guinea, Turkey and other countries 15,710 t in 2024, less Finland, Zambia and South Africa (${BGS})`,
      "2024",
      [9000, 16000],
    ],
    costEurPerKg: [12, "assumed", NONE, "2024", [6, 20]],
  },
);
m.plant(
  { key: "china-mines", name: "Mines (China)", region: "China", stage: "operating" },
  { ...BY_PRODUCT, capacityTonnesPerYear: [2000, "read", `${USGS}: 2,000 t in 2024`, "2024", [1500, 2500]] },
);
m.plant(
  { key: "china-scrap", name: "Recyclers (China)", region: "China", stage: "operating", scrapShare: 1 },
  { ...RECYCLER, capacityTonnesPerYear: [8000, "assumed", NONE, "2024", [4000, 20000]] },
);
m.plant(
  { key: "us-mines", name: "Mines (US)", region: "US", stage: "operating" },
  { ...BY_PRODUCT, capacityTonnesPerYear: [200, "read", `${USGS}: 200 t in 2024`, "2024", [100, 700]] },
);
m.plant(
  { key: "us-scrap", name: "Recyclers (US)", region: "US", stage: "operating", scrapShare: 1 },
  { ...RECYCLER, capacityTonnesPerYear: [2050, "read", `${USGS}: secondary production of 2,050 t in 2024`, "2024", [1500, 3000]] },
);
m.plant(
  { key: "idaho", name: "Idaho Cobalt (US)", region: "US", stage: "ready" },
  {
    capacityTonnesPerYear: [1800, "assumed", "Built, then stopped in 2023 (remembered, not checked)", "2023", [1000, 2200]],
    costEurPerKg: [
      38,
      "assumed",
      "No published cost found; stopped when the price fell in 2023 (remembered, not checked)",
      "2023",
      [28, 55],
    ],
    fixedEurPerKgYear: [4, "assumed", NONE],
    capexEurPerKgYear: [30, "assumed", "Completion, not new building", "2023", [10, 80]],
    start: [0, "assumed", "Ready to decide", "2025", [0, 24]],
  },
);
m.plant(
  { key: "finland", name: "Terrafame and Kevitsa (Finland)", region: "EU", stage: "operating" },
  {
    ...BY_PRODUCT,
    capacityTonnesPerYear: [1057, "read", `${BGS}: 1,057 t mined in Finland in 2023`, "2023", [800, 1600]],
  },
);
m.plant(
  { key: "eu-scrap", name: "Recyclers (EU)", region: "EU", stage: "operating", scrapShare: 1 },
  {
    ...RECYCLER,
    capacityTonnesPerYear: [
      5200,
      "assumed",
      "Takes what the recycling rate of 22 % and new scrap leave (EU study on critical raw materials)",
      "2023",
      [2500, 9000],
    ],
  },
);
m.plant(
  { key: "strategic", name: "Strategic cobalt recycling projects (EU)", region: "EU", stage: "permitting", scrapShare: 0.8 },
  {
    ...RECYCLER,
    capacityTonnesPerYear: [
      3000,
      "assumed",
      "Ten of the 47 projects of March 2025 are for cobalt, several of them recycling; capacity not given",
      "2025",
      [1000, 8000],
    ],
    loading: [0.8, "assumed", "Mixed hydroxide beside scrap", "2025", [0.3, 1]],
    capexEurPerKgYear: [50, "assumed", NONE, "2025", [15, 120]],
    start: [6, "assumed", NONE, "2025", [0, 36]],
  },
);

const project = {
  costEurPerKg: [18, "assumed", "By-product of nickel or copper; no published incentive price found", "2025", [8, 32]],
  fixedEurPerKgYear: [1.5, "assumed", NONE],
  capexEurPerKgYear: [60, "assumed", NONE, "2025", [20, 150]],
  spread: [0.3, "assumed", NONE, "2025", [0.1, 0.6]],
} as const;
m.pipeline("eu", "EU", 5, { perYear: [0.25, "assumed", NONE], capacityTonnesPerYear: [1000, "assumed", NONE], ...project });
m.pipeline("partners", "partners", 8, { perYear: [0.4, "assumed", NONE], capacityTonnesPerYear: [2000, "assumed", NONE], ...project });
m.pipeline("us", "US", 4, { perYear: [0.15, "assumed", NONE], capacityTonnesPerYear: [1500, "assumed", NONE], ...project });
m.pipeline("rest", "rest of world", 8, {
  perYear: [0.5, "assumed", NONE],
  capacityTonnesPerYear: [5000, "assumed", NONE],
  ...project,
  costEurPerKg: [10, "assumed", "By-product of nickel in Indonesia; no published cost found", "2025", [4, 18]],
});

m.stockpile("china", "Chinese state reserve", "China", {
  stockTonnes: [
    20000,
    "assumed",
    "Said to have bought in 2023 and 2024 (remembered, not checked); amounts not published",
    "2024",
    [0, 50000],
  ],
  targetTonnes: [30000, "assumed", "Not published", "2024", [0, 80000]],
  rateTonnesPerMonth: [800, "assumed", "Not published", "2024", [0, 3000]],
  buyBelowEurPerKg: [24, "assumed", "Bought near the price of 2024", "2024", [15, 35]],
  sellAboveEurPerKg: [90, "assumed", "Not published", "2024", [45, 300]],
});

/** Mined cobalt, counted as hydroxide and metal. */
export const cobalt: Material = {
  id: "cobalt",
  title: "Cobalt",
  unit: "t",
  key: "cobalt",
  stage: "mined",
  regime: "auction",
  regions: CONGO_AT_HOME,
  homeKey: "drc",
  managed: false,
  parameters: standardParameters("cobalt", "drc", m.parameters),
  sectors: m.sectors,
  plants: m.plants,
  homeSteps: m.homeSteps,
  buyers: m.buyers,
  pipelines: m.pipelines,
  stockpiles: m.stockpiles,
};
