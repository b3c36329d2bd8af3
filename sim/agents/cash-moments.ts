import { exp, expEach, ln } from "../core/deterministic-math.ts";
import { normalCdf, normalPdf, SQRT_2PI_INVERSE } from "../core/normal.ts";
import { LEGENDRE_16, NORMAL_QUADRATURE, type Quadrature } from "../core/quadrature.ts";
import { capClawback } from "../instruments/settlement.ts";

/** What a plant costs, per kg or per kg of yearly capacity; EUR. */
export interface PlantCosts {
  readonly costPerKg: number;
  readonly feedShare: number;
  readonly fixedPerKgYear: number;
  readonly capexPerKgYear: number;
  readonly loading: number;
  readonly buildYears: number;
}

/** What investors expect of prices when they decide. */
export interface Outlook {
  /** Forecast price, EUR/kg, and yearly volatility. */
  forecast: number;
  sigma: number;
}

/** How a contract will really settle, as investors see it: a function, never a label. */
export interface ContractView {
  /** Net payment per kg under contract at a reference price. */
  readonly payPerKg: (reference: number) => number;
  readonly coveredShare: number;
  readonly years: number;
  /** Years from first output to the start of the contract, sold at the market price. */
  readonly delayYears: number;
  /** Bond held over the contract, EUR per kg of yearly capacity. */
  readonly bondPerKgYear: number;
  /** Whether output below cost is paid too (deemed volume). */
  readonly deemed: boolean;
  /** Whether a plant never pays more than its margin. */
  readonly clawbackCap: boolean;
  /** Most that a plant may keep in a year, EUR per kg of yearly capacity. */
  readonly cashLimit: number;
  /** Mean of reference over own price, spread of its logarithm beside that, and what averaging does: its volatility over the price's, and their correlation. */
  readonly referenceRatio: number;
  readonly basisSd: number;
  readonly referenceSigmaShare: number;
  readonly correlation: number;
  /** References at which the payment bends: strike and threshold. */
  readonly kinks: readonly number[];
}

/** Yearly cash per kg of capacity in one phase. */
export interface CashMoments {
  mean: number;
  sd: number;
  p10: number;
}

const SIDE: Quadrature = NORMAL_QUADRATURE[8];
// Prices within six standard deviations, in panels cut at every kink of the cash; narrower
// where a quantile is read off the nodes.
const REACH = 6;
const PANEL = 3;
const PANEL_FOR_DECILE = 1.5;
const MOST_NODES = 16 * 16;
const MOST_POINTS = MOST_NODES * SIDE.nodes.length;
const cashAt = new Float64Array(MOST_POINTS);
const weightAt = new Float64Array(MOST_POINTS);
const priceAt = new Float64Array(MOST_NODES);
const densityAt = new Float64Array(MOST_NODES);
const halfAt = new Float64Array(MOST_NODES);
const cuts = new Float64Array(8);

/**
 * Mean, spread and P10 of yearly cash per kg of capacity, prices lognormal with the given forecast and
 * volatility. A plant that would run at a loss stands still and pays its fixed cost. Without contract
 * pass undefined; the P10 is NaN unless wanted. Gauss–Legendre between the kinks (strike, threshold, shutdown) of the price; the
 * reference follows the price but for what averaging and basis risk loosen, which two symmetric points
 * (basis alone) or Gauss–Hermite (averaging) carry.
 */
export function cashMoments(
  out: CashMoments,
  costs: PlantCosts,
  outlook: Outlook,
  contract: ContractView | undefined,
  wantDecile = true,
): void {
  const v = Math.max(outlook.sigma, 1e-9);
  const panelWidth = wantDecile ? PANEL_FOR_DECILE : PANEL;
  cuts[0] = -REACH;
  cuts[1] = REACH;
  let n = addCut(2, costs.costPerKg / (1 - costs.feedShare), outlook.forecast, v);
  if (contract) {
    const { kinks, referenceRatio, referenceSigmaShare, correlation } = contract;
    for (let i = 0; i < kinks.length; i++)
      n = addCut(n, kinks[i], referenceRatio * outlook.forecast, v * referenceSigmaShare * correlation);
  }
  const k = contract ? contractNodes(costs, outlook, v, contract, n, panelWidth) : merchantNodes(costs, outlook, v, n, panelWidth);
  let total = 0;
  let mean = 0;
  for (let i = 0; i < k; i++) {
    total += weightAt[i];
    mean += weightAt[i] * cashAt[i];
  }
  mean /= total;
  let square = 0;
  for (let i = 0; i < k; i++) square += weightAt[i] * (cashAt[i] - mean) * (cashAt[i] - mean);
  out.mean = mean;
  out.sd = Math.sqrt(square / total);
  if (!wantDecile) out.p10 = NaN;
  else out.p10 = !contract && lowestIsDecile(k, total) ? cashAt[0] : lowerDecile(k, total);
}

