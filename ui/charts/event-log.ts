import * as Plot from "@observablehq/plot";
import { recordText } from "../../analysis/explain/record-text.ts";
import { monthName } from "../../analysis/explain/words.ts";
import { t } from "../../language/language.ts";
import type { Chosen } from "../../scenarios/notebook/document.ts";
import { outcomeIndex } from "../../sim/results/outcomes.ts";
import { type SimEvent, seriesOf } from "../../sim/results/results.ts";
import { explainEvent } from "../notebook/explain-asked.ts";
import { worldOf } from "../notebook/notebook.ts";
import { type Calendar, calendarOf, type Chart, monthText, PHONE, yearOf } from "./chart.ts";
import { EVENT_KINDS, type EventSign, spansOf, signOf } from "./event-kinds.ts";
import { frameFor, plotted, yearAxis } from "./frame.ts";
import { detailOf, runAsk } from "./one-run.ts";

interface EventData {
  readonly calendar: Calendar;
  readonly place: Chosen;
  readonly replication: number;
  readonly months: number;
  readonly events: readonly SimEvent[];
  /** Whom the events concern, in the order of the rows, and whether it is a plant. */
  readonly subjects: readonly { readonly name: string; readonly plant: boolean; readonly head: string }[];
  /** Months from and to, in which the price was pushed down, and in which exports were limited. */
  readonly war: readonly (readonly [number, number])[];
  readonly limited: readonly (readonly [number, number])[];
}

const EVERYBODY = "all";
const OTHERS = "others";
const ROW = 22;

export const eventLog: Chart<EventData> = {
  title(_, data) {
    if (!data) return t("What happened, month by month");
    const plants = (kind: string): string => {
      const { size } = new Set(data.events.filter((event) => event.kind === kind).map(({ subject }) => subject));
      return size === 0 ? t("none") : size === 1 ? t("1 plant") : t("{count} plants", { count: size });
    };
    return t("In this run {decided} got a decision to build, {still} stood still and {closed} closed for good", {
      decided: plants("fid"),
      still: plants("mothball"),
      closed: plants("exit"),
    });
  },
  subtitle: () =>
    t(
      "Events of one run, one row a plant or party. Shaded: months in which the price is pushed down on purpose (dark) or exports are limited (light). What each event says stands in the table.",
    ),
  ownPlace: ["policy", "exporter"],
  asks: ({ study }) => [
    {
      kind: "choice",
      id: "who",
      title: t("Whom"),
      default: EVERYBODY,
      options: [
        { value: EVERYBODY, title: t("everybody") },
        { value: "EU", title: t("plants in the EU") },
        { value: "abroad", title: t("other plants") },
        { value: OTHERS, title: t("states, programmes and buyers") },
      ],
    },
    {
      kind: "choice",
      id: "what",
      title: t("What"),
      default: EVERYBODY,
      options: [{ value: EVERYBODY, title: t("every event") }, ...EVENT_KINDS.map(({ id, title }) => ({ value: id, title: t(title) }))],
    },
    runAsk(study),
  ],
  data(scene) {
    const { study, chosen, asks } = scene;
    const world = worldOf(study, chosen.policy, chosen.exporter);
    const run = detailOf(scene);
    if (!world || !run?.trace) return undefined;
    const regions = new Map(run.trace.plants.map(({ name, region }) => [name, region]));
    const groupOf = (name: string): string => {
      const region = regions.get(name);
      return region === undefined ? OTHERS : region === "EU" ? "EU" : "abroad";
    };
    const events = run.events.filter(
      (event) =>
        event.month >= 0 &&
        (asks.who === EVERYBODY || groupOf(event.subject) === asks.who) &&
        (asks.what === EVERYBODY || signOf(event.kind).id === asks.what),
    );
    const heads = { [OTHERS]: "States, programmes and buyers", EU: "Plants in the EU", abroad: "Other plants" } as const;
    const subjects = [OTHERS, "EU", "abroad"].flatMap((group) =>
      [...new Set(events.filter(({ subject }) => groupOf(subject) === group).map(({ subject }) => subject))].map((name) => ({
        name,
        plant: group !== OTHERS,
        head: heads[group as keyof typeof heads],
      })),
    );
    const months = (outcome: string) => spansOf(seriesOf(run, outcomeIndex(outcome)));
    return {
      calendar: calendarOf(world),
      place: chosen,
      replication: run.replication,
      months: run.months,
      events,
      subjects,
      war: months("predation"),
      limited: months("exports-limited"),
    };
  },
  draw: drawEvents,
  describe: ({ events, calendar }) =>
    events.length === 0
      ? t("No event of this kind in this run.")
      : t("{count} events between {first} and {last}: {kinds}.", {
          count: events.length,
          first: monthName(calendar, events[0].month),
          last: monthName(calendar, events[events.length - 1].month),
          kinds: EVENT_KINDS.map(
            ({ id, title }) => `${t(title).toLowerCase()} ${events.filter(({ kind }) => signOf(kind).id === id).length}`,
          ).join(", "),
        }),
  table: ({ events, calendar }) => ({
    columns: [t("Month"), t("Event"), t("Who"), t("What")].map((title) => ({ title, unit: "" })),
    rows: events.map(({ month, kind, subject, detail }) => [monthText(calendar, month), t(kind), recordText(subject), recordText(detail)]),
  }),
  key: () => [],
  runs: () => 1,
  replication: ({ replication }) => replication,
};

interface Placed extends SimEvent {
  readonly y: number;
  readonly sign: EventSign;
}

