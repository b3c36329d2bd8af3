import * as Plot from "@observablehq/plot";
import { acrossTicks, type Frame, frameFor, PLAIN_TICKS, plotted } from "./frame.ts";
import { linesOf } from "./lines.ts";

/** A behaviour of the exporting state, and what it does or costs, in the unit of the axis. */
export interface AttackRow {
  readonly title: string;
  /** Stands above it where a policy begins. */
  readonly policy: string | undefined;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly credible: boolean;
  /** The most that it may be to be credible; NaN where there is no such limit. */
  readonly limit: number;
}

/** Shapes tell harm and cost apart without colour. */
const SIGNS = {
  harm: { symbol: "circle", colour: "var(--accent)" },
  cost: { symbol: "square", colour: "var(--cn)" },
} as const;
const RADIUS = 5;
const NAMES = 236;
/** Height of a behaviour's row, and of a name or policy above it, px. */
const ROW = 34;
const PHONE_ROW = 24;
const HEAD = 20;
const TITLE_LINE = 15;
const LIMIT = 8;

/** Behaviours by what they do, or what that costs: a row a behaviour, with its interval, filled where it is credible. */
export function attackDots(of: keyof typeof SIGNS, rows: readonly AttackRow[], axis: string, width: number): SVGSVGElement {
  const { phone, fontSize } = frameFor(width, { right: 8 });
  const left = phone ? 10 : NAMES;
  let bottom = 0;
  const placed = rows.map((row) => {
    const top = bottom;
    const named = top + (row.policy === undefined ? 0 : HEAD);
    bottom = named + (phone ? HEAD + PHONE_ROW : ROW);
    return { ...row, top, named, y: bottom - (phone ? PHONE_ROW : ROW) / 2 };
  });
  type Placed = (typeof placed)[number];
  const heading = linesOf(`${axis} →`, width - 24, fontSize);
  const marginTop = heading.length * TITLE_LINE + 36;
  const frame: Frame = {
    ...frameFor(width, { right: 8, left, height: bottom + marginTop + 8 }),
    marginTop,
    marginRight: 12,
    marginBottom: 8,
  };
  const ends = rows.flatMap(({ mean, low, high, limit }) => [mean, low, high, limit]).filter(Number.isFinite);
  const [from, to] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const pad = 0.03 * (to - from || 1);
  const { symbol, colour } = SIGNS[of];
  return plotted(frame, {
    x: { domain: [from - pad, to + pad], axis: null },
    y: { domain: [bottom, 0], axis: null },
    marks: [
      Plot.gridX({ stroke: "var(--rule)", strokeOpacity: 1, ticks: acrossTicks(frame) }),
      Plot.axisX({
        anchor: "top",
        ticks: acrossTicks(frame),
        tickSize: 0,
        className: PLAIN_TICKS,
        fill: "var(--ink2)",
        fontSize,
        label: null,
        tickPadding: 6,
      }),
      Plot.text([heading.join("\n")], {
        frameAnchor: "top-right",
        dy: -26,
        lineAnchor: "bottom",
        textAnchor: "end",
        fill: "var(--ink2)",
        fontSize,
      }),
      Plot.ruleX([0], { stroke: "var(--ink2)" }),
      Plot.ruleY(placed, { y: "top", stroke: "var(--rule)", insetLeft: phone ? 0 : 10 - left }),
      Plot.text(
        placed.filter(({ policy }) => policy !== undefined),
        {
          frameAnchor: "left",
          textAnchor: "start",
          dx: phone ? -2 : 10 - left,
          y: ({ top }: Placed) => top + HEAD / 2 + 3,
          text: "policy",
          fontWeight: 600,
          fill: "var(--ink)",
          fontSize,
        },
      ),
      Plot.text(placed, {
        frameAnchor: "left",
        textAnchor: phone ? "start" : "end",
        dx: phone ? -2 : -12,
        y: ({ named, y }: Placed) => (phone ? named + 13 : y),
        text: ({ title }: Placed) => (phone ? title : linesOf(title, left - 24, fontSize).join("\n")),
        lineHeight: 1.2,
        fill: "var(--ink)",
        stroke: "var(--paper)",
        strokeWidth: 4,
        fontSize,
      }),
      Plot.ruleY(
        placed.filter(({ low }) => Number.isFinite(low)),
        { y: "y", x1: "low", x2: "high", stroke: "var(--ink2)", strokeWidth: 1.5 },
      ),
      Plot.ruleX(
        placed.filter(({ limit }) => Number.isFinite(limit)),
        { x: "limit", y1: ({ y }: Placed) => y - LIMIT, y2: ({ y }: Placed) => y + LIMIT, stroke: "var(--ink)", strokeWidth: 2.5 },
      ),
      Plot.dot(placed, {
        x: "mean",
        y: "y",
        r: RADIUS,
        symbol,
        stroke: colour,
        strokeWidth: 1.75,
        fill: ({ credible }: Placed) => (credible ? colour : "var(--paper)"),
      }),
    ],
  });
}
