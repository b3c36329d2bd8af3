import type { ExperimentSpec } from "../../scenarios/experiment.ts";
import type { Parameter } from "../../sim/core/parameter.ts";

/** Ids that an experiment varies, from those of a register. */
export function variedIds(
  { register = "none", uncertainties = {} }: ExperimentSpec,
  parameters: readonly Parameter[],
): ReadonlySet<string> {
  const counts = ({ id, confidence, min, max }: Parameter): boolean =>
    uncertainties[id] !== undefined
      ? uncertainties[id].shape !== "fixed"
      : min < max && (register === "all" || (register === "assumed" && confidence === "assumed"));
  return new Set(parameters.filter(counts).map(({ id }) => id));
}

/** The same experiment with a number of the register varied, or not. */
export function withVaried(spec: ExperimentSpec, parameters: readonly Parameter[], id: string, on: boolean): ExperimentSpec {
  const { [id]: _, ...others } = spec.uncertainties ?? {};
  const byRegister = variedIds({ ...spec, uncertainties: others }, parameters).has(id);
  if (on === byRegister) return { ...spec, uncertainties: others };
  return { ...spec, uncertainties: { ...others, [id]: on ? {} : { shape: "fixed" } } };
}
