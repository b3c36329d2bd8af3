import * as Plot from "@observablehq/plot";
import { t } from "../../language/language.ts";
import { acrossTicks, type Frame, frameFor, PLAIN_TICKS, plotted } from "./frame.ts";
import { cutTo, linesOf, widthOf } from "./lines.ts";

/** A policy under a shock, in the unit of the axis; NaN where the measure is defined in no run. */
export interface ShockDot {
  readonly mean: number;
  /** Ends of the line through it; NaN below two runs. */
  readonly low: number;
  readonly high: number;
  /** Whether it clearly differs from the baseline under the same shock. */
  readonly clear: boolean;
  /** Said beside it, where the measure is not defined in all runs. */
  readonly note: string;
}

/** A shock with its dots, the baseline's first. */
export interface ShockRow {
  readonly title: string;
  readonly dots: readonly ShockDot[];
}

interface Sign {
  readonly symbol: Plot.SymbolType | Plot.SymbolImplementation;
  readonly colour: string;
}
const RADIUS = 5;
/** Shapes tell policies apart without colour; with four colours they repeat only after many. */
const SYMBOLS: readonly Plot.SymbolType[] = ["circle", "square", "triangle", "diamond", "star"];
const COLOURS = ["var(--xc)", "var(--accent)", "var(--cn)", "var(--ink)"] as const;
const signOf = (policy: number): Sign =>
  policy === 0
    ? { symbol: BAR, colour: "var(--ink)" }
    : { symbol: SYMBOLS[(policy - 1) % SYMBOLS.length], colour: COLOURS[(policy - 1) % COLOURS.length] };

const looks = (policy: number) => {
  const { symbol, colour } = signOf(policy);
  return { r: RADIUS, symbol, stroke: colour, strokeWidth: policy === 0 ? 0 : 1.75 };
};

const NAMES = 236;
/** From a policy to the next within a shock, and between shocks, px. */
const STEP = 14;
const GAP = 12;
/** The baseline's sign: a bar, where policies have dots. */
const BAR: Plot.SymbolImplementation = { draw: (context) => context.rect(-2, -6, 4, 12) };
const SMALL = 12;
/** Room for what is said beside a dot, px. */
const NOTE = 132;
/** From a line of the key to the next, and between a sign and its name, px. */
const KEY_LINE = 20;
const KEY_SIGN = 12;

interface KeyPlace {
  readonly policy: number;
  readonly text: string;
  readonly x: number;
  readonly line: number;
}

/** Names of the policies with their signs, in as many lines as they need. */
function keyOf(policies: readonly string[], width: number, fontSize: number): KeyPlace[] {
  let x = 0;
  let line = 0;
  return policies.map((policy, at) => {
    const text = cutTo(policy, width - KEY_SIGN - 12, fontSize);
    const room = KEY_SIGN + widthOf(text, fontSize) + 14;
    if (x > 0 && x + room > width) {
      x = 0;
      line++;
    }
    const place = { policy: at, text, x, line };
    x += room;
    return place;
  });
}

