import { exp, ln } from "../core/deterministic-math.ts";
import { DESTINATIONS, type State, Status } from "../state.ts";
import { chokeShare, netPurchases } from "./buyer-demand.ts";
import { createLinkedMarket } from "./linked-blocs.ts";
import { rampSupply, supportedSupply } from "./merit-order.ts";

/** Stock purchases respond to the price with this elasticity (MODEL 2.2). */
export const STOCK_ELASTICITY = 0.8;
const BACKSTOP_TONNES = 1e-3;

/**
 * The curves of one run, reading the state as it was frozen before the month cleared, and the linked
 * market that clears them. Nothing in here allocates once built.
 */
export function createMarket(state: State) {
  const { buyers, plants, china, elasticity, choke } = state;
  const ramp = state.terms.ramp;
  const sectors = elasticity.length;
  const power = new Float64Array(sectors);
  const lnReference = ln(state.price0);
  const stockUse = state.terms.stockUse;
  const highest = 1.3 * Math.max(...choke);
  // Price, its logarithm and its stock power: an array, since a captured number that changes is boxed.
  const shared = new Float64Array([NaN, 0, 1]);

  /** Powers of a price that all buyers share. */
  function basis(price: number): void {
    if (price === shared[0]) return;
    const lnPrice = ln(price);
    shared[0] = price;
    shared[1] = lnPrice;
    for (let s = 0; s < sectors; s++) power[s] = exp(-elasticity[s] * (lnPrice - lnReference));
    shared[2] = exp(-STOCK_ELASTICITY * lnPrice);
  }

  /** Purchases of one buyer at a price whose basis is set. */
  function purchases(b: number, price: number): number {
    const sector = buyers.sector[b];
    const running = chokeShare(price, choke[sector]);
    return netPurchases(
      buyers.use[b] * power[sector] * running,
      running,
      buyers.stock[b],
      buyers.stockGap[b],
      shared[2] * buyers.lastPower[b],
      stockUse,
      shared[1] - buyers.lnExpected[b],
    );
  }

  const firstOf = new Int32Array(DESTINATIONS.length + 2);
  const order: number[] = [];
  for (let d = -1; d < DESTINATIONS.length; d++) {
    firstOf[d + 1] = order.length;
    for (let b = 0; b < buyers.n; b++) if (buyers.destination[b] === d) order.push(b);
  }
  firstOf[DESTINATIONS.length + 1] = order.length;
  const sorted = Int32Array.from(order);

  /** Purchases of all buyers of a destination; -1 is China. */
  function buyersDemand(d: number, price: number): number {
    basis(price);
    let sum = 0;
    for (let i = firstOf[d + 1]; i < firstOf[d + 2]; i++) sum += purchases(sorted[i], price);
    return sum;
  }

  /** What plants have promised to a destination, at its price. */
  function tiedSupply(d: number, price: number): number {
    let sum = 0;
    for (let k = 0; k < count[0]; k++)
      if (plants.tiedTo[running[k]] === d) sum += plants.tiedShare[running[k]] * plantSupply(running[k], price);
    return sum;
  }

  /** What a destination takes from the open market: purchases beyond what is promised to it. */
  function demand(d: number, price: number): number {
    return buyersDemand(d, price) - (d < 0 ? 0 : tiedSupply(d, price));
  }

  /** Demand of every destination outside China at one price. */
  function worldDemand(price: number): number {
    basis(price);
    let sum = 0;
    for (let i = firstOf[1]; i < sorted.length; i++) sum += purchases(sorted[i], price);
    for (let k = 0; k < count[0]; k++)
      if (plants.tiedTo[running[k]] >= 0) sum -= plants.tiedShare[running[k]] * plantSupply(running[k], price);
    return sum;
  }

  /** What one step of the Chinese cost curve would run, before the quota. */
  function stepSupply(i: number, price: number): number {
    return rampSupply(price, china.available[i], china.cost[i] + china.markup, ramp);
  }

  /** Writes what each Chinese step runs at a price: primary steps share the quota in step. */
  function chineseOutput(price: number, out: Float64Array): void {
    let primary = 0;
    for (let i = 0; i < china.steps; i++) if (!china.scrapFed[i]) primary += stepSupply(i, price);
    const share = primary > china.quota ? china.quota / primary : 1;
    for (let i = 0; i < china.steps; i++) out[i] = stepSupply(i, price) * (china.scrapFed[i] ? 1 : share);
  }

  /** Chinese production at a price: steps moved by the state's mark-up, cut at the quota. */
  function chineseSupply(price: number): number {
    let primary = 0;
    let scrap = 0;
    for (let i = 0; i < china.steps; i++) {
      const q = stepSupply(i, price);
      if (china.scrapFed[i]) scrap += q;
      else primary += q;
    }
    return Math.min(primary, china.quota) + scrap;
  }

  // Plants that run this month, so that a solve does not walk over those that do not exist yet.
  const running = new Int32Array(plants.n);
  const count = new Int32Array(1);

  /** Output of one plant at a price: the covered part sees its support, the rest the price alone. */
  function plantSupply(j: number, price: number): number {
    const covered = plants.coveredShare[j];
    const free = supportedSupply(price, plants.available[j], plants.cost[j], ramp, plants.feedShare[j], 0);
    if (covered === 0) return free;
    return (
      free + covered * (supportedSupply(price, plants.available[j], plants.cost[j], ramp, plants.feedShare[j], plants.support[j]) - free)
    );
  }

  function backstop(price: number): number {
    const x = price / highest;
    const x2 = x * x;
    const x4 = x2 * x2;
    return BACKSTOP_TONNES * x4 * x4 * x2;
  }

  /** Non-Chinese supply to the open market: what no standing contract has promised. */
  function hubSupply(price: number): number {
    let sum = backstop(price);
    for (let k = 0; k < count[0]; k++) sum += (1 - plants.tiedShare[running[k]]) * plantSupply(running[k], price);
    return sum;
  }

  /** All supply of plants outside China at one price. */
  function rivalSupply(price: number): number {
    let sum = 0;
    for (let k = 0; k < count[0]; k++) sum += plantSupply(running[k], price);
    return sum;
  }

  const linked = createLinkedMarket(DESTINATIONS.length, {
    homeSurplus: (price) => chineseSupply(price) - buyersDemand(-1, price),
    hubSupply,
    demand,
    worldDemand,
  });

  return {
    linked,
    demand,
    buyersDemand,
    tiedSupply,
    rivalSupply,
    chineseOutput,
    plantSupply,
    hubSupply,
    backstop,
    purchases,
    basis,
    highest,
    powerOf: (sector: number) => power[sector],
    /** Forget what was shared between calls: the state has changed. */
    refresh() {
      shared[0] = NaN;
      count[0] = 0;
      for (let j = 0; j < plants.n; j++) if (plants.status[j] === Status.operating) running[count[0]++] = j;
    },
  };
}

export type Market = ReturnType<typeof createMarket>;
