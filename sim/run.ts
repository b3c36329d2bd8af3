import { createAttackSums } from "./adversary/attack-sums.ts";
import { postureById } from "./adversary/index.ts";
import type { ActivePosture, ExporterView, Levers } from "./adversary/posture.ts";
import { growthTable } from "./agents/buyers.ts";
import { type PlantRoutes, plantRoutes } from "./agents/plants.ts";
import { monthsFrom } from "./calendar.ts";
import { invariant } from "./core/invariant.ts";
import { Ledger } from "./core/ledger.ts";
import { type Draws, drawAll } from "./draws.ts";
import type { ContractBook } from "./instruments/contract-book.ts";
import { foreignBooks } from "./instruments/foreign-contracts.ts";
import { instrumentById } from "./instruments/index.ts";
import type { ActiveInstrument, InstrumentSetup, MarketView, TradeRules } from "./instruments/instrument.ts";
import { INDEX_IDS, type IndexTerms } from "./markets/indices.ts";
import type { LinkedInputs } from "./markets/linked-blocs.ts";
import { createMarket, type Market } from "./markets/market.ts";
import { type Material, REGIONS } from "./materials/material.ts";
import type { SimEvent } from "./results/results.ts";
import { createState, DESTINATIONS, type State } from "./state.ts";
import type { World } from "./world.ts";

/** Ledger routes of trade, by destination where there are several. */
export interface TradeRoutes {
  readonly hub: Int32Array;
  readonly chinese: Int32Array;
  readonly rent: Int32Array;
  readonly freight: Int32Array;
  readonly home: number;
  readonly chinaImports: number;
  readonly importFreight: number;
  readonly backstop: number;
  readonly chineseCost: number;
}

/** One run at work: the state, who acts on it, and what the month under way has found. */
export interface Run {
  readonly world: World;
  readonly state: State;
  readonly market: Market;
  readonly draws: Draws;
  readonly growth: Float64Array;
  /** Month 0 counted from July 2024, and its calendar month (1 to 12). */
  readonly firstSince2024: number;
  readonly firstCalendarMonth: number;
  readonly instruments: readonly ActiveInstrument[];
  /** Contracts of the policy, of other governments, and both. */
  readonly books: readonly ContractBook[];
  readonly foreignBooks: readonly ContractBook[];
  readonly allBooks: readonly ContractBook[];
  readonly posture: ActivePosture;
  readonly exporterView: ExporterView;
  readonly levers: Levers;
  readonly rules: TradeRules;
  readonly inputs: LinkedInputs;
  readonly ledger: Ledger;
  readonly routes: PlantRoutes;
  readonly trade: TradeRoutes;
  /** Ledger account of each plant. */
  readonly plantAccounts: Int32Array;
  readonly view: MarketView & { month: number };
  readonly indexTerms: IndexTerms;
  /** Factors on what buyers asked, by destination and China last. */
  readonly scale: Float64Array;
  readonly nonChineseShare: Float64Array;
  hubScale: number;
  paidExChina: number;
  volumeExChina: number;
  backstop: number;
  chineseOutput: number;
  exporterMargin: number;
  investedEu: number;
  readonly events: SimEvent[];
  readonly report: (kind: string, plant: number, detail: string) => void;
}

const buyersOf = (region: string) => `${region} buyers`;
const COUNTERPARTIES = [
  "hub",
  "Chinese producers",
  "exporting state",
  "carriers",
  "backstop",
  "suppliers",
  "feed suppliers",
  "financiers",
  "EU treasury",
  "US government",
  "Japanese government",
];

function tradeRoutes(ledger: Ledger): TradeRoutes {
  const each = (payee: string, reason: string) => Int32Array.from(DESTINATIONS, (d) => ledger.route(buyersOf(d.region), payee, reason));
  return {
    hub: each("hub", "oxide bought"),
    chinese: each("Chinese producers", "oxide bought"),
    rent: each("exporting state", "quota rent"),
    freight: each("carriers", "freight and export cost"),
    home: ledger.route(buyersOf("China"), "Chinese producers", "oxide bought"),
    chinaImports: ledger.route(buyersOf("China"), "hub", "oxide bought"),
    importFreight: ledger.route(buyersOf("China"), "carriers", "freight and export cost"),
    backstop: ledger.route("hub", "backstop", "oxide sold"),
    chineseCost: ledger.route("Chinese producers", "suppliers", "operating cost"),
  };
}

