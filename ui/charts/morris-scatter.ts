import * as Plot from "@observablehq/plot";
import { t } from "../../language/language.ts";
import type { MorrisFactor } from "../../analysis/sensitivity/morris.ts";
import { acrossAxis, frameFor, plotted, valueAxis } from "./frame.ts";

export interface MorrisDot extends MorrisFactor {
  readonly title: string;
  readonly assumed: boolean;
}

/**
 * Mean size of the elementary effects against their standard deviation, each factor by its rank: far to the right matters,
 * above the line σ = μ* its effect depends on the others or is no straight line. `scale` turns values into those of the axes.
 */
export function morrisScatter(dots: readonly MorrisDot[], scale: number, width: number): SVGSVGElement {
  const frame = { ...frameFor(width, { right: 16, left: 56 }), marginBottom: 44, marginRight: 16 };
  const known = dots.filter(({ muStar, sigma }) => Number.isFinite(muStar.value) && Number.isFinite(sigma));
  const right = Math.max(1e-9, ...known.map(({ muStar }) => muStar.high * scale));
  const top = Math.max(1e-9, ...known.map(({ sigma }) => sigma * scale)) * 1.08;
  const diagonal = Math.min(right, top);
  const dot = (list: readonly MorrisDot[], fill: string): Plot.Markish =>
    Plot.dot(list, {
      x: (one: MorrisDot) => one.muStar.value * scale,
      y: (one: MorrisDot) => one.sigma * scale,
      r: 10,
      fill,
      stroke: "var(--xc)",
      strokeWidth: 1.5,
    });
  const number = (list: readonly MorrisDot[], fill: string): Plot.Markish =>
    Plot.text(list, {
      x: (one: MorrisDot) => one.muStar.value * scale,
      y: (one: MorrisDot) => one.sigma * scale,
      text: (one: MorrisDot) => String(Math.round(one.rank)),
      fill,
      fontSize: 12,
      fontWeight: 600,
    });
  const assumed = known.filter((one) => one.assumed).reverse();
  const sourced = known.filter((one) => !one.assumed).reverse();
  return plotted(frame, {
    x: { domain: [0, right], axis: null },
    y: { domain: [0, top], axis: null },
    marks: [
      ...valueAxis(frame),
      acrossAxis(frame),
      Plot.line(
        [
          [0, 0],
          [diagonal, diagonal],
        ],
        { stroke: "var(--ink2)", strokeDasharray: "4 3" },
      ),
      Plot.ruleY(known, {
        y: (one: MorrisDot) => one.sigma * scale,
        x1: (one: MorrisDot) => one.muStar.low * scale,
        x2: (one: MorrisDot) => one.muStar.high * scale,
        stroke: "var(--ink2)",
        strokeOpacity: 0.7,
      }),
      dot(assumed, "var(--paper)"),
      number(assumed, "var(--ink)"),
      dot(sourced, "var(--xc)"),
      number(sourced, "var(--paper)"),
      Plot.ruleY([0], { stroke: "var(--ctl)" }),
      Plot.text([t("size of the effect, μ* →")], {
        frameAnchor: "bottom-right",
        dy: 38,
        fill: "var(--ink2)",
        fontSize: 12,
        textAnchor: "end",
      }),
      Plot.text([t("↑ its spread, σ")], { frameAnchor: "top-left", dx: 6, dy: -4, fill: "var(--ink2)", fontSize: 12, textAnchor: "start" }),
    ],
  });
}
