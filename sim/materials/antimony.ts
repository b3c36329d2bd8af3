import { builder } from "./builder.ts";
import { CHINA_AT_HOME, type Material } from "./material.ts";
import { standardParameters } from "./standard.ts";

const USGS = "USGS Mineral Commodity Summaries 2026 (public domain)";
const NONE = "No published figure found";
const m = builder("antimony", "china");

// The price of 2024 already holds the controls of that year.
m.number("price.reference", "Reference price of antimony metal, 99.65 %", "EUR/kg", [
  10.7,
  "read",
  `${USGS}: 5.49 USD/lb on average in 2023, at 1.13 USD/EUR; the market is modelled before the controls`,
  "2023",
  [8, 16],
]);
m.number("price.longRun", "Long-run price that investors expect", "EUR/kg", [
  11,
  "assumed",
  `${USGS}: averages of 5.31, 6.18 and 5.49 USD/lb in 2021 to 2023, 11.0 EUR/kg in the mean`,
  "2023",
  [8, 25],
]);
m.number("china.marginalCost", "Cost at which Chinese producers resist cuts", "EUR/kg", [
  8.6,
  "assumed",
  "No published cost found; 0.8 of the reference price",
  "2024",
  [5, 10.5],
]);
m.number("china.expansionCost", "Full cost of new Chinese capacity", "EUR/kg", [9.6, "assumed", NONE, "2024", [6, 14]]);
m.number("china.overcapacity", "Chinese capacity over expected sales", "share", [
  0.3,
  "assumed",
  "Smelters are short of ore rather than furnaces; no published figure found",
  "2024",
  [0, 0.8],
]);
m.number("sales.contractShare", "Deliveries at contract prices", "share", [0.4, "assumed", NONE, "2024", [0.1, 0.8]]);
m.number("index.liquidVolume", "Volume at which an index is liquid", "t/month", [400, "assumed", NONE, "2024", [50, 2000]]);
m.number("scrap.swarf", "Scrap from making components", "share", [0.02, "assumed", "Oxide leaves little scrap", "2024", [0, 0.1]]);
m.number("scrap.lifeYears", "Life of products", "years", [
  8,
  "assumed",
  "Between batteries of about 5 years and plastics of over 10; no published figure found",
  "2024",
  [4, 20],
]);
m.number("scrap.pastGrowth", "Growth of use over that life", "share/year", [0, "assumed", NONE, "2024", [-0.03, 0.04]]);
m.number("scrap.collected.2025", "Share of material at end of life that is recovered", "share", [
  0.31,
  "recalled",
  "End-of-life recycling input rate of 28 % (EU study on critical raw materials), over a yield of 0.9",
  "2023",
  [0.1, 0.5],
]);
m.number("scrap.collected.2035", "The same in 2035", "share", [
  0.36,
  "assumed",
  "Nearly all lead-acid batteries are collected; plastics and glass are not",
  "2035",
  [0.1, 0.6],
]);

m.demandPath("retardants", "Demand of flame retardants", [1.1, 1.18, 1.25], "assumed", `${NONE}; 1 to 2 % a year`);
m.demandPath("alloys", "Demand of lead alloys", [1.02, 1, 0.95], "assumed", `${NONE}; lithium starter batteries replace lead`);
m.demandPath(
  "solar",
  "Demand of solar glass",
  [1.3, 1.45, 1.5],
  "assumed",
  `${NONE}; module output flattens and less antimony a tonne of glass`,
);
m.demandPath("defence", "Demand of defence", [1.5, 1.6, 1.7], "assumed", `${NONE}; ammunition output rises`);
m.sector(
  "chemicals and flame retardants",
  "retardants",
  ["retardants"],
  [0.12, "assumed", "No estimate found; recipes change slowly", "2024", [0.03, 0.3]],
  [70, "assumed", `${USGS}: lines ran on at 25 USD/lb (49 EUR/kg) on average in 2025`, "2025", [45, 200]],
);
m.sector(
  "alloys",
  "alloys",
  ["alloys"],
  [0.15, "assumed", "No estimate found; calcium alloys replace antimony in grids", "2024", [0.03, 0.3]],
  [60, "assumed", `${USGS}: 25 USD/lb (49 EUR/kg) on average in 2025`, "2025", [40, 200]],
);
m.sector(
  "solar glass",
  "solar",
  ["solar"],
  [0.15, "assumed", "No estimate found; glass can be fined with less", "2024", [0.03, 0.3]],
  [55, "assumed", `${USGS}: 25 USD/lb (49 EUR/kg) on average in 2025`, "2025", [35, 200]],
);
m.sector(
  "defence",
  "defence",
  ["defence"],
  [0.04, "assumed", "Primers, hardened lead and night vision: a small part of the cost", "2024", [0.01, 0.15]],
  [300, "assumed", NONE, "2024", [100, 1000]],
);

