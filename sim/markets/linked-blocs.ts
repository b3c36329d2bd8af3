import { exp, ln } from "../core/deterministic-math.ts";
import { invariant } from "../core/invariant.ts";
import { findRoot, lastRoot } from "../core/root.ts";
import { createHub, createSplit, type HubSplit } from "./linked-hub.ts";

/** The curves that clear, t/month at EUR/kg; pure while one solve runs. */
export interface LinkedCurves {
  /** Chinese supply minus demand (stock purchases included) at the Chinese price; non-decreasing. */
  readonly homeSurplus: (price: number) => number;
  /** Non-Chinese supply at the hub price; non-decreasing. */
  readonly hubSupply: (price: number) => number;
  /** Demand of a destination, net of stock released, at its price; non-increasing. */
  readonly demand: (destination: number, price: number) => number;
  /** Sum of all destinations' demand at one price, where that is cheaper than asking each. */
  readonly worldDemand?: (price: number) => number;
  /**
   * Called before supply is asked for at a trial price at home and one at the hub: clears the market of
   * what sellers take in, so that their cost, and with it both supply curves, are those of these prices.
   */
  readonly prepare?: (homePrice: number, hubPrice: number) => void;
}

/** Rules and wedges of one month. */
export interface LinkedInputs {
  /** Transport and tax on the way out of China, and into China; EUR/kg, their sum not negative. */
  exportWedge: number;
  importWedge: number;
  /** Most that China may export, t/month; 0 for a stop, Infinity for none. */
  exportCap: number;
  /** Duty on Chinese material by destination, EUR/kg. */
  duty: Float64Array;
  /** Lowest landed price of Chinese material by destination, EUR/kg; 0 for none. */
  minimumLandedPrice: Float64Array;
  /** What a destination pays on all other material beyond its price, EUR/kg, 0 or more; none when left out. */
  hubCharge?: Float64Array;
  /** 1 where Chinese material may not enter; none when left out. */
  banned?: Uint8Array;
  /** Prices between which everything clears, EUR/kg, above 0. */
  priceLow: number;
  priceHigh: number;
  /** Where to look first for the Chinese price (last month's); saves evaluations, same root within tolerance. */
  guess?: number;
  /** How far from it (log) to look first, where one solve follows another that differs little; 0.02 when left out. */
  guessStep?: number;
  /** How steeply demand fell short there (`steepness` of last month's result), from which the first step is judged. */
  steepness?: number;
}

/** "cap": exports at the cap; "separate": no trade pays; "imports": China buys. */
export type LinkedRegime = "exports" | "cap" | "separate" | "imports";

/** What cleared; overwritten by the next solve. EUR/kg and t/month. */
export interface LinkedResult {
  homePrice: number;
  hubPrice: number;
  /** Chinese material outside China before duty: P_C + wedge + rent. */
  landed: number;
  /** Scarcity rent of a full export cap, at least 0. */
  quotaRent: number;
  readonly price: Float64Array;
  readonly homeFlow: Float64Array;
  readonly hubFlow: Float64Array;
  /** Paid for Chinese material above `landed`: duty, levy or undertaking. 0 where none may enter. */
  readonly wedgeKept: Float64Array;
  exports: number;
  homeImports: number;
  /** Sold over offered of hub supply, and bought over wanted of all destinations: 1 up to the tolerance. */
  hubScale: number;
  buyerScale: number;
  regime: LinkedRegime;
  /** How steeply what the world wants beyond home supply fell on the way to the price, t/month per unit of its logarithm. */
  steepness: number;
  /** Evaluations of all curves of one side. */
  evaluations: number;
  /** Largest mismatch before scaling over the tonnage scale. */
  residual: number;
}

const JUMP = 1e-9;
/** Of the step that last month's slope calls for, so that the price mostly lies within the first; and the least step (log). */
const OVERSHOOT = 1.2;
const LEAST_STEP = 1e-4;
/** On tonnes, relative to all demand at the lowest price, which elastic buyers make large. */
export const TOLERANCE = 1e-15;
/** The same where supply comes out of another market's solve. */
const NESTED_TOLERANCE = 1e-10;
const MOST_ROUNDS = 60;
/** Supply that two rounds may differ by, over the tonnage scale. */
const AGREED = 1e-9;

/**
 * The linked clearing of China, n destinations and one hub for all other material (MODEL 2.4), a
 * spatial price equilibrium after Samuelson and Takayama–Judge. Build once, solve every month; solving
 * allocates nothing and depends only on curves and inputs. Throws `BracketError` when the prices given
 * do not bracket a solution.
 */
