import { html } from "lit";
import { withCtrl } from "./command.ts";
import { openPanel } from "./panel.ts";

const groups = (): readonly { readonly title: string; readonly keys: readonly (readonly [string, string])[] }[] => [
  {
    title: "Anywhere",
    keys: [
      [withCtrl("K"), "commands, cells, notebooks, policies, instruments"],
      [`${withCtrl("Z")}, ${withCtrl("Y")}`, "undo, redo"],
      ["?", "this list"],
      ["Esc", "from a control to its cell"],
    ],
  },
  {
    title: "On a cell",
    keys: [
      ["↑ ↓, k j", "to the cell above or below"],
      ["Home, End", "to the first or last cell"],
      ["Tab", "into the cell"],
      ["Enter, e", "edit it as text"],
      ["a, b", "add a cell above or below"],
      ["Alt+↑ Alt+↓", "move it"],
      ["m, then ↑ ↓", "move it, further too; m or Esc ends"],
      ["c", "duplicate it"],
      ["f", "fold or unfold it"],
      ["d d, Delete", "delete it"],
      ["z, Shift+Z", "undo, redo"],
    ],
  },
  {
    title: "While presenting",
    keys: [
      ["→ Space PageDown", "the next cell"],
      ["← PageUp", "the cell before"],
      ["Home, End", "the first or last cell"],
      ["Esc", "back to the notebook"],
    ],
  },
  {
    title: "In the text of a cell",
    keys: [
      [withCtrl("Enter"), "apply"],
      ["Esc", "close; what was typed is kept"],
      [withCtrl("Space"), "what can be written here"],
    ],
  },
];

/** Lists the keys. */
export function openKeys(): void {
  openPanel(
    "Keys",
    () => html`<div class="keys">${groups().map(
      ({ title, keys }) =>
        html`<section><h3>${title}</h3><dl>${keys.map(([key, what]) => html`<dt><kbd>${key}</kbd></dt><dd>${what}</dd>`)}</dl></section>`,
    )}</div>
    <p class="hint">A cell has the focus when Tab or Escape has brought it there: a bar then stands beside it.</p>`,
  );
}
