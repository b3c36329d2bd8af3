import { stockpilePurchases } from "../agents/stockpiles.ts";
import { traderPurchases } from "../agents/traders.ts";
import { exp, expEach, ln } from "../core/deterministic-math.ts";
import { type State, Status } from "../state.ts";
import { netPurchases, runningShare } from "./buyer-demand.ts";
import { conductShare } from "./conduct.ts";
import { createLinkedMarket } from "./linked-blocs.ts";
import { handedOverShare, rampSupply } from "./merit-order.ts";

/** Stock purchases respond to the price with this elasticity (MODEL 2.2). */
export const STOCK_ELASTICITY = 0.8;
const BACKSTOP_TONNES = 1e-3;
/** Least share of a price that a subsidy leaves to the buyer. */
const LEAST_PAID = 0.1;
/** Rise of the price over the expected one (log) at which a buyer draws evenly on its stock to bridge a stop whose end it knows. */
const BRIDGING_RISE = 0.14;
const LN_2 = 0.6931471805599453;
/** Where each number of a buyer's plan stands, and how many there are. */
const USE = 0;
const STOPPED = 1;
const STOPPING = 2;
const STOCK = 3;
const GAP = 4;
const LAST_POWER = 5;
const LN_EXPECTED = 6;
const LEVY = 7;
const PLAN = 8;
/** The same of a plant's offer. */
const AVAILABLE = 0;
const COST = 1;
const INTAKE = 2;
const KEPT = 3;
const PREMIUM = 4;
const COVERED = 5;
const SUPPORT = 6;
const TIED = 7;
const BUY_IN = 8;
const FLOOR = 9;
const OFFER = 10;
/** Which plants are counted where. */
const RUNNING_COUNT = 0;
const OPEN_COUNT = 1;
const TIED_COUNT = 2;
const OWNED_COUNT = 3;
const TAKING_COUNT = 4;
const BUY_IN_COUNT = 5;

/** Share of a stock drawn this month to bridge a stop: what lasts to its end at a small rise, all of it when the price has doubled. */
function bridgingShare(months: number, rise: number): number {
  if (rise <= 0) return 0;
  const even = 1 / months;
  if (rise <= BRIDGING_RISE) return (even * rise) / BRIDGING_RISE;
  const further = (rise - BRIDGING_RISE) / (LN_2 - BRIDGING_RISE);
  return even + (1 - even) * (further < 1 ? further : 1);
}

/** Positions in `0 … count` sorted by a group of −1 … `groups − 1`, those of group g from `first[g + 1]` to `first[g + 2]`. */
function grouped(count: number, groups: number, groupOf: ArrayLike<number>) {
  const first = new Int32Array(groups + 2);
  const sorted = new Int32Array(count);
  let k = 0;
  for (let g = -1; g < groups; g++) {
    first[g + 1] = k;
    for (let i = 0; i < count; i++) if (groupOf[i] === g) sorted[k++] = i;
  }
  first[groups + 1] = k;
  return { first, sorted };
}

/**
 * The curves of one run, reading what buyers and plants planned as it was frozen before the month cleared
 * (`refresh`), and the linked market that clears them; `nested` when its sellers take in another material
 * of the same world. Nothing in here allocates once built.
 */
