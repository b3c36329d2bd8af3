import { afterAll, expect, test } from "vitest";
import { commandLine } from "./harness.ts";

const cli = commandLine();
afterAll(cli.remove);

test("bodem run shows what the contracts of a policy could cost, in text and JSON, and nothing without contracts", async () => {
  const text = (await cli.bodem(["run", "index-choice", "--policy", "china"])).out;
  expect(text).toContain("Exposure under contract");
  expect(text).toMatch(/attack leverage\s+no bound: the exporter sets the index at no cost/);
  expect(text).toMatch(/most it can owe in 12 months\s+[\d,.]+ MEUR/);
  const json = JSON.parse((await cli.bodem(["run", "index-choice", "--policy", "ex-china", "--json"])).out);
  expect(json.exposure).toHaveLength(1);
  expect(json.exposure[0].attackLeverage).toBeGreaterThan(0);
  expect((await cli.bodem(["run", "index-choice", "--policy", "baseline"])).out).not.toContain("Exposure");
});
