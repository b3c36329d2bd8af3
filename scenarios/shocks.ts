import { monthNumber, monthText } from "./calendar.ts";
import type { ExporterSpec, MeasureSpec } from "./scenario.ts";

/** A supply shock that begins in a month nobody knew before. */
export interface Shock {
  readonly id: string;
  readonly title: string;
  /** What the exporting state does, from a month "2029-01" on. */
  readonly exporter: (from: string) => ExporterSpec;
}

/** The same month some months later. */
const later = (month: string, months: number): string => monthText(monthNumber(month)! + months);

const measured = (id: string, title: string, months: number, measure: MeasureSpec): Shock => ({
  id,
  title,
  exporter: (from) => ({
    title,
    posture: "commercial",
    measures: [{ ...measure, announced: from, start: from, end: later(from, months - 1) }],
  }),
});

/** Without any shock, for what the others are held against. */
export const NO_SHOCK: Shock = { id: "none", title: "No shock", exporter: () => ({ title: "No shock", posture: "commercial" }) };

/**
 * The shock library of a supply-chain stress test (COM(2025) 945, section 5.1). Sizes and lengths are ours; each is
 * announced in the month in which it begins, so that nobody has stocked up.
 */
export const SHOCKS: readonly Shock[] = [
  measured("stop-3", "Exports stop for 3 months", 3, { use: "export-quota", tonnesPerYear: 0 }),
  measured("stop-6", "Exports stop for 6 months", 6, { use: "export-quota", tonnesPerYear: 0 }),
  measured("stop-12", "Exports stop for 12 months", 12, { use: "export-quota", tonnesPerYear: 0 }),
  measured("licences", "Licences, slow and a third denied", 24, { use: "licensing", decidedShare: 0.25, deniedShare: 0.33 }),
  measured("eu-ban", "Nothing to the EU for 12 months", 12, { use: "destination-ban", region: "EU" }),
  measured("defence-denied", "Nothing for military use anywhere", 24, { use: "destination-ban", region: "all", buyers: "defence" }),
  measured("mining-cut", "Mining cut by a quarter for two years", 24, { use: "mining-quota", cut: 0.25 }),
  {
    id: "price-war",
    title: "Price war",
    exporter: (from) => ({ title: "Price war", posture: "predation", decision: "committed", earliest: from }),
  },
];
