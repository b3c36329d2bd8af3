import type { Material } from "../../materials/material.ts";
import type { Kpi } from "../results.ts";

/** The Union's name in `PlantRecord.region` and in `RunRecord.euUseByOriginLastYear`. */
export const EU_REGION = "EU";

/** What a KPI may look at once a run is over. Months are the reported ones. */
export interface RunRecord {
  readonly months: number;
  /** Monthly path of an outcome of `OUTCOMES`. */
  outcome(id: string): Float64Array;
  /** Discount factor of a reported month at the social rate. */
  readonly discount: Float64Array;
  readonly plants: readonly PlantRecord[];
  /** EU use over the last 12 reported months, t, by the region that refined it (the Union: `EU_REGION`). */
  readonly euUseByOriginLastYear: Readonly<Record<string, number>>;
  /** The same over reported months `first` to `first + months - 1`. */
  euUseByOrigin(first: number, months: number): Readonly<Record<string, number>>;
  readonly scope: MarketScope;
  /** The other markets of the same world. */
  readonly others: readonly OtherMarket[];
}

/** When a run takes place and what is traded in it: known before it starts. */
export interface MarketScope {
  readonly startYear: number;
  /** 1 to 12. */
  readonly startMonth: number;
  readonly months: number;
  readonly stage: Material["stage"];
  /** Stages of the other markets of the world, and of those of which this market's sellers take in. */
  readonly beside: readonly Material["stage"][];
  readonly takesIn: readonly Material["stage"][];
}

/** Another market of the same world, as a KPI sees it. */
export interface OtherMarket extends Pick<RunRecord, "outcome"> {
  readonly scope: MarketScope;
  /** Tonnes of it taken in per tonne of the KPI's own material; NaN when it is no input. */
  readonly perTonne: number;
}

/** A plant outside China that reached operation in the run or stood at its start. */
export interface PlantRecord {
  readonly name: string;
  readonly region: string;
  readonly capacityTonnesPerYear: number;
  /** Reported month of first output; negative when it ran before the start. */
  readonly operatingFrom: number;
  /** Reported month of exit, negative in the burn-in, or Infinity. */
  readonly exitedAt: number;
  readonly builtInRun: boolean;
  /** Under one of the policy's contracts. */
  readonly covered: boolean;
}

export function exitedInRun(plant: PlantRecord): boolean {
  return plant.exitedAt >= 0 && plant.exitedAt !== Infinity;
}

/** A KPI that knows how to compute itself. */
export interface KpiDefinition extends Kpi {
  /** NaN when the KPI is undefined for the run (say, survival without predation). */
  compute(run: RunRecord): number;
}
