import { hazardFor } from "../../agents/permit.ts";
import { exp } from "../../core/deterministic-math.ts";
import type { Posture } from "../posture.ts";
import { DATES, datesOf } from "./dates.ts";
import { shutOut } from "./shut-out.ts";

export const retaliation: Posture = {
  id: "retaliation",
  title: "Retaliation",
  doc: "While the EU charges or prices home material at its border (duty, levy, minimum import price), the state may answer at any time by stopping deliveries to the EU for a while. Without such a rule it never does.",
  source: "COM(2025) 945 section 5.2; MODEL 6",
  settings: [
    ...DATES,
    {
      kind: "number",
      id: "perYear",
      title: "Answers a year while a rule is in force",
      unit: "1/year",
      default: 0.3,
      min: 0,
      max: 12,
      step: 0.05,
      doc: "Hazard of an answer while none is under way; each run draws its own dates.",
      source: "No evidence found",
      confidence: "assumed",
    },
    {
      kind: "number",
      id: "months",
      title: "Length of an answer",
      unit: "months",
      default: 12,
      min: 1,
      max: 120,
      step: 1,
      doc: "Deliveries to the EU stop for so long; material of other origins and traders serve it as far as they can.",
      source: "No evidence found",
      confidence: "assumed",
    },
  ],
  activate(settings, setup) {
    const dates = datesOf(settings, setup, "Readiness to retaliate", false);
    const hazard = hazardFor(1 - exp(-(settings.perYear as number)), 12);
    const months = settings.months as number;
    const eu = setup.destinations.map((d) => d.region === "EU");
    let until = -1;
    return {
      act(view, levers) {
        if (!dates.inForce(view, levers)) return;
        if (view.month >= until && view.euRule && setup.retaliationDraw[view.month] < hazard) {
          until = view.month + months;
          levers.news = true;
          view.report(
            "retaliation",
            "exporting state",
            `Deliveries to the EU stop for ${months} months in answer to its rule at the border.`,
          );
        }
        if (view.month < until) shutOut(levers, eu);
      },
    };
  },
};
