import { actExporter } from "./adversary/act.ts";
import { expectedRise } from "./agents/announcements.ts";
import { adaptBuyers, alarmOutside, postBuyers, prepareBuyers } from "./agents/buyers.ts";
import { adaptExpectation } from "./agents/expectations.ts";
import { applyLevers, prepareExporter } from "./agents/exporting-state.ts";
import { postHomeOutlay } from "./agents/home-outlay.ts";
import { updateOutlook } from "./agents/investor.ts";
import { prepareLeakage } from "./agents/leakage.ts";
import { offerOfftake } from "./agents/offtake.ts";
import { decidePlants, postPlants, preparePlants } from "./agents/plants.ts";
import { advanceProjects, signRunningPlants } from "./agents/projects.ts";
import { postScrap } from "./agents/recycler.ts";
import { allocate } from "./agents/strike-rounds.ts";
import { prepareTraders } from "./agents/traders.ts";
import { ln } from "./core/deterministic-math.ts";
import { finiteOrThrow } from "./core/invariant.ts";
import { publishIndices, reportingError, seenShare } from "./markets/indices.ts";
import type { LinkedResult } from "./markets/linked-blocs.ts";
import { euSpot, postTrade } from "./markets/trade.ts";
import type { Run } from "./run.ts";

/**
 * One month of one market, in the order of MODEL 1. Each phase reads last month's state or what an
 * earlier phase of this month has finished; nothing is updated while the market clears.
 */
export function simulateMonth(run: Run, discount: number, record: () => void): void {
  planMonth(run, discount);
  clearMonth(run);
  postMonth(run, record);
}

/** Rules, contracts on offer, and everybody's plans at last month's prices; the exporting state moves last. */
export function planMonth(run: Run, discount: number): void {
  const { state, market, draws, growth, inputs, border, levers, ledger } = run;
  const m = state.month;
  const calendarMonth = (((run.firstCalendarMonth - 1 + m) % 12) + 12) % 12;
  if (m === state.burnIn) ledger.resetTotals();
  ledger.beginMonth(discount);

  state.policy.reset();
  border.reset();
  for (const active of run.instruments) active.plan?.(state, state.policy);
  for (const active of run.instruments) active.rules?.(m, border);
  updateOutlook(state);
  for (const book of run.books) if (book.terms.allocation) allocate(state, book, run.allBooks, ledger, run.report);
  signRunningPlants(state, run.books, run.foreignBooks, run.report);

  state.expectedRise = expectedRise(state, market);
  prepareBuyers(state, draws, growth, run.firstSinceBase + m);
  preparePlants(state, run.allBooks, run.firstSinceBase + m);
  prepareTraders(state);
  prepareLeakage(state);
  market.refresh();
  prepareExporter(state, market, run.books, growth, draws, calendarMonth, levers);
  actExporter(run);
  applyLevers(state, draws, levers, run.firstSinceBase + m);
  state.restricted = levers.exportCap < Infinity || levers.banned.includes(1);
  inputs.exportCap = levers.exportCap;
  inputs.exportWedge = state.terms.exportWedge + levers.exportDuty;
  state.exportCost = inputs.exportWedge;
  inputs.guess = state.prices.home;
  market.refresh();
}

/** The market clears. */
export function clearMonth(run: Run): LinkedResult {
  const cleared = run.market.linked.solve(run.inputs);
  run.inputs.steepness = cleared.steepness;
  return cleared;
}

/** Physical posting, indices, settlement and cash, projects, books, expectations. */
export function postMonth(run: Run, record: () => void): void {
  const { state, market, draws, ledger, routes } = run;
  const m = state.month;
  const cleared = market.linked.result;
  finiteOrThrow(cleared.hubPrice, m, "market", "price outside home, EUR/kg");
  finiteOrThrow(cleared.homePrice, m, "market", "price at home, EUR/kg");
  if (cleared.quotaRent > 0.05 * cleared.homePrice) state.lastRestriction = m;

  postTrade(run, cleared);
  postBuyers(state, market, cleared.price, cleared.homePrice, run.scale, run.foreignShare);
  for (const active of run.instruments) active.allocate?.(state, ledger);
  postPlants(
    state,
    market,
    ledger,
    routes,
    cleared.hubPrice,
    cleared.price,
    run.hubScale,
    run.hubRebate,
    run.view.plantMargin,
    run.view.operating,
    cleared.homePrice,
  );
  postScrap(state, run.firstSinceBase + m);
  const { indices } = run.view;
  publishIndices(
    indices,
    run.indexTerms,
    run.paidOutside,
    run.spotOutside,
    run.volumeOutside * seenShare(state.terms.salesContractShare, state.policy.reportedShare[0]),
    alarmOutside(state),
    euSpot(run),
    cleared.homePrice,
    draws.indexNoise[m] * reportingError(state.terms.salesContractShare, state.policy.reportedShare[0]) * state.policy.indexNoise[0],
    draws.indexNoise[state.months + m] *
      reportingError(state.terms.salesContractShare, state.policy.reportedShare[1]) *
      state.policy.indexNoise[0],
    draws.indexNoise[2 * state.months + m] * state.policy.indexNoise[0],
  );
  run.view.month = m;
  run.view.homeLanded = cleared.landed;
  run.view.supportEur.fill(0);
  run.view.buyersEur[0] = 0;
  for (const active of run.instruments) active.settle?.(run.view, ledger);
  for (const book of run.foreignBooks) book.settle(run.view, ledger);
  decidePlants(state, ledger, routes, run.plantAccounts, run.report, run.newOwner);
  run.investedEu = advanceProjects(state, draws, run.books, ledger, routes, run.report);
  postHomeOutlay(run, cleared);
  for (const source of state.publicFinance) source.endMonth(m, ledger);
  for (let j = 0; j < state.plants.n; j++) state.plants.cash[j] += ledger.balance(run.plantAccounts[j]);

  record();

  // Expectations, last.
  const { premiumMean } = state.plants;
  for (let j = 0; j < state.plants.n; j++) premiumMean[j] = adaptExpectation(premiumMean[j], state.policy.premiumEurPerKg[j], 1 / 12);
  offerOfftake(state);
  adaptBuyers(state);
  state.soldOutside = run.volumeOutside;
  state.limitBites = cleared.regime === "cap";
  const { prices, home } = state;
  prices.change36[prices.seen % 36] = ln(cleared.hubPrice / prices.hub);
  for (let i = 0; i < indices.length; i++) prices.gap36[i * 36 + (prices.seen % 36)] = indices[i] / cleared.hubPrice - 1;
  prices.seen++;
  prices.hub12[m % 12] = cleared.hubPrice;
  prices.home12[m % 12] = cleared.homePrice;
  prices.outsideBefore.set(prices.outside);
  prices.outside.set(cleared.price);
  prices.hubBefore = prices.hub;
  prices.homeBefore = prices.home;
  prices.hub = cleared.hubPrice;
  prices.home = cleared.homePrice;
  home.exports12[m % 12] = cleared.exports;
  home.output12[m % 12] = run.homeOutput;
  state.month = m + 1;
}
