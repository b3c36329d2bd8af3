import { benchmarkRows } from "../analysis/benchmarks.ts";
import { exposureOf } from "../analysis/exposure-of.ts";
import { calendarMonth } from "../sim/calendar.ts";
import { BENCHMARK_KPIS } from "../sim/results/kpis/benchmarks/index.ts";
import { KPIS } from "../sim/results/kpis/index.ts";
import { OUTCOMES } from "../sim/results/outcomes.ts";
import { type RunResult, seriesOf } from "../sim/results/results.ts";
import type { World } from "../sim/world.ts";
import { benchmarkTableOfRun } from "./support/benchmark-table.ts";
import { csvRow } from "../workers/tables/csv.ts";
import { BadInput, Exit, type Io } from "./support/io.ts";
import { chosenIds, loadScenario, SCENARIO_FLAGS } from "./support/load.ts";
import { formatNumber, scaled } from "./support/numbers.ts";
import { openOutputs } from "./support/output-file.ts";
import { FILE_FLAGS } from "./support/outputs.ts";
import { renderTable } from "./support/table.ts";
import type { Verb } from "./support/verb.ts";

const monthOf = (world: World, month: number): string => calendarMonth(world.startYear, world.startMonth, month);

function* seriesRows(world: World, result: RunResult): Generator<string> {
  yield csvRow(["exporter", "policy", "seed", "replication", "material", "month", "outcome", "unit", "value"]);
  for (const market of [result, ...result.alongside]) {
    for (const [index, outcome] of OUTCOMES.entries()) {
      const series = seriesOf({ ...market, months: result.months }, index);
      for (let month = 0; month < series.length; month++) {
        yield csvRow([
          result.exporter,
          result.policy,
          result.seed,
          result.replication,
          market.material,
          monthOf(world, month),
          outcome.id,
          outcome.unit,
          series[month],
        ]);
      }
    }
  }
}

/** What the contracts of the policy could cost at the price that a predator would hold; empty without contracts. */
function exposureText(world: World): string {
  const rows = exposureOf(world);
  if (rows.length === 0) return "";
  const meur = (eur: number) => (eur === Infinity ? "no limit" : `${formatNumber(eur / 1e6)} MEUR`);
  const months = (n: number) => (n === Infinity ? "no limit" : `${formatNumber(n)} months`);
  const lines = rows.flatMap((row) => [
    [row.title, `${formatNumber(row.volume * 12)} t/year at up to ${formatNumber(row.strike)} EUR/kg, index ${row.index}`],
    ["  lowest price that counts", `${formatNumber(row.lowestPrice)} EUR/kg for ${months(row.horizonMonths)}`],
    ["  most it can owe in 12 months", meur(row.worstYearEur)],
    ["  worst case over a contract", meur(row.worstTenorEur)],
    [
      "  attack leverage",
      row.attackLeverage === Infinity
        ? "no bound: the exporter sets the index at no cost"
        : `${formatNumber(row.attackLeverage)} EUR lost per EUR given up`,
    ],
    ["  budget that outlasts a predator", meur(row.credibilityBudgetEur)],
    [
      "  budget given",
      row.budgetEur === Infinity
        ? "no limit: outlasts it"
        : `${meur(row.budgetEur)}, lasts ${months(row.budgetMonths)}: ${row.outlastsPredator ? "outlasts it" : "does not outlast it"}`,
    ],
  ]);
  return `\nExposure under contract (from settings and register, without a run)\n\n${renderTable([{ title: "" }, { title: "" }], lines)}`;
}

function report(world: World, result: RunResult): string {
  const markets = [result, ...result.alongside];
  const rows = KPIS.flatMap((kpi, index) => {
    if (BENCHMARK_KPIS.includes(kpi)) return [];
    const { factor, unit } = scaled(kpi.unit);
    return [[kpi.title, ...markets.map(({ kpis }) => formatNumber(kpis[index] * factor)), unit]];
  });
  const columns = markets.map(({ material }) => ({ title: markets.length > 1 ? material : "value", align: "right" as const }));
  return [
    `${world.policy.title} × ${world.exporter.title}\n`,
    `${world.material}, ${monthOf(world, 0)} to ${monthOf(world, world.months - 1)}, seed ${result.seed}, replication ${result.replication}, model ${world.modelVersion}\n\n`,
    renderTable([{ title: "" }, ...columns, { title: "unit" }], rows),
    exposureText(world),
    `\n${benchmarkTableOfRun(benchmarkRows(world, [result]))}`,
    `\nMass residual ${result.massResidual.toExponential(1)}, cash residual ${result.cashResidual.toExponential(1)} (largest relative gap of any month)\n`,
    `Hash ${result.hash}\n`,
  ].join("");
}

