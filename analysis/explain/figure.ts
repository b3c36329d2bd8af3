import { t } from "../../language/language.ts";
import { kpiIndex, KPIS } from "../../sim/results/kpis/index.ts";
import type { SimEvent } from "../../sim/results/results.ts";
import type { PlantTrace } from "../../sim/results/trace.ts";
import { quantiles } from "../quantiles.ts";
import { outlayByYear, outlayCauses } from "./money.ts";
import { ranked } from "./pick-run.ts";
import { leftText } from "./plant-stopped.ts";
import { priceCauses } from "./price.ts";
import { recordText } from "./record-text.ts";
import { type Explanation, type Mark, pathOf, type Sentence, sumOf, type Told, traceOf } from "./told.ts";
import { counted, inUnit, listed, money, monthName, months, nth, tonnes } from "./words.ts";

const EU = "EU";
const MOST_NAMED = 6;

/** What stands behind a figure of one run: its place among the runs, what adds up to it, and the baseline on the same draws. */
export function explainFigure(told: Told, id: string): Explanation {
  const { run } = told;
  const kpi = kpiIndex(id);
  const { title, unit } = KPIS[kpi];
  const value = run.kpis[kpi];
  return {
    question: t("What stands behind “{figure}” in run {run}?", { figure: t(title), run: run.replication }),
    sentences: [
      {
        role: "answer",
        numbers: { value },
        source: { of: "kpi", what: id },
        text: Number.isNaN(value)
          ? t("{figure} is not defined in run {run}. {definition}", {
              figure: t(title),
              run: run.replication,
              definition: t(KPIS[kpi].definition),
            })
          : t("{figure} is {value} in run {run}.", { figure: t(title), value: inUnit(value, unit), run: run.replication }),
      },
      ...placed(told, kpi),
      ...(Number.isNaN(value) ? [] : causes(told, id)),
      ...otherwise(told, kpi),
    ],
    timeline: timelineOf(told, id),
  };
}

/** Where the run stands among all, and which runs make the bad tail. */
function placed({ run, runs }: Told, kpi: number): Sentence[] {
  if (!runs || runs.length < 2) return [];
  const { id, title, unit, better } = KPIS[kpi];
  const order = ranked(runs, kpi);
  const at = order.findIndex(({ replication }) => replication === run.replication);
  const { p5, p50, p95 } = quantiles(order.map(({ kpis }) => kpis[kpi]));
  const sentences: Sentence[] = [];
  if (at >= 0)
    sentences.push({
      role: "cause",
      numbers: { place: order.length - at, runs: order.length, p50 },
      source: { of: "kpi", what: id },
      text: t(
        at === order.length - 1
          ? "That is the highest of {runs} runs; their median is {median}."
          : at === 0
            ? "That is the lowest of {runs} runs; their median is {median}."
            : "That is the {nth} highest of {runs} runs; their median is {median}.",
        { nth: nth(order.length - at), runs: order.length, median: inUnit(p50, unit) },
      ),
    });
  const high = better !== "higher";
  const tail = high ? order.filter(({ kpis }) => kpis[kpi] >= p95).toReversed() : order.filter(({ kpis }) => kpis[kpi] <= p5);
  const named = tail
    .slice(0, MOST_NAMED)
    .map(({ replication, kpis }) => t("run {run} ({value})", { run: replication, value: inUnit(kpis[kpi], unit) }));
  if (tail.length > 0 && tail.length < order.length)
    sentences.push({
      role: "cause",
      numbers: { percentile: high ? p95 : p5, runsBeyond: tail.length },
      source: { of: "kpi", what: id },
      text: tailText(t(title), inUnit(high ? p95 : p5, unit), tail.length, named, high),
    });
  return sentences;
}

/** Which runs lie at the end of the distribution or beyond it, of `count` the first few by name. */
function tailText(title: string, end: string, count: number, named: readonly string[], high: boolean): string {
  const values = { figure: `${title.charAt(0).toLowerCase()}${title.slice(1)}`, end, runs: listed(named) };
  if (count > named.length)
    return t(
      high
        ? "The 95th percentile of {figure}, {end}, rests on {count} runs at or beyond it: {runs} and others."
        : "The 5th percentile of {figure}, {end}, rests on {count} runs at or beyond it: {runs} and others.",
      { ...values, count },
    );
  return high
    ? counted(
        count,
        "The 95th percentile of {figure}, {end}, rests on {count} run at or beyond it: {runs}.",
        "The 95th percentile of {figure}, {end}, rests on {count} runs at or beyond it: {runs}.",
        values,
      )
    : counted(
        count,
        "The 5th percentile of {figure}, {end}, rests on {count} run at or beyond it: {runs}.",
        "The 5th percentile of {figure}, {end}, rests on {count} runs at or beyond it: {runs}.",
        values,
      );
}

