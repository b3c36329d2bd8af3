import { builder } from "./builder.ts";
import { CHINA_AT_HOME, type Material } from "./material.ts";
import { standardParameters } from "./standard.ts";

const USGS = "USGS Mineral Commodity Summaries 2026 (public domain)";
const BGS = "BGS World Mineral Statistics";
const NONE = "No published figure found";
const m = builder("germanium", "china");

// The market as it was before the controls of 2023 to 2025: the price of 2024 already holds them.
m.number("price.reference", "Reference price of germanium metal, 99.999 %, Europe", "EUR/kg", [
  1232,
  "read",
  `${USGS}: 1,392 USD/kg on average in 2023, at 1.13 USD/EUR; the market is modelled before the controls`,
  "2023",
  [900, 1800],
]);
m.number("price.longRun", "Long-run price that investors expect", "EUR/kg", [
  1200,
  "assumed",
  `${USGS}: averages of 1,187, 1,294 and 1,392 USD/kg in 2021 to 2023, 1,142 EUR/kg in the mean and rising`,
  "2023",
  [800, 2500],
]);
m.number("china.marginalCost", "Cost at which Chinese producers resist cuts", "EUR/kg", [
  950,
  "assumed",
  "No published cost found; the lowest yearly average of the last decade was 1,082 USD/kg in 2017 (USGS data sheet of 2020, seen in excerpt)",
  "2017",
  [500, 1150],
]);
m.number("china.expansionCost", "Full cost of new Chinese capacity", "EUR/kg", [1050, "assumed", NONE, "2024", [700, 1500]]);
m.number("china.hostLimit", "Most that the zinc and lignite of 2024 could yield in China", "t/year", [
  300,
  "assumed",
  "Only part of the germanium in zinc ores and coal ash is recovered; no published figure found",
  "2024",
  [210, 800],
]);
m.number("host.growth", "Growth of zinc and lignite ash", "share/year", [0.01, "assumed", NONE, "2024", [-0.03, 0.04]]);
m.number("sales.contractShare", "Deliveries at contract prices", "share", [
  0.7,
  "assumed",
  "Illiquid: one or very few suppliers (COM(2025) 945 footnote 27)",
  "2024",
  [0.3, 0.95],
]);
m.number("index.liquidVolume", "Volume at which an index is liquid", "t/month", [4, "assumed", NONE, "2024", [0.5, 20]]);
m.number("index.askPremium", "Asks over transactions in a thin market", "share", [
  0.3,
  "assumed",
  "Reported asks in thin markets can be several times what is paid (Adamas)",
  "2024",
  [0, 2],
]);
m.number("build.months", "Building time", "months", [30, "assumed", "A leaching line beside a zinc smelter", "2025", [12, 60]]);
m.number("scrap.swarf", "New scrap from making optics, wafers and fibre", "share", [
  0.32,
  "assumed",
  "About 30 % of germanium used is recycled, over 60 % of the metal in most optics turns to new scrap (USGS data sheet of 2020, seen in excerpt)",
  "2020",
  [0.15, 0.5],
]);
m.number("scrap.pastGrowth", "Growth of use over the life of products", "share/year", [0.03, "assumed", NONE, "2024", [-0.02, 0.08]]);
m.number("scrap.collected.2025", "Share of material at end of life that is recovered", "share", [
  0.03,
  "recalled",
  "End-of-life recycling input rate of 2 % (EU study on critical raw materials), over a yield of 0.9 and growth over 12 years",
  "2023",
  [0, 0.1],
]);
m.number("scrap.collected.2035", "The same in 2035", "share", [0.1, "assumed", NONE, "2035", [0.02, 0.4]]);

