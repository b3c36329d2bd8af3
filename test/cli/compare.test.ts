import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import {
  columnsFrom,
  effectsOf,
  instrumentNames,
  interactionOf,
  largestEffects,
  pairsOf,
  pairWorlds,
  singleWorlds,
} from "../../analysis/interaction-matrix.ts";
import { parseSpec } from "../../scenarios/parse.ts";
import { kpiIndex, KPIS } from "../../sim/results/kpis/index.ts";
import { simulate } from "../../sim/simulate.ts";
import type { World } from "../../sim/world.ts";
import type { Simulate } from "../../workers/runner.ts";
import { commandLine, stubSimulate } from "./harness.ts";

const cli = commandLine();
afterAll(() => cli.remove());

const THREE = `bodem: 1
title: Three instruments
material: ndpr-oxide
end: 2032-12
policies:
  one: { instruments: [{ use: one-way-floor }] }
  three:
    instruments:
      - { use: one-way-floor, volumeCap: 3000 }
      - { use: two-way-cfd, volumeCap: 3000 }
      - { use: minimum-import-price, coversMagnets: true }
      - { use: two-way-cfd, volumeCap: 0 }
`;
writeFileSync(join(cli.folder, "three.yaml"), THREE);

function worldsOf(text: object): { whole: World; baseline: World } {
  const parsed = parseSpec({ bodem: 1, title: "t", material: "ndpr-oxide", end: "2032-12", ...text });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  const [baseline, whole] = parsed.study.worlds;
  return { whole, baseline };
}
const INSTRUMENTS = [{ use: "one-way-floor" }, { use: "two-way-cfd" }, { use: "minimum-import-price" }, { use: "two-way-cfd", strike: 90 }];
const { whole, baseline } = worldsOf({ policies: { p: { instruments: INSTRUMENTS } } });
const KPI = "built-eu";

/** KPI columns of a made-up response to which instruments, by their settings, are there. */
function columnOf(respond: (has: (at: number) => boolean, replication: number) => number) {
  const worlds = [...singleWorlds(whole, baseline), ...pairWorlds(whole, pairsOf([0, 1, 2, 3]))];
  const values = new Map(
    worlds.map(({ id, world }) => {
      const has = (at: number) => world.policy.instruments.includes(whole.policy.instruments[at]);
      return [id, Array.from({ length: 6 }, (_, r) => new Float64Array(KPIS.length).fill(respond(has, r)))] as const;
    }),
  );
  return columnsFrom(values);
}
const on = (has: boolean) => (has ? 1 : 0);

describe("the interaction matrix", () => {
  it("is exact on a response that adds up: each effect is its part and no pair interacts", () => {
    const column = columnOf((has, r) => 100 + 7 * r + [5, -3, 11, 0].reduce((all, part, at) => all + part * on(has(at)) * (1 + r), 0));
    const effects = effectsOf(whole, column, KPI);
    expect(effects.map(({ within }) => within.mean)).toEqual([17.5, -10.5, 38.5, 0]);
    expect(effects.map(({ alone }) => alone.mean)).toEqual([17.5, -10.5, 38.5, 0]);
    expect(effects[3].within.verdict).toBe("not distinguishable");
    for (const pair of pairsOf([0, 1, 2, 3])) {
      const { interaction, verdict } = interactionOf(column, KPI, pair);
      expect([interaction.low, interaction.mean, interaction.high]).toEqual([0, 0, 0]);
      expect(verdict).toBe("not distinguishable");
    }
  });

  it("tells instruments that need each other, stand in for each other, and undo each other", () => {
    const of = (respond: (a: number, b: number) => number) =>
      interactionOf(
        columnOf((has, r) => respond(on(has(0)), on(has(1))) * (10 + r)),
        KPI,
        [0, 1],
      );
    expect(of((a, b) => a * b)).toMatchObject({ verdict: "adds", interaction: { mean: 12.5 } });
    expect(of((a, b) => Math.max(a, b))).toMatchObject({ verdict: "substitutes", interaction: { mean: -12.5 } });
    expect(of((a, b) => a - a * b)).toMatchObject({ verdict: "cancels", interaction: { mean: -12.5 } });
    expect(of((a, b) => -Math.max(a, b))).toMatchObject({ verdict: "substitutes", interaction: { mean: 12.5 } });
  });

  it("does not depend on a noise that all worlds of a replication share", () => {
    const noisy = columnOf((has, r) => ((r * 7919) % 101) + 4 * on(has(0)) * on(has(1)));
    const { interaction } = interactionOf(noisy, KPI, [0, 1]);
    expect([interaction.low, interaction.high]).toEqual([4, 4]);
  });

  it("takes pairs among the largest effects of any KPI and names twins by their position", () => {
    const many = worldsOf({ policies: { p: { instruments: Array.from({ length: 10 }, () => ({ use: "one-way-floor" })) } } }).whole;
    expect(instrumentNames(whole)).toEqual(["one-way-floor", "two-way-cfd (2)", "minimum-import-price", "two-way-cfd (4)"]);
    expect(instrumentNames(many)[9]).toBe("one-way-floor (10)");
    const column = columnOf((has) => 5 * on(has(0)) - 80 * on(has(1)) + 3 * on(has(2)) + on(has(3)));
    expect(largestEffects([effectsOf(whole, column, KPI)], 2)).toEqual([0, 1]);
  });

  it("conserves the sum on the model: effects and interaction give back the joint effect, run by run", () => {
    const three = worldsOf({ policies: { p: { instruments: [...INSTRUMENTS.slice(0, 3), { use: "two-way-cfd", volumeCap: 0 }] } } });
    const worlds = [
      ...singleWorlds(three.whole, three.baseline),
      ...pairWorlds(three.whole, [
        [0, 1],
        [0, 3],
      ]),
    ];
    const values = new Map(worlds.map(({ id, world }) => [id, [0, 1].map((r) => simulate(world, "1", r, "kpis").kpis)] as const));
    const column = columnsFrom(values);
    for (const kpi of ["fiscal-pv", "built-eu", "consumer-surplus-pv"]) {
      const effects = effectsOf(three.whole, column, kpi);
      const { together, interaction } = interactionOf(column, kpi, [0, 1]);
      const sum = effects[0].within.mean + effects[1].within.mean - interaction.mean;
      expect(Math.abs(sum - together.mean)).toBeLessThan(1e-9 * Math.max(1, Math.abs(together.mean)) + 1e-3);
      // A contract of no volume is neutral: no effect, and no interaction with anything.
      expect(effects[3].within.mean).toBe(0);
      expect(effects[3].alone.mean).toBe(0);
      expect(interactionOf(column, kpi, [0, 3]).verdict).toBe("not distinguishable");
    }
    const at = kpiIndex("fiscal-pv");
    expect(values.get("whole")?.[0][at]).not.toBe(values.get("baseline")?.[0][at]);
  });
});

