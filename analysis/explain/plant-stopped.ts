import { t } from "../../language/language.ts";
import type { SimEvent } from "../../sim/results/results.ts";
import type { PlantTrace } from "../../sim/results/trace.ts";
import { recordText } from "./record-text.ts";
import { lastEvent, type Sentence, type Told } from "./told.ts";
import { eurPerKg, listed, money, monthName, months, nth, percent, tonnes } from "./words.ts";

/** That a plant closed or was mothballed, and the money that it made and lost. */
export function stopped({ world }: Told, plant: PlantTrace, stop: SimEvent, own: readonly SimEvent[]): Sentence[] {
  const { month } = stop;
  const numbers = stop.numbers ?? {};
  const sentences: Sentence[] = [
    {
      role: "answer",
      month,
      numbers,
      source: { of: "event", what: stop.kind },
      text: t(
        stop.kind === "exit"
          ? "{plant} ({region}, {size}) closed in {month}. {detail}"
          : "{plant} ({region}, {size}) was mothballed in {month}. {detail}",
        {
          plant: recordText(plant.name),
          region: t(plant.region),
          size: tonnes(plant.capacityTonnesPerYear, "t a year"),
          month: monthName(world, month),
          detail: recordText(stop.detail),
        },
      ),
    },
    {
      role: "cause",
      month,
      numbers: {
        offerEurPerKg: plant.offer[month],
        costEurPerKg: plant.cost[month],
        feedShare: plant.feedShare,
        lossMonths: Math.max(0, plant.lossMonths[month]),
      },
      source: { of: "plant", what: plant.name },
      text: [paidText(plant, month), needsText(plant, month), lossText(plant.lossMonths[month])].filter(Boolean).join(" "),
    },
  ];
  if (stop.kind !== "exit") return sentences;
  const { cashEur = NaN } = numbers;
  sentences.push({
    role: "cause",
    month,
    numbers: { cashEur, investmentEur: plant.investmentEur },
    source: { of: "plant", what: plant.name },
    text: t(
      "It had {cash} left, {share} of what it cost to build; a plant closes when it owes more than 5 % of that, or has less than 5 % after nine months of losses.",
      { cash: money(cashEur), share: percent(cashEur / plant.investmentEur) },
    ),
  });
  const still = own.findLast((event) => event.kind === "mothball" && event.month <= month);
  if (still && still.month >= 0)
    sentences.push({
      role: "cause",
      month: still.month,
      numbers: still.numbers ?? {},
      source: { of: "event", what: still.kind },
      text: t("It had stood still since {month}. {detail}", { month: monthName(world, still.month), detail: recordText(still.detail) }),
    });
  return sentences;
}

/** What it was paid in the months up to then, of which three are named. */
function paidText(plant: PlantTrace, month: number): string {
  const from = Math.max(0, month - 2);
  const prices = Array.from({ length: month - from + 1 }, (_, i) => eurPerKg(plant.price[from + i]));
  return t("It was paid {prices} in the {months} to then.", { prices: listed(prices), months: months(prices.length) });
}

/** What it needs to run, and what every kg lost. */
function needsText(plant: PlantTrace, month: number): string {
  const feed = plant.feedShare;
  const short = plant.cost[month] - plant.price[month] * (1 - feed) - Math.max(0, plant.support[month]);
  const values = {
    offer: eurPerKg(plant.offer[month]),
    cost: eurPerKg(plant.cost[month]),
    share: percent(feed),
    short: eurPerKg(short),
  };
  if (feed > 0)
    return t(
      short > 0
        ? "It needs {offer} to run: its running cost is {cost} and feed takes {share} of what it earns, so every kg lost {short}."
        : "It needs {offer} to run: its running cost is {cost} and feed takes {share} of what it earns.",
      values,
    );
  return t(
    short > 0
      ? "It needs {offer} to run: its running cost is {cost}, so every kg lost {short}."
      : "It needs {offer} to run: its running cost is {cost}.",
    values,
  );
}

const lossText = (losing: number): string =>
  losing > 0
    ? t(
        "That was its {nth} month in a row without a margin; after three a plant stands still, after nine with little money left it closes.",
        { nth: nth(losing) },
      )
    : "";

/** What its investors counted on, where that was more than it was paid. */
export function hopes({ world, run }: Told, plant: PlantTrace, month: number): Sentence[] {
  const decided = lastEvent(run, month, ({ kind, subject }) => kind === "fid" && subject === plant.name);
  const expected = decided?.numbers?.forecastEurPerKg ?? 0;
  if (!decided || expected <= plant.price[month]) return [];
  return [
    {
      role: "cause",
      month: decided.month,
      numbers: decided.numbers ?? {},
      source: { of: "event", what: "fid" },
      text: t("When it was decided in {month}, its investors expected {price}. {detail}", {
        month: monthName(world, decided.month),
        price: eurPerKg(expected),
        detail: recordText(decided.detail),
      }),
    },
  ];
}

/** Whether a contract of the policy stood behind it. */
export function contractState({ world }: Told, plant: PlantTrace, month: number, own: readonly SimEvent[]): Sentence[] {
  const paid = plant.paid.reduce((sum, eur) => sum + eur, 0);
  const signed = own.findLast(({ kind, numbers }) => kind === "contract" || (kind === "fid" && numbers?.strikeEurPerKg !== undefined));
  const reference = plant.reference[month];
  if (!Number.isNaN(plant.strike[month]))
    return [
      {
        role: "cause",
        month,
        numbers: {
          strikeEurPerKg: plant.strike[month],
          ...(Number.isNaN(reference) ? {} : { referenceEurPerKg: reference }),
          paidEur: paid,
        },
        source: { of: "plant", what: plant.name },
        text: t(
          Number.isNaN(reference)
            ? "It was under a contract with a strike of {strike}, which settles without a reference price; over the run the policy paid it {paid} net."
            : "It was under a contract with a strike of {strike}, settled at {reference} in that month; over the run the policy paid it {paid} net.",
          { strike: eurPerKg(plant.strike[month]), reference: eurPerKg(reference), paid: money(paid) },
        ),
      },
    ];
  if (world.policy.instruments.length === 0) return [];
  if (!signed)
    return [
      {
        role: "cause",
        month,
        numbers: {},
        source: { of: "plant", what: plant.name },
        text: t("No contract of the policy stood behind it: it signed none up to then in this run."),
      },
    ];
  const until = plant.strike.findLastIndex((strike, m) => m <= month && !Number.isNaN(strike));
  return [
    {
      role: "cause",
      month: signed.month,
      numbers: { ...(signed.numbers ?? {}), paidEur: paid },
      source: { of: "event", what: signed.kind },
      text: t(
        until >= 0
          ? "It signed a contract in {month}, which ended after {end}."
          : "It signed a contract in {month}, which did not run in that month.",
        { month: monthName(world, signed.month), end: monthName(world, until) },
      ),
    },
  ];
}
