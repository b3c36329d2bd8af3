import { pow } from "../sim/core/deterministic-math.ts";
import { monthsFrom } from "../sim/calendar.ts";
import { instrumentById } from "../sim/instruments/index.ts";
import { materialById } from "../sim/materials/index.ts";
import type { InstrumentUse, World } from "../sim/world.ts";

/** Most that a policy can cost the treasury whatever the exporting state does. */
export interface Exposure {
  /** Present value over the run at the social rate, EUR. */
  readonly presentValueEur: number;
  /** In any twelve months, undiscounted, EUR. */
  readonly worst12Eur: number;
}

const NOTHING: Exposure = { presentValueEur: 0, worst12Eur: 0 };
/** An index is never below this; a published one can come as near to it as its source likes. */
const LOWEST_PRICE = 0;
const parameterOf = (world: World, name: string): number => world.values[`${materialById(world.material)?.key}.${name}`];
const CONTRACT = ["strike", "volumeCap", "tenorYears", "start", "budget", "budgetMeur"];

/**
 * Bound of one contract programme: (strike − lowest price) × volume, its whole volume under contract from
 * the first month in which one may be signed and for one tenor, no more than its budget. Inflation and
 * indexation below one only lower it.
 */
function ofContract(world: World, settings: InstrumentUse["settings"]): Exposure {
  const number = (id: string) => settings[id] as number;
  const strike = number("strike") / (settings.currency === "USD" ? parameterOf(world, "usdPerEur") : 1);
  const perMonth = ((strike - LOWEST_PRICE) * 1000 * number("volumeCap")) / 12;
  const rate = parameterOf(world, "discount");
  const first = Math.max(0, monthsFrom(world.startYear, world.startMonth, settings.start as string));
  const last = Math.min(world.months, first + 12 * number("tenorYears"));
  let total = 0;
  for (let month = first; month < last; month++) total += perMonth * pow(1 + rate, -month / 12);
  const budget = settings.budget === "unlimited" ? Infinity : number("budgetMeur") * 1e6;
  return { presentValueEur: Math.min(total, budget), worst12Eur: Math.min(last > first ? 12 * perMonth : 0, budget) };
}

/** Undefined where an instrument has no known bound, which is named. */
export function worstCaseExposure(world: World): Exposure | { readonly unknown: string } {
  let { presentValueEur, worst12Eur } = NOTHING;
  for (const { instrument, settings } of world.policy.instruments) {
    const specs = instrumentById(instrument)?.settings ?? [];
    const isContract = CONTRACT.every((id) => specs.some((spec) => spec.id === id));
    // A levy only earns.
    if (!isContract && instrument !== "minimum-import-price") return { unknown: instrument };
    const own = isContract ? ofContract(world, settings) : NOTHING;
    presentValueEur += own.presentValueEur;
    worst12Eur += own.worst12Eur;
  }
  return { presentValueEur, worst12Eur };
}
