import type { Behaviour } from "../../analysis/attack-space.ts";
import { meanOf } from "../../analysis/quantiles.ts";
import { type Credibility, createRedTeam, type Harm, harmOf, isCredible, ownCostOf, withExporter } from "../../analysis/red-team.ts";
import { POSTURES } from "../../sim/adversary/index.ts";
import { MEASURES } from "../../sim/adversary/measures/index.ts";
import type { RunResult } from "../../sim/results/results.ts";
import type { World } from "../../sim/world.ts";
import type { RunJob, Runner, RunOutcome } from "../../workers/runner.ts";
import type { Io } from "./io.ts";

/** Id of the exporter with which every attack is compared. */
export const COMMERCIAL = "commercial";

/** The user pressed Ctrl-C: what was found so far is not finished, so nothing is reported. */
export class Stopped extends Error {}

/** What a search of one policy found, on draws that it had not seen. */
export interface Search {
  readonly world: World;
  readonly tried: number;
  readonly failed: number;
  /** Why runs failed, each once. */
  readonly reasons: readonly string[];
  readonly finalists: number;
  readonly worst: Behaviour | undefined;
  readonly credible: Behaviour | undefined;
}

export interface SearchTerms {
  readonly harm: Harm;
  readonly credibility: Credibility;
  readonly evaluations: number;
  readonly replications: number;
  readonly confirm: number;
  readonly searchSeed: string;
  readonly seed: string;
  readonly confirmSeed: string;
}

/** Runs jobs; throws `Stopped` when the user stops them. */
export async function runOrStop(io: Io, runner: Runner, jobs: readonly RunJob[]): Promise<RunOutcome> {
  const outcome = await runner.run(jobs, { signal: io.signal });
  if (outcome.cancelled) throw new Stopped();
  return outcome;
}

/** Drives the search of one policy, runs its finalists again and picks the worst and the worst credible. */
export async function searchPolicy(io: Io, runner: Runner, world: World, terms: SearchTerms, say: (text: string) => void): Promise<Search> {
  const team = createRedTeam({ ...terms, world, postures: POSTURES, measures: MEASURES });
  const reasons = new Set<string>();
  for (let wanted = team.ask(); wanted; wanted = team.ask()) {
    const { results, failures } = await runOrStop(
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
  const { results } = await runOrStop(
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
