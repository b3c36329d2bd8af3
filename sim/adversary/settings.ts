import type { SettingSpec } from "../core/spec.ts";

const history = "2010: the rare-earth export quota fell from 50,145 t to 30,258 t (techmetalsresearch.com, July 2011)";

export const QUOTA_CUT_SETTINGS: readonly SettingSpec[] = [
  { kind: "number", id: "cut", title: "Cut of exports", unit: "share", default: 0.4, min: 0, max: 1, step: 0.05, doc: "Exports are limited to (1 − cut) times those of the twelve months before.", source: history, confidence: "read", ticks: [{ value: 0.4, label: "2010" }] },
  { kind: "month", id: "earliest", title: "Earliest date", default: "2027-01", doc: "From this month on, a cut may come.", source: "The suspension of the October 2025 package runs to 10 November 2026 (MOFCOM 70)", confidence: "read" },
  { kind: "number", id: "perYear", title: "Cuts a year while none is in force", unit: "1/year", default: 0.25, min: 0, max: 12, step: 0.05, doc: "Hazard of a new cut; each run draws its own dates.", source: "Rare-earth controls of 2010, 2023, April and October 2025 in the control timeline; range assumed", confidence: "assumed" },
  { kind: "number", id: "phaseInMonths", title: "Months to full effect", unit: "months", default: 3, min: 1, max: 24, step: 1, doc: "The limit tightens evenly over these months.", source: "April 2025: exports of magnets fell within two months", confidence: "assumed" },
  { kind: "number", id: "durationMonths", title: "Length of a cut", unit: "months", default: 24, min: 1, max: 120, step: 1, doc: "Mean length; each cut draws its own between half and one and a half times this.", source: "2010 quotas lasted to 2014; the April 2025 stop eased after about two months", confidence: "assumed" },
];

export const PREDATION_SETTINGS: readonly SettingSpec[] = [
  { kind: "choice", id: "decision", title: "When it attacks", default: "rational", options: [{ value: "rational", title: "When its own sums say it pays" }, { value: "committed", title: "At the set date, whatever the cost" }], doc: "Rational: every half year the state compares what an attack costs with what it gains, plant by plant, contracts and budgets counted.", source: "MODEL 3.4", confidence: "assumed" },
  { kind: "month", id: "earliest", title: "Earliest attack", default: "2029-01", doc: "Rational: sums are made from this month on. Committed: the attack begins now.", source: "First new EU plants run by 2029 (COM(2025) 945 section 2)", confidence: "assumed" },
  { kind: "number", id: "horizonMonths", title: "Longest attack", unit: "months", default: 36, min: 6, max: 96, step: 6, doc: "The state never sells below cost for longer than this at a time.", source: "Prototype value; no evidence found", confidence: "assumed" },
  { kind: "number", id: "subsidy", title: "Depth below its own cost", unit: "share", default: 0.25, min: 0, max: 0.6, step: 0.05, doc: "The attack price is the marginal cost of Chinese producers times (1 − depth), or just under the cheapest plant it means to stop.", source: "No evidence found", confidence: "assumed" },
  { kind: "number", id: "exclusionWeight", title: "Value of keeping entrants out", unit: "EUR per EUR", default: 0.25, min: 0, max: 2, step: 0.05, doc: "What a euro of rivals' lost sales is worth to the state beside its own profit.", source: "MODEL 3.1 weight wx; no evidence found", confidence: "assumed" },
  { kind: "number", id: "bleedWeight", title: "Value of draining the EU treasury", unit: "EUR per EUR", default: 0, min: 0, max: 2, step: 0.05, doc: "What a euro paid out by the EU is worth to the state; 0 is a state that does not care.", source: "MODEL 3.1 weight wb; no evidence found", confidence: "assumed" },
  { kind: "number", id: "warChestMeur", title: "War chest", unit: "MEUR", default: 3000, min: 0, max: 50000, step: 100, doc: "Largest loss the state accepts in one attack.", source: "No evidence found", confidence: "assumed" },
  { kind: "number", id: "reentryPerYear", title: "New entrants after the attack", unit: "1/year", default: 0.2, min: 0, max: 1, step: 0.05, doc: "Rate at which the gain of an attack melts because others enter.", source: "MODEL 3.4 lambda_reentry; no evidence found", confidence: "assumed" },
  { kind: "number", id: "discountPerYear", title: "Impatience", unit: "1/year", default: 0.08, min: 0.01, max: 0.3, step: 0.01, doc: "Rate at which the state discounts.", source: "No evidence found", confidence: "assumed" },
  { kind: "number", id: "cooldownMonths", title: "Pause after an attack", unit: "months", default: 24, min: 0, max: 120, step: 6, doc: "Months before the state considers another attack.", source: "MODEL 3.4", confidence: "assumed" },
];
