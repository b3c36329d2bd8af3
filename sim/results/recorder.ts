import { coverMonthsEu } from "../agents/stockpiles.ts";
import { consumerSurplus } from "../agents/buyers.ts";
import { paidByEuMakers, paidForEuImports } from "../markets/trade.ts";
import type { Run } from "../run.ts";
import { type State, Status } from "../state.ts";
import type { LinkedResult } from "../markets/linked-blocs.ts";
import { OUTCOMES, outcomeIndex } from "./outcomes.ts";
import { securedForEu } from "./secured.ts";

const EU = 1;
const AT = Object.fromEntries(OUTCOMES.map(({ id }) => [id, outcomeIndex(id)]));

/** Writes one reported month of every outcome, and checks the mass and cash identities. */
export function createRecorder(run: Run, series: Float64Array) {
  const { state } = run;
  const reported = state.months - state.burnIn;
  const useByOrigin = new Float64Array(state.regions.length);
  const useByMonth = new Float64Array(reported * state.regions.length);
  const made = new Float64Array(state.regions.length);
  const secured = new Float64Array(state.regions.length);
  const stockBefore = new Float64Array(state.buyers.n);
  const heldBefore = new Float64Array(state.holders.n);
  const residual = { mass: 0, cash: 0 };

  const set: Set = (outcome, value) => {
    series[outcome * reported + state.month - state.burnIn] = value;
  };

  function before(): void {
    stockBefore.set(state.buyers.stock);
    heldBefore.set(state.holders.stock);
  }

  function record(): void {
    const cleared = run.market.linked.result;
    const mass = massResidual(run, stockBefore, heldBefore);
    const cash = cashResidual(run, cleared);
    if (mass > residual.mass) residual.mass = mass;
    if (cash > residual.cash) residual.cash = cash;
    const month = state.month - state.burnIn;
    if (month < 0) return;
    recordPrices(run, cleared, set);
    recordPlants(state, set);
    recordUse(run, set);
    recordMoney(run, set);
    set(AT["china-exports"], sum(cleared.homeFlow));
    set(AT["china-imports"], cleared.homeImports);
    set(AT["export-cap-bound"], cleared.quotaRent > 1e-6 ? 1 : 0);
    set(AT["exports-limited"], state.restricted ? 1 : 0);
    set(AT.predation, run.levers.attacking ? 1 : 0);
    set(AT["output-china"], run.homeOutput);
    set(AT["output-world"], run.homeOutput + run.backstop + sum(state.plants.output));
    set(AT["exporter-margin"], run.exporterMargin);
    set(AT["exporter-purchases"], 1000 * state.reserve.buying * cleared.homePrice);
    set(AT["secured-eu"], securedForEu(run, cleared, secured) - secured[EU]);
    set(AT["mass-residual"], mass);
    set(AT["cash-residual"], cash);
    const { length } = state.regions;
    originShares(run, useByMonth.subarray(month * length, (month + 1) * length), made, secured);
    if (month >= reported - 12) originShares(run, useByOrigin, made, secured);
  }
  /** EU use by region of refining over some reported months, t. */
  function useOver(first: number, months: number): Float64Array {
    const total = new Float64Array(state.regions.length);
    for (let i = first * total.length; i < (first + months) * total.length; i++) total[i % total.length] += useByMonth[i];
    return total;
  }
  return { before, record, useByOrigin, useOver, residual };
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}

/** Made and released equals used and stored, for the world, each buyer and each public stock with what it lost; relative. */
function massResidual(run: Run, stockBefore: Float64Array, heldBefore: Float64Array): number {
  const { buyers, plants } = run.state;
  let made = run.homeOutput + run.backstop;
  for (let j = 0; j < plants.n; j++) made += plants.output[j];
  let used = 0;
  let stored = 0;
  let worst = 0;
  let moved = 0;
  for (let b = 0; b < buyers.n; b++) {
    used += buyers.consumed[b];
    stored += buyers.stock[b] - stockBefore[b];
    moved += buyers.moved[b];
    const gap = Math.abs(stockBefore[b] + buyers.bought[b] + buyers.moved[b] - buyers.consumed[b] - buyers.stock[b]);
    worst = Math.max(worst, gap / Math.max(1, stockBefore[b] + buyers.bought[b]));
  }
  const { holders, leak, reserve } = run.state;
  for (let h = 0; h < holders.n; h++) stored += holders.net[h];
  for (let h = run.state.publicStocksAt; h < holders.n; h++) {
    const gap = Math.abs(heldBefore[h] + holders.net[h] + holders.taken[h] - holders.lost[h] - holders.stock[h]);
    worst = Math.max(worst, gap / Math.max(1, heldBefore[h]));
    stored += holders.taken[h];
  }
  stored += leak.buying - leak.arriving * run.hubScale + reserve.buying;
  return Math.max(worst, Math.abs(made - used - stored) / Math.max(1, made), Math.abs(moved) / Math.max(1, made));
}

