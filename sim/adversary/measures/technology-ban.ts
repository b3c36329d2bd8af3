import type { Posture } from "../posture.ts";
import { DATES, datesOf } from "./dates.ts";

export const technologyBan: Posture = {
  id: "technology-ban",
  title: "Technology and equipment ban",
  doc: "Plants that are decided on while it is in force are built without home equipment and know-how: they cost more, take longer to build and reach nameplate later. Investors see all three, so fewer are built; plants that stand or are being built are not touched.",
  source: "MODEL 4.3; ban on separation and magnet technology of 21 December 2023; notices of 9 October 2025",
  settings: [
    ...DATES,
    {
      kind: "number",
      id: "rampFactor",
      title: "Ramp",
      unit: "times",
      default: 1.5,
      min: 1,
      max: 4,
      step: 0.1,
      doc: "Months from first output to nameplate, times those without the ban.",
      source: "MODEL 4.3",
      confidence: "assumed",
    },
    {
      kind: "number",
      id: "buildFactor",
      title: "Building time",
      unit: "times",
      default: 1.15,
      min: 1,
      max: 3,
      step: 0.05,
      doc: "Months of building, times those without the ban.",
      source: "No evidence found",
      confidence: "assumed",
    },
    {
      kind: "number",
      id: "capexFactor",
      title: "Investment",
      unit: "times",
      default: 1.2,
      min: 1,
      max: 3,
      step: 0.05,
      doc: "Cost of building, times that without the ban: equipment from elsewhere.",
      source: "No evidence found",
      confidence: "assumed",
    },
  ],
  activate(settings, setup) {
    const dates = datesOf(settings, setup, "A ban on technology and equipment", false);
    return {
      act(view, levers) {
        if (!dates.inForce(view, levers)) return;
        levers.rampFactor *= settings.rampFactor as number;
        levers.buildFactor *= settings.buildFactor as number;
        levers.capexFactor *= settings.capexFactor as number;
      },
    };
  },
};
