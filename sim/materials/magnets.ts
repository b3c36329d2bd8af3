import { builder, type Sourced } from "./builder.ts";
import { CHINA_AT_HOME, type Material } from "./material.ts";
import { standardParameters } from "./standard.ts";

const IEA = "IEA Critical Minerals Data Explorer (CC BY 4.0), magnet rare earths, STEPS";
const NONE = "No published figure found";
const m = builder("magnets", "china");

m.number("price.reference", "Reference price of sintered NdFeB magnets", "EUR/kg", [
  36.8,
  "read",
  "Chinese exports to the EU in November 2025: 106.9 MUSD for 2,568.8 t, 41.6 USD/kg (rareearthexchanges; tippinsights), at 1.13 USD/EUR",
  "2025",
  [30, 55],
]);
m.number("price.longRun", "Long-run price that investors expect", "EUR/kg", [
  40,
  "assumed",
  "A little over the reference price, which Chinese overcapacity holds down",
  "2025",
  [32, 60],
]);
m.number("input.ndpr", "NdPr oxide per tonne of magnet, net of recycled swarf", "t/t", [
  0.38,
  "assumed",
  "As the uses of NdPr oxide are derived",
  "2024",
  [0.3, 0.45],
]);
m.number("input.dytb", "Dy and Tb oxides per tonne of magnet", "t/t", [
  0.012,
  "assumed",
  "Average over hot motors, 2 to 3 %, and others, under 1 %; no published figure found",
  "2024",
  [0.006, 0.03],
]);
m.number("china.marginalCost", "Cost at which Chinese producers resist cuts", "EUR/kg", [
  34.5,
  "assumed",
  "Oxide of 26.6 EUR at reference prices and thin processing margins; no published figure found",
  "2025",
  [28, 36.8],
]);
m.number("china.expansionCost", "Full cost of new Chinese capacity", "EUR/kg", [35.5, "assumed", NONE, "2025", [29, 42]]);
m.number("china.overcapacity", "Chinese capacity over expected sales", "share", [
  0.35,
  "assumed",
  "No published figure found",
  "2024",
  [0.1, 0.8],
]);
m.number("build.months", "Building time", "months", [24, "read", "Narva under two years (translogistics)", "2025", [12, 42]]);
m.number("scrap.swarf", "Scrap from making components", "share", [0, "assumed", "Swarf goes back to oxide", "2024", [0, 0.1]]);
m.number("demand.evShareOfAutomotive", "Electric drives in automotive use", "share", [
  0.45,
  "assumed",
  "As NdPr: IEA counts only the drive motor of electric vehicles",
  "2024",
  [0.2, 0.8],
]);

m.demandPath("wind", "Wind demand", [1.542, 1.538, 1.211], "read", `${IEA}: 10.50 kt in 2024, 16.18 in 2030, 16.15 in 2035, 12.71 in 2040`);
m.demandPath(
  "ev",
  "Electric-vehicle demand",
  [2.591, 3.588, 4.052],
  "read",
  `${IEA}: 8.36 kt in 2024, 21.66 in 2030, 29.99 in 2035, 33.87 in 2040`,
);
m.demandPath(
  "other",
  "Other demand",
  [1.179, 1.304, 1.429],
  "read",
  `${IEA}: 72.07 kt in 2024, 85.00 in 2030, 93.98 in 2035, 103.00 in 2040`,
);
const CHOKE = "Oxide choke price of NdPr times 0.38, and making";
m.sector(
  "automotive",
  "automotive",
  ["ev", "other", "demand.evShareOfAutomotive"],
  [0.11, "assumed", "As NdPr; no estimate found", "2024", [0.03, 0.3]],
  [190, "assumed", CHOKE, "2024", [80, 500]],
);
m.sector(
  "wind",
  "wind",
  ["wind"],
  [0.16, "assumed", "As NdPr; no estimate found", "2024", [0.03, 0.4]],
  [150, "assumed", `${CHOKE}; magnet-free turbines compete`, "2024", [70, 400]],
);
m.sector(
  "electronics and other",
  "other",
  ["other"],
  [0.13, "assumed", "As NdPr; no estimate found", "2024", [0.03, 0.4]],
  [190, "assumed", CHOKE, "2024", [80, 500]],
);
m.sector(
  "defence",
  "defence",
  ["other"],
  [0.05, "assumed", "As NdPr; no estimate found", "2024", [0.01, 0.15]],
  [400, "assumed", CHOKE, "2024", [150, 1000]],
);

