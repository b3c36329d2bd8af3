import type { SettingSpec } from "../core/spec.ts";
import { Envelope } from "./envelope.ts";
import { envelopeTerms, type Kind, KINDS } from "./envelope-terms.ts";
import { budgetSetting, ENVELOPE_SETTINGS, grantShare, LOANS_AND_EQUITY, yearlyShareSetting } from "./finance-settings.ts";
import type { Instrument } from "./instrument.ts";

interface Named {
  readonly title: string;
  readonly meur: number;
  /** Years over which it is set free, in equal parts; Infinity: so much every year. */
  readonly years: number;
  readonly kinds: readonly Kind[];
  /** Materials that it is for, by key; all when left out. */
  readonly materials?: readonly string[];
}

/** Envelopes that the plan names, with its amounts (section 2.1; cohesion 2.2). */
const NAMED: Readonly<Record<string, Named>> = {
  hub: { title: "Financing hub", meur: 3000, years: 1, kinds: KINDS },
  investeu: { title: "InvestEU", meur: 2000, years: 2, kinds: ["guarantee", "equity"] },
  eib: { title: "EIB", meur: 2000, years: Infinity, kinds: ["loan", "equity"] },
  ebrd: { title: "EBRD", meur: 100, years: 1, kinds: ["equity"] },
  "innovation-2025": { title: "Innovation Fund, call of 2025", meur: 1000, years: 1, kinds: ["grant"] },
  "innovation-2026": { title: "Innovation Fund, call of 2026", meur: 700, years: 1, kinds: ["grant"] },
  "battery-booster": { title: "Battery Booster", meur: 300, years: 1, kinds: ["loan"], materials: ["lithium", "cobalt", "graphite"] },
  cohesion: { title: "Cohesion funds", meur: 1000, years: 1, kinds: ["grant"] },
};
const KIND_SAYS: Readonly<Record<Kind, string>> = { grant: "grants", loan: "loans", guarantee: "guarantees", equity: "equity" };
const says = ({ title, meur, years, kinds }: Named) =>
  `${title}: ${meur} MEUR${years === Infinity ? " a year" : ""} (${kinds.map((kind) => KIND_SAYS[kind]).join(", ")})`;

const SETTINGS: readonly SettingSpec[] = [
  {
    kind: "choice",
    id: "envelope",
    title: "Envelope",
    default: "hub",
    options: [
      ...Object.entries(NAMED).map(([value, named]) => ({ value, title: says(named) })),
      { value: "national", title: "National funds, of the size below (loans, equity, guarantees)" },
      { value: "own", title: "Of the size below (everything)" },
    ],
    doc: "Which money. An envelope gives only its own kinds of finance; the shares below hold for those. List the instrument once for each envelope. InvestEU's figure is the investment it is expected to mobilise, used here as its size.",
    source:
      "COM(2025) 945 section 2.1: InvestEU about 2 bn in 2026–27, EIB up to 2 bn a year, EBRD 100 m, Innovation Fund 1 bn (call of 2025) and at least 700 m (2026), Battery Booster up to 300 m of 1.8 bn, 3 bn of EU money in twelve months; 2.2: cohesion up to 1 bn. Which kinds each gives is partly assumed",
    confidence: "read",
  },
  {
    kind: "number",
    id: "marketShare",
    title: "Share of it for this market",
    unit: "share",
    default: 0.33,
    min: 0,
    max: 1,
    step: 0.01,
    doc: "The plan's envelopes are for all critical raw materials. 0 offers nothing. Does not apply to a size set below.",
    source: "Section 1 puts rare-earth magnets, battery materials and defence materials first: one third each",
    confidence: "assumed",
  },
  budgetSetting(500, "France, Germany, Italy and the Netherlands have funds (section 2.2); their sizes are not in the plan"),
  yearlyShareSetting,
  grantShare(0.25),
  ...LOANS_AND_EQUITY,
  {
    kind: "choice",
    id: "eligible",
    title: "Where",
    default: "eu-and-partners",
    options: [
      { value: "eu", title: "EU" },
      { value: "eu-and-partners", title: "EU and partner countries" },
      { value: "partners", title: "Partner countries" },
    ],
    doc: "Where projects may be.",
    source: "COM(2025) 945 section 2.1: projects in the EU and in partner countries",
    confidence: "read",
  },
  {
    kind: "choice",
    id: "stages",
    title: "Which plants",
    default: "all",
    options: [
      { value: "all", title: "All" },
      { value: "recyclers", title: "Fed by scrap" },
      { value: "primary", title: "Not fed by scrap" },
    ],
    doc: "New plants of these kinds.",
    source: "Section 2.1: the whole chain, with emphasis on recycling",
    confidence: "read",
  },
  ...ENVELOPE_SETTINGS,
];

export const financingHub: Instrument = {
  id: "financing-hub",
  title: "Financing hub",
  family: "finance",
  doc: "Public money for projects: grants, cheap loans, guarantees and equity, from an envelope that can be spent. A project reckons with what it is offered when it decides to build, and gives part of its output to EU buyers in return. It waits when the money of the year is gone. Loans and equity come back; guarantees are called when a plant closes in debt.",
  legal: { act: "COM(2025) 945, RESourceEU action plan", section: "2.1 and 2.2 (financing hub)", checked: "2026-11-24" },
  settings: SETTINGS,
  activate(settings, setup) {
    const named = NAMED[settings.envelope as string];
    const { plants, material } = setup.state;
    const start = setup.monthOf(settings.start as string);
    const end = setup.monthOf(settings.end as string);
    const share = settings.marketShare as number;
    const lasts = Math.max(1, Math.ceil((end + 1 - start) / 12));
    const years = named ? (named.years === Infinity ? lasts : named.years) : 1;
    const meant = named?.materials === undefined || named.materials.some((key) => material.key.startsWith(key));
    const regions = setup.regions.map(
      (region) => (region === "EU" && settings.eligible !== "partners") || (region === "partners" && settings.eligible !== "eu"),
    );
    const scrapFed = settings.stages === "recyclers";
    const envelope = new Envelope(
      envelopeTerms(settings, setup, {
        title: named?.title ?? (settings.envelope === "national" ? "National funds" : "Financing hub"),
        budgetMeur: named ? (meant ? named.meur * (named.years === Infinity ? lasts : 1) * share : 0) : (settings.budgetMeur as number),
        yearlyShare: named ? 1 / years : (settings.yearlyShare as number),
        kinds: named?.kinds ?? (settings.envelope === "national" ? ["loan", "guarantee", "equity"] : KINDS),
        national: settings.envelope === "national",
        eligible: (j) => regions[plants.region[j]] && (settings.stages === "all" || plants.scrapShare[j] > 0 === scrapFed),
      }),
      setup,
    );
    return { finance: envelope };
  },
};
