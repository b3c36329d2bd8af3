import type { PairedDifference } from "../../analysis/paired-difference.ts";
import type { Kpi } from "../../sim/results/results.ts";
import { signedText } from "../notebook/figures.ts";

export interface Judged {
  readonly kpi: Kpi;
  readonly difference: PairedDifference;
}

const lower = (title: string): string => (/^[A-Z][a-z]/.test(title) ? title[0].toLowerCase() + title.slice(1) : title);

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts[parts.length - 1]}`;
}

/** Which differences are real, in one or two plain sentences. */
export function verdictSentence(policy: string, judged: readonly Judged[]): string {
  const named = (list: readonly Judged[]): string =>
    listed(list.map(({ kpi, difference }) => `${lower(kpi.title)} (${signedText(difference.mean, kpi.unit)})`));
  const higher = judged.filter(({ difference }) => difference.verdict === "higher");
  const fewer = judged.filter(({ difference }) => difference.verdict === "lower");
  const unclear = judged.filter(({ difference }) => difference.verdict === "not distinguishable" && Number.isFinite(difference.halfWidth));
  const undefinedOnes = judged.filter(({ difference }) => !Number.isFinite(difference.halfWidth));
  const real = [higher.length > 0 ? `raises ${named(higher)}` : "", fewer.length > 0 ? `lowers ${named(fewer)}` : ""].filter(Boolean);
  const sentences = [
    real.length > 0
      ? `${policy} clearly ${real.join("; it clearly ")}.`
      : `${policy} cannot be told apart from the baseline on any measure here.`,
  ];
  if (real.length > 0 && unclear.length > 0)
    sentences.push(`Not distinguishable from no effect: ${listed(unclear.map(({ kpi }) => lower(kpi.title)))}.`);
  if (undefinedOnes.length > 0) sentences.push(`Not defined here: ${listed(undefinedOnes.map(({ kpi }) => lower(kpi.title)))}.`);
  return sentences.join(" ");
}
