import { HARMS } from "../analysis/red-team.ts";
import { AttackRunsFailed, RED_TEAM_DEFAULTS, redTeamStudy, type RedTeamTerms } from "../analysis/red-team-study.ts";
import { shown } from "../scenarios/faults.ts";
import { writeScenario } from "../scenarios/write.ts";
import { kpiIndex, KPIS } from "../sim/results/kpis/index.ts";
import { MODEL_VERSION } from "../sim/version.ts";
import type { RunFailure } from "../workers/runner.ts";
import type { Arguments } from "./support/flags.ts";
import { BadInput, Exit } from "./support/io.ts";
import { chosenIds, loadScenario, SCENARIO_FLAGS, WORKERS_FLAG } from "./support/load.ts";
import { openOutputs, type OutputFile } from "./support/output-file.ts";
import { FILE_FLAGS } from "./support/outputs.ts";
import { driveSearch, Stopped } from "./support/red-team-search.ts";
import { credibilityText, policyText, rankingText } from "./support/red-team-text.ts";
import { RESUME_FLAG } from "./support/run-store.ts";
import { searchRunner, stoppedText } from "./support/search-runner.ts";
import type { Verb } from "./support/verb.ts";

const DEFAULTS = RED_TEAM_DEFAULTS;
const REASONS_SHOWN = 5;
const MOST_RATIO = 1000;

function ratioOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const ratio = Number(text);
  if (!/^\d*\.?\d+$/.test(text) || !(ratio <= MOST_RATIO))
    throw new BadInput(`--most-cost-ratio expects a number from 0 to ${MOST_RATIO} EUR per EUR; received ${shown(text)}`);
  return ratio;
}

function termsOf(args: Arguments, seed: string): RedTeamTerms {
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
    RESUME_FLAG,
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
    const { study, spec } = loadScenario(args, io);
    const terms = termsOf(args, study.seed);
    const ids = study.policies.map(({ id }) => id);
    const policies = args.has("policy") ? chosenIds(args, "policy", ids) : ids.filter((id) => id !== study.baseline);
    if (policies.length === 0) throw new BadInput("the scenario has no policy beside its baseline: name one with --policy, or add one");
    const runner = searchRunner(io, args, [spec, study.seed]);
    let file: OutputFile | undefined;
    try {
      [file] = openOutputs(io.cwd, [args.text("out")], args.has("force"));
      const reasons = new Map<string, Set<string>>();
      let last: readonly RunFailure[] = [];
      const say = (text: string) => io.errIsTerminal && io.err(`\r\u001b[K${text}`);
      const search = redTeamStudy(study, policies, terms, (policy, tried) =>
        say(`${policy}: ${tried} of ${terms.evaluations} behaviours tried`),
      );
      const outcome = await driveSearch(io, runner, search, (failures) => {
        last = failures;
        for (const { policy, reason } of failures) reasons.set(policy, (reasons.get(policy) ?? new Set()).add(reason));
      }).catch((thrown) => {
        if (thrown instanceof AttackRunsFailed) return undefined;
        throw thrown;
      });
      say("");
      if (!outcome) {
        for (const { policy, exporter, reason } of last) io.err(`Failed: ${policy} × ${exporter}: ${reason}\n`);
        return Exit.runFailed;
      }
      const { searches, found, known, scenario, hash } = outcome;
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
            known.filter(({ policy }) => policy === one.world.policy.id),
            one.world.policy.title,
          ),
        );
      for (const [policy, texts] of reasons)
        for (const reason of [...texts].slice(0, REASONS_SHOWN)) io.err(`A behaviour tried on ${policy} failed: ${reason}\n`);
      if (searches.length > 1) io.out(rankingText(terms.harm, found, policies));
      io.out(`\nHash ${hash}\n`);
      if (file) {
        file.write(writeScenario(scenario));
        file.finish();
        io.err(`Wrote ${file.path}\n`);
      }
      return Exit.ok;
    } catch (thrown) {
      if (!(thrown instanceof Stopped)) throw thrown;
      io.err(stoppedText(args));
      return Exit.interrupted;
    } finally {
      file?.discard();
      await runner.close();
    }
  },
};
