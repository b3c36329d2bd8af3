import { builder } from "./builder.ts";
import { CHINA_AT_HOME, type Material } from "./material.ts";
import { standardParameters } from "./standard.ts";

const USGS = "USGS Mineral Commodity Summaries 2026 (public domain)";
const NONE = "No published figure found";
const m = builder("gallium", "china");

m.number("price.reference", "Reference price of gallium, 99.99 % metal", "EUR/kg", [
  212,
  "read",
  "China domestic 238.9 USD/kg without VAT, October 2023 (Reuters via kdal610.com), at 1.13 USD/EUR",
  "2023",
  [130, 400],
]);
m.number("price.longRun", "Long-run price that investors expect", "EUR/kg", [
  240,
  "assumed",
  "264 USD/kg ex-works at the end of 2020, 390 at the end of 2021 (price points table)",
  "2023",
  [150, 500],
]);
m.number("china.marginalCost", "Cost at which Chinese producers resist cuts", "EUR/kg", [
  128,
  "read",
  "140 to 150 USD/kg in mid-2020 neared production costs (Argus 2179613, partly read)",
  "2020",
  [90, 200],
]);
m.number("china.expansionCost", "Full cost of new Chinese capacity", "EUR/kg", [150, "assumed", NONE, "2024", [100, 250]]);
m.number("china.overcapacity", "Chinese capacity over expected sales", "share", [
  0.8,
  "read",
  `${USGS}: capacity of 1,600 t against output of 900 t in 2025`,
  "2025",
  [0.2, 1],
]);
m.number("host.growth", "Growth of alumina", "share/year", [0.015, "assumed", NONE, "2024", [-0.02, 0.05]]);
m.number("sales.contractShare", "Deliveries at contract prices", "share", [
  0.7,
  "assumed",
  "Illiquid: one or very few suppliers (COM(2025) 945 footnote 27)",
  "2024",
  [0.3, 0.95],
]);
m.number("index.liquidVolume", "Volume at which an index is liquid", "t/month", [15, "assumed", NONE, "2024", [1, 60]]);
m.number("index.askPremium", "Asks over transactions in a thin market", "share", [
  0.3,
  "assumed",
  "Reported asks in thin markets can be several times what is paid (Adamas)",
  "2024",
  [0, 2],
]);
m.number("stock.targetMonths", "Stocks that buyers aim for", "months", [
  2.1,
  "read",
  `${USGS}: US consumers held 3.4 t against 19 t a year`,
  "2025",
  [0.5, 6],
]);
m.number("build.months", "Building time", "months", [
  24,
  "assumed",
  "Metlen: decided in 2025, starts in 2027 (mmta.co.uk)",
  "2025",
  [12, 48],
]);

m.demandPath("semiconductors", "Demand of semiconductors", [1.4, 1.75, 2.05], "assumed", `${NONE}; 6 % a year`);
m.demandPath(
  "magnets",
  "Demand of magnets and solar",
  [1.35, 1.6, 1.8],
  "assumed",
  "Follows NdFeB magnets (IEA magnet rare earths, STEPS)",
);
m.sector(
  "electronics and other",
  "other",
  ["semiconductors"],
  [0.08, "assumed", "Prior 0.05 to 0.15: gallium per device is worth next to nothing (elasticities table)", "2024", [0.02, 0.2]],
  [2600, "assumed", "Above the 2,269 USD/kg reported in June 2026, low trust", "2024", [800, 8000]],
);
m.sector(
  "magnets",
  "magnets",
  ["magnets"],
  [0.25, "assumed", "Gallium in magnets can be left out at some cost in coercivity", "2024", [0.1, 0.6]],
  [900, "assumed", NONE, "2024", [400, 3000]],
);
m.sector(
  "defence",
  "defence",
  ["semiconductors"],
  [0.05, "assumed", "Prior 0.05 to 0.15 (elasticities table)", "2024", [0.01, 0.15]],
  [6000, "assumed", "Radar and electronic warfare: no substitute for GaN and GaAs", "2024", [2000, 20000]],
);

