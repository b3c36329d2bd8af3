import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectationOf, quantileOf, valueAt } from "../../../analysis/designs/spread.ts";
import type { Spread } from "../../../scenarios/experiment.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const inner = fc.double({ min: 0.001, max: 0.999, noNaN: true });
const range = fc.tuple(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: 1e-3, max: 1e6, noNaN: true }));

const continuous: Record<string, fc.Arbitrary<Extract<Spread, { min: number }>>> = {
  uniform: range.map(([min, width]) => ({ shape: "uniform", min, max: min + width })),
  "log-uniform": fc
    .tuple(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), fc.double({ min: 1.01, max: 1e6, noNaN: true }))
    .map(([min, factor]) => ({ shape: "log-uniform", min, max: min * factor })),
  triangular: fc
    .tuple(range, share)
    .map(([[min, width], at]) => ({ shape: "triangular", min, mode: Math.min(min + width, min + at * width), max: min + width })),
  normal: fc
    .tuple(range, share, fc.double({ min: 0.2, max: 10, noNaN: true }))
    .map(([[min, width], at, sd]) => ({ shape: "normal", mean: min + at * width, sd: sd * width, min, max: min + width })),
};

describe.each(Object.entries(continuous))("a %s spread", (_, spreads) => {
  test("gives back the quantile of each of its values", () => {
    fc.assert(
      fc.property(spreads, inner, (spread, u) => {
        expect(Math.abs(quantileOf(spread, valueAt(spread, u)) - u)).toBeLessThan(1e-6);
      }),
    );
  });

  test("gives back each value at its quantile", () => {
    fc.assert(
      fc.property(spreads, inner, (spread, at) => {
        const value = spread.min + at * (spread.max - spread.min);
        expect(Math.abs((valueAt(spread, quantileOf(spread, value)) as number) - value)).toBeLessThan(1e-6 * (spread.max - spread.min));
      }),
    );
  });

  test("rises from its least to its greatest value", () => {
    fc.assert(
      fc.property(spreads, share, share, (spread, a, b) => {
        expect([valueAt(spread, 0), valueAt(spread, 1)]).toEqual([spread.min, spread.max]);
        expect(valueAt(spread, Math.min(a, b))).toBeLessThanOrEqual(valueAt(spread, Math.max(a, b)) as number);
        expect([quantileOf(spread, spread.min - 1), quantileOf(spread, spread.max + 1)]).toEqual([0, 1]);
      }),
    );
  });

  test("has as its expectation the mean over its quantiles", () => {
    fc.assert(
      fc.property(spreads, (spread) => {
        let sum = 0;
        for (let i = 0; i < 4000; i++) sum += valueAt(spread, (i + 0.5) / 4000) as number;
        expect(Math.abs(expectationOf(spread) - sum / 4000)).toBeLessThan(1e-3 * (spread.max - spread.min));
      }),
      { numRuns: 30 },
    );
  });
});

describe("values at known quantiles", () => {
  test("log-uniform: the median is the geometric mean", () => {
    expect(valueAt({ shape: "log-uniform", min: 1, max: 100 }, 0.5)).toBeCloseTo(10, 12);
  });

  test("triangular: the mode has the quantile (mode - min) / (max - min)", () => {
    const spread: Spread = { shape: "triangular", min: 10, mode: 20, max: 50 };
    expect(quantileOf(spread, 20)).toBe(0.25);
    expect(valueAt(spread, 0.25)).toBe(20);
  });

  test("normal: cut at ±1.959964 sd, a twentieth of the whole distribution is gone", () => {
    // The 97.5 % point of the normal is 1.959964 and its 95 % point 1.644854 (NIST/SEMATECH e-Handbook 1.3.6.7.1).
    const spread: Spread = { shape: "normal", mean: 100, sd: 10, min: 80.40036, max: 119.59964 };
    expect(valueAt(spread, 0.5)).toBeCloseTo(100, 10);
    expect(quantileOf(spread, 116.44854)).toBeCloseTo((0.95 - 0.025) / 0.95, 6);
  });

  test("normal: cut far above its mean it keeps to its range", () => {
    const spread: Spread = { shape: "normal", mean: 0, sd: 1, min: 8, max: 9 };
    const median = valueAt(spread, 0.5) as number;
    // Beyond 8 the tail falls about as exp(-8 x): the median of the cut lies near 8 + ln 2 / 8.1.
    expect(median).toBeGreaterThan(8.08);
    expect(median).toBeLessThan(8.09);
    expect(quantileOf(spread, median)).toBeCloseTo(0.5, 9);
  });
});

describe("options", () => {
  const spread: Spread = { shape: "options", options: ["none", "low", "high"] };

  test("share the quantiles evenly", () => {
    const found = [0, 0.2, 0.33, 0.34, 0.5, 0.66, 0.67, 0.9, 1].map((u) => valueAt(spread, u));
    expect(found).toEqual(["none", "none", "none", "low", "low", "low", "high", "high", "high"]);
    for (const option of ["none", "low", "high"]) expect(valueAt(spread, quantileOf(spread, option))).toBe(option);
  });

  test("have an expectation if they are numbers", () => {
    expect(expectationOf({ shape: "options", options: [80, 100, 150] })).toBe(110);
    expect(expectationOf(spread)).toBeNaN();
  });

  test("that a factor does not have are refused", () => {
    expect(() => quantileOf(spread, "medium")).toThrow("must be one of none, low, high, not medium");
  });
});

test("a quantile outside 0 to 1 is refused", () => {
  expect(() => valueAt({ shape: "uniform", min: 0, max: 1 }, 1.5)).toThrow("between 0 and 1, not 1.5");
});
