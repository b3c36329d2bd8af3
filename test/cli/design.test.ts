import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { kpiIndex } from "../../sim/results/kpis/index.ts";
import { OUTCOMES, outcomeIndex } from "../../sim/results/outcomes.ts";
import { stream } from "../../sim/core/streams.ts";
import { commandLine, stubSimulate } from "./harness.ts";

const cli = commandLine();
afterAll(() => cli.remove());

/**
 * A market in closed form. A plant of EU capacity needs a strike of 90 EUR/kg, give or take 10 by chance (normal); the
 * treasury pays 10 MEUR a year for each EUR of strike above 60 and each thousand tonnes of cap.
 */
const needed = (seed: string, replication: number) => 90 + 10 * stream(seed, replication, "stub", "needed").normal();
const simulate: typeof stubSimulate = (world, seed, replication, detail) => {
  const result = stubSimulate(world, seed, replication, detail);
  const { strike = 60, volumeCap = 0, tenorYears = 0 } = (world.policy.instruments[0]?.settings ?? {}) as Record<string, number>;
  const attacked = world.exporter.posture !== "commercial";
  const built = strike > needed(seed, replication) ? volumeCap : 0;
  const kpis = new Float64Array(result.kpis.length);
  kpis[kpiIndex("fiscal-pv")] = 1e4 * (strike - 60) * volumeCap * tenorYears * 0.1;
  kpis[kpiIndex("defence-curtailed")] = attacked ? Math.max(0, 0.5 - built / 10_000) : 0;
  kpis[kpiIndex("consumer-surplus-pv")] = 4e10 - 1e7 * (strike - 60);
  const series = new Float64Array(OUTCOMES.length * world.months);
  series.fill(built, outcomeIndex("capacity-eu") * world.months, (outcomeIndex("capacity-eu") + 1) * world.months);
  return { ...result, kpis, series };
};
const levers = ["strike=70:130", "volumeCap=1000:8000", "tenorYears=5:15"].flatMap((lever) => ["--lever", `floor.one-way-floor.${lever}`]);
const quick = ["--evaluations", "240", "--replications", "40", "--confirm", "200", "--red-team", "0", "--trajectories", "0"];
const rough = ["--evaluations", "64", "--replications", "20", "--confirm", "60", "--red-team", "0", "--trajectories", "0"];
const read = (name: string) => JSON.parse(readFileSync(join(cli.folder, name), "utf8")).report;

