import { stockpilePurchases } from "../agents/stockpiles.ts";
import { traderPurchases } from "../agents/traders.ts";
import { exp, ln } from "../core/deterministic-math.ts";
import { type State, Status } from "../state.ts";
import { chokeShare, netPurchases } from "./buyer-demand.ts";
import { conductShare } from "./conduct.ts";
import { createLinkedMarket } from "./linked-blocs.ts";
import { handedOverShare, rampSupply, supportedSupply } from "./merit-order.ts";

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
const CHOKE = 1;
const STOCK = 2;
const GAP = 3;
const LAST_POWER = 4;
const LN_EXPECTED = 5;
const PLAN = 6;

/** Share of a stock drawn this month to bridge a stop: what lasts to its end at a small rise, all of it when the price has doubled. */
function bridgingShare(months: number, rise: number): number {
  if (rise <= 0) return 0;
  const even = 1 / months;
  if (rise <= BRIDGING_RISE) return (even * rise) / BRIDGING_RISE;
  const further = (rise - BRIDGING_RISE) / (LN_2 - BRIDGING_RISE);
  return even + (1 - even) * (further < 1 ? further : 1);
}

/**
 * The curves of one run, reading the state as it was frozen before the month cleared, and the linked
 * market that clears them; `nested` when its sellers take in another material of the same world. Nothing
 * in here allocates once built.
 */
