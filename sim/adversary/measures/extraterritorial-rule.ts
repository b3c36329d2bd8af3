import type { Posture } from "../posture.ts";
import { DATES, datesOf } from "./dates.ts";
import { createQueue, queueSettings } from "./licence-queue.ts";

const REGIONS: Readonly<Record<string, readonly string[]>> = {
  abroad: ["EU", "partners", "US", "Japan and Korea", "rest of world"],
  EU: ["EU"],
  partners: ["partners"],
  US: ["US"],
  "Japan and Korea": ["Japan and Korea"],
};

export const extraterritorialRule: Posture = {
  id: "extraterritorial-rule",
  title: "Extraterritorial 0.1 % rule",
  doc: "Plants outside home need the state's licence for what embodies home material or technology. Applications wait in a queue and some are denied: what has no licence is not made, since those plants sell to order. Buyers hear of it as of any other restriction.",
  source: "MOFCOM notices 55 to 58, 61 and 62 of 9 October 2025 (pillsburylaw.com), suspended until 10 November 2026 by notice 70",
  settings: [
    ...DATES,
    {
      kind: "choice",
      id: "region",
      title: "Plants",
      default: "abroad",
      options: [
        { value: "abroad", title: "In all regions outside home" },
        { value: "EU", title: "In the EU" },
        { value: "partners", title: "In partners of the EU" },
        { value: "US", title: "In the United States" },
        { value: "Japan and Korea", title: "In Japan and Korea" },
      ],
      doc: "Whose plants need a licence.",
      source: "The rule of October 2025 holds wherever the plant stands",
      confidence: "read",
    },
    {
      kind: "number",
      id: "embodiedShare",
      title: "Output under the rule",
      unit: "share",
      default: 0.5,
      min: 0,
      max: 1,
      step: 0.05,
      doc: "Share of those plants' output that embodies home inputs or technology and whose makers comply. At 0 the rule binds nobody.",
      source: "The threshold is 0.1 % of value; no figure of how much output is above it",
      confidence: "assumed",
    },
    ...queueSettings(
      {
        doc: "Share of the applications that have waited long enough on which the office decides in a month.",
        source: "As for export licences; no published figure",
      },
      "Share of decided output that gets no licence.",
    ),
  ],
  activate(settings, setup) {
    const dates = datesOf(settings, setup, "The extraterritorial rule");
    const named = new Set(REGIONS[settings.region as string]);
    const marked = setup.regions.map((region, r) => r > 0 && named.has(region));
    const embodied = settings.embodiedShare as number;
    const denied = settings.deniedShare as number;
    // In shares of a month's output; a licence is used in its month, and who waits asks once.
    const queue = createQueue(settings.waitMonths as number, settings.decidedShare as number, denied, 1);
    return {
      act(view, levers) {
        if (!dates.inForce(view, levers)) return;
        const granted = Math.min(1, queue.month(1));
        for (let r = 0; r < marked.length; r++)
          if (marked[r]) levers.blockedShare[r] = 1 - (1 - levers.blockedShare[r]) * (1 - embodied * (1 - granted));
      },
    };
  },
};
