import { pow } from "../core/deterministic-math.ts";
import type { Ledger } from "../core/ledger.ts";
import type { Draws } from "../draws.ts";
import { annuityFactor } from "../finance/annuity.ts";
import type { ContractBook } from "../instruments/contract-book.ts";
import type { EventNumbers } from "../results/trace.ts";
import { type State, Status } from "../state.ts";
import { meanOfYear } from "./expectations.ts";
import { createOffer, type FinanceOffer, offerTo } from "./finance-offer.ts";
import { breaksEvenAbove, clearlyLoses, contractView, costsOf, financeOf, outlookOf } from "./investor.ts";
import { contractOf, NEVER, type PlantRoutes } from "./plants.ts";
import { emptyValue, impliedRate, type ProjectValue, projectValue } from "./project-value.ts";
import { stands } from "./standing.ts";
import { takeFinance } from "./take-finance.ts";

const merchant = emptyValue();
const contracted = emptyValue();

/** Less than this share of the reference price, per kg of yearly capacity, is the quadrature speaking and not the contract. */
const WORTH_SIGNING = 2e-5;

/** More than rounding the volatility to a point can move a break-even, share of the reference price. */
const NEAR_BREAK_EVEN = 0.05;

/** A project that could have been built for so long is given up, and makes room for a new idea. */
const GIVEN_UP_MONTHS = 120;

/** Plants that run may sign what is on offer when it is worth more to them than the market alone. */
export function signRunningPlants(
  state: State,
  books: readonly ContractBook[],
  foreign: readonly ContractBook[],
  report: (kind: string, plant: number, detail: string, numbers?: EventNumbers) => void,
): void {
  const { plants, month } = state;
  for (const book of books) {
    if (month < book.terms.start || month > book.terms.lastSigning || month % 3 !== 0) continue;
    for (let j = 0; j < plants.n; j++) {
      if (!stands(state, j)) continue;
      if (plants.controlled[j] === 1) continue;
      // What is sold ahead is not offered again, the rest is.
      const free = plants.capacity[j] * (1 - state.policy.tiedShare[j]);
      if (contractOf(books, j) || contractOf(foreign, j) || !book.offers(j, month, plants.builtInRun[j] === 1, free)) continue;
      const { outlook } = state;
      const finance = financeOf(state, j);
      projectValue(merchant, costsOf(state, j, true), outlook, undefined, finance);
      projectValue(contracted, costsOf(state, j, true), outlook, contractView(state, book, j, month), finance);
      if (contracted.npvPerKgYear <= merchant.npvPerKgYear + WORTH_SIGNING * state.price0) continue;
      book.sign(j, month, free);
      plants.underBook[j] = 1;
      report(
        "contract",
        j,
        `Signs a contract at a strike of ${book.strikeAt(month, j).toFixed(1)} EUR/kg for ${(book.volume[j] * 12).toFixed(0)} t a year.`,
        {
          strikeEurPerKg: book.strikeAt(month, j),
          volumeTonnesPerYear: book.volume[j] * 12,
          worthEur: (contracted.npvPerKgYear - merchant.npvPerKgYear) * plants.capacity[j] * 12000,
        },
      );
    }
  }
}