export function createLinkedMarket(n: number, curves: LinkedCurves) {
  const hub = createHub(n, curves);
  const one = createSplit(n);
  const two = createSplit(n);
  const tolerance = curves.prepare ? NESTED_TOLERANCE : TOLERANCE;
  let inputs: LinkedInputs;
  let cap = Infinity;
  // Where sellers take in another material: the hub price over the landed one, the hub price while the
  // limit on exports is met at home, and the home price met there, all from the round before.
  let hubGap = 0;
  let hubAtCap = 0;
  let homeAtCap = 0;
  let importedLast = false;
  let offeredHub = 0;
  let offeredHome = 0;
  let tonnage = 1;
  const result: LinkedResult = {
    homePrice: 0,
    hubPrice: 0,
    landed: 0,
    quotaRent: 0,
    price: new Float64Array(n),
    homeFlow: new Float64Array(n),
    hubFlow: new Float64Array(n),
    wedgeKept: new Float64Array(n),
    exports: 0,
    homeImports: 0,
    hubScale: 1,
    buyerScale: 1,
    regime: "exports",
    steepness: 0,
    evaluations: 0,
    residual: 0,
  };

  const importPrice = (homePrice: number): number => Math.max(homePrice - inputs.importWedge, inputs.priceLow);

  /** Net exports the world wants at a Chinese price: positive exports, negative Chinese imports. */
  function netExports(homePrice: number): number {
    hub.standBeside(homePrice);
    if (importedLast && inputs.guessStep !== undefined) {
      // Where the hub sells at what home pays, nobody outside buys from home at a higher price.
      const first = hub.autarkyExcess(importPrice(homePrice));
      if (first < 0) return first;
    }
    const wanted = hub.exportsAt(homePrice + inputs.exportWedge);
    if (wanted > 0) return wanted;
    const short = hub.autarkyExcess(importPrice(homePrice));
    return short < 0 ? short : 0;
  }
  /** Chinese surplus at a price, with what its sellers take in as dear as the hub price that goes with it makes it. */
  function surplusBeside(homePrice: number, wanted: number): number {
    curves.prepare?.(homePrice, wanted < 0 ? importPrice(homePrice) : homePrice + inputs.exportWedge + hubGap);
    return curves.homeSurplus(homePrice);
  }
  // The last trial of the open root: price, what was wanted and what was offered. It mostly is the root.
  const lastTrial = new Float64Array(3);
  const worldExcess = (x: number): number => {
    const price = exp(x);
    const wanted = netExports(price);
    const offered = surplusBeside(price, wanted);
    lastTrial[0] = price;
    lastTrial[1] = wanted;
    lastTrial[2] = offered;
    return wanted - offered;
  };
  const homeExcess = (x: number): number => {
    hub.counter.evaluations++;
    const price = exp(x);
    curves.prepare?.(price, hubAtCap);
    return cap - curves.homeSurplus(price);
  };
  const exportExcess = (x: number): number => {
    const landed = exp(x);
    hub.standBeside(homeAtCap);
    return hub.exportsAt(landed) - cap;
  };

  /** ln of the Chinese price at which trade clears when no cap binds. */
  function openRoot(low: number, high: number, scale: number): number {
    const { guess, steepness = 0, guessStep } = inputs;
    if (guess !== undefined && guess > inputs.priceLow && guess < inputs.priceHigh) {
      const start = ln(guess);
      const atStart = worldExcess(start);
      const up = atStart > 0;
      let step = guessStep ?? (steepness > 0 ? OVERSHOOT * Math.abs(atStart / steepness) + LEAST_STEP : 0.02);
      let near = start;
      let atNear = atStart;
      let far = up ? Math.min(high, start + step) : Math.max(low, start - step);
      let atFar = worldExcess(far);
      while (up ? atFar > 0 && far < high : atFar < 0 && far > low) {
        near = far;
        atNear = atFar;
        step *= 4;
        far = up ? Math.min(high, far + step) : Math.max(low, far - step);
        atFar = worldExcess(far);
      }
      result.steepness = Math.abs((atFar - atStart) / (far - start));
      return up
        ? findRoot(worldExcess, near, far, atNear, atFar, scale, tolerance)
        : findRoot(worldExcess, far, near, atFar, atNear, scale, tolerance);
    }
    return findRoot(worldExcess, low, high, undefined, undefined, scale, tolerance);
  }

  /** Weight of the upper side when the last root lies inside a vertical piece; 0 otherwise. */
  function jumpWeight(scale: number): number {
    return Math.min(lastRoot.fLo, -lastRoot.fHi) > JUMP * scale ? lastRoot.fLo / (lastRoot.fLo - lastRoot.fHi) : 0;
  }

  /** Splits at `landed`, or between the two sides of a jump there. */
  function splitAt(landed: number, above: number, weight: number, scale: number): HubSplit {
    hub.split(one, landed, scale);
    if (weight === 0) return one;
    hub.split(two, above, scale);
    for (let d = 0; d < n; d++) {
      one.homeFlow[d] += weight * (two.homeFlow[d] - one.homeFlow[d]);
      one.hubFlow[d] += weight * (two.hubFlow[d] - one.hubFlow[d]);
    }
    one.exports += weight * (two.exports - one.exports);
    one.offered += weight * (two.offered - one.offered);
    // Somebody turns from buying nothing to selling off a stock inside the jump: no one price goes with what is left to him.
    let turns = false;
    for (let d = 0; d < n; d++)
      if (one.homeFlow[d] + one.hubFlow[d] < -JUMP * scale && hub.wantedOf(d, one.price[d]) > -JUMP * scale) turns = true;
    if (turns) takeSide(weight, scale);
    return one;
  }

  /** Prices of the nearer side; who is left with both origins pays for each what it costs, on average. */
  function takeSide(weight: number, scale: number): void {
    if (weight >= 0.5) {
      one.hubPrice = two.hubPrice;
      one.price.set(two.price);
    }
    for (let d = 0; d < n; d++) {
      const bought = one.homeFlow[d] + one.hubFlow[d];
      if (turned(d, scale)) releaseBetween(d, bought, scale);
      else if (bought > 0 && one.hubFlow[d] >= 0 && one.homeFlow[d] >= 0)
        one.price[d] = one.homeFlow[d] > 0 ? (one.homeFlow[d] * hub.thresholdOf(d) + one.hubFlow[d] * one.hubPrice) / bought : one.hubPrice;
    }
  }

  /** Whether a destination is left with sales where at its price it would not sell. */
  function turned(d: number, scale: number): boolean {
    return one.homeFlow[d] + one.hubFlow[d] < -JUMP * scale && hub.wantedOf(d, one.price[d]) > -JUMP * scale;
  }

  // A destination that turns from buying to selling off its stock inside the jump, and what it sells of it.
  let selling = 0;
  let sells = 0;
  const tooMuch = (price: number): number => hub.wantedOf(selling, price) - sells;

  /** Prices such a destination where it sells off just what the jump leaves to it. */
  function releaseBetween(d: number, bought: number, scale: number): void {
    selling = d;
    sells = bought;
    const high = Math.max(one.price[d], two.price[d]);
    const atHigh = tooMuch(high);
    if (atHigh < 0) one.price[d] = findRoot(tooMuch, one.price[d], high, tooMuch(one.price[d]), atHigh, scale, tolerance);
    one.exports -= one.homeFlow[d];
    one.homeFlow[d] = 0;
    one.hubFlow[d] = bought;
  }

  /** Clears the month. Where sellers take in another material, rounds repeat until both markets agree. */
  function solve(next: LinkedInputs): LinkedResult {
    hubGap = 0;
    hubAtCap = 0;
    let solved = solveOnce(next);
    if (!curves.prepare) return solved;
    let evaluations = solved.evaluations;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      curves.prepare(solved.homePrice, solved.hubPrice);
      const offered =
        Math.abs(curves.hubSupply(solved.hubPrice) - offeredHub) + Math.abs(curves.homeSurplus(solved.homePrice) - offeredHome);
      if (offered <= AGREED * tonnage) {
        result.evaluations = evaluations;
        return solved;
      }
      hubGap = solved.regime === "imports" ? 0 : solved.hubPrice - solved.landed;
      hubAtCap = solved.hubPrice;
      solved = solveOnce(next);
      evaluations += solved.evaluations;
    }
    invariant(false, `two linked markets do not agree after ${MOST_ROUNDS} rounds at ${solved.homePrice} and ${solved.hubPrice} EUR/kg`);
  }

  function solveOnce(next: LinkedInputs): LinkedResult {
    inputs = next;
    invariant(next.priceLow > 0 && next.priceHigh > next.priceLow, `prices ${next.priceLow} to ${next.priceHigh} are no bracket`);
    hub.use(next);
    hub.counter.evaluations = 0;
    let scale = Math.abs(curves.homeSurplus(next.priceLow)) + Math.abs(curves.hubSupply(next.priceHigh));
    if (curves.worldDemand) scale += Math.abs(curves.worldDemand(next.priceLow));
    else for (let d = 0; d < n; d++) scale += Math.abs(curves.demand(d, next.priceLow));
    const low = ln(next.priceLow);
    const high = ln(next.priceHigh);

    let x = openRoot(low, high, scale);
    let weight = jumpWeight(scale);
    let above = weight > 0 ? exp(lastRoot.hi) : 0;
    if (weight > 0) x = lastRoot.lo;
    let homePrice = exp(x);
    let landed = homePrice + next.exportWedge;
    const known = homePrice === lastTrial[0] && weight === 0 && !curves.prepare;
    let wanted = known ? lastTrial[1] : netExports(homePrice);
    if (weight > 0) wanted += weight * (netExports(above) - wanted);
    let offered = known ? lastTrial[2] : surplusBeside(homePrice, wanted);
    if (weight > 0) offered += weight * (surplusBeside(above, wanted) - offered);
    result.regime = wanted > 0 ? "exports" : wanted < 0 ? "imports" : "separate";
    importedLast = wanted < 0;
    if (weight > 0) above += next.exportWedge;

    if (wanted > next.exportCap) {
      cap = next.exportCap;
      if (hubAtCap === 0) hubAtCap = landed;
      homePrice = exp(findRoot(homeExcess, low, x, undefined, Math.min(0, homeExcess(x)), scale, tolerance));
      homeAtCap = homePrice;
      if (cap > 0) {
        const open = ln(landed);
        const level = findRoot(exportExcess, open, Math.max(high, open), Math.max(0, exportExcess(open)), undefined, scale, tolerance);
        weight = jumpWeight(scale);
        landed = exp(weight > 0 ? lastRoot.lo : level);
        above = weight > 0 ? exp(lastRoot.hi) : 0;
      } else {
        // A total stop: as if banned everywhere, and nobody's price is a Chinese one.
        landed = Infinity;
        weight = 0;
      }
      result.regime = "cap";
      wanted = cap;
      offered = cap;
    }

    const imports = result.regime === "imports";
    const split = imports ? importSplit(homePrice, weight, above - next.exportWedge) : splitAt(landed, above, weight, scale);
    if (landed === Infinity) landed = Math.max(split.hubPrice, homePrice + next.exportWedge);
    result.homePrice = homePrice;
    result.landed = landed;
    result.quotaRent = result.regime === "cap" ? Math.max(0, landed - homePrice - next.exportWedge) : 0;
    offeredHub = split.offered;
    offeredHome = offered;
    tonnage = scale;
    settle(split, wanted, offered, scale);
    result.evaluations = hub.counter.evaluations;
    return result;
  }

  /** All destinations and China buy at the hub, whose price is the Chinese one less freight. */
  function importSplit(homePrice: number, weight: number, above: number): HubSplit {
    const price = importPrice(homePrice);
    const other = weight > 0 ? importPrice(above) : price;
    one.hubPrice = price;
    one.exports = 0;
    curves.prepare?.(homePrice, price);
    one.offered = curves.hubSupply(price);
    if (weight > 0) one.offered += weight * (curves.hubSupply(other) - one.offered);
    for (let d = 0; d < n; d++) {
      const wanted = hub.wantedOf(d, price);
      one.price[d] = price;
      one.homeFlow[d] = 0;
      one.hubFlow[d] = weight > 0 ? wanted + weight * (hub.wantedOf(d, other) - wanted) : wanted;
    }
    return one;
  }

  /** Cuts the larger side of what is left unmatched within the tolerance, and copies out. */
  function settle(split: HubSplit, wanted: number, offered: number, scale: number): void {
    const { regime } = result;
    const exports = regime === "cap" ? cap : regime === "exports" ? Math.max(0, Math.min(split.exports, offered)) : 0;
    const shipped = split.exports > 0 ? exports / split.exports : 0;
    result.homeImports = regime === "imports" ? Math.max(0, Math.min(-wanted, -offered)) : 0;
    // The hub takes what plants offer and what regions sell off, and passes it on.
    let taken = result.homeImports;
    let brought = split.offered;
    for (let d = 0; d < n; d++) {
      if (split.hubFlow[d] > 0) taken += split.hubFlow[d];
      else brought -= split.hubFlow[d];
    }
    const passed = Math.max(0, Math.min(taken, brought));
    const served = taken > 0 ? passed / taken : 1;
    const sold = brought > 0 ? passed / brought : 1;
    result.residual = Math.max(Math.abs(wanted - offered), Math.abs(split.exports - exports), Math.abs(taken - brought)) / scale;
    result.hubScale = sold;
    let asked = 0;
    let bought = 0;
    result.homeImports *= served;
    result.hubPrice = split.hubPrice;
    result.exports = 0;
    for (let d = 0; d < n; d++) {
      result.price[d] = split.price[d] + (inputs.hubCharge ? inputs.hubCharge[d] : 0);
      result.homeFlow[d] = split.homeFlow[d] * shipped;
      result.hubFlow[d] = split.hubFlow[d] * (split.hubFlow[d] > 0 ? served : sold);
      result.exports += result.homeFlow[d];
      asked += split.homeFlow[d] + split.hubFlow[d];
      bought += result.homeFlow[d] + result.hubFlow[d];
      const level = inputs.banned?.[d] ? result.landed : Math.max(result.landed + inputs.duty[d], inputs.minimumLandedPrice[d]);
      result.wedgeKept[d] = level - result.landed;
    }
    result.buyerScale = asked > 0 ? bought / asked : 1;
  }

  return { solve, result };
}
