import type { NumberSpec, SettingSpec } from "../sim/core/spec.ts";
import type { Setting } from "../sim/world.ts";
import { FIRST_MONTH, LAST_MONTH, monthNumber } from "./calendar.ts";
import { type Faults, join, receivedText, shown } from "./faults.ts";
import { ID_PATTERN } from "./fields.ts";
import type { InputEntry, InputNode } from "./input-node.ts";
import { closest, suggestion } from "./suggest.ts";

/** Each check returns the value, or undefined after it noted a fault. */
type Checked<T> = T | undefined;
type Node = InputNode | undefined;

const AS_GROUP = "write its keys below it, indented";

export function checkMap(faults: Faults, path: string, node: Node, expected: string): Checked<readonly InputEntry[]> {
  if (node?.kind === "map") return node.entries;
  return faults.wrong(path, node, expected, node?.kind === "scalar" && node.value === null ? `${AS_GROUP}, or remove the key` : AS_GROUP);
}

/** Faults for keys outside `known`; returns the known ones. */
export function knownKeys(
  faults: Faults,
  path: string,
  entries: readonly InputEntry[],
  known: readonly string[],
  what: string,
): Map<string, InputNode> {
  const found = new Map<string, InputNode>();
  for (const { key, line, node } of entries) {
    if (known.includes(key)) found.set(key, node);
    else faults.add(join(path, key), { line }, `a key of ${what}`, shown(key), suggestion(key, known));
  }
  return found;
}

