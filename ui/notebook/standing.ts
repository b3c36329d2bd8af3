import type { Study } from "../../scenarios/scenario.ts";
import { count } from "./figures.ts";
import type { RunStatus } from "./runs.ts";

/** What the page rests on at this moment, in words. */
export function standing(status: RunStatus | undefined, { replications }: Pick<Study, "replications">): string {
  if (!status) return "starting…";
  const { phase, answeredBy } = status;
  if (phase === "failed") return "stopped by a fault";
  if (phase === "cancelled")
    return answeredBy > 0 ? `cancelled; shown: answer from ${count(answeredBy)} runs` : "cancelled before the first answer";
  if (phase === "done") return `final answer from ${count(replications)} runs`;
  if (answeredBy === 0) return "running; grey figures are from before the change";
  return answeredBy <= 8 ? `first answer from ${answeredBy} runs, refining…` : `answer from ${count(answeredBy)} runs, refining…`;
}
