import { LIMITS } from "../scenarios/fields.ts";
import { formatErrors } from "../scenarios/faults.ts";
import { parseSpec } from "../scenarios/parse.ts";
import type { ExporterSpec, MeasureSpec, ScenarioSpec, Study } from "../scenarios/scenario.ts";
import { specOfStudy } from "../scenarios/write.ts";
import { POSTURES } from "../sim/adversary/index.ts";
import { MEASURES } from "../sim/adversary/measures/index.ts";
import { hashOfHashes } from "../sim/core/hash.ts";
import { materialById } from "../sim/materials/index.ts";
import type { RunResult } from "../sim/results/results.ts";
import type { World } from "../sim/world.ts";
import { type AttackReport, attackReport } from "./attack-report.ts";
import type { Behaviour } from "./attack-space.ts";
import { type PairedDifference, pairedDifference } from "./paired-difference.ts";
import { meanOf } from "./quantiles.ts";
import type { WantedJob } from "./wanted-job.ts";
import { type Credibility, createRedTeam, type Harm, harmOf, isCredible, ownCostOf, withExporter } from "./red-team.ts";

/** Id of the exporter with which every attack is compared. */
export const COMMERCIAL = "commercial";

/** What is assumed where nobody says otherwise. */
export const RED_TEAM_DEFAULTS = { evaluations: 120, replications: 8, confirm: 32, searchSeed: "1", costRatio: 1, costMeur: 3000 } as const;

export interface RedTeamTerms {
  readonly harm: Harm;
  readonly credibility: Credibility;
  /** Behaviours to try against each policy. */
  readonly evaluations: number;
  /** Runs of a behaviour that stays in the race. */
  readonly replications: number;
  /** Runs of the finalists, on draws not seen before. */
  readonly confirm: number;
  readonly searchSeed: string;
  readonly seed: string;
}

type Results = readonly (readonly RunResult[])[];

/** What a search against one policy found, on draws that it had not seen. */
export interface PolicySearch {
  readonly world: World;
  readonly tried: number;
  readonly failed: number;
  readonly finalists: number;
  readonly worst: Behaviour | undefined;
  readonly credible: Behaviour | undefined;
}

/** An attack that was found, and what it does on draws that the search has not seen. */
export interface FoundAttack {
  /** Id of the exporter in `scenario`. */
  readonly exporter: string;
  /** What it is the worst of. */
  readonly label: string;
  readonly policy: string;
  readonly behaviour: Behaviour;
  readonly report: AttackReport;
}

/** A behaviour that the study has itself, on the same draws as what was found. */
export interface KnownBehaviour {
  /** Id of the exporter in the study. */
  readonly exporter: string;
  readonly policy: string;
  /** Against a commercial exporter under the same policy. */
  readonly harm: PairedDifference;
  /** EUR. */
  readonly ownCost: PairedDifference;
  readonly credible: boolean;
}

export interface RedTeamReport {
  readonly searches: readonly PolicySearch[];
  readonly found: readonly FoundAttack[];
  /** What the study's own exporters do, whether or not the search came upon it. */
  readonly known: readonly KnownBehaviour[];
  /** The study with the exporters found in place of its own; its batch has this hash. */
  readonly scenario: ScenarioSpec;
  readonly hash: string;
}

/** Runs of what was found failed, so that there is nothing to report. */
export class AttackRunsFailed extends Error {}

/** The study's own draws but others than the search has seen. */
function confirmSeedOf(seed: string): string {
  const suffix = " unseen";
  return `${seed.slice(0, LIMITS.seedCharacters - suffix.length)}${suffix}`;
}

/** A behaviour as a scenario file has it. */
export function exporterSpec(title: string, { posture, settings, measures }: Behaviour): ExporterSpec {
  const list = measures.map(({ measure, on, settings: own }): MeasureSpec => ({ use: measure, on, ...own }));
  return { title, posture, ...settings, ...(list.length > 0 ? { measures: list } : {}) };
}

/** Searches against one policy, runs the finalists again and picks the worst and the worst credible. */
function* searchPolicy(
  world: World,
  terms: RedTeamTerms,
  onTried: (policy: string, tried: number) => void,
): Generator<readonly WantedJob[], PolicySearch, Results> {
  const confirmSeed = confirmSeedOf(terms.seed);
  const team = createRedTeam({ ...terms, world, postures: POSTURES, measures: MEASURES });
  for (let wanted = team.ask(); wanted; wanted = team.ask()) {
    const results = yield wanted.map((one) => ({ ...one, seed: terms.seed, detail: "kpis" }));
    team.tell(results.flat());
    onTried(world.policy.id, team.tried);
  }
  const finalists = team.finalists();
  const again = [
    withExporter(world, COMMERCIAL, "", { posture: COMMERCIAL, settings: {}, measures: [] }),
    ...finalists.map(({ number, behaviour }) => withExporter(world, String(number), "", behaviour)),
  ];
  const [usual, ...attacked] = yield again.map((one) => ({
    world: one,
    seed: confirmSeed,
    first: 0,
    count: terms.confirm,
    detail: "kpis",
  }));
  const commercial = new Map(usual.map((result) => [result.replication, result]));
  let worst: Behaviour | undefined;
  let credible: Behaviour | undefined;
  let [most, mostCredible] = [0, 0];
  for (const [at, { behaviour }] of finalists.entries()) {
    const pairs = attacked[at].flatMap((result): [RunResult, RunResult][] => {
      const other = commercial.get(result.replication);
      return other ? [[result, other]] : [];
    });
    if (pairs.length < terms.confirm) continue;
    const harm = meanOf(pairs.map(([mine, other]) => harmOf(terms.harm, mine, other)));
    const cost = meanOf(pairs.map(([mine, other]) => ownCostOf(mine, other)));
    if (harm > most) [most, worst] = [harm, behaviour];
    if (harm > mostCredible && isCredible(terms.credibility, harm, cost)) [mostCredible, credible] = [harm, behaviour];
  }
  return { world, tried: team.tried, failed: team.failed, finalists: finalists.length, worst, credible };
}

