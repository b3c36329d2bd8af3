import { PREDATION_SETTINGS } from "../sim/adversary/settings.ts";
import { monthsFrom } from "../sim/calendar.ts";
import { defaultsOf } from "../sim/core/spec.ts";
import { instrumentById } from "../sim/instruments/index.ts";
import { attackLeverage, credibilityBudgetEur, type Commitment, worstExposureEur } from "../sim/instruments/exposure.ts";
import { monthsUntilSpent } from "../sim/instruments/settlement.ts";
import { materialById } from "../sim/materials/index.ts";
import { createState, Status } from "../sim/state.ts";
import type { InstrumentUse, World } from "../sim/world.ts";

/** What one contract instrument of a policy exposes the treasury to; EUR, EUR/kg, t/month and months. */
export interface ExposureRow {
  /** Position of the instrument in the policy. */
  readonly position: number;
  readonly instrument: string;
  readonly title: string;
  /** Highest strike it can give, real EUR/kg. */
  readonly strike: number;
  /** Volume of the programme, t/month. */
  readonly volume: number;
  readonly index: string;
  /** Lowest reference that a predator would hold, EUR/kg, and for how long, months. */
  readonly lowestPrice: number;
  readonly horizonMonths: number;
  /** At that price: over 12 months, and over the length of a contract, no more than the budget; EUR. */
  readonly worstYearEur: number;
  readonly worstTenorEur: number;
  /** EUR lost by the treasury for each EUR that the exporter gives up; Infinity where it gives up nothing. */
  readonly attackLeverage: number;
  /** Budget that outlasts the predator, EUR, the one given (Infinity without limit), and how long that lasts, months. */
  readonly credibilityBudgetEur: number;
  readonly budgetEur: number;
  readonly budgetMonths: number;
  readonly outlastsPredator: boolean;
}

const HOME = 0;

/**
 * Exposure of each contract instrument in the policy of a world, by the register and the settings alone:
 * no run is needed. The predator is the one of the world, or the default one where the exporter is none.
 * The volume is the programme's; yearly caps of single plants are not counted. Buying in is not here: it leaves an asset.
 */
export function exposureOf(world: World): ExposureRow[] {
  return world.policy.instruments.flatMap((use, position) => {
    const instrument = instrumentById(use.instrument);
    const material = materialById(use.on);
    if (!instrument || !material || !("strike" in use.settings && "volumeCap" in use.settings)) return [];
    const state = createState(world, material, "exposure", 0, false);
    const { plants, buyers } = state;
    let exports = 0;
    for (let b = 0; b < buyers.n; b++) if (buyers.destination[b] >= 0) exports += buyers.use0[b];
    for (let j = 0; j < plants.n; j++)
      if (plants.region[j] !== HOME && plants.status[j] === Status.operating) exports -= plants.capacity[j] * plants.loading[j];
    const predator = world.exporter.posture === "predation" ? world.exporter.settings : defaultsOf(PREDATION_SETTINGS);
    const lowestPrice = state.terms.homeMarginalCost * (1 - (predator.subsidy as number));
    return [
      rowOf(
        position,
        use,
        instrument.title,
        world,
        Math.max(0, exports),
        lowestPrice,
        predator.horizonMonths as number,
        state.value("usdPerEur"),
      ),
    ];
  });
}

function rowOf(
  position: number,
  { instrument, settings }: InstrumentUse,
  title: string,
  world: World,
  exports: number,
  lowestPrice: number,
  horizonMonths: number,
  usdPerEur: number,
): ExposureRow {
  const number = (id: string) => settings[id] as number;
  const perEur = settings.currency === "USD" ? usdPerEur : 1;
  const first = settings.allocation === "first-come";
  const tenor = 12 * number("tenorYears");
  const starts = Math.max(0, monthsFrom(world.startYear, world.startMonth, settings.start as string));
  const commitment: Commitment = {
    // An auction or negotiation can go up to the ceiling.
    strike: number(first ? "strike" : "ceilingStrike") / perEur,
    downShare: "floorShare" in settings ? number("floorShare") : 1,
    volume: starts < world.months ? number("volumeCap") / 12 : 0,
    suspendBelow: "suspendBelow" in settings ? number("suspendBelow") : 0,
  };
  // A guarantee settles on the price that plants get, which is one outside China.
  const index = "index" in settings ? (settings.index as string) : "ex-china";
  const needed = credibilityBudgetEur(commitment, lowestPrice, horizonMonths);
  const budgetEur = settings.budget === "unlimited" ? Infinity : number("budgetMeur") * 1e6;
  const perMonth = worstExposureEur(commitment, lowestPrice, 1);
  return {
    position,
    instrument,
    title,
    strike: commitment.strike,
    volume: commitment.volume,
    index: "index" in settings ? index : "own price",
    lowestPrice: Math.max(lowestPrice, commitment.suspendBelow),
    horizonMonths,
    worstYearEur: Math.min(budgetEur, worstExposureEur(commitment, lowestPrice, 12)),
    worstTenorEur: Math.min(budgetEur, worstExposureEur(commitment, lowestPrice, tenor)),
    attackLeverage: attackLeverage(commitment.volume, index, exports),
    credibilityBudgetEur: needed,
    budgetEur,
    budgetMonths: perMonth > 0 ? monthsUntilSpent(budgetEur, perMonth, 0, 1) : Infinity,
    outlastsPredator: budgetEur >= needed,
  };
}
