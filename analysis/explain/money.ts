import { t } from "../../language/language.ts";
import type { LedgerRow } from "../../sim/results/results.ts";
import { recordText } from "./record-text.ts";
import { type Explanation, monthsWith, pathOf, type Sentence, sumOf, type Told, traceOf } from "./told.ts";
import { counted, eurPerKg, listed, money, monthName, months, percent } from "./words.ts";

/** Accounts whose payments less receipts are the net outlay. */
export const TREASURIES = new Set(["EU treasury", "national treasuries"]);
const MOST_PLANTS = 5;

/** What a ledger row adds to the net outlay, as it stood or in present value; EUR. */
function signOf({ payer, payee }: { payer: string; payee: string }): number {
  return (TREASURIES.has(payer) ? 1 : 0) - (TREASURIES.has(payee) ? 1 : 0);
}

/** What the treasuries paid and received, by reason, whose sum is the net outlay in present value; the largest first. */
export function outlayByReason({
  run,
}: Told): readonly { readonly reason: string; readonly presentValueEur: number; readonly totalEur: number }[] {
  const sums = new Map<string, { presentValueEur: number; totalEur: number }>();
  for (const row of run.ledger) {
    const sign = signOf(row);
    if (sign === 0) continue;
    const sum = sums.get(row.reason) ?? { presentValueEur: 0, totalEur: 0 };
    sum.presentValueEur += sign * row.presentValueEur;
    sum.totalEur += sign * row.totalEur;
    sums.set(row.reason, sum);
  }
  return [...sums]
    .map(([reason, sum]) => ({ reason, ...sum }))
    .toSorted((a, b) => Math.abs(b.presentValueEur) - Math.abs(a.presentValueEur));
}

/** The same by who was paid or paid, the largest first. */
export function outlayByParty({ run }: Told): readonly { readonly party: string; readonly presentValueEur: number }[] {
  const sums = new Map<string, number>();
  for (const row of run.ledger) {
    const sign = signOf(row);
    if (sign === 0) continue;
    const party = sign > 0 ? row.payee : row.payer;
    sums.set(party, (sums.get(party) ?? 0) + sign * row.presentValueEur);
  }
  return [...sums]
    .map(([party, presentValueEur]) => ({ party, presentValueEur }))
    .toSorted((a, b) => b.presentValueEur - a.presentValueEur);
}

/** Net outlay by calendar year, EUR as it stood. */
export function outlayByYear({ run, world }: Told): readonly { readonly year: number; readonly eur: number }[] {
  const path = pathOf(run, "fiscal-net");
  const sums = new Map<number, number>();
  path.forEach((eur, month) => {
    const year = world.startYear + Math.floor((world.startMonth - 1 + month) / 12);
    sums.set(year, (sums.get(year) ?? 0) + eur);
  });
  return [...sums].map(([year, eur]) => ({ year, eur }));
}

