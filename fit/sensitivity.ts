// How the headline of the opening study moves when each assumed number goes to the ends of its range, one at a
// time: npm run fit -- sensitivity > docs/sensitivity.md
import priceFloor from "../scenarios/library/price-floor.yaml?raw";
import { meanOf } from "../analysis/quantiles.ts";
import { parseScenario } from "../scenarios/parse.ts";
import { materialById } from "../sim/materials/index.ts";
import { KPIS } from "../sim/results/kpis/index.ts";
import type { RunResult } from "../sim/results/results.ts";
import { MODEL_VERSION } from "../sim/version.ts";
import { createNodePool } from "../workers/node-pool.ts";

const RUNS = Number(process.env.FIT_RUNS ?? 24);
const POLICY = "floor";
const EXPORTER = "commercial";
const outcome = parseScenario(priceFloor);
if (!outcome.ok) throw new Error("the opening study does not parse");
const { study } = outcome;
const worldOf = (policy: string) => {
  const world = study.worlds.find((entry) => entry.policy.id === policy && entry.exporter.id === EXPORTER);
  if (!world) throw new Error(`the opening study has no ${policy} under ${EXPORTER}`);
  return world;
};
const kpi = (id: string) => KPIS.findIndex((entry) => entry.id === id);
const BUILT = kpi("built-ex-china");
const OUTLAY = kpi("fiscal-pv");
const assumed = (materialById(study.material)?.parameters ?? []).filter((parameter) => parameter.confidence === "assumed");

const pool = createNodePool();
/** Capacity that the floor adds, t/year, and what the treasury pays, MEUR; means over runs paired by seed. */
async function headline(values: Readonly<Record<string, number>>): Promise<{ built: number; outlay: number } | undefined> {
  const jobs = ["baseline", POLICY].map((policy) => {
    const world = worldOf(policy);
    return {
      world: { ...world, values: { ...world.values, ...values } },
      seed: study.seed,
      first: 0,
      count: RUNS,
      detail: "kpis" as const,
    };
  });
  const { results, failures } = await pool.run(jobs);
  if (failures.length > 0) return undefined;
  const mean = (policy: string, at: number) =>
    meanOf(results.filter((result: RunResult) => result.policy === policy).map((result) => result.kpis[at]));
  return { built: mean(POLICY, BUILT) - mean("baseline", BUILT), outlay: mean(POLICY, OUTLAY) / 1e6 };
}

const base = await headline({});
if (!base) throw new Error("the opening study does not run");
const rows: { readonly cells: readonly string[]; readonly swing: number }[] = [];
const short = (value: number): number => Number(value.toPrecision(4));
const number = (value: number): string => Math.round(value).toLocaleString("en");
for (const { id, value, min, max, unit } of assumed) {
  const low = await headline({ [id]: min });
  const high = await headline({ [id]: max });
  const swing = Math.max(low ? Math.abs(low.built - base.built) : Infinity, high ? Math.abs(high.built - base.built) : Infinity);
  const built = (at: typeof base | undefined) => (at ? number(at.built) : "run stops");
  const outlay = (at: typeof base | undefined) => (at ? number(at.outlay) : "run stops");
  rows.push({
    cells: [`\`${id}\``, `${short(value)} (${short(min)} to ${short(max)}) ${unit}`, built(low), built(high), outlay(low), outlay(high)],
    swing,
  });
}
await pool.close();
rows.sort((a, b) => b.swing - a.swing);
const reversed = rows.filter(({ cells }) => cells.slice(2, 4).some((cell) => cell.startsWith("-") || cell === "0"));
console.log(`# Which guesses matter

Every \`assumed\` number of the NdPr market moved to the ends of its range, one at a time, the others as they are.
Printed by \`npm run fit -- sensitivity\`; model ${MODEL_VERSION}, the one-way floor of the opening study under a
commercial exporter, ${RUNS} runs paired by seed.

As the register stands the floor adds **${number(base.built)} t/year** of capacity outside China and costs
**${number(base.outlay)} MEUR** (present value, mean). Sorted by how far a number can move the first of these.
With ${RUNS} runs a change of a few hundred t/year can be chance. ${
  reversed.length > 0
    ? `At one end of their range ${reversed.length} of the ${rows.length} numbers make the floor add nothing, or less than nothing.`
    : `No single number makes the floor add nothing.`
}

| Number | Value and range | t/year added at the low end | at the high end | MEUR at the low end | at the high end |
|---|---|---:|---:|---:|---:|
${rows.map(({ cells }) => `| ${cells.join(" | ")} |`).join("\n")}`);
