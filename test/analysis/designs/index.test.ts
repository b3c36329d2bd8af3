import { describe, expect, test } from "vitest";
import { costOf, DESIGNS, designById, notesOf, type Plan, pointsOf } from "../../../analysis/designs/index.ts";
import { DESIGN_IDS, type Factor } from "../../../scenarios/experiment.ts";

const factors: readonly Factor[] = [
  ["a", { shape: "uniform", min: 0, max: 1 }],
  ["b", { shape: "normal", mean: 5, sd: 2, min: 0, max: 10 }],
  ["c", { shape: "options", options: [false, true] }],
].map(([id, spread]) => ({ id, title: id, unit: "1", role: "uncertainty", confidence: "assumed", spread }) as Factor);

const plan = (design: Plan["design"], size: number, more: Partial<Plan> = {}): Plan => ({
  design,
  size,
  secondOrder: false,
  factors,
  correlations: [],
  ...more,
});

test("every design that a file can name exists, once", () => {
  expect(DESIGNS.map(({ id }) => id)).toEqual([...DESIGN_IDS]);
});

describe.each(DESIGNS.map((design) => [design.id, design] as const))("the design %s", (id, design) => {
  const { least } = design.size;

  test.each([least, least + 1])("of size %d costs as many points as it has, all in the cube, and follows from the seed", (size) => {
    for (const secondOrder of [false, true]) {
      const points = pointsOf(plan(id, size, { secondOrder }), "seed");
      expect(costOf(plan(id, size, { secondOrder }))).toBe(points.rows);
      expect(points.columns).toBe(factors.length);
      expect(points.at.every((u) => u >= 0 && u <= 1)).toBe(true);
      expect(pointsOf(plan(id, size, { secondOrder }), "seed").at).toEqual(points.at);
    }
  });

  test("refuses sizes that it has no meaning for, with what is allowed", () => {
    for (const size of [least - 1, least + 0.5, design.size.most + 1, NaN]) {
      const message = `size of ${id} counts ${design.size.counts}: it must be a whole number from ${least} to ${design.size.most}, not ${size}; ${design.size.usual}`;
      expect(() => costOf(plan(id, size))).toThrow(message);
      expect(() => pointsOf(plan(id, size), "seed")).toThrow(message);
    }
  });
});

describe("costs known in advance", () => {
  // k = 3 factors, one of them with two options.
  test.each([
    ["saltelli", 64, false, 64 * 5],
    ["saltelli", 64, true, 64 * 8],
    ["morris", 20, false, 20 * 4],
    ["full-factorial", 5, false, 5 * 5 * 2],
    ["fractional-factorial", 3, false, 4],
    ["sobol", 100, false, 100],
  ] as const)("%s of size %d (second order: %s) takes %d points", (id, size, secondOrder, points) => {
    expect(costOf(plan(id, size, { secondOrder }))).toBe(points);
  });
});

describe("correlations", () => {
  const correlations = [{ between: ["a", "b"], rank: 0.6 }] as const;

  test.each(["saltelli", "morris", "full-factorial", "fractional-factorial"] as const)(
    "are refused by %s, whose analysis takes independence",
    (id) => {
      expect(() => pointsOf(plan(id, designById(id).size.least, { correlations }), "seed")).toThrow(
        `${id} takes its factors for independent, so correlations are not possible: remove them, or choose monte-carlo, latin-hypercube, sobol`,
      );
    },
  );

  test.each(["monte-carlo", "latin-hypercube", "sobol"] as const)("are imposed on %s", (id) => {
    const { rows, columns, at } = pointsOf(plan(id, 512, { correlations }), "seed");
    let product = 0;
    for (let row = 0; row < rows; row++) product += (at[row * columns] - 0.5) * (at[row * columns + 1] - 0.5);
    // Spearman's correlation is Pearson's of quantiles, whose variance is 1/12.
    expect(Math.abs((12 * product) / rows - 0.6)).toBeLessThan(0.05);
  });
});

test("runs share their draws where points differ in one factor, and not where points are a sample", () => {
  const shared = DESIGNS.filter(({ draws }) => draws === "shared").map(({ id }) => id);
  expect(shared).toEqual(["saltelli", "morris", "full-factorial", "fractional-factorial"]);
});

test("a Sobol' sequence that is not balanced is noted", () => {
  expect(notesOf(plan("sobol", 1000))).toEqual([
    "A Sobol' sequence is balanced at powers of two only: 1024 points are the next above 1000.",
  ]);
  expect(notesOf(plan("saltelli", 1024))).toEqual([]);
  expect(notesOf(plan("morris", 10))).toEqual([]);
});

test("an unknown design is refused with those there are", () => {
  expect(() => designById("halton")).toThrow(
    "design must be one of monte-carlo, latin-hypercube, sobol, saltelli, morris, full-factorial, fractional-factorial, not halton",
  );
});
