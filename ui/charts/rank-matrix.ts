import * as Plot from "@observablehq/plot";
import { withMarks } from "../../language/language.ts";
import { frameFor, plotted } from "./frame.ts";
import { cutTo, linesOf } from "./lines.ts";

/** How one metric ranks the policies, in their order. */
export interface RankRow {
  readonly title: string;
  readonly ranks: readonly number[];
}

const NAMES = 230;
/** By how much one long word may reach past its column, px: between columns there is room. */
const OVER = 14;
/** From a line of a name to the next, px. */
const LINE = 15;

interface Mark {
  readonly policy: number;
  readonly row: number;
  readonly rank: number;
}

/** Metrics by policies: the rank in each place, first ranks filled. Names of the metrics stand above their row on a phone. */
export function rankMatrix(policies: readonly string[], rows: readonly RankRow[], width: number): SVGSVGElement {
  const phone = frameFor(width, { right: 8 }).phone;
  const step = phone ? 54 : 32;
  const left = phone ? 8 : NAMES;
  const { fontSize } = frameFor(width, { right: 8 });
  const column = (width - left - 8) / policies.length - 8;
  const heads = policies.map((name) => linesOf(name, column, fontSize).map((line) => cutTo(line, column + OVER, fontSize)));
  const top = 21 + LINE * Math.max(...heads.map((lines) => lines.length));
  const height = rows.length * step + top + 8;
  const frame = { ...frameFor(width, { right: 8, left, height }), marginTop: top, marginRight: 8, marginBottom: 8 };
  const y = (row: number): number => row * step + (phone ? 36 : 16);
  const marks = rows.flatMap(({ ranks }, row) => ranks.map((rank, policy): Mark => ({ policy, row, rank })));
  const first = marks.filter(({ rank }) => rank < 2);
  const place = { x: ({ policy }: Mark) => policy + 0.5, y: ({ row }: Mark) => y(row) };
  const rank = ({ rank: value }: Mark): string => (Number.isInteger(value) ? String(value) : withMarks(value.toFixed(1)));
  return plotted(frame, {
    x: { domain: [0, policies.length], axis: null },
    y: { domain: [rows.length * step, 0], axis: null },
    marks: [
      Plot.ruleY(
        rows.map((_, row) => row * step),
        { stroke: "var(--rule)" },
      ),
      Plot.text(heads, {
        x: (_, at: number) => at + 0.5,
        y: () => 0,
        text: (lines: readonly string[]) => lines.join("\n"),
        lineAnchor: "bottom",
        lineHeight: LINE / fontSize,
        dy: -10,
        fill: "var(--ink)",
        fontWeight: 600,
        fontSize: frame.fontSize,
      }),
      Plot.text(rows, {
        x: () => 0,
        y: (_, row: number) => (phone ? row * step + 14 : y(row)),
        text: ({ title }: RankRow) => (phone ? title : linesOf(title, NAMES - 10, fontSize).join("\n")),
        lineHeight: LINE / fontSize,
        textAnchor: phone ? "start" : "end",
        dx: phone ? 0 : -10,
        fill: "var(--ink2)",
        fontSize: frame.fontSize,
      }),
      Plot.dot(first, { ...place, r: 12, fill: "var(--xc)" }),
      Plot.text(
        marks.filter(({ rank: value }) => value >= 2),
        { ...place, text: rank, fill: "var(--ink2)", fontSize: frame.fontSize },
      ),
      Plot.text(first, { ...place, text: rank, fill: "var(--paper)", fontWeight: 600, fontSize: frame.fontSize }),
    ],
  });
}
