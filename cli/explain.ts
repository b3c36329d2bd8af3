import { explain as explained } from "../analysis/explain.ts";
import { pickRun, RUN_PICKS, type RunPick } from "../analysis/explain/pick-run.ts";
import type { Explanation, Subject, Told } from "../analysis/explain/told.ts";
import { monthName } from "../analysis/explain/words.ts";
import { shown } from "../scenarios/faults.ts";
import type { Study } from "../scenarios/scenario.ts";
import { suggestion } from "../scenarios/suggest.ts";
import { calendarMonth, monthsFrom } from "../sim/calendar.ts";
import { kpiIndex, KPIS } from "../sim/results/kpis/index.ts";
import type { RunResult } from "../sim/results/results.ts";
import type { World } from "../sim/world.ts";
import type { RunJob, Runner } from "../workers/runner.ts";
import type { Arguments } from "./support/flags.ts";
import { BadInput, Exit, type Io } from "./support/io.ts";
import { chosenIds, loadScenario, SCENARIO_FLAGS, WORKERS_FLAG } from "./support/load.ts";
import type { Verb } from "./support/verb.ts";

const ROLES = { answer: "", cause: "  ← ", otherwise: "  ≠ ", unknown: "  ? " } as const;
const DEFAULT_BY = "fiscal-pv";

function text(world: World, { question, sentences }: Explanation, replication: number): string {
  const lines = sentences.map(
    ({ role, text: told, source }) => `${ROLES[role]}${told}${source.of === "none" ? "" : ` [${source.of} ${source.what}]`}`,
  );
  return `${question}\n${world.policy.title} × ${world.exporter.title}, run ${replication}, model ${world.modelVersion}\n\n${lines.join("\n")}\n`;
}

function subjectOf(args: Arguments, world: World): Subject {
  const given = ["plant", "month", "figure", "year"].filter((flag) => args.has(flag));
  if (given.length !== 1) throw new BadInput("say what to explain with one of --plant NAME, --month 2028-06, --figure KPI or --year 2031");
  const plant = args.text("plant");
  if (plant !== undefined) return { kind: "plant", plant };
  const figure = args.text("figure");
  if (figure !== undefined) {
    const ids = KPIS.map(({ id }) => id);
    if (!ids.includes(figure)) throw new BadInput(`--figure ${shown(figure)}: no such figure; ${suggestion(figure, ids)}`);
    return { kind: "figure", kpi: figure };
  }
  const year = args.whole("year");
  if (year !== undefined) return { kind: "year", year };
  return { kind: "month", month: monthGiven(args, world) };
}

function monthGiven(args: Arguments, world: World): number {
  const date = args.text("month") ?? "";
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(date)) throw new BadInput(`--month expects a month such as 2028-06; received ${shown(date)}`);
  const month = monthsFrom(world.startYear, world.startMonth, date);
  if (month < 0 || month >= world.months)
    throw new BadInput(
      `--month ${date}: the run has months from ${calendarMonth(world.startYear, world.startMonth, 0)} to ${calendarMonth(world.startYear, world.startMonth, world.months - 1)}`,
    );
  return month;
}

/** A plant by its name, or by a part of it that names only one. */
function resolved(subject: Subject, { run }: Told): Subject {
  if (subject.kind !== "plant") return subject;
  const names = run.trace?.plants.map(({ name }) => name) ?? [];
  const asked = subject.plant.toLowerCase();
  const found = names.filter((name) => name.toLowerCase() === asked);
  const near = found.length > 0 ? found : names.filter((name) => name.toLowerCase().includes(asked));
  if (near.length === 1) return { ...subject, plant: near[0] };
  throw new BadInput(
    near.length > 1
      ? `--plant ${shown(subject.plant)} fits ${near.join(", ")}: name one`
      : `--plant ${shown(subject.plant)}: no such plant outside home; there are ${names.join(", ")}`,
  );
}

async function results(runner: Runner, jobs: readonly RunJob[], io: Io): Promise<readonly RunResult[]> {
  const { results: got, failures, cancelled } = await runner.run(jobs, { signal: io.signal });
  if (cancelled) throw new Stopped(Exit.interrupted);
  for (const { replication, policy, reason } of failures) io.err(`Run ${replication} of ${policy} failed: ${reason}\n`);
  if (failures.length > 0 && got.length === 0) throw new Stopped(Exit.runFailed);
  return got;
}

class Stopped extends Error {
  readonly code: number;
  constructor(code: number) {
    super("there is no run to explain");
    this.code = code;
  }
}

