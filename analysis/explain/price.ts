import type { RunTrace } from "../../sim/results/trace.ts";
import { lastEvent, monthsWith, pathOf, type Sentence, sumOf, type Told, traceOf } from "./told.ts";
import { eurPerKg, listed, monthName, months, nth, percent, plural, tonnes } from "./words.ts";

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
  const now = `In ${monthName(world, month)} the price outside China was ${eurPerKg(price[month])}, in China ${eurPerKg(home[month])}`;
  if (month === 0) return { role: "answer", month, numbers, source, text: `${now}; it is the first month of the run.` };
  const before = meanBefore(price, month);
  const change = price[month] / before - 1;
  const word = change > WORTH_SAYING ? `${percent(change)} above` : change < -WORTH_SAYING ? `${percent(-change)} below` : "close to";
  return {
    role: "answer",
    month,
    numbers: { ...numbers, meanBeforeEurPerKg: before },
    source,
    text: `${now}: ${word} the mean of the ${months(Math.min(12, month))} before, ${eurPerKg(before)}.`,
  };
}

/** What the record says moved the price of a month, the doings of the exporting state first. */
export function priceCauses(told: Told, month: number): Sentence[] {
  return [...attack(told, month), ...limit(told, month), ...tonnesMoved(told, month), ...margin(told, month)];
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
  const below = markup < 0 ? `; its sellers offered ${eurPerKg(-markup)} under their cost` : "";
  const told: Sentence = {
    role: "cause",
    month,
    numbers: { attackMonths: ran, ...(markup < 0 ? { underCostEurPerKg: -markup } : {}) },
    source: { of: "outcome", what: "predation" },
    text: `The exporting state was pushing the price down on purpose, in its ${nth(ran)} month of doing so in this run${below}.`,
  };
  if (!event) return [told];
  return [
    told,
    {
      role: "cause",
      month: event.month,
      numbers: event.numbers ?? {},
      source: { of: "event", what: event.kind },
      text: `The attack began in ${monthName(world, event.month)}: ${event.detail}`,
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
  const what = Number.isFinite(cap) ? `limited to ${tonnes(cap, " a month")}` : "limited to some destinations";
  const opened = bound
    ? `; the limit was reached and opened a gap of ${eurPerKg(landed[month] - homePrice[month])} between China and the world`
    : "; the limit was not reached";
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
      text: `Chinese exports were ${what} and came to ${tonnes(exports, " a month")}${opened}.`,
    },
    ...(event
      ? [
          {
            role: "cause" as const,
            month: event.month,
            numbers: event.numbers ?? {},
            source: { of: "event" as const, what: event.kind },
            text: `The exporting state acted in ${monthName(world, event.month)}: ${event.detail}`,
          },
        ]
      : []),
  ];
}

const MOVED = [
  { id: "china-exports", name: "Chinese exports" },
  { id: "output-ex-china", name: "output outside China" },
  { id: "consumption-ex-china", name: "use outside China" },
  { id: "unserved-curtailed-ex-china", name: "use lost because lines stopped" },
] as const;

/** What was traded, made and used beside the year before. */
function tonnesMoved({ world, run }: Told, month: number): Sentence[] {
  if (month < 12) return [];
  const changes = MOVED.map(({ id, name }) => {
    const path = pathOf(run, id);
    const before = meanBefore(path, month);
    return { id, name, before, now: path[month], change: path[month] - before };
  });
  const scale = changes[2].before;
  const told = changes
    .filter(({ change }) => Math.abs(change) > WORTH_SAYING * scale)
    .toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change));
  const sentences: Sentence[] = [];
  if (told.length > 0)
    sentences.push({
      role: "cause",
      month,
      numbers: Object.fromEntries(
        told.flatMap(({ id, now, before }) => [
          [`${id} t/month`, now],
          [`${id} before t/month`, before],
        ]),
      ),
      source: { of: "outcome", what: told.map(({ id }) => id).join(", ") },
      text: `Beside the mean of the year before, ${listed(told.map(({ name, now, before, change }) => `${name} ${change > 0 ? "rose" : "fell"} from ${tonnes(before)} to ${tonnes(now)} a month`))}.`,
    });
  const opened = run.events.filter((event) => event.kind === "operate" && event.month > month - 24 && event.month <= month);
  const added = opened.reduce((sum, { numbers }) => sum + (numbers?.capacityTonnesPerYear ?? 0), 0);
  if (opened.length > 0)
    sentences.push({
      role: "cause",
      month: opened[0].month,
      numbers: { plants: opened.length, addedTonnesPerYear: added },
      source: { of: "event", what: "operate" },
      text: `In the two years to ${monthName(world, month)} ${plural(opened.length, "plant")} outside China opened, with ${tonnes(added, " a year")}: ${listed(opened.map(({ subject }) => subject))}.`,
    });
  const stopped = run.events.filter(
    (event) => (event.kind === "mothball" || event.kind === "exit") && event.month > month - 12 && event.month <= month,
  );
  if (stopped.length > 0)
    sentences.push({
      role: "cause",
      month: stopped[0].month,
      numbers: { plants: new Set(stopped.map(({ subject }) => subject)).size },
      source: { of: "event", what: "mothball, exit" },
      text: `In the year to then, ${listed([...new Set(stopped.map(({ subject }) => subject))])} stopped or closed.`,
    });
  return sentences;
}

function margin({ run }: Told, month: number): Sentence[] {
  const partly = onTheMargin(traceOf(run), month);
  if (partly.length === 0) return [];
  return [
    {
      role: "cause",
      month,
      numbers: Object.fromEntries(partly.map(({ name, offerEurPerKg }) => [`${name} EUR/kg`, offerEurPerKg])),
      source: { of: "market", what: "merit order" },
      text: `On the margin, running in part, ${partly.length === 1 ? "was" : "were"} ${listed(partly.map(({ name, offerEurPerKg, share }) => `${name} (from ${eurPerKg(offerEurPerKg)}, ${percent(share)} of what it could)`))}.`,
    },
  ];
}

/** The same month on the same draws under the baseline. */
export function priceOtherwise({ world, run, baseline, baselineTitle }: Told, month: number): Sentence[] {
  if (!baseline) return [];
  const mine = pathOf(run, "price-ex-china")[month];
  const theirs = pathOf(baseline, "price-ex-china")[month];
  const gap = mine - theirs;
  const word = Math.abs(gap) < 0.05 ? "the same" : `${eurPerKg(theirs)}, ${eurPerKg(Math.abs(gap))} ${gap > 0 ? "lower" : "higher"}`;
  return [
    {
      role: "otherwise",
      month,
      numbers: { priceEurPerKg: mine, baselinePriceEurPerKg: theirs },
      source: { of: "outcome", what: "price-ex-china" },
      text: `On the same draws under ${baselineTitle ?? "the baseline"}, the price in ${monthName(world, month)} is ${word}.`,
    },
  ];
}

export const SHOCKS_UNKNOWN: Sentence = {
  role: "unknown",
  numbers: {},
  source: { of: "none", what: "" },
  text: "Chance moves demand, supply and the reported index in every run; the record keeps what came of it, not each draw.",
};
