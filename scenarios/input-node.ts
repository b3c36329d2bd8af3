import { isAlias, isMap, isScalar, isSeq, type LineCounter, type ParsedNode } from "yaml";
import { type Faults, join, shown } from "./faults.ts";

/** What was written, with its line: the one form that both files and plain objects are checked in. */
export type InputNode =
  | { readonly kind: "map"; readonly line?: number; readonly entries: readonly InputEntry[] }
  | { readonly kind: "list"; readonly line?: number; readonly items: readonly InputNode[] }
  | { readonly kind: "scalar"; readonly line?: number; readonly value: string | number | boolean | null; readonly source: string };

export interface InputEntry {
  readonly key: string;
  readonly line?: number;
  readonly node: InputNode;
}

export const MAX_DEPTH = 64;
const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);
const CORE_TAGS = new Set(["str", "int", "float", "bool", "null", "map", "seq"].map((name) => `tag:yaml.org,2002:${name}`));
const NOTHING: InputNode = { kind: "scalar", value: null, source: "" };

/** False, with a fault, for a key that no scenario may have. */
function keyAllowed(key: string, path: string, at: { line?: number }, seen: Set<string>, faults: Faults): boolean {
  if (FORBIDDEN_KEYS.has(key)) {
    faults.add(
      join(path, key),
      at,
      "a key of the scenario format",
      key,
      "remove it: this name is reserved by JavaScript and never a setting",
    );
    return false;
  }
  if (key === "<<") {
    faults.add(join(path, key), at, "a key of the scenario format", "a merge key (<<)", "write the keys out: merge keys are not read");
    return false;
  }
  if (seen.has(key)) {
    faults.add(join(path, key), at, "each key once", `${shown(key)} a second time`, "keep one of the two");
    return false;
  }
  seen.add(key);
  return true;
}

/** Checked copy of a parsed YAML node; aliases, tags, and keys that are not text are faults. */
export function fromYaml(
  node: ParsedNode | null | undefined,
  lines: Pick<LineCounter, "linePos">,
  faults: Faults,
  path = "",
  depth = 0,
): InputNode {
  if (node === null || node === undefined) return NOTHING;
  const line = node.range ? lines.linePos(node.range[0]).line : undefined;
  if (depth > MAX_DEPTH) {
    faults.add(path, { line }, `at most ${MAX_DEPTH} levels of nesting`, "more", "a scenario needs no more than five");
    return NOTHING;
  }
  if (isAlias(node)) {
    faults.add(path, { line }, "a value", `an alias (*${shown(node.source, 40)})`, "write the value out: aliases are not read");
    return NOTHING;
  }
  if (node.tag !== undefined && !CORE_TAGS.has(node.tag)) {
    faults.add(path, { line }, "a value without a tag", shown(String(node.tag), 40), "remove the tag");
    return NOTHING;
  }
  if (isMap(node)) {
    const seen = new Set<string>();
    const entries: InputEntry[] = [];
    for (const pair of node.items) {
      const keyNode = pair.key as ParsedNode | null;
      const keyLine = keyNode?.range ? lines.linePos(keyNode.range[0]).line : line;
      if (!isScalar(keyNode) || keyNode.value === null) {
        faults.add(path, { line: keyLine }, "a name before each colon", "something else", "write `name: value`");
        continue;
      }
      const key = typeof keyNode.value === "string" ? keyNode.value : String(keyNode.source);
      if (!keyAllowed(key, path, { line: keyLine }, seen, faults)) continue;
      const value = fromYaml(pair.value as ParsedNode | null, lines, faults, join(path, key), depth + 1);
      entries.push({ key, line: keyLine, node: value === NOTHING ? { ...NOTHING, line: keyLine } : value });
    }
    return { kind: "map", line, entries };
  }
  if (isSeq(node)) {
    return {
      kind: "list",
      line,
      items: node.items.map((item, index) => fromYaml(item as ParsedNode, lines, faults, `${path}[${index}]`, depth + 1)),
    };
  }
  return scalar(node.value, node.source, line);
}

function scalar(value: unknown, source: string | undefined, line?: number): InputNode {
  if (typeof value === "number") return { kind: "scalar", line, value: value === 0 ? 0 : value, source: source || String(value) };
  if (typeof value === "string" || typeof value === "boolean" || value === null)
    return { kind: "scalar", line, value, source: source ?? String(value) };
  return { kind: "scalar", line, value: null, source: source ?? "" };
}

/** The same for a plain object, say a scenario that a form or a flag has changed. Undefined keys are left out. */
export function fromValue(value: unknown, faults: Faults, path = "", depth = 0): InputNode {
  if (depth > MAX_DEPTH) {
    faults.add(path, undefined, `at most ${MAX_DEPTH} levels of nesting`, "more", "a scenario needs no more than five");
    return NOTHING;
  }
  if (Array.isArray(value))
    return { kind: "list", items: value.map((item, index) => fromValue(item, faults, `${path}[${index}]`, depth + 1)) };
  if (typeof value === "object" && value !== null) {
    const seen = new Set<string>();
    const entries: InputEntry[] = [];
    for (const [key, item] of Object.entries(value)) {
      if (item === undefined || !keyAllowed(key, path, {}, seen, faults)) continue;
      entries.push({ key, node: fromValue(item, faults, join(path, key), depth + 1) });
    }
    return { kind: "map", entries };
  }
  if (value === undefined) return NOTHING;
  if (typeof value === "bigint") return { kind: "scalar", value: Number(value), source: String(value) };
  if (typeof value === "function" || typeof value === "symbol") {
    faults.add(path, undefined, "plain data", `a ${typeof value}`, "remove it");
    return NOTHING;
  }
  return scalar(value, undefined);
}
