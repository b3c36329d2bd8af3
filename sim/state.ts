import { exp } from "./core/deterministic-math.ts";
import { type Values, valueOf } from "./core/parameter.ts";
import { stream } from "./core/streams.ts";
import type { Destination } from "./instruments/instrument.ts";
import { type Material, REGIONS, SECTORS } from "./materials/material.ts";
import { termsOf } from "./terms.ts";
import type { World } from "./world.ts";

/** Life cycle of a plant outside China. */
export const Status = { dormant: 0, permitting: 1, ready: 2, building: 3, operating: 4, mothballed: 5, exited: 6 } as const;

/** Everything that changes during a run, as structs of arrays. Never leaves `sim/`. */
export type State = ReturnType<typeof createState>;

const array = (n: number) => new Float64Array(n);

/** Destinations of material outside China: each region, the EU split by route. */
export const DESTINATIONS: readonly Destination[] = [
  { id: "eu-made", region: "EU", insideMagnets: false },
  { id: "eu-import", region: "EU", insideMagnets: true },
  { id: "partners", region: "partners", insideMagnets: false },
  { id: "us", region: "US", insideMagnets: false },
  { id: "japan-korea", region: "Japan and Korea", insideMagnets: false },
  { id: "rest", region: "rest of world", insideMagnets: false },
];

const US_DESTINATION = DESTINATIONS.findIndex((d) => d.region === "US");
const JAPAN_DESTINATION = DESTINATIONS.findIndex((d) => d.region === "Japan and Korea");

function plantsOf(material: Material, values: Values, world: World, seed: string, replication: number) {
  const names: string[] = [];
  const rows: {
    region: number;
    status: number;
    capacity: number;
    loading: number;
    cost: number;
    feed: number;
    fixed: number;
    capex: number;
    from: number;
    scrap: number;
    contract: string;
  }[] = [];
  // Parameters count months from 2026-01; the run counts from its first burn-in month.
  const shift = (2026 - world.startYear) * 12 + 1 - world.startMonth + world.burnInMonths;
  const stages = {
    operating: Status.operating,
    building: Status.building,
    ready: Status.ready,
    permitting: Status.dormant,
    idea: Status.dormant,
  };
  for (const plant of material.plants) {
    const value = (name: string) => valueOf(values, `${plant.prefix}.${name}`);
    names.push(plant.name);
    rows.push({
      region: REGIONS.indexOf(plant.region),
      status: stages[plant.stage],
      capacity: value("capacity") / 12,
      loading: value("loading"),
      cost: value("cost"),
      feed: value("feedShare"),
      fixed: value("fixed"),
      capex: value("capex"),
      from: value("start") + shift,
      scrap: plant.scrapShare,
      contract: plant.contract ?? "",
    });
  }
  for (const pipeline of material.pipelines) {
    const value = (name: string) => valueOf(values, `${pipeline.prefix}.${name}`);
    const perMonth = value("perYear") / 12;
    const arrival = stream(seed, replication, pipeline.prefix, "arrival");
    let month = world.burnInMonths;
    for (let slot = 1; slot <= pipeline.slots; slot++) {
      const gap = arrival.exponential();
      month += perMonth > 0 ? gap / perMonth : Infinity;
      const own = stream(seed, replication, `${pipeline.prefix}.${slot}`, "project");
      const cost = exp(value("spread") * own.normal());
      const size = exp(0.3 * own.normal());
      names.push(`New plant ${slot}, ${pipeline.region}`);
      rows.push({
        region: REGIONS.indexOf(pipeline.region),
        status: Status.dormant,
        capacity: (value("capacity") * size) / 12,
        loading: 0.95,
        cost: value("cost") * cost,
        feed: value("feedShare"),
        fixed: value("fixed"),
        capex: value("capex") * cost,
        from: Math.ceil(Math.min(month, 1e6)),
        scrap: 0,
        contract: "",
      });
    }
  }
  return { names, rows };
}

