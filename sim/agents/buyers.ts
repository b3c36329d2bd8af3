import { exp, ln } from "../core/deterministic-math.ts";
import { nonNegativeOrThrow } from "../core/invariant.ts";
import { LEGENDRE_16 } from "../core/quadrature.ts";
import type { Draws } from "../draws.ts";
import { chokeShare } from "../markets/buyer-demand.ts";
import type { Market } from "../markets/market.ts";
import { STOCK_ELASTICITY } from "../markets/market.ts";
import type { State } from "../state.ts";
import { adaptExpectation } from "./expectations.ts";

/** Less than this below zero is rounding. */
const ROUNDING_TONNES = 1e-9;

/** Rise of stock targets that news of a restriction alone brings (MODEL 2.2). */
const NEWS = 0.5;

const ANCHORS = [0, 72, 132, 192];

/** A path of demand over July of the base year at a month counted from there: anchors, straight between. */
function along(values: readonly number[], monthsSinceBase: number): number {
  let i = 0;
  while (i < 2 && monthsSinceBase > ANCHORS[i + 1]) i++;
  const slope = (values[i + 1] - values[i]) / (ANCHORS[i + 1] - ANCHORS[i]);
  return Math.max(0.1, values[i] + slope * (Math.max(0, monthsSinceBase) - ANCHORS[i]));
}

/** Demand of every sector over July of the base year in every month, sector-major. */
export function growthTable(state: State, firstMonthSinceBase: number, months: number): Float64Array {
  const anchors = (name: string) => [
    1,
    state.value(`demand.${name}.2030`),
    state.value(`demand.${name}.2035`),
    state.value(`demand.${name}.2040`),
  ];
  const { sectors } = state.material;
  const table = new Float64Array(sectors.length * months);
  sectors.forEach(({ growth }, s) => {
    const first = anchors(growth[0]);
    const rest = growth.length === 3 ? anchors(growth[1]) : first;
    const share = growth.length === 3 ? state.value(growth[2]) : 1;
    for (let m = 0; m < months; m++) {
      const at = firstMonthSinceBase + m;
      table[s * months + m] = share * along(first, at) + (1 - share) * along(rest, at);
    }
  });
  return table;
}

/** Growth of EU magnet making beside demand, at equal prices: straight over five years from the year after the base, then flat. */
function magnetGrowth(state: State, monthsSinceBase: number): number {
  const share = Math.min(1, Math.max(0, (monthsSinceBase - 12) / 60));
  return 1 + share * (state.terms.magnetEu2030 - 1);
}

/** Sets this month's use at the reference price, stock targets and gaps, from last month's prices. */
export function prepareBuyers(state: State, draws: Draws, growth: Float64Array, monthsSinceBase: number): void {
  const { buyers, month, months, policy } = state;
  const target = state.terms.stockTargetMonths;
  const panic = state.terms.stockPanic;
  const maxRatio = state.terms.stockMaxRatio;
  const up = state.terms.stockUp;
  const down = state.terms.stockDown;
  const adjust = state.terms.stockAdjust;
  // A date that everybody knows is stocked up for before it comes.
  const news = (month - state.lastRestriction < 12 ? NEWS : 0) + NEWS * state.expectedRestriction;
  const made = magnetGrowth(state, monthsSinceBase);
  const world = draws.world[month];
  // Buyers of a region share its shock, and mostly prices too: what follows from them is not worked out again.
  let region = -1;
  let shock = 1;
  let price = NaN;
  let power = 1;
  let mean = NaN;
  let lnMean = 0;
  let lnRise = 0;
  for (let b = 0; b < buyers.n; b++) {
    const twin = buyers.twin[b];
    const sector = buyers.sector[b];
    let base = buyers.use0[b] * growth[sector * months + month];
    let tilted = base;
    if (twin >= 0) {
      const total = (buyers.use0[b] + buyers.use0[twin]) * growth[sector * months + month];
      const own = buyers.insideMagnets[b] ? twin : b;
      const share = Math.min(0.95, (buyers.use0[own] / (buyers.use0[b] + buyers.use0[twin])) * made);
      const tilt = buyers.routeTilt[own];
      const shifted = (share * tilt) / (share * tilt + 1 - share);
      base = total * (own === b ? share : 1 - share);
      tilted = total * (own === b ? shifted : 1 - shifted);
    }
    if (buyers.region[b] !== region) {
      region = buyers.region[b];
      shock = exp(world + draws.region[region * months + month]);
    }
    buyers.baseUse[b] = tilted * shock;
    buyers.use[b] = tilted * shock * buyers.substitution[b];
    if (buyers.price[b] !== price || buyers.meanPrice12[b] !== mean) {
      price = buyers.price[b];
      mean = buyers.meanPrice12[b];
      power = exp(STOCK_ELASTICITY * ln(price));
      lnMean = ln(mean);
      lnRise = ln(price / mean);
    }
    const fear = lnRise + (buyers.destination[b] < 0 ? 0 : state.expectedRise);
    const aim = Math.min(target * Math.min(maxRatio, 1 + (fear > 0 ? panic * fear : 0) + news), policy.stockCapMonths[region]);
    buyers.aimMonths[b] = aim;
    buyers.targetMonths[b] += (aim - buyers.targetMonths[b]) * (aim > buyers.targetMonths[b] ? up : down);
    buyers.stockGap[b] = adjust * (buyers.targetMonths[b] * buyers.meanUse[b] - buyers.stock[b]);
    buyers.lastPower[b] = power;
    buyers.lnExpected[b] = lnMean;
  }
}

