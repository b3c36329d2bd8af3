import { t } from "../../language/language.ts";
import type { PairedDifference } from "../../analysis/paired-difference.ts";
import type { Kpi } from "../../sim/results/results.ts";
import { and } from "../experiments/words.ts";
import { signedText } from "../notebook/figures.ts";

export interface Judged {
  readonly kpi: Kpi;
  readonly difference: PairedDifference;
}

function nameOf({ kpi }: Judged): string {
  const title = t(kpi.title);
  return /^[A-Z][a-z]/.test(title) ? title[0].toLowerCase() + title.slice(1) : title;
}

/** Which differences from `against` are real, in one or two plain sentences. */
export function verdictSentence(policy: string, judged: readonly Judged[], against: string): string {
  const named = (list: readonly Judged[]): string =>
    and(list.map((one) => `${nameOf(one)} (${signedText(one.difference.mean, one.kpi.unit)})`));
  const higher = judged.filter(({ difference }) => difference.verdict === "higher");
  const fewer = judged.filter(({ difference }) => difference.verdict === "lower");
  const unclear = judged.filter(({ difference }) => difference.verdict === "not distinguishable" && Number.isFinite(difference.halfWidth));
  const undefinedOnes = judged.filter(({ difference }) => !Number.isFinite(difference.halfWidth));
  const told = { policy, against, higher: named(higher), lower: named(fewer) };
  const sentences = [
    higher.length > 0 && fewer.length > 0
      ? t("{policy} clearly raises {higher}; it clearly lowers {lower}.", told)
      : higher.length > 0
        ? t("{policy} clearly raises {higher}.", told)
        : fewer.length > 0
          ? t("{policy} clearly lowers {lower}.", told)
          : t("{policy} cannot be told apart from {against} on any measure of this table.", told),
  ];
  if (higher.length + fewer.length > 0 && unclear.length > 0)
    sentences.push(t("Not distinguishable from no effect: {measures}.", { measures: and(unclear.map(nameOf)) }));
  if (undefinedOnes.length > 0) sentences.push(t("Not defined here: {measures}.", { measures: and(undefinedOnes.map(nameOf)) }));
  return sentences.join(" ");
}
