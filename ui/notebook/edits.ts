import type { ExporterSpec, InstrumentSpec, PolicySpec, ScenarioSpec } from "../../scenarios/scenario.ts";
import { postureById } from "../../sim/adversary/index.ts";
import type { SettingSpec } from "../../sim/core/spec.ts";
import { instrumentById } from "../../sim/instruments/index.ts";
import { materialById } from "../../sim/materials/index.ts";
import type { Setting } from "../../sim/world.ts";

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
