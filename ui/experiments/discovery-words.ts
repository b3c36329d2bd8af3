import { t } from "../../language/language.ts";
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
  const told = { what: criterionTitle(criterion, of), limit: limitText(study), count: count(ofInterest), runs: count(runs) };
  return [
    interest.side === "above"
      ? t("{what}: above {limit} in {count} of {runs} runs.", told)
      : t("{what}: below {limit} in {count} of {runs} runs.", told),
    boxSentence(box, sample, clause),
  ];
}

export function discoveryWarnings(study: DiscoveryStudy, box: Box): string[] {
  const { ofInterest, undefinedRuns, reproducibility, sample, suggestion } = study;
  const title = (dimension: number): string => t("“{title}”", { title: t(sample.dimensions[dimension].title) });
  const restricted = [...new Set(box.restrictions.map(({ dimension }) => dimension))];
  const warnings: string[] = [];
  if (ofInterest < FEW)
    warnings.push(t("Only {count} runs are of interest: more points are needed to trust a condition.", { count: ofInterest }));
  if (undefinedRuns > 0)
    warnings.push(t("{count} runs are left out: the measure is not defined in them.", { count: count(undefinedRuns) }));
  const chance = [...new Set(box.restrictions.filter(({ quasiP }) => quasiP > 0.05).map(({ dimension }) => dimension))];
  if (chance.length > 0) warnings.push(t("Chance may explain the limit on {numbers}.", { numbers: and(chance.map(title)) }));
  // The resampling test was made for the suggested box alone.
  const rare = box === suggestion.box ? restricted.filter((dimension) => reproducibility.byCoverage[dimension] < RARE) : [];
  if (rare.length > 0)
    warnings.push(
      t("In halves of the runs, analysed again, {numbers}: do not build on it.", {
        numbers: and(
          rare.map((dimension) =>
            t("{number} came back in {share}", { number: title(dimension), share: percent(reproducibility.byCoverage[dimension]) }),
          ),
        ),
      }),
    );
  if (box === suggestion.box && suggestion.dropped.length > 0)
    warnings.push(
      t("Left out of this box, since chance explains them: limits on {numbers}.", {
        numbers: and([...new Set(suggestion.dropped.map(({ dimension }) => title(dimension)))]),
      }),
    );
  if (box.restricted > 0 && box.density < 0.5) warnings.push(t("In most runs inside these conditions it is not so: they are no rule."));
  warnings.push(t("A condition found in these runs is a pattern, not a cause; runs made to test it would tell."));
  return warnings;
}
