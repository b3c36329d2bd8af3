import type { NumberSpec, SettingSpec } from "../core/spec.ts";

const plan = "COM(2025) 945 section 2.1 names loans, guarantees, equity and grants and leaves the terms open";

/** A share of something, from 0 to `max`. */
const share = (id: string, title: string, value: number, doc: string, source = plan, max = 1): NumberSpec => ({
  kind: "number",
  id,
  title,
  unit: "share",
  default: value,
  min: 0,
  max,
  step: 0.05,
  doc,
  source,
  confidence: "assumed",
});

/** A rate a year. */
const rate = (id: string, title: string, value: number, min: number, max: number, doc: string, source: string): NumberSpec => ({
  kind: "number",
  id,
  title,
  unit: "share/year",
  default: value,
  min,
  max,
  step: 0.0025,
  doc,
  source,
  confidence: "assumed",
});

export const grantShare = (value: number, source = plan): SettingSpec =>
  share("grantShare", "Grant", value, "Share of investment that is given, where the envelope gives grants.", source);

/** What every envelope of public finance can be told (MODEL 4.2 and 6), grants apart. */
export const LOANS_AND_EQUITY: readonly SettingSpec[] = [
  share(
    "loanShare",
    "Public loan",
    0.3,
    "Most that is lent, share of investment. Lenders ask that the P10 cash flow covers it, as for private debt.",
    plan,
    0.7,
  ),
  rate(
    "loanRate",
    "Rate of the public loan",
    0.015,
    0,
    0.08,
    "Real, after tax. At the market rate (3.4 %) the loan is worth nothing.",
    "EIB borrows at about the risk-free rate; a margin of half a point on top",
  ),
  share(
    "guaranteeShare",
    "Guarantee",
    0.5,
    "Share of private debt that is guaranteed, free of charge: its rate falls by this share of the spread below, and the cover ratio from 1.3 by 0.15 of this share (MODEL 4.2).",
  ),
  rate(
    "guaranteeSpread",
    "Spread that a guarantee takes away",
    0.02,
    0,
    0.03,
    "By how much the rate of debt would fall if all of it were guaranteed.",
    "Rate of project debt less the risk-free rate is 2.4 points in the register",
  ),
  share(
    "lossGivenDefault",
    "Loss on debt of a plant that closes",
    0.5,
    "The guarantee pays this share of the guaranteed debt that is left; of a public loan the rest comes back. An envelope sets this much of guaranteed debt aside.",
  ),
  share("equityShare", "Public equity", 0.1, "Share of investment, where debt leaves room for it.", plan, 0.5),
  rate(
    "equityReturn",
    "Return that public equity asks",
    0.03,
    0,
    0.1,
    "Real. Its dividends stop there; private owners ask for 5.7 %.",
    "Between the risk-free rate and what private owners ask",
  ),
  {
    kind: "number",
    id: "equityYears",
    title: "Public equity is sold after",
    unit: "years",
    default: 7,
    min: 1,
    max: 20,
    step: 1,
    doc: "From first output. The other owners buy it.",
    source: "Usual for public funds",
    confidence: "assumed",
  },
  {
    kind: "choice",
    id: "equityExit",
    title: "Price of that sale",
    default: "par",
    options: [
      { value: "par", title: "What was put in" },
      { value: "nav", title: "Net asset value: what was put in, written off over the life of the plant" },
    ],
    doc: "At par a public owner asks for its money back; at net asset value it shares the wear of the plant.",
    source: "MODEL 6: exit at 1.0 times or net asset value",
    confidence: "assumed",
  },
];

/** Money, queue, conditions and dates of an envelope. */
export const ENVELOPE_SETTINGS: readonly SettingSpec[] = [
  share(
    "aidCap",
    "Most aid of all envelopes together",
    0.6,
    "Grants, and what loans and guarantees cost less than the market asks, over investment. Grants give way. Of several envelopes the lowest cap holds.",
    "Of the order of the Innovation Fund's 60 % of relevant costs (recalled)",
  ),
  share(
    "euShare",
    "Output that has to go to buyers in the EU",
    0.5,
    "Least share of output that a plant with this finance delivers to makers in the EU, at the price there.",
    "COM(2025) 945 section 2.1: strict conditions so that projects reach their intended markets; the share is open",
  ),
  {
    kind: "choice",
    id: "payer",
    title: "Who pays",
    default: "eu",
    options: [
      { value: "eu", title: "EU budget and its banks" },
      { value: "national", title: "National budgets" },
    ],
    doc: "Account that pays and is paid back.",
    source: plan,
    confidence: "assumed",
  },
  {
    kind: "choice",
    id: "budget",
    title: "What comes back",
    default: "gross",
    options: [
      { value: "gross", title: "Goes to the treasury: each euro is used once" },
      { value: "revolving", title: "Is lent and given again" },
    ],
    doc: "Loan service, dividends and sales of equity.",
    source: plan,
    confidence: "assumed",
  },
  {
    kind: "switch",
    id: "onlyNeeded",
    title: "Only where needed",
    default: false,
    doc: "Leaves out projects that would be built without: the test of a funding gap. When off, part of the money goes to them.",
    source: "State aid needs an incentive effect; how well it is tested is open",
    confidence: "assumed",
  },
  {
    kind: "month",
    id: "start",
    title: "First month",
    default: "2026-07",
    doc: "No finance before it; years of the envelope are counted from it.",
    source: "COM(2025) 945 section 2.1: in the next twelve months",
    confidence: "assumed",
  },
  {
    kind: "month",
    id: "end",
    title: "Last month",
    default: "2040-12",
    doc: "No project gets a promise after it; what was promised is paid.",
    source: plan,
    confidence: "assumed",
  },
];

/** Size of an envelope that no text names. */
export const budgetSetting = (value: number, source: string): SettingSpec => ({
  kind: "number",
  id: "budgetMeur",
  title: "Size of the envelope",
  unit: "MEUR",
  default: value,
  min: 0,
  max: 10000,
  step: 10,
  doc: "For this market, in money of the start of the run. 0 offers nothing.",
  source,
  confidence: "assumed",
});

export const yearlyShareSetting: SettingSpec = share(
  "yearlyShare",
  "Free in each year",
  0.25,
  "Share of the envelope that can be promised in a year, where the plan does not say it (the hub's own envelopes have their years from the text); what is left is kept. Projects for which nothing is left wait, in the order in which they were ready.",
);
