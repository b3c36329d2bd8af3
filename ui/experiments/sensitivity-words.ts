import type { Criterion } from "../../analysis/criterion.ts";
import type { SensitivityStudy } from "../../analysis/sensitivity-study.ts";
import type { Estimate } from "../../analysis/sensitivity/bootstrap.ts";
import type { Factor } from "../../scenarios/experiment.ts";
import type { Study } from "../../scenarios/scenario.ts";
import { KPIS, kpiIndex } from "../../sim/results/kpis/index.ts";
import type { Reach, SensitivityAnswer } from "../../workers/analyses.ts";
import { figureText, signedText } from "../notebook/figures.ts";
import { and, percent } from "./words.ts";

const interval = ({ low, high }: Estimate): string => `${percent(low)} to ${percent(high)}`;
const unsigned = (value: number, unit: string): string => signedText(Math.abs(value), unit).replace(/^\+/, "");

/** "Net outlay of the treasury, price floor less baseline". */
export function criterionTitle({ kpi, policy, against }: Criterion, { policies }: Study): string {
  const title = (id: string): string => policies.find((one) => one.id === id)?.title ?? id;
  const { title: measure } = KPIS[kpiIndex(kpi)];
  return against === undefined ? `${measure}, ${title(policy)}` : `${measure}, ${title(policy)} less ${title(against).toLowerCase()}`;
}

/** Positions of factors, those that matter most first. */
export function byRank(ranks: readonly { readonly rank: number }[]): number[] {
  return ranks.map((_, at) => at).sort((a, b) => ranks[a].rank - ranks[b].rank || a - b);
}

function reachSentence({ points, p5, p50, p95 }: Reach, criterion: Criterion): string {
  const { unit } = KPIS[kpiIndex(criterion.kpi)];
  const text = (value: number): string => (criterion.against === undefined ? figureText(value, unit) : signedText(value, unit));
  return `Over the ${points} points it goes from ${text(p5)} to ${text(p95)} (5th to 95th percentile), with a median of ${text(p50)}.`;
}

/** Of the factors, in order of rank, the names of the first few that count. */
const NAMED = 3;

function driverSentences({ result, criterion }: SensitivityStudy, factors: readonly Factor[]): string[] {
  const { unit } = KPIS[kpiIndex(criterion.kpi)];
  const title = (at: number): string => `“${factors[at].title}”`;
  if (result.method === "morris") {
    const found = result.morris.factors;
    const order = byRank(found).filter((at) => found[at].muStar.value > 0);
    if (order.length === 0) return ["None of the numbers varied moves it at all."];
    const [first, ...others] = order.slice(0, NAMED);
    const size = (at: number): string => {
      const { value, low, high } = found[at].muStar;
      return `${unsigned(value, unit)} (95 % interval ${unsigned(low, unit)} to ${unsigned(high, unit)})`;
    };
    const rest =
      others.length > 0 ? `; then come ${and(others.map((at) => `${title(at)} with ${unsigned(found[at].muStar.value, unit)}`))}` : "";
    const bent = order.slice(0, NAMED).filter((at) => found[at].sigma > found[at].muStar.value);
    return [
      `${title(first)} moves it most: over its range by ${size(first)} on average${rest}.`,
      ...(bent.length > 0
        ? [
            `How far ${and(bent.map(title))} ${bent.length === 1 ? "moves" : "move"} it depends on the other numbers, or is no straight line.`,
          ]
        : []),
    ];
  }
  const total = result.method === "sobol";
  const found = total
    ? result.sobol.factors.map(({ st, rank }) => ({ estimate: st, rank }))
    : result.given.factors.map(({ s1, rank }) => ({ estimate: s1, rank }));
  const sure = byRank(found).filter((at) => found[at].estimate.low > 0 && found[at].estimate.value >= 0.02);
  if (sure.length === 0) return ["These points do not tell any number from none: no interval leaves zero out."];
  const verb = total ? "has a part in" : "alone explains";
  const [first, ...others] = sure.slice(0, NAMED);
  const rest = others.length > 0 ? `; then come ${and(others.map((at) => `${title(at)} with ${percent(found[at].estimate.value)}`))}` : "";
  const sentences = [
    `${title(first)} ${verb} ${percent(found[first].estimate.value)} of the variance (95 % interval ${interval(found[first].estimate)})${rest}.`,
  ];
  if (total && result.sobol.sumOfFirst.high < 1)
    sentences.push(
      `${percent(1 - result.sobol.sumOfFirst.value)} of the variance belongs to numbers acting together, which no single one explains.`,
    );
  return sentences;
}

/** What drives a criterion, in plain sentences. */
export function sensitivitySentences({ study, reach }: SensitivityAnswer, of: Study, factors: readonly Factor[]): string[] {
  const [first, ...others] = driverSentences(study, factors);
  const sentences = [`${criterionTitle(study.criterion, of)}: ${first}`, ...others, reachSentence(reach, study.criterion)];
  if (study.split) {
    const { parameter, seed, interaction } = study.split;
    sentences.push(
      `Of the variance of a single run these numbers explain ${percent(parameter.share.value)} and chance ${percent(seed.share.value)}${interaction ? `; ${percent(interaction.share.value)} is chance that works differently at different points` : ""}.`,
    );
  }
  return sentences;
}

/** What a reader must know before using the numbers. */
export function sensitivityWarnings({ study, reach: { below, above } }: SensitivityAnswer, factors: readonly Factor[]): string[] {
  const { result, stability, split, criterion } = study;
  const title = (id: string): string => `“${factors.find((factor) => factor.id === id)?.title ?? id}”`;
  const warnings: string[] = [];
  if (criterion.against !== undefined && Math.min(below, above) >= 0.01)
    warnings.push(
      `These guesses decide which of the two comes out higher: the policy at ${percent(above)} of the points, the baseline at ${percent(below)}.`,
    );
  if (stability && stability.unsettled.length > 0) {
    const [{ higher, lower, agreement }] = stability.unsettled;
    warnings.push(
      `The order of ${stability.unsettled.length === 1 ? "one pair" : `${stability.unsettled.length} pairs`} with one of the first ${stability.top} in it might turn with another sample; least settled is ${title(higher)} before ${title(lower)}, in ${percent(agreement)} of resamples. More points settle it.`,
    );
  }
  if (result.method === "morris") {
    if (result.morris.undefinedEffects > 0)
      warnings.push(`${result.morris.undefinedEffects} effects are left out: the measure is not defined at one of their ends.`);
    if (result.morris.trajectories < 10) warnings.push("Fewer than 10 trajectories: the intervals are too narrow.");
  } else {
    warnings.push(...(result.method === "sobol" ? result.sobol.warnings : result.given.warnings).map((text) => named(text, factors)));
  }
  if (split) warnings.push(...split.warnings);
  else warnings.push("One random future at each point: what chance alone would do is not told apart.");
  return warnings;
}

/** Titles in place of ids. */
function named(text: string, factors: readonly Factor[]): string {
  return factors.reduce((so, { id, title }) => so.replaceAll(id, `“${title}”`), text);
}
