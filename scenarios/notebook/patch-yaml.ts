import { Document, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type Scalar, type YAMLMap, type YAMLSeq } from "yaml";
import { isGroup, keysOf, ordered, same } from "./same.ts";

const PARSE = { schema: "core", prettyErrors: false, uniqueKeys: false, merge: false } as const;
const WRITE = { lineWidth: 0, flowCollectionPadding: true } as const;

/** YAML of a value, without a line end. */
export function yamlOf(value: unknown): string {
  const document = new Document(value, { version: "1.2", schema: "core", aliasDuplicateObjects: false, keepUndefined: false });
  return document.toString({ ...WRITE, defaultStringType: "PLAIN", defaultKeyType: "PLAIN" }).replace(/\n$/, "");
}

/**
 * YAML text in which `before` has become `after`: comments, order and spelling of what has not changed stay. Where
 * only single values change, nothing else of the text does. `before` is what the text says of the keys that it shares
 * with `after`; keys in neither stay as they are. Undefined when the text cannot be patched.
 */
export function patchedYaml(text: string, before: unknown, after: unknown): string | undefined {
  const document = parseDocument(text, PARSE);
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  const edits: Edit[] = [];
  if (valuesOnly(document.contents, before, after, edits)) return spliced(text, edits);
  patch(document as Document, document.contents, before, after);
  return document.toString({ ...WRITE, indentSeq: !/^(\s*)[^\s#-][^\n]*:[ \t]*(?:#[^\n]*)?\n\1- /m.test(text) }).replace(/\n$/, "");
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function spliced(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.from - a.from)
    .reduce((whole, { from, to, text: own }) => whole.slice(0, from) + own + whole.slice(to), text);
}

const isValue = (value: unknown): value is string | number | boolean => ["string", "number", "boolean"].includes(typeof value);
const keyOf = ({ key }: Pair): string => (isScalar(key) ? String(typeof key.value === "string" ? key.value : key.source) : "");
const pairOf = (map: YAMLMap, key: string): Pair | undefined => map.items.find((pair) => keyOf(pair) === key);

/** Whether all that differs are single values in place of others; collects the places. */
function valuesOnly(node: unknown, before: unknown, after: unknown, edits: Edit[], key?: string): boolean {
  if (same(before, after, key)) return true;
  if (isMap(node) && isGroup(before) && isGroup(after)) {
    const [mine, theirs] = [keysOf(before), keysOf(after)];
    if (mine.length !== theirs.length || (ordered(key) && !mine.every((one, at) => one === theirs[at]))) return false;
    return theirs.every((one) => valuesOnly(pairOf(node, one)?.value, before[one], after[one], edits, one));
  }
  if (isSeq(node) && Array.isArray(before) && Array.isArray(after))
    return after.length === before.length && after.every((item, at) => valuesOnly(node.items[at], before[at], item, edits));
  if (!isScalar(node) || !node.range || !isValue(after) || String(node.type).startsWith("BLOCK")) return false;
  const simple = typeof after !== "string" || /^[\w][\w .%/+-]*[\w%]$|^\w$/.test(after);
  const text = simple ? yamlOf(after) : JSON.stringify(after);
  if (text.includes("\n") || node.range[0] === node.range[1]) return false;
  edits.push({ from: node.range[0], to: node.range[1], text });
  return true;
}

function created(document: Document, value: unknown): Node {
  const node = document.createNode(value, { aliasDuplicateObjects: false, keepUndefined: false });
  // A group without keys reads as nothing in block style.
  if (isMap(node) && node.items.length === 0) node.flow = true;
  return node;
}

/** The node for `after`: the same where it can be changed, else a new one with its comments. */
function changed(document: Document, node: unknown, before: unknown, after: unknown, key?: string): unknown {
  if (same(before, after, key)) return node;
  if ((isMap(node) && isGroup(before) && isGroup(after)) || (isSeq(node) && Array.isArray(before) && Array.isArray(after))) {
    patch(document, node, before, after, key);
    return node;
  }
  const fresh = created(document, after);
  if (!isScalar(node)) return fresh;
  const old = node as Scalar;
  if (isScalar(fresh)) {
    fresh.comment = old.comment;
    if (typeof after === "string" && (old.type === "QUOTE_DOUBLE" || old.type === "QUOTE_SINGLE")) fresh.type = old.type;
  }
  fresh.commentBefore = old.commentBefore;
  fresh.spaceBefore = old.spaceBefore;
  return fresh;
}

function patch(document: Document, node: unknown, before: unknown, after: unknown, key?: string): void {
  if (isMap(node) && isGroup(before) && isGroup(after)) patchMap(document, node as YAMLMap, before, after, key);
  else if (isSeq(node) && Array.isArray(before) && Array.isArray(after)) patchList(document, node as YAMLSeq, before, after);
}

function patchMap(
  document: Document,
  map: YAMLMap,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  key?: string,
): void {
  const wanted = keysOf(after);
  if (map.items.length === 0) map.flow = false;
  map.items = map.items.filter((pair) => !keysOf(before).includes(keyOf(pair)) || wanted.includes(keyOf(pair)));
  let last = -1;
  for (const one of wanted) {
    const pair = pairOf(map, one);
    if (pair) {
      pair.value = changed(document, pair.value, before[one], after[one], one);
      last = map.items.indexOf(pair);
      continue;
    }
    map.items.splice(++last, 0, document.createPair(one, created(document, after[one])));
  }
  // Keys of a group by id follow the order of the value; elsewhere the file's stays.
  if (ordered(key)) map.items.sort((a, b) => wanted.indexOf(keyOf(a)) - wanted.indexOf(keyOf(b)));
  map.flow ||= map.items.length === 0;
}

/** Items at both ends that are the same stay; those between are changed in their places, then added or removed. */
function patchList(document: Document, list: YAMLSeq, before: readonly unknown[], after: readonly unknown[]): void {
  if (list.items.length === 0) list.flow = false;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && same(before[head], after[head])) head++;
  let tail = 0;
  while (tail < shorter - head && same(before[before.length - 1 - tail], after[after.length - 1 - tail])) tail++;
  const old = list.items.slice(head, before.length - tail);
  const inPlace = after.slice(head, after.length - tail).map((value, at) => {
    return at < old.length ? changed(document, old[at], before[head + at], value) : created(document, value);
  });
  list.items = [...list.items.slice(0, head), ...inPlace, ...list.items.slice(before.length - tail)];
  list.flow ||= list.items.length === 0;
}
