import { ContractBook } from "./contract-book.ts";
import { contractTerms } from "./contract-terms.ts";
import { CLAWBACK_SHARE, CONTRACT_SETTINGS } from "./contract-settings.ts";
import type { Instrument } from "./instrument.ts";

export const deemedCfd: Instrument = {
  id: "deemed-cfd",
  title: "Output-decoupled contract for difference",
  family: "support",
  doc: "A two-way contract on a deemed volume: the plant is paid, or pays, the difference between strike and reference on its contract volume while it is kept able to run, whatever it runs. What it earns on a further kg is the market price, so the contract does not move its output; the treasury may pay for output that is not there.",
  legal: {
    act: "COM(2025) 945, RESourceEU action plan",
    section: "2.1 (contracts for difference as a risk-reduction instrument)",
    checked: "2026-11-24",
  },
  settings: [...CONTRACT_SETTINGS.filter(({ id }) => id !== "volumeBasis"), CLAWBACK_SHARE],
  activate(settings, setup) {
    const contracts = new ContractBook(
      {
        ...contractTerms({ ...settings, volumeBasis: "deemed" }, setup),
        upShare: settings.clawbackShare as number,
        upThreshold: settings.strike as number,
        thresholdFollows: true,
      },
      "deemed CfD",
      "EU treasury",
      setup,
    );
    return { contracts, settle: (view, ledger) => contracts.settle(view, ledger) };
  },
};
