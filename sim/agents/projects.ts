import type { Ledger } from "../core/ledger.ts";
import type { Draws } from "../draws.ts";
import { annuityFactor } from "../finance/annuity.ts";
import { averagedPrice } from "../finance/asian.ts";
import { expectedPayment } from "../finance/black76.ts";
import type { ContractBook } from "../instruments/contract-book.ts";
import { Averaging, VolumeBasis } from "../instruments/contract-terms.ts";
import { monthsUntilSpent } from "../instruments/settlement.ts";
import { type State, Status } from "../state.ts";
import type { PlantRoutes } from "./plants.ts";
import type { ContractView, PlantCosts } from "./cash-moments.ts";
import { breakEvenPrice, emptyValue, impliedRate, projectValue } from "./project-value.ts";

/** Costs of a plant per kg; `sunk` leaves the investment out. */
export function costsOf(state: State, j: number, sunk: boolean): PlantCosts {
  const { plants } = state;
  const kgYear = plants.capacity[j] * 12000;
  return {
    costPerKg: plants.cost[j],
    feedShare: plants.feedShare[j],
    fixedPerKgYear: (plants.fixed[j] * 12) / kgYear,
    capexPerKgYear: sunk ? 0 : plants.investment[j] / kgYear,
    loading: Math.max(plants.loading[j], 0.9),
    buildYears: sunk ? 0 : state.terms.buildMonths / 12,
  };
}

/** Works out what investors expect of the price this month (MODEL 4.1), once, into the state. */
export function updateOutlook(state: State): void {
  const { outlook } = state;
  const { hub12, change36, seen } = state.prices;
  let mean12 = 0;
  for (let i = 0; i < 12; i++) mean12 += hub12[i] / 12;
  const weight = state.terms.financeTrailingWeight;
  const n = Math.min(36, seen);
  let sum = 0;
  let square = 0;
  for (let i = 0; i < n; i++) {
    sum += change36[i];
    square += change36[i] * change36[i];
  }
  const sd = n > 2 ? Math.sqrt(Math.max(0, (square - (sum * sum) / n) / (n - 1))) : 0;
  outlook.forecast = weight * mean12 + (1 - weight) * state.terms.priceLongRun;
  outlook.sigma = Math.min(0.8, Math.max(0.25, Math.sqrt(12) * sd));
}

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
  const yearlyKg = state.plants.capacity[j] * t.contractShare * 12000;
  const payPerKg = (reference: number) => book.expectedPerKg(reference, middle, yearlyKg);
  let years = Math.min(t.tenorMonths, t.end - tenorFrom) / 12;
  const { outlook } = state;
  const average = t.averaging === Averaging.month ? undefined : averagedPrice(outlook.sigma, 1, 12);
  const strike = book.strikeAt(middle);
  const threshold = book.thresholdAt(middle);
  const ratio = (1 + mean) * (average ? average.meanRatio : 1);
  const left = book.budgetLeft();
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
  return {
    payPerKg,
    coveredShare: t.contractShare,
    years,
    deemed: t.volumeBasis === VolumeBasis.deemed,
    clawbackCap: t.clawbackCap,
    referenceRatio: ratio,
    basisSd: n > 1 ? Math.sqrt(Math.max(0, (square - (sum * sum) / n) / (n - 1))) : 0,
    referenceSigmaShare: average ? average.sigmaShare : 1,
    correlation: average ? average.correlation : 1,
    kinks: [strike, threshold, t.suspendBelow],
  };
}

const merchant = emptyValue();
const contracted = emptyValue();

/** Less than this, EUR per kg of yearly capacity, is the quadrature speaking and not the contract. */
const WORTH_SIGNING = 1e-3;

const SIGMA_STEP = 0.01;
/** More than rounding the volatility to a point can move a break-even, EUR/kg. */
const NEAR_BREAK_EVEN = 3;

/**
 * Forecast price at which a plant would be built without a contract, at the volatility of the day to the
 * nearest point; remembered per plant and volatility, since nothing else in it changes.
 */
export function merchantBreakEven(state: State, j: number): number {
  const { breakEven, n } = state.plants;
  const step = Math.round(state.outlook.sigma / SIGMA_STEP);
  const at = step * n + j;
  if (breakEven[at] !== breakEven[at])
    breakEven[at] = breakEvenPrice(costsOf(state, j, false), step * SIGMA_STEP, state.finance, 20, 300, 1e-6);
  return breakEven[at];
}

/** Whether some contract on offer makes the project pay even at the lowest price the exporter could sustain. */
export function paysUnderContract(state: State, books: readonly ContractBook[], j: number): boolean {
  const { month, plants } = state;
  for (const book of books) {
    if (!book.offers(j, month, true, plants.capacity[j])) continue;
    const outlook = { forecast: state.terms.chinaMarginalCost, sigma: state.outlook.sigma };
    projectValue(contracted, costsOf(state, j, false), outlook, contractView(state, book, j, month + plants.buildMonths[j]), state.finance);
    if (contracted.npvPerKgYear > 0) return true;
  }
  return false;
}

