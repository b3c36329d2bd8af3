import * as Plot from "@observablehq/plot";
import { onTheMargin } from "../../analysis/explain/price.ts";
import { recordText } from "../../analysis/explain/record-text.ts";
import { eurPerKg, listed, monthName, tonnes } from "../../analysis/explain/words.ts";
import { t } from "../../language/language.ts";
import { count, figureText } from "../notebook/figures.ts";
import { explainEvent } from "../notebook/explain-asked.ts";
import { worldOf } from "../notebook/notebook.ts";
import type { Chosen } from "../../scenarios/notebook/document.ts";
import { type Calendar, calendarOf, type Chart, PHONE, tradedIn } from "./chart.ts";
import { apart, endLabels, frameFor, plotted, roundUp, valueAxis } from "./frame.ts";
import { type Block, blocksOf, strikeOf } from "./merit-data.ts";
import { detailOf, homeOf, runAsk } from "./one-run.ts";

interface MeritData {
  readonly home: string;
  readonly place: Chosen;
  readonly replication: number;
  readonly calendar: Calendar;
  /** Reported month. */
  readonly month: number;
  readonly blocks: readonly Block[];
  readonly marginal: readonly string[];
  /** Prices that cleared, EUR/kg. */
  readonly outside: number;
  readonly inHome: number;
  readonly strike: number | undefined;
  /** Made in the month, t. */
  readonly made: number;
}

const LABEL_WIDTH = 74;

export const meritOrder: Chart<MeritData> = {
  title({ study }, data) {
    if (!data) return t("Who makes {material}, cheapest first", { material: tradedIn(study) });
    const { marginal, calendar, month, outside, made } = data;
    const values = { month: monthName(calendar, month), price: eurPerKg(outside), home: t(data.home) };
    return marginal.length > 0
      ? t("On the margin in {month}, at {price} outside {home}: {plants}", { ...values, plants: listed(marginal.map(recordText)) })
      : t("{tonnes} clear in {month} at {price} outside {home}", { ...values, tonnes: tonnes(made) });
  },
  subtitle: ({ study }) =>
    t(
      "One bar a plant, or a step of the cost curve in {home}, in one month of one run: width is what it could make (t a month), height the price from which it runs (EUR/kg), filled as far as it ran. Pale on top: what contract and premium take off the price it needs.",
      { home: t(homeOf(study)) },
    ),
  ownPlace: ["policy", "exporter"],
  asks({ study, chosen }) {
    const world = worldOf(study, chosen.policy, chosen.exporter) ?? study.worlds[0];
    return [
      {
        kind: "step",
        id: "month",
        title: t("Month"),
        default: Math.floor(world.months / 2),
        min: 0,
        max: world.months - 1,
        text: (m) => monthName(world, m),
      },
      runAsk(study),
    ];
  },
  data(scene) {
    const { study, chosen, asks } = scene;
    const world = worldOf(study, chosen.policy, chosen.exporter);
    const run = detailOf(scene);
    if (!world || !run?.trace) return undefined;
    const month = Math.min(asks.month as number, run.months - 1);
    const { trace } = run;
    return {
      home: homeOf(study),
      place: chosen,
      replication: run.replication,
      calendar: calendarOf(world),
      month,
      blocks: blocksOf(trace, month, homeOf(study)),
      marginal: onTheMargin(trace, month).map(({ name }) => name),
      outside: trace.hubPrice[month],
      inHome: trace.homePrice[month],
      strike: strikeOf(trace, month),
      made: [...trace.plants, ...trace.home].reduce((sum, { output }) => sum + output[month], 0),
    };
  },
  draw: drawMerit,
  describe({ blocks, marginal, calendar, month, outside, inHome, home, made }) {
    const idle = blocks.filter(({ output }) => output === 0);
    return [
      t("In {month} {tonnes} were made, at {price} outside {home} and {inside} within.", {
        month: monthName(calendar, month),
        tonnes: tonnes(made),
        price: eurPerKg(outside),
        home: t(home),
        inside: eurPerKg(inHome),
      }),
      ...(marginal.length > 0 ? [t("On the margin: {plants}.", { plants: listed(marginal.map(recordText)) })] : []),
      idle.length > 0
        ? t("Not running: {plants}.", { plants: listed(idle.map(({ name }) => recordText(name))) })
        : t("All that could run did, in part at least."),
    ].join(" ");
  },
  table: ({ blocks, marginal }) => ({
    columns: [
      { title: t("Plant or step"), unit: "" },
      { title: t("Region"), unit: "" },
      { title: t("Runs from"), unit: "EUR/kg" },
      { title: t("Without support"), unit: "EUR/kg" },
      { title: t("Could make"), unit: "t/month" },
      { title: t("Made"), unit: "t/month" },
      { title: t("On the margin"), unit: "" },
    ],
    rows: blocks.map(({ name, region, offer, bare, available, output }) => [
      recordText(name),
      t(region),
      offer,
      bare,
      available,
      output,
      marginal.includes(name) ? t("yes") : "",
    ]),
  }),
  key: ({ home, strike }) => [
    { mark: "s1", text: t("EU") },
    { mark: "s3", text: t("elsewhere outside {home}", { home: t(home) }) },
    { mark: "hatch", text: t(home) },
    { mark: "s5", text: t("paid by contract or premium") },
    { mark: "line", text: t("price outside {home}", { home: t(home) }) },
    { mark: "china", text: t("price in {home}", { home: t(home) }) },
    ...(strike === undefined ? [] : [{ mark: "strike" as const, text: t("strike {price}", { price: eurPerKg(strike) }) }]),
  ],
  keyEverywhere: true,
  runs: () => 1,
  replication: ({ replication }) => replication,
};

