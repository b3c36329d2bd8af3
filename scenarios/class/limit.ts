import { KPIS } from "../../sim/results/kpis/index.ts";
import { amountOf } from "../notebook/amount.ts";
import { STATS } from "../notebook/statistics.ts";
import { suggestion } from "../suggest.ts";

/** What an answer must keep: `fiscal-pv:p95 <= 1 bn EUR`. */
export interface Limit {
  readonly kpi: string;
  readonly statistic: (typeof STATS)[number];
  readonly relation: "at least" | "at most";
  /** In the KPI's unit. */
  readonly bound: number;
}

export const LIMIT_FORM = "KPI:STATISTIC <= NUMBER, as in fiscal-pv:p95 <= 1 bn EUR";
const LIMIT = /^\s*([a-z0-9-]+)\s*:\s*([a-z0-9]+)\s*(<=|>=)\s*(.+)$/;

/** The limit that a text writes, or what was expected of it and how to mend it. */
export function limitOf(text: string): Limit | { readonly expected: string; readonly fix: string } {
  const [, id, statistic, sign, number = ""] = LIMIT.exec(text) ?? [];
  const amount = amountOf(number);
  if (id === undefined || !amount) return { expected: LIMIT_FORM, fix: "write a KPI, a colon, mean or p5 to p95, <= or >=, and a number" };
  const kpi = KPIS.find((one) => one.id === id);
  if (!kpi)
    return {
      expected: "the id of a KPI before the colon",
      fix: suggestion(
        id,
        KPIS.map((one) => one.id),
      ),
    };
  const known = STATS.find((one) => one === statistic);
  if (!known) return { expected: `one of ${STATS.join(", ")} after the colon`, fix: suggestion(statistic, STATS) };
  const { value, unit, of } = amount;
  if (of !== undefined && of !== kpi.unit) return { expected: `a number in ${kpi.unit}`, fix: `remove ${unit}: ${id} is in ${kpi.unit}` };
  return { kpi: id, statistic: known, relation: sign === "<=" ? "at most" : "at least", bound: value };
}