const USE = "NdPr use of the region and sector over 0.38 t of oxide per t; world use of 90.9 kt of magnet rare earths in 2024 (IEA)";
const EU_USE = "20,000 t in 2024, of which 17,000 from China (ECA SR 04/2026); sector split assumed";
const use = (tonnes: number, source: string): Sourced => [tonnes, "assumed", source, "2024", [0.6 * tonnes, 1.5 * tonnes]];
m.buyer("china.automotive", "China", "automotive", use(43420, USE));
m.buyer("china.wind", "China", "wind", use(21050, USE));
m.buyer("china.other", "China", "electronics and other", use(82900, USE));
m.buyer("eu.automotive", "EU", "automotive", use(9950, EU_USE));
m.buyer("eu.wind", "EU", "wind", use(3840, EU_USE));
m.buyer("eu.other", "EU", "electronics and other", use(5870, EU_USE));
m.buyer("eu.defence", "EU", "defence", use(340, EU_USE));
m.buyer("us.other", "US", "electronics and other", use(7240, USE));
m.buyer("us.defence", "US", "defence", use(390, USE));
m.buyer("japan-korea.automotive", "Japan and Korea", "automotive", use(10000, USE));
m.buyer("japan-korea.other", "Japan and Korea", "electronics and other", use(10000, USE));
m.buyer("partners.other", "partners", "electronics and other", use(3950, USE));
m.buyer("rest.other", "rest of world", "electronics and other", use(23680, USE));

const MADE =
  "World use of 222,600 t (NdPr use over 0.38) less 15,400 t made elsewhere (assumed), and a seventh spare (assumed); split assumed";
m.homeStep(
  "large",
  "Large makers",
  [95000, "assumed", MADE],
  [
    31,
    "assumed",
    "Oxide of 26.6 EUR at reference prices, 20 % cheaper in China by its tax (20 to 25 %, VAC via adamsmith.org), and 9.7 of making (assumed)",
    "2025",
    [25, 36],
  ],
);
m.homeStep("middle", "Middling makers", [85000, "assumed", MADE], [33, "assumed", NONE, "2025", [26, 36.5]]);
m.homeStep(
  "small",
  "Small makers",
  [57000, "assumed", MADE],
  [34.5, "assumed", "The marginal cost; no published figure found", "2025", [28, 36.8]],
);

// One price clears, so what customers pay for origin is taken off the cost of those who get it.
const PREMIUM = "less a premium of 15 EUR/kg (10 to 30 USD/kg, Neo, Reuters July 2025)";
const net = (eurPerKg: number, source = `Full cost of ${eurPerKg + 15} (assumed) ${PREMIUM}`): Sourced => [
  eurPerKg,
  "assumed",
  source,
  "2025",
  [0.6 * eurPerKg, 1.5 * eurPerKg],
];
const feedShare: Sourced = [0, "assumed", "Oxide is in the cost", "2025", [0, 0.1]];
const fixedEurPerKgYear = [1.5, "assumed", NONE, "2025", [0.4, 4]] as const;
const NARVA: Sourced = [33.2, "read", "75 MUSD for 2,000 t a year (metalnomist), 37.5 USD per kg/year, at 1.13 USD/EUR", "2025", [25, 60]];
const TEN_X: Sourced = [88.5, "read", "1,000 MUSD for 10,000 t a year (businesswire), at 1.13 USD/EUR", "2025", [60, 130]];
const capital = (eurPerKgYear: number): Sourced => [
  eurPerKgYear,
  "assumed",
  "Narva 33, MP 10X 89 EUR per kg/year (metalnomist; businesswire)",
  "2025",
  [0.5 * eurPerKgYear, 2.5 * eurPerKgYear],
];

