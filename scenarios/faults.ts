import type { InputError } from "./scenario.ts";
import type { InputNode } from "./input-node.ts";

const RECEIVED_LENGTH = 80;

/** Text on one line, control characters escaped, cut to a readable length. */
export function shown(text: string, length = RECEIVED_LENGTH): string {
  const cut = text.length > length ? `${text.slice(0, length)}… (${text.length} characters)` : text;
  return cut.replace(
    /[\p{Cc}\p{Cs}\u2028\u2029\ufeff\u202a-\u202e\u2066-\u2069]/gu,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** What came, for people. */
export function receivedText(node: InputNode | undefined): string {
  if (node === undefined) return "nothing (the key is missing)";
  switch (node.kind) {
    case "map":
      return node.entries.length === 0
        ? "an empty group of keys"
        : `a group of keys (${shown(node.entries.map((entry) => entry.key).join(", "), 50)})`;
    case "list":
      return `a list of ${node.items.length}`;
    case "scalar":
      if (node.value === null) return "nothing (the value is empty)";
      if (typeof node.value === "string") return `${shown(`"${node.value}"`)} (text)`;
      return shown(node.source);
  }
}

/** Collects every fault of an input, so that all are reported at once. */
export class Faults {
  readonly list: InputError[] = [];

  add(path: string, at: { readonly line?: number } | undefined, expected: string, received: string, fix: string): void {
    const fault = { path, expected, received, fix };
    this.list.push(at?.line === undefined ? fault : { ...fault, line: at.line });
  }

  /** Whether a fault at this path is known already. */
  has(path: string): boolean {
    return this.list.some((fault) => fault.path === path);
  }

  /** A fault in what a node holds. */
  wrong(path: string, node: InputNode | undefined, expected: string, fix: string): undefined {
    this.add(path, node, expected, receivedText(node), fix);
    return undefined;
  }
}

export const MOST_SHOWN = 20;

/** Errors as text for people: at most `MOST_SHOWN`, then how many more there are. */
export function formatErrors(errors: readonly InputError[], fileName = "scenario"): string {
  const blocks = errors.slice(0, MOST_SHOWN).map((error) => {
    const where = error.line === undefined ? fileName : `${fileName}:${error.line}`;
    return `${shown(where, 200)}  ${shown(error.path, 160) || "(the whole file)"}\n  expected  ${error.expected}\n  received  ${error.received}\n  fix       ${error.fix}\n`;
  });
  const more = errors.length - MOST_SHOWN;
  if (more > 0) blocks.push(`and ${more} more ${more === 1 ? "error" : "errors"}\n`);
  return blocks.join("\n");
}

/** "policies.floor" and "strike" → "policies.floor.strike"; keys that are not plain words are quoted. */
export function join(path: string, key: string): string {
  const plain = /^[A-Za-z0-9_.-]{1,80}$/.test(key) ? key : `"${shown(key, 40)}"`;
  return path === "" ? plain : `${path}.${plain}`;
}
