import { attackReport } from "../analysis/attack-report.ts";
import type { Behaviour } from "../analysis/attack-space.ts";
import { meanOf } from "../analysis/quantiles.ts";
import { type Credibility, createRedTeam, HARMS, type Harm, harmOf, isCredible, ownCostOf, withExporter } from "../analysis/red-team.ts";
import { parseSpec } from "../scenarios/parse.ts";
import { formatErrors } from "../scenarios/faults.ts";
import type { ScenarioSpec, Study } from "../scenarios/scenario.ts";
import { specOfStudy, writeScenario } from "../scenarios/write.ts";
import { LIMITS } from "../scenarios/fields.ts";
import { POSTURES } from "../sim/adversary/index.ts";
import { MEASURES } from "../sim/adversary/measures/index.ts";
import { hashOfHashes } from "../sim/core/hash.ts";
import { materialById } from "../sim/materials/index.ts";
import { kpiIndex, KPIS } from "../sim/results/kpis/index.ts";
import type { RunResult } from "../sim/results/results.ts";
import type { World } from "../sim/world.ts";
import { MODEL_VERSION } from "../sim/version.ts";
import type { RunJob, RunOutcome, Runner } from "../workers/runner.ts";
import {
  attackRows,
  behaviourText,
  exporterSpec,
  type Found,
  formulaText,
  leverageText,
  verdictText,
  withInterval,
} from "./support/attacks.ts";
import type { Arguments } from "./support/flags.ts";
import { BadInput, Exit, type Io } from "./support/io.ts";
import { chosenIds, loadScenario, SCENARIO_FLAGS } from "./support/load.ts";
import { formatNumber, scaled } from "./support/numbers.ts";
import { openOutputs } from "./support/output-file.ts";
import { FILE_FLAGS } from "./support/outputs.ts";
import { renderTable } from "./support/table.ts";
import type { Verb } from "./support/verb.ts";

const DEFAULTS = { evaluations: 120, replications: 8, confirm: 32, searchSeed: "1", costPercent: 100, costMeur: 3000 } as const;
const REASONS_SHOWN = 5;
const COMMERCIAL = "commercial";

/** The user pressed Ctrl-C: what was found so far is not finished, so nothing is reported. */
class Stopped extends Error {}

interface Search {
  readonly world: World;
  readonly tried: number;
  readonly failed: number;
  /** Why runs failed, each once. */
  readonly reasons: readonly string[];
  readonly finalists: number;
  readonly worst: Behaviour | undefined;
  readonly credible: Behaviour | undefined;
}

interface Terms {
  readonly harm: Harm;
  readonly credibility: Credibility;
  readonly evaluations: number;
  readonly replications: number;
  readonly confirm: number;
  readonly searchSeed: string;
  readonly seed: string;
  readonly confirmSeed: string;
}

/** The scenario's own draws but others than the search has seen. */
function confirmSeedOf(seed: string): string {
  const suffix = " unseen";
  return `${seed.slice(0, LIMITS.seedCharacters - suffix.length)}${suffix}`;
}

function termsOf(args: Arguments, seed: string): Terms {
  const harm = HARMS.find(({ id }) => id === (args.text("harm") ?? HARMS[0].id)) ?? HARMS[0];
  const inEuros = KPIS[kpiIndex(harm.kpi)].unit === "EUR";
  const percent = args.whole("most-cost-percent");
  const meur = args.whole("most-cost-meur");
  if (!inEuros && percent !== undefined)
    throw new BadInput(
      `--most-cost-percent compares euros with euros; ${harm.id} is in ${KPIS[kpiIndex(harm.kpi)].unit}: use --most-cost-meur`,
    );
  return {
    harm,
    credibility: {
      ...(inEuros ? { mostEurPerEur: (percent ?? DEFAULTS.costPercent) / 100 } : {}),
      ...(meur !== undefined || !inEuros ? { mostEur: (meur ?? DEFAULTS.costMeur) * 1e6 } : {}),
    },
    evaluations: args.whole("evaluations") ?? DEFAULTS.evaluations,
    replications: args.whole("replications") ?? DEFAULTS.replications,
    confirm: args.whole("confirm") ?? DEFAULTS.confirm,
    searchSeed: args.text("search-seed") ?? DEFAULTS.searchSeed,
    seed,
    confirmSeed: confirmSeedOf(seed),
  };
}

async function run(io: Io, runner: Runner, jobs: readonly RunJob[]): Promise<RunOutcome> {
  const outcome = await runner.run(jobs, { signal: io.signal });
  if (outcome.cancelled) throw new Stopped();
  return outcome;
}