/**
 * Books what each buyer bought, used and lost at the prices that cleared. `scale` per destination (and
 * home at the end) trims purchases so that bought equals sold to the last bit.
 */
export function postBuyers(
  state: State,
  market: Market,
  destinationPrice: Float64Array,
  homePrice: number,
  scale: Float64Array,
  foreign: Float64Array,
): void {
  const { buyers, choke, policy } = state;
  const last = destinationPrice.length;
  const { sortedBuyers } = market;
  buyers.moved.fill(0);
  for (let i = 0; i < sortedBuyers.length; i++) {
    const b = sortedBuyers[i];
    const d = buyers.destination[b];
    const price = market.buyerPrice(d, d < 0 ? homePrice : destinationPrice[d]);
    market.basis(price);
    const sector = buyers.sector[b];
    const bought = market.purchases(b, price) * scale[d < 0 ? last : d];
    const wanted = market.wouldUse(b, price);
    let used = wanted * chokeShare(price + policy.useLevyEurPerKg[b], choke[sector]);
    if (used > bought + buyers.stock[b]) used = bought + buyers.stock[b];
    const before = buyers.stock[b];
    const fromOutside = d < 0 ? foreign[last] : foreign[d];
    const pool = before + bought;
    const mix = pool > 0 ? (before * buyers.foreignShare[b] + bought * fromOutside) / pool : 0;
    buyers.foreignShare[b] = mix;
    buyers.foreignUsed[b] = used * mix;
    buyers.bought[b] = bought;
    buyers.consumed[b] = used;
    const left = nonNegativeOrThrow(
      before + bought - used,
      state.month,
      state.regions[buyers.region[b]],
      "stock of buyers, t",
      ROUNDING_TONNES,
    );
    buyers.stock[b] = Math.max(0, left);
    buyers.curtailed[b] = wanted - used;
    // Makers of a component give nothing up of their own: their buyers do.
    const final = state.makers[sector] === 0;
    buyers.voluntary[b] = final ? Math.max(0, buyers.use[b] - wanted) : 0;
    buyers.substituted[b] = final ? Math.max(0, buyers.baseUse[b] - buyers.use[b]) : 0;
    buyers.price[b] = price;
  }
}

/**
 * How far buyers outside home are alarmed: the rise of the stocks that they would like over what news
 * alone would bring. It moves at once, while what they really aim for follows slowly.
 */
export function alarmOutside(state: State): number {
  const { buyers, terms } = state;
  let sum = 0;
  let weight = 0;
  for (let b = 0; b < buyers.n; b++) {
    if (buyers.destination[b] < 0) continue;
    sum += buyers.meanUse[b] * (buyers.aimMonths[b] / terms.stockTargetMonths - 1);
    weight += buyers.meanUse[b];
  }
  const alarm = weight > 0 ? Math.max(0, sum / weight / NEWS) : 0;
  // News of this month came after buyers had made their plans; quotes do not wait.
  return state.lastRestriction === state.month ? Math.max(1, alarm) : alarm;
}

/** Cost of making a component over its cost at the reference price of a material with this share in it (KA43). */
export function makingCost(share: number, price: number, reference: number): number {
  return 1 - share + (share * price) / reference;
}

/** Change of value added in making a component when its cost changes and its price does not: the effective protection that a dearer input leaves (KA43). */
export function effectiveProtection(share: number, costChange: number): number {
  return -costChange / (1 - share);
}

