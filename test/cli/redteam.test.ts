import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { RunResult } from "../../sim/results/results.ts";
import { simulate } from "../../sim/simulate.ts";
import type { Simulate } from "../../workers/runner.ts";
import { commandLine } from "./harness.ts";

const cli = commandLine();
afterAll(() => cli.remove());
writeFileSync(
  join(cli.folder, "two.yaml"),
  `bodem: 1
title: Two indices
material: ndpr-oxide
end: 2035-12
burnInMonths: 12
policies:
  world-price: { instruments: [{ use: two-way-cfd, index: ex-china }] }
  china-price: { instruments: [{ use: two-way-cfd, index: china-ex-works }] }
assumptions: { ndpr.plant.caremag.capex: 130 }
`,
);
const hashOf = (out: string) => /Hash ([0-9a-f]{64})/.exec(out)?.[1];
/** The model, each of its runs made once: a second search is to ask for the same ones, not to make them again. */
const made = new Map<string, RunResult>();
const remembering: Simulate = (...asked) => {
  const key = JSON.stringify(asked);
  const result = made.get(key) ?? simulate(...asked);
  made.set(key, result);
  return result;
};
const SHORT = ["--evaluations", "4", "--replications", "2", "--confirm", "2"];
const search = (...more: string[]) => cli.bodem(["redteam", "two.yaml", ...SHORT, ...more], { simulate: remembering });
const first = search("--out", "found.yaml");

describe("redteam", () => {
  it("writes a scenario that bodem batch re-runs to the hash that it printed", async () => {
    const found = await first;
    expect(found.err).toContain("found.yaml");
    expect(found.code).toBe(0);
    expect(found.out).toMatch(/\(exporter worst[-a-z0-9]*\)/);
    const again = await cli.bodem(["batch", "found.yaml"], { simulate });
    expect(again.code).toBe(0);
    expect(hashOf(again.out)).toBe(hashOf(found.out));
    expect(readFileSync(join(cli.folder, "found.yaml"), "utf8")).toContain("ndpr.plant.caremag.capex: 130");
  });

  it("prints the same twice, ranks the policies and says that it is no bound", async () => {
    const once = await first;
    const twice = await search();
    expect(twice.out).toBe(once.out);
    expect(once.out).toContain("Weak points, the weakest policy first");
    expect(once.out).toContain("Worst of 4 tried; not a bound.");
    expect(once.out).toContain("Formula V/q_E");
    expect(once.out).toMatch(/unbounded \(index china-ex-works\)/);
  });

  it("refuses a comparison of euros with plants, and a scenario without a policy", async () => {
    const plants = await cli.bodem(["redteam", "two.yaml", "--harm", "plants", "--most-cost-ratio", "0.5"]);
    expect(plants.code).toBe(2);
    expect(plants.err).toContain("use --most-cost-meur");
    const ratio = await cli.bodem(["redteam", "two.yaml", "--most-cost-ratio", "-1"]);
    expect(ratio.code).toBe(2);
    expect(ratio.err).toContain("expects a number from 0 to 1000 EUR per EUR; received -1");
    const empty = await cli.bodem(["redteam", "ndpr-baseline-commercial"]);
    expect(empty.code).toBe(2);
    expect(empty.err).toContain("no policy beside its baseline");
  });
});
