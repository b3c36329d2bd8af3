import { t, withMarks } from "../../language/language.ts";
import type { AttackReport } from "../../analysis/attack-report.ts";
import type { Behaviour } from "../../analysis/attack-space.ts";
import type { Credibility, Harm } from "../../analysis/red-team.ts";
import type { FoundAttack, PolicySearch } from "../../analysis/red-team-study.ts";
import type { Study } from "../../scenarios/scenario.ts";
import { postureById } from "../../sim/adversary/index.ts";
import { measureById } from "../../sim/adversary/measures/index.ts";
import type { SettingSpec } from "../../sim/core/spec.ts";
import { kpiIndex, KPIS } from "../../sim/results/kpis/index.ts";
import type { Kpi } from "../../sim/results/results.ts";
import type { Settings } from "../../sim/world.ts";
import { valueText } from "../notebook/differences.ts";
import { count, figureText, rangeText, signedText } from "../notebook/figures.ts";
import { and } from "./words.ts";

const DATES: readonly string[] = ["start", "end", "earliest", "announced"];

/** Posture and measures of an attack, each with what differs from its defaults, and its dates. */
export function behaviourLines({ posture, settings, measures }: Behaviour): string[] {
  const line = (title: string, specs: readonly SettingSpec[], own: Settings): string => {
    const said = specs
      .filter(({ id, default: usual }) => own[id] !== usual || DATES.includes(id))
      .map((spec) => `${t(spec.title).toLowerCase()} ${valueText(spec, own[spec.id])}`);
    return said.length > 0 ? `${title}: ${said.join(", ")}` : title;
  };
  const known = postureById(posture);
  return [
    line(t(known?.title ?? posture), known?.settings ?? [], settings),
    ...measures.map(({ measure, settings: own }) => {
      const found = measureById(measure);
      return line(t(found?.title ?? measure), found?.settings ?? [], own);
    }),
  ];
}

const kpiOf = ({ kpi }: Harm): Kpi => KPIS[kpiIndex(kpi)];

/** What an exporter is believed to bear. */
export function credibilityText({ mostEurPerEur, mostEur }: Credibility): string {
  return and([
    ...(mostEurPerEur === undefined ? [] : [t("at most {most} EUR per EUR of harm", { most: withMarks(String(mostEurPerEur)) })]),
    ...(mostEur === undefined ? [] : [t("at most {most}", { most: figureText(mostEur, "EUR") })]),
  ]);
}

function costText({ ownCost }: AttackReport): string {
  if (ownCost.high < 0) return t("the exporter gains {amount} by it", { amount: figureText(-ownCost.mean, "EUR") });
  if (ownCost.verdict === "not distinguishable") return t("what it costs the exporter cannot be told from nothing");
  return t("it costs the exporter {amount}", { amount: figureText(ownCost.mean, "EUR") });
}

/** The worst of a policy in a sentence; the worst credible one where there is one. */
export function attackSentence(study: Study, search: PolicySearch, found: readonly FoundAttack[], harm: Harm): string {
  const policy = t(study.policies.find(({ id }) => id === search.world.policy.id)?.title ?? search.world.policy.id);
  const at = found.find((one) => one.policy === search.world.policy.id);
  if (!at)
    return t("{policy}: no behaviour of the {tried} tried does this harm. That is no proof that none does.", {
      policy,
      tried: count(search.tried),
    });
  const { report } = at;
  const { unit, title } = kpiOf(harm);
  const measure = t(title);
  const named = /^[A-Z][a-z]/.test(measure) ? measure.replace(/^./, (first) => first.toLowerCase()) : measure;
  const by = { measure: named, amount: figureText(report.harm.mean, unit) };
  const moved = harm.sign > 0 ? t("raises {measure} by {amount}", by) : t("lowers {measure} by {amount}", by);
  const unclear = report.harm.verdict === "not distinguishable";
  const told = {
    policy,
    moved: unclear ? t("{moved}, which the runs cannot tell from nothing", { moved }) : moved,
    cost: costText(report),
  };
  return report.credible
    ? t("{policy}: the worst credible attack found {moved}; {cost}.", told)
    : t("{policy}: the worst attack found {moved}; {cost}. On average that is more than is credible.", told);
}

