import { t, withMarks } from "../../language/language.ts";
import { worldAt } from "../../scenarios/at-point.ts";
import type { Factor } from "../../scenarios/experiment.ts";
import { POSTURES } from "../../sim/adversary/index.ts";
import { MEASURES } from "../../sim/adversary/measures/index.ts";
import { materialById } from "../../sim/materials/index.ts";
import { KPIS, kpiIndex } from "../../sim/results/kpis/index.ts";
import type { Detail, RunResult } from "../../sim/results/results.ts";
import type { WantedJob } from "../wanted-job.ts";
import type { ExporterUse, Setting, World } from "../../sim/world.ts";
import { morrisTrajectories } from "../designs/morris-trajectories.ts";
import { valueAt } from "../designs/spread.ts";
import { type Goal, searchLever, statisticOf } from "../frontier-study.ts";
import { meanOf } from "../quantiles.ts";
import { createRedTeam, type Credibility, harmOf, isCredible, ownCostOf, withExporter } from "../red-team.ts";
import { levelOfValue, valueOfLevel } from "../search/lever.ts";
import type { SearchProblem } from "../search/problem.ts";
import { createSearch, type Outcome } from "../search/search.ts";
import { morris } from "../sensitivity/morris.ts";
import { type WeakEvidence, weakestEvidence } from "../sensitivity/weakest-evidence.ts";
import { type Constraint, harmAgainst } from "./brief.ts";
import { type Better, CHECKS, choose, type Chosen, DEARER, FINALISTS, type Judged, nondominatedBy, thinned, violation } from "./choose.ts";
import { quantityOf, verdictOn, worstOf } from "./verdict.ts";

export type { Judged } from "./choose.ts";

export interface DesignerTerms {
  /** The policy to be set, under the exporter that targets are held against, and the same world without a policy. */
  readonly world: World;
  readonly baseline: World;
  /** Attacks that are known; the red team adds to them. */
  readonly attacks: readonly ExporterUse[];
  readonly levers: readonly Factor[];
  readonly constraints: readonly Constraint[];
  /** What is made as small, or as large, as the constraints allow. */
  readonly objective: Goal;
  readonly seed: string;
  readonly evaluations: number;
  readonly replications: number;
  /** Runs of the finalists, and again of the one chosen, each on draws not seen before. */
  readonly confirm: number;
  /** Behaviours that the red team tries against the design, and how often a broken design is sought anew; 0 for no red team. */
  readonly redTeam: number;
  readonly rounds: number;
  readonly credibility: Credibility;
  /** Morris trajectories over the assumed parameters; 0 for none. */
  readonly trajectories: number;
}

export interface Relaxation {
  readonly constraint: Constraint;
  /** What it was relaxed by, in words, in the language of when it was found. */
  readonly step: string;
  /** How much better the objective could then be, in the KPI's unit; 0 when the constraint does not bind. */
  readonly gain: number;
  /** Whether it was read off the search's draws, for want of settings run again to compare with. */
  readonly inSearch: boolean;
}

export interface DesignReport {
  readonly levers: readonly Factor[];
  readonly constraints: readonly Constraint[];
  readonly objective: Goal;
  readonly tried: number;
  /** The design, judged on draws that nobody had seen; undefined when no setting could be run. */
  readonly design: Judged | undefined;
  /** Whether it holds every target and limit there, and whether the whole interval of each does. */
  readonly holds: boolean;
  readonly surely: boolean;
  readonly verifiedOn: string;
  /** Settings that were run again, as judged on the draws by which the design was chosen, cheapest first. */
  readonly again: readonly Judged[];
  /** Settings held against draws of their own before one held, the design among them. */
  readonly checked: number;
  /** Best settings by the objective among those nondominated with the first target, judged in the search. */
  readonly frontier: readonly Judged[];
  readonly relaxations: readonly Relaxation[];
  readonly attacks: readonly ExporterUse[];
  /** What the red team found worst and credible against the design; undefined when nothing was. */
  readonly worstAttack: ExporterUse | undefined;
  readonly shakiest:
    | {
        readonly evidence: WeakEvidence;
        readonly ends: readonly { readonly value: number; readonly design: Judged | undefined; readonly kept: Judged | undefined }[];
      }
    | undefined;
}

