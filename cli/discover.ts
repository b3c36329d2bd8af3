import { type DiscoveryStudy, discoveryStudy, type Interest } from "../analysis/discovery-study.ts";
import { PRIM_DEFAULTS } from "../analysis/discovery/prim.ts";
import { boxSentence } from "../analysis/discovery/sentence.ts";
import { shown } from "../scenarios/faults.ts";
import { suggestion } from "../scenarios/suggest.ts";
import { KPIS, kpiIndex } from "../sim/results/kpis/index.ts";
import { BadInput, Exit } from "./support/io.ts";
import { writeJson } from "./support/json-file.ts";
import { formatNumber, scaled } from "./support/numbers.ts";
import { FILE_FLAGS } from "./support/outputs.ts";
import { ANALYSIS_FLAGS, chosenPair, CRITERION_FLAGS, withRuns } from "./support/runs-of.ts";
import { renderTable } from "./support/table.ts";
import type { Verb } from "./support/verb.ts";

const FALLBACK = { design: "latin-hypercube", size: 500, register: "assumed" } as const;
const RIGHT = "right" as const;
const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** "fiscal-pv>1e9", "built-eu<p10". */
function whereOf(text: string): { kpi: string; interest: Interest } {
  const [, kpi, sign, limit] = /^([a-z0-9-]+)([<>])(p?[-+0-9.e]+)$/.exec(text) ?? [];
  const percentile = limit?.startsWith("p") ? Number(limit.slice(1)) : undefined;
  const number = percentile ?? Number(limit);
  if (limit === undefined || !Number.isFinite(number) || (percentile !== undefined && !(percentile > 0 && percentile < 100)))
    throw new BadInput(`--where expects KPI>LIMIT or KPI<LIMIT, as in "fiscal-pv>1e9" or "built-eu<p10"; received ${shown(text)}`);
  return { kpi, interest: { side: sign === ">" ? "above" : "below", limit: percentile === undefined ? number : { percentile } } };
}

function report(study: DiscoveryStudy, clause: string, wanted: number | undefined): string {
  const { sample, trajectory, suggestion, reproducibility } = study;
  const { factor, unit } = scaled(KPIS[kpiIndex(study.criterion.kpi)].unit);
  const { policy, against, exporter, kpi } = study.criterion;
  const title = `${KPIS[kpiIndex(kpi)].title} (${kpi}): ${policy}${against === undefined ? "" : ` minus ${against}`} under ${exporter}`;
  const rows = trajectory.map(({ how, box }, at) => [
    `${at}${at === suggestion.at ? " ←" : ""}`,
    how,
    percent(box.coverage),
    percent(box.density),
    percent(box.mass),
    String(box.restricted),
  ]);
  const columns = ["coverage", "density", "of all runs", "limits"].map((name) => ({ title: name, align: RIGHT }));
  const box = wanted === undefined ? suggestion.box : trajectory[wanted].box;
  const parts = [
    `\n${title} ${study.interest.side} ${formatNumber(study.limit * factor)} ${unit}: ${formatNumber(study.ofInterest)} of ${formatNumber(study.runs)} runs\n`,
    `\n${boxSentence(box, sample, clause)}\n`,
  ];
  if (box.restrictions.length > 0)
    parts.push(
      `\n${renderTable(
        [{ title: "limit" }, { title: "side" }, { title: "quasi p", align: RIGHT }, { title: "in halves of the runs again", align: RIGHT }],
        box.restrictions.map(({ dimension, side, quasiP }) => [
          sample.dimensions[dimension].id,
          side,
          quasiP < 0.001 ? "< 0.001" : quasiP.toFixed(3),
          percent(reproducibility.byCoverage[dimension]),
        ]),
      )}`,
    );
  if (wanted === undefined && suggestion.dropped.length > 0) {
    const names = suggestion.dropped.map(({ dimension }) => sample.dimensions[dimension].id);
    parts.push(`Left out of box ${suggestion.at}, since chance explains them: ${[...new Set(names)].join(", ")}\n`);
  }
  parts.push(
    `\nBoxes, each a peel smaller; --box N looks at another\n\n${renderTable([{ title: "box" }, { title: "" }, ...columns], rows)}`,
  );
  const telling = study.regional?.factors.filter(({ adjustedPValue }) => adjustedPValue < 0.05).sort((a, b) => a.rank - b.rank);
  if (telling)
    parts.push(
      telling.length === 0
        ? "No factor by itself differs between the two groups (Kolmogorov–Smirnov, Holm's adjustment).\n"
        : `Factors that differ by themselves between the two groups (Kolmogorov–Smirnov, Holm's adjustment): ${telling
            .slice(0, 8)
            .map(({ factor: id, direction, distance }) => `${id} ${direction} (${distance.toFixed(2)})`)
            .join(", ")}\n`,
    );
  return parts.join("");
}

export const discover: Verb = {
  name: "discover",
  summary: "Under which conditions a policy fails or does well: scenario discovery by PRIM.",
  operands: "SCENARIO | LOG…",
  least: 1,
  most: 100_000,
  flags: [
    {
      name: "where",
      kind: "text",
      value: "KPI>LIMIT",
      doc: "Runs of interest: KPI>LIMIT or KPI<LIMIT, a number in the KPI's unit or p1 to p99.",
    },
    { name: "call", kind: "text", value: "TEXT", doc: 'What these runs have in common, to read "TEXT when …"; "it fails" when absent.' },
    { name: "box", kind: "whole", value: "N", min: 0, max: 1000, doc: "Look at this box of the trajectory, not at the one suggested" },
    ...CRITERION_FLAGS.filter(({ name }) => name !== "kpi"),
    ...ANALYSIS_FLAGS,
    { name: "json", kind: "text", value: "FILE", doc: "Write everything as JSON." },
    FILE_FLAGS.force,
  ],
  notes: `Coverage: share of the runs of interest inside. Density: share of the runs inside that are of interest. A quasi p above 0.05, or
a limit that comes back in few halves of the runs, may be chance. Without an experiment: a Latin hypercube of ${FALLBACK.size} points over
every assumed parameter. Peels take ${percent(PRIM_DEFAULTS.peelAlpha)} (Friedman and Fisher 1999; Bryant and Lempert 2010).`,
  run(args, io) {
    const where = args.text("where");
    if (where === undefined) throw new BadInput('--where says which runs are of interest, as in --where "fiscal-pv>1e9"');
    const { kpi, interest } = whereOf(where);
    const known = KPIS.map(({ id }) => id);
    if (!known.includes(kpi)) throw new BadInput(`--where ${kpi}: there is no KPI of that name; ${suggestion(kpi, known)}`);
    return withRuns(
      args,
      io,
      FALLBACK,
      (study) => chosenPair(args, study).needed,
      ({ job, kpisOf }) => {
        const { policy, exporter, against } = chosenPair(args, job.study);
        if (job.plan.factors.length === 0) throw new BadInput("these runs vary nothing: run a scenario with an experiment");
        const clause = args.text("call") ?? "it fails";
        const study = discoveryStudy(job.plan, { kpi, policy, exporter, against }, interest, clause, kpisOf);
        const box = args.whole("box");
        if (box !== undefined && box >= study.trajectory.length)
          throw new BadInput(`--box expects a whole number from 0 to ${study.trajectory.length - 1}; received ${box}`);
        io.out(report(study, clause, box));
        writeJson(io, args, { scenario: job.spec, study: { ...study, sample: { ...study.sample, columns: undefined } } });
        return Exit.ok;
      },
    );
  },
};
