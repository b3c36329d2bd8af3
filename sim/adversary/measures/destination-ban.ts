import type { Posture } from "../posture.ts";
import { BAN_REGIONS, banOn } from "./ban.ts";
import { DATES } from "./dates.ts";

export const destinationBan: Posture = {
  id: "destination-ban",
  title: "Ban on a destination",
  doc: "Nothing of home origin may be delivered to a region, or to its defence buyers. Other origins are re-routed there as far as they go; traders carry round the rest as far as they can.",
  source: "December 2024: gallium, germanium and antimony to the United States; January 2026: military use in Japan",
  settings: [
    ...DATES,
    {
      kind: "choice",
      id: "region",
      title: "Region",
      default: "US",
      options: BAN_REGIONS,
      doc: "Where home material may not go.",
      source: "Control timeline",
      confidence: "read",
    },
    {
      kind: "choice",
      id: "buyers",
      title: "Buyers",
      default: "all",
      options: [
        { value: "all", title: "All" },
        { value: "defence", title: "Defence" },
      ],
      doc: "Whether all buyers are shut out or those of the defence class: a presumption of denial for military use.",
      source: "COM(2025) 945; MOFCOM notices of 2024 to 2026",
      confidence: "read",
    },
  ],
  byClass: (settings) => settings.buyers === "defence",
  activate: (settings, setup) => banOn(settings, setup, settings.region as string, settings.buyers === "defence"),
};
