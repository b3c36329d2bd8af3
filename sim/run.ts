import { createAttackSums } from "./adversary/attack-sums.ts";
import { meanScreening, otherShare, stockMonths } from "./adversary/cover.ts";
import { postureById } from "./adversary/index.ts";
import { createLevers } from "./adversary/levers.ts";
import { measureById } from "./adversary/measures/index.ts";
import { createPlantPaths } from "./adversary/plant-paths.ts";
import type { ActivePosture, ExporterView, Levers } from "./adversary/posture.ts";
import { createRollOut, type RollOut } from "./adversary/roll-out.ts";
import { createTakeover } from "./adversary/takeover.ts";
import { createTrialMarket } from "./adversary/trial-market.ts";
import { growthTable } from "./agents/buyers.ts";
import { takeover, walksAway } from "./agents/owners.ts";
import { type PlantRoutes, plantRoutes } from "./agents/plants.ts";
import { monthsFrom } from "./calendar.ts";
import { invariant } from "./core/invariant.ts";
import { Ledger } from "./core/ledger.ts";
import { type Draws, drawAll, monthlyDraws } from "./draws.ts";
import { withCalled } from "./instruments/called-projects.ts";
import type { ContractBook } from "./instruments/contract-book.ts";
import { foreignBooks } from "./instruments/foreign-contracts.ts";
import { instrumentById } from "./instruments/index.ts";
import type { ActiveInstrument, InstrumentSetup, MarketView, StockOrders } from "./instruments/instrument.ts";
import { type Border, createBorder } from "./markets/border.ts";
import { INDEX_IDS, type IndexTerms } from "./markets/indices.ts";
import type { LinkedInputs } from "./markets/linked-blocs.ts";
import { createMarket, type Market } from "./markets/market.ts";
import { segmented } from "./markets/segments.ts";
import type { Material } from "./materials/material.ts";
import type { SimEvent } from "./results/results.ts";
import type { EventNumbers } from "./results/trace.ts";
import { createState, type State } from "./state.ts";
import type { World } from "./world.ts";

/** Ledger routes of trade, by destination where there are several. */
export interface TradeRoutes {
  readonly hub: Int32Array;
  readonly released: Int32Array;
  /** What carriers of such material keep of the gap between the two prices. */
  readonly reexport: number;
  readonly homeOrigin: Int32Array;
  readonly rent: Int32Array;
  readonly duty: Int32Array;
  readonly freight: Int32Array;
  /** What deliveries at contract prices cost less than spot, paid back to buyers, and the other way. */
  readonly hubRebate: Int32Array;
  readonly hubSurcharge: Int32Array;
  readonly homeRebate: Int32Array;
  readonly homeSurcharge: Int32Array;
  readonly atHome: number;
  readonly releasedAtHome: number;
  readonly homeImports: number;
  readonly importFreight: number;
  readonly backstop: number;
  readonly homeCost: number;
  /** Traders and stockpiles buy from the buyers' account of their region, and sell to it. */
  readonly holderBuys: Int32Array;
  readonly holderSells: Int32Array;
  readonly leakBuys: number;
  readonly leakSells: number;
  readonly reserveBuys: number;
  readonly reserveSells: number;
  /** What the exporting state pays producers and, by region of the buyers, makers at home; and what it builds. */
  readonly outputSubsidy: number;
  readonly makerSubsidy: Int32Array;
  readonly stateCapacity: number;
  readonly carriersPay: number;
}

