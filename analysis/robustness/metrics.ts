import * as aggregate from "./aggregations.ts";
import type { Metric } from "./metric.ts";
import * as subset from "./subsets.ts";
import * as transform from "./transforms.ts";

export interface MetricOptions {
  /** Weight of the worst state in Hurwicz's rule, 0 to 1. */
  readonly pessimism?: number;
  /** What is good enough, in the unit of the objective; without it there is no domain criterion. */
  readonly threshold?: number;
  /** Policy, by position, that others are held against; without it there is no regret from a baseline. */
  readonly baseline?: number;
}

/** The metrics of McPhail et al. (2018), table 2, from the most cautious to measures of shape. */
export function robustnessMetrics({ pessimism = 0.5, threshold, baseline }: MetricOptions = {}): Metric[] {
  if (!(pessimism >= 0 && pessimism <= 1))
    throw new RangeError(`pessimism must lie between 0 and 1, not ${pessimism}: 0.5 weighs the worst and the best state alike`);
  return [
    {
      id: "maximin",
      title: "maximin",
      doc: "How good is it in its worst state? (Wald 1950)",
      transform: transform.identity,
      subset: subset.worst,
      aggregation: aggregate.identity,
      value: "objective",
    },
    {
      id: "maximax",
      title: "maximax",
      doc: "How good is it in its best state?",
      transform: transform.identity,
      subset: subset.best,
      aggregation: aggregate.identity,
      value: "objective",
    },
    {
      id: "hurwicz",
      title: "Hurwicz's rule",
      doc: "How good is it between its worst and its best state? (Hurwicz 1953)",
      transform: transform.identity,
      subset: subset.worstAndBest,
      aggregation: aggregate.weightedMean(pessimism, 1 - pessimism),
      value: "objective",
    },
    {
      id: "laplace",
      title: "Laplace's principle",
      doc: "How good is it on average, all states being equally likely for want of a reason against it?",
      transform: transform.identity,
      subset: subset.all,
      aggregation: aggregate.mean,
      value: "objective",
    },
    {
      id: "minimax-regret",
      title: "minimax regret",
      doc: "How much is lost at most against the best policy of the state? (Savage 1951)",
      transform: transform.regretFromBest,
      subset: subset.worst,
      aggregation: aggregate.identity,
      value: "regret",
    },
    {
      id: "p90-minimax-regret",
      title: "90th percentile minimax regret",
      doc: "How much is lost against the best policy of the state, but in the tenth of states with the most regret?",
      transform: transform.regretFromBest,
      subset: subset.percentiles(0.1),
      aggregation: aggregate.identity,
      value: "regret",
    },
    ...(baseline === undefined
      ? []
      : [
          {
            id: "baseline-regret",
            title: "regret from the baseline",
            doc: "How much is lost at most against the baseline in the same state? Below zero when it is better everywhere.",
            transform: transform.regretFromBaseline(baseline),
            subset: subset.worst,
            aggregation: aggregate.identity,
            value: "regret",
          } as const,
        ]),
    ...(threshold === undefined
      ? []
      : [
          {
            id: "starr",
            title: "Starr's domain criterion",
            doc: "In what share of the states is it good enough? (Starr 1963)",
            transform: transform.satisficing(threshold),
            subset: subset.all,
            aggregation: aggregate.mean,
            value: "share",
          } as const,
        ]),
    {
      id: "mean-variance",
      title: "mean-variance",
      doc: "How good is it on average, for how much spread? Depends on the unit of the objective.",
      transform: transform.identity,
      subset: subset.all,
      aggregation: aggregate.meanVariance,
      value: "number",
    },
    {
      id: "undesirable-deviations",
      title: "undesirable deviations",
      doc: "How far do its worse states fall short of its own median, on average? (A sum in the paper, which ranks alike.)",
      transform: transform.regretFromMedian,
      subset: subset.worstHalf,
      aggregation: aggregate.mean,
      value: "regret",
    },
    {
      id: "percentile-skewness",
      title: "percentile-based skewness",
      doc: "Do most states lie at the better end, with a longer tail to the worse? (Voudouris et al. 2014)",
      transform: transform.identity,
      subset: subset.percentiles(0.1, 0.5, 0.9),
      aggregation: aggregate.percentileSkewness,
      value: "number",
    },
    {
      id: "percentile-peakedness",
      title: "percentile-based peakedness",
      doc: "Do most states lie close together? Says nothing about how good they are.",
      transform: transform.identity,
      subset: subset.percentiles(0.1, 0.25, 0.75, 0.9),
      aggregation: aggregate.percentilePeakedness,
      value: "number",
    },
  ];
}
