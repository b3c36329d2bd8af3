import { CUSTOMARY_LEVERS, customaryIn } from "../analysis/designer/customary-levers.ts";
import { designer, type DesignReport } from "../analysis/designer/designer.ts";
import { exporterSpec } from "../analysis/red-team-study.ts";
import type { WantedJob } from "../analysis/wanted-job.ts";
import { CATALOGUE } from "../scenarios/catalogue.ts";
import type { Factor } from "../scenarios/experiment.ts";
import { experimentOf } from "../scenarios/factors.ts";
import { LIMITS } from "../scenarios/fields.ts";
import type { ScenarioSpec, Study } from "../scenarios/scenario.ts";
import { writeScenario } from "../scenarios/write.ts";
import type { RunResult } from "../sim/results/results.ts";
import { MODEL_VERSION } from "../sim/version.ts";
import type { RunJob, Runner } from "../workers/runner.ts";
import { checkYear, LIMIT_FORM, limitOf, pointsOf, TARGET_FORM, targetOf } from "./support/constraint-flags.ts";
import { designText } from "./support/design-report.ts";
import { EXPERIMENT_FLAGS } from "./support/experiment-flags.ts";
import { BadInput, Exit, type Io } from "./support/io.ts";
import { writeJson } from "./support/json-file.ts";
import { chosenIds, loadScenario, SCENARIO_FLAGS, WORKERS_FLAG } from "./support/load.ts";
import { formatNumber } from "./support/numbers.ts";
import { openOutputs, OutputFile } from "./support/output-file.ts";
import { FILE_FLAGS } from "./support/outputs.ts";
import { Stopped } from "./support/red-team-search.ts";
import { RESUME_FLAG } from "./support/run-store.ts";
import { searchRunner, stoppedText } from "./support/search-runner.ts";
import type { Verb } from "./support/verb.ts";

const PRESET = { evaluations: 128, replications: 24, confirm: 200, redTeam: 36, rounds: 1, trajectories: 3, costMeur: 3000 } as const;
/** Levers named, or what a price floor is made of. */
function leversOf(study: Study, spec: ScenarioSpec, policy: string): readonly Factor[] {
  const named = study.experiment?.factors.filter(({ role, id }) => role === "lever" && id.startsWith(`${policy}.`)) ?? [];
  if (named.length > 0) return named;
  const uses = study.policies.find(({ id }) => id === policy)?.instruments ?? [];
  const once = uses.filter((use) => uses.filter(({ instrument }) => instrument === use.instrument).length === 1);
  const levers = once.flatMap(({ instrument, settings }) => customaryIn(settings).map((setting) => `${policy}.${instrument}.${setting}`));
  return experimentOf({ levers: Object.fromEntries(levers.map((id) => [id, {}])) }, spec, CATALOGUE, () => {}).factors;
}

async function runJobs(io: Io, runner: Runner, wanted: readonly WantedJob[]): Promise<RunResult[][]> {
  const found = wanted.map(({ count }) => new Array<RunResult | undefined>(count).fill(undefined));
  const jobs: RunJob[] = [...wanted];
  const { cancelled } = await runner.run(jobs, {
    keepResults: false,
    signal: io.signal,
    onRun: (job, result) => {
      found[job][result.replication - wanted[job].first] = result;
    },
  });
  if (cancelled) throw new Stopped();
  return found.map((runs) => runs.filter((run) => run !== undefined));
}

/** The scenario with the design in place of the policy, and the attacks as exporters. */
function fileSpec(spec: ScenarioSpec, policy: string, report: DesignReport): ScenarioSpec {
  const { experiment: _, ...rest } = spec;
  const found = report.design?.settings ?? [];
  const instruments = spec.policies?.[policy]?.instruments?.map((use) => ({
    ...use,
    ...Object.fromEntries(report.levers.flatMap(({ id }, i) => (id.split(".")[1] === use.use ? [[id.split(".")[2], found[i]]] : []))),
  }));
  const attacks: NonNullable<ScenarioSpec["exporters"]> = report.worstAttack
    ? { "worst-credible": exporterSpec("Worst credible attack found", report.worstAttack) }
    : {};
  return {
    ...rest,
    title: `${spec.title}: designed`.slice(0, LIMITS.titleCharacters),
    policies: { [policy]: { ...spec.policies?.[policy], instruments } },
    exporters: { ...(spec.exporters ?? { commercial: { posture: "commercial" } }), ...attacks },
  };
}

