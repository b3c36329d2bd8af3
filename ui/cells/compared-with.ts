import { t } from "../../language/language.ts";
import type { Study } from "../../scenarios/scenario.ts";
import type { PolicyUse } from "../../sim/world.ts";
import type { Asks } from "../notebook/asks.ts";
import { policyLetter } from "../notebook/notebook.ts";
import { priceLeverOf, priceText } from "../notebook/price-lever.ts";

/** What differences are taken against: the baseline, or the policy that the cell names. */
export interface Compared {
  readonly policy: PolicyUse;
  readonly isBaseline: boolean;
  /** Over a column. */
  readonly letter: string;
  readonly title: string;
  /** In a sentence. */
  readonly said: string;
}

export function comparedWith(study: Study, { against }: Asks): Compared {
  const policy = study.policies.find(({ id }) => id === against) ?? study.policies.find(({ id }) => id === study.baseline);
  if (!policy) throw new Error("a study has its baseline");
  const letter = columnLetter(study, policy);
  if (policy.id === study.baseline) return { policy, isBaseline: true, letter, title: "", said: t("the baseline") };
  return { policy, isBaseline: false, letter, title: policyHeading(policy), said: `${letter} (${t(policy.title)})` };
}

export const columnLetter = (study: Study, { id }: PolicyUse): string => (id === study.baseline ? t("Baseline") : policyLetter(study, id));

/** Title and price: one that differs between columns is part of what is compared. */
export function policyHeading(policy: PolicyUse): string {
  const lever = priceLeverOf(policy, 1);
  return lever ? `${t(policy.title)}, ${priceText(lever)}` : t(policy.title);
}
