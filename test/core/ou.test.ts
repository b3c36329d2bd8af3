import { expect, test } from "vitest";
import { ornsteinUhlenbeckPath, ornsteinUhlenbeckSd, ornsteinUhlenbeckStep } from "../../sim/core/ou.ts";
import { stream } from "../../sim/core/streams.ts";
import { expectClose, knownAnswer } from "../known-answers.ts";

test("KA35: stationary spread of a log-OU shock, in closed form, by its step and simulated", () => {
  const { inputs, expected, tol } = knownAnswer("KA35");
  const { kappa, sigma } = inputs;
  expectClose(ornsteinUhlenbeckSd(kappa, sigma), expected.sd, tol!);
  const { decay, noise } = ornsteinUhlenbeckStep(kappa, sigma);
  expectClose(noise / Math.sqrt(1 - decay * decay), expected.sd, tol!);
  const paths = 40_000;
  let square = 0;
  for (let i = 0; i < paths; i++) {
    const path = ornsteinUhlenbeckPath(stream("KA35", i, "price", "shock"), 24, kappa, sigma);
    square += (path[23] * path[23]) / paths;
  }
  expect(Math.abs(square / (expected.sd * expected.sd) - 1)).toBeLessThan(4 * Math.sqrt(2 / paths));
});

test("a path takes one draw a month whatever its parameters, and without reversion starts at 0", () => {
  const after = (kappa: number) => {
    const s = stream("s", 0, "a", "b");
    const path = ornsteinUhlenbeckPath(s, 12, kappa, 0.1);
    return [s.uniform(), path[0]];
  };
  expect(after(0)[0]).toBe(after(0.5)[0]);
  expect(after(0)[1]).toBe(0);
});
