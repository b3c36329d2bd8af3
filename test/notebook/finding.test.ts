import { beforeAll, describe, expect, test } from "vitest";
import { parseSpec } from "../../scenarios/parse.ts";
import { simulate } from "../../sim/simulate.ts";
import { kpiIndex } from "../../sim/results/kpis/index.ts";
import { Dataflow } from "../../ui/notebook/dataflow.ts";
import { findingOf } from "../../ui/notebook/finding.ts";
import { quantityOf, resolveReference } from "../../ui/notebook/references.ts";
import { runsName, type WorldRuns } from "../../ui/notebook/runs.ts";
import { libraryDocument, OPENING } from "../../ui/notebook/opening.ts";

const { scenario } = await libraryDocument(OPENING);
const { floor, cfd } = scenario.policies!;
const { commercial } = scenario.exporters!;
const flow = new Dataflow();
const use = <T>(name: string) => flow.read<T>(name);
const runs = new Map<string, WorldRuns>();

beforeAll(() => {
  const parsed = parseSpec({ ...scenario, replications: 6, policies: { floor, cfd }, exporters: { commercial } });
  if (!parsed.ok) throw new Error("the opening scenario does not parse");
  flow.source("study", parsed.study);
  flow.source("chosen", { policy: "floor", exporter: "commercial" });
  for (const world of parsed.study.worlds) {
    const done = Array.from({ length: 6 }, (_, replication) => simulate(world, parsed.study.seed, replication, "kpis"));
    const value = { policy: world.policy.id, exporter: world.exporter.id, runs: done, series: [] };
    runs.set(world.policy.id, value);
    flow.source(runsName(world.policy.id, world.exporter.id), value);
  }
});

const meanCostGap = (): number => {
  const cost = (policy: string, run: number) => runs.get(policy)!.runs[run].kpis[kpiIndex("fiscal-pv")];
  return Array.from({ length: 6 }, (_, run) => cost("floor", run) - cost("cfd", run)).reduce((a, b) => a + b, 0) / 6;
};

describe("a finding", () => {
  test("of one policy against another is the mean of the differences on the same draws", () => {
    expect(quantityOf("compare.floor~cfd.fiscal-pv.difference", use).value).toBeCloseTo(meanCostGap(), 3);
    const [low, high] = ["low", "high"].map((end) => quantityOf(`compare.floor~cfd.fiscal-pv.difference-${end}`, use).value);
    expect((low + high) / 2).toBeCloseTo(meanCostGap(), 3);
  });

  test("holds or fails by the runs, every condition for itself", () => {
    const half = `${Math.round(meanCostGap() / 1e6) - 1} MEUR`;
    const twice = `${Math.round(meanCostGap() / 1e6) + 1} MEUR`;
    const gap = "compare.floor~cfd.fiscal-pv.difference";
    expect(findingOf(`${gap} > ${half}`, use).verdict).toBe("holds");
    expect(findingOf(`${gap} > ${half} and ${gap} < ${twice}`, use).verdict).toBe("holds");
    const failed = findingOf(`${gap} > ${half} and ${gap} > ${twice}`, use);
    expect(failed.verdict).toBe("fails");
    expect(failed.clauses.map(({ holds }) => holds)).toEqual([true, false]);
    expect(failed.clauses[1].shown).toMatch(new RegExp(`MEUR > ${twice}`));
  });

  test("takes the verdict of a comparison as it stands in the table", () => {
    const { text } = resolveReference("compare.floor.built-eu.verdict", use);
    expect(findingOf(`compare.floor.built-eu.verdict is ${text}`, use).verdict).toBe("holds");
    const other = text === "clearly lower" ? "clearly higher" : "clearly lower";
    expect(findingOf(`compare.floor.built-eu.verdict is ${other}`, use).verdict).toBe("fails");
  });

  test.each([
    ["compare.levy.built-eu.p50 > 0", /there is no policy levy/],
    ["compare.floor.bilt.p50 > 0", /there is no measure bilt/],
    ["compare.floor.built-eu.median > 0", /there is no median; there are mean, p5/],
    ["compare.floor.built-eu.p50 = 0", /is no condition/],
  ])("says what is wrong with %s", (holds, error) => {
    const finding = findingOf(holds, use);
    expect(finding.verdict).toBe("wrong");
    expect(finding.clauses[0].error).toMatch(error);
  });

  test("is open while runs are missing", () => {
    const empty = new Dataflow();
    for (const name of ["study", "chosen"]) empty.source(name, flow.read(name).value);
    expect(findingOf("compare.floor.built-eu.p50 > 0", (name) => empty.read(name)).verdict).toBe("open");
  });
});
