import { MODEL_VERSION } from "../../sim/version.ts";
import type { BatchJob } from "./batch-job.ts";
import { formatNumber, plan as planText } from "./numbers.ts";

/** What is varied and what that costs, before the first run. */
export function batchPlanText({ study, plan, choice }: BatchJob): string {
  const { experiment } = study;
  const runs = planText(choice.policies.length, choice.exporters.length, plan.replications, plan.points);
  const lines = [study.title, `${runs}, seed ${study.seed}, model ${MODEL_VERSION}`];
  if (experiment) {
    const count = (role: string) => experiment.factors.filter((factor) => factor.role === role).length;
    lines.push(
      `${experiment.design}, size ${formatNumber(experiment.size)}: ${count("uncertainty")} uncertainties, ${count("lever")} levers, ${experiment.correlations.length} correlations`,
    );
  }
  return `${lines.join("\n")}\n`;
}