/** Moves every project one month on: permit, decision to build, building, first output (MODEL 4.3). */
export function advanceProjects(
  state: State,
  draws: Draws,
  books: readonly ContractBook[],
  ledger: Ledger,
  routes: PlantRoutes,
  report: (kind: string, plant: number, detail: string, numbers?: EventNumbers) => void,
): number {
  const { plants, month } = state;
  const chance = state.terms.financeDecide;
  let invested = 0;
  if (month >= state.burnIn) callForIdeas(state);
  for (let j = 0; j < plants.n; j++) {
    const status = plants.status[j];
    const called = state.ideasCalled + state.policy.ideasBeside[plants.region[j]];
    if (status === Status.dormant && (month >= plants.due[j] || called * plants.ideasPerMonth[j] >= plants.idea[j])) {
      plants.status[j] = Status.permitting;
      plants.due[j] = month + (state.policy.permitMonths[j] > 0 ? state.policy.permitMonths[j] : plants.permitMonths[j]);
    } else if (status === Status.permitting && month >= plants.due[j]) {
      plants.status[j] = Status.ready;
    } else if (status === Status.ready && plants.idea[j] < Infinity && month >= plants.due[j] + GIVEN_UP_MONTHS) {
      plants.status[j] = Status.dormant;
      plants.due[j] = NEVER;
      plants.idea[j] += called * plants.ideasPerMonth[j];
    } else if (status === Status.ready && month >= plants.due[j] && draws.decide(j)[month] < chance) {
      decideToBuild(state, books, j, report);
    } else if (status === Status.building) {
      if (plants.builtInRun[j] === 1 && month <= plants.startsAt[j]) {
        const share = plants.investment[j] / plants.buildMonths[j];
        let given = 0;
        for (const source of state.publicFinance) given += source.build(j, 1 / plants.buildMonths[j], ledger);
        ledger.post(plants.controlled[j] === 1 ? routes.stateFunding[j] : routes.funding[j], Math.max(0, share - given));
        ledger.post(routes.capital[j], share);
        if (plants.region[j] === 1) invested += share;
      }
      const opens = plants.builtInRun[j] === 1 ? plants.startsAt[j] : plants.due[j];
      if (month >= opens) {
        plants.status[j] = Status.operating;
        // It opens after this month cleared, so it first runs in the next.
        plants.startsAt[j] = month + 1;
        plants.cash[j] = 0;
        ledger.post(
          plants.controlled[j] === 1 ? routes.stateFunding[j] : routes.funding[j],
          state.terms.financeEquityReserve * plants.investment[j],
        );
        report("operate", j, `First output; nameplate ${(plants.capacity[j] * 12).toFixed(0)} t a year.`, {
          capacityTonnesPerYear: plants.capacity[j] * 12,
        });
      }
    }
  }
  return invested;
}

/** A month's call for ideas: more of them when last year's price was above the long-run one. */
function callForIdeas(state: State): void {
  state.ideasCalled += pow(meanOfYear(state.prices.hub12) / state.terms.priceLongRun, state.terms.pipelineResponse);
}

/** Starts to build with what technology can be had now. */
export function beginBuilding(state: State, j: number): void {
  const { plants, month, technology } = state;
  plants.status[j] = Status.building;
  plants.builtInRun[j] = 1;
  plants.buildMonths[j] = Math.round(plants.buildMonths[j] * technology.build);
  plants.rampMonths[j] *= technology.ramp * state.policy.rampFactor[plants.region[j]];
  plants.investment[j] *= technology.capex;
  plants.startsAt[j] = month + plants.buildMonths[j];
}

/** A way to build a project: with which contract, and what it is worth. */
interface Plan {
  readonly value: ProjectValue;
  book: ContractBook | undefined;
}

const alone: Plan = { value: emptyValue(), book: undefined };
const helped: Plan = { value: emptyValue(), book: undefined };
const wanted = createOffer();
const payable = createOffer();

/** The best of no contract (never that where it is `hopeless`) and those on offer, with public finance or without. */
function findPlan(
  plan: Plan,
  state: State,
  books: readonly ContractBook[],
  j: number,
  aid: FinanceOffer | undefined,
  hopeless = false,
): void {
  const { plants, month } = state;
  const costs = costsOf(state, j, false);
  const finance = financeOf(state, j);
  if (hopeless) plan.value.npvPerKgYear = -Infinity;
  else projectValue(plan.value, costs, outlookOf(state, j), undefined, finance, aid);
  plan.book = undefined;
  for (const book of books) {
    if (!book.offers(j, month, true, plants.capacity[j])) continue;
    projectValue(contracted, costs, state.outlook, contractView(state, book, j, month + plants.buildMonths[j]), finance, aid);
    // The bond of an award comes back to who builds with the contract.
    if (book.bonds) contracted.npvPerKgYear += book.bonds.held[j] / (plants.capacity[j] * 12000);
    if (contracted.npvPerKgYear > plan.value.npvPerKgYear + WORTH_SIGNING * state.price0) {
      Object.assign(plan.value, contracted);
      plan.book = book;
    }
  }
}

