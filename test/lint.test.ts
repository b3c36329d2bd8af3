import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "bodem-lint-"));

beforeAll(() => {
  cpSync("biome.json", join(folder, "biome.json"));
  cpSync("scripts/lint", join(folder, "scripts/lint"), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the linter says of `source` were it the file `path`. */
function lint(path: string, source: string): { clean: boolean; text: string } {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, source);
  const biome = resolve("node_modules/@biomejs/biome/bin/biome");
  const args = [biome, "lint", "--vcs-enabled=false", "--colors=off", path];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  return { clean: status === 0, text: `${stdout}${stderr}` };
}

test.each([
  ["sim/planted.ts", "export const a = Math.exp(1);", "deterministic-math"],
  ["sim/planted.ts", "export const a = [1].map(Math.log);", "deterministic-math"],
  ["analysis/planted.ts", "export const a = Math.random();", "named stream"],
  ["scenarios/planted.ts", "export const a = (b: number) => b ** 2;", "deterministic-math"],
  ["sim/planted.ts", "export let a = 2;\na **= 3;", "deterministic-math"],
  ["sim/planted.ts", "export const a = Date.now();", "knows the time"],
  ["analysis/planted.ts", "export const a = () => console.log(1);", "prints"],
  ["scenarios/planted.ts", 'import fs from "node:fs";\nexport const a = fs;', "reads"],
])("the linter refuses, in %s: %s", (path, source, reason) => {
  const said = lint(path, source);
  expect(said.clean).toBe(false);
  expect(said.text).toContain(reason);
});

test("the linter lets exact arithmetic pass, and the clock at the edges", () => {
  expect(lint("sim/fine.ts", "export const a = Math.sqrt(2) + Math.max(1, 2);")).toMatchObject({ clean: true });
  expect(lint("workers/fine.ts", "export const a = () => Date.now() + Math.exp(1);")).toMatchObject({ clean: true });
});
