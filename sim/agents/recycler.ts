import { ln, pow } from "../core/deterministic-math.ts";
import type { State } from "../state.ts";
import { limitScrapFed } from "./exporting-state.ts";

/** Scrap that is kept for recyclers, in months of what comes in. */
const KEPT_MONTHS = 24;
const HOME = 0;
const EU = 1;

/** Share of material at end of life that is recovered: straight over ten years from the year after the base, then flat. */
function collected(state: State, monthsSinceBase: number): number {
  const share = Math.min(1, Math.max(0, (monthsSinceBase - 12) / 120));
  return state.terms.scrapCollected2025 + share * (state.terms.scrapCollected2035 - state.terms.scrapCollected2025);
}

/**
 * Material reaching its end of life over what is used today, in steady growth: (1 + g)^−L for a life of L
 * years, since what comes back was put in use when use was smaller (KA26). With a spread of lives (standard
 * deviation in years) lives follow a gamma distribution, of which this is the mean: (1 + θ·ln(1 + g))^−k.
 */
export function endOfLifeOverUse(growthPerYear: number, lifeYears: number, spreadYears = 0): number {
  if (spreadYears === 0) return pow(1 + growthPerYear, -lifeYears);
  const theta = (spreadYears * spreadYears) / lifeYears;
  return pow(1 + theta * ln(1 + growthPerYear), -lifeYears / theta);
}

/** Share recovered in a region, with what the policy adds. */
function recovered({ policy }: State, region: number, share: number): number {
  return Math.min(1, Math.max(share * policy.collectionRatio[region], policy.recoveredLeast[region]));
}

/** Adds scrap of products at end of life to what comes in: what is recovered, of which `share` would be without the policy. */
function addOld({ scrap }: State, region: number, tonnes: number, now: number, share: number): void {
  scrap.added[region] += tonnes;
  scrap.addedOld[region] += tonnes;
  if (now > share) scrap.addedByPolicy[region] += tonnes * (1 - share / now);
}

/** What recyclers of the region that takes in scrap from elsewhere could take in a month, t of material in scrap. */
function appetite({ home, scrap, terms }: State): number {
  if (scrap.sink !== HOME) return scrap.room[scrap.sink] / terms.scrapYield;
  let capacity = 0;
  for (let i = 0; i < home.steps; i++) if (home.scrapFed[i]) capacity += home.capacity[i];
  return capacity / terms.scrapYield;
}

/**
 * Trade in scrap: of what comes in this month beyond what recyclers of a region can take, a share is sold
 * to those of the region that takes in scrap, as far as they are short of it. What the policy stops stays.
 */
function tradeScrap(state: State): void {
  const { scrap, terms, policy } = state;
  const { sink, pool, added, used, exported, held } = scrap;
  exported.fill(0);
  held.fill(0);
  scrap.imported = 0;
  if (terms.scrapExportShare === 0 || sink < 0) return;
  let offered = 0;
  for (let r = 0; r < pool.length; r++) {
    if (r === sink) continue;
    const left = Math.max(0, pool[r] + added[r] - used[r]);
    const surplus = Math.min(left, Math.max(0, added[r] - scrap.room[r] / terms.scrapYield));
    exported[r] = terms.scrapExportShare * surplus;
    held[r] = exported[r] * policy.scrapStopped[r];
    exported[r] -= held[r];
    offered += exported[r];
  }
  const wanted = Math.max(0, appetite(state) - Math.max(0, pool[sink] + added[sink] - used[sink]));
  const share = offered > wanted ? wanted / offered : 1;
  for (let r = 0; r < pool.length; r++) {
    exported[r] *= share;
    scrap.imported += exported[r];
  }
}

/**
 * Scrap pools after the month: making components leaves scrap where it happens, material at end of life
 * is collected, recyclers have drawn what they ran, and part of the rest is traded (t of material in scrap).
 */
export function postScrap(state: State, monthsSinceBase: number): void {
  const { buyers, scrap, home, terms } = state;
  const swarf = terms.scrapSwarf;
  const recovery = terms.scrapYield;
  scrap.added.fill(0);
  scrap.addedOld.fill(0);
  scrap.addedByPolicy.fill(0);
  for (let b = 0; b < buyers.n; b++) if (!buyers.insideMagnets[b]) scrap.added[buyers.region[b]] += swarf * buyers.consumed[b];
  // Components that the EU imports were made at home; so was their scrap.
  for (let b = 0; b < buyers.n; b++) if (buyers.insideMagnets[b]) scrap.added[HOME] += swarf * buyers.consumed[b];
  const share = collected(state, monthsSinceBase);
  if (terms.scrapEuEndOfLife === terms.scrapEuEndOfLife) {
    const now = recovered(state, EU, share);
    addOld(state, EU, (terms.scrapEuEndOfLife / 12) * now, now, share);
  } else {
    const old = endOfLifeOverUse(terms.scrapPastGrowth, terms.scrapLifeYears, terms.scrapLifeSpread);
    for (let b = 0; b < buyers.n; b++) {
      const now = recovered(state, buyers.region[b], share);
      addOld(state, buyers.region[b], now * old * buyers.meanUse[b], now, share);
    }
  }
  for (let i = 0; i < home.steps; i++) if (home.scrapFed[i]) scrap.used[HOME] += home.output[i] / recovery;
  tradeScrap(state);
  for (let r = 0; r < scrap.pool.length; r++) {
    const there = scrap.pool[r] + scrap.added[r];
    if (there > 0) scrap.oldShare[r] = (scrap.oldShare[r] * scrap.pool[r] + scrap.addedOld[r]) / there;
    const traded = r === scrap.sink ? scrap.imported : -scrap.exported[r];
    const left = Math.max(0, scrap.pool[r] + scrap.added[r] - scrap.used[r] + traded);
    // What nobody has taken for so long is thrown away.
    scrap.lost[r] = Math.max(0, left - KEPT_MONTHS * scrap.added[r]);
    scrap.pool[r] = left - scrap.lost[r];
  }
  scrap.last.set(scrap.used);
  scrap.used.fill(0);
  limitScrapFed(state, scrap.pool[HOME] * recovery);
}
