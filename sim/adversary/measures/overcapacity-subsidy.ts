import type { Posture } from "../posture.ts";
import { DATES, datesOf } from "./dates.ts";

export const overcapacitySubsidy: Posture = {
  id: "overcapacity-subsidy",
  title: "Overcapacity subsidy",
  doc: "The state builds capacity beyond what it expects to sell, lets it run without a quota and pays producers for every kilogram, so that they offer below what commerce would ask. The state pays for both; the price that falls is what it costs the chain.",
  source: "POLICY E; no published figure of support per kilogram",
  settings: [
    ...DATES,
    {
      kind: "number",
      id: "expansionPerYear",
      title: "Capacity begun a year",
      unit: "share",
      default: 0.1,
      min: 0,
      max: 0.5,
      step: 0.01,
      doc: "Share of capacity at home that is begun each year beside what the commercial rule begins.",
      source: "No evidence found",
      confidence: "assumed",
    },
    {
      kind: "number",
      id: "subsidyShare",
      title: "Subsidy",
      unit: "share",
      default: 0.15,
      min: 0,
      max: 0.9,
      step: 0.01,
      doc: "Paid per kilogram made, as a share of what the dearest kilogram at home costs.",
      source: "No evidence found",
      confidence: "assumed",
    },
    {
      kind: "number",
      id: "capitalYears",
      title: "Cost of capacity",
      unit: "years of cost",
      default: 1,
      min: 0,
      max: 5,
      step: 0.1,
      doc: "What a kilogram a year of capacity costs the state, in running costs of a year.",
      source: "No evidence found",
      confidence: "assumed",
    },
  ],
  activate(settings, setup) {
    const dates = datesOf(settings, setup, "An overcapacity subsidy", false);
    const perMonth = (settings.expansionPerYear as number) / 12;
    const share = settings.subsidyShare as number;
    const years = settings.capitalYears as number;
    return {
      act(view, levers) {
        if (!dates.inForce(view, levers)) return;
        levers.outputSubsidy += share * view.homeMarginalCost;
        if (perMonth === 0) return;
        levers.quotaBinds = false;
        const begun = perMonth * view.homeCapacity;
        levers.expansion += begun;
        if (!view.suspended) view.spend(begun * 12_000 * years * view.homeMarginalCost);
      },
    };
  },
};