m.demandPath("fibre", "Demand of optics and fibre", [1.25, 1.5, 1.75], "assumed", `${NONE}; about 4 % a year`);
m.demandPath(
  "electronics",
  "Demand of space solar cells and electronics",
  [1.4, 1.8, 2.2],
  "assumed",
  `${NONE}; about 6 % a year at first`,
);
m.demandPath("defence", "Demand of defence", [1.4, 1.6, 1.8], "assumed", `${NONE}; defence budgets rise`);
m.sector(
  "optics and fibre",
  "optics",
  ["fibre"],
  [0.1, "assumed", "Prior 0.05 to 0.15 (judgement); chalcogenide glass replaces part of infrared optics", "2024", [0.03, 0.25]],
  [7000, "assumed", `${USGS}: lines ran on at 4,100 USD/kg on average in 2025`, "2025", [3700, 20000]],
);
m.sector(
  "electronics and other",
  "other",
  ["electronics"],
  [0.07, "assumed", "Prior 0.05 to 0.15 (judgement); a wafer is a small part of a satellite", "2024", [0.02, 0.2]],
  [9000, "assumed", `${USGS}: lines ran on at 4,100 USD/kg on average in 2025`, "2025", [3700, 25000]],
);
m.sector(
  "defence",
  "defence",
  ["defence"],
  [0.04, "assumed", "Prior 0.05 to 0.15 (judgement), lower for defence", "2024", [0.01, 0.15]],
  [15000, "assumed", "Infrared sights: few substitutes", "2024", [5000, 40000]],
);

const CHINA_USE = `${BGS}: China made 200 t in 2023; metal exports of about 45 t a year before the controls (4.7 t in March 2023, germanium.com), the rest used at home; scrap that goes round included, split assumed`;
m.buyer("china.optics", "China", "optics and fibre", [85, "assumed", CHINA_USE]);
m.buyer("china.other", "China", "electronics and other", [58, "assumed", CHINA_USE]);
m.buyer("china.defence", "China", "defence", [12, "assumed", CHINA_USE]);
const EU_USE = "No published figure found; set so that China covers about 45 % and Belgium 32 % or more of it (ECA)";
m.buyer("eu.optics", "EU", "optics and fibre", [17, "assumed", EU_USE]);
m.buyer("eu.other", "EU", "electronics and other", [14, "assumed", EU_USE]);
m.buyer("eu.defence", "EU", "defence", [5, "assumed", EU_USE]);
const US_USE = `${USGS}: 30 t in 2021, later years not available; split assumed`;
m.buyer("us.optics", "US", "optics and fibre", [12, "assumed", US_USE, "2021"]);
m.buyer("us.other", "US", "electronics and other", [10, "assumed", US_USE, "2021"]);
m.buyer("us.defence", "US", "defence", [8, "assumed", US_USE, "2021"]);
m.buyer("japan-korea.optics", "Japan and Korea", "optics and fibre", [11, "assumed", NONE]);
m.buyer("japan-korea.other", "Japan and Korea", "electronics and other", [6, "assumed", NONE]);
m.buyer("japan-korea.defence", "Japan and Korea", "defence", [1, "assumed", NONE]);
m.buyer("partners.optics", "partners", "optics and fibre", [4.5, "assumed", NONE]);
m.buyer("partners.defence", "partners", "defence", [1.5, "assumed", NONE]);
m.buyer("rest.optics", "rest of world", "optics and fibre", [
  12,
  "assumed",
  "Russia is a leading buyer of Chinese metal (rawmaterials.net)",
]);

const CHINA_OUTPUT = `${BGS}: 200 t in 2023, scrap assumed to be in it; split and a margin over output assumed`;
m.homeStep("zinc", "Zinc smelters", [92, "assumed", CHINA_OUTPUT, "2023"], [500, "assumed", "By-product; no published cost found"]);
m.homeStep(
  "lignite",
  "Lignite and coal ash",
  [83, "assumed", CHINA_OUTPUT, "2023"],
  [950, "assumed", "The marginal cost: germanium is the main product of these mines"],
);
m.homeStep(
  "scrap",
  "Recyclers of new scrap",
  [47, "assumed", "What the scrap share leaves of Chinese use", "2024", [20, 80]],
  [600, "assumed", NONE],
  { scrapFed: true },
);