/** Builds everything a run needs. Throws `InvariantError` on a world that `scenarios/` should have refused. */
export function createRun(world: World, material: Material, seed: string, replication: number): Run {
  const state = createState(world, material, seed, replication);
  const { months, burnIn, plants } = state;
  const draws = drawAll(state, seed, replication);
  const market = createMarket(state);
  const firstSince2024 = (world.startYear - 2024) * 12 + world.startMonth - 7 - burnIn;
  const firstCalendarMonth = ((((world.startMonth - 1 - burnIn) % 12) + 12) % 12) + 1;
  const plantNames = plants.names;
  // Every account in one order whatever the policy: an instrument that moves nothing changes no bit of the residual either.
  const ledger = new Ledger([...plantNames, ...REGIONS.map(buyersOf), ...COUNTERPARTIES]);
  const priceLevel = new Float64Array(months);
  const monthlyInflation = 1 + state.value("inflation") / 12;
  // Contracts are written in the money of the first reported month.
  let level = 1;
  for (let m = 0; m < months; m++) {
    priceLevel[m] = level;
    if (m >= burnIn) level *= monthlyInflation;
  }
  const monthOf = (date: string) => monthsFrom(world.startYear, world.startMonth, date) + burnIn;
  const setupAt = (position: number): InstrumentSetup => ({
    position,
    plantCount: plants.n,
    monthOf,
    regionOfPlant: plants.region,
    plantAccounts: plantNames,
    regions: REGIONS,
    destinations: DESTINATIONS,
    priceLevel,
    usdPerEur: state.value("usdPerEur"),
    startMonth: firstCalendarMonth,
    route: (payer, payee, reason) => ledger.route(payer, payee, reason),
  });
  const instruments = world.policy.instruments.map((use, position) => {
    const instrument = instrumentById(use.instrument);
    invariant(instrument !== undefined, `no instrument named ${use.instrument}`);
    return instrument.activate(use.settings, setupAt(position));
  });
  const books = instruments.flatMap((active) => (active.contracts ? [active.contracts] : []));
  const foreign = foreignBooks(state, setupAt(-1));
  const allBooks = [...books, ...foreign];
  const posture = postureById(world.exporter.posture);
  invariant(posture !== undefined, `no posture named ${world.exporter.posture}`);

  const n = DESTINATIONS.length;
  const rules: TradeRules = {
    minimumLandedPrice: new Float64Array(n),
    duty: new Float64Array(n),
    treasuryShare: new Float64Array(n),
    setBy: new Int32Array(n).fill(-1),
  };
  const inputs: LinkedInputs = {
    exportWedge: state.value("export.wedge"),
    importWedge: state.value("import.wedge"),
    exportCap: Infinity,
    duty: rules.duty,
    minimumLandedPrice: rules.minimumLandedPrice,
    banned: new Uint8Array(n),
    priceLow: 0.01,
    priceHigh: market.highest,
  };
  const events: SimEvent[] = [];
  const say = (kind: string, subject: string, detail: string) => {
    events.push({ month: state.month - burnIn, kind, subject, detail });
  };
  const sums = createAttackSums(state, market, inputs);
  const exporterView: ExporterView = {
    get month() {
      return state.month;
    },
    get meanExports() {
      let sum = 0;
      for (let i = 0; i < 12; i++) sum += state.china.exports12[i];
      return sum / 12;
    },
    attackSums: (depth, horizon, weights) => sums(allBooks, depth, horizon, weights),
    report: say,
  };
  const view = {
    month: 0,
    chineseFlow: new Float64Array(n),
    wedgeKept: new Float64Array(n),
    output: plants.output,
    operating: new Uint8Array(plants.n),
    available: plants.available,
    plantMargin: new Float64Array(plants.n),
    indices: new Float64Array(INDEX_IDS.length),
  };
  return {
    world,
    state,
    market,
    draws,
    growth: growthTable(state, firstSince2024, months),
    firstSince2024,
    firstCalendarMonth,
    instruments,
    books,
    foreignBooks: foreign,
    allBooks,
    posture: posture.activate(world.exporter.settings, { monthOf, draw: draws.posture }),
    exporterView,
    levers: { offerTarget: state.price0, offerSpeed: 0, quotaBinds: true, exportCap: Infinity, attacking: false },
    rules,
    inputs,
    ledger,
    routes: plantRoutes(ledger, plantNames),
    trade: tradeRoutes(ledger),
    plantAccounts: Int32Array.from(plantNames, (name) => ledger.account(name)),
    view,
    indexTerms: {
      liquidVolume: state.value("index.liquidVolume"),
      askPremium: state.value("index.askPremium"),
      noise: state.value("index.noise"),
    },
    scale: new Float64Array(n + 1),
    nonChineseShare: new Float64Array(n + 1),
    hubScale: 1,
    paidExChina: state.price0,
    volumeExChina: 0,
    backstop: 0,
    chineseOutput: 0,
    exporterMargin: 0,
    investedEu: 0,
    events,
    report: (kind, plant, detail) => say(kind, plantNames[plant], detail),
  };
}
