import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { LIBRARY } from "../../scenarios/library/index.ts";
import { parseScenario } from "../../scenarios/parse.ts";
import { simulate } from "../../sim/simulate.ts";
import type { World } from "../../sim/world.ts";
import { createSequentialRunner } from "../../workers/sequential.ts";
import { studyTable } from "../../workers/tables/study-table.ts";
import { commandLine } from "../cli/harness.ts";

const cli = commandLine();
afterAll(() => cli.remove());

const parsed = parseScenario(LIBRARY.find(({ id }) => id === "control-timeline-dytb")!.text);
if (!parsed.ok) throw new Error("a library scenario does not parse");
const study = { ...parsed.study, replications: 2 };
const scenario = { ...parsed.spec, replications: 2 };
const shortly = ["batch", "control-timeline-dytb", "--replications", "2"];

test.each([
  ["runs", "parquet", "--out"],
  ["runs", "csv", "--out"],
  ["paths", "parquet", "--paths"],
] as const)("the page's table of %s as %s has the bytes and the hash of the command line's", async (table, format, flag) => {
  const name = `t-${table}.${format}`;
  const { out, code } = await cli.bodem([...shortly, flag, name], { simulate });
  expect(code).toBe(0);
  const made = await studyTable({ study, scenario, worlds: study.worlds, table, format, name }, createSequentialRunner(simulate));
  expect(out).toContain(`Hash ${made!.hash}`);
  for (const file of made!.files)
    expect(Buffer.concat(file.parts.map((part) => Buffer.from(part as string))).equals(readFileSync(join(cli.folder, file.name)))).toBe(
      true,
    );
});

test("runs that are there already are not run again, and change no byte", async () => {
  const terms = { study, scenario, worlds: study.worlds.slice(0, 1), table: "runs", format: "csv", name: "k.csv" } as const;
  const whole = await studyTable(terms, createSequentialRunner(simulate));
  let ran = 0;
  const counted = createSequentialRunner((...run) => {
    ran++;
    return simulate(...run);
  });
  const known = (world: World, replication: number) => (replication === 0 ? simulate(world, study.seed, 0, "kpis") : undefined);
  const mixed = await studyTable(terms, counted, { known });
  expect(ran).toBe(1);
  expect(mixed!.files.map(({ parts }) => parts.join(""))).toEqual(whole!.files.map(({ parts }) => parts.join("")));
  expect(mixed!.hash).toBe(whole!.hash);
});
