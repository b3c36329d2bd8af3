import { describe, expect, test } from "vitest";
import { clearOligopoly, conductShare, type Seller } from "../../sim/markets/conduct.ts";
import { dominantFirmPrice } from "../../sim/markets/dominant-firm.ts";
import { expectClose, knownAnswer } from "../known-answers.ts";

const TOLERANCE = 1e-8;
const sellers = (costs: readonly number[], theta = 1, capacity = Infinity): Seller[] => costs.map((cost) => ({ cost, theta, capacity }));

/** Sellers facing linear demand a − P, whose elasticity is P/(a − P). */
function linear(firms: readonly Seller[], a: number) {
  const elasticity = (price: number) => price / (a - price);
  const price = clearOligopoly(firms, (p) => a - p, elasticity, 1, a * (1 - 1e-9));
  const sold = firms.map((f) => (a - price) * conductShare(price, f.cost, elasticity(price), f.theta, f.capacity / (a - price)));
  return { price, sold };
}
/** Sellers facing isoelastic demand. */
const isoelastic = (firms: readonly Seller[], elasticity: number, high = 1000) =>
  clearOligopoly(
    firms,
    (p) => 1000 * p ** -elasticity,
    () => elasticity,
    1,
    high,
  );
const shareAt = (price: number, cost: number, elasticity: number) => conductShare(price, cost, elasticity, 1, Infinity);

describe("Cournot sellers", () => {
  test("KA06: three of them, linear demand", () => {
    const { inputs, expected, tol } = knownAnswer("KA06");
    const { price, sold } = linear(sellers(Array(inputs.n).fill(inputs.c)), inputs.a);
    expectClose(price, expected.P, tol!);
    for (const q of sold) {
      expectClose(q, expected.q, tol!);
      expectClose((price - inputs.c) * q, expected.pi, tol!);
    }
  });

  test("KA07: alike, isoelastic demand", () => {
    const { inputs, expected, tol } = knownAnswer("KA07");
    expectClose(isoelastic(sellers(Array(inputs.n).fill(inputs.c)), inputs.eps), expected.P, tol!);
  });

  test("KA08: at three costs", () => {
    const { inputs, expected, tol } = knownAnswer("KA08");
    const price = isoelastic(sellers(inputs.c), inputs.eps);
    expectClose(price, expected.P, tol!);
    expectClose(shareAt(price, inputs.c[0], inputs.eps), expected.s1, tol!);
    expectClose(shareAt(price, inputs.c[2], inputs.eps), expected.s3, tol!);
  });

  test("KA09: the dearest sells nothing at the price that the others make", () => {
    const { inputs, expected, tol } = knownAnswer("KA09");
    const price = isoelastic(sellers(inputs.c), inputs.eps);
    expectClose(price, expected.P, tol!);
    expect(shareAt(price, inputs.c[2], inputs.eps)).toBe(0);
  });

  // Pindyck and Rubinfeld, Microeconomics, ch. 12: P = 30 − Q at no cost; each sells 10 at 10.
  test("a duopoly at no cost sells two thirds of what competition would", () => {
    const { price, sold } = linear(sellers([0, 0]), 30);
    expectClose(price, 10, TOLERANCE);
    for (const q of sold) expectClose(q, 10, TOLERANCE);
  });

  // P = 100 − Q, costs 10 and 22: q1 = (100 − 20 + 22)/3 = 34, q2 = (100 − 44 + 10)/3 = 22, P = 44.
  test("a duopoly at two costs", () => {
    const { price, sold } = linear(sellers([10, 22]), 100);
    expectClose(price, 44, TOLERANCE);
    expectClose(sold[0], 34, TOLERANCE);
    expectClose(sold[1], 22, TOLERANCE);
  });

  // P = 120 − Q, cost 30, one capped at 20: the other answers with (90 − 20)/2 = 35, so P = 65.
  test("a duopoly with one seller at capacity", () => {
    const { price, sold } = linear(
      [
        { cost: 30, theta: 1, capacity: 20 },
        { cost: 30, theta: 1, capacity: Infinity },
      ],
      120,
    );
    expectClose(price, 65, TOLERANCE);
    expectClose(sold[0], 20, TOLERANCE);
    expectClose(sold[1], 35, TOLERANCE);
  });

  // P = 100 − Q, cost 10: P = 10 + 90/(n + 1).
  test("more sellers bring the price down to cost", () => {
    for (const n of [1, 2, 5, 9, 89]) expectClose(linear(sellers(Array(n).fill(10)), 100).price, 10 + 90 / (n + 1), TOLERANCE);
  });
});

describe("conduct", () => {
  // Lerner = θ/(n·e): cost 10, e = 2, n = 1: 1/2, P = 20.
  test("one Cournot seller marks up by the inverse of the elasticity", () => {
    expectClose(isoelastic(sellers([10]), 2), 20, TOLERANCE);
  });

  // Two sellers at θ = 0.4, e = 0.8: Lerner = 0.4/1.6 = 1/4, P = 40.
  test("between taking prices and Cournot the margin is in proportion to it", () => {
    expectClose(isoelastic(sellers([30, 30], 0.4), 0.8), 40, TOLERANCE);
    expectClose(isoelastic(sellers([30, 30], 0.2), 0.8), 30 / (1 - 0.2 / 1.6), TOLERANCE);
    expectClose(isoelastic(sellers([30, 30], 1e-6), 0.8), 30, 1e-5);
  });

  // n·e = 0.8 < 1: no price at which two Cournot sellers would stop raising it.
  test("where no price stops them, it goes to the outside option", () => {
    expect(isoelastic(sellers([10, 12]), 0.4, 500)).toBe(500);
  });

  test("elasticities that make a share fall with the price are refused, not solved", () => {
    expect(() =>
      clearOligopoly(
        sellers([10, 10, 10]),
        () => 100,
        (p) => (p < 40 ? 0.4 : 0.2),
        5,
        1e6,
      ),
    ).not.toThrow();
    expect(() =>
      clearOligopoly(
        sellers([10, 10]),
        () => 100,
        (p) => (p > 20 && p < 60 ? 0.3 : 0.8),
        5,
        60,
      ),
    ).not.toThrow();
    expect(() =>
      clearOligopoly(
        sellers([10]),
        () => 100,
        (p) => (p < 12 ? 0.9 : p < 40 ? 0.2 : 3),
        5,
        1000,
      ),
    ).toThrow(/no unique price/);
  });
});

describe("a dominant firm", () => {
  // D = 120 − P, fringe P − 20, cost 10: residual 140 − 2P, best at (70 + 10)/2 = 40, 60 sold beside 20.
  test("leaves a fringe its supply and prices on the rest", () => {
    const residual = (p: number) => Math.max(0, 140 - 2 * p);
    const price = dominantFirmPrice(residual, 10, 10, 70);
    expectClose(price, 40, 1e-6);
    expectClose(residual(price), 60, 1e-6);
  });

  // Residual demand P^-2, cost 10: P = 10·2/(2 − 1) = 20.
  test("marks up by the elasticity of what is left to it", () => {
    expectClose(
      dominantFirmPrice((p) => 1e4 * p ** -2, 10, 10, 200),
      20,
      1e-6,
    );
  });

  // The same, with an entrant at 15: everything above is lost to him.
  test("stops at the price that keeps an entrant out", () => {
    expectClose(
      dominantFirmPrice((p) => 1e4 * p ** -2, 10, 10, 15),
      15,
      1e-6,
    );
  });
});
