import type { Posture } from "../posture.ts";
import { DATES, datesOf } from "./dates.ts";
import { createQueue, queueSettings } from "./licence-queue.ts";
import { shutOut } from "./shut-out.ts";

/** Exporters ask for more than they need: what they shipped in a good month, and this much more. */
const ASKED_ABOVE = 1.25;
/** Share of its steady flow of licences at which a queue counts as running. */
const NEAR_STEADY = 0.9;

export const licensing: Posture = {
  id: "licensing",
  title: "Export licences",
  doc: "Every shipment needs a licence. Applications wait in a queue for the least time that the law allows, then the office decides a share of them each month and denies some. A licence that is not used in time lapses. An office that grants everything at once binds nobody.",
  source: "Gallium and germanium from August 2023, graphite from December 2023, magnets from April 2025",
  settings: [
    ...DATES,
    ...queueSettings(
      {
        doc: "Share of the applications that have waited long enough on which the office decides in a month (KA24).",
        source: "No published figure; magnets were back at old volumes four months after April 2025",
      },
      "Share of decided tonnes that get no licence.",
    ),
    {
      kind: "number",
      id: "validMonths",
      title: "Valid for",
      unit: "months",
      default: 6,
      min: 1,
      max: 36,
      step: 1,
      doc: "Mean life of a licence that is not used.",
      source: "Single-shipment licences of six months (recalled)",
      confidence: "recalled",
    },
    {
      kind: "switch",
      id: "militaryDenied",
      title: "Military use is denied",
      default: false,
      doc: "Defence buyers get no licence at all: a presumption of denial for military use.",
      source: "MOFCOM notices of 2024 to 2026; COM(2025) 945",
      confidence: "read",
    },
  ],
  byClass: (settings) => settings.militaryDenied === true,
  activate(settings, setup) {
    const dates = datesOf(settings, setup, "Export licensing");
    const queue = createQueue(
      settings.waitMonths as number,
      settings.decidedShare as number,
      settings.deniedShare as number,
      settings.validMonths as number,
    );
    const denied = setup.destinations.map((d) => settings.militaryDenied === true && d.only === "defence");
    const decided = settings.decidedShare as number;
    const granted = 1 - (settings.deniedShare as number);
    const wait = settings.waitMonths as number;
    let asked = 0;
    return {
      act(view, levers) {
        if (!dates.inForce(view, levers)) return;
        // Never less than before the regime, and more as trade grows.
        asked = Math.max(asked, ASKED_ABOVE * view.meanExports);
        if (view.month > dates.start) queue.used(view.lastExports);
        levers.exportCap = Math.min(levers.exportCap, queue.month(asked));
        // Until the office grants about what it will grant in the end, buyers count on the wait that the queue implies.
        if (queue.released < NEAR_STEADY * granted * asked)
          levers.reliefMonths = Math.min(levers.reliefMonths, Math.max(0, wait - (view.month - dates.start)) + (1 - decided) / decided);
        shutOut(levers, denied);
      },
    };
  },
};
