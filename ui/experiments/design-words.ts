import { html, type TemplateResult } from "lit";
import { t } from "../../language/language.ts";
import type { Constraint } from "../../analysis/designer/brief.ts";
import { isSure, type Judged } from "../../analysis/designer/choose.ts";
import { type DesignReport, relaxedText } from "../../analysis/designer/designer.ts";
import type { Verdict } from "../../analysis/designer/verdict.ts";
import { reasonOf } from "../../analysis/sensitivity/weakest-evidence.ts";
import type { Factor } from "../../scenarios/experiment.ts";
import type { Study } from "../../scenarios/scenario.ts";
import { postureById } from "../../sim/adversary/index.ts";
import { materialById } from "../../sim/materials/index.ts";
import { OUTCOMES, outcomeIndex } from "../../sim/results/outcomes.ts";
import type { Setting } from "../../sim/world.ts";
import { count, figureText, settingText } from "../notebook/figures.ts";
import { boundText, constraintText } from "./design-brief.ts";
import { isPrice, leverText } from "./levers-form.ts";
import { and, percent } from "./words.ts";

const lowerTitle = ({ title }: Factor): string => t(title).toLowerCase();

/** What was found, as the subject of a sentence: a price by itself reads as one. */
function settingsText(levers: readonly Factor[], settings: readonly Setting[]): string {
  const [only] = levers;
  if (levers.length === 1 && isPrice(only.id.split(".")[2]))
    return t("a {price} of {value}", { price: lowerTitle(only), value: leverText(only, settings[0]) });
  return and(levers.map((lever, l) => `${lowerTitle(lever)} ${leverText(lever, settings[l])}`));
}

const capital = (text: string): string => text.replace(/^./, (first) => first.toUpperCase());

export const standing = ({ holds, surely }: Verdict): string => t(surely ? "holds" : holds ? "holds, not beyond doubt" : "broken");

export function verdictText({ probability, unit }: Constraint, { value, low, high }: Verdict): string {
  return probability === "mean"
    ? t("{value} (95 % interval {low} to {high})", {
        value: figureText(value, unit),
        low: figureText(low, unit),
        high: figureText(high, unit),
      })
    : t("{value} of runs (95 % interval {low} to {high})", { value: percent(value), low: percent(low), high: percent(high) });
}

/** How often the target is reached, as part of a sentence. */
function reachedText({ quantity, bound, unit, under }: Constraint, { value }: Verdict): string {
  const told = {
    share: percent(value),
    bound: figureText(bound, unit),
    outcome:
      quantity.kind === "outcome"
        ? t(OUTCOMES[outcomeIndex(quantity.outcome)].title).replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase())
        : "",
    year: quantity.kind === "outcome" ? quantity.year : "",
  };
  return under === "attack"
    ? t("{share} of runs on fresh draws reach {bound} ({outcome}, {year}) under the worst of the attacks", told)
    : t("{share} of runs on fresh draws reach {bound} ({outcome}, {year})", told);
}

/** What a design misses, and by how much. */
function missText(constraint: Constraint, { value }: Verdict): string {
  const { probability, unit, bound } = constraint;
  if (probability === "mean")
    return t("{bound}: the mean is {value}, {gap} beyond it", {
      bound: boundText(constraint),
      value: figureText(value, unit),
      gap: figureText(Math.abs(value - bound), unit),
    });
  return t("{bound}: kept in {share} of runs, {asked} asked ({gap} points short)", {
    bound: boundText(constraint),
    share: percent(value),
    asked: percent(probability),
    gap: Math.max(1, Math.round(100 * (probability - value))),
  });
}

/** Where the design comes from among all that was tried. */
function amongText({ tried, again, holds, checked }: DesignReport, design: Judged): string {
  const told = { tried: count(tried), again: count(again.length), runs: count(design.verdicts[0].runs) };
  if (!holds)
    return t(
      "{again} of {tried} settings tried were run again, {runs} runs each, dearer ones too; none of them holds all that was asked on fresh draws.",
      told,
    );
  if (checked > 1)
    return t(
      "Of {tried} settings tried, {again} were run again, {runs} runs each; of those that held there it is the first that held on fresh draws too.",
      told,
    );
  return again.some((one) => isSure(one) && isSame(one, design))
    ? t("Of {tried} settings tried, {again} were run again, {runs} runs each: it is the cheapest that held beyond doubt there.", told)
    : t("Of {tried} settings tried, {again} were run again, {runs} runs each: it is the cheapest that held there.", told);
}

const isSame = (a: Judged, b: Judged): boolean => a.settings.every((setting, l) => setting === b.settings[l]);

