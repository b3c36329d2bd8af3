import type { Notebook } from "../notebook/notebook.ts";
import type { PageElement } from "../page.ts";
import { printPage } from "../report/actions.ts";

const TEXT_FIELDS = "textarea, input[type=text], input[type=search], input:not([type]), [contenteditable=true], .cm-editor";

/** Where letters are typed, and where the browser undoes typing itself. */
const takesText = (target: EventTarget | null): boolean => target instanceof Element && target.closest(TEXT_FIELDS) !== null;

/** Keys of the whole page. Returns how to stop. */
export function listenToKeys(page: PageElement): () => void {
  const pressed = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.altKey) return;
    const inDialog = document.querySelector("dialog[open]") !== null;
    const key = event.key.toLowerCase();
    if (event.ctrlKey || event.metaKey) {
      if (key === "k" && !inDialog) act(() => void page.openCommands());
      else if (key === "p" && !event.shiftKey && !inDialog) act(() => void printPage(page.notebook, page));
      else if (takesText(event.target) || inDialog) return;
      else if (key === "z") act(() => (event.shiftKey ? page.redo() : page.undo()));
      else if (key === "y") act(() => page.redo());
      return;
    }
    if (key === "?" && !inDialog && !takesText(event.target)) act(() => void page.openKeys());

    function act(run: () => void): void {
      event.preventDefault();
      run();
    }
  };
  addEventListener("keydown", pressed);
  return () => removeEventListener("keydown", pressed);
}

/** Makes what a hand does in one movement one step, and keeps the focus in the notebook when what had it is gone. */
export function listenToHands(page: PageElement, notebook: Notebook): () => void {
  let last: string | undefined;
  let at = 0;
  const remember = (event: Event): void => {
    const frame = event.target instanceof Element ? event.target.closest<HTMLElement>("bodem-frame") : null;
    last = frame?.dataset.cell;
    if (last !== undefined) at = notebook.document.cells.findIndex(({ id }) => id === last);
  };
  const down = (event: Event): void => {
    notebook.hold(true);
    remember(event);
  };
  const up = (): void => notebook.hold(false);
  const changed = (): void => {
    requestAnimationFrame(() => {
      if (last === undefined || document.activeElement !== document.body) return;
      const { cells } = notebook.document;
      const there = cells.find(({ id }) => id === last) ?? cells[Math.min(at, cells.length - 1)];
      page.frame(there.id)?.focus({ preventScroll: true });
    });
  };
  const heard: readonly [string, (event: Event) => void][] = [
    ["pointerdown", down],
    ["pointerup", up],
    ["pointercancel", up],
    ["focusin", remember],
  ];
  for (const [name, hear] of heard) addEventListener(name, hear);
  const stop = notebook.flow.observe(["document"], changed);
  return () => {
    for (const [name, hear] of heard) removeEventListener(name, hear);
    stop();
  };
}
