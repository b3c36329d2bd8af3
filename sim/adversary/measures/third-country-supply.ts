import type { Posture } from "../posture.ts";
import { IMPATIENCE } from "../settings.ts";
import { DATES, datesOf } from "./dates.ts";

const meur = (eur: number): string => `${(eur / 1e6).toFixed(1)} MEUR`;

export const thirdCountrySupply: Posture = {
  id: "third-country-supply",
  title: "Buying control of third-country supply",
  doc: "The state buys plants and ready projects in other countries that no government has under contract, where by its own sums control is worth more than owners ask. What they make then sells with home supply, under home's rules and limits, and no longer to the open market.",
  source: "POLICY E; Chinese stakes in mines and refineries abroad",
  settings: [
    ...DATES,
    {
      kind: "choice",
      id: "region",
      title: "Where",
      default: "third",
      options: [
        { value: "third", title: "Partners and the rest of the world" },
        { value: "partners", title: "Partners of the EU" },
        { value: "rest of world", title: "The rest of the world" },
      ],
      doc: "Where it looks for plants.",
      source: "No evidence found for one of them alone",
      confidence: "assumed",
    },
    {
      kind: "number",
      id: "premium",
      title: "Premium for control",
      unit: "share",
      default: 0.3,
      min: 0,
      max: 3,
      step: 0.05,
      doc: "What owners ask above what the plant is worth to them.",
      source: "Premiums of listed takeovers, 20 to 40 % (recalled)",
      confidence: "recalled",
    },
    {
      kind: "number",
      id: "budgetMeurPerYear",
      title: "Budget",
      unit: "MEUR/year",
      default: 500,
      min: 0,
      max: 20_000,
      step: 50,
      doc: "Most that it pays for control in a year.",
      source: "No evidence found",
      confidence: "assumed",
    },
    {
      kind: "number",
      id: "years",
      title: "Looks ahead",
      unit: "years",
      default: 10,
      min: 1,
      max: 30,
      step: 1,
      doc: "Years of gain that it counts.",
      source: "No evidence found",
      confidence: "assumed",
    },
    IMPATIENCE,
  ],
  activate(settings, setup) {
    const dates = datesOf(settings, setup, "Buying of supply abroad", false);
    const { region } = settings;
    const where = new Set(region === "third" ? ["partners", "rest of world"] : [region as string]);
    const yearly = (settings.budgetMeurPerYear as number) * 1e6;
    return {
      act(view, levers) {
        if (!dates.inForce(view, levers) || view.suspended || (view.month - dates.start) % 12 !== 0) return;
        const offer = view.takeover.bestOffer(
          where,
          settings.premium as number,
          settings.years as number,
          settings.discountPerYear as number,
        );
        if (!offer || offer.price > yearly) return;
        view.takeover.buy(offer.plant, offer.price);
        view.reportPlant(
          "control-bought",
          offer.plant,
          `The exporting state buys control for ${meur(offer.price)}; to it that is worth ${meur(offer.worth)}.`,
        );
      },
    };
  },
};
