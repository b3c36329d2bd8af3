import type { Parameter } from "../core/parameter.ts";
import { assumed } from "./material.ts";

const FITTED = "Fitted on the rare-earth quotas of 2009 to 2014 (scripts/fit.mjs), the same for every material";

/**
 * How buyers stock up in fear, how fast use moves away from a dear material, and how much slips round a
 * limit: fitted on one episode and then frozen for every material and every other episode.
 */
export const BEHAVIOUR = {
  panic: 2.96,
  maxRatio: 1.8,
  up: 0.5,
  down: 0.0537,
  adjust: 0.112,
  use: 0.65,
  substitutionMonths: 18.8,
  longRunRatio: 4.08,
  leakage: 0.0674,
  leakMonths: 6.67,
  traderSize: 3,
  traderResponse: 4.54,
  traderMomentum: 0.731,
  traderAcross: 0.183,
} as const;

export function behaviourParameters(key: string): readonly Parameter[] {
  const b = BEHAVIOUR;
  return [
    assumed(`${key}.stock.panic`, "Fear in stock targets", b.panic, "1", 0, 4, "2010", FITTED),
    assumed(`${key}.stock.maxRatio`, "Largest stock target over normal", b.maxRatio, "ratio", 1.5, 8, "2010", FITTED),
    assumed(`${key}.stock.up`, "Monthly speed at which targets rise", b.up, "1/month", 0.05, 0.6, "2010", FITTED),
    assumed(`${key}.stock.down`, "Monthly speed at which targets fall", b.down, "1/month", 0.01, 0.2, "2010", FITTED),
    assumed(`${key}.stock.adjust`, "Monthly share of a stock gap that is closed", b.adjust, "1/month", 0.02, 0.3, "2010", FITTED),
    assumed(`${key}.stock.use`, "Use of stocks at high prices", b.use, "1/month", 0.3, 1, "2010", FITTED),
    assumed(`${key}.substitution.months`, "Time constant of substitution", b.substitutionMonths, "months", 8, 60, "2010", FITTED),
    assumed(
      `${key}.elasticity.longRunRatio`,
      "Long-run demand elasticity over the short-run one",
      b.longRunRatio,
      "ratio",
      1,
      10,
      "2010",
      FITTED,
    ),
    assumed(
      `${key}.export.leakage`,
      "Leakage round an export limit",
      b.leakage,
      "share",
      0,
      1,
      "2010",
      FITTED,
      "Share of free exports that traders carry round a limit when the price outside is twice the price at home.",
    ),
    assumed(`${key}.export.leakMonths`, "Time for trade round a limit to build up", b.leakMonths, "months", 1, 24, "2010", FITTED),
    assumed(
      `${key}.trader.size`,
      "Most that traders hold",
      b.traderSize,
      "months",
      0,
      3,
      "2010",
      FITTED,
      "Months of use at home and outside. Traders buy when they expect a rise (MODEL 2.2).",
    ),
    assumed(`${key}.trader.response`, "Response of traders to an expected gain", b.traderResponse, "1", 0, 6, "2010", FITTED),
    assumed(
      `${key}.trader.across`,
      "Share of a price gap across the border that traders expect to close in a month",
      b.traderAcross,
      "1/month",
      0,
      0.3,
      "2010",
      FITTED,
    ),
    assumed(`${key}.trader.momentum`, "Weight of last month's change in traders' forecast", b.traderMomentum, "1", 0, 0.9, "2010", FITTED),
  ];
}
