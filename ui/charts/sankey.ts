import { type SankeyGraph, sankey, sankeyLinkHorizontal } from "d3-sankey";
import { PHONE } from "./chart.ts";
import { linesOf, widthOf } from "./lines.ts";
import { plotted } from "./frame.ts";
import { drawn, haloed } from "./pen.ts";

export interface FlowNode {
  readonly id: string;
  readonly title: string;
  /** From the left, 0 first. */
  readonly column: number;
}
export interface FlowLink {
  readonly source: string;
  readonly target: string;
  /** In the unit of the chart; not negative. */
  readonly value: number;
  readonly kind: "home" | "other" | "stock" | "public";
}
export interface Flows {
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
}

/** A tint, and lines over it where the kind must differ without colour. */
const LOOKS: Readonly<Record<FlowLink["kind"], { readonly tint: string; readonly opacity: number; readonly lines?: string }>> = {
  home: { tint: "var(--cn)", opacity: 0.16, lines: "url(#hatch-china)" },
  other: { tint: "var(--s4)", opacity: 0.8 },
  stock: { tint: "var(--ink2)", opacity: 0.12, lines: "url(#hatch-ink)" },
  public: { tint: "var(--s3)", opacity: 0.85 },
};
const NODE_WIDTH = 10;
/** Room for a label of two lines, on a phone of three, beside the thinnest node. */
const PADDING = { desk: 31, phone: 46 };
/** Half of what stays free in the middle of a phone for the labels there. */
const MIDDLE = 44;
/** From a line of a label to the next, in sizes of the type. */
const LINE = 1.15;
/** Pixels that the widest column may take, gaps apart: few bands are no blocks. */
const MOST_A_NODE = 70;

/** Bands between columns as wide as what flows, each node labelled with what goes through it; `show` writes a value. */
export function drawFlows({ nodes, links }: Flows, width: number, show: (value: number) => string): SVGSVGElement {
  const shown = links.filter(({ value }) => value > 0);
  const used = nodes.filter(({ id }) => shown.some(({ source, target }) => source === id || target === id));
  const last = Math.max(0, ...used.map(({ column }) => column));
  const tallest = Math.max(...Array.from({ length: last + 1 }, (_, c) => used.filter(({ column }) => column === c).length));
  const phone = width < PHONE;
  const padding = phone ? PADDING.phone : PADDING.desk;
  const height = shown.length === 0 ? 40 : 30 + tallest * (padding + (tallest > 2 ? 25 : MOST_A_NODE - PADDING.desk));
  const fontSize = phone ? 12 : 13;
  const svg = plotted(
    { width, height, phone, fontSize, marginLeft: 0, marginRight: 0, marginTop: 0, marginBottom: 0 },
    { x: { domain: [0, 1], axis: null }, y: { domain: [0, 1], axis: null }, marks: [] },
  );
  if (shown.length === 0) return svg;
  const room = (column: number): number =>
    phone
      ? 0
      : Math.min(
          width * 0.36,
          12 + Math.max(...used.filter((node) => node.column === column).map(({ title }) => widthOf(title, fontSize))),
        );
  const layout = sankey<FlowNode, FlowLink>()
    .nodeId(({ id }) => id)
    .nodeAlign(({ column }) => column)
    .nodeWidth(NODE_WIDTH)
    .nodePadding(padding)
    .nodeSort(null)
    .extent([
      [room(0), phone ? 34 : 16],
      [width - room(last), height - (phone ? 24 : 16)],
    ]);
  const laid = layout({ nodes: used.map((node) => ({ ...node })), links: shown.map((link) => ({ ...link })) });
  svg.append(bands(laid), ...laid.nodes.flatMap((node) => labelled(node)));
  return svg;

  function labelled(node: (typeof laid.nodes)[number]): SVGElement[] {
    const { x0 = 0, x1 = 0, y0 = 0, y1 = 0, column, title, value = 0 } = node;
    const bar = drawn("rect", { x: x0, y: y0, width: x1 - x0, height: Math.max(1, y1 - y0), fill: "var(--ink)" });
    const strong = { fill: "var(--ink)", "font-weight": 600, "font-size": fontSize };
    if (column > 0 && column < last) {
      const above = { ...strong, x: (x0 + x1) / 2, "text-anchor": "middle" };
      const lines = phone ? [...linesOf(title, 2 * MIDDLE, fontSize), show(value)] : [`${title} ${show(value)}`];
      return [bar, ...lines.map((line, at) => haloed({ ...above, y: y0 - 7 - (lines.length - 1 - at) * LINE * fontSize }, line))];
    }
    const before = phone ? column > 0 : column === 0;
    const place = { x: before ? x0 - 7 : x1 + 7, "text-anchor": before ? "end" : "start", "font-size": fontSize };
    const lines = linesOf(title, phone ? width / 2 - MIDDLE - NODE_WIDTH - 7 : room(column) - 7, fontSize);
    const top = (y0 + y1) / 2 - 2 - ((lines.length - 1) * LINE * fontSize) / 2;
    return [
      bar,
      ...lines.map((line, at) => haloed({ ...strong, ...place, y: top + at * LINE * fontSize }, line)),
      haloed({ ...place, y: top + lines.length * LINE * fontSize, fill: "var(--ink2)" }, show(value)),
    ];
  }
}

function bands({ links }: SankeyGraph<FlowNode, FlowLink>): SVGElement {
  const path = sankeyLinkHorizontal<FlowNode, FlowLink>();
  return drawn(
    "g",
    { fill: "none" },
    ...links.flatMap((link) => {
      const { tint, opacity, lines } = LOOKS[link.kind];
      const band = { d: path(link) ?? "", "stroke-width": Math.max(1.5, link.width ?? 0) };
      const under = drawn("path", { ...band, stroke: tint, "stroke-opacity": (link.width ?? 0) < 4 ? 0.9 : opacity });
      return lines ? [under, drawn("path", { ...band, stroke: lines })] : [under];
    }),
  );
}
