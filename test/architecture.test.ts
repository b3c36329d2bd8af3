import { readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { posix } from "node:path";
import { parseSync } from "vite";
import { describe, expect, test } from "vitest";

/** sim/core ◀ sim ◀ scenarios ◀ analysis ◀ workers ◀ ui, cli: what each room may import. Whoever speaks to a reader may import language. */
const rooms: Record<string, readonly string[]> = {
  "sim/core": ["sim/core"],
  sim: ["sim/core", "sim"],
  scenarios: ["sim/core", "sim", "scenarios"],
  language: ["language"],
  analysis: ["sim/core", "sim", "scenarios", "language", "analysis"],
  workers: ["sim/core", "sim", "scenarios", "language", "analysis", "workers"],
  ui: ["sim/core", "sim", "scenarios", "language", "analysis", "workers", "ui", "docs"],
  cli: ["sim/core", "sim", "scenarios", "analysis", "workers", "cli", "docs"],
};
/** The shapes of what goes into a run and comes out of it, which sim/core may name. */
const plainData = ["sim/world.ts", "sim/results/results.ts"];
const pureRooms = ["sim/core", "sim", "scenarios", "language", "analysis"];

/** IEEE 754 or integer arithmetic: the same bits in every engine. */
const exactMath = new Set(
  "abs ceil clz32 floor fround imul max min round sign sqrt trunc E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2".split(" "),
);
const forbiddenGlobals = new Set(
  (
    "Date performance setTimeout setInterval setImmediate requestAnimationFrame console process fetch XMLHttpRequest WebSocket EventSource " +
    "Worker SharedWorker Buffer require eval crypto Intl globalThis global self window document navigator location history " +
    "localStorage sessionStorage indexedDB caches"
  ).split(" "),
);
/** Their answer depends on the reader's language. */
const localeMethods = new Set(["localeCompare", "toLocaleString", "toLocaleLowerCase", "toLocaleUpperCase"]);
const pagePackages = [
  "lit",
  "comlink",
  "dompurify",
  "@observablehq/plot",
  "d3-sankey",
  "topojson-client",
  "world-atlas",
  "playwright-core",
];

interface Node {
  readonly type: string;
  readonly start: number;
  // biome-ignore lint/suspicious/noExplicitAny: a syntax tree is walked by field name
  readonly [field: string]: any;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}

function roomOf(path: string): string {
  return path.startsWith("sim/core/") ? "sim/core" : path.split("/")[0];
}

/** Everything in one file that the architecture forbids. */
function breaches(path: string, source: string): string[] {
  const found: string[] = [];
  const room = roomOf(path);
  const pure = pureRooms.includes(room);
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) return [`${path}: ${errors[0].message}`];
  const declared = namesDeclaredIn(program as unknown as Node);
  visit(program as unknown as Node, undefined, "");
  return found;

  function report(node: Node, what: string): void {
    found.push(`${path}:${source.slice(0, node.start).split("\n").length} ${what}`);
  }

  function visit(node: Node, parent: Node | undefined, field: string): void {
    checkImport(node);
    if (pure) checkPurity(node, parent, field);
    for (const [name, value] of Object.entries(node)) {
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, node, name);
    }
  }

  function checkImport(node: Node): void {
    if (node.type === "CallExpression" && node.callee.object?.type === "MetaProperty") {
      for (const target of node.arguments.flatMap((argument: Node) => argument.elements ?? [argument])) {
        if (typeof target.value === "string") checkArrow(node, target.value.replace(/^!/, ""), false);
      }
    }
    const source = node.source ?? (node.type === "TSImportType" ? node.argument : undefined);
    if (!isNode(source)) return;
    const target = source.value ?? source.literal?.value;
    if (typeof target !== "string") {
      if (pure) report(node, "imports a path computed as it runs");
      return;
    }
    const names: Node[] = node.specifiers ?? [];
    const typeOnly =
      node.type === "TSImportType" ||
      node.importKind === "type" ||
      node.exportKind === "type" ||
      (names.length > 0 && names.every((name) => name.importKind === "type" || name.exportKind === "type"));
    checkArrow(node, target, typeOnly);
  }

  function checkArrow(node: Node, target: string, typeOnly: boolean): void {
    if (target.startsWith(".")) {
      const file = posix.join(posix.dirname(path), target.split("?")[0]);
      const granted = room === "sim/core" && (file === "sim/version.ts" || (typeOnly && plainData.includes(file)));
      if (!granted && !rooms[room].includes(roomOf(file))) report(node, `imports ${file}, which ${room}/ must not know`);
    } else if (isBuiltin(target) && (pure || room === "ui")) {
      report(node, `imports Node's ${target}`);
    } else if (pure && pagePackages.some((name) => target === name || target.startsWith(`${name}/`))) {
      report(node, `imports ${target}, a package for pages and workers`);
    }
  }

  function checkPurity(node: Node, parent: Node | undefined, field: string): void {
    if (node.operator === "**" || node.operator === "**=") report(node, `uses ${node.operator}, which engines round differently`);
    if (node.type === "MemberExpression" && !node.computed && localeMethods.has(node.property.name)) {
      report(node, `uses ${node.property.name}, which depends on the reader's language`);
    }
    if (node.type !== "Identifier" || !isReference(parent, field) || declared.has(node.name)) return;
    if (forbiddenGlobals.has(node.name)) report(node, `uses ${node.name}`);
    if (node.name !== "Math") return;
    const member = parent?.type === "MemberExpression" && field === "object" && !parent.computed ? parent.property.name : undefined;
    if (member === undefined) report(node, "uses Math other than as Math.name, so its functions cannot be checked");
    else if (!exactMath.has(member)) report(node, `uses Math.${member}, which engines round differently`);
  }
}

