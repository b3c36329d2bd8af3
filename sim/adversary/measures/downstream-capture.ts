import type { Posture } from "../posture.ts";
import { DATES, datesOf } from "./dates.ts";

export const downstreamCapture: Posture = {
  id: "downstream-capture",
  title: "Downstream capture",
  doc: "Two prices: makers of components at home pay less for material than makers abroad, whoever buys the components, and the state pays the difference. Components from home get cheaper, and making them moves there.",
  source: "POLICY E; the wedge that quotas and duties opened from 2010 to 2015",
  settings: [
    ...DATES,
    {
      kind: "number",
      id: "discount",
      title: "Discount to makers at home",
      unit: "share",
      default: 0.2,
      min: 0,
      max: 0.8,
      step: 0.01,
      doc: "Share of last month's home price that the state pays for makers at home.",
      source: "2011 duties of 15 to 25 % put foreign makers at such a disadvantage",
      confidence: "assumed",
    },
  ],
  activate(settings, setup) {
    const dates = datesOf(settings, setup, "Cheap inputs for makers at home", false);
    const discount = settings.discount as number;
    return {
      act(view, levers) {
        if (dates.inForce(view, levers)) levers.makerSubsidy += discount * view.homePrice;
      },
    };
  },
};
