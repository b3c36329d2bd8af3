import { Schema } from "effect";
import { LAST_MONTH } from "./calendar.ts";
import { byId, type Catalogue, type Choosable } from "./catalogue.ts";
import { experimentSchema } from "./experiment-schema.ts";
import { EXPORTER_KEYS, FORMAT, ID_PATTERN, LIMITS, POLICY_KEYS, SCENARIO_KEYS } from "./fields.ts";
import { BASELINE_ID, INSTRUMENT_KEY } from "./reserved.ts";
import { idFix, type Says, saysChoice, saysGroup, saysSeed, saysText } from "./fixes.ts";
import { DEFAULTS } from "./resolve.ts";
import type { ExporterSpec, InstrumentSpec, MeasureSpec, PolicySpec, ScenarioSpec } from "./scenario.ts";
import { type Conflict, choice, month, notes, number, type Of, setting, text } from "./schema-parts.ts";
import { suggestion } from "./suggest.ts";

/** The words for a key that has to be there. */
const needed = (expected: string, fix: string) => ({ expected, fix });

/** A setting `end` or `lastSigning` may not lie before the setting `start`. */
function order(entry: Choosable, last: string) {
  const start = byId(entry.settings, "start");
  const end = byId(entry.settings, last);
  if (start?.kind !== "month" || end?.kind !== "month") return [];
  const from = (value: Readonly<Record<string, unknown>>) => String(value.start ?? start.default);
  const to = (value: Readonly<Record<string, unknown>>) => String(value[last] ?? end.default);
  const conflict = (value: Readonly<Record<string, unknown>>): Conflict => ({
    key: last,
    expected: `a month from ${from(value)}, the start, to ${LAST_MONTH}`,
    received: `${to(value)}${value[last] === undefined ? " (the default)" : ""}`,
    fix: `set ${last} to ${from(value)} or later`,
  });
  return [
    Schema.makeFilter((value: Readonly<Record<string, unknown>>) => to(value) >= from(value), { conflict, toJsonSchema: () => ({}) }),
  ];
}

/** An instrument or a posture: which one, and the settings that it has. */
function chosen<T>(entries: readonly Choosable[], selector: string, what: string, says: Says, identifier: string, others = {}) {
  const members = entries.map((entry) => {
    const fields: Record<string, Schema.Codec<unknown>> = { [selector]: Schema.Literal(entry.id), ...others };
    for (const spec of entry.settings) fields[spec.id] = Schema.optionalKey(setting(spec));
    const { title, doc } = entry;
    const struct = Schema.Struct(fields).annotate(notes(says, { title, description: doc, keyExpected: `a key of ${what} ${entry.id}` }));
    const checks = [...order(entry, "end"), ...order(entry, "lastSigning")];
    return checks.reduce<Schema.Codec<unknown>>((checked, check) => checked.check(check as never) as never, struct);
  });
  return Schema.Union(members, { mode: "oneOf" }).annotate({
    ...notes(says, { selector, choice: saysChoice(entries.map((entry) => entry.id)) }),
    identifier,
  }) as unknown as Of<T>;
}

/** Values by id. A key that is no id has a rule of its own, so that the value below it is judged all the same. */
function group<T>(name: string, most: number, item: Of<T>, description: string, reserved: readonly string[] = []) {
  const refused = (pattern: string, keyExpected: string, keyFix: (key: string) => string) =>
    Schema.Record(Schema.String.check(Schema.isPattern(new RegExp(pattern, "u"))), Schema.Never.annotate({ keyExpected, keyFix }));
  return Schema.StructWithRest(Schema.Struct({}), [
    Schema.Record(Schema.String, item),
    refused(`^(?!${ID_PATTERN.slice(1)})`, "an id of 1 to 40 lower-case letters, digits and hyphens, not digits alone", idFix),
    ...reserved.map((id) =>
      refused(`^${id}$`, `an id other than ${id}`, () => `rename the policy, or move it to the key \`${id}\` at the top`),
    ),
  ])
    .annotate(notes(saysGroup(`a group of ${name} by id, at most ${most}`), { description }))
    .check(
      Schema.isMaxProperties(most, { expected: `at most ${most} ${name}`, fix: () => "split the scenario in two files" }),
    ) as unknown as Schema.Codec<Readonly<Record<string, T>>>;
}