const CHINA_USE =
  "About 70,000 t in 2024, 35 % of it in flame retardants (expert call of August 2025, seen in excerpt); less here since antimony recycled in lead is left out; split assumed";
m.buyer("china.retardants", "China", "chemicals and flame retardants", [22000, "assumed", CHINA_USE]);
m.buyer("china.alloys", "China", "alloys", [15000, "assumed", CHINA_USE]);
m.buyer("china.solar", "China", "solar glass", [21000, "assumed", CHINA_USE]);
m.buyer("china.defence", "China", "defence", [2000, "assumed", CHINA_USE]);
m.buyer("eu.retardants", "EU", "chemicals and flame retardants", [10000, "assumed", NONE]);
m.buyer("eu.alloys", "EU", "alloys", [5000, "assumed", NONE]);
m.buyer("eu.solar", "EU", "solar glass", [700, "assumed", NONE]);
m.buyer("eu.defence", "EU", "defence", [800, "assumed", NONE]);
const US_USE = `${USGS}: apparent consumption of 20,700 t in 2023, the year before the rush; split assumed`;
m.buyer("us.retardants", "US", "chemicals and flame retardants", [11500, "assumed", US_USE, "2023"]);
m.buyer("us.alloys", "US", "alloys", [7700, "assumed", US_USE, "2023"]);
m.buyer("us.defence", "US", "defence", [1500, "assumed", US_USE, "2023"]);
m.buyer("japan-korea.retardants", "Japan and Korea", "chemicals and flame retardants", [7500, "assumed", NONE]);
m.buyer("japan-korea.alloys", "Japan and Korea", "alloys", [2700, "assumed", NONE]);
m.buyer("japan-korea.defence", "Japan and Korea", "defence", [300, "assumed", NONE]);
m.buyer("partners.retardants", "partners", "chemicals and flame retardants", [1200, "assumed", NONE]);
m.buyer("partners.alloys", "partners", "alloys", [900, "assumed", NONE]);
m.buyer("partners.defence", "partners", "defence", [200, "assumed", NONE]);
m.buyer("rest.retardants", "rest of world", "chemicals and flame retardants", [8000, "assumed", NONE]);
m.buyer("rest.alloys", "rest of world", "alloys", [6000, "assumed", NONE]);

// Metal and oxide, not ore: ore that China imports counts as Chinese supply.
m.homeStep(
  "own-ore",
  "Smelters on Chinese ore",
  [40000, "read", `${USGS}: mine production of 40,000 t in 2024`, "2024", [30000, 50000]],
  [7, "assumed", NONE],
);
m.homeStep(
  "imported-ore",
  "Smelters on imported ore",
  [
    62000,
    "assumed",
    `No refining statistics; ${USGS}: 79,000 t mined outside China in 2024, of which the smelters outside China listed here take about 20,000 t; Chinese smelting above 100,000 t (expert call of August 2025)`,
    "2024",
    [35000, 70000],
  ],
  [8.6, "assumed", "The marginal cost: ore bought at world prices"],
);

