import { readFileSync } from "node:fs";
import { afterAll, expect, it } from "vitest";
import { commandLine } from "./harness.ts";

const { bodem, remove } = commandLine();
afterAll(remove);

it.each([
  ["register", []],
  ["instruments", ["--instruments"]],
  ["postures", ["--postures"]],
  ["outcomes", ["--outcomes"]],
  ["kpis", ["--kpis"]],
])("docs/reference/%s.txt is what the catalogue says today", async (name, flags) => {
  const file = new URL(`../../docs/reference/${name}.txt`, import.meta.url);
  const { out } = await bodem(["describe", ...flags]);
  expect(readFileSync(file, "utf8"), `npx bodem describe ${flags.join(" ")} > docs/reference/${name}.txt`).toBe(out);
});
