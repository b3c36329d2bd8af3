import { describe, expect, test } from "vitest";
import { hazardFor, probabilityWithin } from "../../sim/agents/permit.ts";
import { adaptExpectation } from "../../sim/agents/expectations.ts";
import { expectClose, knownAnswer } from "../known-answers.ts";

describe("expectations", () => {
  const { inputs, expected, tol } = knownAnswer("KA27");
  /** Supply d·expected, demand −b·price, as deviations: price = −(d/b)·expected. */
  const deviationAfter = (months: number, b: number, d: number, weight: number): number => {
    let price = 1;
    let belief = 1;
    for (let t = 0; t < months; t++) {
      belief = adaptExpectation(belief, price, weight);
      price = -(d / b) * belief;
    }
    return price;
  };
  test("KA27: a cobweb on last month's price dies out or explodes", () => {
    expectClose(deviationAfter(inputs.t, inputs.b, inputs.d[0], 1), expected.dev10, tol!);
    expectClose(deviationAfter(inputs.t, inputs.b, inputs.d[1], 1), expected.dev10_unstable, tol!);
  });
  test("KA27: adaptive expectations tame it, with the root 1 − w(1 + d/b)", () => {
    const one = deviationAfter(5, inputs.b, inputs.d[1], inputs.w);
    const two = deviationAfter(6, inputs.b, inputs.d[1], inputs.w);
    expectClose(two / one, expected.rootAdaptive, tol!);
  });
});

describe("permits", () => {
  test("KA32: a constant hazard of one in 27 grants 64 % in time; 95 % needs 10.5 % a month", () => {
    const { inputs, expected, tol } = knownAnswer("KA32");
    expectClose(probabilityWithin(1 / inputs.T, inputs.T), expected.p27, tol!);
    expectClose(hazardFor(0.95, inputs.T), expected.h95, tol!);
    expectClose(probabilityWithin(hazardFor(0.4, 15), 15), 0.4, 1e-13);
    expect(probabilityWithin(1, 1)).toBe(1);
    expect(probabilityWithin(1, 0)).toBe(0);
  });
});
