import { sankey, sankeyLinkHorizontal } from "d3-sankey";
import { PHONE } from "./chart.ts";
import { plotted, SVG } from "./frame.ts";

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
  /** `home` is hatched and `stock` dotted, so that they differ without colour. */
  readonly kind: "home" | "other" | "stock" | "public";
}
export interface Flows {
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
}

const STROKES: Readonly<Record<FlowLink["kind"], string>> = {
  home: "url(#hatch-china)",
  other: "var(--s4)",
  stock: "url(#hatch-ink)",
  public: "var(--s2)",
};
const NODE_WIDTH = 10;
const PADDING = 22;

const element = (name: string, attributes: Readonly<Record<string, string | number>>, text?: string): SVGElement => {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
};

/** Bands between columns as wide as what flows, each node labelled with what goes through it; `show` writes a value. */
export function drawFlows({ nodes, links }: Flows, width: number, show: (value: number) => string): SVGSVGElement {
  const shown = links.filter(({ value }) => value > 0);
  const used = nodes.filter(({ id }) => shown.some(({ source, target }) => source === id || target === id));
  const columns = new Map<number, number>();
  for (const { column } of used) columns.set(column, (columns.get(column) ?? 0) + 1);
  const tallest = Math.max(1, ...columns.values());
  const phone = width < PHONE;
  const height = Math.max(phone ? 300 : 320, tallest * (phone ? 50 : 46) + 40);
  const fontSize = phone ? 12 : 13;
  const side = phone ? 0 : Math.min(210, width * 0.23);
  const svg = plotted(
    { width, height, phone, fontSize, marginLeft: 0, marginRight: 0, marginTop: 0, marginBottom: 0 },
    { x: { domain: [0, 1], axis: null }, y: { domain: [0, 1], axis: null }, marks: [] },
  );
  const layout = sankey<FlowNode, FlowLink>()
    .nodeId(({ id }) => id)
    .nodeAlign(({ column }) => column)
    .nodeWidth(NODE_WIDTH)
    .nodePadding(PADDING)
    .nodeSort(null)
    .linkSort(null)
    .extent([
      [side, 14],
      [width - side, height - 14],
    ]);
  const laid = layout({ nodes: used.map((node) => ({ ...node })), links: shown.map((link) => ({ ...link })) });
  const path = sankeyLinkHorizontal<FlowNode, FlowLink>();
  for (const link of laid.links) {
    const band = { d: path(link) ?? "", fill: "none", "stroke-width": Math.max(1.25, link.width ?? 0) };
    svg.append(element("path", { ...band, stroke: STROKES[link.kind], "stroke-opacity": link.kind === "other" ? 0.75 : 1 }));
  }
  const last = Math.max(...used.map(({ column }) => column));
  for (const node of laid.nodes) {
    const { x0 = 0, x1 = 0, y0 = 0, y1 = 0, column, title, value = 0 } = node;
    svg.append(element("rect", { x: x0, y: y0, width: x1 - x0, height: Math.max(1, y1 - y0), fill: "var(--ink)" }));
    const before = phone ? column === last && last > 0 : column < last;
    const inside = !phone && column > 0 && column < last;
    const anchor = inside ? "middle" : before ? "end" : "start";
    const x = inside ? (x0 + x1) / 2 : before ? x0 - 7 : x1 + 7;
    const y = inside ? y0 - 7 : (y0 + y1) / 2;
    const label = { x, "text-anchor": anchor, "font-size": fontSize, stroke: "var(--paper)", "stroke-width": 4, "paint-order": "stroke" };
    if (inside) svg.append(element("text", { ...label, y, fill: "var(--ink)", "font-weight": 600 }, `${title} ${show(value)}`));
    else {
      svg.append(element("text", { ...label, y: y - 2, fill: "var(--ink)", "font-weight": 600 }, title));
      svg.append(element("text", { ...label, y: y + fontSize, fill: "var(--ink2)" }, show(value)));
    }
  }
  return svg;
}
