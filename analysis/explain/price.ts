import { t } from "../../language/language.ts";
import type { PlantTrace, RunTrace } from "../../sim/results/trace.ts";
import { recordText } from "./record-text.ts";
import { lastEvent, monthsWith, pathOf, type Sentence, sumOf, type Told, traceOf } from "./told.ts";
import { counted, eurPerKg, listed, monthName, months, nth, percent, tonnes } from "./words.ts";

const ATTACK_STARTS = "predation-start";
/** Events of the exporting state that open a limit on exports. */
const LIMITS = new Set(["quota-cut", "control", "best-response"]);
/** A change over a year that is worth a sentence, share. */
const WORTH_SAYING = 0.02;

const meanBefore = (path: Float64Array, month: number): number => sumOf(path, month - 12, month) / Math.min(12, month);

/** How near to its offer, as a share of it, a price must be for a plant that runs in part to be on the margin. */
const NEAR = 0.1;

/** Plants and steps at home that run in part near the price they need: what the price of a month is about to start or stop. */
export function onTheMargin(
  { plants, home, homePrice }: RunTrace,
  month: number,
): readonly { readonly name: string; readonly share: number; readonly offerEurPerKg: number }[] {
  return [...plants.map((plant) => ({ ...plant, paid: plant.price[month] })), ...home.map((step) => ({ ...step, paid: homePrice[month] }))]
    .map(({ name, output, available, offer, paid }) => ({
      name,
      share: output[month] / available[month],
      offerEurPerKg: offer[month],
      paid,
    }))
    .filter(
      ({ share, offerEurPerKg, paid }) => share > 0.001 && share < 0.999 && Math.abs(paid - offerEurPerKg) < NEAR * Math.abs(offerEurPerKg),
    )
    .map(({ name, share, offerEurPerKg }) => ({ name, share, offerEurPerKg }));
}

/** The price of a month beside the twelve before it. */
export function priceAnswer({ world, run }: Told, month: number): Sentence {
  const price = pathOf(run, "price-ex-china");
  const home = pathOf(run, "price-china");
  const numbers = { priceEurPerKg: price[month], homePriceEurPerKg: home[month] };
  const source = { of: "outcome", what: "price-ex-china" } as const;
  const said = { month: monthName(world, month), outside: eurPerKg(price[month]), home: eurPerKg(home[month]) };
  if (month === 0) {
    const text = t("In {month} the price outside China was {outside}, in China {home}; it is the first month of the run.", said);
    return { role: "answer", month, numbers, source, text };
  }
  const before = meanBefore(price, month);
  const change = price[month] / before - 1;
  return {
    role: "answer",
    month,
    numbers: { ...numbers, meanBeforeEurPerKg: before },
    source,
    text: t(
      change > WORTH_SAYING
        ? "In {month} the price outside China was {outside}, in China {home}: {change} above the mean of the {months} before, {mean}."
        : change < -WORTH_SAYING
          ? "In {month} the price outside China was {outside}, in China {home}: {change} below the mean of the {months} before, {mean}."
          : "In {month} the price outside China was {outside}, in China {home}: close to the mean of the {months} before, {mean}.",
      { ...said, change: percent(Math.abs(change)), months: months(Math.min(12, month)), mean: eurPerKg(before) },
    ),
  };
}

/** What the record says moved the price of a month, the doings of the exporting state first. */
export function priceCauses(told: Told, month: number): Sentence[] {
  const late = month >= 12;
  return [
    ...attack(told, month),
    ...limit(told, month),
    ...(late ? [...flowsMoved(told, month), ...opened(told, month), ...stopped(told, month)] : []),
    ...margin(told, month),
  ];
}

/** What the record says held the price down that a plant could not live on. What came of the plant itself, or raises the price, is no cause of that. */
export function lowPriceCauses(told: Told, month: number, { name, offer }: PlantTrace): Sentence[] {
  return [
    ...attack(told, month),
    ...(month >= 12 ? [...flowsMoved(told, month, lowers), ...opened(told, month, name)] : []),
    ...margin(told, month, (other) => other.name !== name && other.offerEurPerKg < offer[month]),
  ];
}

