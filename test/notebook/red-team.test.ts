import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { HARMS } from "../../analysis/red-team.ts";
import type { PairedDifference } from "../../analysis/paired-difference.ts";
import { type FoundAttack, RED_TEAM_DEFAULTS, redTeamStudy, type RedTeamReport, type RedTeamTerms } from "../../analysis/red-team-study.ts";
import { parseScenario } from "../../scenarios/parse.ts";
import { kpiIndex } from "../../sim/results/kpis/index.ts";
import { attackPicture } from "../../ui/experiments/attack-picture.ts";
import { attackFigures, attackSentences, behaviourLines } from "../../ui/experiments/red-team-words.ts";
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

test("the picture's table has every attack found with its harm and its cost, and the most that would be credible", async () => {
  const report = await searched();
  const picture = attackPicture(report, study, terms, ["floor"])!;
  const { columns, rows } = picture.table();
  expect(columns.map(({ title, unit }) => `${title} ${unit}`.trim())).toEqual([
    "Policy",
    "What the exporter does",
    "More outlay of the treasury MEUR",
    "low 95 % MEUR",
    "high 95 % MEUR",
    "Cost to the exporter MEUR",
    "low 95 % MEUR",
    "high 95 % MEUR",
    "the most that is credible MEUR",
    "Credible?",
  ]);
  const worst = report.found.toSorted((a, b) => b.report.harm.mean - a.report.harm.mean)[0];
  expect(rows[0][0]).toBe("A floor");
  expect(rows[0][2]).toBeCloseTo(worst.report.harm.mean / 1e6, 6);
  expect(rows[0][5]).toBeCloseTo(worst.report.ownCost.mean / 1e6, 6);
  // A euro for a euro of harm.
  expect(rows[0][8]).toBeCloseTo(worst.report.harm.mean / 1e6, 6);
  expect(attackPicture({ ...report, found: [], known: [] }, study, terms, ["floor"])).toBeUndefined();
});

const paired = (mean: number, verdict: PairedDifference["verdict"]): PairedDifference => ({
  n: 8,
  undefinedPairs: 0,
  mean,
  sd: 1,
  low: mean - 1e6,
  high: mean + 1e6,
  halfWidth: 1e6,
  verdict,
});
const plain = (text: string): string => text.replace(/\s/g, " ");

test("the sentence says what the attack does and what it costs the exporter", async () => {
  const report = await searched();
  const [worst] = report.found;
  const [sentence] = attackSentences(study, report.searches[0], report, terms);
  expect(sentence).toMatch(
    /^A floor: the worst attack found raises net outlay of the EU treasury by .+; it costs the exporter .+ It is credible\.$/,
  );
  expect(behaviourLines(worst.behaviour)).toHaveLength(1 + worst.behaviour.measures.length);
});

test("the worst at any cost leads, then the worst credible; a gain that needs no policy is said to be no answer to it", async () => {
  const report = await searched();
  const [one] = report.found;
  const costly = {
    ...one,
    label: "worst at any cost",
    report: { ...one.report, credible: false, harm: paired(807e6, "higher"), ownCost: paired(99.1e9, "higher") },
  };
  const gains = {
    ...one,
    label: "worst credible",
    report: {
      ...one.report,
      credible: true,
      harm: paired(8e6, "higher"),
      ownCost: paired(-496e6, "lower"),
      costWithout: paired(-480e6, "lower"),
    },
  };
  const known = [
    { exporter: study.exporters[0].id, policy: "floor", harm: paired(500e6, "higher"), ownCost: paired(50e9, "higher"), credible: false },
  ];
  const said = (credible: FoundAttack) =>
    attackSentences(study, report.searches[0], { ...report, found: [credible, costly], known }, terms).map(plain);
  const sentences = said(gains);
  expect(sentences[0]).toBe(
    "A floor: the worst attack found, at any cost, raises net outlay of the EU treasury by 807 MEUR; it costs the exporter 99.1 bn EUR.",
  );
  expect(sentences[1]).toBe(
    "The worst that is credible raises net outlay of the EU treasury by 8.0 MEUR; the exporter gains 496 MEUR by it.",
  );
  expect(sentences[2]).toMatch(/^The first is not credible: it costs the exporter 123 EUR for each euro of harm, and the form allows 1\.$/);
  expect(sentences[3]).toMatch(
    /of this notebook raises .+ by 500 MEUR and is not credible either: it costs the exporter 100 EUR for each euro of harm/,
  );
  expect(sentences[4]).toMatch(/without the policy too \(480 MEUR\): it is no answer to the policy/);
  // The numbers do not say so: nor does the sentence.
  expect(said({ ...gains, report: { ...gains.report, costWithout: paired(3e6, "higher") } }).join(" ")).not.toContain("no answer");
  const row = (at: number) => plain(attackFigures(terms.harm, [gains, costly][at])[2][1]);
  expect(row(0)).toBe("gains 496 MEUR (495 MEUR to 497 MEUR)");
  expect(row(1)).toMatch(/^99\.1 bn EUR/);
});
