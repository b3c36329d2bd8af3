import type { Posture } from "../posture.ts";
import { DATES, datesOf } from "./dates.ts";

export const hostileAcquisition: Posture = {
  id: "hostile-acquisition",
  title: "Acquisition of EU plants in need",
  doc: "An EU plant that loses money and has next to no cash left (below a twentieth of what was invested, with which losing plants close) may be bought before it closes. What it makes then sells with home supply, and its contract ends. Screening of investments blocks part of the bids.",
  source: "MODEL 4.4",
  settings: [
    ...DATES,
    {
      kind: "number",
      id: "bidsPerMonth",
      title: "Bids for a plant in need",
      unit: "1/month",
      default: 0.2,
      min: 0,
      max: 1,
      step: 0.05,
      doc: "Chance in a month that a plant without cash gets a bid; each run draws its own.",
      source: "MODEL 4.4 a; no evidence found",
      confidence: "assumed",
    },
    {
      kind: "number",
      id: "omega",
      title: "Strategic interest",
      unit: "share",
      default: 1,
      min: 0,
      max: 1,
      step: 0.05,
      doc: "0 is a state that never bids, 1 one that always wants control.",
      source: "MODEL 4.4 omega",
      confidence: "assumed",
    },
    {
      kind: "number",
      id: "priceShare",
      title: "Price",
      unit: "share",
      default: 0.1,
      min: 0,
      max: 1,
      step: 0.05,
      doc: "What owners get, as a share of what was invested.",
      source: "No evidence found",
      confidence: "assumed",
    },
  ],
  activate(settings, setup) {
    const dates = datesOf(settings, setup, "Bidding for EU plants in need", false);
    const chance = (settings.bidsPerMonth as number) * (settings.omega as number);
    const share = settings.priceShare as number;
    return {
      act(view, levers) {
        if (!dates.inForce(view, levers) || view.suspended) return;
        const { takeover } = view;
        for (let j = 0; j < takeover.plants; j++) {
          if (takeover.regionOf(j) !== "EU" || !takeover.inNeed(j)) continue;
          if (setup.takeoverDraw(j)[view.month] >= chance * (1 - takeover.screened(j))) continue;
          const price = share * takeover.invested(j);
          takeover.buy(j, price);
          view.reportPlant("acquired", j, `In need of cash, it is bought by the exporting state for ${(price / 1e6).toFixed(1)} MEUR.`);
        }
      },
    };
  },
};
