/** `base` to a whole power by repeated squaring: the same bits in every engine. */
function wholePower(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}

/** B(df/2, 1/2), by the recurrence B(a + 1, b) = B(a, b) a / (a + b) from B(1/2, 1/2) = π or B(1, 1/2) = 2. */
function beta(df: number): number {
  let value = df % 2 === 1 ? Math.PI : 2;
  for (let a = df % 2 === 1 ? 0.5 : 1; a < df / 2; a++) value *= a / (a + 0.5);
  return value;
}

const TINY = 1e-300;

/** Continued fraction of the incomplete beta function (DLMF 8.17.22), by the modified Lentz method. */
function betaFraction(a: number, b: number, x: number): number {
  const away = (value: number): number => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return fraction;
}

/** P(T > t) for t ≥ 0 and whole degrees of freedom: I_x(df/2, 1/2) / 2 at x = df / (df + t²). */
function upperTail(t: number, df: number, betaOfDf: number): number {
  const x = df / (df + t * t);
  const rest = (t * t) / (df + t * t);
  const front = (wholePower(Math.sqrt(x), df) * Math.sqrt(rest)) / betaOfDf;
  const a = df / 2;
  if (x < (a + 1) / (a + 2.5)) return (front * betaFraction(a, 0.5, x)) / a / 2;
  return (1 - (front * betaFraction(0.5, a, rest)) / 0.5) / 2;
}

const known = new Map<string, number>();

/**
 * Quantile of Student's t for `p` in (0, 1) and a whole number of degrees of freedom of 1 or more,
 * to about 12 digits. Bisection of the exact tail; only operations that agree in every engine.
 */
export function studentTQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`p must lie between 0 and 1, not ${p}`);
  if (!Number.isSafeInteger(df) || df < 1) throw new RangeError(`degrees of freedom must be an integer of 1 or more, not ${df}`);
  if (p === 0.5) return 0;
  if (p < 0.5) return -studentTQuantile(1 - p, df);
  const key = `${p}|${df}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const tail = 1 - p;
  const betaOfDf = beta(df);
  let low = 0;
  let high = 1;
  while (upperTail(high, df, betaOfDf) > tail) {
    low = high;
    high *= 2;
  }
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (upperTail(middle, df, betaOfDf) > tail) low = middle;
    else high = middle;
  }
  known.set(key, high);
  return high;
}
