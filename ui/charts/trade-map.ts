import * as Plot from "@observablehq/plot";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import land110 from "world-atlas/land-110m.json";
import { figureText } from "../notebook/figures.ts";
import { policyOf, worldOf } from "../notebook/notebook.ts";
import { calendarOf, type Chart, type KeyEntry, PHONE, tradedIn } from "./chart.ts";
import { plotted } from "./frame.ts";
import { detailOf, homeOf, regionText, runAsk } from "./one-run.ts";
import { type RegionTrade, regionTrade } from "./trade-data.ts";
import { yearAsk } from "./year-ask.ts";
import { januaryOf } from "./years.ts";

const topology = land110 as unknown as Topology;
const land = feature(topology, topology.objects.land as GeometryCollection);

/** Where a region is drawn, longitude and latitude: a point, not a centre of its trade. */
const PLACES: Readonly<Record<string, readonly [number, number]>> = {
  China: [104, 35],
  EU: [12, 49],
  US: [-98, 39],
  "Japan and Korea": [137, 37],
  partners: [134, -25],
  "rest of world": [79, 18],
  "DR Congo": [23, -3],
};

export interface Arc {
  readonly from: string;
  readonly to: string;
  readonly tonnes: number;
  readonly home: boolean;
}
interface MapData {
  readonly year: number;
  readonly home: string;
  readonly trade: RegionTrade;
  readonly arcs: readonly Arc[];
  readonly replication: number;
}

/**
 * Tonnes from region to region in a year. Of home origin they are recorded; those of other origins trade as one
 * pool and are shared out among the regions that made them, in proportion to what each made.
 */
export function arcsOf({ regions, made, fromHome, fromPool }: RegionTrade): Arc[] {
  const outside = made.reduce((sum, tonnes, r) => (r === 0 ? sum : sum + tonnes), 0);
  const arcs: Arc[] = [];
  regions.forEach((to, r) => {
    if (r > 0 && fromHome[r] > 0) arcs.push({ from: regions[0], to, tonnes: fromHome[r], home: true });
    if (!(fromPool[r] > 0) || outside === 0) return;
    regions.forEach((from, maker) => {
      const tonnes = (fromPool[r] * made[maker]) / outside;
      if (maker > 0 && maker !== r && tonnes > 0) arcs.push({ from, to, tonnes, home: false });
    });
  });
  return arcs.sort((a, b) => b.tonnes - a.tonnes);
}

const tonnes = (value: number): string => figureText(value, "t");
const WIDEST = 16;

export const tradeMap: Chart<MapData> = {
  title({ study, chosen }, data) {
    const under = `under ${policyOf(study, chosen.policy)?.title ?? chosen.policy}`;
    const [most] = data?.arcs ?? [];
    return most && data
      ? `In ${data.year} the widest stream goes from ${regionText(most.from)} to ${regionText(most.to)}: ${tonnes(most.tonnes)} ${under}`
      : `Where ${tradedIn(study)} goes, ${under}`;
  },
  subtitle: ({ study }) =>
    `Tonnes of ${tradedIn(study)} bought in the year in one run; what buyers import inside magnets counts. Dashed: made in ${regionText(homeOf(study))}, as recorded. Solid: other origins, which trade as one market in the model; shared out by who made how much. A region is one point.`,
  ownPlace: ["policy", "exporter"],
  asks: ({ study }) => [yearAsk(study), runAsk(study)],
  data(scene) {
    const { study, chosen, asks } = scene;
    const world = worldOf(study, chosen.policy, chosen.exporter);
    const run = detailOf(scene);
    if (!world || !run?.physical) return undefined;
    const year = asks.year as number;
    const trade = regionTrade(run.physical, januaryOf(calendarOf(world), year));
    return { year, home: trade.regions[0], trade, arcs: arcsOf(trade), replication: run.replication };
  },
  draw: drawMap,
  describe: ({ year, arcs, trade }) =>
    `Tonnes in ${year} of one run: ${arcs.map(({ from, to, tonnes: t }) => `${regionText(from)} to ${regionText(to)} ${tonnes(t)}`).join("; ")}. Made: ${trade.regions.map((region, r) => `${regionText(region)} ${tonnes(trade.made[r])}`).join(", ")}.`,
  table: ({ arcs }) => ({
    columns: [
      { title: "From", unit: "" },
      { title: "To", unit: "" },
      { title: "Bought", unit: "t" },
      { title: "How known", unit: "" },
    ],
    rows: arcs.map(({ from, to, tonnes: t, home }) => [from, to, t, home ? "recorded" : "shared out by output"]),
  }),
  key: ({ home }) =>
    [
      { mark: "china", text: `from ${regionText(home)}` },
      { mark: "line", text: "from elsewhere" },
    ] satisfies KeyEntry[],
  keyEverywhere: true,
  runs: () => 1,
  replication: ({ replication }) => replication,
};

