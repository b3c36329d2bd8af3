import type { Box } from "../../analysis/discovery/box.ts";
import { boxSentence } from "../../analysis/discovery/sentence.ts";
import type { DiscoveryStudy } from "../../analysis/discovery-study.ts";
import type { Study } from "../../scenarios/scenario.ts";
import { KPIS, kpiIndex } from "../../sim/results/kpis/index.ts";
import { count, figureText, signedText } from "../notebook/figures.ts";
import { interestClause } from "./interest-asks.ts";
import { criterionTitle } from "./sensitivity-words.ts";
import { and, percent } from "./words.ts";

/** Fewer runs of interest than this are too few for a box of several limits. */
const FEW = 30;
/** A limit that comes back in fewer of the resamples is an accident of the sample. */
const RARE = 0.5;

/** A limit as the measure is read: with its sign where it is a difference. */
export function limitText({ criterion, limit }: DiscoveryStudy): string {
  const { unit } = KPIS[kpiIndex(criterion.kpi)];
  return criterion.against === undefined ? figureText(limit, unit) : signedText(limit, unit);
}

export function discoverySentences(study: DiscoveryStudy, box: Box, of: Study): string[] {
  const { criterion, interest, runs, ofInterest, sample } = study;
  const clause = interestClause(criterion.kpi, criterion.against !== undefined, interest);
  return [
    `${criterionTitle(criterion, of)}: ${interest.side} ${limitText(study)} in ${count(ofInterest)} of ${count(runs)} runs.`,
    boxSentence(box, sample, clause),
  ];
}

export function discoveryWarnings(study: DiscoveryStudy, box: Box): string[] {
  const { ofInterest, undefinedRuns, reproducibility, sample, suggestion } = study;
  const title = (dimension: number): string => `“${sample.dimensions[dimension].title}”`;
  const restricted = [...new Set(box.restrictions.map(({ dimension }) => dimension))];
  const warnings: string[] = [];
  if (ofInterest < FEW) warnings.push(`Only ${ofInterest} runs are of interest: more points are needed to trust a condition.`);
  if (undefinedRuns > 0) warnings.push(`${count(undefinedRuns)} runs are left out: the measure is not defined in them.`);
  const chance = [...new Set(box.restrictions.filter(({ quasiP }) => quasiP > 0.05).map(({ dimension }) => dimension))];
  if (chance.length > 0) warnings.push(`Chance may explain the limit on ${and(chance.map(title))}.`);
  // The resampling test was made for the suggested box alone.
  const rare = box === suggestion.box ? restricted.filter((dimension) => reproducibility.byCoverage[dimension] < RARE) : [];
  if (rare.length > 0)
    warnings.push(
      `In halves of the runs, analysed again, ${and(rare.map((dimension) => `${title(dimension)} came back in ${percent(reproducibility.byCoverage[dimension])}`))}: do not build on it.`,
    );
  if (box === suggestion.box && suggestion.dropped.length > 0)
    warnings.push(
      `Left out of this box, since chance explains them: limits on ${and([...new Set(suggestion.dropped.map(({ dimension }) => title(dimension)))])}.`,
    );
  if (box.restricted > 0 && box.density < 0.5) warnings.push("In most runs inside these conditions it is not so: they are no rule.");
  warnings.push("A condition found in these runs is a pattern, not a cause; runs made to test it would tell.");
  return warnings;
}
