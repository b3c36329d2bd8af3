import { expect, test } from "vitest";
import { fan } from "../../analysis/fan.ts";
import { quantiles } from "../../analysis/quantiles.ts";
import { CHART_IDS } from "../../scenarios/notebook/document.ts";
import { kpiIndex } from "../../sim/results/kpis/index.ts";
import { outcomeIndex } from "../../sim/results/outcomes.ts";
import { seriesOf } from "../../sim/results/results.ts";
import { binned, type DistributionData } from "../../ui/charts/distribution.ts";
import { type LedgerData, moneyFlows } from "../../ui/charts/ledger-flows.ts";
import { nameplateIn, type PipelineData, stretches } from "../../ui/charts/pipeline-data.ts";
import type { WedgeData } from "../../ui/charts/price-wedge.ts";
import type { Flows } from "../../ui/charts/sankey.ts";
import type { StocksData } from "../../ui/charts/stocks.ts";
import { meanFlows, regionFlows } from "../../ui/charts/trade-data.ts";
import type { TradeFlowsData } from "../../ui/charts/trade-flows.ts";
import type { MapData } from "../../ui/charts/trade-map.ts";
import { stage } from "./chart-scene.ts";

const at = stage();
const floor = at.runs("floor");
const physical = at.detail.physical!;
const YEAR = 2031;
const january = (YEAR - 2026) * 12;
const yearOf = (path: Float64Array): number => path.subarray(january, january + 12).reduce((sum, value) => sum + value, 0);
const mean = (outcome: string): number =>
  floor.series.reduce((sum, run) => sum + yearOf(seriesOf(run, outcomeIndex(outcome))), 0) / floor.series.length;
const through = ({ links }: Flows, side: "source" | "target", id: string): number =>
  links.reduce((sum, link) => (link[side] === id ? sum + link.value : sum), 0);

test("every chart says in words, in its title and in its table what its runs say", async () => {
  for (const id of CHART_IDS) {
    const { chart, data, scene } = await at.shown(id);
    const { columns, rows } = chart.table(data);
    expect(rows.length, id).toBeGreaterThan(0);
    for (const row of rows) expect(row.length, id).toBe(columns.length);
    expect(chart.describe(data), id).not.toMatch(/NaN|undefined|Infinity/);
    expect(chart.title(scene, data), id).not.toMatch(/NaN|undefined|Infinity/);
    expect(chart.subtitle(scene), id).toMatch(/\.$/);
  }
});

test("the distribution's quantiles are those of the measure chosen over all runs of each policy", async () => {
  const { chart, data } = await at.shown<DistributionData>("distribution", { measure: "built-eu" });
  for (const row of data.rows) {
    const values = at.runs(row.id).runs.map(({ kpis }) => kpis[kpiIndex("built-eu")]);
    const own = quantiles(values);
    expect([row.p5, row.p25, row.p50, row.p75, row.p95, row.n]).toEqual([own.p5, own.p25, own.p50, own.p75, own.p95, values.length]);
    expect(
      chart
        .table(data)
        .rows.find(([name]) => String(name).includes(row.title))
        ?.slice(1, 3),
    ).toEqual([own.n, own.mean]);
  }
});

test("every run falls into one bar of the distribution", () => {
  const sorted = Float64Array.of(0, 0, 1, 2.5, 9.9, 10);
  const bars = binned(sorted, 0, 10, 4);
  expect(bars.map(({ from, to, n }) => [from, to, n])).toEqual([
    [0, 2.5, 3],
    [2.5, 5, 1],
    [7.5, 10, 2],
  ]);
});

test("the price gap is that within each run, and limits are counted over the runs", async () => {
  const { data } = await at.shown<WedgeData>("price-wedge");
  expect(data.wedge.p95).toEqual(fan(floor.series, outcomeIndex("wedge")).p95);
  const month = data.limited.findIndex((share) => share > 0);
  expect(month).toBeGreaterThan(0);
  const limited = floor.series.filter((run) => seriesOf(run, outcomeIndex("exports-limited"))[month] === 1).length;
  expect(data.limited[month]).toBe(limited / floor.series.length);
});