describe("the designer", () => {
  it("finds the cheapest design, which holds its target on draws that nobody has seen at the stated probability", async () => {
    const argv = [
      "design",
      "price-floor",
      "--policy",
      "floor",
      ...levers,
      ...quick,
      "--target",
      "capacity-eu@2035>=3000:0.8",
      "--json",
      "d.json",
      "--out",
      "d.yaml",
    ];
    const { code, out } = await cli.bodem(argv, { simulate });
    expect(code).toBe(0);
    const { design, verifiedOn, relaxations } = read("d.json");
    const [strike, volumeCap, tenorYears] = design.settings;
    // The strike at which eight plants in ten are built is 90 + 0.84 × 10; nothing asks for more tonnes or years than the least.
    expect(strike).toBeGreaterThanOrEqual(97);
    expect(strike).toBeLessThanOrEqual(104);
    expect(volumeCap).toBeGreaterThanOrEqual(3000);
    expect(volumeCap).toBeLessThanOrEqual(3600);
    expect(tenorYears).toBeLessThanOrEqual(6);
    expect(relaxations[0].gain).toBeGreaterThan(0);
    expect(out).toContain("Binding: capacity-eu@2035>=3000:0.8");
    // Its own check: draws of another seed altogether.
    let built = 0;
    for (let replication = 0; replication < 4000; replication++) if (strike > needed("quite other", replication)) built++;
    expect(built / 4000).toBeGreaterThanOrEqual(0.78);
    expect(verifiedOn).toMatch(/verify/);
    const again = await cli.bodem(["batch", "d.yaml", "--replications", "2", "--policy", "floor"], { simulate });
    expect(again.code).toBe(0);
  });

  it("is the same when asked again", async () => {
    const argv = [
      "design",
      "price-floor",
      "--policy",
      "floor",
      ...levers,
      "--evaluations",
      "60",
      "--replications",
      "10",
      "--confirm",
      "30",
      "--trajectories",
      "0",
      "--red-team",
      "0",
      "--target",
      "capacity-eu@2035>=3000:0.8",
    ];
    const first = await cli.bodem(argv, { simulate });
    expect((await cli.bodem(argv, { simulate })).out).toBe(first.out);
  });

  it("says what cannot be met, and ends with exit code 1", async () => {
    const argv = [
      "design",
      "price-floor",
      "--policy",
      "floor",
      ...levers,
      ...rough,
      "--target",
      "capacity-eu@2035>=9000:0.8",
      "--limit",
      "fiscal-pv:p95<=1e9",
    ];
    const { code, out } = await cli.bodem(argv, { simulate });
    expect(code).toBe(1);
    expect(out).toContain("No design holds all targets and limits. Nearest:");
    expect(out).toMatch(/capacity-eu@2035>=9000:0.8 .* broken/);
    expect(out).toMatch(/Missed: capacity-eu@2035>=9000:0.8/);
    expect(out).not.toContain("No constraint binds");
  });

  it("goes on to dearer settings where the draws of the search were lucky for all that looked cheapest", async () => {
    // In the search a strike of 80 builds the plant always; elsewhere it takes 100, in nine runs of ten.
    const fooled: typeof stubSimulate = (world, seed, replication, detail) => {
      const result = simulate(world, seed, replication, detail);
      const { strike = 60 } = (world.policy.instruments[0]?.settings ?? {}) as Record<string, number>;
      const built = strike >= (seed === "1" ? 80 : 100) && (seed === "1" || replication % 10 > 0) ? 5000 : 0;
      const at = outcomeIndex("capacity-eu") * world.months;
      result.series.fill(built, at, at + world.months);
      result.kpis[kpiIndex("fiscal-pv")] = 1e7 * strike;
      return result;
    };
    const argv = ["design", "price-floor", "--policy", "floor", "--lever", "floor.one-way-floor.strike=60:140", ...rough];
    const { code, out } = await cli.bodem([...argv, "--target", "capacity-eu@2035>=3000:0.8", "--json", "f.json"], { simulate: fooled });
    expect(code).toBe(0);
    expect(out).toMatch(/Design.*: strike 1\d\d EUR\/kg/);
    expect(read("f.json").design.verdicts[0].value).toBeCloseTo(0.9, 12);
  });

  it("holds targets marked @attack against every attack, and names limits that bind", async () => {
    const argv = [
      "design",
      "price-floor",
      "--policy",
      "floor",
      ...levers,
      ...quick,
      "--attack",
      "price-war",
      "--target",
      "defence-curtailed<=0.1:0.9@attack",
      "--limit",
      "consumer-cost:mean<=6e8",
      "--json",
      "a.json",
    ];
    const { code } = await cli.bodem(argv, { simulate });
    expect(code).toBe(0);
    const { design } = read("a.json");
    const [strike, volumeCap] = design.settings;
    expect(volumeCap).toBeGreaterThanOrEqual(4000);
    expect(strike).toBeGreaterThanOrEqual(102);
    expect(strike).toBeLessThanOrEqual(120);
  });

  it.each([
    [["--target", "capacity-eu@2035>3000"], "--target expects NAME>=BOUND:PROBABILITY"],
    [["--target", "capacity-eu@2050>=3000:0.8"], "December 2050 is not in the run"],
    [["--target", "capacity-uk@2035>=3000:0.8"], "did you mean capacity-eu"],
    [["--target", "fiscal-pc<=3:0.8"], "did you mean fiscal-pv"],
    [["--limit", "fiscal-pv<=3"], "--limit expects NAME:p95<=BOUND"],
    [[], "nothing to design for"],
  ])("refuses %j", async (argv, says) => {
    const { code, err } = await cli.bodem(["design", "price-floor", ...argv], { simulate });
    expect(code).toBe(2);
    expect(err).toContain(says);
  });
});
