import type { Study } from "../../scenarios/scenario.ts";
import { hashOfHashes } from "../../sim/core/hash.ts";
import type { RunResult } from "../../sim/results/results.ts";
import type { World } from "../../sim/world.ts";
import type { Latest } from "../../workers/latest.ts";
import type { RunFailure } from "../../workers/runner.ts";
import type { Dataflow } from "./dataflow.ts";
import type { Chosen } from "../../scenarios/notebook/document.ts";
import { RunCache, triedOf } from "./run-cache.ts";

/** Runs of one world, as far as they have come. */
export interface WorldRuns {
  readonly policy: string;
  readonly exporter: string;
  /** In order of replication. */
  readonly runs: readonly RunResult[];
  /** Those that carry monthly series: the first ones. */
  readonly series: readonly RunResult[];
}

export interface RunStatus {
  readonly phase: "running" | "done" | "cancelled" | "failed";
  /** Runs behind the figures of the policy and exporter chosen; 0 before the first answer. */
  readonly answeredBy: number;
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

const TIERS = [8, 64];

export const runsName = (policy: string, exporter: string): string => `runs:${policy}@${exporter}`;
const nameOf = (world: World): string => runsName(world.policy.id, world.exporter.id);

/** Keeps every world of a study run: a coarse answer first, refined behind it, the newest study wins. */
export class Runs {
  #flow: Dataflow;
  #latest: Latest;
  #now: () => number;
  #cache = new RunCache();
  #shown = new Map<string, { key: string; count: number }>();
  #turn = 0;
  #study: Study | undefined;
  #chosen: Chosen = { policy: "", exporter: "" };

  constructor(flow: Dataflow, latest: Latest, now: () => number = () => performance.now()) {
    this.#flow = flow;
    this.#latest = latest;
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
    for (const world of this.#study.worlds) this.#cache.retry(world, this.#study.seed);
    this.plan(this.#study, this.#chosen);
  }

  #reconcile(study: Study): void {
    const names = new Set(study.worlds.map(nameOf));
    for (const name of [...this.#shown.keys()]) {
      if (names.has(name)) continue;
      this.#shown.delete(name);
      this.#flow.remove(name);
    }
    for (const world of study.worlds) {
      const name = nameOf(world);
      if (!this.#flow.has(name)) this.#flow.source(name);
      if (this.#shown.get(name)?.key !== this.#cache.keyOf(world, study.seed)) this.#flow.age(name);
      this.#publish(study, world);
    }
    this.#cache.touch(study.worlds, study.seed);
  }

  /** Shows what is there once it reaches the next tier. */
  #publish(study: Study, world: World): void {
    const entry = this.#cache.entry(world, study.seed);
    const tried = Math.min(triedOf(entry), study.replications);
    const reached = tried >= study.replications ? study.replications : (TIERS.filter((tier) => tier <= tried).pop() ?? 0);
    if (reached === 0) return;
    const name = nameOf(world);
    const state = reached >= study.replications ? "fresh" : "coarse";
    const key = this.#cache.keyOf(world, study.seed);
    const shown = this.#shown.get(name);
    const before = this.#flow.read<WorldRuns>(name).value;
    if (before && shown?.key === key && shown.count === reached) {
      this.#flow.set(name, before, state);
      return;
    }
    const runs = entry.got.slice(0, reached).filter((run) => run !== null);
    this.#shown.set(name, { key, count: reached });
    if (runs.length === 0) {
      this.#flow.fail(name, entry.failures[0]?.reason ?? "no run finished");
      return;
    }
    const value: WorldRuns = {
      policy: world.policy.id,
      exporter: world.exporter.id,
      runs,
      series: runs.filter((run) => run.series.length > 0),
    };
    this.#flow.set(name, value, state);
  }

  async #climb(study: Study, chosen: Chosen, turn: number): Promise<void> {
    const byName = new Map(study.worlds.map((world) => [nameOf(world), world]));
    this.#tell(study, { phase: "running" });
    try {
      for (const { worlds, upTo } of stepsOf(study, chosen)) {
        const jobs = worlds.flatMap((world) => this.#cache.missing(world, study.seed, upTo));
        if (jobs.length === 0) continue;
        const began = this.#now();
        let done = 0;
        const onResults = (results: readonly RunResult[]): void => {
          done += results.length;
          const touched = new Set<World>();
          for (const run of results) {
            const world = byName.get(runsName(run.policy, run.exporter));
            if (!world) continue;
            this.#cache.add(world, study.seed, run);
            touched.add(world);
          }
          if (turn !== this.#turn) return;
          this.#flow.batch(() => {
            for (const world of touched) this.#publish(study, world);
            this.#tell(study, { phase: "running", perSecond: (done / Math.max(1, this.#now() - began)) * 1000 });
          });
        };
        const outcome = await this.#latest.run(jobs, { keepResults: false, onResults });
        if (turn !== this.#turn || outcome.cancelled) return;
        this.#flow.batch(() => {
          for (const failure of outcome.failures) {
            const world = byName.get(runsName(failure.policy, failure.exporter));
            if (world) this.#cache.fail(world, study.seed, failure);
          }
          for (const world of study.worlds) this.#publish(study, world);
        });
      }
      this.#tell(study, { phase: "done" });
    } catch (thrown) {
      if (turn === this.#turn) this.#tell(study, { phase: "failed", error: thrown instanceof Error ? thrown.message : String(thrown) });
    }
  }

  #tell(study: Study, news: { phase: RunStatus["phase"]; perSecond?: number; error?: string }): void {
    const entries = study.worlds.map((world) => this.#cache.entry(world, study.seed));
    const tried = entries.map(({ got }) => got.slice(0, study.replications).filter((run) => run !== undefined));
    const runs = tried.flat().filter((run) => run !== null);
    const answers = byInterest(study.worlds, this.#chosen, study.baseline)[0].map((world) => {
      const shown = this.#shown.get(nameOf(world));
      return shown?.key === this.#cache.keyOf(world, study.seed) ? shown.count : 0;
    });
    const status: RunStatus = {
      phase: news.phase,
      answeredBy: Math.min(...answers),
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

/** Every world gets a coarse answer before any is refined, those on show first. */
function stepsOf(study: Study, chosen: Chosen): { worlds: readonly World[]; upTo: number }[] {
  const groups = byInterest(study.worlds, chosen, study.baseline);
  const coarse = TIERS.filter((tier) => tier < study.replications).flatMap((upTo) => groups.map((worlds) => ({ worlds, upTo })));
  return [...coarse, { worlds: groups.flat(), upTo: study.replications }];
}
