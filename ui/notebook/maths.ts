import type { Formula } from "./markdown.ts";

let render: typeof import("katex").render | undefined;

/** Fetches what draws formulas; it travels only to notebooks that have some. */
export async function loadMaths(): Promise<void> {
  render ??= (await import("katex")).default.render;
}

/** Draws formulas as MathML, which browsers set in fonts of their own. Until loaded, and where it cannot be read, TeX stays as it was written. */
export function drawFormulas(formulas: readonly Formula[]): void {
  // Neither links nor macros without end: a formula may come from a stranger.
  for (const { tex, display, element } of formulas)
    render?.(tex, element, { displayMode: display, output: "mathml", throwOnError: false, trust: false, maxExpand: 200, maxSize: 20 });
}
