import type * as Plot from "@observablehq/plot";

/** How a group of events is drawn and named. */
export interface EventSign {
  readonly id: string;
  readonly title: string;
  readonly symbol: Plot.SymbolType;
  readonly filled: boolean;
  readonly colour: string;
  readonly has: (kind: string) => boolean;
}

const among =
  (...kinds: readonly string[]) =>
  (kind: string): boolean =>
    kinds.includes(kind);

/** Every event falls into the first group that has its kind. */
export const EVENT_KINDS: readonly EventSign[] = [
  { id: "decided", title: "Decided to build", symbol: "triangle", filled: true, colour: "var(--xc)", has: among("fid") },
  { id: "opened", title: "Opened or restarted", symbol: "circle", filled: true, colour: "var(--xc)", has: among("operate", "restart") },
  { id: "stopped", title: "Mothballed", symbol: "square", filled: false, colour: "var(--cn)", has: among("mothball") },
  { id: "closed", title: "Closed", symbol: "times", filled: false, colour: "var(--cn)", has: among("exit") },
  {
    id: "contract",
    title: "Contract or finance",
    symbol: "diamond",
    filled: true,
    colour: "var(--accent)",
    has: (kind) => /^(contract|award|finance|novation|walks|budget|offtake|buy-in|cost-padded)/.test(kind),
  },
  {
    id: "exporter",
    title: "Exporting state",
    symbol: "star",
    filled: true,
    colour: "var(--cn)",
    has: (kind) => /^(predation|quota|control|best-response|suspension|snap-back|retaliation|acquired)/.test(kind),
  },
  { id: "other", title: "Other", symbol: "plus", filled: false, colour: "var(--ink2)", has: () => true },
];

export const signOf = (kind: string): EventSign => EVENT_KINDS.find((sign) => sign.has(kind))!;

/** First and last months of each stretch in which a path of zeros and ones is one. */
export function spansOf(path: ArrayLike<number>): readonly (readonly [number, number])[] {
  const spans: [number, number][] = [];
  for (let m = 0; m < path.length; m++) {
    if (path[m] !== 1) continue;
    const last = spans[spans.length - 1];
    if (last && last[1] === m - 1) last[1] = m;
    else spans.push([m, m]);
  }
  return spans;
}
