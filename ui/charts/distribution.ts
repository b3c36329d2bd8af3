import * as Plot from "@observablehq/plot";
import { t } from "../../language/language.ts";
import { type Quantiles, quantileOfSorted, quantiles } from "../../analysis/quantiles.ts";
import { BENCHMARK_KPIS } from "../../sim/results/kpis/benchmarks/index.ts";
import { KPIS, kpiIndex } from "../../sim/results/kpis/index.ts";
import { axisUnit } from "../../scenarios/axis-unit.ts";
import { figureText } from "../notebook/figures.ts";
import { policyLetter } from "../notebook/notebook.ts";
import { runsName, type WorldRuns } from "../notebook/runs.ts";
import { type Chart, PHONE, type Scene } from "./chart.ts";
import { acrossAxis, acrossTicks, frameFor, plotted } from "./frame.ts";

interface PolicyValues extends Quantiles {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly baseline: boolean;
  readonly chosen: boolean;
  /** Defined values in ascending order, in the KPI's unit. */
  readonly sorted: Float64Array;
}
export interface DistributionData {
  readonly kpi: number;
  readonly rows: readonly PolicyValues[];
}

const DEFAULT = "fiscal-pv";

const kpiOf = ({ asks }: Pick<Scene, "asks">): number => kpiIndex(String(asks.measure ?? DEFAULT));

export function distributionData(scene: Scene): DistributionData | undefined {
  const { use, study, chosen } = scene;
  const kpi = kpiOf(scene);
  const rows = study.policies.flatMap(({ id, title }): PolicyValues[] => {
    const { value } = use<WorldRuns>(runsName(id, chosen.exporter));
    if (!value || value.runs.length === 0) return [];
    const values = Float64Array.from(value.runs, ({ kpis }) => kpis[kpi]);
    const letter = policyLetter(study, id);
    return [
      {
        id,
        name: letter ? `${letter} ${t(title)}` : t(title),
        title: t(title),
        baseline: id === study.baseline,
        chosen: id === chosen.policy,
        sorted: values.filter((one) => !Number.isNaN(one)).sort(),
        ...quantiles(values),
      },
    ];
  });
  return rows.length > 0 ? { kpi, rows } : undefined;
}

interface Bin {
  readonly from: number;
  readonly to: number;
  readonly n: number;
}

/** Runs by value in equal steps over the range of all policies; the last step holds its end. Around a value that all share there is one bar. */
export function binned(sorted: Float64Array, low: number, high: number, steps: number): Bin[] {
  const width = (high - low) / steps;
  const [least, most] = [sorted[0], sorted[sorted.length - 1]];
  if (least === most) return [{ from: least - width / 2, to: least + width / 2, n: sorted.length }];
  const counts = new Array<number>(steps).fill(0);
  for (const value of sorted) counts[Math.min(steps - 1, Math.max(0, Math.floor((value - low) / width)))]++;
  return counts.flatMap((n, at) => (n > 0 ? [{ from: low + at * width, to: low + (at + 1) * width, n }] : []));
}

const ROW = 92;
const BARS = 44;
const PARTS = [
  { title: "5 %", p: 0.05 },
  { title: "25 %", p: 0.25 },
  { title: "median", p: 0.5 },
  { title: "75 %", p: 0.75 },
  { title: "95 %", p: 0.95 },
] as const;

