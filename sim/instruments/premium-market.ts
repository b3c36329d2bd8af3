import { phasedIn } from "../adversary/phase-in.ts";
import { assumedNumbers } from "../core/spec.ts";
import type { Region } from "../materials/material.ts";
import type { Instrument } from "./instrument.ts";

const plan = "COM(2025) 945 section 5.2 and the G7 roadmap of June 2025 name no number";

/** Regions of the countries that endorsed the roadmap: G7, Australia, Ukraine and the EU. */
const COALITION: readonly Region[] = ["EU", "US", "Japan and Korea", "partners"];

const number = assumedNumbers(plan);

export const premiumMarket: Instrument = {
  id: "premium-market",
  title: "Standards-based premium market",
  family: "demand",
  doc: "In the EU, the US, Japan and Korea and partner countries part of the buyers take only material certified to the standards, which home material is not. Certifying costs makers money on every kg, so that certified material sells at a price of its own: other origin plus the certificate while it abounds, more where it is scarce, and at most the premium that these buyers put up with.",
  legal: {
    act: "COM(2025) 945, RESourceEU action plan; G7 roadmap to promote standards-based markets for critical minerals",
    section: "5.2 (standards-based markets)",
    checked: "2026-11-24",
  },
  settings: [
    number(
      "share",
      "Share of the coalition's use",
      "share",
      [0.2, 0, 1, 0.05],
      "Of what buyers of the coalition use, bought certified; 0 is no premium market.",
    ),
    number(
      "certification",
      "Cost of certification",
      "EUR/kg",
      [2, 0, 50, 0.5],
      "Audits, traceability and standards met, on every certified kg; makers pay it out of the certified price.",
    ),
    number(
      "mostPremium",
      "Most that buyers put up with",
      "EUR/kg",
      [40, 0, 500, 5],
      "Above this premium over home material the buyers give up on certificates; below the cost of certification nobody certifies.",
    ),
    number("rampMonths", "Transition", "months", [24, 0, 120, 6], "Months over which buyers come to put up with the whole premium."),
    {
      kind: "switch",
      id: "coversMagnets",
      title: "Covers material inside imported components",
      default: true,
      doc: "When off, only makers in the EU buy certified material.",
      source: plan,
      confidence: "assumed",
    },
    {
      kind: "month",
      id: "start",
      title: "First month",
      default: "2028-01",
      doc: "Certified material is asked for from this month on.",
      source: plan,
      confidence: "assumed",
    },
    {
      kind: "month",
      id: "end",
      title: "Last month",
      default: "2040-12",
      doc: "Certified material is asked for up to and including this month.",
      source: plan,
      confidence: "assumed",
    },
  ],
  segments: (settings) =>
    (settings.mostPremium as number) > (settings.certification as number)
      ? COALITION.map((region) => ({ region, share: settings.share as number, insideMagnets: settings.coversMagnets === true }))
      : [],
  activate(settings, setup) {
    const { state, destinations } = setup;
    const from = setup.monthOf(settings.start as string);
    const to = setup.monthOf(settings.end as string);
    const most = settings.mostPremium as number;
    const cost = settings.certification as number;
    const ramp = Math.max(1, Math.round(settings.rampMonths as number));
    const bound = destinations.flatMap(({ boundBy, region }, d) =>
      boundBy.includes(setup.position) ? [{ d, route: setup.route(`${region} buyers`, "suppliers", "certification") }] : [],
    );
    if (bound.length === 0) return {};
    let told = false;
    /** What buyers put up with this month; nobody certifies for less than it costs. */
    const accepted = (month: number): number => {
      const now = month < from || month > to ? 0 : most * phasedIn(month - from, ramp);
      return now > cost ? now : 0;
    };
    return {
      plan(_, terms) {
        if (accepted(state.month) > 0) for (const { d } of bound) terms.certificationEurPerKg[d] += cost;
      },
      rules(month, border) {
        for (const { d } of bound) border.prefer(d, accepted(month));
      },
      settle(view, ledger) {
        if (accepted(view.month) === 0) return;
        let certified = 0;
        for (const { d, route } of bound) {
          const kg = 1000 * Math.max(0, view.otherFlow[d]);
          certified += kg / 1000;
          if (kg > 0) ledger.post(route, cost * kg);
        }
        if (told || !(certified > 0)) return;
        told = true;
        setup.report(
          "premium-market",
          "coalition buyers",
          `Buy the first ${certified.toFixed(1)} t of certified material a month, ready to pay up to ${accepted(view.month).toFixed(1)} EUR/kg more; certifying costs ${cost.toFixed(1)} EUR/kg.`,
        );
      },
    };
  },
};
