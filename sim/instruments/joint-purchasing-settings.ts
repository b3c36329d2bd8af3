import { assumedNumbers, type SettingSpec } from "../core/spec.ts";

const plan = "COM(2025) 945 section 4.1 leaves it open";

const number = assumedNumbers(plan);

export const JOINT_PURCHASING_SETTINGS: readonly SettingSpec[] = [
  number(
    "participation",
    "Participation",
    "share",
    [0.3, 0, 1, 0.05],
    "Share of what EU buyers of the material use that wants to buy jointly; 0 is no pool.",
  ),
  number(
    "poolCap",
    "Most of EU demand",
    "share",
    [0.5, 0, 1, 0.05],
    "Antitrust limit on the pool's share of EU demand; what wants in beyond it stays out.",
    "Section 4.1 requires Union antitrust rules and names no share; from memory, the horizontal guidelines see no concern up to 15 %",
  ),
  number(
    "smeShare",
    "Small firms among them",
    "share",
    [0.3, 0, 1, 0.05],
    "Share of the participation that is too small to buy a supplier's lot alone.",
  ),
  {
    kind: "switch",
    id: "smeLots",
    title: "Lots for small firms",
    default: true,
    doc: "When off, small firms stay outside the pool.",
    source: "COM(2025) 945 section 4.1: small firms reach the size that suppliers of large volumes ask for",
    confidence: "read",
  },
  {
    kind: "choice",
    id: "eligible",
    title: "Eligible origins",
    default: "eu-and-partners",
    options: [
      { value: "eu", title: "EU" },
      { value: "eu-and-partners", title: "EU, EEA, overseas territories and partner countries" },
      { value: "any", title: "Anywhere outside home" },
    ],
    doc: "Where suppliers of the rounds may be. The EEA and overseas territories count as partner countries.",
    source: "COM(2025) 945 section 4.1",
    confidence: "read",
  },
  {
    kind: "month",
    id: "start",
    title: "First round",
    default: "2026-03",
    doc: "Month of the first matchmaking round.",
    source: "COM(2025) 945 section 4.1: March 2026",
    confidence: "read",
  },
  number("roundsPerYear", "Rounds a year", "rounds", [2, 1, 12, 1], "Rounds after the first one, evenly spread."),
  number(
    "contractShare",
    "Most of a plant's output",
    "share",
    [0.5, 0, 0.95, 0.05],
    "Largest share of a plant's capacity that the pool takes ahead; 0 is no pool.",
  ),
  number(
    "contractYears",
    "Length of a contract",
    "years",
    [5, 1, 15, 1],
    "From the round, or from first output for a plant that is not built yet.",
  ),
  number("fee", "Fee of the platform", "EUR/kg", [0.05, 0, 5, 0.05], "Members pay it to the EU treasury on every kg bought jointly."),
  number(
    "searchCost",
    "Cost of finding a supplier",
    "EUR/kg",
    [0.5, 0, 10, 0.1],
    "What a buyer alone spends on search and transaction; members save half of it times the pool's share of EU demand (MODEL 6).",
  ),
  {
    kind: "month",
    id: "end",
    title: "Last round",
    default: "2040-12",
    doc: "No round is held after this month; contracts run out.",
    source: plan,
    confidence: "assumed",
  },
];
