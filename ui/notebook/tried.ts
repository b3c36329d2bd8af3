import { worldAt } from "../../scenarios/at-point.ts";
import type { Study } from "../../scenarios/scenario.ts";
import type { RunResult } from "../../sim/results/results.ts";
import type { Setting, World } from "../../sim/world.ts";
import type { Runner } from "../../workers/runner.ts";
import type { Dataflow } from "./dataflow.ts";
import { type Notebook, worldOf } from "./notebook.ts";
import { type Entry, type RunCache, triedOf } from "./run-cache.ts";
import type { RunStatus, WorldRuns } from "./runs.ts";

/** A policy of the study with one setting changed, under one behaviour of the exporter. */
export interface Trial {
  /** POLICY.INSTRUMENT.SETTING. */
  readonly lever: string;
  readonly value: Setting;
  readonly exporter: string;
}

/** Its name in the dataflow, a `WorldRuns`. */
export const trialName = ({ lever, value, exporter }: Trial): string => `tried:${lever}=${String(value)}@${exporter}`;

/** Runs after which a trial shows a first answer. */
const FIRST = 16;

/**
 * Keeps policies run that are not in the study, on the draws of the study and only while its own runs rest. Runs are
 * shared with those of the study by content: none is made twice.
 */
export class Tried {
  #flow: Dataflow;
  #runner: Runner;
  #cache: RunCache;
  #asked = new Map<object, readonly Trial[]>();
  #wanted = new Map<string, Trial>();
  /** By name, the content that its value in the dataflow belongs to, and how many runs of it. */
  #shown = new Map<string, { readonly key: string; readonly runs: number }>();
  #stop: AbortController | undefined;

  constructor(flow: Dataflow, runner: Runner, cache: RunCache) {
    this.#flow = flow;
    this.#runner = runner;
    this.#cache = cache;
    flow.observe(["study", "status"], () => this.#follow());
  }

  /** Trials that somebody wants from now on, in the order in which they are run; cheap to repeat. */
  want(owner: object, trials: readonly Trial[]): void {
    if (trials.length > 0) this.#asked.set(owner, trials);
    else this.#asked.delete(owner);
    const wanted = new Map([...this.#asked.values()].flat().map((trial) => [trialName(trial), trial]));
    const same = wanted.size === this.#wanted.size && [...wanted.keys()].every((name) => this.#wanted.has(name));
    if (same) return;
    this.#flow.batch(() => {
      for (const name of this.#wanted.keys()) if (!wanted.has(name)) this.#forget(name);
      for (const name of wanted.keys()) if (!this.#flow.has(name)) this.#flow.source(name);
    });
    this.#wanted = wanted;
    this.#follow();
  }

  #forget(name: string): void {
    this.#shown.delete(name);
    this.#flow.remove(name);
  }

  #follow(): void {
    const { value: study, state } = this.#flow.read<Study>("study");
    if (!study || state === "failed") return;
    const worlds = new Map([...this.#wanted].map(([name, trial]) => [name, worldOfTrial(study, trial)]));
    this.#cache.besides(
      [...worlds.values()].filter((world) => world !== undefined),
      study.seed,
    );
    this.#flow.batch(() => {
      for (const [name, world] of worlds) this.#publish(study, name, world);
    });
    if (this.#flow.read<RunStatus>("status").value?.phase === "running") {
      this.#stop?.abort();
      return;
    }
    if (!this.#stop) void this.#next(study, worlds);
  }

  /** Brings the value in the dataflow to what has been run. */
  #publish(study: Study, name: string, world: World | undefined): void {
    if (!world) {
      this.#flow.fail(name, "the study has no such policy, setting or exporter");
      return;
    }
    const key = this.#cache.keyOf(world, study.seed);
    const entry = this.#cache.entry(world, study.seed);
    const tried = Math.min(triedOf(entry), study.replications);
    const shown = this.#shown.get(name);
    const all = tried === study.replications;
    if (shown && shown.key !== key) this.#flow.age(name);
    if ((tried < FIRST && !all) || (shown?.key === key && shown.runs === tried)) return;
    this.#shown.set(name, { key, runs: tried });
    const runs = finished(entry, tried);
    if (runs.length === 0) {
      this.#flow.fail(name, entry.failures[0]?.reason ?? "no run finished");
      return;
    }
    const value: WorldRuns = { policy: world.policy.id, exporter: world.exporter.id, runs, series: [] };
    this.#flow.set(name, value, all ? "fresh" : "coarse");
  }

  async #next(study: Study, worlds: ReadonlyMap<string, World | undefined>): Promise<void> {
    const found = [...worlds].find(([name, world]) => world && this.#wanted.has(name) && this.#missing(study, world).length > 0);
    const world = found?.[1];
    if (!world) return;
    const stop = new AbortController();
    this.#stop = stop;
    try {
      const { failures } = await this.#runner.run(this.#missing(study, world), {
        keepResults: false,
        signal: stop.signal,
        onResults: (results) => {
          for (const run of results) this.#cache.add(world, study.seed, run);
        },
      });
      for (const failure of failures) this.#cache.fail(world, study.seed, failure);
    } catch (thrown) {
      for (const name of this.#wanted.keys()) this.#flow.fail(name, thrown instanceof Error ? thrown.message : String(thrown));
      // What is missing is tried again after the next change.
      return;
    } finally {
      this.#stop = undefined;
    }
    this.#follow();
  }

  #missing(study: Study, world: World) {
    return this.#cache.missing(world, study.seed, study.replications);
  }
}

const finished = ({ got }: Entry, tried: number): RunResult[] => got.slice(0, tried).filter((run) => run != null);

const kept = new WeakMap<Notebook, Tried>();
/** One for each notebook. */
export function triedFor(notebook: Notebook): Tried {
  let tried = kept.get(notebook);
  if (!tried) kept.set(notebook, (tried = new Tried(notebook.flow, notebook.runner, notebook.runs.cache)));
  return tried;
}

function worldOfTrial(study: Study, { lever, value, exporter }: Trial): World | undefined {
  const [policy, instrument, setting] = lever.split(".");
  const world = worldOf(study, policy, exporter);
  const uses = world?.policy.instruments.some((use) => use.instrument === instrument && use.settings[setting] !== undefined);
  return world && uses ? worldAt(world, [{ id: lever, role: "lever" }], [value]) : undefined;
}
