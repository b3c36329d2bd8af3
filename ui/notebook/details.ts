import { t } from "../../language/language.ts";
import type { Study } from "../../scenarios/scenario.ts";
import type { RunResult } from "../../sim/results/results.ts";
import type { World } from "../../sim/world.ts";
import type { Runner } from "../../workers/runner.ts";
import type { Dataflow } from "./dataflow.ts";
import { RunCache } from "./run-cache.ts";
import type { RunStatus } from "./runs.ts";

/** Name in the dataflow of one run with its events, ledger and trace: a `RunResult` of detail "full". */
export const detailName = (policy: string, exporter: string, replication: number): string => `detail:${policy}@${exporter}#${replication}`;

interface Wanted {
  readonly policy: string;
  readonly exporter: string;
  readonly replication: number;
  /** Content that its value in the dataflow belongs to. */
  shown?: string;
  /** Content for which the run failed. */
  failed?: string;
}

/** Detailed runs that are kept; each takes about two megabytes. */
const MOST_KEPT = 10;

/**
 * Single runs in full detail, one at a time and only while the notebook's own runs rest, unless somebody waits. A change of the study marks
 * them as stale and brings them up to date; what was run before with the same content is not run again.
 */
export class Details {
  #flow: Dataflow;
  #runner: Runner;
  /** The latest asked for last. */
  #wanted = new Map<string, Wanted>();
  #kept = new Map<string, RunResult>();
  #keys = new RunCache();
  /** Those that somebody waits for, whatever else runs, with how many do. */
  #awaited = new Map<string, number>();
  #running = false;

  constructor(flow: Dataflow, runner: Runner) {
    this.#flow = flow;
    this.#runner = runner;
    flow.observe(["study", "status"], () => this.#follow());
  }

  /** Has the run made, unless it is there; returns its name in the dataflow, for `use`. Cheap to repeat at every render. */
  want(policy: string, exporter: string, replication: number): string {
    const name = detailName(policy, exporter, replication);
    const known = this.#wanted.get(name);
    if (known) {
      this.#wanted.delete(name);
      this.#wanted.set(name, known);
      return name;
    }
    this.#wanted.set(name, { policy, exporter, replication });
    this.#flow.source(name);
    this.#drop();
    this.#follow();
    return name;
  }

  /**
   * Has the runs that `look` wants made, even while the notebook's own are under way, and resolves once each is there
   * or has failed. They are kept until what it resolves to is called.
   */
  async hold(look: (want: Details["want"]) => void): Promise<() => void> {
    const held = new Map<string, () => void>();
    look((policy, exporter, replication) => {
      const name = this.want(policy, exporter, replication);
      if (!held.has(name))
        held.set(
          name,
          this.#flow.observe([name], () => {}),
        );
      return name;
    });
    await this.settled(held.keys());
    return () => {
      for (const letGo of held.values()) letGo();
    };
  }

  /** Resolves once every run that is looked at, or each of those named, is there or has failed; does not wait for the notebook's own. */
  async settled(names: Iterable<string> = [...this.#wanted.keys()].filter((name) => this.#flow.watched(name))): Promise<void> {
    const awaited = [...names];
    const isComing = (name: string): boolean =>
      this.#study() !== undefined && this.#wanted.has(name) && ["waiting", "stale"].includes(this.#flow.read(name).state);
    for (const name of awaited) this.#awaited.set(name, (this.#awaited.get(name) ?? 0) + 1);
    this.#follow();
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (awaited.some(isComing)) return;
        stop();
        resolve();
      };
      const stop = this.#flow.observe([...awaited, "study"], look);
      look();
    });
    for (const name of awaited) {
      const others = (this.#awaited.get(name) ?? 1) - 1;
      if (others > 0) this.#awaited.set(name, others);
      else this.#awaited.delete(name);
    }
  }

  /** Forgets what nobody looks at any more, the oldest first. */
  #drop(): void {
    for (const name of [...this.#wanted.keys()].slice(0, -1)) {
      if (this.#wanted.size <= MOST_KEPT) return;
      if (this.#flow.watched(name)) continue;
      this.#wanted.delete(name);
      this.#flow.remove(name);
    }
  }

  #study(): Study | undefined {
    const { value, state } = this.#flow.read<Study>("study");
    return state === "failed" ? undefined : value;
  }

  #follow(): void {
    const study = this.#study();
    if (!study) return;
    this.#flow.batch(() => {
      for (const name of this.#wanted.keys()) this.#show(study, name);
    });
    if (!this.#running) void this.#next(study);
  }

  /** Brings the value in the dataflow to what is known; true when nothing is left to run for it. */
  #show(study: Study, name: string): boolean {
    const wanted = this.#wanted.get(name);
    if (!wanted) return true;
    const world = worldIn(study, wanted);
    if (!world) {
      this.#flow.fail(
        name,
        t("the study has no policy {policy} under exporter {exporter}", { policy: wanted.policy, exporter: wanted.exporter }),
      );
      return true;
    }
    const key = this.#keyOf(study, world, wanted);
    if (wanted.failed === key) return true;
    const run = this.#kept.get(key);
    if (!run) {
      // More are looked at than are kept: what the page has is as good.
      if (wanted.shown === key && this.#flow.read(name).state === "fresh") return true;
      if (wanted.shown !== undefined && wanted.shown !== key) this.#flow.age(name);
      return false;
    }
    this.#kept.delete(key);
    this.#kept.set(key, run);
    wanted.shown = key;
    const named = run.policy === wanted.policy && run.exporter === wanted.exporter;
    const { value, state } = this.#flow.read<RunResult>(name);
    if (named || state !== "fresh" || value?.hash !== run.hash)
      this.#flow.set(name, named ? run : { ...run, policy: wanted.policy, exporter: wanted.exporter });
    return true;
  }

  #keyOf(study: Study, world: World, { replication }: Wanted): string {
    return `${this.#keys.keyOf(world, study.seed)}#${replication}`;
  }

  async #next(study: Study): Promise<void> {
    const busy = this.#flow.read<RunStatus>("status").value?.phase === "running";
    const may = [...this.#wanted.keys()].filter((one) => !busy || this.#awaited.has(one));
    const name = may.reverse().find((one) => !this.#show(study, one));
    if (name === undefined) return;
    const wanted = this.#wanted.get(name)!;
    const world = worldIn(study, wanted)!;
    const key = this.#keyOf(study, world, wanted);
    this.#running = true;
    try {
      const { results, failures } = await this.#runner.run([
        { world, seed: study.seed, first: wanted.replication, count: 1, detail: "full" },
      ]);
      if (results.length > 0) this.#keep(key, results[0]);
      else this.#failed(name, wanted, key, failures[0]?.reason ?? t("the run gave no result"));
    } catch (thrown) {
      this.#failed(name, wanted, key, thrown instanceof Error ? thrown.message : String(thrown));
    } finally {
      this.#running = false;
      this.#follow();
    }
  }

  #failed(name: string, wanted: Wanted, key: string, reason: string): void {
    wanted.failed = key;
    if (this.#flow.has(name)) this.#flow.fail(name, reason);
  }

  #keep(key: string, run: RunResult): void {
    this.#kept.set(key, run);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MOST_KEPT) return;
      this.#kept.delete(oldest);
    }
  }
}

const worldIn = (study: Study, { policy, exporter }: Wanted): World | undefined =>
  study.worlds.find((world) => world.policy.id === policy && world.exporter.id === exporter);