export function checkText(faults: Faults, path: string, node: Node, longest: number): Checked<string> {
  const expected = `text on one line, 1 to ${longest} characters`;
  if (node?.kind !== "scalar" || node.value === null)
    return faults.wrong(
      path,
      node,
      expected,
      node?.kind === "scalar" || node === undefined ? "add a short text" : "write it as one line of text",
    );
  if (typeof node.value !== "string") return faults.wrong(path, node, expected, `put it in quotes: "${shown(node.source, 40)}"`);
  const text = node.value;
  if (text.trim() === "") return faults.wrong(path, node, expected, "add a short text");
  if (text.length > longest) return faults.wrong(path, node, expected, `shorten it by ${text.length - longest} characters`);
  if (/[\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/u.test(text)) {
    return faults.wrong(path, node, expected, "remove line breaks and control characters");
  }
  return text;
}

interface Range {
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  readonly default?: number;
}

function rangeText(what: string, range: Range): string {
  const unit = range.unit === "1" || range.unit === "" ? "" : ` ${range.unit}`;
  return `${what} from ${range.min} to ${range.max}${unit}`;
}

export function checkNumber(faults: Faults, path: string, node: Node, range: Range, whole = false): Checked<number> {
  const expected = rangeText(whole ? "a whole number" : "a number", range);
  const fallback = range.default === undefined ? "" : `; the default is ${range.default}`;
  if (node?.kind !== "scalar") return faults.wrong(path, node, expected, "write one number");
  const { value } = node;
  if (typeof value === "string") {
    const text = value.trim();
    if (text !== "" && Number.isFinite(Number(text))) return faults.wrong(path, node, expected, `write ${shown(text, 40)} without quotes`);
    const leading = /^[-+]?\d+([.,]\d+)?/.exec(text);
    if (leading && /^[-+]?\d+,\d+$/.test(text)) return faults.wrong(path, node, expected, `write ${text.replace(",", ".")}, with a point`);
    return faults.wrong(
      path,
      node,
      expected,
      leading ? `write the number alone: ${leading[0].replace(",", ".")}` : `write a number${fallback}`,
    );
  }
  if (typeof value !== "number") return faults.wrong(path, node, expected, `write a number${fallback}`);
  if (!Number.isFinite(value)) return faults.wrong(path, node, expected, `write a finite number${fallback}`);
  if (whole && !Number.isInteger(value))
    return faults.wrong(path, node, expected, `write ${Math.min(range.max, Math.max(range.min, Math.round(value)))}`);
  if (value < range.min || value > range.max) {
    const percent = range.unit === "share" && value > 1 && value <= 100 ? `write ${value / 100} for ${value} %` : undefined;
    const bound = value < range.min ? `the least is ${range.min}` : `the most is ${range.max}`;
    return faults.wrong(path, node, expected, percent ?? `${bound}${fallback}`);
  }
  return value === 0 ? 0 : value;
}

export function checkMonth(faults: Faults, path: string, node: Node): Checked<string> {
  const expected = `a month from ${FIRST_MONTH} to ${LAST_MONTH}, written "2030-01"`;
  if (node?.kind !== "scalar" || node.value === null) return faults.wrong(path, node, expected, 'write a month such as "2030-01"');
  const text = typeof node.value === "string" ? node.value.trim() : node.source;
  if (/^\d{4}$/.test(text)) return faults.wrong(path, node, expected, `add the month: "${text}-01"`);
  const loose = /^(\d{4})[-/.](\d{1,2})([-/.]\d{1,2})?$/.exec(text);
  const month = monthNumber(text);
  if (month === undefined) {
    const padded =
      loose && Number(loose[2]) >= 1 && Number(loose[2]) <= 12 ? `write "${loose[1]}-${loose[2].padStart(2, "0")}"` : undefined;
    return faults.wrong(path, node, expected, padded ?? (loose ? "months run from 01 to 12" : 'write year and month: "2030-01"'));
  }
  if (text < FIRST_MONTH || text > LAST_MONTH)
    return faults.wrong(path, node, expected, text < FIRST_MONTH ? `the first is ${FIRST_MONTH}` : `the last is ${LAST_MONTH}`);
  return text;
}

export function checkChoice(faults: Faults, path: string, node: Node, options: readonly string[], what = "one of"): Checked<string> {
  const expected = `${what}: ${options.slice(0, 12).join(", ")}${options.length > 12 ? `, and ${options.length - 12} more` : ""}`;
  if (node?.kind !== "scalar" || node.value === null) return faults.wrong(path, node, expected, "write one of them");
  const text = String(node.value);
  if (options.includes(text)) return text;
  const near = closest(text, options);
  return faults.wrong(path, node, expected, near === undefined ? "write one of them" : `did you mean ${near}?`);
}

export function checkSwitch(faults: Faults, path: string, node: Node): Checked<boolean> {
  if (node?.kind === "scalar" && typeof node.value === "boolean") return node.value;
  const text = node?.kind === "scalar" ? String(node.value).toLowerCase() : "";
  const meant = ["yes", "on", "1", "true"].includes(text) ? "true" : ["no", "off", "0", "false"].includes(text) ? "false" : undefined;
  return faults.wrong(path, node, "true or false", meant ? `write ${meant}, without quotes` : "write true or false");
}

export function checkId(faults: Faults, path: string, key: string, line: number | undefined): Checked<string> {
  if (new RegExp(ID_PATTERN).test(key)) return key;
  const mended = key
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40);
  const fix = new RegExp(ID_PATTERN).test(mended) ? `rename it, say to ${mended}` : "rename it, say to policy-1";
  faults.add(path, { line }, "an id of 1 to 40 lower-case letters, digits and hyphens, not digits alone", shown(key), fix);
  return undefined;
}

/** Seeds are text; a number is kept digit for digit or refused, never rounded. */
export function checkSeed(faults: Faults, path: string, node: Node, longest: number): Checked<string | number> {
  const expected = `text of 1 to ${longest} characters without "|", or a whole number of at most 15 digits`;
  if (node?.kind === "scalar" && typeof node.value === "number") {
    if (Number.isSafeInteger(node.value) && /^[-+]?\d+$/.test(node.source)) return node.value;
    return faults.wrong(path, node, expected, `put it in quotes to keep every digit: "${shown(node.source, 60)}"`);
  }
  const text = checkText(faults, path, node, longest);
  if (text?.includes("|")) return faults.wrong(path, node, expected, 'remove "|"');
  return text;
}

export function checkSetting(faults: Faults, path: string, spec: SettingSpec, node: Node): Checked<Setting> {
  switch (spec.kind) {
    case "number":
      return checkNumber(faults, path, node, spec satisfies NumberSpec);
    case "choice":
      return checkChoice(
        faults,
        path,
        node,
        spec.options.map((option) => option.value),
      );
    case "switch":
      return checkSwitch(faults, path, node);
    case "month":
      return checkMonth(faults, path, node);
  }
}

/** For a key that must be there. */
export function required(faults: Faults, path: string, parent: { line?: number }, expected: string, fix: string): undefined {
  faults.add(path, parent, expected, receivedText(undefined), fix);
  return undefined;
}
