import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { kpiIndex } from "../../sim/results/kpis/index.ts";
import { commandLine, stubSimulate } from "./harness.ts";

const cli = commandLine();
afterAll(() => cli.remove());

/**
 * A model in closed form: the floor costs 10 for each EUR of strike above 60, times what is uncertain of volume, and
 * builds with the square of the strike; shocks do nothing.
 */
const simulate: typeof stubSimulate = (world, seed, replication, detail) => {
  const result = stubSimulate(world, seed, replication, detail);
  const kpis = new Float64Array(result.kpis.length);
  const strike = Number(world.policy.instruments[0]?.settings.strike ?? 60);
  const volume = world.values["ndpr.permit.compliance"];
  kpis[kpiIndex("fiscal-pv")] = 1e7 * (strike - 60) * volume + 1e4 * replication;
  kpis[kpiIndex("built-eu")] = 0.1 * (strike - 60) ** 2;
  kpis[kpiIndex("secured-tonnes-pv")] = 50 * (strike - 60) - 0.4 * (strike - 60) ** 2;
  return { ...result, kpis };
};
const vary = ["--vary", "ndpr.permit.compliance", "--vary", "ndpr.shock.sigma", "--lever", "floor.one-way-floor.strike=80:120"];
const scenario = "ndpr-floor-commercial";

describe("sensitivity", () => {
  it("gives Sobol indices on a saltelli design: the inert factor none, the order as the model has it", async () => {
    const { code, out } = await cli.bodem(["sensitivity", scenario, ...vary, "--design", "saltelli", "--size", "256", "--json", "s.json"], {
      simulate,
    });
    expect(code).toBe(0);
    const [study] = JSON.parse(readFileSync(join(cli.folder, "s.json"), "utf8")).studies;
    const index = (factor: string) => study.result.sobol.factors.find((one: { factor: string }) => one.factor === factor);
    // Shares of the variance of (strike - 60) × volume, both uniform and independent: strike 20 to 60, volume 0.2 to 0.99.
    const [m, v] = [40, 40 ** 2 / 12];
    const [n, w] = [0.595, 0.79 ** 2 / 12];
    const variance = m * m * w + n * n * v + v * w;
    expect(index("ndpr.permit.compliance").s1.value).toBeCloseTo((m * m * w) / variance, 1);
    expect(index("floor.one-way-floor.strike").s1.value).toBeCloseTo((n * n * v) / variance, 1);
    expect(index("ndpr.shock.sigma").st.value).toBe(0);
    expect(out).toMatch(/floor\.one-way-floor\.strike +lever/);
    expect(study.weakest.factors.map(({ factor }: { factor: string }) => factor)).not.toContain("floor.one-way-floor.strike");
  });

  it("screens with morris, and reads the same runs again from their log", async () => {
    const argv = ["sensitivity", scenario, ...vary, "--design", "morris", "--size", "6", "--kpi", "built-eu", "--level"];
    const first = await cli.bodem([...argv, "--runs", "m.runs"], { simulate });
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/floor\.one-way-floor\.strike .* 1\.00 /);
    const never = () => {
      throw new Error("nothing is run");
    };
    const again = await cli.bodem(["sensitivity", "m.runs", "--kpi", "built-eu", "--level"], { simulate: never });
    expect(again.out).toBe(first.out);
    const changed = await cli.bodem(["sensitivity", "m.runs", "--seed", "2"]);
    expect(changed.code).toBe(2);
    expect(changed.err).toContain("name the scenario instead of the log");
  });

  it("tells chance from parameters where points are repeated", async () => {
    const argv = ["sensitivity", scenario, ...vary, "--design", "latin-hypercube", "--size", "80", "--repeat", "3"];
    const { out } = await cli.bodem(argv, { simulate });
    expect(out).toMatch(/parameters 100 % \[\d+, 100\], chance 0 %/);
    expect(out).toMatch(/partial rank correlation/);
  });

  it.each([
    [["sensitivity", scenario, "--vary", "ndpr.shock.sgma"], "did you mean ndpr.shock.sigma"],
    [["sensitivity", scenario, "--vary", "ndpr.shock.sigma=1"], "ID=MIN:MAX"],
    [["sensitivity", scenario, ...vary, "--design", "fractional-factorial", "--size", "9"], "from 3 to 5"],
    [["sensitivity", scenario, ...vary, "--policy", "flor"], "did you mean floor"],
    [["sensitivity", scenario, "--register", "none"], "nothing is varied"],
    [["discover", scenario, ...vary], "--where says which runs"],
    [["discover", scenario, ...vary, "--where", "fiscal>1"], "there is no KPI of that name"],
    [["discover", scenario, ...vary, "--where", "fiscal-pv=1"], "--where expects KPI>LIMIT"],
    [["discover", scenario, ...vary, "--size", "30", "--where", "fiscal-pv>1e15"], "move the threshold"],
    [["frontier", scenario], "nothing to search: name levers"],
    [["frontier", scenario, ...vary, "--goal", "fiscal-pv:p95"], "two goals or more"],
    [["frontier", scenario, ...vary, "--goal", "fiscal-pv:p95", "--goal", "price-mean"], "add :higher or :lower"],
    [["robustness", scenario, ...vary, "--enough", "lots", "--kpi", "built-eu"], "a number in the KPI's unit"],
    [["robustness", scenario, ...vary, "--size", "5", "--kpi", "price-mean"], "say higher or lower"],
  ])("%j is refused with its mending", async (argv, says) => {
    const { code, err } = await cli.bodem(argv, { simulate });
    expect(code).toBe(2);
    expect(err).toContain(says);
  });
});

