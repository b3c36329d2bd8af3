import type { KpiDefinition } from "../kpi.ts";
import type { Benchmark } from "./benchmark.ts";
import { dependence } from "./dependence.ts";
import { extraction } from "./extraction.ts";
import { funds, priorityProjects } from "./funds.ts";
import { magnets } from "./magnets.ts";
import { oneCountry } from "./one-country.ts";
import { processing } from "./processing.ts";
import { recycling } from "./recycling.ts";

/** Every target that a run is read against, one a row of the tables. */
export const BENCHMARKS: readonly Benchmark[] = [
  ...extraction,
  ...processing,
  ...recycling,
  ...oneCountry,
  ...dependence,
  ...magnets,
  ...funds,
  ...priorityProjects,
];

/** Values and verdicts as KPIs, each once. */
export const BENCHMARK_KPIS: readonly KpiDefinition[] = [...new Set(BENCHMARKS.flatMap(({ value, met }) => [value, met]))];