/** What the treasuries paid and received in a calendar year, by reason or by party; its sum is the outlay of the year. */
function outlayOfYear({ run, world }: Told, year: number, by: (row: LedgerRow) => string): readonly (readonly [string, number])[] {
  const sums = new Map<string, number>();
  for (const row of run.ledger) {
    const eur = signOf(row) * (row.yearsEur[year - world.startYear] ?? 0);
    if (eur !== 0) sums.set(by(row), (sums.get(by(row)) ?? 0) + eur);
  }
  return [...sums].toSorted((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
}

/** What the treasuries paid for in a calendar year. Throws for a year outside the run. */
export function explainYear(told: Told, year: number): Explanation {
  const { world, run, baseline, baselineTitle } = told;
  const years = outlayByYear(told);
  const here = years.find((one) => one.year === year);
  if (!here) throw new Error(t("the run has years from {first} to {last}", { first: years[0].year, last: years[years.length - 1].year }));
  const first = Math.max(0, (year - world.startYear) * 12 - (world.startMonth - 1));
  const last = Math.min(run.months, (year + 1 - world.startYear) * 12 - (world.startMonth - 1));
  const inYear = Array.from({ length: last - first }, (_, i) => first + i);
  const parties = outlayOfYear(told, year, (row) => (signOf(row) > 0 ? row.payee : row.payer));
  const reasons = outlayOfYear(told, year, ({ reason }) => reason);
  const under = monthsUnderStrike(told).months.filter((month) => month >= first && month < last);
  const price = pathOf(run, "price-ex-china");
  const mean = sumOf(price, first, last) / inYear.length;
  const theirs = baseline ? sumOf(pathOf(baseline, "fiscal-net"), first, last) : 0;
  return {
    question: t("What did the treasuries pay for in {year}?", { year }),
    sentences: [
      {
        role: "answer",
        month: first,
        numbers: { eur: here.eur },
        source: { of: "outcome", what: "fiscal-net" },
        text: t(
          here.eur < 0
            ? "In {year} the treasuries received {amount} net, before discounting."
            : "In {year} the treasuries paid {amount} net, before discounting.",
          { year, amount: money(Math.abs(here.eur)) },
        ),
      },
      ...reasons.map(
        ([reason, eur]): Sentence => ({
          role: "cause",
          month: first,
          numbers: { eur },
          source: { of: "ledger", what: reason },
          text: t(eur < 0 ? "They received {amount} as {reason}." : "They paid {amount} as {reason}.", {
            amount: money(Math.abs(eur)),
            reason: recordText(reason),
          }),
        }),
      ),
      ...(parties.length > 0
        ? [
            {
              role: "cause" as const,
              month: first,
              numbers: Object.fromEntries(parties.map(([party, eur]) => [`${party} EUR`, eur])),
              source: { of: "ledger" as const, what: "payees" },
              text: t("By party: {parties}.", { parties: listed(parties.map(([party, eur]) => `${recordText(party)} ${money(eur)}`)) }),
            },
          ]
        : []),
      {
        role: "cause",
        month: first,
        numbers: { meanPriceEurPerKg: mean, monthsUnder: under.length },
        source: { of: "outcome", what: "price-ex-china" },
        text: priceOfYear(told, inYear, mean, under.length),
      },
      ...(baseline
        ? [
            {
              role: "otherwise" as const,
              month: first,
              numbers: { eur: here.eur, baselineEur: theirs },
              source: { of: "outcome" as const, what: "fiscal-net" },
              text: t("On the same draws under {policy} it is {amount}.", {
                policy: t(baselineTitle ?? "the baseline"),
                amount: money(theirs),
              }),
            },
          ]
        : []),
    ],
    timeline: run.events
      .filter((event) => event.month >= first && event.month < last)
      .map(({ month, kind, subject, detail }) => ({ month, kind, text: `${recordText(subject)}: ${recordText(detail)}` })),
  };
}

/** The mean price of a year, the months under a strike, and what the exporting state did in it. */
function priceOfYear({ run }: Told, inYear: readonly number[], mean: number, under: number): string {
  const war = monthsWith(run, "predation", inYear);
  const limited = monthsWith(run, "exports-limited", inYear);
  const doings = [
    ...(war > 0 ? [t("the exporting state pushed the price down in {months}", { months: months(war) })] : []),
    ...(limited > 0 ? [t("exports were limited in {months}", { months: months(limited) })] : []),
  ];
  const values = { price: eurPerKg(mean), months: months(under), doings: listed(doings) };
  if (under > 0)
    return t(
      doings.length > 0
        ? "The price outside China was {price} on average, and the reference price stood under the strike of a contract in {months}; {doings}."
        : "The price outside China was {price} on average, and the reference price stood under the strike of a contract in {months}.",
      values,
    );
  return t(
    doings.length > 0 ? "The price outside China was {price} on average; {doings}." : "The price outside China was {price} on average.",
    values,
  );
}

/** Months in which some contract's reference stood under its strike while it ran, and by how much on average. */
export function monthsUnderStrike(told: Told): { readonly months: readonly number[]; readonly meanGapEurPerKg: number } {
  const { plants, months: count } = traceOf(told.run);
  const found: number[] = [];
  let gaps = 0;
  for (let month = 0; month < count; month++) {
    const short = plants.map(({ strike, reference }) => strike[month] - reference[month]).filter((gap) => gap > 0);
    if (short.length === 0) continue;
    found.push(month);
    gaps += sumOf(short) / short.length;
  }
  return { months: found, meanGapEurPerKg: found.length > 0 ? gaps / found.length : NaN };
}

/** What the money was paid for: reasons, parties, years, and the months in which the price stood under a strike. */
export function outlayCauses(told: Told): Sentence[] {
  const { world, run } = told;
  const reasons = outlayByReason(told);
  if (reasons.length === 0)
    return [
      {
        role: "cause",
        numbers: {},
        source: { of: "ledger", what: "" },
        text: t("The ledger has no payment by or to the EU's treasuries in this run."),
      },
    ];
  const sentences: Sentence[] = reasons.map(({ reason, presentValueEur, totalEur }) => ({
    role: "cause",
    numbers: { presentValueEur, totalEur },
    source: { of: "ledger", what: reason },
    text: t(
      presentValueEur < 0
        ? "The treasuries received {amount} as {reason} ({total} before discounting)."
        : "The treasuries paid {amount} as {reason} ({total} before discounting).",
      { amount: money(Math.abs(presentValueEur)), reason: recordText(reason), total: money(Math.abs(totalEur)) },
    ),
  }));
  const parties = outlayByParty(told);
  const shown = parties.filter(({ presentValueEur }) => presentValueEur > 0).slice(0, MOST_PLANTS);
  const rest = parties.length - shown.length;
  if (shown.length > 0)
    sentences.push({
      role: "cause",
      numbers: Object.fromEntries(shown.map(({ party, presentValueEur }) => [`${party} EUR`, presentValueEur])),
      source: { of: "ledger", what: "payees" },
      text: wentTo(listed(shown.map(({ party, presentValueEur }) => `${recordText(party)} (${money(presentValueEur)})`)), rest),
    });
  const years = outlayByYear(told);
  const dearest = years.reduce((a, b) => (b.eur > a.eur ? b : a));
  if (dearest.eur > 0)
    sentences.push({
      role: "cause",
      numbers: { eur: dearest.eur, year: dearest.year },
      source: { of: "outcome", what: "fiscal-net" },
      text: t("The dearest year was {year} with {amount}, before discounting.", { year: dearest.year, amount: money(dearest.eur) }),
    });
  return [...sentences, ...underStrike(told, world, run)];
}

function wentTo(parties: string, rest: number): string {
  if (rest === 0) return t("It went to {parties}.", { parties });
  return counted(rest, "It went to {parties}; {count} other make up the rest.", "It went to {parties}; {count} others make up the rest.", {
    parties,
  });
}

function underStrike(told: Told, world: Told["world"], run: Told["run"]): Sentence[] {
  const { months: under, meanGapEurPerKg } = monthsUnderStrike(told);
  const { plants } = traceOf(run);
  if (!plants.some(({ reference }) => reference.some((value) => !Number.isNaN(value)))) return [];
  if (under.length === 0)
    return [
      {
        role: "cause",
        numbers: { monthsUnder: 0 },
        source: { of: "plant", what: "strike" },
        text: t("The reference price never stood under the strike of a contract that ran."),
      },
    ];
  const war = pathOf(run, "predation");
  const limited = pathOf(run, "exports-limited");
  const inWar = under.filter((month) => war[month] === 1).length;
  const inLimits = under.filter((month) => limited[month] === 1).length;
  const paidInWar = sumOf(under.filter((month) => war[month] === 1).map((month) => sumOf(plants.map(({ paid }) => paid[month]))));
  const paid = sumOf(plants.map((plant) => sumOf(plant.paid)));
  const of = [
    ...(inWar > 0
      ? [
          paid > 0
            ? t("{count} were in a price war, in which {share} of the net payments to plants fell", {
                count: inWar,
                share: percent(paidInWar / paid),
              })
            : t("{count} were in a price war", { count: inWar }),
        ]
      : []),
    ...(inLimits > 0 ? [t("{count} under limits on exports", { count: inLimits })] : []),
  ];
  return [
    {
      role: "cause",
      month: under[0],
      numbers: { monthsUnder: under.length, inPriceWar: inWar, underLimits: inLimits, meanGapEurPerKg, paidInPriceWarEur: paidInWar },
      source: { of: "plant", what: "strike, reference" },
      text: t(
        of.length > 0
          ? "The reference price stood under the strike in {months}, first in {first} and on average by {gap}; of these months {of}."
          : "The reference price stood under the strike in {months}, first in {first} and on average by {gap}, none of them in a price war or under limits on exports.",
        { months: months(under.length), first: monthName(world, under[0]), gap: eurPerKg(meanGapEurPerKg), of: listed(of) },
      ),
    },
  ];
}
