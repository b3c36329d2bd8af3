import * as Plot from "@observablehq/plot";
import { withMarks } from "../../language/language.ts";
import { type EndLabel, type Frame, hatch } from "./layout.ts";

export { apart, type EndLabel, type Frame, frameFor, roundUp, SVG } from "./layout.ts";

/** Class of an axis whose numbers Plot writes, in English: `plotted` gives them the marks of the reader's language. */
export const PLAIN_TICKS = "plain-ticks";

/** Year labels in the middle of their year, ticks between years, as many as fit. */
export function yearAxis(from: number, to: number, frame: Frame): Plot.Markish[] {
  const room = frame.width - frame.marginLeft - frame.marginRight;
  const first = Math.ceil(from);
  const last = Math.floor(to);
  const every = Math.max(1, Math.ceil(((last - first) * 44) / room));
  const bounds = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const labels = bounds.filter((year, at) => at % every === 0 && year + 0.5 <= to);
  return [
    Plot.axisX(bounds, { tickSize: 6, tickFormat: () => "", label: null, color: "var(--ctl)" }),
    Plot.axisX(
      labels.map((year) => year + 0.5),
      {
        tickSize: 0,
        tickFormat: (middle: number) => String(Math.floor(middle)),
        fill: "var(--ink2)",
        fontSize: frame.fontSize,
        label: null,
        tickPadding: 8,
      },
    ),
  ];
}

export function valueAxis(frame: Frame, format?: (value: number) => string): Plot.Markish[] {
  const ticks = frame.height < 300 ? 5 : 7;
  return [
    Plot.gridY({ stroke: "var(--rule)", strokeOpacity: 1, ticks }),
    Plot.axisY({
      tickSize: 0,
      fill: "var(--ink2)",
      fontSize: frame.fontSize,
      label: null,
      ticks,
      tickPadding: 8,
      ...(format ? { tickFormat: format } : { className: PLAIN_TICKS }),
    }),
  ];
}

/** The axis of what is measured across, its numbers as Plot writes them. */
export function acrossAxis(frame: Frame): Plot.Markish {
  return Plot.axisX({
    ticks: acrossTicks(frame),
    tickSize: 0,
    className: PLAIN_TICKS,
    fill: "var(--ink2)",
    fontSize: frame.fontSize,
    label: null,
    tickPadding: 8,
  });
}
export const acrossTicks = ({ phone }: Frame): number => (phone ? 4 : 7);

export function plotted(frame: Frame, options: Plot.PlotOptions): SVGSVGElement {
  const { width, height, marginLeft, marginRight, marginTop, marginBottom } = frame;
  const svg = Plot.plot({
    width,
    height,
    marginLeft,
    marginRight,
    marginTop,
    marginBottom,
    style: { fontFamily: "var(--sans)", fontSize: `${frame.fontSize}px`, background: "none", color: "var(--ink)", overflow: "visible" },
    ...options,
  }) as SVGSVGElement;
  for (const tick of svg.querySelectorAll(`.${PLAIN_TICKS} text`)) tick.textContent = withMarks(tick.textContent ?? "");
  // The picture as a whole has a name; labels on its groups would be read as noise.
  for (const group of svg.querySelectorAll("g[aria-label], g[aria-description]")) {
    group.removeAttribute("aria-label");
    group.removeAttribute("aria-description");
  }
  svg.prepend(hatch("hatch-china", "var(--cn)"), hatch("hatch-ink", "var(--ink2)"));
  return svg;
}

/** Text marks for end labels, in as many marks as there are styles. */
export function endLabels(labels: readonly EndLabel[], x: number, frame: Frame): Plot.Markish[] {
  return labels.map((label) =>
    Plot.text([label], {
      x: () => x,
      y: (one: EndLabel) => one.y,
      text: (one: EndLabel) => one.text,
      textAnchor: "start",
      dx: 8,
      fill: label.fill,
      fontWeight: label.bold ? 600 : 400,
      fontSize: frame.fontSize,
    }),
  );
}
