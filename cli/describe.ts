import { POSTURES } from "../sim/adversary/index.ts";
import type { Parameter } from "../sim/core/parameter.ts";
import type { SettingSpec } from "../sim/core/spec.ts";
import { INSTRUMENTS } from "../sim/instruments/index.ts";
import { MATERIALS } from "../sim/materials/index.ts";
import { KPIS } from "../sim/results/kpis/index.ts";
import { OUTCOMES } from "../sim/results/outcomes.ts";
import { Exit } from "./support/io.ts";
import { formatNumber } from "./support/numbers.ts";
import { renderTable } from "./support/table.ts";
import type { Flag } from "./support/flags.ts";
import type { Verb } from "./support/verb.ts";

interface Catalogue {
  readonly flag: Flag;
  /** Plain data for JSON. */
  data(): unknown;
  text(): string;
}

function register(parameters: readonly Parameter[]): string {
  const byGroup = new Map<string, Parameter[]>();
  for (const parameter of parameters) {
    const group = parameter.id.split(".").slice(0, -1).slice(0, 2).join(".");
    byGroup.set(group, [...(byGroup.get(group) ?? []), parameter]);
  }
  return [...byGroup]
    .map(([group, members]) => {
      const rows = members.map((parameter) => [
        parameter.id,
        formatNumber(parameter.value),
        parameter.unit,
        parameter.year,
        `${formatNumber(parameter.min)} to ${formatNumber(parameter.max)}`,
        parameter.confidence,
        parameter.source,
      ]);
      const columns = ["id", "value", "unit", "year", "range", "confidence", "source"].map((title) => ({
        title,
        align: title === "value" ? ("right" as const) : ("left" as const),
      }));
      return `\n${group}\n${renderTable(columns, rows)}`;
    })
    .join("");
}

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

const CATALOGUES: readonly Catalogue[] = [
  {
    flag: { name: "instruments", kind: "switch", doc: "The policy instruments and their settings." },
    data: () => INSTRUMENTS.map(({ id, title, doc, legal, settings }) => ({ id, title, doc, legal, settings })),
    text: () =>
      INSTRUMENTS.map(
        (entry) =>
          `\n${entry.id}: ${entry.title}\n${entry.doc}\n${entry.legal.act}, ${entry.legal.section} (checked ${entry.legal.checked})\n\n${settingsText(entry.settings)}`,
      ).join(""),
  },
  {
    flag: { name: "postures", kind: "switch", doc: "The behaviours of the exporting state and their settings." },
    data: () => POSTURES.map(({ id, title, doc, source, settings }) => ({ id, title, doc, source, settings })),
    text: () =>
      POSTURES.map(
        (entry) => `\n${entry.id}: ${entry.title}\n${entry.doc}\nSource: ${entry.source}\n\n${settingsText(entry.settings)}`,
      ).join(""),
  },
  {
    flag: { name: "outcomes", kind: "switch", doc: "What is recorded every month." },
    data: () => OUTCOMES,
    text: () =>
      `\n${renderTable(
        [{ title: "id" }, { title: "unit" }, { title: "definition" }],
        OUTCOMES.map((outcome) => [outcome.id, outcome.unit, `${outcome.title}. ${outcome.definition}`]),
      )}`,
  },
  {
    flag: { name: "kpis", kind: "switch", doc: "What is computed once a run." },
    data: () => KPIS.map(({ id, title, unit, better, definition }) => ({ id, title, unit, better, definition })),
    text: () =>
      `\n${renderTable(
        [{ title: "id" }, { title: "unit" }, { title: "better" }, { title: "definition" }],
        KPIS.map((kpi) => [kpi.id, kpi.unit, kpi.better, `${kpi.title}. ${kpi.definition}`]),
      )}`,
  },
];

const PARAMETERS: Catalogue = {
  flag: { name: "parameters", kind: "switch", doc: "The register of every number in the model; shown when nothing else is asked for." },
  data: () => MATERIALS.map(({ id, title, unit, parameters }) => ({ id, title, unit, parameters })),
  text: () =>
    MATERIALS.map(
      (material) => `\n${material.id}: ${material.title}, ${material.parameters.length} parameters\n${register(material.parameters)}`,
    ).join(""),
};

export const describe: Verb = {
  name: "describe",
  summary: "The numbers in the model with source and confidence, and its catalogues.",
  operands: "",
  least: 0,
  most: 0,
  flags: [...[PARAMETERS, ...CATALOGUES].map((catalogue) => catalogue.flag), { name: "json", kind: "switch", doc: "Print JSON." }],
  async run(args, io) {
    const asked = [PARAMETERS, ...CATALOGUES].filter((catalogue) => args.has(catalogue.flag.name));
    const chosen = asked.length > 0 ? asked : [PARAMETERS];
    if (args.has("json"))
      io.out(`${JSON.stringify(Object.fromEntries(chosen.map((catalogue) => [catalogue.flag.name, catalogue.data()])), null, 2)}\n`);
    else
      io.out(
        chosen
          .map((catalogue) => catalogue.text())
          .join("")
          .replace(/^\n/, ""),
      );
    return Exit.ok;
  },
};
