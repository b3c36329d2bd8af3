import { afterAll, describe, expect, it } from "vitest";
import { explain } from "../../analysis/explain.ts";
import { LIBRARY } from "../../scenarios/library/index.ts";
import { parseScenario } from "../../scenarios/parse.ts";
import { kpiIndex } from "../../sim/results/kpis/index.ts";
import { simulate } from "../../sim/simulate.ts";
import { commandLine } from "./harness.ts";

const cli = commandLine();
afterAll(() => cli.remove());
const ask = (...argv: string[]) =>
  cli.bodem(["explain", "price-floor", "--policy", "floor", "--exporter", "price-war", ...argv], { simulate });

describe("explain", () => {
  it("prints the sentences of the analysis, for a plant named in part", async () => {
    const parsed = parseScenario(LIBRARY.find(({ id }) => id === "price-floor")!.text);
    if (!parsed.ok) throw new Error("price-floor");
    const { study } = parsed;
    const worldOf = (policy: string) => study.worlds.find((world) => world.policy.id === policy && world.exporter.id === "price-war")!;
    const base = worldOf(study.baseline);
    const told = {
      world: worldOf("floor"),
      run: simulate(worldOf("floor"), study.seed, 3),
      baseline: simulate(base, study.seed, 3),
      baselineTitle: base.policy.title,
    };
    const { code, out } = await ask("--run", "3", "--plant", "iluka");
    expect(code).toBe(0);
    const { question, sentences } = explain(told, { kind: "plant", plant: "Iluka Eneabba" });
    expect(out).toContain(question);
    for (const { text } of sentences) expect(out).toContain(text);
  });

  it("finds the worst run by the figure asked about, and says so with numbers in JSON", async () => {
    const { code, out } = await ask("--replications", "3", "--run", "worst", "--figure", "fiscal-pv", "--json");
    expect(code).toBe(0);
    const told = JSON.parse(out);
    const parsed = parseScenario(LIBRARY.find(({ id }) => id === "price-floor")!.text);
    if (!parsed.ok) throw new Error("price-floor");
    const world = parsed.study.worlds.find(({ policy, exporter }) => policy.id === "floor" && exporter.id === "price-war")!;
    const values = [0, 1, 2].map((replication) => simulate(world, parsed.study.seed, replication, "kpis").kpis[kpiIndex("fiscal-pv")]);
    expect(told.replication).toBe(values.indexOf(Math.max(...values)));
    expect(told.sentences[0].numbers.value).toBe(Math.max(...values));
  });

  it.each([
    [[], "say what to explain with one of --plant"],
    [["--plant", "x", "--figure", "fiscal-pv"], "say what to explain with one of"],
    [["--plant", "nowhere", "--run", "3"], "there are Lynas"],
    [["--plant", "LKAB", "--run", "3"], "fits LKAB Luleå, LKAB Per Geijer: name one"],
    [["--month", "2028-13"], "expects a month such as 2028-06"],
    [["--month", "1999-01"], "months from 2026-01 to 2040-12"],
    [["--figure", "fiscal-vp"], "did you mean fiscal-pv?"],
    [["--figure", "fiscal-pv", "--run", "middle"], "one of median, worst, p95, best"],
    [["--year", "2031", "--by", "nothing"], "no such figure"],
  ])("%j is refused with what to do", async (argv, says) => {
    const { code, out, err } = await ask(...(argv as string[]));
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(says);
  });
});
