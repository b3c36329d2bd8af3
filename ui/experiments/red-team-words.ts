import { t, withMarks } from "../../language/language.ts";
import type { AttackReport } from "../../analysis/attack-report.ts";
import type { Behaviour } from "../../analysis/attack-space.ts";
import type { PairedDifference } from "../../analysis/paired-difference.ts";
import type { Credibility, Harm } from "../../analysis/red-team.ts";
import type { FoundAttack, PolicySearch, RedTeamReport, RedTeamTerms } from "../../analysis/red-team-study.ts";
import type { Study } from "../../scenarios/scenario.ts";
import { postureById } from "../../sim/adversary/index.ts";
import { measureById } from "../../sim/adversary/measures/index.ts";
import type { SettingSpec } from "../../sim/core/spec.ts";
import { CONTRACT_SETTINGS } from "../../sim/instruments/contract-settings.ts";
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

function costText(ownCost: PairedDifference): string {
  if (ownCost.high < 0) return t("the exporter gains {amount} by it", { amount: figureText(-ownCost.mean, "EUR") });
  if (ownCost.verdict === "not distinguishable") return t("what it costs the exporter cannot be told from nothing");
  return t("it costs the exporter {amount}", { amount: figureText(ownCost.mean, "EUR") });
}

/** What is lost or gained, without a sign that would turn "costs" or "gains" round. */
function costWithInterval({ mean, low, high, verdict }: PairedDifference): string {
  const amount = (value: number): string => figureText(Math.abs(value), "EUR");
  if (high < 0) return t("gains {amount} ({low} to {high})", { amount: amount(mean), low: amount(high), high: amount(low) });
  if (verdict === "not distinguishable") return t("cannot be told from nothing ({range})", { range: rangeText(low, high, "EUR") });
  return t("{value} ({low} to {high})", { value: amount(mean), low: amount(low), high: amount(high) });
}

/** A difference of which more is harm, as one of the measure itself. */
const flipped = ({ mean, low, high, ...rest }: PairedDifference): PairedDifference => ({ ...rest, mean: -mean, low: -high, high: -low });

/** A reference price as the form of a contract names it. */
function indexText(index: string): string {
  const spec = CONTRACT_SETTINGS.find(({ id }) => id === "index");
  return (spec ? valueText(spec, index) : index).replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase());
}

/** What is done to the measure, as a verb with its object. */
function movedText(harm: Harm, { mean, verdict }: PairedDifference): string {
  const { unit, title } = kpiOf(harm);
  const measure = t(title);
  const named = /^[A-Z][a-z]/.test(measure) ? measure.replace(/^./, (first) => first.toLowerCase()) : measure;
  const by = { measure: named, amount: figureText(mean, unit) };
  const moved = harm.sign > 0 ? t("raises {measure} by {amount}", by) : t("lowers {measure} by {amount}", by);
  return verdict === "not distinguishable" ? t("{moved}, which the runs cannot tell from nothing", { moved }) : moved;
}

/** What the form allows an attack to cost, beside what it does cost, by the limit that it breaks. */
function beyondText({ mostEurPerEur }: Credibility, harm: number, cost: number): string {
  if (mostEurPerEur !== undefined && cost > mostEurPerEur * harm)
    return t("it costs the exporter {cost} EUR for each euro of harm, and the form allows {most}", {
      cost: withMarks((cost / harm).toPrecision(3)),
      most: withMarks(String(mostEurPerEur)),
    });
  return t("it costs the exporter more than the form allows");
}

/** The worst of a policy, at any cost and among what is credible, and what tells them apart. */
export function attackSentences(study: Study, search: PolicySearch, { found, known }: RedTeamReport, terms: RedTeamTerms): string[] {
  const { harm, credibility } = terms;
  const { id } = search.world.policy;
  const policy = t(study.policies.find((one) => one.id === id)?.title ?? id);
  const own = found.filter((one) => one.policy === id);
  if (own.length === 0)
    return [
      t("{policy}: no behaviour of the {tried} tried does this harm. That is no proof that none does.", {
        policy,
        tried: count(search.tried),
      }),
    ];
  const told = ({ report }: FoundAttack) => ({ policy, moved: movedText(harm, report.harm), cost: costText(report.ownCost) });
  // By harm: the worst at any cost leads, since that is what was asked.
  const [worst, ...others] = own.toSorted((a, b) => b.report.harm.mean - a.report.harm.mean);
  const credible = [worst, ...others].find(({ report }) => report.credible);
  const sentences = [
    worst === credible
      ? t("{policy}: the worst attack found {moved}; {cost}. It is credible.", told(worst))
      : t("{policy}: the worst attack found, at any cost, {moved}; {cost}.", told(worst)),
  ];
  if (credible && credible !== worst) sentences.push(t("The worst that is credible {moved}; {cost}.", told(credible)));
  if (!credible) sentences.push(t("None of those found is credible on average."));
  if (worst !== credible) {
    const { harm: done, ownCost } = worst.report;
    sentences.push(t("The first is not credible: {why}.", { why: beyondText(credibility, done.mean, ownCost.mean) }));
  }
  // The reader has seen the notebook's own behaviours and will ask for them.
  const [unmoved] = known
    .filter((one) => one.policy === id && !one.credible && one.harm.verdict === "higher")
    .toSorted((a, b) => b.harm.mean - a.harm.mean);
  if (unmoved)
    sentences.push(
      t("“{exporter}” of this notebook {moved} and is not credible either: {why}.", {
        exporter: t(study.exporters.find((one) => one.id === unmoved.exporter)?.title ?? unmoved.exporter),
        moved: movedText(harm, unmoved.harm),
        why: beyondText(credibility, unmoved.harm.mean, unmoved.ownCost.mean),
      }),
    );
  if (credible && credible.report.ownCost.high < 0 && credible.report.costWithout.high < 0)
    sentences.push(
      t("What the exporter gains by the credible one it would gain without the policy too ({amount}): it is no answer to the policy.", {
        amount: figureText(-credible.report.costWithout.mean, "EUR"),
      }),
    );
  return sentences;
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
      t("Harm"),
      interval(report.harm, unit),
      t(
        "{measure} under this attack, compared with the same policy while the exporting state only sells as usual: mean and 95 % interval over the same random futures. A plus is harm.",
        { measure: t(title) },
      ),
    ],
    [
      t("{measure} with the policy, less without it, both under this attack", { measure: t(title) }),
      interval(harm.sign > 0 ? report.added : flipped(report.added), unit),
      t(
        "{measure} with the policy, less {measure} without any policy, both under this attack. What the policy itself makes of it, attack or no attack: not the harm that the attack does.",
        { measure: t(title) },
      ),
    ],
    [
      t("What it costs the exporter"),
      costWithInterval(ownCost),
      t("What the exporting state and its producers earn less, or gain, compared with selling as usual."),
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
      t("Tonnes under contract for each tonne that the exporter sells at the reference price"),
      Number.isNaN(formula.value)
        ? t("no contract on a reference price")
        : formula.value === Infinity
          ? t("no bound ({index})", { index: indexText(formula.index) })
          : t("{value} ({index})", { value: three(formula.value), index: indexText(formula.index) }),
      t(
        "By pushing the reference price down by a euro the exporting state makes the treasury pay a euro more on each tonne under contract, and earns a euro less on each of its own tonnes that sell at it. Known as attack leverage.",
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
      "The worst of {tried} behaviours tried, and no bound: a longer search may find worse. The worst of them were run again in {confirm} random futures that the search had not seen.",
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
