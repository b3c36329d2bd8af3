import { WHOLE } from "../../analysis/batch-plan.ts";
import { createPrecisionRule } from "../../analysis/designs/precision.ts";
import { shown } from "../../scenarios/faults.ts";
import { suggestion } from "../../scenarios/suggest.ts";
import { KPIS, kpiIndex } from "../../sim/results/kpis/index.ts";
import { type BatchJob, batchJob } from "./batch-job.ts";
import type { BatchRuns } from "./batch-report.ts";
import { type Ended, fillLog } from "./fill-log.ts";
import type { Arguments, Flag } from "./flags.ts";
import { BadInput, type Io } from "./io.ts";
import { formatNumber, scaled } from "./numbers.ts";
import type { RunLog } from "./run-log.ts";

export const UNTIL_FLAG: Flag = {
  name: "until",
  kind: "text",
  value: "KPI=SIZE",
  repeat: true,
  doc: "Run no more replications than make the 95 % interval of every difference to the baseline ±SIZE; --replications is the most.",
};

const FEWEST = 20;
/** Each round adds this share of what is done, so that the workers have something to share. */
const ROUND = 1 / 8;

interface Precision {
  readonly kpi: string;
  readonly size: number;
}

function precisionOf(text: string): Precision {
  const [kpi, size, ...more] = text.split("=");
  const ids = KPIS.map(({ id }) => id);
  if (!ids.includes(kpi)) throw new BadInput(`--until ${shown(kpi)}: there is no KPI of that name; ${suggestion(kpi, ids)}`);
  if (more.length > 0 || !(Number(size) > 0 && Number(size) < Infinity))
    throw new BadInput(`--until expects KPI=SIZE with a size above 0 in the KPI's unit, as in fiscal-pv=20e6; received ${shown(text)}`);
  return { kpi, size: Number(size) };
}

export interface Sufficient extends Ended {
  /** The batch with as many replications as it took, and its runs. */
  readonly job: BatchJob;
  readonly runs: BatchRuns;
  readonly text: string;
}

/**
 * Does replications until each precision is reached for every policy under every exporter, against the baseline where it
 * is among them, else for the levels. The rule looks ahead, so that a spread that is small by chance does not end it
 * (Hoad, Robinson and Davies 2010). What was run is the batch of that many replications, to the bit.
 */
export async function fillUntil(io: Io, args: Arguments, whole: BatchJob, log: RunLog): Promise<Sufficient> {
  const { plan, study } = whole;
  const most = plan.replications;
  if (plan.points > 1) throw new BadInput("--until counts replications of a scenario in which nothing is varied: remove the experiment");
  if (most < FEWEST) throw new BadInput(`--until needs room: --replications is the most, and the rule looks after ${FEWEST}`);
  const baselineOf = (exporter: string) =>
    plan.worlds.findIndex(({ policy, exporter: own }) => policy.id === study.baseline && own.id === exporter);
  const watched = plan.worlds.flatMap(({ policy, exporter }, world) => {
    const against = baselineOf(exporter.id);
    if (against === world && plan.worlds.some((other) => other.exporter.id === exporter.id && other.policy.id !== policy.id)) return [];
    return args
      .texts("until")
      .map(precisionOf)
      .map((precision) => ({
        ...precision,
        world,
        against: against === world ? -1 : against,
        rule: createPrecisionRule({ target: { absolute: precision.size }, least: FEWEST, most }),
      }));
  });
  const value = (world: number, replication: number, kpi: string) =>
    log.get(plan.numberOf({ point: 0, world, replication }))?.kpis[kpiIndex(kpi)] ?? NaN;
  let done = 0;
  let ended: Ended = { cancelled: false };
  for (;;) {
    const needed = Math.max(...watched.map(({ rule }) => rule.next()));
    if (needed === 0) break;
    const upTo = Math.min(most, done + Math.max(needed, Math.ceil(done * ROUND)));
    ended = await fillLog(io, args, whole, WHOLE, log, ({ replication }) => replication < upTo);
    if (ended.cancelled || ended.stopped) break;
    for (const { rule, world, against, kpi } of watched)
      for (let replication = done; replication < upTo; replication++)
        rule.tell(value(world, replication, kpi) - (against < 0 ? 0 : value(against, replication, kpi)));
    done = upTo;
  }
  const replications = Math.max(1, done);
  const job = batchJob({ ...study, replications }, { ...whole.spec, replications }, whole.choice);
  const inWhole = (run: number) => plan.numberOf(job.plan.addressOf(run));
  const inPart = (run: number) => job.plan.numberOf(plan.addressOf(run));
  const widest = watched.map(({ kpi, rule }) => {
    const { factor, unit } = scaled(KPIS[kpiIndex(kpi)].unit);
    const { halfWidth, reason } = rule.report();
    return { kpi, reason, halfWidth, said: `${kpi} ±${formatNumber(halfWidth * factor)} ${unit}` };
  });
  const short = widest.filter(({ reason }) => reason !== "precision reached");
  const text =
    short.length === 0
      ? `${formatNumber(done)} replications reach the precision asked for\n`
      : `After ${formatNumber(done)} replications, the most, ${short.map(({ said }) => said).join(", ")}: raise --replications\n`;
  return {
    ...ended,
    job,
    text,
    runs: {
      get(run) {
        const kept = log.get(inWhole(run));
        return kept && { ...kept, run };
      },
      failures: log.failures
        .filter(({ run }) => plan.addressOf(run).replication < replications)
        .map((failure) => ({ ...failure, run: inPart(failure.run) })),
    },
  };
}