/** Plants that run may sign what is on offer when it is worth more to them than the market alone. */
export function signRunningPlants(
  state: State,
  books: readonly ContractBook[],
  foreign: readonly ContractBook[],
  report: (kind: string, plant: number, detail: string) => void,
): void {
  const { plants, month } = state;
  for (const book of books) {
    if (month < book.terms.start || month > book.terms.lastSigning || month % 3 !== 0) continue;
    for (let j = 0; j < plants.n; j++) {
      if (plants.status[j] !== Status.operating && plants.status[j] !== Status.mothballed) continue;
      if (holdsContract(books, j) || holdsContract(foreign, j) || !book.offers(j, month, plants.builtInRun[j] === 1, plants.capacity[j]))
        continue;
      const { outlook } = state;
      const { finance } = state;
      projectValue(merchant, costsOf(state, j, true), outlook, undefined, finance);
      projectValue(contracted, costsOf(state, j, true), outlook, contractView(state, book, j, month), finance);
      if (contracted.npvPerKgYear <= merchant.npvPerKgYear + WORTH_SIGNING) continue;
      book.sign(j, month, plants.capacity[j]);
      report(
        "contract",
        j,
        `Signs a contract at a strike of ${book.strikeAt(month).toFixed(1)} EUR/kg for ${(book.volume[j] * 12).toFixed(0)} t a year.`,
      );
    }
  }
}

function holdsContract(books: readonly ContractBook[], j: number): boolean {
  for (const book of books) if (book.volume[j] > 0) return true;
  return false;
}

/** Moves every project one month on: permit, decision to build, building, first output (MODEL 4.3). */
export function advanceProjects(
  state: State,
  draws: Draws,
  books: readonly ContractBook[],
  ledger: Ledger,
  routes: PlantRoutes,
  report: (kind: string, plant: number, detail: string) => void,
): number {
  const { plants, month, months } = state;
  const chance = state.terms.financeDecide;
  let invested = 0;
  for (let j = 0; j < plants.n; j++) {
    const status = plants.status[j];
    if (status === Status.dormant && month >= plants.due[j]) {
      plants.status[j] = Status.permitting;
      plants.due[j] = month + plants.permitMonths[j];
    } else if (status === Status.permitting && month >= plants.due[j]) {
      plants.status[j] = Status.ready;
    } else if (status === Status.ready && month >= plants.due[j] && draws.decide[j * months + month] < chance) {
      decideToBuild(state, books, j, report);
    } else if (status === Status.building) {
      if (plants.builtInRun[j] === 1 && month <= plants.startsAt[j]) {
        const share = plants.investment[j] / plants.buildMonths[j];
        ledger.post(routes.funding[j], share);
        ledger.post(routes.capital[j], share);
        if (plants.region[j] === 1) invested += share;
      }
      const opens = plants.builtInRun[j] === 1 ? plants.startsAt[j] : plants.due[j];
      if (month >= opens) {
        plants.status[j] = Status.operating;
        // It opens after this month cleared, so it first runs in the next.
        plants.startsAt[j] = month + 1;
        plants.cash[j] = 0;
        ledger.post(routes.funding[j], state.terms.financeEquityReserve * plants.investment[j]);
        report("operate", j, `First output; nameplate ${(plants.capacity[j] * 12).toFixed(0)} t a year.`);
      }
    }
  }
  return invested;
}

function decideToBuild(
  state: State,
  books: readonly ContractBook[],
  j: number,
  report: (kind: string, plant: number, detail: string) => void,
): void {
  const { plants, month } = state;
  const { outlook } = state;
  // Most projects wait for a price far off: the remembered break-even says so without a valuation.
  if (
    outlook.forecast < merchantBreakEven(state, j) - NEAR_BREAK_EVEN &&
    !books.some((book) => book.offers(j, month, true, plants.capacity[j]))
  )
    return;
  const costs = costsOf(state, j, false);
  const { finance } = state;
  projectValue(merchant, costs, outlook, undefined, finance);
  let best = merchant.npvPerKgYear;
  let { debtShare, debtYears } = merchant;
  let rate = best > 0 ? impliedRate(merchant, finance.lifeYears) : 0;
  let chosen: ContractBook | undefined;
  for (const book of books) {
    if (!book.offers(j, month, true, plants.capacity[j])) continue;
    projectValue(contracted, costs, outlook, contractView(state, book, j, month + plants.buildMonths[j]), finance);
    if (contracted.npvPerKgYear > best + WORTH_SIGNING) {
      best = contracted.npvPerKgYear;
      debtShare = contracted.debtShare;
      debtYears = contracted.debtYears;
      rate = impliedRate(contracted, finance.lifeYears);
      chosen = book;
    }
  }
  if (!(best > 0)) return;
  plants.status[j] = Status.building;
  plants.builtInRun[j] = 1;
  plants.startsAt[j] = month + plants.buildMonths[j];
  const loanYears = Math.max(1, debtYears);
  const factor = annuityFactor(finance.debtRate, loanYears);
  plants.debtService[j] = (debtShare * plants.investment[j]) / factor / 12;
  plants.debtUntil[j] = plants.startsAt[j] + Math.round(loanYears * 12);
  chosen?.sign(j, plants.startsAt[j] + 1, plants.capacity[j]);
  const how = chosen ? `with a contract at ${chosen.strikeAt(month).toFixed(1)} EUR/kg` : "without a contract";
  report(
    "fid",
    j,
    `Decides to build ${(plants.capacity[j] * 12).toFixed(0)} t a year ${how}: forecast ${outlook.forecast.toFixed(1)} EUR/kg, volatility ${(outlook.sigma * 100).toFixed(0)} %, debt ${(debtShare * 100).toFixed(0)} %, implied real return ${(rate * 100).toFixed(1)} %.`,
  );
}
