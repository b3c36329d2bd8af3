import { builder } from "./builder.ts";
import { CHINA_AT_HOME, type Material } from "./material.ts";
import { standardParameters } from "./standard.ts";

const USGS = "USGS Mineral Commodity Summaries 2026 (public domain)";
const BGS = "BGS World Mineral Statistics";
const NONE = "No published figure found";
const SHARE = "times a NdPr share of about 0.2 (assumed)";
const CAPEX = "Mine and concentrator only: under half of Nolans with its refinery, 243 EUR per kg/year";
const m = builder("concentrate", "china");

m.number("price.reference", "Reference price of NdPr oxide contained in concentrate", "EUR/kg", [
  27.5,
  "assumed",
  "0.45 (assumed share of the price paid for feed by separators without a mine) of the NdPr oxide reference of 61.1 EUR/kg",
  "2024",
  [15, 45],
]);
m.number("price.longRun", "Long-run price that investors expect", "EUR/kg", [
  29,
  "assumed",
  "About what a new mine needs at the assumed costs; no published incentive price of concentrate found",
  "2024",
  [18, 50],
]);
m.number("china.marginalCost", "Cost at which Chinese producers resist cuts", "EUR/kg", [
  25,
  "assumed",
  "The dearest Chinese step",
  "2024",
  [15, 27.5],
]);
m.number("china.expansionCost", "Full cost of new Chinese capacity", "EUR/kg", [
  28,
  "assumed",
  `Dearest step plus some capital; ${NONE.toLowerCase()}`,
  "2024",
  [20, 40],
]);
m.number("index.liquidVolume", "Volume at which an index is liquid", "t/month", [300, "assumed", NONE, "2024", [30, 1500]]);
m.number("build.months", "Building time", "months", [
  48,
  "assumed",
  "Mines take up to 7 years (Argonne via nationaldefense); most here restart or extract from sands and clays",
  "2025",
  [24, 84],
]);
const UNSCRAPPED = "Concentrate is used up by separators: nothing of it comes back";
m.number("scrap.swarf", "Scrap from making components", "share", [0, "assumed", UNSCRAPPED, "2024", [0, 0.05]]);
m.number("scrap.collected.2025", "Share of material at end of life that is recovered", "share", [
  0,
  "assumed",
  UNSCRAPPED,
  "2024",
  [0, 0.05],
]);
m.number("scrap.collected.2035", "The same in 2035", "share", [0, "assumed", UNSCRAPPED, "2035", [0, 0.05]]);

m.demandPath(
  "separators",
  "Demand of separators",
  [1.35, 1.54, 1.65],
  "read",
  "IEA Critical Minerals Data Explorer (CC BY 4.0), magnet rare earths, STEPS: 122.8, 140.1 and 149.6 kt over 90.9 kt in 2024; separators without a mine keep their share (assumed)",
);
m.sector(
  "separators",
  "separators",
  ["separators"],
  [0.2, "assumed", "Separators cut runs when feed takes their margin; no estimate found", "2024", [0.05, 0.6]],
  [82, "assumed", "About three times the reference, above the oxide's own price", "2024", [60, 200]],
);
m.sector(
  "defence",
  "defence",
  ["separators"],
  [0.05, "assumed", "Prior 0.05 to 0.15 (elasticities table)", "2024", [0.01, 0.15]],
  [100, "assumed", NONE, "2024", [60, 400]],
);

m.buyer("china.separators", "China", "separators", [
  19000,
  "assumed",
  "Separators of imported feed have 21,000 t/year of capacity in the NdPr oxide market (assumed), run at nine tenths",
]);
m.buyer("eu.separators", "EU", "separators", [
  400,
  "assumed",
  "Silmet: 600 t/year at 0.6 (assumed in the NdPr oxide market) gives 360 t, and losses and trials",
]);
m.buyer("eu.defence", "EU", "defence", [
  10,
  "assumed",
  "No such buyer is known: defence buys oxide and magnets. Kept tiny because every market is checked for an EU defence buyer",
]);
m.buyer("partners.separators", "partners", "separators", [
  100,
  "assumed",
  "Trial runs of separators without a mine (REEtec, Saskatchewan); no figure found",
]);
m.buyer("rest.separators", "rest of world", "separators", [
  1000,
  "assumed",
  "Separators in India, Malaysia, Vietnam and Russia; no figure found",
]);

