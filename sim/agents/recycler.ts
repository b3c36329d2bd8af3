import type { State } from "../state.ts";
import { limitScrapFed } from "./exporting-state.ts";

const CHINA = 0;
const EU = 1;

/** Share of EU end-of-life magnets recovered: straight from 2025-07 to 2035-07, then flat. */
function collected(state: State, monthsSince2024: number): number {
  const share = Math.min(1, Math.max(0, (monthsSince2024 - 12) / 120));
  return state.terms.scrapCollected2025 + share * (state.terms.scrapCollected2035 - state.terms.scrapCollected2025);
}

/**
 * Scrap pools after the month: magnet making leaves swarf where it happens, the EU collects magnets at
 * end of life, recyclers have drawn what they ran (t of oxide in scrap).
 */
export function postScrap(state: State, monthsSince2024: number): void {
  const { buyers, scrap, china } = state;
  const swarf = state.terms.scrapSwarf;
  const recovery = state.terms.scrapYield;
  scrap.added.fill(0);
  for (let b = 0; b < buyers.n; b++) if (!buyers.insideMagnets[b]) scrap.added[buyers.region[b]] += swarf * buyers.consumed[b];
  // Magnets that the EU imports were made in China; so was their swarf.
  for (let b = 0; b < buyers.n; b++) if (buyers.insideMagnets[b]) scrap.added[CHINA] += swarf * buyers.consumed[b];
  scrap.added[EU] += (state.terms.scrapEuEndOfLife / 12) * collected(state, monthsSince2024);
  for (let i = 0; i < china.steps; i++) if (china.scrapFed[i]) scrap.used[CHINA] += china.output[i] / recovery;
  for (let r = 0; r < scrap.pool.length; r++) scrap.pool[r] = Math.max(0, scrap.pool[r] + scrap.added[r] - scrap.used[r]);
  scrap.last.set(scrap.used);
  scrap.used.fill(0);
  limitScrapFed(state, scrap.pool[CHINA] * recovery);
}