export function createState(world: World, material: Material, seed: string, replication: number) {
  const values = world.values;
  const prefix = `${material.id.split("-")[0]}.`;
  const value = (name: string): number => valueOf(values, prefix + name);
  const months = world.burnInMonths + world.months;
  const { names, rows } = plantsOf(material, values, world, seed, replication);
  const n = rows.length;
  const column = (pick: (row: (typeof rows)[number]) => number) => Float64Array.from(rows, pick);

  const b = material.buyers.length;
  const destinationOfBuyer = Int32Array.from(material.buyers, (buyer) =>
    DESTINATIONS.findIndex((d) => d.region === buyer.region && d.insideMagnets === buyer.insideMagnets),
  );
  const elasticityKey = { automotive: "automotive", wind: "wind", "electronics and other": "other", defence: "defence" } as const;
  const elasticity = Float64Array.from(SECTORS, (sector) => value(`elasticity.${elasticityKey[sector]}`));
  const choke = Float64Array.from(SECTORS, (sector) => value(`choke.${elasticityKey[sector]}`));
  const use0 = Float64Array.from(material.buyers, (buyer) => valueOf(values, `${buyer.prefix}.use`) / 12);
  const price0 = value("price.reference");
  const steps = material.chineseSteps.length;

  const plants = {
    n,
    names,
    region: Int32Array.from(rows, (row) => row.region),
    status: Int32Array.from(rows, (row) => row.status),
    /** t/month at nameplate. */
    capacity: column((row) => row.capacity),
    loading: column((row) => row.loading),
    cost: column((row) => row.cost),
    feedShare: column((row) => row.feed),
    /** EUR a month. */
    fixed: column((row) => (row.fixed * row.capacity * 12 * 1000) / 12),
    /** EUR. */
    investment: column((row) => row.capex * row.capacity * 12 * 1000),
    scrapShare: column((row) => row.scrap),
    contract: rows.map((row) => row.contract),
    /** Share of output promised to the country of a standing contract, and that destination (or -1). */
    tiedShare: column((row) => (row.contract === "" ? 0 : Math.min(1, value(`contract.${row.contract}.volume`) / 12 / row.capacity))),
    tiedTo: Int32Array.from(rows, (row) => (row.contract === "mp" ? US_DESTINATION : row.contract === "lynas" ? JAPAN_DESTINATION : -1)),
    /** Month of the next planned change of status. */
    due: Int32Array.from(rows, (row) => Math.min(row.from, 1 << 29)),
    startsAt: Int32Array.from(rows, (row) => (row.status === Status.operating ? Math.round(row.from) : 1 << 29)),
    exitsAt: new Int32Array(n).fill(1 << 29),
    builtInRun: new Uint8Array(n),
    /** Loan: monthly service and month it ends, EUR. */
    debtService: array(n),
    debtUntil: new Int32Array(n),
    cash: Float64Array.from(rows, (row) => 0.3 * row.capex * row.capacity * 12 * 1000),
    lossMonths: new Int32Array(n),
    /** t/month: what could run this month, what ran, what ran under contract. */
    available: array(n),
    output: array(n),
    /** Share of what is available that is under an output contract, and its expected support, EUR/kg. */
    coveredShare: array(n),
    support: array(n),
    /** Price received this month, EUR/kg. */
    price: array(n),
    /** Price at which each would be built without a contract, by volatility in points; NaN until asked. */
    breakEven: new Float64Array(n * 101).fill(NaN),
    permitMonths: new Int32Array(n),
    buildMonths: new Int32Array(n),
  };

  const buyers = {
    n: b,
    region: Int32Array.from(material.buyers, (buyer) => REGIONS.indexOf(buyer.region)),
    sector: Int32Array.from(material.buyers, (buyer) => SECTORS.indexOf(buyer.sector)),
    destination: destinationOfBuyer,
    insideMagnets: Uint8Array.from(material.buyers, (buyer) => (buyer.insideMagnets ? 1 : 0)),
    /** Position of the other route of the same region and sector, or -1. */
    twin: Int32Array.from(material.buyers, (buyer) =>
      material.buyers.findIndex(
        (other) => other.region === buyer.region && other.sector === buyer.sector && other.insideMagnets !== buyer.insideMagnets,
      ),
    ),
    use0,
    /** Use at the reference price this month: growth, substitution, shocks and route included, t/month. */
    use: array(b),
    baseUse: array(b),
    substitution: new Float64Array(b).fill(1),
    routeTilt: new Float64Array(b).fill(1),
    stock: Float64Array.from(use0, (use) => use * value("stock.targetMonths")),
    targetMonths: new Float64Array(b).fill(value("stock.targetMonths")),
    meanUse: Float64Array.from(use0),
    stockGap: array(b),
    price: new Float64Array(b).fill(price0),
    meanPrice5: new Float64Array(b).fill(price0),
    meanPrice12: new Float64Array(b).fill(price0),
    /** Terms that the curves read, per month. */
    scale: array(b),
    lastPower: array(b),
    lnExpected: array(b),
    bought: array(b),
    consumed: array(b),
    curtailed: array(b),
    voluntary: array(b),
    substituted: array(b),
    /** Share of the stock that is not of Chinese origin. */
    nonChineseShare: new Float64Array(b).fill(0.15),
    nonChineseUsed: array(b),
  };

  const china = {
    steps,
    capacity: Float64Array.from(material.chineseSteps, (step) => valueOf(values, `${step.prefix}.capacity`) / 12),
    cost: Float64Array.from(material.chineseSteps, (step) => valueOf(values, `${step.prefix}.cost`)),
    scrapFed: Uint8Array.from(material.chineseSteps, (step) => (step.scrapFed ? 1 : 0)),
    available: array(steps),
    output: array(steps),
    /** New capacity by month of completion, t/month. */
    arriving: array(months + 121),
    underway: 0,
    /** The step that new capacity joins: the dearest that is not fed by scrap. */
    growing: material.chineseSteps.reduce(
      (best, step, i) =>
        !step.scrapFed &&
        (best < 0 || valueOf(values, `${step.prefix}.cost`) > valueOf(values, `${material.chineseSteps[best].prefix}.cost`))
          ? i
          : best,
      -1,
    ),
    offer: price0,
    target: price0,
    markup: 0,
    quota: Infinity,
    quotaYearly: Infinity,
    exports12: new Float64Array(12),
  };

  const terms = termsOf(value);
  return {
    months,
    burnIn: world.burnInMonths,
    destinations: DESTINATIONS.length,
    month: 0,
    seed,
    replication,
    value,
    terms,
    /** What finance costs, and what investors expect of the price this month. */
    finance: {
      riskFree: terms.financeRiskFree,
      projectPremium: terms.financeProjectPremium,
      priceOfRisk: terms.financePriceOfRisk,
      debtRate: terms.financeDebtRate,
      dscr: terms.financeDscr,
      taxShield: terms.financeTaxShield,
      lifeYears: terms.financeLife,
      optionWeight: terms.financeOptionWeight,
    },
    outlook: { forecast: price0, sigma: 0.25 },
    elasticity,
    choke,
    price0,
    plants,
    buyers,
    china,
    scrap: {
      pool: Float64Array.from(REGIONS, (region) => (region === "China" ? 1200 : 0)),
      added: array(REGIONS.length),
      used: array(REGIONS.length),
      last: array(REGIONS.length),
    },
    /** Month in which exports were last restricted. */
    lastRestriction: -1000,
    /** What investors look at: hub price of the last 12 months, and log changes and index gaps of the last 36. */
    prices: { hub: price0, china: price0, hub12: new Float64Array(12).fill(price0), change36: array(36), gap36: array(36 * 5), seen: 0 },
  };
}
