import type { Levers } from "../adversary/posture.ts";
import { exp, ln } from "../core/deterministic-math.ts";
import type { Draws } from "../draws.ts";
import type { ContractBook } from "../instruments/contract-book.ts";
import { dominantFirmPrice } from "../markets/dominant-firm.ts";
import type { Market } from "../markets/market.ts";
import { type State, Status } from "../state.ts";
import { merchantBreakEven, paysUnderContract } from "./investor.ts";

const LOOKAHEAD_MONTHS = 24;
/** Quotas come in two batches a year. */
const QUOTA_EVERY = 6;

/** Use of all buyers at a price with no shocks, at the growth of a coming month; t/month. */
function trendUse(state: State, growth: Float64Array, price: number, month: number): number {
  const { buyers, months, elasticity, price0 } = state;
  const lnRatio = ln(price / price0);
  const at = Math.min(month, months - 1);
  let sum = 0;
  for (let b = 0; b < buyers.n; b++) {
    const s = buyers.sector[b];
    sum += buyers.use0[b] * growth[s * months + at] * buyers.substitution[b] * exp(-elasticity[s] * lnRatio);
  }
  return sum;
}

/** Non-Chinese supply the state expects some months ahead: what runs, and what is being built. */
function rivalCapacity(state: State, market: Market, price: number, ahead: number): number {
  const { plants, month } = state;
  let sum = market.rivalSupply(price);
  for (let j = 0; j < plants.n; j++)
    if (plants.status[j] === Status.building && plants.startsAt[j] < month + ahead) sum += plants.capacity[j] * plants.loading[j];
  return sum;
}

/**
 * The price the state aims for when it acts commercially (MODEL 3.3): what a dominant firm would charge,
 * but no more than keeps out the cheapest entrant who could decide within the look-ahead. Entrants whose
 * contract makes them pay whatever the price cannot be kept out and do not count.
 */
export function commercialTarget(state: State, market: Market, books: readonly ContractBook[]): number {
  const { plants, month } = state;
  const cost = state.terms.chinaMarginalCost;
  let limit = Infinity;
  for (let j = 0; j < plants.n; j++) {
    const waiting =
      plants.status[j] === Status.ready || (plants.status[j] === Status.permitting && plants.due[j] <= month + LOOKAHEAD_MONTHS);
    if (!waiting || paysUnderContract(state, books, j)) continue;
    limit = Math.min(limit, merchantBreakEven(state, j));
  }
  if (limit === Infinity) limit = state.terms.priceLongRun / (1 - state.terms.chinaLimitMargin);
  limit *= 1 - state.terms.chinaLimitMargin;
  if (limit <= cost) return cost;
  const residual = (price: number) => {
    let demand = 0;
    for (let d = 0; d < state.destinations; d++) demand += market.demand(d, price);
    return Math.max(0, demand - market.hubSupply(price));
  };
  return dominantFirmPrice(residual, cost, cost, limit, 12, 1e-4);
}

/** The state's own rules for a month: target, yearly quota, expansion. Postures then move the levers. */
export function prepareExporter(
  state: State,
  market: Market,
  books: readonly ContractBook[],
  growth: Float64Array,
  draws: Draws,
  calendarMonth: number,
  levers: Levers,
): void {
  const { china, month, months } = state;
  if (month % 6 === 0 || month === 0) china.target = commercialTarget(state, market, books);
  levers.offerTarget = china.target;
  levers.offerSpeed = state.terms.chinaMarkupSpeed;
  levers.quotaBinds = true;
  levers.exportCap = Infinity;
  levers.attacking = false;
  let capacity = 0;
  let scrapFed = 0;
  for (let i = 0; i < china.steps; i++) {
    if (china.scrapFed[i]) scrapFed += china.available[i];
    else capacity += china.capacity[i];
  }
  if (calendarMonth % QUOTA_EVERY === 0 || month === 0) {
    // The state sees today's demand and knows that shocks fade.
    const shock = exp(draws.world[month] * exp(-3 * state.terms.shockKappa));
    const expected = shock * trendUse(state, growth, china.target, month + 3) - rivalCapacity(state, market, china.target, 6) - scrapFed;
    china.quotaYearly = Math.min(capacity, Math.max(0, expected) * (1 + state.terms.chinaQuotaSlack));
  }
  const build = Math.round(state.terms.chinaBuildMonths);
  china.underway -= china.arriving[month];
  china.capacity[china.growing] += china.arriving[month];
  // Judged at the commercial price: a state at war builds for the peace after it.
  if (month + build < months && state.terms.chinaExpansionCost < china.target * 1.1) {
    const needed = trendUse(state, growth, china.target, month + build) - rivalCapacity(state, market, china.target, build) - scrapFed;
    const start = Math.min(
      (state.terms.chinaExpansion / 12) * capacity,
      Math.max(0, needed * (1 + state.terms.chinaOvercapacity) - capacity - china.underway),
    );
    china.arriving[month + build] += start;
    china.underway += start;
  }
}

/** Puts the levers into effect: offer, quota with this month's shock, what each step can run. */
export function applyLevers(state: State, draws: Draws, levers: Levers): void {
  const { china, scrap, month } = state;
  china.offer += levers.offerSpeed * (levers.offerTarget - china.offer);
  china.markup = china.offer - state.terms.chinaMarginalCost;
  const shock = exp(draws.china[month]);
  china.quota = levers.quotaBinds ? china.quotaYearly * shock : Infinity;
  for (let i = 0; i < china.steps; i++) china.available[i] = china.capacity[i] * (levers.quotaBinds ? 1 : shock);
  limitScrapFed(state, scrap.pool[0] * state.terms.scrapYield);
}

/** Recyclers cannot run more than their scrap. */
export function limitScrapFed(state: State, fed: number): void {
  const { china } = state;
  for (let i = 0; i < china.steps; i++) if (china.scrapFed[i]) china.available[i] = Math.min(china.capacity[i], fed);
}
