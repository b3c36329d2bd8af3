import { withMarks } from "../../language/language.ts";
import { type EndLabel, type Frame, hatch, SVG } from "./layout.ts";

/** What a chart needs to be drawn without a library: the charts of the first screen, which must not wait for one. */
export interface Pen {
  readonly svg: SVGSVGElement;
  readonly frame: Frame;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

type Attributes = Readonly<Record<string, string | number>>;

export function drawn(name: string, attributes: Attributes, ...children: readonly (Node | string)[]): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

/** An empty picture with linear scales, x over `[from, to]` and y over `[0, top]`. */
export function penFor(frame: Frame, [from, to]: readonly [number, number], top: number): Pen {
  const { width, height, marginLeft, marginRight, marginTop, marginBottom, fontSize } = frame;
  const svg = drawn("svg", {
    class: "drawn",
    fill: "currentColor",
    "font-family": "var(--sans)",
    "font-size": fontSize,
    "text-anchor": "middle",
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
  }) as SVGSVGElement;
  svg.setAttribute("style", "color: var(--ink); overflow: visible; max-width: 100%; height: auto; display: block");
  svg.append(hatch("hatch-china", "var(--cn)"));
  return {
    svg,
    frame,
    x: (value) => marginLeft + ((value - from) / (to - from)) * (width - marginLeft - marginRight),
    y: (value) => height - marginBottom - (value / top) * (height - marginTop - marginBottom),
  };
}

const point = (x: number, y: number): string => `${x.toFixed(2)},${y.toFixed(2)}`;

/** Through the points in their order. */
export function linePath({ x, y }: Pen, at: readonly number[], values: ArrayLike<number>): string {
  let path = "";
  for (let i = 0; i < at.length; i++) path += (i === 0 ? "M" : "L") + point(x(at[i]), y(values[i]));
  return path;
}

/** Between two lines. */
export function bandPath({ x, y }: Pen, at: readonly number[], low: ArrayLike<number>, high: ArrayLike<number>): string {
  let path = "";
  for (let i = 0; i < at.length; i++) path += (i === 0 ? "M" : "L") + point(x(at[i]), y(high[i]));
  for (let i = at.length - 1; i >= 0; i--) path += `L${point(x(at[i]), y(low[i]))}`;
  return `${path}Z`;
}

let clips = 0;

/** A group of which only what lies within the axes shows. */
export function clipped({ svg, frame }: Pen): SVGElement {
  const { width, height, marginLeft, marginRight, marginTop, marginBottom } = frame;
  const id = `within-${++clips}`;
  const room = { x: marginLeft, y: marginTop, width: width - marginLeft - marginRight, height: height - marginTop - marginBottom };
  const group = drawn("g", { "clip-path": `url(#${id})` });
  svg.append(drawn("clipPath", { id }, drawn("rect", room)), group);
  return group;
}

/** A path without fill, in a group of its class. */
export const stroked = (className: string, width: number, path: string, more: Attributes = {}): SVGElement =>
  drawn(
    "g",
    { class: className, fill: "none", "stroke-width": width, "stroke-linejoin": "round", "stroke-linecap": "round", ...more },
    drawn("path", { d: path }),
  );

/** A label with a halo of the page's colour, so that it reads on lines. */
export const haloed = (attributes: Attributes, text: string): SVGElement =>
  drawn(
    "text",
    {
      stroke: "var(--paper)",
      "stroke-width": 4,
      "stroke-linejoin": "round",
      "paint-order": "stroke",
      "text-anchor": "start",
      ...attributes,
    },
    text,
  );

/** Steps of 1, 2 or 5 times a power of ten, about `count` up to `top`. */
export function ticksUpTo(top: number, count: number): number[] {
  const rough = top / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const ratio = rough / power;
  const step = power * (ratio >= Math.sqrt(50) ? 10 : ratio >= Math.sqrt(10) ? 5 : ratio >= Math.SQRT2 ? 2 : 1);
  return Array.from({ length: Math.floor(top / step + 1e-9) + 1 }, (_, at) => Number((at * step).toPrecision(12)));
}

/** Values at the left, each with a line across. */
export function drawValueAxis({ svg, frame, y }: Pen, top: number): void {
  const right = frame.width - frame.marginRight;
  const ticks = ticksUpTo(top, frame.height < 300 ? 5 : 7);
  svg.append(
    drawn(
      "g",
      { stroke: "var(--rule)" },
      ...ticks.map((tick) => drawn("line", { x1: frame.marginLeft, x2: right, y1: y(tick), y2: y(tick) })),
    ),
    drawn(
      "g",
      { fill: "var(--ink2)", "text-anchor": "end", "font-variant": "tabular-nums" },
      ...ticks.map((tick) => drawn("text", { x: frame.marginLeft - 8, y: y(tick), dy: "0.32em" }, withMarks(tick.toLocaleString("en-US")))),
    ),
  );
}

/** Years in the middle of their year, ticks between years, as many as fit. */
export function drawYearAxis({ svg, frame, x }: Pen, from: number, to: number): void {
  const base = frame.height - frame.marginBottom;
  const first = Math.ceil(from);
  const last = Math.floor(to);
  const every = Math.max(1, Math.ceil(((last - first) * 44) / (frame.width - frame.marginLeft - frame.marginRight)));
  const bounds = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const named = bounds.filter((year, at) => at % every === 0 && year + 0.5 <= to);
  svg.append(
    drawn("g", { stroke: "var(--ctl)" }, ...bounds.map((year) => drawn("line", { x1: x(year), x2: x(year), y1: base, y2: base + 6 }))),
    drawn(
      "g",
      { fill: "var(--ink2)", "font-variant": "tabular-nums" },
      ...named.map((year) => drawn("text", { x: x(year + 0.5), y: base + 8, dy: "0.71em" }, String(year))),
    ),
  );
}

export function drawEndLabels({ svg, x, y }: Pen, labels: readonly EndLabel[], at: number): void {
  for (const { y: value, text, fill, bold } of labels)
    svg.append(
      drawn("text", { x: x(at) + 8, y: y(value), dy: "0.32em", "text-anchor": "start", fill, "font-weight": bold ? 600 : 400 }, text),
    );
}
