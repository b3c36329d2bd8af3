import { describe, expect, test } from "vitest";
import { breakEvenGain, presentGain, presentLoss } from "../../sim/adversary/predation-payback.ts";
import { expectClose, knownAnswer } from "../known-answers.ts";

describe("what predation costs and brings", () => {
  test("KA31: 36 months of loss against a gain for ever after, at 1 % a month", () => {
    const { inputs, expected, tol } = knownAnswer("KA31");
    expectClose(presentLoss(inputs.loss_pm, inputs.H, 0.01), expected.PVloss, tol!);
    expectClose(presentGain(inputs.gain_pm, inputs.H, 0.01), expected.PVgain, tol!);
    expectClose(breakEvenGain(inputs.loss_pm, inputs.H, 0.01), expected.breakevenGain, tol!);
  });
  test("re-entry erodes the gain, and no months cost nothing", () => {
    expect(presentGain(1, 36, 0.01, 0.02)).toBeLessThan(presentGain(1, 36, 0.01));
    expect(presentLoss(1, 0, 0.01)).toBe(0);
    expect(presentLoss(2, 5, 0)).toBe(10);
  });
});
