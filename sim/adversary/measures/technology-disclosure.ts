import { phasedIn } from "../phase-in.ts";
import type { Posture } from "../posture.ts";
import { DATES, datesOf } from "./dates.ts";

export const technologyDisclosure: Posture = {
  id: "technology-disclosure",
  title: "Technology transfer and disclosure as terms of a licence",
  doc: "Who wants material must show what it holds, uses and makes. The state then knows how long buyers can go without, which the best-response posture otherwise has to guess, and know-how that it obtains lowers costs at home after a while. For a posture that does not weigh stocks the disclosure alone changes nothing.",
  source: "Information asked for in licence applications from April 2025; POLICY E",
  settings: [
    ...DATES,
    {
      kind: "switch",
      id: "disclosure",
      title: "Buyers show their stocks",
      default: true,
      doc: "Whether the state sees what buyers hold.",
      source: "Reported content of applications; no text read",
      confidence: "recalled",
    },
    {
      kind: "number",
      id: "costCut",
      title: "Costs saved at home",
      unit: "share",
      default: 0.03,
      min: 0,
      max: 0.3,
      step: 0.01,
      doc: "Share of running costs at home that know-how obtained abroad saves in the end.",
      source: "No evidence found",
      confidence: "assumed",
    },
    {
      kind: "number",
      id: "lagMonths",
      title: "Months before it saves anything",
      unit: "months",
      default: 24,
      min: 0,
      max: 120,
      step: 6,
      doc: "In force for so long before the first saving.",
      source: "No evidence found",
      confidence: "assumed",
    },
    {
      kind: "number",
      id: "phaseInMonths",
      title: "Months to full effect",
      unit: "months",
      default: 36,
      min: 1,
      max: 120,
      step: 1,
      doc: "The saving grows evenly over these months, and stays.",
      source: "No evidence found",
      confidence: "assumed",
    },
  ],
  activate(settings, setup) {
    const dates = datesOf(settings, setup, "Disclosure as a term of licences", false);
    const lag = settings.lagMonths as number;
    const phaseIn = settings.phaseInMonths as number;
    const costCut = settings.costCut as number;
    let inForce = 0;
    return {
      act(view, levers) {
        if (!dates.inForce(view, levers) || view.suspended) return;
        inForce++;
        if (settings.disclosure === true) levers.seesStocks = true;
        if (inForce > lag) levers.costCut = Math.max(levers.costCut, costCut * phasedIn(inForce - lag - 1, phaseIn));
      },
    };
  },
};
