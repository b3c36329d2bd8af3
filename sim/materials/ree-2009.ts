import { builder } from "./builder.ts";
import { CHINA_AT_HOME, type Material } from "./material.ts";
import { standardParameters } from "./standard.ts";

// Money is euros of 2009, at 1.39 USD/EUR.
const BGS = "BGS World Mineral Statistics";
const NONE = "No published figure found";
const SHARE = "21 % of rare-earth oxides are NdPr (assumed, 20 to 22 %)";
const m = builder("ree2009", "china");

m.number("usdPerEur", "Exchange rate", "USD/EUR", [
  1.39,
  "assumed",
  "About the average of 2009; 1.326 in 2010 (recalled)",
  "2009",
  [1.2, 1.6],
]);
m.number("demand.baseYear", "Year in which demand paths start", "year", [
  2009,
  "assumed",
  "The year before the export quota was cut; every size here is of 2009",
  "2009",
  [1990, 2030],
]);
m.number("price.reference", "Reference price of NdPr oxide outside China", "EUR/kg", [
  13.75,
  "recalled",
  "Nd oxide FOB China 19.12 USD/kg, average of 2009 (Asian Metal, via Lynas), at 1.39 USD/EUR; Pr oxide 18 USD/kg (mining.com, read)",
  "2009",
  [9, 20],
]);
m.number("price.longRun", "Long-run price that investors expect", "EUR/kg", [
  14,
  "assumed",
  "The price of 2009; no incentive price of that year found",
  "2009",
  [10, 30],
]);
m.number("china.marginalCost", "Cost at which Chinese producers resist cuts", "EUR/kg", [
  13,
  "assumed",
  "Just below the price of 2009: many small producers, little margin; no cost of that year found",
  "2009",
  [8, 13.7],
]);
m.number("china.expansionCost", "Full cost of new Chinese capacity", "EUR/kg", [
  14.5,
  "assumed",
  "The marginal cost and its capital; no source found",
  "2009",
  [10, 22],
]);

m.number("scrap.exportShare", "Share of scrap beyond what recyclers of a region can take that is sold to those in China", "share", [
  0,
  "assumed",
  "Not traced in a market that is replayed as history",
  "2009",
  [0, 0.95],
]);

m.demandPath("magnets", "Demand of magnet rare earths", [1.42, 1.9, 2.54], "assumed", `6 % a year; ${NONE.toLowerCase()}`);
m.sector(
  "automotive",
  "automotive",
  ["magnets"],
  [0.11, "assumed", "Prior 0.05 to 0.15; arc of 2009 to 2011 at most 0.4 over two years (elasticities table)", "2009", [0.03, 0.3]],
  [450, "assumed", "Above 20 times the price of 2009: most use went on at 338 USD/kg in 2011 (mining.com)", "2011", [330, 1200]],
);
m.sector(
  "wind",
  "wind",
  ["magnets"],
  [0.16, "assumed", NONE, "2009", [0.03, 0.4]],
  [350, "assumed", "Magnet-free turbines compete; above 20 times the price of 2009", "2011", [300, 1000]],
);
m.sector(
  "electronics and other",
  "other",
  ["magnets"],
  [0.13, "assumed", NONE, "2009", [0.03, 0.4]],
  [450, "assumed", "Above 20 times the price of 2009: most use went on at 338 USD/kg in 2011 (mining.com)", "2011", [330, 1200]],
);
m.sector(
  "defence",
  "defence",
  ["magnets"],
  [0.05, "assumed", NONE, "2009", [0.01, 0.15]],
  [900, "assumed", "Value of the product lost; as today", "2011", [400, 2000]],
);