/** Shocks by policies: a row a shock, a mark a policy with its interval. Names of the shocks stand above their row on a phone. */
export function shockDots(policies: readonly string[], rows: readonly ShockRow[], axis: string, width: number): SVGSVGElement {
  const { phone, fontSize } = frameFor(width, { right: 8 });
  const left = phone ? 10 : NAMES;
  const head = phone ? 20 : 0;
  const step = head + policies.length * STEP + GAP;
  const key = keyOf(policies, width - 16, fontSize);
  const top = (key[key.length - 1].line + 1) * KEY_LINE + 46;
  const height = rows.length * step + top + 8;
  const noted = rows.some(({ dots }) => dots.some(({ note, mean }) => note && Number.isFinite(mean)));
  const frame: Frame = {
    ...frameFor(width, { right: 8, left, height }),
    marginTop: top,
    marginRight: noted ? NOTE : 12,
    marginBottom: 8,
  };
  const most = Math.max(...rows.flatMap(({ dots }) => dots.flatMap(({ mean, high }) => [mean, high])).filter(Number.isFinite), 0) || 1;
  const domain = [-0.03 * most, 1.03 * most];
  const marks = rows.flatMap(({ dots }, row) =>
    dots.map((dot, policy) => ({ ...dot, policy, y: row * step + head + GAP / 2 + (policy + 0.5) * STEP })),
  );
  type Mark = (typeof marks)[number];
  const known = marks.filter(({ mean }) => Number.isFinite(mean));
  /** Said once where it holds for all policies. */
  const unknown = rows.flatMap(({ dots }, row) => {
    const own = marks.slice(row * policies.length, (row + 1) * policies.length).filter(({ mean }) => !Number.isFinite(mean));
    return own.length === dots.length ? [{ y: row * step + head + (step - head) / 2 }] : own;
  });
  const baseline = known.filter(({ policy }) => policy === 0);
  const inKey = { frameAnchor: "top-left" as const };
  const keyY = (line: number): number => line * KEY_LINE + KEY_LINE / 2 - top;
  return plotted(frame, {
    x: { domain, axis: null },
    y: { domain: [rows.length * step, 0], axis: null },
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
      Plot.text([`${axis} →`], {
        frameAnchor: "top-right",
        dy: -26,
        lineAnchor: "bottom",
        textAnchor: "end",
        fill: "var(--ink2)",
        fontSize: SMALL,
      }),
      Plot.ruleY(
        rows.map((_, row) => row * step),
        { stroke: "var(--rule)", insetLeft: phone ? 0 : 10 - left },
      ),
      Plot.text(rows, {
        ...(phone
          ? { frameAnchor: "left" as const, textAnchor: "start" as const, dx: -2 }
          : { frameAnchor: "left" as const, textAnchor: "end" as const, dx: -12 }),
        y: (_, row: number) => row * step + (phone ? 13 : step / 2),
        text: ({ title }: ShockRow) => (phone ? title : linesOf(title, left - 24, fontSize).join("\n")),
        lineHeight: 1.2,
        fill: "var(--ink)",
        fontSize,
      }),
      Plot.ruleX(baseline, {
        x: "mean",
        y1: ({ y }: Mark) => y - STEP / 2,
        y2: ({ y }: Mark) => y + (policies.length - 0.5) * STEP,
        stroke: "var(--ink2)",
        strokeDasharray: "3 3",
      }),
      Plot.ruleY(
        known.filter(({ low }) => Number.isFinite(low)),
        { y: "y", x1: "low", x2: "high", stroke: "var(--ink2)", strokeWidth: 1.5 },
      ),
      ...policies.map((_, policy) =>
        Plot.dot(
          known.filter((mark) => mark.policy === policy),
          {
            x: "mean",
            y: "y",
            ...looks(policy),
            fill: ({ clear }: Mark) => (clear || policy === 0 ? signOf(policy).colour : "var(--paper)"),
          },
        ),
      ),
      Plot.text(
        known.filter(({ note }) => note),
        {
          x: ({ mean, high }: Mark) => (Number.isFinite(high) ? high : mean),
          y: "y",
          text: "note",
          textAnchor: "start",
          dx: 9,
          fill: "var(--ink2)",
          fontSize: SMALL,
        },
      ),
      Plot.text(unknown, {
        frameAnchor: "left",
        dx: 6,
        y: "y",
        text: () => t("in no run"),
        textAnchor: "start",
        fill: "var(--ink2)",
        fontSize: SMALL,
      }),
      ...key.flatMap(({ policy, text, x, line }) => {
        const at = { ...inKey, dx: x + 6 - left + 4, dy: keyY(line) };
        return [
          Plot.dot([0], { ...at, ...looks(policy), fill: policy === 0 ? signOf(0).colour : "var(--paper)" }),
          Plot.text([text], { ...at, dx: at.dx + KEY_SIGN, textAnchor: "start", lineAnchor: "middle", fill: "var(--ink)", fontSize }),
        ];
      }),
    ],
  });
}
