import { describe, expect, test } from "vitest";
import { bootstrap, degreesOfFreedom, estimateOf } from "../../../analysis/sensitivity/bootstrap.ts";

const DATA = [3, 1, 4, 1, 5, 9, 2, 6];
const mean = (weights: Float64Array): number => DATA.reduce((sum, value, i) => sum + weights[i] * value, 0) / DATA.length;
const squares = (weights: Float64Array): number => DATA.reduce((sum, value, i) => sum + weights[i] * (value - mean(weights)) ** 2, 0);

describe("the bootstrap", () => {
  test("of a mean has the standard error and the percentiles that theory gives", () => {
    const result = bootstrap([8], 1, (weights, into) => into.set([mean(weights)]), "mean", { resamples: 20_000 });
    const all = [...result.resamples.at];
    const centre = all.reduce((a, b) => a + b) / all.length;
    const error = Math.sqrt(all.reduce((sum, value) => sum + (value - centre) ** 2, 0) / all.length);
    expect(centre).toBeCloseTo(31 / 8, 1);
    expect(error).toBeCloseTo(Math.sqrt(squares(new Float64Array(8).fill(1)) / 64), 1);
    const { value, low, high } = estimateOf(result, 0);
    expect(value).toBe(31 / 8);
    expect((high - low) / (2 * 1.96 * error)).toBeCloseTo(1, 1);
  });

  test("of a variance stays about that of the sample with the degrees of freedom of its weights, and not with n - 1", () => {
    const statistics = (weights: Float64Array, into: Float64Array): void =>
      into.set([squares(weights) / degreesOfFreedom(weights), squares(weights) / 7]);
    const { values, resamples } = bootstrap([8], 2, statistics, "variance", { resamples: 20_000 });
    expect(values[0]).toBe(values[1]);
    const means = [0, 1].map((column) => resamples.at.reduce((sum, value, at) => sum + (at % 2 === column ? value / 20_000 : 0), 0));
    expect(means[0] / values[0]).toBeCloseTo(1, 2);
    expect(means[1] / values[0]).toBeCloseTo(7 / 8, 2);
  });

  test("draws each kind of unit by itself, as many as there are", () => {
    const { resamples } = bootstrap(
      [8, 3],
      2,
      (weights, into) =>
        into.set(
          [8, 3].map((count, kind) => {
            const own = kind === 0 ? weights.subarray(0, 8) : weights.subarray(8);
            return own.length === count ? own.reduce((a, b) => a + b) : NaN;
          }),
        ),
      "kinds",
      { resamples: 20 },
    );
    for (let sample = 0; sample < 20; sample++) expect([...resamples.at.subarray(2 * sample, 2 * sample + 2)]).toEqual([8, 3]);
  });

  test("leaves out samples in which the statistic is undefined, and has no interval where it is undefined at all", () => {
    const result = bootstrap([8], 2, (weights, into) => into.set([weights[0] > 0 ? 5 : NaN, NaN]), "undefined", { resamples: 100 });
    expect([...result.resamples.at].some(Number.isNaN)).toBe(true);
    expect(estimateOf(result, 0)).toEqual({ value: 5, low: 5, high: 5 });
    expect(estimateOf(result, 1)).toEqual({ value: NaN, low: NaN, high: NaN });
  });
});
