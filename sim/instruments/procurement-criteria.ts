import { assumedNumbers } from "../core/spec.ts";
import { isDefence } from "../markets/destinations.ts";
import type { Segment } from "../markets/segments.ts";
import type { Instrument } from "./instrument.ts";
import { periodOf } from "./period.ts";

const plan = "COM(2025) 945 section 4.2 names no number";

const number = assumedNumbers(plan);

export const procurementCriteria: Instrument = {
  id: "procurement-criteria",
  title: "Non-price criteria in public and defence procurement",
  family: "demand",
  doc: "Public and defence buyers let their contractors pay a premium for material that is not of home origin. The part of EU use that they buy takes other origin while it costs less than home material plus the premium; they pay what it costs, and nobody receives the premium as such. The model knows origin, not where in the EU something was refined or recycled, so any other origin counts.",
  legal: {
    act: "COM(2025) 945, RESourceEU action plan; Directives 2014/23, 2014/24, 2014/25 and 2009/81 under revision",
    section: "4.2 (non-price criteria in public and defence procurement)",
    checked: "2026-11-24",
  },
  settings: [
    number(
      "premium",
      "Premium accepted",
      "EUR/kg",
      [20, 0, 500, 1],
      "Most that contractors may pay above home material for other origin; 0 is no criterion.",
    ),
    number(
      "defenceShare",
      "Share of defence use",
      "share",
      [0.5, 0, 1, 0.05],
      "Of what the EU defence sector uses, bought under the criteria.",
    ),
    number(
      "publicShare",
      "Share of other use",
      "share",
      [0.05, 0, 1, 0.05],
      "Of what all other EU sectors use, bought by public authorities and their contractors under the criteria.",
    ),
    {
      kind: "switch",
      id: "coversMagnets",
      title: "Covers material inside imported components",
      default: true,
      doc: "When off, contractors that buy components abroad escape the criteria.",
      source: plan,
      confidence: "assumed",
    },
    {
      kind: "month",
      id: "start",
      title: "First month",
      default: "2027-01",
      doc: "The criteria hold from this month on.",
      source: plan,
      confidence: "assumed",
    },
    {
      kind: "month",
      id: "end",
      title: "Last month",
      default: "2040-12",
      doc: "The criteria hold up to and including this month.",
      source: plan,
      confidence: "assumed",
    },
  ],
  segments(settings, material): readonly Segment[] {
    if ((settings.premium as number) <= 0) return [];
    const insideMagnets = settings.coversMagnets === true;
    const names = material.sectors.map(({ name }) => name);
    const of = (sectors: readonly string[], part: number): readonly Segment[] =>
      sectors.length > 0 ? [{ region: "EU", share: part, sectors, insideMagnets }] : [];
    return [
      ...of(names.filter(isDefence), settings.defenceShare as number),
      ...of(
        names.filter((name) => !isDefence(name)),
        settings.publicShare as number,
      ),
    ];
  },
  activate(settings, setup) {
    const { state, destinations } = setup;
    const holds = periodOf(settings, setup);
    const premium = settings.premium as number;
    const bound = destinations.flatMap(({ boundBy }, d) => (boundBy.includes(setup.position) ? [d] : []));
    if (bound.length === 0) return {};
    let told = false;
    return {
      rules(month, border) {
        if (!holds(month)) return;
        for (const d of bound) border.prefer(d, premium);
      },
      settle(view) {
        if (told || !holds(view.month)) return;
        let home = 0;
        let other = 0;
        for (const d of bound) {
          home += view.homeFlow[d];
          other += view.otherFlow[d];
        }
        if (!(other > home)) return;
        told = true;
        setup.report(
          "procurement",
          "EU public and defence buyers",
          `Take ${other.toFixed(1)} t of other origin and ${home.toFixed(1)} t of home origin this month; last month the home price was ${state.prices.home.toFixed(1)} EUR/kg, other origin ${state.prices.hub.toFixed(1)}.`,
        );
      },
    };
  },
};