function attack({ world, run }: Told, month: number): Sentence[] {
  if (pathOf(run, "predation")[month] !== 1) return [];
  const event = lastEvent(run, month, ({ kind }) => kind === ATTACK_STARTS);
  const ran = monthsWith(
    run,
    "predation",
    Array.from({ length: month + 1 }, (_, m) => m),
  );
  const markup = traceOf(run).homeMarkup[month];
  const told: Sentence = {
    role: "cause",
    month,
    numbers: { attackMonths: ran, ...(markup < 0 ? { underCostEurPerKg: -markup } : {}) },
    source: { of: "outcome", what: "predation" },
    text: t(
      markup < 0
        ? "The exporting state was pushing the price down on purpose, in its {nth} month of doing so in this run; its sellers offered {below} under their cost."
        : "The exporting state was pushing the price down on purpose, in its {nth} month of doing so in this run.",
      { nth: nth(ran), below: eurPerKg(-markup) },
    ),
  };
  if (!event) return [told];
  return [
    told,
    {
      role: "cause",
      month: event.month,
      numbers: event.numbers ?? {},
      source: { of: "event", what: event.kind },
      text: t("The attack began in {month}: {detail}", { month: monthName(world, event.month), detail: recordText(event.detail) }),
    },
  ];
}

function limit({ world, run }: Told, month: number): Sentence[] {
  if (pathOf(run, "exports-limited")[month] !== 1) return [];
  const { exportCap, landed, homePrice } = traceOf(run);
  const exports = pathOf(run, "china-exports")[month];
  const bound = pathOf(run, "export-cap-bound")[month] === 1;
  const cap = exportCap[month];
  const event = lastEvent(run, month, ({ kind }) => LIMITS.has(kind));
  const said = { cap: tonnes(cap, "t a month"), exports: tonnes(exports, "t a month"), gap: eurPerKg(landed[month] - homePrice[month]) };
  return [
    {
      role: "cause",
      month,
      numbers: {
        exportsTonnesPerMonth: exports,
        ...(Number.isFinite(cap) ? { exportCapTonnesPerMonth: cap } : {}),
        ...(bound ? { gapEurPerKg: landed[month] - homePrice[month] } : {}),
      },
      source: { of: "outcome", what: "exports-limited" },
      text: Number.isFinite(cap)
        ? t(
            bound
              ? "Chinese exports were limited to {cap} and came to {exports}; the limit was reached and opened a gap of {gap} between China and the world."
              : "Chinese exports were limited to {cap} and came to {exports}; the limit was not reached.",
            said,
          )
        : t(
            bound
              ? "Chinese exports were limited to some destinations and came to {exports}; the limit was reached and opened a gap of {gap} between China and the world."
              : "Chinese exports were limited to some destinations and came to {exports}; the limit was not reached.",
            said,
          ),
    },
    ...(event
      ? [
          {
            role: "cause" as const,
            month: event.month,
            numbers: event.numbers ?? {},
            source: { of: "event" as const, what: event.kind },
            text: t("The exporting state acted in {month}: {detail}", {
              month: monthName(world, event.month),
              detail: recordText(event.detail),
            }),
          },
        ]
      : []),
  ];
}

/** Flows of the market, and how a change of each is said. */
const MOVED = [
  {
    id: "china-exports",
    rose: "Chinese exports rose from {before} to {now}",
    fell: "Chinese exports fell from {before} to {now}",
  },
  {
    id: "output-ex-china",
    rose: "output outside China rose from {before} to {now}",
    fell: "output outside China fell from {before} to {now}",
  },
  {
    id: "consumption-ex-china",
    rose: "use outside China rose from {before} to {now}",
    fell: "use outside China fell from {before} to {now}",
  },
  {
    id: "unserved-curtailed-ex-china",
    rose: "use lost because lines stopped rose from {before} to {now}",
    fell: "use lost because lines stopped fell from {before} to {now}",
  },
] as const;

const lowers = ({ id, change }: { readonly id: string; readonly change: number }): boolean =>
  id === "consumption-ex-china" ? change < 0 : id !== "unserved-curtailed-ex-china" && change > 0;

/** What was traded, made and used beside the year before. */
function flowsMoved(
  { run }: Told,
  month: number,
  counts: (flow: { readonly id: string; readonly change: number }) => boolean = () => true,
): Sentence[] {
  const changes = MOVED.map((flow) => {
    const path = pathOf(run, flow.id);
    const before = meanBefore(path, month);
    return { ...flow, before, now: path[month], change: path[month] - before };
  });
  const scale = changes[2].before;
  const told = changes
    .filter((flow) => Math.abs(flow.change) > WORTH_SAYING * scale && counts(flow))
    .toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change));
  if (told.length === 0) return [];
  return [
    {
      role: "cause",
      month,
      numbers: Object.fromEntries(
        told.flatMap(({ id, now, before }) => [
          [`${id} t/month`, now],
          [`${id} before t/month`, before],
        ]),
      ),
      source: { of: "outcome", what: told.map(({ id }) => id).join(", ") },
      text: t("Beside the mean of the year before, {changes}.", {
        changes: listed(
          told.map(({ rose, fell, now, before, change }) =>
            t(change > 0 ? rose : fell, { before: tonnes(before), now: tonnes(now, "t a month") }),
          ),
        ),
      }),
    },
  ];
}