/** One run at work: the state, who acts on it, and what the month under way has found. */
export interface Run {
  readonly world: World;
  readonly state: State;
  readonly market: Market;
  readonly draws: Draws;
  readonly growth: Float64Array;
  /** Month 0 counted from July of the base year, and its calendar month (1 to 12). */
  readonly firstSinceBase: number;
  readonly firstCalendarMonth: number;
  readonly instruments: readonly ActiveInstrument[];
  /** Contracts of the policy, of other governments, and both. */
  readonly books: readonly ContractBook[];
  readonly foreignBooks: readonly ContractBook[];
  readonly allBooks: readonly ContractBook[];
  /** The exporting state's posture, then the measures that it takes beside it; and the first month of each, -1 for the posture. */
  readonly postures: readonly ActivePosture[];
  readonly measureStarts: Int32Array;
  readonly exporterView: ExporterView;
  readonly levers: Levers;
  readonly border: Border;
  /** What measures set that are suspended: nobody reads it. */
  readonly idleLevers: Levers;
  /** What the exporting state has spent this month on plants and capacity, EUR. */
  readonly exporterOutlay: { eur: number };
  readonly inputs: LinkedInputs;
  readonly ledger: Ledger;
  readonly routes: PlantRoutes;
  readonly trade: TradeRoutes;
  /** Ledger account of each plant. */
  readonly plantAccounts: Int32Array;
  /** Ledger accounts of the EU budget and of national budgets. */
  readonly treasuries: { readonly eu: number; readonly national: number };
  readonly view: MarketView & { month: number; homeLanded: number };
  readonly indexTerms: IndexTerms;
  /** Factors on what was wanted, by destination and home last; share of what was bought that is not of home origin. */
  readonly scale: Float64Array;
  readonly foreignShare: Float64Array;
  /** What contract prices take off the spot price at each destination, on average over what it buys; EUR/kg. */
  readonly contractGap: Float64Array;
  hubScale: number;
  /** What contract prices take off the revenue of sellers outside home, EUR/kg. */
  hubRebate: number;
  /** Mean over all deliveries outside home of what was paid, and of the spot price; EUR/kg. */
  paidOutside: number;
  spotOutside: number;
  volumeOutside: number;
  backstop: number;
  homeOutput: number;
  exporterMargin: number;
  investedEu: number;
  readonly events: SimEvent[];
  readonly report: (kind: string, plant: number, detail: string, numbers?: EventNumbers) => void;
  /** What a new owner would put into a failing plant, EUR; absent where no contract passes on. */
  readonly newOwner: ((plant: number, cashEur: number) => number) | undefined;
}

/** Mean of the last twelve months, or of those that have been. */
function mean12(values: Float64Array, month: number): number {
  let sum = 0;
  for (let i = 0; i < 12; i++) sum += values[i];
  return sum / Math.max(1, Math.min(12, month));
}

const buyersOf = (region: string) => `${region} buyers`;
const EU = 1;
const PRODUCERS = "home producers";
const NATIONAL = "national treasuries";
const LEAK = "traders round a limit";
const COUNTERPARTIES = [
  "hub",
  PRODUCERS,
  LEAK,
  "exporting state",
  "carriers",
  "backstop",
  "suppliers",
  "feed suppliers",
  "financiers",
  "EU treasury",
  NATIONAL,
  "US government",
  "Japanese government",
];

