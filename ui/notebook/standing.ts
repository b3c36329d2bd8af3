import type { Study } from "../../scenarios/scenario.ts";
import { count } from "./figures.ts";
import type { RunStatus } from "./runs.ts";

/** What the page rests on at this moment, in words. */
export function standing(status: RunStatus | undefined, { replications }: Pick<Study, "replications">): string {
  if (!status) return "starting…";
  const { phase, answeredBy, onTopOf, shipped, differing } = status;
  if (phase === "failed") return "stopped by a fault";
  if (phase === "cancelled")
    return answeredBy > 0 ? `cancelled; shown: answer from ${count(answeredBy)} runs` : "cancelled before the first answer";
  if (phase === "done")
    return `final answer from ${count(replications)} runs${differing ? "; the figures that came with this page were others, so it needs to be built again" : ""}`;
  if (shipped) return `answer from ${count(shipped)} shipped runs; checking them here…`;
  if (answeredBy === 0) return "running; grey figures are from before the change";
  if (onTopOf) return `answer from ${count(answeredBy)} new runs on top of the ${count(onTopOf)} before the change, refining…`;
  return answeredBy <= 8 ? `first answer from ${answeredBy} runs, refining…` : `answer from ${count(answeredBy)} runs, refining…`;
}
