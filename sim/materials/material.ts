import type { Confidence, Parameter } from "../core/parameter.ts";

export type Region = "China" | "EU" | "partners" | "US" | "Japan and Korea" | "rest of world" | "DR Congo";

/** Regions of a market that China controls: the home of the controlling state first, then the EU. */
export const CHINA_AT_HOME: readonly Region[] = ["China", "EU", "partners", "US", "Japan and Korea", "rest of world"];
/** Regions of a market that the DR Congo controls: China is a buyer like the others. */
export const CONGO_AT_HOME: readonly Region[] = ["DR Congo", "EU", "partners", "US", "Japan and Korea", "rest of world", "China"];

/** Where a plant outside the home region stands when the run starts. */
export type PlantStage = "operating" | "building" | "ready" | "permitting" | "idea";

/**
 * A plant, named or drawn from the pipeline. Its numbers are parameters `${prefix}.capacity` (t/year),
 * `.cost` (EUR/kg that does not move with the price), `.feedShare` (share of the price that goes to the
 * feed supplier), `.fixed` (EUR/kg of capacity a year), `.capex` (EUR per kg/year), `.loading` (share of
 * capacity that can be fed), `.start` (months after 2026-01 of first output; for stages before building:
 * earliest month at which permits are asked for), and for a by-product `.hostLimit` (t/year that the host
 * plants of 2024 could yield), for a co-product `.assay` (t per t of the lead plant's output).
 */
export interface PlantSpec {
  readonly prefix: string;
  readonly name: string;
  readonly region: Region;
  readonly stage: PlantStage;
  /** Fed by scrap for this share of its capacity, 0 for a primary plant. */
  readonly scrapShare: number;
  /** Whether its investors look at how much scrap there is before they build. */
  readonly watchesScrap?: boolean;
  /** A standing contract with another government. */
  readonly contract?: "mp" | "lynas";
  /** Prefix of the plant of the lead material with which it shares an ore. */
  readonly lead?: string;
  /** Buys the first of its material's `inputs` where that is traded in the same world, instead of paying a share of the price for feed. */
  readonly buysInput?: boolean;
}

/** A step of the home cost curve; parameters `.capacity` (t/year) and `.cost` (EUR/kg), `.assay` with a lead. */
export interface CostStep {
  readonly prefix: string;
  readonly name: string;
  readonly scrapFed: boolean;
  readonly lead?: string;
  readonly buysInput?: boolean;
}

/** Buyers of a region and sector; parameters `.use` (t/year in the base year). */
export interface BuyerSpec {
  readonly prefix: string;
  readonly region: Region;
  readonly sector: string;
  /** Route of delivery: bought inside an imported component. Only the EU is split in two (see docs/decisions). */
  readonly insideMagnets: boolean;
  /** Share of that use, where rules of the policy cut buyers into bands; all when left out. */
  readonly share?: number;
  /** Which band, from 0; the same number on both routes to a region. */
  readonly band?: number;
  /** Positions of the instruments whose rules bind the band. */
  readonly boundBy?: readonly number[];
}

/**
 * Buyers that answer alike: parameters `elasticity.${key}` and `choke.${key}`. Demand follows the path
 * `demand.${path}.2030` (2035, 2040), ratios to the base year; with two paths the first has the weight of
 * the parameter named third, the second the rest.
 */
export interface SectorSpec {
  readonly name: string;
  readonly key: string;
  readonly growth: readonly [path: string] | readonly [first: string, rest: string, firstShare: string];
}

/** A future plant without a name: one slot per possible entrant, each with its own random streams. */
export interface PipelineSpec {
  readonly prefix: string;
  readonly region: Region;
  readonly slots: number;
  readonly buysInput?: boolean;
}

/**
 * Somebody who holds stock for a state: parameters `.stock` (t at the start), `.target` (t), `.rate`
 * (t/month at most), `.buyBelow` and `.sellAbove` (EUR/kg).
 */
export interface StockpileSpec {
  readonly prefix: string;
  readonly name: string;
  readonly region: Region;
}

/**
 * What a tonne takes: parameter `input.${key}` (t per t). All makers of a component take it in; of a refined
 * material those that say so (`buysInput`), since others own a mine.
 */
export interface InputSpec {
  readonly material: string;
  readonly key: string;
}

/**
 * How sales are priced (MODEL 2.5). `auction`: one price clears. `oligopoly`: sellers outside home hold
 * back by `conduct.theta`. `posted`: a large `sales.contractShare` is delivered at contract prices that
 * follow slowly, and a thin tail clears.
 */
export type Regime = "auction" | "oligopoly" | "posted";

/** One traded material: numbers and names only. A new one is a file beside this one and a line in `index.ts`. */
export interface Material {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** Prefix of all its parameters. */
  readonly key: string;
  readonly stage: "mined" | "refined" | "component";
  readonly regime: Regime;
  /** Where it is traded: home of the controlling state first, the EU second. */
  readonly regions: readonly Region[];
  /** Prefix of the home parameters: `china` or `drc`. */
  readonly homeKey: string;
  /** Whether the state at home manages offer price and yearly quota; false where producers there compete. */
  readonly managed: boolean;
  readonly parameters: readonly Parameter[];
  readonly sectors: readonly SectorSpec[];
  readonly plants: readonly PlantSpec[];
  readonly homeSteps: readonly CostStep[];
  readonly buyers: readonly BuyerSpec[];
  readonly pipelines: readonly PipelineSpec[];
  readonly stockpiles: readonly StockpileSpec[];
  /** Taken up per tonne made, when those materials are in the world too. */
  readonly inputs?: readonly InputSpec[];
  /** The material with which it comes out of the same ores, and whose price decides how much is dug. */
  readonly coProductOf?: string;
}

/** Builds a parameter in one line: value with its range, then where it comes from. */
export const parameter =
  (confidence: Confidence) =>
  (
    id: string,
    title: string,
    value: number,
    unit: string,
    min: number,
    max: number,
    year: string,
    source: string,
    doc?: string,
  ): Parameter => ({
    id,
    title,
    value,
    unit,
    year,
    source,
    confidence,
    min,
    max,
    ...(doc ? { doc } : {}),
  });
export const read = parameter("read");
export const recalled = parameter("recalled");
export const assumed = parameter("assumed");
