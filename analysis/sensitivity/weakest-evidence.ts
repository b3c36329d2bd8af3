import { t, withMarks } from "../../language/language.ts";
import type { Confidence } from "../../sim/core/parameter.ts";
import { ranksDescending } from "./ranks.ts";

/** How weak evidence of each grade is: 0 for certain, 1 for a guess. */
export type Weakness = Readonly<Record<Confidence, number>>;

/**
 * A judgement, not a measurement. A number that was read still carries the error and the age of its
 * source. One recalled is likely of the right size, but nobody has held it against its source. For an
 * assumed one there is nothing to hold it against: its range is a guess as well.
 */
export const WEAKNESS: Weakness = { read: 0.25, recalled: 0.6, assumed: 1 };

export interface Judgement {
  /** Completes "when …". */
  readonly name: string;
  readonly weakness: Weakness;
}

/** What others may hold; whether their judgements lead elsewhere is part of the answer. */
export const OTHER_JUDGEMENTS: readonly Judgement[] = [
  { name: "influence alone counts", weakness: { read: 1, recalled: 1, assumed: 1 } },
  { name: "sources are trusted little", weakness: { read: 0.5, recalled: 0.75, assumed: 1 } },
  { name: "sources are trusted fully", weakness: { read: 0.05, recalled: 0.3, assumed: 1 } },
];

/** What `influence` is, for the words. */
export type InfluenceMeasure = "total-index" | "mu-star-share";

/** A factor, how far it drives the answer, and what stands behind its range. */
export interface Influence {
  readonly factor: string;
  readonly title: string;
  readonly confidence: Confidence;
  /** Total Sobol' index, or share of all μ*: 0 or more, NaN where it is not known. */
  readonly influence: number;
}

export interface WeakEvidence extends Influence {
  /** Influence × weakness of the evidence. */
  readonly score: number;
  /** From 1 for the most worth finding out; equal ones share the mean rank. */
  readonly rank: number;
  /** Best and worst rank under this and the other judgements. */
  readonly bestRank: number;
  readonly worstRank: number;
  /** In words: what it drives, what stands behind it, whether its place depends on the judgement. */
  readonly reason: string;
}

export interface WeakestEvidence {
  /** The most worth finding out first. */
  readonly factors: readonly WeakEvidence[];
  readonly top: number;
  /** Whether the same factors fill the first `top` places under every judgement. */
  readonly survives: boolean;
  /** The same in a sentence, with what changes. */
  readonly verdict: string;
}

/**
 * Where better evidence would change the answer most: influence times weakness of the evidence, which a
 * NUSAP diagnostic diagram (van der Sluijs et al. 2005, Risk Analysis 25:481) shows as two axes, in one
 * number. Its weights are a judgement, so the ranking is repeated under others.
 * @throws RangeError for a negative influence, a weakness outside 0 to 1, or a `top` out of range.
 */
export function weakestEvidence(
  influences: readonly Influence[],
  measure: InfluenceMeasure,
  weakness: Weakness = WEAKNESS,
  top = Math.min(5, influences.length),
): WeakestEvidence {
  for (const [grade, weight] of Object.entries(weakness))
    if (!(weight >= 0 && weight <= 1)) throw new RangeError(`weakness of ${grade} evidence must lie between 0 and 1, not ${weight}`);
  for (const { factor, influence } of influences)
    if (influence < 0)
      throw new RangeError(`influence of ${factor} must be 0 or more, not ${influence}; give a total index or a share of μ*`);
  if (!Number.isSafeInteger(top) || top < 0 || top > influences.length)
    throw new RangeError(`top must be a whole number of 0 to ${influences.length}, not ${top}`);
  const scoresUnder = (weights: Weakness): number[] => influences.map(({ influence, confidence }) => influence * weights[confidence]);
  const scores = scoresUnder(weakness);
  const ranks = ranksDescending(scores);
  const others = OTHER_JUDGEMENTS.map(({ name, weakness: weights }) => ({ name, ranks: ranksDescending(scoresUnder(weights)) }));
  const changes = others.map(({ name, ranks: other }) => ({
    name,
    come: influences.filter((_, i) => other[i] <= top && ranks[i] > top),
    go: influences.filter((_, i) => other[i] > top && ranks[i] <= top),
  }));
  const changed = changes.filter(({ come, go }) => come.length + go.length > 0);
  const order = influences.map((_, i) => i).sort((a, b) => ranks[a] - ranks[b] || a - b);
  return {
    factors: order.map((i) => {
      const all = [ranks[i], ...others.map((other) => other.ranks[i])];
      const [bestRank, worstRank] = [Math.min(...all), Math.max(...all)];
      const ranked = { ...influences[i], score: scores[i], rank: ranks[i], bestRank, worstRank };
      return { ...ranked, reason: reasonOf(ranked, measure) };
    }),
    top,
    survives: changed.length === 0,
    verdict:
      changed.length === 0 ? t("The first {top} are the same however evidence is weighted.", { top }) : changed.map(sentence).join(" "),
  };
}

/** Why a factor has its rank, in the reader's language of now. */
export const reasonOf = (evidence: Omit<WeakEvidence, "reason">, measure: InfluenceMeasure): string =>
  `${drives(evidence, measure)} ${t(BEHIND[evidence.confidence])} ${place(evidence.bestRank, evidence.worstRank)}`;

const BEHIND: Readonly<Record<Confidence, string>> = {
  read: "It was read in its source: what is left is that source's own error and age.",
  recalled: "It was recalled and never held against a source: reading one would settle it.",
  assumed: "It is an assumption, and so is its range: nobody has measured it or found a source.",
};

function drives({ influence }: Influence, measure: InfluenceMeasure): string {
  if (Number.isNaN(influence)) return t("How far it drives the answer is not known.");
  if (influence === 0) return t("It does not move the answer.");
  const share = influence < 0.01 ? t("less than 1 %") : `${(100 * influence).toFixed(0)} %`;
  return measure === "total-index"
    ? t("It has a part in {share} of the variance of the answer.", { share })
    : t("It makes {share} of all the movement that these numbers cause one at a time.", { share });
}

function place(best: number, worst: number): string {
  return best === worst
    ? t("Its place is the same however evidence is weighted.")
    : t("It ranks {best} to {worst}, by how evidence is weighted.", { best: withMarks(String(best)), worst: withMarks(String(worst)) });
}

function sentence({ name, come, go }: { name: string; come: readonly Influence[]; go: readonly Influence[] }): string {
  const titles = (list: readonly Influence[]): string => list.map(({ title }) => t(title)).join(", ") || t("nothing");
  return t("When {judgement}, {come} comes to the top in place of {go}.", { judgement: t(name), come: titles(come), go: titles(go) });
}
