/**
 * Elementary functions that give the same bits in every JavaScript engine. Native `Math.exp`,
 * `Math.log`, `Math.pow` and `Math.tanh` are implementation-defined and differ between engines in
 * the last place. `exp` and `ln` are ports of FreeBSD msun (fdlibm) e_exp.c and e_log.c,
 * Copyright (C) 1993/2004 Sun Microsystems, freely usable with this notice; they use only
 * + - * / and are checked bit for bit against @stdlib/math-base-special-exp and -ln.
 */

const LN2_HI = 6.9314718036912381649e-1;
const LN2_LO = 1.90821492927058770002e-10;
const LOG2_E = 1.442695040888963387;
const OVERFLOW = 7.09782712893383973096e2;
const UNDERFLOW = -7.4513321910194110842e2;
const NEAR_ZERO = 1 / (1 << 28);
const LN_MIN_NORMAL_HIGH = 0x00100000;

/** 2^k for k = -1022 … 1023, by exact doubling and halving. */
const POWERS_OF_TWO = new Float64Array(2046);
POWERS_OF_TWO[1022] = 1;
for (let k = 1; k <= 1023; k++) POWERS_OF_TWO[1022 + k] = 2 * POWERS_OF_TWO[1021 + k];
for (let k = 1; k <= 1022; k++) POWERS_OF_TWO[1022 - k] = 0.5 * POWERS_OF_TWO[1023 - k];
const TWO_MINUS_200 = POWERS_OF_TWO[1022 - 200];
const TWO_54 = POWERS_OF_TWO[1022 + 54];

const VIEW = new Float64Array(1);
const WORDS = new Uint32Array(VIEW.buffer);
VIEW[0] = 1;
const HIGH = WORDS[1] === 0x3ff00000 ? 1 : 0;

/** e^x. Error below 1 ulp; underflows to 0 below -745.13, overflows to Infinity above 709.78. */
export function exp(x: number): number {
  if (!(x <= OVERFLOW)) return x > OVERFLOW ? Infinity : x;
  if (x < UNDERFLOW) return 0;
  if (x > -NEAR_ZERO && x < NEAR_ZERO) return 1 + x;
  const k = (x < 0 ? LOG2_E * x - 0.5 : LOG2_E * x + 0.5) | 0;
  const hi = x - k * LN2_HI;
  const lo = k * LN2_LO;
  const r = hi - lo;
  const t = r * r;
  const c =
    r -
    t *
      (0.16666666666666602 +
        t * (-0.0027777777777015593 + t * (0.00006613756321437934 + t * (-0.0000016533902205465252 + t * 4.1381367970572385e-8))));
  const y = 1 - (lo - (r * c) / (2 - c) - hi);
  if (k > 1023) return y * 2 * POWERS_OF_TWO[1021 + k];
  if (k >= -1021) return y * POWERS_OF_TWO[1022 + k];
  return y * POWERS_OF_TWO[1222 + k] * TWO_MINUS_200;
}

/** Replaces the first `n` numbers by e to their power: where many are needed at once, none of them is passed on its own. */
export function expEach(values: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) values[i] = exp(values[i]);
}

/** Natural logarithm. Error below 1 ulp; -Infinity at 0, NaN below 0. */
export function ln(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  VIEW[0] = x;
  let high = WORDS[HIGH] | 0;
  let k = 0;
  if (high < LN_MIN_NORMAL_HIGH) {
    k = -54;
    x *= TWO_54;
    VIEW[0] = x;
    high = WORDS[HIGH] | 0;
  }
  if (high >= 0x7ff00000) return x + x;
  const exponent = (high >> 20) - 1023;
  high &= 0x000fffff;
  const power = exponent + ((high + 0x95f64) >> 20);
  k += power;
  // Scaling by a power of two is exact, and faster than writing the exponent bits back.
  const f = (power <= 1022 ? x * POWERS_OF_TWO[1022 - power] : x * TWO_MINUS_200 * POWERS_OF_TWO[1222 - power]) - 1;
  if ((0x000fffff & (2 + high)) < 3) {
    if (f === 0) return k === 0 ? 0 : k * LN2_HI + k * LN2_LO;
    const R = f * f * (0.5 - 0.33333333333333333 * f);
    return k === 0 ? f - R : k * LN2_HI - (R - k * LN2_LO - f);
  }
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const t1 = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const t2 = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const R = t2 + t1;
  if (((high - 0x6147a) | (0x6b851 - high)) > 0) {
    const half = 0.5 * f * f;
    return k === 0 ? f - (half - s * (half + R)) : k * LN2_HI - (half - (s * (half + R) + k * LN2_LO) - f);
  }
  return k === 0 ? f - s * (f - R) : k * LN2_HI - (s * (f - R) - k * LN2_LO - f);
}

/** x^y = e^(y ln x) for x > 0; relative error grows as |y ln x| ulp. */
export function pow(x: number, y: number): number {
  return exp(y * ln(x));
}

/** Correctly rounded in every engine by the language standard. */
export const sqrt = Math.sqrt;

/** Hyperbolic tangent: continued fraction near 0 (no cancellation), exponential elsewhere. */
export function tanh(x: number): number {
  if (x > -0.5 && x < 0.5) {
    const s = x * x;
    return x / (1 + s / (3 + s / (5 + s / (7 + s / (9 + s / (11 + s / 13))))));
  }
  if (x > 22) return 1;
  if (x < -22) return -1;
  return 1 - 2 / (exp(2 * x) + 1);
}

/** `x` limited to [lo, hi]; NaN stays NaN. */
export function clamp(x: number, lo: number, hi: number): number {
  return x < lo ? lo : x > hi ? hi : x;
}
