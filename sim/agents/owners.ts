import type { ContractBook } from "../instruments/contract-book.ts";
import type { State } from "../state.ts";
import { contractView, costsOf } from "./investor.ts";
import { emptyValue, projectValue } from "./project-value.ts";

const merchant = emptyValue();
const contracted = emptyValue();

/** What is left of a plant's contract is worth over selling at the market price, EUR; plant and loan are sunk. */
function worthOfContract(state: State, book: ContractBook, j: number): number {
  const { outlook, finance, month, plants } = state;
  projectValue(merchant, costsOf(state, j, true), outlook, undefined, finance);
  projectValue(contracted, costsOf(state, j, true), outlook, contractView(state, book, j, month, book.ends[j]), finance);
  return (contracted.npvPerKgYear - merchant.npvPerKgYear) * plants.capacity[j] * 12000;
}

/** Whether owners leave a contract rather than pay a shortfall (EUR) that the plant cannot: limited liability (MODEL 5.5). */
export function walksAway(state: State, book: ContractBook, j: number, shortfallEur: number): boolean {
  return shortfallEur > 0 && worthOfContract(state, book, j) < shortfallEur;
}

/** What a new owner puts into a failing plant whose contract passes on, EUR; 0 when plant and contract are not worth it. */
export function takeover(state: State, books: readonly ContractBook[], j: number, cashEur: number): number {
  const { month, plants } = state;
  const book = books.find((own) => own.running(j, month));
  if (!book) return 0;
  const needed = state.terms.financeEquityReserve * plants.investment[j] - cashEur;
  worthOfContract(state, book, j);
  return contracted.npvPerKgYear * plants.capacity[j] * 12000 > needed ? needed : 0;
}