/** Slow answers to the prices that cleared: means, substitution, where magnets are made. */
export function adaptBuyers(state: State): void {
  const { buyers, elasticity, price0, policy } = state;
  const further = state.terms.longRunRatio - 1;
  const months = state.terms.substitutionMonths;
  const sigma = state.terms.armington;
  const oxide = state.terms.magnetOxideCostShare;
  const adjust = state.terms.magnetAdjustMonths;
  let mean = NaN;
  let lnMean = 0;
  for (let b = 0; b < buyers.n; b++) {
    const cost = buyers.price[b] + policy.useLevyEurPerKg[b];
    buyers.meanPrice5[b] = adaptExpectation(buyers.meanPrice5[b], cost, 1 / 5);
    buyers.meanPrice12[b] = adaptExpectation(buyers.meanPrice12[b], buyers.price[b], 1 / 12);
    buyers.meanUse[b] = adaptExpectation(buyers.meanUse[b], buyers.consumed[b] + buyers.curtailed[b], 1 / 12);
    const region = buyers.region[b];
    // What research adds are ways out of a dear material: nobody uses more of a cheap one for having them.
    const gain = buyers.meanPrice5[b] > price0 ? policy.longRunGain[region] : 0;
    const gap = (further + gain) * elasticity[buyers.sector[b]];
    const lag = months * policy.substitutionTime[region];
    if (buyers.meanPrice5[b] !== mean) {
      mean = buyers.meanPrice5[b];
      lnMean = ln(mean / price0);
    }
    buyers.substitution[b] += (exp(-gap * lnMean) - buyers.substitution[b]) / lag;
    const twin = buyers.twin[b];
    if (twin >= 0 && !buyers.insideMagnets[b]) {
      const own = makingCost(oxide, cost, price0);
      const imported = makingCost(oxide, buyers.price[twin] + policy.useLevyEurPerKg[twin], price0);
      buyers.routeTilt[b] += (exp(-sigma * ln(own / imported)) - buyers.routeTilt[b]) / adjust;
    }
  }
}

/** Writes what each node of the stretch on which lines stop adds to the area under one unit of a sector's use, EUR/kg. */
function areaOfStopping(state: State, sector: number, knee: number, terms: Float64Array): void {
  const e = state.elasticity[sector];
  const lines = state.choke[sector];
  const top = 1.25 * lines;
  const half = 0.5 * (top - knee);
  for (let i = 0; i < LEGENDRE_16.nodes.length; i++) {
    const p = knee + half * (1 + LEGENDRE_16.nodes[i]);
    terms[i] = half * LEGENDRE_16.weights[i] * exp(-e * ln(p / state.price0)) * ((top - p) / (0.5 * lines));
  }
}

const beyond = new Float64Array(16);

/** Area under one unit of a sector's use from a price to the choke price, EUR/kg (MODEL 7). */
function surplusPerUse(state: State, sector: number, from: number): number {
  const { elasticity, choke, price0, surplusTerms } = state;
  const e = elasticity[sector];
  const lines = choke[sector];
  const price = Math.min(from, 1.25 * lines);
  const firstStop = 0.75 * lines;
  const knee = Math.max(price, firstStop);
  let area = knee > price ? (price0 * (exp((1 - e) * ln(knee / price0)) - exp((1 - e) * ln(price / price0)))) / (1 - e) : 0;
  let terms = beyond;
  if (knee === firstStop) {
    // Where no line stops yet the rest is the same every month.
    terms = surplusTerms[sector];
    if (terms[0] === 0) areaOfStopping(state, sector, knee, terms);
  } else areaOfStopping(state, sector, knee, terms);
  for (let i = 0; i < terms.length; i++) area += terms[i];
  return area;
}

/** Surplus of all buyers of a region over the choke price, EUR, at the prices that cleared and what is due on top. */
export function consumerSurplus(state: State, region: number): number {
  const { buyers, elasticity, policy } = state;
  let sum = 0;
  for (let s = 0; s < elasticity.length; s++) {
    if (state.makers[s]) continue;
    let known = NaN;
    let area = 0;
    for (let b = 0; b < buyers.n; b++) {
      if (buyers.region[b] !== region || buyers.sector[b] !== s) continue;
      const cost = buyers.price[b] + policy.useLevyEurPerKg[b];
      if (cost !== known) {
        known = cost;
        area = surplusPerUse(state, s, known);
      }
      sum += buyers.use[b] * area * 1000;
    }
  }
  return sum;
}
