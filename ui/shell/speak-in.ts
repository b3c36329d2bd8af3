import { t } from "../../language/language.ts";
import { translator } from "../notebook/in-language.ts";
import { restoreShipped } from "../notebook/shipped.ts";
import type { PageElement } from "../page.ts";
import { LANGUAGES, type Language, setLanguage } from "../theme/language.ts";

/** Puts a page in another language in the place of this one. The notebook, its runs and what can be undone stay. */
export async function speakIn(page: PageElement, language: Language): Promise<void> {
  const { notebook, keeper } = page;
  const [words, to] = await Promise.all([LANGUAGES[language].words(), translator(notebook.names, language), restoreShipped(language)]);
  // What was changed is kept as it was said: whoever opens it again has it in the language of then.
  do await keeper.saveNow();
  while (keeper.waits);
  // Another choice was quicker.
  if (!page.isConnected) return;
  const place = placeOf(page);
  const isSaved = page.kept === t("saved in this browser");
  setLanguage(language, words);
  notebook.translate(to);
  const next = page.anew();
  if (isSaved) next.kept = t("saved in this browser");
  page.replaceWith(next);
  await drawn(next);
  returnTo(next, place);
  next.announce(t("Language: {name}", { name: LANGUAGES[language].title }));
}

interface Place {
  /** Selector of what had the focus. */
  readonly focus?: string;
  /** The cell at the top of the window, and how far it is from there, px. */
  readonly cell?: string;
  readonly top: number;
}

function placeOf(page: PageElement): Place {
  const focused = document.activeElement;
  const language = focused?.closest("select.language")?.classList.contains("narrow");
  const frame = focused?.closest<HTMLElement>("bodem-frame")?.dataset.cell;
  const focus = language !== undefined ? `select.language.${language ? "narrow" : "opt"}` : frame && frameOf(frame);
  const cell = [...page.querySelectorAll<HTMLElement>("bodem-frame")].find((one) => one.getBoundingClientRect().bottom > 0);
  return { focus, cell: cell?.dataset.cell, top: cell?.getBoundingClientRect().top ?? 0 };
}

const frameOf = (cell: string): string => `bodem-frame[data-cell="${CSS.escape(cell)}"]`;

function returnTo(page: PageElement, { focus, cell, top }: Place): void {
  const there = cell === undefined ? null : page.frame(cell);
  if (there) scrollBy({ top: there.getBoundingClientRect().top - top, behavior: "instant" });
  if (focus) page.querySelector<HTMLElement>(focus)?.focus({ preventScroll: true });
}

/** Resolves once the page, its cells and what is in them stand there. */
async function drawn(page: PageElement): Promise<void> {
  await page.updateComplete;
  for (const element of page.querySelectorAll<HTMLElement & { updateComplete?: Promise<boolean> }>("*")) await element.updateComplete;
}
