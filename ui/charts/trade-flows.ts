import { figureText } from "../notebook/figures.ts";
import { policyOf, worldOf } from "../notebook/notebook.ts";
import { runsName, type WorldRuns } from "../notebook/runs.ts";
import { calendarOf, type Chart, type KeyEntry, tradedIn } from "./chart.ts";
import { detailOf, homeOf, regionText, runAsk } from "./one-run.ts";
import { drawFlows } from "./sankey.ts";
import { type MarketFlow, marketFlows, meanFlows, type RegionTrade, regionFlows, regionTrade } from "./trade-data.ts";
import { yearAsk } from "./year-ask.ts";
import { januaryOf } from "./years.ts";

interface MeanData {
  readonly of: "all";
  readonly year: number;
  readonly home: string;
  readonly flows: readonly MarketFlow[];
  readonly runs: number;
}
interface RunData {
  readonly of: "run";
  readonly year: number;
  readonly home: string;
  readonly trade: RegionTrade;
  readonly replication: number;
}
export type TradeFlowsData = MeanData | RunData;

const tonnes = (value: number): string => figureText(value, "t");

/** Share of what the EU uses, or in one run buys, that was made in the controlling state. */
function shareOfHome(data: TradeFlowsData): number {
  if (data.of === "all") {
    const mean = (id: string): number => data.flows.find((flow) => flow.id === id)!.mean;
    return mean("use-eu-home") / (mean("use-eu-home") + mean("use-eu-other"));
  }
  const eu = data.trade.regions.indexOf("EU");
  const bought = Math.max(0, data.trade.fromPool[eu]);
  return data.trade.fromHome[eu] / (data.trade.fromHome[eu] + bought);
}

export const tradeFlows: Chart<TradeFlowsData> = {
  title({ study, chosen }, data) {
    const under = `under ${policyOf(study, chosen.policy)?.title ?? chosen.policy}`;
    if (!data) return `Who makes and who uses ${tradedIn(study)}, ${under}`;
    const share = figureText(shareOfHome(data), "share");
    return data.of === "all"
      ? `In ${data.year}, ${share} of what the EU uses was made in ${regionText(data.home)}, ${under}`
      : `In ${data.year}, ${share} of what the EU buys comes from ${regionText(data.home)}, ${under}, in one run`;
  },
  subtitle: ({ study, asks }) =>
    asks.of === "run"
      ? `Tonnes of ${tradedIn(study)} bought in the year, inside magnets included where buyers import them. Hatched: made in ${regionText(homeOf(study))}. Material of other origins trades as one market: the model does not record whose tonnes went to whom.`
      : `Tonnes of ${tradedIn(study)} in the year, mean of the runs, so that bands add up; the table has the spread. Hatched: made in ${regionText(homeOf(study))}. Where the EU's use comes from is recorded, that of other buyers is not; one run tells more.`,
  ownPlace: ["policy", "exporter"],
  asks: ({ study }, kept) => [
    {
      kind: "choice",
      id: "of",
      title: "Show",
      default: "all",
      options: [
        { value: "all", title: "all runs, in three places" },
        { value: "run", title: "one run, by region" },
      ],
    },
    yearAsk(study),
    ...(kept.of === "run" ? [runAsk(study)] : []),
  ],
  data(scene) {
    const { use, study, chosen, asks } = scene;
    const world = worldOf(study, chosen.policy, chosen.exporter);
    const { value } = use<WorldRuns>(runsName(chosen.policy, chosen.exporter));
    if (!world || !value || value.series.length === 0) return undefined;
    const year = asks.year as number;
    const home = homeOf(study);
    const january = januaryOf(calendarOf(world), year);
    if (asks.of !== "run") return { of: "all", year, home, flows: flowsOf(value, january, regionText(home)), runs: value.series.length };
    const run = detailOf(scene);
    if (!run?.physical) return undefined;
    return { of: "run", year, home, trade: regionTrade(run.physical, january), replication: run.replication };
  },
  draw: (data, width) =>
    drawFlows(data.of === "all" ? meanFlows(data.flows, regionText(data.home)) : regionFlows(data.trade), width, tonnes),
  describe(data) {
    if (data.of === "all")
      return `Tonnes in ${data.year}, mean of the runs: ${data.flows.map(({ title, mean }) => `${title} ${tonnes(mean)}`).join("; ")}.`;
    const { nodes, links } = regionFlows(data.trade);
    const title = (id: string): string => nodes.find((node) => node.id === id)?.title ?? id;
    return `Tonnes in ${data.year} of one run: ${links.map(({ source, target, value }) => `${title(source)} to ${title(target)} ${tonnes(value)}`).join("; ")}.`;
  },
  table(data) {
    if (data.of === "all")
      return {
        columns: ["Flow", "mean", "5 %", "median", "95 %"].map((title, at) => ({ title, unit: at === 0 ? "" : "t" })),
        rows: data.flows.map(({ title, mean, p5, p50, p95 }) => [title, mean, p5, p50, p95]),
      };
    const { regions, made, fromHome, fromPool } = data.trade;
    return {
      columns: ["Region", "made", `bought, made in ${regionText(data.home)}`, "bought, of other origin"].map((title, at) => ({
        title,
        unit: at === 0 ? "" : "t",
      })),
      rows: regions.map((region, r) => [region, made[r], fromHome[r], fromPool[r]]),
    };
  },
  key: ({ home }) =>
    [
      { mark: "hatch", text: `made in ${regionText(home)}` },
      { mark: "s4", text: "other origins" },
      { mark: "hatch-ink", text: "stocks" },
    ] satisfies KeyEntry[],
  keyEverywhere: true,
  runs: (data) => (data.of === "all" ? data.runs : 1),
  replication: (data) => (data.of === "run" ? data.replication : undefined),
};

const known = new WeakMap<WorldRuns, Map<number, readonly MarketFlow[]>>();
function flowsOf(runs: WorldRuns, january: number, home: string): readonly MarketFlow[] {
  let years = known.get(runs);
  if (!years) known.set(runs, (years = new Map()));
  let flows = years.get(january);
  if (!flows) years.set(january, (flows = marketFlows(runs.series, january, home)));
  return flows;
}
