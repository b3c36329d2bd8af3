import { adaptBuyers, postBuyers, prepareBuyers } from "./agents/buyers.ts";
import { applyLevers, prepareExporter } from "./agents/exporting-state.ts";
import { decidePlants, postPlants, preparePlants } from "./agents/plants.ts";
import { updateOutlook } from "./agents/investor.ts";
import { advanceProjects, signRunningPlants } from "./agents/projects.ts";
import { postScrap } from "./agents/recycler.ts";
import { ln } from "./core/deterministic-math.ts";
import { finiteOrThrow } from "./core/invariant.ts";
import { publishIndices } from "./markets/indices.ts";
import { postTrade } from "./markets/trade.ts";
import type { Run } from "./run.ts";

/**
 * One month, in the order of MODEL 1. Each phase reads last month's state or what an earlier phase of
 * this month has finished; nothing is updated while the market clears.
 */
export function simulateMonth(run: Run, discount: number, record: () => void): void {
  const { state, market, draws, growth, inputs, rules, levers, ledger, routes } = run;
  const m = state.month;
  const calendarMonth = (((run.firstCalendarMonth - 1 + m) % 12) + 12) % 12;
  if (m === state.burnIn) ledger.resetTotals();
  ledger.beginMonth(discount);

  // Policy: rules on trade for this month, contracts on offer.
  rules.minimumLandedPrice.fill(0);
  rules.duty.fill(0);
  rules.treasuryShare.fill(0);
  rules.setBy.fill(-1);
  for (const active of run.instruments) active.rules?.(m, rules);
  updateOutlook(state);
  signRunningPlants(state, run.books, run.foreignBooks, run.report);

  // Buyers and plants form their plans at last month's prices; the exporting state then moves.
  prepareBuyers(state, draws, growth, run.firstSince2024 + m);
  preparePlants(state, run.allBooks);
  market.refresh();
  prepareExporter(state, market, run.books, growth, draws, calendarMonth, levers);
  run.posture.act(run.exporterView, levers);
  applyLevers(state, draws, levers);

  // The market clears.
  inputs.exportCap = levers.exportCap;
  inputs.guess = state.prices.china;
  market.refresh();
  const cleared = market.linked.solve(inputs);
  finiteOrThrow(cleared.hubPrice, m, "market", "price outside China, EUR/kg");
  finiteOrThrow(cleared.chinaPrice, m, "market", "price in China, EUR/kg");
  if (cleared.quotaRent > 0.05 * cleared.chinaPrice) state.lastRestriction = m;

  // Physical posting, then indices, settlement and cash.
  postTrade(run, cleared);
  postBuyers(state, market, cleared.price, cleared.chinaPrice, run.scale, run.nonChineseShare);
  postPlants(state, market, ledger, routes, cleared.hubPrice, cleared.price, run.hubScale, run.view.plantMargin, run.view.operating);
  postScrap(state, run.firstSince2024 + m);
  const { indices } = run.view;
  publishIndices(
    indices,
    run.indexTerms,
    run.paidExChina,
    run.volumeExChina,
    cleared.price[0],
    cleared.chinaPrice,
    draws.indexNoise[m],
    draws.indexNoise[state.months + m],
    draws.indexNoise[2 * state.months + m],
  );
  run.view.month = m;
  for (const active of run.instruments) active.settle?.(run.view, ledger);
  for (const book of run.foreignBooks) book.settle(run.view, ledger);
  decidePlants(state, ledger, routes, run.plantAccounts, run.report);
  run.investedEu = advanceProjects(state, draws, run.books, ledger, routes, run.report);
  for (let j = 0; j < state.plants.n; j++) state.plants.cash[j] += ledger.balance(run.plantAccounts[j]);

  record();

  // Expectations, last.
  adaptBuyers(state);
  const { prices, china } = state;
  prices.change36[prices.seen % 36] = ln(cleared.hubPrice / prices.hub);
  for (let i = 0; i < indices.length; i++) prices.gap36[i * 36 + (prices.seen % 36)] = indices[i] / cleared.hubPrice - 1;
  prices.seen++;
  prices.hub12[m % 12] = cleared.hubPrice;
  prices.hub = cleared.hubPrice;
  prices.china = cleared.chinaPrice;
  china.exports12[m % 12] = cleared.exports;
  state.month = m + 1;
}
