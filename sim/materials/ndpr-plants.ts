import type { Parameter } from "../core/parameter.ts";
import { assumed, type BuyerSpec, type CostStep, type PipelineSpec, type PlantSpec, read, recalled } from "./material.ts";

const GUESS = "No plant-level figure found; within the range of published ex-China costs and 75 to 105 USD/kg incentive prices";
const FEED = "No published feed contract found; separators usually pay for the contained value";

type Named = readonly [plant: PlantSpec, parameters: readonly Parameter[]];

/** A plant's seven numbers; what differs from the defaults is said with its source. */
function named(
  plant: PlantSpec,
  capacity: Parameter,
  own: { cost: number; feed: number; fixed: number; capex?: Parameter; capexAssumed?: number; start: Parameter; loading?: Parameter },
): Named {
  const { prefix, name } = plant;
  return [
    plant,
    [
      capacity,
      own.loading ?? assumed(`${prefix}.loading`, `${name}: capacity that can be fed`, 0.95, "share", 0.3, 1, "2025", GUESS),
      assumed(
        `${prefix}.cost`,
        `${name}: operating cost apart from feed`,
        own.cost,
        "EUR/kg",
        own.cost * 0.6,
        own.cost * 1.6,
        "2025",
        GUESS,
      ),
      assumed(`${prefix}.feedShare`, `${name}: share of the price paid for feed`, own.feed, "share", 0, 0.7, "2025", FEED),
      assumed(
        `${prefix}.fixed`,
        `${name}: fixed cost`,
        own.fixed,
        "EUR/kg of capacity a year",
        own.fixed * 0.5,
        own.fixed * 1.5,
        "2025",
        GUESS,
      ),
      own.capex ??
        assumed(
          `${prefix}.capex`,
          `${name}: capital cost`,
          own.capexAssumed ?? 150,
          "EUR per kg/year",
          50,
          400,
          "2025",
          "Caremag 154 EUR per kg/year; Nolans 275 USD per kg/year with its mine",
        ),
      own.start,
    ],
  ];
}

const started = (prefix: string, name: string) =>
  read(`${prefix}.start`, `${name}: first output, months after 2026-01`, -60, "months", -120, 0, "2025", "Operating");