function causes(told: Told, id: string): Sentence[] {
  const { world, run } = told;
  if (id === "fiscal-pv") return outlayCauses(told);
  if (id === "fiscal-worst-12") return [worstYear(told), ...outlayCauses(told)];
  if (id === "built-eu" || id === "built-ex-china") return standing(told, id === "built-eu");
  if (id === "exits" || id === "exits-eu") return closed(told, id === "exits-eu");
  if (id === "price-peak" || id === "price-p95" || id === "price-mean") {
    const price = pathOf(run, "price-ex-china");
    const peak = price.indexOf(Math.max(...price));
    return [
      {
        role: "cause",
        month: peak,
        numbers: { priceEurPerKg: price[peak] },
        source: { of: "outcome", what: "price-ex-china" },
        text: t("The price outside China was highest in {month}, at {price}.", {
          month: monthName(world, peak),
          price: inUnit(price[peak], "EUR/kg"),
        }),
      },
      ...priceCauses(told, peak),
    ];
  }
  if (id === "predation-months") return doings(told, /^predation/);
  if (id === "unserved-curtailed" || id === "outage-months") return curtailed(told);
  return [
    {
      role: "unknown",
      numbers: {},
      source: { of: "kpi", what: id },
      text: t("It is reckoned so: {definition} The record names no narrower cause; months and plants can be asked about one by one.", {
        definition: t(KPIS[kpiIndex(id)].definition),
      }),
    },
  ];
}

function worstYear({ world, run }: Told): Sentence {
  const net = pathOf(run, "fiscal-net");
  const span = Math.min(12, run.months);
  let first = 0;
  for (let m = 1; m + span <= run.months; m++) if (sumOf(net, m, m + span) > sumOf(net, first, first + span)) first = m;
  const eur = sumOf(net, first, first + span);
  return {
    role: "cause",
    month: first,
    numbers: { eur },
    source: { of: "outcome", what: "fiscal-net" },
    text: t("Those {months} run from {first} to {last} and come to {amount}.", {
      months: months(span),
      first: monthName(world, first),
      last: monthName(world, first + span - 1),
      amount: money(eur),
    }),
  };
}

/** Plants built in the run that stand at its end: their capacities are the figure. */
function standing(told: Told, euOnly: boolean): Sentence[] {
  const { run } = told;
  const fids = new Map(run.events.filter(({ kind }) => kind === "fid").map((event) => [event.subject, event]));
  const ours = traceOf(run).plants.filter(({ builtInRun, region }) => builtInRun && (!euOnly || region === EU));
  const there = ours.filter(({ status }) => status[run.months - 1] === 4 || status[run.months - 1] === 5);
  const gone = ours.filter(({ status }) => status[run.months - 1] === 6);
  const late = ours.filter(({ status }) => status[run.months - 1] === 3);
  const total = there.reduce((sum, { capacityTonnesPerYear }) => sum + capacityTonnesPerYear, 0);
  const sentences: Sentence[] = [
    {
      role: "cause",
      numbers: { plants: there.length, totalTonnesPerYear: total },
      source: { of: "plant", what: there.map(({ name }) => name).join(", ") },
      text:
        there.length === 0
          ? t("No plant that was built in the run stands at its end.")
          : counted(there.length, "It is the sum of {count} plant: {plants}.", "It is the sum of {count} plants: {plants}.", {
              plants: listed(there.map((plant) => standingText(told, plant, fids.get(plant.name)))),
            }),
    },
  ];
  if (gone.length > 0)
    sentences.push({
      role: "cause",
      numbers: { plants: gone.length },
      source: { of: "event", what: "exit" },
      text: t("Built and closed again, so not counted: {plants}.", { plants: listed(gone.map(({ name }) => recordText(name))) }),
    });
  if (late.length > 0)
    sentences.push({
      role: "cause",
      numbers: { plants: late.length },
      source: { of: "plant", what: late.map(({ name }) => name).join(", ") },
      text: t("Still being built at the end, so not counted: {plants}.", { plants: listed(late.map(({ name }) => recordText(name))) }),
    });
  return sentences;
}

