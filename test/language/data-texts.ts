import { DESIGNS } from "../../analysis/designs/index.ts";
import { NO_SHOCK, SHOCKS } from "../../scenarios/shocks.ts";
import { HARMS } from "../../analysis/red-team.ts";
import { robustnessMetrics } from "../../analysis/robustness/metrics.ts";
import { EPISODES } from "../../scenarios/episodes/index.ts";
import { LIBRARY } from "../../scenarios/library/index.ts";
import { NOTEBOOKS } from "../../scenarios/notebooks/index.ts";
import { parseScenario } from "../../scenarios/parse.ts";
import { DEFAULTS } from "../../scenarios/resolve.ts";
import { POSTURES } from "../../sim/adversary/index.ts";
import { MEASURES } from "../../sim/adversary/measures/index.ts";
import type { SettingSpec } from "../../sim/core/spec.ts";
import { INSTRUMENTS } from "../../sim/instruments/index.ts";
import { FAMILIES } from "../../sim/instruments/instrument.ts";
import { MATERIALS } from "../../sim/materials/index.ts";
import { BENCHMARKS } from "../../sim/results/kpis/benchmarks/index.ts";
import type { MarketScope } from "../../sim/results/kpis/kpi.ts";
import { KPIS } from "../../sim/results/kpis/index.ts";
import { OUTCOMES } from "../../sim/results/outcomes.ts";
import { saidUnder } from "./said.ts";

export interface DataTexts {
  /** Texts that registries give to the page, with where they stand. */
  readonly texts: ReadonlyMap<string, string>;
  /** What may stay as it is written: citations, and names of plants. */
  readonly names: ReadonlySet<string>;
}

/** Runs that lack what some benchmark asks for. */
const SCOPES: readonly MarketScope[] = (["mined", "refined", "component"] as const).flatMap((stage) =>
  [
    { startYear: 2026, months: 6 },
    { startYear: 2026, months: 36 },
    { startYear: 2026, months: 55 },
    { startYear: 2029, months: 120 },
    { startYear: 2031, months: 120 },
  ].map((span) => ({ ...span, startMonth: 1, stage, beside: [], takesIn: [] })),
);

/** Everything that registries give to the page. */
export function dataTexts(): DataTexts {
  const texts = new Map<string, string>();
  const names = new Set<string>();
  const add = (where: string, ...some: readonly (string | undefined)[]): void => {
    for (const text of some) if (text && /\p{L}/u.test(text) && !texts.has(text)) texts.set(text, where);
  };
  const settings = (where: string, specs: readonly SettingSpec[]): void => {
    for (const spec of specs) {
      add(`${where}.${spec.id}`, spec.title, spec.doc);
      names.add(spec.source);
      if (spec.kind === "choice") add(`${where}.${spec.id}`, ...spec.options.map(({ title }) => title));
      if (spec.kind === "number") add(`${where}.${spec.id}`, spec.unit, ...(spec.ticks ?? []).map(({ label }) => label));
    }
  };
  const scenario = (where: string, text: string): void => {
    const parsed = parseScenario(text);
    if (!parsed.ok) throw new Error(`${where}: ${JSON.stringify(parsed.errors)}`);
    const { title, question, baseline, policies = {}, exporters = {} } = parsed.spec;
    add(where, title, question, baseline?.title);
    for (const named of [...Object.values(policies), ...Object.values(exporters)]) add(where, named.title);
  };

  for (const { id, title, unit, definition } of [...KPIS, ...OUTCOMES]) add(`measure ${id}`, title, unit, definition);
  for (const { value, met, source, missing } of BENCHMARKS) {
    add(`benchmark ${value.id}`, value.title, value.definition, met.title, met.definition, ...SCOPES.map(missing));
    names.add(source);
  }
  add("families of instruments", ...Object.values(FAMILIES));
  for (const { id, title, doc, legal, settings: specs } of INSTRUMENTS) {
    add(`instrument ${id}`, title, doc, legal.act, legal.section);
    settings(`instrument ${id}`, specs);
  }
  for (const { id, title, doc, settings: specs } of [...POSTURES, ...MEASURES]) {
    add(`exporter ${id}`, title, doc);
    settings(`exporter ${id}`, specs);
  }
  for (const { id, title, regions, sectors, homeSteps, stockpiles, plants, parameters } of MATERIALS) {
    add(`material ${id}`, title, ...regions, ...[...sectors, ...homeSteps, ...stockpiles].map(({ name }) => name));
    for (const { name } of plants) names.add(name);
    for (const parameter of parameters) {
      add(`parameter ${parameter.id}`, parameter.title, parameter.unit, parameter.doc);
      names.add(parameter.source);
    }
  }
  for (const { title, doc } of robustnessMetrics({ threshold: 0, baseline: 0 })) add("metrics of robustness", title, doc);
  for (const { title } of HARMS) add("harms of the red team", title);
  for (const { title } of [NO_SHOCK, ...SHOCKS]) add("shocks of the stress test", title);
  for (const { id, title, doc } of DESIGNS) add(`design ${id}`, title, doc);
  for (const { id, title } of NOTEBOOKS) add(`notebook ${id}`, title);
  for (const { id, text } of LIBRARY) scenario(`scenario ${id}`, text);
  for (const { episode, text, moments } of EPISODES) {
    scenario(`episode ${episode}`, text);
    for (const { id, title, source } of moments) {
      add(`episode ${episode} ${id}`, title);
      names.add(source);
    }
  }
  for (const [text, where] of saidUnder(["ui/charts/index.ts", "ui/charts/event-kinds.ts"], true).keys) add(where, text);
  add("a scenario without a baseline", DEFAULTS.baselineTitle);
  return { texts, names };
}
