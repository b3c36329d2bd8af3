import { BASELINE_ID } from "../reserved.ts";
import type { Chosen } from "../notebook/document.ts";
import { isGroup } from "../notebook/same.ts";
import { DEFAULTS } from "../resolve.ts";
import type { ScenarioSpec, Study } from "../scenario.ts";

/** What of a scenario a question can be about. */
export interface ClassScene {
  /** The baseline first; `instruments`: ids, in their order. */
  readonly policies: readonly { readonly id: string; readonly instruments: readonly string[] }[];
  readonly exporters: readonly string[];
  /** What "chosen" stands for. */
  readonly chosen: Chosen;
}

export function sceneOf({ policies, exporters }: Study, chosen: Chosen): ClassScene {
  return {
    policies: policies.map(({ id, instruments }) => ({ id, instruments: instruments.map(({ instrument }) => instrument) })),
    exporters: exporters.map(({ id }) => id),
    chosen,
  };
}

/** Of a scenario that need not be sound. */
export function sceneOfSpec({ baseline, policies, exporters = DEFAULTS.exporters }: ScenarioSpec, chosen: Chosen): ClassScene {
  const used = (policy: unknown): string[] =>
    isGroup(policy) && Array.isArray(policy.instruments) ? policy.instruments.map((use) => (isGroup(use) ? String(use.use) : "")) : [];
  return {
    policies: [
      { id: BASELINE_ID, instruments: used(baseline) },
      ...Object.entries(isGroup(policies) ? policies : {}).map(([id, policy]) => ({ id, instruments: used(policy) })),
    ],
    exporters: Object.keys(isGroup(exporters) ? exporters : {}),
    chosen,
  };
}