const PLANTS: readonly Named[] = [
  named(
    {
      prefix: "ndpr.plant.lynas",
      name: "Lynas (Australia, Malaysia)",
      region: "partners",
      stage: "operating",
      scrapShare: 0,
      contract: "lynas",
    },
    read(
      "ndpr.plant.lynas.capacity",
      "Lynas: capacity",
      10500,
      "t/year",
      7000,
      12000,
      "2025",
      "Fastmarkets p=57380: nameplate 10,500 t/year NdPr",
    ),
    {
      cost: 32,
      feed: 0,
      fixed: 6,
      capexAssumed: 150,
      start: started("ndpr.plant.lynas", "Lynas"),
      loading: read(
        "ndpr.plant.lynas.loading",
        "Lynas: output over nameplate",
        0.68,
        "share",
        0.5,
        1,
        "2025",
        "1,404 to 2,080 t a quarter in 2025 (metalnomist; grafa)",
      ),
    },
  ),
  named(
    { prefix: "ndpr.plant.mp", name: "MP Mountain Pass", region: "US", stage: "operating", scrapShare: 0, contract: "mp" },
    read(
      "ndpr.plant.mp.capacity",
      "MP: capacity",
      6000,
      "t/year",
      3000,
      7000,
      "2026",
      "Nameplate about 6,000 t NdPr in 2026 to 2027 (projects table, read and recalled)",
    ),
    {
      cost: 42,
      feed: 0,
      fixed: 7,
      capexAssumed: 150,
      start: started("ndpr.plant.mp", "MP"),
      loading: read(
        "ndpr.plant.mp.loading",
        "MP: output over nameplate in 2025",
        0.45,
        "share",
        0.2,
        1,
        "2025",
        "1,294 t in 2024; target 1,500 t a quarter (MP FY2024; ainvest.com)",
      ),
    },
  ),
  named(
    { prefix: "ndpr.plant.silmet", name: "Neo Silmet", region: "EU", stage: "operating", scrapShare: 0 },
    assumed(
      "ndpr.plant.silmet.capacity",
      "Silmet: capacity",
      600,
      "t/year",
      300,
      800,
      "2025",
      "3,000 t/year of light rare earths (Argus 2465359), about one fifth NdPr",
    ),
    {
      cost: 28,
      feed: 0.45,
      fixed: 5,
      start: started("ndpr.plant.silmet", "Silmet"),
      loading: assumed(
        "ndpr.plant.silmet.loading",
        "Silmet: capacity that can be fed",
        0.6,
        "share",
        0.2,
        1,
        "2025",
        "Feed has been short since Russian concentrate stopped",
      ),
    },
  ),
  named(
    { prefix: "ndpr.plant.rest", name: "Other refiners outside China", region: "rest of world", stage: "operating", scrapShare: 0 },
    read(
      "ndpr.plant.rest.capacity",
      "Other refiners: capacity",
      2000,
      "t/year",
      1000,
      3000,
      "2024",
      "IEA: 2.46 kt of magnet rare earths refined in the rest of the world in 2024, Estonia taken off",
    ),
    { cost: 46, feed: 0, fixed: 5, start: started("ndpr.plant.rest", "Other refiners") },
  ),
  named(
    { prefix: "ndpr.plant.caremag", name: "Caremag (Lacq)", region: "EU", stage: "building", scrapShare: 0.8 },
    read(
      "ndpr.plant.caremag.capacity",
      "Caremag: capacity",
      800,
      "t/year",
      600,
      900,
      "2026",
      "energynews.pro: 800 t NdPr and 600 t Dy/Tb oxides a year",
    ),
    {
      cost: 24,
      feed: 0.5,
      fixed: 8,
      capex: read(
        "ndpr.plant.caremag.capex",
        "Caremag: capital cost",
        154,
        "EUR per kg/year",
        120,
        250,
        "2025",
        "216 MEUR over 1,400 t of oxides (energynews.pro)",
      ),
      start: read(
        "ndpr.plant.caremag.start",
        "Caremag: first output, months after 2026-01",
        12,
        "months",
        9,
        36,
        "2025",
        "End of 2026 (energynews.pro)",
      ),
      loading: assumed(
        "ndpr.plant.caremag.loading",
        "Caremag: capacity that can be fed besides scrap",
        0.9,
        "share",
        0.3,
        1,
        "2025",
        "2,000 t magnets and 5,000 t concentrate a year planned",
      ),
    },
  ),
  named(
    { prefix: "ndpr.plant.rochelle", name: "Solvay La Rochelle", region: "EU", stage: "ready", scrapShare: 0 },
    assumed(
      "ndpr.plant.rochelle.capacity",
      "La Rochelle: capacity at full scale",
      900,
      "t/year",
      400,
      1200,
      "2030",
      "2,000 to 5,000 t of oxides possible (specchemonline.com), about one quarter NdPr",
    ),
    {
      cost: 34,
      feed: 0.45,
      fixed: 8,
      capex: assumed(
        "ndpr.plant.rochelle.capex",
        "La Rochelle: capital cost",
        111,
        "EUR per kg/year",
        70,
        200,
        "2025",
        "100 MEUR for full scale (specchemonline.com) over the assumed capacity",
      ),
      start: read(
        "ndpr.plant.rochelle.start",
        "La Rochelle: ready to decide, months after 2026-01",
        0,
        "months",
        0,
        24,
        "2025",
        "First line started April 2025",
      ),
    },
  ),
  named(
    { prefix: "ndpr.plant.lkab", name: "LKAB Luleå", region: "EU", stage: "permitting", scrapShare: 0 },
    read(
      "ndpr.plant.lkab.capacity",
      "LKAB Luleå: capacity",
      190,
      "t/year",
      100,
      400,
      "2030",
      "2.5 % of EU rare-earth demand in phase 1 (mining.com)",
    ),
    {
      cost: 46,
      feed: 0,
      fixed: 9,
      capexAssumed: 180,
      start: read(
        "ndpr.plant.lkab.start",
        "LKAB Luleå: permits asked, months after 2026-01",
        0,
        "months",
        0,
        24,
        "2025",
        "Production 2029 to 2030",
      ),
    },
  ),
  named(
    { prefix: "ndpr.plant.geijer", name: "LKAB Per Geijer", region: "EU", stage: "permitting", scrapShare: 0 },
    read(
      "ndpr.plant.geijer.capacity",
      "Per Geijer: capacity",
      1370,
      "t/year",
      700,
      2000,
      "2036",
      "18 % of EU rare-earth demand (mining.com)",
    ),
    {
      cost: 44,
      feed: 0,
      fixed: 9,
      capexAssumed: 250,
      start: read(
        "ndpr.plant.geijer.start",
        "Per Geijer: permits asked, months after 2026-01",
        96,
        "months",
        60,
        144,
        "2025",
        "10 to 15 years of permits; after 2035 (LKAB)",
      ),
    },
  ),
  named(
    { prefix: "ndpr.plant.reetec", name: "REEtec Herøya", region: "partners", stage: "building", scrapShare: 0 },
    recalled("ndpr.plant.reetec.capacity", "REEtec: capacity", 720, "t/year", 500, 800, "2026", "Argus, partly read"),
    {
      cost: 30,
      feed: 0.45,
      fixed: 8,
      start: assumed(
        "ndpr.plant.reetec.start",
        "REEtec: first output, months after 2026-01",
        15,
        "months",
        6,
        48,
        "2025",
        "Planned for the second half of 2024, delayed",
      ),
    },
  ),
  named(
    { prefix: "ndpr.plant.iluka", name: "Iluka Eneabba", region: "partners", stage: "building", scrapShare: 0 },
    assumed(
      "ndpr.plant.iluka.capacity",
      "Iluka: capacity",
      4000,
      "t/year",
      3000,
      5500,
      "2027",
      "17,500 t of oxides a year (wa.gov.au), about 23 % NdPr",
    ),
    {
      cost: 40,
      feed: 0.1,
      fixed: 8,
      capexAssumed: 180,
      start: read(
        "ndpr.plant.iluka.start",
        "Iluka: first output, months after 2026-01",
        20,
        "months",
        12,
        48,
        "2025",
        "2027 (wa.gov.au); first planned for 2025",
      ),
    },
  ),
  named(
    { prefix: "ndpr.plant.nolans", name: "Arafura Nolans", region: "partners", stage: "ready", scrapShare: 0 },
    read("ndpr.plant.nolans.capacity", "Nolans: capacity", 4440, "t/year", 3500, 4800, "2029", "resourcesrisingstars; thewest"),
    {
      cost: 32,
      feed: 0,
      fixed: 8,
      capex: read(
        "ndpr.plant.nolans.capex",
        "Nolans: capital cost",
        243,
        "EUR per kg/year",
        200,
        350,
        "2025",
        "1,220 MUSD over 4,440 t (resourcesrisingstars), at 1.13 USD/EUR",
      ),
      start: read(
        "ndpr.plant.nolans.start",
        "Nolans: ready to decide, months after 2026-01",
        0,
        "months",
        0,
        24,
        "2025",
        "Decision pending",
      ),
    },
  ),
];