const SMELTER = {
  costEurPerKg: [2.6, "assumed", NONE],
  feedShare: [0.6, "assumed", "Smelters pay most of the price for contained antimony; no contract found", "2024", [0.3, 0.75]],
  fixedEurPerKgYear: [0.5, "assumed", NONE],
  capexEurPerKgYear: [5, "assumed", NONE, "2024", [2, 12]],
} as const;
const RECYCLER = {
  costEurPerKg: [4, "assumed", NONE],
  feedShare: [0.4, "assumed", "Antimonial lead is bought for its lead", "2024", [0.1, 0.7]],
  fixedEurPerKgYear: [0.5, "assumed", NONE],
  capexEurPerKgYear: [6, "assumed", NONE, "2024", [2, 15]],
} as const;
m.plant(
  { key: "eu-lead", name: "Campine and secondary lead smelters (EU)", region: "EU", stage: "operating", scrapShare: 1 },
  {
    capacityTonnesPerYear: [
      5000,
      "assumed",
      "Takes what the recycling rate of 28 % and new scrap leave (EU study on critical raw materials)",
      "2023",
      [2000, 8000],
    ],
    ...RECYCLER,
  },
);
m.plant(
  { key: "us-lead", name: "US secondary smelters", region: "US", stage: "operating", scrapShare: 1 },
  { capacityTonnesPerYear: [3490, "read", `${USGS}: secondary production of 3,490 t in 2023`, "2023", [2500, 5000]], ...RECYCLER },
);
m.plant(
  { key: "japan-lead", name: "Secondary smelters (Japan, Korea)", region: "Japan and Korea", stage: "operating", scrapShare: 1 },
  { capacityTonnesPerYear: [1500, "assumed", NONE, "2024", [300, 3000]], ...RECYCLER },
);
m.plant(
  { key: "usac", name: "United States Antimony", region: "US", stage: "operating" },
  {
    capacityTonnesPerYear: [700, "read", `${USGS}: primary smelter output of 700 t in 2025, 588 t in 2024`, "2025", [450, 2000]],
    loading: [0.84, "read", `${USGS}: 588 t of 700 t in 2024`, "2024", [0.5, 1]],
    ...SMELTER,
  },
);
m.plant(
  { key: "oman", name: "Strategic & Precious Metals Processing (Oman)", region: "rest of world", stage: "operating" },
  {
    capacityTonnesPerYear: [20000, "assumed", "20,000 t a year when built in 2018 (canadianminingreport.com)", "2018", [10000, 22000]],
    loading: [0.2, "assumed", "Short of ore; no published output found", "2024", [0.1, 0.8]],
    ...SMELTER,
  },
);
m.plant(
  { key: "tajikistan", name: "Smelters (Tajikistan, Kyrgyzstan)", region: "rest of world", stage: "operating" },
  {
    capacityTonnesPerYear: [
      6000,
      "assumed",
      "5,000 t a year in Tajikistan (canadianminingreport.com), the rest assumed",
      "2018",
      [3000, 12000],
    ],
    loading: [0.8, "assumed", NONE, "2024", [0.3, 1]],
    ...SMELTER,
  },
);
m.plant(
  { key: "turkey", name: "Smelters (Turkey)", region: "rest of world", stage: "operating" },
  {
    capacityTonnesPerYear: [2500, "assumed", `${USGS}: 3,000 t mined in 2024; share smelted at home assumed`, "2024", [1000, 4000]],
    loading: [0.9, "assumed", "63 % of EU supply of ore comes from Turkey (ECA)", "2024", [0.3, 1]],
    ...SMELTER,
  },
);
m.plant(
  { key: "bolivia", name: "Smelters (Bolivia, Mexico)", region: "rest of world", stage: "operating" },
  {
    capacityTonnesPerYear: [
      4000,
      "assumed",
      `${USGS}: 5,300 t mined in Bolivia and 600 t in Mexico in 2024; share smelted there assumed`,
      "2024",
      [2000, 6500],
    ],
    loading: [0.8, "assumed", NONE, "2024", [0.3, 1]],
    ...SMELTER,
  },
);
m.plant(
  { key: "russia", name: "Smelters (Russia)", region: "rest of world", stage: "operating" },
  {
    capacityTonnesPerYear: [
      3000,
      "assumed",
      `${USGS}: 40,000 t mined in 2024, nearly all of it sold to China as gold concentrate (assumed)`,
      "2024",
      [1500, 12000],
    ],
    loading: [0.8, "assumed", NONE, "2024", [0.3, 1]],
    ...SMELTER,
  },
);
m.plant(
  { key: "asia", name: "Other smelters (India, Thailand, Vietnam)", region: "rest of world", stage: "operating" },
  {
    capacityTonnesPerYear: [3500, "assumed", NONE, "2024", [1500, 8000]],
    loading: [0.8, "assumed", NONE, "2024", [0.3, 1]],
    ...SMELTER,
  },
);
m.plant(
  { key: "hillgrove", name: "Larvotto Hillgrove (Australia)", region: "partners", stage: "building" },
  {
    capacityTonnesPerYear: [
      4900,
      "assumed",
      "4,878 t a year in the study of 2025 (goaustralie.com); 5,400 t in 2024",
      "2025",
      [3000, 5400],
    ],
    costEurPerKg: [5, "assumed", "Mined with gold, which pays for much of it"],
    fixedEurPerKgYear: [0.8, "assumed", NONE],
    capexEurPerKgYear: [10, "assumed", "About 89 MAUD before start (propertyinterest.com.au), shared with gold (assumed)", "2024", [4, 25]],
    start: [9, "assumed", "Second quarter of 2026 planned (northernminer.com); delay assumed", "2025", [3, 30]],
  },
);
m.plant(
  { key: "stibnite", name: "Perpetua Stibnite (US)", region: "US", stage: "building" },
  {
    capacityTonnesPerYear: [
      3500,
      "assumed",
      "Over 100 million lb in 15 years (northernminer.com) is 3,000 t a year, more at first (assumed)",
      "2025",
      [2500, 5000],
    ],
    costEurPerKg: [5, "assumed", "Mined with gold, which pays for most of it"],
    fixedEurPerKgYear: [0.8, "assumed", NONE],
    capexEurPerKgYear: [18, "assumed", "1.3 bn USD (northernminer.com), about one twentieth of it for antimony (assumed)", "2025", [8, 40]],
    start: [30, "assumed", "Commercial production by 2028 (northernminer.com)", "2025", [24, 60]],
  },
);

