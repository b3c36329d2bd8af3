import { describe, expect, test } from "vitest";
import { predicted } from "../../analysis/class/predicted.ts";
import { type KpiLimit, ranked } from "../../analysis/class/ranked.ts";
import { parseSpec } from "../../scenarios/parse.ts";
import type { ClassQuestion } from "../../scenarios/class/question.ts";
import { readQuestion } from "../../scenarios/class/read.ts";
import { sceneOf } from "../../scenarios/class/scene.ts";
import type { Asks } from "../../scenarios/notebook/document.ts";
import { KPIS, kpiIndex } from "../../sim/results/kpis/index.ts";
import type { RunResult } from "../../sim/results/results.ts";
import type { Given } from "../../ui/class/entry.ts";
import { revealNumber } from "../../ui/class/reveal-number.ts";
import { revealPolicy } from "../../ui/class/reveal-policy.ts";
import { revealSetting, trialOf } from "../../ui/class/reveal-setting.ts";
import { Dataflow } from "../../ui/notebook/dataflow.ts";
import { runsName } from "../../ui/notebook/runs.ts";
import { trialName } from "../../ui/notebook/tried.ts";

const RUNS = 100;
/** Runs that cost `level` plus 1 to 100 MEUR and build `built` plus 1 to 100 t. */
function runsOf(level: number, built: number): RunResult[] {
  return Array.from({ length: RUNS }, (_, replication) => {
    const kpis = new Float64Array(KPIS.length);
    kpis[kpiIndex("fiscal-pv")] = (level + replication + 1) * 1e6;
    kpis[kpiIndex("built-eu")] = built + replication + 1;
    return { policy: "", exporter: "", seed: "1", replication, kpis, series: new Float64Array() } as unknown as RunResult;
  });
}
const limit: KpiLimit = { kpi: "fiscal-pv", relation: "at most", bound: 1e9, unit: "EUR", probability: 0.95, under: "main", text: "" };

describe("held against the runs", () => {
  test("predictions are near, inside and below as they are", () => {
    const { spread, inside, below, nearest, off } = predicted([100, 480, 520, 900, 300], { p5: 250, p50: 500, p95: 800 });
    expect([spread.p50, inside, below, nearest, off]).toEqual([480, 3, 3, [1, 2], 20]);
  });

  test("what breaks the limit comes after all that keeps it, however much it builds", () => {
    const candidates = [
      { id: "dear", runs: runsOf(940, 900) },
      { id: "cheap", runs: runsOf(100, 300) },
      { id: "best", runs: runsOf(890, 500) },
      { id: "dearest", runs: runsOf(2000, 2000) },
    ];
    const { standings, best, ahead } = ranked(candidates, "built-eu", "higher", limit);
    expect(standings.map(({ candidate }) => candidate.id)).toEqual(["best", "cheap", "dear", "dearest"]);
    expect([best?.candidate.id, best?.verdict?.value, standings[2].verdict?.value]).toEqual(["best", 1, 0.6]);
    // Pair by pair the difference is always 200, so that there is no doubt.
    expect([ahead?.mean, ahead?.verdict]).toEqual([200, "higher"]);
    expect(ranked(candidates, "built-eu", "lower").standings[0].candidate.id).toBe("cheap");
  });

  test("nothing is best where nothing keeps the limit; the nearest stands first", () => {
    const { standings, best } = ranked(
      [
        { id: "b", runs: runsOf(1500, 1) },
        { id: "a", runs: runsOf(950, 1) },
      ],
      "built-eu",
      "higher",
      limit,
    );
    expect([best, standings[0].candidate.id]).toEqual([undefined, "a"]);
  });
});

const parsed = parseSpec({
  bodem: 1,
  title: "Reveal",
  material: "ndpr-oxide",
  replications: RUNS,
  policies: {
    floor: { title: "Floor", instruments: [{ use: "one-way-floor" }] },
    cfd: { title: "Contract", instruments: [{ use: "two-way-cfd" }] },
  },
});
if (!parsed.ok) throw new Error("the scenario does not parse");
const { study } = parsed;

function scene(asks: Asks, given: readonly Given[]) {
  const flow = new Dataflow();
  const question = readQuestion(asks, sceneOf(study, { policy: "floor", exporter: "commercial" }), () => {}) as ClassQuestion;
  const put = (name: string, runs: RunResult[]): void => flow.source(name, { policy: "", exporter: "", runs, series: [] });
  return { question, flow, put, of: { use: <T>(name: string) => flow.read<T>(name), study, given } };
}
const given = (at: number, name = ""): Given => ({ at, name, code: "" });

