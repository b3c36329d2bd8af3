import { resetLevers } from "../adversary/levers.ts";
import type { Levers } from "../adversary/posture.ts";
import { exp, ln, pow } from "../core/deterministic-math.ts";
import type { Draws } from "../draws.ts";
import type { ContractBook } from "../instruments/contract-book.ts";
import { dominantFirmPrice } from "../markets/dominant-firm.ts";
import type { Market } from "../markets/market.ts";
import { type State, Status } from "../state.ts";
import { expectedPrice, meanOfYear } from "./expectations.ts";
import { breaksEvenAbove, merchantBreakEven, paysUnderContract } from "./investor.ts";
import { readyWithin } from "./standing.ts";

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

/** Lowest price that would bring in an entrant, EUR/kg; Infinity where there is none that a price could keep out. */
function cheapestEntry(state: State, books: readonly ContractBook[]): number {
  let lowest = Infinity;
  const consider = (j: number): void => {
    if (!readyWithin(state, j, LOOKAHEAD_MONTHS) || paysUnderContract(state, books, j) || breaksEvenAbove(state, j, lowest)) return;
    lowest = merchantBreakEven(state, j);
    state.cheapestEntrant = j;
  };
  // Most often it is the same as last time, and beside its break-even few others need a search for theirs.
  const last = state.cheapestEntrant;
  if (last >= 0) consider(last);
  for (let j = 0; j < state.plants.n; j++) if (j !== last) consider(j);
  return lowest;
}

/**
 * The price the state aims for when it acts commercially (MODEL 3.3): what a dominant firm would charge,
 * but no more than keeps out the cheapest entrant who could decide within the look-ahead. Entrants whose
 * contract makes them pay whatever the price cannot be kept out and do not count.
 */
export function commercialTarget(state: State, market: Market, books: readonly ContractBook[]): number {
  const cost = state.terms.homeMarginalCost;
  let limit = cheapestEntry(state, books);
  if (limit === Infinity) limit = state.terms.priceLongRun / (1 - state.terms.homeLimitMargin);
  limit *= 1 - state.terms.homeLimitMargin;
  if (limit <= cost) return cost;
  const residual = (price: number) => Math.max(0, market.worldDemand(price) - market.hubSupply(price));
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
  const { home, month, months } = state;
  const { managed } = state.material;
  // While its own limit bites the market abroad is no guide, and the target stays.
  if (managed && (month === 0 || (month % 6 === 0 && !state.limitBites))) home.target = commercialTarget(state, market, books);
  // Where nobody manages the price, producers look to what they expect.
  if (!managed) home.target = expectedPrice(state, state.prices.home12);
  levers.offerTarget = home.target;
  levers.offerSpeed = state.terms.homeMarkupSpeed;
  resetLevers(levers);
  let capacity = 0;
  let scrapFed = 0;
  for (let i = 0; i < home.steps; i++) {
    if (home.scrapFed[i]) scrapFed += home.available[i];
    else capacity += home.capacity[i];
  }
  if (!managed) home.quotaYearly = Infinity;
  else if (calendarMonth % QUOTA_EVERY === 0 || month === 0) {
    // The state sees today's demand and knows that shocks fade.
    const shock = exp(draws.world[month] * exp(-3 * state.terms.shockKappa));
    const expected = shock * trendUse(state, growth, home.target, month + 3) - rivalCapacity(state, market, home.target, 6) - scrapFed;
    home.quotaYearly = Math.min(capacity, Math.max(0, expected) * (1 + state.terms.homeQuotaSlack));
  }
  const build = Math.round(state.terms.homeBuildMonths);
  home.underway -= home.arriving[month];
  home.capacity[home.growing] += home.arriving[month];
  if (month + build < months && !managed) {
    // Everybody builds for himself while the price that is expected pays for it.
    const margin = home.target / state.terms.homeExpansionCost - 1;
    const start = (state.terms.homeExpansion / 12) * capacity * Math.min(1, Math.max(0, 2 * margin));
    home.arriving[month + build] += start;
    home.underway += start;
  }
  // Judged at the commercial price, or the one of the last year where that was higher: a state at war
  // builds for the peace after it, and a shortage at home calls for capacity whatever the state would charge abroad.
  if (managed && month + build < months && state.terms.homeExpansionCost < 1.1 * Math.max(home.target, meanOfYear(state.prices.home12))) {
    const needed = trendUse(state, growth, home.target, month + build) - rivalCapacity(state, market, home.target, build) - scrapFed;
    const start = Math.min(
      (state.terms.homeExpansion / 12) * capacity,
      Math.max(0, needed * (1 + state.terms.homeOvercapacity) - capacity - home.underway),
    );
    home.arriving[month + build] += start;
    home.underway += start;
    if (month === 0) {
      // What was begun before the run started comes in evenly until the first of these.
      const begun = Math.min(
        (state.terms.homeExpansion / 12) * capacity * (build - 1),
        Math.max(0, needed * (1 + state.terms.homeOvercapacity) - capacity),
      );
      for (let m = 1; m < build; m++) home.arriving[m] += begun / (build - 1);
      home.underway += begun;
    }
  }
}

