import type { ExporterSpec, InstrumentSpec, MeasureSpec, PolicySpec, ScenarioSpec } from "../../scenarios/scenario.ts";
import { postureById } from "../../sim/adversary/index.ts";
import { measureById } from "../../sim/adversary/measures/index.ts";
import type { SettingSpec } from "../../sim/core/spec.ts";
import { instrumentById } from "../../sim/instruments/index.ts";
import { materialById } from "../../sim/materials/index.ts";
import type { Setting } from "../../sim/world.ts";
import type { MeasureDates } from "./measure-dates.ts";

/** A change of the scenario that a control asks for. */
export type Edit = (scenario: ScenarioSpec) => ScenarioSpec;

export const BASELINE = "baseline";

/** What is as by default is not written down. */
function withSetting<T extends object>(written: T, specs: readonly SettingSpec[], id: string, value: Setting): T {
  const rest = { ...written } as Record<string, unknown>;
  if (specs.find((spec) => spec.id === id)?.default === value) delete rest[id];
  else rest[id] = value;
  return rest as T;
}

function policyOf(scenario: ScenarioSpec, id: string): PolicySpec {
  return (id === BASELINE ? scenario.baseline : scenario.policies?.[id]) ?? {};
}

function withPolicy(scenario: ScenarioSpec, id: string, policy: PolicySpec): ScenarioSpec {
  return id === BASELINE ? { ...scenario, baseline: policy } : { ...scenario, policies: { ...scenario.policies, [id]: policy } };
}

const withInstruments =
  (policy: string, change: (instruments: readonly InstrumentSpec[]) => readonly InstrumentSpec[]): Edit =>
  (scenario) => {
    const before = policyOf(scenario, policy);
    return withPolicy(scenario, policy, { ...before, instruments: change(before.instruments ?? []) });
  };

export const setInstrument = (policy: string, position: number, setting: string, value: Setting): Edit =>
  withInstruments(policy, (instruments) =>
    instruments.map((use, at) => (at === position ? withSetting(use, instrumentById(use.use)?.settings ?? [], setting, value) : use)),
  );

export const addInstrument = (policy: string, instrument: string): Edit =>
  withInstruments(policy, (instruments) => [...instruments, { use: instrument }]);

export const removeInstrument = (policy: string, position: number): Edit =>
  withInstruments(policy, (instruments) => instruments.filter((_, at) => at !== position));

export function freshId(taken: readonly string[], stem: string): string {
  for (let n = 1; ; n++) {
    const id = n === 1 ? stem : `${stem}-${n}`;
    if (!taken.includes(id)) return id;
  }
}

/** A new policy starts as a copy of the one shown, so that one thing can be changed. */
export const addPolicy =
  (id: string, title: string, like: string): Edit =>
  (scenario) =>
    withPolicy(scenario, id, { title, instruments: policyOf(scenario, like).instruments ?? [] });

export const removePolicy =
  (id: string): Edit =>
  (scenario) => {
    const { [id]: _, ...policies } = scenario.policies ?? {};
    return { ...scenario, policies };
  };

export const renamePolicy =
  (id: string, title: string): Edit =>
  (scenario) => {
    const { title: _, ...rest } = policyOf(scenario, id);
    return withPolicy(scenario, id, title ? { title, ...rest } : rest);
  };

const exportersOf = (scenario: ScenarioSpec): Readonly<Record<string, ExporterSpec>> =>
  scenario.exporters ?? { commercial: { posture: "commercial" } };

/** A behaviour as it stands, under an id. */
export const putExporter =
  (id: string, exporter: ExporterSpec): Edit =>
  (scenario) => ({ ...scenario, exporters: { ...exportersOf(scenario), [id]: exporter } });

export const addExporter =
  (id: string, posture: string): Edit =>
  (scenario) => ({ ...scenario, exporters: { ...exportersOf(scenario), [id]: { posture } } });

export const setExporter =
  (id: string, setting: string, value: Setting): Edit =>
  (scenario) => {
    const exporters = exportersOf(scenario);
    const before = exporters[id];
    return {
      ...scenario,
      exporters: { ...exporters, [id]: withSetting(before, postureById(before.posture)?.settings ?? [], setting, value) },
    };
  };