describe("what a class sees", () => {
  test("of a number: the median run, the band, and who was near", () => {
    const { question, put, of } = scene({ from: 0, to: 1000, step: 10 }, [given(55, "Ann"), given(10), given(54, "Bea"), given(99)]);
    if (question.answer !== "number") throw new Error("another question");
    expect(revealNumber(question, of)).toBeUndefined();
    put(runsName("floor", "commercial"), runsOf(500, 0));
    const revealed = revealNumber(question, of)!;
    expect(revealed.sentences[0]).toMatch(/give 551.MEUR in the median future, and 506.MEUR to 595.MEUR in nine/);
    expect(revealed.sentences[1]).toMatch(/4 answers, from 100.MEUR to 990.MEUR; the middle one is 545.MEUR\. 3 of 4 expected less/);
    expect(revealed.sentences[2]).toMatch(/^2 of 4 lie/);
    expect(revealed.named).toBe("Nearest: Ann, to a step.");
    expect(revealed.picture.table().rows.map((row) => row[1])).toEqual([1, 1, 1, 1]);
    expect(JSON.stringify(revealed.picture.table())).not.toContain("Ann");
  });

  test("of a change: run by run against the baseline", () => {
    const { question, put, of } = scene({ compare: "baseline" }, [given(30, "Ann")]);
    if (question.answer !== "number") throw new Error("another question");
    put(runsName("floor", "commercial"), runsOf(500, 0));
    put(runsName("baseline", "commercial"), runsOf(200, 0));
    expect(revealNumber(question, of)?.sentences[0]).toMatch(/give \+300.MEUR in the median future, and \+300.MEUR to \+300.MEUR/);
  });

  test("of a policy: the order of the runs, and how many were right", () => {
    const { question, put, of } = scene({ answer: "policy", policies: "floor, cfd", limit: "fiscal-pv:p95 <= 1 bn EUR" }, [
      given(0),
      given(1, "Bea"),
      given(0),
    ]);
    if (question.answer !== "policy") throw new Error("another question");
    put(runsName("floor", "commercial"), runsOf(1500, 900));
    put(runsName("cfd", "commercial"), runsOf(500, 300));
    const revealed = revealPolicy(question, of)!;
    expect(revealed.sentences[0]).toMatch(
      /^“Contract” does best in the runs: capacity built in the EU 351.t a year on average\. It keeps the limit in 100.% of runs, not beyond doubt|on average\. It keeps the limit in 100.% of runs: /,
    );
    expect(revealed.sentences[1]).toBe("1 of 3 chose it; most, 2, chose “Floor”.");
    expect(revealed.named).toBe("Right: Bea.");
    expect(revealed.says(0)).toMatch(/^place 2: .*keeps the limit in 0.% of runs, which is too few/);
  });

  test("of a setting: every answer run, the best of those that keep the limit named", () => {
    const asks = { answer: "setting", from: 60, to: 140, step: 5, limit: "fiscal-pv:p95 <= 1 bn EUR" };
    const { question, put, of } = scene(asks, [given(4, "Ann"), given(6, "Bea"), given(4), given(9, "Cem")]);
    if (question.answer !== "setting") throw new Error("another question");
    put(trialName(trialOf(question, 4)), runsOf(500, 300));
    put(trialName(trialOf(question, 6)), runsOf(880, 500));
    expect(revealSetting(question, of)).toBeUndefined();
    put(trialName(trialOf(question, 9)), runsOf(1200, 700));
    const revealed = revealSetting(question, of)!;
    expect(trialOf(question, 6).value).toBe(90);
    expect(revealed.sentences[0]).toMatch(
      /^Best of what was answered: 90.EUR\/kg, with capacity built in the EU 551.t a year on average\. It keeps the limit.*clearly ahead of 80.EUR\/kg/,
    );
    expect(revealed.sentences[1]).toBe("3 of 4 answers keep the limit.");
    expect(revealed.named).toBe("Best: Bea.");
    expect(revealed.picture.table().rows.map(([answer, people]) => [String(answer).slice(0, 3), people])).toEqual([
      ["90\u202f", 1],
      ["80\u202f", 2],
      ["105", 1],
    ]);
  });
});