const POPULATION = 16;
/** Candidates that are judged again at the ends of the shakiest assumption. */
const NEIGHBOURS = 12;
const RELAXED_SHARE = 0.1;
const LEAST_SHARE = 0.005;
const RED_TEAM_RUNS = 8;

/**
 * Finds settings of a policy that keep targets and limits at the least cost. A generator: it yields the runs that it
 * wants and is given their results, so that pages and command lines run the same code.
 *
 * Search (ε-NSGA-II, all candidates on the same draws); the best of it again on other draws, since of many the
 * luckiest looks best; the one chosen once more on draws of its own, which is what is reported. Then the red team: an
 * attack that is credible and breaks a target joins the attacks, and the search begins again. What is found is the best
 * of what was tried.
 */
export function* designer(terms: DesignerTerms): Generator<readonly WantedJob[], DesignReport, readonly (readonly RunResult[])[]> {
  const { world, baseline, levers, constraints, objective, seed, evaluations, replications, confirm } = terms;
  const attacks: ExporterUse[] = [...terms.attacks];
  const searched = levers.map(searchLever);
  const detail: Detail = constraints.some(({ quantity }) => quantity.kind === "outcome") ? "series" : "kpis";
  const needsBaseline = constraints.some(({ quantity }) => quantity.kind === "consumer-cost");
  const attacked = constraints.some(({ under }) => under === "attack");
  const sign = objective.better === "lower" ? 1 : -1;
  const better: Better = (a, b) => sign * (a.objective - b.objective);
  let tried = 0;

  /** Judges settings on some draws, with some parameters of the register at other values. */
  function* judge(
    settings: readonly (readonly Setting[])[],
    draws: string,
    count: number,
    values: Readonly<Record<string, number>> = {},
  ): Generator<readonly WantedJob[], (Judged | undefined)[], readonly (readonly RunResult[])[]> {
    const exporters = [world.exporter, ...(attacked ? attacks : [])];
    const worldOf = (base: World, exporter: ExporterUse): World => ({ ...base, values: { ...base.values, ...values }, exporter });
    const jobOf = (one: World): WantedJob => ({ world: one, seed: draws, first: 0, count, detail });
    const bases = needsBaseline ? exporters.map((exporter) => jobOf(worldOf(baseline, exporter))) : [];
    const jobs = settings.flatMap((one) => exporters.map((exporter) => jobOf(worldAt(worldOf(world, exporter), levers, one))));
    const results = yield [...bases, ...jobs];
    return settings.map((one, s) => {
      const own = exporters.map((_, e) => results[bases.length + s * exporters.length + e]);
      if (own.some((runs) => runs.length < count)) return undefined;
      const verdicts = constraints.map((constraint) => {
        const on = (e: number) => verdictOn(constraint, quantityOf(constraint.quantity, own[e], world, results[e] ?? []));
        const under = exporters.length > 1 && constraint.under === "attack" ? exporters.slice(1).map((_, e) => on(e + 1)) : [on(0)];
        return worstOf(under);
      });
      const at = kpiIndex(objective.kpi);
      return {
        settings: one,
        objective: statisticOf(
          Float64Array.from(own[0], ({ kpis }) => kpis[at]),
          objective.statistic,
        ),
        verdicts,
      };
    });
  }

  const inForce = levers.map(({ id }) => {
    const [, used, setting] = id.split(".");
    return world.policy.instruments.find(({ instrument }) => instrument === used)?.settings[setting] as Setting;
  });

  /** One search over the levers; every candidate judged. */
  function* search(start: readonly Setting[], round: number): Generator<readonly WantedJob[], Judged[], readonly (readonly RunResult[])[]> {
    const [pilot] = yield* judge([start], seed, replications);
    const target = constraints.findIndex(({ relation }) => relation === "at least");
    const size = Math.abs(pilot?.objective ?? 0);
    const problem: SearchProblem = {
      levers: searched,
      objectives: [
        {
          id: objective.kpi,
          title: KPIS[kpiIndex(objective.kpi)].title,
          unit: KPIS[kpiIndex(objective.kpi)].unit,
          better: objective.better,
          epsilon: objective.epsilon ?? Math.max(1e-9, LEAST_SHARE * size),
        },
        // The first target is sought beyond its bound too, so that the frontier shows what more of it costs.
        ...(target < 0
          ? []
          : [
              {
                id: "target",
                title: constraints[target].text,
                unit: "share",
                better: "higher" as const,
                epsilon: constraints[target].probability === "mean" ? 0.01 : 1 / replications,
              },
            ]),
      ],
      limits: constraints.map(({ text }) => ({ id: text, title: text, unit: "margin", must: "reach" as const, bound: 0, scale: 0.1 })),
    };
    const from: number[][] = [];
    try {
      from.push(searched.map((lever, i) => levelOfValue(lever, start[i])));
    } catch {
      // The policy in force lies outside what is searched: begin elsewhere.
    }
    const seeking = createSearch(problem, { seed: `${seed} ${round}`, evaluations, populationSize: POPULATION, start: from });
    const found: Judged[] = [];
    for (let asked = seeking.ask(); asked; asked = seeking.ask()) {
      const settings = asked.map(({ levels }) => searched.map((lever, i) => valueOfLevel(lever, levels[i])));
      const judged = yield* judge(settings, seed, replications);
      tried += asked.length;
      seeking.tell(
        asked.map(({ number }, i): Outcome => {
          const one = judged[i];
          if (!one || !Number.isFinite(one.objective)) return { number };
          found.push(one);
          return {
            number,
            objectives: target < 0 ? [one.objective] : [one.objective, one.verdicts[target].margin],
            limited: one.verdicts.map(({ margin }) => margin),
          };
        }),
      );
    }
    return found;
  }

  /** The worst credible attack on a design, on draws that the red team has not seen. */
  function* attackOn(
    settings: readonly Setting[],
    round: number,
  ): Generator<readonly WantedJob[], ExporterUse | undefined, readonly (readonly RunResult[])[]> {
    const target = constraints.find(({ under }) => under === "attack") ?? constraints[0];
    const harm = harmAgainst(target);
    const victim = worldAt(world, levers, settings);
    const { credibility } = terms;
    const team = createRedTeam({
      world: victim,
      postures: POSTURES,
      measures: MEASURES,
      harm,
      credibility,
      evaluations: terms.redTeam,
      replications: RED_TEAM_RUNS,
      searchSeed: `${seed} ${round}`,
    });
    for (let wanted = team.ask(); wanted; wanted = team.ask())
      team.tell((yield wanted.map((one): WantedJob => ({ ...one, seed, detail: "kpis" }))).flat());
    const worlds = [
      withExporter(victim, "commercial", "", { posture: "commercial", settings: {}, measures: [] }),
      ...team
        .finalists()
        .map(({ number, behaviour }) => withExporter(victim, `attack-${round}-${number}`, `Attack ${round + 1}`, behaviour)),
    ];
    const [commercial, ...others] = yield worlds.map(
      (one): WantedJob => ({ world: one, seed: `${seed} attack ${round}`, first: 0, count: replications, detail: "kpis" }),
    );
    const calm = new Map(commercial.map((run) => [run.replication, run]));
    let worst: ExporterUse | undefined;
    let most = 0;
    for (const [i, runs] of others.entries()) {
      const pairs = runs.flatMap((run): [RunResult, RunResult][] => {
        const other = calm.get(run.replication);
        return other ? [[run, other]] : [];
      });
      const done = meanOf(pairs.map(([run, other]) => harmOf(harm, run, other)));
      const cost = meanOf(pairs.map(([run, other]) => ownCostOf(run, other)));
      if (isCredible(credibility, done, cost) && done > most) [worst, most] = [worlds[i + 1].exporter, done];
    }
    return worst;
  }

  let found: Judged[] = [];
  let chosen: Chosen = { design: undefined, draws: "", again: [], checked: 0 };
  let worstAttack: ExporterUse | undefined;
  for (let round = 0; round <= terms.rounds; round++) {
    found = yield* search(chosen.design?.settings ?? inForce, round);
    chosen = yield* choose(found, constraints, better, (settings, draws) => judge(settings, draws, confirm), {
      confirm: `${seed} confirm ${round}`,
      verify: `${seed} verify ${round}`,
    });
    if (!attacked || terms.redTeam === 0 || chosen.design === undefined) break;
    worstAttack = yield* attackOn(chosen.design.settings, round);
    if (worstAttack === undefined) break;
    attacks.push(worstAttack);
    const [again] = yield* judge([chosen.design.settings], chosen.draws, confirm);
    if (!again) break;
    const broken = violation(again) > violation(chosen.design);
    chosen = { ...chosen, design: again };
    if (!broken) break;
  }

  const { design, draws } = chosen;
  const holds = design !== undefined && violation(design) === 0;
  const frontier = nondominatedBy(
    found.filter((one) => violation(one) === 0 || !holds),
    constraints,
    better,
  );
  const relaxations = constraints.map((constraint, c): Relaxation => {
    // The few draws of the search flatter what is cheap: those run again tell better, where they hold something to compare with.
    const again = { ...relaxationOf(chosen.again, constraint, c, sign), inSearch: false };
    const told = holds && again.gain > 0 && Number.isFinite(again.gain);
    return told ? again : { ...relaxationOf(found, constraint, c, sign), inSearch: true };
  });
  const shakiest = design === undefined || terms.trajectories === 0 ? undefined : yield* shakiestOf(design);
  return {
    levers,
    constraints,
    objective,
    tried,
    design,
    holds,
    surely: design?.verdicts.every(({ surely }) => surely) ?? false,
    verifiedOn: draws,
    again: chosen.again,
    checked: chosen.checked,
    frontier,
    relaxations,
    attacks,
    worstAttack,
    shakiest,
  };

  /** Screens the assumed parameters at the design, and asks which design would be best at both ends of the weakest. */
  function* shakiestOf(design: Judged): Generator<readonly WantedJob[], DesignReport["shakiest"], readonly (readonly RunResult[])[]> {
    const factors = guessesOf(world).map(
      ({ id, title, unit, confidence, min, max }): Factor => ({
        id,
        title,
        unit,
        role: "uncertainty",
        confidence,
        spread: { shape: "uniform", min, max },
      }),
    );
    const binding = relaxations.reduce((most, one) => (one.gain > most.gain ? one : most)).constraint;
    const own = worldAt(world, levers, design.settings);
    const k = factors.length;
    const points = morrisTrajectories(terms.trajectories, k, seed);
    // One draw a trajectory, so that its steps differ in nothing but a parameter.
    const jobs = Array.from(
      { length: points.rows },
      (_, row): WantedJob => ({
        world: worldAt(
          own,
          factors,
          factors.map(({ spread }, i) => valueAt(spread, points.at[row * k + i])),
        ),
        seed,
        first: Math.floor(row / (k + 1)),
        count: 1,
        detail,
      }),
    );
    const quantity = binding.quantity.kind === "consumer-cost" ? ({ kind: "kpi", kpi: "consumer-surplus-pv" } as const) : binding.quantity;
    const results = yield jobs;
    const outputs = Float64Array.from(results, (runs) => (runs.length === 1 ? quantityOf(quantity, runs, world, [])[0] : NaN));
    const found = morris(
      factors.map(({ id }) => id),
      points,
      outputs,
    );
    const [evidence] = weakestEvidence(
      factors.map(({ id, title, confidence }, i) => ({ factor: id, title, confidence, influence: found.factors[i].share || 0 })),
      "mu-star-share",
    ).factors;
    const factor = factors.find(({ id }) => id === evidence.factor);
    if (factor?.spread.shape !== "uniform") return undefined;
    const ends = [];
    for (const value of [factor.spread.min, factor.spread.max]) {
      const judged = (yield* judge([design.settings, ...neighbours()], seed, replications, { [factor.id]: value })).filter(
        (one) => one !== undefined,
      );
      ends.push({ value, kept: judged[0], design: judged.filter((one) => violation(one) === 0).sort(better)[0] });
    }
    return { evidence, ends };
  }

  /** Candidates across the whole range of the objective: the nondominated, and what is dearer than any of them. */
  function neighbours(): (readonly Setting[])[] {
    const line = nondominatedBy(found, constraints, better);
    const dearer = found.filter((one) => better(one, line[line.length - 1]) > 0).sort(better);
    return thinned([...line, ...dearer], NEIGHBOURS).map(({ settings }) => settings);
  }
}