describe("compare --matrix", () => {
  const MATRIX = ["compare", "three.yaml", "--matrix", "--policy", "three", "--replications", "6"];
  const resumed = [...MATRIX, "--pairs", "all", "--resume", "runs.jsonl"];
  const file = join(cli.folder, "runs.jsonl");
  beforeEach(() => rmSync(file, { force: true }));

  /** A response with an interaction, cut off after a number of runs when asked to. */
  function responding(most = Infinity) {
    const controller = new AbortController();
    let count = 0;
    const respond: Simulate = (world, seed, replication, detail) => {
      if (++count >= most) controller.abort();
      const result = stubSimulate(world, seed, replication, detail);
      return { ...result, kpis: result.kpis.map((value, k) => value + Math.sqrt(replication + k + world.policy.instruments.length ** 3)) };
    };
    return { options: { simulate: respond, signal: controller.signal }, ran: () => count };
  }

  it("prints effects, interactions and intervals, and the time on standard error alone", async () => {
    const { code, out, err } = await cli.bodem(MATRIX);
    expect(code).toBe(0);
    expect(out).toContain("two-way-cfd (2) × two-way-cfd (4)");
    expect(out).toContain("+10 [+10, +10] higher");
    expect(out).toContain("not distinguishable");
    expect(out).not.toContain("Took");
    expect(err).toMatch(/Took \d/);
  });

  it.each([1, 9, 25, 60])("goes on after a stop at run %i and prints the same, byte for byte", async (most) => {
    const whole = await cli.bodem([...MATRIX, "--pairs", "all"], responding().options);
    const cut = await cli.bodem(resumed, responding(most).options);
    expect(cut.code).toBe(130);
    expect(cut.err).toContain("the same command continues");
    // As a kill in the middle of a line leaves it.
    appendFileSync(file, '{"run":"abc');
    const rest = responding();
    const again = await cli.bodem(resumed, rest.options);
    expect(again.code).toBe(0);
    expect(again.out).toBe(whole.out);
    const third = responding();
    expect((await cli.bodem(resumed, third.options)).out).toBe(whole.out);
    expect(third.ran()).toBe(0);
    expect(rest.ran()).toBeGreaterThan(0);
  });

  it("refuses a file of another scenario, of another model version, and of something else", async () => {
    await cli.bodem(resumed);
    const other = await cli.bodem([...resumed, "--seed", "other"]);
    expect(other.code).toBe(2);
    expect(other.err).toContain("it holds runs of another scenario, policy, exporter or seed");
    writeFileSync(file, readFileSync(file, "utf8").replace(/"modelVersion":"[^"]*"/, '"modelVersion":"0.0.1"'));
    const old = await cli.bodem(resumed);
    expect(old.code).toBe(2);
    expect(old.err).toContain("runs of model 0.0.1");
    writeFileSync(file, "hello\n");
    expect((await cli.bodem(resumed)).err).toContain("it is no file of runs");
    expect(readFileSync(file, "utf8")).toBe("hello\n");
  });

  it("continues with more replications from the same file", async () => {
    await cli.bodem(resumed, responding().options);
    const more = responding();
    const longer = resumed.map((text) => (text === "6" ? "8" : text));
    expect((await cli.bodem(longer, more.options)).code).toBe(0);
    expect(more.ran()).toBeGreaterThan(0);
    expect(existsSync(file)).toBe(true);
  });

  it("says what is missing: two instruments, or --matrix itself", async () => {
    const one = await cli.bodem(["compare", "three.yaml", "--matrix", "--policy", "one"]);
    expect(one.code).toBe(2);
    expect(one.err).toContain("a matrix needs two or more");
    const flag = await cli.bodem(["compare", "three.yaml", "--pairs", "all"]);
    expect(flag.code).toBe(2);
    expect(flag.err).toContain("--pairs belongs to --matrix");
  });
});

describe("compare", () => {
  it("prints the paired differences of every policy to the baseline", async () => {
    const { code, out } = await cli.bodem(["compare", "three.yaml", "--replications", "4", "--kpi", "built-eu"]);
    expect(code).toBe(0);
    expect(out).toContain("+10 ±0 [+10, +10]");
    expect(out).toContain("+40 ±0 [+40, +40]");
    expect(out).toMatch(/Hash [0-9a-f]{64}/);
  });
});
