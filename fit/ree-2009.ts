// Fits the behavioural parameters of sim/materials/behaviour.ts on the rare-earth quotas of 2009 to 2014, and
// on nothing else. Same numbers on every machine: npm run fit
import { momentOf } from "../analysis/moments.ts";
import { quantileOfSorted } from "../analysis/quantiles.ts";
import { EPISODES } from "../scenarios/episodes/index.ts";
import { parseScenario } from "../scenarios/parse.ts";
import { stream } from "../sim/core/streams.ts";
import { simulate } from "../sim/simulate.ts";
import type { World } from "../sim/world.ts";

/** Bounds of the search, all inside the ranges of the register. */
const BOUNDS = {
  "stock.panic": [0, 3],
  "stock.maxRatio": [1.5, 6],
  "stock.up": [0.05, 0.5],
  "stock.down": [0.01, 0.15],
  "stock.adjust": [0.02, 0.15],
  "stock.use": [0.3, 1],
  "substitution.months": [8, 60],
  "elasticity.longRunRatio": [2, 10],
  "export.leakage": [0, 0.8],
  "export.leakMonths": [3, 18],
  "trader.size": [0, 3],
  "trader.response": [0, 6],
  "trader.momentum": [0, 0.8],
  "trader.across": [0, 0.25],
} as const;
type Name = keyof typeof BOUNDS;
const NAMES = Object.keys(BOUNDS) as Name[];

const episode = EPISODES.find((entry) => entry.episode === "ree-2009");
const outcome = episode && parseScenario(episode.text);
if (!episode || !outcome?.ok) throw new Error("the episode ree-2009 does not parse");
const base = outcome.study.worlds[0];

const worldWith = (point: readonly number[]): World => ({
  ...base,
  values: { ...base.values, ...Object.fromEntries(NAMES.map((name, i) => [`ree2009.${name}`, point[i]])) },
});

/** Σ (ln(model/history) / ln(edge of the band/history))², medians over runs: 1 for a moment on the edge of its band. */
function score(point: readonly number[], runs: number): number {
  const world = worldWith(point);
  const results = Array.from({ length: runs }, (_, i) => simulate(world, "fit", i));
  let total = 0;
  for (const moment of episode?.moments ?? []) {
    const values = Float64Array.from(results, (result) => momentOf(moment.statistic, result, world)).sort();
    const value = quantileOfSorted(values, 0.5);
    const edge = value > moment.observed ? moment.band[1] : moment.band[0];
    const miss = Math.log(Math.max(value, 1e-6) / moment.observed) / Math.log(edge / moment.observed);
    // One moment that is far out should not decide alone.
    total += Number.isFinite(miss) ? Math.min(miss * miss, 25) : 25;
  }
  return total;
}

const at = (name: Name, share: number): number => BOUNDS[name][0] + share * (BOUNDS[name][1] - BOUNDS[name][0]);
/** The score at shares of the way between the bounds. */
const scoreAt = (shares: readonly number[], runs: number): number =>
  score(
    NAMES.map((name, k) => at(name, shares[k])),
    runs,
  );
const draws = Number(process.env.FIT_DRAWS ?? 2500);
const random = stream("fit", 0, "search", "points");
let best = { shares: NAMES.map(() => 0.5), score: Infinity };
const kept: { shares: number[]; score: number }[] = [];
for (let i = 0; i < draws; i++) {
  const shares = NAMES.map(() => random.uniform());
  kept.push({ shares, score: scoreAt(shares, 6) });
}
kept.sort((a, b) => a.score - b.score);
console.log(`${draws} random points; best ${kept[0].score.toFixed(2)}, tenth ${kept[Math.min(9, draws - 1)].score.toFixed(2)}`);
// The best again on more runs, since luck with few made some of them.
const finalists = kept.slice(0, 16).map(({ shares }) => ({ shares, score: scoreAt(shares, 24) }));
finalists.sort((a, b) => a.score - b.score);
console.log(`on 24 runs: ${finalists.map((point) => point.score.toFixed(2)).join(" ")}`);
// From the four best: steps along one or two parameters, halved when none helps.
for (const start of finalists.slice(0, 4)) {
  let { shares } = start;
  let value = start.score;
  for (let size = 0.2; size > 0.02; size *= 0.6) {
    for (let tries = 0; tries < 24; tries++) {
      const moved = shares.map((share) => (random.uniform() < 0.25 ? Math.min(1, Math.max(0, share + size * random.normal())) : share));
      const now = scoreAt(moved, 24);
      if (now < value) {
        value = now;
        shares = moved;
      }
    }
  }
  console.log(`refined from ${start.score.toFixed(2)} to ${value.toFixed(2)}`);
  if (value < best.score) best = { shares, score: value };
}
console.log(`score ${best.score.toFixed(3)} over ${episode.moments.length} moments`);
for (const [k, name] of NAMES.entries()) console.log(`${name}: ${at(name, best.shares[k]).toPrecision(3)}`);
