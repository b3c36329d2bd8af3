import type { SettingSpec } from "../../core/spec.ts";
import type { Settings } from "../../world.ts";
import type { ExporterView, Levers, PostureSetup } from "../posture.ts";

const timeline = "Dates of Chinese and Congolese controls since 2009 (docs/reference/controls.md)";

/** When a measure is announced, begins and ends. */
export const DATES: readonly SettingSpec[] = [
  {
    kind: "month",
    id: "announced",
    title: "Announced",
    default: "2027-01",
    doc: "Buyers and traders know of it from this month on and stock up before it bites.",
    source: timeline,
    confidence: "assumed",
  },
  {
    kind: "month",
    id: "start",
    title: "First month",
    default: "2027-01",
    doc: "In force from this month on.",
    source: timeline,
    confidence: "assumed",
  },
  {
    kind: "month",
    id: "end",
    title: "Last month",
    default: "2040-12",
    doc: "In force up to and including this month.",
    source: timeline,
    confidence: "assumed",
  },
];

/** Reads the dates; `inForce` also tells the event log and, for a restriction, alarms buyers. */
export function datesOf(settings: Settings, setup: PostureSetup, title: string, alarming = true) {
  const start = setup.monthOf(settings.start as string);
  const end = setup.monthOf(settings.end as string);
  const announced = Math.min(start, setup.monthOf(settings.announced as string));
  return {
    start,
    end,
    inForce(view: ExporterView, levers: Levers): boolean {
      const { month } = view;
      if (month === announced || (month === start && month <= end)) {
        if (alarming) levers.news = true;
        view.report(
          month === start ? "control" : "control-announced",
          "exporting state",
          `${title} ${month === start ? "begins" : "is announced"}.`,
        );
      }
      if (month === end + 1) view.report("control-end", "exporting state", `${title} ends.`);
      return month >= start && month <= end;
    },
  };
}
