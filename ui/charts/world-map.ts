import * as Plot from "@observablehq/plot";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import land110 from "world-atlas/land-110m.json";
import { t } from "../../language/language.ts";
import { figureText } from "../notebook/figures.ts";
import { PHONE } from "./chart.ts";
import { plotted } from "./frame.ts";
import { drawn } from "./pen.ts";
import type { Arc, MapData } from "./trade-map.ts";

const topology = land110 as unknown as Topology;
const land = feature(topology, topology.objects.land as GeometryCollection);

interface Place {
  /** Longitude and latitude: a point, not a centre of trade. */
  readonly at: readonly [number, number];
  /** Where its label stands. */
  readonly side: "start" | "end" | "middle";
  readonly dy: number;
  /** The same where there is little room. */
  readonly phone?: { readonly side: Place["side"]; readonly dy: number; readonly name: string };
}
const PLACES: Readonly<Record<string, Place>> = {
  China: { at: [104, 36], side: "end", dy: -30, phone: { side: "end", dy: -16, name: "China" } },
  EU: { at: [12, 49], side: "middle", dy: -40 },
  US: { at: [-98, 39], side: "middle", dy: -40 },
  "Japan and Korea": { at: [136, 37], side: "start", dy: -14, phone: { side: "middle", dy: -26, name: "Japan, Korea" } },
  partners: { at: [134, -25], side: "middle", dy: 16 },
  "rest of world": { at: [79, 18], side: "end", dy: 6, phone: { side: "end", dy: 6, name: "rest" } },
  "DR Congo": { at: [23, -3], side: "middle", dy: 16 },
};
const NOWHERE: Place = { at: [-30, -30], side: "middle", dy: 16 };
const placeOf = (region: string): Place => PLACES[region] ?? NOWHERE;

/** Below it labels stand where they find room. */
const NARROW = 850;
/** Pixels of the widest stream; streams below this share of it are left to the table. */
const WIDEST = 20;
const LEAST = 0.01;
const STEPS = 28;
const BEND = 0.22;
const GAP = 9;

type Point = readonly [number, number];

/** The outline of a bent stream that widens from a fifth at its source to its whole width and ends in a tip. */
export function streamPath([x1, y1]: Point, [x2, y2]: Point, width: number): string {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const control: Point = [(x1 + x2) / 2 + (y2 - y1) * BEND, (y1 + y2) / 2 - (x2 - x1) * BEND];
  const tip = Math.max(7, width * 0.9);
  const [from, to] = [GAP / length, 1 - (GAP + tip) / length];
  const left: Point[] = [];
  const right: Point[] = [];
  const at = (t: number): { readonly point: Point; readonly normal: Point } => {
    const s = 1 - t;
    const point: Point = [s * s * x1 + 2 * s * t * control[0] + t * t * x2, s * s * y1 + 2 * s * t * control[1] + t * t * y2];
    const [dx, dy] = [s * (control[0] - x1) + t * (x2 - control[0]), s * (control[1] - y1) + t * (y2 - control[1])];
    const size = Math.hypot(dx, dy) || 1;
    return { point, normal: [-dy / size, dx / size] };
  };
  for (let i = 0; i <= STEPS; i++) {
    const share = i / STEPS;
    const { point, normal } = at(from + share * Math.max(0.05, to - from));
    const half = (width / 2) * (0.2 + 0.8 * share);
    left.push([point[0] + normal[0] * half, point[1] + normal[1] * half]);
    right.push([point[0] - normal[0] * half, point[1] - normal[1] * half]);
  }
  const { point: end } = at(1 - GAP / length);
  const { point: base, normal } = at(from + Math.max(0.05, to - from));
  const wing = width / 2 + 3.5;
  const barbs: Point[] = [
    [base[0] + normal[0] * wing, base[1] + normal[1] * wing],
    end,
    [base[0] - normal[0] * wing, base[1] - normal[1] * wing],
  ];
  return `M${[...left, ...barbs, ...right.reverse()].map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join("L")}Z`;
}

