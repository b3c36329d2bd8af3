import { html, render } from "lit";
import { cellElement } from "../cells/index.ts";
import type { Notebook } from "../notebook/notebook.ts";

/** Puts the cells that are folded on the page into it, out of sight, for what reads cells off it. Returns how to take them away. */
export function unfold(notebook: Notebook, host: ParentNode): () => void {
  const room = document.createElement("div");
  room.inert = true;
  // Laid out, since pictures are as wide as their room.
  room.style.cssText = "position: absolute; inset: 0 0 auto; height: 0; overflow: hidden; visibility: hidden";
  render(html`${notebook.document.cells.filter(({ folded }) => folded).map((cell) => cellElement(cell, notebook))}`, room);
  host.append(room);
  return () => room.remove();
}
