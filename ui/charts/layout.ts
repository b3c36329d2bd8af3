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

/** Lines at 45 degrees to fill an area with: `url(#id)`. */
export function hatch(id: string, colour: string): SVGDefsElement {
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

/** A scale top that keeps still while a slider moves a little: the next of 1, 2, 2.5, 5 times a power of ten of a fifth. */
export function roundUp(value: number): number {
  if (!(value > 0)) return 1;
  const power = Number(`1e${Math.floor(Math.log10(value / 4))}`);
  const step = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power * 4 >= value * 0.8) ?? 10;
  return Math.ceil(value / (step * power)) * step * power;
}
