import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { archived, type Judged } from "../../../analysis/search/epsilon-archive.ts";
import { hypervolume } from "../../../analysis/search/hypervolume.ts";
import { dominates, kneeOf, nondominated } from "../../../analysis/search/pareto.ts";

const coordinate = fc.integer({ min: 0, max: 12 });
const points = (objectives: number, most: number) =>
  fc.array(fc.array(coordinate, { minLength: objectives, maxLength: objectives }), { minLength: 1, maxLength: most });

describe("a frontier", () => {
  test("holds what nothing beats in all directions, and equal points alike", () => {
    const costAndTonnes = [
      [10, 5],
      [12, 5],
      [12, 8],
      [20, 8],
      [10, 5],
      [30, 9],
    ];
    expect(nondominated(costAndTonnes, ["lower", "higher"])).toEqual([0, 2, 4, 5]);
  });

  test("has its knee where the slope turns: at a quarter on f2 = 1 - √f1", () => {
    const front = Array.from({ length: 101 }, (_, at) => [at / 100, 1 - Math.sqrt(at / 100)]);
    expect(kneeOf(front, ["lower", "lower"])).toBe(25);
    expect(
      kneeOf(
        front.map(([a, b]) => [1000 * a, 5 - b]),
        ["lower", "higher"],
      ),
    ).toBe(25);
  });
});

describe("hypervolume", () => {
  test("is what can be counted by hand", () => {
    expect(hypervolume([[1], [3]], ["lower"], [4])).toBe(3);
    const staircase = [
      [1, 3],
      [2, 2],
      [3, 1],
      [3, 3],
      [5, 0],
    ];
    expect(hypervolume(staircase, ["lower", "lower"], [4, 4])).toBe(6);
    const cubes = [
      [0, 0, 1],
      [1, 1, 0],
    ];
    expect(hypervolume(cubes, ["lower", "lower", "lower"], [2, 2, 2])).toBe(5);
    expect(
      hypervolume(
        [
          [2, 10],
          [3, 5],
        ],
        ["higher", "lower"],
        [0, 20],
      ),
    ).toBe(2 * 10 + 3 * 15 - 2 * 10);
  });

  test("in three dimensions is the union of boxes, by inclusion and exclusion", () => {
    fc.assert(
      fc.property(points(3, 6), (set) => {
        let union = 0;
        for (let subset = 1; subset < 1 << set.length; subset++) {
          const chosen = set.filter((_, at) => (subset >> at) & 1);
          const overlap = [0, 1, 2].reduce((volume, at) => volume * Math.max(0, 10 - Math.max(...chosen.map((one) => one[at]))), 1);
          union += chosen.length % 2 === 1 ? overlap : -overlap;
        }
        expect(hypervolume(set, ["lower", "lower", "lower"], [10, 10, 10])).toBe(union);
      }),
    );
  });

  test("refuses more objectives than it can measure exactly", () => {
    expect(() => hypervolume([[1, 1, 1, 1]], ["lower", "lower", "lower", "lower"], [2, 2, 2, 2])).toThrow("objectives must be 1 to 3");
  });
});

describe("an ε-archive", () => {
  const epsilons = [3, 3];
  const boxOf = ({ costs }: Judged) => [Math.floor(costs[0] / 3), Math.floor(costs[1] / 3)];
  const filled = (set: readonly Judged[]) => set.reduce<readonly Judged[]>((archive, one) => archived(archive, one, epsilons).archive, []);

  test("keeps one member a box, no box behind another, and leaves no candidate more than ε ahead", () => {
    fc.assert(
      fc.property(points(2, 40), (set) => {
        const archive = filled(set.map((costs) => ({ costs, violation: 0 })));
        for (const one of archive)
          for (const other of archive)
            if (one !== other) {
              expect(boxOf(one)).not.toEqual(boxOf(other));
              expect(dominates(boxOf(one), boxOf(other))).toBe(false);
            }
        for (const costs of set) expect(archive.some((one) => one.costs[0] - 3 < costs[0] && one.costs[1] - 3 < costs[1])).toBe(true);
      }),
    );
  });

  test("puts the limits first: what breaks them least, until something keeps them", () => {
    const [grave, slight, kept] = [2, 0.5, 0].map((violation) => ({ costs: [1 + violation, 9], violation }));
    expect(filled([slight, grave])).toEqual([slight]);
    expect(filled([grave, slight])).toEqual([slight]);
    expect(filled([kept, slight])).toEqual([kept]);
    expect(archived([slight], kept, epsilons)).toEqual({ archive: [kept], progress: true });
  });
});
