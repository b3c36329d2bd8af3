import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { MODEL_VERSION } from "../../sim/version.ts";
import { runNotebook, type RunNotebook } from "../notebook/notebook-runs.ts";

/** What a shipped notebook said when all its runs were last made. */
interface Golden {
  readonly model: string;
  readonly replications: number;
  /** Over the first run of each world, which is what the test repeats. */
  readonly first: string;
  /** Over all runs, as the page and the command line print it. */
  readonly hash: string;
  readonly findings: Readonly<Record<string, { readonly says: string; readonly holds: string; readonly verdict: string; readonly shown: readonly string[] }>>;
  readonly figures: Readonly<Record<string, string>>;
}

const FIRST = 1;
const blessing = process.env.BLESS === "1";
const folder = new URL("../../scenarios/notebooks/", import.meta.url);
const ids = readdirSync(folder).flatMap((name) => (name.endsWith(".md") ? [name.slice(0, -".md".length)] : []));
const textOf = (id: string) => readFileSync(new URL(`${id}.md`, folder), "utf8");
const fileOf = (id: string) => new URL(`./notebooks/${id}.json`, import.meta.url);

const asksOf = ({ document }: RunNotebook, id: string) => {
  const cell = document.cells.find((one) => one.id === id);
  return { says: String(cell?.kind === "finding" && cell.asks.says), holds: String(cell?.kind === "finding" && cell.asks.holds) };
};

function golden(all: RunNotebook, first: string): Golden {
  return {
    model: MODEL_VERSION,
    replications: all.study.replications,
    first,
    hash: all.hash,
    findings: Object.fromEntries(all.findings.map(({ id, verdict, clauses }) => [id, { ...asksOf(all, id), verdict, shown: clauses.map(({ shown, error }) => error ?? shown) }])),
    figures: Object.fromEntries(all.figures.map(({ path, text, error }) => [path, error ?? text])),
  };
}

const HOW = "run node scripts/bless.mjs notebooks, read what the findings say now, and rewrite those that do not hold";

test.each(ids)("the findings of the notebook %s rest on its own runs", (id) => {
  const few = runNotebook(id, textOf(id), FIRST);
  expect(few.findings.length, "a notebook states a finding").toBeGreaterThan(0);
  if (blessing) {
    mkdirSync(new URL("./notebooks/", import.meta.url), { recursive: true });
    writeFileSync(fileOf(id), `${JSON.stringify(golden(runNotebook(id, textOf(id)), few.hash), null, 1)}\n`);
  }
  expect(existsSync(fileOf(id)), `${id} was never blessed: ${HOW}`).toBe(true);
  const before = JSON.parse(readFileSync(fileOf(id), "utf8")) as Golden;
  expect(few.hash, `the runs of ${id} are no longer those that its findings were checked on: ${HOW}`).toBe(before.first);
  expect(before.replications).toBe(few.study.replications);
  for (const { path, error } of few.figures) expect(error, `{{${path}}}`).toBeUndefined();
  expect(Object.keys(before.figures)).toEqual(few.figures.map(({ path }) => path));
  for (const { id: finding } of few.findings) {
    const { verdict, shown, ...asks } = before.findings[finding] ?? {};
    expect(asks, `the finding ${finding} was rewritten since it was checked: ${HOW}`).toEqual(asksOf(few, finding));
    expect(verdict, `${finding}: ${shown?.join("; ")}`).toBe("holds");
  }
}, 900_000);
