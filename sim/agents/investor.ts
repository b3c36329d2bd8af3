import { averagedPrice } from "../finance/asian.ts";
import { call76, expectedPayment, put76 } from "../finance/black76.ts";
import type { ContractBook } from "../instruments/contract-book.ts";
import { type ExpectedPay, expectedPerKg } from "../instruments/contract-prices.ts";
import { Averaging, VolumeBasis } from "../instruments/contract-terms.ts";
import { allowedProfit } from "../instruments/open-books.ts";
import { monthsUntilSpent } from "../instruments/settlement.ts";
import { ownBias } from "../instruments/under-reporting.ts";
import { type State, Status } from "../state.ts";
import { closedMoments, type ContractView, type Outlook, type PlantCosts } from "./cash-moments.ts";
import { expectedPrice } from "./expectations.ts";
import { createOffer, type FinanceOffer, offerTo } from "./finance-offer.ts";
import { breakEvenPrice, emptyValue, type FinanceTerms, projectValue } from "./project-value.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

// Investors look at one project and one contract at a time, so that months allocate nothing: what
// `costsOf` and `contractView` return is overwritten by the next call.
const costs: Mutable<PlantCosts> = { costPerKg: 0, feedShare: 0, fixedPerKgYear: 0, capexPerKgYear: 0, loading: 1, buildYears: 0 };

/** Share of a recycler's capacity that the scrap coming in would feed, beside the plants that run or are being built. */
export function scrapLoad({ plants, scrap, terms }: State, j: number): number {
  const region = plants.region[j];
  let room = plants.capacity[j] * plants.scrapShare[j];
  for (let k = 0; k < plants.n; k++) {
    if (k === j || plants.region[k] !== region || plants.scrapShare[k] === 0) continue;
    if (plants.status[k] === Status.operating || plants.status[k] === Status.building) room += plants.capacity[k] * plants.scrapShare[k];
  }
  const fed = Math.min(1, (scrap.added[region] * terms.scrapYield) / room);
  return 1 - plants.scrapShare[j] + plants.scrapShare[j] * fed;
}

/** Costs of a plant per kg; `sunk` leaves the investment out; `estimate` is what it takes them to be over what they are. */
export function costsOf(state: State, j: number, sunk: boolean, estimate = 1): PlantCosts {
  const { plants } = state;
  const kgYear = plants.capacity[j] * 12000;
  // What a kg earned last year beside its price is counted on.
  costs.costPerKg = plants.baseCost[j] * estimate - plants.premiumMean[j];
  costs.feedShare = plants.feedShare[j];
  costs.fixedPerKgYear = ((plants.fixed[j] * 12) / kgYear) * estimate;
  const { technology } = state;
  costs.capexPerKgYear = sunk ? 0 : ((plants.investment[j] * technology.capex) / kgYear) * estimate;
  costs.loading = Math.max(plants.loading[j], 0.9);
  if (plants.watchesScrap[j] === 1) costs.loading = Math.min(costs.loading, scrapLoad(state, j));
  // A slower ramp loses half of what it lasts longer.
  const slower = technology.ramp * state.policy.rampFactor[plants.region[j]] - 1;
  costs.buildYears = sunk ? 0 : (state.terms.buildMonths * technology.build) / 12 + (0.5 * slower * state.terms.buildRampMonths) / 12;
  return costs;
}

const risky: Mutable<FinanceTerms> = {
  riskFree: 0,
  projectPremium: 0,
  priceOfRisk: 0,
  debtRate: 0,
  dscr: 0,
  taxShield: 0,
  lifeYears: 0,
  optionWeight: 0,
};

/** What finance costs a plant: where capital is scarcer for its region, more. Overwritten by the next call. */
export function financeOf(state: State, j: number): FinanceTerms {
  const premium = state.policy.riskPremium[state.plants.region[j]];
  if (premium === 0) return state.finance;
  Object.assign(risky, state.finance);
  risky.projectPremium += premium;
  return risky;
}

/** Works out what investors expect of the price this month (MODEL 4.1), once, into the state. */
export function updateOutlook(state: State): void {
  const { outlook } = state;
  const { hub12, change36, seen } = state.prices;
  const n = Math.min(36, seen);
  let sum = 0;
  let square = 0;
  for (let i = 0; i < n; i++) {
    sum += change36[i];
    square += change36[i] * change36[i];
  }
  const sd = n > 2 ? Math.sqrt(Math.max(0, (square - (sum * sum) / n) / (n - 1))) : 0;
  outlook.forecast = expectedPrice(state, hub12);
  const sigma = Math.min(0.8, Math.max(0.25, Math.sqrt(12) * sd));
  // What buyers take under contract at the expected price carries no price risk.
  outlook.sigma = sigma * (1 - state.offtakeShare);
}

