import { ContractBook } from "./contract-book.ts";
import { contractTerms } from "./contract-terms.ts";
import { CLAWBACK_SHARE, CONTRACT_SETTINGS } from "./contract-settings.ts";
import type { Instrument } from "./instrument.ts";

export const twoWayCfd: Instrument = {
  id: "two-way-cfd",
  title: "Two-way contract for difference",
  family: "support",
  doc: "The treasury pays a plant the strike price minus the reference price when the reference is lower, and receives the difference when it is higher. The plant's income is steady; in a price spike the treasury earns. A spent budget stops payments while receipts go on, unless the terms say that both stop or all contracts end.",
  legal: {
    act: "COM(2025) 945, RESourceEU action plan",
    section: "2.1 (contracts for difference as a risk-reduction instrument)",
    checked: "2026-11-24",
  },
  settings: [...CONTRACT_SETTINGS, CLAWBACK_SHARE],
  activate(settings, setup) {
    const contracts = new ContractBook(
      {
        ...contractTerms(settings, setup),
        upShare: settings.clawbackShare as number,
        upThreshold: settings.strike as number,
        thresholdFollows: true,
      },
      "two-way CfD",
      "EU treasury",
      setup,
    );
    return { contracts, settle: (view, ledger) => contracts.settle(view, ledger) };
  },
};
