import { afterEach, expect, test } from "vitest";
import { parts, speak, t, withMarks } from "../../language/language.ts";
import notFor from "../../docs/not-for.md?raw";
import { nl } from "../../language/nl/index.ts";
import { CLASS_KEYS } from "../../scenarios/class/question.ts";
import { EXPERIMENT_KEYS, EXPORTER_KEYS, POLICY_KEYS, SCENARIO_KEYS } from "../../scenarios/fields.ts";
import { MATERIALS } from "../../sim/materials/index.ts";
import { CHARTS } from "../../ui/charts/index.ts";
import { referenceOptions } from "../../ui/editing/reference-options.ts";
import { grouped } from "../../ui/notebook/register-groups.ts";
import { REPORT_ACTIONS } from "../../ui/report/actions.ts";
import { limitsOf } from "../../ui/report/methods.ts";
import { saidUnder } from "./said.ts";

/** What speaks to the reader in every language. */
const SPEAKING = [
  "ui/page.ts",
  "ui/main.ts",
  "ui/cells",
  "ui/class",
  "ui/editing",
  "ui/experiments",
  "ui/forms",
  "ui/notebook",
  "ui/offline.ts",
  "ui/report",
  "ui/shell",
  "analysis/designer",
  "analysis/designs",
  "analysis/discovery",
  "analysis/robustness",
  "analysis/sensitivity",
  "analysis/explain.ts",
  "analysis/explain",
  "ui/charts",
];

afterEach(() => speak(undefined));

test("what is missing in a language is said in English, and places are filled in either way", () => {
  expect(t("{count} words", { count: 3 })).toBe("3 words");
  speak({ "{count} words": "woorden: {count}", "1,234.5": "1.234,5" });
  expect(t("{count} words", { count: 3 })).toBe("woorden: 3");
  expect(t("Never heard of")).toBe("Never heard of");
  expect(parts("{count} words", { count: 3 })).toEqual(["woorden: ", 3, ""]);
  expect(withMarks("12,345.6")).toBe("12.345,6");
});

test("no English stands bare in what is drawn", () => {
  expect(saidUnder(SPEAKING).bare).toEqual([]);
});

test("every text is there in Dutch, with the same places", () => {
  const places = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
  const { keys } = saidUnder(SPEAKING);
  expect([...keys].filter(([english]) => !Object.hasOwn(nl, english)).map(([english, at]) => `${at} ${english}`)).toEqual([]);
  const off = Object.entries(nl).filter(([english, dutch]) => places(english).join() !== places(dutch).join());
  expect(off).toEqual([]);
});

test("texts that stand in constants until they are drawn are there in Dutch too", () => {
  const constants = [
    ...Object.values(CHARTS).flatMap(({ title, doc }) => [title, doc]),
    ...REPORT_ACTIONS.flatMap(({ title, doc }) => [title, doc]),
    ...[SCENARIO_KEYS, EXPERIMENT_KEYS, POLICY_KEYS, EXPORTER_KEYS, CLASS_KEYS]
      .flatMap((keys) => Object.entries(keys))
      .flatMap(([key, doc]) => (key === "on" ? [] : doc)),
    ...referenceOptions("", undefined, []).flatMap(({ detail = "" }) => detail),
    ...MATERIALS.flatMap(({ parameters }) => grouped(parameters)).flatMap(({ title, doc }) => [title, doc]),
    ...limitsOf(notFor).flat(),
  ];
  expect(constants.length).toBeGreaterThan(100);
  expect([...new Set(constants)].filter((english) => !Object.hasOwn(nl, english))).toEqual([]);
});

test("what constants of cells and analyses call themselves is there in Dutch", () => {
  const { keys } = saidUnder(["ui/cells", "ui/class", "ui/experiments", "analysis/robustness"], true);
  expect([...keys].filter(([english]) => !Object.hasOwn(nl, english)).map(([english, at]) => `${at} ${english}`)).toEqual([]);
});
