import { builder, type Sourced } from "./builder.ts";
import { CHINA_AT_HOME, type Material } from "./material.ts";
import { standardParameters } from "./standard.ts";

const IEA = "IEA Critical Minerals Data Explorer (CC BY 4.0), magnet rare earths, STEPS";
const USGS = "USGS Mineral Commodity Summaries 2026 (public domain)";
const NONE = "No published figure found";
const m = builder("dytb", "china");

m.number("price.reference", "Reference price of Dy and Tb oxides, 85 % Dy", "EUR/kg", [
  285,
  "assumed",
  `${USGS}: Dy oxide 239 USD/kg in 2025; Tb oxide at 3.3 times that (assumed; 3.1 times in 2009, recalled); 85 and 15 % by weight (assumed), at 1.13 USD/EUR`,
  "2025",
  [200, 450],
]);
m.number("conduct.theta", "Conduct of sellers outside China", "1", [
  0.3,
  "assumed",
  "One separator outside China in 2025 (Lynas); no margin published",
  "2025",
  [0, 1],
]);
m.number("price.longRun", "Long-run price that investors expect", "EUR/kg", [
  310,
  "assumed",
  `${USGS}: Dy oxide 410 USD/kg in 2021, 239 in 2025; no incentive price found`,
  "2025",
  [220, 600],
]);
m.number("china.marginalCost", "Cost at which Chinese producers resist cuts", "EUR/kg", [
  225,
  "assumed",
  "As NdPr, share of the price; feed from Myanmar is bought by its content",
  "2024",
  [120, 285],
]);
m.number("china.expansionCost", "Full cost of new Chinese capacity", "EUR/kg", [255, "assumed", NONE, "2024", [150, 350]]);
m.number("scrap.swarf", "Scrap from magnet making", "share", [0.13, "assumed", "As NdPr", "2024", [0.05, 0.3]]);
m.number("index.liquidVolume", "Volume at which an index is liquid", "t/month", [20, "assumed", NONE, "2024", [2, 100]]);
m.number("index.askPremium", "Asks over transactions in a thin market", "share", [
  0.3,
  "assumed",
  "Reported asks in thin markets can be several times what is paid (Adamas)",
  "2024",
  [0, 2],
]);
m.number("demand.evShareOfAutomotive", "Electric drives in automotive use", "share", [
  0.45,
  "assumed",
  "As NdPr; hot motors may take more",
  "2024",
  [0.2, 0.9],
]);

m.demandPath(
  "wind",
  "Wind demand",
  [1.542, 1.538, 1.211],
  "read",
  `${IEA}: 10.50 kt of all magnet rare earths in 2024, 16.18 in 2030, 16.15 in 2035, 12.71 in 2040`,
);
m.demandPath(
  "ev",
  "Electric-vehicle demand",
  [2.591, 3.588, 4.052],
  "read",
  `${IEA}: 8.36 kt of all magnet rare earths in 2024, 21.66 in 2030, 29.99 in 2035, 33.87 in 2040`,
);
m.demandPath(
  "other",
  "Other demand",
  [1.179, 1.304, 1.429],
  "read",
  `${IEA}: 72.07 kt of all magnet rare earths in 2024, 85.00 in 2030, 93.98 in 2035, 103.00 in 2040`,
);
const SAVED = "Diffusion at grain boundaries saves heavy rare earths; prior 0.05 to 0.15 (elasticities table)";
m.sector(
  "automotive",
  "automotive",
  ["ev", "other", "demand.evShareOfAutomotive"],
  [0.15, "assumed", SAVED, "2024", [0.05, 0.4]],
  [2400, "assumed", "Well above the 921 USD/kg that dysprosium reached in May 2011 (mining.com)", "2024", [900, 6000]],
);
m.sector(
  "wind",
  "wind",
  ["wind"],
  [0.2, "assumed", SAVED, "2024", [0.05, 0.5]],
  [1600, "assumed", "Cooler turbines can do without it; no figure found", "2024", [700, 5000]],
);
m.sector(
  "electronics and other",
  "other",
  ["other"],
  [0.15, "assumed", SAVED, "2024", [0.05, 0.4]],
  [1800, "assumed", NONE, "2024", [700, 5000]],
);
m.sector(
  "defence",
  "defence",
  ["other"],
  [0.06, "assumed", "Prior 0.05 to 0.15 (elasticities table)", "2024", [0.01, 0.15]],
  [6000, "assumed", "Value of the product lost; no figure found", "2024", [2000, 15000]],
);

const USE =
  "0.012 t per t of magnet (assumed), magnets of the region as NdPr use over 0.38; automotive and defence magnets hold four times, wind twice what others hold (assumed)";
