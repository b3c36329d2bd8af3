import type { Ledger } from "../core/ledger.ts";
import type { ContractBook } from "../instruments/contract-book.ts";
import type { Market } from "../markets/market.ts";
import type { EventNumbers } from "../results/trace.ts";
import { type State, Status } from "../state.ts";
import { hostIndex } from "./exporting-state.ts";
import { stands } from "./standing.ts";
import { timedOutput } from "./timing.ts";

export const NEVER = 1 << 29;
const CARE_SHARE = 0.2;
const RESTART_COST = 0.02;
const LOSS_MONTHS_TO_MOTHBALL = 3;
const LOSS_MONTHS_TO_EXIT = 9;

/** Ledger routes of one plant. */
export interface PlantRoutes {
  readonly sales: Int32Array;
  readonly feed: Int32Array;
  readonly operating: Int32Array;
  readonly debt: Int32Array;
  readonly dividends: Int32Array;
  readonly funding: Int32Array;
  readonly capital: Int32Array;
  /** Of plants that the exporting state controls: who buys what they make, and who pays for building them. */
  readonly homeSales: Int32Array;
  readonly stateFunding: Int32Array;
  readonly stateDividends: Int32Array;
  /** What the state pays owners for control, and puts into a plant in need. */
  readonly control: Int32Array;
  readonly rescue: Int32Array;
}

/** Opens the routes of every plant. */
export function plantRoutes(ledger: Ledger, accounts: readonly string[]): PlantRoutes {
  const to = (payee: string, reason: string) => Int32Array.from(accounts, (account) => ledger.route(account, payee, reason));
  const from = (payer: string, reason: string) => Int32Array.from(accounts, (account) => ledger.route(payer, account, reason));
  return {
    sales: from("hub", "oxide sold"),
    feed: to("feed suppliers", "feed"),
    operating: to("suppliers", "operating cost"),
    debt: to("financiers", "debt service"),
    dividends: to("financiers", "dividends"),
    funding: from("financiers", "equity and debt"),
    capital: to("suppliers", "capital cost"),
    homeSales: from("home producers", "oxide sold"),
    stateFunding: from("exporting state", "equity and debt"),
    stateDividends: to("exporting state", "dividends"),
    control: Int32Array.from(accounts, () => ledger.route("exporting state", "financiers", "control of plants bought")),
    rescue: from("exporting state", "cash put in"),
  };
}

/** The book under which a plant stands this month, if any. */
export function contractOf(books: readonly ContractBook[], plant: number): ContractBook | undefined {
  for (let i = 0; i < books.length; i++) if (books[i].volume[plant] > 0) return books[i];
  return undefined;
}

/** What a plant that has reached this month of its ramp could make of scrap, t/month. */
function scrapRoom({ plants, month }: State, j: number): number {
  return plants.capacity[j] * Math.min(1, (month - plants.startsAt[j] + 1) / plants.rampMonths[j]) * plants.scrapShare[j];
}

/** Sets what each plant can run this month and the support it expects per kg. */
export function preparePlants(state: State, books: readonly ContractBook[], monthsSinceBase: number): void {
  const { plants, scrap, month, policy, standing } = state;
  const host = hostIndex(state, monthsSinceBase);
  const recovery = state.terms.scrapYield;
  const growMonths = 36;
  // Recyclers of a region share its scrap by what they could take.
  const { room } = scrap;
  room.fill(0);
  for (let j = 0; j < plants.n; j++)
    if (plants.status[j] === Status.operating && plants.scrapShare[j] > 0) room[plants.region[j]] += scrapRoom(state, j);
  for (let j = 0; j < plants.n; j++) {
    plants.coveredShare[j] = 0;
    plants.support[j] = 0;
    plants.idlePay[j] = 0;
    plants.available[j] = 0;
    const promised = policy.tiedTo[j] >= 0;
    // What it promised to the EU for public finance is kept, whoever there buys it.
    plants.tiedShare[j] = promised ? Math.max(policy.tiedShare[j], standing.share[j]) : standing.share[j];
    plants.tiedTo[j] = promised ? policy.tiedTo[j] : standing.to[j];
    const book = contractOf(books, j);
    const covered = book?.running(j, month) === true;
    // A plant that stands still weighs its support too: it may restart on it.
    if (covered) {
      plants.support[j] = book.support(j, month, state.prices.hub);
      plants.idlePay[j] = book.idlePayEur(j, month, state.prices.hub);
    }
    if (plants.status[j] !== Status.operating) continue;
    const age = month - plants.startsAt[j];
    const ramp = Math.min(1, (age + 1) / plants.rampMonths[j]);
    let loading = plants.loading[j];
    if (plants.contract[j] !== "") loading += (0.95 - loading) * Math.min(1, Math.max(0, (month - state.burnIn) / growMonths));
    let share = loading;
    plants.scrapFed[j] = 0;
    if (plants.scrapShare[j] > 0) {
      const most = room[plants.region[j]];
      const fed = plants.scrapShare[j] * (most > 0 ? Math.min(1, (scrap.pool[plants.region[j]] * recovery) / most) : 0);
      share = (1 - plants.scrapShare[j]) * loading + fed;
      plants.scrapFed[j] = share > 0 ? fed / share : 0;
    }
    plants.available[j] = Math.min(plants.capacity[j] * ramp * share, plants.hostLimit[j] * host);
    if (covered && book.terms.gaming.timesOutput)
      plants.available[j] = timedOutput(book, j, plants.available[j], plants.capacity[j] * ramp);
    if (covered && plants.available[j] > 0) plants.coveredShare[j] = Math.min(1, book.volume[j] / plants.available[j]);
  }
}

