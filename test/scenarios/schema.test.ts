import { describe, expect, it } from "vitest";
import { CATALOGUE } from "../../scenarios/catalogue.ts";
import { scenarioJsonSchema } from "../../scenarios/json-schema.ts";
import { parseScenario, parseSpec } from "../../scenarios/parse.ts";
import { limitsOf, type SettingSpec } from "../../sim/core/spec.ts";

const HEAD = { bodem: 1, title: "t", material: "ndpr-oxide" };
const errorsOf = (outcome: ReturnType<typeof parseSpec>) => (outcome.ok ? [] : outcome.errors);

const SETTINGS = [
  ...CATALOGUE.instruments.map((entry) => ({ entry, path: "baseline.instruments[0]", selector: "use" })),
  ...CATALOGUE.postures.map((entry) => ({ entry, path: "exporters.x", selector: "posture" })),
].flatMap(({ entry, path, selector }) =>
  entry.settings.map((spec) => ({
    name: `${entry.id}.${spec.id}`,
    spec,
    path: `${path}.${spec.id}`,
    scenario: (value: unknown) => {
      const chosen = { [selector]: entry.id, [spec.id]: value };
      return selector === "use" ? { ...HEAD, baseline: { instruments: [chosen] } } : { ...HEAD, exporters: { x: chosen } };
    },
  })),
);

function wrongValues(spec: SettingSpec): readonly unknown[] {
  const common = [null, [], {}, "no such value", Number.NaN, Number.POSITIVE_INFINITY];
  switch (spec.kind) {
    case "number":
      return [...common, true, String(spec.default), limitsOf(spec).min - 1, limitsOf(spec).max + 1];
    case "choice":
      return [...common, true, 1];
    case "switch":
      return [...common, 1, "true"];
    case "month":
      return [...common, true, 2030, "1999-12", "2051-01", "2030-13"];
  }
}

describe("the schema built from the catalogues", () => {
  it.each(SETTINGS)("$name refuses whatever it is not, once, at its path, with range and unit", ({ spec, path, scenario }) => {
    for (const value of wrongValues(spec)) {
      const errors = errorsOf(parseSpec(scenario(value)));
      expect(errors.map((error) => error.path)).toEqual([path]);
      if (spec.kind === "number") expect(errors[0].expected).toContain(`from ${limitsOf(spec).min} to ${limitsOf(spec).max}`);
      if (spec.kind === "number" && spec.unit !== "1") expect(errors[0].expected).toContain(spec.unit);
      expect(errors[0].fix).not.toBe("change it");
    }
  });

  it.each(CATALOGUE.materials[0].parameters)("$id is bounded as an assumption", (parameter) => {
    for (const [value, sound] of [
      [parameter.min, true],
      [parameter.max, true],
      [parameter.min - 1, false],
      [parameter.max + 1, false],
    ] as const)
      expect(parseSpec({ ...HEAD, assumptions: { [parameter.id]: value } }).ok).toBe(sound);
  });

  it("judges what stands below a wrong id, and the span of months beside other faults, in one round", () => {
    const text =
      "bodem: 1\ntitle: ''\nmaterial: ndpr-oxide\nend: 2020-01\npolicies:\n  A:\n    instruments: [{ use: one-way-floor, strike: 0 }, { use: x }, {}]\n";
    expect(errorsOf(parseScenario(text)).map((error) => [error.path, error.line])).toEqual([
      ["title", 2],
      ["policies.A.instruments[0].strike", 7],
      ["policies.A.instruments[1].use", 7],
      ["policies.A.instruments[2].use", 7],
      ["policies.A", 6],
      ["end", 4],
    ]);
  });

  it("refuses a number as seed that would not be kept digit for digit", () => {
    for (const seed of ["1.0", "1e3", "0x10", "1.0000000000000000001"])
      expect(errorsOf(parseScenario(`bodem: 1\ntitle: t\nmaterial: ndpr-oxide\nseed: ${seed}\n`)).map((error) => error.path)).toEqual([
        "seed",
      ]);
  });

  it("answers tens of thousands of wrong keys within seconds", () => {
    const keys = Array.from({ length: 20_000 }, (_, i) => `  Key${i}: 1`).join("\n");
    for (const group of ["policies", "assumptions"])
      expect(errorsOf(parseScenario(`bodem: 1\ntitle: t\nmaterial: ndpr-oxide\n${group}:\n${keys}\n`)).length).toBeGreaterThanOrEqual(
        20_000,
      );
  });
});

describe("the JSON Schema", () => {
  const schema = JSON.parse(JSON.stringify(scenarioJsonSchema()));
  const objects: Record<string, unknown>[] = [];
  JSON.parse(JSON.stringify(schema), (_, value) => {
    if (value?.type === "object" && value.properties) objects.push(value);
    return value;
  });

  it("closes every group of fixed keys", () => {
    expect(objects.length).toBeGreaterThan(CATALOGUE.instruments.length + CATALOGUE.postures.length);
    for (const object of objects) expect(object.additionalProperties).toBe(false);
  });

  it.each([...CATALOGUE.instruments, ...CATALOGUE.postures])("bounds every number of $id and names its unit", (entry) => {
    const members = [
      ...(schema.$defs.instrument.oneOf ?? schema.$defs.instrument.anyOf),
      ...(schema.$defs.exporter.oneOf ?? schema.$defs.exporter.anyOf),
    ];
    const member = members.find(({ properties }) => (properties.use ?? properties.posture).const === entry.id);
    for (const spec of entry.settings)
      if (spec.kind === "number")
        expect(member.properties[spec.id]).toMatchObject({
          type: "number",
          minimum: limitsOf(spec).min,
          maximum: limitsOf(spec).max,
          "x-unit": spec.unit,
        });
  });
});
