import type { LitElement } from "lit";
import { t } from "../../language/language.ts";
import type { Asks } from "../notebook/asks.ts";
import { askExplanation } from "../notebook/explain-asked.ts";
import type { PageElement } from "../page.ts";

/** The way from an explanation to what was pressed for it. */
export interface WayBack {
  readonly title: string;
  go(): void;
}

/** Explains what was pressed, in the notebook's explanation, which gets a way back to it. */
export async function explainFrom(page: PageElement, pressed: EventTarget | null, asks: Asks): Promise<void> {
  const back = wayBack(page, pressed);
  const id = askExplanation(page.notebook, asks);
  await page.updateComplete;
  await customElements.whenDefined("bodem-explain-cell");
  const cell = page.frame(id)?.querySelector<LitElement & { back?: WayBack }>("bodem-explain-cell");
  if (cell && back) cell.back = back;
  await cell?.updateComplete;
  page.jump(`${id}-t`);
}

function wayBack(page: PageElement, pressed: EventTarget | null): WayBack | undefined {
  if (!(pressed instanceof Element)) return undefined;
  const from = pressed.closest<HTMLElement>("bodem-frame")?.dataset.cell;
  if (from === undefined) return undefined;
  const reference = pressed.closest<HTMLElement>(".live")?.dataset.reference;
  const go = (): void => {
    const frame = page.frame(from);
    // A picture is drawn anew, and so is a text that was edited since.
    const again = reference === undefined ? null : frame?.querySelector<HTMLElement>(`[data-reference="${CSS.escape(reference)}"]`);
    const place = pressed.isConnected && reference !== undefined ? (pressed as HTMLElement) : (again ?? frame);
    place?.focus({ preventScroll: true });
    place?.scrollIntoView({ block: place === frame ? "start" : "center" });
  };
  return { title: reference === undefined ? t("Back to the chart") : t("Back to the text"), go };
}
