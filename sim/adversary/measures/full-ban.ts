import type { Posture } from "../posture.ts";
import { BAN_REGIONS, banOn } from "./ban.ts";
import { DATES } from "./dates.ts";

export const fullBan: Posture = {
  id: "full-ban",
  title: "Full ban on a destination",
  doc: "Nothing of home origin may be delivered to a region, whoever buys. Other origins are re-routed there as far as they go, and traders carry round the rest as far as they can.",
  source: "3 December 2024: gallium, germanium, antimony and superhard materials to the United States (CSIS; fastmarkets)",
  settings: [
    ...DATES,
    {
      kind: "choice",
      id: "region",
      title: "Region",
      default: "EU",
      options: BAN_REGIONS,
      doc: "Where home material may not go.",
      source: "The ban of December 2024 named the United States; the EU is a what-if",
      confidence: "assumed",
    },
  ],
  activate: (settings, setup) => banOn(settings, setup, settings.region as string, false),
};