const HOME = `China made 129,400 t of oxides in 2009 (${BGS}); ${SHARE}; less exports of 9,160 t; split assumed`;
const ABROAD = `Exports of 9,160 t: quota of 50,145 t (techmetalsresearch.com), 87 % used (assumed), ${SHARE}; with 1,140 t made outside; split assumed`;
m.buyer("china.automotive", "China", "automotive", [1800, "assumed", HOME, "2009"]);
m.buyer("china.wind", "China", "wind", [2700, "assumed", HOME, "2009"]);
m.buyer("china.other", "China", "electronics and other", [13500, "assumed", HOME, "2009"]);
m.buyer("eu.automotive", "EU", "automotive", [500, "assumed", ABROAD, "2009"]);
m.buyer("eu.wind", "EU", "wind", [200, "assumed", ABROAD, "2009"]);
m.buyer("eu.other", "EU", "electronics and other", [1000, "assumed", ABROAD, "2009"]);
m.buyer("eu.defence", "EU", "defence", [50, "assumed", ABROAD, "2009"]);
m.buyer("us.other", "US", "electronics and other", [690, "assumed", ABROAD, "2009"]);
m.buyer("us.defence", "US", "defence", [60, "assumed", ABROAD, "2009"]);
m.buyer("japan-korea.automotive", "Japan and Korea", "automotive", [
  2500,
  "assumed",
  `Japan made most magnets outside China. ${ABROAD}`,
  "2009",
]);
m.buyer("japan-korea.other", "Japan and Korea", "electronics and other", [
  3600,
  "assumed",
  `Japan made most magnets outside China. ${ABROAD}`,
  "2009",
]);
m.buyer("partners.other", "partners", "electronics and other", [300, "assumed", ABROAD, "2009"]);
m.buyer("rest.other", "rest of world", "electronics and other", [1400, "assumed", ABROAD, "2009"]);

const MINED = `129,400 t of oxides in 2009, 124,500 in 2008, 118,900 in 2010 (${BGS}); ${SHARE}; a twentieth spare and the split assumed`;
m.homeStep(
  "baotou",
  "Baotou by-product",
  [13500, "assumed", MINED, "2009"],
  [5.5, "assumed", "By-product of iron ore: well below the price; no cost of that year found", "2009", [3, 9]],
);
m.homeStep(
  "sichuan",
  "Sichuan bastnaesite",
  [5500, "assumed", MINED, "2009"],
  [8.5, "assumed", "Between Baotou and the clays", "2009", [5, 12]],
);
m.homeStep(
  "unlicensed",
  "Mines outside the quota",
  [4500, "assumed", `Illegal mining was large; no tonnage found. ${MINED}`, "2009"],
  [10.5, "assumed", "No tax, no clean-up: below licensed clays", "2009", [6, 13.5]],
);
m.homeStep(
  "clays",
  "Southern ion clays",
  [5000, "assumed", MINED, "2009"],
  [13, "assumed", "Near the price of 2009; the marginal cost", "2009", [8, 13.7]],
);

const before = [-300, "assumed", "Ran well before 2009", "2009", [-600, -240]] as const;
m.plant(
  { key: "silmet", name: "Silmet (Estonia, Russian loparite)", region: "EU", stage: "operating" },
  {
    capacityTonnesPerYear: [440, "assumed", `Russian output of 1,898 t of oxides in 2009 (${BGS}); ${SHARE}; at a loading of 0.9`, "2009"],
    costEurPerKg: [10, "assumed", NONE, "2009", [5, 13.5]],
    fixedEurPerKgYear: [1, "assumed", NONE, "2009"],
    capexEurPerKgYear: [60, "assumed", NONE, "2009"],
    start: before,
  },
);
m.plant(
  { key: "stockpile", name: "Mountain Pass, mined stockpiles", region: "US", stage: "operating" },
  {
    capacityTonnesPerYear: [
      730,
      "assumed",
      `127,000 pounds of didymium a month, 690 t a year (Metal-Pages, 28 October 2009), at a loading of 0.95; nothing mined (${BGS})`,
      "2009",
    ],
    loading: [0.95, "assumed", "Usual availability", "2009", [0.3, 1]],
    costEurPerKg: [9, "assumed", "The ore is mined already", "2009", [4, 13.5]],
    fixedEurPerKgYear: [1, "assumed", NONE, "2009"],
    capexEurPerKgYear: [60, "assumed", NONE, "2009"],
    start: before,
  },
);
m.plant(
  { key: "small", name: "India, Malaysia, Brazil", region: "rest of world", stage: "operating" },
  {
    capacityTonnesPerYear: [55, "assumed", `16, 20 and 200 t of oxides in 2009 (${BGS}); ${SHARE}; at a loading of 0.9`, "2009"],
    costEurPerKg: [11, "assumed", "By-product of tin and heavy sands", "2009", [5, 13.5]],
    fixedEurPerKgYear: [1, "assumed", NONE, "2009"],
    capexEurPerKgYear: [60, "assumed", NONE, "2009"],
    start: before,
  },
);
m.plant(
  { key: "lynas", name: "Lynas (Mount Weld, Gebeng)", region: "partners", stage: "building" },
  {
    capacityTonnesPerYear: [5060, "assumed", "22,000 t of oxides a year planned, 23 % NdPr (assumed)", "2013"],
    loading: [0.6, "assumed", `Slow to fill: Australia made 970 t of oxides in 2013 and 3,965 in 2014 (${BGS})`, "2014", [0.15, 1]],
    costEurPerKg: [27, "assumed", `${NONE}; above the price of 2009`, "2013", [15, 40]],
    fixedEurPerKgYear: [4, "assumed", NONE, "2013"],
    capexEurPerKgYear: [90, "assumed", "As Mountain Pass; backed by JARE of Japan", "2013", [50, 200]],
    start: [-156, "assumed", "First output about the turn of 2013, planned for 2011", "2013", [-180, -144]],
  },
);

