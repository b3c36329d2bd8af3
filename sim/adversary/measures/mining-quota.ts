import { phasedIn } from "../phase-in.ts";
import type { Posture } from "../posture.ts";
import { DATES, datesOf } from "./dates.ts";

export const miningQuota: Posture = {
  id: "mining-quota",
  title: "Mining quota",
  doc: "Producers at home may make no more than part of what they made in the year before. Scarcer at home as well as abroad, so it lifts both prices.",
  source: "Rare-earth mining quotas and mine closures of 2010 to 2012; tungsten quotas of 2025",
  settings: [
    ...DATES,
    {
      kind: "number",
      id: "cut",
      title: "Cut of production",
      unit: "share",
      default: 0.1,
      min: 0,
      max: 1,
      step: 0.01,
      doc: "Production is limited to (1 − cut) times that of the twelve months before.",
      source: "No dated figure for a whole market found",
      confidence: "assumed",
    },
    {
      kind: "number",
      id: "phaseInMonths",
      title: "Months to full effect",
      unit: "months",
      default: 3,
      min: 1,
      max: 36,
      step: 1,
      doc: "The limit tightens evenly over these months.",
      source: "No evidence found",
      confidence: "assumed",
    },
  ],
  activate(settings, setup) {
    const dates = datesOf(settings, setup, "A mining quota");
    const cut = settings.cut as number;
    const phaseIn = settings.phaseInMonths as number;
    let before = 0;
    return {
      act(view, levers) {
        if (!dates.inForce(view, levers)) return;
        const elapsed = view.month - dates.start;
        // In force since before the run: what is made in its first months stands for the year before.
        if (elapsed === 0 || before === 0) before = view.meanOutput;
        if (before === 0) return;
        levers.productionCap = Math.min(levers.productionCap, before * (1 - cut * phasedIn(elapsed, phaseIn)));
      },
    };
  },
};
