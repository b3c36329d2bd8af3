import { t } from "../../language/language.ts";
import { type ClassQuestion, countOf, type Range } from "../../scenarios/class/question.ts";
import type { Study } from "../../scenarios/scenario.ts";
import { sha256Hex } from "../../sim/core/hash.ts";
import { KPIS, kpiIndex } from "../../sim/results/kpis/index.ts";
import { instrumentById } from "../../sim/instruments/index.ts";
import { count } from "../notebook/figures.ts";
import { policyOf } from "../notebook/notebook.ts";
import { TAGS } from "./code.ts";
import { plainText } from "./names.ts";
import { inSentence, limitText } from "./words.ts";

/** A question as those who answer see it: words and what can be answered, nothing of the scenario. */
export interface Posed {
  /** Stands in every code, so that no answer is taken for that of another question. */
  readonly tag: number;
  readonly text: string;
  /** What exactly is asked, with its unit. */
  readonly about: string;
  readonly offers: { readonly range: Omit<Range, "scale"> } | { readonly options: readonly string[] };
}

export const MOST_ABOUT_CHARACTERS = 400;
export const MOST_OPTION_CHARACTERS = 80;

/** Of what can be answered, not of the words: a typo in the question can be mended while answers come in. */
function tagFor(question: ClassQuestion): number {
  const { answer, kpi, exporter } = question;
  const rest = answer === "number" ? [question.policy, question.compare] : [question.better, Object.values(question.limit ?? {})];
  const offered =
    question.answer === "policy"
      ? question.options
      : [question.answer === "setting" ? question.lever : "", ...Object.values(withoutScale(question.range))];
  return Number.parseInt(sha256Hex(JSON.stringify([answer, kpi, exporter, rest, offered])).slice(0, 8), 16) % TAGS;
}

function cut(text: string, most: number): string {
  const plain = plainText(text);
  return plain.length > most ? `${plain.slice(0, most - 1)}…` : plain;
}

export function posed(question: ClassQuestion, study: Study): Posed {
  const { title, unit } = KPIS[kpiIndex(question.kpi)];
  const policy = (id: string): string => t(policyOf(study, id)?.title ?? id);
  const sentences = (...some: readonly string[]): string => cut([...some, ...meanwhile(question, study)].join(" "), MOST_ABOUT_CHARACTERS);
  const tag = tagFor(question);
  if (question.answer === "number") {
    const { range, compare } = question;
    const said = { kpi: t(title), from: study.start.slice(0, 4), to: study.end.slice(0, 4), runs: count(study.replications) };
    const median =
      compare === "baseline"
        ? t("{kpi}, what the policy changes, {from} to {to}: the median of {runs} simulated futures.", said)
        : t("{kpi}, {from} to {to}: the median of {runs} simulated futures.", said);
    return {
      tag,
      text: asked(question) || t("What will it be: {kpi}?", { kpi: inSentence(title) }),
      about: sentences(
        median,
        ...(unit === "EUR" ? [t("Counted in millions of euros of 2025.")] : []),
        t("Policy: {policy}.", { policy: policy(question.policy) }),
      ),
      offers: { range: withoutScale(range) },
    };
  }
  const said = { kpi: inSentence(title), runs: count(study.replications) };
  const aim =
    question.better === "higher"
      ? t("What counts is the highest {kpi}, on average over {runs} simulated futures.", said)
      : t("What counts is the lowest {kpi}, on average over {runs} simulated futures.", said);
  const kept = question.limit ? [t("The limit: {limit}.", { limit: limitText(question.limit) })] : [];
  if (question.answer === "policy")
    return {
      tag,
      text: asked(question) || t("Which policy does best?"),
      about: sentences(aim, ...kept),
      offers: { options: question.options.map((id) => cut(policy(id), MOST_OPTION_CHARACTERS)) },
    };
  const { setting, instrument } = question;
  return {
    tag,
    text: asked(question) || t("What would you set: {setting}?", { setting: inSentence(setting.title) }),
    about: sentences(
      t("{setting}: {instrument}.", { setting: t(setting.title), instrument: inSentence(instrumentById(instrument)?.title ?? instrument) }),
      aim,
      ...kept,
    ),
    offers: { range: withoutScale(question.range) },
  };
}

const asked = ({ text }: ClassQuestion): string => plainText(text);

/** What the exporting state does, where that is a question at all. */
function meanwhile({ exporter }: ClassQuestion, { exporters }: Study): string[] {
  const title = exporters.find(({ id }) => id === exporter)?.title ?? exporter;
  return exporters.length > 1 ? [t("What China does: {exporter}.", { exporter: inSentence(title) })] : [];
}

const withoutScale = ({ from, to, step, unit }: Range): Omit<Range, "scale"> => ({ from, to, step, unit });

/** How many different answers there are. */
export const answersTo = ({ offers }: Pick<Posed, "offers">): number => countOf(offers);
