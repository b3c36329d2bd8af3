import type { LedgerRow } from "../../sim/results/results.ts";
import { type Explanation, monthsWith, pathOf, type Sentence, sumOf, type Told, traceOf } from "./told.ts";
import { eurPerKg, listed, money, monthName, months, percent, plural } from "./words.ts";

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
  if (!here) throw new Error(`the run has years from ${years[0].year} to ${years[years.length - 1].year}`);
  const first = Math.max(0, (year - world.startYear) * 12 - (world.startMonth - 1));
  const last = Math.min(run.months, (year + 1 - world.startYear) * 12 - (world.startMonth - 1));
  const inYear = Array.from({ length: last - first }, (_, i) => first + i);
  const parties = outlayOfYear(told, year, (row) => (signOf(row) > 0 ? row.payee : row.payer));
  const reasons = outlayOfYear(told, year, ({ reason }) => reason);
  const under = monthsUnderStrike(told).months.filter((month) => month >= first && month < last);
  const price = pathOf(run, "price-ex-china");
  const mean = sumOf(price, first, last) / inYear.length;
  const flag = (outcome: string, text: string): string[] => {
    const count = monthsWith(run, outcome, inYear);
    return count > 0 ? [`${text} in ${months(count)}`] : [];
  };
  const doings = [...flag("predation", "the exporting state pushed the price down"), ...flag("exports-limited", "exports were limited")];
  const theirs = baseline ? sumOf(pathOf(baseline, "fiscal-net"), first, last) : 0;
  return {
    question: `What did the treasuries pay for in ${year}?`,
    sentences: [
      {
        role: "answer",
        month: first,
        numbers: { eur: here.eur },
        source: { of: "outcome", what: "fiscal-net" },
        text: `In ${year} the treasuries ${here.eur < 0 ? "received" : "paid"} ${money(Math.abs(here.eur))} net, before discounting.`,
      },
      ...reasons.map(
        ([reason, eur]): Sentence => ({
          role: "cause",
          month: first,
          numbers: { eur },
          source: { of: "ledger", what: reason },
          text: `They ${eur < 0 ? "received" : "paid"} ${money(Math.abs(eur))} as ${reason}.`,
        }),
      ),
      ...(parties.length > 0
        ? [
            {
              role: "cause" as const,
              month: first,
              numbers: Object.fromEntries(parties.map(([party, eur]) => [`${party} EUR`, eur])),
              source: { of: "ledger" as const, what: "payees" },
              text: `By party: ${listed(parties.map(([party, eur]) => `${party} ${money(eur)}`))}.`,
            },
          ]
        : []),
      {
        role: "cause",
        month: first,
        numbers: { meanPriceEurPerKg: mean, monthsUnder: under.length },
        source: { of: "outcome", what: "price-ex-china" },
        text: `The price outside China was ${eurPerKg(mean)} on average${under.length > 0 ? `, and the reference price stood under the strike of a contract in ${months(under.length)}` : ""}${doings.length > 0 ? `; ${listed(doings)}` : ""}.`,
      },
      ...(baseline
        ? [
            {
              role: "otherwise" as const,
              month: first,
              numbers: { eur: here.eur, baselineEur: theirs },
              source: { of: "outcome" as const, what: "fiscal-net" },
              text: `On the same draws under ${baselineTitle ?? "the baseline"} it is ${money(theirs)}.`,
            },
          ]
        : []),
    ],
    timeline: run.events
      .filter((event) => event.month >= first && event.month < last)
      .map(({ month, kind, subject, detail }) => ({ month, kind, text: `${subject}: ${detail}` })),
  };
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
        text: "The ledger has no payment by or to the EU's treasuries in this run.",
      },
    ];
  const sentences: Sentence[] = reasons.map(({ reason, presentValueEur, totalEur }) => ({
    role: "cause",
    numbers: { presentValueEur, totalEur },
    source: { of: "ledger", what: reason },
    text: `The treasuries ${presentValueEur < 0 ? "received" : "paid"} ${money(Math.abs(presentValueEur))} as ${reason} (${money(Math.abs(totalEur))} before discounting).`,
  }));
  const parties = outlayByParty(told);
  const shown = parties.filter(({ presentValueEur }) => presentValueEur > 0).slice(0, MOST_PLANTS);
  const rest = parties.length - shown.length;
  if (shown.length > 0)
    sentences.push({
      role: "cause",
      numbers: Object.fromEntries(shown.map(({ party, presentValueEur }) => [`${party} EUR`, presentValueEur])),
      source: { of: "ledger", what: "payees" },
      text: `It went to ${listed(shown.map(({ party, presentValueEur }) => `${party} (${money(presentValueEur)})`))}${rest > 0 ? `; ${plural(rest, "other")} make up the rest` : ""}.`,
    });
  const years = outlayByYear(told);
  const dearest = years.reduce((a, b) => (b.eur > a.eur ? b : a));
  if (dearest.eur > 0)
    sentences.push({
      role: "cause",
      numbers: { eur: dearest.eur, year: dearest.year },
      source: { of: "outcome", what: "fiscal-net" },
      text: `The dearest year was ${dearest.year} with ${money(dearest.eur)}, before discounting.`,
    });
  return [...sentences, ...underStrike(told, world, run)];
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
        text: "The reference price never stood under the strike of a contract that ran.",
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
      ? [`${inWar} were in a price war${paid > 0 ? `, in which ${percent(paidInWar / paid)} of the net payments to plants fell` : ""}`]
      : []),
    ...(inLimits > 0 ? [`${inLimits} under limits on exports`] : []),
  ];
  return [
    {
      role: "cause",
      month: under[0],
      numbers: { monthsUnder: under.length, inPriceWar: inWar, underLimits: inLimits, meanGapEurPerKg, paidInPriceWarEur: paidInWar },
      source: { of: "plant", what: "strike, reference" },
      text: `The reference price stood under the strike in ${months(under.length)}, first in ${monthName(world, under[0])} and on average by ${eurPerKg(meanGapEurPerKg)}${of.length > 0 ? `; of these months ${listed(of)}` : ", none of them in a price war or under limits on exports"}.`,
    },
  ];
}
