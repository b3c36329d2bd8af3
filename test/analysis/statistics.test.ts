import fc from "fast-check";
import seedrandom from "seedrandom";
import { describe, expect, test } from "vitest";
import { halfWidthOf, pairedDifference } from "../../analysis/paired-difference.ts";
import { meanOf, quantiles, sdOf } from "../../analysis/quantiles.ts";
import { pairedRatio } from "../../analysis/ratio.ts";
import { studentTQuantile } from "../../analysis/student-t.ts";

const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe("quantiles", () => {
  test("are those of R's quantile(type = 7) on 1 to 10", () => {
    const found = quantiles([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect([found.p5, found.p25, found.p50, found.p75]).toEqual([1.45, 3.25, 5.5, 7.75]);
    expect(found.p95).toBeCloseTo(9.55, 12);
    expect(found.mean).toBe(5.5);
    expect(found.sd).toBeCloseTo(3.0276503540974917, 12);
  });

  test("leave out and count values that are undefined", () => {
    const found = quantiles(Float64Array.of(NaN, 3, NaN, 1));
    expect(found).toMatchObject({ n: 2, undefinedRuns: 2, mean: 2, p50: 2 });
  });

  test("of one value are that value; of none are undefined", () => {
    expect(quantiles([7])).toMatchObject({ n: 1, mean: 7, p5: 7, p95: 7 });
    expect(quantiles([7]).sd).toBeNaN();
    expect(
      Object.values(quantiles([NaN]))
        .slice(2)
        .every(Number.isNaN),
    ).toBe(true);
  });

  test("rise from p5 to p95, lie within the data and do not depend on its order", () => {
    fc.assert(
      fc.property(fc.array(finite, { minLength: 1 }), (values) => {
        const { p5, p25, p50, p75, p95 } = quantiles(values);
        const rising = [Math.min(...values), p5, p25, p50, p75, p95, Math.max(...values)];
        for (let i = 1; i < rising.length; i++) expect(rising[i]).toBeGreaterThanOrEqual(rising[i - 1]);
        expect(quantiles(values.toReversed()).p25).toBe(p25);
      }),
    );
  });
});

describe("quantiles of Student's t", () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods 1.3.6.7.2, and six digits from R's qt.
  test.each([
    [0.975, 1, 12.706205],
    [0.975, 2, 4.302653],
    [0.975, 5, 2.570582],
    [0.975, 10, 2.228139],
    [0.975, 30, 2.042272],
    [0.975, 100, 1.983972],
    [0.975, 199, 1.971957],
    [0.95, 10, 1.812461],
    [0.995, 5, 4.032143],
    [0.9, 20, 1.325341],
    [0.999, 3, 10.214532],
    [0.975, 1_000_000, 1.959966],
  ])("p = %d with %d degrees of freedom is the published %d", (p, df, published) => {
    expect(studentTQuantile(p, df)).toBeCloseTo(published, 5);
    expect(studentTQuantile(1 - p, df)).toBeCloseTo(-published, 5);
  });

  test("agree with the closed forms for one, two and four degrees of freedom", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (p) => {
        const alpha = 4 * p * (1 - p);
        const four = (Math.cos(Math.acos(Math.sqrt(alpha)) / 3) / Math.sqrt(alpha) - 1) * 4;
        const close = (found: number, exact: number) =>
          expect(Math.abs(found - exact)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(exact)));
        close(studentTQuantile(p, 1), Math.tan(Math.PI * (p - 0.5)));
        close(studentTQuantile(p, 2), (2 * p - 1) * Math.sqrt(2 / alpha));
        close(Math.abs(studentTQuantile(p, 4)), Math.sqrt(Math.max(0, four)));
      }),
    );
  });

  test("refuse what is not a probability or a count", () => {
    for (const [p, df] of [
      [0, 5],
      [1, 5],
      [NaN, 5],
      [0.5, 0],
      [0.9, 1.5],
    ])
      expect(() => studentTQuantile(p, df)).toThrow(RangeError);
  });
});

