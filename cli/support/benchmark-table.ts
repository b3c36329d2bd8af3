import type { BenchmarkRow } from "../../analysis/benchmarks.ts";
import { formatNumber, scaled } from "./numbers.ts";
import { renderTable } from "./table.ts";

/** The benchmarks of one policy under one exporter. */
export interface ReadPolicy {
  readonly policy: string;
  readonly exporter: string;
  readonly rows: readonly BenchmarkRow[];
}

const HEADING = "Benchmarks of law and plan";
const DOUBTS = 100;

/** Sums of money that the plan has for all critical raw materials: one market is a part of them. */
const ofAllMaterials = ({ unit }: BenchmarkRow): boolean => unit === "EUR";

function valueText({ p50, unit }: BenchmarkRow): string {
  const shown = scaled(unit);
  return unit === "share" ? `${formatNumber(100 * p50)} %` : `${formatNumber(p50 * shown.factor)} ${shown.unit}`;
}

function cell(row: BenchmarkRow): string {
  if (row.n === 0) return `– (${row.reason ?? "not defined"})`;
  const percent = (share: number) => Math.round(DOUBTS * share);
  return `${valueText(row)}, met ${percent(row.probability)} % [${percent(row.low)}, ${percent(row.high)}]`;
}

/** Median of the value and probability of meeting the target with its 95 % interval, one column a policy. */
export function benchmarkTable(read: readonly ReadPolicy[]): string {
  if (read.length === 0) return "";
  const rows = read[0].rows.map(({ title, target }, index) => [title, target, ...read.map((policy) => cell(policy.rows[index]))]);
  const columns = read.map(({ policy }) => ({ title: policy, align: "right" as const }));
  const table = renderTable([{ title: "" }, { title: "target" }, ...columns], rows);
  return `${HEADING}: median, and share of runs that meet the target [95 % interval]\n\n${table}\n${sources(read[0].rows)}`;
}

/** The benchmarks of a single run. */
export function benchmarkTableOfRun(rows: readonly BenchmarkRow[]): string {
  const lines = rows.map((row) => [
    row.title,
    row.n === 0 ? "–" : valueText(row),
    row.target,
    row.n === 0
      ? (row.reason ?? "not defined")
      : row.probability === 1
        ? "met"
        : ofAllMaterials(row)
          ? "not by this market alone"
          : "missed",
  ]);
  const table = renderTable([{ title: "" }, { title: "value", align: "right" }, { title: "target" }, { title: "" }], lines);
  return `${HEADING}\n\n${table}\n${sources(rows)}`;
}

function sources(rows: readonly BenchmarkRow[]): string {
  return `The plan's sums of money are for all critical raw materials; this market is one of them.\nSources of the targets:\n${[...new Set(rows.map(({ source }) => source))].map((source) => `  ${source}\n`).join("")}`;
}
