import { exp, ln } from "./deterministic-math.ts";

/** The bracket holds no sign change of a non-increasing function: f(lo) < 0 or f(hi) > 0. */
export class BracketError extends Error {
  override readonly name = "BracketError";
  readonly lo: number;
  readonly hi: number;
  readonly fLo: number;
  readonly fHi: number;
  constructor(lo: number, hi: number, fLo: number, fHi: number) {
    super(`no root in [${lo}, ${hi}]: f is ${fLo} at the lower end (should be >= 0) and ${fHi} at the upper end (should be <= 0)`);
    this.lo = lo;
    this.hi = hi;
    this.fLo = fLo;
    this.fHi = fHi;
  }
}

/**
 * What the last `findRoot` did; overwritten by every call, so read it at once. `[lo, hi]` is the
 * final bracket: where |residual| stays large, f jumps from `fLo` to `fHi` inside it.
 */
export const lastRoot = { evaluations: 0, residual: 0, lo: 0, hi: 0, fLo: 0, fHi: 0 };

/** Default relative tolerance on |f|, as a share of `scale`. */
export const ROOT_TOLERANCE = 1e-13;
const MAX_EVALUATIONS = 400;

function finish(evaluations: number, lo: number, hi: number, fLo: number, fHi: number): number {
  lastRoot.evaluations = evaluations;
  lastRoot.lo = lo;
  lastRoot.hi = hi;
  lastRoot.fLo = fLo;
  lastRoot.fHi = fHi;
  const takeLo = fLo <= -fHi;
  lastRoot.residual = takeLo ? fLo : fHi;
  return takeLo ? lo : hi;
}

/** What the end that stays is weighed by, at what is left of the value at the end that moves (Anderson and Björck 1973). */
const lessened = (left: number): number => (left < 1 ? 1 - left : 0.5);

/**
 * Root of a continuous non-increasing `f` on [lo, hi], in the variable given (pass ln P for prices).
 * False position, the end that stays weighed down; a bisection is forced whenever three steps did not halve the bracket. Stops when
 * |f| <= tolerance * scale (scale: the smaller |f| of the two ends unless given) or when the bracket
 * is a few ulp. Allocates nothing. Throws `BracketError` when the ends show no sign change.
 */
export function findRoot(
  f: (x: number) => number,
  lo: number,
  hi: number,
  fLo: number = f(lo),
  fHi: number = f(hi),
  scale: number = Math.min(Math.abs(fLo), Math.abs(fHi)),
  tolerance: number = ROOT_TOLERANCE,
): number {
  if (!(fLo >= 0 && fHi <= 0)) throw new BracketError(lo, hi, fLo, fHi);
  let evaluations = 2;
  const enough = tolerance * scale;
  let weightLo = fLo;
  let weightHi = fHi;
  let side = 0;
  let steps = 0;
  let width = hi - lo;
  while (fLo > enough && -fHi > enough && evaluations < MAX_EVALUATIONS) {
    const gap = hi - lo;
    if (gap <= 8.9e-16 * Math.max(1, Math.abs(lo), Math.abs(hi))) break;
    let x: number;
    if (++steps % 3 === 0 && gap > 0.5 * width) {
      x = lo + 0.5 * gap;
      side = 0;
      weightLo = fLo;
      weightHi = fHi;
    } else {
      x = lo + (gap * weightLo) / (weightLo - weightHi);
    }
    if (steps % 3 === 0) width = gap;
    if (!(x > lo && x < hi)) x = lo + 0.5 * gap;
    if (!(x > lo && x < hi)) break;
    const y = f(x);
    evaluations++;
    if (y > 0) {
      if (side === 1) weightHi *= lessened(y / fLo);
      lo = x;
      fLo = y;
      weightLo = y;
      side = 1;
    } else if (y < 0) {
      if (side === -1) weightLo *= lessened(y / fHi);
      hi = x;
      fHi = y;
      weightHi = y;
      side = -1;
    } else {
      if (y !== 0) throw new BracketError(lo, hi, y, y);
      return finish(evaluations, x, x, 0, 0);
    }
  }
  return finish(evaluations, lo, hi, fLo, fHi);
}

let priceFunction: (price: number) => number = () => 0;
const inLogPrice = (x: number): number => priceFunction(exp(x));

/**
 * Price in [priceLow, priceHigh] (> 0) at which a non-increasing excess demand `f(P)` is zero,
 * searched in ln P. Returns the price; throws as `findRoot`. May be nested.
 */
export function findRootInPrice(
  f: (price: number) => number,
  priceLow: number,
  priceHigh: number,
  scale?: number,
  tolerance?: number,
): number {
  const outer = priceFunction;
  const fLow = f(priceLow);
  const fHigh = f(priceHigh);
  try {
    priceFunction = f;
    return exp(findRoot(inLogPrice, ln(priceLow), ln(priceHigh), fLow, fHigh, scale, tolerance));
  } finally {
    priceFunction = outer;
  }
}
