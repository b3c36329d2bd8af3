import type { Ledger } from "../core/ledger.ts";
import { capitalRecoveryFactor } from "../finance/annuity.ts";
import type { InstrumentSetup } from "./instrument.ts";

/** Profit per year on an investment that pays a real return over the life of a plant, EUR. */
export function allowedProfit(investmentEur: number, returnCap: number, lifeYears: number): number {
  return investmentEur * capitalRecoveryFactor(returnCap, lifeYears);
}

/** Takes what plants under contract earn in a year beyond a return on their investment. */
export class OpenBooks {
  private readonly earned: Float64Array;
  private readonly months: Int32Array;
  private readonly routes: Int32Array;
  private readonly returnCap: number;
  private readonly setup: InstrumentSetup;

  constructor(returnCap: number, title: string, payer: string, setup: InstrumentSetup) {
    this.returnCap = returnCap;
    this.setup = setup;
    this.earned = new Float64Array(setup.plantCount);
    this.months = new Int32Array(setup.plantCount);
    this.routes = Int32Array.from(setup.plantAccounts, (plant) => setup.route(plant, payer, `${title} profit above cap`));
  }

  /** Adds a month, and takes the excess when the year closes; writes it into `net` and returns it, EUR. */
  settle(plant: number, marginEur: number, net: Float64Array, closes: boolean, ledger: Ledger): number {
    this.earned[plant] += marginEur + net[plant];
    this.months[plant]++;
    if (!closes) return 0;
    const { plants, finance } = this.setup.state;
    const allowed = (allowedProfit(plants.investment[plant], this.returnCap, finance.lifeYears) * this.months[plant]) / 12;
    const excess = Math.max(0, this.earned[plant] - allowed);
    this.earned[plant] = 0;
    this.months[plant] = 0;
    if (excess > 0) ledger.post(this.routes[plant], excess);
    net[plant] -= excess;
    return excess;
  }
}
