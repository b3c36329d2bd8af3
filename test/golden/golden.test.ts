import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LIBRARY } from "../../scenarios/library/index.ts";
import { parseScenario } from "../../scenarios/parse.ts";
import { KPIS } from "../../sim/results/kpis/index.ts";
import type { RunResult } from "../../sim/results/results.ts";
import { simulate } from "../../sim/simulate.ts";
import { MODEL_VERSION } from "../../sim/version.ts";
import type { World } from "../../sim/world.ts";
import { LAWS } from "../model/laws.ts";
import { identityOf, libraryWorlds } from "../model/worlds.ts";

/** What a shipped scenario gave when it was last blessed; `null` is a KPI that the run leaves undefined. */
interface Golden {
  readonly model: string;
  readonly seed: string;
  readonly replication: number;
  readonly worlds: Readonly<Record<string, { readonly hash: string; readonly kpis: Readonly<Record<string, number | null | string>> }>>;
}

const REPLICATION = 0;
const fileOf = (id: string) => new URL(`./${id}.json`, import.meta.url);
const changedOf = (id: string) => new URL(`./${id}-changed.json`, import.meta.url);
const textOf = (golden: Golden) => `${JSON.stringify(golden, null, 1)}\n`;

type Blessed = Golden["worlds"][string];
const known = new Map<string, Blessed>();
const keyOf = (world: World, seed: string) => `${seed}|${identityOf(world)}`;

/** Files repeat worlds of the opening study: each distinct world is run once. */
function worldResult(world: World, seed: string): Blessed {
  return known.get(keyOf(world, seed)) ?? kept(world, seed, simulate(world, seed, REPLICATION, "kpis"));
}
function kept(world: World, seed: string, { hash, kpis }: RunResult): Blessed {
  // JSON has no infinity and no NaN.
  const plain = (value: number) => (Number.isNaN(value) ? null : Number.isFinite(value) ? value : String(value));
  const result = { hash, kpis: Object.fromEntries(KPIS.map(({ id }, i) => [id, plain(kpis[i])])) };
  known.set(keyOf(world, seed), result);
  return result;
}

function resultOf(text: string): Golden {
  const outcome = parseScenario(text);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
  const { seed, worlds } = outcome.study;
  return { model: MODEL_VERSION, seed, replication: REPLICATION, worlds: Object.fromEntries(worlds.map((world) => [`${world.policy.id}/${world.exporter.id}`, worldResult(world, seed)])) };
}

/** One line a difference: what moved, from what, to what. */
function differences(before: Golden, now: Golden): string[] {
  const lines: string[] = [];
  for (const name of new Set([...Object.keys(before.worlds), ...Object.keys(now.worlds)])) {
    const a = before.worlds[name];
    const b = now.worlds[name];
    if (!a || !b) {
      lines.push(`${name}: ${a ? "is no longer in the scenario" : "is new"}`);
      continue;
    }
    const moved = [...new Set([...Object.keys(a.kpis), ...Object.keys(b.kpis)])].filter((id) => a.kpis[id] !== b.kpis[id]);
    for (const id of moved) lines.push(`${name}: ${id} ${a.kpis[id]} → ${b.kpis[id]}`);
    if (moved.length === 0 && a.hash !== b.hash) lines.push(`${name}: a monthly outcome moved and no KPI did`);
  }
  if (before.seed !== now.seed) lines.push(`seed ${before.seed} → ${now.seed}`);
  return lines;
}

const blessing = process.env.BLESS === "1";

const distinct = new Map(libraryWorlds().map((entry) => [keyOf(entry.world, entry.seed), entry]));

describe.each([...distinct.values()])("$name", ({ world, seed }) => {
  let result: RunResult | undefined;
  beforeAll(() => {
    result = simulate(world, seed, REPLICATION);
    kept(world, seed, result);
  });
  afterAll(() => {
    result = undefined;
  });

  test.each(LAWS)("$law", ({ check }) => check(result!, world));
});

describe("a shipped scenario gives the results that were last blessed", () => {
  test.each(LIBRARY)("$id", ({ id, text }) => {
    const now = resultOf(text);
    if (blessing) writeFileSync(fileOf(id), textOf(now));
    expect(existsSync(fileOf(id)), `${id} was never blessed: node scripts/bless.mjs`).toBe(true);
    const before = JSON.parse(readFileSync(fileOf(id), "utf8")) as Golden;
    const moved = differences(before, now);
    if (moved.length === 0) rmSync(changedOf(id), { force: true });
    else writeFileSync(changedOf(id), textOf(now));
    expect(moved, `results moved; what they are now is in test/golden/${id}-changed.json. If that is meant: node scripts/bless.mjs`).toEqual([]);
  });

  test("no golden outlives its scenario", () => {
    const ids = readdirSync(new URL(".", import.meta.url)).filter((name) => name.endsWith(".json") && !name.endsWith("-changed.json")).map((name) => name.slice(0, -".json".length));
    const orphans = ids.filter((id) => !LIBRARY.some((entry) => entry.id === id));
    if (blessing) for (const id of orphans) rmSync(fileOf(id));
    else expect(orphans).toEqual([]);
  });
});
