import { html, nothing } from "lit";
import { t } from "../../language/language.ts";
import type { Cell } from "../../scenarios/notebook/document.ts";
import type { PageElement } from "../page.ts";
import "../theme/contents.css";
import { cellTitle } from "./cell-titles.ts";
import { openPanel } from "./panel.ts";

interface Entry {
  readonly title: string;
  /** 0 for a part, 1 for what stands in it. */
  readonly level: 0 | 1;
  place(): HTMLElement | null;
}

/** Cells that have no title of their own on the page. */
const UNTITLED: readonly Cell["kind"][] = ["run", "finding", "value"];
const HEADINGS = ".prose :is(h1, h2, h3)";
/** Beneath the bar at the top, px: what stands here is what is being read. */
const READING = 120;
/** What a reader does who goes on alone, and how long a page may take to settle, ms. */
const HANDS = ["wheel", "touchmove", "pointerdown", "keydown"] as const;
const SETTLED_MS = 3000;
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Lists the headings and titled cells of the notebook, the one being read marked, and goes to the one that is chosen. */
export function openContents(page: PageElement): void {
  const entries = entriesOf(page);
  const read = entries.findLastIndex((entry) => (entry.place()?.getBoundingClientRect().top ?? Infinity) < READING);
  const along = (event: KeyboardEvent): void => {
    const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll("button")];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const step = STEPS[event.key];
    const to = step === undefined ? { Home: 0, End: buttons.length - 1 }[event.key] : at + step;
    if (to === undefined) return;
    event.preventDefault();
    buttons[to]?.focus();
  };
  const panel = openPanel(
    t("Contents"),
    ({ close }) =>
      html`<nav class="contents" aria-labelledby="sheet-t"><ol @keydown=${along}>${entries.map(
        (entry, at) =>
          html`<li class=${entry.level === 0 ? "part" : ""}><button type="button" aria-current=${at === read ? "true" : nothing} ?autofocus=${at === Math.max(0, read)}
          @click=${() => {
            close.call(panel);
            go(entry.place());
          }}>${entry.title}</button></li>`,
      )}</ol></nav>`,
  );
}

function go(place: HTMLElement | null): void {
  if (!place) return;
  if (!place.hasAttribute("tabindex")) place.tabIndex = -1;
  place.focus({ preventScroll: true });
  // Cells on the way are drawn once the reader is near, and push the place down until then.
  const arrive = new ResizeObserver(() => place.scrollIntoView({ block: "start" }));
  const stop = (): void => {
    arrive.disconnect();
    for (const hand of HANDS) removeEventListener(hand, stop);
  };
  for (const hand of HANDS) addEventListener(hand, stop);
  setTimeout(stop, SETTLED_MS);
  arrive.observe(document.body);
}

function entriesOf(page: PageElement): Entry[] {
  const entries: Entry[] = [];
  let inPart = false;
  for (const cell of page.actions.cells) {
    const frame = (): HTMLElement | null => page.frame(cell.id);
    if (cell.kind === "prose" && !cell.folded) {
      for (const heading of frame()?.querySelectorAll<HTMLElement>(HEADINGS) ?? []) {
        entries.push({ title: heading.textContent ?? "", level: heading.localName === "h3" && inPart ? 1 : 0, place: () => heading });
        inPart = true;
      }
    } else if (!UNTITLED.includes(cell.kind)) {
      const title = cell.kind === "scenario" ? t(page.notebook.document.scenario.title) : cellTitle(cell, page.notebook);
      entries.push({ title, level: inPart ? 1 : 0, place: frame });
    }
  }
  entries.push({ title: t("Ask more of this study"), level: 0, place: () => page.querySelector<HTMLElement>("#more-t") });
  return entries;
}
