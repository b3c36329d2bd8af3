import type { Parameter } from "../sim/core/parameter.ts";
import { limitsOf, type SettingSpec } from "../sim/core/spec.ts";
import type { Setting } from "../sim/world.ts";
import { byId, type Catalogue } from "./catalogue.ts";
import type { Experiment, ExperimentSpec, Factor, Spread, SpreadSpec } from "./experiment.ts";
import { EXPERIMENT_DEFAULTS } from "./experiment.ts";
import { BASELINE_ID } from "./reserved.ts";
import type { PolicySpec, ScenarioSpec } from "./scenario.ts";
import { suggestion } from "./suggest.ts";

/** Told of what does not fit: keys from `experiment` down, then expected, received and fix. */
export type Tell = (path: readonly string[], expected: string, received: string, fix: string) => void;

/** A range with its unit, and the value that a scenario starts from. */
interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly least: number;
  readonly most: number;
  readonly value: number;
  readonly unit: string;
}

const numbers = (values: readonly (number | undefined)[]) => values.map((value) => value ?? "–").join(", ");

/** The spread that a file means, inside what the register or the setting allows; undefined with what is wrong told. */
function numberSpread(written: SpreadSpec, bounds: Bounds, path: readonly string[], tell: Tell): Spread | undefined {
  const { least, most, unit } = bounds;
  const allowed = `${least} to ${most}${unit === "1" || unit === "" ? "" : ` ${unit}`}`;
  const outside = (key: string, value: number) => {
    if (value >= least && value <= most) return false;
    tell([...path, key], `a number from ${allowed}`, String(value), value < least ? `the least is ${least}` : `the most is ${most}`);
    return true;
  };
  if (written.options) {
    const { options } = written;
    if (!options.every((value) => typeof value === "number")) {
      tell([...path, "options"], `numbers from ${allowed}`, numbers(options.map(Number)), "write numbers only");
      return undefined;
    }
    return options.some((value) => outside("options", value as number)) ? undefined : { shape: "options", options };
  }
  const { shape = "uniform", min = bounds.min, max = bounds.max } = written;
  if (outside("min", min) || outside("max", max)) return undefined;
  if (!(min < max)) {
    tell([...path, "max"], `a number above min, ${min}`, String(max), "put the larger of the two in max");
    return undefined;
  }
  switch (shape) {
    case "log-uniform":
      if (min > 0) return { shape, min, max };
      tell([...path, "min"], "a number above 0: the shape is log-uniform", String(min), "raise min, or use uniform");
      return undefined;
    case "triangular": {
      const { mode = bounds.value } = written;
      if (mode >= min && mode <= max) return { shape, min, mode, max };
      tell([...path, "mode"], `a number from ${min} to ${max}`, String(mode), "put the mode between min and max");
      return undefined;
    }
    case "normal": {
      const { mean = bounds.value, sd = (max - min) / 4 } = written;
      if (sd > 0 && mean >= min && mean <= max) return { shape, mean, sd, min, max };
      tell(
        [...path, sd > 0 ? "mean" : "sd"],
        sd > 0 ? `a number from ${min} to ${max}` : "a number above 0",
        String(sd > 0 ? mean : sd),
        "the mean lies between min and max, the sd above 0",
      );
      return undefined;
    }
    default:
      return { shape: "uniform", min, max };
  }
}

/** The spread of a lever: of a number as of a parameter, of a choice or switch its options. */
function settingSpread(spec: SettingSpec, written: SpreadSpec, path: readonly string[], tell: Tell): Spread | undefined {
  if (spec.kind === "number") {
    const { min: least, max: most } = limitsOf(spec);
    return numberSpread(written, { min: spec.min, max: spec.max, least, most, value: spec.default, unit: spec.unit }, path, tell);
  }
  const known: readonly Setting[] | undefined =
    spec.kind === "choice" ? spec.options.map(({ value }) => value) : spec.kind === "switch" ? [false, true] : undefined;
  const options = written.options ?? known;
  if (options === undefined) {
    tell([...path, "options"], "a list of months", "nothing (the key is missing)", 'write `options: ["2030-01", "2032-01"]`');
    return undefined;
  }
  const wrong = options.find((value) => (known ? !known.includes(value) : !/^\d{4}-(0[1-9]|1[0-2])$/.test(String(value))));
  if (wrong === undefined) return { shape: "options", options };
  tell(
    [...path, "options"],
    known ? `some of ${known.join(", ")}` : "months such as 2030-01",
    String(wrong),
    suggestion(String(wrong), (known ?? []).map(String)),
  );
  return undefined;
}

