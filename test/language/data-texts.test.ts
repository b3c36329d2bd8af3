import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { parseSync } from "vite";
import { describe, expect, test } from "vitest";
import notFor from "../../docs/not-for.md?raw";
import { composing } from "../../language/composing.ts";
import { COMPOSED, type Words } from "../../language/language.ts";
import { compositions } from "../../language/nl/compositions.ts";
import { nl } from "../../language/nl/index.ts";
import { EXPERIMENT_KEYS, EXPORTER_KEYS, POLICY_KEYS, SCENARIO_KEYS } from "../../scenarios/fields.ts";
import { limitsOf } from "../../ui/report/methods.ts";
import { dataTexts } from "./data-texts.ts";

const files = import.meta.glob<Readonly<Record<string, Words>>>(["../../language/nl/*.ts", "!../../language/nl/index.ts"], {
  eager: true,
});
const { texts, names } = dataTexts();

/** Words looked up where a text is put together from parts, by the pattern that fits it. */
function partsOf(texts: Iterable<string>, patterns: Words): Set<string> {
  const parts = new Set<string>();
  const noting = new Proxy({} as Words, {
    get(_, part: string) {
      parts.add(part);
      return part;
    },
  });
  const compose = composing(patterns, noting);
  for (const text of texts) if (!Object.hasOwn(nl, text)) compose(text);
  return parts;
}

describe("texts of data in Dutch", () => {
  test("every one is there", () => {
    expect(texts.size).toBeGreaterThan(2000);
    const missing = [...texts].filter(([english]) => !Object.hasOwn(nl, english) && nl[COMPOSED]?.(english) === undefined);
    expect(missing.map(([english, where]) => `${where}: ${english}`)).toEqual([]);
  });

  test("where one is put together, regions and sectors are in Dutch too", () => {
    const patterns = Object.entries(compositions).filter(([english]) => /\{(region|sector)\}/.test(english));
    const parts = [...partsOf(texts.keys(), Object.fromEntries(patterns))];
    expect(parts.length).toBeGreaterThan(20);
    expect(parts.filter((part) => !/^\d+$/.test(part) && !Object.hasOwn(nl, part))).toEqual([]);
  });

  test("every way of putting texts together is one that data use", () => {
    const unused = Object.keys(compositions).filter((english) => {
      const compose = composing({ [english]: compositions[english] }, {});
      return ![...texts.keys()].some((text) => compose(text) !== undefined);
    });
    expect(unused).toEqual([]);
  });
});

test("no text has its Dutch in two files", () => {
  const seen = new Map<string, string>();
  const twice: string[] = [];
  for (const [file, exported] of Object.entries(files))
    for (const words of Object.values(exported))
      for (const english of Object.keys(words)) {
        if (seen.has(english)) twice.push(`${english} (${seen.get(english)}, ${file})`);
        else seen.set(english, file);
      }
  expect(seen.size).toBeGreaterThan(2000);
  expect(twice).toEqual([]);
});

/** Every string that stands in the code of these folders, and every word of it, which code may take apart. */
function writtenUnder(folders: readonly string[]): Set<string> {
  const found = new Set<string>();
  // biome-ignore lint/suspicious/noExplicitAny: a syntax tree is walked by field name
  const visit = (node: any): void => {
    if (typeof node !== "object" || node === null) return;
    const text =
      node.type === "Literal" ? (node.regex?.pattern ?? node.value) : node.type === "TemplateElement" ? node.value.cooked : undefined;
    if (typeof text === "string") {
      found.add(text);
      for (const word of text.split(/\P{L}+/u)) found.add(word).add(word.charAt(0).toUpperCase() + word.slice(1).toLowerCase());
    }
    for (const value of Object.values(node)) visit(value);
  };
  for (const folder of folders)
    for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }))
      if (name.endsWith(".ts")) visit(parseSync(name, readFileSync(posix.join(folder, name.replaceAll("\\", "/")), "utf8")).program);
  return found;
}

test("no Dutch is kept of a text that nothing says", () => {
  const said = [
    writtenUnder(["ui", "analysis", "scenarios", "sim"]),
    new Set(limitsOf(notFor).flat()),
    new Set([SCENARIO_KEYS, EXPERIMENT_KEYS, POLICY_KEYS, EXPORTER_KEYS].flatMap((keys): string[] => Object.values(keys))),
    new Set(texts.keys()),
    names,
    partsOf(texts.keys(), compositions),
    new Set(["1,234.5"]),
  ];
  expect(Object.keys(nl).filter((english) => !said.some((some) => some.has(english)))).toEqual([]);
});
