import { t } from "../../language/language.ts";

/** What a formula is made of. */
export type Formula =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "reference"; readonly path: string }
  | { readonly kind: "negative"; readonly of: Formula }
  | { readonly kind: "sum" | "difference" | "product" | "quotient"; readonly left: Formula; readonly right: Formula }
  | { readonly kind: "min" | "max"; readonly of: readonly Formula[] };

export const MOST_FORMULA_CHARACTERS = 400;
const MOST_DEPTH = 40;

const TOKEN = /\s*(?:(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|([A-Za-z][A-Za-z0-9]*(?:[.@~-][A-Za-z0-9]+)*)|(.))/gsuy;
const SIGNS: Readonly<Record<string, string>> = { "×": "*", "·": "*", "÷": "/", "−": "-", "–": "-" };

interface Token {
  readonly text: string;
  readonly kind: "number" | "name" | "sign" | "end";
  /** Character that it starts at, from 1. */
  readonly at: number;
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.trimEnd().matchAll(TOKEN)) {
    const [whole, number, name, other] = match;
    const written = number ?? name ?? other;
    const at = match.index + whole.length - written.length + 1;
    const sign = SIGNS[written] ?? written;
    if (other !== undefined && !"+-*/(),".includes(sign))
      throw new Error(
        t("“{sign}” at character {at} has no meaning here; there are + − × ÷, parentheses, min and max", { sign: other, at }),
      );
    tokens.push({ text: sign, kind: number !== undefined ? "number" : name !== undefined ? "name" : "sign", at });
  }
  return [...tokens, { text: "", kind: "end", at: text.length + 1 }];
}

/** Reads `a.b / (c + 2)`: + − × ÷, parentheses, min, max, numbers and references. Throws a sentence for the user. */
export function formulaOf(text: string): Formula {
  if (text.trim() === "") throw new Error(t("the formula is empty; write for example compare.floor.fiscal-pv.p50 / 1000000"));
  if (text.length > MOST_FORMULA_CHARACTERS)
    throw new Error(t("the formula is longer than {most} characters; split it in two named values", { most: MOST_FORMULA_CHARACTERS }));
  const tokens = tokensOf(text);
  let next = 0;
  let depth = 0;

  const peek = (): Token => tokens[next];
  const take = (sign: string): boolean => {
    if (peek().kind !== "sign" || peek().text !== sign) return false;
    next++;
    return true;
  };
  const unexpected = (wanted: string): Error => {
    const { kind, text: found, at } = peek();
    return new Error(
      kind === "end"
        ? t("{wanted} is missing at the end", { wanted })
        : t("expected {wanted} at character {at}, found “{found}”", { wanted, at, found }),
    );
  };
  const close = (): void => {
    if (!take(")")) throw unexpected(t("a closing parenthesis"));
  };

  const sum = (): Formula => {
    if (++depth > MOST_DEPTH) throw new Error(t("parentheses are nested more than {most} deep", { most: MOST_DEPTH }));
    let left = product();
    for (;;) {
      if (take("+")) left = { kind: "sum", left, right: product() };
      else if (take("-")) left = { kind: "difference", left, right: product() };
      else break;
    }
    depth--;
    return left;
  };
  const product = (): Formula => {
    let left = factor();
    for (;;) {
      if (take("*")) left = { kind: "product", left, right: factor() };
      else if (take("/")) left = { kind: "quotient", left, right: factor() };
      else return left;
    }
  };
  const factor = (): Formula => {
    if (take("-")) {
      if (++depth > MOST_DEPTH) throw new Error(t("too many signs in a row"));
      const of = factor();
      depth--;
      return { kind: "negative", of };
    }
    if (take("(")) {
      const inner = sum();
      close();
      return inner;
    }
    const token = peek();
    if (token.kind === "number") {
      next++;
      return { kind: "number", value: Number(token.text) };
    }
    if (token.kind !== "name") throw unexpected(t("a number or a reference"));
    next++;
    if (token.text === "min" || token.text === "max") {
      if (!take("(")) throw unexpected(t("the parenthesis after {word}", { word: token.text }));
      const of = [sum()];
      while (take(",")) of.push(sum());
      close();
      return { kind: token.text, of };
    }
    return { kind: "reference", path: token.text };
  };

  const formula = sum();
  if (peek().kind !== "end") throw unexpected(t("an operator"));
  return formula;
}

/** Every reference in it, once, in the order of first use. */
export function referencesIn(formula: Formula): string[] {
  const found = new Set<string>();
  const visit = (part: Formula): void => {
    if (part.kind === "reference") found.add(part.path);
    else if (part.kind === "negative") visit(part.of);
    else if ("left" in part) {
      visit(part.left);
      visit(part.right);
    } else if (part.kind !== "number") part.of.forEach(visit);
  };
  visit(formula);
  return [...found];
}

/** Its value with each reference looked up. */
export function evaluated(formula: Formula, look: (path: string) => number): number {
  const at = (part: Formula): number => {
    switch (part.kind) {
      case "number":
        return part.value;
      case "reference":
        return look(part.path);
      case "negative":
        return -at(part.of);
      case "sum":
        return at(part.left) + at(part.right);
      case "difference":
        return at(part.left) - at(part.right);
      case "product":
        return at(part.left) * at(part.right);
      case "quotient":
        return at(part.left) / at(part.right);
      case "min":
        return Math.min(...part.of.map(at));
      case "max":
        return Math.max(...part.of.map(at));
    }
  };
  return at(formula);
}
