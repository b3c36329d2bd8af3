import { Schema } from "effect";
import { DESIGN_IDS, EXPERIMENT_DEFAULTS, type ExperimentSpec, type SpreadSpec } from "./experiment.ts";
import { EXPERIMENT_KEYS, LIMITS, SPREAD_KEYS } from "./fields.ts";
import { SAYS_SWITCH, saysGroup } from "./fixes.ts";
import { choice, notes, number, type Of } from "./schema-parts.ts";

const SHAPES = ["fixed", "uniform", "log-uniform", "triangular", "normal"] as const;
const ANY = { min: -1e15, max: 1e15, unit: "" };

const numberOf = (key: keyof typeof SPREAD_KEYS) => Schema.optionalKey(number(ANY, { description: SPREAD_KEYS[key] }));

const option = Schema.Union([Schema.Finite, Schema.String.check(Schema.isMaxLength(LIMITS.titleCharacters)), Schema.Boolean]);

const spread = Schema.Struct({
  shape: Schema.optionalKey(choice(SHAPES, { default: "uniform", description: SPREAD_KEYS.shape })),
  min: numberOf("min"),
  max: numberOf("max"),
  mode: numberOf("mode"),
  mean: numberOf("mean"),
  sd: numberOf("sd"),
  options: Schema.optionalKey(
    Schema.Array(option)
      .annotate(
        notes(
          { expected: `a list of 2 to ${LIMITS.options} values`, fix: () => "write them as `[80, 100, 120]`" },
          { description: SPREAD_KEYS.options },
        ),
      )
      .check(Schema.isMinLength(2), Schema.isMaxLength(LIMITS.options)),
  ),
}).annotate({
  ...notes(saysGroup("a spread: shape, min, max, or options; `{}` for the range of the register"), { keyExpected: "a key of a spread" }),
  identifier: "spread",
}) as unknown as Of<SpreadSpec>;

const correlation = Schema.Struct({
  between: Schema.Tuple([Schema.String, Schema.String]).annotate(
    notes({ expected: "two ids of uncertainties", fix: () => "write them as `[ndpr.shock.sigma, ndpr.shock.kappa]`" }, {}),
  ),
  rank: number({ min: -1, max: 1, unit: "1" }, { description: "Spearman's rank correlation." }),
}).annotate(notes(saysGroup("a correlation: `between` two uncertainties, and its `rank`"), { keyExpected: "a key of a correlation" }));

/** The format of the key `experiment`: what each value may be; whether they fit together `checkExperiment` says. */
export const experimentSchema = Schema.Struct({
  design: Schema.optionalKey(choice(DESIGN_IDS, { default: EXPERIMENT_DEFAULTS.design, description: EXPERIMENT_KEYS.design })),
  size: Schema.optionalKey(
    number({ ...LIMITS.size, unit: "", default: EXPERIMENT_DEFAULTS.size }, { description: EXPERIMENT_KEYS.size }, true),
  ),
  replications: Schema.optionalKey(
    number(
      { ...LIMITS.replications, unit: "runs", default: EXPERIMENT_DEFAULTS.replications },
      { description: EXPERIMENT_KEYS.replications },
      true,
    ),
  ),
  draws: Schema.optionalKey(choice(["shared", "fresh"], { description: EXPERIMENT_KEYS.draws })),
  secondOrder: Schema.optionalKey(
    Schema.Boolean.annotate(notes(SAYS_SWITCH, { default: EXPERIMENT_DEFAULTS.secondOrder, description: EXPERIMENT_KEYS.secondOrder })),
  ),
  register: Schema.optionalKey(
    choice(["none", "assumed", "all"], { default: EXPERIMENT_DEFAULTS.register, description: EXPERIMENT_KEYS.register }),
  ),
  uncertainties: Schema.optionalKey(
    Schema.Record(Schema.String, spread).annotate(
      notes(saysGroup("a group of parameters of the register, by id"), { description: EXPERIMENT_KEYS.uncertainties }),
    ),
  ),
  levers: Schema.optionalKey(
    Schema.Record(Schema.String, spread).annotate(
      notes(saysGroup("a group of settings, by POLICY.INSTRUMENT.SETTING"), { description: EXPERIMENT_KEYS.levers }),
    ),
  ),
  correlations: Schema.optionalKey(
    Schema.Array(correlation).annotate(
      notes(
        { expected: "a list of correlations", fix: () => "start each with a dash: `- between: [a, b]`" },
        { description: EXPERIMENT_KEYS.correlations },
      ),
    ),
  ),
}).annotate(
  notes(saysGroup("an experiment: design, size and what is varied"), { keyExpected: "a key of an experiment" }),
) as unknown as Of<ExperimentSpec>;
