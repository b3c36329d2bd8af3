import type { Confidence, Parameter } from "../core/parameter.ts";

export type Region = "China" | "EU" | "partners" | "US" | "Japan and Korea" | "rest of world";
export const REGIONS: readonly Region[] = ["China", "EU", "partners", "US", "Japan and Korea", "rest of world"];

/** Where a plant outside China stands when the run starts. */
export type PlantStage = "operating" | "building" | "ready" | "permitting" | "idea";

/**
 * A plant, named or drawn from the pipeline. Its numbers are parameters `${prefix}.capacity` (t/year),
 * `.cost` (EUR/kg that does not move with the price), `.feedShare` (share of the price that goes to the
 * feed supplier), `.fixed` (EUR/kg of capacity a year), `.capex` (EUR per kg/year), `.firstOutput`
 * (months after 2026-01; for stages before building: earliest month at which permits are asked for).
 */
export interface PlantSpec {
  readonly prefix: string;
  readonly name: string;
  readonly region: Region;
  readonly stage: PlantStage;
  /** Fed by magnet scrap for this share of its capacity, 0 for a primary plant. */
  readonly scrapShare: number;
  /** A standing contract with another government. */
  readonly contract?: "mp" | "lynas";
}

/** A step of the Chinese cost curve; parameters `.capacity` (t/year) and `.cost` (EUR/kg). */
export interface CostStep {
  readonly prefix: string;
  readonly name: string;
  readonly scrapFed: boolean;
}

/** Buyers of a region and sector; parameters `.use` (t/year of oxide in the base year). */
export interface BuyerSpec {
  readonly prefix: string;
  readonly region: Region;
  readonly sector: Sector;
  /** Route of delivery; only the EU is split in two (see docs/decisions). */
  readonly insideMagnets: boolean;
}
export type Sector = "automotive" | "wind" | "electronics and other" | "defence";
export const SECTORS: readonly Sector[] = ["automotive", "wind", "electronics and other", "defence"];

/** A future plant without a name: one slot per possible entrant, each with its own random streams. */
export interface PipelineSpec {
  readonly prefix: string;
  readonly region: Region;
  readonly slots: number;
}

export interface Material {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly parameters: readonly Parameter[];
  readonly plants: readonly PlantSpec[];
  readonly chineseSteps: readonly CostStep[];
  readonly buyers: readonly BuyerSpec[];
  readonly pipelines: readonly PipelineSpec[];
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
