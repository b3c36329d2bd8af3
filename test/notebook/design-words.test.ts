import { afterEach, expect, test } from "vitest";
import type { Constraint } from "../../analysis/designer/brief.ts";
import type { Judged } from "../../analysis/designer/choose.ts";
import type { DesignReport } from "../../analysis/designer/designer.ts";
import { verdictOn } from "../../analysis/designer/verdict.ts";
import { speak } from "../../language/language.ts";
import { nl } from "../../language/nl/index.ts";
import type { Factor } from "../../scenarios/experiment.ts";
import { designSentences, designWarnings } from "../../ui/experiments/design-words.ts";

afterEach(() => speak(undefined));

const target: Constraint = {
  text: "capacity-eu@2035>=3000:0.8",
  quantity: { kind: "outcome", outcome: "capacity-eu", year: 2035 },
  unit: "t/year",
  relation: "at least",
  bound: 3000,
  probability: 0.8,
  under: "main",
};
const strike: Factor = {
  id: "floor.one-way-floor.strike",
  title: "Strike price",
  unit: "EUR/kg",
  role: "lever",
  confidence: "assumed",
  spread: { shape: "uniform", min: 0, max: 200 },
};
const judged = (price: number, share: number): Judged => ({
  settings: [price],
  objective: 9e8,
  verdicts: [
    verdictOn(
      target,
      Float64Array.from({ length: 100 }, (_, i) => (i < 100 * share ? 5000 : 0)),
    ),
  ],
});

function reportOf(design: Judged, checked = 1): DesignReport {
  const [{ holds, surely }] = design.verdicts;
  return {
    levers: [strike],
    constraints: [target],
    objective: { kpi: "fiscal-pv", statistic: "p95", better: "lower" },
    tried: 64,
    design,
    holds,
    surely,
    verifiedOn: "1 verify 0.0",
    again: [judged(90, 0.7), design],
    checked,
    frontier: [],
    relaxations: [{ constraint: target, step: "with a probability of 0.70", gain: 0, inSearch: false }],
    attacks: [],
    worstAttack: undefined,
    shakiest: undefined,
  };
}
const said = (report: DesignReport): string[] => designSentences(report, report.design!).map((text) => text.replace(/\s/g, " "));

test("the answer stands in the first words, in either language", () => {
  const report = reportOf(judged(112, 0.84));
  expect(said(report)[0]).toBe(
    "A strike price of 112 EUR/kg: 84 % of runs on fresh draws reach 3,000 t a year (capacity of EU plants, 2035); the treasury pays 900 MEUR or more in one run in twenty (present value).",
  );
  speak(nl);
  expect(said(report)[0]).toMatch(/^Een uitoefenprijs van 112 EUR\/kg: 84 % van de nieuwe runs haalt 3\.000 t per jaar/);
});

test("a design that does not hold says what it misses and by how much, not that nothing binds", () => {
  const sentences = said(reportOf(judged(108, 0.72)));
  expect(sentences[0]).toMatch(/^Nothing tried holds all that was asked\. The nearest is a strike price of 108 EUR\/kg: 72 % of runs/);
  expect(sentences[1]).toMatch(/kept in 72 % of runs, 80 % asked \(8 points short\)/);
  expect(sentences.join(" ")).not.toContain("binds");
});

test("settings that failed before it are told, since its own share may be lucky too", () => {
  const design = judged(112, 0.84);
  expect(designWarnings(reportOf(design, 3), design).join(" ")).toContain("2 settings before it held when they were chosen");
  expect(designWarnings(reportOf(design), design).join(" ")).not.toContain("before it");
});