function isReference(parent: Node | undefined, field: string): boolean {
  if (!parent) return true;
  if (field === "property" || field === "key") return parent.computed;
  return !["imported", "exported", "label"].includes(field) && parent.type !== "TSQualifiedName";
}

/** Names that the file itself binds anywhere; a `window` of months is not the browser's. */
function namesDeclaredIn(node: Node, names = new Set<string>()): Set<string> {
  const declares = /^(VariableDeclarator|Function|Class|TSTypeAlias|TSInterface|TSEnumDeclaration)/.test(node.type);
  if (declares && isNode(node.id)) bind(node.id);
  if (node.type === "CatchClause" && node.param) bind(node.param);
  if (node.local && /^Import/.test(node.type)) bind(node.local);
  for (const parameter of Array.isArray(node.params) ? node.params : []) bind(parameter);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) namesDeclaredIn(child, names);
  }
  return names;

  function bind(pattern: Node | null): void {
    if (!pattern) return;
    if (pattern.type === "Identifier") names.add(pattern.name);
    else if (pattern.type === "ObjectPattern") for (const property of pattern.properties) bind(property.value ?? property.argument);
    else if (pattern.type === "ArrayPattern") for (const element of pattern.elements) bind(element);
    else bind(pattern.left ?? pattern.argument ?? pattern.parameter ?? null);
  }
}

function filesOf(room: string): string[] {
  const paths = readdirSync(room, { recursive: true, encoding: "utf8" }).map((name) => posix.join(room, name.replaceAll("\\", "/")));
  return paths.filter((path) => path.endsWith(".ts") && roomOf(path) === room).sort();
}