export function createMarket(state: State, nested = false) {
  const { buyers, plants, home, holders, leak, elasticity, choke, destinations, policy } = state;
  const { ramp, stockUse, traderResponse, conductElasticity } = state.terms;
  const conductTheta = state.material.regime === "oligopoly" ? state.terms.conductTheta : 0;
  const sectors = elasticity.length;
  const power = new Float64Array(sectors);
  const lnReference = ln(state.price0);
  const highest = 1.3 * Math.max(...choke);
  // Price, its logarithm and its stock power: an array, since a captured number that changes is boxed.
  const shared = new Float64Array([NaN, 0, 1]);
  // What buyers plan this month, side by side for each, as it was when `refresh` was last called: read thousands of times a month.
  const plans = new Float64Array(buyers.n * PLAN);
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
    for (let s = 0; s < sectors; s++) power[s] = exp(-elasticity[s] * (lnPrice - lnReference));
    shared[2] = exp(-STOCK_ELASTICITY * lnPrice);
  }

  /** What a buyer would use at a price whose basis is set and what it owes on top, were all its lines to run; t/month. */
  function wouldUse(b: number, price: number): number {
    const levy = policy.useLevyEurPerKg[b];
    if (makersAct && makersUse) return makersUse(b, price + levy);
    const s = buyers.sector[b];
    const use = plans[b * PLAN + USE];
    return use * (levy > 0 ? exp(-elasticity[s] * (ln(price + levy) - lnReference)) : power[s]);
  }

  /** Purchases of a stretch of the sorted buyers at a price whose basis is set: one loop, so that it is compiled as one. */
  function purchasesOf(first: number, end: number, price: number): number {
    const { outageMonths } = state;
    let sum = 0;
    for (let i = first; i < end; i++) {
      const b = sorted[i];
      const at = b * PLAN;
      const running = chokeShare(price + policy.useLevyEurPerKg[b], plans[at + CHOKE]);
      const use = wouldUse(b, price) * running;
      const stock = plans[at + STOCK];
      const gap = plans[at + GAP];
      const response = shared[2] * plans[at + LAST_POWER];
      const rise = shared[1] - plans[at + LN_EXPECTED];
      if (outageMonths > 0 && buyers.destination[b] >= 0) {
        // The end is known: nobody stocks up in between, and the stock is spread over the months that are left.
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

  const firstOf = new Int32Array(destinations.length + 2);
  const order: number[] = [];
  for (let d = -1; d < destinations.length; d++) {
    firstOf[d + 1] = order.length;
    for (let b = 0; b < buyers.n; b++) if (buyers.destination[b] === d) order.push(b);
  }
  firstOf[destinations.length + 1] = order.length;
  const sorted = Int32Array.from(order);
  const placeOf = Int32Array.from(buyers.use, (_, b) => order.indexOf(b));

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
    for (let h = 0; h < holders.n; h++) if (holders.destination[h] === d) sum += holderPurchases(h, price);
    if (d >= 0) return sum;
    const { buying } = state.reserve;
    return sum + leak.buying * affordable(price) + (buying > 0 ? buying * affordable(price) : buying);
  }

  /** Share of what is bought whatever the price that is still bought: all, but where there is nothing left to buy at any. */
  function affordable(price: number): number {
    const share = (highest - price) / (0.1 * highest);
    return share > 1 ? 1 : share < 0 ? 0 : share;
  }

  /** What plants have promised to a destination, at what they get for it there. */
  function tiedSupply(d: number, price: number): number {
    let sum = 0;
    for (let k = 0; k < count[1]; k++) if (plants.tiedTo[tied[k]] === d) sum += plants.tiedShare[tied[k]] * soldAlone(tied[k], price);
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
    for (let h = 0; h < holders.n; h++) if (holders.destination[h] >= 0) sum += holderPurchases(h, price);
    for (let k = 0; k < count[1]; k++) sum -= plants.tiedShare[tied[k]] * soldAlone(tied[k], price);
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

  // Plants that run this month, so that a solve does not walk over those that do not exist yet.
  const running = new Int32Array(plants.n);
  // Those of them that have promised output to a destination, and how many of both there are.
  const tied = new Int32Array(plants.n);
  const count = new Int32Array(2);
  // Those that the exporting state controls sell with home supply.
  const owned = new Int32Array(plants.n);
  const ownedCount = new Int32Array(1);
  // Those of them that take in the first input.
  const taking = new Int32Array(plants.n);
  const takers = new Int32Array(1);

  /** Output of one plant at a price without a buy-in: the covered part sees its support, the rest the price alone. */
  function soldAlone(j: number, price: number): number {
    const covered = plants.coveredShare[j];
    const cost = plants.cost[j] - plants.credit[j] + added[plants.region[j]] * plants.intake[j];
    let available = plants.available[j];
    // A seller that knows its weight holds back (MODEL 2.5), less towards buyers who buy as one; what it can sell is measured on last month.
    const theta = conductTheta * (1 - policy.pooledShare[0]) * policy.sellersConduct[0];
    if (theta > 0 && available > 0 && state.soldOutside > 0) {
      const share = conductShare(price, cost, conductElasticity, theta, available / state.soldOutside);
      available = Math.min(available, share * state.soldOutside);
    }
    const premium = policy.premiumEurPerKg[j];
    const free = supportedSupply(price, available, cost, ramp, plants.feedShare[j], premium);
    if (covered === 0) return free;
    const support = plants.support[j] + premium;
    return free + covered * (supportedSupply(price, plants.available[j], cost, ramp, plants.feedShare[j], support) - free);
  }

  /** Output of one plant: what may be handed over at the price of a buy-in never sees a lower one. */
  function plantSupply(j: number, price: number): number {
    const alone = soldAlone(j, price);
    const share = policy.buyInShare[j];
    const floor = policy.buyInEurPerKg[j];
    if (share === 0 || price >= floor) return alone;
    return alone + share * (soldAlone(j, floor) - alone);
  }

  /** Part of the output of one plant that it hands over: all that it may below the price of the buy-in, nothing above, a ramp between. */
  function handedOver(j: number, price: number): number {
    const share = policy.buyInShare[j];
    if (share === 0) return 0;
    const floor = policy.buyInEurPerKg[j];
    return share * soldAlone(j, price < floor ? floor : price) * handedOverShare(price, floor, ramp);
  }

  function backstop(price: number): number {
    const x = price / highest;
    const x2 = x * x;
    const x4 = x2 * x2;
    return BACKSTOP_TONNES * x4 * x4 * x2;
  }

  /** Supply of other origins to the open market: what no standing contract has promised, and what leaked. */
  function hubSupply(price: number): number {
    let sum = backstop(price) + leak.arriving;
    for (let k = 0; k < count[0]; k++) {
      const j = running[k];
      sum += (1 - plants.tiedShare[j]) * (plantSupply(j, price) - handedOver(j, price));
    }
    return sum;
  }

  /** All supply of plants outside home to the market at one price. */
  function rivalSupply(price: number): number {
    let sum = 0;
    for (let k = 0; k < count[0]; k++) sum += plantSupply(running[k], price) - handedOver(running[k], price);
    return sum;
  }

  /** Supply of plants abroad that the exporting state controls, at the home price. */
  function ownedSupply(price: number): number {
    let sum = 0;
    for (let k = 0; k < ownedCount[0]; k++) sum += plantSupply(owned[k], price);
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
      for (let k = 0; k < takers[0]; k++) {
        const j = taking[k];
        if (plants.region[j] === region) sum += plants.intake[j] * plantSupply(j, plants.controlled[j] === 1 ? homePrice : price);
      }
      return sum;
    }
    const share = quotaShare(price);
    for (let i = 0; i < home.steps; i++) sum += home.intake[i] * stepSupply(i, price) * (home.scrapFed[i] ? 1 : share);
    return sum;
  }

  return {
    linked,
    demand,
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
    /** Forget what was shared between calls: the state has changed. */
    refresh() {
      shared[0] = NaN;
      for (let b = 0; b < buyers.n; b++) {
        const at = b * PLAN;
        plans[at + USE] = buyers.use[b];
        plans[at + CHOKE] = choke[buyers.sector[b]];
        plans[at + STOCK] = buyers.stock[b];
        plans[at + GAP] = buyers.stockGap[b];
        plans[at + LAST_POWER] = buyers.lastPower[b];
        plans[at + LN_EXPECTED] = buyers.lnExpected[b];
      }
      count.fill(0);
      takers[0] = 0;
      ownedCount[0] = 0;
      for (let j = 0; j < plants.n; j++) {
        if (plants.status[j] !== Status.operating) continue;
        if (plants.controlled[j] === 1) owned[ownedCount[0]++] = j;
        else {
          running[count[0]++] = j;
          if (plants.tiedTo[j] >= 0) tied[count[1]++] = j;
        }
        if (plants.intake[j] > 0) taking[takers[0]++] = j;
      }
    },
  };
}

export type Market = ReturnType<typeof createMarket>;
