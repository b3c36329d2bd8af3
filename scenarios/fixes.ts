import { FIRST_MONTH, LAST_MONTH, monthNumber } from "./calendar.ts";
import { shown } from "./faults.ts";
import { ID_PATTERN } from "./fields.ts";
import type { InputNode } from "./input-node.ts";
import { closest } from "./suggest.ts";

/**
 * What a schema says of itself when an input does not meet it: the text of what was expected, and how
 * to mend what came. The schema judges; a fix only looks for what was meant.
 */
export interface Says {
  readonly expected: string;
  readonly fix: (node: InputNode, key: string) => string;
}

export interface Range {
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  readonly default?: number;
}

const isEmpty = (node: InputNode) => node.kind === "scalar" && node.value === null;

export function saysGroup(expected: string): Says {
  return { expected, fix: (node) => `write its keys below it, indented${isEmpty(node) ? ", or remove the key" : ""}` };
}

export function saysText(longest: number): Says {
  return {
    expected: `text on one line, 1 to ${longest} characters`,
    fix: (node) => {
      if (node.kind !== "scalar") return "write it as one line of text";
      if (node.value !== null && typeof node.value !== "string") return `put it in quotes: "${shown(node.source, 40)}"`;
      const text = node.value ?? "";
      if (text.trim() === "") return "add a short text";
      return text.length > longest ? `shorten it by ${text.length - longest} characters` : "remove line breaks and control characters";
    },
  };
}

export function saysNumber(range: Range, whole: boolean): Says {
  const { min, max, unit } = range;
  const fallback = range.default === undefined ? "" : `; the default is ${range.default}`;
  return {
    expected: `${whole ? "a whole number" : "a number"} from ${min} to ${max}${unit === "1" || unit === "" ? "" : ` ${unit}`}`,
    fix: (node) => {
      if (node.kind !== "scalar") return "write one number";
      const { value } = node;
      if (typeof value === "string") {
        const text = value.trim();
        if (text !== "" && Number.isFinite(Number(text))) return `write ${shown(text, 40)} without quotes`;
        const leading = /^[-+]?\d+([.,]\d+)?/.exec(text)?.[0].replace(",", ".");
        if (leading && /^[-+]?\d+,\d+$/.test(text)) return `write ${leading}, with a point`;
        return leading ? `write the number alone: ${leading}` : `write a number${fallback}`;
      }
      if (typeof value !== "number") return `write a number${fallback}`;
      if (!Number.isFinite(value)) return `write a finite number${fallback}`;
      if (whole && !Number.isInteger(value)) return `write ${Math.min(max, Math.max(min, Math.round(value)))}`;
      if (unit === "share" && value > 1 && value <= 100) return `write ${value / 100} for ${value} %`;
      return `${value < min ? `the least is ${min}` : `the most is ${max}`}${fallback}`;
    },
  };
}

export const SAYS_MONTH: Says = {
  expected: `a month from ${FIRST_MONTH} to ${LAST_MONTH}, written "2030-01"`,
  fix: (node) => {
    if (node.kind !== "scalar" || node.value === null) return 'write a month such as "2030-01"';
    const text = typeof node.value === "string" ? node.value.trim() : node.source;
    if (/^\d{4}$/.test(text)) return `add the month: "${text}-01"`;
    if (monthNumber(text) !== undefined && text < FIRST_MONTH) return `the first is ${FIRST_MONTH}`;
    if (monthNumber(text) !== undefined && text > LAST_MONTH) return `the last is ${LAST_MONTH}`;
    const loose = /^(\d{4})[-/.](\d{1,2})([-/.]\d{1,2})?$/.exec(text);
    if (!loose) return 'write year and month: "2030-01"';
    const padded = `${loose[1]}-${loose[2].padStart(2, "0")}`;
    return monthNumber(padded) === undefined ? "months run from 01 to 12" : `write "${padded}"`;
  },
};

export function saysChoice(options: readonly string[]): Says {
  return {
    expected: `one of: ${options.slice(0, 12).join(", ")}${options.length > 12 ? `, and ${options.length - 12} more` : ""}`,
    fix: (node) => {
      const near = node.kind === "scalar" && node.value !== null ? closest(String(node.value), options) : undefined;
      return near === undefined ? "write one of them" : `did you mean ${near}?`;
    },
  };
}

export const SAYS_SWITCH: Says = {
  expected: "true or false",
  fix: (node) => {
    const text = node.kind === "scalar" ? String(node.value).toLowerCase() : "";
    if (["yes", "on", "1", "true"].includes(text)) return "write true, without quotes";
    return ["no", "off", "0", "false"].includes(text) ? "write false, without quotes" : "write true or false";
  },
};

export function saysSeed(longest: number): Says {
  return {
    expected: `text of 1 to ${longest} characters without "|", or a whole number of at most 15 digits`,
    fix: (node, key) => {
      if (node.kind !== "scalar") return saysText(longest).fix(node, key);
      if (typeof node.value === "number") return `put it in quotes to keep every digit: "${shown(node.source, 60)}"`;
      return typeof node.value === "string" && node.value.includes("|") ? 'remove "|"' : saysText(longest).fix(node, key);
    },
  };
}

/** An id that is none, mended. */
export function idFix(key: string): string {
  const mended = key
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40);
  return `rename it, say to ${new RegExp(ID_PATTERN).test(mended) ? mended : "policy-1"}`;
}