/** Streams below this share of the widest are left to the table. */
const LEAST = 0.01;

function drawMap({ arcs, trade }: MapData, width: number): SVGSVGElement {
  const phone = width < PHONE;
  const height = Math.round(width * (phone ? 0.72 : 0.54));
  const fontSize = phone ? 12 : 13;
  const most = arcs[0]?.tonnes ?? 1;
  const at = (region: string): readonly [number, number] => PLACES[region] ?? [0, 0];
  const shown = arcs.filter(({ tonnes: t }) => t >= LEAST * most);
  const halo = { stroke: "var(--paper)", strokeWidth: 4, fontSize };
  const arrows = (home: boolean): Plot.Markish[] =>
    shown
      .filter((arc) => arc.home === home)
      .map((arc) =>
        Plot.arrow([arc], {
          x1: () => at(arc.from)[0],
          y1: () => at(arc.from)[1],
          x2: () => at(arc.to)[0],
          y2: () => at(arc.to)[1],
          bend: 28,
          inset: 10,
          headLength: Math.max(7, 16 / Math.sqrt(1 + (arc.tonnes / most) * WIDEST)),
          stroke: home ? "var(--cn)" : "var(--xc)",
          strokeOpacity: home ? 0.95 : 0.7,
          strokeDasharray: home ? "7 3" : undefined,
          strokeWidth: Math.max(1.25, (arc.tonnes / most) * WIDEST),
        }),
      );
  const regions = trade.regions.map((region, r) => ({ region, made: trade.made[r], bought: trade.fromHome[r] + trade.fromPool[r] }));
  type Spot = (typeof regions)[number];
  const labelled = (text: (spot: Spot) => string, dy: number, weight: number, fill: string): Plot.Markish =>
    Plot.text(regions, {
      x: ({ region }: Spot) => at(region)[0],
      y: ({ region }: Spot) => at(region)[1],
      text,
      dy,
      fill,
      fontWeight: weight,
      ...halo,
    });
  return plotted(
    { width, height, phone, fontSize, marginLeft: 0, marginRight: 0, marginTop: 0, marginBottom: 0 },
    {
      projection: {
        type: "equal-earth",
        rotate: [phone ? -60 : -20, 0],
        domain: {
          type: "MultiPoint",
          coordinates: [
            [-128, 62],
            [-128, -42],
            [172, 62],
            [172, -42],
          ],
        },
      },
      marks: [
        Plot.geo(land, { fill: "var(--wash)", stroke: "var(--ctl)", strokeWidth: 0.6 }),
        ...arrows(false),
        ...arrows(true),
        Plot.dot(regions, {
          x: ({ region }: Spot) => at(region)[0],
          y: ({ region }: Spot) => at(region)[1],
          r: 4,
          fill: "var(--ink)",
          stroke: "var(--paper)",
        }),
        labelled(({ region }) => region, -14, 600, "var(--ink)"),
        labelled(({ made }) => `made ${tonnes(made)}`, 16, 400, "var(--ink2)"),
        ...(phone ? [] : [labelled(({ bought }) => `bought ${tonnes(bought)}`, 32, 400, "var(--ink2)")]),
      ],
    },
  );
}
