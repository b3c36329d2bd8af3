import { readdirSync, readFileSync } from "node:fs";
import { parseSync } from "vite";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { RECORD_PATTERNS } from "../../../analysis/explain/record-patterns.ts";
import { recordText } from "../../../analysis/explain/record-text.ts";
import { speak } from "../../../language/language.ts";
import { nl } from "../../../language/nl/index.ts";
import { LIBRARY } from "../../../scenarios/library/index.ts";
import { parseScenario } from "../../../scenarios/parse.ts";
import type { RunResult } from "../../../sim/results/results.ts";
import { simulate } from "../../../sim/simulate.ts";

afterEach(() => speak(undefined));

// biome-ignore lint/suspicious/noExplicitAny: a syntax tree is walked by field name
type Node = any;

const HOLE = "\u0000";

/** Every way in which an expression that makes a text can come out, with holes for what is known only in a run. */
function texts(node: Node): string[] {
  if (node.type === "ConditionalExpression") return [...texts(node.consequent), ...texts(node.alternate)];
  if (node.type === "Literal") return [String(node.value)];
  if (node.type !== "TemplateLiteral") return [HOLE];
  return node.quasis.reduce(
    (all: string[], quasi: Node, at: number) => {
      const before = at === 0 ? [""] : texts(node.expressions[at - 1]);
      return all.flatMap((text) => before.map((one) => text + one + quasi.value.cooked));
    },
    [""],
  );
}

/** What is given to `report` and its like anywhere in the model. */
function written(): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of readdirSync("sim", { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".ts")) continue;
    const visit = (node: Node): void => {
      if (typeof node?.type !== "string") return;
      const callee = node.type === "CallExpression" ? (node.callee.name ?? node.callee.property?.name) : "";
      const detail = { report: 2, reportPlant: 2, announce: 1, close: 0 }[callee as string];
      if (detail !== undefined && /^(TemplateLiteral|ConditionalExpression|Literal)$/.test(node.arguments[detail]?.type))
        for (const text of texts(node.arguments[detail])) found.set(text, name);
      for (const value of Object.values(node)) for (const child of Array.isArray(value) ? value : [value]) visit(child);
    };
    visit(parseSync(name, readFileSync(`sim/${name}`, "utf8")).program);
  }
  return found;
}

describe("what the model writes into a record", () => {
  let run: RunResult;
  beforeAll(() => {
    const parsed = parseScenario(LIBRARY.find(({ id }) => id === "price-floor")!.text);
    if (!parsed.ok) throw new Error("price-floor");
    const { study } = parsed;
    run = simulate(study.worlds.find(({ policy, exporter }) => policy.id === "floor" && exporter.id === "price-war")!, study.seed, 3);
  });

  test("has a sentence in Dutch for every pattern", () => {
    expect(RECORD_PATTERNS.filter((pattern) => !Object.hasOwn(nl, pattern))).toEqual([]);
  });

  test("fits a pattern wherever the model writes it", () => {
    const details = written();
    expect(details.size).toBeGreaterThan(60);
    const fits = (text: string): boolean => {
      const parts = text.split(HOLE).map((part) => part.replace(/[.*+?^$()|[\]{}\\]/g, "\\$&"));
      return RECORD_PATTERNS.some((pattern) => new RegExp(`^${parts.join(".*")}$`).test(pattern));
    };
    expect([...details].filter(([text]) => !fits(text))).toEqual([]);
  });

  test("stands as it is in English, and in Dutch keeps its numbers with their marks", () => {
    const { detail } = run.events.find(({ kind }) => kind === "mothball")!;
    const [price, support] = detail.match(/\d+\.\d/g)!;
    expect(recordText(detail)).toBe(detail);
    speak(nl);
    expect(recordText(detail)).toBe(
      `Ligt stil: bij ${price.replace(".", ",")} EUR/kg en ${support.replace(".", ",")} EUR/kg steun gaat er op elke kg geld verloren.`,
    );
    expect(recordText("New plant 7, EU")).toBe("Nieuwe fabriek 7, EU");
    expect(recordText("REEtec Herøya")).toBe("REEtec Herøya");
  });

  test("has the page's minus in every language, whatever a machine wrote", () => {
    const detail = "Closes with -5.5 MEUR left; the price is 54.6 EUR/kg and running costs 30.0 EUR/kg beside feed.";
    expect(recordText(detail)).toContain("with \u22125.5 MEUR");
    expect(recordText("Post-2030 plant, 3-4")).toBe("Post-2030 plant, 3-4");
    speak(nl);
    expect(recordText(detail)).toContain("\u22125,5");
  });

  test("is said in Dutch in every event and for every reason of a run", () => {
    speak(nl);
    expect(run.events.length).toBeGreaterThan(30);
    expect(run.events.map(({ detail }) => detail).filter((detail) => recordText(detail) === detail)).toEqual([]);
    expect(run.ledger.map(({ reason }) => reason).filter((reason) => recordText(reason) === reason)).toEqual([]);
  });
});
