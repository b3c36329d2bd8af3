import type { Credibility, Harm } from "../../analysis/red-team.ts";
import {
  type FoundAttack,
  type KnownBehaviour,
  type PolicySearch,
  type RedTeamTerms,
  weakestFirst,
} from "../../analysis/red-team-study.ts";
import { kpiIndex, KPIS } from "../../sim/results/kpis/index.ts";
import { attackRows, behaviourText, formulaText, leverageText, verdictText, withInterval } from "./attacks.ts";
import { formatNumber, scaled } from "./numbers.ts";
import { renderTable } from "./table.ts";

/** What was found against one policy. */
export function policyText(
  terms: RedTeamTerms,
  one: PolicySearch,
  found: readonly FoundAttack[],
  known: readonly KnownBehaviour[],
  title: string,
): string {
  const { harm } = terms;
  const lines = [`\n${title} (${one.world.policy.id})\n\n`];
  if (found.length === 0) lines.push(`No behaviour tried does this harm: ${one.tried} tried. That is no proof that none does.\n`);
  for (const { label, exporter, behaviour } of found)
    lines.push(
      `${label} (exporter ${exporter}):\n${behaviourText(behaviour)
        .map((text) => `  ${text}\n`)
        .join("")}`,
    );
  if (found.length > 0) {
    const columns = found.map(({ label }) => ({ title: label, align: "right" as const }));
    lines.push(`\n${renderTable([{ title: harm.title }, { title: "unit" }, ...columns], attackRows(harm, found))}`);
  }
  if (found.length > 0 && !found.some(({ report }) => report.credible)) lines.push("\nNo credible attack among those tried.\n");
  const { factor, unit } = scaled(KPIS[kpiIndex(harm.kpi)].unit);
  for (const { exporter, harm: done, ownCost, credible } of known)
    lines.push(
      `\nThe scenario's own ${exporter}: harm ${withInterval(done, factor)} ${unit}, own cost ${withInterval(ownCost, 1e-6)} MEUR: ${credible ? "credible" : "not credible"}.`,
    );
  if (known.length > 0) lines.push("\n");
  lines.push(
    `\nWorst of ${one.tried} tried; not a bound. ${one.finalists} were run again on ${terms.confirm} draws that the search had not seen.${one.failed > 0 ? ` ${one.failed} failed.` : ""}\n`,
  );
  const bound = found[0]?.report.bound;
  if (bound?.unknown !== undefined) lines.push(`No analytic bound: none is known for ${bound.unknown}.\n`);
  else if (bound) {
    lines.push(
      `Bound of the outlay, whatever the exporter does: ${formatNumber(bound.eur / 1e6)} MEUR ((strike − 0) × volume over a tenor, no more than the budget).\n`,
    );
    if (found.some(({ report }) => report.bound?.exceeded))
      lines.push("*** A RUN COST MORE THAN THIS BOUND: the bound is wrong for this policy. Do not rely on it. ***\n");
  }
  return lines.join("");
}

/** Policies by the harm of their worst credible attack, else of their worst. */
export function rankingText(harm: Harm, found: readonly FoundAttack[], policies: readonly string[]): string {
  const { factor, unit } = scaled(KPIS[kpiIndex(harm.kpi)].unit);
  const weakest = weakestFirst(found, policies);
  const rows = weakest.map(({ policy, at }) =>
    at
      ? [
          policy,
          withInterval(at.report.harm, factor),
          withInterval(at.report.ownCost, 1e-6),
          leverageText(at.report, harm),
          formulaText(at.report),
          verdictText(at.report),
        ]
      : [policy, "none found", "", "", "", ""],
  );
  const right = (title: string) => ({ title, align: "right" as const });
  return `\nWeak points, the weakest policy first (worst credible attack; where none is, the worst)\n\n${renderTable([{ title: "policy" }, right(`harm, ${unit}`), right("own cost, MEUR"), right("harm per euro of own cost"), right("formula V/q_E"), { title: "verdict" }], rows)}`;
}

/** What an exporter is believed to bear. */
export function credibilityText({ mostEurPerEur, mostEur }: Credibility): string {
  const parts = [
    ...(mostEurPerEur === undefined ? [] : [`own cost of at most ${formatNumber(mostEurPerEur)} EUR per EUR of harm`]),
    ...(mostEur === undefined ? [] : [`own cost of at most ${formatNumber(mostEur / 1e6)} MEUR`]),
  ];
  return parts.join(" and ");
}