type Attack = Omit<FoundAttack, "report">;

/** Names of what was found; one behaviour that is both is one attack. */
function attacksOf(searches: readonly PolicySearch[]): Attack[] {
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
function foundSpec(study: Study, attacks: readonly Attack[], policies: readonly string[], terms: RedTeamTerms): ScenarioSpec {
  const register = Object.fromEntries(
    [study.material, ...study.alongside].flatMap((id) => (materialById(id)?.parameters ?? []).map((one) => [one.id, one.value])),
  );
  const whole = specOfStudy(study, register);
  return {
    ...whole,
    title: `${study.title}: found by the red team`.slice(0, LIMITS.titleCharacters),
    seed: confirmSeedOf(terms.seed),
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

/** Holds the study's own exporters against the commercial one, on the draws on which what was found is reported. */
function* knownBehaviours(
  study: Study,
  policies: readonly string[],
  { harm, credibility, confirm, seed }: RedTeamTerms,
  commercialOf: (policy: string) => readonly RunResult[],
): Generator<readonly WantedJob[], KnownBehaviour[], Results> {
  const worlds = study.worlds.filter(
    ({ policy, exporter }) => policies.includes(policy.id) && (exporter.posture !== COMMERCIAL || exporter.measures.length > 0),
  );
  if (worlds.length === 0) return [];
  const results = yield worlds.map((world) => ({ world, seed: confirmSeedOf(seed), first: 0, count: confirm, detail: "kpis" }));
  return worlds.flatMap(({ policy, exporter }, at): KnownBehaviour[] => {
    const usual = new Map(commercialOf(policy.id).map((run) => [run.replication, run]));
    const pairs = results[at].flatMap((run): [RunResult, RunResult][] => {
      const other = usual.get(run.replication);
      return other ? [[run, other]] : [];
    });
    if (pairs.length < confirm) return [];
    const nothing = new Float64Array(pairs.length);
    const done = pairs.map(([run, other]) => harmOf(harm, run, other));
    const costs = pairs.map(([run, other]) => ownCostOf(run, other));
    return [
      {
        exporter: exporter.id,
        policy: policy.id,
        harm: pairedDifference(done, nothing),
        ownCost: pairedDifference(costs, nothing),
        credible: isCredible(credibility, meanOf(done), meanOf(costs)),
      },
    ];
  });
}

/**
 * The behaviour of the exporting state that hurts each policy most, and the worst of those that it could bear. Yields
 * the runs that it wants; the same in a page and on the command line. Throws `AttackRunsFailed` when a run of what was
 * found fails.
 */
export function* redTeamStudy(
  study: Study,
  policies: readonly string[],
  terms: RedTeamTerms,
  onTried: (policy: string, tried: number) => void = () => {},
): Generator<readonly WantedJob[], RedTeamReport, Results> {
  const searches: PolicySearch[] = [];
  for (const policy of policies) {
    const world = study.worlds.find((one) => one.policy.id === policy);
    if (world) searches.push(yield* searchPolicy(world, terms, onTried));
  }
  const attacks = attacksOf(searches);
  const scenario = foundSpec(study, attacks, policies, terms);
  const parsed = parseSpec(scenario);
  if (!parsed.ok) throw new Error(`what was found is no scenario: ${formatErrors(parsed.errors, "red team")}`);
  const { worlds } = parsed.study;
  const seed = confirmSeedOf(terms.seed);
  const results = yield worlds.map((world) => ({ world, seed, first: 0, count: terms.confirm, detail: "kpis" }));
  if (results.some((runs) => runs.length < terms.confirm)) throw new AttackRunsFailed("runs of what was found failed");
  const runsOf = (policy: string, exporter: string): readonly RunResult[] =>
    results[worlds.findIndex((world) => world.policy.id === policy && world.exporter.id === exporter)];
  const found = attacks.flatMap((attack): FoundAttack[] => {
    const world = searches.find((one) => one.world.policy.id === attack.policy)?.world;
    if (!world) return [];
    const runs = {
      attacked: runsOf(attack.policy, attack.exporter),
      commercial: runsOf(attack.policy, COMMERCIAL),
      without: runsOf(study.baseline, attack.exporter),
      withoutCommercial: runsOf(study.baseline, COMMERCIAL),
    };
    return [{ ...attack, report: attackReport(world, terms.harm, terms.credibility, runs) }];
  });
  const known = yield* knownBehaviours(study, policies, terms, (policy) => runsOf(policy, COMMERCIAL));
  return { searches, found, known, scenario, hash: hashOfHashes(results.flatMap((runs) => runs.map(({ hash }) => hash))) };
}

/** Attacks of the weakest policies first: those with a credible attack before the others, then by harm; one a policy. */
export function weakestFirst(
  found: readonly FoundAttack[],
  policies: readonly string[],
): { readonly policy: string; readonly at: FoundAttack | undefined }[] {
  return policies
    .map((policy) => ({ policy, at: found.find((one) => one.policy === policy) }))
    .sort(
      (a, b) =>
        Number(b.at?.report.credible ?? false) - Number(a.at?.report.credible ?? false) ||
        (b.at?.report.harm.mean ?? 0) - (a.at?.report.harm.mean ?? 0),
    );
}
