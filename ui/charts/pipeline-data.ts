import { PLANT_STAGES, type PlantPath, type PlantStage } from "../../sim/results/physical.ts";
import type { Calendar } from "./chart.ts";

/** Stages in the order of the stack, operating at the base. */
export const STACK: readonly { readonly stage: PlantStage; readonly name: string; readonly className: "s1" | "s2" | "s3" | "s4" | "s5" }[] =
  [
    { stage: "operating", name: "operating", className: "s1" },
    { stage: "ramping", name: "ramping up", className: "s2" },
    { stage: "building", name: "building", className: "s3" },
    { stage: "permitted", name: "permitted, not decided", className: "s4" },
    { stage: "permitting", name: "in permitting", className: "s5" },
  ];
export const stageIndex = (stage: PlantStage): number => PLANT_STAGES.indexOf(stage);

export interface PipelineData {
  readonly show: "plants" | "stages";
  readonly calendar: Calendar;
  readonly months: number;
  readonly where: string;
  readonly replication: number;
  readonly plants: readonly PlantPath[];
}

/** Nameplate of the plants that stand in a stage, t/year by month. */
export function nameplateIn(plants: readonly PlantPath[], stage: PlantStage, months: number): Float64Array {
  const wanted = stageIndex(stage);
  return Float64Array.from({ length: months }, (_, m) =>
    plants.reduce((sum, one) => (one.stages[m] === wanted ? sum + one.capacityTonnesPerYear : sum), 0),
  );
}

/** Stretches of one stage, as reported months from first to the one after the last. */
export function stretches({ stages }: PlantPath): { readonly stage: PlantStage; readonly from: number; readonly to: number }[] {
  const found: { stage: PlantStage; from: number; to: number }[] = [];
  stages.forEach((stage, m) => {
    const last = found[found.length - 1];
    if (last && stageIndex(last.stage) === stage) last.to = m + 1;
    else found.push({ stage: PLANT_STAGES[stage], from: m, to: m + 1 });
  });
  return found;
}