export function createMarket(state: State, nested = false) {
  const { buyers, plants, home, holders, leak, elasticity, choke, destinations, policy } = state;
  const { ramp, stockUse, traderResponse, conductElasticity } = state.terms;
  const conductTheta = state.material.regime === "oligopoly" ? state.terms.conductTheta : 0;
  // Powers of the price by elasticity, those of stock purchases last: sectors that answer alike share one.
  const elasticities = [...new Set(elasticity)];
  const stocks = elasticities.length;
  const exponent = Float64Array.from([...elasticities, STOCK_ELASTICITY], (e) => -e);
  const power = new Float64Array(stocks + 1);
  const lnReference = ln(state.price0);
  const highest = 1.3 * Math.max(...choke);
  // Price and its logarithm: an array, since a captured number that changes is boxed.
  const shared = new Float64Array([NaN, 0]);
  const { sorted, first: firstOf } = grouped(buyers.n, destinations.length, buyers.destination);
  const placeOf = new Int32Array(buyers.n);
  for (let i = 0; i < sorted.length; i++) placeOf[sorted[i]] = i;
  const powerOf = Int32Array.from(sorted, (b) => elasticities.indexOf(elasticity[buyers.sector[b]]));
  // What buyers plan this month, side by side for each and sorted by destination, as it was when `refresh`
  // was last called: read thousands of times a month, so it should stay in the nearest cache.
  const plans = new Float64Array(buyers.n * PLAN);
  const { sorted: holdersSorted, first: firstHolder } = grouped(holders.n, destinations.length, holders.destination);
  const holdersAbroad = Int32Array.from(holdersSorted.subarray(firstHolder[1])).sort();
  // Set where buyers make a component whose own market decides what they can use.
  let makersUse: ((buyer: number, price: number) => number) | undefined;
  let makersAct = false;
  // Set where sellers take in another material: clears that one at trial prices of this, and says by
  // region what its price adds to the cost that `plants` and `home` hold, EUR/kg.
  let takeIn: ((homePrice: number, hubPrice: number) => void) | undefined;
  const added = new Float64Array(state.regions.length);

  /** Powers of a price that all buyers share. */
  function basis(price: number): void {
    if (price === shared[0]) return;
    const lnPrice = ln(price);
    shared[0] = price;
    shared[1] = lnPrice;
    for (let e = 0; e < stocks; e++) power[e] = exponent[e] * (lnPrice - lnReference);
    power[stocks] = exponent[stocks] * lnPrice;
    expEach(power, stocks + 1);
  }

  /** What the buyer at a place would use at a price whose basis is set and what it owes on top, were all its lines to run; t/month. */
  function usedAt(i: number, price: number): number {
    const levy = plans[i * PLAN + LEVY];
    if (makersAct && makersUse) return makersUse(sorted[i], price + levy);
    const use = plans[i * PLAN + USE];
    return use * (levy > 0 ? exp(exponent[powerOf[i]] * (ln(price + levy) - lnReference)) : power[powerOf[i]]);
  }

  /** The same of one buyer. */
  function wouldUse(b: number, price: number): number {
    return usedAt(placeOf[b], price);
  }

  /** Purchases of a stretch of the sorted buyers at a price whose basis is set: one loop, so that it is compiled as one. */
  function purchasesOf(first: number, end: number, price: number): number {
    const { outageMonths } = state;
    const stockPower = power[stocks];
    const lnPrice = shared[1];
    let sum = 0;
    for (let i = first; i < end; i++) {
      const at = i * PLAN;
      const running = runningShare(price + plans[at + LEVY], plans[at + STOPPED], plans[at + STOPPING]);
      const use = usedAt(i, price) * running;
      const stock = plans[at + STOCK];
      const gap = plans[at + GAP];
      const response = stockPower * plans[at + LAST_POWER];
      const rise = lnPrice - plans[at + LN_EXPECTED];
      if (outageMonths > 0 && i >= firstOf[1]) {
        // The end is known: nobody outside stocks up in between, and the stock is spread over the months that are left.
        sum += netPurchases(use, running, stock, gap < 0 ? gap : 0, response, bridgingShare(outageMonths, rise), LN_2);
      } else sum += netPurchases(use, running, stock, gap, response, stockUse, rise);
    }
    return sum;
  }

  /** Purchases of one buyer at a price whose basis is set. */
  function purchases(b: number, price: number): number {
    return purchasesOf(placeOf[b], placeOf[b] + 1, price);
  }

  /** Purchases of a trader or a stockpile at a price whose basis is set; negative when it sells. */
  function holderPurchases(h: number, price: number): number {
    if (state.holdersIdle || (state.tradersIdle && holders.trades[h] === 1)) return 0;
    const net = holderWish(h, price);
    return net > 0 ? net * affordable(price) : net;
  }

  function holderWish(h: number, price: number): number {
    if (holders.trades[h])
      return holders.most[h] > 0 || holders.stock[h] > 0
        ? traderPurchases(holders.lnForecast[h] - shared[1], holders.stock[h], holders.most[h], traderResponse)
        : 0;
    return stockpilePurchases(
      price,
      holders.stock[h],
      holders.most[h],
      holders.rate[h],
      holders.buyBelow[h],
      holders.sellAbove[h],
      ramp,
      holders.sellRate[h],
    );
  }

  /** What buyers of a destination pay at its price: less where the exporting state pays their makers; -1 is home. */
  function buyerPrice(d: number, price: number): number {
    const paid = state.makerSubsidy[d + 1];
    return paid > 0 ? Math.max(LEAST_PAID * price, price - paid) : price;
  }

  /** Purchases of all buyers of a destination; -1 is home. */
  function buyersDemand(d: number, price: number): number {
    const net = buyerPrice(d, price);
    basis(net);
    return purchasesOf(firstOf[d + 1], firstOf[d + 2], net);
  }

  /** Everything that is taken at a destination: buyers, traders and stockpiles, at home also what leaks abroad. */
  function wanted(d: number, price: number): number {
    let sum = buyersDemand(d, price);
    basis(price);
    for (let k = firstHolder[d + 1]; k < firstHolder[d + 2]; k++) sum += holderPurchases(holdersSorted[k], price);
    if (d >= 0) return sum;
    const { buying } = state.reserve;
    return sum + leak.buying * affordable(price) + (buying > 0 ? buying * affordable(price) : buying);
  }

  /** Share of what is bought whatever the price that is still bought: all, but where there is nothing left to buy at any. */
  function affordable(price: number): number {
    return runningShare(price, highest, 0.1 * highest);
  }

  /** What plants have promised to a destination, at what they get for it there. */
  function tiedSupply(d: number, price: number): number {
    let sum = 0;
    for (let n = 0; n < count[TIED_COUNT]; n++) {
      const k = tied[n];
      if (tiedTo[k] === d) sum += offers[k * OFFER + TIED] * soldAt(k, price);
    }
    return sum;
  }

  /** What a destination takes from the open market: purchases beyond what is promised to it. */
  function demand(d: number, price: number): number {
    return wanted(d, price) - (d < 0 ? 0 : tiedSupply(d, price - policy.certificationEurPerKg[d]));
  }

  /** Demand of every destination outside home at one price. */
  function worldDemand(price: number): number {
    let sum = 0;
    if (state.makersPaid) for (let d = 0; d < destinations.length; d++) sum += buyersDemand(d, price);
    basis(price);
    if (!state.makersPaid) sum = purchasesOf(firstOf[1], sorted.length, price);
    for (let k = 0; k < holdersAbroad.length; k++) sum += holderPurchases(holdersAbroad[k], price);
    sellAt(price);
    for (let n = 0; n < count[TIED_COUNT]; n++) {
      const k = tied[n];
      const charge = policy.certificationEurPerKg[tiedTo[k]];
      sum -= offers[k * OFFER + TIED] * (charge > 0 ? soldAt(k, price - charge) : sold[k]);
    }
    return sum;
  }

  /** What one step of the home cost curve would run, before the quota. */
  function stepSupply(i: number, price: number): number {
    return rampSupply(price, home.available[i], home.cost[i] - home.credit[i] + added[0] * home.intake[i] + home.markup, ramp);
  }

  /** What the quota leaves of each primary step at a price, a share. */
  function quotaShare(price: number): number {
    let primary = 0;
    for (let i = 0; i < home.steps; i++) if (!home.scrapFed[i]) primary += stepSupply(i, price);
    return primary > home.quota ? home.quota / primary : 1;
  }

  /** Writes what each home step runs at a price: primary steps share the quota in step. */
  function homeOutput(price: number, out: Float64Array): void {
    const share = quotaShare(price);
    for (let i = 0; i < home.steps; i++) out[i] = stepSupply(i, price) * (home.scrapFed[i] ? 1 : share);
  }

  /** Production at home at a price: steps moved by the state's mark-up, cut at the quota. */
  function homeSupply(price: number): number {
    let primary = 0;
    let scrap = 0;
    for (let i = 0; i < home.steps; i++) {
      const q = stepSupply(i, price);
      if (home.scrapFed[i]) scrap += q;
      else primary += q;
    }
    return Math.min(primary, home.quota) + scrap;
  }

  // Plants that run this month, in their order, and what each offers, as it was when `refresh` was last called.
  const offers = new Float64Array(plants.n * OFFER);
  const regionOf = new Int32Array(plants.n);
  const tiedTo = new Int32Array(plants.n);
  const ownedAt = new Uint8Array(plants.n);
  /** Position of a plant among them, or -1. */
  const slotOf = new Int32Array(plants.n).fill(-1);
  // What each sells at the price that was last asked about: what is supplied and what is promised are asked for at the same prices.
  const sold = new Float64Array(plants.n);
  const soldPrice = new Float64Array([NaN]);
  // Positions of those that sell outside home, of those of them that have promised output to a destination, of
  // those that the exporting state controls, which sell with home supply, and of those that take in the first input.
  const open = new Int32Array(plants.n);
  const tied = new Int32Array(plants.n);
  const owned = new Int32Array(plants.n);
  const taking = new Int32Array(plants.n);
  const count = new Int32Array(6);

  /** What a seller that knows its weight offers of what it could (MODEL 2.5), less towards buyers who buy as one; what it can sell is measured on last month. */
  function heldBack(available: number, price: number, cost: number): number {
    const theta = conductTheta * (1 - policy.pooledShare[0]) * policy.sellersConduct[0];
    if (!(theta > 0 && available > 0 && state.soldOutside > 0)) return available;
    const share = conductShare(price, cost, conductElasticity, theta, available / state.soldOutside);
    return Math.min(available, share * state.soldOutside);
  }

  /** Output of the plant at a position at a price without a buy-in: the covered part sees its support, the rest the price alone. */
  function soldAt(k: number, price: number): number {
    const at = k * OFFER;
    const net = price * offers[at + KEPT];
    const cost = offers[at + COST] + added[regionOf[k]] * offers[at + INTAKE];
    const most = offers[at + AVAILABLE];
    const covered = offers[at + COVERED];
    const free = rampSupply(net + offers[at + PREMIUM], conductTheta > 0 ? heldBack(most, price, cost) : most, cost, ramp);
    return covered === 0 ? free : free + covered * (rampSupply(net + offers[at + SUPPORT], most, cost, ramp) - free);
  }

  /** Writes what every plant sells at a price without a buy-in. */
  function sellAt(price: number): void {
    // What a material traded beside this one adds to the cost of those that take it in changes within a solve.
    if (price === soldPrice[0] && (takeIn === undefined || count[TAKING_COUNT] === 0)) return;
    soldPrice[0] = price;
    for (let k = 0; k < count[RUNNING_COUNT]; k++) sold[k] = soldAt(k, price);
  }

  /** Output of the plant at a position: what may be handed over at the price of a buy-in never sees a lower one. */
  function suppliedAt(k: number, price: number): number {
    const alone = soldAt(k, price);
    const share = offers[k * OFFER + BUY_IN];
    const floor = offers[k * OFFER + FLOOR];
    if (share === 0 || price >= floor) return alone;
    return alone + share * (soldAt(k, floor) - alone);
  }

  /** Part of the output of the plant at a position that it hands over: all that it may below the price of the buy-in, nothing above, a ramp between. */
  function handedOverAt(k: number, price: number): number {
    const share = offers[k * OFFER + BUY_IN];
    if (share === 0) return 0;
    const floor = offers[k * OFFER + FLOOR];
    return share * soldAt(k, price < floor ? floor : price) * handedOverShare(price, floor, ramp);
  }

  /** The same three of one plant; nothing of one that does not run. */
  const soldAlone = (j: number, price: number): number => (slotOf[j] < 0 ? 0 : soldAt(slotOf[j], price));
  const plantSupply = (j: number, price: number): number => (slotOf[j] < 0 ? 0 : suppliedAt(slotOf[j], price));
  const handedOver = (j: number, price: number): number => (slotOf[j] < 0 ? 0 : handedOverAt(slotOf[j], price));

  function backstop(price: number): number {
    const x = price / highest;
    const x2 = x * x;
    const x4 = x2 * x2;
    return BACKSTOP_TONNES * x4 * x4 * x2;
  }

  /** Supply of other origins to the open market: what no standing contract has promised, and what leaked. */
  function hubSupply(price: number): number {
    sellAt(price);
    const buysIn = count[BUY_IN_COUNT] > 0;
    let sum = backstop(price) + leak.arriving;
    for (let n = 0; n < count[OPEN_COUNT]; n++) {
      const k = open[n];
      sum += (1 - offers[k * OFFER + TIED]) * (buysIn ? suppliedAt(k, price) - handedOverAt(k, price) : sold[k]);
    }
    return sum;
  }

  /** All supply of plants outside home to the market at one price. */
  function rivalSupply(price: number): number {
    let sum = 0;
    for (let n = 0; n < count[OPEN_COUNT]; n++) sum += suppliedAt(open[n], price) - handedOverAt(open[n], price);
    return sum;
  }

  /** Supply of plants abroad that the exporting state controls, at the home price. */
  function ownedSupply(price: number): number {
    let sum = 0;
    for (let n = 0; n < count[OWNED_COUNT]; n++) sum += suppliedAt(owned[n], price);
    return sum;
  }

  const linked = createLinkedMarket(destinations.length, {
    homeSurplus: (price) => homeSupply(price) + ownedSupply(price) - wanted(-1, price),
    hubSupply,
    demand,
    worldDemand,
    ...(nested ? { prepare: (homePrice: number, hubPrice: number) => takeIn?.(homePrice, hubPrice) } : {}),
  });

  /**
   * Output of the plants of a region that take in the first input, at its price, region 0 being home;
   * plants that the exporting state controls sell at the home price. t/month.
   */
  function takingOutput(region: number, price: number, homePrice: number): number {
    let sum = 0;
    if (region > 0) {
      for (let n = 0; n < count[TAKING_COUNT]; n++) {
        const k = taking[n];
        if (regionOf[k] === region) sum += offers[k * OFFER + INTAKE] * suppliedAt(k, ownedAt[k] === 1 ? homePrice : price);
      }
      return sum;
    }
    const share = quotaShare(price);
    for (let i = 0; i < home.steps; i++) sum += home.intake[i] * stepSupply(i, price) * (home.scrapFed[i] ? 1 : share);
    return sum;
  }

  /** Freezes what buyers plan. */
  function readBuyers(): void {
    for (let i = 0; i < sorted.length; i++) {
      const b = sorted[i];
      const at = i * PLAN;
      const lines = choke[buyers.sector[b]];
      plans[at + USE] = buyers.use[b];
      plans[at + STOPPED] = 1.25 * lines;
      plans[at + STOPPING] = 0.5 * lines;
      plans[at + STOCK] = buyers.stock[b];
      plans[at + GAP] = buyers.stockGap[b];
      plans[at + LAST_POWER] = buyers.lastPower[b];
      plans[at + LN_EXPECTED] = buyers.lnExpected[b];
      plans[at + LEVY] = policy.useLevyEurPerKg[b];
    }
  }

  /** Freezes what plants offer. */
  function readPlants(): void {
    count.fill(0);
    soldPrice[0] = NaN;
    for (let j = 0; j < plants.n; j++) {
      if (plants.status[j] !== Status.operating) {
        slotOf[j] = -1;
        continue;
      }
      const k = count[RUNNING_COUNT]++;
      slotOf[j] = k;
      const at = k * OFFER;
      const premium = policy.premiumEurPerKg[j];
      offers[at + AVAILABLE] = plants.available[j];
      offers[at + COST] = plants.cost[j] - plants.credit[j];
      offers[at + INTAKE] = plants.intake[j];
      offers[at + KEPT] = 1 - plants.feedShare[j];
      offers[at + PREMIUM] = premium;
      offers[at + COVERED] = plants.coveredShare[j];
      offers[at + SUPPORT] = plants.support[j] + premium;
      offers[at + TIED] = plants.tiedShare[j];
      offers[at + BUY_IN] = policy.buyInShare[j];
      offers[at + FLOOR] = policy.buyInEurPerKg[j];
      regionOf[k] = plants.region[j];
      tiedTo[k] = plants.tiedTo[j];
      ownedAt[k] = plants.controlled[j];
      if (policy.buyInShare[j] > 0) count[BUY_IN_COUNT]++;
      if (plants.controlled[j] === 1) owned[count[OWNED_COUNT]++] = k;
      else {
        open[count[OPEN_COUNT]++] = k;
        if (plants.tiedTo[j] >= 0) tied[count[TIED_COUNT]++] = k;
      }
      if (plants.intake[j] > 0) taking[count[TAKING_COUNT]++] = k;
    }
  }

  return {
    linked,
    demand,
    worldDemand,
    buyersDemand,
    buyerPrice,
    ownedSupply,
    wanted,
    wouldUse,
    affordable,
    holderPurchases,
    tiedSupply,
    rivalSupply,
    homeSupply,
    homeOutput,
    plantSupply,
    soldAlone,
    handedOver,
    hubSupply,
    backstop,
    purchases,
    basis,
    highest,
    takingOutput,
    added,
    /** Sellers take in another material: its market clears inside this one's solve. */
    takeInputs(clear: (homePrice: number, hubPrice: number) => void) {
      takeIn = clear;
    },
    /** Buyers are makers of a component: what they would use at a price comes from its market. */
    serveMakers(use: (buyer: number, price: number) => number) {
      makersUse = use;
    },
    /** Makers act while markets clear and are posted; plans before that rest on their usual demand. */
    letMakersAct(act: boolean) {
      makersAct = act;
    },
    /** Buyers in the order of their destinations, home first: asked in that order, those who pay the same price share its powers. */
    sortedBuyers: sorted,
    /** The state has changed: reads anew what everybody plans. */
    refresh() {
      shared[0] = NaN;
      readBuyers();
      readPlants();
    },
  };
}

export type Market = ReturnType<typeof createMarket>;