m.homeStep(
  "mines",
  "Chinese mines that sell to others",
  [6000, "assumed", `${USGS}: China mined 270,000 t REO in 2024; most within groups that separate it themselves, the sold part is assumed`],
  [20, "assumed", NONE],
);
// In 2024 ore from the US filled this gap. It is no longer sold, and nothing published says what took its place.
m.homeStep(
  "unlisted",
  "Chinese feed outside the quota and from stock",
  [
    5600,
    "assumed",
    `Balancing item: what separators are assumed to use and listed mines do not give. ${USGS}: Chinese figures leave out undocumented production; US exports of 37,500 t REO in 2024, about 6,000 t NdPr at 0.16 (assumed), fell to 14,000 t in 2025`,
    "2024",
    [1500, 9000],
  ],
  [25, "assumed", "Just below the reference price: it sets the price", "2024", [15, 27.5]],
);

m.plant(
  { key: "myanmar", name: "Myanmar and Laos clays", region: "rest of world", stage: "operating" },
  {
    capacityTonnesPerYear: [
      10000,
      "assumed",
      `${USGS}: Burma 27,000 t REO in 2024; ${BGS}: 72,000 t in 2023; about 50,000 t of both, ${SHARE}`,
      "2024",
      [5000, 14400],
    ],
    loading: [
      0.75,
      "assumed",
      `${USGS}: Burma 27,000 t REO in 2024 and 22,000 t in 2025, or 0.54 and 0.44 of the capacity; Laos, not listed, assumed to add 10,000 t`,
      "2024",
      [0.4, 1],
    ],
    costEurPerKg: [14, "assumed", "Leaching of clays, cheap and hardly regulated; dysprosium and terbium pay for part"],
    fixedEurPerKgYear: [1, "assumed", NONE],
    capexEurPerKgYear: [60, "assumed", CAPEX],
  },
);
m.plant(
  { key: "mountain-pass", name: "Mountain Pass concentrate sold", region: "US", stage: "operating" },
  {
    capacityTonnesPerYear: [
      1500,
      "assumed",
      `${USGS}: US exports of ores and compounds 37,500 t REO in 2024, 14,000 t in 2025; MP stopped selling to China in 2025, what may still be sold is assumed`,
      "2025",
      [0, 6000],
    ],
    loading: [0.3, "assumed", "MP separates its own ore since 2025; little is left to sell", "2025", [0, 1]],
    costEurPerKg: [18, "assumed", NONE],
    fixedEurPerKgYear: [1, "assumed", "Most of the mine's fixed cost is carried by its own separation"],
    capexEurPerKgYear: [100, "assumed", CAPEX],
  },
);
m.plant(
  {
    key: "monazite",
    name: "Monazite from mineral sands (Madagascar, India, Thailand, Vietnam, Nigeria and others)",
    region: "rest of world",
    stage: "operating",
  },
  {
    capacityTonnesPerYear: [
      2800,
      "assumed",
      `${USGS}: 12,710 t REO in 2025 (9,340 in 2024) from India, Madagascar, Malaysia, Nigeria, Thailand, Vietnam and other countries, ${SHARE}, over an availability of 0.9; Thai output may be ore in transit`,
      "2025",
      [1500, 4000],
    ],
    costEurPerKg: [15, "assumed", "By-product of zircon and ilmenite"],
    fixedEurPerKgYear: [1, "assumed", NONE],
    capexEurPerKgYear: [60, "assumed", CAPEX],
  },
);
m.plant(
  { key: "serra-verde", name: "Serra Verde (Brazil)", region: "rest of world", stage: "operating" },
  {
    capacityTonnesPerYear: [1000, "recalled", `Planned for about 5,000 t REO a year (recalled), ${SHARE}`, "2025", [600, 1400]],
    loading: [0.4, "assumed", `${USGS}: Brazil 2,000 t REO in 2025 (560 in 2024), of about 5,000 t (recalled)`, "2025", [0.1, 1]],
    costEurPerKg: [17, "assumed", NONE],
    fixedEurPerKgYear: [2, "assumed", NONE],
    capexEurPerKgYear: [100, "assumed", CAPEX],
  },
);
m.plant(
  { key: "australia", name: "Australian concentrate outside Lynas", region: "partners", stage: "operating" },
  {
    capacityTonnesPerYear: [
      600,
      "assumed",
      `${USGS}: Australia 29,000 t REO in 2024, nearly all of it Lynas; monazite of mineral sands is sold besides, no figure found`,
      "2024",
      [100, 1500],
    ],
    costEurPerKg: [19, "assumed", NONE],
    fixedEurPerKgYear: [2, "assumed", NONE],
    capexEurPerKgYear: [100, "assumed", CAPEX],
  },
);
m.plant(
  { key: "ngualla", name: "Ngualla (Tanzania)", region: "rest of world", stage: "ready" },
  {
    capacityTonnesPerYear: [3500, "recalled", "About 16,000 t REO a year in concentrate, some 22 % NdPr (feasibility study)", "2025"],
    costEurPerKg: [16, "assumed", NONE],
    fixedEurPerKgYear: [2, "assumed", NONE],
    capexEurPerKgYear: [100, "assumed", CAPEX],
    start: [6, "assumed", "Decision pending", "2025", [0, 36]],
  },
);
m.plant(
  { key: "fen", name: "Fen (Norway)", region: "partners", stage: "permitting" },
  {
    capacityTonnesPerYear: [800, "recalled", "800 t NdPr a year in a first phase (Rare Earths Norway)", "2031"],
    costEurPerKg: [20, "assumed", NONE],
    fixedEurPerKgYear: [2, "assumed", NONE],
    capexEurPerKgYear: [120, "assumed", CAPEX],
    start: [24, "assumed", "Planned for 2031", "2025", [0, 72]],
  },
);
const project = {
  fixedEurPerKgYear: [2, "assumed", NONE],
  capexEurPerKgYear: [90, "assumed", CAPEX, "2025", [50, 180]],
} as const;
m.pipeline("eu", "EU", 3, {
  perYear: [0.1, "assumed", `${NONE}; Per Geijer separates its own ore and stands in the oxide market`, "2025", [0, 0.4]],
  capacityTonnesPerYear: [250, "assumed", NONE],
  costEurPerKg: [20, "assumed", NONE],
  ...project,
});
m.pipeline("partners", "partners", 8, {
  perYear: [0.4, "assumed", NONE],
  capacityTonnesPerYear: [1000, "assumed", NONE],
  costEurPerKg: [17, "assumed", NONE],
  ...project,
});
m.pipeline("rest", "rest of world", 10, {
  perYear: [0.6, "assumed", NONE],
  capacityTonnesPerYear: [1500, "assumed", NONE],
  costEurPerKg: [15, "assumed", NONE],
  ...project,
});

/** Rare-earth concentrate sold between firms, in tonnes of the NdPr oxide in it: the feed of separators that own no mine. */
export const concentrate: Material = {
  id: "ree-concentrate",
  title: "Rare-earth concentrate, NdPr in it",
  unit: "t",
  key: "concentrate",
  stage: "mined",
  regime: "auction",
  regions: CHINA_AT_HOME,
  homeKey: "china",
  managed: false,
  parameters: standardParameters("concentrate", "china", m.parameters),
  sectors: m.sectors,
  plants: m.plants,
  homeSteps: m.homeSteps,
  buyers: m.buyers,
  pipelines: m.pipelines,
  stockpiles: m.stockpiles,
};