/** The answer first, then what it rests on. */
export function designSentences(report: DesignReport, design: Judged): string[] {
  const { levers, constraints, holds, relaxations } = report;
  const told = {
    settings: settingsText(levers, design.settings),
    reached: reachedText(constraints[0], design.verdicts[0]),
    cost: figureText(design.objective, "EUR"),
  };
  if (!holds)
    return [
      t(
        "Nothing tried holds all that was asked. The nearest is {settings}: {reached}; the treasury pays {cost} or more in one run in twenty (present value).",
        told,
      ),
      t("It misses {misses}.", {
        misses: constraints.flatMap((one, c) => (design.verdicts[c].holds ? [] : [missText(one, design.verdicts[c])])).join("; "),
      }),
      amongText(report, design),
    ];
  const binding = relaxations.filter(({ gain }) => gain > 0 && gain !== Infinity).sort((a, b) => b.gain - a.gain);
  const binds = binding.map(({ constraint, gain, inSearch }) => {
    const eased = { constraint: constraintText(constraint), step: relaxedText(constraint), amount: figureText(gain, "EUR") };
    return inSearch
      ? t("“{constraint}”; {step}, it would cost {amount} less, as judged in the search", eased)
      : t("“{constraint}”; {step}, it would cost {amount} less", eased);
  });
  return [
    capital(t("{settings}: {reached}; the treasury pays {cost} or more in one run in twenty (present value).", told)),
    amongText(report, design),
    ...bindsText(binds, relaxations),
  ];
}

/** What would be cheaper were less asked; nothing where there was nothing that held to compare with. */
function bindsText(binds: readonly string[], relaxations: DesignReport["relaxations"]): string[] {
  if (binds.length > 0) return [t("What binds: {constraints}.", { constraints: binds.join("; ") })];
  if (relaxations.some(({ gain }) => gain === Infinity)) return [];
  return [t("Nothing binds: easing what was asked would not make it cheaper among the settings tried.")];
}

export function designWarnings(report: DesignReport, design: Judged): string[] {
  const { holds, surely, constraints, checked, worstAttack } = report;
  const warnings: string[] = [];
  if (holds && !surely)
    warnings.push(
      t("Not beyond doubt: the interval of {constraints} reaches to the wrong side. More runs to confirm would tell.", {
        constraints: and(
          constraints.flatMap((one, c) => (design.verdicts[c].surely ? [] : [t("“{title}”", { title: constraintText(one) })])),
        ),
      }),
    );
  if (holds && checked > 1)
    warnings.push(
      t("{count} settings before it held when they were chosen and not on fresh draws: its own share may be flattered a little too.", {
        count: count(checked - 1),
      }),
    );
  if (!holds)
    warnings.push(
      t("More settings to try, or more runs to confirm, may find one that holds; so may more settings under “What may be set”."),
    );
  if (worstAttack) {
    const { posture, measures } = worstAttack;
    warnings.push(
      t("The worst credible attack found on it: {behaviour}.", {
        behaviour: measures.reduce(
          (behaviour, { measure }) => t("{behaviour} with {measure}", { behaviour, measure: t(measure) }),
          t(postureById(posture)?.title ?? posture),
        ),
      }),
    );
  }
  warnings.push(t("This is the best of what was tried, on the guesses of the register: a longer search may find better."));
  return warnings;
}

/** What becomes of the design where an assumption lies elsewhere; said of one that holds where it does. */
function staysText(holds: boolean, kept: Judged | undefined): string {
  const there = kept?.verdicts.every((verdict) => verdict.holds) ?? false;
  if (holds) return t(there ? "the design still holds" : "the design breaks");
  return t(there ? "this nearest one would hold" : "this nearest one is broken too");
}

export function shakiestText({ shakiest, holds, levers }: DesignReport, { material, alongside }: Study): TemplateResult | undefined {
  if (!shakiest) return undefined;
  const { evidence, ends } = shakiest;
  const numbers = [material, ...alongside].flatMap((id) => materialById(id)?.parameters ?? []);
  const unit = numbers.find(({ id }) => id === evidence.factor)?.unit ?? "";
  const runs = ends.flatMap(({ kept }) => kept?.verdicts[0].runs ?? [])[0];
  return html`<div class="shakiest"><h3>${t("The shakiest assumption: {number}", { number: t(evidence.title) })}</h3><p>${reasonOf(evidence, "mu-star-share")}</p>
    <ul>${ends.map(({ value, kept, design }) => {
      const told = { value: settingText(Number(value.toPrecision(3)), unit), stays: staysText(holds, kept) };
      return html`<li>${
        design
          ? t("At {value}: {stays}; the cheapest of a handful tried there that holds is {settings}, at {cost}.", {
              ...told,
              settings: settingsText(levers, design.settings),
              cost: figureText(design.objective, "EUR"),
            })
          : t("At {value}: {stays}; none of a handful tried there holds.", told)
      }</li>`;
    })}</ul>
    ${runs === undefined ? "" : html`<p class="hint">${t("Judged here on the {runs} runs of the search.", { runs: count(runs) })}</p>`}</div>`;
}
