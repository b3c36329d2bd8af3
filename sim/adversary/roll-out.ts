import { forecastFrom, meanOfYear } from "../agents/expectations.ts";
import { merchantBreakEven, paysUnderContract } from "../agents/investor.ts";
import { drawnIn } from "../agents/leakage.ts";
import { readyWithin } from "../agents/standing.ts";
import { exp, ln, pow } from "../core/deterministic-math.ts";
import type { ContractBook } from "../instruments/contract-book.ts";
import { chokeShare } from "../markets/buyer-demand.ts";
import type { LinkedInputs } from "../markets/linked-blocs.ts";
import type { Market } from "../markets/market.ts";
import type { State } from "../state.ts";
import { createLevers, resetLevers } from "./levers.ts";
import type { Move, MoveScene } from "./moves.ts";
import type { Weights } from "./objective.ts";
import type { Paths } from "./plant-paths.ts";
import { createTrialMarket, emptyPosition } from "./trial-market.ts";

/** What the state expects of a move against acting commercially; EUR at present value, plants, t/year. */
export interface Prospect {
  score: number;
  margin: number;
  downstream: number;
  exclusion: number;
  bleed: number;
  harm: number;
  diversification: number;
  /** Demand of the target that goes unserved while it lasts, t. */
  unserved: number;
  expectedExits: number;
  /** Capacity abroad that is decided on because of it (negative: that is not), t/year. */
  called: number;
}

export const emptyProspect = (): Prospect => ({
  score: 0,
  margin: 0,
  downstream: 0,
  exclusion: 0,
  bleed: 0,
  harm: 0,
  diversification: 0,
  unserved: 0,
  expectedExits: 0,
  called: 0,
});

export interface RollOutTerms {
  readonly weights: Weights;
  readonly horizonMonths: number;
  readonly discountPerMonth: number;
  readonly reentryPerMonth: number;
  /** Region whose unserved demand counts. */
  readonly target: number;
}

export interface RollOut {
  /** Looks at the market as the state sees it before it moves: `guess` is what it takes buyers' stocks to be, times the truth. */
  begin(terms: RollOutTerms, scene: MoveScene, guess: number): void;
  /** Judges a move held over the horizon. */
  judge(move: Move, out: Prospect): void;
  /** Margin over the horizon when it acts commercially, EUR at present value. */
  readonly commercialMargin: number;
  end(): void;
}

/** Lengths of the steps in which buyers' stocks are run down, months; the last goes on to the horizon. */
const STEPS = [1, 2, 3, 6];
const LOOKAHEAD_MONTHS = 24;
const LOADING = 0.9;
/** Years over which a plant that is called up takes sales away. */
const PLANT_LIFE_MONTHS = 240;

/**
 * What a move would do, reckoned on the real market curves with everybody else standing still but for
 * what matters to the state (MODEL 3.7): buyers' stocks run down step by step, trade round a limit
 * builds up, plants live or close by their own cash and contracts, projects are called up or put off by
 * the price that investors would expect, buyers substitute. Reads the state, changes nothing that lasts.
 */
