import * as Plot from "@observablehq/plot";
import { t } from "../../language/language.ts";
import type { Fan } from "../../analysis/fan.ts";
import { count, figureText } from "../notebook/figures.ts";
import { policyLetter, worldOf } from "../notebook/notebook.ts";
import { runsName, type WorldRuns } from "../notebook/runs.ts";
import { type Calendar, calendarOf, type Chart, fanOf, monthText, policyName, tradedIn, yearOf } from "./chart.ts";
import { pathsAsk, samplePaths } from "./sample-paths.ts";
import { apart, type EndLabel, endLabels, frameFor, plotted, roundUp, valueAxis, yearAxis } from "./frame.ts";

interface Line {
  readonly id: string;
  readonly name: string;
  readonly fan: Fan;
  readonly chosen: boolean;
  readonly baseline: boolean;
}
interface CapacityData {
  readonly calendar: Calendar;
  /** Single runs of the policy chosen. */
  readonly paths: readonly Float64Array[];
  readonly lines: readonly Line[];
}

const DASHES = ["10 3", "4 3", "8 3 2 3", "2 2", "6 2 2 2"];
const dashOf = (line: Line, n: number): string => (line.baseline ? "1 3" : DASHES[n % DASHES.length]);

export const capacityFan: Chart<CapacityData> = {
  title(scene, data) {
    const policy = policyName(scene);
    const own = data?.lines.find((line) => line.chosen);
    const base = data?.lines.find((line) => line.baseline && !line.chosen);
    if (!data || !own) return t("Capacity outside China under {policy}, and under the others", { policy });
    const end = (line: Line): string => figureText(line.fan.p50[line.fan.months - 1], "t/year");
    const year = monthText(data.calendar, own.fan.months - 1).slice(0, 4);
    const values = { capacity: end(own), year, policy };
    return base
      ? t("Outside China {capacity} run or ramp up at the end of {year} under {policy}, {baseline} under the baseline", {
          ...values,
          baseline: end(base),
        })
      : t("Outside China {capacity} run or ramp up at the end of {year} under {policy}", values);
  },
  subtitle: ({ study, asks }) =>
    [
      t(
        "Tonnes of {material} a year that run or ramp up. Solid line and bands: the policy chosen, median, 25 to 75 % and 5 to 95 %. Other lines: medians of the other policies.",
        { material: tradedIn(study) },
      ),
      ...(Number(asks.paths) > 0 ? [t("Thin: single runs.")] : []),
    ].join(" "),
  ownPlace: ["policy", "exporter"],
  quietAsks: true,
  asks: () => [pathsAsk(0)],
  data({ use, study, chosen, asks }) {
    const world = worldOf(study, chosen.policy, chosen.exporter);
    const { value: own } = use<WorldRuns>(runsName(chosen.policy, chosen.exporter));
    const paths = own ? samplePaths(own, "capacity-ex-china", Number(asks.paths)) : [];
    const lines = study.policies.flatMap(({ id, title }): Line[] => {
      const { value } = use<WorldRuns>(runsName(id, chosen.exporter));
      if (!value || value.series.length === 0) return [];
      const letter = policyLetter(study, id);
      return [
        {
          id,
          name: letter ? `${letter} ${t(title)}` : t("baseline"),
          fan: fanOf(value, "capacity-ex-china"),
          chosen: id === chosen.policy,
          baseline: id === study.baseline,
        },
      ];
    });
    return world && lines.some((line) => line.chosen) ? { calendar: calendarOf(world), paths, lines } : undefined;
  },
  draw({ calendar, paths, lines }, width) {
    const main = lines.find((line) => line.chosen)!;
    const others = lines.filter((line) => !line.chosen);
    const { fan } = main;
    const left = Math.max(...fan.p95) >= 1e6 ? 68 : 52;
    const frame = frameFor(width, { right: width < 800 ? 150 : 190, left });
    const from = yearOf(calendar, -0.5);
    const to = yearOf(calendar, fan.months - 0.5);
    const top = roundUp(lines.reduce((most, line) => Math.max(most, ...(line.chosen ? line.fan.p95 : line.fan.p50)), 0));
    const x = (_: number, m: number): number => yearOf(calendar, m);
    const months = Array.from(fan.p50, (_, m) => m);
    const band = (low: Float64Array, high: Float64Array, className: string): Plot.Markish =>
      Plot.areaY(months, { x: (m: number) => yearOf(calendar, m), y1: (m: number) => low[m], y2: (m: number) => high[m], className });
    const at = fan.months - 1;
    const labels: EndLabel[] = frame.phone
      ? []
      : lines.map((line) => ({
          y: line.fan.p50[at],
          text: short(line.name, frame.marginRight),
          fill: line.chosen ? "var(--xc)" : "var(--ink2)",
          bold: line.chosen,
        }));
    return plotted(frame, {
      x: { domain: [from, to], axis: null },
      y: { domain: [0, top], axis: null },
      marks: [
        ...valueAxis(frame, count),
        ...yearAxis(from, to, frame),
        band(fan.p5, fan.p95, "b95"),
        band(fan.p25, fan.p75, "b75"),
        ...paths.map((path) => Plot.lineY(path, { x, y: (value: number) => value, className: "sample", strokeWidth: 0.9, clip: true })),
        ...others.map((line, n) =>
          Plot.lineY(line.fan.p50, {
            x,
            y: (value: number) => value,
            stroke: "var(--ink2)",
            strokeWidth: line.baseline ? 1.5 : 1.75,
            strokeDasharray: dashOf(line, n),
          }),
        ),
        Plot.lineY(fan.p50, { x, y: (value: number) => value, className: "outside", strokeWidth: 2.5 }),
        Plot.ruleY([0], { stroke: "var(--ctl)" }),
        ...endLabels(apart(labels, (frame.height - frame.marginTop - frame.marginBottom) / top, 16), to, frame),
      ],
    });
  },
  describe: ({ lines }) =>
    t("At the end, medians: {policies}.", {
      policies: lines.map((line) => `${line.name} ${figureText(line.fan.p50[line.fan.months - 1], "t/year")}`).join("; "),
    }),
  table({ calendar, lines }) {
    const main = lines.find((line) => line.chosen)!;
    const others = lines.filter((line) => !line.chosen);
    const { fan } = main;
    const titles = [
      t("Month"),
      ...["5 %", "25 %", t("median"), "75 %", "95 %"].map((part) => `${main.name}, ${part}`),
      ...others.map((line) => t("{policy}, median", { policy: line.name })),
    ];
    return {
      columns: titles.map((title, at) => ({ title, unit: at === 0 ? "" : "t/year" })),
      rows: Array.from({ length: fan.months }, (_, m) => [
        monthText(calendar, m),
        fan.p5[m],
        fan.p25[m],
        fan.p50[m],
        fan.p75[m],
        fan.p95[m],
        ...others.map((line) => line.fan.p50[m]),
      ]),
    };
  },
  key: ({ lines }) => [
    { mark: "line", text: t("{policy}, median", { policy: lines.find((line) => line.chosen)?.name ?? "" }) },
    { mark: "dark-band", text: t("25 to 75 %") },
    { mark: "band", text: t("5 to 95 %") },
    ...lines.filter((line) => !line.chosen).map((line, n) => ({ mark: "dashed", text: line.name, dash: dashOf(line, n) }) as const),
  ],
  runs: ({ lines }) => lines.find((line) => line.chosen)!.fan.n,
};

const CHARACTER = 7.2;
const short = (name: string, room: number): string =>
  name.length * CHARACTER > room ? `${name.slice(0, Math.floor(room / CHARACTER) - 1)}…` : name;
