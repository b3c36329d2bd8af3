import { exp, ln } from "../core/deterministic-math.ts";
import { normalPdf } from "../core/normal.ts";
import { LEGENDRE_16, NORMAL_QUADRATURE, type Quadrature } from "../core/quadrature.ts";
import { findRoot } from "../core/root.ts";
import { annuityFactor, growthFactor } from "../finance/annuity.ts";
import { capClawback } from "../instruments/settlement.ts";
import { debtShare } from "../finance/debt.ts";
import { optionMultiple } from "../finance/option-multiple.ts";
import { presentValueOfPhases } from "../finance/phases.ts";

/** What a plant costs, per kg or per kg of yearly capacity; EUR. */
export interface PlantCosts {
  readonly costPerKg: number;
  readonly feedShare: number;
  readonly fixedPerKgYear: number;
  readonly capexPerKgYear: number;
  readonly loading: number;
  readonly buildYears: number;
}

/** What investors expect of prices when they decide. */
export interface Outlook {
  /** Forecast price, EUR/kg, and yearly volatility. */
  forecast: number;
  sigma: number;
}

/** How a contract will really settle, as investors see it: a function, never a label. */
export interface ContractView {
  /** Net payment per kg under contract at a reference price. */
  readonly payPerKg: (reference: number) => number;
  readonly coveredShare: number;
  readonly years: number;
  /** Whether output below cost is paid too (deemed volume). */
  readonly deemed: boolean;
  /** Whether a plant never pays more than its margin. */
  readonly clawbackCap: boolean;
  /** Mean of reference over own price, spread of its logarithm beside that, and what averaging does: its volatility over the price's, and their correlation. */
  readonly referenceRatio: number;
  readonly basisSd: number;
  readonly referenceSigmaShare: number;
  readonly correlation: number;
  /** References at which the payment bends: strike and threshold. */
  readonly kinks: readonly number[];
}

/** Terms of finance; rates real and after tax. */
export interface FinanceTerms {
  readonly riskFree: number;
  readonly projectPremium: number;
  readonly priceOfRisk: number;
  readonly debtRate: number;
  readonly dscr: number;
  readonly taxShield: number;
  readonly lifeYears: number;
  /** 0: risk is priced; 1: the option to wait is, in full. */
  readonly optionWeight: number;
}

/** Yearly cash per kg of capacity in one phase. */
export interface CashMoments {
  mean: number;
  sd: number;
  p10: number;
}

export interface ProjectValue {
  /** Value minus investment, EUR per kg of yearly capacity. */
  npvPerKgYear: number;
  /** Debt over investment that the P10 cash flow carries. */
  debtShare: number;
  /** Years over which that debt is repaid. */
  debtYears: number;
  /** Mean yearly cash while under contract (merchant cash without one) and after, EUR per kg, and the value. */
  firstCash: number;
  tailCash: number;
  firstYears: number;
  value: number;
}

const SIDE: Quadrature = NORMAL_QUADRATURE[8];
const MAX_DEBT = 0.7;
const MERCHANT_DEBT_YEARS = 10;
// Prices within six standard deviations, in panels of two cut at every kink of the cash.
const REACH = 6;
const PANEL = 2;
const MOST_POINTS = 16 * 16 * SIDE.nodes.length;
const cashAt = new Float64Array(MOST_POINTS);
const weightAt = new Float64Array(MOST_POINTS);
const cuts = new Float64Array(8);

/**
 * Mean, spread and P10 of yearly cash per kg of capacity, prices lognormal with the given forecast and
 * volatility. A plant that would run at a loss stands still and pays its fixed cost. Without contract
 * pass undefined; the P10 is NaN unless wanted. Gauss–Legendre between the kinks (strike, threshold, shutdown) of the price; the
 * reference follows the price but for what averaging and basis risk loosen, which two symmetric points
 * (basis alone) or Gauss–Hermite (averaging) carry.
 */
