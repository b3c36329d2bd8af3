import type { RunRecord } from "./kpi.ts";

/** Rise of the price over what it was before at which a shock is felt (MODEL 7). */
const RISE = 1.25;
/** Curtailed share of what EU buyers wanted at which it is. */
const CURTAILED = 0.02;
/** What comes later than this after the beginning has other reasons. */
const FELT_MONTHS = 36;

/** Whether more than 2 % of what EU buyers wanted in a month was curtailed. */
function outage(run: RunRecord, month: number): boolean {
  const curtailed = run.outcome("unserved-curtailed-eu")[month];
  return curtailed > CURTAILED * (run.outcome("consumption-eu")[month] + curtailed);
}

/** First month in which a limit on exports is in force; -1 without one, or where it is the first of the run. */
function firstLimit(run: RunRecord): number {
  const limited = run.outcome("exports-limited").indexOf(1);
  return limited > 0 ? limited : -1;
}

/** Months from the first limit on exports to the first outage; NaN without either. */
export function monthsToOutageOf(run: RunRecord): number {
  const start = firstLimit(run);
  if (start < 0) return NaN;
  for (let month = start; month < Math.min(run.months, start + FELT_MONTHS); month++) if (outage(run, month)) return month - start;
  return NaN;
}

/** Months from the first limit on exports until it is over, once felt; see `recovery-months`. */
export function monthsToRecover(run: RunRecord): number {
  const start = firstLimit(run);
  if (start < 0) return NaN;
  const price = run.outcome("price-ex-china");
  const from = Math.max(0, start - 12);
  let before = 0;
  for (let month = from; month < start; month++) before += price[month] / (start - from);
  const hurts = (month: number) => outage(run, month) || price[month] >= RISE * before;
  let felt = start;
  while (felt < run.months && felt < start + FELT_MONTHS && !hurts(felt)) felt++;
  if (felt === run.months || felt === start + FELT_MONTHS) return 0;
  let over = felt;
  while (over < run.months && hurts(over)) over++;
  return over - start;
}
