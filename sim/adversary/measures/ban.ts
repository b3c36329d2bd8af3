import type { ActivePosture, PostureSetup } from "../posture.ts";
import type { Settings } from "../../world.ts";
import { datesOf } from "./dates.ts";
import { shutOut } from "./shut-out.ts";

/** Regions that a ban can name. */
export const BAN_REGIONS = [
  { value: "EU", title: "EU" },
  { value: "US", title: "United States" },
  { value: "Japan and Korea", title: "Japan and Korea" },
  { value: "partners", title: "Partners of the EU" },
  { value: "all", title: "All regions" },
] as const;

/** A ban between dates on deliveries to a region, to all of its buyers or to those of the defence class. */
export function banOn(settings: Settings, setup: PostureSetup, region: string, defenceOnly: boolean): ActivePosture {
  const dates = datesOf(
    settings,
    setup,
    `A ban on deliveries to ${region === "all" ? "all regions" : region}${defenceOnly ? ", defence," : ""}`,
  );
  const shut = setup.destinations.map((d) => (region === "all" || d.region === region) && (!defenceOnly || d.only === "defence"));
  return {
    act(view, levers) {
      if (dates.inForce(view, levers)) shutOut(levers, shut);
    },
  };
}