/** Rows of the table of attacks: what is measured, and its text. */
export function attackFigures(harm: Harm, { report }: FoundAttack): readonly (readonly [title: string, text: string, meaning?: string])[] {
  const { unit, title } = kpiOf(harm);
  const interval = ({ mean, low, high }: AttackReport["harm"], of: string): string =>
    `${signedText(mean, of)} (${rangeText(low, high, of)})`;
  const perEur = unit === "EUR";
  const three = (value: number): string => withMarks(value.toPrecision(3));
  const { leverage, formula, ownCost, level } = report;
  const credible = t(report.credible ? "yes" : "no");
  return [
    [
      t("Harm against a commercial exporter"),
      interval(report.harm, unit),
      t(
        "The policy under this attack, less the same policy while the exporting state only sells: mean and 95 % interval over the same draws.",
      ),
    ],
    [
      t("Harm against no policy, same attack"),
      interval(report.added, unit),
      t("The policy under this attack, less no policy under the same attack: the part of the harm that comes with the policy."),
    ],
    [
      t("What it costs the exporter"),
      interval(ownCost, "EUR"),
      t("What the exporting state and its producers earn less than by selling as usual. A minus says that they earn more."),
    ],
    [
      t("Harm for each euro that it costs the exporter"),
      ownCost.high < 0
        ? t("the exporter gains by it")
        : leverage.reason !== undefined
          ? ownCost.verdict === "not distinguishable"
            ? t("what it costs the exporter cannot be told from nothing")
            : t(leverage.reason)
          : perEur
            ? t("{value} ({low} to {high})", { value: three(leverage.value), low: three(leverage.low), high: three(leverage.high) })
            : t("{amount} per MEUR", { amount: `${three(leverage.value * 1e6)} ${t(unit)}` }),
      t("The harm divided by what it costs the exporter. The higher, the cheaper the attack is for what it does."),
    ],
    [
      t("Tonnes under contract for each tonne that the exporter sells at the index"),
      Number.isNaN(formula.value)
        ? t("no contract on an index")
        : formula.value === Infinity
          ? t("no bound (index {index})", { index: t(formula.index) })
          : t("{value} (index {index})", { value: three(formula.value), index: t(formula.index) }),
      t(
        "By pushing the index down by a euro the exporting state makes the treasury pay a euro more on each tonne under contract, and earns a euro less on each of its own tonnes that sell at the index. Known as attack leverage.",
      ),
    ],
    [t("Credible?"), report.certain ? credible : t("{answer}, on average; the interval leaves doubt", { answer: credible })],
    [t("{measure} under it, mean", { measure: t(title) }), figureText(level.mean, unit)],
    [t(harm.sign > 0 ? "in one run in twenty more than" : "in one run in twenty less than"), figureText(level.p95, unit)],
    [t("worst run"), figureText(level.worst, unit)],
  ];
}

/** What the finding rests on, and what it is not. */
export function attackWarnings(
  searches: readonly PolicySearch[],
  found: readonly FoundAttack[],
  confirm: number,
  credibility: Credibility,
): string[] {
  const tried = searches.reduce((sum, one) => sum + one.tried, 0);
  const failed = searches.reduce((sum, one) => sum + one.failed, 0);
  const warnings = [
    t(
      "The worst of {tried} behaviours tried, and no bound: a longer search may find worse. The finalists were run again on {confirm} draws that the search had not seen.",
      { tried: count(tried), confirm: count(confirm) },
    ),
    t("Credible means a cost to the exporter of {cost}; that limit is assumed.", { cost: credibilityText(credibility) }),
  ];
  if (failed > 0) warnings.push(t("{count} behaviours had a run that failed, and are left out.", { count: count(failed) }));
  for (const bound of new Set(found.map(({ report }) => report.bound))) {
    if (bound === undefined) continue;
    if (bound.exceeded) warnings.push(t("A run cost more than the analytic bound: the bound is wrong for this policy. Do not rely on it."));
  }
  return warnings;
}

/** The analytic bound of a policy, where there is one. */
export function boundText({ report: { bound } }: FoundAttack): string {
  if (!bound) return "";
  return bound.unknown !== undefined
    ? t("No analytic bound is known for {instrument}.", { instrument: t(bound.unknown) })
    : t("Whatever the exporter does, the outlay is at most {amount}: strike times volume over a tenor, no more than the budget.", {
        amount: figureText(bound.eur, "EUR"),
      });
}
