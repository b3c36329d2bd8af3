import { pow } from "./core/deterministic-math.ts";
import { sha256Hex } from "./core/hash.ts";
import { invariant } from "./core/invariant.ts";
import { NEVER } from "./agents/plants.ts";
import { materialById } from "./materials/index.ts";
import { simulateMonth } from "./month.ts";
import { computeKpis } from "./results/kpis/index.ts";
import type { PlantRecord, RunRecord } from "./results/kpis/kpi.ts";
import { OUTCOMES, outcomeIndex } from "./results/outcomes.ts";
import { createRecorder } from "./results/recorder.ts";
import type { Detail, RunResult } from "./results/results.ts";
import { createRun, type Run } from "./run.ts";
import type { State } from "./state.ts";
import { Status } from "./state.ts";
import type { World } from "./world.ts";

const HOME = 0;

/**
 * One run of a world: the only entry to the model. Same world, seed and replication give the same
 * bytes everywhere. Throws `InvariantError` naming month, agent and quantity when the model breaks its
 * own promises.
 */
export function simulate(world: World, seed: string, replication: number, detail: Detail = "full"): RunResult {
  const material = materialById(world.material);
  invariant(material !== undefined, `no material named ${world.material}`);
  const run = createRun(world, material, seed, replication);
  const series = new Float64Array(OUTCOMES.length * world.months);
  const recorder = createRecorder(run, series);
  const rate = run.state.value("discount");
  const discount = Float64Array.from({ length: world.months }, (_, month) => pow(1 + rate, -month / 12));
  while (run.state.month < run.state.months) {
    recorder.before();
    const reported = run.state.month - world.burnInMonths;
    simulateMonth(run, reported >= 0 ? discount[reported] : 0, recorder.record);
  }
  for (let i = 0; i < series.length; i++)
    invariant(series[i] - series[i] === 0, `${OUTCOMES[Math.floor(i / world.months)].id} is not finite in month ${i % world.months}`);
  const record: RunRecord = {
    months: world.months,
    discount,
    plants: plantRecords(run),
    outcome: (id) => series.subarray(outcomeIndex(id) * world.months, (outcomeIndex(id) + 1) * world.months),
    euUseByOriginLastYear: Object.fromEntries(run.state.regions.map((region, r) => [region, recorder.useByOrigin[r]])),
  };
  const kpis = computeKpis(record);
  return {
    policy: world.policy.id,
    exporter: world.exporter.id,
    seed,
    replication,
    kpis,
    series: detail === "kpis" ? new Float64Array(0) : series,
    months: world.months,
    events: detail === "full" ? run.events : [],
    ledger: detail === "full" ? run.ledger.rows() : [],
    massResidual: recorder.residual.mass,
    cashResidual: recorder.residual.cash,
    hash: sha256Hex(kpis, series),
  };
}

function plantRecords(run: Run): PlantRecord[] {
  const { plants, burnIn }: State = run.state;
  const records: PlantRecord[] = [];
  for (let j = 0; j < plants.n; j++) {
    const status = plants.status[j];
    const stood = status === Status.operating || status === Status.mothballed || status === Status.exited;
    if (!stood || plants.region[j] === HOME) continue;
    records.push({
      name: plants.names[j],
      region: run.state.regions[plants.region[j]],
      capacityTonnesPerYear: plants.capacity[j] * 12,
      operatingFrom: plants.startsAt[j] - burnIn,
      exitedAt: plants.exitsAt[j] === NEVER ? Infinity : plants.exitsAt[j] - burnIn,
      builtInRun: plants.builtInRun[j] === 1,
      covered: run.books.some((book) => book.volume[j] > 0),
    });
  }
  return records;
}
