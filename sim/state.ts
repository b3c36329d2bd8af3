import { exp } from "./core/deterministic-math.ts";
import { type Values, valueOf } from "./core/parameter.ts";
import { stream } from "./core/streams.ts";
import type { PublicStock } from "./instruments/instrument.ts";
import type { ProjectFinance } from "./instruments/project-finance.ts";
import { destinationsOf, isDefence } from "./markets/destinations.ts";
import type { Material } from "./materials/material.ts";
import { createPolicyTerms } from "./policy-terms.ts";
import { termsOf } from "./terms.ts";
import type { World } from "./world.ts";

/** Key of the sector that stands for makers of a component whose market is in the same world. */
export const MAKERS = "makers";

/** Life cycle of a plant outside China. */
export const Status = { dormant: 0, permitting: 1, ready: 2, building: 3, operating: 4, mothballed: 5, exited: 6 } as const;

/** Everything that changes during a run, as structs of arrays. Never leaves `sim/`. */
export type State = ReturnType<typeof createState>;

/** Volatilities for which break-evens are remembered, 0 to 80 %. */
const VOLATILITY_POINTS = 81;

const array = (n: number) => new Float64Array(n);

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
    /** Of a pipeline slot: ideas that must have been called for before it wakes, and ideas a month at normal prices. */
    idea: number;
    perMonth: number;
    scrap: number;
    watches: boolean;
    contract: string;
    hostLimit: number;
    prefix: string;
    buys: boolean;
    lead: string;
    assay: number;
  }[] = [];
  const given = (id: string, otherwise: number) => values[id] ?? otherwise;
  const { regions } = material;
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
      region: regions.indexOf(plant.region),
      // A plant of today is still being built in a run that starts before it opened.
      status: plant.stage === "operating" && value("start") + shift > 0 ? Status.building : stages[plant.stage],
      capacity: value("capacity") / 12,
      loading: value("loading"),
      cost: value("cost"),
      feed: value("feedShare"),
      fixed: value("fixed"),
      capex: value("capex"),
      from: value("start") + shift,
      idea: Infinity,
      perMonth: 0,
      scrap: plant.scrapShare,
      watches: plant.watchesScrap === true,
      contract: plant.contract ?? "",
      hostLimit: given(`${plant.prefix}.hostLimit`, Infinity) / 12,
      prefix: plant.prefix,
      buys: plant.buysInput === true,
      lead: plant.lead ?? "",
      assay: given(`${plant.prefix}.assay`, 0),
    });
  }
  for (const pipeline of material.pipelines) {
    const value = (name: string) => valueOf(values, `${pipeline.prefix}.${name}`);
    const spread = value("spread");
    const usual = {
      capacity: value("capacity"),
      cost: value("cost"),
      feed: value("feedShare"),
      fixed: value("fixed"),
      capex: value("capex"),
      perMonth: value("perYear") / 12,
    };
    const arrival = stream(seed, replication, pipeline.prefix, "arrival");
    // Ideas come when enough of them have been called for: see `callForIdeas` in agents/projects.ts.
    let calledFor = 0;
    for (let slot = 1; slot <= pipeline.slots; slot++) {
      calledFor += arrival.exponential();
      const own = stream(seed, replication, `${pipeline.prefix}.${slot}`, "project");
      const cost = exp(spread * own.normal());
      const size = exp(0.3 * own.normal());
      names.push(`New plant ${slot}, ${pipeline.region}`);
      rows.push({
        region: regions.indexOf(pipeline.region),
        status: Status.dormant,
        capacity: (usual.capacity * size) / 12,
        loading: 0.95,
        cost: usual.cost * cost,
        feed: usual.feed,
        fixed: usual.fixed,
        capex: usual.capex * cost,
        from: 1 << 29,
        idea: calledFor,
        perMonth: usual.perMonth,
        scrap: 0,
        watches: false,
        contract: "",
        hostLimit: Infinity,
        prefix: `${pipeline.prefix}.${slot}`,
        buys: pipeline.buysInput === true,
        lead: "",
        assay: 0,
      });
    }
  }
  return { names, rows };
}