function standingText({ world }: Told, { name, capacityTonnesPerYear }: PlantTrace, fid: SimEvent | undefined): string {
  const values = { plant: recordText(name), size: tonnes(capacityTonnesPerYear) };
  if (!fid) return t("{plant} ({size})", values);
  return t(
    fid.numbers?.strikeEurPerKg === undefined
      ? "{plant} ({size}, decided in {month} without a contract)"
      : "{plant} ({size}, decided in {month} with a contract)",
    { ...values, month: monthName(world, fid.month) },
  );
}

function closed({ world, run }: Told, euOnly: boolean): Sentence[] {
  const regions = new Map(traceOf(run).plants.map(({ name, region }) => [name, region]));
  return run.events
    .filter(({ kind, subject, month }) => kind === "exit" && month >= 0 && (!euOnly || regions.get(subject) === EU))
    .map((event) => ({
      role: "cause",
      month: event.month,
      numbers: event.numbers ?? {},
      source: { of: "event", what: "exit" },
      text: `${t("{plant} closed in {month}.", { plant: recordText(event.subject), month: monthName(world, event.month) })} ${leftText(event)}`,
    }));
}

function doings({ world, run }: Told, kinds: RegExp): Sentence[] {
  return run.events
    .filter(({ kind, month }) => kinds.test(kind) && month >= 0)
    .map((event) => ({
      role: "cause",
      month: event.month,
      numbers: event.numbers ?? {},
      source: { of: "event", what: event.kind },
      text: `${monthName(world, event.month)}: ${recordText(event.detail)}`,
    }));
}

function curtailed(told: Told): Sentence[] {
  const { world, run } = told;
  const lost = pathOf(run, "unserved-curtailed-eu");
  const hit = Array.from(lost, (_, m) => m).filter((m) => lost[m] > 0);
  if (hit.length === 0)
    return [
      {
        role: "cause",
        numbers: {},
        source: { of: "outcome", what: "unserved-curtailed-eu" },
        text: t("No line in the EU stopped for want of material in any month."),
      },
    ];
  const worst = hit.reduce((a, b) => (lost[b] > lost[a] ? b : a));
  return [
    {
      role: "cause",
      month: worst,
      numbers: { months: hit.length, totalTonnes: sumOf(lost), worstTonnes: lost[worst] },
      source: { of: "outcome", what: "unserved-curtailed-eu" },
      text: t("Lines in the EU stopped in {months}, which lost {total} in all; most in {month}, with {most}.", {
        months: months(hit.length),
        total: tonnes(sumOf(lost)),
        month: monthName(world, worst),
        most: tonnes(lost[worst]),
      }),
    },
    ...priceCauses(told, worst),
  ];
}

function otherwise({ run, baseline, baselineTitle }: Told, kpi: number): Sentence[] {
  if (!baseline) return [];
  const { id, unit } = KPIS[kpi];
  const theirs = baseline.kpis[kpi];
  const gap = run.kpis[kpi] - theirs;
  if (Number.isNaN(gap)) return [];
  return [
    {
      role: "otherwise",
      numbers: { value: run.kpis[kpi], baseline: theirs },
      source: { of: "kpi", what: id },
      text: t(
        gap === 0
          ? "On the same draws under {policy} it is {value}: no difference."
          : gap > 0
            ? "On the same draws under {policy} it is {value}: {gap} less than here."
            : "On the same draws under {policy} it is {value}: {gap} more than here.",
        { policy: t(baselineTitle ?? "the baseline"), value: inUnit(theirs, unit), gap: inUnit(Math.abs(gap), unit) },
      ),
    },
  ];
}

function timelineOf(told: Told, id: string): Mark[] {
  const { run, world } = told;
  if (id.startsWith("fiscal"))
    return outlayByYear(told).map(({ year, eur }) => ({
      month: Math.max(0, (year - world.startYear) * 12 - (world.startMonth - 1)),
      kind: "outlay",
      text: `${year}: ${money(eur)}`,
    }));
  return run.events
    .filter(
      ({ kind, month }) =>
        month >= 0 && ["fid", "exit", "predation-start", "predation-end", "quota-cut", "quota-end", "control"].includes(kind),
    )
    .map(({ month, kind, subject, detail }) => ({ month, kind, text: `${recordText(subject)}: ${recordText(detail)}` }));
}
