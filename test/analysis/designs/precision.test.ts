import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createPrecisionRule, type PrecisionOptions, type PrecisionReport } from "../../../analysis/designs/precision.ts";
import { variationStableFrom } from "../../../analysis/designs/variation-stability.ts";
import { halfWidthOf } from "../../../analysis/paired-difference.ts";
import { meanOf, sdOf } from "../../../analysis/quantiles.ts";
import { stream } from "../../../sim/core/streams.ts";

/** Runs a rule to its end, with as many at a time as it asks for. */
function run(options: PrecisionOptions, draw: () => number): PrecisionReport {
  const rule = createPrecisionRule(options);
  for (let count = rule.next(); count > 0; count = rule.next()) for (let i = 0; i < count; i++) rule.tell(draw());
  return rule.report();
}

const noise = (seed: number, mean = 10, sd = 2) => {
  const random = stream("precision", seed, "test", "noise");
  return () => mean + sd * random.normal();
};

describe("the precision rule", () => {
  test("ends where the half-width has reached the target and held over the look-ahead", () => {
    const draw = noise(1);
    const values = Array.from({ length: 2000 }, draw);
    const widthAt = (n: number) => halfWidthOf(sdOf(values.slice(0, n)), n);
    const heldFrom = (n: number) =>
      Array.from({ length: Math.floor((5 * Math.max(n, 100)) / 100) + 1 }, (_, i) => widthAt(n + i) <= 0.25).every(Boolean);
    let first = 10;
    while (!heldFrom(first)) first++;
    const report = run({ target: { absolute: 0.25 }, least: 10, most: 2000 }, noise(1));
    expect(report).toMatchObject({
      reason: "precision reached",
      sufficient: first,
      replications: first + Math.floor((5 * Math.max(first, 100)) / 100),
    });
    expect(report.mean).toBe(meanOf(values.slice(0, report.replications)));
    expect(report.halfWidth).toBe(widthAt(report.replications));
    // About (1.96 × 2 / 0.25)² = 246 are needed when the spread is known.
    expect(first).toBeGreaterThan(180);
    expect(first).toBeLessThan(320);
  });

  test("starts again when the precision is lost within the look-ahead", () => {
    const values = [10, 10.1, 9.9, 14, ...Array.from({ length: 1000 }, (_, i) => 10 + (i % 2 === 0 ? 0.1 : -0.1))];
    const drawn = values.values();
    const report = run({ target: { relative: 0.1 }, least: 3, most: 500 }, () => drawn.next().value!);
    // At three values 10 ± 0.25; the fourth widens it to more than a tenth of the mean.
    expect(halfWidthOf(sdOf(values.slice(0, 3)), 3)).toBeLessThan(1);
    expect(report.sufficient).toBeGreaterThan(4);
    const without = run({ target: { relative: 0.1 }, least: 3, most: 500, lookAhead: 0 }, () => 10);
    expect(without).toMatchObject({ replications: 3, sufficient: 3 });
  });

  test("does not depend on how many are run at a time, and asks for none in vain", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e6 }),
        fc.integer({ min: 0, max: 20 }),
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        (seed, lookAhead, absolute) => {
          const options: PrecisionOptions = { target: { absolute }, least: 5, most: 300, lookAhead };
          const single = createPrecisionRule(options);
          const draw = noise(seed);
          while (single.next() > 0) single.tell(draw());
          expect(run(options, noise(seed))).toEqual(single.report());
        },
      ),
      { numRuns: 40 },
    );
  });

  test("ends at the most replications, and says so", () => {
    const report = run({ target: { relative: 0.001 }, least: 10, most: 50 }, noise(2));
    expect(report).toMatchObject({ reason: "most replications reached", replications: 50, sufficient: undefined });
    const rule = createPrecisionRule({ target: { absolute: 1 }, least: 3, most: 4 });
    for (const value of [1, 1, 1, 1]) rule.tell(value);
    expect(rule.report().reason).toBe("most replications reached");
  });

  test("counts replications without a value, and leaves them out of the mean", () => {
    const rule = createPrecisionRule({ target: { absolute: 0.5 }, least: 3, most: 100, lookAhead: 0 });
    for (const value of [NaN, 5, NaN]) rule.tell(value);
    expect(rule.next()).toBeGreaterThan(0);
    for (const value of [5, 5, 999]) rule.tell(value);
    expect(rule.report()).toMatchObject({ replications: 4, undefinedRuns: 2, mean: 5, reason: "precision reached" });
  });

  test("gives intervals that hold the mean about as often as they say", () => {
    const experiments = 2000;
    let covered = 0;
    for (let seed = 0; seed < experiments; seed++) {
      const { mean, halfWidth } = run({ target: { relative: 0.1 }, least: 10, most: 1000 }, noise(seed, 10, 3));
      if (Math.abs(mean - 10) <= halfWidth) covered++;
    }
    // Stopping when the spread seems small costs a little coverage; four standard errors of 95 % in 2,000 are 2 %.
    expect(covered / experiments).toBeGreaterThan(0.93);
    expect(covered / experiments).toBeLessThan(0.97);
  });

  test.each<[Partial<PrecisionOptions>, string]>([
    [{ target: { relative: 0 } }, "relative precision must be a number above 0, not 0"],
    [{ least: 2 }, "least replications must be a whole number of 3 or more, not 2: 10 are a good start"],
    [{ most: 5 }, "most replications must be a whole number of 10 or more, not 5: raise it, or lower the least"],
    [{ lookAhead: -1 }, "look-ahead must be a whole number from 0 to 100, not -1: 5 is usual"],
  ])("refuses %j", (wrong, message) => {
    expect(() => createPrecisionRule({ target: { relative: 0.05 }, least: 10, most: 100, ...wrong })).toThrow(message);
  });
});

describe("stability of the coefficient of variation", () => {
  test("is the least n after which no longer sample differs by the tolerance, found by trying all", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1, max: 3, noNaN: true }), { minLength: 2, maxLength: 60 }),
        fc.double({ min: 0.01, max: 0.5, noNaN: true }),
        (values, tolerance) => {
          const variation = (n: number) => sdOf(values.slice(0, n)) / meanOf(values.slice(0, n));
          const sizes = Array.from({ length: values.length - 1 }, (_, i) => i + 2);
          const stable = sizes.filter(
            (n) => n < values.length && sizes.every((m) => m <= n || Math.abs(variation(n) - variation(m)) < tolerance),
          );
          expect(variationStableFrom(values, tolerance)).toBe(stable[0]);
        },
      ),
    );
  });

  test("does not count values that are undefined", () => {
    const draw = noise(3);
    const values = Array.from({ length: 300 }, draw);
    expect(
      variationStableFrom(
        values.flatMap((value) => [NaN, value]),
        0.05,
      ),
    ).toBe(variationStableFrom(values, 0.05));
    expect(variationStableFrom(values, 0.05)).toBeGreaterThan(2);
  });
});
