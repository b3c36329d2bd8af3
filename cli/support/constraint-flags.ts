import type { Constraint, Quantity } from "../../analysis/designer/brief.ts";
import { decemberOf } from "../../analysis/designer/verdict.ts";
import { shown } from "../../scenarios/faults.ts";
import type { Study } from "../../scenarios/scenario.ts";
import { suggestion } from "../../scenarios/suggest.ts";
import { KPIS } from "../../sim/results/kpis/index.ts";
import { OUTCOMES, outcomeIndex } from "../../sim/results/outcomes.ts";
import type { World } from "../../sim/world.ts";
import { BadInput } from "./io.ts";
import type { KeptPoint } from "./run-store.ts";

const CONSUMER_COST = "consumer-cost";
export const TARGET_FORM =
  'NAME>=BOUND:PROBABILITY or NAME<=BOUND:PROBABILITY, as in "capacity-eu@2035>=3000:0.8" or "defence-curtailed<=0.02:0.9@attack"';
export const LIMIT_FORM = 'NAME:p95<=BOUND or NAME:mean<=BOUND, as in "fiscal-pv:p95<=1.5e9" or "consumer-cost:mean<=5e8"';

function quantityOf(flag: string, name: string, year: string | undefined): { quantity: Quantity; unit: string } {
  if (name === CONSUMER_COST && year === undefined) return { quantity: { kind: "consumer-cost" }, unit: "EUR" };
  if (year !== undefined) {
    const outcome = OUTCOMES.find(({ id }) => id === name);
    if (outcome) return { quantity: { kind: "outcome", outcome: name, year: Number(year) }, unit: outcome.unit };
    throw new BadInput(
      `--${flag} ${shown(name)}: there is no outcome of that name; ${suggestion(
        name,
        OUTCOMES.map(({ id }) => id),
      )}`,
    );
  }
  const kpi = KPIS.find(({ id }) => id === name);
  if (kpi) return { quantity: { kind: "kpi", kpi: name }, unit: kpi.unit };
  throw new BadInput(
    `--${flag} ${shown(name)}: there is no KPI of that name; ${suggestion(name, [...KPIS.map(({ id }) => id), CONSUMER_COST])}`,
  );
}

/** "capacity-eu@2035>=3000:0.8", "defence-curtailed<=0.02:0.9@attack". */
export function targetOf(text: string): Constraint {
  const [, name, year, sign, bound, probability, under] =
    /^([a-z0-9-]+)(?:@(\d{4}))?(>=|<=)([-+.\de]+):([.\d]+)(@attack)?$/.exec(text) ?? [];
  const [limit, share] = [Number(bound), Number(probability)];
  if (name === undefined || !Number.isFinite(limit) || !(share > 0 && share <= 1))
    throw new BadInput(`--target expects ${TARGET_FORM}; received ${shown(text)}`);
  return {
    text,
    ...quantityOf("target", name, year),
    relation: sign === ">=" ? "at least" : "at most",
    bound: limit,
    probability: share,
    under: under ? "attack" : "main",
  };
}

/** "fiscal-pv:p95<=1.5e9": nineteen runs in twenty keep it. */
export function limitOf(text: string): Constraint {
  const [, name, statistic, bound, under] = /^([a-z0-9-]+):(p95|mean)<=([-+.\de]+)(@attack)?$/.exec(text) ?? [];
  const limit = Number(bound);
  if (name === undefined || !Number.isFinite(limit)) throw new BadInput(`--limit expects ${LIMIT_FORM}; received ${shown(text)}`);
  return {
    text,
    ...quantityOf("limit", name, undefined),
    relation: "at most",
    bound: limit,
    probability: statistic === "p95" ? 0.95 : "mean",
    under: under ? "attack" : "main",
  };
}

/** What constraints read of monthly paths. */
export function pointsOf(constraints: readonly Constraint[], world: World): KeptPoint[] {
  const points = new Map<string, KeptPoint>();
  for (const { quantity } of constraints)
    if (quantity.kind === "outcome")
      points.set(`${quantity.outcome} ${quantity.year}`, {
        outcome: outcomeIndex(quantity.outcome),
        month: decemberOf(quantity.year, world),
      });
  return [...points.values()];
}

/** A year outside the run would be undefined in every run. */
export function checkYear({ text, quantity }: Constraint, { start, end }: Study): void {
  if (quantity.kind !== "outcome") return;
  const december = `${quantity.year}-12`;
  if (december < start || december > end)
    throw new BadInput(`--target ${shown(text)}: December ${quantity.year} is not in the run, which goes from ${start} to ${end}`);
}
