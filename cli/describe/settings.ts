import { POSTURES } from "../../sim/adversary/index.ts";
import { MEASURES } from "../../sim/adversary/measures/index.ts";
import type { SettingSpec } from "../../sim/core/spec.ts";
import { LIBRARY } from "../../scenarios/library/index.ts";
import { parseScenario } from "../../scenarios/parse.ts";
import { FAMILIES } from "../../sim/instruments/instrument.ts";
import { INSTRUMENTS } from "../../sim/instruments/index.ts";
import { formatNumber } from "../support/numbers.ts";
import { renderTable } from "../support/table.ts";
import type { Catalogue } from "./catalogue.ts";

function settingRow(spec: SettingSpec): string[] {
  const range =
    spec.kind === "number"
      ? `${formatNumber(spec.min)} to ${formatNumber(spec.max)} ${spec.unit === "1" ? "" : spec.unit}`.trim()
      : spec.kind === "choice"
        ? spec.options.map((option) => option.value).join(" | ")
        : spec.kind === "switch"
          ? "true | false"
          : "month";
  return [spec.id, String(spec.default), range, spec.confidence, spec.title];
}
const SETTING_COLUMNS = ["setting", "default", "range", "confidence", ""].map((title) => ({ title }));

/** The table of some settings, then what each means and where it comes from. */
const settingsText = (specs: readonly SettingSpec[]): string =>
  specs.length === 0
    ? ""
    : `${renderTable(SETTING_COLUMNS, specs.map(settingRow))}\n${specs.map(({ id, doc, source }) => `  ${id}: ${doc}\n    Source: ${source}.\n`).join("")}`;

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly doc: string;
  readonly settings: readonly SettingSpec[];
}

/** A catalogue of things with settings; a setting that several of them share is explained once, at the end. */
function catalogueText<T extends Entry>(entries: readonly T[], about: (entry: T) => string): string {
  const users = new Map<SettingSpec, string[]>();
  for (const { id, settings } of entries) for (const spec of settings) users.set(spec, [...(users.get(spec) ?? []), id]);
  const isShared = (spec: SettingSpec): boolean => (users.get(spec)?.length ?? 0) > 1;
  const own = entries.map((entry) => {
    const shared = entry.settings.filter(isShared);
    const alone = entry.settings.filter((spec) => !isShared(spec));
    const note = shared.length > 0 ? `Shared settings, explained below: ${shared.map(({ id }) => id).join(", ")}.\n` : "";
    const none = entry.settings.length === 0 ? "No settings.\n" : "";
    return `\n${entry.id}: ${entry.title}\n${entry.doc}\n${about(entry)}\n\n${settingsText(alone)}${alone.length > 0 && note ? "\n" : ""}${note}${none}`;
  });
  const groups = new Map<string, SettingSpec[]>();
  for (const [spec, ids] of users) if (isShared(spec)) groups.set(ids.join(", "), [...(groups.get(ids.join(", ")) ?? []), spec]);
  const shared = [...groups].map(([ids, specs]) => `\nShared by ${ids}\n\n${settingsText(specs)}`);
  return [...own, ...shared].join("");
}

const scenarios = new Map<string, readonly string[]>();
/** Shipped scenarios in which an instrument is at work. */
function examplesOf(instrument: string): readonly string[] {
  if (scenarios.size === 0)
    for (const { id, text } of LIBRARY) {
      const parsed = parseScenario(text);
      if (!parsed.ok) continue;
      for (const used of new Set(parsed.study.policies.flatMap(({ instruments: uses }) => uses.map((use) => use.instrument))))
        scenarios.set(used, [...(scenarios.get(used) ?? []), id]);
    }
  return scenarios.get(instrument) ?? [];
}

/** The catalogue's table of contents. */
const contents = (): string =>
  Object.entries(FAMILIES)
    .map(
      ([family, name]) =>
        `${name}: ${INSTRUMENTS.filter((entry) => entry.family === family)
          .map(({ id }) => id)
          .join(", ")}\n`,
    )
    .join("");

export const instruments: Catalogue = {
  flag: { name: "instruments", kind: "switch", doc: "The policy instruments and their settings." },
  data: () =>
    INSTRUMENTS.map(({ id, title, family, doc, legal, settings }) => ({
      id,
      title,
      family,
      doc,
      legal,
      examples: examplesOf(id),
      settings,
    })),
  text: () =>
    contents() +
    "Ranges of prices are those of NdPr oxide; for another material a scenario may set 0.1 to 10,000 EUR/kg, and should: the defaults are NdPr's too.\n" +
    "Strikes by auction or negotiation are settings of the contracts (allocation); the stress test is the scenario stress-test.\n" +
    catalogueText(
      INSTRUMENTS,
      ({ id, family, legal: { act, section, checked } }) =>
        `${FAMILIES[family]}. Legal basis: ${act}; section of the plan: ${section}; checked ${checked}\nShown in: ${examplesOf(id).join(", ")}`,
    ),
};

const behaviours = (name: string, doc: string, entries: readonly (Entry & { readonly source: string })[]): Catalogue => ({
  flag: { name, kind: "switch", doc },
  data: () => entries.map(({ id, title, doc, source, settings }) => ({ id, title, doc, source, settings })),
  text: () => catalogueText(entries, ({ source }) => `Source: ${source}`),
});

export const postures = behaviours("postures", "The behaviours of the exporting state and their settings.", POSTURES);
export const measures = behaviours("measures", "What the exporting state can do at set dates beside its posture.", MEASURES);
