import { shown } from "../../scenarios/faults.ts";
import { DESIGN_IDS, type DesignId, type ExperimentSpec, type SpreadSpec } from "../../scenarios/experiment.ts";
import type { ScenarioSpec } from "../../scenarios/scenario.ts";
import type { Arguments, Flag } from "./flags.ts";
import { BadInput } from "./io.ts";

/** What is varied, in place of or beside the scenario's own experiment. */
export const EXPERIMENT_FLAGS: readonly Flag[] = [
  { name: "design", kind: "text", value: "ID", options: DESIGN_IDS, doc: "How the points of the experiment are chosen." },
  {
    name: "size",
    kind: "whole",
    value: "N",
    min: 1,
    max: 1_000_000,
    doc: "Points; rows of a saltelli base sample; trajectories of morris; levels of a factorial",
  },
  {
    name: "register",
    kind: "text",
    value: "WHICH",
    options: ["none", "assumed", "all"],
    doc: "Vary every parameter of this evidence over its range in the register.",
  },
  { name: "vary", kind: "text", value: "ID[=MIN:MAX]", repeat: true, doc: "Vary a parameter over its range, or from MIN to MAX." },
  {
    name: "lever",
    kind: "text",
    value: "POLICY.INSTRUMENT.SETTING[=MIN:MAX]",
    repeat: true,
    doc: "Vary a setting of a policy over its range, or from MIN to MAX.",
  },
  {
    name: "repeat",
    kind: "whole",
    value: "N",
    min: 1,
    max: 100_000,
    unit: "runs",
    doc: "Runs of each policy under each exporter at a point",
  },
];

function spreads(flag: string, texts: readonly string[]): Record<string, SpreadSpec> {
  return Object.fromEntries(
    texts.map((text) => {
      const [id, range, ...more] = text.split("=");
      if (range === undefined) return [id, {}];
      const [min, max, ...rest] = range.split(":").map(Number);
      if (more.length > 0 || rest.length > 0 || !Number.isFinite(min) || !Number.isFinite(max))
        throw new BadInput(`--${flag} expects ID or ID=MIN:MAX, as in ndpr.shock.sigma=0.02:0.08; received ${shown(text)}`);
      return [id, { min, max }];
    }),
  );
}

/** The scenario with the flags applied to its experiment; the same object when none is given. */
export function withExperiment(spec: ScenarioSpec, args: Arguments): ScenarioSpec {
  if (!EXPERIMENT_FLAGS.some(({ name }) => args.has(name))) return spec;
  const { experiment = {} } = spec;
  const changed: ExperimentSpec = {
    ...experiment,
    ...(args.has("design") ? { design: args.text("design") as DesignId } : {}),
    ...(args.has("size") ? { size: args.whole("size") } : {}),
    ...(args.has("register") ? { register: args.text("register") as ExperimentSpec["register"] } : {}),
    ...(args.has("repeat") ? { replications: args.whole("repeat") } : {}),
    ...(args.has("vary") ? { uncertainties: { ...experiment.uncertainties, ...spreads("vary", args.texts("vary")) } } : {}),
    ...(args.has("lever") ? { levers: { ...experiment.levers, ...spreads("lever", args.texts("lever")) } } : {}),
  };
  return { ...spec, experiment: changed };
}