function asJson(world: World, result: RunResult, withEvents: boolean): string {
  const { kpis, series: _series, trace: _trace, physical: _physical, events, ledger, alongside, ...rest } = result;
  const named = (values: Float64Array) => Object.fromEntries(KPIS.map((kpi, index) => [kpi.id, { value: values[index], unit: kpi.unit }]));
  const others = alongside.map((market) => ({
    material: market.material,
    kpis: named(market.kpis),
    ...(withEvents ? { events: market.events } : {}),
  }));
  const benchmarks = benchmarkRows(world, [result]).map(({ id, title, target, source, unit, p50, probability, reason }) => ({
    id,
    title,
    target,
    source,
    unit,
    value: p50,
    met: Number.isNaN(probability) ? null : probability === 1,
    ...(reason === undefined ? {} : { reason }),
  }));
  // JSON has no infinity: no bound is null.
  const exposure = exposureOf(world);
  const all = {
    modelVersion: world.modelVersion,
    ...rest,
    kpis: named(kpis),
    benchmarks,
    ...(exposure.length > 0 ? { exposure } : {}),
    ...(others.length > 0 ? { alongside: others } : {}),
  };
  return `${JSON.stringify({ ...all, ...(withEvents ? { events } : {}), ledger }, null, 2)}\n`;
}

export const run: Verb = {
  name: "run",
  summary: "One run of one policy under one exporter: KPIs, hash, residuals.",
  operands: "SCENARIO",
  least: 1,
  most: 1,
  flags: [
    { name: "policy", kind: "text", value: "ID", doc: "Policy to run; the first after the baseline when absent." },
    { name: "exporter", kind: "text", value: "ID", doc: "Behaviour of the exporting state; the first when absent." },
    { name: "replication", kind: "whole", value: "N", min: 0, max: 99_999, doc: "Which of the scenario's runs; 0 when absent" },
    ...SCENARIO_FLAGS,
    { name: "json", kind: "switch", doc: "Print JSON." },
    { name: "events", kind: "switch", doc: "Also print what happened, month by month." },
    { name: "series", kind: "text", value: "FILE", doc: "Write the monthly paths as CSV, one row a month × outcome." },
    FILE_FLAGS.force,
  ],
  async run(args, io) {
    const { study } = loadScenario(args, io);
    const policies = study.policies.map((policy) => policy.id);
    const exporters = study.exporters.map((exporter) => exporter.id);
    const policy = args.has("policy") ? chosenIds(args, "policy", policies)[0] : (policies[1] ?? policies[0]);
    const [exporter] = chosenIds(args, "exporter", exporters);
    const world = study.worlds.find((candidate) => candidate.policy.id === policy && candidate.exporter.id === exporter);
    if (!world) throw new BadInput(`the scenario has no world of ${policy} and ${exporter}`);
    const [file] = openOutputs(io.cwd, [args.text("series")], args.has("force"));
    try {
      const result = await oneRun(io, world, study.seed, args.whole("replication") ?? 0);
      if (typeof result === "number") return result;
      if (file) {
        for (const row of seriesRows(world, result)) file.write(row);
        file.finish();
      }
      io.out(args.has("json") ? asJson(world, result, args.has("events")) : report(world, result));
      if (args.has("events") && !args.has("json")) {
        const rows = result.events.map((event) => [monthOf(world, event.month), event.kind, event.subject, event.detail]);
        io.out(`\n${renderTable([{ title: "month" }, { title: "event" }, { title: "who" }, { title: "" }], rows)}`);
      }
      return Exit.ok;
    } finally {
      file?.discard();
    }
  },
};

/** The run, or an exit code when there is none. */
async function oneRun(io: Io, world: World, seed: string, replication: number): Promise<RunResult | number> {
  const runner = io.createRunner(0);
  try {
    const outcome = await runner.run([{ world, seed, first: replication, count: 1, detail: "full" }], { signal: io.signal });
    if (outcome.results.length === 1) return outcome.results[0];
    for (const failure of outcome.failures) io.err(`The run failed: ${failure.reason}\n`);
    return outcome.cancelled ? Exit.interrupted : Exit.runFailed;
  } finally {
    await runner.close();
  }
}
