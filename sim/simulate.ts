import { pow } from "./core/deterministic-math.ts";
import { sha256Hex } from "./core/hash.ts";
import { invariant } from "./core/invariant.ts";
import { NEVER } from "./agents/plants.ts";
import { createWorldMarkets } from "./linkage.ts";
import { computeKpis } from "./results/kpis/index.ts";
import type { Material } from "./materials/material.ts";
import type { PlantRecord, RunRecord } from "./results/kpis/kpi.ts";
import { inputPerTonne, scopeOf } from "./results/kpis/scope.ts";
import { OUTCOMES, outcomeIndex } from "./results/outcomes.ts";
import { createRecorder } from "./results/recorder.ts";
import { createPhysicalRecorder } from "./results/physical.ts";
import { createTracer } from "./results/tracer.ts";
import type { Detail, RunResult } from "./results/results.ts";
import type { Run } from "./run.ts";
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
  const markets = createWorldMarkets(world, seed, replication);
  const followed = markets.runs.map((run, i) => follow(run, world, detail === "full" && i === 0));
  const [first] = followed;
  const physical = detail === "full" ? createPhysicalRecorder(first.run, world.months) : undefined;
  const recordOf = (run: Run): (() => void) => {
    const { record } = followed[markets.runs.indexOf(run)];
    if (!physical || run !== first.run) return record;
    return () => {
      record();
      physical.record();
    };
  };
  for (let m = 0; m < world.months + world.burnInMonths; m++) {
    for (const market of followed) market.before();
    markets.month((run) => followed[markets.runs.indexOf(run)].discountAt(m), recordOf);
  }
  for (const market of followed) market.check();
  const results = followed.map((market) => market.result(followed.filter((other) => other !== market)));
  const parts = results.flatMap(({ kpis, series }) => [kpis, series]);
  const { run } = first;
  return {
    material: world.material,
    policy: world.policy.id,
    exporter: world.exporter.id,
    seed,
    replication,
    kpis: results[0].kpis,
    series: detail === "kpis" ? new Float64Array(0) : results[0].series,
    months: world.months,
    events: detail === "full" ? run.events : [],
    ledger: detail === "full" ? run.ledger.rows() : [],
    ...(physical ? { physical: physical.result() } : {}),
    ...(first.trace ? { trace: first.trace() } : {}),
    massResidual: Math.max(...results.map(({ massResidual }) => massResidual)),
    cashResidual: Math.max(...results.map(({ cashResidual }) => cashResidual)),
    alongside: results.slice(1).map((result, i) => ({
      material: world.alongside[i],
      kpis: result.kpis,
      series: detail === "kpis" ? new Float64Array(0) : result.series,
      events: detail === "full" ? markets.runs[i + 1].events : [],
    })),
    hash: sha256Hex(...parts),
  };
}

/** What one market of a run leaves to read once all are over. */
interface Followed {
  readonly material: Material;
  outcome(id: string): Float64Array;
}

/** Records one market of a run as it goes. */
function follow(run: Run, world: World, traced: boolean) {
  const { state } = run;
  const series = new Float64Array(OUTCOMES.length * world.months);
  const recorder = createRecorder(run, series);
  const tracer = traced ? createTracer(run) : undefined;
  const recordAll = (): void => {
    recorder.record();
    const month = state.month - state.burnIn;
    if (!tracer || month < 0) return;
    tracer.record();
    run.ledger.keepYear(Math.floor((world.startMonth - 1 + month) / 12));
  };
  const rate = state.value("discount");
  const discount = Float64Array.from({ length: world.months }, (_, month) => pow(1 + rate, -month / 12));
  const outcome = (id: string) => series.subarray(outcomeIndex(id) * world.months, (outcomeIndex(id) + 1) * world.months);
  return {
    run,
    material: state.material,
    outcome,
    before: recorder.before,
    record: tracer ? recordAll : recorder.record,
    trace: tracer?.trace,
    discountAt: (month: number): number => (month >= world.burnInMonths ? discount[month - world.burnInMonths] : 0),
    /** Throws when a recorded number is not finite. */
    check() {
      for (let i = 0; i < series.length; i++) {
        if (series[i] - series[i] === 0) continue;
        const { id } = OUTCOMES[Math.floor(i / world.months)];
        invariant(false, `${state.material.title}: ${id} is not finite in month ${i % world.months}`);
      }
    },
    result(others: readonly Followed[]) {
      const byRegion = (tonnes: Float64Array) => Object.fromEntries(state.regions.map((region, r) => [region, tonnes[r]]));
      const record: RunRecord = {
        months: world.months,
        discount,
        plants: plantRecords(run),
        outcome,
        euUseByOriginLastYear: byRegion(recorder.useByOrigin),
        euUseByOrigin: (first, months) => byRegion(recorder.useOver(first, months)),
        scope: scopeOf(world, state.material.id),
        others: others.map((other) => ({
          outcome: other.outcome,
          scope: scopeOf(world, other.material.id),
          perTonne: inputPerTonne(world, state.material, other.material.id),
        })),
      };
      return { kpis: computeKpis(record), series, massResidual: recorder.residual.mass, cashResidual: recorder.residual.cash };
    },
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
