import { describe, expect, test } from "vitest";
import { limitOf } from "../../scenarios/class/limit.ts";
import { readQuestion } from "../../scenarios/class/read.ts";
import { sceneOf } from "../../scenarios/class/scene.ts";
import type { Asks } from "../../scenarios/notebook/document.ts";
import { parseNotebook } from "../../scenarios/notebook/parse.ts";
import { parseSpec } from "../../scenarios/parse.ts";
import { answersTo, posed } from "../../ui/class/posed.ts";

const parsed = parseSpec({
  bodem: 1,
  title: "Class",
  material: "ndpr-oxide",
  replications: 50,
  policies: {
    floor: { title: "Floor", instruments: [{ use: "one-way-floor" }] },
    cfd: { title: "Contract", instruments: [{ use: "two-way-cfd" }] },
  },
  exporters: { trades: { posture: "commercial" }, war: { title: "Price war", posture: "predation" } },
});
if (!parsed.ok) throw new Error("the scenario does not parse");
const { study } = parsed;
const chosen = { policy: "floor", exporter: "trades" };

function read(asks: Asks) {
  const faults: string[] = [];
  const question = readQuestion(asks, sceneOf(study, chosen), (...fault) => faults.push(fault.join(" | ")));
  return { question, faults };
}
const sound = (asks: Asks) => {
  const { question, faults } = read(asks);
  expect(faults).toEqual([]);
  return question!;
};

describe("the question of a cell", () => {
  test("needs nothing to be asked", () => {
    expect(sound({})).toMatchObject({
      answer: "number",
      kpi: "fiscal-pv",
      policy: "floor",
      exporter: "trades",
      range: { to: 2000, unit: "MEUR", scale: 1e-6 },
    });
    expect(sound({ answer: "policy" })).toMatchObject({ kpi: "built-eu", better: "higher", options: ["baseline", "floor", "cfd"] });
    expect(sound({ answer: "setting" })).toMatchObject({ lever: "floor.one-way-floor.strike", range: { unit: "EUR/kg", scale: 1 } });
  });

  test("counts its answers, ends included", () => {
    const count = (asks: Asks): number => answersTo(posed(sound(asks), study));
    expect(count({ from: 0, to: 1, step: 0.1 })).toBe(11);
    expect(count({ answer: "setting", from: 60, to: 140, step: 1 })).toBe(81);
    expect(count({ answer: "policy" })).toBe(3);
  });

  test.each<[string, Asks, RegExp]>([
    ["a key", { form: 1 }, /^form \| a key of a class cell \| form \| did you mean from\?/],
    ["an answer", { answer: "nummer" }, /^answer \| one of: number, policy, setting \| nummer \| did you mean number\?/],
    ["a KPI", { kpi: "fiscal-pw" }, /did you mean fiscal-pv\?/],
    ["a policy", { policy: "flor" }, /^policy \| the id of a policy.*did you mean floor\?/],
    ["an exporter", { exporter: "ware" }, /did you mean war\?/],
    ["a range of another measure", { kpi: "price-mean" }, /^from \|.*add `from: …` in/],
    ["a range upside down", { from: 10, to: 1 }, /^to \| a number above from, 10 \| 1/],
    ["a text in place of a number", { from: "0" }, /^from \|.*write a number/],
    ["too many answers", { from: 0, to: 1e6, step: 1 }, /^step \| steps that give 2 to 10000 answers/],
    ["a step of nothing", { step: 0 }, /^step \| a number above 0/],
    ["the baseline against itself", { policy: "baseline", compare: "baseline" }, /^compare \|/],
    ["policies that are not there", { answer: "policy", policies: "floor, cdf" }, /cdf \| did you mean cfd\?/],
    ["one policy", { answer: "policy", policies: "floor" }, /^policies \| 2 to 20 policies/],
    ["a policy twice", { answer: "policy", policies: "floor, floor" }, /each policy once/],
    ["a lever without a policy", { answer: "setting", lever: "strike" }, /^lever \| POLICY.INSTRUMENT.SETTING/],
    ["a lever of another instrument", { answer: "setting", lever: "floor.two-way-cfd.strike" }, /an instrument that floor uses once/],
    ["a setting that is no number", { answer: "setting", lever: "floor.one-way-floor.index" }, /that is a number/],
    ["a range beyond the setting", { answer: "setting", to: 1e8 }, /^to \| a number from 0.1 to 10000 EUR\/kg \|.*the most is/],
    ["a limit", { answer: "setting", limit: "fiscal-pv < 1" }, /^limit \| KPI:STATISTIC <= NUMBER/],
    ["a limit in a wrong unit", { answer: "setting", limit: "built-eu:p5 >= 1 bn EUR" }, /remove bn EUR: built-eu is in t\/year/],
    [
      "a measure of which neither way is better",
      { answer: "policy", kpi: "predation-months", better: "both" },
      /^better \| one of: higher, lower/,
    ],
    ["a question as long as a page", { question: "x".repeat(301) }, /^question \| at most 300 characters \| 301 characters/],
  ])("with a fault in %s says where, what is allowed and the fix", (_, asks, fault) => {
    const { question, faults } = read(asks);
    expect(question).toBeUndefined();
    expect(faults.join("\n")).toMatch(fault);
  });

  test("tells its faults at their lines in a file", () => {
    const text =
      "---\nbodem-notebook: 2\n---\n\n```yaml bodem:scenario\nbodem: 1\ntitle: T\nmaterial: ndpr-oxide\n```\n\n```yaml bodem:class guess\nanswer: number\nkpi: fiscal-pw\nto: -5\n```\n";
    const outcome = parseNotebook(text, "bad");
    expect(outcome.ok ? [] : outcome.errors.map(({ line, path }) => [line, path])).toEqual([[13, "guess.kpi"]]);
  });

  test("has the same codes however it is worded, and others once something else can be answered", () => {
    const tag = (asks: Asks): number => posed(sound(asks), study).tag;
    expect(tag({ question: "How much?" })).toBe(tag({}));
    const others: Asks[] = [
      { to: 1000 },
      { policy: "cfd" },
      { exporter: "war" },
      { compare: "baseline" },
      { answer: "policy" },
      { answer: "policy", limit: "fiscal-pv:p95 <= 1 bn EUR" },
    ];
    expect(new Set([{}, ...others].map(tag)).size).toBe(others.length + 1);
  });
});

test("a limit is read with its unit", () => {
  expect(limitOf("fiscal-pv:p95 <= 1 bn EUR")).toEqual({ kpi: "fiscal-pv", statistic: "p95", relation: "at most", bound: 1e9 });
  expect(limitOf("fiscal-pv:p95<=1.5e9")).toMatchObject({ bound: 1.5e9 });
  expect(limitOf("built-eu:p5>=1,500")).toMatchObject({ relation: "at least", bound: 1500 });
  expect(limitOf("self-sufficiency-output:mean >= 40 %")).toMatchObject({ statistic: "mean", bound: 0.4 });
});