function drawEvents({ calendar, place, replication, months, events, subjects, war, limited }: EventData, width: number): SVGSVGElement {
  const phone = width < PHONE;
  const left = phone ? 6 : 220;
  const step = phone ? ROW + 16 : ROW;
  const rows = new Map<string, number>();
  const heads: { readonly text: string; readonly y: number }[] = [];
  const shown = EVENT_KINDS.filter(({ id }) => events.some(({ kind }) => signOf(kind).id === id));
  const legendRoom = width - left - 12;
  const legend = layLegend(shown, phone ? width - 12 : legendRoom);
  let y = legend.height;
  subjects.forEach(({ name, head }, at) => {
    if (at === 0 || subjects[at - 1].head !== head) {
      heads.push({ text: t(head), y: y + 16 });
      y += 26;
    }
    rows.set(name, y + step - ROW / 2);
    y += step;
  });
  const frame = { ...frameFor(width, { right: 12, left, height: y + 4 + 28 }), marginTop: 4, marginRight: 12, marginBottom: 28 };
  const from = yearOf(calendar, -0.5);
  const to = yearOf(calendar, months - 0.5);
  const placed = events.map((event): Placed => ({ ...event, y: rows.get(event.subject) ?? 0, sign: signOf(event.kind) }));
  const shade = (spans: EventData["war"], opacity: number): Plot.Markish =>
    Plot.rect(spans, {
      x1: ([first]: readonly [number, number]) => yearOf(calendar, first - 0.5),
      x2: ([, last]: readonly [number, number]) => yearOf(calendar, last + 0.5),
      y1: () => legend.height,
      y2: () => y,
      fill: "var(--cn)",
      fillOpacity: opacity,
    });
  const pixels = (px: number): number => from + ((px - left) / legendRoom) * (to - from);
  const size = (name: string): string => (name.length > (phone ? 44 : 30) ? `${name.slice(0, phone ? 43 : 29)}…` : name);
  const dots = (list: readonly { readonly sign: EventSign }[], at: Plot.DotOptions): Plot.Markish[] =>
    EVENT_KINDS.map((sign) =>
      Plot.dot(
        list.filter((one) => one.sign.id === sign.id),
        {
          symbol: sign.symbol,
          r: sign.symbol === "times" ? 4.5 : 5,
          strokeWidth: 1.75,
          stroke: sign.colour,
          fill: sign.filled ? sign.colour : "var(--paper)",
          ...at,
        },
      ),
    );
  const svg = plotted(frame, {
    x: { domain: [from, to], axis: null },
    y: { domain: [y, 0], axis: null },
    marks: [
      shade(limited, 0.13),
      shade(war, 0.28),
      Plot.ruleX(
        Array.from({ length: Math.floor(to) - Math.ceil(from) + 1 }, (_, at) => Math.ceil(from) + at),
        { y1: legend.height, y2: y, stroke: "var(--rule)" },
      ),
      Plot.ruleY([...rows.values()], { stroke: "var(--rule)", x1: from, x2: to }),
      ...yearAxis(from, to, frame),
      Plot.text(heads, {
        x: () => from,
        y: "y",
        dx: phone ? 2 : -left + 10,
        text: "text",
        textAnchor: "start",
        fontWeight: 600,
        fill: "var(--ink)",
        fontSize: frame.fontSize,
      }),
      Plot.text([...rows], {
        x: () => from,
        y: ([, at]: [string, number]) => (phone ? at - 17 : at),
        text: ([name]: [string, number]) => size(recordText(name)),
        textAnchor: phone ? "start" : "end",
        dx: phone ? 2 : -10,
        fill: "var(--ink)",
        fontSize: 12,
      }),
      ...dots(placed, {
        x: (event: Placed) => yearOf(calendar, event.month),
        y: "y",
        title: (event: Placed) => `${monthName(calendar, event.month)}, ${recordText(event.subject)}: ${recordText(event.detail)}`,
      }),
      ...dots(legend.entries, { x: (one: LegendEntry) => pixels(one.x + left), y: "y" }),
      Plot.text(legend.entries, {
        x: (one: LegendEntry) => pixels(one.x + left + 11),
        y: "y",
        text: ({ sign }: LegendEntry) => t(sign.title),
        textAnchor: "start",
        fill: "var(--ink2)",
        fontSize: 12,
      }),
    ],
  });
  const plants = new Set(subjects.filter(({ plant }) => plant).map(({ name }) => name));
  svg.addEventListener("click", (click) => {
    const box = svg.getBoundingClientRect();
    const zoom = width / box.width;
    const year = pixels((click.clientX - box.left) * zoom);
    const month = Math.round((year - yearOf(calendar, 0)) * 12);
    const row = (click.clientY - box.top) * zoom - frame.marginTop;
    const near = placed
      .filter(({ y: middle, subject }) => plants.has(subject) && Math.abs(middle - row) < ROW / 2)
      .toSorted((a, b) => Math.abs(a.month - month) - Math.abs(b.month - month))[0];
    if (near)
      svg.dispatchEvent(
        explainEvent({
          ...place,
          run: "number",
          number: replication,
          about: "plant",
          plant: near.subject,
          until: monthText(calendar, near.month),
        }),
      );
  });
  return svg;
}

interface LegendEntry {
  readonly sign: EventSign;
  readonly x: number;
  readonly y: number;
}

/** Entries side by side, in as many lines as it takes. */
function layLegend(signs: readonly EventSign[], room: number): { readonly entries: readonly LegendEntry[]; readonly height: number } {
  const entries: LegendEntry[] = [];
  let x = 6;
  let y = 10;
  for (const sign of signs) {
    const needed = 34 + t(sign.title).length * 6.6;
    if (x > 6 && x + needed > room) {
      x = 6;
      y += 20;
    }
    entries.push({ sign, x, y });
    x += needed;
  }
  return { entries, height: signs.length > 0 ? y + 16 : 0 };
}
