import { kpiIndex, KPIS } from "../sim/results/kpis/index.ts";
import type { Comparison } from "./summary.ts";

/** KPI ids by what the 95 % paired interval says, each interval taken by itself. */
export interface Findings {
  readonly higher: readonly string[];
  readonly lower: readonly string[];
  /** The interval includes zero. */
  readonly unclear: readonly string[];
  /** Too few runs in which the KPI is defined. */
  readonly undefined: readonly string[];
}

/** Sorts the KPIs named (all by default) by their verdict. */
export function findings(comparison: Comparison, ids: readonly string[] = KPIS.map(({ id }) => id)): Findings {
  const found = { higher: [] as string[], lower: [] as string[], unclear: [] as string[], undefined: [] as string[] };
  for (const id of ids) {
    const difference = comparison.differences[kpiIndex(id)];
    if (Number.isNaN(difference.halfWidth)) found.undefined.push(id);
    else if (difference.verdict === "higher") found.higher.push(id);
    else if (difference.verdict === "lower") found.lower.push(id);
    else found.unclear.push(id);
  }
  return found;
}

/** Three significant digits, the same in every locale: "1,230", "0.0412", "-2.4 million". */
export function plainNumber(value: number): string {
  if (Number.isNaN(value)) return "undefined";
  const size = Math.abs(value);
  if (size >= 999.5e6) return `${plainNumber(value / 1e9)} billion`;
  if (size >= 999_500) return `${plainNumber(value / 1e6)} million`;
  if (size >= 999.5) {
    const rounded = Number(size.toPrecision(3));
    return `${value < 0 ? "-" : ""}${String(rounded).replace(/\B(?=(\d{3})+$)/g, ",")}`;
  }
  if (size === 0) return "0";
  return size < 1e-6 ? value.toExponential(1) : Number(value.toPrecision(3)).toString();
}

function figure(comparison: Comparison, id: string): string {
  const { unit, title } = KPIS[kpiIndex(id)];
  const { mean, low, high } = comparison.differences[kpiIndex(id)];
  const sign = mean > 0 ? "+" : "";
  return `${title} (${sign}${plainNumber(mean)} ${unit}; ${plainNumber(low)} to ${plainNumber(high)})`;
}

/** "Clearly higher: … Clearly lower: … No clear difference: …", with 95 % intervals. */
export function compareSentence(comparison: Comparison, ids?: readonly string[]): string {
  const found = findings(comparison, ids);
  const titles = (list: readonly string[]): string => list.map((id) => KPIS[kpiIndex(id)].title).join("; ");
  const figures = (list: readonly string[]): string => list.map((id) => figure(comparison, id)).join("; ");
  const parts: string[] = [];
  if (found.higher.length > 0) parts.push(`Clearly higher: ${figures(found.higher)}.`);
  if (found.lower.length > 0) parts.push(`Clearly lower: ${figures(found.lower)}.`);
  if (found.unclear.length > 0) parts.push(`No clear difference: ${titles(found.unclear)}.`);
  if (found.undefined.length > 0) parts.push(`Cannot be said from these runs: ${titles(found.undefined)}.`);
  return parts.join(" ");
}
