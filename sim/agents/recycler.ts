import { pow } from "../core/deterministic-math.ts";
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
 * years, since what comes back was put in use when use was smaller (KA26).
 */
export function endOfLifeOverUse(growthPerYear: number, lifeYears: number): number {
  return pow(1 + growthPerYear, -lifeYears);
}

/**
 * Scrap pools after the month: making components leaves scrap where it happens, material at end of life
 * is collected, recyclers have drawn what they ran (t of material in scrap).
 */
export function postScrap(state: State, monthsSinceBase: number): void {
  const { buyers, scrap, home, terms } = state;
  const swarf = terms.scrapSwarf;
  const recovery = terms.scrapYield;
  scrap.added.fill(0);
  for (let b = 0; b < buyers.n; b++) if (!buyers.insideMagnets[b]) scrap.added[buyers.region[b]] += swarf * buyers.consumed[b];
  // Components that the EU imports were made at home; so was their scrap.
  for (let b = 0; b < buyers.n; b++) if (buyers.insideMagnets[b]) scrap.added[HOME] += swarf * buyers.consumed[b];
  const share = collected(state, monthsSinceBase);
  if (terms.scrapEuEndOfLife === terms.scrapEuEndOfLife) scrap.added[EU] += (terms.scrapEuEndOfLife / 12) * share;
  else {
    const old = share * endOfLifeOverUse(terms.scrapPastGrowth, terms.scrapLifeYears);
    for (let b = 0; b < buyers.n; b++) scrap.added[buyers.region[b]] += old * buyers.meanUse[b];
  }
  for (let i = 0; i < home.steps; i++) if (home.scrapFed[i]) scrap.used[HOME] += home.output[i] / recovery;
  for (let r = 0; r < scrap.pool.length; r++) {
    const left = Math.max(0, scrap.pool[r] + scrap.added[r] - scrap.used[r]);
    // What nobody has taken for so long is thrown away.
    scrap.lost[r] = Math.max(0, left - KEPT_MONTHS * scrap.added[r]);
    scrap.pool[r] = left - scrap.lost[r];
  }
  scrap.last.set(scrap.used);
  scrap.used.fill(0);
  limitScrapFed(state, scrap.pool[HOME] * recovery);
}