function tradeRoutes(ledger: Ledger, state: State): TradeRoutes {
  const { regions, destinations, holders } = state;
  const home = buyersOf(regions[0]);
  const from = (payee: string, reason: string) => Int32Array.from(destinations, (d) => ledger.route(buyersOf(d.region), payee, reason));
  const back = (payer: string, reason: string) =>
    Int32Array.from([...destinations.map((d) => buyersOf(d.region)), home], (buyers) => ledger.route(payer, buyers, reason));
  const up = (payee: string, reason: string) =>
    Int32Array.from([...destinations.map((d) => buyersOf(d.region)), home], (buyers) => ledger.route(buyers, payee, reason));
  const placeOf = (h: number) => (holders.destination[h] < 0 ? home : buyersOf(destinations[holders.destination[h]].region));
  return {
    hub: from("hub", "material bought"),
    released: Int32Array.from(destinations, (d) => ledger.route("hub", buyersOf(d.region), "material released")),
    reexport: ledger.route("hub", "carriers", "re-export margin"),
    homeOrigin: from(PRODUCERS, "material bought"),
    rent: from("exporting state", "quota rent"),
    duty: from("exporting state", "export duty"),
    freight: from("carriers", "freight and export cost"),
    hubRebate: back("hub", "contract price difference"),
    hubSurcharge: up("hub", "contract price difference"),
    homeRebate: back(PRODUCERS, "contract price difference"),
    homeSurcharge: up(PRODUCERS, "contract price difference"),
    atHome: ledger.route(home, PRODUCERS, "material bought"),
    releasedAtHome: ledger.route(PRODUCERS, home, "material released"),
    homeImports: ledger.route(home, "hub", "material bought"),
    importFreight: ledger.route(home, "carriers", "freight and export cost"),
    backstop: ledger.route("hub", "backstop", "material sold"),
    homeCost: ledger.route(PRODUCERS, "suppliers", "operating cost"),
    holderBuys: Int32Array.from(holders.names, (name, h) => ledger.route(name, placeOf(h), "stock bought")),
    holderSells: Int32Array.from(holders.names, (name, h) => ledger.route(placeOf(h), name, "stock sold")),
    leakBuys: ledger.route(LEAK, home, "stock bought"),
    leakSells: ledger.route("hub", LEAK, "material sold"),
    reserveBuys: ledger.route("exporting state", home, "stock bought"),
    reserveSells: ledger.route(home, "exporting state", "stock sold"),
    outputSubsidy: ledger.route("exporting state", PRODUCERS, "output subsidy"),
    makerSubsidy: Int32Array.from(regions, (region) => ledger.route("exporting state", buyersOf(region), "subsidy to makers at home")),
    stateCapacity: ledger.route("exporting state", "suppliers", "capacity at home"),
    carriersPay: ledger.route("carriers", "hub", "contract price difference"),
  };
}