const hedged: Outlook & { forecast: number; sigma: number } = { forecast: 0, sigma: 0 };
/** What investors expect of the price for one plant: what it sold ahead carries no price risk. */
export function outlookOf(state: State, j: number): Outlook {
  const ahead = state.policy.soldAhead[j];
  if (ahead === 0) return state.outlook;
  hedged.forecast = state.outlook.forecast;
  hedged.sigma = state.outlook.sigma * (1 - ahead);
  return hedged;
}

const considered: ExpectedPay = {
  strike: 0,
  downShare: 0,
  threshold: 0,
  upShare: 0,
  mostBack: 0,
  mostPaidInYear: 0,
  mostBackInYear: 0,
  suspendBelow: 0,
};
const kinks = [0, 0, 0, 0];
const view: Mutable<ContractView> = {
  payPerKg: (reference) => expectedPerKg(considered, reference),
  coveredShare: 0,
  years: 0,
  delayYears: 0,
  bondPerKgYear: 0,
  deemed: false,
  clawbackCap: false,
  cashLimit: Infinity,
  referenceRatio: 1,
  basisSd: 0,
  referenceSigmaShare: 1,
  correlation: 1,
  kinks,
};

/**
 * How a contract would settle, as investors see it: index gap and its spread from the last 36 months. The
 * plant runs or first runs at `from`; the contract ends after its tenor, or `until` for one that runs already.
 */
export function contractView(state: State, book: ContractBook, j: number, from: number, until = Infinity): ContractView {
  const { gap36, seen } = state.prices;
  const t = book.terms;
  const tenorFrom = until < Infinity ? from : book.firstMonth(from, Math.min(from, state.plants.startsAt[j]));
  const n = t.ownPrice ? 0 : Math.min(36, seen);
  let sum = 0;
  let square = 0;
  for (let i = 0; i < n; i++) {
    const gap = gap36[t.index * 36 + i];
    sum += gap;
    square += gap * gap;
  }
  const mean = n > 0 ? sum / n : 0;
  const middle = tenorFrom + Math.round(t.tenorMonths / 2);
  book.expect(considered, middle, state.plants.capacity[j] * t.contractShare * 12000, j);
  let years = Math.min(t.tenorMonths, t.end - tenorFrom, until - tenorFrom) / 12;
  const { outlook } = state;
  const average = t.averaging === Averaging.month ? undefined : averagedPrice(outlook.sigma, 1, 12);
  const { strike, threshold } = considered;
  let ratio = (1 + mean) * (average ? average.meanRatio : 1);
  if (t.gaming.underReporting > 0 && state.soldOutside > 0) ratio *= 1 - ownBias(book, state.plants.capacity[j] / state.soldOutside);
  const left = book.budgetLeft(outlook.forecast);
  if (left < Infinity) {
    // Investors count on the budget only as long as it lasts at the payments they expect.
    const forecast = ratio * outlook.forecast;
    const sigma = outlook.sigma * (average ? average.sigmaShare : 1);
    const perKg =
      t.downShare === 1
        ? expectedPayment(forecast, strike, sigma, 1, t.upShare, threshold)
        : t.downShare * put76(forecast, strike, sigma, 1) - t.upShare * call76(forecast, threshold, sigma, 1);
    years = Math.min(
      years,
      monthsUntilSpent(left, perKg, 0, (book.committedVolume() + state.plants.capacity[j] * t.contractShare) * 1000) / 12,
    );
  }
  kinks[0] = strike;
  kinks[1] = threshold;
  kinks[2] = t.suspendBelow;
  kinks[3] = threshold + book.receiptLimit(middle) / t.upShare;
  view.coveredShare = t.contractShare;
  view.years = years;
  view.delayYears = (tenorFrom - from) / 12;
  view.bondPerKgYear = until < Infinity ? 0 : t.terminationBond * t.contractShare;
  view.deemed = t.volumeBasis === VolumeBasis.deemed;
  view.clawbackCap = t.clawbackCap;
  view.cashLimit =
    t.returnCap > 0
      ? allowedProfit(state.plants.investment[j], t.returnCap, state.finance.lifeYears) / (state.plants.capacity[j] * 12000)
      : Infinity;
  view.referenceRatio = ratio;
  view.basisSd = n > 1 ? Math.sqrt(Math.max(0, (square - (sum * sum) / n) / (n - 1))) : 0;
  view.referenceSigmaShare = average ? average.sigmaShare : 1;
  view.correlation = average ? average.correlation : 1;
  return view;
}

const lowest: Outlook = { forecast: 0, sigma: 0 };
const expected = createOffer();
const contracted = emptyValue();
const trial: Outlook = { forecast: 0, sigma: 0 };
const merchant = emptyValue();

const SIGMA_STEP = 0.01;
/** Over the reference price. */
const LOWEST_BREAK_EVEN = 0.25;
const HIGHEST_BREAK_EVEN = 12;
/** Change of what a recycler could be fed at which its break-even is worked out anew, share of its capacity. */
const NOTICED_LOAD = 0.02;
/** Change of the yearly premium, over the reference price, at which a remembered break-even is worked out anew. */
const NOTICED_PREMIUM = 0.005;
/** What `positionOf` found on offer to the plant. */
let aid: FinanceOffer | undefined;

