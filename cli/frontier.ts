import { createFrontier, type Frontier, type Goal, type Statistic, type WantedCandidate } from "../analysis/frontier-study.ts";
import { designOf } from "../analysis/experiment-design.ts";
import { valueAt } from "../analysis/designs/spread.ts";
import { shown } from "../scenarios/faults.ts";
import type { Study } from "../scenarios/scenario.ts";
import { KPIS, kpiIndex } from "../sim/results/kpis/index.ts";
import { MODEL_VERSION } from "../sim/version.ts";
import type { Setting } from "../sim/world.ts";
import type { RunJob, Runner } from "../workers/runner.ts";
import { EXPERIMENT_FLAGS } from "./support/experiment-flags.ts";
import type { Arguments } from "./support/flags.ts";
import { BadInput, Exit, type Io } from "./support/io.ts";
import { writeJson } from "./support/json-file.ts";
import { chosenIds, loadScenario, SCENARIO_FLAGS, WORKERS_FLAG } from "./support/load.ts";
import { formatNumber, scaled } from "./support/numbers.ts";
import { OutputFile } from "./support/output-file.ts";
import { FILE_FLAGS } from "./support/outputs.ts";
import { Stopped } from "./support/red-team-search.ts";
import { RESUME_FLAG } from "./support/run-store.ts";
import { searchRunner, stoppedText } from "./support/search-runner.ts";
import { renderTable } from "./support/table.ts";
import type { Verb } from "./support/verb.ts";

const GOALS = ["fiscal-pv:p95", "secured-tonnes-pv:mean"];
const STATISTICS = ["mean", "p5", "p50", "p95"];
const PRESET = { evaluations: 160, replications: 24, confirm: 96, searchSeed: "1" } as const;

/** "fiscal-pv:p95", "built-eu:mean:higher". */
function goalOf(text: string): Goal {
  const [kpi, statistic = "mean", direction, ...more] = text.split(":");
  const known = KPIS.find(({ id }) => id === kpi);
  const better = direction ?? known?.better;
  if (!known || more.length > 0 || !STATISTICS.includes(statistic) || (better !== "higher" && better !== "lower"))
    throw new BadInput(
      `--goal expects KPI:STATISTIC[:higher|lower] with a KPI of bodem describe --kpis and ${STATISTICS.join(", ")}; received ${shown(text)}` +
        (known?.better === "none" && direction === undefined
          ? `: whether more of ${kpi} is good depends on who asks, so add :higher or :lower`
          : ""),
    );
  return { kpi, statistic: statistic as Statistic, better };
}

/** Runs what a frontier wants; a failed run is undefined. */
async function runAll(
  io: Io,
  runner: Runner,
  seed: string,
  wanted: readonly WantedCandidate[],
): Promise<Map<number, (Float64Array | undefined)[]>> {
  const jobs: RunJob[] = [];
  const places: [number, number][] = [];
  for (const { number, states } of wanted)
    for (const [at, { world, replication }] of states.entries()) {
      jobs.push({ world, seed, first: replication, count: 1, detail: "kpis" });
      places.push([number, at]);
    }
  const found = new Map(wanted.map(({ number, states }) => [number, new Array<Float64Array | undefined>(states.length).fill(undefined)]));
  const { cancelled } = await runner.run(jobs, {
    keepResults: false,
    signal: io.signal,
    onRun(job, { kpis }) {
      const [number, at] = places[job];
      const runs = found.get(number);
      if (runs) runs[at] = kpis;
    },
  });
  if (cancelled) throw new Stopped();
  return found;
}

function report({ goals, levers, policies, knee, tried, failed, confirmed, noise }: Frontier): string {
  const names = goals.map(({ kpi, statistic, better }) => ({
    title: `${statistic} of ${kpi}, ${better} is better, ${scaled(KPIS[kpiIndex(kpi)].unit).unit}`,
    align: "right" as const,
  }));
  const rows = policies.map(({ settings, values, errors }, at) => [
    at === knee ? "←" : "",
    ...settings.map((setting) => (typeof setting === "number" ? formatNumber(setting) : String(setting))),
    ...values.map((value, g) => {
      const { factor } = scaled(KPIS[kpiIndex(goals[g].kpi)].unit);
      return `${formatNumber(value * factor)} ±${formatNumber(errors[g] * factor)}`;
    }),
  ]);
  const parts = [
    `\n${formatNumber(tried)} settings tried${failed > 0 ? `, ${formatNumber(failed)} with a failed run` : ""}; ${formatNumber(confirmed)} contenders again on new draws; ${formatNumber(policies.length)} on the frontier (± standard error)\n\n`,
    renderTable([{ title: "" }, ...levers.map(({ id }) => ({ title: id, align: "right" as const })), ...names], rows),
    policies.length > 0
      ? "← is the knee: where to look first. Beyond it more of one goal costs much of another.\n"
      : "No setting could be run to its end.\n",
  ];
  const loud = goals.filter((_, g) => noise[g] > 1);
  if (loud.length > 0)
    parts.push(`Note: the runs cannot tell neighbours apart in ${loud.map(({ kpi }) => kpi).join(", ")}: add --replications\n`);
  return parts.join("");
}

/** What each replication holds the uncertainties at: a point a replication, those of the confirmation after those of the search. */
function statesOf(study: Study, count: number): (replication: number) => readonly Setting[] {
  const { experiment } = study;
  const factors = experiment?.factors.filter(({ role }) => role === "uncertainty") ?? [];
  if (!experiment || factors.length === 0) return () => [];
  const { points } = designOf({ ...experiment, factors, design: "latin-hypercube", size: count, draws: "fresh" }, study.seed);
  return (replication) => factors.map(({ spread }, i) => valueAt(spread, points.at[replication * points.columns + i]));
}