/** Builds everything one market of a run needs; `nested` when its sellers take in a material of the same world. Throws `InvariantError` on a world that `scenarios/` should have refused. */
export function createRun(world: World, material: Material, seed: string, replication: number, nested = false): Run {
  const posture = postureById(world.exporter.posture);
  invariant(posture !== undefined, `no posture named ${world.exporter.posture}`);
  const measures = world.exporter.measures
    .filter(({ on }) => on === material.id)
    .map(({ measure, settings }) => {
      const found = measureById(measure);
      invariant(found !== undefined, `no measure named ${measure}`);
      return { found, settings };
    });
  const byClass =
    posture.byClass?.(world.exporter.settings) === true || measures.some(({ found, settings }) => found.byClass?.(settings) === true);
  const uses = world.policy.instruments
    .filter(({ on }) => on === material.id)
    .map(({ instrument, settings }) => {
      const found = instrumentById(instrument);
      invariant(found !== undefined, `no instrument named ${instrument}`);
      return { found, settings };
    });
  const segments = uses.map(({ found, settings }, position) => ({ position, segments: found.segments?.(settings, material) ?? [] }));
  const called = withCalled(
    material,
    world.values,
    uses.flatMap(({ found, settings }) => found.projects?.(settings, material, world.values) ?? []),
  );
  const cut = segmented(called.material, segments);
  const publicStocks = uses.map(({ found, settings }) => found.stocks?.(settings, material) ?? []);
  const state = createState(
    called.values === world.values ? world : { ...world, values: called.values },
    cut,
    seed,
    replication,
    byClass || uses.some(({ found, settings }) => found.byClass?.(settings) === true),
    publicStocks.flat(),
  );
  const { regions, destinations } = state;
  const { months, burnIn, plants } = state;
  const draws = drawAll(state, seed, replication);
  const market = createMarket(state, nested);
  const firstSinceBase = (world.startYear - state.value("demand.baseYear")) * 12 + world.startMonth - 7 - burnIn;
  const firstCalendarMonth = ((((world.startMonth - 1 - burnIn) % 12) + 12) % 12) + 1;
  const plantNames = plants.names;
  // Every account in one order whatever the policy: an instrument that moves nothing changes no bit of the residual either.
  const ledger = new Ledger([...plantNames, ...regions.map(buyersOf), ...state.holders.names, ...COUNTERPARTIES]);
  const priceLevel = new Float64Array(months);
  const monthlyInflation = 1 + state.value("inflation") / 12;
  // Contracts are written in the money of the first reported month.
  let level = 1;
  for (let m = 0; m < months; m++) {
    priceLevel[m] = level;
    if (m >= burnIn) level *= monthlyInflation;
  }
  const monthOf = (date: string) => monthsFrom(world.startYear, world.startMonth, date) + burnIn;
  const events: SimEvent[] = [];
  const say = (kind: string, subject: string, detail: string, numbers?: EventNumbers) => {
    events.push({ month: state.month - burnIn, kind, subject, detail, ...(numbers ? { numbers } : {}) });
  };
  const { holders } = state;
  const ordersFor = (h: number): StockOrders => ({
    get tonnes() {
      return holders.stock[h];
    },
    get bought() {
      return holders.net[h];
    },
    get price() {
      return holders.price[h];
    },
    take(tonnes) {
      holders.stock[h] += tonnes;
      holders.taken[h] += tonnes;
    },
    order(target, rate, buyBelow, sellAbove, sellRate = rate) {
      holders.most[h] = target;
      holders.rate[h] = rate;
      holders.buyBelow[h] = buyBelow;
      holders.sellAbove[h] = sellAbove;
      holders.sellRate[h] = sellRate;
    },
  });
  const firstStock = (position: number) => publicStocks.slice(0, position).reduce((sum, own) => sum + own.length, state.publicStocksAt);
  const setupAt = (position: number): InstrumentSetup => ({
    state,
    stocks: (publicStocks[position] ?? []).map((_, i) => ordersFor(firstStock(position) + i)),
    draws: (name) => monthlyDraws(state, seed, replication, name),
    report: say,
    position,
    plantCount: plants.n,
    monthOf,
    regionOfPlant: plants.region,
    plantAccounts: plantNames,
    regions,
    destinations,
    priceLevel,
    usdPerEur: state.value("usdPerEur"),
    startMonth: firstCalendarMonth,
    route: (payer, payee, reason) => ledger.route(payer, payee, reason),
  });
  const instruments = uses.map(({ found, settings }, position) => found.activate(settings, setupAt(position)));
  const books = instruments.flatMap((active) => (active.contracts ? [active.contracts] : []));
  for (const book of books)
    if (book.terms.gaming.strategicDefault) book.owner = (own, plant, shortfall) => walksAway(state, own, plant, shortfall);
  const novated = books.filter((book) => book.terms.novation);
  for (const active of instruments) if (active.finance) state.publicFinance.push(active.finance);
  const foreign = foreignBooks(state, setupAt(-1));
  const allBooks = [...books, ...foreign];
  const n = destinations.length;
  const border = createBorder(n);
  const inputs: LinkedInputs = {
    exportWedge: state.value("export.wedge"),
    importWedge: state.value("import.wedge"),
    exportCap: Infinity,
    duty: border.duty,
    minimumLandedPrice: border.minimumLandedPrice,
    hubCharge: state.policy.certificationEurPerKg,
    banned: new Uint8Array(n),
    priceLow: 1.6e-4 * state.price0,
    priceHigh: market.highest,
  };
  const trial = createTrialMarket(state, market, inputs);
  const paths = createPlantPaths(state, books);
  const sums = createAttackSums(state, market, trial, paths);
  const routes = plantRoutes(ledger, plantNames);
  const trade = tradeRoutes(ledger, state);
  const exporterOutlay = { eur: 0 };
  let rollOut: RollOut | undefined;
  const exporterView: ExporterView = {
    get month() {
      return state.month;
    },
    get meanExports() {
      return mean12(state.home.exports12, state.month);
    },
    get meanOutput() {
      return mean12(state.home.output12, state.month);
    },
    get lastExports() {
      return state.home.exports12[(state.month + 11) % 12];
    },
    get homePrice() {
      return state.prices.home;
    },
    get euRule() {
      for (let d = 0; d < n; d++)
        if (destinations[d].region === "EU" && (border.levied[d] === 1 || border.minimumLandedPrice[d] > 0)) return true;
      return false;
    },
    get euScreening() {
      return meanScreening(state);
    },
    get euStockMonths() {
      return stockMonths(state, EU);
    },
    get euOtherShare() {
      return otherShare(state, EU);
    },
    get stateStock() {
      return state.reserve.stock;
    },
    get homeCapacity() {
      let sum = 0;
      for (let i = 0; i < state.home.steps; i++) if (!state.home.scrapFed[i]) sum += state.home.capacity[i];
      return sum;
    },
    get homeMarginalCost() {
      return state.terms.homeMarginalCost;
    },
    get stocksShown() {
      return state.stocksShown;
    },
    // Only a posture that weighs its moves asks for it.
    get rollOut() {
      rollOut ??= createRollOut(state, market, inputs, allBooks, books, paths);
      return rollOut;
    },
    suspended: false,
    takeover: createTakeover(state, market, trial, allBooks, ledger, routes, exporterOutlay),
    spend(amountEur) {
      ledger.post(trade.stateCapacity, amountEur);
      exporterOutlay.eur += amountEur;
    },
    attackSums: (depth, horizon, weights) => sums(allBooks, depth, horizon, weights),
    report: say,
    reportPlant: (kind, plant, detail) => say(kind, plantNames[plant], detail),
  };
  const view = {
    month: 0,
    homeFlow: new Float64Array(n),
    otherFlow: new Float64Array(n),
    wedgeKept: new Float64Array(n),
    homeLanded: state.price0,
    output: plants.output,
    operating: new Uint8Array(plants.n),
    available: plants.available,
    handedOver: plants.handedOver,
    plantMargin: new Float64Array(plants.n),
    indices: new Float64Array(INDEX_IDS.length),
    supportEur: new Float64Array(plants.n),
    buyersEur: new Float64Array(1),
  };
  const postureSetup = {
    monthOf,
    draw: draws.posture,
    retaliationDraw: draws.retaliation,
    suspensionDraw: draws.suspension,
    guessError: draws.guess,
    takeoverDraw: draws.takeover,
    destinations,
    regions,
    starts: measures.filter(({ found }) => found.id !== "suspension").map(({ settings }) => monthOf(settings.start as string)),
  };
  return {
    world,
    state,
    market,
    draws,
    growth: growthTable(state, firstSinceBase, months),
    firstSinceBase,
    firstCalendarMonth,
    instruments,
    books,
    foreignBooks: foreign,
    allBooks,
    postures: [
      posture.activate(world.exporter.settings, postureSetup),
      ...measures.map(({ found, settings }) => found.activate(settings, postureSetup)),
    ],
    measureStarts: Int32Array.from([-1, ...measures.map(({ settings }) => monthOf(settings.start as string))]),
    exporterView,
    exporterOutlay,
    idleLevers: createLevers(new Uint8Array(n), regions.length, state.price0),
    levers: createLevers(inputs.banned ?? new Uint8Array(n), regions.length, state.price0),
    border,
    inputs,
    ledger,
    routes,
    trade,
    plantAccounts: Int32Array.from(plantNames, (name) => ledger.account(name)),
    treasuries: { eu: ledger.account("EU treasury"), national: ledger.account(NATIONAL) },
    view,
    indexTerms: {
      liquidVolume: state.value("index.liquidVolume"),
      askPremium: state.value("index.askPremium"),
      noise: state.value("index.noise"),
    },
    scale: new Float64Array(n + 1),
    foreignShare: new Float64Array(n + 1),
    contractGap: new Float64Array(n),
    hubScale: 1,
    hubRebate: 0,
    paidOutside: state.price0,
    spotOutside: state.price0,
    volumeOutside: 0,
    backstop: 0,
    homeOutput: 0,
    exporterMargin: 0,
    investedEu: 0,
    events,
    newOwner: novated.length > 0 ? (plant, cash) => takeover(state, novated, plant, cash) : undefined,
    report: (kind, plant, detail, numbers) => say(kind, plantNames[plant], detail, numbers),
  };
}