const SCRAP_FEED = [0.5, "assumed", "Tolling: most of the value stays with the owner of the scrap", "2024", [0.2, 0.7]] as const;
m.plant(
  { key: "umicore", name: "Umicore Olen (Belgium)", region: "EU", stage: "operating", scrapShare: 0.5 },
  {
    capacityTonnesPerYear: [
      24,
      "assumed",
      "No published capacity found; Belgium gives 32 % of EU supply (ECA) and much of US imports",
      "2024",
      [12, 50],
    ],
    loading: [0.8, "assumed", "Primary feed from zinc residues and African slag", "2024", [0.3, 1]],
    costEurPerKg: [550, "assumed", NONE],
    feedShare: [0.35, "assumed", "More than half of the feed is scrap, much of it tolled (umicore.com)", "2025", [0.1, 0.6]],
    fixedEurPerKgYear: [60, "assumed", NONE],
    capexEurPerKgYear: [2000, "assumed", NONE],
  },
);
m.plant(
  { key: "regain", name: "Umicore GePETO and ReGAIN (Belgium)", region: "EU", stage: "permitting", scrapShare: 0.8 },
  {
    capacityTonnesPerYear: [8, "assumed", "Strategic recycling project (europeannewsroom.com); capacity not published", "2025", [2, 20]],
    loading: [0.8, "assumed", "Residues beside scrap", "2025", [0.3, 1]],
    costEurPerKg: [350, "assumed", NONE],
    feedShare: SCRAP_FEED,
    fixedEurPerKgYear: [80, "assumed", NONE],
    capexEurPerKgYear: [2500, "assumed", NONE],
    start: [6, "assumed", "Listed as strategic; no date found", "2025", [0, 36]],
  },
);
m.plant(
  { key: "teck", name: "Teck Trail (Canada)", region: "partners", stage: "operating" },
  {
    capacityTonnesPerYear: [20, "assumed", "No published output found", "2024", [8, 40]],
    loading: [0.8, "assumed", "Follows zinc feed", "2024", [0.3, 1]],
    costEurPerKg: [550, "assumed", "By-product of zinc; no published cost found"],
    fixedEurPerKgYear: [40, "assumed", NONE],
    capexEurPerKgYear: [2000, "assumed", NONE],
    hostLimitTonnesPerYear: [35, "assumed", "One zinc smelter; no published figure found", "2024", [20, 60]],
  },
);
m.plant(
  { key: "partner-scrap", name: "Recyclers (Canada, UK)", region: "partners", stage: "operating", scrapShare: 1 },
  {
    capacityTonnesPerYear: [2, "assumed", "What the scrap share leaves of use there", "2024", [0.5, 6]],
    costEurPerKg: [300, "assumed", NONE],
    feedShare: SCRAP_FEED,
    fixedEurPerKgYear: [60, "assumed", NONE],
    capexEurPerKgYear: [1500, "assumed", NONE],
  },
);
m.plant(
  { key: "stl", name: "STL Big Hill slag (DR Congo)", region: "partners", stage: "building" },
  {
    capacityTonnesPerYear: [
      15,
      "assumed",
      "First concentrate shipped to Belgium in late 2024 (remembered, not checked); no published output found",
      "2025",
      [5, 30],
    ],
    costEurPerKg: [650, "assumed", NONE],
    fixedEurPerKgYear: [60, "assumed", NONE],
    capexEurPerKgYear: [2000, "assumed", NONE],
    start: [6, "assumed", NONE, "2025", [-12, 36]],
  },
);
m.plant(
  { key: "us-scrap", name: "US refineries of scrap", region: "US", stage: "operating", scrapShare: 1 },
  {
    capacityTonnesPerYear: [9, "assumed", `${BGS}: 6 t of metal in 2023, tetrachloride for fibre beside it (assumed)`, "2023", [5, 15]],
    costEurPerKg: [300, "assumed", NONE],
    feedShare: SCRAP_FEED,
    fixedEurPerKgYear: [60, "assumed", NONE],
    capexEurPerKgYear: [1500, "assumed", NONE],
  },
);
m.plant(
  { key: "clarksville", name: "Nyrstar Clarksville (US)", region: "US", stage: "idea" },
  {
    capacityTonnesPerYear: [24, "read", `80 % of US demand (Nyrstar), of 30 t (${USGS})`, "2025", [10, 40]],
    costEurPerKg: [700, "assumed", "By-product of zinc; no published cost found"],
    fixedEurPerKgYear: [80, "assumed", NONE],
    capexEurPerKgYear: [
      3400,
      "assumed",
      "150 MUSD (Nyrstar) over 24 t of germanium and 15 t of gallium, each kg alike",
      "2025",
      [1500, 6000],
    ],
    start: [12, "assumed", "Under study", "2025", [0, 48]],
    hostLimitTonnesPerYear: [40, "assumed", "One zinc smelter; no published figure found", "2025", [25, 60]],
  },
);
m.plant(
  { key: "russia", name: "Russian lignite", region: "rest of world", stage: "operating" },
  {
    capacityTonnesPerYear: [5, "read", `${BGS}: 5 t in 2023`, "2023", [3, 15]],
    loading: [1, "assumed", "Capacity is the output of 2023", "2023", [0.5, 1]],
    costEurPerKg: [800, "assumed", NONE],
    fixedEurPerKgYear: [40, "assumed", NONE],
    capexEurPerKgYear: [2000, "assumed", NONE],
  },
);
m.plant(
  { key: "rest-scrap", name: "Recyclers, rest of world", region: "rest of world", stage: "operating", scrapShare: 1 },
  {
    capacityTonnesPerYear: [4, "assumed", "What the scrap share leaves of use there", "2024", [1, 10]],
    costEurPerKg: [300, "assumed", NONE],
    feedShare: SCRAP_FEED,
    fixedEurPerKgYear: [60, "assumed", NONE],
    capexEurPerKgYear: [1500, "assumed", NONE],
  },
);
m.plant(
  { key: "japan-scrap", name: "Recyclers (Japan, Korea)", region: "Japan and Korea", stage: "operating", scrapShare: 1 },
  {
    capacityTonnesPerYear: [6, "assumed", "What the scrap share leaves of use there", "2024", [2, 12]],
    costEurPerKg: [300, "assumed", NONE],
    feedShare: SCRAP_FEED,
    fixedEurPerKgYear: [60, "assumed", NONE],
    capexEurPerKgYear: [1500, "assumed", NONE],
  },
);