function drawMerit(data: MeritData, width: number): SVGSVGElement {
  const { blocks, outside, inHome, strike, home, made, marginal, place, replication } = data;
  const frame = { ...frameFor(width, { right: 170, height: width < PHONE ? 300 : 400 }), marginBottom: 44, marginTop: 22 };
  const end = blocks.reduce((sum, { available }) => sum + available, 0);
  const top = roundUp(Math.max(...blocks.map(({ offer, bare }) => Math.max(offer, bare)), outside, inHome, strike ?? 0) * 1.02);
  const scale = (width - frame.marginLeft - frame.marginRight) / end;
  const rects = (
    list: readonly Block[],
    low: (block: Block) => number,
    high: (block: Block) => number,
    more: Plot.RectOptions,
    wide: "available" | "output" = "available",
  ) =>
    Plot.rect(list, {
      x1: "from",
      x2: (block: Block) => block.from + block[wide],
      y1: low,
      y2: high,
      ...more,
    });
  const ground = (): number => 0;
  const height = ({ offer }: Block): number => Math.max(offer, top * 0.006);
  const styles: readonly { readonly of: (block: Block) => boolean; readonly style: Plot.RectOptions }[] = [
    { of: (block) => block.home, style: { fill: "url(#hatch-china)" } },
    { of: (block) => !block.home && block.region === "EU", style: { className: "s1" } },
    { of: (block) => !block.home && block.region !== "EU", style: { className: "s3" } },
  ];
  const supported = blocks.filter(({ bare, offer }) => bare > Math.max(0, offer) + 0.05);
  const named = blocks.filter(
    ({ available, name }) => available * scale >= LABEL_WIDTH || (marginal.includes(name) && available * scale > 24),
  );
  const lines = [
    { y: outside, text: t("outside {price}", { price: eurPerKg(outside) }), fill: "var(--xc)", bold: true },
    { y: inHome, text: `${t(home)} ${eurPerKg(inHome)}`, fill: "var(--cn)", bold: true },
    ...(strike === undefined
      ? []
      : [{ y: strike, text: t("strike {price}", { price: figureText(strike, "EUR/kg") }), fill: "var(--accent)" }]),
  ];
  const rule = (y: number, more: Plot.RuleYOptions): Plot.Markish => Plot.ruleY([y], { x1: 0, x2: end, ...more });
  const svg = plotted(frame, {
    x: { domain: [0, end], axis: null },
    y: { domain: [0, top], axis: null },
    marks: [
      ...valueAxis(frame),
      Plot.axisX({
        ticks: frame.phone ? 4 : 8,
        tickSize: 5,
        tickFormat: (t: number) => count(t),
        fill: "var(--ink2)",
        color: "var(--ctl)",
        fontSize: frame.fontSize,
        label: t("t a month"),
        labelArrow: "none",
        labelAnchor: "center",
        labelOffset: 40,
      }),
      rects(
        supported,
        ({ offer }) => Math.max(0, offer),
        ({ bare }) => bare,
        { className: "s5", stroke: "var(--ctl)", strokeWidth: 0.75, strokeDasharray: "2 2" },
      ),
      ...styles.map(({ of, style }) =>
        rects(
          blocks.filter((block) => of(block) && block.output > 0),
          ground,
          height,
          style,
          "output",
        ),
      ),
      rects(
        blocks.filter(({ home: athome }) => !athome),
        ground,
        height,
        { fill: "none", stroke: "var(--ink2)", strokeWidth: 0.75 },
      ),
      rects(
        blocks.filter(({ home: athome }) => athome),
        ground,
        height,
        { fill: "none", stroke: "var(--cn)", strokeWidth: 1.25 },
      ),
      Plot.ruleY([0], { stroke: "var(--ctl)" }),
      rule(inHome, { className: "china", strokeWidth: 2.25, strokeDasharray: "7 3" }),
      rule(outside, { className: "outside", strokeWidth: 2.5 }),
      ...(strike === undefined ? [] : [rule(strike, { stroke: "var(--accent)", strokeWidth: 1.5 })]),
      Plot.ruleX([made], { y1: 0, y2: outside, stroke: "var(--ink2)", strokeDasharray: "1 3" }),
      Plot.dot([made], { x: (t: number) => t, y: () => outside, r: 5.5, fill: "var(--paper)", stroke: "var(--ink)", strokeWidth: 2.25 }),
      Plot.text(named, {
        x: (block: Block) => block.from + block.available / 2,
        y: (block: Block) => Math.max(block.bare, block.offer, 0),
        dy: -7,
        text: ({ name, available }: Block) => fitted(recordText(name), Math.max(10, Math.floor((available * scale) / 6.6))),
        fill: "var(--ink)",
        stroke: "var(--paper)",
        strokeWidth: 4,
        fontSize: 12,
        fontWeight: 400,
      }),
      ...(frame.phone ? [] : endLabels(apart(lines, (frame.height - frame.marginTop - frame.marginBottom) / top, 17), end, frame)),
      rects(blocks, ground, () => top, {
        fill: "transparent",
        title: ({ name, offer, output, available }: Block) =>
          t("{plant}: runs from {price}, made {made} of {available}", {
            plant: recordText(name),
            price: eurPerKg(offer),
            made: tonnes(output),
            available: tonnes(available),
          }),
      }),
    ],
  });
  svg.addEventListener("click", (event) => {
    const box = svg.getBoundingClientRect();
    const at = (((event.clientX - box.left) * width) / box.width - frame.marginLeft) / scale;
    const block = blocks.find(({ from, available, home: athome }) => !athome && at >= from && at < from + available);
    if (block) svg.dispatchEvent(explainEvent({ ...place, run: "number", number: replication, about: "plant", plant: block.name }));
  });
  return svg;
}

const fitted = (name: string, most: number): string => (name.length <= most ? name : `${name.slice(0, most - 1)}…`);