test("a test that changes a module for itself has a process of its own", () => {
  const changes = /\bvi\.(mock|doMock|stubGlobal|stubEnv)\(|\(\w+ as \w+\[\]\)\.(push|unshift|splice)\(/;
  const shared = readdirSync("test", { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".test.ts") && !name.endsWith(".alone.test.ts") && !name.startsWith("browser"),
  );
  expect(shared.length).toBeGreaterThan(100);
  expect(
    shared.filter((name) => changes.test(readFileSync(posix.join("test", name), "utf8"))),
    "name it *.alone.test.ts",
  ).toEqual([]);
});

describe("the house stands as drawn", () => {
  test.each(Object.keys(rooms))("%s/ imports and uses only what it may", (room) => {
    const files = filesOf(room);
    expect(files).not.toEqual([]);
    expect(files.flatMap((path) => breaches(path, readFileSync(path, "utf8")))).toEqual([]);
  });
});

describe("the reader of the house sees what is planted", () => {
  test.each([
    ["sim/a.ts", "export const a = Math.exp(1);"],
    ["sim/a.ts", "export const a = [1].map(Math.log);"],
    ["sim/a.ts", "const { pow } = Math; export const a = pow(2, 3);"],
    ["sim/a.ts", 'export const a = Math["ex" + "p"](1);'],
    ["analysis/a.ts", "export const a = Math.random();"],
    ["scenarios/a.ts", "export const a = (b: number) => b ** 0.5;"],
    ["sim/a.ts", "export let a = 2; a **= 3;"],
    ["sim/markets/a.ts", "export const a = new Date();"],
    ["sim/a.ts", "export const a = () => console.log(1);"],
    ["sim/a.ts", "export const a = performance.now();"],
    ["scenarios/a.ts", 'export const a = () => fetch("b");'],
    ["analysis/a.ts", "export const a = document.title;"],
    ["sim/a.ts", "export const a = globalThis.Date;"],
    ["sim/a.ts", "export const a = { Date };"],
    ["sim/a.ts", 'export const a = ["b"].sort((b, c) => b.localeCompare(c));'],
    ["sim/a.ts", 'import { readFileSync } from "node:fs"; export const a = readFileSync;'],
    ["scenarios/a.ts", 'import fs from "fs"; export const a = fs;'],
    ["analysis/a.ts", 'import { html } from "lit"; export const a = html;'],
    ["ui/a.ts", 'import os from "node:os"; export const a = os;'],
    ["sim/a.ts", 'import { a } from "../scenarios/b.ts"; export const c = a;'],
    ["sim/a.ts", 'import type { A } from "../workers/runner.ts"; export type B = A;'],
    ["sim/a.ts", 'export type A = import("../workers/runner.ts").Runner;'],
    ["sim/a.ts", 'export const a = () => import("../analysis/b.ts");'],
    ["sim/a.ts", "export const a = (b: string) => import(b);"],
    ["sim/a.ts", 'export * from "../analysis/b.ts";'],
    ["sim/a.ts", 'export const a = import.meta.glob(["../scenarios/library/*.yaml"]);'],
    ["sim/core/a.ts", 'import { simulate } from "../simulate.ts"; export const a = simulate;'],
    ["sim/core/a.ts", 'import { a } from "../world.ts"; export const b = a;'],
    ["analysis/a.ts", 'import { a } from "../test/helpers.ts"; export const b = a;'],
    ["workers/a.ts", 'import { a } from "../ui/b.ts"; export const c = a;'],
    ["ui/a.ts", 'import { a } from "../cli/b.ts"; export const c = a;'],
    ["cli/a.ts", 'import { a } from "../ui/b.ts"; export const c = a;'],
  ])("in %s: %s", (path, source) => {
    expect(breaches(path, source)).toHaveLength(1);
  });

  test.each([
    ["sim/a.ts", "export const a = Math.sqrt(2) + Math.max(1, Math.PI); // Math.exp(1), 2 ** 3, new Date()"],
    ["sim/a.ts", 'export const a = "Math.exp(1) ** console.log(Date)";'],
    ["sim/a.ts", "export const a = (window: number[], at: { document: string; Date: number }) => window[0] + at.Date;"],
    ["sim/core/a.ts", 'import type { World } from "../world.ts"; import { b } from "./b.ts"; export const a = (w: World) => b(w);'],
    ["scenarios/a.ts", 'import { parse } from "yaml"; import { a } from "../sim/core/b.ts"; export const c = parse(a);'],
    ["workers/a.ts", 'import { Worker } from "node:worker_threads"; export const a = () => new Worker("b", { name: String(Date.now()) });'],
    ["cli/a.ts", 'import { a } from "../workers/b.ts"; export const c = () => console.log(a);'],
  ])("and nothing where nothing is wrong, in %s: %s", (path, source) => {
    expect(breaches(path, source)).toEqual([]);
  });
});