/** Standard deviations below the mean that nine in ten prices exceed. */
const DECILE = 1.2815515655446004;

/**
 * The moments of a plant without a contract in closed form (Black 1976, and its like for the square): what
 * `cashMoments` finds to within what its nodes miss, in a fiftieth of the time.
 */
export function closedMoments(out: CashMoments, costs: PlantCosts, outlook: Outlook): void {
  const { feedShare, loading, fixedPerKgYear } = costs;
  const v = Math.max(outlook.sigma, 1e-9);
  const kept = outlook.forecast * (1 - feedShare);
  const cost = costs.costPerKg;
  // Where nothing is to be paid it always runs.
  const d = cost > 0 ? ln(kept / cost) / v - 0.5 * v : Infinity;
  const runs = normalCdf(d);
  const one = normalCdf(d + v);
  const two = normalCdf(d + 2 * v);
  const margin = kept * one - cost * runs;
  const square = kept * kept * exp(v * v) * two - 2 * kept * cost * one + cost * cost * runs;
  out.mean = margin * loading - fixedPerKgYear;
  out.sd = loading * Math.sqrt(Math.max(0, square - margin * margin));
  out.p10 = Math.max(kept * exp(-v * DECILE - 0.5 * v * v) - cost, 0) * loading - fixedPerKgYear;
}

/** Writes the nodes between `n` cuts of a plant that sells at the price; returns how many there are. */
function merchantNodes(costs: PlantCosts, outlook: Outlook, v: number, n: number, panelWidth: number): number {
  const { nodes, weights } = LEGENDRE_16;
  const { costPerKg, feedShare, fixedPerKgYear, loading } = costs;
  const { forecast } = outlook;
  // It stands still below the price that pays its costs: what it has then needs no price. Close to that price the cash itself decides.
  const standsStill = kinkAt(costPerKg / (1 - feedShare), forecast, v) - 1e-9 / v;
  const idle = 0 * loading - fixedPerKgYear;
  let k = 0;
  for (let c = 1; c < n; c++) {
    const panels = Math.max(1, Math.ceil((cuts[c] - cuts[c - 1]) / panelWidth));
    const half = (0.5 * (cuts[c] - cuts[c - 1])) / panels;
    for (let panel = 0; panel < panels; panel++) {
      const middle = cuts[c - 1] + (2 * panel + 1) * half;
      for (let i = 0; i < 16; i++) {
        const z = middle + half * nodes[i];
        weightAt[k] = half * weights[i] * normalPdf(z);
        if (z < standsStill) cashAt[k++] = idle;
        else {
          const margin = forecast * exp(v * z - 0.5 * v * v) * (1 - feedShare) - costPerKg;
          cashAt[k++] = Math.max(margin, 0) * loading - fixedPerKgYear;
        }
      }
    }
  }
  return k;
}

/** The same of a plant under contract, whose reference follows the price but for what averaging and basis risk loosen. */
function contractNodes(costs: PlantCosts, outlook: Outlook, v: number, contract: ContractView, n: number, panelWidth: number): number {
  const { nodes, weights } = LEGENDRE_16;
  const ratio = contract.referenceRatio;
  const vR = v * contract.referenceSigmaShare;
  const rho = contract.correlation;
  const apart = Math.sqrt((1 - rho * rho) * vR * vR + contract.basisSd * contract.basisSd);
  const side = apart === 0 ? 1 : rho === 1 ? 2 : SIDE.nodes.length;
  // Exponents first, then all powers at once, then what each price and reference bring.
  let m = 0;
  let k = 0;
  for (let c = 1; c < n; c++) {
    const panels = Math.max(1, Math.ceil((cuts[c] - cuts[c - 1]) / panelWidth));
    const half = (0.5 * (cuts[c] - cuts[c - 1])) / panels;
    for (let panel = 0; panel < panels; panel++) {
      const middle = cuts[c - 1] + (2 * panel + 1) * half;
      for (let i = 0; i < 16; i++) {
        const z = middle + half * nodes[i];
        halfAt[m] = half * weights[i];
        densityAt[m] = -0.5 * z * z;
        priceAt[m++] = v * z - 0.5 * v * v;
        for (let s = 0; s < side; s++) {
          const u = side === 1 ? 0 : side === 2 ? 2 * s - 1 : SIDE.nodes[s];
          cashAt[k++] = vR * rho * z + apart * u - 0.5 * vR * vR;
        }
      }
    }
  }
  expEach(densityAt, m);
  expEach(priceAt, m);
  expEach(cashAt, k);
  for (let p = 0, at = 0; p < m; p++) {
    const density = halfAt[p] * (SQRT_2PI_INVERSE * densityAt[p]);
    const price = outlook.forecast * priceAt[p];
    for (let s = 0; s < side; s++, at++) {
      weightAt[at] = side === 1 ? density : side === 2 ? 0.5 * density : density * SIDE.weights[s];
      cashAt[at] = cashOf(costs, contract, price, ratio * outlook.forecast * cashAt[at]);
    }
  }
  return k;
}