/** Which run, and all of the world where they are needed to tell. */
async function chosenRun(
  args: Arguments,
  world: World,
  study: Study,
  subject: Subject,
  io: Io,
): Promise<{ readonly replication: number; readonly runs?: readonly RunResult[] }> {
  const asked = args.text("run") ?? "median";
  const number = /^\d+$/.test(asked) ? Number(asked) : undefined;
  const pick = RUN_PICKS.find((one) => one === asked);
  if (number === undefined && !pick)
    throw new BadInput(`--run expects a number or one of ${RUN_PICKS.join(", ")}; received ${shown(asked)}`);
  if (number !== undefined && number > 99_999) throw new BadInput(`--run expects a number from 0 to 99999; received ${asked}`);
  if (number !== undefined && subject.kind !== "figure") return { replication: number };
  const by = subject.kind === "figure" ? subject.kpi : (args.text("by") ?? DEFAULT_BY);
  if (!KPIS.some(({ id }) => id === by)) throw new BadInput(`--by ${shown(by)}: no such figure; bodem describe --kpis lists them`);
  const runner = io.createRunner(args.whole("workers") ?? io.processors);
  try {
    const runs = await results(runner, [{ world, seed: study.seed, first: 0, count: study.replications, detail: "kpis" }], io);
    const replication = number ?? pickRun(runs, kpiIndex(by), pick as RunPick);
    if (replication === undefined)
      throw new BadInput(`${by} is defined in none of the ${study.replications} runs: name a run by its number`);
    return { replication, runs };
  } finally {
    await runner.close();
  }
}

export const explain: Verb = {
  name: "explain",
  summary: "Why a plant closed or was never built, a price was what it was, or a figure came out so: the chain of causes in one run.",
  operands: "SCENARIO",
  least: 1,
  most: 1,
  flags: [
    { name: "plant", kind: "text", value: "NAME", doc: "A plant or project outside home, by its name or a part of it." },
    {
      name: "month",
      kind: "text",
      value: "MONTH",
      doc: "The price of a month, as 2028-06; beside --plant, what had become of it by then.",
    },
    { name: "figure", kind: "text", value: "KPI", doc: "A figure of bodem describe --kpis." },
    { name: "year", kind: "whole", value: "YEAR", min: 1900, max: 2200, doc: "The treasuries' outlay of a calendar year" },
    { name: "policy", kind: "text", value: "ID", doc: "Policy to run; the first after the baseline when absent." },
    { name: "exporter", kind: "text", value: "ID", doc: "Behaviour of the exporting state; the first when absent." },
    { name: "run", kind: "text", value: "RUN", doc: "Number of the run, or median, worst, p95 or best by the figure; median when absent." },
    { name: "by", kind: "text", value: "KPI", doc: `Figure that --run goes by; --figure, else ${DEFAULT_BY}, when absent.` },
    {
      name: "replications",
      kind: "whole",
      value: "N",
      min: 1,
      max: 100_000,
      doc: "Runs to choose from, in place of the scenario's number",
    },
    WORKERS_FLAG,
    ...SCENARIO_FLAGS,
    { name: "json", kind: "switch", doc: "Print JSON, with the numbers of each sentence." },
  ],
  notes:
    "← is a cause, ≠ the same draws under the baseline, ? what the record does not tell; in brackets the record that it was read from.\n",
  async run(args, io) {
    const { study } = loadScenario(args, io);
    const policies = study.policies.map(({ id }) => id);
    const policy = args.has("policy") ? chosenIds(args, "policy", policies)[0] : (policies[1] ?? policies[0]);
    const [exporter] = chosenIds(
      args,
      "exporter",
      study.exporters.map(({ id }) => id),
    );
    const worldOf = (id: string): World | undefined => study.worlds.find((one) => one.policy.id === id && one.exporter.id === exporter);
    const world = worldOf(policy);
    if (!world) throw new BadInput(`the scenario has no world of ${policy} and ${exporter}`);
    const subject = subjectOf(args, world);
    const runner = io.createRunner(0);
    try {
      const { replication, runs } = await chosenRun(args, world, study, subject, io);
      const base = policy === study.baseline ? undefined : worldOf(study.baseline);
      const jobs = [world, ...(base ? [base] : [])].map(
        (one): RunJob => ({ world: one, seed: study.seed, first: replication, count: 1, detail: "full" }),
      );
      const got = await results(runner, jobs, io);
      const run = got.find((one) => one.policy === policy);
      if (!run) return Exit.runFailed;
      const baseline = base && got.find((one) => one.policy === base.policy.id);
      const told: Told = { world, run, ...(baseline ? { baseline, baselineTitle: base.policy.title } : {}), ...(runs ? { runs } : {}) };
      const explanation = explained(told, resolved(subject, told));
      const dated = explanation.sentences.map((sentence) => ({
        ...sentence,
        ...(sentence.month === undefined ? {} : { month: monthName(world, sentence.month) }),
      }));
      io.out(
        args.has("json")
          ? `${JSON.stringify({ modelVersion: world.modelVersion, policy, exporter, seed: study.seed, replication, hash: run.hash, ...explanation, sentences: dated }, null, 2)}\n`
          : text(world, explanation, replication),
      );
      return Exit.ok;
    } catch (thrown) {
      if (thrown instanceof Stopped) return thrown.code;
      throw thrown;
    } finally {
      await runner.close();
    }
  },
};
