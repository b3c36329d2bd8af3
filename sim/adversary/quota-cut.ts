import { hazardFor } from "../agents/permit.ts";
import { exp } from "../core/deterministic-math.ts";
import { phasedIn } from "./phase-in.ts";
import type { Posture } from "./posture.ts";
import { QUOTA_CUT_SETTINGS } from "./settings.ts";

export const quotaCut: Posture = {
  id: "quota-cut",
  title: "Quota cut",
  doc: "Commercial, but from time to time the state limits exports to part of what they were and lets a rent open between the world and China.",
  source: "Rare-earth quotas 2009 to 2014; controls of 2023 and 2025",
  settings: QUOTA_CUT_SETTINGS,
  activate(settings, setup) {
    const earliest = setup.monthOf(settings.earliest as string);
    const hazard = hazardFor(1 - exp(-(settings.perYear as number)), 12);
    const phaseIn = settings.phaseInMonths as number;
    const duration = settings.durationMonths as number;
    const cut = settings.cut as number;
    let started = -1;
    let length = 0;
    let before = 0;
    return {
      act(view, levers) {
        const draw = setup.draw(view.month);
        if (started < 0 && view.month >= earliest && draw < hazard) {
          started = view.month;
          // The same draw, given that it fell below the hazard, is uniform again.
          length = Math.max(1, Math.round(duration * (0.5 + draw / hazard)));
          before = view.meanExports;
          view.report(
            "quota-cut",
            "exporting state",
            `Exports are limited to ${Math.round((1 - cut) * 100)} % of ${Math.round(before)} t a month for ${length} months.`,
            { keptShare: 1 - cut, exportsBeforeTonnesPerMonth: before, lengthMonths: length },
          );
        }
        if (started < 0) return;
        const elapsed = view.month - started;
        if (elapsed >= length) {
          started = -1;
          view.report("quota-end", "exporting state", "The limit on exports is lifted.");
          return;
        }
        levers.exportCap = before * (1 - cut * phasedIn(elapsed, phaseIn));
      },
    };
  },
};
