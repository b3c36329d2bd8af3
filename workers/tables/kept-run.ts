import type { Study } from "../../scenarios/scenario.ts";
import { KPIS } from "../../sim/results/kpis/index.ts";
import { outcomeIndex } from "../../sim/results/outcomes.ts";
import type { LedgerRow, RunResult } from "../../sim/results/results.ts";

/** What is kept of a run of a batch. */
export interface KeptRun {
  /** Number in the plan. */
  readonly run: number;
  readonly hash: string;
  readonly massResidual: number;
  readonly cashResidual: number;
  /** Material-major, by `KPIS`. */
  readonly kpis: Float64Array;
  /** Material, then outcome, then month. */
  readonly paths: Float64Array;
  /** JSON of `LedgerCells`; empty where it is not kept. */
  readonly ledger: string;
}

/** Materials of a study in the order in which a run's numbers are kept. */
export const materialsOf = ({ material, alongside }: Pick<Study, "material" | "alongside">): readonly string[] => [material, ...alongside];

export type LedgerCells = readonly [payer: string, payee: string, reason: string, total: number, presentValue: number];

/** A run's ledger as it is kept. */
export function ledgerText(rows: readonly LedgerRow[]): string {
  return JSON.stringify(
    rows.map(({ payer, payee, reason, totalEur, presentValueEur }): LedgerCells => [payer, payee, reason, totalEur, presentValueEur]),
  );
}

/** How runs of a study are kept: with the monthly paths of these outcomes, in every material. */
export function keeper(study: Pick<Study, "material" | "alongside">, months: number, outcomes: readonly string[], ledger: boolean) {
  const materials = materialsOf(study);
  const positions = outcomes.map(outcomeIndex);
  const pathValues = materials.length * outcomes.length * months;
  const put = (series: Float64Array, into: Float64Array, from: number): void => {
    for (const [o, position] of positions.entries())
      into.set(series.subarray(position * months, (position + 1) * months), from + o * months);
  };
  return {
    materials,
    /** Values of paths that a run has. */
    pathValues,
    /** A result as it is kept under this number. */
    keep(run: number, result: RunResult): KeptRun {
      const kpis = new Float64Array(materials.length * KPIS.length);
      const paths = new Float64Array(pathValues);
      for (const [m, market] of [result, ...result.alongside].entries()) {
        kpis.set(market.kpis, m * KPIS.length);
        put(market.series, paths, m * outcomes.length * months);
      }
      const { hash, massResidual, cashResidual } = result;
      return { run, hash, massResidual, cashResidual, kpis, paths, ledger: ledger ? ledgerText(result.ledger) : "" };
    },
  };
}
