import type { Ledger } from "../core/ledger.ts";
import { annuityFactor } from "../finance/annuity.ts";
import type { PolicyTerms } from "../policy-terms.ts";
import { Status } from "../state.ts";
import type { InstrumentSetup, MarketView } from "./instrument.ts";

/** Share of a destination's use that is filled before the next one is served. */
const FILLED = 0.9;

/**
 * Output that plants sell ahead to EU buyers at a fixed real price: it goes to the EU, carries no price
 * risk, and the difference to spot is settled between buyers and plant every month. A project holds an
 * offer until it is withdrawn; if it is built meanwhile the contract runs from first output.
 */
export function createForwardSales(setup: InstrumentSetup, title: string, tenorMonths: number) {
  const { state, plantCount: n } = setup;
  const { plants } = state;
  const share = new Float64Array(n);
  const price = new Float64Array(n);
  const ends = new Int32Array(n);
  /** 1: an offer that stands, 2: a contract. */
  const stage = new Uint8Array(n);
  const pays = Int32Array.from(setup.plantAccounts, (account) => setup.route("EU buyers", account, `${title} difference`));
  const receives = Int32Array.from(setup.plantAccounts, (account) => setup.route(account, "EU buyers", `${title} difference`));
  const now = { spotEur: 0, paidEur: 0 };

  const { finance } = state;
  const rate = finance.riskFree + finance.projectPremium;
  /** What the years under contract weigh in the value of a plant. */
  const lifeWeight = annuityFactor(rate, Math.min(tenorMonths / 12, finance.lifeYears)) / annuityFactor(rate, finance.lifeYears);

  const runs = (j: number, month: number) => stage[j] === 2 && month < ends[j];
  const drop = (j: number): void => {
    stage[j] = 0;
    share[j] = 0;
  };

  return {
    /** What this month's kg cost at spot, and under contract, EUR. */
    now,
    lifeWeight,
    holds: (j: number): boolean => stage[j] === 2,
    offer(j: number, part: number, eurPerKg: number): void {
      stage[j] = 1;
      share[j] = part;
      price[j] = eurPerKg;
    },
    sign(j: number, part: number, eurPerKg: number, month: number): void {
      stage[j] = 2;
      share[j] = part;
      price[j] = eurPerKg;
      ends[j] = month + tenorMonths;
      setup.report(
        "sold-ahead",
        plants.names[j],
        `Sells ${(12 * part * plants.capacity[j]).toFixed(0)} t a year at ${eurPerKg.toFixed(1)} EUR/kg for ${(tenorMonths / 12).toFixed(0)} years (${title}).`,
      );
    },
    withdrawOffers(): void {
      for (let j = 0; j < n; j++) if (stage[j] === 1) drop(j);
    },
    /** Offers taken up by projects that were built on, and contracts that have ended or whose plant has closed. */
    update(month: number): void {
      for (let j = 0; j < n; j++) {
        if (stage[j] === 1 && plants.underBook[j] === 1) drop(j);
        if (stage[j] === 1 && plants.status[j] === Status.building) this.sign(j, share[j], price[j], plants.startsAt[j] + 1);
        if (stage[j] === 2 && (month >= ends[j] || plants.status[j] === Status.exited)) drop(j);
      }
    },
    /** Capacity sold ahead or on offer, t/month. */
    promised(): number {
      let sum = 0;
      for (let j = 0; j < n; j++) sum += share[j] * plants.capacity[j];
      return sum;
    },
    /** Tells agents: what is sold ahead, where it goes, and what its price adds to the market's. */
    write(terms: PolicyTerms, places: readonly number[], useOf: (destination: number) => number): void {
      let at = 0;
      let left = FILLED * useOf(places[0]);
      for (let j = 0; j < n; j++) {
        if (stage[j] === 0) continue;
        terms.soldAhead[j] = Math.max(terms.soldAhead[j], share[j] * lifeWeight);
        if (!runs(j, state.month) || plants.status[j] < Status.operating) continue;
        while (left <= 0 && at < places.length - 1) left = FILLED * useOf(places[++at]);
        left -= share[j] * plants.capacity[j];
        terms.tiedShare[j] = share[j];
        terms.tiedTo[j] = places[at];
        terms.premiumEurPerKg[j] += share[j] * (price[j] - (plants.price[j] > 0 ? plants.price[j] : state.prices.hub));
      }
    },
    /** Settles the difference to the price that each plant got this month; returns the kg under contract. */
    settle(view: MarketView, ledger: Ledger): number {
      let all = 0;
      now.spotEur = 0;
      now.paidEur = 0;
      for (let j = 0; j < n; j++) {
        if (!runs(j, view.month)) continue;
        const kg = 1000 * share[j] * view.output[j];
        if (!(kg > 0)) continue;
        const due = (price[j] - plants.price[j]) * kg;
        if (due > 0) ledger.post(pays[j], due);
        else if (due < 0) ledger.post(receives[j], -due);
        view.supportEur[j] += due;
        view.buyersEur[0] -= due;
        now.spotEur += plants.price[j] * kg;
        now.paidEur += price[j] * kg;
        all += kg;
      }
      return all;
    },
  };
}
