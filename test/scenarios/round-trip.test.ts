import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CATALOGUE } from "../../scenarios/catalogue.ts";
import { formatErrors } from "../../scenarios/faults.ts";
import { scenarioJsonSchema } from "../../scenarios/json-schema.ts";
import { LIBRARY } from "../../scenarios/library/index.ts";
import { parseScenario, parseScenarioBytes, parseSpec } from "../../scenarios/parse.ts";
import type { ParseOutcome } from "../../scenarios/scenario.ts";
import { specOfStudy, writeScenario } from "../../scenarios/write.ts";
import { arbitrarySpec } from "./arbitrary-spec.ts";

function sound(outcome: ParseOutcome) {
  if (!outcome.ok) throw new Error(formatErrors(outcome.errors));
  return outcome;
}

describe("every scenario that the format allows", () => {
  it("resolves with every setting and every parameter present", () => {
    fc.assert(
      fc.property(arbitrarySpec, (spec) => {
        const { study } = sound(parseSpec(spec));
        expect(study.worlds).toHaveLength(study.policies.length * study.exporters.length);
        for (const world of study.worlds) {
          expect(world.months).toBeGreaterThanOrEqual(12);
          for (const id of [world.material, ...world.alongside])
            for (const parameter of CATALOGUE.materials.find((entry) => entry.id === id)?.parameters ?? [])
              expect(Number.isFinite(world.values[parameter.id])).toBe(true);
          for (const taken of world.exporter.measures)
            expect(Object.keys(taken.settings)).toEqual(
              CATALOGUE.measures.find((entry) => entry.id === taken.measure)?.settings.map((setting) => setting.id),
            );
          for (const use of world.policy.instruments)
            expect(Object.keys(use.settings)).toEqual(
              CATALOGUE.instruments.find((entry) => entry.id === use.instrument)?.settings.map((setting) => setting.id),
            );
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is read back from its text as it was written", () => {
    fc.assert(
      fc.property(arbitrarySpec, (spec) => {
        const read = sound(parseScenario(writeScenario(spec)));
        expect(read.spec).toEqual(spec);
      }),
      { numRuns: 100 },
    );
  });

  it("is the same study when every default is written out", () => {
    fc.assert(
      fc.property(arbitrarySpec, (spec) => {
        // What is varied is no part of the study itself.
        const { experiment: _, ...plain } = spec;
        const { study } = sound(parseSpec(plain));
        const register = Object.fromEntries(CATALOGUE.materials[0].parameters.map((parameter) => [parameter.id, parameter.value]));
        expect(sound(parseScenario(writeScenario(specOfStudy(study, register)))).study).toEqual(study);
      }),
      { numRuns: 40 },
    );
  });

  it.each(LIBRARY)("library file $id keeps its meaning when written again", ({ text }) => {
    const { spec, study } = sound(parseScenario(text));
    expect(sound(parseScenario(writeScenario(spec))).study).toEqual(study);
  });

  it("resolves to plain data that survives JSON", () => {
    const { study } = sound(parseScenario(LIBRARY[0].text));
    expect(JSON.parse(JSON.stringify(study))).toEqual(study);
  });
});

describe("junk", () => {
  const refusedOrRead = (outcome: ParseOutcome) => outcome.ok || outcome.errors.length > 0;

  it("in the form of text is refused without a throw", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary", maxLength: 400 }),
          fc.string({ unit: fc.constantFrom(..."[]{}:-?!&*|>'\"%@`#,~\n\t\r 0aé"), maxLength: 200 }),
        ),
        (text) => refusedOrRead(parseScenario(text)),
      ),
      { numRuns: 2000 },
    );
  });

  it("in the form of bytes is refused without a throw", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => refusedOrRead(parseScenarioBytes(bytes))),
      { numRuns: 500 },
    );
  });

  it("spliced into a sound file is refused or read, never thrown", () => {
    const text = LIBRARY[0].text;
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(40), fc.string({ maxLength: 20 }), (at, cut, junk) =>
        refusedOrRead(parseScenario(text.slice(0, at) + junk + text.slice(at + cut))),
      ),
      { numRuns: 1000 },
    );
  });

  it("in the form of an object is refused without a throw", () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withTypedArray: true }),
        (value) => refusedOrRead(parseSpec(value)),
      ),
      { numRuns: 1000 },
    );
  });
});

describe("the JSON Schema", () => {
  it("names every setting of every instrument and posture with its default and range", () => {
    const schema = JSON.stringify(scenarioJsonSchema());
    for (const entry of [...CATALOGUE.instruments, ...CATALOGUE.postures]) {
      expect(schema).toContain(`"const":"${entry.id}"`);
      for (const setting of entry.settings)
        expect(schema).toContain(`"${setting.id}":{"title":${JSON.stringify(setting.title)},"default":${JSON.stringify(setting.default)}`);
    }
  });
});
