import type { Posture } from "../posture.ts";

const OCTOBER = "MOFCOM notice 70 of 7 November 2025 suspends the package of 9 October 2025 until 10 November 2026";

export const suspension: Posture = {
  id: "suspension",
  title: "Suspension and snap-back",
  doc: "Other measures of the list are set aside between two dates. When the suspension runs out they snap back as they would have stood by then, or it is prolonged: each run draws its own answer. Everybody knows the date, and buyers stock up before it as far as they fear it.",
  source: OCTOBER,
  settings: [
    {
      kind: "month",
      id: "start",
      title: "First month",
      default: "2025-11",
      doc: "Suspended from this month on.",
      source: OCTOBER,
      confidence: "read",
    },
    {
      kind: "month",
      id: "end",
      title: "Last month",
      default: "2026-10",
      doc: "Suspended up to and including this month.",
      source: OCTOBER,
      confidence: "read",
    },
    {
      kind: "month",
      id: "since",
      title: "Measures since",
      default: "2025-10",
      doc: "Measures whose first month is this one or a later one are suspended; older ones stay in force.",
      source: "The licences of April 2025 stayed in force",
      confidence: "read",
    },
    {
      kind: "number",
      id: "snapBack",
      title: "Odds of snap-back",
      unit: "share",
      default: 0.35,
      min: 0,
      max: 1,
      step: 0.05,
      doc: "Chance that the measures come back when the suspension runs out. Buyers know these odds.",
      source: "What happened on 10 November 2026 was not found in stored sources",
      confidence: "assumed",
    },
    {
      kind: "number",
      id: "prolongMonths",
      title: "Prolonged by",
      unit: "months",
      default: 12,
      min: 1,
      max: 240,
      step: 1,
      doc: "Months for which a suspension that does not end is prolonged; then the same odds hold again.",
      source: "The first one lasts a year",
      confidence: "assumed",
    },
    {
      kind: "number",
      id: "leadMonths",
      title: "Stocked up before the date",
      unit: "months",
      default: 6,
      min: 0,
      max: 24,
      step: 1,
      doc: "Months before the date in which buyers lift their stock targets, by the odds of snap-back.",
      source: "MODEL 2.2; no figure found",
      confidence: "assumed",
    },
  ],
  activate(settings, setup) {
    const start = setup.monthOf(settings.start as string);
    const end = setup.monthOf(settings.end as string);
    const since = setup.monthOf(settings.since as string);
    const odds = settings.snapBack as number;
    const prolong = settings.prolongMonths as number;
    const lead = settings.leadMonths as number;
    const idle = !setup.starts.some((first) => first >= since);
    // First month in which nothing is suspended any more, unless a draw at that date prolongs it.
    let over = end + 1;
    let backFrom = end < 0 ? over : Infinity;
    return {
      suspends: (month, first) => month >= start && month < backFrom && first >= since,
      act(view, levers) {
        if (idle) return;
        const { month } = view;
        if (month === start) view.report("suspension", "exporting state", "Measures are suspended.");
        if (backFrom < Infinity || month < start) return;
        if (over - month <= lead) levers.expectedRestriction = Math.max(levers.expectedRestriction, odds);
        // The answer comes in the last month, so that the next one finds the measures in force.
        if (month < over - 1) return;
        if (setup.suspensionDraw(over) < odds) {
          backFrom = over;
          levers.news = true;
          view.report("snap-back", "exporting state", "The suspension runs out next month: the measures come back.");
        } else {
          over += prolong;
          view.report("suspension-prolonged", "exporting state", `The suspension is prolonged by ${prolong} months.`);
        }
      },
    };
  },
};
