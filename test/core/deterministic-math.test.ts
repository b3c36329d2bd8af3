import sexp from "@stdlib/math-base-special-exp";
import sln from "@stdlib/math-base-special-ln";
import { describe, expect, test } from "vitest";
import { clamp, exp, ln, pow, sqrt, tanh } from "../../sim/core/deterministic-math.ts";
import { stream } from "../../sim/core/streams.ts";

const SPECIAL = [
  0,
  -0,
  1,
  -1,
  0.5,
  -0.5,
  NaN,
  Infinity,
  -Infinity,
  5e-324,
  2.2250738585072014e-308,
  1.7976931348623157e308,
  1e-300,
  709.78271289338397,
  709.782712893384,
  710,
  -708.3,
  -708.5,
  -744,
  -745.1,
  -745.1332191019411,
  -746,
  3.7e-9,
  -3.7e-9,
  1e-9,
  Math.SQRT2,
  Math.SQRT1_2,
  0.9999999,
  1.0000001,
  1 + 2 ** -20,
];

describe("exp and ln", () => {
  test("agree bit for bit with @stdlib on a million points and at every special value", () => {
    const random = stream("bits", 0, "test", "points");
    let differences = 0;
    // Below -744.4 the reference already gives 0 where the nearest number is 5e-324.
    const check = (x: number) => {
      if (!(x > -745.2 && x < -744.44) && !Object.is(exp(x), sexp(x))) differences++;
      const y = x < 0 ? -x : x;
      if (!Object.is(ln(y), sln(y))) differences++;
    };
    for (const x of SPECIAL) check(x);
    for (let i = 0; i < 400_000; i++) check((random.uniform() - 0.5) * 40);
    for (let i = 0; i < 400_000; i++) check((random.uniform() - 0.5) * 1500);
    const view = new Float64Array(1);
    const words = new Uint32Array(view.buffer);
    for (let i = 0; i < 400_000; i++) {
      words[0] = random.uniform() * 4294967296;
      words[1] = random.uniform() * 4294967296;
      check(view[0]);
    }
    for (let i = 0; i < 100_000; i++) check(1 + (random.uniform() - 0.5) * 1e-5);
    expect(differences).toBe(0);
  });
  test("ln of a negative number is not a number", () => expect(ln(-1)).toBeNaN());
});

describe("functions built on them", () => {
  test("pow is within 1e-14 of the native power for ordinary prices", () => {
    for (const [x, y] of [
      [2, 10],
      [60, -0.11],
      [0.6, -1 / 0.15],
      [100, 0.3],
    ]) {
      expect(Math.abs(pow(x, y) / x ** y - 1)).toBeLessThan(1e-14);
    }
  });
  test("tanh is within 4e-16 of the native one, odd and never beyond 1", () => {
    for (let x = -30; x <= 30; x += 0.0137) {
      const y = tanh(x);
      expect(Math.abs(y - Math.tanh(x))).toBeLessThanOrEqual(4e-16);
      expect(Math.abs(tanh(-x) + y)).toBeLessThanOrEqual(4e-16);
      expect(Math.abs(y)).toBeLessThanOrEqual(1);
    }
  });
  test("clamp limits and sqrt is the standard's", () => {
    expect([clamp(-1, 0, 2), clamp(1, 0, 2), clamp(3, 0, 2)]).toEqual([0, 1, 2]);
    expect(sqrt(2)).toBe(Math.SQRT2);
  });
});