const project = {
  costEurPerKg: [750, "assumed", "By-product line at a zinc smelter; no published cost found"],
  fixedEurPerKgYear: [80, "assumed", NONE],
  capexEurPerKgYear: [3400, "assumed", "As Nyrstar Clarksville", "2025", [1500, 6000]],
} as const;
m.pipeline("eu", "EU", 5, { perYear: [0.2, "assumed", NONE], capacityTonnesPerYear: [10, "assumed", NONE], ...project });
m.pipeline("partners", "partners", 6, { perYear: [0.3, "assumed", NONE], capacityTonnesPerYear: [12, "assumed", NONE], ...project });
m.pipeline("us", "US", 4, { perYear: [0.15, "assumed", NONE], capacityTonnesPerYear: [12, "assumed", NONE], ...project });

/** Germanium, a by-product of zinc and lignite. */
export const germanium: Material = {
  id: "germanium",
  title: "Germanium",
  unit: "t",
  key: "germanium",
  stage: "refined",
  regime: "posted",
  regions: CHINA_AT_HOME,
  homeKey: "china",
  managed: true,
  parameters: standardParameters("germanium", "china", m.parameters),
  sectors: m.sectors,
  plants: m.plants,
  homeSteps: m.homeSteps,
  buyers: m.buyers,
  pipelines: m.pipelines,
  stockpiles: m.stockpiles,
};
