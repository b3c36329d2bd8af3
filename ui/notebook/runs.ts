import { t } from "../../language/language.ts";
import type { Study } from "../../scenarios/scenario.ts";
import { hashOfHashes } from "../../sim/core/hash.ts";
import type { RunResult } from "../../sim/results/results.ts";
import type { World } from "../../sim/world.ts";
import type { Latest } from "../../workers/latest.ts";
import type { RunFailure, RunJob } from "../../workers/runner.ts";
import type { Dataflow } from "./dataflow.ts";
import type { Chosen } from "../../scenarios/notebook/document.ts";
import { RunCache, triedOf } from "./run-cache.ts";
import type { ShippedWorld } from "./shipped-results.ts";

/** Runs of one world, as far as they have come. */
export interface WorldRuns {
  readonly policy: string;
  readonly exporter: string;
  /** In order of replication. */
  readonly runs: readonly RunResult[];
  /** Those that carry monthly series: the first ones. */
  readonly series: readonly RunResult[];
  /** All runs of before the last change, while these are few: what changed is told on the same draws. */
  readonly before?: WorldRuns;
  /** What all runs came to when the page was built, until they are done here. */
  readonly shipped?: ShippedWorld;
  /** The same once all runs done here have given its hash. */
  readonly confirmed?: ShippedWorld;
}

/** Results that came with the page, by the content that they belong to. */
export interface Shipped {
  of(key: string): ShippedWorld | undefined;
}

export interface RunStatus {
  readonly phase: "running" | "done" | "cancelled" | "failed";
  /** Runs behind the figures of the policy and exporter chosen; 0 before the first answer. */
  readonly answeredBy: number;
  /** What the answer shows is from before a change. */
  readonly aged?: boolean;
  /** Runs of before the change under an answer from few. */
  readonly onTopOf?: number;
  /** Runs behind an answer that came with the page and is computed again here. */
  readonly shipped?: number;
  /** Worlds whose runs here are not those that came with the page. */
  readonly differing?: number;
  readonly done: number;
  readonly total: number;
  readonly perSecond: number;
  readonly failures: readonly RunFailure[];
  readonly error?: string;
  /** Over all runs of the study, once all are in. */
  readonly hash?: string;
  readonly massResidual: number;
  readonly cashResidual: number;
}

/** Runs after which a world shows another answer; fewer do where there are all runs of before to tell the change from. */
const TIERS = [8, 64];
const TIERS_AFTER_A_CHANGE = [4, 16, 64];
/** Between two counts of what has come in, ms. */
const TELL_EVERY_MS = 250;

export const runsName = (policy: string, exporter: string): string => `runs:${policy}@${exporter}`;
const nameOf = (world: World): string => runsName(world.policy.id, world.exporter.id);

/** Keeps every world of a study run: a coarse answer first, refined behind it, the newest study wins. */
export class Runs {
  readonly cache = new RunCache();
  #flow: Dataflow;
  #latest: Latest;
  #now: () => number;
  #shown = new Map<string, { key: string; count: number; all: boolean }>();
  /** By name of a world, what all its runs last came to. */
  #settled = new Map<string, { readonly world: World; readonly key: string; readonly frame: string; readonly value: WorldRuns }>();
  #shipped: Shipped | undefined;
  #differing = new Set<string>();
  #turn = 0;
  #study: Study | undefined;
  #chosen: Chosen = { policy: "", exporter: "" };

  constructor(flow: Dataflow, latest: Latest, shipped?: Shipped, now: () => number = () => performance.now()) {
    this.#flow = flow;
    this.#latest = latest;
    this.#shipped = shipped;
    this.#now = now;
    flow.source("status");
  }

  /** Brings the page to this study; what has been run before is not run again. */
  plan(study: Study, chosen: Chosen): void {
    const turn = ++this.#turn;
    this.#latest.cancel();
    this.#study = study;
    this.#chosen = chosen;
    this.#flow.batch(() => this.#reconcile(study));
    void this.#climb(study, chosen, turn);
  }