/** What POLICY.INSTRUMENT.SETTING names, or what is wrong with it. */
function leverSpec(
  id: string,
  spec: ScenarioSpec,
  catalogue: Catalogue,
): SettingSpec | { readonly expected: string; readonly fix: string } {
  const [policy, used, setting, ...more] = id.split(".");
  const policies: Readonly<Record<string, PolicySpec>> = { ...(spec.baseline ? { [BASELINE_ID]: spec.baseline } : {}), ...spec.policies };
  if (setting === undefined || more.length > 0)
    return { expected: "POLICY.INSTRUMENT.SETTING", fix: "write it as in `floor.one-way-floor.strike`" };
  if (!Object.hasOwn(policies, policy))
    return { expected: "a policy of this scenario before the first point", fix: suggestion(policy, Object.keys(policies)) };
  const uses = (policies[policy].instruments ?? []).filter(({ use }) => use === used);
  if (uses.length !== 1)
    return {
      expected: `an instrument that ${policy} uses once`,
      fix: suggestion(
        used,
        (policies[policy].instruments ?? []).map(({ use }) => use),
      ),
    };
  const settings = byId(catalogue.instruments, used)?.settings ?? [];
  return (
    byId(settings, setting) ?? {
      expected: `a setting of ${used}`,
      fix: suggestion(
        setting,
        settings.map((one) => one.id),
      ),
    }
  );
}

function uncertainties(written: ExperimentSpec, spec: ScenarioSpec, catalogue: Catalogue, tell: Tell): Factor[] {
  const materials = [spec.material, ...(spec.alongside ?? [])];
  const register = materials.flatMap((id) => byId(catalogue.materials, id)?.parameters ?? []);
  const known = new Map(register.map((parameter) => [parameter.id, parameter]));
  const named = written.uncertainties ?? {};
  for (const id of Object.keys(named))
    if (!known.has(id)) tell(["uncertainties", id], "the id of a parameter in the register", id, suggestion(id, [...known.keys()]));
  const by = written.register ?? EXPERIMENT_DEFAULTS.register;
  const counts = ({ id, confidence, min, max }: Parameter) =>
    Object.hasOwn(named, id) || ((by === "all" || (by === "assumed" && confidence === "assumed")) && min < max);
  return register.filter(counts).flatMap((parameter): Factor[] => {
    const { id, title, unit, confidence, min, max } = parameter;
    const own = Object.hasOwn(named, id) ? named[id] : {};
    if (own.shape === "fixed") return [];
    const value = spec.assumptions?.[id] ?? parameter.value;
    const spread = numberSpread(own, { min, max, least: min, most: max, value, unit }, ["uncertainties", id], tell);
    return spread ? [{ id, title, unit, role: "uncertainty", confidence, spread }] : [];
  });
}

function levers(written: ExperimentSpec, spec: ScenarioSpec, catalogue: Catalogue, tell: Tell): Factor[] {
  return Object.entries(written.levers ?? {}).flatMap(([id, own]): Factor[] => {
    const path = ["levers", id];
    const found = leverSpec(id, spec, catalogue);
    if ("fix" in found) {
      tell(path, found.expected, id, found.fix);
      return [];
    }
    if (own.shape === "fixed") {
      tell([...path, "shape"], "a spread", "fixed", "remove the lever: the policy's own setting then holds");
      return [];
    }
    const spread = settingSpread(found, own, path, tell);
    const unit = found.kind === "number" ? found.unit : "";
    return spread ? [{ id, title: found.title, unit, role: "lever", confidence: found.confidence, spread }] : [];
  });
}

/** The experiment that a scenario describes, every default applied; what does not fit together is told. */
export function experimentOf(written: ExperimentSpec, spec: ScenarioSpec, catalogue: Catalogue, tell: Tell): Experiment {
  const factors = [...uncertainties(written, spec, catalogue, tell), ...levers(written, spec, catalogue, tell)];
  const uncertain = factors.filter(({ role }) => role === "uncertainty").map(({ id }) => id);
  const { correlations = [] } = written;
  for (const [at, { between }] of correlations.entries()) {
    const wrong = between.find((id) => !uncertain.includes(id)) ?? (between[0] === between[1] ? between[0] : undefined);
    if (wrong !== undefined)
      tell([`correlations[${at}]`, "between"], "two different uncertainties of this experiment", wrong, suggestion(wrong, uncertain));
  }
  return {
    design: written.design ?? EXPERIMENT_DEFAULTS.design,
    size: written.size ?? EXPERIMENT_DEFAULTS.size,
    replications: written.replications ?? EXPERIMENT_DEFAULTS.replications,
    ...(written.draws ? { draws: written.draws } : {}),
    secondOrder: written.secondOrder ?? EXPERIMENT_DEFAULTS.secondOrder,
    factors,
    correlations,
  };
}
