import { t } from "../../language/language.ts";
import type { Completion, CompletionContext, CompletionResult, CompletionSource } from "@codemirror/autocomplete";
import { CHART_IDS, type Cell } from "../../scenarios/notebook/document.ts";
import { ANSWERS, CLASS_KEYS, type ClassKey } from "../../scenarios/class/question.ts";
import { EXPERIMENT_KEYS, EXPORTER_KEYS, POLICY_KEYS, SCENARIO_KEYS } from "../../scenarios/fields.ts";
import { POSTURES, postureById } from "../../sim/adversary/index.ts";
import { MEASURES } from "../../sim/adversary/measures/index.ts";
import { limitsOf, type SettingSpec } from "../../sim/core/spec.ts";
import { INSTRUMENTS, instrumentById } from "../../sim/instruments/index.ts";
import { MATERIALS, materialById } from "../../sim/materials/index.ts";
import { KPIS } from "../../sim/results/kpis/index.ts";
import { figureOf } from "../notebook/values.ts";
import type { Notebook } from "../notebook/notebook.ts";
import { referenceOptions } from "./reference-options.ts";
import { groupsAbove, type Line } from "./yaml-place.ts";

const entry = (label: string, detail: string, info: string, apply = label): Completion => ({ label, detail, info, apply });

const keyEntry = ([key, doc]: [string, string]): Completion => entry(key, "", t(doc), `${key}: `);

function settingEntry(spec: SettingSpec): Completion {
  const texts = { title: t(spec.title), doc: t(spec.doc), source: spec.source };
  const about =
    spec.confidence === "assumed" ? t("{title}. {doc} Assumed: {source}.", texts) : t("{title}. {doc} Source: {source}.", texts);
  if (spec.kind !== "number") return entry(spec.id, t("default {value}", { value: String(spec.default) }), about, `${spec.id}: `);
  const { min, max } = limitsOf(spec);
  const most = `${max}${spec.unit === "1" ? "" : ` ${t(spec.unit)}`}`;
  return entry(spec.id, t("{min} to {most}, default {value}", { min, most, value: spec.default }), about, `${spec.id}: `);
}

function settingValues(spec: SettingSpec | undefined): Completion[] {
  if (spec?.kind === "choice") return spec.options.map(({ value, title }) => entry(value, t(title), t(spec.doc)));
  if (spec?.kind === "switch") return ["true", "false"].map((value) => entry(value, "", t(spec.doc)));
  if (spec?.kind === "number") return (spec.ticks ?? []).map(({ value, label }) => entry(String(value), t(label), t(spec.doc)));
  return [];
}

const titled = (list: readonly { readonly id: string; readonly title: string; readonly doc?: string }[]): Completion[] =>
  list.map(({ id, title, doc }) => entry(id, t(title), t(doc ?? title)));

/** The value written for a key in the same group as the line. */
const siblingOf = (key: string, group: readonly Line[]): string | undefined => group.find((line) => line.key === key)?.value;

/** What can be written in a scenario at a place: keys where none is written, else values of the key. */
function scenarioOptions(text: string, line: number, key: string | undefined): Completion[] {
  const { above, group } = groupsAbove(text, line);
  const [top, , inner] = above;
  if (above.length === 0) {
    if (key === undefined) return Object.entries(SCENARIO_KEYS).map(keyEntry);
    return key === "material" ? titled(MATERIALS) : [];
  }
  if (top === "assumptions") {
    const material = /^material:\s*(\S+)/m.exec(text)?.[1] ?? "";
    return (materialById(material)?.parameters ?? []).map(({ id, title, unit, min, max, value, source }) =>
      entry(
        id,
        t("{min} to {most}, register {value}", { min, most: `${max}${unit === "1" ? "" : ` ${t(unit)}`}`, value }),
        `${t(title)}. ${source}`,
        `${id}: `,
      ),
    );
  }
  if (top === "experiment") return key === undefined && above.length === 1 ? Object.entries(EXPERIMENT_KEYS).map(keyEntry) : [];
  const inPolicy = top === "baseline" ? above.length === 1 : top === "policies" && above.length === 2;
  if (inPolicy)
    return key === undefined
      ? Object.entries(POLICY_KEYS)
          .filter(([name]) => name !== "on")
          .map(keyEntry)
      : [];
  if (above.includes("instruments") || inner === "measures") {
    const list = inner === "measures" ? MEASURES : INSTRUMENTS;
    if (key === "use") return titled(list);
    const used = siblingOf("use", group);
    const settings = list.find(({ id }) => id === used)?.settings ?? [];
    if (key !== undefined) return settingValues(settings.find(({ id }) => id === key));
    return used === undefined ? [entry("use", t("which one"), t("Names the instrument or measure."), "use: ")] : settings.map(settingEntry);
  }
  if (top === "exporters" && above.length === 2) {
    if (key === "posture") return titled(POSTURES);
    const settings = postureById(siblingOf("posture", group) ?? "")?.settings ?? [];
    if (key !== undefined) return settingValues(settings.find(({ id }) => id === key));
    return [
      ...Object.entries(EXPORTER_KEYS)
        .filter(([name]) => name !== "on")
        .map(keyEntry),
      ...settings.map(settingEntry),
    ];
  }
  return [];
}