const PIPELINES: readonly PipelineSpec[] = [
  { prefix: "ndpr.pipeline.eu", region: "EU", slots: 10 },
  { prefix: "ndpr.pipeline.partners", region: "partners", slots: 12 },
  { prefix: "ndpr.pipeline.us", region: "US", slots: 5 },
  { prefix: "ndpr.pipeline.rest", region: "rest of world", slots: 5 },
];
const INCENTIVE =
  "Spread of incentive prices of projects: 75 to 105 USD/kg (Project Blue), 120 to 180 for some twenty (Barrenjoey), Reuters July 2025";
const pipeline = (prefix: string, where: string, perYear: number, capacity: number, cost: number, feed: number): readonly Parameter[] => [
  assumed(
    `${prefix}.perYear`,
    `New ideas a year, ${where}`,
    perYear,
    "1/year",
    0,
    perYear * 3,
    "2025",
    "60 strategic projects of all materials, 13 abroad (COM(2025) 945); 195 projects worldwide (G7, low trust)",
  ),
  assumed(
    `${prefix}.capacity`,
    `Typical new plant, ${where}`,
    capacity,
    "t/year",
    capacity * 0.4,
    capacity * 2,
    "2025",
    "Named projects of the region",
  ),
  assumed(`${prefix}.cost`, `Typical operating cost of a new plant, ${where}`, cost, "EUR/kg", cost * 0.6, cost * 1.6, "2025", INCENTIVE),
  assumed(`${prefix}.feedShare`, `Share of the price paid for feed, ${where}`, feed, "share", 0, 0.7, "2025", FEED),
  assumed(`${prefix}.fixed`, `Fixed cost of a new plant, ${where}`, 8, "EUR/kg of capacity a year", 3, 14, "2025", GUESS),
  assumed(
    `${prefix}.capex`,
    `Capital cost of a new plant, ${where}`,
    190,
    "EUR per kg/year",
    100,
    400,
    "2025",
    "Caremag 154 EUR, Nolans 243 EUR per kg/year",
  ),
  assumed(`${prefix}.spread`, `Spread of cost between new plants, ${where} (log)`, 0.2, "1", 0, 0.5, "2025", INCENTIVE),
];