test("stocks by holder add up to what is held in the region", async () => {
  const { data } = await at.shown<StocksData>("stocks", { show: "holders", region: "EU" });
  if (data.show !== "holders") throw new Error("not the holders");
  const held = physical.stocks.filter(({ region }) => region === "EU");
  for (const m of [0, 60, 179])
    expect(data.layers.reduce((sum, { tonnes }) => sum + tonnes[m], 0)).toBeCloseTo(
      held.reduce((sum, { tonnes }) => sum + tonnes[m], 0),
      9,
    );
});

test("a region's plants by stage are those recorded, and their stretches cover every month once", async () => {
  const { data } = await at.shown<PipelineData>("pipeline", { region: "EU" });
  const recorded = (outcome: string): number[] => [...seriesOf(at.detail, outcomeIndex(outcome))];
  const stages = [
    ["permitting", "eu-permitting"],
    ["permitted", "eu-ready"],
    ["building", "eu-building"],
    ["mothballed", "eu-mothballed"],
  ] as const;
  for (const [stage, outcome] of stages)
    nameplateIn(data.plants, stage, data.months).forEach((value, m) => expect(value, stage).toBeCloseTo(recorded(outcome)[m], 6));
  for (const plant of data.plants) {
    const parts = stretches(plant);
    expect(parts[0].from).toBe(0);
    expect(parts[parts.length - 1].to).toBe(data.months);
    parts.slice(1).forEach((part, n) => expect(part.from).toBe(parts[n].to));
  }
});

test("trade over all runs shows recorded means, and what enters the market leaves it", async () => {
  const { data } = await at.shown<TradeFlowsData>("trade-flows", { year: YEAR });
  if (data.of !== "all") throw new Error("not all runs");
  const flow = (id: string): number => data.flows.find((one) => one.id === id)!.mean;
  expect(flow("exported")).toBeCloseTo(mean("china-exports"), 6);
  expect(flow("use-eu-other")).toBeCloseTo(mean("consumption-eu-non-chinese"), 6);
  expect(flow("use-eu-home")).toBeCloseTo(mean("consumption-eu") - mean("consumption-eu-non-chinese"), 6);
  const flows = meanFlows(data.flows, "China");
  expect(through(flows, "target", "market")).toBeCloseTo(through(flows, "source", "market"), 0);
});

test("trade of one run balances by region, on the map too", async () => {
  const { data } = await at.shown<TradeFlowsData>("trade-flows", { of: "run", year: YEAR });
  if (data.of !== "run") throw new Error("not one run");
  const flows = regionFlows(data.trade);
  expect(through(flows, "target", "pool")).toBeCloseTo(through(flows, "source", "pool"), 0);
  const { data: map } = await at.shown<MapData>("trade-map", { year: YEAR });
  data.trade.regions.forEach((region, r) => {
    const arrives = map.arcs.reduce((sum, { to, tonnes }) => (to === region ? sum + tonnes : sum), 0);
    expect(arrives).toBeCloseTo(Math.max(0, data.trade.fromHome[r]) + Math.max(0, data.trade.fromPool[r]), 6);
  });
});

test("public money in the ledger comes to the treasury's net outlay", async () => {
  const { data } = await at.shown<LedgerData>("ledger-flows");
  const sum = (side: "payer" | "payee"): number =>
    data.payments.reduce((all, payment) => (/treasur/.test(payment[side]) ? all + payment.eur : all), 0);
  const outlay = at.detail.kpis[kpiIndex("fiscal-pv")];
  expect(outlay).toBeGreaterThan(1e6);
  expect(sum("payer") - sum("payee")).toBeCloseTo(outlay, 0);
  const flows = moneyFlows(data.payments, true);
  const paid = flows.links.reduce((all, { source, value }) => (source.startsWith("0-") ? all + value : all), 0);
  expect(paid).toBeCloseTo(
    data.payments.reduce((all, { eur }) => all + eur, 0),
    0,
  );
});
