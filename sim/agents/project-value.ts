import { findRoot } from "../core/root.ts";
import { annuityFactor, growthFactor } from "../finance/annuity.ts";
import { debtShare } from "../finance/debt.ts";
import { optionMultiple } from "../finance/option-multiple.ts";
import { presentValueOfPhases } from "../finance/phases.ts";
import { type AidedDebt, aidedDebt, equityAdvantage, loanAdvantage, type PublicFinance } from "../finance/public-finance.ts";
import { type CashMoments, cashMoments, closedMoments, type ContractView, type Outlook, type PlantCosts } from "./cash-moments.ts";

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

export interface ProjectValue {
  /** Value minus investment, EUR per kg of yearly capacity. */
  npvPerKgYear: number;
  /** Debt that the P10 cash flow carries, over the investment that a grant leaves to be paid. */
  debtShare: number;
  /** Public loan and equity over investment, and what public finance is worth, EUR per kg of yearly capacity. */
  loanShare: number;
  equityShare: number;
  aidPerKgYear: number;
  /** Years over which that debt is repaid. */
  debtYears: number;
  /** Mean yearly cash while under contract (merchant cash without one) and after, EUR per kg, and the value. */
  firstCash: number;
  tailCash: number;
  firstYears: number;
  value: number;
}

const MAX_DEBT = 0.7;
const MERCHANT_DEBT_YEARS = 10;

const contractPhase = { years: 0, cashFlowPerYear: 0, rate: 0 };
const merchantPhase = { years: 0, cashFlowPerYear: 0, rate: 0 };
const waitingPhase = { years: 0, cashFlowPerYear: 0, rate: 0 };
const PHASES = [contractPhase, merchantPhase];
const LATER = [waitingPhase, contractPhase, merchantPhase];
const during: CashMoments = { mean: 0, sd: 0, p10: 0 };
const after: CashMoments = { mean: 0, sd: 0, p10: 0 };

/** Certainty equivalent of a year's cash. */
function sureCash(cash: CashMoments, finance: FinanceTerms): number {
  return cash.mean - finance.priceOfRisk * cash.sd;
}

/**
 * Value of a project (MODEL 4.2). Risk is priced once, as a certainty equivalent: the price of risk
 * times the spread of cash is taken off the mean, phase by phase; debt lowers the discount rate only
 * by its tax shield (see docs/decisions/0005-one-risk-channel.md). `merchantMoments` says what years without
 * a contract bring.
 */
export function projectValue(
  out: ProjectValue,
  costs: PlantCosts,
  outlook: Outlook,
  contract: ContractView | undefined,
  finance: FinanceTerms,
  aid?: PublicFinance,
  merchantMoments = cashMoments,
): void {
  const delay = contract ? Math.min(contract.delayYears, finance.lifeYears) : 0;
  const years = contract ? Math.min(contract.years, finance.lifeYears - delay) : 0;
  const first = years > 0 ? during : after;
  const merchantDebtYears = Math.min(MERCHANT_DEBT_YEARS, finance.lifeYears);
  // A contract shorter than a merchant loan does not take that loan away.
  const merchantLoan = costs.capexPerKgYear > 0 && years < merchantDebtYears;
  merchantMoments(after, costs, outlook, undefined, merchantLoan);
  if (years > 0) cashMoments(during, costs, outlook, contract, costs.capexPerKgYear > 0);
  const invested = costs.capexPerKgYear;
  out.debtShare = invested > 0 && years > 0 ? debtShare(during.p10, finance.dscr, finance.debtRate, years, invested, MAX_DEBT) : 0;
  out.debtYears = years;
  const merchantShare = merchantLoan ? debtShare(after.p10, finance.dscr, finance.debtRate, merchantDebtYears, invested, MAX_DEBT) : 0;
  if (merchantLoan && merchantShare >= out.debtShare) {
    out.debtShare = merchantShare;
    out.debtYears = merchantDebtYears;
  }
  out.loanShare = 0;
  out.equityShare = 0;
  out.aidPerKgYear = 0;
  let rate = finance.riskFree + finance.projectPremium - out.debtShare * finance.taxShield * finance.debtRate;
  if (aid && invested > 0) rate = takeAid(out, invested, years, merchantLoan ? merchantDebtYears : 0, finance, aid);
  contractPhase.years = years;
  contractPhase.cashFlowPerYear = years > 0 ? sureCash(during, finance) : 0;
  merchantPhase.years = finance.lifeYears - years - delay;
  merchantPhase.cashFlowPerYear = sureCash(after, finance);
  contractPhase.rate = rate;
  merchantPhase.rate = rate;
  waitingPhase.years = delay;
  waitingPhase.cashFlowPerYear = merchantPhase.cashFlowPerYear;
  waitingPhase.rate = rate;
  let value = presentValueOfPhases(delay > 0 ? LATER : PHASES);
  // A bond is put up with the decision and comes back without interest.
  if (contract && contract.bondPerKgYear > 0)
    value -= contract.bondPerKgYear * (growthFactor(rate, costs.buildYears) - 1 / growthFactor(rate, delay + years));
  // Capital is spent evenly while building; revenue starts at the end of it.
  const atDecision = value / growthFactor(rate, 0.5 * costs.buildYears);
  out.npvPerKgYear = atDecision - (invested - out.aidPerKgYear) * waitingMultiple(finance, first);
  out.firstCash = first.mean;
  out.tailCash = after.mean;
  out.firstYears = years;
  out.value = value;
}