async function search(io: Io, runner: Runner, world: World, terms: Terms, say: (text: string) => void): Promise<Search> {
  const team = createRedTeam({ ...terms, world, postures: POSTURES, measures: MEASURES });
  const reasons = new Set<string>();
  for (let wanted = team.ask(); wanted; wanted = team.ask()) {
    const { results, failures } = await run(
      io,
      runner,
      wanted.map((one): RunJob => ({ ...one, seed: terms.seed, detail: "kpis" })),
    );
    team.tell(results);
    for (const { reason } of failures) reasons.add(reason);
    say(`${world.policy.id}: ${team.tried} of ${terms.evaluations} behaviours tried`);
  }
  const finalists = team.finalists();
  const again = [
    withExporter(world, COMMERCIAL, "", { posture: COMMERCIAL, settings: {}, measures: [] }),
    ...finalists.map(({ number, behaviour }) => withExporter(world, String(number), "", behaviour)),
  ];
  const { results } = await run(
    io,
    runner,
    again.map((one): RunJob => ({ world: one, seed: terms.confirmSeed, first: 0, count: terms.confirm, detail: "kpis" })),
  );
  const of = (id: string) => results.filter(({ exporter }) => exporter === id);
  const commercial = new Map(of(COMMERCIAL).map((result) => [result.replication, result]));
  let worst: Behaviour | undefined;
  let credible: Behaviour | undefined;
  let [most, mostCredible] = [0, 0];
  for (const { number, behaviour } of finalists) {
    const pairs = of(String(number)).flatMap((result): [RunResult, RunResult][] => {
      const other = commercial.get(result.replication);
      return other ? [[result, other]] : [];
    });
    if (pairs.length < terms.confirm) continue;
    const harm = meanOf(pairs.map(([mine, other]) => harmOf(terms.harm, mine, other)));
    const cost = meanOf(pairs.map(([mine, other]) => ownCostOf(mine, other)));
    if (harm > most) [most, worst] = [harm, behaviour];
    if (harm > mostCredible && isCredible(terms.credibility, harm, cost)) [mostCredible, credible] = [harm, behaviour];
  }
  return { world, tried: team.tried, failed: team.failed, reasons: [...reasons], finalists: finalists.length, worst, credible };
}

interface Attack {
  readonly exporter: string;
  readonly label: string;
  readonly policy: string;
  readonly behaviour: Behaviour;
}

/** Names of what was found; one behaviour that is both is written once. */
function attacksOf(searches: readonly Search[]): Attack[] {
  return searches.flatMap(({ world, worst, credible }, at): Attack[] => {
    const policy = world.policy.id;
    const name = (kind: string) => `${kind}${searches.length > 1 ? `-${at + 1}` : ""}`;
    if (credible !== undefined && credible === worst)
      return [{ exporter: name("worst-credible"), label: "worst, and credible", policy, behaviour: credible }];
    return [
      ...(credible ? [{ exporter: name("worst-credible"), label: "worst credible", policy, behaviour: credible }] : []),
      ...(worst ? [{ exporter: name("worst"), label: "worst at any cost", policy, behaviour: worst }] : []),
    ];
  });
}

/** The scenario with the exporters that were found in place of its own, and the draws on which they are reported. */
function fileSpec(study: Study, attacks: readonly Attack[], policies: readonly string[], terms: Terms): ScenarioSpec {
  const register = Object.fromEntries(
    [study.material, ...study.alongside].flatMap((id) => (materialById(id)?.parameters ?? []).map((one) => [one.id, one.value])),
  );
  const whole = specOfStudy(study, register);
  return {
    ...whole,
    title: `${study.title}: found by the red team`.slice(0, LIMITS.titleCharacters),
    seed: terms.confirmSeed,
    replications: terms.confirm,
    policies: Object.fromEntries(Object.entries(whole.policies ?? {}).filter(([id]) => policies.includes(id))),
    exporters: {
      [COMMERCIAL]: { title: "Commercial", posture: COMMERCIAL },
      ...Object.fromEntries(
        attacks.map(({ exporter, label, policy, behaviour }) => [exporter, exporterSpec(`${policy}: ${label}`, behaviour)]),
      ),
    },
  };
}