m.plant(
  { key: "japan", name: "Japanese makers", region: "Japan and Korea", stage: "operating" },
  {
    capacityTonnesPerYear: [6600, "assumed", "Output of about 6,000 t; no published figure found", "2024", [4500, 16000]],
    costEurPerKg: net(34.5),
    feedShare,
    fixedEurPerKgYear,
    capexEurPerKgYear: capital(45),
  },
);
m.plant(
  { key: "korea", name: "Korean makers", region: "Japan and Korea", stage: "operating" },
  {
    capacityTonnesPerYear: [1500, "assumed", NONE, "2024", [300, 3000]],
    costEurPerKg: net(34, `Vietnam and Korea ask 15 to 20 % over China (NovaTech, Reuters), ${PREMIUM}; oxide bought outside China`),
    feedShare,
    fixedEurPerKgYear,
    capexEurPerKgYear: capital(40),
  },
);
m.plant(
  { key: "rest", name: "Makers in Vietnam and elsewhere", region: "rest of world", stage: "operating" },
  {
    capacityTonnesPerYear: [7500, "assumed", "Set so that Chinese exports come near 58,000 t a year (customs)", "2024", [3000, 12000]],
    costEurPerKg: net(33.5, "Vietnam and Korea ask 15 to 20 % over China (NovaTech, Reuters), less what customers pay for origin"),
    feedShare,
    fixedEurPerKgYear,
    capexEurPerKgYear: capital(35),
  },
);
m.plant(
  { key: "eu", name: "EU makers", region: "EU", stage: "operating" },
  {
    capacityTonnesPerYear: [1200, "assumed", "About 1,000 t made in 2024 (assumed for NdPr too)", "2024", [600, 2000]],
    loading: [0.85, "assumed", NONE, "2024", [0.5, 1]],
    costEurPerKg: net(35.5),
    feedShare,
    fixedEurPerKgYear,
    capexEurPerKgYear: capital(45),
  },
);
m.plant(
  { key: "us", name: "Small US makers", region: "US", stage: "operating" },
  {
    capacityTonnesPerYear: [400, "assumed", NONE, "2024", [100, 1000]],
    costEurPerKg: net(35.5),
    feedShare,
    fixedEurPerKgYear,
    capexEurPerKgYear: capital(60),
  },
);
m.plant(
  { key: "narva", name: "Neo Narva", region: "EU", stage: "building" },
  {
    capacityTonnesPerYear: [2000, "read", "2,000 t a year (metalnomist; newsbytes)", "2025"],
    costEurPerKg: net(34.5),
    feedShare,
    fixedEurPerKgYear,
    capexEurPerKgYear: NARVA,
    start: [0, "read", "Opened in September 2025, output grows in 2026 (metalnomist; automotiveworld)", "2025", [-4, 12]],
  },
);
m.plant(
  { key: "narva-2", name: "Neo Narva, second stage", region: "EU", stage: "ready" },
  {
    capacityTonnesPerYear: [3000, "read", "From 2,000 to 5,000 t a year (metalnomist; newsbytes)", "2025"],
    costEurPerKg: net(34),
    feedShare,
    fixedEurPerKgYear,
    capexEurPerKgYear: [33.2, "assumed", "As the first stage", "2025", [20, 60]],
    start: [12, "assumed", "After the first stage", "2025", [0, 36]],
  },
);
m.plant(
  { key: "independence", name: "MP Independence", region: "US", stage: "building" },
  {
    capacityTonnesPerYear: [2000, "assumed", "10,000 t a year with 10X (businesswire); split assumed", "2025", [1000, 3000]],
    costEurPerKg: net(34.5),
    feedShare,
    fixedEurPerKgYear,
    capexEurPerKgYear: TEN_X,
    start: [3, "assumed", "2026", "2025", [0, 18]],
  },
);
m.plant(
  { key: "10x", name: "MP 10X", region: "US", stage: "building" },
  {
    capacityTonnesPerYear: [8000, "assumed", "10,000 t a year with Independence (businesswire); split assumed", "2025", [7000, 10000]],
    costEurPerKg: net(34.5),
    feedShare,
    fixedEurPerKgYear,
    capexEurPerKgYear: TEN_X,
    start: [30, "read", "Commissioning in 2028 (businesswire)", "2025", [24, 48]],
  },
);

const ideas = (perYear: number): Sourced => [perYear, "assumed", NONE, "2025", [0, 3 * perYear]];
const size = (tonnes: number): Sourced => [tonnes, "assumed", "About the size of named projects", "2025", [0.4 * tonnes, 2.5 * tonnes]];
// Most of the cost is oxide, the same for all.
const spread: Sourced = [0.08, "assumed", "Spread of making only; no figure found", "2025", [0, 0.25]];
m.pipeline("eu", "EU", 8, {
  perYear: [0.5, "assumed", "At most 5,000 t local by 2030 (Bain via starfeu.com)", "2025", [0, 2]],
  capacityTonnesPerYear: size(1500),
  costEurPerKg: net(35),
  feedShare,
  fixedEurPerKgYear,
  capexEurPerKgYear: capital(45),
  spread,
});
m.pipeline("partners", "partners", 5, {
  perYear: ideas(0.3),
  capacityTonnesPerYear: size(1500),
  costEurPerKg: net(35),
  feedShare,
  fixedEurPerKgYear,
  capexEurPerKgYear: capital(45),
  spread,
});
m.pipeline("us", "US", 6, {
  perYear: ideas(0.4),
  capacityTonnesPerYear: size(2000),
  costEurPerKg: net(35),
  feedShare,
  fixedEurPerKgYear,
  capexEurPerKgYear: capital(65),
  spread,
});
m.pipeline("japan-korea", "Japan and Korea", 5, {
  perYear: ideas(0.4),
  capacityTonnesPerYear: size(1500),
  costEurPerKg: net(34.5),
  feedShare,
  fixedEurPerKgYear,
  capexEurPerKgYear: capital(40),
  spread,
});
m.pipeline("rest", "rest of world", 6, {
  perYear: ideas(0.5),
  capacityTonnesPerYear: size(2000),
  costEurPerKg: net(34, NONE),
  feedShare,
  fixedEurPerKgYear,
  capexEurPerKgYear: capital(35),
  spread,
});

/** Sintered neodymium-iron-boron magnets, made of both oxides. */
export const magnets: Material = {
  id: "ndfeb-magnets",
  title: "NdFeB magnets",
  unit: "t",
  key: "magnets",
  stage: "component",
  regime: "auction",
  regions: CHINA_AT_HOME,
  homeKey: "china",
  managed: true,
  inputs: [
    { material: "ndpr-oxide", key: "ndpr" },
    { material: "dytb-oxide", key: "dytb" },
  ],
  parameters: standardParameters("magnets", "china", m.parameters),
  sectors: m.sectors,
  plants: m.plants,
  homeSteps: m.homeSteps,
  buyers: m.buyers,
  pipelines: m.pipelines,
  stockpiles: m.stockpiles,
};
