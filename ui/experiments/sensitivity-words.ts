import { t } from "../../language/language.ts";
import type { Criterion } from "../../analysis/criterion.ts";
import type { SensitivityStudy } from "../../analysis/sensitivity-study.ts";
import type { Factor } from "../../scenarios/experiment.ts";
import type { Study } from "../../scenarios/scenario.ts";
import { KPIS, kpiIndex } from "../../sim/results/kpis/index.ts";
import type { Reach, SensitivityAnswer } from "../../workers/analyses.ts";
import { figureText, signedText } from "../notebook/figures.ts";
import { and, percent } from "./words.ts";

const quoted = (title: string): string => t("“{title}”", { title: t(title) });
const unsigned = (value: number, unit: string): string => signedText(Math.abs(value), unit).replace(/^\+/, "");

/** "Net outlay of the treasury, price floor less baseline". */
export function criterionTitle({ kpi, policy, against }: Criterion, { policies }: Study): string {
  const title = (id: string): string => t(policies.find((one) => one.id === id)?.title ?? id);
  const measure = t(KPIS[kpiIndex(kpi)].title);
  return against === undefined
    ? `${measure}, ${title(policy)}`
    : t("{measure}, {policy} less {against}", { measure, policy: title(policy), against: title(against).toLowerCase() });
}

/** Positions of factors, those that matter most first. */
export function byRank(ranks: readonly { readonly rank: number }[]): number[] {
  return ranks.map((_, at) => at).sort((a, b) => ranks[a].rank - ranks[b].rank || a - b);
}

function reachSentence({ points, p5, p50, p95 }: Reach, criterion: Criterion): string {
  const { unit } = KPIS[kpiIndex(criterion.kpi)];
  const text = (value: number): string => (criterion.against === undefined ? figureText(value, unit) : signedText(value, unit));
  return t("Over the {points} points it goes from {low} to {high} (5th to 95th percentile), with a median of {median}.", {
    points,
    low: text(p5),
    high: text(p95),
    median: text(p50),
  });
}

/** Of the factors, in order of rank, the names of the first few that count. */
const NAMED = 3;

function driverSentences({ result, criterion }: SensitivityStudy, factors: readonly Factor[]): string[] {
  const { unit } = KPIS[kpiIndex(criterion.kpi)];
  const title = (at: number): string => quoted(factors[at].title);
  const listed = (some: readonly number[], size: (at: number) => string): string =>
    and(some.map((at) => t("{number} with {size}", { number: title(at), size: size(at) })));
  if (result.method === "morris") {
    const found = result.morris.factors;
    const order = byRank(found).filter((at) => found[at].muStar.value > 0);
    if (order.length === 0) return [t("None of the numbers varied moves it at all.")];
    const [first, ...others] = order.slice(0, NAMED);
    const { value, low, high } = found[first].muStar;
    const told = {
      first: title(first),
      size: unsigned(value, unit),
      low: unsigned(low, unit),
      high: unsigned(high, unit),
      others: listed(others, (at) => unsigned(found[at].muStar.value, unit)),
    };
    const bent = order.slice(0, NAMED).filter((at) => found[at].sigma > found[at].muStar.value);
    return [
      others.length > 0
        ? t("{first} moves it most: over its range by {size} (95 % interval {low} to {high}) on average; then come {others}.", told)
        : t("{first} moves it most: over its range by {size} (95 % interval {low} to {high}) on average.", told),
      ...(bent.length === 0
        ? []
        : bent.length === 1
          ? [t("How far {number} moves it depends on the other numbers, or is no straight line.", { number: title(bent[0]) })]
          : [t("How far {numbers} move it depends on the other numbers, or is no straight line.", { numbers: and(bent.map(title)) })]),
    ];
  }
  const total = result.method === "sobol";
  const found = total
    ? result.sobol.factors.map(({ st, rank }) => ({ estimate: st, rank }))
    : result.given.factors.map(({ s1, rank }) => ({ estimate: s1, rank }));
  const sure = byRank(found).filter((at) => found[at].estimate.low > 0 && found[at].estimate.value >= 0.02);
  if (sure.length === 0) return [t("These points do not tell any number from none: no interval leaves zero out.")];
  const [first, ...others] = sure.slice(0, NAMED);
  const { value, low, high } = found[first].estimate;
  const told = {
    first: title(first),
    share: percent(value),
    low: percent(low),
    high: percent(high),
    others: listed(others, (at) => percent(found[at].estimate.value)),
  };
  const alone = others.length === 0;
  const sentences = [
    total
      ? alone
        ? t("{first} has a part in {share} of the variance (95 % interval {low} to {high}).", told)
        : t("{first} has a part in {share} of the variance (95 % interval {low} to {high}); then come {others}.", told)
      : alone
        ? t("{first} alone explains {share} of the variance (95 % interval {low} to {high}).", told)
        : t("{first} alone explains {share} of the variance (95 % interval {low} to {high}); then come {others}.", told),
  ];
  if (total && result.sobol.sumOfFirst.high < 1)
    sentences.push(
      t("{share} of the variance belongs to numbers acting together, which no single one explains.", {
        share: percent(1 - result.sobol.sumOfFirst.value),
      }),
    );
  return sentences;
}

