import { describe, expect, test } from "vitest";
import { parseSpec } from "../../scenarios/parse.ts";
import type { RunResult } from "../../sim/results/results.ts";
import { KPIS } from "../../sim/results/kpis/index.ts";
import { createLatest } from "../../workers/latest.ts";
import type { RunJob, Runner } from "../../workers/runner.ts";
import { csvOf } from "../../ui/charts/table-csv.ts";
import { Dataflow } from "../../ui/notebook/dataflow.ts";
import { differences } from "../../ui/notebook/differences.ts";
import { documentFrom } from "../../scenarios/notebook/document.ts";
import {
  addInstrument,
  addPolicy,
  removeInstrument,
  removePolicy,
  setAssumption,
  setExporter,
  setInstrument,
} from "../../ui/notebook/edits.ts";
import { figureText, rangeText, signedText } from "../../ui/notebook/figures.ts";
import { libraryDocument, OPENING } from "../../ui/notebook/opening.ts";
import { Runs, type RunStatus, type WorldRuns } from "../../ui/notebook/runs.ts";
import { fromFragment, toFragment } from "../../ui/notebook/share.ts";

const opening = await libraryDocument(OPENING);
const studyOf = (spec: unknown) => {
  const parsed = parseSpec(spec);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.study;
};

describe("figures", () => {
  test.each([
    [412_300_000, "EUR", "412 MEUR"],
    [3_456_000, "EUR", "3.5 MEUR"],
    [-1_234_000_000, "EUR", "\u22121.23 bn EUR"],
    [0, "EUR", "0 MEUR"],
    [-0.0001, "EUR/kg", "0.00 EUR/kg"],
    [18_234, "t/year", "18,200 t a year"],
    [1_234, "t/year", "1,230 t a year"],
    [0.374, "share", "37 %"],
    [61.1, "EUR/kg", "61 EUR/kg"],
    [0.0041, "EUR/kg", "0.004 EUR/kg"],
    [0.204, "share/year", "20 % a year"],
    [85_500, "t, discounted", "85,500 t"],
    [Number.NaN, "EUR", "not defined"],
    [Number.POSITIVE_INFINITY, "t/year", "not defined"],
  ])("%d %s reads %s", (value, unit, text) => {
    expect(figureText(value, unit).replaceAll("\u202f", " ")).toBe(text);
  });

  test("a difference has a sign, shares differ in points, a range says its unit once", () => {
    expect(signedText(2210, "t/year").replaceAll("\u202f", " ")).toBe("+2,210 t a year");
    expect(signedText(0.17, "share").replaceAll("\u202f", " ")).toBe("+17 points");
    expect(signedText(0, "EUR").replaceAll("\u202f", " ")).toBe("0 MEUR");
    expect(rangeText(-36e6, 186e6, "EUR")).toBe("\u221236 to +186");
  });
});

describe("edits", () => {
  test("every edit gives a scenario that parses, and undoing it gives the same runs", () => {
    const before = studyOf(opening.scenario);
    const there = setInstrument("floor", 0, "strike", 130)(opening.scenario);
    expect(studyOf(there).policies[1].instruments[0].settings.strike).toBe(130);
    expect(studyOf(setInstrument("floor", 0, "strike", 100)(there)).worlds).toEqual(before.worlds);
    const added = addInstrument("floor", "minimum-import-price")(opening.scenario);
    expect(studyOf(added).policies[1].instruments).toHaveLength(2);
    expect(studyOf(removeInstrument("floor", 1)(added)).worlds).toEqual(before.worlds);
    const another = addPolicy("mine", "Mine", "cfd")(opening.scenario);
    expect(studyOf(another).policies.at(-1)?.instruments[0].instrument).toBe("two-way-cfd");
    expect(studyOf(removePolicy("mine")(another)).worlds).toEqual(before.worlds);
    expect(
      studyOf(setExporter("predation", "warChestMeur", 100)(opening.scenario)).worlds.find(({ exporter }) => exporter.id === "predation")
        ?.exporter.settings.warChestMeur,
    ).toBe(100);
    const doubted = setAssumption("ndpr.price.reference", 70)(opening.scenario);
    expect(studyOf(doubted).worlds[0].values["ndpr.price.reference"]).toBe(70);
    expect(studyOf(setAssumption("ndpr.price.reference", 61.1)(doubted)).worlds).toEqual(before.worlds);
  });

  test("differences from the baseline are listed with numbers", () => {
    const { policies } = studyOf(setInstrument("floor", 0, "cpiIndexation", 0.5)(opening.scenario));
    expect(differences(policies[1], policies[0]).map((line) => line.replaceAll("\u202f", " "))).toEqual([
      "adds One-way price floor (strike price 100 EUR/kg)",
      "One-way price floor: Indexation to consumer prices: 50 %, usually 100 %",
    ]);
    expect(differences(policies[0], policies[0])).toEqual([]);
  });
});

