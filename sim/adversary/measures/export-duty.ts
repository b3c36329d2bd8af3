import type { Posture } from "../posture.ts";
import { DATES, datesOf } from "./dates.ts";

export const exportDuty: Posture = {
  id: "export-duty",
  title: "Export duty",
  doc: "A share of last month's home price is due on every kilogram that leaves. It is paid to the exporting state.",
  source: "Rare-earth export duties of 15 to 25 % until May 2015",
  settings: [
    ...DATES,
    {
      kind: "number",
      id: "rate",
      title: "Rate",
      unit: "share",
      default: 0.15,
      min: 0,
      max: 1,
      step: 0.01,
      doc: "Share of the home price.",
      source: "2011: 15 % on light oxides, 25 % on metals and heavy oxides (partly read)",
      confidence: "read",
    },
  ],
  activate(settings, setup) {
    const dates = datesOf(settings, setup, "An export duty");
    const rate = settings.rate as number;
    return {
      act(view, levers) {
        if (dates.inForce(view, levers)) levers.exportDuty += rate * view.homePrice;
      },
    };
  },
};