/** Values of the keys of a question to a class, beside policies and exporters. */
function classValues(key: string, { study }: Notebook): Completion[] {
  const known: Readonly<Partial<Record<string, readonly string[]>>> = {
    answer: ANSWERS,
    compare: ["nothing", "baseline"],
    better: ["higher", "lower"],
  };
  if (key === "kpi") return titled(KPIS);
  if (key === "limit")
    return KPIS.flatMap(({ id, title, unit }) => entry(`${id}:p95 <= `, t(unit), t("{kpi}, in 19 runs of 20.", { kpi: t(title) })));
  if (key === "policies") return titled(study?.policies ?? []);
  if (key === "lever")
    return (study?.policies ?? []).flatMap(({ id, title, instruments }) =>
      instruments.flatMap(({ instrument }) =>
        (instrumentById(instrument)?.settings ?? [])
          .filter(({ kind }) => kind === "number")
          .map((spec) => entry(`${id}.${instrument}.${spec.id}`, t(spec.title), `${t(title)}. ${t(spec.doc)}`)),
      ),
    );
  return (known[key] ?? []).map((value) => entry(value, "", t(CLASS_KEYS[key as ClassKey])));
}

function cellOptions(cell: Cell, notebook: Notebook, key: string | undefined): Completion[] {
  const policies = notebook.study?.policies ?? [];
  const exporters = notebook.study?.exporters ?? [];
  if (cell.kind === "class" && key === undefined) return Object.entries(CLASS_KEYS).map(keyEntry);
  if (key === undefined) {
    const keys: [string, string][] = [
      ...(cell.kind === "chart" || cell.kind === "levers" ? [["chart", t("Which picture it shows.")] as [string, string]] : []),
      ...(cell.kind === "value"
        ? ([
            ["name", t("What text and other figures call it.")],
            ["is", t("The formula.")],
            ["unit", t("Shown after the number.")],
          ] as [string, string][])
        : []),
      ["policy", t("The policy that it is about.")],
      ["exporter", t("The behaviour of the exporter that it is about.")],
    ];
    return keys.map(keyEntry);
  }
  if (key === "chart") return CHART_IDS.map((id) => entry(id, "", t("A chart.")));
  if (key === "policy") return titled(policies);
  if (key === "exporter") return titled(exporters);
  return cell.kind === "class" ? classValues(key, notebook) : [];
}

/** Completion for the text of a cell: keys, ids and settings in YAML, references in text between braces. */
export function completionFor(cell: Cell, notebook: Notebook): CompletionSource {
  return (context: CompletionContext): CompletionResult | null => {
    const line = context.state.doc.lineAt(context.pos);
    const before = line.text.slice(0, context.pos - line.from);
    const named = (notebook.document.cells ?? []).flatMap((one) => figureOf(one)?.name ?? []);
    const reference = /\{\{\s*([^{}]*)$/.exec(before);
    if (cell.kind === "prose" || (cell.kind === "value" && /^\s*is:/.test(before))) {
      const word = cell.kind === "prose" ? reference?.[1] : /[A-Za-z0-9.@~-]*$/.exec(before)?.[0];
      if (word === undefined) return null;
      const dot = word.lastIndexOf(".") + 1;
      const options = referenceOptions(word.slice(0, dot), notebook.study, named);
      return options.length === 0 ? null : { from: context.pos - word.length + dot, options, validFor: /^[A-Za-z0-9@~-]*$/ };
    }
    const written = /^\s*(?:-\s+)?(?:([A-Za-z][\w.-]*):\s+)?(\S*)$/.exec(before);
    if (!written) return null;
    const [, key, word] = written;
    if (word === "" && key === undefined && !context.explicit) return null;
    const options =
      cell.kind === "scenario" ? scenarioOptions(context.state.doc.toString(), line.number - 1, key) : cellOptions(cell, notebook, key);
    return options.length === 0 ? null : { from: context.pos - word.length, options, validFor: /^[\w.-]*$/ };
  };
}
