import { readdirSync, readFileSync } from "node:fs";
import { afterAll, expect, it } from "vitest";
import { MATERIALS } from "../../sim/materials/index.ts";
import { commandLine } from "./harness.ts";

const { bodem, remove } = commandLine();
afterAll(remove);

const docs = new URL("../../docs/", import.meta.url);
const registers = MATERIALS.map(({ id }) => `register-${id}.txt`);

it.each([
  ...["odd", "midas", "not-for"].map((page) => [`${page}.md`, [`--${page}`]] as const),
  ...["instruments", "postures", "measures", "outcomes", "kpis"].map((list) => [`reference/${list}.txt`, [`--${list}`]] as const),
  ...MATERIALS.map(({ id }, i) => [`reference/${registers[i]}`, ["--register", "--material", id]] as const),
])("docs/%s is what the catalogue says today", async (name, flags) => {
  const { out } = await bodem(["describe", ...flags]);
  // Compared as a truth value: a diff of two long pages takes minutes.
  expect(readFileSync(new URL(name, docs), "utf8") === out, `npx bodem describe ${flags.join(" ")} > docs/${name}`).toBe(true);
});

it("has a register of every material in the catalogue and of no other", () => {
  expect(readdirSync(new URL("reference", docs)).filter((name) => name.startsWith("register"))).toEqual([...registers].sort());
});
