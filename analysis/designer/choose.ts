import type { RunResult } from "../../sim/results/results.ts";
import type { Setting } from "../../sim/world.ts";
import type { WantedJob } from "../wanted-job.ts";
import type { Constraint } from "./brief.ts";
import type { Verdict } from "./verdict.ts";

export interface Judged {
  readonly settings: readonly Setting[];
  /** The objective in the KPI's unit. */
  readonly objective: number;
  /** By constraint. */
  readonly verdicts: readonly Verdict[];
}

export type Better = (a: Judged, b: Judged) => number;

/** Judges settings on some draws; undefined where one could not be run to its end. */
export type Judge = (
  settings: readonly (readonly Setting[])[],
  draws: string,
) => Generator<readonly WantedJob[], readonly (Judged | undefined)[], readonly (readonly RunResult[])[]>;

export interface Chosen {
  readonly design: Judged | undefined;
  /** The draws on which the design is reported. */
  readonly draws: string;
  /** Settings that were run again, as judged on the draws by which the design was chosen, cheapest first. */
  readonly again: readonly Judged[];
  /** Settings that were held against draws of their own, the design among them. */
  readonly checked: number;
}

/** Settings run again at first, dearer ones at most when none of these holds, and those of them at a time. */
export const FINALISTS = 10;
export const DEARER = 12;
const STEP = 4;
/** Settings held against draws of their own, at most. */
export const CHECKS = 5;

/** Total by which a setting breaks the constraints; 0 when it keeps all. */
export const violation = ({ verdicts }: Judged): number => verdicts.reduce((all, { margin }) => all + Math.max(0, -margin), 0);

const keeps = (one: Judged): boolean => violation(one) === 0;
export const isSure = ({ verdicts }: Judged): boolean => verdicts.every(({ surely }) => surely);
/** How far it is from breaking the constraint that is nearest. */
const slack = ({ verdicts }: Judged): number => Math.min(...verdicts.map(({ margin }) => margin));

/** Evenly over a list, its ends with it. */
export function thinned<T>(list: readonly T[], most: number): T[] {
  if (list.length <= most) return [...list];
  return Array.from({ length: most }, (_, i) => list[Math.floor((i * (list.length - 1)) / (most - 1))]);
}

/** By objective from its best: those that no other beats both in the objective and in the margin of the first target. */
export function nondominatedBy(found: readonly Judged[], constraints: readonly Constraint[], better: Better): Judged[] {
  const target = Math.max(
    0,
    constraints.findIndex(({ relation }) => relation === "at least"),
  );
  const ranked = found.toSorted((a, b) => better(a, b) || b.verdicts[target].margin - a.verdicts[target].margin);
  let most = -Infinity;
  return ranked.filter(({ verdicts }) => {
    if (verdicts[target].margin <= most) return false;
    most = verdicts[target].margin;
    return true;
  });
}

/** What is run again first, and what after it should none of that hold; each cheapest first. */
function rungsOf(found: readonly Judged[], constraints: readonly Constraint[], better: Better) {
  // A share on few runs is rough: candidates a little on the wrong side may be on the right one.
  const rough = ({ verdicts }: Judged) => verdicts.every(({ margin, runs }) => margin >= -1 / Math.sqrt(4 * runs));
  // From the cheapest that may hold to the cheapest that surely does, so that the answer lies among them.
  const line = nondominatedBy(found.filter(rough), constraints, better);
  if (line.length === 0)
    return { first: found.toSorted((a, b) => violation(a) - violation(b) || better(a, b)).slice(0, FINALISTS / 2), dearer: [] };
  const sure = line.findIndex(isSure);
  const between = sure < 0 ? line : line.slice(0, sure + 1);
  // The cheapest that held in all of a few runs was lucky; a dearer one that held in all of them too looks no surer, and often is.
  const dearest = between[between.length - 1];
  const rest = found.filter((one) => !between.includes(one) && better(one, dearest) > 0 && rough(one));
  const distinct = new Map(rest.map((one) => [JSON.stringify(one.settings), one]));
  return { first: thinned(between, FINALISTS), dearer: thinned([...distinct.values()].sort(better), DEARER) };
}

/**
 * The best that keeps everything on draws of its own: chosen on one set of draws, reported on another. Dearer settings
 * are looked at until one holds on both: settings that won a search of few runs were partly lucky, all of them perhaps.
 */
export function* choose(
  found: readonly Judged[],
  constraints: readonly Constraint[],
  better: Better,
  judge: Judge,
  names: { readonly confirm: string; readonly verify: string },
): Generator<readonly WantedJob[], Chosen, readonly (readonly RunResult[])[]> {
  const { first, dearer } = rungsOf(found, constraints, better);
  const waiting = [...dearer];
  const again: Judged[] = [];
  function* runAgain(these: readonly Judged[]): Generator<readonly WantedJob[], void, readonly (readonly RunResult[])[]> {
    const judged = yield* judge(
      these.map(({ settings }) => settings),
      names.confirm,
    );
    again.push(...judged.filter((one) => one !== undefined));
  }
  const byMerit = (a: Judged, b: Judged): number => Number(isSure(b)) - Number(isSure(a)) || violation(a) - violation(b) || better(a, b);

  if (first.length > 0) yield* runAgain(first);
  let design: Judged | undefined;
  let draws = "";
  let checked = 0;
  // What failed on draws of its own had been lucky when chosen: the next had to do better there.
  let least = -Infinity;
  while (checked < CHECKS) {
    const last = checked === CHECKS - 1;
    const holding = () => again.filter((one) => keeps(one) && slack(one) > least);
    while (waiting.length > 0 && (last || holding().length === 0)) yield* runAgain(waiting.splice(0, STEP));
    const next = holding().sort(last ? (a, b) => slack(b) - slack(a) || better(a, b) : byMerit)[0];
    const looked = next ?? (design === undefined ? again.toSorted(byMerit)[0] : undefined);
    if (!looked) break;
    const fresh = `${names.verify}.${checked}`;
    const [verified] = yield* judge([looked.settings], fresh);
    checked++;
    if (verified && (design === undefined || violation(verified) < violation(design))) [design, draws] = [verified, fresh];
    if (next === undefined || (verified && keeps(verified))) break;
    least = slack(next);
  }
  return { design, draws, again: again.sort(better), checked };
}
