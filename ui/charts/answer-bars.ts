import * as Plot from "@observablehq/plot";
import { frameFor, plotted } from "./frame.ts";
import { linesOf } from "./lines.ts";

export interface AnswerBar {
  readonly title: string;
  readonly people: number;
  /** What the runs say of it. */
  readonly says: string;
  readonly best: boolean;
  /** Whether it keeps the limit. */
  readonly keeps: boolean;
}

/** Lines of text and the bar below them, px. */
const NAME = 18;
const LINE = 15;
const BAR = 14;
const GAP = 18;
const SMALL = 12;

/** How many chose what, in the order in which the runs rank it; the best in the accent, what breaks the limit in outline. */
export function answerBars(bars: readonly AnswerBar[], width: number): SVGSVGElement {
  const margins = { marginLeft: 2, marginRight: 48, marginTop: 0, marginBottom: 4 };
  let top = 0;
  const rows = bars.map((bar, at) => {
    const names = linesOf(`${at + 1}. ${bar.title}`, width - 12, 13);
    const lines = linesOf(bar.says, width - 12, SMALL);
    const from = top;
    const y = from + names.length * NAME + lines.length * LINE + 4;
    top = y + BAR + GAP;
    return { ...bar, names, lines, from, y };
  });
  type Row = (typeof rows)[number];
  const frame = { ...frameFor(width, { right: 48, left: 0, height: top + 4 }), ...margins };
  const texts = rows.flatMap(({ names, lines, from }) => [
    ...names.map((text, at) => ({ text, y: from + at * NAME + 12, bold: true })),
    ...lines.map((text, at) => ({ text, y: from + names.length * NAME + at * LINE + 9, bold: false })),
  ]);
  const colour = ({ best, keeps }: Row): string => (best ? "var(--accent)" : keeps ? "var(--s2)" : "var(--ink2)");
  return plotted(frame, {
    x: { domain: [0, Math.max(1, ...bars.map(({ people }) => people))], axis: null },
    y: { domain: [top, 0], axis: null },
    marks: [
      Plot.rect(rows, {
        x1: 0,
        x2: "people",
        y1: "y",
        y2: ({ y }: Row) => y + BAR,
        fill: (row: Row) => (row.keeps ? colour(row) : "none"),
        stroke: colour,
        strokeWidth: 1.5,
      }),
      Plot.text(rows, {
        x: "people",
        y: ({ y }: Row) => y + BAR / 2,
        text: ({ people }: Row) => String(people),
        dx: 8,
        textAnchor: "start",
        fill: "var(--ink)",
        fontWeight: 600,
        fontSize: frame.fontSize,
      }),
      ...[true, false].map((bold) =>
        Plot.text(
          texts.filter((one) => one.bold === bold),
          {
            x: 0,
            y: "y",
            text: "text",
            textAnchor: "start",
            fill: bold ? "var(--ink)" : "var(--ink2)",
            fontWeight: bold ? 600 : 400,
            fontSize: bold ? 13 : SMALL,
          },
        ),
      ),
    ],
  });
}
