import type { SettingSpec } from "../core/spec.ts";
import { ContractBook } from "./contract-book.ts";
import { contractTerms } from "./contract-terms.ts";
import { CONTRACT_SETTINGS } from "./contract-settings.ts";
import type { Instrument } from "./instrument.ts";

const DEALS = "MP Materials (2025): 30 % above 110 USD/kg; Lynas (2026): 30 % above 150 USD/kg, at most 10 M a year";

const FLOOR_SETTINGS: readonly SettingSpec[] = [
  {
    kind: "number",
    id: "upsideShare",
    title: "Treasury's share of the upside",
    unit: "share",
    default: 0,
    min: 0,
    max: 1,
    step: 0.05,
    doc: "Share of the reference price above the threshold that the plant pays to the treasury.",
    source: DEALS,
    confidence: "assumed",
    ticks: [{ value: 0.3, label: "MP, Lynas" }],
  },
  {
    kind: "number",
    id: "upsideThreshold",
    title: "Threshold of the upside share",
    unit: "EUR/kg",
    default: 130,
    min: 40,
    max: 300,
    step: 1,
    doc: "Reference price above which the share is due, in the contract's currency and indexed as the strike.",
    source: DEALS,
    confidence: "assumed",
    ticks: [{ value: 133, label: "150 USD (Lynas)" }],
  },
];

export const oneWayFloor: Instrument = {
  id: "one-way-floor",
  title: "One-way price floor",
  family: "support",
  doc: "The treasury pays a plant the strike price minus the reference price when the reference is lower. When it is higher the plant keeps it, or shares part of what lies above a threshold. A spent budget stops payments while an upside share goes on, unless the terms say that both stop or all contracts end.",
  legal: { act: "COM(2025) 945, RESourceEU action plan", section: "4.1 (price floor mechanism, bodemprijs)", checked: "2026-11-24" },
  settings: [...CONTRACT_SETTINGS, ...FLOOR_SETTINGS],
  activate(settings, setup) {
    const contracts = new ContractBook(
      {
        ...contractTerms(settings, setup),
        upShare: settings.upsideShare as number,
        upThreshold: settings.upsideThreshold as number,
      },
      "one-way floor",
      "EU treasury",
      setup,
    );
    return { contracts, settle: (view, ledger) => contracts.settle(view, ledger) };
  },
};