/** Double entry nets to zero, the hub passes on what it takes, and buyers' bills equal sellers' receipts; relative. */
function cashResidual(run: Run, cleared: LinkedResult): number {
  const { state, ledger } = run;
  const { buyers } = state;
  let bills = 0;
  for (let b = 0; b < buyers.n; b++)
    bills += 1000 * buyers.bought[b] * (buyers.destination[b] < 0 ? cleared.homePrice : cleared.price[buyers.destination[b]]);
  const { holders, leak, reserve } = state;
  for (let h = 0; h < holders.n; h++)
    bills += 1000 * holders.net[h] * (holders.destination[h] < 0 ? cleared.homePrice : cleared.price[holders.destination[h]]);
  bills += 1000 * (leak.buying + reserve.buying) * cleared.homePrice;
  let receipts =
    ledger.turnoverOf("material bought") +
    ledger.turnoverOf("quota rent") +
    ledger.turnoverOf("freight and export cost") +
    ledger.turnoverOf("export duty");
  receipts -= ledger.turnoverOf("material released");
  const { levied, undertaken, notPaid } = run.border.now;
  receipts += levied + undertaken + notPaid + ledger.turnoverOf("certification");
  return Math.max(
    ledger.residual,
    Math.abs(ledger.balance(ledger.account("hub"))) / Math.max(1, receipts),
    Math.abs(bills - receipts) / Math.max(1, bills),
  );
}

type Set = (outcome: number, value: number) => void;

function recordPrices(run: Run, cleared: LinkedResult, set: Set): void {
  const { state } = run;
  const { buyers } = state;
  let paid = 0;
  let bought = 0;
  for (let b = 0; b < buyers.n; b++) {
    if (buyers.region[b] !== EU) continue;
    paid += buyers.bought[b] * buyers.price[b];
    bought += buyers.bought[b];
  }
  set(AT["price-ex-china"], run.paidOutside);
  set(AT["price-china"], cleared.homePrice);
  set(AT["price-eu"], paidByEuMakers(run));
  set(AT["price-eu-import"], paidForEuImports(run));
  set(AT["price-hub"], cleared.hubPrice);
  set(AT["index-ex-china"], run.view.indices[0]);
  set(AT.wedge, (bought > 0 ? paid / bought : cleared.price[0]) - cleared.homePrice);
}

function recordPlants(state: State, set: Set): void {
  const { plants, month } = state;
  const { stage, inputs } = state.material;
  const mines = stage === "mined" || (stage === "refined" && inputs !== undefined);
  let outputEu = 0,
    recycled = 0,
    mined = 0,
    output = 0,
    capacityEu = 0,
    capacity = 0,
    permitting = 0,
    ready = 0,
    building = 0,
    mothballed = 0;
  for (let j = 0; j < plants.n; j++) {
    const eu = plants.region[j] === EU ? 1 : 0;
    const size = plants.capacity[j] * 12;
    const status = plants.status[j];
    output += plants.output[j];
    outputEu += eu * plants.output[j];
    recycled += eu * plants.output[j] * plants.scrapFed[j];
    if (status === Status.operating) {
      const reached = size * Math.min(1, (month - plants.startsAt[j] + 1) / plants.rampMonths[j]);
      capacity += reached;
      capacityEu += eu * reached;
      if (mines) mined += eu * reached * (1 - plants.scrapShare[j] - plants.intake[j]);
    } else if (eu) {
      if (status === Status.permitting) permitting += size;
      else if (status === Status.ready) ready += size;
      else if (status === Status.building) building += size;
      else if (status === Status.mothballed) mothballed += size;
    }
  }
  set(AT["output-eu"], outputEu);
  set(AT["output-eu-recycled"], recycled);
  set(AT["capacity-eu-mined"], mined);
  set(AT["output-ex-china"], output);
  set(AT["capacity-eu"], capacityEu);
  set(AT["capacity-ex-china"], capacity);
  set(AT["eu-permitting"], permitting);
  set(AT["eu-ready"], ready);
  set(AT["eu-building"], building);
  set(AT["eu-mothballed"], mothballed);
}