function policyText(terms: Terms, one: Search, found: readonly Found[], title: string): string {
  const { harm } = terms;
  const lines = [`\n${title} (${one.world.policy.id})\n\n`];
  if (found.length === 0) lines.push(`No behaviour tried does this harm: ${one.tried} tried. That is no proof that none does.\n`);
  for (const { label, exporter, behaviour } of found)
    lines.push(
      `${label} (exporter ${exporter}):\n${behaviourText(behaviour)
        .map((text) => `  ${text}\n`)
        .join("")}`,
    );
  if (found.length > 0) {
    const columns = found.map(({ label }) => ({ title: label, align: "right" as const }));
    lines.push(`\n${renderTable([{ title: harm.title }, { title: "unit" }, ...columns], attackRows(harm, found))}`);
  }
  if (found.length > 0 && !found.some(({ report }) => report.credible)) lines.push("\nNo credible attack among those tried.\n");
  lines.push(
    `\nWorst of ${one.tried} tried; not a bound. ${one.finalists} were run again on ${terms.confirm} draws that the search had not seen.${one.failed > 0 ? ` ${one.failed} failed.` : ""}\n`,
  );
  const bound = found[0]?.report.bound;
  if (bound?.unknown !== undefined) lines.push(`No analytic bound: none is known for ${bound.unknown}.\n`);
  else if (bound) {
    lines.push(
      `Bound of the outlay, whatever the exporter does: ${formatNumber(bound.eur / 1e6)} MEUR ((strike − 0) × volume over a tenor, no more than the budget).\n`,
    );
    if (found.some(({ report }) => report.bound?.exceeded))
      lines.push("*** A RUN COST MORE THAN THIS BOUND: the bound is wrong for this policy. Do not rely on it. ***\n");
  }
  return lines.join("");
}

/** Policies by the harm of their worst credible attack, else of their worst. */
function ranking(harm: Harm, found: readonly Found[], policies: readonly string[]): string {
  const { factor, unit } = scaled(KPIS[kpiIndex(harm.kpi)].unit);
  const weakest = policies.map((policy) => ({ policy, at: found.find((one) => one.policy === policy) }));
  weakest.sort(
    (a, b) =>
      Number(b.at?.report.credible ?? false) - Number(a.at?.report.credible ?? false) ||
      (b.at?.report.harm.mean ?? 0) - (a.at?.report.harm.mean ?? 0),
  );
  const rows = weakest.map(({ policy, at }) =>
    at
      ? [
          policy,
          withInterval(at.report.harm, factor),
          withInterval(at.report.ownCost, 1e-6),
          leverageText(at.report, harm),
          formulaText(at.report),
          verdictText(at.report),
        ]
      : [policy, "none found", "", "", "", ""],
  );
  const right = (title: string) => ({ title, align: "right" as const });
  return `\nWeak points, the weakest policy first (worst credible attack; where none is, the worst)\n\n${renderTable([{ title: "policy" }, right(`harm, ${unit}`), right("own cost, MEUR"), right("harm per euro of own cost"), right("formula V/q_E"), { title: "verdict" }], rows)}`;
}