export const frontier: Verb = {
  name: "frontier",
  summary: "What each euro buys: settings of a policy of which none is better in one goal without being worse in another.",
  operands: "SCENARIO",
  least: 1,
  most: 1,
  flags: [
    {
      name: "goal",
      kind: "text",
      value: "KPI:STATISTIC",
      repeat: true,
      doc: `What is sought, two or more; ${GOALS.join(" and ")} when absent.`,
    },
    { name: "policy", kind: "text", value: "ID", doc: "Policy whose levers are varied; that of the levers when absent." },
    { name: "exporter", kind: "text", value: "ID", doc: "Behaviour of the exporting state; the first when absent." },
    {
      name: "evaluations",
      kind: "whole",
      value: "N",
      min: 2,
      max: 100_000,
      unit: "settings",
      doc: `Settings to try; ${PRESET.evaluations} when absent`,
    },
    {
      name: "replications",
      kind: "whole",
      value: "N",
      min: 2,
      max: 10_000,
      unit: "runs",
      doc: `Runs of each setting; ${PRESET.replications} when absent`,
    },
    {
      name: "confirm",
      kind: "whole",
      value: "N",
      min: 2,
      max: 10_000,
      unit: "runs",
      doc: `Runs of the contenders on new draws; ${PRESET.confirm} when absent`,
    },
    { name: "search-seed", kind: "text", value: "TEXT", doc: `Seed of the search; ${PRESET.searchSeed} when absent.` },
    RESUME_FLAG,
    WORKERS_FLAG,
    ...SCENARIO_FLAGS,
    ...EXPERIMENT_FLAGS.filter(({ name }) => ["lever", "vary", "register"].includes(name)),
    { name: "json", kind: "text", value: "FILE", doc: "Write everything as JSON." },
    FILE_FLAGS.force,
  ],
  notes:
    "Uncertainties of the scenario or of --vary and --register differ from run to run, the same for every setting: the frontier then holds over them all.",
  async run(args, io) {
    const json = args.text("json");
    if (json !== undefined) new OutputFile(io.cwd, json, args.has("force")).discard();
    const { study, spec } = loadScenario(args, io);
    const levers = study.experiment?.factors.filter(({ role }) => role === "lever") ?? [];
    if (levers.length === 0) throw new BadInput("nothing to search: name levers, as in --lever floor.one-way-floor.strike=80:130");
    const policy = policyOf(
      args,
      study,
      levers.map(({ id }) => id.split(".")[0]),
    );
    const [exporter] = chosenIds(
      args,
      "exporter",
      study.exporters.map(({ id }) => id),
    );
    const world = study.worlds.find((one) => one.policy.id === policy && one.exporter.id === exporter);
    if (!world) throw new BadInput(`no world of ${policy} under ${exporter}`);
    const { evaluations, replications, confirm } = {
      evaluations: args.whole("evaluations") ?? PRESET.evaluations,
      replications: args.whole("replications") ?? PRESET.replications,
      confirm: args.whole("confirm") ?? PRESET.confirm,
    };
    const goals = (args.has("goal") ? args.texts("goal") : GOALS).map(goalOf);
    if (goals.length < 2) throw new BadInput("--goal: a frontier is a trade-off between two goals or more; add another");
    const search = createFrontier({
      world,
      seed: study.seed,
      levers: levers.filter(({ id }) => id.startsWith(`${policy}.`)),
      goals,
      uncertainties: study.experiment?.factors.filter(({ role }) => role === "uncertainty") ?? [],
      settingsOfState: statesOf(study, replications + confirm),
      replications,
      confirm,
      evaluations,
      searchSeed: args.text("search-seed") ?? PRESET.searchSeed,
    });
    const runner = searchRunner(io, args, [spec, policy, exporter, study.seed]);
    try {
      for (let wanted = search.next(); wanted; wanted = search.next()) {
        search.tell(await runAll(io, runner, study.seed, wanted));
        if (io.errIsTerminal) io.err(`\r\u001b[K${search.tried} of ${evaluations} settings tried`);
      }
      if (io.errIsTerminal) io.err("\r\u001b[K");
      const found = search.report();
      io.out(
        `${study.title}\n${policy} under ${exporter}, seed ${study.seed}, search seed ${args.text("search-seed") ?? PRESET.searchSeed}, model ${MODEL_VERSION}\n${report(found)}`,
      );
      writeJson(io, args, { scenario: spec, frontier: found });
      return found.policies.length > 0 ? Exit.ok : Exit.runFailed;
    } catch (thrown) {
      if (thrown instanceof RangeError) throw new BadInput(thrown.message);
      if (!(thrown instanceof Stopped)) throw thrown;
      io.err(stoppedText(args));
      return Exit.interrupted;
    } finally {
      await runner.close();
    }
  },
};

/** The policy of the flag, or the one that all levers name. */
function policyOf(args: Arguments, study: Study, named: readonly string[]): string {
  const ids = study.policies.map(({ id }) => id);
  const policy = args.has("policy") ? chosenIds(args, "policy", ids)[0] : named[0];
  const other = named.find((id) => id !== policy);
  if (other !== undefined && !args.has("policy")) throw new BadInput(`levers of ${policy} and of ${other}: choose one with --policy`);
  if (!named.includes(policy)) throw new BadInput(`no lever of ${policy}: name one, as in --lever ${policy}.INSTRUMENT.SETTING`);
  return policy;
}
