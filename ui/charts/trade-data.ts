import { t } from "../../language/language.ts";
import { type Quantiles, quantiles } from "../../analysis/quantiles.ts";
import { outcomeIndex } from "../../sim/results/outcomes.ts";
import type { PhysicalRecord } from "../../sim/results/physical.ts";
import { type RunResult, seriesOf } from "../../sim/results/results.ts";
import { regionText } from "./one-run.ts";
import type { FlowLink, FlowNode, Flows } from "./sankey.ts";
import { yearSum } from "./years.ts";

/** Who sent how much to whom, t in a year; by region, home first. */
export interface RegionTrade {
  readonly regions: readonly string[];
  readonly made: readonly number[];
  /** Of home origin, bought there; what home keeps. Negative where home lives off its stocks. */
  readonly fromHome: readonly number[];
  /** Of other origins, which trade as one pool; negative where a region sells stock back. */
  readonly fromPool: readonly number[];
}

export function regionTrade({ regions, months, made, fromHome, fromPool }: PhysicalRecord, january: number): RegionTrade {
  const byRegion = (path: Float64Array): number[] => regions.map((_, r) => yearSum(path.subarray(r * months, (r + 1) * months), january));
  return { regions, made: byRegion(made), fromHome: byRegion(fromHome), fromPool: byRegion(fromPool) };
}

/** Less is rounding, t in a year. */
const LEAST = 0.5;
const POOL = "pool";
const capital = (text: string): string => text[0].toUpperCase() + text.slice(1);

/** The trade of one run as bands: makers, the market of all other origins, buyers. */
export function regionFlows({ regions, made, fromHome, fromPool }: RegionTrade): Flows {
  const [home] = regions;
  const nodes: FlowNode[] = [
    { id: "home", title: t("Made in {region}", { region: regionText(home) }), column: 0 },
    ...regions
      .slice(1)
      .map((region, r) => ({ id: `made-${r + 1}`, title: t("Made in {region}", { region: regionText(region) }), column: 0 })),
    ...regions.map((region, r) => ({ id: `stock-${r}`, title: t("Stocks in {region}", { region: regionText(region) }), column: 0 })),
    { id: "else", title: t("Round a limit, last resort"), column: 0 },
    { id: POOL, title: t("Outside {home}, one market", { home: regionText(home) }), column: 1 },
    ...regions.map((region, r) => ({
      id: `buy-${r}`,
      title: r === 0 ? t("Kept in {home}", { home: regionText(home) }) : capital(regionText(region)),
      column: 2,
    })),
  ];
  const links: FlowLink[] = [];
  const add = (source: string, target: string, value: number, kind: FlowLink["kind"]): void => {
    if (value > LEAST) links.push({ source, target, value, kind });
  };
  fromHome.forEach((tonnes, r) => add("home", `buy-${r}`, tonnes, "home"));
  let into = 0;
  for (let r = 1; r < regions.length; r++) {
    add(`made-${r}`, POOL, made[r], "other");
    add(`stock-${r}`, POOL, -fromPool[r], "stock");
    into += made[r] + Math.max(0, -fromPool[r]);
  }
  fromPool.forEach((tonnes, r) => add(POOL, `buy-${r}`, tonnes, "other"));
  add("else", POOL, fromPool.reduce((sum, tonnes) => sum + Math.max(0, tonnes), 0) - into, "stock");
  return { nodes, links };
}

/** A flow of the market as it is recorded of every run. */
export interface MarketFlow extends Quantiles {
  readonly id: string;
  /** With a place for the controlling state. */
  readonly title: string;
}

export const flowText = ({ title }: MarketFlow, home: string): string => t(title, { home: regionText(home) });

const MARKET = "market";

/** Yearly tonnes of every recorded flow over the runs. */
export function marketFlows(runs: readonly RunResult[], january: number): MarketFlow[] {
  const of = (outcome: string): number[] => runs.map((run) => yearSum(seriesOf(run, outcomeIndex(outcome)), january));
  const [made, exported, imported, outside, eu, useEu, useOther, use] = [
    "output-china",
    "china-exports",
    "china-imports",
    "output-ex-china",
    "output-eu",
    "consumption-eu",
    "consumption-eu-non-chinese",
    "consumption-ex-china",
  ].map(of);
  const flow = (id: string, title: string, value: (r: number) => number): MarketFlow => ({
    id,
    title,
    ...quantiles(runs.map((_, r) => value(r))),
  });
  return [
    flow("kept", "Made in {home} and kept there", (r) => made[r] - exported[r]),
    flow("exported", "Exported by {home}", (r) => exported[r]),
    flow("made-eu", "Made in the EU", (r) => eu[r]),
    flow("made-other", "Made elsewhere outside {home}", (r) => outside[r] - eu[r]),
    flow("use-eu-home", "Used in the EU, made in {home}", (r) => useEu[r] - useOther[r]),
    flow("use-eu-other", "Used in the EU, of other origin", (r) => useOther[r]),
    flow("use-other", "Used elsewhere outside {home}", (r) => use[r] - useEu[r]),
    flow("imported", "Bought by {home}", (r) => imported[r]),
    flow("stored", "Into stocks outside {home}, less what came out", (r) => exported[r] + outside[r] - imported[r] - use[r]),
  ];
}

/** Means of the recorded flows as bands: a mean adds up where a median does not. */
export function meanFlows(flows: readonly MarketFlow[], homeRegion: string): Flows {
  const home = regionText(homeRegion);
  const mean = (id: string): number => flows.find((flow) => flow.id === id)!.mean;
  const nodes: FlowNode[] = [
    { id: "home", title: t("Made in {region}", { region: home }), column: 0 },
    { id: "made-eu", title: t("Made in the EU"), column: 0 },
    { id: "made-other", title: t("Made elsewhere"), column: 0 },
    { id: "out-home", title: t("Stocks in {region}", { region: home }), column: 0 },
    { id: "out", title: t("Out of stocks"), column: 0 },
    { id: MARKET, title: t("Outside {home}", { home }), column: 1 },
    { id: "kept", title: t("Kept in {home}", { home }), column: 2 },
    { id: "use-eu-home", title: t("Used in the EU, from {home}", { home }), column: 2 },
    { id: "use-eu-other", title: t("Used in the EU, other origin"), column: 2 },
    { id: "use-other", title: t("Used elsewhere"), column: 2 },
    { id: "imported", title: t("Bought by {home}", { home }), column: 2 },
    { id: "stored", title: t("Into stocks"), column: 2 },
  ];
  const links: FlowLink[] = [];
  const add = (source: string, target: string, value: number, kind: FlowLink["kind"]): void => {
    if (value > LEAST) links.push({ source, target, value, kind });
  };
  const kept = mean("kept");
  const exported = mean("exported");
  add("home", "kept", kept, "home");
  add("home", MARKET, exported + Math.min(0, kept), "home");
  add("out-home", MARKET, -kept, "stock");
  add("made-eu", MARKET, mean("made-eu"), "other");
  add("made-other", MARKET, mean("made-other"), "other");
  add("out", MARKET, -mean("stored"), "stock");
  add(MARKET, "use-eu-home", mean("use-eu-home"), "home");
  add(MARKET, "use-eu-other", mean("use-eu-other"), "other");
  add(MARKET, "use-other", mean("use-other"), "other");
  add(MARKET, "imported", mean("imported"), "other");
  add(MARKET, "stored", mean("stored"), "stock");
  return { nodes, links };
}