const PASS = "Capital cost of 1.6 bn USD (Reuters, 1 July 2015) over 40,000 t of oxides";
const mountainPass = {
  costEurPerKg: [30, "assumed", `${NONE}; 25 to 40 EUR/kg, above the price of 2009`, "2013", [18, 45]],
  fixedEurPerKgYear: [5, "assumed", NONE, "2013"],
  capexEurPerKgYear: [
    95,
    "assumed",
    `${PASS}, 16 % NdPr (assumed), 1.33 USD/EUR: 189 EUR per kg/year of NdPr, half of it borne by the other rare earths (assumed)`,
    "2013",
    [50, 190],
  ],
} as const;
m.plant(
  { key: "mountain-pass", name: "Molycorp Mountain Pass, phase 1", region: "US", stage: "ready" },
  {
    capacityTonnesPerYear: [3050, "assumed", "19,050 t of oxides a year (mining.com), 16 % NdPr (assumed)", "2012"],
    ...mountainPass,
    start: [-192, "assumed", "Could decide from 2010", "2010", [-204, -168]],
  },
);
m.plant(
  { key: "mountain-pass-2", name: "Molycorp Mountain Pass, phase 2", region: "US", stage: "ready" },
  {
    capacityTonnesPerYear: [3350, "assumed", "40,000 t of oxides a year less phase 1 (thewest.com.au), 16 % NdPr (assumed)", "2013"],
    ...mountainPass,
    start: [-180, "assumed", "Doubling announced at the turn of 2011", "2011", [-192, -156]],
  },
);

const perYear = [0.5, "assumed", "Dozens of projects in the boom, few before; no count found", "2009", [0, 2]] as const;
const project = {
  fixedEurPerKgYear: [5, "assumed", NONE, "2011"],
  capexEurPerKgYear: [110, "assumed", "As Mountain Pass, and a new site", "2011", [50, 250]],
} as const;
const dear = (cost: number) => [cost, "assumed", `${NONE}; 25 to 40 EUR/kg, above the price of 2009`, "2011", [20, 50]] as const;
m.pipeline("partners", "partners", 12, {
  perYear,
  capacityTonnesPerYear: [2000, "assumed", "Australian and Canadian projects, about 10,000 t of oxides a year", "2011"],
  costEurPerKg: dear(33),
  ...project,
});
m.pipeline("us", "US", 6, {
  perYear,
  capacityTonnesPerYear: [1500, "assumed", NONE, "2011"],
  costEurPerKg: dear(35),
  ...project,
});
m.pipeline("rest", "rest of world", 8, {
  perYear,
  capacityTonnesPerYear: [1500, "assumed", NONE, "2011"],
  costEurPerKg: dear(33),
  ...project,
});

/** Magnet rare earths as they were before the export quotas were cut: a market of the past, to try the model on. */
export const ree2009: Material = {
  id: "ree-2009",
  title: "Magnet rare earths, 2009 to 2014 (history)",
  unit: "t",
  key: "ree2009",
  stage: "refined",
  regime: "auction",
  regions: CHINA_AT_HOME,
  homeKey: "china",
  managed: false,
  parameters: standardParameters("ree2009", "china", m.parameters),
  sectors: m.sectors,
  plants: m.plants,
  homeSteps: m.homeSteps,
  buyers: m.buyers,
  pipelines: m.pipelines,
  stockpiles: m.stockpiles,
};
