import type { Rolldown } from "vite";

/**
 * Keeps the model's constants constant in what is built. Bundled declarations would become `var`, which an engine
 * must read anew at every use and cannot fold; numbers of other modules are written where they are used. A run of
 * the model takes about a twentieth less time.
 */
export const CONSTANTS = {
  optimization: { inlineConst: { mode: "all", pass: 3 } },
  output: { topLevelVar: false },
} satisfies Rolldown.RolldownOptions;