m.buyer("china.automotive", "China", "automotive", [1028, "assumed", USE]);
m.buyer("china.wind", "China", "wind", [249, "assumed", USE]);
m.buyer("china.other", "China", "electronics and other", [491, "assumed", USE]);
m.buyer("eu.automotive", "EU", "automotive", [174, "assumed", USE]);
m.buyer("eu.wind", "EU", "wind", [34, "assumed", USE]);
m.buyer("eu.other", "EU", "electronics and other", [26, "assumed", USE]);
m.buyer("eu.defence", "EU", "defence", [6, "assumed", USE]);
m.buyer("us.other", "US", "electronics and other", [75, "assumed", USE]);
m.buyer("us.defence", "US", "defence", [16, "assumed", USE]);
m.buyer("japan-korea.automotive", "Japan and Korea", "automotive", [192, "assumed", USE]);
m.buyer("japan-korea.other", "Japan and Korea", "electronics and other", [48, "assumed", USE]);
m.buyer("partners.other", "partners", "electronics and other", [47, "assumed", USE]);
m.buyer("rest.other", "rest of world", "electronics and other", [284, "assumed", USE]);

const RUNS = "of the NdPr step's output, which is about 0.82 of its capacity";
m.homeStep("clays", "Southern ion clays", [1180, "assumed", `0.12 ${RUNS}`], [150, "assumed", NONE, "2024", [60, 220]], {
  lead: "ndpr.china.clays",
  assay: [0.12, "assumed", "Clays hold some 5 % Dy and Tb; set to balance the market", "2024", [0.06, 0.25]],
});
m.homeStep(
  "imports",
  "Separators of imported feed",
  [1460, "assumed", `0.085 ${RUNS}`],
  [225, "assumed", "The marginal cost; feed is bought by its content", "2024", [120, 285]],
  {
    lead: "ndpr.china.imports",
    assay: [
      0.085,
      "assumed",
      `${USGS}: 27,000 t of oxides from Myanmar in 2024, at some 5 % Dy and Tb (assumed) 1,350 t; set to balance the market`,
      "2024",
      [0.03, 0.15],
    ],
  },
);
m.homeStep(
  "recyclers",
  "Recyclers of magnet scrap",
  [300, "assumed", "Scrap from magnet making as for NdPr", "2024", [100, 500]],
  [200, "assumed", "Scrap prices follow the oxide", "2024", [100, 285]],
  { scrapFed: true },
);

