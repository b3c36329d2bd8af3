import fc from "fast-check";
import { CATALOGUE, type Choosable } from "../../scenarios/catalogue.ts";
import { DESIGN_IDS } from "../../scenarios/experiment.ts";
import { LIMITS } from "../../scenarios/fields.ts";
import type { ScenarioSpec } from "../../scenarios/scenario.ts";
import type { SettingSpec } from "../../sim/core/spec.ts";

/** Generators of whatever the catalogues allow. */
const text = (longest: number) =>
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: longest })
    .filter((value) => value.length <= longest && value.trim() !== "" && !/[\p{Cc}\u2028\u2029\ufeff]/u.test(value));
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map((value) => (value === 0 ? 0 : value));
const month = fc
  .tuple(fc.integer({ min: 2000, max: 2050 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, of]) => `${year}-${String(of).padStart(2, "0")}`);

function setting(spec: SettingSpec): fc.Arbitrary<number | string | boolean> {
  switch (spec.kind) {
    case "number":
      return number(spec.min, spec.max);
    case "choice":
      return fc.constantFrom(...spec.options.map((option) => option.value));
    case "switch":
      return fc.boolean();
    case "month":
      return month;
  }
}

/** Some of the entry's settings; of a first and a last month neither, so that their order holds. */
function settings(entry: Choosable): fc.Arbitrary<Record<string, number | string | boolean>> {
  const free = entry.settings.filter((spec) => spec.kind !== "month" || spec.id === "earliest");
  return fc.record(Object.fromEntries(free.map((spec) => [spec.id, setting(spec)])), { requiredKeys: [] }) as fc.Arbitrary<
    Record<string, number | string | boolean>
  >;
}

const oneOf = (entries: readonly Choosable[], selector: string) =>
  fc.oneof(...entries.map((entry) => settings(entry).map((chosen) => ({ [selector]: entry.id, ...chosen }))));
const id = fc
  .stringMatching(/^[a-z0-9-]{0,19}[a-z][a-z0-9-]{0,19}$/)
  .filter((value) => !["baseline", "constructor", "prototype"].includes(value));
/** One of the entries, on one of the materials traded or without saying on which. */
const oneOn = (entries: readonly Choosable[], traded: readonly string[]) =>
  fc
    .tuple(oneOf(entries, "use"), fc.option(fc.constantFrom(...traded), { nil: undefined }))
    .map(([chosen, on]) => (on === undefined ? chosen : { ...chosen, on }));
const policy = (traded: readonly string[]) =>
  fc.record({ title: text(60), instruments: fc.array(oneOn(CATALOGUE.instruments, traded), { maxLength: 3 }) }, { requiredKeys: [] });
const exporter = (traded: readonly string[]) =>
  fc
    .tuple(
      oneOf(CATALOGUE.postures, "posture"),
      fc.option(text(60), { nil: undefined }),
      fc.option(fc.array(oneOn(CATALOGUE.measures, traded), { minLength: 1, maxLength: 3 }), { nil: undefined }),
    )
    .map(([chosen, title, taken]) => ({
      ...(title === undefined ? {} : { title }),
      ...chosen,
      ...(taken === undefined ? {} : { measures: taken }),
    }));
const dictionary = <T>(of: fc.Arbitrary<T>, minKeys = 0) => fc.dictionary(id, of, { minKeys, maxKeys: 4, noNullPrototype: true });

const assumptionsOf = (material: (typeof CATALOGUE.materials)[number]) =>
  fc
    .subarray([...material.parameters], { maxLength: 5 })
    .chain((chosen) => fc.record(Object.fromEntries(chosen.map((parameter) => [parameter.id, number(parameter.min, parameter.max)]))));

/** Some parameters of a material varied, each inside its range. */
const experimentOf = (material: (typeof CATALOGUE.materials)[number]) =>
  fc
    .tuple(
      fc.subarray(
        material.parameters.filter(({ min, max }) => min < max),
        { maxLength: 4 },
      ),
      fc.constantFrom(...DESIGN_IDS),
      fc.integer(LIMITS.size),
      fc.constantFrom("none", "assumed", "all"),
      fc.boolean(),
    )
    .map(([varied, design, size, register, ends]) => ({
      design,
      size,
      register,
      uncertainties: Object.fromEntries(varied.map(({ id, min, max }) => [id, ends ? { shape: "uniform", min, max } : {}])),
    }));

const WORLDS = [["ndpr-oxide"], ["gallium", "cobalt"], ["ndfeb-magnets", "ndpr-oxide", "dytb-oxide"]];

/** Any scenario that the format allows, for one of a few worlds, since the format of each is built once. */
export const arbitrarySpec: fc.Arbitrary<ScenarioSpec> = fc.constantFrom(...WORLDS).chain((traded) => {
  const [id, ...alongside] = traded;
  return fc
    .tuple(
      fc.record(
        {
          bodem: fc.constant(1 as const),
          title: text(LIMITS.titleCharacters),
          material: fc.constant(id),
          ...(alongside.length > 0 ? { alongside: fc.constant(alongside) } : {}),
          assumptions: assumptionsOf(CATALOGUE.materials.find((entry) => entry.id === id) ?? CATALOGUE.materials[0]),
        },
        { requiredKeys: ["bodem", "title", "material", ...(alongside.length > 0 ? ["alongside" as const] : [])] as never },
      ),
      fc.record(
        {
          question: text(200),
          burnInMonths: fc.integer(LIMITS.burnInMonths),
          seed: fc.oneof(
            fc.maxSafeInteger().map((value) => (value === 0 ? 0 : value)),
            text(40).filter((value) => !value.includes("|")),
          ),
          replications: fc.integer(LIMITS.replications),
          baseline: policy(traded),
          policies: dictionary(policy(traded)),
          exporters: dictionary(exporter(traded), 1),
          experiment: experimentOf(CATALOGUE.materials.find((entry) => entry.id === id) ?? CATALOGUE.materials[0]),
        },
        { requiredKeys: [] },
      ),
      fc.integer({ min: 2000, max: 2020 }),
      fc.integer({ min: LIMITS.months.min, max: LIMITS.months.max }),
    )
    .map(([head, rest, year, months]) => {
      const last = year * 12 + months - 1;
      const end = `${Math.floor(last / 12)}-${String((last % 12) + 1).padStart(2, "0")}`;
      return { ...head, ...rest, start: `${year}-01`, end } as ScenarioSpec;
    });
});
