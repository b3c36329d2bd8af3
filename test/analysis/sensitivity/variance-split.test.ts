import { describe, expect, test } from "vitest";
import { type Replicated, varianceSplit } from "../../../analysis/sensitivity/variance-split.ts";
import { stream } from "../../../sim/core/streams.ts";

/** Runs with components of known standard deviation. */
function simulated(
  { points = 30, replications = 10, draws }: { points?: number; replications?: number; draws: "shared" | "fresh" },
  sd: { parameter: number; seed: number; interaction: number },
  seed: string,
): Replicated {
  const random = stream(seed, 0, "test", "components");
  const seeds = Array.from({ length: replications }, () => sd.seed * random.normal());
  const outputs: number[] = [];
  for (let point = 0; point < points; point++) {
    const own = sd.parameter * random.normal();
    for (const chance of seeds)
      outputs.push(100 + own + (draws === "shared" ? chance : sd.seed * random.normal()) + sd.interaction * random.normal());
  }
  return { points, replications, draws, outputs: Float64Array.from(outputs) };
}

describe("the variance split", () => {
  test("with fresh draws has the components published for the dyestuff of Davies", () => {
    // Davies and Goldsmith (1972), section 6.4. lme4 prints 1764 and 2451, by REML, which in a balanced design are these.
    const batches = [
      [1545, 1440, 1440, 1520, 1580],
      [1540, 1555, 1490, 1560, 1495],
      [1595, 1550, 1605, 1510, 1560],
      [1445, 1440, 1595, 1465, 1545],
      [1595, 1630, 1515, 1635, 1625],
      [1520, 1455, 1450, 1480, 1445],
    ];
    const found = varianceSplit({ points: 6, replications: 5, draws: "fresh", outputs: Float64Array.from(batches.flat()) });
    expect(found.mean).toBeCloseTo(1527.5, 12);
    expect(found.parameter.variance.value).toBeCloseTo(1764.05, 2);
    expect(found.seed.variance.value).toBeCloseTo(2451.25, 2);
    expect(found.parameter.share.value).toBeCloseTo(1764.05 / (1764.05 + 2451.25), 6);
    expect(found.interaction).toBeUndefined();
    expect(found.warnings.join()).toContain("6 points are few");
  });

  test("with shared draws has the components published for the penicillin of Davies", () => {
    // Davies and Goldsmith (1972), section 6.6: six samples on each of 24 plates. lme4: plate 0.7169, sample 3.731, residual 0.3024.
    const plates =
      "27 23 26 23 23 21 27 23 26 23 23 21 25 21 25 24 24 20 26 23 25 23 23 20 25 22 26 22 23 20 24 22 25 23 22 19 24 20 23 21 22 19 " +
      "26 22 26 24 24 21 24 21 24 22 22 20 24 21 24 23 22 19 26 23 26 24 24 21 25 22 26 24 24 20 26 24 26 24 25 22 26 23 26 23 23 20 " +
      "26 23 25 24 24 22 25 22 25 23 23 20 25 21 24 23 23 20 25 22 24 23 23 19 24 21 23 21 21 19 26 23 26 24 24 21 25 21 24 22 22 18 " +
      "25 22 25 22 22 20 24 21 24 22 24 19 24 21 24 22 21 18";
    const found = varianceSplit({ points: 24, replications: 6, draws: "shared", outputs: Float64Array.from(plates.split(" "), Number) });
    expect(found.parameter.variance.value).toBeCloseTo(0.7169, 4);
    expect(found.seed.variance.value).toBeCloseTo(3.731, 3);
    expect(found.interaction?.variance.value).toBeCloseTo(0.3024, 4);
    expect(found.warnings.join()).toContain("rests on 6 seeds");
  });

  test.each(["fresh", "shared"] as const)(
    "with %s draws is unbiased, and its intervals hold the truth in about 90 of 100 batches",
    (draws) => {
      const sd = { parameter: 2, seed: draws === "shared" ? 1 : 3, interaction: draws === "shared" ? 1 : 0 };
      const batches = 150;
      const sums = [0, 0, 0];
      let [variances, shares, middle] = [0, 0, 0];
      for (let batch = 0; batch < batches; batch++) {
        const found = varianceSplit(simulated({ draws, points: 60 }, sd, `${draws} ${batch}`), { resamples: 150 });
        const parts = [found.parameter, found.seed, ...(found.interaction ? [found.interaction] : [])];
        for (const [i, { variance }] of parts.entries()) sums[i] += variance.value / batches;
        const { variance, share } = found.parameter;
        if (found.interaction) middle += (found.interaction.variance.low + found.interaction.variance.high) / 2 / batches;
        const truth = 4 / (4 + sd.seed ** 2 + sd.interaction ** 2);
        variances += Number(variance.low <= 4 && 4 <= variance.high) / batches;
        shares += Number(share.low <= truth && truth <= share.high) / batches;
      }
      // Three standard errors of the mean of an estimate, from the variance of mean squares of normal data.
      const error = (meanSquare: number, degrees: number): number => 3 * Math.sqrt((2 * meanSquare ** 2) / degrees / batches);
      expect(Math.abs(sums[0] - 4)).toBeLessThan(error(4 + (draws === "fresh" ? 0.9 : 0.1), 59));
      expect(Math.abs(sums[1] - sd.seed ** 2)).toBeLessThan(draws === "fresh" ? error(9, 540) : error(1 + 1 / 60, 9));
      if (draws === "shared") {
        expect(Math.abs(sums[2] - 1)).toBeLessThan(error(1, 531));
        expect(Math.abs(middle - 1)).toBeLessThan(0.05);
      }
      for (const held of [variances, shares]) {
        expect(held).toBeGreaterThan(0.85);
        expect(held).toBeLessThan(0.99);
      }
    },
  );

  test("of a paired difference loses the chance that both policies share", () => {
    const policy = simulated({ draws: "shared" }, { parameter: 2, seed: 5, interaction: 0 }, "paired");
    const baseline = policy.outputs.map((output, run) => 0.9 * output + Math.floor(run / 10));
    const alone = varianceSplit(policy);
    const paired = varianceSplit({ ...policy, outputs: policy.outputs.map((output, run) => output - baseline[run]) });
    expect(alone.seed.share.value).toBeGreaterThan(0.5);
    expect(paired.seed.share.value).toBeLessThan(0.05);
    expect(paired.parameter.share.value).toBeGreaterThan(0.95);
  });

  test("counts a component below zero as none, so that shares add up to one", () => {
    const found = varianceSplit({ points: 3, replications: 2, draws: "fresh", outputs: Float64Array.of(1, 3, 3, 1, 2, 2) });
    expect(found.parameter.variance.value).toBeLessThan(0);
    expect([found.parameter.share.value, found.seed.share.value]).toEqual([0, 1]);
  });

  test("leaves out points with an undefined run and counts them", () => {
    const runs = simulated({ draws: "fresh" }, { parameter: 1, seed: 1, interaction: 0 }, "holes");
    const outputs = runs.outputs.slice();
    outputs[13] = outputs[17] = NaN;
    const found = varianceSplit({ ...runs, outputs });
    const without = varianceSplit({ ...runs, points: 29, outputs: runs.outputs.filter((_, run) => run < 10 || run >= 20) });
    expect(found).toMatchObject({ points: 29, droppedPoints: 1 });
    expect(found.parameter).toEqual(without.parameter);
    expect(found.warnings[0]).toContain("1 of 30 points");
  });

  test("has nothing to say of outputs that do not vary or of a single point", () => {
    const flat = varianceSplit({ points: 3, replications: 2, draws: "shared", outputs: new Float64Array(6).fill(0.1) });
    expect(flat.parameter.share.value).toBeNaN();
    expect(flat.warnings.join()).toContain("All outputs are the same");
    const single = varianceSplit({ points: 1, replications: 3, draws: "fresh", outputs: Float64Array.of(1, 2, 3) });
    expect(single.parameter.variance.value).toBeNaN();
    expect(single.warnings.join()).toContain("Fewer than two points");
  });

  test("refuses a single replication and outputs that do not fit", () => {
    expect(() => varianceSplit({ points: 3, replications: 1, draws: "fresh", outputs: new Float64Array(3) })).toThrow(
      /replications .* not 1/,
    );
    expect(() => varianceSplit({ points: 3, replications: 2, draws: "fresh", outputs: new Float64Array(5) })).toThrow(
      /need 6 outputs, not 5/,
    );
  });
});
