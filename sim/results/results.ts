import type { PhysicalRecord } from "./physical.ts";
import type { EventNumbers, RunTrace } from "./trace.ts";

/** Something that happened in a month and that a user may ask about. */
export interface SimEvent {
  /** Reported month, 0-based; negative in the burn-in. */
  readonly month: number;
  /** "fid", "operate", "mothball", "restart", "exit", "quota-cut", "quota-end", "predation-start", "predation-end" … */
  readonly kind: string;
  /** Whom it concerns, as text for people: "Caremag". */
  readonly subject: string;
  /** One sentence with the numbers behind it. */
  readonly detail: string;
  /** The same numbers to reckon with, for decisions. */
  readonly numbers?: EventNumbers;
}

/** Money that moved over the reported months, per payer, payee and reason; real 2025 EUR. */
export interface LedgerRow {
  readonly payer: string;
  readonly payee: string;
  readonly reason: string;
  readonly totalEur: number;
  readonly presentValueEur: number;
  /** The total by calendar year, from that of the first reported month on. */
  readonly yearsEur: readonly number[];
}

/** How much of a run to return: KPIs only, also monthly outcomes, also events, ledger and trace. */
export type Detail = "kpis" | "series" | "full";

/** One run. Arrays follow the catalogues `OUTCOMES` and `KPIS` (sim/results). */
export interface RunResult {
  /** What the KPIs and paths are about. */
  readonly material: string;
  readonly policy: string;
  readonly exporter: string;
  readonly seed: string;
  readonly replication: number;
  /** One value per entry of `KPIS`; NaN where the KPI is undefined for this run. */
  readonly kpis: Float64Array;
  /** Outcome-major: `series[outcome * months + month]`; empty when detail is "kpis". */
  readonly series: Float64Array;
  readonly months: number;
  readonly events: readonly SimEvent[];
  readonly ledger: readonly LedgerRow[];
  /** Tonnes of the first market; with detail "full" only. */
  readonly physical?: PhysicalRecord;
  /** Plant by plant and month by month; only when detail is "full". */
  readonly trace?: RunTrace;
  /** Largest relative residual over all months of the mass and of the cash identity, in any market. */
  readonly massResidual: number;
  readonly cashResidual: number;
  /** The other markets of the world, in the scenario's order. */
  readonly alongside: readonly MarketResult[];
  /** SHA-256 over the KPIs and every monthly outcome, of every market, whatever the detail. */
  readonly hash: string;
}

/** Another market of the same world; arrays as in `RunResult`. */
export interface MarketResult {
  readonly material: string;
  readonly kpis: Float64Array;
  readonly series: Float64Array;
  readonly events: readonly SimEvent[];
}

/** A quantity recorded every month. */
export interface Outcome {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly definition: string;
}

/** A quantity computed once a run. */
export interface Kpi {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** Which direction is good for the EU; `none` where it depends on who asks. */
  readonly better: "higher" | "lower" | "none";
  readonly definition: string;
}

/** The monthly path of one outcome of a run (a view, not a copy). */
export function seriesOf(result: Pick<RunResult, "series" | "months">, outcomeIndex: number): Float64Array {
  return result.series.subarray(outcomeIndex * result.months, (outcomeIndex + 1) * result.months);
}
