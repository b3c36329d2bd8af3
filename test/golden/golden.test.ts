import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { LIBRARY } from "../../scenarios/library/index.ts";
import { parseScenario } from "../../scenarios/parse.ts";
import { KPIS } from "../../sim/results/kpis/index.ts";
import { simulate } from "../../sim/simulate.ts";
import { MODEL_VERSION } from "../../sim/version.ts";
import type { World } from "../../sim/world.ts";
import { identityOf } from "../model/worlds.ts";

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

const done = new Map<string, Golden["worlds"][string]>();
function worldResult(world: World, seed: string): Golden["worlds"][string] {
  const key = `${seed}|${identityOf(world)}`;
  let result = done.get(key);
  if (!result) {
    const { hash, kpis } = simulate(world, seed, REPLICATION, "kpis");
    // JSON has no infinity and no NaN.
    const plain = (value: number) => (Number.isNaN(value) ? null : Number.isFinite(value) ? value : String(value));
    result = { hash, kpis: Object.fromEntries(KPIS.map(({ id }, i) => [id, plain(kpis[i])])) };
    done.set(key, result);
  }
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
  }, 60_000);

  test("no golden outlives its scenario", () => {
    const ids = readdirSync(new URL(".", import.meta.url)).filter((name) => name.endsWith(".json") && !name.endsWith("-changed.json")).map((name) => name.slice(0, -".json".length));
    const orphans = ids.filter((id) => !LIBRARY.some((entry) => entry.id === id));
    if (blessing) for (const id of orphans) rmSync(fileOf(id));
    else expect(orphans).toEqual([]);
  });
});
