import { loanAdvantage, type PublicFinance } from "../finance/public-finance.ts";
import type { ProjectFinance } from "../instruments/project-finance.ts";
import type { State } from "../state.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Years for which loans are reckoned when aid is held against its cap. */
const LOAN_YEARS = 10;
/** Most debt that a project carries, share of investment. */
const DEBT_SHARE = 0.7;

/** All public finance for one project together. */
export interface FinanceOffer extends PublicFinance {
  /** Which envelopes it comes from, one bit each. */
  readonly key: number;
  readonly from: readonly ProjectFinance[];
  /** Factor on the grant of each, where the sum is capped. */
  readonly grantScale: number;
}

export function createOffer(): Mutable<FinanceOffer> & { from: ProjectFinance[] } {
  return {
    key: 0,
    from: [],
    grantScale: 1,
    grantShare: 0,
    loanShare: 0,
    loanRate: 0,
    guaranteeShare: 0,
    guaranteeCut: 0,
    equityShare: 0,
    equityReturn: 0,
    equityYears: 0,
    equityExit: 0,
  };
}

/**
 * Adds up what the envelopes of the policy offer a project this month: all that is on offer, or only what
 * could be paid now. Grants give way where the aid of all together is over the lowest cap, loans and then
 * equity where more than all would be paid. False when there is nothing.
 */
export function offerTo(out: ReturnType<typeof createOffer>, state: State, j: number, pays: boolean, now = false): boolean {
  const { publicFinance, month } = state;
  if (publicFinance.length === 0) return false;
  out.key = 0;
  out.from.length = 0;
  let cap = 1;
  let grant = 0;
  let loan = 0;
  let loanInterest = 0;
  let unguaranteed = 1;
  let cut = 0;
  let equity = 0;
  let equityReturn = 0;
  let equityYears = 0;
  let equityExit = 0;
  for (let i = 0; i < publicFinance.length; i++) {
    const source = publicFinance[i];
    if (!source.offers(j, month, pays) || (now && !source.canPay(j, month))) continue;
    const t = source.terms;
    out.key += 1 << i;
    out.from.push(source);
    cap = Math.min(cap, t.aidCap);
    grant += t.grantShare;
    loan += t.loanShare;
    loanInterest += t.loanShare * t.loanRate;
    unguaranteed -= t.guaranteeShare;
    cut += t.guaranteeCut;
    equity += t.equityShare;
    equityReturn += t.equityShare * t.equityReturn;
    equityYears += t.equityShare * t.equityYears;
    equityExit += t.equityShare * t.equityExit;
  }
  if (out.key === 0) return false;
  const { debtRate } = state.finance;
  out.loanRate = loan > 0 ? loanInterest / loan : 0;
  out.guaranteeShare = 1 - Math.max(0, unguaranteed);
  out.guaranteeCut = Math.min(cut, debtRate);
  out.equityReturn = equity > 0 ? equityReturn / equity : 0;
  out.equityYears = equity > 0 ? equityYears / equity : 0;
  out.equityExit = equity > 0 ? equityExit / equity : 0;
  const lent = Math.min(loan, DEBT_SHARE);
  const cheaper =
    (loan > 0 ? lent * Math.max(0, loanAdvantage(debtRate, out.loanRate, LOAN_YEARS)) : 0) +
    (out.guaranteeCut > 0 ? (DEBT_SHARE - lent) * loanAdvantage(debtRate, debtRate - out.guaranteeCut, LOAN_YEARS) : 0);
  out.grantShare = Math.min(grant, Math.max(0, Math.min(1, cap) - cheaper));
  out.loanShare = Math.min(loan, 1 - out.grantShare);
  out.equityShare = Math.min(equity, 1 - out.grantShare - out.loanShare);
  out.grantScale = grant > 0 ? out.grantShare / grant : 0;
  return true;
}