/**
 * Output, revenue and operating cost at the hub price that cleared; `scale` trims output to what was
 * bought, `rebate` is what deliveries at contract prices bring less (or, negative, more) per kg.
 */
export function postPlants(
  state: State,
  market: Market,
  ledger: Ledger,
  routes: PlantRoutes,
  hubPrice: number,
  destinationPrice: Float64Array,
  scale: number,
  rebate: number,
  margin: Float64Array,
  operating: Uint8Array,
  homePrice: number,
): void {
  const { plants, scrap } = state;
  const recovery = state.terms.scrapYield;
  for (let j = 0; j < plants.n; j++) {
    plants.output[j] = 0;
    plants.handedOver[j] = 0;
    margin[j] = 0;
    const status = plants.status[j];
    operating[j] = status === Status.operating ? 1 : 0;
    if (!stands(state, j)) continue;
    const ours = plants.controlled[j] === 1;
    const tied = plants.tiedShare[j];
    const tiedPrice = tied > 0 ? destinationPrice[plants.tiedTo[j]] - state.policy.certificationEurPerKg[plants.tiedTo[j]] : hubPrice;
    const running = status === Status.operating;
    const handed = running && !ours ? (1 - tied) * market.handedOver(j, hubPrice) : 0;
    const open = !running ? 0 : ours ? market.plantSupply(j, homePrice) : ((1 - tied) * market.plantSupply(j, hubPrice) - handed) * scale;
    const promised = running && tied > 0 ? tied * market.soldAlone(j, tiedPrice) : 0;
    const q = open + promised + handed;
    plants.output[j] = q;
    plants.handedOver[j] = handed;
    const lifted = (1 - tied) * state.policy.buyInShare[j] * Math.max(0, state.policy.buyInEurPerKg[j] - hubPrice);
    plants.price[j] = ours ? homePrice : (1 - tied) * hubPrice + tied * tiedPrice + lifted;
    const kg = q * 1000;
    const revenue = 1000 * (ours ? open * homePrice : open * (hubPrice - rebate) + promised * tiedPrice);
    const feed = plants.feedShare[j] * (revenue + 1000 * handed * state.policy.buyInEurPerKg[j]);
    const spent = plants.cost[j] * kg + (running ? plants.fixed[j] : CARE_SHARE * plants.fixed[j]);
    if (revenue > 0) ledger.post(ours ? routes.homeSales[j] : routes.sales[j], revenue);
    if (feed > 0) ledger.post(routes.feed[j], feed);
    ledger.post(routes.operating[j], spent);
    margin[j] = revenue - feed - spent;
    if (plants.scrapShare[j] > 0 && q > 0) {
      scrap.used[plants.region[j]] += (q * plants.scrapFed[j]) / recovery;
    }
  }
}

/** What a plant decides on, whose sum per kg is price less feed, plus support and premium, less cost. */
function standingNumbers({ plants, policy }: State, j: number) {
  return {
    priceEurPerKg: plants.price[j],
    feedShare: plants.feedShare[j],
    supportEurPerKg: plants.support[j],
    premiumEurPerKg: policy.premiumEurPerKg[j],
    costEurPerKg: plants.cost[j] - plants.credit[j],
    lossMonths: Math.max(0, plants.lossMonths[j]),
    investmentEur: plants.investment[j],
  };
}