const tonnes = (value: number): string => figureText(value, "t");

/** Land, streams between regions and what each region made and bought. */
export function drawMap({ arcs, trade }: MapData, width: number): SVGSVGElement {
  const phone = width < PHONE;
  const fontSize = phone ? 12 : 13;
  const between = arcs.filter(({ from, to }) => from !== to);
  const most = between[0]?.tonnes ?? 1;
  const scale = phone ? 0.6 : 1;
  const shown = between.filter((arc) => arc.tonnes >= LEAST * most);
  const spots = trade.regions.map((region, r) => ({ region, made: trade.made[r], bought: trade.fromHome[r] + trade.fromPool[r] }));
  type Spot = (typeof spots)[number];
  const x = ({ region }: Spot): number => placeOf(region).at[0];
  const y = ({ region }: Spot): number => placeOf(region).at[1];
  const streams: Plot.RenderFunction = (_index, _scales, values) => {
    const [xs, ys] = [values.x as ArrayLike<number>, values.y as ArrayLike<number>];
    const at = (region: string): Point => {
      const r = trade.regions.indexOf(region);
      return [xs[r], ys[r]];
    };
    const outline = (arc: Arc): string => streamPath(at(arc.from), at(arc.to), Math.max(1.5, (arc.tonnes / most) * WIDEST * scale));
    const drawStream = (arc: Arc): SVGElement[] => {
      const d = outline(arc);
      if (!arc.home)
        return [
          drawn("path", {
            d,
            fill: "var(--s3)",
            "fill-opacity": 0.8,
            stroke: "var(--paper)",
            "stroke-width": arc.tonnes > most / 5 ? 0.75 : 0,
          }),
        ];
      return [
        drawn("path", { d, fill: "var(--paper)", "fill-opacity": 0.75 }),
        drawn("path", { d, fill: "url(#hatch-china)", stroke: "var(--cn)", "stroke-width": 1.25 }),
      ];
    };
    const ordered = [...shown].sort((a, b) => Number(a.home) - Number(b.home) || b.tonnes - a.tonnes);
    return drawn("g", {}, ...ordered.flatMap(drawStream));
  };
  const label = (spot: Spot): string =>
    phone
      ? `${t(placeOf(spot.region).phone?.name ?? spot.region)}\n${tonnes(spot.made)}`
      : [t(spot.region), t("made {tonnes}", { tonnes: tonnes(spot.made) }), t("bought {tonnes}", { tonnes: tonnes(spot.bought) })].join(
          "\n",
        );
  return plotted(
    {
      width,
      height: Math.round(width * (phone ? 0.68 : 0.52)),
      phone,
      fontSize,
      marginLeft: 0,
      marginRight: 0,
      marginTop: phone ? 20 : 0,
      marginBottom: 0,
    },
    {
      projection: {
        type: "equal-earth",
        rotate: [-20, 0],
        domain: {
          type: "MultiPoint",
          coordinates: [
            [-128, 60],
            [-124, -38],
            [178, 60],
            [178, -38],
          ],
        },
      },
      marks: [
        Plot.geo(land, { fill: "var(--wash)", stroke: "var(--ctl)", strokeWidth: 0.6 }),
        Plot.dot(spots, { x, y, render: streams }),
        Plot.dot(spots, { x, y, r: 4, fill: "var(--ink)", stroke: "var(--paper)" }),
        ...spots.map((spot) => {
          const place = placeOf(spot.region);
          const { side, dy } = (width < NARROW && place.phone) || place;
          return Plot.text([spot], {
            x,
            y,
            text: label,
            textAnchor: side,
            lineAnchor: dy < 0 ? "middle" : "top",
            dx: side === "start" ? 9 : side === "end" ? -9 : 0,
            dy: dy < -30 && phone ? -26 : dy < -20 && !phone ? -36 : dy,
            fill: "var(--ink)",
            stroke: "var(--paper)",
            strokeWidth: 4,
            fontSize,
          });
        }),
      ],
    },
  );
}