/** Where the break-even of the day is remembered, forgotten first if one of its terms has changed. */
function positionOf(state: State, j: number): number {
  const { breakEven, n, region } = state.plants;
  const { breakEvenLeast, breakEvenMost, premiumMean, premiumKnown, offerKnown, loadKnown, riskKnown, rampKnown, watchesScrap } =
    state.plants;
  const { riskPremium, rampFactor } = state.policy;
  aid = offerTo(expected, state, j, false) ? expected : undefined;
  const offered = aid ? aid.key : 0;
  const load = watchesScrap[j] === 1 ? scrapLoad(state, j) : 0;
  const risk = riskPremium[region[j]];
  const ramp = rampFactor[region[j]];
  if (
    Math.abs(premiumMean[j] - premiumKnown[j]) > NOTICED_PREMIUM * state.price0 ||
    Math.abs(load - loadKnown[j]) > NOTICED_LOAD ||
    offered !== offerKnown[j] ||
    risk !== riskKnown[j] ||
    ramp !== rampKnown[j]
  ) {
    for (let at = j; at < breakEven.length; at += n) {
      breakEven[at] = 0;
      breakEvenLeast[at] = 0;
      breakEvenMost[at] = 0;
    }
    premiumKnown[j] = premiumMean[j];
    offerKnown[j] = offered;
    loadKnown[j] = load;
    riskKnown[j] = risk;
    rampKnown[j] = ramp;
  }
  return Math.round(outlookOf(state, j).sigma / SIGMA_STEP) * n + j;
}

/** The volatility for which a break-even is remembered. */
const sigmaAt = (state: State, position: number): number => Math.floor(position / state.plants.n) * SIGMA_STEP;

/**
 * Forecast price at which a plant would be built without a contract, with what public finance is on offer to
 * it, at the volatility of the day to the nearest point; remembered per plant and volatility until one of the
 * terms changes. EUR/kg, 12 times the reference price where it would take more.
 */
export function merchantBreakEven(state: State, j: number): number {
  const { breakEven } = state.plants;
  const at = positionOf(state, j);
  if (breakEven[at] === 0)
    breakEven[at] = breakEvenPrice(
      costsOf(state, j, false),
      sigmaAt(state, at),
      financeOf(state, j),
      LOWEST_BREAK_EVEN * state.price0,
      HIGHEST_BREAK_EVEN * state.price0,
      1e-6,
      aid,
    );
  return breakEven[at];
}

/**
 * Whether `merchantBreakEven` is above a price, EUR/kg: one valuation says so, which is remembered as a bound
 * and saves most of the searches.
 */
export function breaksEvenAbove(state: State, j: number, price: number): boolean {
  const { breakEven, breakEvenLeast, breakEvenMost } = state.plants;
  if (price < LOWEST_BREAK_EVEN * state.price0) return true;
  if (price >= HIGHEST_BREAK_EVEN * state.price0) return false;
  const at = positionOf(state, j);
  if (breakEven[at] > 0) return breakEven[at] > price;
  if (price <= breakEvenLeast[at]) return true;
  if (breakEvenMost[at] > 0 && price >= breakEvenMost[at]) return false;
  trial.forecast = price;
  trial.sigma = sigmaAt(state, at);
  projectValue(merchant, costsOf(state, j, false), trial, undefined, financeOf(state, j), aid, closedMoments);
  const above = merchant.npvPerKgYear < 0;
  if (above) breakEvenLeast[at] = price;
  else breakEvenMost[at] = price;
  return above;
}

/** Gain or loss over the investment by which a value in closed form surely has the sign of the one that counts. */
const CLEAR = 0.05;

/** Whether a project without contract or public finance surely does not pay at an outlook. */
export function clearlyLoses(state: State, j: number, outlook: Outlook): boolean {
  const own = costsOf(state, j, false);
  projectValue(merchant, own, outlook, undefined, financeOf(state, j), undefined, closedMoments);
  return merchant.npvPerKgYear < -CLEAR * own.capexPerKgYear;
}

/** Whether some contract on offer makes the project pay even at the lowest price the exporter could sustain. */
export function paysUnderContract(state: State, books: readonly ContractBook[], j: number): boolean {
  const { month, plants } = state;
  for (const book of books) {
    if (!book.offers(j, month, true, plants.capacity[j])) continue;
    lowest.forecast = state.terms.homeMarginalCost;
    lowest.sigma = state.outlook.sigma;
    const aid = offerTo(expected, state, j, false) ? expected : undefined;
    const view = contractView(state, book, j, month + plants.buildMonths[j]);
    projectValue(contracted, costsOf(state, j, false), lowest, view, financeOf(state, j), aid);
    if (contracted.npvPerKgYear > 0) return true;
  }
  return false;
}
