/** A stretch of lines of a notebook file; lines count from 0, `to` is the first line after it. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}
/** Markdown between cells. */
export interface TextToken extends Stretch {
  readonly type: "text";
}
/** `<!-- bodem:prose answer -->`: says something of the text after it. */
export interface MarkerToken extends Stretch {
  readonly type: "marker";
  readonly word: "prose" | "note";
  readonly rest: string;
}
/** A fenced block whose info string names a cell. */
export interface FenceToken extends Stretch {
  readonly type: "fence";
  readonly language: string;
  readonly word: string;
  readonly rest: string;
  readonly body: readonly string[];
}
/** What was opened and never closed, so that everything after it belongs to it. */
export interface Unclosed {
  readonly line: number;
  readonly what: "cell" | "code block" | "comment";
}
export interface Scanned {
  readonly tokens: readonly (TextToken | MarkerToken | FenceToken)[];
  readonly unclosed?: Unclosed;
  /** Lines that look like markers and say nothing that is known; they are text. */
  readonly strange: readonly number[];
}

const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const MARKER = /^ {0,3}<!--\s*bodem:(\S*?)(?:\s+(.*?))?\s*-->\s*$/;
const CELL = /^\s*(.*?)\s*\bbodem:(\S*)(.*)$/;
/** Blocks of HTML that go on over blank lines, as CommonMark ends them. */
const HTML: readonly { readonly start: RegExp; readonly end: RegExp }[] = [
  { start: /^ {0,3}<(?:script|pre|style|textarea)(?:\s|>|$)/i, end: /<\/(?:script|pre|style|textarea)>/i },
  { start: /^ {0,3}<!--/, end: /-->/ },
  { start: /^ {0,3}<\?/, end: /\?>/ },
  { start: /^ {0,3}<!\[CDATA\[/, end: /\]\]>/ },
];

/**
 * Tells the cells of a notebook from the Markdown between them, as CommonMark reads fences: a cell that is quoted in a
 * code block or commented out is text. Lines as from `split("\n")`, front matter taken off.
 */
export function scan(lines: readonly string[]): Scanned {
  const tokens: (TextToken | MarkerToken | FenceToken)[] = [];
  const strange: number[] = [];
  let text = 0;
  const flush = (to: number): void => {
    if (to > text) tokens.push({ type: "text", from: text, to });
  };
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    const marker = MARKER.exec(line);
    if (marker) {
      const [, word, more = ""] = marker;
      if (word === "prose" || word === "note") {
        flush(at);
        tokens.push({ type: "marker", word, rest: more, from: at, to: at + 1 });
        text = at + 1;
      } else strange.push(at);
      at++;
      continue;
    }
    const html = HTML.find(({ start }) => start.test(line));
    if (html) {
      const end = endOf(lines, at, (one, first) => html.end.test(first ? one.replace(html.start, "") : one));
      if (end === undefined) return { tokens: [...tokens, rest(text)], strange, unclosed: { line: at, what: "comment" } };
      at = end + 1;
      continue;
    }
    const fence = FENCE.exec(line);
    // The info string of a fence of backticks holds none: such a line is code within a paragraph.
    if (!fence || (fence[1][0] === "`" && fence[2].includes("`"))) {
      at++;
      continue;
    }
    const [, mark, info] = fence;
    const closer = new RegExp(`^ {0,3}${mark[0]}{${mark.length},}[ \\t]*$`);
    const end = endOf(lines, at + 1, (one) => closer.test(one));
    const cell = CELL.exec(info);
    if (end === undefined) return { tokens: [...tokens, rest(text)], strange, unclosed: { line: at, what: cell ? "cell" : "code block" } };
    if (cell) {
      flush(at);
      const [, language, word, more] = cell;
      tokens.push({ type: "fence", language, word, rest: more.trim(), body: lines.slice(at + 1, end), from: at, to: end + 1 });
      text = end + 1;
    }
    at = end + 1;
  }
  flush(lines.length);
  return { tokens, strange };

  function rest(from: number): TextToken {
    return { type: "text", from, to: lines.length };
  }
}

function endOf(lines: readonly string[], from: number, ends: (line: string, first: boolean) => boolean): number | undefined {
  for (let at = from; at < lines.length; at++) if (ends(lines[at], at === from)) return at;
  return undefined;
}
