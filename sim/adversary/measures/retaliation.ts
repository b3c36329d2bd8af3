import { hazardFor } from "../../agents/permit.ts";
import { exp } from "../../core/deterministic-math.ts";
import type { SettingSpec } from "../../core/spec.ts";
import type { ExporterView, Posture } from "../posture.ts";
import { DATES, datesOf } from "./dates.ts";
import { shutOut } from "./shut-out.ts";

/** Months after its first for which a rule at the border is new. */
const NEW_MONTHS = 12;

const coefficient = (id: string, title: string, unit: string, max: number, doc: string): SettingSpec => ({
  kind: "number",
  id,
  title,
  unit,
  default: 0,
  min: 0,
  max,
  step: 0.05,
  doc,
  source: "MODEL 3.6; no evidence found for a size",
  confidence: "assumed",
});

export const retaliation: Posture = {
  id: "retaliation",
  title: "Retaliation",
  doc: "While the EU charges or prices home material at its border (duty, levy, minimum import price), the state may answer at any time by stopping deliveries to the EU for a while. Without such a rule it never does, unless screening is set to provoke it. What the EU holds in stock and buys elsewhere can be set to make an answer rarer.",
  source: "COM(2025) 945 section 5.2; MODEL 3.6 and 6",
  settings: [
    ...DATES,
    {
      kind: "number",
      id: "perYear",
      title: "Answers a year while a rule is in force",
      unit: "1/year",
      default: 0.3,
      min: 0,
      max: 12,
      step: 0.05,
      doc: "Hazard of an answer while none is under way; each run draws its own dates.",
      source: "No evidence found",
      confidence: "assumed",
    },
    {
      kind: "number",
      id: "months",
      title: "Length of an answer",
      unit: "months",
      default: 12,
      min: 1,
      max: 120,
      step: 1,
      doc: "Deliveries to the EU stop for so long; material of other origins and traders serve it as far as they can.",
      source: "No evidence found",
      confidence: "assumed",
    },
    coefficient(
      "newRule",
      "A new rule provokes",
      "log points",
      3,
      "Added to the log of the hazard in the first year of a rule at the border.",
    ),
    coefficient(
      "screening",
      "Screening provokes",
      "log points",
      3,
      "Added to the log of the hazard where all bids for EU plants are blocked, in proportion where some are.",
    ),
    coefficient(
      "stockDeters",
      "A month of stock deters",
      "log points per month",
      2,
      "Taken off the log of the hazard for every month of use that EU buyers hold. 0 is a state that does not look.",
    ),
    coefficient(
      "otherSupplyDeters",
      "Other supply deters",
      "log points",
      5,
      "Taken off the log of the hazard where all that the EU uses is of other origin, in proportion where part of it is.",
    ),
  ],
  activate(settings, setup) {
    const dates = datesOf(settings, setup, "Readiness to retaliate", false);
    const hazard = hazardFor(1 - exp(-(settings.perYear as number)), 12);
    const months = settings.months as number;
    const eu = setup.destinations.map((d) => d.region === "EU");
    const screening = settings.screening as number;
    const weigh = (view: ExporterView, isNew: boolean): number =>
      exp(
        (isNew ? (settings.newRule as number) : 0) +
          screening * view.euScreening -
          (settings.stockDeters as number) * view.euStockMonths -
          (settings.otherSupplyDeters as number) * view.euOtherShare,
      );
    let until = -1;
    let ruleSince = -1;
    return {
      act(view, levers) {
        if (!view.euRule) ruleSince = -1;
        else if (ruleSince < 0) ruleSince = view.month;
        if (!dates.inForce(view, levers)) return;
        const provoked = view.euRule || (screening > 0 && view.euScreening > 0);
        if (
          view.month >= until &&
          provoked &&
          setup.retaliationDraw(view.month) < hazard * weigh(view, ruleSince >= 0 && view.month - ruleSince < NEW_MONTHS)
        ) {
          until = view.month + months;
          levers.news = true;
          view.report(
            "retaliation",
            "exporting state",
            `Deliveries to the EU stop for ${months} months in answer to ${view.euRule ? "its rule at the border" : "its screening of investments"}.`,
          );
        }
        if (view.month < until) shutOut(levers, eu);
      },
    };
  },
};
