import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { parseSync } from "vite";

interface Node {
  readonly type: string;
  readonly start: number;
  // biome-ignore lint/suspicious/noExplicitAny: a syntax tree is walked by field name
  readonly [field: string]: any;
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && typeof (value as Node).type === "string";

/** Where an expression stands in a template. */
const HOLE = "\u0000";
const READ_ATTRIBUTES =
  /(?:^|\s)(?:aria-label|aria-description|aria-valuetext|aria-roledescription|title|placeholder|label|alt)="([^"]*)"/g;
const WORD = /\p{L}{2,}/u;
/** Fields of a constant that hold what a reader reads. */
const TITLED = /^(?:title|doc|text|name|group|heading|intro|question|answer)$/;
/** What a template may say in every language. */
const NAMES = /\b(?:Bodem|CSV|SVG|PNG|PDF|Parquet|YAML|JSON|EUR|USD|MEUR|kg|hash|Enter|Esc|bodem batch)\b/g;

export interface Said {
  /** English texts that are looked up, with where. */
  readonly keys: ReadonlyMap<string, string>;
  /** English that stands in a template itself, so that no language can change it. */
  readonly bare: readonly string[];
}

/** The text outside the tags of a template, cut at expressions, and the attributes that are read out or shown. */
function textsIn(template: string): string[] {
  const texts: string[] = [];
  let text = "";
  for (let i = 0; i < template.length; i++) {
    if (template.startsWith("<!--", i)) i = template.indexOf("-->", i) + 2;
    else if (template[i] === "<" && (template[i + 1] === HOLE || /[a-zA-Z/]/.test(template[i + 1] ?? ""))) {
      texts.push(text);
      text = "";
      let quoted = false;
      const from = i;
      for (; i < template.length && (quoted || template[i] !== ">"); i++) if (template[i] === '"') quoted = !quoted;
      for (const [, value] of template.slice(from, i).matchAll(READ_ATTRIBUTES)) texts.push(value);
    } else text += template[i];
  }
  return [...texts, text].flatMap((one) => one.split(HOLE)).map((one) => one.replace(/&\w+;/g, " ").trim());
}

/** What one file says. */
function saidIn(path: string, titled: boolean, keys: Map<string, string>, bare: string[]): void {
  const source = readFileSync(path, "utf8");
  const at = (node: Node): string => `${path}:${source.slice(0, node.start).split("\n").length}`;
  const literal = (node: Node | undefined): void => {
    if (!node) return;
    if (node.type === "LogicalExpression") literal(node.left);
    else if (node.type === "MemberExpression" && node.object.type === "Identifier") texts(constants.get(node.object.name));
    else if (node.type === "ConditionalExpression") {
      literal(node.consequent);
      literal(node.alternate);
    } else if (typeof node.value === "string") keys.set(node.value, at(node));
    else if (node.type === "TemplateLiteral" && node.expressions.length === 0) keys.set(node.quasis[0].value.cooked, at(node));
    else if (node.type === "TemplateLiteral" || node.type === "BinaryExpression") bare.push(`${at(node)} looks up a text made as it runs`);
  };
  /** What a constant looked up by its key may say. */
  const texts = (node: Node | undefined): void => {
    if (node?.type === "ObjectExpression") for (const { value } of node.properties) if (typeof value?.value === "string") literal(value);
  };
  const constants = new Map<string, Node>();
  const visit = (node: Node): void => {
    if (node.type === "VariableDeclarator" && node.id.type === "Identifier" && node.init) constants.set(node.id.name, node.init);
    if (titled && (node.type === "Property" || node.type === "PropertyDefinition") && TITLED.test(node.key.name)) {
      const said = node.value;
      for (const one of said?.type === "ConditionalExpression" ? [said.consequent, said.alternate] : [said])
        if (typeof one?.value === "string" && WORD.test(one.value)) literal(one);
    }
    if (node.type === "CallExpression" && node.callee.type === "Identifier") {
      const { name } = node.callee;
      if (name === "t" || name === "parts") literal(node.arguments[0]);
      if (name === "plural" || name === "counted") for (const word of node.arguments.slice(1, 3)) literal(word);
      if (/Ask$/.test(name) && node.arguments.length > 1 && typeof node.arguments[1].value === "string") literal(node.arguments[1]);
    }
    if (node.type === "TaggedTemplateExpression" && /^(html|svg)$/.test(node.tag.name ?? "")) {
      const template = node.quasi.quasis.map((part: Node) => part.value.cooked).join(HOLE);
      for (const text of textsIn(template)) if (WORD.test(text.replace(NAMES, ""))) bare.push(`${at(node)} ${text}`);
    }
    for (const value of Object.values(node)) for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child);
  };
  visit(parseSync(path, source).program as unknown as Node);
}

/** What everything under some folders or files says; `titled`: what constants call themselves too, which is looked up as it is drawn. */
export function saidUnder(places: readonly string[], titled = false): Said {
  const keys = new Map<string, string>();
  const bare: string[] = [];
  const files = places.flatMap((place) =>
    place.endsWith(".ts")
      ? [place]
      : readdirSync(place, { recursive: true, encoding: "utf8" })
          .filter((name) => name.endsWith(".ts"))
          .map((name) => posix.join(place, name.replaceAll("\\", "/"))),
  );
  for (const file of files.sort()) saidIn(file, titled, keys, bare);
  return { keys, bare };
}
