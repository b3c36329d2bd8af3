import { type Faults, shown } from "../faults.ts";
import type { InputNode } from "../input-node.ts";
import { bodyNode, viewCellOf } from "./cell-body.ts";
import { type Cell, FOLDED, MOST_CELLS, MOST_TEXT, TEXT_ID, type UnnamedCell } from "./document.ts";
import { frontMatterOf } from "./front-matter.ts";
import { type CellItem, idsOf, isProse, type Item, itemsOf } from "./items.ts";

/** A cell as read, with the place that it was read from. */
export interface ReadCell {
  readonly cell: Cell;
  readonly item: Item;
}
/** What a notebook file holds as far as it can be read, its scenario not yet judged. */
export interface ReadNotebook {
  readonly cells: readonly ReadCell[];
  readonly front: ReturnType<typeof frontMatterOf>;
  /** Lines of the front matter with its two fences; 0 without. */
  readonly frontTo: number;
  readonly scenario?: { readonly node: InputNode; readonly item: CellItem };
}

/** The cells of a text with "\n" for line ends. */
export function readNotebook(text: string, faults: Faults): ReadNotebook {
  const { front, items, misplaced, unclosed } = itemsOf(text);
  const head = frontMatterOf(front?.body, faults);
  const lines = text.split("\n");
  const frontTo = front?.to ?? 0;
  if (head.newer) return { cells: [], front: head, frontTo };
  for (const { line, expected, received, fix } of misplaced)
    faults.add(shown(lines[line].trim(), 60), { line: line + 1 }, expected, received, fix);
  if (unclosed) {
    const mark = unclosed.what === "comment" ? "-->" : (/(`{3,}|~{3,})/.exec(lines[unclosed.line])?.[0] ?? "```");
    faults.add(
      shown(lines[unclosed.line].trim(), 60),
      { line: unclosed.line + 1 },
      `an end of this ${unclosed.what}`,
      "the end of the file: everything after this line is part of it",
      `add a line with ${mark} where it ends`,
    );
  }
  let scenario: ReadNotebook["scenario"];
  const kept: { readonly item: Item; readonly cell: UnnamedCell }[] = [];
  for (const item of items) {
    const path = item.id ?? `bodem:${item.word}`;
    if (item.stray.length > 0)
      faults.add(
        path,
        { line: item.from + 1 },
        `an id, and ${FOLDED} for a cell that is folded`,
        shown(item.stray.join(" "), 60),
        "remove the rest; an id is one word",
      );
    const folded = item.folded ? { folded: true as const } : {};
    if (isProse(item)) {
      const { text: own, note } = item;
      for (const [what, one] of [
        ["text", own],
        ["note", note ?? ""],
      ])
        if (one.length > MOST_TEXT)
          faults.add(
            path,
            { line: item.from + 1 },
            `a ${what} of at most ${MOST_TEXT} characters`,
            `${one.length} characters`,
            "split it in two texts",
          );
      kept.push({ item, cell: { kind: "prose", ...folded, text: own, ...(note === undefined ? {} : { note }) } });
      continue;
    }
    const asText = (): void => {
      kept.push({ item, cell: { kind: "prose", text: lines.slice(item.from, item.to).join("\n") } });
    };
    if (item.word === "scenario") {
      if (scenario) {
        faults.add(
          path,
          { line: item.from + 1 },
          "one scenario a notebook",
          `a second one (the first is on line ${scenario.item.from + 1})`,
          "remove one, or put it in a notebook of its own",
        );
        asText();
        continue;
      }
      const node = bodyNode(item.body, item.from + 2, faults, "");
      if (node) scenario = { node, item };
      kept.push({ item, cell: { kind: "scenario", ...folded, asks: {} } });
      continue;
    }
    const cell = viewCellOf(item, faults, path);
    if (cell) kept.push({ item, cell: { ...cell, ...folded } });
    else asText();
  }
  if (items.length > MOST_CELLS)
    faults.add("", undefined, `at most ${MOST_CELLS} cells`, String(items.length), "split the notebook in two");
  return { cells: withIds(kept, faults), front: head, frontTo, ...(scenario ? { scenario } : {}) };
}

/** Ids that can be used, each once; the others are faults, and their cells get one from their kind. */
function withIds(kept: readonly { readonly item: Item; readonly cell: UnnamedCell }[], faults: Faults): ReadCell[] {
  const taken = new Map<string, number>();
  const usable = kept.map(({ item, cell }) => {
    const { id, from } = item;
    if (id === undefined) return { kind: cell.kind };
    const at = { line: from + 1 };
    const first = taken.get(id);
    if (!TEXT_ID.test(id))
      faults.add(shown(id, 60), at, "an id of 1 to 60 lower-case letters, digits and hyphens", shown(id), "rename the cell");
    else if (first !== undefined)
      faults.add(id, at, "an id that no other cell has", `${id}, as on line ${first}`, "rename one of the two, or remove the id");
    else {
      taken.set(id, from + 1);
      return { kind: cell.kind, id };
    }
    return { kind: cell.kind };
  });
  const ids = idsOf(usable);
  return kept.map(({ item, cell }, at) => ({ item, cell: { id: ids[at], ...cell } as Cell }));
}