describe("documents", () => {
  test("a link gives the document back", async () => {
    expect(await fromFragment(await toFragment(opening))).toEqual({ ...opening, name: "link" });
  });

  test.each([
    ["#n=", "part of it is missing"],
    ["#n=!!!", "part of it is missing"],
    ["#n=" + "A".repeat(40_000), "longer than"],
  ])("a broken link %.12s says so", async (fragment, message) => {
    await expect(fromFragment(fragment)).rejects.toThrow(message);
  });

  test.each([
    [null, "does not hold a notebook"],
    [{ ...opening, bodemNotebook: 3 }, "format 3"],
    [{ ...opening, cells: [] }, "1 to 200 cells"],
    [{ ...opening, cells: [{ id: "a", kind: "script" }] }, "no kind of cell named script"],
    [{ ...opening, cells: [{ id: "a", kind: "chart", chart: "__proto__" }] }, "no chart named __proto__"],
    [{ ...opening, cells: [opening.cells[1], opening.cells[1]] }, "same id"],
  ])("data that is no notebook says why (%#)", (data, message) => {
    expect(() => documentFrom(data)).toThrow(message);
  });
});

test("a spreadsheet takes no text for a formula, and numbers stay numbers", () => {
  const csv = csvOf(
    {
      columns: [
        { title: "=1+1", unit: "" },
        { title: "x", unit: "EUR" },
      ],
      rows: [
        ["@cmd", -3.5],
        ['say "hi", you', Number.NaN],
      ],
    },
    "+about",
  );
  expect(csv).toBe(`'=1+1,x (EUR)\r\n'@cmd,-3.5\r\n"say ""hi"", you",\r\n\r\n'+about`);
});

describe("runs", () => {
  function fakeRunner(): Runner & { readonly jobs: RunJob[] } {
    const jobs: RunJob[] = [];
    return {
      workers: 1,
      jobs,
      async run(asked, { onRun, signal } = {}) {
        jobs.push(...asked);
        await Promise.resolve();
        if (signal?.aborted) return { results: [], failures: [], cancelled: true };
        for (const [job, { world, seed, first, count }] of asked.entries())
          for (let n = 0; n < count; n++) onRun?.(job, made(world.policy.id, world.exporter.id, seed, first + n));
        return { results: [], failures: [], cancelled: false };
      },
      close: async () => {},
    };
  }
  const made = (policy: string, exporter: string, seed: string, replication: number): RunResult => ({
    policy,
    exporter,
    seed,
    replication,
    months: 1,
    kpis: new Float64Array(KPIS.length).fill(replication),
    series: new Float64Array(100),
    events: [],
    ledger: [],
    massResidual: 0,
    cashResidual: 0,
    alongside: [],
    material: "ndpr-oxide",
    hash: `${policy}${exporter}${replication}`,
  });
  const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
  const few = { ...opening.scenario, replications: 100 };
  const shown = (flow: Dataflow, name: string) => flow.read<WorldRuns>(name);

  test("a study climbs from 8 to 64 to all; a changed policy runs again alone", async () => {
    const flow = new Dataflow();
    const runner = fakeRunner();
    const runs = new Runs(flow, createLatest(runner), undefined, () => 0);
    runs.plan(studyOf(few), opening.chosen);
    await settled();
    expect(shown(flow, "runs:floor@commercial").value?.runs).toHaveLength(100);
    expect(flow.read<RunStatus>("status").value).toMatchObject({ phase: "done", answeredBy: 100 });
    expect(runner.jobs[0]).toMatchObject({ first: 0, count: 8 });
    const hash = flow.read<RunStatus>("status").value?.hash;
    runner.jobs.length = 0;
    runs.plan(studyOf(setInstrument("floor", 0, "strike", 120)(few)), opening.chosen);
    expect(shown(flow, "runs:floor@commercial").state).toBe("stale");
    expect(shown(flow, "runs:baseline@commercial").state).toBe("fresh");
    await settled();
    expect(new Set(runner.jobs.map(({ world }) => world.policy.id))).toEqual(new Set(["floor"]));
    runner.jobs.length = 0;
    runs.plan(studyOf(few), opening.chosen);
    await settled();
    expect(runner.jobs).toEqual([]);
    expect(flow.read<RunStatus>("status").value?.hash).toBe(hash);
  });

  test("of two changes in a row only the newest is shown", async () => {
    const flow = new Dataflow();
    const runner = fakeRunner();
    const runs = new Runs(flow, createLatest(runner), undefined, () => 0);
    runs.plan(studyOf(few), opening.chosen);
    runs.plan(studyOf({ ...few, replications: 9 }), opening.chosen);
    await settled();
    expect(shown(flow, "runs:floor@commercial").value?.runs).toHaveLength(9);
    expect(flow.read<RunStatus>("status").value).toMatchObject({ phase: "done", total: 9 * studyOf(few).worlds.length });
  });
});
