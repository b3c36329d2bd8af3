import { t } from "../../language/language.ts";
import "../theme/present.css";
import type { PageElement } from "../page.ts";

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, PageDown: 1, " ": 1, ArrowLeft: -1, PageUp: -1 };
/** Where arrows and the space bar have a meaning of their own. */
const OWN_KEYS = "input, select, textarea, button, summary, a, [role=tab], [role=slider], .cm-editor, dialog";

/** One cell a screen, in large type and without notes in the margin, until Escape. Begins with the cell that has the focus. */
export function present(page: PageElement): void {
  const { body } = document;
  if (body.dataset.presenting !== undefined) return;
  const focused = document.activeElement?.closest<HTMLElement>("bodem-frame")?.dataset.cell;
  const ids = (): string[] => page.actions.cells.filter(({ folded }) => !folded).map(({ id }) => id);
  let now = focused !== undefined && ids().includes(focused) ? focused : ids()[0];

  const bar = document.createElement("nav");
  bar.className = "present-bar ui";
  bar.setAttribute("aria-label", t("Presentation"));
  const button = (title: string, run: () => void): HTMLButtonElement => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = title;
    made.addEventListener("click", run);
    return made;
  };
  const where = document.createElement("span");
  where.setAttribute("role", "status");
  bar.append(
    button(t("Back"), () => go(-1)),
    where,
    button(t("Next"), () => go(1)),
    button(t("End"), () => end()),
  );

  function show(): void {
    const all = ids();
    // A cell that was removed meanwhile leaves its place to the one that took it.
    if (!all.includes(now)) now = all[0];
    for (const frame of page.querySelectorAll<HTMLElement>("bodem-frame")) frame.toggleAttribute("data-now", frame.dataset.cell === now);
    where.textContent = t("{at} of {all}", { at: all.indexOf(now) + 1, all: all.length });
    page.frame(now)?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }
  function go(by: number): void {
    const all = ids();
    now = all[Math.min(Math.max(all.indexOf(now) + by, 0), all.length - 1)];
    show();
  }
  function end(): void {
    removeEventListener("keydown", pressed, true);
    document.removeEventListener("fullscreenchange", left);
    stop();
    bar.remove();
    delete body.dataset.presenting;
    for (const frame of page.querySelectorAll<HTMLElement>("bodem-frame[data-now]")) frame.removeAttribute("data-now");
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => {});
    page.goTo(now);
  }
  function left(): void {
    if (!document.fullscreenElement) end();
  }
  function pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      end();
      return;
    }
    const all = ids();
    const by = STEPS[event.key] ?? { Home: -all.length, End: all.length }[event.key];
    if (by === undefined || (event.target instanceof Element && event.target.closest(OWN_KEYS))) return;
    event.preventDefault();
    event.stopPropagation();
    go(by);
  }

  body.dataset.presenting = "";
  body.append(bar);
  addEventListener("keydown", pressed, true);
  const stop = page.notebook.flow.observe(["cells"], () => void page.updateComplete.then(show));
  show();
  // Where a browser does not give the whole screen, the window does.
  void document.documentElement.requestFullscreen?.().then(
    () => document.addEventListener("fullscreenchange", left),
    () => {},
  );
}