  cancel(): void {
    this.#turn++;
    this.#latest.cancel();
    if (this.#study) this.#tell(this.#study, { phase: "cancelled" });
  }

  /** Goes on after a cancel or a failure; failed runs are tried again. */
  resume(): void {
    if (!this.#study) return;
    for (const world of this.#study.worlds) this.cache.retry(world, this.#study.seed);
    this.plan(this.#study, this.#chosen);
  }

  #reconcile(study: Study): void {
    const names = new Set(study.worlds.map(nameOf));
    for (const name of [...this.#shown.keys()]) {
      if (names.has(name)) continue;
      this.#shown.delete(name);
      this.#settled.delete(name);
      this.#flow.remove(name);
    }
    for (const world of study.worlds) {
      const name = nameOf(world);
      if (!this.#flow.has(name)) this.#flow.source(name);
      if (this.#shown.get(name)?.key !== this.cache.keyOf(world, study.seed)) this.#flow.age(name);
      this.#publish(study, world);
    }
    this.cache.touch(study.worlds, study.seed);
  }

  /** What is settled of a world and can be compared with so many runs of it: the same months and draws, other content. */
  #before(study: Study, world: World, runs: number): WorldRuns | undefined {
    const settled = this.#settled.get(nameOf(world));
    const same = settled?.frame === frameOf(study, world) && settled.key !== this.cache.keyOf(world, study.seed);
    return same && settled.value.runs.length >= runs ? settled.value : undefined;
  }

  /** Where the policy on show was changed before anything of it had been run here: the few runs of what came with the page that tell what a change does. */
  #priorOf(study: Study, { policy, exporter }: Chosen): Leg {
    const world = study.worlds.find((one) => one.policy.id === policy && one.exporter.id === exporter);
    const prior = world && this.#before(study, world, 0) && this.#settled.get(nameOf(world));
    const few = TIERS_AFTER_A_CHANGE[0];
    return prior?.value.shipped && prior.value.runs.length < few ? [{ world: prior.world, upTo: few }] : [];
  }

  #settleFew(study: Study, world: World): void {
    const name = nameOf(world);
    const settled = this.#settled.get(name);
    const entry = this.cache.entry(world, study.seed);
    const few = TIERS_AFTER_A_CHANGE[0];
    if (settled?.world !== world || settled.value.runs.length >= few || triedOf(entry) < few) return;
    const runs = entry.got.slice(0, few).filter((run) => run !== null);
    const series = runs.filter((run) => run.series.length > 0);
    this.#settled.set(name, { ...settled, value: { ...settled.value, runs, series } });
  }

  #tiersOf(study: Study, world: World): readonly number[] {
    const [first, ...more] = TIERS_AFTER_A_CHANGE;
    if (!this.#before(study, world, first)) return TIERS;
    return [first, ...more.filter((tier) => tier === more.at(-1) || this.#before(study, world, tier))];
  }

  #shippedOf(study: Study, world: World): ShippedWorld | undefined {
    const shipped = this.#shipped?.of(this.cache.keyOf(world, study.seed));
    return shipped?.runs === study.replications ? shipped : undefined;
  }

  /** Shows what is there once it reaches the next tier. */
  #publish(study: Study, world: World): void {
    const entry = this.cache.entry(world, study.seed);
    const tried = Math.min(triedOf(entry), study.replications);
    const all = tried >= study.replications;
    const reached = all ? tried : (this.#tiersOf(study, world).findLast((tier) => tier <= tried) ?? 0);
    const shipped = this.#shippedOf(study, world);
    if (reached === 0 && !shipped) return;
    const name = nameOf(world);
    const state = all ? "fresh" : "coarse";
    const key = this.cache.keyOf(world, study.seed);
    const shown = this.#shown.get(name);
    const known = this.#flow.read<WorldRuns>(name).value;
    // As many runs can be all of them or the first of more, and the answer beside more of them.
    const alike = shown?.key === key && shown.count === reached && shown.all === all;
    if (known && alike && (all || known.shipped === shipped)) {
      this.#flow.set(name, known, state);
      return;
    }
    const runs = entry.got.slice(0, reached).filter((run) => run !== null);
    this.#shown.set(name, { key, count: reached, all });
    if (runs.length === 0 && (all || !shipped)) {
      this.#flow.fail(name, entry.failures[0]?.reason ?? t("no run finished"));
      return;
    }
    const confirmed = all && shipped && hashOfHashes(runs.map((run) => run.hash)) === shipped.hash;
    if (all && shipped && !confirmed) this.#differing.add(key);
    const before = all || shipped ? undefined : this.#before(study, world, reached);
    const value: WorldRuns = {
      policy: world.policy.id,
      exporter: world.exporter.id,
      runs,
      series: runs.filter((run) => run.series.length > 0),
      ...(before ? { before } : {}),
      ...(shipped && !all ? { shipped } : {}),
      ...(confirmed ? { confirmed: shipped } : {}),
    };
    if (all || shipped) this.#settled.set(name, { world, key, frame: frameOf(study, world), value });
    this.#flow.set(name, value, state);
  }

  /** Publishes the worlds of this content, whatever they are called; true when one of them shows another answer now. */
  #publishAlike(study: Study, world: World): boolean {
    const key = this.cache.keyOf(world, study.seed);
    const alike = study.worlds.filter((one) => this.cache.keyOf(one, study.seed) === key);
    const counts = (): string => alike.map((one) => this.#shown.get(nameOf(one))?.count).join();
    const before = counts();
    for (const one of alike) this.#publish(study, one);
    return counts() !== before;
  }

  /** Each run once, also where worlds of one content go by several names. */
  #jobsOf(study: Study, leg: Leg): RunJob[] {
    const given = new Map<string, number>();
    return leg.flatMap(({ world, upTo }) => {
      const key = this.cache.keyOf(world, study.seed);
      const from = given.get(key) ?? 0;
      given.set(key, Math.max(from, upTo));
      return this.cache.missing(world, study.seed, upTo, from);
    });
  }

  async #climb(study: Study, chosen: Chosen, turn: number): Promise<void> {
    this.#tell(study, { phase: "running" });
    try {
      const prior = this.#priorOf(study, chosen);
      const tiersOf = (world: World): readonly number[] =>
        prior.some((before) => nameOf(before.world) === nameOf(world)) ? [prior[0].upTo, ...TIERS.slice(1)] : this.#tiersOf(study, world);
      const [first, ...later] = legsOf(study, chosen, tiersOf);
      for (const leg of [[...prior, ...first], ...later]) {
        const jobs = this.#jobsOf(study, leg);
        if (jobs.length === 0) continue;
        const began = this.#now();
        let told = began;
        let done = 0;
        const arrived = (world: World): void => {
          done++;
          if (turn !== this.#turn) return;
          const now = this.#now();
          this.#flow.batch(() => {
            this.#settleFew(study, world);
            const news = this.#publishAlike(study, world);
            if (!news && now - told < TELL_EVERY_MS) return;
            told = now;
            this.#tell(study, { phase: "running", perSecond: (done / Math.max(1, now - began)) * 1000 });
          });
        };
        const outcome = await this.#latest.run(jobs, {
          keepResults: false,
          inOrder: true,
          onRun: (job, run) => {
            this.cache.add(jobs[job].world, study.seed, run);
            arrived(jobs[job].world);
          },
          onFailure: (job, failure) => {
            this.cache.fail(jobs[job].world, study.seed, failure);
            arrived(jobs[job].world);
          },
        });
        if (turn !== this.#turn || outcome.cancelled) return;
        this.#flow.batch(() => {
          for (const world of study.worlds) this.#publish(study, world);
        });
      }
      this.#tell(study, { phase: "done" });
    } catch (thrown) {
      if (turn === this.#turn) this.#tell(study, { phase: "failed", error: thrown instanceof Error ? thrown.message : String(thrown) });
    }
  }

  #tell(study: Study, news: { phase: RunStatus["phase"]; perSecond?: number; error?: string }): void {
    const entries = study.worlds.map((world) => this.cache.entry(world, study.seed));
    const tried = entries.map(({ got }) => got.slice(0, study.replications).filter((run) => run !== undefined));
    const runs = tried.flat().filter((run) => run !== null);
    const [answering] = byInterest(study.worlds, this.#chosen, study.baseline);
    const isShown = (world: World): boolean => this.#shown.get(nameOf(world))?.key === this.cache.keyOf(world, study.seed);
    const values = answering.map((world) => (isShown(world) ? this.#flow.read<WorldRuns>(nameOf(world)).value : undefined));
    const answers = values.map((value, at) => (value ? (value.shipped?.runs ?? this.#shown.get(nameOf(answering[at]))?.count ?? 0) : 0));
    const before = values.flatMap((value) => (value?.before ? [setSize(value.before)] : []));
    // Beside an answer from fewer runs, what came with the page is not what the answer rests on.
    const whole = answers.every((runs) => runs >= study.replications);
    const fromBuild = whole ? values.flatMap((value) => (value?.shipped ? [value.shipped.runs] : [])) : [];
    const differing = study.worlds.filter((world) => this.#differing.has(this.cache.keyOf(world, study.seed))).length;
    const status: RunStatus = {
      phase: news.phase,
      answeredBy: Math.min(...answers),
      ...(answering.some((world) => !isShown(world) && this.#flow.read(nameOf(world)).value) ? { aged: true } : {}),
      ...(before.length > 0 ? { onTopOf: Math.min(...before) } : {}),
      ...(fromBuild.length > 0 ? { shipped: Math.min(...fromBuild) } : {}),
      ...(differing > 0 ? { differing } : {}),
      done: tried.reduce((sum, list) => sum + list.length, 0),
      total: study.worlds.length * study.replications,
      failures: entries.flatMap((entry) => entry.failures),
      perSecond: news.perSecond ?? this.#flow.read<RunStatus>("status").value?.perSecond ?? 0,
      massResidual: runs.reduce((worst, run) => Math.max(worst, run.massResidual), 0),
      cashResidual: runs.reduce((worst, run) => Math.max(worst, run.cashResidual), 0),
      ...(news.error ? { error: news.error } : {}),
      ...(news.phase === "done" ? { hash: hashOfHashes(runs.map((run) => run.hash)) } : {}),
    };
    this.#flow.set("status", status);
  }
}

/** Worlds by how much the page needs them now: those of the answer, those beside it, the rest. */
function byInterest(worlds: readonly World[], chosen: Chosen, baseline: string): World[][] {
  const rank = ({ policy, exporter }: World): number => {
    const answers = policy.id === chosen.policy || policy.id === baseline;
    return exporter.id === chosen.exporter ? (answers ? 0 : 1) : policy.id === chosen.policy ? 1 : 2;
  };
  return [0, 1, 2].map((wanted) => worlds.filter((world) => rank(world) === wanted)).filter((group) => group.length > 0);
}

const setSize = ({ runs, shipped }: WorldRuns): number => shipped?.runs ?? runs.length;

/** Two worlds with the same frame have the same months and draws. */
const frameOf = ({ seed }: Study, { material, startYear, startMonth, months, burnInMonths, alongside }: World): string =>
  JSON.stringify([seed, material, startYear, startMonth, months, burnInMonths, alongside]);

/** Worlds in the order in which they are run, each up to so many runs. */
type Leg = readonly { readonly world: World; readonly upTo: number }[];

/**
 * Every world gets a coarse answer before any is refined, the one on show first; then those of the answer get all runs,
 * then the others, one by one. Between two legs somebody else has a turn at the workers: a run that is asked about waits for
 * one world, not for all.
 */
function legsOf(study: Study, chosen: Chosen, tiersOf: (world: World) => readonly number[]): Leg[] {
  const groups = byInterest(study.worlds, chosen, study.baseline);
  const [answering, ...others] = groups;
  const upTo = (worlds: readonly World[], tier: number): Leg =>
    worlds.map((world) => ({ world, upTo: Math.min(study.replications, tiersOf(world)[tier] ?? study.replications) }));
  const shown = answering.toSorted((a, b) => Number(b.policy.id === chosen.policy) - Number(a.policy.id === chosen.policy));
  const rest = others.flat();
  return [
    [...[shown, ...others].flatMap((worlds) => upTo(worlds, 0)), ...[1, 2, 3].flatMap((tier) => upTo(shown, tier))],
    ...[1, 2, 3].flatMap((tier) => rest.map((world) => upTo([world], tier))),
  ];
}
