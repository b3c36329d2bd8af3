import { Document, isMap, isScalar, type Pair, visit } from "yaml";
import { SCENARIO_KEYS } from "./fields.ts";
import type { ExporterSpec, InstrumentSpec, MeasureSpec, PolicySpec, ScenarioSpec, Study } from "./scenario.ts";

/** YAML text that `parseScenario` reads back to the same scenario. */
export function writeScenario(spec: ScenarioSpec): string {
  const ordered: Record<string, unknown> = {};
  for (const key of Object.keys(SCENARIO_KEYS) as (keyof ScenarioSpec)[]) if (spec[key] !== undefined) ordered[key] = spec[key];
  const document = new Document(ordered, { version: "1.2", schema: "core", aliasDuplicateObjects: false, keepUndefined: false });
  visit(document, {
    Pair(_, pair) {
      const { key, value } = pair as Pair;
      // A group without keys reads as nothing in block style.
      if (isScalar(key) && isMap(value) && value.items.length === 0) value.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, defaultStringType: "PLAIN", defaultKeyType: "PLAIN" });
}

/** The scenario that a study resolves from, with every setting written out and nothing varied. */
export function specOfStudy(study: Study, register: Readonly<Record<string, number>> = {}): ScenarioSpec {
  const instrumentSpecs = (policy: Study["policies"][number]): PolicySpec => ({
    title: policy.title,
    instruments: policy.instruments.map(
      ({ instrument, on, settings }): InstrumentSpec => ({
        use: instrument,
        ...(on === study.material ? {} : { on }),
        ...settings,
      }),
    ),
  });
  const [baseline, ...others] = study.policies;
  const exporters: Record<string, ExporterSpec> = {};
  for (const { exporter } of study.worlds)
    exporters[exporter.id] = {
      title: exporter.title,
      posture: exporter.posture,
      ...exporter.settings,
      ...(exporter.measures.length > 0
        ? { measures: exporter.measures.map(({ measure, on, settings }): MeasureSpec => ({ use: measure, on, ...settings })) }
        : {}),
    };
  const first = study.worlds[0];
  const changed = Object.entries(first.values).filter(([id, value]) => register[id] !== value);
  return {
    bodem: 1,
    title: study.title,
    ...(study.question ? { question: study.question } : {}),
    material: study.material,
    ...(study.alongside.length > 0 ? { alongside: study.alongside } : {}),
    start: study.start,
    end: study.end,
    burnInMonths: first.burnInMonths,
    seed: study.seed,
    replications: study.replications,
    baseline: instrumentSpecs(baseline),
    policies: Object.fromEntries(others.map((policy) => [policy.id, instrumentSpecs(policy)])),
    exporters,
    ...(changed.length > 0 ? { assumptions: Object.fromEntries(changed) } : {}),
  };
}