describe("discover", () => {
  it("finds the planted condition, says it in words, and how sure it is", async () => {
    const argv = ["discover", scenario, ...vary, "--size", "400", "--where", "fiscal-pv>p80", "--call", "the floor is dear"];
    const { code, out } = await cli.bodem(argv, { simulate });
    expect(code).toBe(0);
    expect(out).toMatch(/The floor is dear when .*Strike price is above \d+/);
    expect(out).toMatch(/Permits granted within the limit is above/);
    expect(out).not.toMatch(/The floor is dear when .*demand shocks/);
    expect(out).toMatch(/80 of 400 runs/);
  });
});

describe("robustness", () => {
  it("ranks policies on the same states by several metrics and says whether they agree", async () => {
    const { code, out } = await cli.bodem(["robustness", scenario, ...vary, "--size", "20", "--kpi", "built-eu"], { simulate });
    expect(code).toBe(0);
    expect(out).toContain("20 states");
    expect(out).toMatch(/minimax regret .*\(1, 100 %\)/);
    expect(out).toMatch(/ranks? floor first|disagree/);
  });
});

describe("frontier", () => {
  it("keeps the strikes where more still secures more, and none beyond", async () => {
    const argv = [
      "frontier",
      scenario,
      "--lever",
      "floor.one-way-floor.strike=70:180",
      "--evaluations",
      "90",
      "--replications",
      "4",
      "--confirm",
      "6",
      "--json",
      "f.json",
    ];
    const { code } = await cli.bodem(argv, { simulate });
    expect(code).toBe(0);
    const { frontier } = JSON.parse(readFileSync(join(cli.folder, "f.json"), "utf8"));
    const strikes = frontier.policies.map(({ settings }: { settings: number[] }) => settings[0]);
    // Tonnes secured peak at a strike of 60 + 50 / 0.8.
    expect(Math.max(...strikes)).toBeLessThanOrEqual(123);
    expect(Math.max(...strikes)).toBeGreaterThanOrEqual(118);
    expect(Math.min(...strikes)).toBe(70);
    expect(frontier.confirmed).toBeGreaterThanOrEqual(frontier.policies.length);
  });
});

describe("an experiment in a file", () => {
  it("is run by bodem batch with its points beside the results", async () => {
    const text = `bodem: 1
title: A floor
material: ndpr-oxide
policies:
  floor:
    instruments:
      - use: one-way-floor
experiment:
  design: full-factorial
  size: 3
  replications: 2
  uncertainties:
    ndpr.shock.sigma: {}
  levers:
    floor.one-way-floor.strike: { options: [80, 100] }
`;
    writeFileSync(join(cli.folder, "mine.yaml"), text);
    const { code, out } = await cli.bodem(["batch", "mine.yaml", "--out", "r.csv", "--points", "p.csv"], { simulate });
    expect(code).toBe(0);
    expect(out).toContain("6 points × 2 policies × 1 exporter × 2 replications = 24 runs");
    const points = readFileSync(join(cli.folder, "p.csv"), "utf8").trimEnd().split("\n");
    expect(points[0]).toBe("point,ndpr.shock.sigma,floor.one-way-floor.strike");
    expect(new Set(points.slice(1).map((line) => line.split(",")[2]))).toEqual(new Set(["80", "100"]));
    const described = JSON.parse(readFileSync(join(cli.folder, "p.csv-metadata.json"), "utf8"));
    expect(described.tableSchema.columns[1]["dc:description"]).toMatch(/^Uncertainty: /);
    expect(described["bodem:provenance"].hash).toMatch(/^[0-9a-f]{64}$/);
  });
});