/**
 * After settlement: debt service, dividends, and the choice to stand still, restart or leave
 * (MODEL 4.3). The ledger has this month's change of each plant's account. `newOwner` says what somebody
 * would put into a plant that fails (EUR), 0 for nothing.
 */
export function decidePlants(
  state: State,
  ledger: Ledger,
  routes: PlantRoutes,
  accounts: Int32Array,
  report: (kind: string, plant: number, detail: string, numbers?: EventNumbers) => void,
  newOwner?: (plant: number, cashEur: number) => number,
): void {
  const { plants, month } = state;
  const keep = state.terms.financeDividendAbove;
  for (let j = 0; j < plants.n; j++) {
    const status = plants.status[j];
    if (!stands(state, j)) continue;
    if (month < plants.debtUntil[j] && plants.debtService[j] > 0) {
      ledger.post(routes.debt[j], plants.debtService[j] - plants.publicService[j]);
      if (plants.publicService[j] > 0) for (const source of state.publicFinance) source.serve(j, ledger);
    }
    const cash = plants.cash[j] + ledger.balance(accounts[j]);
    const excess = cash - keep * plants.investment[j];
    if (excess > 0) {
      let shared = 0;
      for (const source of state.publicFinance) shared += source.share(j, month, excess, ledger);
      ledger.post(plants.controlled[j] === 1 ? routes.stateDividends[j] : routes.dividends[j], Math.max(0, excess - shared));
    }
    const cashNow = Math.min(cash, keep * plants.investment[j]);
    const price = plants.price[j];
    const net = price * (1 - plants.feedShare[j]);
    // Standing ready is worth more than standing still where the contract pays for it.
    const paidToWait = plants.idlePay[j] > (1 - CARE_SHARE) * plants.fixed[j];
    const loses = !paidToWait && net + Math.max(0, plants.support[j]) + state.policy.premiumEurPerKg[j] < plants.cost[j] - plants.credit[j];
    plants.lossMonths[j] = loses
      ? Math.max(0, plants.lossMonths[j]) + 1
      : Math.min(0, plants.lossMonths[j] > 0 ? -1 : plants.lossMonths[j] - 1);
    if (cashNow < -0.05 * plants.investment[j] || (plants.lossMonths[j] >= LOSS_MONTHS_TO_EXIT && cashNow < 0.05 * plants.investment[j])) {
      const rescue = newOwner ? newOwner(j, cashNow) : 0;
      if (rescue > 0) {
        ledger.post(routes.funding[j], rescue);
        plants.debtUntil[j] = month;
        plants.lossMonths[j] = 0;
        report(
          "novation",
          j,
          `A new owner takes over plant and contract and puts in ${(rescue / 1e6).toFixed(1)} MEUR; the old loan is lost.`,
        );
        continue;
      }
      plants.status[j] = Status.exited;
      plants.exitsAt[j] = month;
      report(
        "exit",
        j,
        `Closes with ${(cashNow / 1e6).toFixed(1)} MEUR left; the price is ${price.toFixed(1)} EUR/kg and running costs ${plants.cost[j].toFixed(1)} EUR/kg beside feed.`,
        { ...standingNumbers(state, j), cashEur: cashNow },
      );
      for (const source of state.publicFinance) source.default(j, month, ledger);
      continue;
    }
    if (status === Status.operating && plants.lossMonths[j] >= LOSS_MONTHS_TO_MOTHBALL) {
      plants.status[j] = Status.mothballed;
      report(
        "mothball",
        j,
        `Stands still: at ${price.toFixed(1)} EUR/kg and ${plants.support[j].toFixed(1)} EUR/kg of support it loses money on every kg.`,
        { ...standingNumbers(state, j), cashEur: cashNow },
      );
    } else if (status === Status.mothballed && plants.lossMonths[j] <= -LOSS_MONTHS_TO_MOTHBALL) {
      plants.status[j] = Status.operating;
      ledger.post(routes.operating[j], RESTART_COST * plants.investment[j]);
      report("restart", j, `Runs again at ${price.toFixed(1)} EUR/kg.`, { ...standingNumbers(state, j), cashEur: cashNow });
    }
  }
}
