// Figures and tables of docs/findings.md.
import { pairedDifference } from "../../analysis/paired-difference.ts";
import { meanOf, quantiles } from "../../analysis/quantiles.ts";
import type { RunResult } from "../../sim/results/results.ts";
import { column, type Runs } from "./runs.ts";

export function figure(value: number, digits = 0): string {
  if (Number.isNaN(value)) return "–";
  const text = Math.abs(value).toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}
const signed = (value: number, digits: number) => (figure(value, digits).startsWith("−") ? "" : "+") + figure(value, digits);
export const mean = (values: readonly number[], digits = 0) => figure(meanOf(values.filter((value) => !Number.isNaN(value))), digits);
/** Mean difference on the same draws and half its 95 % interval; "same" where nothing moves. */
export function gap(a: readonly number[], b: readonly number[], digits = 0): string {
  const { n, mean: middle, halfWidth } = pairedDifference(a, b);
  if (n === 0) return "–";
  if (/^[0.]*$/.test(figure(Math.abs(middle), digits)) && /^[0.]*$/.test(figure(halfWidth, digits))) return "same";
  return `${signed(middle, digits)} ±${figure(halfWidth, digits)}`;
}
function spread(values: readonly number[], digits = 0): string {
  const { p5, p50, p95 } = quantiles(values);
  return `${figure(p50, digits)} [${figure(p5, digits)}; ${figure(p95, digits)}]`;
}
/** Columns of figures to the right, columns of words to the left. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, at) => (at > 0 && rows.some((row) => /^[+−]?\d/.test(row[at])) ? "---:" : "---"));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** Figures of a printed cell, shorter: whole from 10 on, else two significant digits. */
export const shorter = (cell: string) =>
  cell
    .replace(/\d+(,\d{3})*(\.\d+)?/g, (text) => {
      const value = Number(text.replace(/,/g, ""));
      return value === 0 || value >= 10 ? figure(value) : figure(value, Math.max(0, 1 - Math.floor(Math.log10(value))));
    })
    .replace(/, /g, "; ")
    .replace(/-/g, "−");

export interface Measure {
  readonly title: string;
  readonly kpi: string;
  readonly per?: number;
  readonly digits?: number;
  /** Under a policy the level: median, 5th and 95th percentile. */
  readonly spread?: boolean;
}
interface Comparison {
  readonly policies: Readonly<Record<string, string>>;
  readonly exporters: Readonly<Record<string, string>>;
  /** Two policies against each other: "floor cfd" is floor less contract. */
  readonly contrasts?: Readonly<Record<string, string>>;
  readonly measures: readonly Measure[];
  readonly more?: Readonly<Record<string, (policy: readonly RunResult[], baseline: readonly RunResult[]) => string>>;
}

/** A row for every exporter and policy: means where nothing is done, differences to it elsewhere. */
export function comparison(of: Runs, { policies, exporters, contrasts = {}, measures, more = {} }: Comparison): string {
  const rows = Object.entries(exporters).flatMap(([exporter, title]) => {
    const base = of("baseline", exporter);
    const cells = (pick: (measure: Measure) => string) => measures.map(pick);
    const get = (policy: string, { kpi, per }: Measure) => column(of(policy, exporter), kpi, per);
    return [
      [`**${title}**`, "none", ...cells((m) => mean(get("baseline", m), m.digits)), ...Object.keys(more).map(() => "–")],
      ...Object.entries(policies).map(([policy, name]) => [
        "",
        name,
        ...cells((m) => (m.spread ? spread(get(policy, m), m.digits) : gap(get(policy, m), get("baseline", m), m.digits))),
        ...Object.values(more).map((cell) => cell(of(policy, exporter), base)),
      ]),
      ...Object.entries(contrasts).map(([pair, name]) => {
        const [a, b] = pair.split(" ");
        return ["", name, ...cells((m) => gap(get(a, m), get(b, m), m.digits)), ...Object.keys(more).map(() => "–")];
      }),
    ];
  });
  return table(["Exporter", "Policy", ...measures.map(({ title }) => title), ...Object.keys(more)], rows);
}
