import { phasedIn } from "../phase-in.ts";
import type { Posture } from "../posture.ts";
import { DATES, datesOf } from "./dates.ts";

export const exportQuota: Posture = {
  id: "export-quota",
  title: "Export quota",
  doc: "At most so many tonnes a year may leave; 0 is a ban on exports. A quota below what the world wants opens a rent between the world and home.",
  source: "Rare-earth quotas 2009 to 2014; cobalt quotas of the DR Congo from October 2025",
  settings: [
    ...DATES,
    {
      kind: "number",
      id: "tonnesPerYear",
      title: "Quota",
      unit: "t/year",
      default: 0,
      min: 0,
      max: 10_000_000,
      step: 1,
      doc: "Tonnes a year of this material. Divided evenly over the months.",
      source: "2010: 30,258 t of rare-earth oxides of all kinds (techmetalsresearch.com)",
      confidence: "assumed",
    },
    {
      kind: "number",
      id: "phaseInMonths",
      title: "Months to full effect",
      unit: "months",
      default: 1,
      min: 1,
      max: 36,
      step: 1,
      doc: "The limit tightens evenly from what was exported before.",
      source: "No evidence found",
      confidence: "assumed",
    },
    {
      kind: "switch",
      id: "temporary",
      title: "Known to be temporary",
      default: false,
      doc: "Whether everybody counts on its last month: buyers then bridge it from their stocks instead of stocking up.",
      source: "February 2025: cobalt exports of the DR Congo stopped for four months",
      confidence: "read",
    },
  ],
  activate(settings, setup) {
    const dates = datesOf(settings, setup, "An export quota");
    const limit = (settings.tonnesPerYear as number) / 12;
    const phaseIn = settings.phaseInMonths as number;
    let before = 0;
    return {
      act(view, levers) {
        if (!dates.inForce(view, levers)) return;
        const elapsed = view.month - dates.start;
        if (elapsed === 0) before = view.meanExports;
        const share = phasedIn(elapsed, phaseIn);
        if (settings.temporary === true) levers.reliefMonths = Math.min(levers.reliefMonths, dates.end - view.month + 1);
        levers.exportCap = Math.min(levers.exportCap, Math.max(limit, before + share * (limit - before)));
      },
    };
  },
};
