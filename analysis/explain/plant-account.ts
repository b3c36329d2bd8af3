import { t } from "../../language/language.ts";
import type { PlantTrace } from "../../sim/results/trace.ts";
import { recordText } from "./record-text.ts";
import { type Sentence, sumOf, type Told } from "./told.ts";
import { listed, money, monthName } from "./words.ts";

/** Money for building, which is no income of a plant that runs. */
const BUILDING = new Set(["equity and debt", "capital cost"]);
/** Less is nothing to name beside what a plant cost. */
const WORTH_NAMING = 0.002;

/** What the ledger says that a plant took in and paid since its account stood highest: where its money went, fixed costs and debt included. */
export function accountOf({ world, run }: Told, plant: PlantTrace, month: number): Sentence[] {
  // The ledger keeps calendar years.
  const yearOf = (m: number): number => Math.floor((world.startMonth - 1 + m) / 12);
  const firstOf = (year: number): number => Math.max(0, year * 12 - (world.startMonth - 1));
  const richest = plant.cash.subarray(0, month).reduce((best, eur, m, cash) => (eur >= cash[best] ? m : best), 0);
  const after = yearOf(richest) + (firstOf(yearOf(richest)) < richest ? 1 : 0);
  const year = Math.min(after, yearOf(month));
  const from = firstOf(year);
  const flows = new Map<string, number>();
  for (const { payer, payee, reason, yearsEur } of run.ledger) {
    const sign = payee === plant.name ? 1 : payer === plant.name ? -1 : 0;
    if (sign === 0 || BUILDING.has(reason)) continue;
    flows.set(reason, (flows.get(reason) ?? 0) + sign * sumOf(yearsEur, year, yearOf(month) + 1));
  }
  const operating = -(flows.get("operating cost") ?? 0);
  // What a co-product brings is taken off the running cost of its lead, so there the two cannot be told apart.
  if (world.alongside.length === 0 && operating > 0) {
    let running = 0;
    for (let m = from; m <= month; m++) running += 1000 * plant.cost[m] * plant.output[m];
    flows.delete("operating cost");
    flows.set("running cost", -running);
    flows.set("fixed cost", running - operating);
  }
  const named = [...flows].filter(([, eur]) => Math.abs(eur) > WORTH_NAMING * plant.investmentEur);
  const say = ([reason, eur]: readonly [string, number]): string =>
    t("{amount} ({reason})", { amount: money(Math.abs(eur)), reason: recordText(reason) });
  const taken = named.filter(([, eur]) => eur > 0);
  const paid = named.filter(([, eur]) => eur < 0).toSorted((a, b) => a[1] - b[1]);
  if (paid.length === 0) return [];
  const values = {
    from: monthName(world, from),
    to: monthName(world, month),
    taken: listed(taken.map(say)),
    paid: listed(paid.map(say)),
  };
  return [
    {
      role: "cause",
      month,
      numbers: Object.fromEntries(named.map(([reason, eur]) => [`${reason} EUR`, eur])),
      source: { of: "ledger", what: named.map(([reason]) => reason).join(", ") },
      text: t(
        taken.length > 0
          ? "From {from} to {to} it took in {taken} and paid {paid}."
          : "From {from} to {to} it took in nothing and paid {paid}.",
        values,
      ),
    },
  ];
}
