import { contractOf } from "../agents/plants.ts";
import type { ContractBook } from "../instruments/contract-book.ts";
import type { Market } from "../markets/market.ts";
import { type State, Status } from "../state.ts";
import type { Paths } from "./plant-paths.ts";
import type { AttackSums, AttackWeights } from "./posture.ts";
import { presentGain, presentLoss } from "./predation-payback.ts";
import { emptyPosition, type TrialMarket } from "./trial-market.ts";

const UNDERCUT_SHARE = 1 / 60;

/**
 * The exporter's sums before an attack (MODEL 3.4): what selling at the attack price costs it, which
 * plants would close by their own cash, contract, budget and settlement rule included, and what their
 * absence would bring. Reads the state, changes nothing that lasts.
 */
export function createAttackSums(state: State, market: Market, trial: TrialMarket, paths: Paths) {
  const { plants, home } = state;
  const before = emptyPosition();
  const during = emptyPosition();
  const after = emptyPosition();
  const sums: AttackSums = {
    attackPrice: 0,
    lossPerMonth: 0,
    gainPerMonth: 0,
    presentLoss: 0,
    presentGain: 0,
    expectedExits: 0,
    treasuryOutlay: 0,
  };
  const closes = new Float64Array(plants.n);
  const anyway = new Float64Array(plants.n);
  const kept = new Float64Array(plants.n);
  const keptSupport = new Float64Array(plants.n);

  return function attackSums(books: readonly ContractBook[], depth: number, horizon: number, weights: AttackWeights): AttackSums {
    let cheapest = Infinity;
    for (let j = 0; j < plants.n; j++) {
      if (plants.status[j] !== Status.operating || contractOf(books, j)) continue;
      cheapest = Math.min(cheapest, plants.cost[j] / (1 - plants.feedShare[j]));
    }
    sums.attackPrice = Math.min(
      state.terms.homeMarginalCost * (1 - depth),
      Math.max(cheapest - UNDERCUT_SHARE * state.price0, UNDERCUT_SHARE * state.price0),
    );
    kept.set(plants.available);
    keptSupport.set(plants.support);
    // An attack lasts for years; what traders do with a month's price does not.
    state.holdersIdle = true;
    // Measured against selling freely at the commercial offer, not against a quota that happens to be too tight.
    trial.withLevers(home.target, Infinity, before);
    trial.withLevers(sums.attackPrice, Infinity, during);
    // Only exits that the attack itself causes count.
    paths.closures(anyway, books, horizon, before);
    paths.closures(closes, books, horizon, during);
    sums.treasuryOutlay = paths.treasuryOutlay;
    for (let j = 0; j < plants.n; j++) closes[j] = Math.max(0, closes[j] - anyway[j]);
    sums.expectedExits = 0;
    let excluded = 0;
    for (let j = 0; j < plants.n; j++) {
      sums.expectedExits += closes[j];
      excluded += closes[j] * plants.available[j] * 1000 * before.hub;
      plants.available[j] *= 1 - closes[j];
    }
    trial.withLevers(home.target, Infinity, after);
    state.holdersIdle = false;
    plants.available.set(kept);
    plants.support.set(keptSupport);
    market.refresh();
    sums.lossPerMonth = Math.max(0, -trial.better(before, during));
    sums.gainPerMonth = trial.better(before, after) + weights.exclusionWeight * excluded;
    sums.presentLoss = presentLoss(sums.lossPerMonth, horizon, weights.discountPerMonth);
    sums.presentGain =
      presentGain(sums.gainPerMonth, horizon, weights.discountPerMonth, weights.reentryPerMonth) +
      weights.bleedWeight * sums.treasuryOutlay;
    return sums;
  };
}