const STEPS: readonly (readonly [CostStep, readonly Parameter[]])[] = (
  [
    ["baotou", "Baotou by-product", 28000, 28, false, "25 to 35 USD/kg (judgement, costs table)", "recalled"],
    ["sichuan", "Sichuan bastnaesite", 16000, 38, false, "Between Baotou and the marginal cost", "assumed"],
    ["clays", "Southern ion clays", 12000, 44, false, "Between Baotou and the marginal cost", "assumed"],
    ["imports", "Separators of imported feed", 21000, 48.6, false, "The marginal cost of 50 to 53 USD/kg (Fastmarkets, June 2024)", "read"],
    ["recyclers", "Recyclers of magnet scrap", 14000, 46, true, "Scrap prices follow the oxide", "assumed"],
  ] as const
).map(([key, name, capacity, cost, scrapFed, source, confidence]) => [
  { prefix: `ndpr.china.${key}`, name, scrapFed },
  [
    assumed(
      `ndpr.china.${key}.capacity`,
      `${name}: capacity`,
      capacity,
      "t/year",
      capacity * 0.7,
      capacity * 1.4,
      "2025",
      "China refined 73.8 kt of magnet rare earths in 2024 (IEA), 94 % NdPr (assumed), with spare capacity of about a tenth (assumed); the split is assumed",
    ),
    {
      id: `ndpr.china.${key}.cost`,
      title: `${name}: cost`,
      value: cost,
      unit: "EUR/kg",
      year: "2024",
      source,
      confidence,
      min: cost * 0.75,
      max: cost * 1.25,
    },
  ],
]);

const CHINA_USE = "World use of 90.9 kt of magnet rare earths in 2024 (IEA), 94 % NdPr (assumed), less use outside; sector split assumed";
const EU_USE = "20,000 t of magnets in 2024 (ECA SR 04/2026), 0.38 kg NdPr oxide per kg (assumed)";
const EXPORTS = "Chinese magnet exports of about 58,000 t a year (customs, 2024 and 2025) and magnet making in place; split assumed";
const BUYERS: readonly (readonly [BuyerSpec, Parameter])[] = (
  [
    ["china.automotive", "China", "automotive", false, 16500, CHINA_USE],
    ["china.wind", "China", "wind", false, 8000, CHINA_USE],
    ["china.other", "China", "electronics and other", false, 31500, CHINA_USE],
    ["eu.automotive", "EU", "automotive", true, 3600, EU_USE],
    ["eu.wind", "EU", "wind", true, 1400, EU_USE],
    ["eu.other", "EU", "electronics and other", true, 2120, EU_USE],
    ["eu.defence", "EU", "defence", true, 100, EU_USE],
    ["eu-made.automotive", "EU", "automotive", false, 180, "EU magnet making of about 1,000 t in 2024 (assumed)"],
    ["eu-made.wind", "EU", "wind", false, 60, "EU magnet making of about 1,000 t in 2024 (assumed)"],
    ["eu-made.other", "EU", "electronics and other", false, 110, "EU magnet making of about 1,000 t in 2024 (assumed)"],
    ["eu-made.defence", "EU", "defence", false, 30, "EU magnet making of about 1,000 t in 2024 (assumed)"],
    ["us.other", "US", "electronics and other", false, 2750, EXPORTS],
    ["us.defence", "US", "defence", false, 150, EXPORTS],
    ["japan-korea.automotive", "Japan and Korea", "automotive", false, 3800, EXPORTS],
    ["japan-korea.other", "Japan and Korea", "electronics and other", false, 3800, EXPORTS],
    ["partners.other", "partners", "electronics and other", false, 1500, EXPORTS],
    ["rest.other", "rest of world", "electronics and other", false, 9000, EXPORTS],
  ] as const
).map(([key, region, sector, insideMagnets, use, source]) => [
  { prefix: `ndpr.buyer.${key}`, region, sector, insideMagnets },
  assumed(
    `ndpr.buyer.${key}.use`,
    `Use, ${region}${region === "EU" ? (insideMagnets ? " (imported magnets)" : " (magnets made in the EU)") : ""}, ${sector}`,
    use,
    "t/year",
    use * 0.6,
    use * 1.5,
    "2024",
    source,
  ),
]);