const contractDebt: AidedDebt = { publicLoan: 0, privateDebt: 0 };
const merchantDebt: AidedDebt = { publicLoan: 0, privateDebt: 0 };

/**
 * Sizes debt with public finance and writes what it is worth: the grant, and what loans, guarantee and equity
 * cost less than the market asks. Returns the discount rate.
 */
function takeAid(
  out: ProjectValue,
  invested: number,
  contractYears: number,
  merchantYears: number,
  finance: FinanceTerms,
  aid: PublicFinance,
): number {
  const { debtRate, dscr, taxShield } = finance;
  const size = (debt: AidedDebt, p10: number, years: number) => {
    if (years > 0) aidedDebt(debt, p10, dscr, debtRate, years, invested, aid, MAX_DEBT);
    else debt.publicLoan = debt.privateDebt = 0;
    return debt.publicLoan + debt.privateDebt;
  };
  const merchant = size(merchantDebt, after.p10, merchantYears) >= size(contractDebt, during.p10, contractYears) && merchantYears > 0;
  const { publicLoan, privateDebt } = merchant ? merchantDebt : contractDebt;
  const years = merchant ? merchantYears : contractYears;
  const paid = invested * (1 - aid.grantShare);
  const required = finance.riskFree + finance.projectPremium;
  const privateRate = debtRate - aid.guaranteeCut;
  const equity = Math.min(aid.equityShare * invested, Math.max(0, paid - publicLoan - privateDebt));
  out.debtYears = years;
  out.debtShare = paid > 0 ? (publicLoan + privateDebt) / paid : 0;
  out.loanShare = publicLoan / invested;
  out.equityShare = equity / invested;
  out.aidPerKgYear =
    aid.grantShare * invested +
    (publicLoan > 0 ? publicLoan * loanAdvantage(debtRate, aid.loanRate, years) : 0) +
    (privateDebt > 0 ? privateDebt * loanAdvantage(debtRate, privateRate, years) : 0) +
    (equity > 0 ? equity * equityAdvantage(required, aid.equityReturn, aid.equityYears, aid.equityExit) : 0);
  return paid > 0 ? required - (taxShield * (publicLoan * aid.loanRate + privateDebt * privateRate)) / paid : required;
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
    const tail =
      firstYears > 0
        ? (tailCash * annuityFactor(rate, lifeYears - firstYears)) / growthFactor(rate, firstYears)
        : tailCash * annuityFactor(rate, lifeYears);
    if (firstCash * annuityFactor(rate, firstYears) + tail > value) lo = rate;
    else hi = rate;
  }
  return 0.5 * (lo + hi);
}

/** An empty result to write into. */
export const emptyValue = (): ProjectValue => ({
  npvPerKgYear: 0,
  debtShare: 0,
  loanShare: 0,
  equityShare: 0,
  aidPerKgYear: 0,
  debtYears: 0,
  firstCash: 0,
  tailCash: 0,
  firstYears: 0,
  value: 0,
});

const trial = emptyValue();
const trialOutlook: Outlook = { forecast: 0, sigma: 0 };

/** Forecast price at which a project without contract just pays, in closed form, EUR/kg; `high` when none below it does. */
export function breakEvenPrice(
  costs: PlantCosts,
  sigma: number,
  finance: FinanceTerms,
  low: number,
  high: number,
  tolerance = 1e-10,
  aid?: PublicFinance,
): number {
  trialOutlook.sigma = sigma;
  const short = (price: number): number => {
    trialOutlook.forecast = price;
    projectValue(trial, costs, trialOutlook, undefined, finance, aid, closedMoments);
    return -trial.npvPerKgYear;
  };
  const atLow = short(low);
  if (atLow <= 0) return low;
  const atHigh = short(high);
  if (atHigh >= 0) return high;
  return findRoot(short, low, high, atLow, atHigh, costs.capexPerKgYear, tolerance);
}
