import { defaultsOf } from "../sim/core/spec.ts";
import { MODEL_VERSION } from "../sim/version.ts";
import type { ExporterUse, InstrumentUse, PolicyUse, Settings, World } from "../sim/world.ts";
import { monthNumber, monthsBetween } from "./calendar.ts";
import { byId, CATALOGUE, type Catalogue, type Choosable } from "./catalogue.ts";
import { experimentOf } from "./factors.ts";
import { BASELINE_ID, INSTRUMENT_KEY } from "./reserved.ts";
import type { ExporterSpec, PolicySpec, ScenarioSpec, Study } from "./scenario.ts";

/** What a scenario says nothing about. */
export const DEFAULTS = {
  question: "",
  start: "2026-01",
  end: "2040-12",
  burnInMonths: 24,
  seed: "1",
  replications: 200,
  exporters: { commercial: { posture: "commercial" } },
  baselineTitle: "No intervention",
} as const;

function chosen(entries: readonly Choosable[], id: string): Choosable {
  const entry = byId(entries, id);
  if (!entry) throw new Error(`unchecked scenario: no entry named ${id}`);
  return entry;
}

/** Every setting of the entry: as written where written, else its default. */
function settingsOf(entry: Choosable, written: Readonly<Record<string, unknown>>): Settings {
  const settings: Record<string, Settings[string]> = { ...defaultsOf(entry.settings) };
  for (const spec of entry.settings) {
    const value = written[spec.id];
    if (value !== undefined) settings[spec.id] = value as Settings[string];
  }
  return settings;
}

function policyUse(id: string, spec: PolicySpec, material: string, catalogue: Catalogue): PolicyUse {
  const instruments: InstrumentUse[] = (spec.instruments ?? []).map((written) => {
    const entry = chosen(catalogue.instruments, written[INSTRUMENT_KEY]);
    return { instrument: entry.id, on: typeof written.on === "string" ? written.on : material, settings: settingsOf(entry, written) };
  });
  const named = instruments.map((use) => chosen(catalogue.instruments, use.instrument).title).join(" + ");
  return { id, title: spec.title ?? (named || (id === BASELINE_ID ? DEFAULTS.baselineTitle : id)), instruments };
}

function exporterUse(id: string, spec: ExporterSpec, material: string, catalogue: Catalogue): ExporterUse {
  const entry = chosen(catalogue.postures, spec.posture);
  const measures = (spec.measures ?? []).map((written) => {
    const measure = chosen(catalogue.measures, written.use);
    // A measure that says only when it begins is announced then.
    const settings = settingsOf(measure, written.announced === undefined ? { ...written, announced: written.start } : written);
    return { measure: measure.id, on: written.on ?? material, settings };
  });
  return { id, title: spec.title ?? entry.title, posture: entry.id, settings: settingsOf(entry, spec), measures };
}

/** The study of a checked scenario: the only place where defaults are applied. */
export function resolveScenario(spec: ScenarioSpec, catalogue: Catalogue = CATALOGUE): Study {
  const start = spec.start ?? DEFAULTS.start;
  const end = spec.end ?? DEFAULTS.end;
  const first = monthNumber(start) ?? Number.NaN;
  const startYear = Math.floor(first / 12);
  const policies = [policyUse(BASELINE_ID, spec.baseline ?? {}, spec.material, catalogue)];
  for (const [id, policy] of Object.entries(spec.policies ?? {})) policies.push(policyUse(id, policy, spec.material, catalogue));
  const exporters = Object.entries(spec.exporters ?? DEFAULTS.exporters).map(([id, exporter]) =>
    exporterUse(id, exporter, spec.material, catalogue),
  );
  const alongside = [...new Set(spec.alongside ?? [])].filter((id) => id !== spec.material);
  const values: Record<string, number> = {};
  for (const id of [spec.material, ...alongside]) {
    const register = byId(catalogue.materials, id)?.parameters;
    if (!register) throw new Error(`unchecked scenario: no material named ${id}`);
    for (const parameter of register) values[parameter.id] = spec.assumptions?.[parameter.id] ?? parameter.value;
  }

  const common = {
    modelVersion: MODEL_VERSION,
    material: spec.material,
    alongside,
    startYear,
    startMonth: first - startYear * 12 + 1,
    months: monthsBetween(start, end),
    burnInMonths: spec.burnInMonths ?? DEFAULTS.burnInMonths,
    values,
  };
  const worlds: World[] = exporters.flatMap((exporter) => policies.map((policy) => ({ ...common, policy, exporter })));
  return {
    title: spec.title,
    question: spec.question ?? DEFAULTS.question,
    material: spec.material,
    alongside,
    seed: String(spec.seed ?? DEFAULTS.seed),
    replications: spec.replications ?? DEFAULTS.replications,
    start,
    end,
    baseline: BASELINE_ID,
    policies,
    exporters: exporters.map(({ id, title }) => ({ id, title })),
    worlds,
    ...(spec.experiment ? { experiment: experimentOf(spec.experiment, spec, catalogue, () => {}) } : {}),
  };
}