/** The state before the first month. `byClass` gives defence buyers a destination of their own, where a rule bites by class. */
export function createState(
  world: World,
  material: Material,
  seed: string,
  replication: number,
  byClass: boolean,
  publicStocks: readonly PublicStock[] = [],
) {
  const values = world.values;
  const value = (name: string): number => valueOf(values, `${material.key}.${name}`);
  const { regions } = material;
  const destinations = destinationsOf(material, byClass);
  const destinationAt = (region: string, insideMagnets: boolean, defence: boolean, boundBy = "") =>
    destinations.findIndex(
      (d) =>
        d.region === region &&
        d.insideMagnets === insideMagnets &&
        (d.only === undefined || (d.only === "defence") === defence) &&
        d.boundBy.join("+") === boundBy,
    );
  const months = world.burnInMonths + world.months;
  const { names, rows } = plantsOf(material, values, world, seed, replication);
  const n = rows.length;
  const column = (pick: (row: (typeof rows)[number]) => number) => {
    const values = array(n);
    for (let j = 0; j < n; j++) values[j] = pick(rows[j]);
    return values;
  };

  const b = material.buyers.length;
  const destinationOfBuyer = Int32Array.from(material.buyers, (buyer) =>
    destinationAt(buyer.region, buyer.insideMagnets, isDefence(buyer.sector), buyer.boundBy?.join("+")),
  );
  const { sectors } = material;
  const elasticity = Float64Array.from(sectors, (sector) => value(`elasticity.${sector.key}`));
  const choke = Float64Array.from(sectors, (sector) => value(`choke.${sector.key}`));
  const use0 = Float64Array.from(material.buyers, (buyer) => (valueOf(values, `${buyer.prefix}.use`) / 12) * (buyer.share ?? 1));
  const price0 = value("price.reference");
  const steps = material.homeSteps.length;

  const plants = {
    n,
    names,
    region: Int32Array.from(rows, (row) => row.region),
    status: Int32Array.from(rows, (row) => row.status),
    /** t/month at nameplate. */
    capacity: column((row) => row.capacity),
    loading: column((row) => row.loading),
    /** Operating cost as the register has it, and this month's: inputs move it. */
    baseCost: column((row) => row.cost),
    cost: column((row) => row.cost),
    /** What a co-product brings beyond its reference price, per kg of this one: it moves what is run, and is earned in the other market. */
    credit: array(n),
    feedShare: column((row) => row.feed),
    /** EUR a month. */
    fixed: column((row) => (row.fixed * row.capacity * 12 * 1000) / 12),
    /** EUR. */
    investment: column((row) => row.capex * row.capacity * 12 * 1000),
    scrapShare: column((row) => row.scrap),
    watchesScrap: Uint8Array.from(rows, (row) => (row.watches ? 1 : 0)),
    /** Share of this month's possible output that comes from scrap. */
    scrapFed: array(n),
    contract: rows.map((row) => row.contract),
    /** Share of output promised to the country of a standing contract, and that destination (or -1). */
    tiedShare: column((row) => (row.contract === "" ? 0 : Math.min(1, value(`contract.${row.contract}.volume`) / 12 / row.capacity))),
    tiedTo: Int32Array.from(rows, (row) =>
      row.contract === "mp"
        ? destinationAt("US", false, false)
        : row.contract === "lynas"
          ? destinationAt("Japan and Korea", false, false)
          : -1,
    ),
    /** Most that the host of a by-product could yield in the base year, t/month. */
    hostLimit: column((row) => row.hostLimit),
    prefix: rows.map((row) => row.prefix),
    /** How far it takes in the first input, where that is traded in the same world; what scrap feeds takes none. */
    intake: column((row) => (material.stage === "component" || row.buys ? 1 - row.scrap : 0)),
    /** Prefix of the lead plant of a co-product, and tonnes per tonne of its output. */
    lead: rows.map((row) => row.lead),
    assay: column((row) => row.assay),
    idea: column((row) => row.idea),
    ideasPerMonth: column((row) => row.perMonth),
    /** Month of the next planned change of status. */
    due: Int32Array.from(rows, (row) => Math.min(row.from, 1 << 29)),
    startsAt: Int32Array.from(rows, (row) => (row.status === Status.operating ? Math.round(row.from) : 1 << 29)),
    exitsAt: new Int32Array(n).fill(1 << 29),
    builtInRun: new Uint8Array(n),
    /** Loan: monthly service, the part of it that goes to public lenders, and month it ends, EUR. */
    debtService: array(n),
    publicService: array(n),
    debtUntil: new Int32Array(n),
    cash: Float64Array.from(rows, (row) => 0.3 * row.capex * row.capacity * 12 * 1000),
    lossMonths: new Int32Array(n),
    /** t/month: what could run this month, what ran, what ran under contract. */
    available: array(n),
    output: array(n),
    /** Part of the output that the policy bought in, t/month. */
    handedOver: array(n),
    /** Share of what is available that is under an output contract, and its expected support, EUR/kg. */
    coveredShare: array(n),
    support: array(n),
    /** What a contract pays this month for standing ready, EUR. */
    idlePay: array(n),
    /** 1 once it has signed a price-support contract of the policy. */
    underBook: new Uint8Array(n),
    /** Price received this month, EUR/kg. */
    price: array(n),
    /** Price at which each would be built without a contract, by volatility in points; 0 until asked. */
    breakEven: array(n * VOLATILITY_POINTS),
    /** Prices between which it is known to lie before it is asked for, likewise; EUR/kg. */
    breakEvenLeast: array(n * VOLATILITY_POINTS),
    breakEvenMost: array(n * VOLATILITY_POINTS),
    /** Premium beside the price over the last year, and the one for which break-evens are remembered; EUR/kg. */
    premiumMean: array(n),
    premiumKnown: array(n),
    /** Public finance on offer, premium of investors, ramp and load for which break-evens are remembered. */
    offerKnown: array(n),
    loadKnown: array(n),
    riskKnown: array(n),
    rampKnown: array(n).fill(1),
    /** How long permits take beyond the least, over the mean, and in months with it. */
    permitDraw: array(n),
    permitMonths: new Int32Array(n),
    buildMonths: new Int32Array(n),
    /** Months from first output to nameplate. */
    rampMonths: new Float64Array(n).fill(value("build.rampMonths")),
    /** 1 where the exporting state has control: output goes with home supply. */
    controlled: new Uint8Array(n),
  };

  const standing = { share: Float64Array.from(plants.tiedShare), to: Int32Array.from(plants.tiedTo) };

  const buyers = {
    n: b,
    region: Int32Array.from(material.buyers, (buyer) => regions.indexOf(buyer.region)),
    sector: Int32Array.from(material.buyers, (buyer) => sectors.findIndex((sector) => sector.name === buyer.sector)),
    destination: destinationOfBuyer,
    insideMagnets: Uint8Array.from(material.buyers, (buyer) => (buyer.insideMagnets ? 1 : 0)),
    /** Position of the other route of the same region and sector, or -1. */
    twin: Int32Array.from(material.buyers, (buyer) =>
      material.buyers.findIndex(
        (other) =>
          other.region === buyer.region &&
          other.sector === buyer.sector &&
          other.insideMagnets !== buyer.insideMagnets &&
          other.band === buyer.band,
      ),
    ),
    /** Share of what its region and sector use, where rules cut them into bands. */
    share: Float64Array.from(material.buyers, (buyer) => buyer.share ?? 1),
    use0,
    /** Use at the reference price this month: growth, substitution, shocks and route included, t/month. */
    use: array(b),
    baseUse: array(b),
    substitution: new Float64Array(b).fill(1),
    routeTilt: new Float64Array(b).fill(1),
    stock: Float64Array.from(use0, (use) => use * value("stock.targetMonths")),
    /** Months of use that a buyer would like to hold as things stand, and what it works towards. */
    aimMonths: new Float64Array(b).fill(value("stock.targetMonths")),
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
    /** Share of the stock that is not of home origin. */
    foreignShare: new Float64Array(b).fill(0.15),
    foreignUsed: array(b),
    /** Got from other buyers after the market cleared, less what was given, t. */
    moved: array(b),
  };

  const home = {
    steps,
    capacity: Float64Array.from(material.homeSteps, (step) => valueOf(values, `${step.prefix}.capacity`) / 12),
    baseCost: Float64Array.from(material.homeSteps, (step) => valueOf(values, `${step.prefix}.cost`)),
    cost: Float64Array.from(material.homeSteps, (step) => valueOf(values, `${step.prefix}.cost`)),
    prefix: material.homeSteps.map((step) => step.prefix),
    credit: array(steps),
    intake: Float64Array.from(material.homeSteps, (step) => (material.stage === "component" || step.buysInput ? 1 : 0)),
    lead: material.homeSteps.map((step) => step.lead ?? ""),
    assay: Float64Array.from(material.homeSteps, (step) => values[`${step.prefix}.assay`] ?? 0),
    scrapFed: Uint8Array.from(material.homeSteps, (step) => (step.scrapFed ? 1 : 0)),
    available: array(steps),
    output: array(steps),
    /** New capacity by month of completion, t/month. */
    arriving: array(months + 121),
    underway: 0,
    /** The step that new capacity joins: the dearest that is not fed by scrap. */
    growing: material.homeSteps.reduce(
      (best, step, i) =>
        !step.scrapFed && (best < 0 || valueOf(values, `${step.prefix}.cost`) > valueOf(values, `${material.homeSteps[best].prefix}.cost`))
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
    output12: new Float64Array(12),
  };

  // Traders at home and outside, then public stockpiles, then those of the policy.
  const piles = material.stockpiles;
  const publicStocksAt = 2 + piles.length;
  const holderCount = publicStocksAt + publicStocks.length;
  const pileValue = (name: string) => (i: number) => (i < 2 || i >= publicStocksAt ? 0 : valueOf(values, `${piles[i - 2].prefix}.${name}`));
  const each = (pick: (i: number) => number) => Float64Array.from({ length: holderCount }, (_, i) => pick(i));
  const holders = {
    n: holderCount,
    names: ["Traders at home", "Traders outside", ...piles.map((pile) => pile.name), ...publicStocks.map((own) => own.account)],
    trades: Uint8Array.from({ length: holderCount }, (_, i) => (i < 2 ? 1 : 0)),
    destination: Int32Array.from({ length: holderCount }, (_, i) =>
      i === 0
        ? -1
        : i === 1
          ? destinationAt("rest of world", false, false)
          : i < publicStocksAt
            ? destinationAt(piles[i - 2].region, false, false)
            : destinationAt(publicStocks[i - publicStocksAt].region, false, publicStocks[i - publicStocksAt].only === "defence"),
    ),
    stock: each(pileValue("stock")),
    most: each(pileValue("target")),
    rate: each(pileValue("rate")),
    sellRate: each(pileValue("rate")),
    buyBelow: each(pileValue("buyBelow")),
    sellAbove: each(pileValue("sellAbove")),
    lnForecast: array(holderCount),
    /** Bought (or sold) this month, t, and at what price, EUR/kg. */
    net: array(holderCount),
    price: array(holderCount),
    /** Taken in beside the market this month, t. */
    taken: array(holderCount),
    /** Share that a month makes unfit for use, and what this one did, t. */
    decay: each((i) => (i < publicStocksAt ? 0 : (publicStocks[i - publicStocksAt].decayPerMonth ?? 0))),
    lost: array(holderCount),
  };

  let homeScrap = 0;
  for (let i = 0; i < steps; i++) if (home.scrapFed[i]) homeScrap += home.capacity[i];
  const terms = termsOf(value, (name, otherwise) => values[`${material.key}.${name}`] ?? otherwise, material.homeKey);
  return {
    material,
    regions,
    months,
    burnIn: world.burnInMonths,
    destinations,
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
    /** 1 for sectors that make a component in this world: their gain is counted there. */
    makers: Uint8Array.from(sectors, (sector) => (sector.key === MAKERS ? 1 : 0)),
    /** 1 for sectors of the defence class. */
    defence: Uint8Array.from(sectors, (sector) => (isDefence(sector.name) ? 1 : 0)),
    /** Destination of material inside imported components of the EU, or the EU itself. */
    euImport: Math.max(
      0,
      destinations.findIndex((d) => d.insideMagnets),
    ),
    price0,
    plants,
    /** Ties that last: of contracts with other governments, and what was promised to the EU for public finance; share of output and destination, by plant. */
    standing,
    buyers,
    home,
    /** What the policy sets for agents this month. */
    policy: createPolicyTerms({ plants: n, regions: regions.length, buyers: b, destinations: destinations.length }),
    /** Public finance that the policy offers to projects. */
    publicFinance: [] as ProjectFinance[],
    /** How far everybody expects announced public purchases to move the price this month (log). */
    expectedRise: 0,
    /** Position of the first holder of the policy's public stocks. */
    publicStocksAt,
    scrap: {
      // A month and a bit of what the recyclers at home take.
      pool: Float64Array.from(regions, (_, r) => (r === 0 ? 1.03 * homeScrap : 0)),
      added: array(regions.length),
      used: array(regions.length),
      last: array(regions.length),
      /** Thrown away this month, t. */
      lost: array(regions.length),
      /** Of what came in, that from products at end of life, and what of it the policy brought; and the share of the pool that came from there. */
      addedOld: array(regions.length),
      addedByPolicy: array(regions.length),
      oldShare: array(regions.length),
      /** Region whose recyclers take in scrap from elsewhere, or -1; what it took in this month, t. */
      sink: regions.indexOf("China"),
      imported: 0,
      /** Sold there this month by region, and kept back by the policy from those who would have sold, t. */
      exported: array(regions.length),
      held: array(regions.length),
      /** What plants of a region could make of scrap this month, t. */
      room: array(regions.length),
    },
    holders,
    /** Set while somebody reckons years ahead, over which nobody keeps buying for stock. */
    holdersIdle: false,
    /** The same for traders alone. */
    tradersIdle: false,
    /** Trade round a limit: bought at home this month, arriving from last month, and exports while they were free, t/month. */
    leak: { buying: 0, arriving: 0, freeExports: 0 },
    /** Whether a limit on exports was in force last month, and the month of the last news of one. */
    restricted: false,
    /** Whether the limit on exports held some back last month. */
    limitBites: false,
    /** Cost of taking material out, any duty included, last month until plans are made; EUR/kg. */
    exportCost: terms.exportWedge,
    /** Months that a stop of exports will still last, this one counted, where everybody knows its end; 0 otherwise. */
    outageMonths: 0,
    /** Share of the output of new plants that alarmed buyers would take under contract. */
    offtakeShare: 0,
    /** Factors on ramp, building time and investment of plants decided on now, where technology is withheld. */
    technology: { ramp: 1, build: 1, capex: 1 },
    /** What the exporting state pays makers at home per kg that they buy, home first and then by destination; EUR/kg. */
    makerSubsidy: array(destinations.length + 1),
    /** Whether it pays any. */
    makersPaid: false,
    /** Odds of a restriction of which everybody knows the date, within the months for which buyers stock up. */
    expectedRestriction: 0,
    /** Share by which technology obtained abroad has lowered costs at home. */
    costCut: 0,
    /** Whether the exporting state sees what buyers hold. */
    stocksShown: false,
    /** Stock of the controlling state and what it buys (or sells) at home this month, t. */
    reserve: { stock: 0, buying: 0 },
    /** Sold outside home last month, t. */
    soldOutside: 0,
    lastRestriction: -1000,
    /** What buyers of each sector would gain where their lines stop, node by node; 0 until asked. */
    surplusTerms: sectors.map(() => array(16)),
    /** The plant whose break-even bound the exporter's target last, or -1. */
    cheapestEntrant: -1,
    /** Price of deliveries under contract by destination, home last, EUR/kg. */
    contractPrice: new Float64Array(destinations.length + 1).fill(price0),
    /** Ideas for plants called for so far by one idea a month at normal prices. */
    ideasCalled: 0,
    /** What investors look at: hub price of the last 12 months, and log changes and index gaps of the last 36. */
    prices: {
      hub: price0,
      home: price0,
      /** By destination. */
      outside: new Float64Array(destinations.length).fill(price0),
      outsideBefore: new Float64Array(destinations.length).fill(price0),
      /** A month earlier still. */
      hubBefore: price0,
      homeBefore: price0,
      home12: new Float64Array(12).fill(price0),
      hub12: new Float64Array(12).fill(price0),
      change36: array(36),
      gap36: array(36 * 5),
      seen: 0,
    },
  };
}
