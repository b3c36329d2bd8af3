import { averagedPrice } from "../finance/asian.ts";
import { expectedPayment } from "../finance/black76.ts";
import type { ContractBook } from "../instruments/contract-book.ts";
import { Averaging, VolumeBasis } from "../instruments/contract-terms.ts";
import { monthsUntilSpent } from "../instruments/settlement.ts";
import type { State } from "../state.ts";
import type { ContractView, Outlook, PlantCosts } from "./cash-moments.ts";
import { expectedPrice } from "./expectations.ts";
import { breakEvenPrice, emptyValue, projectValue } from "./project-value.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

// Investors look at one project and one contract at a time, so that months allocate nothing: what
// `costsOf` and `contractView` return is overwritten by the next call.
const costs: Mutable<PlantCosts> = { costPerKg: 0, feedShare: 0, fixedPerKgYear: 0, capexPerKgYear: 0, loading: 1, buildYears: 0 };

/** Costs of a plant per kg; `sunk` leaves the investment out. */
export function costsOf(state: State, j: number, sunk: boolean): PlantCosts {
  const { plants } = state;
  const kgYear = plants.capacity[j] * 12000;
  // What a kg earned last year beside its price is counted on.
  costs.costPerKg = plants.baseCost[j] - plants.premiumMean[j];
  costs.feedShare = plants.feedShare[j];
  costs.fixedPerKgYear = (plants.fixed[j] * 12) / kgYear;
  costs.capexPerKgYear = sunk ? 0 : plants.investment[j] / kgYear;
  costs.loading = Math.max(plants.loading[j], 0.9);
  costs.buildYears = sunk ? 0 : state.terms.buildMonths / 12;
  return costs;
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

const considered: { book: ContractBook | undefined; middle: number; yearlyKg: number } = { book: undefined, middle: 0, yearlyKg: 0 };
const kinks = [0, 0, 0];
const view: Mutable<ContractView> = {
  payPerKg: (reference) => considered.book?.expectedPerKg(reference, considered.middle, considered.yearlyKg) ?? 0,
  coveredShare: 0,
  years: 0,
  deemed: false,
  clawbackCap: false,
  referenceRatio: 1,
  basisSd: 0,
  referenceSigmaShare: 1,
  correlation: 1,
  kinks,
};

/** How a contract signed now would settle, as investors see it: index gap and its spread from the last 36 months. */
export function contractView(state: State, book: ContractBook, j: number, tenorFrom: number): ContractView {
  const { gap36, seen } = state.prices;
  const t = book.terms;
  const n = Math.min(36, seen);
  let sum = 0;
  let square = 0;
  for (let i = 0; i < n; i++) {
    const gap = gap36[t.index * 36 + i];
    sum += gap;
    square += gap * gap;
  }
  const mean = n > 0 ? sum / n : 0;
  const middle = tenorFrom + Math.round(t.tenorMonths / 2);
  considered.book = book;
  considered.middle = middle;
  considered.yearlyKg = state.plants.capacity[j] * t.contractShare * 12000;
  let years = Math.min(t.tenorMonths, t.end - tenorFrom) / 12;
  const { outlook } = state;
  const average = t.averaging === Averaging.month ? undefined : averagedPrice(outlook.sigma, 1, 12);
  const strike = book.strikeAt(middle);
  const threshold = book.thresholdAt(middle);
  const ratio = (1 + mean) * (average ? average.meanRatio : 1);
  const left = book.budgetLeft(outlook.forecast);
  if (left < Infinity) {
    // Investors count on the budget only as long as it lasts at the payments they expect.
    const perKg = expectedPayment(
      ratio * outlook.forecast,
      strike,
      outlook.sigma * (average ? average.sigmaShare : 1),
      1,
      t.upShare,
      threshold,
    );
    years = Math.min(
      years,
      monthsUntilSpent(left, perKg, 0, (book.committedVolume() + state.plants.capacity[j] * t.contractShare) * 1000) / 12,
    );
  }
  kinks[0] = strike;
  kinks[1] = threshold;
  kinks[2] = t.suspendBelow;
  view.coveredShare = t.contractShare;
  view.years = years;
  view.deemed = t.volumeBasis === VolumeBasis.deemed;
  view.clawbackCap = t.clawbackCap;
  view.referenceRatio = ratio;
  view.basisSd = n > 1 ? Math.sqrt(Math.max(0, (square - (sum * sum) / n) / (n - 1))) : 0;
  view.referenceSigmaShare = average ? average.sigmaShare : 1;
  view.correlation = average ? average.correlation : 1;
  return view;
}

const lowest: Outlook = { forecast: 0, sigma: 0 };
const contracted = emptyValue();

const SIGMA_STEP = 0.01;
/** Change of the yearly premium, over the reference price, at which a remembered break-even is worked out anew. */
const NOTICED_PREMIUM = 0.005;
/**
 * Forecast price at which a plant would be built without a contract, at the volatility of the day to the
 * nearest point; remembered per plant and volatility, since nothing else in it changes.
 */
export function merchantBreakEven(state: State, j: number): number {
  const { breakEven, n } = state.plants;
  const { premiumMean, premiumKnown } = state.plants;
  if (Math.abs(premiumMean[j] - premiumKnown[j]) > NOTICED_PREMIUM * state.price0) {
    for (let at = j; at < breakEven.length; at += n) breakEven[at] = NaN;
    premiumKnown[j] = premiumMean[j];
  }
  const step = Math.round(state.outlook.sigma / SIGMA_STEP);
  const at = step * n + j;
  if (breakEven[at] !== breakEven[at])
    breakEven[at] = breakEvenPrice(
      costsOf(state, j, false),
      step * SIGMA_STEP,
      state.finance,
      0.25 * state.price0,
      12 * state.price0,
      1e-6,
    );
  return breakEven[at];
}

/** Whether some contract on offer makes the project pay even at the lowest price the exporter could sustain. */
export function paysUnderContract(state: State, books: readonly ContractBook[], j: number): boolean {
  const { month, plants } = state;
  for (const book of books) {
    if (!book.offers(j, month, true, plants.capacity[j])) continue;
    lowest.forecast = state.terms.homeMarginalCost;
    lowest.sigma = state.outlook.sigma;
    projectValue(contracted, costsOf(state, j, false), lowest, contractView(state, book, j, month + plants.buildMonths[j]), state.finance);
    if (contracted.npvPerKgYear > 0) return true;
  }
  return false;
}
