import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { STRESS_MEASURES, stressFrom, stressStudy } from "../../analysis/stress-study.ts";
import { LIBRARY } from "../../scenarios/library/index.ts";
import { parseScenario } from "../../scenarios/parse.ts";
import { NO_SHOCK, SHOCKS } from "../../scenarios/shocks.ts";
import { MATERIALS } from "../../sim/materials/index.ts";
import { kpiIndex } from "../../sim/results/kpis/index.ts";
import { stressPicture } from "../../ui/experiments/stress-picture.ts";
import { stressSentences } from "../../ui/experiments/stress-words.ts";
import type { Simulate } from "../../workers/runner.ts";
import { commandLine, stubSimulate } from "../cli/harness.ts";

const cli = commandLine();
afterAll(() => cli.remove());
const text = `bodem: 1
title: Under stress
material: ndpr-oxide
end: 2034-12
policies:
  stock: { title: A stockpile, instruments: [{ use: stockpile }] }
  floor: { title: A floor, instruments: [{ use: one-way-floor }] }
exporters:
  quota: { posture: quota-cut }
`;
writeFileSync(join(cli.folder, "s.yaml"), text);
const parsed = parseScenario(text);
if (!parsed.ok) throw new Error("no scenario");
const { study, spec } = parsed;

/** A stop of m months is felt for m months, half as long with a stockpile; in every other run nothing is. */
const months = new Map([...SHOCKS].map(({ id }) => [id, Number(/^stop-(\d+)$/.exec(id)?.[1] ?? 0)]));
const simulate: Simulate = (world, seed, replication, detail) => {
  const run = stubSimulate(world, seed, replication, detail);
  const felt = (months.get(world.exporter.id) ?? 0) * (world.policy.id === "stock" ? 0.5 : 1) + replication / 100;
  run.kpis[kpiIndex("outage-months")] = felt;
  run.kpis[kpiIndex("months-to-outage")] = felt >= 1 && replication % 2 === 0 ? 2 : NaN;
  return run;
};
function reported(replications = 4) {
  const steps = stressStudy(spec, study.seed, study.baseline, { policies: ["stock", "floor"], from: "2029-01", replications });
  const { value: jobs } = steps.next() as {
    value: readonly { world: Parameters<Simulate>[0]; seed: string; first: number; count: number }[];
  };
  const results = jobs.map(({ world, seed, first, count }) =>
    Array.from({ length: count }, (_, i) => simulate(world, seed, first + i, "kpis")),
  );
  const { value, done } = steps.next(results);
  if (!done) throw new Error("it wants more");
  return value;
}

