import { t } from "../../language/language.ts";
import type { SimEvent } from "../../sim/results/results.ts";
import type { PlantTrace } from "../../sim/results/trace.ts";
import { accountOf } from "./plant-account.ts";
import { recordText } from "./record-text.ts";
import { lastEvent, type Sentence, type Told } from "./told.ts";
import { eurPerKg, listed, money, monthName, months, nth, percent, shown, tonnes } from "./words.ts";

/** A plant that owes more than this share of what it cost to build closes (sim/agents/plants.ts). */
const CLOSES_AT = 0.05;

/** That a plant closed or was mothballed, and the money that it made and lost. */
export function stopped(told: Told, plant: PlantTrace, stop: SimEvent, own: readonly SimEvent[]): Sentence[] {
  const { month } = stop;
  const answer: Sentence = {
    role: "answer",
    month,
    numbers: stop.numbers ?? {},
    source: { of: "event", what: stop.kind },
    text: t(
      stop.kind === "exit"
        ? "{plant} ({region}, {size}) closed in {month}."
        : "{plant} ({region}, {size}) was mothballed in {month}, its {nth} month in a row in which a kg brought less than it costs to make; after three a plant stands still.",
      {
        plant: recordText(plant.name),
        region: t(plant.region),
        size: tonnes(plant.capacityTonnesPerYear, "t a year"),
        month: monthName(told.world, month),
        nth: nth(plant.lossMonths[month]),
      },
    ),
  };
  if (stop.kind !== "exit") return [answer, priceOfAKg(plant, month)];
  return [
    answer,
    {
      role: "cause",
      month,
      numbers: { cashEur: stop.numbers?.cashEur ?? NaN, investmentEur: plant.investmentEur },
      source: { of: "plant", what: plant.name },
      text: `${leftText(stop)} ${t(
        owesTooMuch(stop)
          ? "A plant that owes more than 5 % closes."
          : "After nine months in a row in which a kg brings less than it costs to make, a plant with less than 5 % left closes.",
      )}`,
    },
    ...accountOf(told, plant, month),
    priceOfAKg(plant, month),
    ...stoodStill(told, own, month),
  ];
}

const owesTooMuch = ({ numbers = {} }: SimEvent): boolean => numbers.cashEur < -CLOSES_AT * numbers.investmentEur;

/** What a plant that closed had left. */
export function leftText(exit: SimEvent): string {
  const { cashEur = NaN, investmentEur = NaN } = exit.numbers ?? {};
  const values = { cash: money(Math.abs(cashEur)), share: percent(Math.abs(cashEur) / investmentEur) };
  return t(
    cashEur < 0 ? "It owed {cash}, {share} of what it cost to build." : "It had {cash} left, {share} of what it cost to build.",
    values,
  );
}

/** What a kg brings beside what it costs to make: on that alone a plant decides to stand still. */
function priceOfAKg(plant: PlantTrace, month: number): Sentence {
  const from = Math.max(0, month - 2);
  const prices = Array.from({ length: month - from + 1 }, (_, i) => eurPerKg(plant.price[from + i]));
  const support = Math.max(0, plant.support[month]);
  return {
    role: "cause",
    month,
    numbers: {
      offerEurPerKg: plant.offer[month],
      costEurPerKg: plant.cost[month],
      feedShare: plant.feedShare,
      lossMonths: Math.max(0, plant.lossMonths[month]),
    },
    source: { of: "plant", what: plant.name },
    text: `${t("In the {months} to then its price was {prices}; it needs {offer} to run.", {
      prices: listed(prices),
      months: months(prices.length),
      offer: eurPerKg(plant.offer[month]),
    })} ${costsText(plant, month, support)}`,
  };
}

/** Each part is the difference of those shown, so that the sum works out for who checks it. */
function costsText({ price, cost, offer, feedShare }: PlantTrace, month: number, support: number): string {
  const paid = shown(price[month]);
  const afterFeed = shown(price[month] * (1 - feedShare));
  // A premium of the policy is in what it needs, and in no path of its own.
  const premium = cost[month] - support - offer[month] * (1 - feedShare);
  const added = shown(support + Math.max(0, premium));
  const left = afterFeed + added - shown(cost[month]);
  const values = {
    price: added > 0 ? t("{price} and {support} of support", { price: eurPerKg(paid), support: eurPerKg(added) }) : eurPerKg(paid),
    feed: eurPerKg(paid - afterFeed),
    share: percent(feedShare),
    cost: eurPerKg(cost[month]),
    rest: eurPerKg(Math.abs(left)),
  };
  if (price[month] < offer[month])
    return t(
      feedShare > 0
        ? "Of {price}, feed takes {feed} ({share}) and running costs {cost}: every kg loses {rest}."
        : "Of {price}, running costs take {cost}: every kg loses {rest}.",
      values,
    );
  return t(
    feedShare > 0
      ? "Of {price}, feed takes {feed} ({share}) and running costs {cost}: {rest} is left for fixed costs and debt."
      : "Of {price}, running costs take {cost}: {rest} is left for fixed costs and debt.",
    values,
  );
}

function stoodStill({ world }: Told, own: readonly SimEvent[], month: number): Sentence[] {
  const last = own.findLast(({ kind, month: at }) => (kind === "mothball" || kind === "restart") && at <= month);
  if (last?.kind !== "mothball" || last.month < 0) return [];
  return [
    {
      role: "cause",
      month: last.month,
      numbers: last.numbers ?? {},
      source: { of: "event", what: last.kind },
      text: t("It had stood still since {month}: it sold nothing, while upkeep and any debt still had to be paid.", {
        month: monthName(world, last.month),
      }),
    },
  ];
}

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
      text: t("When it was decided in {month}, its investors expected a higher price: {detail}", {
        month: monthName(world, decided.month),
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
