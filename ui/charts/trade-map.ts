import { figureText } from "../notebook/figures.ts";
import { policyOf, worldOf } from "../notebook/notebook.ts";
import { calendarOf, type Chart, type KeyEntry, tradedIn } from "./chart.ts";
import { drawMap } from "./world-map.ts";
import { detailOf, homeOf, regionText, runAsk } from "./one-run.ts";
import { type RegionTrade, regionTrade } from "./trade-data.ts";
import { yearAsk } from "./year-ask.ts";
import { januaryOf } from "./years.ts";

export interface Arc {
  readonly from: string;
  readonly to: string;
  readonly tonnes: number;
  /** Made in the controlling state. */
  readonly home: boolean;
}
export interface MapData {
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
    if (fromHome[r] > 0) arcs.push({ from: regions[0], to, tonnes: fromHome[r], home: true });
    if (!(fromPool[r] > 0) || outside === 0) return;
    regions.forEach((from, maker) => {
      const tonnes = (fromPool[r] * made[maker]) / outside;
      if (maker > 0 && tonnes > 0) arcs.push({ from, to, tonnes, home: false });
    });
  });
  return arcs.sort((a, b) => b.tonnes - a.tonnes);
}

const tonnes = (value: number): string => figureText(value, "t");

export const tradeMap: Chart<MapData> = {
  title({ study, chosen }, data) {
    const under = `under ${policyOf(study, chosen.policy)?.title ?? chosen.policy}`;
    if (!data) return `Where ${tradedIn(study)} goes, ${under}`;
    const eu = data.trade.regions.indexOf("EU");
    return `In ${data.year} the EU buys ${tonnes(data.trade.fromHome[eu])} from ${regionText(data.home)} and ${tonnes(Math.max(0, data.trade.fromPool[eu]))} of other origin, ${under}`;
  },
  subtitle: ({ study }) =>
    `Tonnes of ${tradedIn(study)} bought in the year in one run; what buyers import inside magnets counts. Arrows widen towards the buyer. Hatched: made in ${regionText(homeOf(study))}, as recorded. Plain: other origins, which trade as one market in the model, shared out by who made how much. A region is one point; what stays in it is in the table.`,
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
      { mark: "hatch", text: `from ${regionText(home)}` },
      { mark: "s3", text: "from elsewhere" },
    ] satisfies KeyEntry[],
  keyEverywhere: true,
  runs: () => 1,
  replication: ({ replication }) => replication,
};