describe("the stress test", () => {
  it("holds every policy under every shock against the baseline under the same shock, on the same draws", () => {
    const { policies, shocks, figures, leftOut } = reported();
    expect(policies).toEqual(["baseline", "stock", "floor"]);
    expect(shocks).toEqual([NO_SHOCK, ...SHOCKS]);
    expect(leftOut).toEqual([]);
    const stop = figures["outage-months"][shocks.findIndex(({ id }) => id === "stop-12")];
    expect(stop.map(({ mean }) => mean.toFixed(9))).toEqual(["12.015000000", "6.015000000", "12.015000000"]);
    expect(stop[1].difference.mean).toBeCloseTo(-6, 9);
    expect(stop.map(({ difference }) => difference.verdict)).toEqual(["not distinguishable", "lower", "not distinguishable"]);
  });

  it("says in how many runs a measure means something, and leaves the others out of its mean", () => {
    const { shocks, figures } = reported();
    const of = (id: string) => figures["months-to-outage"][shocks.findIndex((shock) => shock.id === id)][0];
    expect(of("stop-3")).toMatchObject({ defined: 2, mean: 2 });
    expect(of("none")).toMatchObject({ defined: 0, mean: NaN });
  });

  it("names the hardest shock and the policies that clearly change it", () => {
    const said = stressSentences(reported(), new Map(study.policies.map(({ id, title }) => [id, title]))).join(" ");
    expect(said).toContain("The hardest is “Exports stop for 12 months”");
    expect(said).toContain("A stockpile clearly changes that");
    expect(said).not.toContain("A floor");
  });

  it("draws no shock first and then the hardest, with every policy's difference and whether it is clear", () => {
    const titles = new Map(study.policies.map(({ id, title }) => [id, title]));
    const picture = stressPicture(reported(), "outage-months", titles);
    const { columns, rows } = picture.table();
    const shocks = rows.filter((_, at) => at % 3 === 0).map(([shock]) => shock);
    expect(shocks.slice(0, 4)).toEqual(["No shock", ...[12, 6, 3].map((months) => `Exports stop for ${months} months`)]);
    expect(shocks.length).toBe(SHOCKS.length + 1);
    const [, , , mean, low, high, difference] = rows[4];
    expect([mean, difference]).toEqual([expect.closeTo(6.015, 9), expect.closeTo(-6, 9)]);
    // Of 6.00, 6.01, 6.02 and 6.03: 6.015 ± 3.18245 × 0.0129099 / 2.
    expect([low, high]).toEqual([expect.closeTo(5.994457, 6), expect.closeTo(6.035543, 6)]);
    expect(rows.slice(3, 6).map((row) => row[columns.length - 1])).toEqual(["", "yes", "no"]);
    expect(picture.describe).toMatch(/^Exports stop for 12 months: .+ 12\D0?\D*months, A stockpile 6\D/);
  });

  it("leaves out of its words the shocks under which a measure means nothing", () => {
    const { table, describe: said } = stressPicture(reported(), "months-to-outage", new Map());
    expect(
      table()
        .rows.filter(([shock]) => shock === "Price war")[0]
        .slice(2, 4),
    ).toEqual(["0", NaN]);
    expect(said).not.toMatch(/NaN|undefined/);
  });

  it("has the shocks of the scenario in the library, but for the quota that only fits NdPr", () => {
    const scenario = parseScenario(LIBRARY.find(({ id }) => id === "stress-test")?.text ?? "");
    if (!scenario.ok) throw new Error("no scenario");
    const { exporters = {} } = scenario.spec;
    for (const shock of [NO_SHOCK, ...SHOCKS]) {
      const { title: _, ...does } = exporters[shock.id];
      const { title: __, ...here } = shock.exporter("2029-01");
      expect(here, shock.id).toEqual(does);
    }
    expect(Object.keys(exporters).filter((id) => ![NO_SHOCK, ...SHOCKS].some((shock) => shock.id === id))).toEqual(["quota"]);
  });

  it.each(MATERIALS.map(({ id }) => id))("can be put on %s, or says which shocks it cannot take", (material) => {
    const steps = stressStudy({ bodem: 1, title: "t", material }, "1", "baseline", { policies: [], from: "2029-01", replications: 2 });
    const { value } = steps.next();
    expect((value as readonly unknown[]).length).toBeGreaterThan(1);
  });

  it("begins after three years, or half-way through a short run", () => {
    expect(stressFrom("2026-01", "2040-12")).toBe("2029-01");
    expect(stressFrom("2026-01", "2029-12")).toBe("2028-01");
  });
});

describe("bodem stress", () => {
  const argv = ["stress", "s.yaml", "--replications", "4"];

  it("prints a table a measure and the hash of the page's report, in any number of pieces", async () => {
    const { code, out } = await cli.bodem(argv, { simulate });
    expect(code).toBe(0);
    for (const measure of STRESS_MEASURES) expect(out).toContain(`(${measure})`);
    expect(out).toMatch(/Exports stop for 12 months\s+12\.\d+\s+6\.\d+ ↓\s+12\.\d+\n/);
    expect(out).toContain(`Hash ${reported().hash}`);
    const kept = await cli.bodem([...argv, "--resume", "s.jsonl"], { simulate });
    expect(kept.out).toBe(out);
    const again = await cli.bodem([...argv, "--resume", "s.jsonl"], {
      simulate: () => {
        throw new Error("ran again");
      },
    });
    expect(again.out).toBe(out);
  });

  it.each(["2025-01", "2035-01", "soon"])("refuses shocks that begin in %s", async (from) => {
    const { code, err } = await cli.bodem([...argv, "--from", from], { simulate });
    expect(code).toBe(2);
    expect(err).toContain("--from expects a month after 2026-01 and no later than 2034-12");
  });
});
