import type { Settings } from "../world.ts";
import type { EnvelopeTerms } from "./envelope.ts";
import type { InstrumentSetup } from "./instrument.ts";

/** Kinds of finance that an envelope gives. */
export type Kind = "grant" | "loan" | "guarantee" | "equity";
export const KINDS: readonly Kind[] = ["grant", "loan", "guarantee", "equity"];

/** What an instrument adds to the settings that envelopes share. */
export interface EnvelopeOf {
  readonly title: string;
  readonly budgetMeur: number;
  readonly yearlyShare: number;
  readonly kinds: readonly Kind[];
  readonly national?: boolean;
  /** Whether a plant may have it. */
  eligible(plant: number): boolean;
}

/** The terms that the shared settings describe; settings that an instrument does not have count as 0. */
export function envelopeTerms(settings: Settings, setup: InstrumentSetup, of: EnvelopeOf): EnvelopeTerms {
  const number = (id: string) => (settings[id] as number | undefined) ?? 0;
  const part = (kind: Kind) => (of.kinds.includes(kind) ? number(`${kind}Share`) : 0);
  const guaranteeShare = part("guarantee");
  const years = number("equityYears");
  return {
    title: of.title,
    payer: settings.payer === "national" || of.national === true ? "national treasuries" : "EU treasury",
    budgetEur: of.budgetMeur * 1e6,
    yearlyShare: of.yearlyShare,
    revolving: settings.budget === "revolving",
    grantShare: part("grant"),
    loanShare: part("loan"),
    loanRate: number("loanRate"),
    guaranteeShare,
    guaranteeCut: guaranteeShare * number("guaranteeSpread"),
    lossGivenDefault: number("lossGivenDefault"),
    equityShare: part("equity"),
    equityReturn: number("equityReturn"),
    equityYears: years,
    equityExit: settings.equityExit === "nav" ? Math.max(0, 1 - years / setup.state.finance.lifeYears) : 1,
    aidCap: number("aidCap"),
    euShare: number("euShare"),
    onlyNeeded: settings.onlyNeeded === true,
    start: setup.monthOf(settings.start as string),
    end: setup.monthOf(settings.end as string),
    eligible: Uint8Array.from({ length: setup.plantCount }, (_, j) => (of.eligible(j) ? 1 : 0)),
  };
}
