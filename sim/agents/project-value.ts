import { exp } from "../core/deterministic-math.ts";
import { NORMAL_QUADRATURE, type Quadrature } from "../core/quadrature.ts";
import { findRoot } from "../core/root.ts";
import { annuityFactor } from "../finance/annuity.ts";

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
  /** Mean of reference over own price, spread of its logarithm, and how far averaging loosens the tie. */
  readonly referenceRatio: number;
  readonly basisSd: number;
  readonly averaged: boolean;
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
  /** Mean yearly cash while under contract (merchant cash without one) and after, EUR per kg, and the value. */
  firstCash: number;
  tailCash: number;
  firstYears: number;
  value: number;
}

const NODES: Quadrature = NORMAL_QUADRATURE[16];
const SIDE: Quadrature = NORMAL_QUADRATURE[8];
const MAX_DEBT = 0.7;
// Correlation and relative volatility of a trailing yearly mean with the price at its end (Brownian).
const AVERAGE_CORRELATION = 0.8660254037844386;
const AVERAGE_VOLATILITY = 0.5773502691896257;
const P10 = -1.2815515655446004;

const scratchValues = new Float64Array(NODES.nodes.length * SIDE.nodes.length);
const scratchWeights = new Float64Array(NODES.nodes.length * SIDE.nodes.length);

/**
 * Mean, spread and P10 of yearly cash per kg of capacity, prices lognormal with the given forecast and
 * volatility. A plant that would run at a loss stands still and pays its fixed cost. Without contract
 * pass undefined.
 */
export function cashMoments(out: CashMoments, costs: PlantCosts, outlook: Outlook, contract: ContractView | undefined): void {
  const { nodes, weights } = NODES;
  const v = outlook.sigma;
  const tied = !contract || (contract.basisSd === 0 && !contract.averaged);
  const vR = contract?.averaged ? v * AVERAGE_VOLATILITY : v;
  const rho = contract?.averaged ? AVERAGE_CORRELATION : 1;
  const side = tied ? 1 : SIDE.nodes.length;
  const loose = contract ? Math.sqrt((1 - rho * rho) * vR * vR + contract.basisSd * contract.basisSd) : 0;
  let mean = 0;
  let square = 0;
  let k = 0;
  for (let i = 0; i < nodes.length; i++) {
    const price = outlook.forecast * exp(v * nodes[i] - 0.5 * v * v);
    for (let s = 0; s < side; s++) {
      const weight = tied ? weights[i] : weights[i] * SIDE.weights[s];
      let cash = price * (1 - costs.feedShare) - costs.costPerKg;
      if (contract) {
        const reference = contract.referenceRatio * outlook.forecast * exp(vR * rho * nodes[i] + (tied ? 0 : loose * SIDE.nodes[s]) - 0.5 * vR * vR);
        const pay = contract.coveredShare * contract.payPerKg(reference);
        cash = contract.deemed ? Math.max(cash, 0) + pay : Math.max(cash + pay, 0);
      } else cash = Math.max(cash, 0);
      cash = cash * costs.loading - costs.fixedPerKgYear;
      mean += weight * cash;
      square += weight * cash * cash;
      scratchValues[k] = cash;
      scratchWeights[k++] = weight;
    }
  }
  out.mean = mean;
  out.sd = Math.sqrt(Math.max(0, square - mean * mean));
  // With few nodes a two-moment P10 is steadier than a step of the discrete distribution, but cash is
  // never below its least value.
  let least = Infinity;
  for (let i = 0; i < k; i++) if (scratchWeights[i] > 1e-6 && scratchValues[i] < least) least = scratchValues[i];
  out.p10 = Math.max(least, mean + P10 * out.sd);
}

const during: CashMoments = { mean: 0, sd: 0, p10: 0 };
const after: CashMoments = { mean: 0, sd: 0, p10: 0 };

/**
 * Value of a project (MODEL 4.2). Risk is priced once, as a certainty equivalent: the price of risk
 * times the spread of cash is taken off the mean, phase by phase; debt lowers the discount rate only
 * by its tax shield (see docs/decisions/0005-one-risk-channel.md).
 */
export function projectValue(out: ProjectValue, costs: PlantCosts, outlook: Outlook, contract: ContractView | undefined, finance: FinanceTerms): void {
  cashMoments(after, costs, outlook, undefined);
  const years = contract ? Math.min(contract.years, finance.lifeYears) : 0;
  const first = years > 0 ? during : after;
  if (years > 0) cashMoments(during, costs, outlook, contract);
  const invested = costs.capexPerKgYear;
  const debtYears = years > 0 ? years : Math.min(10, finance.lifeYears);
  const debt = invested > 0 ? (first.p10 * annuityFactor(finance.debtRate, debtYears)) / finance.dscr / invested : 0;
  out.debtShare = Math.min(MAX_DEBT, Math.max(0, debt));
  const rate = finance.riskFree + finance.projectPremium - out.debtShare * finance.taxShield * finance.debtRate;
  const sure = (m: CashMoments) => m.mean - finance.priceOfRisk * m.sd;
  const discountToTail = 1 / annuityGrowth(rate, years);
  const value = sure(first === during ? during : after) * annuityFactor(rate, years > 0 ? years : finance.lifeYears) +
    (years > 0 ? sure(after) * annuityFactor(rate, finance.lifeYears - years) * discountToTail : 0);
  // Capital is spent evenly while building; revenue starts at the end of it.
  const delay = 1 / annuityGrowth(rate, 0.5 * costs.buildYears);
  out.npvPerKgYear = value * delay - invested;
  out.firstCash = first.mean;
  out.tailCash = after.mean;
  out.firstYears = years;
  out.value = value;
}

/** (1 + rate)^years. */
function annuityGrowth(rate: number, years: number): number {
  return years > 0 ? 1 / (1 - rate * annuityFactor(rate, years)) : 1;
}

/** Rate at which a project's mean cash is worth its value: the return that its investors ask for. */
export function impliedRate(project: ProjectValue, lifeYears: number): number {
  const { value, firstCash, firstYears, tailCash } = project;
  if (!(value > 0)) return NaN;
  let lo = 0.0001;
  let hi = 1;
  for (let i = 0; i < 40; i++) {
    const rate = 0.5 * (lo + hi);
    const tail = firstYears > 0 ? (tailCash * annuityFactor(rate, lifeYears - firstYears)) / annuityGrowth(rate, firstYears) : tailCash * annuityFactor(rate, lifeYears);
    if (firstCash * annuityFactor(rate, firstYears) + tail > value) lo = rate;
    else hi = rate;
  }
  return 0.5 * (lo + hi);
}

/** An empty result to write into. */
export const emptyValue = (): ProjectValue => ({ npvPerKgYear: 0, debtShare: 0, firstCash: 0, tailCash: 0, firstYears: 0, value: 0 });

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
