import type { SensitivityStudy } from "../analysis/sensitivity-study.ts";
import { sensitivityStudy } from "../analysis/sensitivity-study.ts";
import type { Estimate } from "../analysis/sensitivity/bootstrap.ts";
import type { VarianceSplit } from "../analysis/sensitivity/variance-split.ts";
import type { Factor } from "../scenarios/experiment.ts";
import { KPIS, kpiIndex } from "../sim/results/kpis/index.ts";
import { BadInput, Exit } from "./support/io.ts";
import { writeJson } from "./support/json-file.ts";
import { formatNumber, scaled } from "./support/numbers.ts";
import { FILE_FLAGS } from "./support/outputs.ts";
import { ANALYSIS_FLAGS, chosenPair, CRITERION_FLAGS, criteriaOf, withRuns } from "./support/runs-of.ts";
import { renderTable } from "./support/table.ts";
import type { Verb } from "./support/verb.ts";

/** Screening with the fewest runs that rank hundreds of parameters. */
const FALLBACK = { design: "morris", size: 10, register: "assumed" } as const;
const TOP = 15;
const RIGHT = "right" as const;

const share = (value: number): string => (Number.isFinite(value) ? value.toFixed(2) : "–");
const estimate = ({ value, low, high }: Estimate): string =>
  Number.isFinite(value) ? `${share(value)} [${share(low)}, ${share(high)}]` : "–";

function described({ policy, exporter, against, kpi }: SensitivityStudy["criterion"]): string {
  const { title } = KPIS[kpiIndex(kpi)];
  return `${title} (${kpi}): ${policy}${against === undefined ? "" : ` minus ${against}`} under ${exporter}`;
}

/** Positions of the factors, those that matter most first. */
function ordered(ranks: readonly { readonly rank: number }[], most: number): number[] {
  return ranks
    .map((_, i) => i)
    .sort((a, b) => ranks[a].rank - ranks[b].rank || a - b)
    .slice(0, most);
}

function tableOf({ result, stability, criterion }: SensitivityStudy, factors: readonly Factor[], most: number): string {
  const { factor: scale, unit } = scaled(KPIS[kpiIndex(criterion.kpi)].unit);
  const name = (i: number) => [factors[i].id, factors[i].role === "lever" ? "lever" : factors[i].confidence];
  const ranked = (i: number) => {
    const found = stability?.factors.find(({ factor }) => factor === factors[i].id);
    return found ? `${formatNumber(found.rank)} [${Math.round(found.low)}, ${Math.round(found.high)}]` : "–";
  };
  const columns = (...titles: string[]) => [{ title: "" }, { title: "evidence" }, ...titles.map((title) => ({ title, align: RIGHT }))];
  switch (result.method) {
    case "sobol":
      return renderTable(
        columns("first order S1", "total ST", "rank"),
        ordered(result.sobol.factors, most).map((i) => [
          ...name(i),
          estimate(result.sobol.factors[i].s1),
          estimate(result.sobol.factors[i].st),
          ranked(i),
        ]),
      );
    case "morris":
      return renderTable(
        columns(`μ* over its range, ${unit}`, `μ, ${unit}`, `σ, ${unit}`, "share", "rank"),
        ordered(result.morris.factors, most).map((i) => {
          const { muStar, mu, sigma, share: part } = result.morris.factors[i];
          const level = (value: number, sign = false) => formatNumber(value * scale, sign);
          return [
            ...name(i),
            `${level(muStar.value)} [${level(muStar.low)}, ${level(muStar.high)}]`,
            level(mu, true),
            level(sigma),
            share(part),
            ranked(i),
          ];
        }),
      );
    case "given-data":
      return renderTable(
        columns("first order S1", "partial rank correlation"),
        ordered(result.given.factors, most).map((i) => [
          ...name(i),
          estimate(result.given.factors[i].s1),
          result.prcc ? estimate(result.prcc.factors[i].prcc) : "–",
        ]),
      );
  }
}

function warningsOf({ result }: SensitivityStudy): readonly string[] {
  if (result.method === "sobol") return result.sobol.warnings;
  if (result.method === "given-data") return result.given.warnings;
  return result.morris.undefinedEffects > 0 ? [`${result.morris.undefinedEffects} elementary effects are undefined and left out`] : [];
}

function splitText({ parameter, seed, interaction, replications, points }: VarianceSplit): string {
  const percent = ({ value, low, high }: Estimate) => `${Math.round(100 * value)} % [${Math.round(100 * low)}, ${Math.round(100 * high)}]`;
  const both = interaction ? `, both together ${percent(interaction.share)}` : "";
  return `Of the variance of a single run: parameters ${percent(parameter.share)}, chance ${percent(seed.share)}${both} (${formatNumber(points)} points × ${replications} draws).\n`;
}

function text(study: SensitivityStudy, factors: readonly Factor[], most: number): string {
  const { stability, weakest, split } = study;
  const parts = [`\n${described(study.criterion)}\n\n${tableOf(study, factors, most)}`];
  if (factors.length > most) parts.push(`and ${factors.length - most} more; --top or --json shows them\n`);
  for (const warning of warningsOf(study)) parts.push(`Note: ${warning}\n`);
  if (split) parts.push(splitText(split));
  if (stability && stability.unsettled.length > 0) {
    const [{ higher, lower, agreement }] = stability.unsettled;
    parts.push(
      `Not settled: ${stability.unsettled.length} orders among the first ${stability.top}; least so ${higher} before ${lower} (${Math.round(100 * agreement)} % of resamples).\n`,
    );
  }
  if (weakest) {
    parts.push("\nWeakest evidence that drives the answer\n");
    for (const { factor, title, reason } of weakest.factors.slice(0, weakest.top)) parts.push(`  ${title} (${factor}). ${reason}\n`);
    parts.push(`${weakest.verdict}\n`);
  }
  return parts.join("");
}

export const sensitivity: Verb = {
  name: "sensitivity",
  summary: "Which uncertainties and levers drive a result: Morris, Sobol indices, given-data indices, and where evidence is weakest.",
  operands: "SCENARIO | LOG…",
  least: 1,
  most: 100_000,
  flags: [
    ...CRITERION_FLAGS,
    { name: "top", kind: "whole", value: "N", min: 1, max: 10_000, unit: "factors", doc: `Factors to print; ${TOP} when absent` },
    ...ANALYSIS_FLAGS,
    { name: "json", kind: "text", value: "FILE", doc: "Write everything as JSON." },
    FILE_FLAGS.force,
  ],
  notes: `The design decides the analysis: morris gives elementary effects, saltelli Sobol indices, every other design first-order
indices from given data. Without an experiment: morris, ${FALLBACK.size} trajectories over every assumed parameter.
LOG is a file of bodem batch --runs or of --runs here: the runs are then read, not done.`,
  run(args, io) {
    return withRuns(
      args,
      io,
      FALLBACK,
      (study) => chosenPair(args, study).needed,
      ({ job, kpisOf }) => {
        const { experiment } = job.study;
        if (!experiment) throw new BadInput("these runs vary nothing: run a scenario with an experiment");
        const studies = criteriaOf(args, job.study, ["fiscal-pv"]).map((criterion) =>
          sensitivityStudy(job.plan, experiment, criterion, kpisOf),
        );
        for (const study of studies) io.out(text(study, job.plan.factors, args.whole("top") ?? TOP));
        writeJson(io, args, { scenario: job.spec, factors: job.plan.factors, studies });
        return Exit.ok;
      },
    );
  },
};
