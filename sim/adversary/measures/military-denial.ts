import type { Posture } from "../posture.ts";
import { BAN_REGIONS, banOn } from "./ban.ts";
import { DATES } from "./dates.ts";

export const militaryDenial: Posture = {
  id: "military-denial",
  title: "Military presumption of denial",
  doc: "Applications for military use are refused, so defence buyers of a region get no material of home origin. They buy other origins at a price of their own, run down their stocks, and what is left without stays unserved.",
  source: "6 January 2026: dual-use goods to Japan, military users (projectblue 1395); COM(2025) 945",
  settings: [
    ...DATES,
    {
      kind: "choice",
      id: "region",
      title: "Region",
      default: "all",
      options: BAN_REGIONS,
      doc: "Whose defence buyers are refused.",
      source: "Control timeline",
      confidence: "read",
    },
  ],
  byClass: () => true,
  activate: (settings, setup) => banOn(settings, setup, settings.region as string, true),
};
