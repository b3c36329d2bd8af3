import type { Instrument } from "./instrument.ts";
import { periodOf } from "./period.ts";

const open = "COM(2025) 945 section 5.2 leaves it open";

export const fdiScreening: Instrument = {
  id: "fdi-screening",
  title: "Screening of foreign investment",
  family: "finance",
  doc: "Bids of the exporting state for plants in the EU are blocked with the stated odds. It is not free: fewer investors may bid, so all of them ask for more, and plants come up to speed more slowly where partners who know the process are kept out.",
  legal: {
    act: "COM(2025) 945; Regulation (EU) 2019/452 (screening of foreign direct investment)",
    section: "5.2 (strategic projects become projects of Union interest by the second quarter of 2026)",
    checked: "2026-11-24",
  },
  settings: [
    {
      kind: "number",
      id: "blockedShare",
      title: "Hostile bids that are blocked",
      unit: "share",
      default: 0.8,
      min: 0,
      max: 1,
      step: 0.05,
      doc: "Of bids for plants in the EU by those whom the exporting state controls.",
      source: open,
      confidence: "assumed",
    },
    {
      kind: "number",
      id: "premiumBp",
      title: "What it adds to the return that investors ask",
      unit: "bp",
      default: 20,
      min: 0,
      max: 150,
      step: 5,
      doc: "Basis points a year on all capital of projects in the EU, since there is less of it.",
      source: "MODEL 6: screening reduces capital supply by an amount that nobody has measured",
      confidence: "assumed",
    },
    {
      kind: "number",
      id: "rampFactor",
      title: "Ramp of new plants",
      unit: "ratio",
      default: 1.1,
      min: 1,
      max: 2,
      step: 0.05,
      doc: "Time from first output to nameplate of plants decided on under it, over what it would be.",
      source: "MODEL 4.3: half as long again where technology is withheld; here only partners are",
      confidence: "assumed",
    },
    {
      kind: "month",
      id: "start",
      title: "First month",
      default: "2026-07",
      doc: "In force from this month on.",
      source: "COM(2025) 945 section 5.2: by the second quarter of 2026",
      confidence: "read",
    },
    {
      kind: "month",
      id: "end",
      title: "Last month",
      default: "2040-12",
      doc: "In force up to and including this month.",
      source: open,
      confidence: "assumed",
    },
  ],
  activate(settings, setup) {
    const eu = setup.regions.indexOf("EU");
    const start = setup.monthOf(settings.start as string);
    const holds = periodOf(settings, setup);
    const blocked = settings.blockedShare as number;
    const premium = (settings.premiumBp as number) / 1e4;
    const ramp = settings.rampFactor as number;
    return {
      plan({ month }, terms) {
        if (!holds(month) || eu < 0) return;
        if (month === start)
          setup.report(
            "screening",
            "EU",
            `Screening blocks ${(100 * blocked).toFixed(0)} % of hostile bids; investors ask ${(1e4 * premium).toFixed(0)} bp more.`,
          );
        for (let j = 0; j < setup.plantCount; j++) {
          // Of two screenings each stops its part of what the other lets through.
          if (setup.regionOfPlant[j] === eu) terms.screenedShare[j] = 1 - (1 - terms.screenedShare[j]) * (1 - blocked);
        }
        terms.riskPremium[eu] += premium;
        terms.rampFactor[eu] *= ramp;
      },
    };
  },
};
