import type { Posture } from "../posture.ts";
import { DATES, datesOf } from "./dates.ts";

export const stateStockpiling: Posture = {
  id: "state-stockpiling",
  title: "Stockpiling by the controller",
  doc: "The state buys at home for its own stock, month by month, whatever the price. Where exports are limited this lifts the home price towards the one outside.",
  source: "Purchases by the Chinese reserves administration; no dated figures found",
  settings: [
    ...DATES,
    {
      kind: "number",
      id: "tonnesPerMonth",
      title: "Purchases",
      unit: "t/month",
      default: 100,
      min: -100_000,
      max: 100_000,
      step: 1,
      doc: "Bought each month; negative to sell from the stock, as far as it goes.",
      source: "No dated figure found",
      confidence: "assumed",
    },
  ],
  activate(settings, setup) {
    const dates = datesOf(settings, setup, "Buying for the state's stock", false);
    const tonnes = settings.tonnesPerMonth as number;
    return {
      act(view, levers) {
        if (!dates.inForce(view, levers)) return;
        levers.stateBuying += tonnes < 0 ? -Math.min(-tonnes, view.stateStock) : tonnes;
      },
    };
  },
};
