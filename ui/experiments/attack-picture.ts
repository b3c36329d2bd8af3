import type { PairedDifference } from "../../analysis/paired-difference.ts";
import type { Credibility } from "../../analysis/red-team.ts";
import type { RedTeamReport, RedTeamTerms } from "../../analysis/red-team-study.ts";
import { t } from "../../language/language.ts";
import { axisUnit } from "../../scenarios/axis-unit.ts";
import type { Study } from "../../scenarios/scenario.ts";
import { kpiIndex, KPIS } from "../../sim/results/kpis/index.ts";
import { attackDots, type AttackRow } from "../charts/attack-dots.ts";
import { panels } from "../charts/panels.ts";
import { figureText } from "../notebook/figures.ts";
import type { Picture } from "./picture.ts";

interface Behaved {
  readonly policy: string;
  readonly title: string;
  readonly harm: PairedDifference;
  readonly ownCost: PairedDifference;
  readonly credible: boolean;
}

const COST = axisUnit("EUR");

/** What may be paid for so much harm, EUR. */
function mostCredible({ mostEurPerEur, mostEur }: Credibility, harm: number): number {
  return mostEurPerEur === undefined ? (mostEur ?? Number.NaN) : Math.max(0, mostEurPerEur * harm);
}

const inUnit = (title: string, unit: string): string => (unit === "" ? t(title) : `${t(title)}, ${t(unit)}`);

const titleOf = (list: readonly { readonly id: string; readonly title: string }[], id: string): string =>
  t(list.find((one) => one.id === id)?.title ?? id);

/** The attacks found on each policy, the worst first, then what the notebook's own exporting states do, on the same draws. */
function behavedOf({ found, known }: RedTeamReport, study: Study, policies: readonly string[]): Behaved[] {
  return policies.flatMap((policy) => [
    ...found
      .filter((one) => one.policy === policy)
      .toSorted((a, b) => b.report.harm.mean - a.report.harm.mean)
      .map(({ label, report: { harm, ownCost, credible } }): Behaved => {
        const title = t(label).replace(/^./, (first) => first.toUpperCase());
        return { policy, title, harm, ownCost, credible };
      }),
    ...known
      .filter((one) => one.policy === policy)
      .toSorted((a, b) => b.harm.mean - a.harm.mean)
      .map(({ exporter, harm, ownCost, credible }): Behaved => {
        const title = t("{exporter} (in this notebook)", { exporter: titleOf(study.exporters, exporter) });
        return { policy, title, harm, ownCost, credible };
      }),
  ]);
}

/** What each attack does beside what it costs the exporter; undefined where there is none. `policies` in the order of the rows. */
export function attackPicture(report: RedTeamReport, study: Study, terms: RedTeamTerms, policies: readonly string[]): Picture | undefined {
  const { harm: aim, credibility } = terms;
  const behaved = behavedOf(report, study, policies);
  if (behaved.length === 0) return undefined;
  const { unit: own } = KPIS[kpiIndex(aim.kpi)];
  const { scale, unit } = axisUnit(own);
  const several = new Set(behaved.map(({ policy }) => policy)).size > 1;
  const rows = (of: "harm" | "ownCost", by: number): AttackRow[] =>
    behaved.map((one, at) => ({
      title: one.title,
      policy: several && one.policy !== behaved[at - 1]?.policy ? titleOf(study.policies, one.policy) : undefined,
      mean: one[of].mean * by,
      low: one[of].low * by,
      high: one[of].high * by,
      credible: one.credible,
      limit: of === "harm" ? Number.NaN : mostCredible(credibility, one.harm.mean) * by,
    }));
  const axes = () => ({ harm: inUnit(aim.title, unit), cost: inUnit("Cost to the exporter", COST.unit) });
  const ends = (): string[] => [t("low 95 %"), t("high 95 %")];
  return {
    title: several
      ? t("What attacks do, and what they cost the exporter")
      : t("{policy}: what attacks do, and what they cost the exporter", { policy: titleOf(study.policies, behaved[0].policy) }),
    subtitle: t(
      "Above: {harm}. Below: {cost}. Mean and 95 % interval against an exporting state that sells as usual, on the same draws. Filled: credible. Bar: the most that is credible.",
      axes(),
    ),
    draw: (width) => {
      const { harm, cost } = axes();
      return panels([attackDots("harm", rows("harm", scale), harm, width), attackDots("cost", rows("ownCost", COST.scale), cost, width)]);
    },
    describe: behaved
      .map(({ title, harm, ownCost }) =>
        t("{attack}: harm {harm}, cost to the exporter {cost}", {
          attack: title,
          harm: figureText(harm.mean, own),
          cost: figureText(ownCost.mean, "EUR"),
        }),
      )
      .join("; "),
    table: () => ({
      columns: [
        { title: t("Policy"), unit: "" },
        { title: t("What the exporter does"), unit: "" },
        ...[t(aim.title), ...ends()].map((title) => ({ title, unit })),
        ...[t("Cost to the exporter"), ...ends(), t("the most that is credible")].map((title) => ({ title, unit: COST.unit })),
        { title: t("Credible?"), unit: "" },
      ],
      rows: behaved.map(({ policy, title, harm, ownCost, credible }) => [
        titleOf(study.policies, policy),
        title,
        ...[harm.mean, harm.low, harm.high].map((value) => value * scale),
        ...[ownCost.mean, ownCost.low, ownCost.high, mostCredible(credibility, harm.mean)].map((value) => value * COST.scale),
        t(credible ? "yes" : "no"),
      ]),
    }),
  };
}
