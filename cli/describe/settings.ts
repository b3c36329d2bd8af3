import { POSTURES } from "../../sim/adversary/index.ts";
import { MEASURES } from "../../sim/adversary/measures/index.ts";
import type { Posture } from "../../sim/adversary/posture.ts";
import type { SettingSpec } from "../../sim/core/spec.ts";
import { INSTRUMENTS } from "../../sim/instruments/index.ts";
import { formatNumber } from "../support/numbers.ts";
import { renderTable } from "../support/table.ts";
import type { Catalogue } from "./catalogue.ts";

function settingRow(spec: SettingSpec): string[] {
  const range =
    spec.kind === "number"
      ? `${formatNumber(spec.min)} to ${formatNumber(spec.max)} ${spec.unit}`
      : spec.kind === "choice"
        ? spec.options.map((option) => option.value).join(" | ")
        : spec.kind === "switch"
          ? "true | false"
          : "month";
  return [spec.id, String(spec.default), range, spec.confidence, spec.title];
}
const SETTING_COLUMNS = ["setting", "default", "range", "confidence", ""].map((title) => ({ title }));

const settingsText = (specs: readonly SettingSpec[]): string =>
  specs.length === 0 ? "No settings.\n" : renderTable(SETTING_COLUMNS, specs.map(settingRow));

export const instruments: Catalogue = {
  flag: { name: "instruments", kind: "switch", doc: "The policy instruments and their settings." },
  data: () => INSTRUMENTS.map(({ id, title, doc, legal, settings }) => ({ id, title, doc, legal, settings })),
  text: () =>
    INSTRUMENTS.map(
      (entry) =>
        `\n${entry.id}: ${entry.title}\n${entry.doc}\n${entry.legal.act}, ${entry.legal.section} (checked ${entry.legal.checked})\n\n${settingsText(entry.settings)}`,
    ).join(""),
};

const behaviours = (name: string, doc: string, entries: readonly Posture[]): Catalogue => ({
  flag: { name, kind: "switch", doc },
  data: () => entries.map(({ id, title, doc, source, settings }) => ({ id, title, doc, source, settings })),
  text: () =>
    entries
      .map((entry) => `\n${entry.id}: ${entry.title}\n${entry.doc}\nSource: ${entry.source}\n\n${settingsText(entry.settings)}`)
      .join(""),
});

export const postures = behaviours("postures", "The behaviours of the exporting state and their settings.", POSTURES);
export const measures = behaviours("measures", "What the exporting state can do at set dates beside its posture.", MEASURES);
