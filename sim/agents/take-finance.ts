import { capitalRecoveryFactor } from "../finance/annuity.ts";
import type { State } from "../state.ts";
import type { FinanceOffer } from "./finance-offer.ts";
import { financeOf } from "./investor.ts";
import type { ProjectValue } from "./project-value.ts";

/** Less than this is rounding, EUR. */
const NO_DEBT = 1;

/** Takes up what a project is offered, sets its debt service, and says for the log what all of it is worth. */
export function takeFinance(state: State, j: number, offer: FinanceOffer, value: ProjectValue): string {
  const { plants, month } = state;
  const investment = plants.investment[j];
  const paid = investment * (1 - offer.grantShare);
  const debtYears = Math.max(1, value.debtYears);
  const privateRate = financeOf(state, j).debtRate - offer.guaranteeCut;
  const owed = value.debtShare * paid - value.loanShare * investment;
  const privateDebtEur = owed > NO_DEBT ? owed : 0;
  const ownersEur = paid - value.debtShare * paid;
  let lent = 0;
  let equity = 0;
  for (const { terms } of offer.from) {
    lent += terms.loanShare;
    equity += terms.equityShare;
  }
  plants.publicService[j] = 0;
  for (const source of state.publicFinance) if (!offer.from.includes(source)) source.queue(j, false);
  let promised = 0;
  for (const source of offer.from) {
    const { terms } = source;
    const grantEur = terms.grantShare * offer.grantScale * investment;
    const loanEur = lent > 0 ? (terms.loanShare / lent) * value.loanShare * investment : 0;
    const equityEur = equity > 0 ? (terms.equityShare / equity) * value.equityShare * investment : 0;
    // Where there is no debt to guarantee, nothing is taken and nothing promised.
    if (grantEur + loanEur + equityEur + terms.guaranteeShare * privateDebtEur <= 0) {
      source.queue(j, false);
      continue;
    }
    promised = Math.max(promised, terms.euShare);
    plants.publicService[j] += source.take(j, month, {
      grantEur,
      loanEur,
      equityEur,
      privateDebtEur,
      privateRate,
      ownersEur,
      debtYears,
      buildMonths: plants.buildMonths[j],
      startsAt: plants.startsAt[j],
    });
  }
  const service = privateDebtEur > 0 ? (privateDebtEur * capitalRecoveryFactor(privateRate, debtYears)) / 12 : 0;
  plants.debtService[j] = service + plants.publicService[j];
  promiseToEu(state, j, promised);
  plants.debtUntil[j] = plants.startsAt[j] + 1 + Math.round(debtYears * 12);
  return `, public finance worth ${((100 * value.aidPerKgYear * plants.capacity[j] * 12000) / investment).toFixed(0)} % of investment`;
}

/** Buyers in the EU get at least this share of what is made, at the price there, for good. A contract with another government stands. */
function promiseToEu({ plants, standing, destinations }: State, j: number, share: number): void {
  if (share <= 0 || plants.contract[j] !== "" || standing.share[j] >= share) return;
  standing.share[j] = share;
  standing.to[j] = destinations.findIndex((d) => d.region === "EU" && !d.insideMagnets);
}