export function cashMoments(out: CashMoments, costs: PlantCosts, outlook: Outlook, contract: ContractView | undefined, wantDecile = true): void {
  const v = Math.max(outlook.sigma, 1e-9);
  const ratio = contract ? contract.referenceRatio : 1;
  const vR = contract ? v * contract.referenceSigmaShare : v;
  const rho = contract ? contract.correlation : 1;
  const apart = contract ? Math.sqrt((1 - rho * rho) * vR * vR + contract.basisSd * contract.basisSd) : 0;
  const side = apart === 0 ? 1 : rho === 1 ? 2 : SIDE.nodes.length;
  let n = 0;
  cuts[n++] = -REACH;
  cuts[n++] = REACH;
  // A kink at price p lies at z = (ln(p/F) + v²/2)/v; of the reference, in its own spread.
  const cut = (price: number, mean: number, spread: number) => {
    if (!(price > 0 && price < Infinity)) return;
    const z = (ln(price / mean) + 0.5 * spread * spread) / spread;
    if (z > -REACH && z < REACH && n < cuts.length) cuts[n++] = z;
  };
  cut(costs.costPerKg / (1 - costs.feedShare), outlook.forecast, v);
  if (contract) for (const kink of contract.kinks) cut(kink, ratio * outlook.forecast, vR * rho);
  cuts.subarray(0, n).sort();
  let k = 0;
  let total = 0;
  let mean = 0;
  for (let c = 1; c < n; c++) {
    const panels = Math.max(1, Math.ceil((cuts[c] - cuts[c - 1]) / PANEL));
    const half = (0.5 * (cuts[c] - cuts[c - 1])) / panels;
    for (let panel = 0; panel < panels; panel++) {
      const middle = cuts[c - 1] + (2 * panel + 1) * half;
      for (let i = 0; i < LEGENDRE_16.nodes.length; i++) {
        const z = middle + half * LEGENDRE_16.nodes[i];
        const density = half * LEGENDRE_16.weights[i] * normalPdf(z);
        const price = outlook.forecast * exp(v * z - 0.5 * v * v);
        for (let s = 0; s < side; s++) {
          const u = side === 1 ? 0 : side === 2 ? 2 * s - 1 : SIDE.nodes[s];
          const weight = side === 1 ? density : side === 2 ? 0.5 * density : density * SIDE.weights[s];
          const cash = cashOf(costs, contract, price, contract ? ratio * outlook.forecast * exp(vR * rho * z + apart * u - 0.5 * vR * vR) : 0);
          cashAt[k] = cash;
          weightAt[k++] = weight;
          total += weight;
          mean += weight * cash;
        }
      }
    }
  }
  mean /= total;
  let square = 0;
  for (let i = 0; i < k; i++) square += weightAt[i] * (cashAt[i] - mean) * (cashAt[i] - mean);
  out.mean = mean;
  out.sd = Math.sqrt(square / total);
  out.p10 = wantDecile ? lowerDecile(k, total) : NaN;
}

function cashOf(costs: PlantCosts, contract: ContractView | undefined, price: number, reference: number): number {
  let cash = price * (1 - costs.feedShare) - costs.costPerKg;
  if (contract) {
    let pay = contract.payPerKg(reference);
    if (contract.clawbackCap) pay = capClawback(pay, cash - costs.fixedPerKgYear / costs.loading);
    const h = contract.coveredShare;
    cash = contract.deemed ? Math.max(cash, 0) + h * pay : h * Math.max(cash + pay, 0) + (1 - h) * Math.max(cash, 0);
  } else cash = Math.max(cash, 0);
  return cash * costs.loading - costs.fixedPerKgYear;
}

/** Cash that is exceeded with odds of nine in ten: weighted selection in the distribution just laid out. */
function lowerDecile(points: number, total: number): number {
  let wanted = 0.1 * total;
  let from = 0;
  let to = points - 1;
  while (from < to) {
    const pivot = cashAt[(from + to) >> 1];
    let low = from;
    let high = to;
    while (low <= high) {
      while (cashAt[low] < pivot) low++;
      while (cashAt[high] > pivot) high--;
      if (low > high) break;
      const cash = cashAt[low];
      const weight = weightAt[low];
      cashAt[low] = cashAt[high];
      weightAt[low] = weightAt[high];
      cashAt[high] = cash;
      weightAt[high] = weight;
      low++;
      high--;
    }
    let below = 0;
    for (let i = from; i <= high; i++) below += weightAt[i];
    if (wanted <= below) to = high;
    else {
      let equal = 0;
      for (let i = high + 1; i < low; i++) equal += weightAt[i];
      if (wanted <= below + equal) return pivot;
      wanted -= below + equal;
      from = low;
    }
  }
  return cashAt[from];
}

const contractPhase = { years: 0, cashFlowPerYear: 0, rate: 0 };
const merchantPhase = { years: 0, cashFlowPerYear: 0, rate: 0 };
const PHASES = [contractPhase, merchantPhase];
const during: CashMoments = { mean: 0, sd: 0, p10: 0 };
const after: CashMoments = { mean: 0, sd: 0, p10: 0 };

/**
 * Value of a project (MODEL 4.2). Risk is priced once, as a certainty equivalent: the price of risk
 * times the spread of cash is taken off the mean, phase by phase; debt lowers the discount rate only
 * by its tax shield (see docs/decisions/0005-one-risk-channel.md).
 */