/** What public finance a project takes up: all it can have now. Without it a project that does not pay waits, if it would pay with what it waits for. */
function findFinance(
  state: State,
  books: readonly ContractBook[],
  j: number,
  report: (kind: string, plant: number, detail: string, numbers?: EventNumbers) => void,
): FinanceOffer | undefined {
  const { publicFinance } = state;
  const pays = alone.value.npvPerKgYear > 0;
  const offered = offerTo(wanted, state, j, pays);
  if (offered && offerTo(payable, state, j, pays, true)) {
    findPlan(helped, state, books, j, payable);
    if (helped.value.npvPerKgYear > Math.max(0, alone.value.npvPerKgYear)) return payable;
  }
  let waits = false;
  if (offered && !pays) {
    findPlan(helped, state, books, j, wanted);
    waits = helped.value.npvPerKgYear > 0;
  }
  for (const source of publicFinance)
    if (source.queue(j, waits && wanted.from.includes(source) && !source.canPay(j, state.month)) && waits)
      report("finance-queue", j, `Would be built with ${source.title} and waits for its money.`);
  return undefined;
}

function decideToBuild(
  state: State,
  books: readonly ContractBook[],
  j: number,
  report: (kind: string, plant: number, detail: string, numbers?: EventNumbers) => void,
): void {
  const { plants, month } = state;
  const outlook = outlookOf(state, j);
  // Most projects wait for a price far off, and what is remembered of their break-even says so.
  const far = breaksEvenAbove(state, j, outlook.forecast + NEAR_BREAK_EVEN * state.price0);
  const offered = books.some((book) => book.offers(j, month, true, plants.capacity[j]));
  if (far && !offered) {
    for (const source of state.publicFinance) source.queue(j, false);
    return;
  }
  // What clearly loses alone need not be valued closely, unless public finance could turn it.
  const hopeless = state.publicFinance.length === 0 && clearlyLoses(state, j, outlook);
  if (hopeless && !offered) return;
  findPlan(alone, state, books, j, undefined, hopeless);
  const offer = state.publicFinance.length > 0 ? findFinance(state, books, j, report) : undefined;
  const { value, book } = offer ? helped : alone;
  if (!(value.npvPerKgYear > 0)) return;
  const finance = financeOf(state, j);
  const kgYear = plants.capacity[j] * 12000;
  projectValue(merchant, costsOf(state, j, false), outlook, undefined, finance);
  beginBuilding(state, j);
  let aided = "";
  if (offer) aided = `${takeFinance(state, j, offer, value)}${alone.value.npvPerKgYear > 0 ? " (it would have been built without)" : ""}`;
  else {
    const loanYears = Math.max(1, value.debtYears);
    const factor = annuityFactor(finance.debtRate, loanYears);
    plants.debtService[j] = (value.debtShare * plants.investment[j]) / factor / 12;
    plants.debtUntil[j] = plants.startsAt[j] + Math.round(loanYears * 12);
  }
  book?.sign(j, plants.startsAt[j] + 1, plants.capacity[j]);
  if (book) plants.underBook[j] = 1;
  const how = book ? `with a contract at ${book.strikeAt(month, j).toFixed(1)} EUR/kg` : "without a contract";
  report(
    "fid",
    j,
    `Decides to build ${(plants.capacity[j] * 12).toFixed(0)} t a year ${how}: forecast ${outlook.forecast.toFixed(1)} EUR/kg, volatility ${(outlook.sigma * 100).toFixed(0)} %, debt ${(value.debtShare * 100).toFixed(0)} %${aided}, implied real return ${(impliedRate(value, finance.lifeYears) * 100).toFixed(1)} %.`,
    {
      capacityTonnesPerYear: plants.capacity[j] * 12,
      ...(book ? { strikeEurPerKg: book.strikeAt(month, j) } : {}),
      forecastEurPerKg: outlook.forecast,
      volatility: outlook.sigma,
      npvEur: value.npvPerKgYear * kgYear,
      npvAloneEur: merchant.npvPerKgYear * kgYear,
      investmentEur: plants.investment[j],
      opensInMonths: plants.startsAt[j] - month,
    },
  );
}
