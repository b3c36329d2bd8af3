import type { Instrument } from "./instrument.ts";
import { periodOf } from "./period.ts";

const text =
  "COM(2025) 945 section 5.2: the Horizon work programme of 2026–27 restricts Chinese-controlled entities, and other funding is to follow";

export const researchExclusion: Instrument = {
  id: "research-exclusion",
  title: "Exclusion from EU research and funding",
  family: "finance",
  doc: "Plants that the exporting state controls get no public finance, and payments to a plant that comes under its control while it is built stop. In return EU plants learn more slowly, since they work without partners who have run the process for decades.",
  legal: {
    act: "COM(2025) 945, RESourceEU action plan; Horizon Europe work programme 2026–27",
    section: "5.2 (restriction of Chinese entities in research and funding)",
    checked: "2026-11-24",
  },
  settings: [
    {
      kind: "switch",
      id: "funding",
      title: "Covers public finance",
      default: true,
      doc: "All envelopes of the policy. When off, research alone is closed.",
      source: text,
      confidence: "read",
    },
    {
      kind: "number",
      id: "rampFactor",
      title: "Ramp of new plants in the EU",
      unit: "ratio",
      default: 1.05,
      min: 1,
      max: 1.5,
      step: 0.05,
      doc: "Time from first output to nameplate of plants decided on under it, over what it would be.",
      source: "MODEL 6: learning and ramp only; nobody has measured it",
      confidence: "assumed",
    },
    {
      kind: "month",
      id: "start",
      title: "First month",
      default: "2026-01",
      doc: "In force from this month on.",
      source: text,
      confidence: "read",
    },
    {
      kind: "month",
      id: "end",
      title: "Last month",
      default: "2040-12",
      doc: "In force up to and including this month.",
      source: "The work programme ends in 2027; that others follow it is assumed",
      confidence: "assumed",
    },
  ],
  activate(settings, setup) {
    const eu = setup.regions.indexOf("EU");
    const start = setup.monthOf(settings.start as string);
    const holds = periodOf(settings, setup);
    const funding = settings.funding === true;
    const ramp = settings.rampFactor as number;
    const barred = new Uint8Array(setup.plantCount);
    return {
      plan({ month, plants }, terms) {
        if (!holds(month) || eu < 0) return;
        if (month === start)
          setup.report(
            "exclusion",
            "EU",
            `Research${funding ? " and public finance are" : " is"} closed to what the exporting state controls.`,
          );
        terms.rampFactor[eu] *= ramp;
        if (!funding) return;
        for (let j = 0; j < setup.plantCount; j++) {
          if (plants.controlled[j] === 0) continue;
          terms.barredFromFinance[j] = 1;
          if (barred[j] === 0)
            setup.report("exclusion", setup.plantAccounts[j], "Is controlled by the exporting state and gets no public finance.");
          barred[j] = 1;
        }
      },
    };
  },
};