/** What drives a criterion, in plain sentences. */
export function sensitivitySentences({ study, reach }: SensitivityAnswer, of: Study, factors: readonly Factor[]): string[] {
  const [first, ...others] = driverSentences(study, factors);
  const sentences = [`${criterionTitle(study.criterion, of)}: ${first}`, ...others, reachSentence(reach, study.criterion)];
  if (study.split) {
    const { parameter, seed, interaction } = study.split;
    const told = { numbers: percent(parameter.share.value), chance: percent(seed.share.value) };
    sentences.push(
      interaction
        ? t(
            "Of the variance of a single run these numbers explain {numbers} and chance {chance}; {both} is chance that works differently at different points.",
            { ...told, both: percent(interaction.share.value) },
          )
        : t("Of the variance of a single run these numbers explain {numbers} and chance {chance}.", told),
    );
  }
  return sentences;
}

/** What a reader must know before using the numbers. */
export function sensitivityWarnings({ study, reach: { below, above } }: SensitivityAnswer, factors: readonly Factor[]): string[] {
  const { result, stability, split, criterion } = study;
  const title = (id: string): string => quoted(factors.find((factor) => factor.id === id)?.title ?? id);
  const warnings: string[] = [];
  if (criterion.against !== undefined && Math.min(below, above) >= 0.01)
    warnings.push(
      t("These guesses decide which of the two comes out higher: the policy at {above} of the points, the baseline at {below}.", {
        above: percent(above),
        below: percent(below),
      }),
    );
  if (stability && stability.unsettled.length > 0) {
    const [{ higher, lower, agreement }] = stability.unsettled;
    const told = {
      pairs: stability.unsettled.length,
      top: stability.top,
      higher: title(higher),
      lower: title(lower),
      share: percent(agreement),
    };
    warnings.push(
      told.pairs === 1
        ? t(
            "The order of one pair with one of the first {top} in it might turn with another sample; least settled is {higher} before {lower}, in {share} of resamples. More points settle it.",
            told,
          )
        : t(
            "The order of {pairs} pairs with one of the first {top} in it might turn with another sample; least settled is {higher} before {lower}, in {share} of resamples. More points settle it.",
            told,
          ),
    );
  }
  if (result.method === "morris") {
    if (result.morris.undefinedEffects > 0)
      warnings.push(
        t("{count} effects are left out: the measure is not defined at one of their ends.", { count: result.morris.undefinedEffects }),
      );
    if (result.morris.trajectories < 10) warnings.push(t("Fewer than 10 trajectories: the intervals are too narrow."));
  } else {
    warnings.push(...(result.method === "sobol" ? result.sobol.warnings : result.given.warnings).map((text) => named(text, factors)));
  }
  if (split) warnings.push(...split.warnings);
  else warnings.push(t("One random future at each point: what chance alone would do is not told apart."));
  return warnings;
}

/** Titles in place of ids. */
function named(text: string, factors: readonly Factor[]): string {
  return factors.reduce((so, { id, title }) => so.replaceAll(id, quoted(title)), text);
}