const contract = (
  key: string,
  who: string,
  upside: number,
  threshold: number,
  cap: number,
  volume: number,
  months: number,
  start: number,
  source: string,
): readonly Parameter[] => [
  read(`ndpr.contract.${key}.strike`, `${who}: guaranteed price, nominal`, 110, "USD/kg", 60, 160, "2025", source),
  read(`ndpr.contract.${key}.upsideShare`, `${who}: share of the price above the threshold`, upside, "share", 0, 1, "2025", source),
  read(`ndpr.contract.${key}.threshold`, `${who}: threshold, nominal`, threshold, "USD/kg", 100, 250, "2025", source),
  read(`ndpr.contract.${key}.cap`, `${who}: yearly cap on the producer's payments`, cap, "MUSD/year", 0, 1000, "2025", source),
  read(`ndpr.contract.${key}.volume`, `${who}: volume covered`, volume, "t/year", 0, 12000, "2025", source),
  read(`ndpr.contract.${key}.end`, `${who}: end, months after 2026-01`, months, "months", 0, 240, "2025", source),
  read(`ndpr.contract.${key}.upsideFrom`, `${who}: upside share from, months after 2026-01`, start, "months", 0, 120, "2025", source),
];

export const NDPR_PLANTS = PLANTS.map(([plant]) => plant);
export const NDPR_STEPS = STEPS.map(([step]) => step);
export const NDPR_BUYERS = BUYERS.map(([buyer]) => buyer);
export const NDPR_PIPELINES = PIPELINES;
export const NDPR_ACTOR_PARAMETERS: readonly Parameter[] = [
  ...STEPS.flatMap(([, parameters]) => parameters),
  ...PLANTS.flatMap(([, parameters]) => parameters),
  ...pipeline("ndpr.pipeline.eu", "EU", 0.5, 700, 38, 0.3),
  ...pipeline("ndpr.pipeline.partners", "partner countries", 0.7, 2000, 38, 0.1),
  ...pipeline("ndpr.pipeline.us", "US", 0.25, 1500, 40, 0.1),
  ...pipeline("ndpr.pipeline.rest", "rest of the world", 0.25, 1500, 38, 0.1),
  ...BUYERS.map(([, use]) => use),
  ...contract(
    "mp",
    "US contract with MP",
    0.3,
    110,
    1000,
    6000,
    117,
    30,
    "MP Materials 8-K of July 2025 via projectblue.com 1257 and stocktitan: 110 USD/kg, ten years from Q4 2025, 30 % above once the 10X plant is at full production (2028, assumed month)",
  ),
  ...contract(
    "lynas",
    "Japanese contract with Lynas",
    0.3,
    150,
    10,
    5000,
    155,
    2,
    "thewest.com.au c-21903677: 110 USD/kg floor, 30 % above 150 USD/kg up to 10 M a year, 5,000 t/year to 2038",
  ),
];
