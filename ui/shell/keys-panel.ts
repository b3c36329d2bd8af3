import { html } from "lit";
import { t } from "../../language/language.ts";
import { withCtrl } from "./command.ts";
import { openPanel } from "./panel.ts";

const groups = (): readonly { readonly title: string; readonly keys: readonly (readonly [string, string])[] }[] => [
  {
    title: t("Anywhere"),
    keys: [
      [withCtrl("K"), t("commands, cells, notebooks, policies, instruments")],
      [`${withCtrl("Z")}, ${withCtrl("Y")}`, t("undo, redo")],
      ["?", t("this list")],
      ["Esc", t("from a control to its cell")],
    ],
  },
  {
    title: t("On a cell"),
    keys: [
      ["↑ ↓, k j", t("to the cell above or below")],
      ["Home, End", t("to the first or last cell")],
      ["Tab", t("into the cell")],
      ["Enter, e", t("edit it as text")],
      ["a, b", t("add a cell above or below")],
      ["Alt+↑ Alt+↓", t("move it")],
      [t("m, then ↑ ↓"), t("move it, further too; m or Esc ends")],
      ["c", t("duplicate it")],
      ["f", t("fold or unfold it")],
      ["d d, Delete", t("delete it")],
      ["z, Shift+Z", t("undo, redo")],
    ],
  },
  {
    title: t("While presenting"),
    keys: [
      ["→ Space PageDown", t("the next cell")],
      ["← PageUp", t("the cell before")],
      ["Home, End", t("the first or last cell")],
      ["Esc", t("back to the notebook")],
    ],
  },
  {
    title: t("In the text of a cell"),
    keys: [
      [withCtrl("Enter"), t("apply")],
      ["Esc", t("close; what was typed is kept")],
      [withCtrl("Space"), t("what can be written here")],
    ],
  },
];

/** Lists the keys. */
export function openKeys(): void {
  openPanel(
    t("Keys"),
    () => html`<div class="keys">${groups().map(
      ({ title, keys }) =>
        html`<section><h3>${title}</h3><dl>${keys.map(([key, what]) => html`<dt><kbd>${key}</kbd></dt><dd>${what}</dd>`)}</dl></section>`,
    )}</div>
    <p class="hint">${t("A cell has the focus when Tab or Escape has brought it there: a bar then stands beside it.")}</p>`,
  );
}
