import { describe, expect, test } from "vitest";
import { type Influence, weakestEvidence } from "../../../analysis/sensitivity/weakest-evidence.ts";

const influence = (factor: string, confidence: Influence["confidence"], value: number): Influence => ({
  factor,
  title: factor.toUpperCase(),
  confidence,
  influence: value,
});

describe("the weakest evidence that drives the answer", () => {
  test("comes first where influence times weakness is largest, with a reason in words", () => {
    const found = weakestEvidence(
      [influence("a", "read", 0.5), influence("b", "assumed", 0.3), influence("c", "recalled", 0.001)],
      "total-index",
    );
    expect(found.factors.map(({ factor, score, rank }) => [factor, score, rank])).toEqual([
      ["b", 0.3, 1],
      ["a", 0.125, 2],
      ["c", 0.0006, 3],
    ]);
    expect(found.factors[0].reason).toBe(
      "It has a part in 30 % of the variance of the answer. " +
        "It is an assumption, and so is its range: nobody has measured it or found a source. " +
        "It ranks 1 to 2, by how evidence is weighted.",
    );
    expect(found.factors[2].reason).toContain("less than 1 %");
  });

  test("survives other judgements when influence and weakness point the same way", () => {
    const found = weakestEvidence(
      [influence("a", "assumed", 0.6), influence("b", "assumed", 0.3), influence("c", "read", 0.1), influence("d", "recalled", 0)],
      "mu-star-share",
      undefined,
      2,
    );
    expect(found.survives).toBe(true);
    expect(found.verdict).toBe("The first 2 are the same however evidence is weighted.");
    expect(found.factors.at(-1)!.reason).toContain("does not move the answer");
    expect(found.factors[0].reason).toContain("60 % of all the movement");
  });

  test("says which judgement brings which factor to the top in place of which", () => {
    const found = weakestEvidence([influence("a", "read", 0.5), influence("b", "assumed", 0.3)], "total-index", undefined, 1);
    expect(found.survives).toBe(false);
    expect(found.verdict).toBe("When influence alone counts, A comes to the top in place of B.");
  });

  test("puts a factor whose influence is not known last and says so", () => {
    const found = weakestEvidence([influence("a", "assumed", NaN), influence("b", "read", 0)], "total-index");
    expect(found.factors.map(({ factor }) => factor)).toEqual(["b", "a"]);
    expect(found.factors[1].reason).toContain("is not known");
  });

  test("takes a reader's own weights, and refuses those that are none", () => {
    const list = [influence("a", "read", 0.5), influence("b", "assumed", 0.3)];
    expect(weakestEvidence(list, "total-index", { read: 0.9, recalled: 0.9, assumed: 1 }).factors[0].factor).toBe("a");
    expect(() => weakestEvidence(list, "total-index", { read: 2, recalled: 1, assumed: 1 })).toThrow(/read .* between 0 and 1, not 2/);
    expect(() => weakestEvidence([influence("a", "read", -0.1)], "total-index")).toThrow(/a must be 0 or more, not -0.1/);
    expect(() => weakestEvidence(list, "total-index", undefined, 3)).toThrow(/top .* 0 to 2, not 3/);
  });
});
