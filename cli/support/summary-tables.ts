import type { PairedDifference } from "../../analysis/paired-difference.ts";
import type { Quantiles } from "../../analysis/quantiles.ts";
import type { PairedRatio } from "../../analysis/ratio.ts";
import type { Comparison, PolicySummary } from "../../analysis/summary.ts";
import { BENCHMARK_KPIS } from "../../sim/results/kpis/benchmarks/index.ts";
import { KPIS } from "../../sim/results/kpis/index.ts";
import { formatNumber, scaled } from "./numbers.ts";
import { renderTable } from "./table.ts";

/** KPIs whose tails are the point: a budget is set by its bad years, not by its median. */
const WITH_TAILS = ["fiscal-pv", "fiscal-worst-12"];
const TAILS = [
  ["P5", "p5"],
  ["P50", "p50"],
  ["P95", "p95"],
] as const;

/** Which KPIs a table shows, by id. */
export type Wanted = (kpi: string) => boolean;
const ofBenchmarks = new Set(BENCHMARK_KPIS.map(({ id }) => id));
/** Benchmarks have a table of their own; named one by one they show here too. */
const everything: Wanted = (id) => !ofBenchmarks.has(id);

/** Median of each KPI by policy, with P5 and P95 where the tails matter. */
export function levelTable(summaries: readonly PolicySummary[], wanted: Wanted = everything): string {
  const rows = KPIS.flatMap((kpi, index) => {
    if (!wanted(kpi.id)) return [];
    const { factor, unit } = scaled(kpi.unit);
    const lines = WITH_TAILS.includes(kpi.id) ? TAILS : [TAILS[1]];
    return lines.map(([label, key], line) => {
      const cells = summaries.map((summary) => {
        const { n, undefinedRuns, [key]: value } = summary.kpis[index];
        return `${formatNumber(value * factor)}${n > 0 && undefinedRuns > 0 ? ` (${n} runs)` : ""}`;
      });
      return [line === 0 ? kpi.title : "", line === 0 ? unit : "", label, ...cells];
    });
  });
  const policies = summaries.map((summary) => ({ title: summary.policy, align: "right" as const }));
  return renderTable([{ title: "" }, { title: "unit" }, { title: "" }, ...policies], rows);
}

/** Differences below this share of the level are the rounding of sums, not an effect. */
const ROUNDING = 1e-9;
/** The same for ratios, in EUR per tonne or as a share. */
const NOTHING = 1e-6;

function differenceCell({ n, mean, low, high, halfWidth }: PairedDifference, level: Quantiles, factor: number): string {
  if (n < 2) return "–";
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (size > 0 && size < ROUNDING * Math.max(Math.abs(level.p5), Math.abs(level.p95))) return "no difference";
  return `${formatNumber(mean * factor, true)} ±${formatNumber(halfWidth * factor)} ${interval(low * factor, high * factor, true)}`;
}

const interval = (low: number, high: number, sign: boolean): string => `[${formatNumber(low, sign)}, ${formatNumber(high, sign)}]`;

/** Rows of what only makes sense against a baseline. */
const RATIOS: readonly { title: string; unit: string; of: (comparison: Comparison) => PairedRatio }[] = [
  { title: "Cost to the EU of a tonne more of non-Chinese oxide", unit: "EUR/t", of: (comparison) => comparison.costPerTonne.welfare },
  { title: "Cost to the treasury of that tonne", unit: "EUR/t", of: (comparison) => comparison.costPerTonne.fiscal },
  { title: "Supported capacity that did not add", unit: "share", of: (comparison) => comparison.additionality.windfall },
];

function ratioCell({ value, low, high, reason }: PairedRatio): string {
  if (reason !== undefined) return `– (${reason})`;
  if (Math.max(Math.abs(low), Math.abs(high)) < NOTHING) return "0";
  return `${formatNumber(value)} ${interval(low, high, false)}`;
}

/** Mean of the paired differences to the baseline, half-width and 95 % interval; "" without a baseline. */
export function differenceTable(summaries: readonly PolicySummary[], wanted: Wanted = everything): string {
  const compared = summaries.flatMap(({ policy, kpis, against }) => (against === undefined ? [] : [{ policy, kpis, against }]));
  if (compared.length === 0) return "";
  const rows = KPIS.flatMap((kpi, index) => {
    if (!wanted(kpi.id)) return [];
    const { factor, unit } = scaled(kpi.unit);
    return [[kpi.title, unit, ...compared.map(({ kpis, against }) => differenceCell(against.differences[index], kpis[index], factor))]];
  });
  if (wanted === everything)
    for (const ratio of RATIOS) rows.push([ratio.title, ratio.unit, ...compared.map(({ against }) => ratioCell(ratio.of(against)))]);
  return renderTable(
    [{ title: "" }, { title: "unit" }, ...compared.map(({ policy }) => ({ title: policy, align: "right" as const }))],
    rows,
  );
}

/** For JSON: KPIs by id in place of by position. */
export function summaryData(summaries: readonly PolicySummary[]): unknown {
  const named = <T>(values: readonly T[]): Record<string, T> => Object.fromEntries(KPIS.map((kpi, index) => [kpi.id, values[index]]));
  return summaries.map(({ kpis, against, ...rest }) => ({
    ...rest,
    kpis: named(kpis),
    ...(against ? { against: { ...against, differences: named(against.differences) } } : {}),
  }));
}
