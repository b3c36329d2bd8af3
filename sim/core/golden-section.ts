/** Where a search found its maximum and what `f` is there. */
export interface Maximum {
  readonly x: number;
  readonly value: number;
}

const RATIO = 0.6180339887498949;

/**
 * Maximum of a unimodal `f` on [lo, hi] by golden section, to a bracket of width `tol` (in x).
 * Near a smooth maximum x is no better than about 1e-8 relative, whatever `tol`.
 */
export function maximise(f: (x: number) => number, lo: number, hi: number, tol: number): Maximum {
  let a = lo;
  let b = hi;
  let x1 = b - RATIO * (b - a);
  let x2 = a + RATIO * (b - a);
  let f1 = f(x1);
  let f2 = f(x2);
  for (let i = 0; i < 200 && b - a > tol; i++) {
    if (f1 >= f2) {
      b = x2;
      x2 = x1;
      f2 = f1;
      x1 = b - RATIO * (b - a);
      f1 = f(x1);
    } else {
      a = x1;
      x1 = x2;
      f1 = f2;
      x2 = a + RATIO * (b - a);
      f2 = f(x2);
    }
  }
  return f1 >= f2 ? { x: x1, value: f1 } : { x: x2, value: f2 };
}

/** Maximum of any `f`: an even grid of `points`, then golden section around the best (lowest x on ties). */
export function maximiseOnGrid(f: (x: number) => number, lo: number, hi: number, tol: number, points = 64): Maximum {
  const step = (hi - lo) / (points - 1);
  let best = 0;
  let bestValue = -Infinity;
  for (let i = 0; i < points; i++) {
    const value = f(lo + i * step);
    if (value > bestValue) {
      best = i;
      bestValue = value;
    }
  }
  const refined = maximise(f, lo + Math.max(0, best - 1) * step, lo + Math.min(points - 1, best + 1) * step, tol);
  return refined.value >= bestValue ? refined : { x: lo + best * step, value: bestValue };
}