/** Puts the levers into effect: offer, quota with this month's shock, what each step can run, the state's own stock. */
export function applyLevers(state: State, draws: Draws, levers: Levers, monthsSinceBase: number): void {
  const { home, scrap, month, reserve } = state;
  const { managed } = state.material;
  home.offer += levers.offerSpeed * (levers.offerTarget - home.offer);
  obtainTechnology(state, levers);
  home.markup = (managed || levers.attacking ? home.offer - state.terms.homeMarginalCost : 0) - levers.outputSubsidy;
  const shock = exp(draws.home[month]);
  const bound = managed && levers.quotaBinds;
  home.quota = Math.min(bound ? home.quotaYearly * shock : Infinity, levers.productionCap);
  let capacity = 0;
  for (let i = 0; i < home.steps; i++) {
    home.available[i] = home.capacity[i] * (bound ? 1 : shock);
    if (!home.scrapFed[i]) capacity += home.available[i];
  }
  const most = (state.terms.homeHostLimit / 12) * hostIndex(state, monthsSinceBase);
  if (capacity > most) for (let i = 0; i < home.steps; i++) if (!home.scrapFed[i]) home.available[i] *= most / capacity;
  limitScrapFed(state, scrap.pool[0] * state.terms.scrapYield);
  reserve.buying = Math.max(-reserve.stock, levers.stateBuying);
  const build = Math.round(state.terms.homeBuildMonths);
  if (levers.expansion > 0 && month + build < state.months) {
    home.arriving[month + build] += levers.expansion;
    home.underway += levers.expansion;
  }
  blockDeliveries(state, levers);
  withholdTechnology(state, levers);
  payMakers(state, levers);
  state.expectedRestriction = levers.expectedRestriction;
  state.stocksShown = levers.seesStocks;
  if (levers.news) state.lastRestriction = month;
  state.outageMonths = levers.reliefMonths < Infinity ? Math.max(1, levers.reliefMonths) : 0;
}

/** Plants abroad that need the state's leave make no more than they may deliver. */
function blockDeliveries({ plants }: State, levers: Levers): void {
  for (let j = 0; j < plants.n; j++) {
    const blocked = levers.blockedShare[plants.region[j]];
    if (blocked === 0 || plants.controlled[j] === 1) continue;
    plants.available[j] *= 1 - blocked;
    plants.coveredShare[j] = blocked < 1 ? Math.min(1, plants.coveredShare[j] / (1 - blocked)) : 0;
  }
}

/** What equipment and technology are withheld changes what every project costs, so remembered break-evens go. */
function withholdTechnology({ technology, plants }: State, { rampFactor, buildFactor, capexFactor }: Levers): void {
  if (technology.ramp === rampFactor && technology.build === buildFactor && technology.capex === capexFactor) return;
  technology.ramp = rampFactor;
  technology.build = buildFactor;
  technology.capex = capexFactor;
  plants.breakEven.fill(0);
  plants.breakEvenLeast.fill(0);
  plants.breakEvenMost.fill(0);
}

/** Makers at home get their material cheaper, what they put into exported components included. */
function payMakers(state: State, { makerSubsidy }: Levers): void {
  state.makersPaid = makerSubsidy > 0;
  state.makerSubsidy[0] = makerSubsidy;
  state.destinations.forEach(({ insideMagnets }, d) => {
    state.makerSubsidy[d + 1] = insideMagnets ? makerSubsidy : 0;
  });
}

/** Costs at home fall by what technology obtained abroad has saved since last month. */
function obtainTechnology(state: State, { costCut }: Levers): void {
  if (costCut <= state.costCut) return;
  const { home, terms } = state;
  const factor = (1 - costCut) / (1 - state.costCut);
  for (let i = 0; i < home.steps; i++) {
    home.cost[i] -= (1 - factor) * home.baseCost[i];
    home.baseCost[i] *= factor;
  }
  terms.homeMarginalCost *= factor;
  state.costCut = costCut;
}

/** Output of the host metal over that of the base year: what bounds a by-product. */
export function hostIndex(state: State, monthsSinceBase: number): number {
  return pow(1 + state.terms.hostGrowth, Math.max(0, monthsSinceBase) / 12);
}

/** Recyclers cannot run more than their scrap, which they share by capacity. */
export function limitScrapFed(state: State, fed: number): void {
  const { home } = state;
  let capacity = 0;
  for (let i = 0; i < home.steps; i++) if (home.scrapFed[i]) capacity += home.capacity[i];
  const share = capacity > fed ? fed / capacity : 1;
  for (let i = 0; i < home.steps; i++) if (home.scrapFed[i]) home.available[i] = home.capacity[i] * share;
}
