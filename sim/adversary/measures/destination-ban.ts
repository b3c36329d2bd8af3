import type { Posture } from "../posture.ts";
import { DATES, datesOf } from "./dates.ts";
import { shutOut } from "./shut-out.ts";

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
      options: [
        { value: "EU", title: "EU" },
        { value: "US", title: "United States" },
        { value: "Japan and Korea", title: "Japan and Korea" },
        { value: "partners", title: "Partners of the EU" },
        { value: "all", title: "All regions" },
      ],
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
  activate(settings, setup) {
    const { region, buyers } = settings;
    const dates = datesOf(
      settings,
      setup,
      `A ban on deliveries to ${region === "all" ? "all regions" : region}${buyers === "defence" ? ", defence," : ""}`,
    );
    const shut = setup.destinations.map((d) => (region === "all" || d.region === region) && (buyers === "all" || d.only === "defence"));
    return {
      act(view, levers) {
        if (dates.inForce(view, levers)) shutOut(levers, shut);
      },
    };
  },
};
