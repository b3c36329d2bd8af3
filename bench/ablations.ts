import { pairedDifference } from "../analysis/paired-difference.ts";
import { parseScenario } from "../scenarios/parse.ts";
import { kpiIndex } from "../sim/results/kpis/index.ts";
import type { RunResult } from "../sim/results/results.ts";
import { simulate } from "../sim/simulate.ts";
import type { World } from "../sim/world.ts";

/** Which mechanism decides an answer: the same policies with one mechanism taken away or driven hard. */
const RUNS = Number(process.env.RUNS ?? 50);

const study = (policies: string, exporter: string): readonly World[] => {
  const outcome = parseScenario(`bodem: 1\ntitle: ablation\nmaterial: ndpr-oxide\npolicies:\n${policies}\nexporters:\n  x: ${exporter}\n`);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
  return outcome.study.worlds;
};
const policy = (id: string, use: string) => `  ${id}:\n    instruments:\n      - ${use}`;
const FLOOR = policy("floor", "use: one-way-floor");
const CFD = policy("cfd", "use: two-way-cfd");
const CAP = policy("cap-200", "{ use: one-way-floor, budget: net, budgetMeur: 200 }");
const OXIDE = policy("mip-oxide", "use: minimum-import-price");
const LEVY = policy("mip-magnets-levy", "{ use: minimum-import-price, coversMagnets: true }");
const UNDERTAKING = policy("mip-magnets-undertaking", "{ use: minimum-import-price, coversMagnets: true, revenue: undertaking }");

const runsOf = (world: World): readonly RunResult[] => Array.from({ length: RUNS }, (_, i) => simulate(world, "ablation", i, "kpis"));

/** Prints mean and paired 95 % interval of each KPI by policy, against the first. */
function table(title: string, worlds: readonly World[], kpis: readonly (readonly [id: string, unit: string, factor: number])[]): void {
  process.stdout.write(`\n${title} (${RUNS} runs)\n`);
  const runs = worlds.map((world) => ({ id: world.policy.id, results: runsOf(world) }));
  for (const [id, unit, factor] of kpis) {
    const of = (results: readonly RunResult[]) => results.map((r) => r.kpis[kpiIndex(id)] * factor);
    const base = of(runs[0].results);
    const cells = runs.map(({ id: name, results }, i) => {
      const values = of(results).filter((v) => v === v);
      const mean = values.reduce((a, b) => a + b, 0) / values.length;
      if (i === 0) return `${name} ${mean.toFixed(2)}`;
      const { mean: gap, halfWidth } = pairedDifference(of(results), base);
      return `${name} ${mean.toFixed(2)} (${gap >= 0 ? "+" : ""}${gap.toFixed(2)} ±${halfWidth.toFixed(2)})`;
    });
    process.stdout.write(`  ${id}, ${unit}: ${cells.join(" | ")}\n`);
  }
}
const changed = (worlds: readonly World[], change: (values: Record<string, number>) => void): readonly World[] =>
  worlds.map((world) => {
    const values = { ...world.values };
    change(values);
    return { ...world, values };
  });

const MONEY = 1e-6;
const IMPORT_PRICE = [
  ["levy-pv", "MEUR", MONEY],
  ["undertaking-pv", "MEUR", MONEY],
  ["consumer-surplus-pv", "MEUR", MONEY],
  ["eu-magnet-output", "t/month", 1],
  ["secured-tonnes-pv", "t", 1],
  ["exporter-margin-pv", "MEUR", MONEY],
] as const;
const SURVIVAL = [
  ["built-eu", "t/year", 1],
  ["exits-eu", "plants", 1],
  ["exits", "plants", 1],
  ["survival-60", "share", 1],
  ["capacity-eu-end", "t/year", 1],
  ["fiscal-pv", "MEUR", MONEY],
  ["predation-months", "months", 1],
] as const;
const PRICE_RISK = [
  ["built-eu", "t/year", 1],
  ["fiscal-pv", "MEUR", MONEY],
  ["price-peak", "ratio", 1],
  ["price-volatility", "share", 1],
] as const;

const mip = study([OXIDE, LEVY, UNDERTAKING].join("\n"), "{ posture: commercial }");
table("1a. Minimum import price, other oxide free to be re-routed", mip, IMPORT_PRICE);
table(
  "1b. The same with a twentieth of the capacity outside China and the EU",
  changed(mip, (values) => {
    for (const id of ["lynas", "mp", "rest", "reetec", "iluka", "nolans"]) values[`ndpr.plant.${id}.capacity`] *= 0.05;
    for (const id of ["partners", "us", "rest"]) values[`ndpr.pipeline.${id}.perYear`] = 0;
  }),
  IMPORT_PRICE,
);

const war = study([FLOOR, CFD, CAP].join("\n"), "{ posture: predation, decision: committed, earliest: 2030-01 }");
table("2a. Price war from 2030, 36 months", war, SURVIVAL);
const hard = study(
  [FLOOR, CFD, CAP].join("\n"),
  "{ posture: predation, decision: committed, earliest: 2030-01, horizonMonths: 72, subsidy: 0.6 }",
);
const glut = (values: Record<string, number>) => {
  values["ndpr.china.overcapacity"] = 0.6;
};
table("2b. 72 months, 60 % below cost, and three times the spare capacity", changed(hard, glut), SURVIVAL);
table(
  "2c. As 2b, and plants hold a quarter of the cash",
  changed(hard, (values) => {
    glut(values);
    values["ndpr.finance.equityReserve"] = 0.03;
    values["ndpr.finance.dividendAbove"] = 0.1;
  }),
  SURVIVAL,
);

for (const [weight, reentry, discount] of [
  [0.25, 0.2, 0.08],
  [1, 0.2, 0.08],
  [2, 0, 0.03],
])
  table(
    `3. Rational price war: a euro of rivals' lost sales worth ${weight}, re-entry ${reentry} a year, discount ${discount}`,
    study(
      [FLOOR, CFD, CAP].join("\n"),
      `{ posture: predation, exclusionWeight: ${weight}, reentryPerYear: ${reentry}, discountPerYear: ${discount} }`,
    ),
    SURVIVAL,
  );

const risk = study([FLOOR, CFD].join("\n"), "{ posture: commercial }");
table("4a. Floor and two-way contract under the price risk of the model", risk, PRICE_RISK);
table(
  "4b. The same with hardly any price risk",
  changed(risk, (values) => {
    values["ndpr.shock.sigma"] = 0.005;
    values["ndpr.shock.supply"] = 0;
  }),
  PRICE_RISK,
);
