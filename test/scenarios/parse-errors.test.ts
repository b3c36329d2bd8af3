import { describe, expect, it } from "vitest";
import { formatErrors } from "../../scenarios/faults.ts";
import { parseScenario, parseScenarioBytes, parseSpec } from "../../scenarios/parse.ts";
import type { InputError } from "../../scenarios/scenario.ts";
import { BAD_BYTES, BAD_TEXTS } from "./bad-files.ts";

function errorsOf(input: string | Uint8Array): readonly InputError[] {
  const outcome = typeof input === "string" ? parseScenario(input) : parseScenarioBytes(input);
  return outcome.ok ? [] : outcome.errors;
}

describe("a bad scenario file", () => {
  it.each([...BAD_TEXTS, ...BAD_BYTES])(
    "$name: says where, what was expected, what came and how to mend it",
    ({ input, path, expected, received, fix }) => {
      const errors = errorsOf(input);
      const error = errors.find((candidate) => candidate.path === path);
      expect(errors.map((candidate) => candidate.path)).toContain(path);
      expect(error?.expected).toContain(expected);
      expect(error?.received).toContain(received);
      expect(error?.fix).toContain(fix);
    },
  );

  it.each(BAD_TEXTS.filter((bad) => bad.alone !== false))("$name: is one fault and reported once", ({ input }) => {
    expect(errorsOf(input)).toHaveLength(1);
  });

  it("has all its faults reported at once, with lines", () => {
    const errors = errorsOf("bodem: 1\ntitle: ''\nmaterial: ndpr\nreplications: 0\nquestoin: x\n");
    expect(errors.map((error) => [error.path, error.line])).toEqual([
      ["questoin", 5],
      ["title", 2],
      ["material", 3],
      ["replications", 4],
    ]);
  });

  it("shows at most 20 faults and counts the rest", () => {
    const keys = Array.from({ length: 33 }, (_, i) => `unknown${i}: 1`).join("\n");
    const text = formatErrors(errorsOf(`bodem: 1\ntitle: t\nmaterial: ndpr-oxide\n${keys}\n`), "many.yaml");
    expect(text.match(/expected/g)).toHaveLength(20);
    expect(text).toContain("and 13 more errors");
  });

  it("never shows more than a line of what came", () => {
    const errors = errorsOf(`bodem: 1\ntitle: t\nmaterial: ${"x".repeat(100_000)}\n`);
    expect(errors[0].received.length).toBeLessThan(140);
    expect(errors[0].received).toContain("100002 characters");
  });
});

describe("an unusual but sound scenario file", () => {
  const text = "bodem: 1\ntitle: Grüße\nmaterial: ndpr-oxide\nburnInMonths: -0\nseed: 007\n";
  const study = (input: string | Uint8Array) => {
    const outcome = typeof input === "string" ? parseScenario(input) : parseScenarioBytes(input);
    if (!outcome.ok) throw new Error(formatErrors(outcome.errors));
    return outcome.study;
  };

  it("may have a byte order mark", () => {
    expect(study(`\ufeff${text}`)).toEqual(study(text));
    expect(study(new TextEncoder().encode(`\ufeff${text}`))).toEqual(study(text));
  });
  it("may have Windows line ends", () => expect(study(text.replaceAll("\n", "\r\n"))).toEqual(study(text)));
  it("may be JSON", () => expect(study('{"bodem": 1, "title": "t", "material": "ndpr-oxide"}').title).toBe("t"));
  it("reads minus zero as zero", () => expect(Object.is(study(text).worlds[0].burnInMonths, 0)).toBe(true));
  it("keeps a long seed digit for digit when it is quoted", () => {
    expect(study('bodem: 1\ntitle: t\nmaterial: ndpr-oxide\nseed: "123456789012345678901234567890"\n').seed).toBe(
      "123456789012345678901234567890",
    );
  });
});

describe("a scenario given as an object", () => {
  const sound = { bodem: 1, title: "t", material: "ndpr-oxide" };
  it("is checked as a file is", () => {
    expect(parseSpec(sound).ok).toBe(true);
    expect(parseSpec({ ...sound, replications: Number.NaN })).toMatchObject({
      ok: false,
      errors: [{ path: "replications", received: "NaN" }],
    });
  });
  it("may not carry functions, cycles or prototype keys", () => {
    const cycle: Record<string, unknown> = { ...sound };
    cycle.policies = cycle;
    for (const bad of [
      { ...sound, title: () => "t" },
      cycle,
      JSON.parse('{"bodem":1,"title":"t","material":"ndpr-oxide","__proto__":{"x":1}}'),
      null,
      3,
      [],
      new Map(),
    ]) {
      expect(parseSpec(bad).ok).toBe(false);
    }
  });
});
