import { exp, ln } from "../core/deterministic-math.ts";
import { findRoot, lastRoot } from "../core/root.ts";
import { type LinkedCurves, type LinkedInputs, TOLERANCE } from "./linked-blocs.ts";

/** How destinations are served at one landed price; arrays by destination, t/month and EUR/kg. */
export interface HubSplit {
  hubPrice: number;
  readonly price: Float64Array;
  readonly homeFlow: Float64Array;
  readonly hubFlow: Float64Array;
  exports: number;
  /** What hub supply offers at the hub price. */
  offered: number;
}

export function createSplit(n: number): HubSplit {
  return {
    hubPrice: 0,
    price: new Float64Array(n),
    homeFlow: new Float64Array(n),
    hubFlow: new Float64Array(n),
    exports: 0,
    offered: 0,
  };
}

/**
 * The market outside China at a given landed price of Chinese material: non-Chinese material sells at
 * one hub price, Chinese material at a threshold L_d of its own per destination (MODEL 2.4, KA39).
 * Works through the thresholds in rising order; a destination is all Chinese below the hub price, mixed
 * at it, all other above it. Exports need no inner root. Reuses its own memory.
 */
export function createHub(n: number, curves: LinkedCurves) {
  const threshold = new Float64Array(n);
  const order = new Int32Array(n);
  /** Demand at the price of the last `excess`, and 1 for whoever releases stock at its own threshold. */
  const wantedAt = new Float64Array(n);
  const releases = new Uint8Array(n);
  /** Price at which each destination was last asked for its demand in this solve, and the answer. */
  const askedAt = new Float64Array(n);
  const answered = new Float64Array(n);
  let inputs: LinkedInputs;
  let plain = true;
  let charged = false;
  let first = 0;
  const counter = { evaluations: 0 };
  // Where sellers take in another material its market clears at every trial price here, beside one at home.
  const beside = new Float64Array(1);

  function use(next: LinkedInputs): void {
    inputs = next;
    askedAt.fill(NaN);
    plain = true;
    charged = false;
    for (let d = 0; d < n; d++) {
      if (next.duty[d] !== 0 || next.minimumLandedPrice[d] > 0 || next.banned?.[d]) plain = false;
      if (next.hubCharge && next.hubCharge[d] > 0) charged = true;
    }
    if (charged) plain = false;
  }

  /** Demand of a destination at a hub price: what it pays on hub material comes on top. */
  function wantedOf(d: number, price: number): number {
    const paid = charged && inputs.hubCharge ? price + inputs.hubCharge[d] : price;
    // Splitting asks for the same price several times over.
    if (paid === askedAt[d] && !curves.prepare) return answered[d];
    askedAt[d] = paid;
    answered[d] = curves.demand(d, paid);
    return answered[d];
  }

  /**
   * Demand of destinations `first` and later in rising order of threshold, less hub supply and less what
   * earlier ones release from stock.
   */
  function excess(price: number): number {
    counter.evaluations++;
    curves.prepare?.(beside[0], price);
    let sum = 0;
    for (let i = 0; i < n; i++) {
      const d = order[i];
      if (i < first && releases[d] === 0) continue;
      wantedAt[d] = wantedOf(d, price);
      sum += wantedAt[d];
    }
    return sum - curves.hubSupply(price);
  }
  const inLog = (x: number): number => excess(exp(x));

  /** Excess of all destinations at one price: what they would import if nobody bought Chinese. */
  function autarkyExcess(price: number): number {
    counter.evaluations++;
    curves.prepare?.(beside[0], price);
    if (curves.worldDemand && !charged) return curves.worldDemand(price) - curves.hubSupply(price);
    let sum = 0;
    for (let d = 0; d < n; d++) sum += wantedOf(d, price);
    return sum - curves.hubSupply(price);
  }

  function setThresholds(landed: number): void {
    for (let d = 0; d < n; d++) {
      let level = inputs.banned?.[d] ? Infinity : Math.max(landed + inputs.duty[d], inputs.minimumLandedPrice[d]);
      // Thresholds are hub prices: where hub material pays on top, that is less of an advantage.
      if (charged && inputs.hubCharge) level = Math.max(inputs.priceLow, level - inputs.hubCharge[d]);
      threshold[d] = level;
      let i = d;
      for (; i > 0 && threshold[order[i - 1]] > level; i--) order[i] = order[i - 1];
      order[i] = d;
    }
  }

  const groupEnd = (start: number): number => {
    let end = start + 1;
    while (end < n && threshold[order[end]] === threshold[order[start]]) end++;
    return end;
  };

  /**
   * Walks the thresholds: leaves in `first` the first destination not wholly Chinese, in `tied` the end
   * of the group that is mixed (equal to `first` when none is) and returns exports. Where nobody buys
   * Chinese it returns the (negative) excess at the lowest threshold, so that it falls strictly.
   */
  let tied = 0;
  function walk(landed: number): number {
    setThresholds(landed);
    let chinese = 0;
    first = 0;
    while (first < n && threshold[order[first]] < Infinity) {
      const level = threshold[order[first]];
      const all = excess(level);
      if (all <= 0) {
        tied = first;
        return first === 0 ? all : chinese;
      }
      const end = groupEnd(first);
      let group = 0;
      for (let i = first; i < end; i++) {
        const wanted = wantedAt[order[i]];
        releases[order[i]] = wanted < 0 ? 1 : 0;
        if (wanted > 0) group += wanted;
      }
      if (all <= group) {
        tied = end;
        return chinese + all;
      }
      chinese += group;
      first = end;
    }
    tied = first;
    return chinese;
  }

  /** Exports at a landed price; negative where nobody buys Chinese. Falls as the price rises. */
  function exportsAt(landed: number): number {
    return plain ? autarkyExcess(landed) : walk(landed);
  }

  /** Hub price at which destinations `first` and later clear, between two prices. */
  function hubRoot(low: number, high: number, scale: number): number {
    return exp(findRoot(inLog, ln(low), ln(high), excess(low), excess(high), scale, TOLERANCE));
  }

  /** Serves every destination at a landed price. `scale` is a typical tonnage, for the tolerance. */
  function split(out: HubSplit, landed: number, scale: number): void {
    const exported = walk(landed);
    const { price, homeFlow, hubFlow } = out;
    const mixed = tied > first;
    let jump = 0;
    let other = 0;
    if (mixed) out.hubPrice = threshold[order[first]];
    else {
      const low = first > 0 ? threshold[order[first - 1]] : inputs.priceLow;
      const high = first < n && threshold[order[first]] < Infinity ? threshold[order[first]] : inputs.priceHigh;
      if (first === n && n > 0) out.hubPrice = low;
      else {
        out.hubPrice = hubRoot(low, high, scale);
        // Inside a vertical piece both sides count, by how far each is from clearing.
        if (Math.min(lastRoot.fLo, -lastRoot.fHi) > 1e-9 * scale) {
          const weight = lastRoot.fLo / (lastRoot.fLo - lastRoot.fHi);
          out.hubPrice = exp(lastRoot.lo);
          other = exp(lastRoot.hi);
          jump = weight;
        }
      }
    }
    out.exports = 0;
    const share = mixed ? tiedShare(exported) : 0;
    for (let i = 0; i < n; i++) {
      const d = order[i];
      const atThreshold = i < tied && (i >= first || releases[d] === 0);
      price[d] = i < first && atThreshold ? threshold[d] : out.hubPrice;
      let wanted = wantedOf(d, price[d]);
      if (jump > 0 && !(i < first && atThreshold)) wanted += jump * (wantedOf(d, other) - wanted);
      const fromChina = i < first && atThreshold ? wanted : i < tied && i >= first ? share * Math.max(0, wanted) : 0;
      homeFlow[d] = fromChina;
      hubFlow[d] = wanted - fromChina;
      out.exports += fromChina;
    }
    curves.prepare?.(beside[0], out.hubPrice);
    out.offered = curves.hubSupply(out.hubPrice);
    if (jump > 0) out.offered += jump * (curves.hubSupply(other) - out.offered);
  }

  /** Chinese share of what the mixed group buys, pro rata. */
  function tiedShare(exported: number): number {
    let before = 0;
    let group = 0;
    for (let i = 0; i < tied; i++) {
      const d = order[i];
      const wanted = Math.max(0, wantedOf(d, threshold[d]));
      if (i < first) before += wanted;
      else group += wanted;
    }
    return group > 0 ? Math.min(1, Math.max(0, (exported - before) / group)) : 0;
  }

  /** Sets the price at home beside which trial prices at the hub are looked at. */
  function standBeside(homePrice: number): void {
    beside[0] = homePrice;
  }

  return { use, wantedOf, standBeside, exportsAt, autarkyExcess, split, counter, thresholdOf: (d: number) => threshold[d] };
}