const withExporter =
  (id: string, change: (exporter: ExporterSpec) => ExporterSpec): Edit =>
  (scenario) => {
    const exporters = exportersOf(scenario);
    return exporters[id] ? { ...scenario, exporters: { ...exporters, [id]: change(exporters[id]) } } : scenario;
  };

/** A new behaviour starts as a copy of another, so that one thing can be changed. */
export const copyExporter =
  (id: string, title: string, like: string): Edit =>
  (scenario) => {
    const exporters = exportersOf(scenario);
    return { ...scenario, exporters: { ...exporters, [id]: { ...(exporters[like] ?? { posture: "commercial" }), title } } };
  };

/** The last one stays: every world has an exporting state. */
export const removeExporter =
  (id: string): Edit =>
  (scenario) => {
    const { [id]: _, ...exporters } = exportersOf(scenario);
    return Object.keys(exporters).length === 0 ? scenario : { ...scenario, exporters };
  };

export const renameExporter = (id: string, title: string): Edit =>
  withExporter(id, ({ title: _, ...rest }) => (title ? { title, ...rest } : rest) as ExporterSpec);

/** Settings belong to a posture and go with it; the calendar of measures stays. */
export const setPosture = (id: string, posture: string): Edit =>
  withExporter(id, ({ title, measures }) => ({ ...(title === undefined ? {} : { title }), posture, ...(measures ? { measures } : {}) }));

const withMeasures = (exporter: string, change: (measures: readonly MeasureSpec[]) => readonly MeasureSpec[]): Edit =>
  withExporter(exporter, (before) => {
    const { measures = [], ...rest } = before;
    const after = change(measures);
    return (after.length > 0 ? { ...rest, measures: after } : rest) as ExporterSpec;
  });

const withMeasure = (exporter: string, position: number, change: (measure: MeasureSpec) => MeasureSpec): Edit =>
  withMeasures(exporter, (measures) => measures.map((measure, at) => (at === position ? change(measure) : measure)));

/** A measure from a month on; `on` where it is not about the scenario's own material. */
export const addMeasure = (exporter: string, measure: string, start: string, on?: string): Edit =>
  withMeasures(exporter, (measures) => [...measures, { use: measure, ...(on === undefined ? {} : { on }), start }]);

export const removeMeasure = (exporter: string, position: number): Edit =>
  withMeasures(exporter, (measures) => measures.filter((_, at) => at !== position));

export const setMeasureMaterial = (exporter: string, position: number, on: string): Edit =>
  withMeasure(exporter, position, (measure) => ({ ...measure, on }));

export const setMeasure = (exporter: string, position: number, setting: string, value: Setting): Edit =>
  withMeasure(exporter, position, (measure) => withSetting(measure, measureById(measure.use)?.settings ?? [], setting, value));

/** Dates of a measure as one change. One that is announced in its first month need not say so; any other date of announcement is written. */
export const setMeasureDates = (exporter: string, position: number, { announced, start, end }: MeasureDates): Edit =>
  withMeasure(exporter, position, (measure) => {
    const specs = measureById(measure.use)?.settings ?? [];
    const { announced: _, ...dated } = withSetting({ ...measure, start }, specs, "end", end) as MeasureSpec;
    return announced === undefined || announced === start ? dated : { ...dated, announced };
  });

export const setAssumption =
  (id: string, value: number): Edit =>
  (scenario) => {
    const { [id]: _, ...assumptions } = scenario.assumptions ?? {};
    const registered = materialById(scenario.material)?.parameters.find((parameter) => parameter.id === id)?.value;
    if (value === registered) return { ...scenario, assumptions };
    return { ...scenario, assumptions: { ...assumptions, [id]: value } };
  };

export const setReplications =
  (replications: number): Edit =>
  (scenario) => ({ ...scenario, replications });

export const setSeed =
  (seed: string): Edit =>
  (scenario) => ({ ...scenario, seed });

export const setPeriod =
  (bound: "start" | "end", month: string): Edit =>
  (scenario) => ({ ...scenario, [bound]: month });
