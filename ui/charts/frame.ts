import * as Plot from "@observablehq/plot";
import { PHONE } from "./chart.ts";

export const SVG = "http://www.w3.org/2000/svg";

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly phone: boolean;
  readonly fontSize: number;
  readonly marginLeft: number;
  readonly marginRight: number;
  readonly marginTop: number;
  readonly marginBottom: number;
}

/** Room for a chart of this width; right labels only where they fit. */
export function frameFor(width: number, options: { readonly right: number; readonly height?: number; readonly left?: number }): Frame {
  const phone = width < PHONE;
  return {
    width,
    height: options.height ?? (phone ? 250 : width < 800 ? 320 : 360),
    phone,
    fontSize: phone ? 12 : 13,
    marginLeft: options.left ?? 44,
    marginRight: phone ? 6 : options.right,
    marginTop: 14,
    marginBottom: 28,
  };
}

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
      ...(format ? { tickFormat: format } : {}),
    }),
  ];
}

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
  // The picture as a whole has a name; labels on its groups would be read as noise.
  for (const group of svg.querySelectorAll("g[aria-label], g[aria-description]")) {
    group.removeAttribute("aria-label");
    group.removeAttribute("aria-description");
  }
  svg.prepend(hatch("hatch-china", "var(--cn)"));
  return svg;
}

function hatch(id: string, colour: string): SVGDefsElement {
  const defs = document.createElementNS(SVG, "defs");
  const pattern = document.createElementNS(SVG, "pattern");
  for (const [name, value] of Object.entries({
    id,
    width: "7",
    height: "7",
    patternUnits: "userSpaceOnUse",
    patternTransform: "rotate(45)",
  }))
    pattern.setAttribute(name, value);
  const line = document.createElementNS(SVG, "line");
  for (const [name, value] of Object.entries({
    x1: "0",
    x2: "0",
    y1: "0",
    y2: "7",
    stroke: colour,
    "stroke-width": "1.5",
    "stroke-opacity": "0.55",
  }))
    line.setAttribute(name, value);
  pattern.append(line);
  defs.append(pattern);
  return defs;
}

export interface EndLabel {
  readonly y: number;
  readonly text: string;
  readonly fill: string;
  readonly bold?: boolean;
}

/** Labels at the right edge, moved apart so that none covers another. `scale` is pixels a unit. */
export function apart(labels: readonly EndLabel[], pixelsAUnit: number, gap: number): EndLabel[] {
  const sorted = labels.filter((label) => Number.isFinite(label.y)).toSorted((a, b) => a.y - b.y);
  const least = gap / pixelsAUnit;
  const placed = sorted.map((label) => label.y);
  for (let round = 0; round < 40; round++) {
    let moved = false;
    for (let at = 1; at < placed.length; at++) {
      const overlap = least - (placed[at] - placed[at - 1]);
      if (overlap <= least * 1e-6) continue;
      placed[at] += overlap / 2;
      placed[at - 1] -= overlap / 2;
      moved = true;
    }
    if (!moved) break;
  }
  return sorted.map((label, at) => ({ ...label, y: placed[at] }));
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

/** A scale top that keeps still while a slider moves a little: the next of 1, 2, 2.5, 5 times a power of ten of a fifth. */
export function roundUp(value: number): number {
  if (!(value > 0)) return 1;
  const power = Number(`1e${Math.floor(Math.log10(value / 4))}`);
  const step = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power * 4 >= value * 0.8) ?? 10;
  return Math.ceil(value / (step * power)) * step * power;
}