export function projectValue(out: ProjectValue, costs: PlantCosts, outlook: Outlook, contract: ContractView | undefined, finance: FinanceTerms): void {
  const years = contract ? Math.min(contract.years, finance.lifeYears) : 0;
  const first = years > 0 ? during : after;
  const merchantDebtYears = Math.min(MERCHANT_DEBT_YEARS, finance.lifeYears);
  // A contract shorter than a merchant loan does not take that loan away.
  const merchantLoan = costs.capexPerKgYear > 0 && years < merchantDebtYears;
  cashMoments(after, costs, outlook, undefined, merchantLoan);
  if (years > 0) cashMoments(during, costs, outlook, contract, costs.capexPerKgYear > 0);
  const invested = costs.capexPerKgYear;
  const share = (p10: number, over: number) => debtShare(p10, finance.dscr, finance.debtRate, over, invested, MAX_DEBT);
  out.debtShare = invested > 0 && years > 0 ? share(during.p10, years) : 0;
  out.debtYears = years;
  if (merchantLoan && share(after.p10, merchantDebtYears) >= out.debtShare) {
    out.debtShare = share(after.p10, merchantDebtYears);
    out.debtYears = merchantDebtYears;
  }
  const rate = finance.riskFree + finance.projectPremium - out.debtShare * finance.taxShield * finance.debtRate;
  const sure = (m: CashMoments) => m.mean - finance.priceOfRisk * m.sd;
  contractPhase.years = years;
  contractPhase.cashFlowPerYear = years > 0 ? sure(during) : 0;
  merchantPhase.years = finance.lifeYears - years;
  merchantPhase.cashFlowPerYear = sure(after);
  contractPhase.rate = rate;
  merchantPhase.rate = rate;
  const value = presentValueOfPhases(PHASES);
  // Capital is spent evenly while building; revenue starts at the end of it.
  const atDecision = value / growthFactor(rate, 0.5 * costs.buildYears);
  out.npvPerKgYear = atDecision - invested * waitingMultiple(finance, first);
  out.firstCash = first.mean;
  out.tailCash = after.mean;
  out.firstYears = years;
  out.value = value;
}

/**
 * By how much value must exceed investment before it pays to stop waiting: 1, unless the scenario gives
 * the option to wait a weight (MODEL 4.2, options mode; never together with a full price of risk).
 */
function waitingMultiple(finance: FinanceTerms, cash: CashMoments): number {
  if (finance.optionWeight === 0 || !(cash.mean > 0)) return 1;
  const rate = finance.riskFree + finance.projectPremium;
  return 1 + finance.optionWeight * (optionMultiple(rate, rate, cash.sd / cash.mean) - 1);
}

/** Rate at which a project's mean cash is worth its value: the return that its investors ask for. */
export function impliedRate(project: ProjectValue, lifeYears: number): number {
  const { value, firstCash, firstYears, tailCash } = project;
  if (!(value > 0)) return NaN;
  let lo = 0.0001;
  let hi = 1;
  for (let i = 0; i < 40; i++) {
    const rate = 0.5 * (lo + hi);
    const tail = firstYears > 0 ? (tailCash * annuityFactor(rate, lifeYears - firstYears)) / growthFactor(rate, firstYears) : tailCash * annuityFactor(rate, lifeYears);
    if (firstCash * annuityFactor(rate, firstYears) + tail > value) lo = rate;
    else hi = rate;
  }
  return 0.5 * (lo + hi);
}

/** An empty result to write into. */
export const emptyValue = (): ProjectValue => ({ npvPerKgYear: 0, debtShare: 0, debtYears: 0, firstCash: 0, tailCash: 0, firstYears: 0, value: 0 });

const trial = emptyValue();
const trialOutlook: Outlook = { forecast: 0, sigma: 0 };

/** Forecast price at which a project without contract just pays, EUR/kg; `high` when none below it does. */
export function breakEvenPrice(costs: PlantCosts, sigma: number, finance: FinanceTerms, low: number, high: number): number {
  trialOutlook.sigma = sigma;
  const short = (price: number): number => {
    trialOutlook.forecast = price;
    projectValue(trial, costs, trialOutlook, undefined, finance);
    return -trial.npvPerKgYear;
  };
  const atLow = short(low);
  if (atLow <= 0) return low;
  const atHigh = short(high);
  if (atHigh >= 0) return high;
  return findRoot(short, low, high, atLow, atHigh, costs.capexPerKgYear, 1e-10);
}