function recordUse(run: Run, set: Set): void {
  const { state } = run;
  const { buyers } = state;
  let use = 0,
    made = 0,
    outside = 0,
    voluntary = 0,
    curtailed = 0,
    substituted = 0,
    stock = 0,
    mean = 0,
    defenceCut = 0,
    defenceWanted = 0,
    carrying = 0,
    useOutside = 0,
    curtailedOutside = 0;
  const carry = state.terms.stockCarry / 12;
  for (let b = 0; b < buyers.n; b++) {
    if (buyers.destination[b] >= 0) {
      useOutside += buyers.consumed[b];
      curtailedOutside += buyers.curtailed[b];
    }
    if (buyers.region[b] !== EU) continue;
    use += buyers.consumed[b];
    if (!buyers.insideMagnets[b]) made += buyers.consumed[b];
    outside += buyers.foreignUsed[b];
    voluntary += buyers.voluntary[b];
    curtailed += buyers.curtailed[b];
    substituted += buyers.substituted[b];
    stock += buyers.stock[b];
    mean += buyers.meanUse[b];
    if (state.defence[buyers.sector[b]] === 1) {
      defenceCut += buyers.curtailed[b];
      defenceWanted += buyers.curtailed[b] + buyers.consumed[b];
    }
    carrying += carry * buyers.stock[b] * buyers.price[b] * 1000;
  }
  set(AT["consumption-ex-china"], useOutside);
  set(AT["unserved-curtailed-ex-china"], curtailedOutside);
  set(AT["stock-traders"], state.holders.stock[0] + state.holders.stock[1]);
  set(AT["consumption-eu"], use);
  set(AT["consumption-eu-magnets"], made);
  set(AT["consumption-eu-non-chinese"], outside);
  set(AT["unserved-voluntary-eu"], voluntary);
  set(AT["unserved-curtailed-eu"], curtailed);
  set(AT["unserved-substituted-eu"], substituted);
  set(AT["curtailed-defence-share"], defenceWanted > 0 ? defenceCut / defenceWanted : 0);
  set(AT["stock-months-eu"], mean > 0 ? stock / mean : 0);
  set(AT["consumer-surplus-eu"], consumerSurplus(state, EU) - carrying + run.view.buyersEur[0]);
}

function recordMoney(run: Run, set: Set): void {
  const { state, view, ledger, border } = run;
  const { plants } = state;
  let covered = 0,
    surplus = 0;
  for (const book of run.books) covered += book.coveredNow;
  for (let j = 0; j < plants.n; j++) {
    if (plants.region[j] !== EU) continue;
    surplus += view.plantMargin[j] + view.supportEur[j];
    for (const book of run.books) surplus += book.netNow[j];
  }
  const paid = ledger.paidBy(run.treasuries.eu) + ledger.paidBy(run.treasuries.national);
  const national = ledger.balance(run.treasuries.national);
  const balance = ledger.balance(run.treasuries.eu) + national;
  set(AT["fiscal-net"], 0 - balance);
  set(AT["fiscal-paid"], paid);
  set(AT["fiscal-received"], paid + balance);
  set(AT["fiscal-national"], 0 - national);
  set(AT["levy-revenue"], border.now.levied);
  set(AT["undertaking-rent"], border.now.undertaken);
  let stock = 0;
  let lost = 0;
  for (let h = state.publicStocksAt; h < state.holders.n; h++) {
    stock += state.holders.stock[h];
    lost += state.holders.lost[h];
  }
  set(AT["public-stock"], stock);
  set(AT["public-stock-lost"], lost);
  set(AT["cover-months-eu"], coverMonthsEu(state));
  set(AT["covered-output"], covered);
  set(AT["producer-surplus-eu"], surplus);
  set(AT["investment-eu"], run.investedEu);
}

/** Adds this month's EU use by region of refining; `secured` is what regions made for the EU, t. */
function originShares(run: Run, out: Float64Array, made: Float64Array, secured: Float64Array): void {
  const { buyers, plants } = run.state;
  made.fill(0);
  for (let j = 0; j < plants.n; j++) if (plants.controlled[j] === 0) made[plants.region[j]] += plants.output[j];
  const promised = sum(secured);
  let used = 0;
  for (let b = 0; b < buyers.n; b++) if (buyers.region[b] === EU) used += buyers.foreignUsed[b];
  // What is promised to the EU comes first, the rest from everybody in the proportion made.
  const first = promised > 0 ? Math.min(1, used / promised) : 0;
  for (let r = 0; r < made.length; r++) made[r] = Math.max(0, made[r] - secured[r]);
  const total = sum(made);
  const rest = used > 0 ? 1 - (first * promised) / used : 1;
  for (let r = 1; r < out.length; r++) out[r] += first * secured[r];
  for (let b = 0; b < buyers.n; b++) {
    if (buyers.region[b] !== EU) continue;
    out[0] += buyers.consumed[b] - buyers.foreignUsed[b];
    for (let r = 1; r < out.length; r++) out[r] += total > 0 ? (rest * buyers.foreignUsed[b] * made[r]) / total : 0;
  }
}