export const redteam: Verb = {
  name: "redteam",
  summary: "Search for the exporter's behaviour that hurts a policy most, and whether it is credible.",
  operands: "SCENARIO",
  least: 1,
  most: 1,
  flags: [
    { name: "policy", kind: "text", value: "ID", repeat: true, doc: "Attack this policy; all but the baseline when absent." },
    {
      name: "harm",
      kind: "text",
      value: "HARM",
      options: HARMS.map(({ id }) => id),
      doc: "What the attacker aims at; treasury when absent.",
    },
    {
      name: "evaluations",
      kind: "whole",
      value: "N",
      min: 1,
      max: 10_000,
      unit: "behaviours",
      doc: `Behaviours to try; ${DEFAULTS.evaluations} when absent`,
    },
    {
      name: "replications",
      kind: "whole",
      value: "N",
      min: 2,
      max: 1000,
      unit: "runs",
      doc: `Runs of a behaviour that stays in the race; ${DEFAULTS.replications} when absent`,
    },
    {
      name: "confirm",
      kind: "whole",
      value: "N",
      min: 2,
      max: 10_000,
      unit: "runs",
      doc: `Runs of the finalists on draws not seen before; ${DEFAULTS.confirm} when absent`,
    },
    { name: "search-seed", kind: "text", value: "TEXT", doc: `Seed of the search; ${DEFAULTS.searchSeed} when absent.` },
    {
      name: "most-cost-percent",
      kind: "whole",
      value: "N",
      min: 0,
      max: 100_000,
      unit: "%",
      doc: `Credible up to this own cost over the harm, both in euros; ${DEFAULTS.costPercent} when absent (assumed)`,
    },
    {
      name: "most-cost-meur",
      kind: "whole",
      value: "N",
      min: 0,
      max: 1_000_000,
      unit: "MEUR",
      doc: `Credible up to this own cost; where the harm is not in euros ${DEFAULTS.costMeur} when absent (assumed)`,
    },
    {
      name: "workers",
      kind: "whole",
      value: "N",
      min: 0,
      max: 256,
      doc: "Worker threads; 0 runs in this thread; the number of processors when absent",
    },
    ...SCENARIO_FLAGS,
    {
      name: "out",
      kind: "text",
      value: "FILE",
      doc: "Write a scenario with the exporters found; bodem batch FILE gives the hash printed.",
    },
    FILE_FLAGS.force,
  ],
  notes:
    "Harm is against a commercial exporter under the same policy. Own cost is the exporter's margin forgone and what it spends on its own stock, in present value.",
  async run(args, io) {
    const { study } = loadScenario(args, io);
    const terms = termsOf(args, study.seed);
    const ids = study.policies.map(({ id }) => id);
    const policies = args.has("policy") ? chosenIds(args, "policy", ids) : ids.filter((id) => id !== study.baseline);
    if (policies.length === 0) throw new BadInput("the scenario has no policy beside its baseline: name one with --policy, or add one");
    const [file] = openOutputs(io.cwd, [args.text("out")], args.has("force"));
    const runner = io.createRunner(args.whole("workers") ?? io.processors);
    const say = (text: string) => io.errIsTerminal && io.err(`\r\u001b[K${text}`);
    try {
      const searches: Search[] = [];
      for (const policy of policies) {
        const world = study.worlds.find((one) => one.policy.id === policy);
        if (world) searches.push(await search(io, runner, world, terms, say));
      }
      const attacks = attacksOf(searches);
      const spec = fileSpec(study, attacks, policies, terms);
      const parsed = parseSpec(spec);
      if (!parsed.ok) throw new Error(`what was found is no scenario: ${formatErrors(parsed.errors, "red team")}`);
      const { results, failures } = await run(
        io,
        runner,
        parsed.study.worlds.map((world): RunJob => ({ world, seed: terms.confirmSeed, first: 0, count: terms.confirm, detail: "kpis" })),
      );
      say("");
      for (const { policy, exporter, reason } of failures) io.err(`Failed: ${policy} × ${exporter}: ${reason}\n`);
      if (failures.length > 0) return Exit.runFailed;

      const runsOf = (policy: string, exporter: string) =>
        results.filter((result) => result.policy === policy && result.exporter === exporter);
      const found = attacks.flatMap((attack): Found[] => {
        const world = searches.find((one) => one.world.policy.id === attack.policy)?.world;
        if (!world) return [];
        const runs = {
          attacked: runsOf(attack.policy, attack.exporter),
          commercial: runsOf(attack.policy, COMMERCIAL),
          without: runsOf(study.baseline, attack.exporter),
        };
        return [{ ...attack, report: attackReport(world, terms.harm, terms.credibility, runs) }];
      });
      io.out(
        `${study.title}\nRed team: ${terms.harm.title.toLowerCase()}, seed ${study.seed}, search seed ${terms.searchSeed}, model ${MODEL_VERSION}\n`,
      );
      io.out(`Credible: ${credibilityText(terms.credibility)} (assumed)\n`);
      for (const one of searches)
        io.out(
          policyText(
            terms,
            one,
            found.filter(({ policy }) => policy === one.world.policy.id),
            one.world.policy.title,
          ),
        );
      for (const { world, reasons } of searches)
        for (const reason of reasons.slice(0, REASONS_SHOWN)) io.err(`A behaviour tried on ${world.policy.id} failed: ${reason}\n`);
      if (searches.length > 1) io.out(ranking(terms.harm, found, policies));
      io.out(`\nHash ${hashOfHashes(results.map(({ hash }) => hash))}\n`);
      if (file) {
        file.write(writeScenario(spec));
        file.finish();
        io.err(`Wrote ${file.path}\n`);
      }
      return Exit.ok;
    } catch (thrown) {
      if (!(thrown instanceof Stopped)) throw thrown;
      io.err("\nStopped before the search was over: nothing to report.\n");
      return Exit.interrupted;
    } finally {
      file?.discard();
      await runner.close();
    }
  },
};

function credibilityText({ mostEurPerEur, mostEur }: Credibility): string {
  const parts = [
    ...(mostEurPerEur === undefined ? [] : [`own cost of at most ${formatNumber(mostEurPerEur)} EUR per EUR of harm`]),
    ...(mostEur === undefined ? [] : [`own cost of at most ${formatNumber(mostEur / 1e6)} MEUR`]),
  ];
  return parts.join(" and ");
}
