import { ln } from "../core/deterministic-math.ts";
import { permitMonths } from "../agents/permit.ts";
import { Status } from "../state.ts";
import type { Instrument } from "./instrument.ts";

const act = "Critical Raw Materials Act, as COM(2025) 945 section 2.4 cites it";
const open = "COM(2025) 945 section 2.4 leaves it open";

/** Places in a project's own stream. */
const Draw = { strategic: 0, sued: 1, court: 2 } as const;

export const permitting: Instrument = {
  id: "permitting",
  title: "Permits within 27 and 15 months",
  family: "finance",
  doc: "Projects in the EU that ask for permits from the start date on get them within 27 months (mines) or 15 months (processing and recycling) with the stated odds. Each project keeps its own luck: it stands at the same place among all projects as it would without. Without a single contact point the odds are low; courts are bound by no limit.",
  legal: {
    act: "COM(2025) 945, RESourceEU action plan; Regulation (EU) 2024/1252 (Critical Raw Materials Act)",
    section: "2.4 (time limits, single contact points, staff)",
    checked: "2026-11-24",
  },
  settings: [
    {
      kind: "number",
      id: "extractionMonths",
      title: "Limit for mines",
      unit: "months",
      default: 27,
      min: 12,
      max: 60,
      step: 1,
      doc: "Plants with a mine of their own.",
      source: act,
      confidence: "read",
    },
    {
      kind: "number",
      id: "processingMonths",
      title: "Limit for processing and recycling",
      unit: "months",
      default: 15,
      min: 12,
      max: 60,
      step: 1,
      doc: "Plants that buy their feed, run on scrap, make a by-product of another metal or a component.",
      source: act,
      confidence: "read",
    },
    {
      kind: "number",
      id: "compliance",
      title: "Permits granted within the limit",
      unit: "share",
      default: 0.95,
      min: 0.2,
      max: 0.99,
      step: 0.01,
      doc: "With staff and a single contact point. The register has 0.8 within 27 months without this instrument.",
      source: "MODEL 4.3: 0.95 under full compliance",
      confidence: "assumed",
    },
    {
      kind: "switch",
      id: "contactPoint",
      title: "Single contact points are in place",
      default: true,
      doc: "Member states without one are told to set it up at once. When off, no more than 0.4 of permits come in time.",
      source: "COM(2025) 945 section 2.4: without one, permits are held up; 0.4 is MODEL 6",
      confidence: "assumed",
    },
    {
      kind: "number",
      id: "strategicShare",
      title: "Projects that the limits hold for",
      unit: "share",
      default: 1,
      min: 0,
      max: 1,
      step: 0.05,
      doc: "The act's limits hold for strategic projects. 0 changes nothing.",
      source: "60 projects are strategic so far (COM(2025) 945 section 2); how many of the coming ones will be is open",
      confidence: "assumed",
    },
    {
      kind: "number",
      id: "litigationShare",
      title: "Permits that are taken to court",
      unit: "share",
      default: 0.1,
      min: 0,
      max: 0.6,
      step: 0.05,
      doc: "Of permits under the limits, beyond what the register's times hold already.",
      source: open,
      confidence: "assumed",
    },
    {
      kind: "number",
      id: "litigationMonths",
      title: "Time in court",
      unit: "months",
      default: 18,
      min: 0,
      max: 60,
      step: 1,
      doc: "On average; some cases last much longer (exponential).",
      source: open,
      confidence: "assumed",
    },
    {
      kind: "month",
      id: "start",
      title: "First month",
      default: "2026-07",
      doc: "For projects that ask for permits from this month on.",
      source: "The act holds since 2024; that administrations are staffed for it is assumed from here",
      confidence: "assumed",
    },
    {
      kind: "month",
      id: "end",
      title: "Last month",
      default: "2040-12",
      doc: "For projects that ask for permits up to and including this month.",
      source: open,
      confidence: "assumed",
    },
  ],
  activate(settings, setup) {
    const { state, plantCount, plantAccounts } = setup;
    const { plants, material } = state;
    const number = (id: string) => settings[id] as number;
    const start = setup.monthOf(settings.start as string);
    const end = setup.monthOf(settings.end as string);
    const eu = setup.regions.indexOf("EU");
    const minimum = state.value("permit.minimum");
    const compliance = settings.contactPoint === true ? number("compliance") : Math.min(0.4, number("compliance"));
    const mines = (j: number) =>
      material.stage !== "component" && plants.intake[j] === 0 && plants.scrapShare[j] === 0 && plants.hostLimit[j] === Infinity;
    const months = new Int32Array(plantCount);
    for (let j = 0; j < plantCount; j++) {
      if (plants.region[j] !== eu) continue;
      const luck = setup.draws(`permit ${plants.prefix[j]}`);
      if (luck[Draw.strategic] >= number("strategicShare")) continue;
      const limit = number(mines(j) ? "extractionMonths" : "processingMonths");
      const court = luck[Draw.sued] < number("litigationShare") ? Math.ceil(-ln(luck[Draw.court]) * number("litigationMonths")) : 0;
      months[j] = permitMonths(minimum, limit, compliance, plants.permitDraw[j]) + court;
    }
    const asked = Uint8Array.from(plants.status, (status) => (status === Status.dormant ? 0 : 1));
    return {
      plan({ month }, terms) {
        for (let j = 0; j < plantCount; j++) {
          if (asked[j] === 0 && plants.status[j] !== Status.dormant) {
            asked[j] = 1;
            // It asked at the end of last month, under the rules of then.
            if (months[j] > 0 && month - 1 >= start && month - 1 <= end)
              setup.report("permit", plantAccounts[j], `Permits take ${months[j]} months, not ${plants.permitMonths[j]}.`);
          } else if (plants.status[j] === Status.dormant) asked[j] = 0;
          if (month >= start && month <= end && months[j] > 0) terms.permitMonths[j] = months[j];
        }
      },
    };
  },
};
