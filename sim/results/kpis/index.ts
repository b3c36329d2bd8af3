import { BENCHMARK_KPIS } from "./benchmarks/index.ts";
import { attackLeverage } from "./attack-leverage.ts";
import { builtEu } from "./built-eu.ts";
import { builtExChina } from "./built-ex-china.ts";
import { builtSupported } from "./built-supported.ts";
import { capacityEuEnd } from "./capacity-eu-end.ts";
import { capacityExChinaEnd } from "./capacity-ex-china-end.ts";
import { consumerSurplusPv } from "./consumer-surplus-pv.ts";
import { coverMonthsMean } from "./cover-months-mean.ts";
import { coveredOutputTotal } from "./covered-output-total.ts";
import { defenceCurtailed } from "./defence-curtailed.ts";
import { euMagnetOutput } from "./eu-magnet-output.ts";
import { exits } from "./exits.ts";
import { exitsEu } from "./exits-eu.ts";
import { exporterMarginPv } from "./exporter-margin-pv.ts";
import { exporterPurchasesPv } from "./exporter-purchases-pv.ts";
import { fiscalPv } from "./fiscal-pv.ts";
import { fiscalWorst12 } from "./fiscal-worst-12.ts";
import { hhiEu } from "./hhi-eu.ts";
import { importDependenceEu } from "./import-dependence.ts";
import { levyPv } from "./levy-pv.ts";
import { monthsToOutage } from "./months-to-outage.ts";
import { outageMonths } from "./outage-months.ts";
import { outputEuLastYear } from "./output-eu-last-year.ts";
import { outputExChinaLastYear } from "./output-ex-china-last-year.ts";
import { predationMonths } from "./predation-months.ts";
import { priceMean } from "./price-mean.ts";
import { priceP95 } from "./price-p95.ts";
import { pricePeak } from "./price-peak.ts";
import { priceVolatility } from "./price-volatility.ts";
import { producerSurplusPv } from "./producer-surplus-pv.ts";
import { recoveryMonths } from "./recovery-months.ts";
import { securedTonnesPv } from "./secured-tonnes-pv.ts";
import { selfSufficiencyCapacity } from "./self-sufficiency-capacity.ts";
import { selfSufficiencyOutput } from "./self-sufficiency-output.ts";
import { singleCountryShare } from "./single-country-share.ts";
import { stockMonthsMean } from "./stock-months-mean.ts";
import { survival60 } from "./survival-60.ts";
import { undertakingPv } from "./undertaking-pv.ts";
import { unservedCurtailed } from "./unserved-curtailed.ts";
import { unservedSubstituted } from "./unserved-substituted.ts";
import { unservedVoluntary } from "./unserved-voluntary.ts";
import { wedgeMean } from "./wedge-mean.ts";
import type { KpiDefinition, RunRecord } from "./kpi.ts";

/** What is computed once a run, in storage order. */
export const KPIS: readonly KpiDefinition[] = [
  capacityEuEnd,
  capacityExChinaEnd,
  builtExChina,
  builtEu,
  builtSupported,
  outputEuLastYear,
  outputExChinaLastYear,
  selfSufficiencyCapacity,
  selfSufficiencyOutput,
  singleCountryShare,
  importDependenceEu,
  hhiEu,
  fiscalPv,
  fiscalWorst12,
  levyPv,
  undertakingPv,
  consumerSurplusPv,
  producerSurplusPv,
  unservedVoluntary,
  unservedCurtailed,
  unservedSubstituted,
  outageMonths,
  defenceCurtailed,
  priceMean,
  priceVolatility,
  pricePeak,
  priceP95,
  wedgeMean,
  predationMonths,
  survival60,
  exits,
  exitsEu,
  exporterMarginPv,
  exporterPurchasesPv,
  securedTonnesPv,
  euMagnetOutput,
  coveredOutputTotal,
  attackLeverage,
  stockMonthsMean,
  ...BENCHMARK_KPIS,
  coverMonthsMean,
  monthsToOutage,
  recoveryMonths,
];

const INDEX = new Map(KPIS.map((kpi, index) => [kpi.id, index]));

/** Position of a KPI in `RunResult.kpis`; an unknown id is a programming error. */
export function kpiIndex(id: string): number {
  const index = INDEX.get(id);
  if (index === undefined) throw new Error(`no KPI named ${id}`);
  return index;
}

/** All KPIs of a finished run. */
export function computeKpis(run: RunRecord): Float64Array {
  return Float64Array.from(KPIS, (kpi) => kpi.compute(run));
}
