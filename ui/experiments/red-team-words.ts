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

const DATES: readonly string[] = ["start", "end", "earliest", "announced"];

/** Posture and measures of an attack, each with what differs from its defaults, and its dates. */
export function behaviourLines({ posture, settings, measures }: Behaviour): string[] {
  const line = (title: string, specs: readonly SettingSpec[], own: Settings): string => {
    const said = specs
      .filter(({ id, default: usual }) => own[id] !== usual || DATES.includes(id))
      .map((spec) => `${spec.title.toLowerCase()} ${valueText(spec, own[spec.id])}`);
    return said.length > 0 ? `${title}: ${said.join(", ")}` : title;
  };
  const known = postureById(posture);
  return [
    line(known?.title ?? posture, known?.settings ?? [], settings),
    ...measures.map(({ measure, settings: own }) => {
      const found = measureById(measure);
      return line(found?.title ?? measure, found?.settings ?? [], own);
    }),
  ];
}

const kpiOf = ({ kpi }: Harm): Kpi => KPIS[kpiIndex(kpi)];

/** What an exporter is believed to bear. */
export function credibilityText({ mostEurPerEur, mostEur }: Credibility): string {
  return [
    ...(mostEurPerEur === undefined ? [] : [`at most ${mostEurPerEur} EUR per EUR of harm`]),
    ...(mostEur === undefined ? [] : [`at most ${figureText(mostEur, "EUR")}`]),
  ].join(" and ");
}

function costText({ ownCost }: AttackReport): string {
  if (ownCost.high < 0) return `the exporter gains ${figureText(-ownCost.mean, "EUR")} by it`;
  if (ownCost.verdict === "not distinguishable") return "what it costs the exporter cannot be told from nothing";
  return `it costs the exporter ${figureText(ownCost.mean, "EUR")}`;
}

/** The worst of a policy in a sentence; the worst credible one where there is one. */
export function attackSentence(study: Study, search: PolicySearch, found: readonly FoundAttack[], harm: Harm): string {
  const title = study.policies.find(({ id }) => id === search.world.policy.id)?.title ?? search.world.policy.id;
  const at = found.find(({ policy }) => policy === search.world.policy.id);
  if (!at) return `${title}: no behaviour of the ${count(search.tried)} tried does this harm. That is no proof that none does.`;
  const { report } = at;
  const { unit, title: measure } = kpiOf(harm);
  const named = /^[A-Z][a-z]/.test(measure) ? measure.replace(/^./, (first) => first.toLowerCase()) : measure;
  const moved = `${harm.sign > 0 ? "raises" : "lowers"} ${named} by ${figureText(report.harm.mean, unit)}`;
  const clear = report.harm.verdict === "not distinguishable" ? ", which the runs cannot tell from nothing" : "";
  return `${title}: the worst ${report.credible ? "credible " : ""}attack found ${moved}${clear}; ${costText(report)}${report.credible ? "." : ", more than is credible."}`;
}

/** Rows of the table of attacks: what is measured, and its text. */
export function attackFigures(harm: Harm, { report }: FoundAttack): readonly (readonly [title: string, text: string, meaning?: string])[] {
  const { unit, title } = kpiOf(harm);
  const interval = ({ mean, low, high }: AttackReport["harm"], of: string): string =>
    `${signedText(mean, of)} (${rangeText(low, high, of)})`;
  const perEur = unit === "EUR";
  const { leverage, formula, ownCost, level } = report;
  return [
    [
      "Harm against a commercial exporter",
      interval(report.harm, unit),
      "The policy under this attack, less the same policy while the exporting state only sells: mean and 95 % interval over the same draws.",
    ],
    [
      "Harm against no policy, same attack",
      interval(report.added, unit),
      "The policy under this attack, less no policy under the same attack: the part of the harm that comes with the policy.",
    ],
    [
      "What it costs the exporter",
      interval(ownCost, "EUR"),
      "What the exporting state and its producers earn less than by selling as usual. A minus says that they earn more.",
    ],
    [
      "Harm for each euro that it costs the exporter",
      ownCost.high < 0
        ? "the exporter gains by it"
        : leverage.reason !== undefined
          ? leverage.reason
          : perEur
            ? `${leverage.value.toPrecision(3)} (${leverage.low.toPrecision(3)} to ${leverage.high.toPrecision(3)})`
            : `${(leverage.value * 1e6).toPrecision(3)} ${unit} per MEUR`,
      "The harm divided by what it costs the exporter. The higher, the cheaper the attack is for what it does.",
    ],
    [
      "Tonnes under contract for each tonne that the exporter sells at the index",
      Number.isNaN(formula.value)
        ? "no contract on an index"
        : formula.value === Infinity
          ? `no bound (index ${formula.index})`
          : `${formula.value.toPrecision(3)} (index ${formula.index})`,
      "By pushing the index down by a euro the exporting state makes the treasury pay a euro more on each tonne under contract, and earns a euro less on each of its own tonnes that sell at the index. Known as attack leverage.",
    ],
    ["Credible?", `${report.credible ? "yes" : "no"}${report.certain ? "" : ", on average; the interval leaves doubt"}`],
    [`${title} under it, mean`, figureText(level.mean, unit)],
    [harm.sign > 0 ? "in one run in twenty more than" : "in one run in twenty less than", figureText(level.p95, unit)],
    ["worst run", figureText(level.worst, unit)],
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
    `The worst of ${count(tried)} behaviours tried, and no bound: a longer search may find worse. The finalists were run again on ${count(confirm)} draws that the search had not seen.`,
    `Credible means a cost to the exporter of ${credibilityText(credibility)}; that limit is assumed.`,
  ];
  if (failed > 0) warnings.push(`${count(failed)} behaviours had a run that failed, and are left out.`);
  for (const bound of new Set(found.map(({ report }) => report.bound))) {
    if (bound === undefined) continue;
    if (bound.exceeded) warnings.push("A run cost more than the analytic bound: the bound is wrong for this policy. Do not rely on it.");
  }
  return warnings;
}

/** The analytic bound of a policy, where there is one. */
export function boundText({ report: { bound } }: FoundAttack): string {
  if (!bound) return "";
  return bound.unknown !== undefined
    ? `No analytic bound is known for ${bound.unknown}.`
    : `Whatever the exporter does, the outlay is at most ${figureText(bound.eur, "EUR")}: strike times volume over a tenor, no more than the budget.`;
}
