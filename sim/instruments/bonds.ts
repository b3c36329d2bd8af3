import type { Ledger } from "../core/ledger.ts";
import type { InstrumentSetup } from "./instrument.ts";

/** Sums that owners put up for their plants' promises: returned when kept, lost to the payer of the contracts when not. */
export class Bonds {
  /** EUR by plant. */
  readonly held: Float64Array;
  private readonly post: number;
  private readonly back: number;
  private readonly lost: number;

  constructor(title: string, payer: string, setup: InstrumentSetup) {
    const account = `${title} bonds`;
    this.held = new Float64Array(setup.plantCount);
    this.post = setup.route("financiers", account, "bond put up");
    this.back = setup.route(account, "financiers", "bond returned");
    this.lost = setup.route(account, payer, "bond lost");
  }

  putUp(plant: number, amountEur: number, ledger: Ledger): void {
    if (amountEur <= 0) return;
    ledger.post(this.post, amountEur);
    this.held[plant] += amountEur;
  }
  giveBack(plant: number, ledger: Ledger): void {
    if (this.held[plant] > 0) ledger.post(this.back, this.held[plant]);
    this.held[plant] = 0;
  }
  forfeit(plant: number, ledger: Ledger): void {
    if (this.held[plant] > 0) ledger.post(this.lost, this.held[plant]);
    this.held[plant] = 0;
  }
}
