import { FOLDED } from "./document.ts";
import { proseText, withoutOuterBlanks } from "./prose-text.ts";
import { type FenceToken, type MarkerToken, scan, type Unclosed } from "./scan.ts";

interface ItemBase {
  /** Lines of the file, from 0; `to` is the first after it. */
  readonly from: number;
  readonly to: number;
  /** As written; absent where the file leaves it to the kind. */
  readonly id?: string;
  readonly folded: boolean;
  /** Words after the id that mean nothing. */
  readonly stray: readonly string[];
}
type Head = Pick<ItemBase, "id" | "folded" | "stray">;
export interface ProseItem extends ItemBase {
  readonly word: "prose";
  /** Begins with a line that says so, not just with text. */
  readonly marked: boolean;
  readonly text: string;
  readonly note?: string;
}
export interface CellItem extends ItemBase {
  /** Its kind, as written. */
  readonly word: string;
  /** First word of the info string. */
  readonly language: string;
  readonly body: string;
}
export type Item = ProseItem | CellItem;

export const isProse = (item: Item): item is ProseItem => "text" in item;

/** A line that stands where it means nothing. */
export interface Misplaced {
  readonly line: number;
  readonly expected: string;
  readonly received: string;
  readonly fix: string;
}
export interface Items {
  readonly front?: { readonly body: string; readonly to: number };
  readonly items: readonly Item[];
  readonly misplaced: readonly Misplaced[];
  readonly unclosed?: Unclosed;
}

const STRANGE = {
  expected: "bodem:prose or bodem:note in a comment",
  received: "another word",
  fix: "correct the word; a cell is no comment but a fence: ```yaml bodem:chart",
};
const NOTE_ALONE = {
  expected: "a text before its note",
  received: "a note without a text",
  fix: "put the text, or a line `<!-- bodem:prose -->`, before it",
};
const SECOND_NOTE = { expected: "one note a text", received: "a second note", fix: "join the two notes" };

function named(rest: string): Head {
  const words = rest.split(/\s+/).filter((word) => word !== "");
  const [id, ...stray] = words.filter((word) => word !== FOLDED);
  return { ...(id === undefined ? {} : { id }), folded: words.includes(FOLDED), stray };
}

class Prose {
  readonly #head: Head;
  readonly #marked: boolean;
  readonly #from: number;
  #to: number;
  #text: readonly string[];
  #note: readonly string[] | undefined;
  /** What comes next goes to the note. */
  inNote = false;
  /** Takes no more text. */
  full: boolean;

  /** `head`: undefined for text that nothing announces. */
  constructor(head: Head | undefined, from: number, to: number, text: readonly string[], full: boolean) {
    this.#head = head ?? { folded: false, stray: [] };
    this.#marked = head !== undefined;
    this.#from = from;
    this.#to = to;
    this.#text = text;
    this.full = full;
  }

  get hasNote(): boolean {
    return this.#note !== undefined;
  }

  add(lines: readonly string[], to: number): void {
    if (this.inNote) this.#note = lines;
    else this.#text = lines;
    this.#to = to;
  }

  item(): ProseItem {
    const note = proseText((this.#note ?? []).join("\n"));
    return {
      word: "prose",
      ...this.#head,
      marked: this.#marked,
      text: proseText(this.#text.join("\n")),
      ...(note === "" ? {} : { note }),
      from: this.#from,
      to: this.#to,
    };
  }
}

/** What a notebook file holds, in its order, before any of it is judged. Line ends are "\n". */
export function itemsOf(text: string): Items {
  const lines = text.split("\n");
  const items: Item[] = [];
  const misplaced: Misplaced[] = [];
  const front = frontOf(lines);
  const first = front?.to ?? 0;
  const { tokens, unclosed, strange } = scan(lines.slice(first));
  for (const at of strange) misplaced.push({ line: at + first, ...STRANGE });
  let prose: Prose | undefined;
  const close = (): void => {
    if (prose) items.push(prose.item());
    prose = undefined;
  };
  for (const token of tokens) {
    const from = token.from + first;
    const to = token.to + first;
    if (token.type === "text") {
      const own = lines.slice(from, to);
      const start = from + own.findIndex((line) => !/^[ \t]*$/.test(line));
      const inner = withoutOuterBlanks(own);
      if (inner.length === 0) continue;
      if (prose?.full) close();
      prose ??= new Prose(undefined, start, start, [], false);
      prose.add(inner, start + inner.length);
      prose.full = true;
    } else if (token.word === "prose") {
      close();
      const body = token.type === "fence" ? token.body : [];
      prose = new Prose(named(token.rest), from, to, body, token.type === "fence");
    } else if (token.word === "note") note(token, from, to);
    else if (token.type === "fence") {
      close();
      const { language, word, rest, body } = token;
      items.push({ word, language, ...named(rest), body: body.join("\n"), from, to });
    }
  }
  close();
  return { ...(front ? { front } : {}), items, misplaced, ...(unclosed ? { unclosed: { ...unclosed, line: unclosed.line + first } } : {}) };

  function note(token: MarkerToken | FenceToken, from: number, to: number): void {
    const fenced = token.type === "fence";
    if (!prose || prose.hasNote) {
      misplaced.push({ line: from, ...(prose ? SECOND_NOTE : NOTE_ALONE) });
      close();
      // What it says is kept, as text.
      prose = new Prose(undefined, from, to, fenced ? token.body : [], fenced);
      return;
    }
    prose.inNote = true;
    prose.add(fenced ? token.body : [], to);
    prose.full = fenced;
  }
}

/** Lines between the first `---` and the next; undefined when the file does not begin so. */
function frontOf(lines: readonly string[]): { body: string; to: number } | undefined {
  if (lines[0]?.replace(/^\ufeff/, "").trimEnd() !== "---") return undefined;
  const end = lines.findIndex((line, at) => at > 0 && /^(---|\.\.\.)\s*$/.test(line));
  return end < 0 ? undefined : { body: lines.slice(1, end).join("\n"), to: end + 1 };
}

/** Ids for cells in their order: as written, else the kind, numbered where it is taken. */
export function idsOf(cells: readonly { readonly id?: string; readonly kind: string }[]): readonly string[] {
  const taken = new Set(cells.flatMap(({ id }) => (id === undefined ? [] : [id])));
  return cells.map(({ id, kind }) => {
    if (id !== undefined) return id;
    let free = kind;
    for (let n = 2; taken.has(free); n++) free = `${kind}-${n}`;
    taken.add(free);
    return free;
  });
}
