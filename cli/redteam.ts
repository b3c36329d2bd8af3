import { attackReport } from "../analysis/attack-report.ts";
import type { Behaviour } from "../analysis/attack-space.ts";
import { HARMS } from "../analysis/red-team.ts";
import { parseSpec } from "../scenarios/parse.ts";
import { formatErrors, shown } from "../scenarios/faults.ts";
import type { ScenarioSpec, Study } from "../scenarios/scenario.ts";
import { specOfStudy, writeScenario } from "../scenarios/write.ts";
import { LIMITS } from "../scenarios/fields.ts";
import { hashOfHashes } from "../sim/core/hash.ts";
import { materialById } from "../sim/materials/index.ts";
import { kpiIndex, KPIS } from "../sim/results/kpis/index.ts";
import { MODEL_VERSION } from "../sim/version.ts";
import type { RunJob } from "../workers/runner.ts";
import { exporterSpec, type Found } from "./support/attacks.ts";
import type { Arguments } from "./support/flags.ts";
import { BadInput, Exit } from "./support/io.ts";
import { chosenIds, loadScenario, SCENARIO_FLAGS, WORKERS_FLAG } from "./support/load.ts";
import { openOutputs } from "./support/output-file.ts";
import { FILE_FLAGS } from "./support/outputs.ts";
import { COMMERCIAL, runOrStop, type Search, searchPolicy, type SearchTerms, Stopped } from "./support/red-team-search.ts";
import { credibilityText, policyText, rankingText } from "./support/red-team-text.ts";
import type { Verb } from "./support/verb.ts";

const DEFAULTS = { evaluations: 120, replications: 8, confirm: 32, searchSeed: "1", costRatio: 1, costMeur: 3000 } as const;
const REASONS_SHOWN = 5;
const MOST_RATIO = 1000;

/** The scenario's own draws but others than the search has seen. */
function confirmSeedOf(seed: string): string {
  const suffix = " unseen";
  return `${seed.slice(0, LIMITS.seedCharacters - suffix.length)}${suffix}`;
}

function ratioOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const ratio = Number(text);
  if (!/^\d*\.?\d+$/.test(text) || !(ratio <= MOST_RATIO))
    throw new BadInput(`--most-cost-ratio expects a number from 0 to ${MOST_RATIO} EUR per EUR; received ${shown(text)}`);
  return ratio;
}

function termsOf(args: Arguments, seed: string): SearchTerms {
  const harm = HARMS.find(({ id }) => id === (args.text("harm") ?? HARMS[0].id)) ?? HARMS[0];
  const inEuros = KPIS[kpiIndex(harm.kpi)].unit === "EUR";
  const ratio = ratioOf(args.text("most-cost-ratio"));
  const meur = args.whole("most-cost-meur");
  if (!inEuros && ratio !== undefined)
    throw new BadInput(
      `--most-cost-ratio compares euros with euros; ${harm.id} is in ${KPIS[kpiIndex(harm.kpi)].unit}: use --most-cost-meur`,
    );
  return {
    harm,
    credibility: {
      ...(inEuros ? { mostEurPerEur: ratio ?? DEFAULTS.costRatio } : {}),
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
function fileSpec(study: Study, attacks: readonly Attack[], policies: readonly string[], terms: SearchTerms): ScenarioSpec {
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
      name: "most-cost-ratio",
      kind: "text",
      value: "NUMBER",
      doc: `Credible up to this own cost in EUR per EUR of harm; ${DEFAULTS.costRatio} when absent (assumed).`,
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
    WORKERS_FLAG,
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
        if (world) searches.push(await searchPolicy(io, runner, world, terms, say));
      }
      const attacks = attacksOf(searches);
      const spec = fileSpec(study, attacks, policies, terms);
      const parsed = parseSpec(spec);
      if (!parsed.ok) throw new Error(`what was found is no scenario: ${formatErrors(parsed.errors, "red team")}`);
      const { results, failures } = await runOrStop(
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
      if (searches.length > 1) io.out(rankingText(terms.harm, found, policies));
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