m.plant(
  { key: "lynas", name: "Lynas (Malaysia)", region: "partners", stage: "operating", lead: "ndpr.plant.lynas" },
  {
    capacityTonnesPerYear: [
      104,
      "read",
      "26 t of Dy and Tb in the quarter to December 2025 (grafa; Fastmarkets), times four",
      "2025",
      [60, 300],
    ],
    loading: [1, "assumed", "Capacity is given as output", "2025", [0.5, 1]],
    costEurPerKg: [110, "assumed", NONE, "2025", [50, 220]],
    fixedEurPerKgYear: [20, "assumed", NONE, "2025", [5, 60]],
    capexEurPerKgYear: [
      200,
      "assumed",
      "25 M (USD or AUD) for 1,500 t of mixed heavy feed a year (grafa), about 100 per kg/year",
      "2025",
      [60, 600],
    ],
    start: [-8, "read", "May 2025 (Fastmarkets)", "2025", [-12, 0]],
    assay: [0.0146, "read", "104 t over NdPr nameplate of 10,500 t at 0.68", "2025", [0.008, 0.04]],
  },
);
m.plant(
  { key: "lynas-full", name: "Lynas heavy circuit at full feed", region: "partners", stage: "ready" },
  {
    capacityTonnesPerYear: [
      150,
      "assumed",
      "1,500 t of mixed heavy feed a year (grafa), a sixth of it Dy and Tb (assumed), less what it makes",
      "2025",
      [50, 300],
    ],
    costEurPerKg: [80, "assumed", NONE, "2025", [40, 200]],
    feedShare: [0.4, "assumed", "Clay feed from others; no published contract found", "2025", [0.1, 0.7]],
    fixedEurPerKgYear: [20, "assumed", NONE, "2025", [5, 60]],
    capexEurPerKgYear: [200, "assumed", "As the first circuit", "2025", [60, 600]],
    start: [0, "assumed", "Ready to decide", "2025", [0, 24]],
  },
);
m.plant(
  // Most of its Dy and Tb comes in with concentrate: 2,000 t of magnets hold some 25 t.
  { key: "caremag", name: "Caremag (Lacq)", region: "EU", stage: "building", scrapShare: 0.1, lead: "ndpr.plant.caremag" },
  {
    capacityTonnesPerYear: [600, "read", "600 t of Dy and Tb oxides a year (energynews.pro)", "2026", [300, 650]],
    costEurPerKg: [80, "assumed", NONE, "2025", [40, 200]],
    feedShare: [0.4, "assumed", "No published feed contract found; separators usually pay for the contained value", "2025", [0.1, 0.7]],
    fixedEurPerKgYear: [30, "assumed", NONE, "2025", [8, 80]],
    capexEurPerKgYear: [154, "read", "216 MEUR over 1,400 t of NdPr, Dy and Tb oxides (energynews.pro)", "2025", [120, 600]],
    start: [12, "read", "End of 2026 (energynews.pro)", "2025", [9, 36]],
    assay: [0.75, "read", "600 t over 800 t of NdPr (energynews.pro)", "2026", [0.3, 0.85]],
  },
);
m.plant(
  { key: "iluka", name: "Iluka Eneabba", region: "partners", stage: "building", lead: "ndpr.plant.iluka" },
  {
    capacityTonnesPerYear: [500, "assumed", "17,500 t of oxides a year (wa.gov.au), some 3 % Dy and Tb (assumed)", "2027", [200, 800]],
    loading: [0.95, "assumed", "As for NdPr", "2027", [0.3, 1]],
    costEurPerKg: [120, "assumed", NONE, "2025", [50, 220]],
    fixedEurPerKgYear: [30, "assumed", NONE, "2025", [8, 80]],
    capexEurPerKgYear: [600, "assumed", "Share of the refinery by value; no figure found", "2025", [200, 1500]],
    start: [20, "read", "2027 (wa.gov.au); first planned for 2025", "2025", [12, 48]],
    assay: [0.125, "assumed", "500 t over 4,000 t of NdPr", "2027", [0.05, 0.2]],
  },
);
m.plant(
  { key: "mp", name: "MP heavy circuit", region: "US", stage: "building", lead: "ndpr.plant.mp" },
  {
    capacityTonnesPerYear: [200, "assumed", "No published figure found; built on a loan of 150 MUSD (stocktitan)", "2026", [50, 400]],
    loading: [0.48, "assumed", "As for NdPr: 0.035 of output in 2025", "2026", [0.2, 1]],
    costEurPerKg: [130, "assumed", NONE, "2025", [60, 230]],
    fixedEurPerKgYear: [30, "assumed", NONE, "2025", [8, 80]],
    capexEurPerKgYear: [660, "assumed", "Loan of 150 MUSD (stocktitan) over the assumed capacity, at 1.13 USD/EUR", "2025", [250, 1500]],
    start: [12, "assumed", "2026 to 2027", "2025", [3, 36]],
    assay: [0.035, "assumed", "200 t at the full NdPr output of 5,700 t", "2026", [0.01, 0.07]],
  },
);

const project = {
  costEurPerKg: [125, "assumed", NONE, "2025", [60, 250]],
  fixedEurPerKgYear: [30, "assumed", NONE, "2025", [8, 80]],
  capexEurPerKgYear: [700, "assumed", "Share of a clay mine with its separation, by value; no figure found", "2025", [200, 2000]],
} as const;
const feed: Sourced = [
  0.3,
  "assumed",
  "No published feed contract found; separators usually pay for the contained value",
  "2025",
  [0, 0.7],
];
const ideas = (perYear: number): Sourced => [perYear, "assumed", NONE, "2025", [0, 3 * perYear]];
const size = (tonnes: number): Sourced => [tonnes, "assumed", "About the size of named projects", "2025", [0.4 * tonnes, 2.5 * tonnes]];
m.pipeline("eu", "EU", 4, {
  ...project,
  perYear: ideas(0.2),
  capacityTonnesPerYear: size(100),
  costEurPerKg: [90, "assumed", NONE, "2025", [40, 220]],
  capexEurPerKgYear: [350, "assumed", "Separation only, above Caremag's 154 EUR per kg/year (energynews.pro)", "2025", [120, 1000]],
  feedShare: feed,
});
m.pipeline("partners", "partners", 8, { ...project, perYear: ideas(0.5), capacityTonnesPerYear: size(200) });
m.pipeline("us", "US", 4, { ...project, perYear: ideas(0.2), capacityTonnesPerYear: size(100) });
m.pipeline("rest", "rest of world", 6, { ...project, perYear: ideas(0.4), capacityTonnesPerYear: size(200) });

/** Dysprosium and terbium oxides together, out of the ores of NdPr. */
export const dytb: Material = {
  id: "dytb-oxide",
  title: "Dy and Tb oxides",
  unit: "t",
  key: "dytb",
  stage: "refined",
  regime: "oligopoly",
  regions: CHINA_AT_HOME,
  homeKey: "china",
  managed: true,
  coProductOf: "ndpr-oxide",
  parameters: standardParameters("dytb", "china", m.parameters),
  sectors: m.sectors,
  plants: m.plants,
  homeSteps: m.homeSteps,
  buyers: m.buyers,
  pipelines: m.pipelines,
  stockpiles: m.stockpiles,
};
