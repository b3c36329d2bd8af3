import { t } from "../../language/language.ts";
import { figureText } from "../notebook/figures.ts";
import { worldOf } from "../notebook/notebook.ts";
import { runsName, type WorldRuns } from "../notebook/runs.ts";
import { calendarOf, type Chart, type KeyEntry, policyName, tradedIn } from "./chart.ts";
import { detailOf, homeOf, regionText, runAsk } from "./one-run.ts";
import { drawFlows } from "./sankey.ts";
import { flowText, type MarketFlow, marketFlows, meanFlows, type RegionTrade, regionFlows, regionTrade } from "./trade-data.ts";
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
  title(scene, data) {
    const policy = policyName(scene);
    if (!data) return t("Who makes and who uses {material}, under {policy}", { material: tradedIn(scene.study), policy });
    const values = { year: data.year, share: figureText(shareOfHome(data), "share"), home: regionText(data.home), policy };
    return data.of === "all"
      ? t("In {year}, {share} of what the EU uses was made in {home}, under {policy}", values)
      : t("In {year}, {share} of what the EU buys comes from {home}, under {policy}, in one run", values);
  },
  subtitle: ({ study, asks }) =>
    asks.of === "run"
      ? t(
          "Tonnes of {material} bought in the year, inside magnets included where buyers import them. Hatched: made in {home}. Material of other origins trades as one market: the model does not record whose tonnes went to whom.",
          { material: tradedIn(study), home: regionText(homeOf(study)) },
        )
      : t(
          "Tonnes of {material} in the year, mean of the runs, so that bands add up; the table has the spread. Hatched: made in {home}. Where the EU's use comes from is recorded, that of other buyers is not; one run tells more.",
          { material: tradedIn(study), home: regionText(homeOf(study)) },
        ),
  ownPlace: ["policy", "exporter"],
  asks: ({ study }, kept) => [
    {
      kind: "choice",
      id: "of",
      title: t("Show"),
      default: "all",
      options: [
        { value: "all", title: t("all runs, in three places") },
        { value: "run", title: t("one run, by region") },
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
    if (asks.of !== "run") return { of: "all", year, home, flows: flowsOf(value, january), runs: value.series.length };
    const run = detailOf(scene);
    if (!run?.physical) return undefined;
    return { of: "run", year, home, trade: regionTrade(run.physical, january), replication: run.replication };
  },
  draw: (data, width) => drawFlows(data.of === "all" ? meanFlows(data.flows, data.home) : regionFlows(data.trade), width, tonnes),
  describe(data) {
    if (data.of === "all")
      return t("Tonnes in {year}, mean of the runs: {flows}.", {
        year: data.year,
        flows: data.flows.map((flow) => `${flowText(flow, data.home)} ${tonnes(flow.mean)}`).join("; "),
      });
    const { nodes, links } = regionFlows(data.trade);
    const title = (id: string): string => nodes.find((node) => node.id === id)?.title ?? id;
    const said = links.map(({ source, target, value }) =>
      t("{from} to {to} {tonnes}", { from: title(source), to: title(target), tonnes: tonnes(value) }),
    );
    return t("Tonnes in {year} of one run: {flows}.", { year: data.year, flows: said.join("; ") });
  },
  table(data) {
    if (data.of === "all")
      return {
        columns: [t("Flow"), t("mean"), "5 %", t("median"), "95 %"].map((title, at) => ({ title, unit: at === 0 ? "" : "t" })),
        rows: data.flows.map((flow) => [flowText(flow, data.home), flow.mean, flow.p5, flow.p50, flow.p95]),
      };
    const { regions, made, fromHome, fromPool } = data.trade;
    return {
      columns: [t("Region"), t("made"), t("bought, made in {home}", { home: regionText(data.home) }), t("bought, of other origin")].map(
        (title, at) => ({
          title,
          unit: at === 0 ? "" : "t",
        }),
      ),
      rows: regions.map((region, r) => [t(region), made[r], fromHome[r], fromPool[r]]),
    };
  },
  key: ({ home }) =>
    [
      { mark: "hatch", text: t("made in {home}", { home: regionText(home) }) },
      { mark: "s4", text: t("other origins") },
      { mark: "hatch-ink", text: t("stocks") },
    ] satisfies KeyEntry[],
  keyEverywhere: true,
  runs: (data) => (data.of === "all" ? data.runs : 1),
  replication: (data) => (data.of === "run" ? data.replication : undefined),
};

const known = new WeakMap<WorldRuns, Map<number, readonly MarketFlow[]>>();
function flowsOf(runs: WorldRuns, january: number): readonly MarketFlow[] {
  let years = known.get(runs);
  if (!years) known.set(runs, (years = new Map()));
  let flows = years.get(january);
  if (!flows) years.set(january, (flows = marketFlows(runs.series, january)));
  return flows;
}