function buildSchema(catalogue: Catalogue, traded?: readonly string[]): Of<ScenarioSpec> {
  const shownTitle = Schema.optionalKey(text(LIMITS.titleCharacters, { description: POLICY_KEYS.title }));
  const materials = catalogue.materials.filter((entry) => traded === undefined || traded.includes(entry.id));
  const ids = catalogue.materials.map((entry) => entry.id);
  const tradedIds = materials.map((entry) => entry.id);
  const instrument = chosen<InstrumentSpec>(
    catalogue.instruments,
    INSTRUMENT_KEY,
    "an instrument",
    saysGroup("an instrument: `use` and its settings"),
    "instrument",
    { on: Schema.optionalKey(choice(tradedIds, { description: POLICY_KEYS.on })) },
  );
  const instruments = Schema.Array(instrument)
    .annotate(
      notes(
        { expected: `a list of at most ${LIMITS.instruments} instruments`, fix: () => "start each instrument with a dash: `- use: …`" },
        { description: POLICY_KEYS.instruments },
      ),
    )
    .check(Schema.isMaxLength(LIMITS.instruments, { expected: `at most ${LIMITS.instruments} instruments`, fix: () => "remove some" }));
  const policy = Schema.Struct({ title: shownTitle, instruments: Schema.optionalKey(instruments) }).annotate({
    ...notes(saysGroup("a policy: title and instruments"), { keyExpected: "a key of a policy" }),
    identifier: "policy",
  }) as Of<PolicySpec>;
  const measure = chosen<MeasureSpec>(
    catalogue.measures,
    INSTRUMENT_KEY,
    "a measure",
    saysGroup("a measure of the exporting state: `use` and its settings"),
    "measure",
    { on: Schema.optionalKey(choice(tradedIds, { description: EXPORTER_KEYS.on })) },
  );
  const measures = Schema.Array(measure)
    .annotate(
      notes(
        { expected: `a list of at most ${LIMITS.measures} measures`, fix: () => "start each measure with a dash: `- use: …`" },
        { description: EXPORTER_KEYS.measures },
      ),
    )
    .check(Schema.isMaxLength(LIMITS.measures, { expected: `at most ${LIMITS.measures} measures`, fix: () => "remove some" }));
  const exporter = chosen<ExporterSpec>(
    catalogue.postures,
    "posture",
    "a posture",
    saysGroup("a behaviour: `posture` and its settings"),
    "exporter",
    {
      title: Schema.optionalKey(text(LIMITS.titleCharacters, { description: EXPORTER_KEYS.title })),
      measures: Schema.optionalKey(measures),
    },
  );
  const assumptions: Record<string, Schema.optionalKey<Schema.Codec<number>>> = {};
  for (const parameter of materials.flatMap((entry) => entry.parameters)) {
    const { min, max, unit, value, title, confidence, source, doc } = parameter;
    const description = `Unit: ${unit}. ${confidence}: ${source}.${doc ? ` ${doc}` : ""}`;
    assumptions[parameter.id] = Schema.optionalKey(number({ min, max, unit, default: value }, { title, description }));
  }
  const about = (key: keyof typeof SCENARIO_KEYS) => ({ description: SCENARIO_KEYS[key] });
  const version = `bodem: ${FORMAT}`;
  return Schema.Struct({
    bodem: Schema.Literal(FORMAT)
      .annotate(notes({ expected: version, fix: () => `write \`${version}\`` }, about("bodem")))
      .pipe(Schema.annotateKey(needed(`${version}, the version of the file format`, `add \`${version}\` as the first line`))),
    title: text(LIMITS.titleCharacters, about("title")).pipe(
      Schema.annotateKey(needed(saysText(LIMITS.titleCharacters).expected, "add `title: …`")),
    ),
    question: Schema.optionalKey(text(LIMITS.questionCharacters, about("question"))),
    material: choice(ids, about("material")).pipe(Schema.annotateKey(needed(saysChoice(ids).expected, `add \`material: ${ids[0]}\``))),
    alongside: Schema.optionalKey(
      Schema.Array(choice(ids, {}))
        .annotate(
          notes(
            { expected: `a list of materials: ${ids.join(", ")}`, fix: () => "write them as `[gallium, germanium]`" },
            about("alongside"),
          ),
        )
        .check(Schema.isMaxLength(ids.length, { expected: `at most ${ids.length} materials`, fix: () => "name each once" })),
    ),
    start: Schema.optionalKey(month({ default: DEFAULTS.start, ...about("start") })),
    end: Schema.optionalKey(month({ default: DEFAULTS.end, ...about("end") })),
    burnInMonths: Schema.optionalKey(
      number({ ...LIMITS.burnInMonths, unit: "months", default: DEFAULTS.burnInMonths }, about("burnInMonths"), true),
    ),
    seed: Schema.optionalKey(
      Schema.Union([text(LIMITS.seedCharacters, {}, saysText(LIMITS.seedCharacters), "|"), Schema.Number.check(Schema.isInt())]).annotate(
        notes(saysSeed(LIMITS.seedCharacters), { default: DEFAULTS.seed, ...about("seed") }),
      ),
    ),
    replications: Schema.optionalKey(
      number({ ...LIMITS.replications, unit: "runs", default: DEFAULTS.replications }, about("replications"), true),
    ),
    baseline: Schema.optionalKey(policy).pipe(Schema.annotateKey(about("baseline"))),
    policies: Schema.optionalKey(group("policies", LIMITS.policies, policy, SCENARIO_KEYS.policies, [BASELINE_ID])),
    exporters: Schema.optionalKey(
      group("exporters", LIMITS.exporters, exporter, SCENARIO_KEYS.exporters).check(
        Schema.isMinProperties(1, {
          expected: "at least one behaviour",
          fix: () => "add one, or remove the key: the exporter is then commercial",
        }),
      ),
    ),
    assumptions: Schema.optionalKey(
      Schema.Struct(assumptions).annotate(
        notes(saysGroup("a group of parameters of the register, by id"), {
          ...about("assumptions"),
          keyExpected: "the id of a parameter in the register",
          keyFix: (key: string, known: readonly string[]) => {
            const near = suggestion(key, known);
            return near.startsWith("did") ? near : "`bodem describe` lists the ids";
          },
        }),
      ),
    ),
    experiment: Schema.optionalKey(experimentSchema).pipe(Schema.annotateKey(about("experiment"))),
  }).annotate(
    notes(
      {
        expected: "a scenario: keys such as bodem, title and material",
        fix: (node) =>
          node.kind === "list"
            ? "remove the dashes: a scenario is a group of keys, not a list"
            : "start with `bodem: 1`, `title: …` and `material: …`",
      },
      { title: "Bodem scenario", keyExpected: "a key of a scenario" },
    ),
  ) as unknown as Of<ScenarioSpec>;
}

const built = new WeakMap<Catalogue, Map<string, Of<ScenarioSpec>>>();

/** The format of scenario files: with the assumptions of the materials traded when those are known, else of all. */
export function scenarioSchema(catalogue: Catalogue, traded?: readonly string[]): Of<ScenarioSpec> {
  const schemas = built.get(catalogue) ?? new Map<string, Of<ScenarioSpec>>();
  built.set(catalogue, schemas);
  const key = traded?.join(" ") ?? "";
  const schema = schemas.get(key) ?? buildSchema(catalogue, traded);
  schemas.set(key, schema);
  return schema;
}