const CHINA_USE = `${USGS}: China made 839 t in 2024; exports of about 59 t (Chinese customs), the rest used at home, half in magnets and the rest in electronics (assumed)`;
m.buyer("china.other", "China", "electronics and other", [390, "assumed", CHINA_USE]);
m.buyer("china.magnets", "China", "magnets", [390, "assumed", CHINA_USE]);
m.buyer("eu.other", "EU", "electronics and other", [
  38,
  "assumed",
  "EU demand of 40 to 45 t a year (Mytilineos via metalswire.net); split assumed",
]);
m.buyer("eu.defence", "EU", "defence", [4, "assumed", "EU demand of 40 to 45 t a year (Mytilineos via metalswire.net); split assumed"]);
m.buyer("us.other", "US", "electronics and other", [16, "assumed", `${USGS}: 18.7 t in 2024; split assumed`]);
m.buyer("us.defence", "US", "defence", [2.7, "assumed", `${USGS}: 18.7 t in 2024; split assumed`]);
m.buyer("japan-korea.other", "Japan and Korea", "electronics and other", [
  30,
  "assumed",
  "Japan is the largest buyer of Chinese exports with Germany (customs, June 2025: half each); old scrap left out",
]);
m.buyer("rest.other", "rest of world", "electronics and other", [8, "assumed", NONE]);

m.homeStep(
  "large",
  "Large alumina refineries",
  [500, "assumed", `${USGS}: 1,600 t capacity; split assumed`],
  [110, "assumed", "Below the marginal cost"],
);
m.homeStep(
  "other",
  "Other alumina refineries",
  [600, "assumed", `${USGS}: 1,600 t capacity; split assumed`],
  [128, "read", "The marginal cost: 140 to 150 USD/kg (Argus 2179613)", "2020", [90, 200]],
);

