import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binomialUpperTail } from "../../../analysis/discovery/binomial-tail.ts";
import { type Cases, casesOf } from "../../../analysis/discovery/cases.ts";
import { coveringBoxes, together } from "../../../analysis/discovery/covering.ts";
import { peelQuantile } from "../../../analysis/discovery/peel-quantile.ts";
import { prim } from "../../../analysis/discovery/prim.ts";
import { reproducibility } from "../../../analysis/discovery/resampling.ts";
import { type Dimension, sampleOf } from "../../../analysis/discovery/sample.ts";
import { boxSentence } from "../../../analysis/discovery/sentence.ts";
import { suggestBox } from "../../../analysis/discovery/suggestion.ts";
import type { Factor, Spread } from "../../../scenarios/experiment.ts";
import { stream } from "../../../sim/core/streams.ts";
import { plantedBox } from "../functions/planted-box.ts";

const planted = (rows: number, inside: number, outside: number): Cases => {
  const { sample, ofInterest } = plantedBox(rows, inside, outside);
  return casesOf(sample, ofInterest);
};
const idsOf = (cases: Cases, box: { restrictions: readonly { dimension: number }[] }) =>
  [...new Set(box.restrictions.map(({ dimension }) => cases.sample.dimensions[dimension].id))].sort();