function opened({ world, run }: Told, month: number, but?: string): Sentence[] {
  const events = run.events.filter(
    (event) => event.kind === "operate" && event.month > month - 24 && event.month <= month && event.subject !== but,
  );
  if (events.length === 0) return [];
  const added = events.reduce((sum, { numbers }) => sum + (numbers?.capacityTonnesPerYear ?? 0), 0);
  return [
    {
      role: "cause",
      month: events[0].month,
      numbers: { plants: events.length, addedTonnesPerYear: added },
      source: { of: "event", what: "operate" },
      text: counted(
        events.length,
        "In the two years to {month} {count} plant outside China opened, with {added}: {plants}.",
        "In the two years to {month} {count} plants outside China opened, with {added}: {plants}.",
        {
          month: monthName(world, month),
          added: tonnes(added, "t a year"),
          plants: listed(events.map(({ subject }) => recordText(subject))),
        },
      ),
    },
  ];
}

function stopped({ run }: Told, month: number): Sentence[] {
  const events = run.events.filter(
    (event) => (event.kind === "mothball" || event.kind === "exit") && event.month > month - 12 && event.month <= month,
  );
  if (events.length === 0) return [];
  const names = [...new Set(events.map(({ subject }) => subject))];
  return [
    {
      role: "cause",
      month: events[0].month,
      numbers: { plants: names.length },
      source: { of: "event", what: "mothball, exit" },
      text: t(names.length === 1 ? "In the year to then, {plant} stopped or closed." : "In the year to then, {plants} stopped or closed.", {
        plant: recordText(names[0]),
        plants: listed(names.map(recordText)),
      }),
    },
  ];
}

function margin(
  { run }: Told,
  month: number,
  counts: (plant: { readonly name: string; readonly offerEurPerKg: number }) => boolean = () => true,
): Sentence[] {
  const partly = onTheMargin(traceOf(run), month).filter(counts);
  if (partly.length === 0) return [];
  const shown = partly.map(({ name, offerEurPerKg, share }) =>
    t("{plant} (from {price}, {share} of what it could)", {
      plant: recordText(name),
      price: eurPerKg(offerEurPerKg),
      share: percent(share),
    }),
  );
  return [
    {
      role: "cause",
      month,
      numbers: Object.fromEntries(partly.map(({ name, offerEurPerKg }) => [`${name} EUR/kg`, offerEurPerKg])),
      source: { of: "market", what: "merit order" },
      text: t(partly.length === 1 ? "On the margin, running in part, was {plant}." : "On the margin, running in part, were {plants}.", {
        plant: shown[0],
        plants: listed(shown),
      }),
    },
  ];
}

/** The same month on the same draws under the baseline. */
export function priceOtherwise({ world, run, baseline, baselineTitle }: Told, month: number): Sentence[] {
  if (!baseline) return [];
  const mine = pathOf(run, "price-ex-china")[month];
  const theirs = pathOf(baseline, "price-ex-china")[month];
  const gap = mine - theirs;
  return [
    {
      role: "otherwise",
      month,
      numbers: { priceEurPerKg: mine, baselinePriceEurPerKg: theirs },
      source: { of: "outcome", what: "price-ex-china" },
      text: t(
        Math.abs(gap) < 0.05
          ? "On the same draws under {policy}, the price in {month} is the same."
          : gap > 0
            ? "On the same draws under {policy}, the price in {month} is {price}, {gap} lower."
            : "On the same draws under {policy}, the price in {month} is {price}, {gap} higher.",
        {
          policy: t(baselineTitle ?? "the baseline"),
          month: monthName(world, month),
          price: eurPerKg(theirs),
          gap: eurPerKg(Math.abs(gap)),
        },
      ),
    },
  ];
}

export const shocksUnknown = (): Sentence => ({
  role: "unknown",
  numbers: {},
  source: { of: "none", what: "" },
  text: t("Chance moves demand, supply and the reported index in every run; the record keeps what came of it, not each draw."),
});