describe("a paired difference", () => {
  test("is the paired t interval worked by hand on Student's sleep data (1908)", () => {
    const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
    const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const found = pairedDifference(second, first);
    expect(found.mean).toBeCloseTo(1.58, 12);
    expect(found.low).toBeCloseTo(0.7001142, 6);
    expect(found.high).toBeCloseTo(2.4598858, 6);
    expect(found.verdict).toBe("higher");
    expect(pairedDifference(first, second).verdict).toBe("lower");
  });

  test("with itself is zero and not distinguishable", () => {
    const values = [1, 5, 2];
    expect(pairedDifference(values, values)).toMatchObject({ mean: 0, low: 0, high: 0, verdict: "not distinguishable" });
  });

  test("that is only rounding is not distinguishable, however regular", () => {
    const values = [4e10, 5e10, 6e10];
    expect(
      pairedDifference(
        values.map((value) => value + 0.001),
        values,
      ).verdict,
    ).toBe("not distinguishable");
    expect(
      pairedDifference(
        values.map((value) => value + 1000),
        values,
      ).verdict,
    ).toBe("higher");
  });

  test("drops a pair when either side is undefined, and one pair tells nothing", () => {
    expect(pairedDifference([1, NaN, 3], [0, 0, NaN])).toMatchObject({ n: 1, undefinedPairs: 2, mean: 1, verdict: "not distinguishable" });
    expect(pairedDifference([], [])).toMatchObject({ n: 0, verdict: "not distinguishable" });
    expect(() => pairedDifference([1], [])).toThrow(RangeError);
  });

  test("does not change when both policies share a shock", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: -999, max: 999 }), fc.integer({ min: -999, max: 999 })), {
          minLength: 2,
        }),
        (rows) => {
          const alone = pairedDifference(
            rows.map(([a]) => a),
            rows.map(([, b]) => b),
          );
          const shocked = pairedDifference(
            rows.map(([a, , s]) => a + s),
            rows.map(([, b, s]) => b + s),
          );
          expect(shocked).toEqual(alone);
        },
      ),
    );
  });

  test("covers the truth in about 95 of 100 samples of five", () => {
    const random = seedrandom("coverage");
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    let covered = 0;
    for (let sample = 0; sample < 4000; sample++) {
      const values = Array.from({ length: 5 }, () => 3 + normal());
      if (Math.abs(meanOf(values) - 3) <= halfWidthOf(sdOf(values), 5)) covered++;
    }
    expect(Math.abs(covered / 4000 - 0.95)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / 4000));
  });
});

describe("a ratio over pairs", () => {
  test("is the jackknife worked by hand", () => {
    // Sums 12 and 24; leaving one out gives 10/19, 8/16 and 6/13.
    const { value, low, high } = pairedRatio([2, 4, 6], [5, 8, 11]);
    const without = [10 / 19, 8 / 16, 6 / 13];
    const centre = (without[0] + without[1] + without[2]) / 3;
    const error = Math.sqrt((2 / 3) * without.reduce((all, one) => all + (one - centre) ** 2, 0));
    expect(value).toBe(0.5);
    expect(low).toBeCloseTo(0.5 - 4.302653 * error, 6);
    expect(high).toBeCloseTo(0.5 + 4.302653 * error, 6);
  });

  test("is exact, without spread, when every pair has the same ratio", () => {
    const found = pairedRatio([30, 40, 50], [3, 4, 5]);
    expect([found.low, found.value, found.high]).toEqual([10, 10, 10]);
  });

  test("is undefined, with the reason, when the denominator may be zero", () => {
    expect(pairedRatio([5, 6, 7], [-1, 0, 1])).toMatchObject({ value: NaN, reason: "the denominator cannot be told from zero" });
    expect(pairedRatio([5, 6, 7], [0, 0, 0])).toMatchObject({ value: NaN, reason: "the denominator cannot be told from zero" });
    expect(pairedRatio([5], [1])).toMatchObject({ value: NaN, reason: "fewer than two runs" });
  });

  test("scales with its numerator", () => {
    // Doubling is exact, but for numbers that have lost digits to being so small.
    const sizeable = finite.map((a) => (Math.abs(a) < 1e-290 ? 0 : a));
    fc.assert(
      fc.property(fc.array(fc.tuple(sizeable, fc.double({ min: 9, max: 10, noNaN: true })), { minLength: 4, maxLength: 30 }), (pairs) => {
        const one = pairedRatio(
          pairs.map(([a]) => a),
          pairs.map(([, b]) => b),
        );
        const two = pairedRatio(
          pairs.map(([a]) => 2 * a),
          pairs.map(([, b]) => b),
        );
        expect(two.value).toBe(2 * one.value);
        expect(two.high - two.low).toBeCloseTo(2 * (one.high - one.low), 3);
      }),
    );
  });
});
