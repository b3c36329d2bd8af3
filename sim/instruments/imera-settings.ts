import type { Confidence } from "../core/parameter.ts";
import { assumedNumbers, type SettingSpec, type SwitchSpec } from "../core/spec.ts";

const text = "COM(2025) 945 section 5.1; Regulation (EU) 2024/2747";

const number = assumedNumbers(`${text} leave the number open`);

const effect = (id: string, title: string, doc: string, confidence: Confidence = "read"): SwitchSpec => ({
  kind: "switch",
  id,
  title,
  default: true,
  doc,
  source: text,
  confidence,
});

/** Settings of the crisis modes (POLICY D). */
export const IMERA_SETTINGS: readonly SettingSpec[] = [
  number(
    "vigilanceShare",
    "Vigilance above",
    "share",
    [0.05, 0, 1, 0.01],
    "Curtailed share of what EU buyers wanted that sets off the vigilance mode; 1 is never.",
  ),
  number("vigilanceMonths", "For so long", "months", [2, 1, 12, 1], "Months running above that share."),
  number(
    "emergencyShare",
    "Emergency above",
    "share",
    [0.15, 0, 1, 0.01],
    "Curtailed share in a month that sets off the emergency mode; 1 is never.",
  ),
  number(
    "standDownMonths",
    "Ends after",
    "months",
    [3, 1, 24, 1],
    "Months running at or below the share of the vigilance mode after which either mode ends.",
  ),
  effect(
    "priorityOrders",
    "Priority-rated orders",
    "In the emergency mode makers must deliver to others by rank - defence, medical, grid and wind, automotive and batteries, electronics, other - at the market price.",
  ),
  number(
    "callable",
    "Most that an order can call",
    "share",
    [0.5, 0, 1, 0.05],
    "Share of a maker's stock, and of what it would use that month.",
  ),
  effect(
    "redistribution",
    "Stocks are shared out",
    "In either mode stocks of EU makers move towards equal months of cover, at the market price.",
  ),
  number("redistributed", "Evened out in a month", "share", [0.5, 0, 1, 0.05], "Share of the difference in cover that a month takes away."),
  effect(
    "jointBuying",
    "Joint buying",
    "In either mode EU buyers face sellers as one. It tells where sellers hold back because they know their weight (materials with few sellers), and nowhere else.",
  ),
  number("participation", "Buyers that join", "share", [1, 0, 1, 0.05], "Share of EU use that is bought jointly."),
  effect(
    "informationRequests",
    "Information requests",
    "In either mode stocks must be declared: buyers may aim for no more than a number of months of use, and published prices err less.",
  ),
  number("stockCapMonths", "Most that buyers may aim to hold", "months of use", [3, 0.5, 24, 0.5], "Only with information requests."),
  number("noiseShare", "Reporting error that stays", "share", [0.5, 0, 1, 0.05], "Only with information requests."),
  {
    kind: "month",
    id: "start",
    title: "First month",
    default: "2026-05",
    doc: "No mode can begin before.",
    source: "COM(2025) 945 section 5.1: the regulation applies from May 2026",
    confidence: "read",
  },
  {
    kind: "month",
    id: "end",
    title: "Last month",
    default: "2040-12",
    doc: "No mode holds after.",
    source: text,
    confidence: "assumed",
  },
];
