import { describe, expect, it } from "vitest";
import type { Constraint } from "../../analysis/designer/brief.ts";
import { type Better, CHECKS, choose, type Chosen, DEARER, FINALISTS, type Judge, type Judged } from "../../analysis/designer/choose.ts";
import { verdictOn } from "../../analysis/designer/verdict.ts";

const TARGET: Constraint = {
  text: "capacity-eu@2035>=1:0.8",
  quantity: { kind: "outcome", outcome: "capacity-eu", year: 2035 },
  unit: "t/year",
  relation: "at least",
  bound: 1,
  probability: 0.8,
  under: "main",
};
const cheaper: Better = (a, b) => a.objective - b.objective;

/** A strike judged on some draws, of which a share reaches the target; it costs what it is. */
function judged(strike: number, share: number, runs: number): Judged {
  const values = Float64Array.from({ length: runs }, (_, i) => Number(i < Math.round(share * runs)));
  return { settings: [strike], objective: strike, verdicts: [verdictOn(TARGET, values)] };
}

/** Chooses among strikes that a search of 16 runs judged; `shareOn` says how often each holds on other draws. */
function chosenOf(searched: ReadonlyMap<number, number>, shareOn: (strike: number, draws: string) => number) {
  const asked: { readonly strike: number; readonly draws: string }[] = [];
  const judge: Judge = function* (settings, draws) {
    yield [];
    return settings.map(([strike]) => {
      asked.push({ strike: Number(strike), draws });
      return judged(Number(strike), shareOn(Number(strike), draws), 100);
    });
  };
  const found = [...searched].map(([strike, share]) => judged(strike, share, 16));
  const steps = choose(found, [TARGET], cheaper, judge, { confirm: "confirm", verify: "verify" });
  let step = steps.next();
  while (!step.done) step = steps.next([]);
  return { ...(step.value satisfies Chosen), asked };
}

/** All from 90 hold in all 16 runs of the search: 90 is the cheapest that surely does, and was lucky. */
const lucky = new Map(Array.from({ length: 41 }, (_, i) => [80 + i, i < 10 ? 0.6 + 0.03 * i : 1] as const));

describe("choosing a design among what a search found", () => {
  it("goes on to dearer settings when all that looked cheapest fail when run again", () => {
    const { design, draws, asked, again } = chosenOf(lucky, (strike) => (strike >= 108 ? 0.9 : 0.7));
    expect(design?.verdicts[0].holds).toBe(true);
    expect(design?.objective).toBeGreaterThanOrEqual(108);
    expect(design?.objective).toBeLessThanOrEqual(113);
    // Chosen on one set of draws, reported on another.
    expect(draws).toBe("verify.0");
    expect(asked.filter(({ draws: on }) => on === "verify.0")).toHaveLength(1);
    expect(again.map(({ objective }) => objective)).toEqual(again.map(({ objective }) => objective).toSorted((a, b) => a - b));
  });

  it("goes on to surer settings when one that held when chosen fails on draws of its own", () => {
    const shareOn = (strike: number, draws: string) =>
      draws === "confirm" ? Math.min(1, 0.8 + (strike - 90) / 100) : strike >= 100 ? 0.86 : 0.72;
    const { design, draws, checked } = chosenOf(lucky, shareOn);
    expect(design?.verdicts[0].holds).toBe(true);
    expect(design?.objective).toBeGreaterThanOrEqual(100);
    expect(checked).toBeGreaterThan(1);
    expect(checked).toBeLessThanOrEqual(CHECKS);
    expect(draws).toBe(`verify.${checked - 1}`);
  });

  it("says that none holds only when the dearest was run again too, in bounded runs", () => {
    const { design, asked, again, checked } = chosenOf(lucky, () => 0.7);
    expect(design?.verdicts[0].holds).toBe(false);
    expect(again.map(({ objective }) => objective)).toContain(120);
    expect(again.length).toBeLessThanOrEqual(FINALISTS + DEARER);
    expect(checked).toBe(1);
    expect(asked).toHaveLength(again.length + 1);
  });

  it("looks at nothing dearer when a cheap setting holds", () => {
    const { design, again } = chosenOf(lucky, (strike) => (strike >= 89 ? 0.9 : 0.5));
    expect(design?.objective).toBe(89);
    expect(Math.max(...again.map(({ objective }) => objective))).toBe(90);
  });

  it("names the nearest of a search in which nothing comes near", () => {
    const { design } = chosenOf(new Map([...lucky.keys()].map((strike) => [strike, (strike - 80) / 100])), (strike) => (strike - 80) / 100);
    expect(design?.objective).toBeGreaterThanOrEqual(119);
    expect(design?.verdicts[0].holds).toBe(false);
  });
});
