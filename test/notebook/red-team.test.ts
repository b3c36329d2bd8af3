import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { HARMS } from "../../analysis/red-team.ts";
import { RED_TEAM_DEFAULTS, redTeamStudy, type RedTeamReport, type RedTeamTerms } from "../../analysis/red-team-study.ts";
import { parseScenario } from "../../scenarios/parse.ts";
import { kpiIndex } from "../../sim/results/kpis/index.ts";
import { attackSentence, behaviourLines } from "../../ui/experiments/red-team-words.ts";
import { SearchRun } from "../../ui/experiments/search-run.ts";
import type { Simulate } from "../../workers/runner.ts";
import { createSequentialRunner } from "../../workers/sequential.ts";
import { commandLine, stubSimulate } from "../cli/harness.ts";

const cli = commandLine();
afterAll(() => cli.remove());
const text = `bodem: 1
title: Attacked
material: ndpr-oxide
end: 2035-12
policies:
  floor: { title: A floor, instruments: [{ use: one-way-floor }] }
`;
writeFileSync(join(cli.folder, "a.yaml"), text);
const parsed = parseScenario(text);
if (!parsed.ok) throw new Error("no scenario");
const { study } = parsed;
const terms: RedTeamTerms = {
  harm: HARMS[0],
  credibility: { mostEurPerEur: 1 },
  evaluations: 30,
  replications: 4,
  confirm: 4,
  searchSeed: RED_TEAM_DEFAULTS.searchSeed,
  seed: study.seed,
};

/** Every measure costs the treasury, and the exporter half of it. */
const simulate: Simulate = (world, seed, replication, detail) => {
  const run = stubSimulate(world, seed, replication, detail);
  const size = world.exporter.measures.length * 1e8 * (replication + 1);
  run.kpis[kpiIndex("fiscal-pv")] = size;
  run.kpis[kpiIndex("exporter-margin-pv")] = -size / 2;
  run.kpis[kpiIndex("exporter-purchases-pv")] = 0;
  return run;
};

async function searched(): Promise<RedTeamReport> {
  const runner = createSequentialRunner(simulate);
  const run = new SearchRun<RedTeamReport>({
    steps: () => redTeamStudy(study, ["floor"], terms),
    estimate: 1,
    lend: () => ({ runner, giveBack() {} }),
    tell() {},
  });
  await run.start();
  return run.report!;
}

test("the page finds what the command line finds, to the hash", async () => {
  const report = await searched();
  const flags = ["--evaluations", "30", "--replications", "4", "--confirm", "4"];
  const { out } = await cli.bodem(["redteam", "a.yaml", ...flags], { simulate });
  expect(out).toContain(`Hash ${report.hash}`);
  expect(report.found.length).toBeGreaterThan(0);
  for (const { exporter } of report.found) expect(out).toContain(`(exporter ${exporter})`);
});

test("the sentence says what the attack does and what it costs the exporter", async () => {
  const report = await searched();
  const [worst] = report.found;
  const sentence = attackSentence(study, report.searches[0], report.found, terms.harm);
  expect(sentence).toMatch(/^A floor: the worst credible attack found raises net outlay of the EU treasury by .+; it costs the exporter /);
  expect(behaviourLines(worst.behaviour)).toHaveLength(1 + worst.behaviour.measures.length);
});
