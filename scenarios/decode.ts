import { Lexer, LineCounter, parseDocument } from "yaml";
import { type Faults, shown } from "./faults.ts";
import { fromYaml, type InputNode, MAX_DEPTH } from "./input-node.ts";

export const MAX_BYTES = 1_000_000;
/** A scenario at the format's limits has some thousands. */
const MAX_TOKENS = 200_000;
const EXAMPLE = "start with `bodem: 1`, `title: …` and `material: …`; `bodem list` names examples";

/** Text of a file, or undefined with a fault. UTF-8, with or without a byte order mark. */
export function textOfBytes(bytes: Uint8Array, faults: Faults, size: number): string | undefined {
  const whole = (expected: string, received: string, fix: string): undefined => {
    faults.add("", undefined, expected, received, fix);
    return undefined;
  };
  if (size > MAX_BYTES)
    return whole(
      `a file of at most ${MAX_BYTES / 1000} kB`,
      `${Math.ceil(size / 1000)} kB`,
      "a scenario is a few kB: check that this is the right file",
    );
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16 || looksLikeUtf16(bytes)) return whole("text in UTF-8", "text in UTF-16", "save it again with the encoding UTF-8");
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return whole("a text file", "a gzip archive", "unpack it first");
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] < 9)
    return whole("a text file", "a zip archive (a spreadsheet or a packed folder)", "unpack it, or save the scenario as YAML");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return whole(
      "text in UTF-8",
      bytes.includes(0) ? "binary data" : "bytes that are not UTF-8",
      "save it as text with the encoding UTF-8; if it was, the file is damaged or cut off",
    );
  }
}

/** Every other byte zero, as when Latin text is written in two bytes a character. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  if (bytes.length < 8) return false;
  const length = Math.min(bytes.length, 200);
  let odd = 0;
  let even = 0;
  for (let i = 0; i < length; i++) if (bytes[i] === 0) i % 2 === 0 ? even++ : odd++;
  return Math.max(odd, even) > length * 0.4 && Math.min(odd, even) === 0;
}

/**
 * Deepest nesting of the text, counted from its tokens: the parser itself recurses, and a hostile
 * text would exhaust its memory before it could object.
 */
function nesting(text: string): { depth: number; tokens: number } {
  let flow = 0;
  let onLine = 0;
  let depth = 0;
  let tokens = 0;
  for (const token of new Lexer().lex(text)) {
    if (++tokens > MAX_TOKENS) break;
    if (token === "[" || token === "{") flow++;
    else if (token === "]" || token === "}") flow--;
    else if (token === "-" || token === "?" || token === ":") onLine++;
    else if (token[0] === "\n" || token[0] === "\r") onLine = 0;
    depth = Math.max(depth, flow + (flow > 0 ? 0 : onLine));
    if (depth > MAX_DEPTH + 1) break;
  }
  return { depth, tokens };
}

/** What the text says, or undefined with faults. `firstLine`: where in its file the text begins. */
export function decode(text: string, faults: Faults, firstLine = 1): InputNode | undefined {
  const whole = (expected: string, received: string, fix: string): undefined => {
    faults.add("", undefined, expected, received, fix);
    return undefined;
  };
  if (text.length > MAX_BYTES)
    return whole(
      `a file of at most ${MAX_BYTES / 1000} kB`,
      `${Math.ceil(text.length / 1000)} kB`,
      "a scenario is a few kB: check that this is the right file",
    );
  const body = text.replace(/^\ufeff/, "");
  if (body.trim() === "") return whole("a scenario", body === "" ? "an empty file" : "only blank lines", EXAMPLE);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.exec(body);
  if (control)
    return whole(
      "a text file",
      /^\ufffd\ufffd/.test(body) ? "text in UTF-16" : `binary data (${shown(control[0])} at character ${control.index})`,
      "save it as text with the encoding UTF-8",
    );

  const { depth, tokens } = nesting(body);
  if (depth > MAX_DEPTH + 1)
    return whole(`at most ${MAX_DEPTH} levels of nesting`, "more", "a scenario needs no more than five: check that this is the right file");
  if (tokens > MAX_TOKENS) return whole("a scenario of at most a few thousand values", "many more", "check that this is the right file");

  const counter = new LineCounter();
  const lines: Pick<LineCounter, "linePos"> = {
    linePos: (offset) => {
      const { line, col } = counter.linePos(offset);
      return { line: line + firstLine - 1, col };
    },
  };
  const document = parseDocument(body, {
    lineCounter: counter,
    prettyErrors: false,
    uniqueKeys: false,
    merge: false,
    schema: "core",
    stringKeys: false,
  });
  const problems = document.errors.concat(document.warnings.filter((warning) => warning.code !== "TAG_RESOLVE_FAILED"));
  for (const problem of problems) {
    const { line, col } = lines.linePos(Math.min(problem.pos[0], body.length));
    if (problem.code === "MULTIPLE_DOCS") {
      faults.add("", { line }, "one scenario a file", "a second document (---)", "put it in a file of its own");
      continue;
    }
    const atEnd = problem.pos[0] >= body.trimEnd().length - 1;
    const fix = atEnd
      ? "close what is open; if nothing is missing here, the file was cut off: get it again"
      : problem.code === "TAB_AS_INDENT"
        ? "indent with spaces"
        : "check indentation, colons and quotes on this line and the one before";
    faults.add(
      `line ${line}, column ${col}`,
      { line },
      "valid YAML",
      `${shown(problem.message)}${atEnd ? " (the file ends here)" : ""}`,
      fix,
    );
  }
  if (problems.length > 0) return undefined;
  return fromYaml(document.contents, lines, faults);
}