describe("scenario discovery", () => {
  test("finds a planted box in the dimensions that matter and no other, and says it in a sentence", () => {
    const cases = planted(2000, 0.9, 0.05);
    const { box } = suggestBox(cases, prim(cases));
    expect(idsOf(cases, box)).toEqual(["a", "b", "e"]);
    const [a, b, , , e] = box.limits;
    expect(a).toMatchObject({ low: expect.closeTo(0.6, 1), high: expect.closeTo(1, 2) });
    expect(b).toMatchObject({ low: expect.closeTo(0, 2), high: expect.closeTo(0.5, 1) });
    expect(e).toEqual({ kept: [0, 2] });
    expect(boxSentence(box, cases.sample, "the floor fails")).toBe(
      "The floor fails when a is above 0.586 and b is below 0.495 and e is north or west: " +
        "so in 84 % of these runs, which hold 64 % of all runs in which the floor fails.",
    );
  });

  test("finds nothing where nothing is", () => {
    const cases = planted(1000, 0.2, 0.2);
    const { box } = suggestBox(cases, prim(cases));
    expect(box.restrictions).toEqual([]);
    expect(boxSentence(box, cases.sample, "the floor fails")).toBe(
      "Nothing was found that tells when the floor fails: so in 19 % of all runs.",
    );
    expect(coveringBoxes(cases, 3)).toEqual([]);
  });

  test("drops from the suggestion a restriction that chance explains", () => {
    const cases = planted(500, 0.9, 0.05);
    const steps = prim(cases);
    const { at, box, dropped } = suggestBox(cases, steps);
    expect(dropped.length).toBeGreaterThan(0);
    for (const { quasiP } of dropped) expect(quasiP).toBeGreaterThan(0.05);
    for (const { quasiP } of box.restrictions) expect(quasiP).toBeLessThanOrEqual(0.05);
    expect(steps[at].box.restrictions).toHaveLength(box.restrictions.length + dropped.length);
  });

  test("brings back in resamples the dimensions that matter, and not the others", () => {
    const cases = planted(2000, 0.9, 0.05);
    const { box } = suggestBox(cases, prim(cases));
    const found = reproducibility(cases, box, { seed: "1" });
    for (const shares of [found.byCoverage, found.byDensity]) {
      const [a, b, c, d, e, f] = shares;
      expect(Math.min(a, b, e)).toBeGreaterThanOrEqual(0.9);
      expect(Math.max(c, d, f)).toBeLessThanOrEqual(0.5);
    }
    expect(reproducibility(cases, box, { seed: "1" })).toEqual(found);
  });

  test("covers two kinds of failure with two boxes", () => {
    const random = stream("two", 0, "boxes", "rows");
    const rows = 1500;
    const columns = [0, 1, 2, 3].map(() => Float64Array.from({ length: rows }, () => random.uniform()));
    const dimensions = ["a", "b", "c", "d"].map((id) => ({ id, title: id, unit: "", kind: "number" }) as const);
    const fails = Uint8Array.from({ length: rows }, (_, row) => {
      const [a, b, c, d] = columns.map((column) => column[row]);
      return (a > 0.75 && b > 0.6) || (c < 0.3 && d < 0.35) ? 1 : 0;
    });
    const cases = casesOf({ rows, dimensions, columns }, fails);
    const boxes = coveringBoxes(cases, 5).map(({ box }) => box);
    expect(boxes.slice(0, 2).map((box) => idsOf(cases, box))).toEqual(
      expect.arrayContaining([
        ["a", "b"],
        ["c", "d"],
      ]),
    );
    const whole = together(boxes.slice(0, 2));
    expect(whole.coverage).toBeGreaterThan(0.9);
    expect(whole.density).toBeGreaterThan(0.95);
    expect(whole.mass).toBeCloseTo(boxes[0].mass + boxes[1].mass, 12);
  });

  test("counts in each box what lies in it; peels make boxes smaller and denser", () => {
    const value = fc.integer({ min: 0, max: 20 });
    const row = fc.tuple(value, value, fc.integer({ min: 0, max: 2 }), fc.boolean());
    fc.assert(
      fc.property(fc.array(row, { minLength: 10, maxLength: 60 }), (rows) => {
        const hits = rows.filter(([, , , hit]) => hit).length;
        fc.pre(hits > 0 && hits < rows.length);
        const dimensions: Dimension[] = [
          { id: "x", title: "x", unit: "", kind: "number" },
          { id: "y", title: "y", unit: "", kind: "number" },
          { id: "o", title: "o", unit: "", kind: "options", options: ["p", "q", "r"] },
        ];
        const columns = [0, 1, 2].map((at) => rows.map((one) => one[at] as number));
        const steps = prim(
          casesOf(
            { rows: rows.length, dimensions, columns },
            rows.map(([, , , hit]) => Number(hit)),
          ),
          { leastMass: 0.1 },
        );
        for (const [at, { how, box }] of steps.entries()) {
          const inside = rows.filter((one) =>
            box.limits.every((limit, dimension) => {
              const here = one[dimension] as number;
              return "kept" in limit ? limit.kept.includes(here) : here >= limit.low && here <= limit.high;
            }),
          );
          const found = inside.filter(([, , , hit]) => hit).length;
          expect([box.rows, box.ofInterest]).toEqual([inside.length, found]);
          expect([box.coverage, box.density, box.mass]).toEqual([found / hits, found / inside.length, inside.length / rows.length]);
          if (at === 0) continue;
          const before = steps[at - 1].box;
          expect(box.density).toBeGreaterThan(before.density);
          if (how === "peel") expect(box.rows).toBeLessThan(before.rows);
          else expect(box.rows).toBeGreaterThan(before.rows);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("a sentence about a box", () => {
  const factor = (id: string, unit: string, spread: Spread): Factor => ({
    id,
    title: id,
    unit,
    role: "uncertainty",
    confidence: "assumed",
    spread,
  });
  const factors = [
    factor("Price", "EUR/kg", { shape: "uniform", min: 0, max: 4000 }),
    factor("Tenor", "years", { shape: "options", options: [5, 10, 15, 20] }),
    factor("Route", "", { shape: "options", options: ["sea", "rail", "air", "road"] }),
  ];

  test("gives units, steps and options in words", () => {
    const random = stream("words", 0, "sentence", "rows");
    const tenors = [5, 10, 15, 20];
    const routes = ["sea", "rail", "air", "road"];
    const table = Array.from({ length: 600 }, () => [
      4000 * random.uniform(),
      tenors[Math.floor(4 * random.uniform())],
      routes[Math.floor(4 * random.uniform())],
    ]);
    const sentenceWhen = (fails: (price: number, tenor: number, route: string) => boolean): string => {
      const sample = sampleOf(factors, table.length, (row, at) => table[row][at]);
      const cases = casesOf(
        sample,
        table.map(([price, tenor, route]) => Number(fails(price as number, tenor as number, route as string))),
      );
      return boxSentence(suggestBox(cases, prim(cases)).box, sample, "it fails").split(":")[0];
    };
    expect(sentenceWhen((price) => price > 1000 && price < 2500)).toBe("It fails when Price is between 961 and 2,493 EUR/kg");
    expect(sentenceWhen((_, tenor) => tenor > 5 && tenor < 20)).toBe("It fails when Tenor is 10 to 15 years");
    expect(sentenceWhen((_, tenor) => tenor >= 15)).toBe("It fails when Tenor is at least 15 years");
    expect(sentenceWhen((_, tenor) => tenor === 5)).toBe("It fails when Tenor is 5 years");
    expect(sentenceWhen((_, __, route) => route !== "air")).toBe("It fails when Route is not air");
    expect(sentenceWhen((_, __, route) => route === "air" || route === "sea")).toBe("It fails when Route is sea or air");
  });
});

describe("the quantile of a peel", () => {
  // Expected values of test_quantile in EMA Workbench 3.0.0 (commit 819a4b6c), test/test_analysis/test_prim.py.
  test.each([
    [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 0.5, 8.5],
    [[1], 1, 1],
    [[1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9], 1.5, 8.5],
  ])("of %j keeps equal values together", (values, low, high) => {
    const at = (p: number) => peelQuantile(values.length, (position) => values[position], p);
    expect([at(0.05), at(0.1), at(0.9), at(0.95)]).toEqual([low, low, high, high]);
  });
});

describe("the binomial upper tail", () => {
  test("is exact where it can be worked by hand", () => {
    expect(binomialUpperTail(8, 10, 0.5)).toBeCloseTo(56 / 1024, 15);
    expect(binomialUpperTail(1, 3, 0.2)).toBeCloseTo(1 - 0.8 * 0.8 * 0.8, 15);
    expect(binomialUpperTail(100, 100, 0.5) * 1.2676506002282294e30).toBeCloseTo(1, 12);
    expect([binomialUpperTail(0, 5, 0.3), binomialUpperTail(5, 5, 1), binomialUpperTail(1, 5, 0)]).toEqual([1, 1, 0]);
  });
});

describe("bad input is refused with its place and a way out:", () => {
  const dimensions: Dimension[] = [
    { id: "x", title: "x", unit: "", kind: "number" },
    { id: "o", title: "o", unit: "", kind: "options", options: ["p", "q"] },
  ];
  const sample = (x: number[], o: number[]) => ({ rows: 2, dimensions, columns: [x, o] });
  test.each([
    ["a value that is no number", () => casesOf(sample([1, NaN], [0, 1]), [0, 1]), "x must be a finite number, not NaN in row 1"],
    ["an unknown option", () => casesOf(sample([1, 2], [0, 2]), [0, 1]), "o must be the position of an option, 0 to 1, not 2 in row 1"],
    ["a short column", () => casesOf(sample([1], [0, 1]), [0, 1]), "the column of x must have as many values as there are rows, 2, not 1"],
    ["an outcome in place of a case", () => casesOf(sample([1, 2], [0, 1]), [0, 0.5]), "ofInterest must be 0 or 1, not 0.5 in row 1"],
    ["nothing of interest", () => casesOf(sample([1, 2], [0, 1]), [0, 0]), "move the threshold"],
    ["a wide peel", () => prim(casesOf(sample([1, 2], [0, 1]), [0, 1]), { peelAlpha: 0.6 }), "peelAlpha must lie above 0 and below 0.5"],
  ])("%s", (_, call, message) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });
});