export function createRollOut(
  state: State,
  market: Market,
  inputs: LinkedInputs,
  books: readonly ContractBook[],
  own: readonly ContractBook[],
  paths: Paths,
): RollOut {
  const { plants, buyers, home, holders, leak, terms: register } = state;
  const levers = createLevers(new Uint8Array(state.destinations.length), state.regions.length);
  const trialInputs: LinkedInputs = { ...inputs, banned: levers.banned };
  const trial = createTrialMarket(state, market, trialInputs);
  const base = emptyPosition();
  const now = emptyPosition();
  const after = emptyPosition();
  const closes = new Float64Array(plants.n);
  const anyway = new Float64Array(plants.n);
  const basePrice = new Float64Array(buyers.n);
  const meanPrice = new Float64Array(buyers.n);
  const keep = {
    available: new Float64Array(plants.n),
    covered: new Float64Array(plants.n),
    support: new Float64Array(plants.n),
    stock: new Float64Array(buyers.n),
    gap: new Float64Array(buyers.n),
    held: new Float64Array(holders.n),
    seen: new Float64Array(buyers.n),
    leakBuying: 0,
    leakArriving: 0,
    markup: 0,
    quota: 0,
    outage: 0,
  };
  /** Projects that could be decided on within the look-ahead, whatever is on offer, and what each would need. */
  const waiting = new Int32Array(plants.n);
  const needed = new Float64Array(plants.n);
  let waitingCount = 0;
  let terms: RollOutTerms;
  let scene: MoveScene;
  let discount = 1;
  let baseForecast = 0;
  let anywayOutlay = 0;

  const monthsFrom = (first: number, length: number): number =>
    terms.discountPerMonth > 0 ? (pow(discount, first) * (1 - pow(discount, length))) / (1 - discount) : length;

  /** Where nobody manages the price, producers sell at cost. */
  const commercialOffer = (): number => (state.material.managed ? home.target : register.homeMarginalCost);

  function begin(next: RollOutTerms, at: MoveScene, guess: number): void {
    terms = next;
    scene = at;
    discount = 1 / (1 + terms.discountPerMonth);
    keep.available.set(plants.available);
    keep.covered.set(plants.coveredShare);
    keep.support.set(plants.support);
    keep.stock.set(buyers.stock);
    keep.gap.set(buyers.stockGap);
    keep.held.set(holders.stock);
    keep.leakBuying = leak.buying;
    keep.leakArriving = leak.arriving;
    keep.markup = home.markup;
    keep.quota = home.quota;
    keep.outage = state.outageMonths;
    state.tradersIdle = true;
    state.outageMonths = 0;
    for (let b = 0; b < buyers.n; b++) keep.seen[b] = buyers.destination[b] < 0 ? buyers.stock[b] : guess * buyers.stock[b];
    trialInputs.guess = inputs.guess;
    waitingCount = 0;
    for (let j = 0; j < plants.n; j++) {
      // What is built under a contract whatever the price can neither be put off nor called up.
      if (!readyWithin(state, j, LOOKAHEAD_MONTHS) || paysUnderContract(state, own, j)) continue;
      needed[waitingCount] = merchantBreakEven(state, j);
      waiting[waitingCount++] = j;
    }
    restore();
    resetLevers(levers);
    clearAt(base, commercialOffer());
    baseForecast = forecastAt(base.hub);
    for (let b = 0; b < buyers.n; b++) basePrice[b] = priceOf(b);
    paths.closures(anyway, books, terms.horizonMonths, base);
    anywayOutlay = paths.treasuryOutlay;
  }

  /** Puts back what a trial has changed; stocks as the state sees them. */
  function restore(): void {
    plants.available.set(keep.available);
    plants.coveredShare.set(keep.covered);
    plants.support.set(keep.support);
    buyers.stock.set(keep.seen);
    refill();
    holders.stock.set(keep.held);
    leak.buying = keep.leakBuying;
    leak.arriving = keep.leakArriving;
  }

  function refill(): void {
    for (let b = 0; b < buyers.n; b++)
      buyers.stockGap[b] = register.stockAdjust * (buyers.targetMonths[b] * buyers.meanUse[b] - buyers.stock[b]);
  }

  function end(): void {
    restore();
    buyers.stock.set(keep.stock);
    buyers.stockGap.set(keep.gap);
    home.markup = keep.markup;
    home.quota = keep.quota;
    state.outageMonths = keep.outage;
    state.tradersIdle = false;
    market.refresh();
  }

  function clearAt(out: typeof base, offer: number): void {
    home.markup = offer - register.homeMarginalCost - levers.outputSubsidy;
    // Measured against selling freely at the commercial offer, not against a quota that happens to be too tight.
    home.quota = Infinity;
    trialInputs.exportCap = levers.exportCap;
    trialInputs.exportWedge = register.exportWedge + levers.exportDuty;
    trial.clear(out);
    out.margin += 1000 * market.linked.result.exports * levers.exportDuty;
    trialInputs.guess = out.home;
  }

  function priceOf(b: number): number {
    const { result } = market.linked;
    const d = buyers.destination[b];
    return market.buyerPrice(d, d < 0 ? result.homePrice : result.price[d]);
  }

  function judge(move: Move, out: Prospect): void {
    Object.assign(out, emptyProspect());
    restore();
    resetLevers(levers);
    levers.offerTarget = commercialOffer();
    move.set(levers, scene);
    for (let j = 0; j < plants.n; j++) {
      const blocked = levers.blockedShare[plants.region[j]];
      if (blocked > 0 && plants.controlled[j] === 0) plants.available[j] *= 1 - blocked;
    }
    meanPrice.fill(0);
    let hub = 0;
    let at = 0;
    const { horizonMonths } = terms;
    for (let step = 0; at < horizonMonths; step++) {
      const length = move.restricts && step < STEPS.length ? Math.min(STEPS[step], horizonMonths - at) : horizonMonths - at;
      clearAt(now, levers.offerTarget);
      const weight = monthsFrom(at, length);
      out.margin += weight * (now.margin - base.margin);
      out.downstream += weight * 1000 * 0.5 * (base.homeUse + now.homeUse) * (base.home - now.home);
      hub += (length / horizonMonths) * now.hub;
      for (let b = 0; b < buyers.n; b++) meanPrice[b] += (length / horizonMonths) * priceOf(b);
      useUp(length, weight, out);
      if (move.restricts) slipRound(length);
      at += length;
    }
    restore();
    if (!move.restricts) weighExits(out);
    weighProjects(hub, out);
    weighSubstitution(out);
    const { weights } = terms;
    out.score =
      weights.margin * out.margin +
      weights.downstream * out.downstream +
      weights.exclusion * out.exclusion +
      weights.bleed * out.bleed +
      weights.coercion * out.harm -
      weights.diversification * out.diversification;
  }

  /** Runs stocks down over a step, and counts what the target goes without. */
  function useUp(length: number, weight: number, out: Prospect): void {
    for (let b = 0; b < buyers.n; b++) {
      if (buyers.destination[b] < 0) continue;
      const price = priceOf(b);
      market.basis(price);
      const bought = market.purchases(b, price);
      const wanted = market.wouldUse(b, price);
      const stock = buyers.stock[b];
      const used = Math.min(wanted * chokeShare(price, state.choke[buyers.sector[b]]), bought + stock);
      if (buyers.region[b] === terms.target) {
        out.unserved += length * (wanted - used);
        out.harm += weight * 1000 * (wanted - used) * state.choke[buyers.sector[b]];
      }
      const drawn = used - bought;
      // A share of what is left is drawn each month; what is bought beyond use fills up.
      buyers.stock[b] = drawn > 0 ? stock * pow(Math.max(0, 1 - drawn / stock), length) : stock - drawn * Math.min(length, 6);
    }
    for (let h = 0; h < holders.n; h++) {
      const d = holders.destination[h];
      const { result } = market.linked;
      const price = d < 0 ? result.homePrice : result.price[d];
      market.basis(price);
      const net = market.holderPurchases(h, price) * length;
      holders.stock[h] = Math.min(Math.max(keep.held[h], holders.most[h]), Math.max(0, holders.stock[h] + net));
    }
    refill();
  }

  /** Trade round the limit builds up with the gap (see agents/leakage.ts). */
  function slipRound(length: number): void {
    const limited = levers.exportCap < Infinity || levers.banned.includes(1);
    if (!limited) return;
    const gap = (now.hub - now.home - register.exportWedge) / now.home;
    const free = state.restricted ? leak.freeExports : meanOfYear(home.exports12);
    const aim = register.exportLeakage * free * drawnIn(gap);
    leak.buying += (aim - leak.buying) * (1 - pow(1 - 1 / register.exportLeakMonths, length));
    leak.arriving = leak.buying;
  }

  /** Plants that close because of the move, and what their absence brings once it is over (MODEL 3.4). */
  function weighExits(out: Prospect): void {
    const { horizonMonths } = terms;
    paths.closures(closes, books, horizonMonths, now);
    out.bleed = paths.treasuryOutlay - anywayOutlay;
    let excluded = 0;
    for (let j = 0; j < plants.n; j++) {
      const odds = Math.max(0, closes[j] - anyway[j]);
      out.expectedExits += odds;
      excluded += odds * plants.available[j] * 1000 * base.hub;
      plants.available[j] *= 1 - odds;
    }
    if (out.expectedExits === 0) return;
    resetLevers(levers);
    clearAt(after, commercialOffer());
    const ever = pow(discount, horizonMonths) / (1 - discount + terms.reentryPerMonth);
    out.margin += ever * (after.margin - base.margin);
    out.downstream += ever * 1000 * 0.5 * (base.homeUse + after.homeUse) * (base.home - after.home);
    out.exclusion += ever * excluded;
    restore();
  }

  /** What investors would expect of the price once the hub has been at one for the horizon (MODEL 4.1), EUR/kg. */
  function forecastAt(hub: number): number {
    const share = Math.min(1, terms.horizonMonths / 12);
    const year = (1 - share) * meanOfYear(state.prices.hub12) + share * hub;
    return forecastFrom(state, year);
  }

  /** Projects that the price calls up or puts off, and the sales that they take from home. */
  function weighProjects(hub: number, out: Prospect): void {
    const forecast = forecastAt(hub);
    const perKg = Math.max(0, base.home - register.homeMarginalCost);
    for (let i = 0; i < waitingCount; i++) {
      const j = waiting[i];
      const then = forecast >= needed[i];
      if (then === baseForecast >= needed[i]) continue;
      const kg = LOADING * plants.capacity[j] * 1000;
      const opens = plants.buildMonths[j];
      // Called up, it sells for its life; put off, only for as long as the low price lasts.
      const sales = kg * (then ? monthsFrom(opens, PLANT_LIFE_MONTHS) : -monthsFrom(opens, terms.horizonMonths));
      out.called += (then ? 12 : -12) * plants.capacity[j];
      out.margin -= sales * perKg;
      if (then) out.diversification += sales * base.hub;
      else out.exclusion -= sales * base.hub;
    }
  }

  /** What buyers learn to do without, which comes back as slowly as it went. */
  function weighSubstitution(out: Prospect): void {
    const { substitutionMonths, longRunRatio } = register;
    const learnt = 1 - pow(1 - 1 / substitutionMonths, terms.horizonMonths);
    const perKg = Math.max(0, base.home - register.homeMarginalCost);
    const lasts = pow(discount, terms.horizonMonths) * substitutionMonths;
    for (let b = 0; b < buyers.n; b++) {
      if (buyers.destination[b] < 0) continue;
      const gap = (longRunRatio - 1) * state.elasticity[buyers.sector[b]];
      const lost = learnt * (1 - exp(-gap * ln(meanPrice[b] / basePrice[b]))) * buyers.meanUse[b] * 1000 * lasts;
      out.margin -= lost * perKg;
      if (lost > 0) out.diversification += lost * base.hub;
    }
  }

  return {
    begin,
    judge,
    end,
    get commercialMargin() {
      return monthsFrom(0, terms.horizonMonths) * base.margin;
    },
  };
}
