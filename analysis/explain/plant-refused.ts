import { t } from "../../language/language.ts";
import type { PlantTrace, RefusalTrace } from "../../sim/results/trace.ts";
import { recordText } from "./record-text.ts";
import { type Sentence, statusAt, type Told, traceOf } from "./told.ts";
import { counted, eurPerKg, money, monthName, percent, tonnes } from "./words.ts";

const PERMITTING = 1;

/** Why a project was not built: what investors expected each December, what it needs, and which contracts were on offer. */
export function neverBuilt(told: Told, plant: PlantTrace): Sentence[] {
  const { world, run } = told;
  const at = traceOf(run).plants.indexOf(plant);
  const { refusals, decideShare } = traceOf(run);
  const own = refusals.filter((refusal) => refusal.plant === at);
  if (own.length === 0) return neverDecided(told, plant);
  const best = own.reduce((a, b) => (gapOf(b) < gapOf(a) ? b : a));
  const paying = own.filter(({ npvEur, contract }) => npvEur > 0 || (contract?.npvEur ?? -1) > 0);
  const sentences: Sentence[] = [
    {
      role: "answer",
      month: own[0].month,
      numbers: { Decembers: own.length },
      source: { of: "plant", what: plant.name },
      text: t(
        statusAt(plant, run.months - 1) === "idea"
          ? "{plant} had its permits by {month} and was not built by {end}; after ten years with permits it was given up."
          : "{plant} had its permits by {month} and was not built by {end}.",
        { plant: named(plant), month: monthName(world, own[0].month), end: monthName(world, run.months - 1) },
      ),
    },
    {
      role: "cause",
      month: best.month,
      numbers: numbersOf(best),
      source: { of: "plant", what: plant.name },
      text: nearestText(best, monthName(world, best.month)),
    },
    ...contractOffered(told, plant, own),
  ];
  if (paying.length > 0)
    sentences.push({
      role: "cause",
      month: paying[0].month,
      numbers: { payingDecembers: paying.length, decideShare },
      source: { of: "plant", what: plant.name },
      text: counted(
        paying.length,
        "In {count} December it would have paid; owners look at a project in {share} of months, and here did not while it paid.",
        "In {count} Decembers it would have paid; owners look at a project in {share} of months, and here did not while it paid.",
        { share: percent(decideShare) },
      ),
    });
  return sentences;
}

const named = (plant: PlantTrace): string =>
  t("{plant} ({region}, {size})", {
    plant: recordText(plant.name),
    region: t(plant.region),
    size: tonnes(plant.capacityTonnesPerYear, "t a year"),
  });

/** A project that investors never looked at. */
function neverDecided({ world, run }: Told, plant: PlantTrace): Sentence[] {
  const last = statusAt(plant, run.months - 1);
  return [
    {
      role: "answer",
      numbers: {},
      source: { of: "plant", what: plant.name },
      text: t(
        last === "permitting"
          ? "{plant} still waited for its permits in {end}, since {month}."
          : last === "idea"
            ? "{plant} stayed an idea: nobody had begun with its permits by {end}."
            : "{plant} had its permits only after the last December of the run, in which decisions not to build are recorded.",
        { plant: named(plant), end: monthName(world, run.months - 1), month: monthName(world, plant.status.indexOf(PERMITTING)) },
      ),
    },
    {
      role: "unknown",
      numbers: {},
      source: { of: "none", what: "" },
      text: t("Whether it would have paid is not recorded: investors look at a project when it has its permits."),
    },
  ];
}

/** The December in which it came nearest to being worth its cost. */
function nearestText({ forecastEurPerKg, breakEvenEurPerKg, volatility, npvEur }: RefusalTrace, month: string): string {
  const values = { month, forecast: eurPerKg(forecastEurPerKg) };
  if (!Number.isFinite(breakEvenEurPerKg))
    return t(
      "In {month} investors expected {forecast}; no price up to twelve times the reference would have made it pay without a contract.",
      values,
    );
  return t(
    npvEur < 0
      ? "Nearest to it was {month}: investors expected {forecast}, with a volatility of {volatility}, and it needs an expected {needed} to pay without a contract; it was worth {worth} less than it costs."
      : "Nearest to it was {month}: investors expected {forecast}, with a volatility of {volatility}, and it needs an expected {needed} to pay without a contract; it was worth {worth} more than it costs.",
    { ...values, volatility: percent(volatility), needed: eurPerKg(breakEvenEurPerKg), worth: money(Math.abs(npvEur)) },
  );
}

/** The best contract of the policy that it was offered, and until when there was one. */
function contractOffered({ world }: Told, plant: PlantTrace, own: readonly RefusalTrace[]): Sentence[] {
  const source = { of: "plant", what: plant.name } as const;
  const offered = own.flatMap(({ month, contract }) => (contract ? [{ month, ...contract }] : []));
  if (offered.length === 0)
    return world.policy.instruments.length > 0
      ? [{ role: "cause", numbers: {}, source, text: t("In no December was a contract of the policy on offer to it.") }]
      : [];
  const { month, title, strikeEurPerKg, npvEur } = offered.reduce((a, b) => (b.npvEur > a.npvEur ? b : a));
  const last = offered[offered.length - 1].month;
  const text = t(
    npvEur < 0
      ? "The best contract on offer to it, {contract} at {strike} in {month}, left it {amount} short of what it costs."
      : "The best contract on offer to it, {contract} at {strike} in {month}, left it {amount} above what it costs.",
    { contract: t(title), strike: eurPerKg(strikeEurPerKg), month: monthName(world, month), amount: money(Math.abs(npvEur)) },
  );
  const ended =
    last < own[own.length - 1].month ? ` ${t("After {month} none was on offer to it.", { month: monthName(world, last) })}` : "";
  return [{ role: "cause", month, numbers: { strikeEurPerKg, npvEur }, source, text: `${text}${ended}` }];
}

const gapOf = ({ breakEvenEurPerKg, forecastEurPerKg, npvEur }: RefusalTrace): number =>
  Number.isFinite(breakEvenEurPerKg) ? breakEvenEurPerKg - forecastEurPerKg : 1e9 - npvEur / 1e9;

const numbersOf = ({ forecastEurPerKg, breakEvenEurPerKg, volatility, npvEur }: RefusalTrace) => ({
  forecastEurPerKg,
  breakEvenEurPerKg,
  volatility,
  npvEur,
});
