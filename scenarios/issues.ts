import type { SchemaAST, SchemaIssue } from "effect";
import { join, receivedText, shown } from "./faults.ts";
import type { Says } from "./fixes.ts";
import type { InputEntry, InputNode } from "./input-node.ts";
import type { InputError } from "./scenario.ts";
import type { Conflict, Notes } from "./schema-parts.ts";
import { suggestion } from "./suggest.ts";

/** A place in the input that an issue points to. */
interface Place {
  readonly path: string;
  readonly key: string;
  /** Undefined where the key is missing. */
  readonly node?: InputNode;
  /** Of the key in its file; that of the group around it when the key is missing. */
  readonly line?: number;
}

const EMPTY: InputNode = { kind: "scalar", value: null, source: "" };
const notesOf = (of: { readonly annotations?: unknown }): Partial<Notes> => (of.annotations ?? {}) as Partial<Notes>;

const indexes = new WeakMap<InputNode, Map<string, InputEntry>>();
function entryOf(node: InputNode | undefined, key: string): InputEntry | undefined {
  if (node?.kind !== "map") return undefined;
  const index = indexes.get(node) ?? new Map(node.entries.map((entry) => [entry.key, entry]));
  indexes.set(node, index);
  return index.get(key);
}

function inside({ path, node }: Place, key: PropertyKey): Place {
  if (typeof key === "number") {
    const item = node?.kind === "list" ? node.items[key] : undefined;
    return { path: `${path}[${key}]`, key: String(key), node: item, line: item?.line };
  }
  const name = String(key);
  const entry = entryOf(node, name);
  return { path: join(path, name), key: name, node: entry?.node, line: (entry ?? node)?.line };
}

function fault({ path, line }: Pick<Place, "path" | "line">, expected: string, received: string, fix: string): InputError {
  return { path, expected, received, fix, ...(line === undefined ? {} : { line }) };
}
/** A value that is not what its schema says. */
function wrong(place: Place, { expected = "another value", fix = () => "change it" }: Partial<Says>): InputError {
  const { path, node, key } = place;
  return fault({ path, line: node ? node.line : place.line }, expected, receivedText(node), fix(node ?? EMPTY, key));
}
/** A key that may not be there. */
function unexpected(place: Place, ast: SchemaAST.AST, received: string): InputError {
  const { keyExpected = "a known key", keyFix = suggestion } = notesOf(ast);
  const known = ast._tag === "Objects" ? ast.propertySignatures.map((property) => String(property.name)) : [];
  return fault(place, keyExpected, received, keyFix(place.key, known));
}

function alternatives(issue: SchemaIssue.AnyOf, place: Place): readonly InputError[] {
  const { selector, choice } = notesOf(issue.ast);
  if (selector === undefined || choice === undefined || place.node?.kind !== "map") return [wrong(place, notesOf(issue.ast))];
  if (issue.issues.length > 0) return issue.issues.flatMap((child) => faultsAt(child, place, issue.ast));
  const selected = inside(place, selector);
  return [selected.node ? wrong(selected, choice) : fault(selected, choice.expected, receivedText(undefined), `add \`${selector}: …\``)];
}

function refused(issue: SchemaIssue.Filter, place: Place, ast: SchemaAST.AST): InputError {
  const own = issue.filter.annotations as (Partial<Says> & { conflict?: (value: unknown) => Conflict }) | undefined;
  if (!own?.conflict) return wrong(place, own?.fix ? own : notesOf(ast));
  const { key, expected, received, fix } = own.conflict(issue.input);
  const setting = inside(place, key);
  return fault(setting.node ? setting : { ...inside(place, "start"), path: setting.path }, expected, received, fix);
}

/** `ast` is the schema around the issue. */
function faultsAt(issue: SchemaIssue.Issue, place: Place, ast: SchemaAST.AST): readonly InputError[] {
  switch (issue._tag) {
    case "Pointer":
      return faultsAt(issue.issue, issue.path.reduce(inside, place), ast);
    case "Composite":
      return issue.issues.flatMap((child) => faultsAt(child, place, issue.ast));
    case "AnyOf":
      return alternatives(issue, place);
    case "Filter":
      return [refused(issue, place, ast)];
    case "MissingKey": {
      const { expected = "a value", fix = "add it" } = (issue.annotations ?? {}) as { expected?: string; fix?: string };
      return [fault(place, expected, receivedText(undefined), fix)];
    }
    case "UnexpectedKey":
      return [unexpected(place, issue.ast, `${shown(place.key)}: ${receivedText(place.node)}`)];
    case "InvalidType":
      return [issue.ast._tag === "Never" ? unexpected(place, issue.ast, shown(place.key)) : wrong(place, notesOf(issue.ast))];
    default:
      return [wrong(place, notesOf(ast))];
  }
}

/** Every issue of a schema as a fault, once, in the words that the schema carries. */
export function faultsOf(issue: SchemaIssue.Issue, root: InputNode, schema: SchemaAST.AST): readonly InputError[] {
  const faults = faultsAt(issue, { path: "", key: "", node: root, line: root.line }, schema);
  return [...new Map(faults.map((each) => [`${each.path}\n${each.expected}`, each])).values()];
}
