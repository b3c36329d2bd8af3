import { resolveScenario } from "../../scenarios/resolve.ts";
import type { ParseOutcome, ScenarioSpec } from "../../scenarios/scenario.ts";

/** Makes a study of a scenario, or says what is wrong with it. */
export type Check = (scenario: ScenarioSpec) => ParseOutcome;

/** For a scenario that shipped with the page, and for what its own sliders make of it. */
export const trusting: Check = (spec) => ({ ok: true, spec, study: resolveScenario(spec) });

/** For every other scenario. Loaded when needed: it is as large as the model. */
export const loadCheck = async (): Promise<Check> => (await import("../../scenarios/parse.ts")).parseSpec;
