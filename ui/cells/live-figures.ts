import { t } from "../../language/language.ts";
import type { Study } from "../../scenarios/scenario.ts";
import type { Reference } from "../notebook/markdown.ts";
import type { Notebook } from "../notebook/notebook.ts";
import { resolveReference, type Use } from "../notebook/references.ts";

/** Writes what each figure in a text stands for now. One that runs have made can be asked about. */
export function drawFigures(references: readonly Reference[], use: Use): void {
  for (const { path, element } of references) {
    const { text, state, error } = resolveReference(path, use);
    const shown = error ?? text;
    if (element.textContent !== shown) element.textContent = shown;
    // Grey until it is final: a figure of few runs may still go far.
    element.className = error ? "live bad" : state === "fresh" ? "live" : "live old";
    element.dataset.reference = path;
    if (error || !path.startsWith("compare.")) {
      element.removeAttribute("role");
      element.removeAttribute("tabindex");
      element.removeAttribute("title");
      continue;
    }
    element.setAttribute("role", "button");
    element.tabIndex = 0;
    element.title = t("What stands behind this figure?");
  }
}

/** For clicks and keys on a text: a figure that is pressed asks the page to explain it. */
export function askFigure(event: MouseEvent | KeyboardEvent, notebook: Notebook): void {
  const figure = (event.target as Element).closest<HTMLElement>(".live[role=button]");
  const study = notebook.flow.read<Study>("study").value;
  if (!figure?.dataset.reference || !study || (event instanceof KeyboardEvent && event.key !== "Enter" && event.key !== " ")) return;
  event.preventDefault();
  const path = figure.dataset.reference;
  void import("../notebook/figure-asked.ts").then(({ figureEvent }) => figure.dispatchEvent(figureEvent(path, study)));
}
