import type { Confidence } from "../core/parameter.ts";
import type { SettingSpec } from "../core/spec.ts";
import type { Settings } from "../world.ts";
import type { InstrumentSetup } from "./instrument.ts";

/** First and last month of a rule, with the source of its start. */
export const periodSettings = (start: string, source: string, confidence: Confidence): readonly SettingSpec[] => [
  {
    kind: "month",
    id: "start",
    title: "First month",
    default: start,
    doc: "The rule holds from this month on.",
    source,
    confidence,
  },
  {
    kind: "month",
    id: "end",
    title: "Last month",
    default: "2040-12",
    doc: "The rule holds up to and including this month.",
    source: "COM(2025) 945 names no end",
    confidence: "assumed",
  },
];

/** Whether a rule holds in a month of the run. */
export function periodOf(settings: Settings, setup: InstrumentSetup): (month: number) => boolean {
  const from = setup.monthOf(settings.start as string);
  const to = setup.monthOf(settings.end as string);
  return (month) => month >= from && month <= to;
}