/** Where a price p lies in standard deviations of its logarithm: (ln(p/mean) + spread²/2)/spread; −Infinity where no price is. */
const kinkAt = (price: number, mean: number, spread: number): number =>
  price > 0 && price < Infinity ? (ln(price / mean) + 0.5 * spread * spread) / spread : -Infinity;

/** Adds the kink at a price to the `n` cuts in their order; returns how many there are. */
function addCut(n: number, price: number, mean: number, spread: number): number {
  const z = kinkAt(price, mean, spread);
  if (!(z > -REACH && z < REACH) || n === cuts.length) return n;
  let i = n;
  for (; cuts[i - 1] > z; i--) cuts[i] = cuts[i - 1];
  cuts[i] = z;
  return n + 1;
}

function cashOf(costs: PlantCosts, contract: ContractView, price: number, reference: number): number {
  const margin = price * (1 - costs.feedShare) - costs.costPerKg;
  let pay = contract.payPerKg(reference);
  if (contract.clawbackCap) pay = capClawback(pay, margin - costs.fixedPerKgYear / costs.loading);
  const h = contract.coveredShare;
  const cash = contract.deemed ? Math.max(margin, 0) + h * pay : h * Math.max(margin + pay, 0) + (1 - h) * Math.max(margin, 0);
  return Math.min(cash * costs.loading - costs.fixedPerKgYear, contract.cashLimit);
}

/** Whether the lowest cash is that of clearly more than a tenth of all cases, of nodes in rising order of cash: the plant mostly stands still there. */
function lowestIsDecile(points: number, total: number): boolean {
  const enough = 0.1 * (1 + 1e-9) * total;
  let weight = 0;
  let i = 0;
  while (i < points && cashAt[i] === cashAt[0] && weight <= enough) weight += weightAt[i++];
  return i > 1 && weight > enough;
}

/**
 * Cash that is exceeded with odds of nine in ten: the weighted node, found by selection, and between two
 * nodes the straight line between the middles of their weights (on a plateau, the plateau).
 */
function lowerDecile(points: number, total: number): number {
  const wanted = 0.1 * total;
  const node = weightedNode(points, wanted);
  let below = 0;
  let equal = 0;
  let same = 0;
  let before = -1;
  let after = -1;
  for (let i = 0; i < points; i++) {
    const cash = cashAt[i];
    if (cash < node) {
      below += weightAt[i];
      if (before < 0 || cash > cashAt[before]) before = i;
    } else if (cash > node) {
      if (after < 0 || cash < cashAt[after]) after = i;
    } else {
      equal += weightAt[i];
      same++;
    }
  }
  const middle = below + 0.5 * equal;
  const other = wanted < middle ? before : after;
  if (same > 1 || other < 0) return node;
  const reach = wanted < middle ? below - 0.5 * weightAt[other] : below + equal + 0.5 * weightAt[other];
  return node + ((cashAt[other] - node) * (wanted - middle)) / (reach - middle);
}

/** The node at which the weights, in order of cash, reach `wanted`. Reorders the nodes. */
function weightedNode(points: number, wanted: number): number {
  let from = 0;
  let to = points - 1;
  while (from < to) {
    const pivot = cashAt[(from + to) >> 1];
    let low = from;
    let high = to;
    while (low <= high) {
      while (cashAt[low] < pivot) low++;
      while (cashAt[high] > pivot) high--;
      if (low > high) break;
      const cash = cashAt[low];
      const weight = weightAt[low];
      cashAt[low] = cashAt[high];
      weightAt[low] = weightAt[high];
      cashAt[high] = cash;
      weightAt[high] = weight;
      low++;
      high--;
    }
    let below = 0;
    for (let i = from; i <= high; i++) below += weightAt[i];
    if (wanted <= below) to = high;
    else {
      let equal = 0;
      for (let i = high + 1; i < low; i++) equal += weightAt[i];
      if (wanted <= below + equal) return pivot;
      wanted -= below + equal;
      from = low;
    }
  }
  return cashAt[from];
}
