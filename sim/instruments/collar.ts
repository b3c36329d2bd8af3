import type { SettingSpec } from "../core/spec.ts";
import { ContractBook } from "./contract-book.ts";
import { contractTerms } from "./contract-terms.ts";
import { CONTRACT_SETTINGS } from "./contract-settings.ts";
import type { Instrument } from "./instrument.ts";

const plan = "COM(2025) 945 section 2.1 names contracts for difference and leaves their form open";

const COLLAR_SETTINGS: readonly SettingSpec[] = [
  {
    kind: "number",
    id: "cap",
    title: "Cap",
    unit: "EUR/kg",
    default: 130,
    min: 40,
    max: 300,
    step: 1,
    doc: "Reference price above which the plant pays back, in the contract's currency and indexed as the strike. A cap below the floor counts as the floor.",
    source: plan,
    confidence: "assumed",
    ticks: [{ value: 133, label: "150 USD (Lynas)" }],
  },
  {
    kind: "number",
    id: "floorShare",
    title: "Share of the shortfall that is paid",
    unit: "share",
    default: 1,
    min: 0,
    max: 1,
    step: 0.05,
    doc: "Of the reference price below the floor; less than 1 leaves part of the risk with the plant.",
    source: "1 in all known deals (MP, Lynas)",
    confidence: "assumed",
  },
  {
    kind: "number",
    id: "capShare",
    title: "Share of the excess that is paid back",
    unit: "share",
    default: 1,
    min: 0,
    max: 1,
    step: 0.05,
    doc: "Of the reference price above the cap.",
    source: "30 % above 110 USD/kg for MP, above 150 USD/kg for Lynas; a full collar takes all",
    confidence: "assumed",
    ticks: [{ value: 0.3, label: "MP, Lynas" }],
  },
];

export const collar: Instrument = {
  id: "collar",
  title: "Collar: floor and cap",
  family: "support",
  doc: "The treasury pays a plant what the reference price lies below the floor, which is the strike; the plant pays back what it lies above the cap. In between the plant sells at the market price. With floor and cap at one price it is a two-way contract, with the cap out of reach a one-way floor.",
  legal: {
    act: "COM(2025) 945, RESourceEU action plan",
    section: "2.1 (contracts for difference as a risk-reduction instrument)",
    checked: "2026-11-24",
  },
  settings: [...COLLAR_SETTINGS, ...CONTRACT_SETTINGS],
  activate(settings, setup) {
    const contracts = new ContractBook(
      {
        ...contractTerms(settings, setup),
        downShare: settings.floorShare as number,
        upShare: settings.capShare as number,
        upThreshold: Math.max(settings.cap as number, settings.strike as number),
      },
      "collar",
      "EU treasury",
      setup,
    );
    return { contracts, settle: (view, ledger) => contracts.settle(view, ledger) };
  },
};