/** Runs that a search takes as a rule, and at most: more when cheap settings fail and dearer ones are looked at, or when an attack breaks the design. */
export function designerRuns(terms: DesignerTerms): { readonly usual: number; readonly most: number } {
  const { evaluations, replications, confirm, redTeam, rounds, trajectories, constraints } = terms;
  const attacked = constraints.some(({ under }) => under === "attack");
  const exporters = 1 + (attacked ? terms.attacks.length : 0);
  const baselines = constraints.some(({ quantity }) => quantity.kind === "consumer-cost") ? exporters * confirm : 0;
  const judged = (settings: number, runs: number): number => exporters * settings * runs;
  const round = judged(evaluations + 1, replications) + judged(FINALISTS + 1, confirm) + baselines;
  const attack = attacked ? redTeam * RED_TEAM_RUNS + confirm : 0;
  const guesses = trajectories === 0 ? 0 : trajectories * (guessesOf(terms.world).length + 1) + judged(2 * (NEIGHBOURS + 1), replications);
  const usual = round + attack + guesses;
  const again = attacked && redTeam > 0 ? rounds : 0;
  return { usual, most: usual + again * (round + attack) + (1 + again) * judged(DEARER + CHECKS - 1, confirm) };
}

/** Numbers of the materials that rest on an assumption and have a range. */
const guessesOf = ({ material, alongside }: World) =>
  [material, ...alongside]
    .flatMap((id) => materialById(id)?.parameters ?? [])
    .filter(({ confidence, min, max }) => confidence === "assumed" && min < max);

/** What a constraint is relaxed by, in words. */
export const relaxedText = ({ probability }: Constraint): string =>
  probability === "mean"
    ? t("its bound {share} % wider", { share: RELAXED_SHARE * 100 })
    : t("with a probability of {share}", { share: withMarks(Math.max(0, probability - RELAXED_SHARE).toFixed(2)) });

/** What the objective would gain if one constraint were eased a little, among settings that were judged. */
function relaxationOf(found: readonly Judged[], constraint: Constraint, c: number, sign: number): Omit<Relaxation, "inSearch"> {
  const best = (eased: number): number =>
    found
      .filter(({ verdicts }) => verdicts.every(({ margin }, i) => margin >= (i === c ? -eased : 0)))
      .reduce((least, one) => Math.min(least, sign * one.objective), Infinity);
  const [strict, loose] = [best(0), best(RELAXED_SHARE)];
  return {
    constraint,
    step: relaxedText(constraint),
    gain: Number.isFinite(loose) ? (Number.isFinite(strict) ? strict - loose : Infinity) : 0,
  };
}
