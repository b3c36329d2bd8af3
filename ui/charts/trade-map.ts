import { t } from "../../language/language.ts";
import { figureText } from "../notebook/figures.ts";
import { worldOf } from "../notebook/notebook.ts";
import { calendarOf, type Chart, type KeyEntry, policyName, tradedIn } from "./chart.ts";
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
  title(scene, data) {
    const policy = policyName(scene);
    if (!data) return t("Where {material} goes, under {policy}", { material: tradedIn(scene.study), policy });
    const eu = data.trade.regions.indexOf("EU");
    return t("In {year} the EU buys {tonnes} from {home} and {other} of other origin, under {policy}", {
      year: data.year,
      tonnes: tonnes(data.trade.fromHome[eu]),
      home: regionText(data.home),
      other: tonnes(Math.max(0, data.trade.fromPool[eu])),
      policy,
    });
  },
  subtitle: ({ study }) =>
    t(
      "Tonnes of {material} bought in the year in one run; what buyers import inside magnets counts. Arrows widen towards the buyer. Hatched: made in {home}, as recorded. Plain: other origins, which trade as one market in the model, shared out by who made how much. A region is one point; what stays in it is in the table.",
      { material: tradedIn(study), home: regionText(homeOf(study)) },
    ),
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
    t("Tonnes in {year} of one run: {flows}. Made: {made}.", {
      year,
      flows: arcs
        .map(({ from, to, tonnes: bought }) =>
          t("{from} to {to} {tonnes}", { from: regionText(from), to: regionText(to), tonnes: tonnes(bought) }),
        )
        .join("; "),
      made: trade.regions.map((region, r) => `${regionText(region)} ${tonnes(trade.made[r])}`).join(", "),
    }),
  table: ({ arcs }) => ({
    columns: [
      { title: t("From"), unit: "" },
      { title: t("To"), unit: "" },
      { title: t("Bought"), unit: "t" },
      { title: t("How known"), unit: "" },
    ],
    rows: arcs.map(({ from, to, tonnes: bought, home }) => [t(from), t(to), bought, home ? t("recorded") : t("shared out by output")]),
  }),
  key: ({ home }) =>
    [
      { mark: "hatch", text: t("from {home}", { home: regionText(home) }) },
      { mark: "s3", text: t("from elsewhere") },
    ] satisfies KeyEntry[],
  keyEverywhere: true,
  runs: () => 1,
  replication: ({ replication }) => replication,
};