export const distribution: Chart<DistributionData> = {
  title(scene, data) {
    const { title, unit } = KPIS[kpiOf(scene)];
    const shown = data?.rows.find((row) => row.chosen) ?? data?.rows[0];
    if (!shown || shown.n === 0) return t(title);
    return t("{measure}: {low} to {high} in nine runs of ten under {policy}", {
      measure: t(title),
      low: figureText(shown.p5, unit),
      high: figureText(shown.p95, unit),
      policy: shown.title,
    });
  },
  subtitle(scene) {
    const { unit } = KPIS[kpiOf(scene)];
    const counted = t(axisUnit(unit).unit || "A ratio");
    return t(
      "{unit}. Bars: which values are common, each policy on its own scale. Line below: 5 to 95 %; thick part: 25 to 75 %; tick: median. Dashed: the baseline's median. All policies meet the same draws.",
      { unit: unit === "EUR" ? t("{unit}, real 2025", { unit: counted }) : counted },
    );
  },
  asks: () => [
    {
      kind: "choice",
      id: "measure",
      title: t("Measure"),
      default: DEFAULT,
      options: KPIS.map((kpi) => ({
        value: kpi.id,
        title: t(kpi.title),
        group: BENCHMARK_KPIS.includes(kpi) ? t("Benchmarks") : t("Measures"),
      })),
    },
  ],
  ownPlace: ["exporter"],
  data: distributionData,
  draw({ kpi, rows }, width) {
    const { scale } = axisUnit(KPIS[kpi].unit);
    const phone = width < PHONE;
    const left = phone ? 8 : 190;
    const defined = rows.filter((row) => row.n > 0);
    const low = Math.min(...defined.map((row) => row.sorted[0])) * scale;
    const high = Math.max(...defined.map((row) => row.sorted[row.sorted.length - 1])) * scale;
    const pad = high > low ? (high - low) * 0.03 : Math.max(1, Math.abs(high) * 0.1);
    const [from, to] = Number.isFinite(low) ? [low - pad, high + pad] : [0, 1];
    const step = phone ? ROW + 26 : ROW;
    const frame = {
      ...frameFor(width, { right: 16, left, height: rows.length * step + 40 }),
      marginRight: 16,
      marginTop: 4,
      marginBottom: 32,
    };
    const steps = Math.max(8, Math.floor((width - left - 16) / 12));
    const bins = rows.map((row) =>
      binned(
        row.sorted.map((value) => value * scale),
        from,
        to,
        steps,
      ),
    );
    const most = bins.map((row) => Math.max(1, ...row.map(({ n }) => n)));
    const base = (at: number): number => at * step + (phone ? 22 : 0) + BARS + 12;
    const baseline = rows.find((row) => row.baseline && row.n > 0);
    const line = (row: PolicyValues, at: number): Plot.Markish[] => {
      const y = base(at) + 13;
      const [p5, p25, p50, p75, p95] = PARTS.map(({ p }) => quantileOfSorted(row.sorted, p) * scale);
      const stroke = row.baseline ? "var(--ink2)" : "var(--xc)";
      const nearEnd = (p50 - from) / (to - from) > 0.8;
      return [
        Plot.ruleY([y], { y: Number, x1: p5, x2: p95, stroke, strokeWidth: 1.75 }),
        Plot.ruleY([y], { y: Number, x1: p25, x2: p75, stroke, strokeWidth: 6 }),
        Plot.ruleX([p50], { x: Number, y1: y - 8, y2: y + 8, stroke: "var(--ink)", strokeWidth: 2.5 }),
        Plot.text([p50], {
          x: Number,
          y: () => y + 17,
          text: () => figureText(row.p50, KPIS[kpi].unit),
          textAnchor: nearEnd ? "end" : (p50 - from) / (to - from) < 0.2 ? "start" : "middle",
          fill: "var(--ink)",
          fontWeight: 600,
          stroke: "var(--paper)",
          strokeWidth: 4,
          fontSize: frame.fontSize,
        }),
      ];
    };
    return plotted(frame, {
      x: { domain: [from, to], axis: null },
      y: { domain: [rows.length * step, 0], axis: null },
      marks: [
        acrossAxis(frame),
        Plot.gridX({ stroke: "var(--rule)", strokeOpacity: 1, ticks: acrossTicks(frame) }),
        ...(baseline ? [Plot.ruleX([baseline.p50 * scale], { stroke: "var(--ink2)", strokeDasharray: "4 3" })] : []),
        ...rows.flatMap((row, at) => [
          Plot.rect(bins[at], {
            x1: "from",
            x2: "to",
            y1: () => base(at),
            y2: ({ n }: Bin) => base(at) - (n / most[at]) * BARS,
            insetLeft: 0.75,
            insetRight: 0.75,
            fill: row.baseline ? "var(--ctl)" : row.chosen ? "var(--s1)" : "var(--s3)",
          }),
          Plot.ruleY([base(at)], { stroke: "var(--ctl)" }),
          ...(row.n > 0 ? line(row, at) : []),
          Plot.text([row], {
            ...(phone ? { x: () => from, textAnchor: "start" as const, dx: 2 } : { x: () => from, textAnchor: "end" as const, dx: -12 }),
            y: () => (phone ? at * step + 14 : base(at) - BARS / 2),
            text: ({ name }: PolicyValues) => (phone ? name : wrapped(name)),
            fill: "var(--ink)",
            stroke: "var(--paper)",
            strokeWidth: 4,
            fontWeight: row.chosen ? 600 : 400,
            fontSize: frame.fontSize,
          }),
          ...(row.undefinedRuns > 0
            ? [
                Plot.text([row], {
                  x: () => to,
                  y: () => base(at) - BARS,
                  text: ({ undefinedRuns }: PolicyValues) => t("not defined in {count} runs", { count: undefinedRuns }),
                  textAnchor: "end",
                  fill: "var(--ink2)",
                  fontSize: 12,
                }),
              ]
            : []),
        ]),
      ],
    });
  },
  describe({ kpi, rows }) {
    const { title, unit } = KPIS[kpi];
    const said = rows.map(({ name, n, p5, p50, p95 }) =>
      n > 0
        ? t("{policy} median {median}, nine runs in ten from {low} to {high}", {
            policy: name,
            median: figureText(p50, unit),
            low: figureText(p5, unit),
            high: figureText(p95, unit),
          })
        : t("{policy} not defined", { policy: name }),
    );
    return `${t(title)}: ${said.join("; ")}.`;
  },
  table({ kpi, rows }) {
    const { scale, unit } = axisUnit(KPIS[kpi].unit);
    const columns = [t("Policy"), t("Runs"), t("mean"), ...PARTS.map(({ title }) => t(title)), t("least"), t("most"), t("not defined")];
    return {
      columns: columns.map((title, at) => ({ title, unit: at === 0 ? "" : at === 1 || at === columns.length - 1 ? "runs" : unit })),
      rows: rows.map(({ name, n, mean, p5, p25, p50, p75, p95, sorted, undefinedRuns }) => [
        name,
        n,
        ...[mean, p5, p25, p50, p75, p95, sorted[0] ?? NaN, sorted[sorted.length - 1] ?? NaN].map((value) => value * scale),
        undefinedRuns,
      ]),
    };
  },
  key: () => [],
  runs: ({ rows }) => Math.min(...rows.map(({ n, undefinedRuns }) => n + undefinedRuns)),
};

/** On two lines where it is long. */
function wrapped(name: string): string {
  if (name.length <= 24) return name;
  const at = name.lastIndexOf(" ", 24);
  return at > 0 ? `${name.slice(0, at)}\n${name.slice(at + 1)}` : name;
}