export const design: Verb = {
  name: "design",
  summary: "The price-floor designer: settings of a policy that keep targets and limits at the least cost, and what binds.",
  operands: "SCENARIO",
  least: 1,
  most: 1,
  flags: [
    { name: "target", kind: "text", value: "TARGET", repeat: true, doc: `${TARGET_FORM}. @2035: a monthly outcome in December of a year.` },
    { name: "limit", kind: "text", value: "LIMIT", repeat: true, doc: `${LIMIT_FORM}.` },
    { name: "policy", kind: "text", value: "ID", doc: "Policy to design; the first beside the baseline when absent." },
    { name: "exporter", kind: "text", value: "ID", doc: "Behaviour under which targets hold; the first when absent." },
    {
      name: "attack",
      kind: "text",
      value: "ID",
      repeat: true,
      doc: "Known attacks for @attack; every other exporter of the scenario when absent.",
    },
    {
      name: "evaluations",
      kind: "whole",
      value: "N",
      min: 2,
      max: 100_000,
      unit: "settings",
      doc: `Settings to try a round; ${PRESET.evaluations} when absent`,
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
      min: 10,
      max: 100_000,
      unit: "runs",
      doc: `Runs on fresh draws; ${PRESET.confirm} when absent`,
    },
    {
      name: "red-team",
      kind: "whole",
      value: "N",
      min: 0,
      max: 10_000,
      unit: "behaviours",
      doc: `Attacks to try on the design, for @attack; ${PRESET.redTeam} when absent`,
    },
    {
      name: "trajectories",
      kind: "whole",
      value: "N",
      min: 0,
      max: 1000,
      unit: "trajectories",
      doc: `Morris trajectories for the shakiest assumption; ${PRESET.trajectories} when absent`,
    },
    RESUME_FLAG,
    WORKERS_FLAG,
    ...SCENARIO_FLAGS,
    ...EXPERIMENT_FLAGS.filter(({ name }) => name === "lever"),
    { name: "out", kind: "text", value: "FILE", doc: "Write the scenario with the design in place of the policy." },
    { name: "json", kind: "text", value: "FILE", doc: "Write everything as JSON." },
    FILE_FLAGS.force,
  ],
  notes: `The least P95 of the treasury's outlay is sought. Without --lever: ${CUSTOMARY_LEVERS.join(", ")}, those that the policy's instrument has.
The design is chosen on one set of draws and reported on another that nothing had seen; an interval is of 95 %.`,
  async run(args, io) {
    const json = args.text("json");
    if (json !== undefined) new OutputFile(io.cwd, json, args.has("force")).discard();
    const constraints = [...args.texts("target").map(targetOf), ...args.texts("limit").map(limitOf)];
    if (constraints.length === 0) throw new BadInput(`nothing to design for: add --target ${TARGET_FORM}`);
    const { study, spec } = loadScenario(args, io);
    for (const constraint of constraints) checkYear(constraint, study);
    const ids = (of: readonly { readonly id: string }[]) => of.map(({ id }) => id);
    const [policy] = args.has("policy")
      ? chosenIds(args, "policy", ids(study.policies))
      : ids(study.policies).filter((id) => id !== study.baseline);
    if (policy === undefined || policy === study.baseline) throw new BadInput("the scenario has no policy beside its baseline: add one");
    const [exporter] = chosenIds(args, "exporter", ids(study.exporters));
    const others = ids(study.exporters).filter((id) => id !== exporter);
    const attacks = args.has("attack") ? chosenIds(args, "attack", ids(study.exporters)) : others;
    const worldOf = (of: string, under: string) => study.worlds.find((one) => one.policy.id === of && one.exporter.id === under);
    const [world, baseline] = [worldOf(policy, exporter), worldOf(study.baseline, exporter)];
    if (!world || !baseline) throw new Error("a study has every policy under every exporter");
    const levers = leversOf(study, spec, policy);
    if (levers.length === 0)
      throw new BadInput(`${policy} has nothing to set: name levers, as in --lever ${policy}.INSTRUMENT.SETTING=MIN:MAX`);
    const runner = searchRunner(io, args, [spec, policy, exporter, study.seed], pointsOf(constraints, world));
    let file: OutputFile | undefined;
    try {
      [file] = openOutputs(io.cwd, [args.text("out")], args.has("force"));
      const seeking = designer({
        world,
        baseline,
        attacks: attacks.flatMap((id) => worldOf(policy, id)?.exporter ?? []),
        levers,
        constraints,
        objective: { kpi: "fiscal-pv", statistic: "p95", better: "lower" },
        seed: study.seed,
        evaluations: args.whole("evaluations") ?? PRESET.evaluations,
        replications: args.whole("replications") ?? PRESET.replications,
        confirm: args.whole("confirm") ?? PRESET.confirm,
        redTeam: args.whole("red-team") ?? PRESET.redTeam,
        rounds: PRESET.rounds,
        credibility: { mostEur: PRESET.costMeur * 1e6 },
        trajectories: args.whole("trajectories") ?? PRESET.trajectories,
      });
      let runs = 0;
      let step = seeking.next();
      while (!step.done) {
        const results = await runJobs(io, runner, step.value);
        runs += results.reduce((all, list) => all + list.length, 0);
        if (io.errIsTerminal) io.err(`\r\u001b[K${formatNumber(runs)} runs`);
        step = seeking.next(results);
      }
      if (io.errIsTerminal) io.err("\r\u001b[K");
      const report = step.value;
      io.out(
        `${study.title}\nDesign of ${policy} under ${exporter}, seed ${study.seed}, model ${MODEL_VERSION}: ${formatNumber(report.tried)} settings tried, ${formatNumber(runs)} runs\n${designText(report)}`,
      );
      if (file) {
        file.write(writeScenario(fileSpec(spec, policy, report)));
        file.finish();
        io.err(`Wrote ${file.path}\n`);
      }
      writeJson(io, args, { scenario: spec, runs, report });
      return report.holds ? Exit.ok : Exit.runFailed;
    } catch (thrown) {
      if (thrown instanceof RangeError) throw new BadInput(thrown.message);
      if (!(thrown instanceof Stopped)) throw thrown;
      io.err(stoppedText(args));
      return Exit.interrupted;
    } finally {
      file?.discard();
      await runner.close();
    }
  },
};
