import { t } from "../../language/language.ts";
import type { ClassQuestion, Range } from "../../scenarios/class/question.ts";
import type { Study } from "../../scenarios/scenario.ts";
import { MODEL_VERSION } from "../../sim/version.ts";
import type { State } from "../notebook/dataflow.ts";
import type { Picture } from "../experiments/picture.ts";
import { and } from "../experiments/words.ts";
import { count } from "../notebook/figures.ts";
import type { Use } from "../notebook/references.ts";
import type { Given } from "./entry.ts";

/** What the answers came to, held against the runs. */
export interface Revealed {
  /** The first is the result; the others say how the class did. */
  readonly sentences: readonly string[];
  /** Names of those who did best; they never leave this browser. */
  readonly named: string;
  readonly picture: Picture;
  /** What the runs say of each answer, for the table of answers: by its number. */
  readonly says: (at: number) => string;
  readonly runs: number;
  /** The worst of what it rests on. */
  readonly state: State;
}

/** What is revealed is worked out from. */
export interface RevealScene {
  readonly use: Use;
  readonly study: Study;
  readonly given: readonly Given[];
}

/** Distinct answers, the least first, with those who gave each. */
export function byAnswer(given: readonly Given[]): { readonly at: number; readonly people: readonly Given[] }[] {
  const groups = new Map<number, Given[]>();
  for (const one of given) groups.set(one.at, [...(groups.get(one.at) ?? []), one]);
  return [...groups].sort(([a], [b]) => a - b).map(([at, people]) => ({ at, people }));
}

const MOST_NAMES = 8;

/** "Ann, Bea and 2 without a name". */
export function namesOf(people: readonly Given[]): string {
  const names = people.map(({ name }) => name).filter((name) => name !== "");
  const without = people.length - names.length;
  const shown = names.slice(0, MOST_NAMES);
  const more = names.length - shown.length;
  const some = [
    ...shown,
    ...(more > 0 ? [t("{count} more", { count: count(more) })] : []),
    ...(without > 0
      ? [without === 1 ? t("one answer without a name") : t("{count} answers without a name", { count: count(without) })]
      : []),
  ];
  return and(some);
}

export function aboutRuns(question: ClassQuestion, study: Study, runs: number, answers: number): string {
  const exporter = t(study.exporters.find(({ id }) => id === question.exporter)?.title ?? question.exporter);
  return t(
    "Simulated. Scenario “{scenario}”, exporter {exporter}, {runs} runs of each policy on the same draws, seed {seed}, Bodem {version}. Answers: {answers}.",
    {
      scenario: study.title,
      exporter,
      runs: count(runs),
      seed: study.seed,
      version: MODEL_VERSION,
      answers: count(answers),
    },
  );
}

/** A KPI's value as a range counts it. */
export const inRange = (value: number, { scale }: Pick<Range, "scale">): number => value * scale;

const ORDER: readonly State[] = ["fresh", "coarse", "stale", "waiting", "failed"];
export const worstOf = (states: readonly State[]): State =>
  states.reduce((a, b) => (ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b), "fresh");
