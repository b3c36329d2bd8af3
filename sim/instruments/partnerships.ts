import type { SettingSpec } from "../core/spec.ts";
import { Envelope } from "./envelope.ts";
import { envelopeTerms } from "./envelope-terms.ts";
import { budgetSetting, ENVELOPE_SETTINGS, LOANS_AND_EQUITY, yearlyShareSetting } from "./finance-settings.ts";
import type { Instrument } from "./instrument.ts";

const CREDIT = ["loanShare", "loanRate", "guaranteeShare", "guaranteeSpread", "lossGivenDefault"];

const SETTINGS: readonly SettingSpec[] = [
  {
    kind: "number",
    id: "assistance",
    title: "More projects through technical assistance",
    unit: "share",
    default: 0.25,
    min: 0,
    max: 2,
    step: 0.05,
    doc: "New ideas for plants in partner countries over those that prices call for. They stand on their own feet after that.",
    source:
      "Section 2.3: assistance to make promising projects bankable, a pipeline of 60 projects with 15 partners; how many more that makes is open",
    confidence: "assumed",
  },
  {
    kind: "number",
    id: "partnerShare",
    title: "Projects in partner countries that are eligible",
    unit: "share",
    default: 1,
    min: 0,
    max: 1,
    step: 0.05,
    doc: "Of plants in the register's partner countries. The 15 partners of the plan cover most of what the register calls so (Australia, Canada, Norway, South Africa).",
    source: "Section 2.3 note 17 names the 15 partners; the share of projects there is open",
    confidence: "assumed",
  },
  budgetSetting(500, "Section 2.3 names guarantees and blending of EFSD+ and Global Gateway without a sum"),
  yearlyShareSetting,
  ...LOANS_AND_EQUITY.filter(({ id }) => CREDIT.includes(id)),
  ...ENVELOPE_SETTINGS,
];

export const partnerships: Instrument = {
  id: "partnerships",
  title: "Partnerships with producer countries",
  family: "finance",
  doc: "Guarantees and export credit for plants in partner countries that promise part of their output to EU buyers, and technical assistance that brings more projects forward. What is promised beyond what makers in the EU take is sold on: volume is secured only where somebody in the EU can use it.",
  legal: {
    act: "COM(2025) 945, RESourceEU action plan",
    section: "2.3 (guarantees of EFSD+, technical assistance, offtake in the EU) and 6.1 (15 partnerships)",
    checked: "2026-11-24",
  },
  settings: SETTINGS,
  activate(settings, setup) {
    const { plants } = setup.state;
    const partners = setup.regions.indexOf("partners");
    const start = setup.monthOf(settings.start as string);
    const end = setup.monthOf(settings.end as string);
    const more = settings.assistance as number;
    const share = settings.partnerShare as number;
    const envelope = new Envelope(
      envelopeTerms(settings, setup, {
        title: "Partnerships",
        budgetMeur: settings.budgetMeur as number,
        yearlyShare: settings.yearlyShare as number,
        kinds: ["loan", "guarantee"],
        eligible: (j) => plants.region[j] === partners && setup.draws(`partnership ${plants.prefix[j]}`)[0] < share,
      }),
      setup,
    );
    // Ideas that prices had called for at the start, and that assistance has brought since.
    let before = 0;
    let brought = 0;
    return {
      finance: envelope,
      plan({ month, ideasCalled }, terms) {
        if (partners < 0 || more === 0) return;
        if (month === start)
          setup.report("partnership", "partners", `Technical assistance brings ${(100 * more).toFixed(0)} % more ideas for plants.`);
        if (month <= start) before = ideasCalled;
        else if (month <= end + 1) brought = more * (ideasCalled - before);
        terms.ideasBeside[partners] += brought;
      },
    };
  },
};