m.plant(
  { key: "japan", name: "Dowa and others (Japan)", region: "Japan and Korea", stage: "operating" },
  {
    capacityTonnesPerYear: [10, "read", `${USGS}: capacity of 10 t, output of 3 t`, "2025"],
    loading: [0.3, "read", `${USGS}: 3 t of 10 t in 2025`, "2025", [0.2, 1]],
    costEurPerKg: [180, "assumed", NONE],
    fixedEurPerKgYear: [10, "assumed", NONE],
    capexEurPerKgYear: [1000, "assumed", "ERG 1,333 USD per kg/year (minexforum)", "2024"],
  },
);
m.plant(
  { key: "russia", name: "Russian refineries", region: "rest of world", stage: "operating" },
  {
    capacityTonnesPerYear: [10, "read", `${USGS}: capacity of 10 t, output of 6 t`, "2025"],
    loading: [0.6, "read", `${USGS}: 6 t of 10 t in 2025`, "2025", [0.3, 1]],
    costEurPerKg: [150, "assumed", NONE],
    fixedEurPerKgYear: [10, "assumed", NONE],
    capexEurPerKgYear: [1000, "assumed", "ERG 1,333 USD per kg/year (minexforum)", "2024"],
  },
);
m.plant(
  { key: "recyclers", name: "Recyclers of new scrap (Japan, US, Germany)", region: "Japan and Korea", stage: "operating", scrapShare: 0 },
  {
    capacityTonnesPerYear: [40, "assumed", "Wafer and sputtering scrap is recycled in closed loops; 20 to 60 t", "2024", [10, 80]],
    costEurPerKg: [150, "assumed", NONE],
    fixedEurPerKgYear: [10, "assumed", NONE],
    capexEurPerKgYear: [600, "assumed", NONE],
  },
);
m.plant(
  { key: "idle", name: "Idle refineries (Germany, Hungary, Kazakhstan, Ukraine)", region: "EU", stage: "ready" },
  {
    capacityTonnesPerYear: [
      40,
      "assumed",
      `${USGS}: 100 t of idle capacity in other countries, part of it fit to restart (assumed)`,
      "2025",
      [10, 100],
    ],
    costEurPerKg: [330, "assumed", "They closed at 300 to 400 USD/kg"],
    fixedEurPerKgYear: [30, "assumed", NONE],
    capexEurPerKgYear: [400, "assumed", "Restart, not new building"],
    start: [0, "assumed", "Ready to decide", "2025", [0, 24]],
  },
);
m.plant(
  { key: "metlen", name: "Metlen (Greece)", region: "EU", stage: "building" },
  {
    capacityTonnesPerYear: [50, "read", "50 t a year (mmta.co.uk)", "2025"],
    costEurPerKg: [160, "assumed", NONE],
    fixedEurPerKgYear: [30, "assumed", NONE],
    capexEurPerKgYear: [1200, "assumed", "ERG 1,333 USD per kg/year; Metlen's 295.5 MEUR includes bauxite and alumina", "2025"],
    start: [18, "read", "Start in 2027, full in 2028 (mmta.co.uk)", "2025", [12, 36]],
    hostLimitTonnesPerYear: [60, "assumed", "One alumina plant of about 0.9 Mt", "2025"],
  },
);
m.plant(
  { key: "erg", name: "ERG (Kazakhstan)", region: "partners", stage: "building" },
  {
    capacityTonnesPerYear: [15, "read", "15 t a year (minexforum)", "2026"],
    costEurPerKg: [170, "assumed", NONE],
    fixedEurPerKgYear: [20, "assumed", NONE],
    capexEurPerKgYear: [1180, "read", "20 MUSD for 15 t a year (minexforum)", "2025"],
    start: [9, "read", "2026 (minexforum)", "2026", [3, 24]],
    hostLimitTonnesPerYear: [30, "assumed", NONE],
  },
);
m.plant(
  { key: "wagerup", name: "Alcoa Wagerup (Australia)", region: "partners", stage: "ready" },
  {
    capacityTonnesPerYear: [100, "recalled", "100 t a year (aggregator, partly read)", "2026"],
    costEurPerKg: [190, "assumed", NONE],
    fixedEurPerKgYear: [30, "assumed", NONE],
    capexEurPerKgYear: [1770, "recalled", "200 MUSD of government support for 100 t a year (aggregator)", "2025"],
    start: [6, "assumed", "2026 to 2027", "2026", [0, 24]],
    hostLimitTonnesPerYear: [200, "assumed", NONE],
  },
);
m.plant(
  { key: "vaudreuil", name: "Rio Tinto Vaudreuil (Canada)", region: "partners", stage: "ready" },
  {
    capacityTonnesPerYear: [40, "read", "3.5 t demonstration, then 40 t a year (news.metal.com 103313209)", "2026"],
    costEurPerKg: [200, "assumed", NONE],
    fixedEurPerKgYear: [30, "assumed", NONE],
    capexEurPerKgYear: [1300, "assumed", "ERG 1,333 USD per kg/year (minexforum)", "2025"],
    start: [18, "assumed", "After the pilot", "2026", [6, 36]],
    hostLimitTonnesPerYear: [80, "assumed", NONE],
  },
);
const project = {
  costEurPerKg: [190, "assumed", NONE],
  fixedEurPerKgYear: [30, "assumed", NONE],
  capexEurPerKgYear: [1300, "assumed", "ERG 1,333 USD per kg/year (minexforum)"],
} as const;
m.pipeline("eu", "EU", 6, { perYear: [0.2, "assumed", NONE], capacityTonnesPerYear: [30, "assumed", NONE], ...project });
m.pipeline("partners", "partners", 8, { perYear: [0.35, "assumed", NONE], capacityTonnesPerYear: [30, "assumed", NONE], ...project });
m.pipeline("us", "US", 4, { perYear: [0.15, "assumed", NONE], capacityTonnesPerYear: [20, "assumed", NONE], ...project });

/** Gallium, a by-product of alumina. */
export const gallium: Material = {
  id: "gallium",
  title: "Gallium",
  unit: "t",
  key: "gallium",
  stage: "refined",
  regime: "posted",
  regions: CHINA_AT_HOME,
  homeKey: "china",
  managed: true,
  parameters: standardParameters("gallium", "china", m.parameters),
  sectors: m.sectors,
  plants: m.plants,
  homeSteps: m.homeSteps,
  buyers: m.buyers,
  pipelines: m.pipelines,
  stockpiles: m.stockpiles,
};