const project = {
  costEurPerKg: [8.5, "assumed", "Small mine with smelter; no published incentive price found"],
  fixedEurPerKgYear: [1, "assumed", NONE],
  capexEurPerKgYear: [20, "assumed", "Range of Hillgrove and Stibnite", "2025", [8, 40]],
  spread: [0.3, "assumed", NONE, "2025", [0.1, 0.6]],
} as const;
m.pipeline("eu", "EU", 5, { perYear: [0.2, "assumed", NONE], capacityTonnesPerYear: [1500, "assumed", NONE], ...project });
m.pipeline("partners", "partners", 8, { perYear: [0.4, "assumed", NONE], capacityTonnesPerYear: [2500, "assumed", NONE], ...project });
m.pipeline("us", "US", 4, { perYear: [0.2, "assumed", NONE], capacityTonnesPerYear: [2000, "assumed", NONE], ...project });
m.pipeline("rest", "rest of world", 8, {
  perYear: [0.4, "assumed", NONE],
  capacityTonnesPerYear: [3000, "assumed", NONE],
  ...project,
  costEurPerKg: [7.5, "assumed", "Below the cost assumed for the EU and partners"],
});

/** Antimony in metal and oxide. */
export const antimony: Material = {
  id: "antimony",
  title: "Antimony",
  unit: "t",
  key: "antimony",
  stage: "refined",
  regime: "posted",
  regions: CHINA_AT_HOME,
  homeKey: "china",
  managed: true,
  parameters: standardParameters("antimony", "china", m.parameters),
  sectors: m.sectors,
  plants: m.plants,
  homeSteps: m.homeSteps,
  buyers: m.buyers,
  pipelines: m.pipelines,
  stockpiles: m.stockpiles,
};
