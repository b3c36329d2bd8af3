import type { StressFigure, StressMeasure, StressReport } from "../../analysis/stress-study.ts";
import { t } from "../../language/language.ts";
import { axisUnit } from "../../scenarios/axis-unit.ts";
import { NO_SHOCK } from "../../scenarios/shocks.ts";
import { kpiIndex, KPIS } from "../../sim/results/kpis/index.ts";
import { shockDots, type ShockRow } from "../charts/shock-dots.ts";
import { count, figureText } from "../notebook/figures.ts";
import type { Picture } from "./picture.ts";

/** Shocks that the description names. */
const NAMED = 3;

/**
 * Of the baseline the interval of its mean; of a policy that of its difference to the baseline, since what both meet
 * alike says nothing of the policy. No measure is below zero, and no line is drawn there.
 */
function drawnInterval({ mean, low, high, difference }: StressFigure, baseline: boolean, scale: number): { low: number; high: number } {
  const [from, to] = baseline ? [low, high] : [mean - difference.halfWidth, mean + difference.halfWidth];
  return { low: Math.max(0, from) * scale, high: to * scale };
}

/** Which shock hurts most, and which policy helps under it: no shock first, then the hardest without a policy. */
export function stressPicture(report: StressReport, measure: StressMeasure, titles: ReadonlyMap<string, string>): Picture {
  const { shocks, figures, replications, policies } = report;
  const { title, unit: own, better } = KPIS[kpiIndex(measure)];
  const { scale, unit } = axisUnit(own);
  const table = figures[measure];
  const calm = (shock: number): boolean => shocks[shock].id === NO_SHOCK.id;
  /** Felt in more runs is harder, and worse where it is felt. */
  const harder = (one: StressFigure, other: StressFigure): number =>
    other.defined - one.defined || (better === "higher" ? one.mean - other.mean : other.mean - one.mean) || 0;
  const order = shocks.map((_, at) => at).sort((a, b) => Number(calm(b)) - Number(calm(a)) || harder(table[a][0], table[b][0]) || a - b);
  const named = (): string[] => policies.map((id) => t(titles.get(id) ?? id));
  const clear = ({ difference }: StressFigure): boolean => difference.verdict !== "not distinguishable";
  const runs = ({ defined }: StressFigure) => ({ runs: count(defined), all: count(replications) });
  const rows = order.map((shock): ShockRow => {
    const row = table[shock];
    const some = (figure: StressFigure): boolean => figure.defined > 0 && figure.defined < replications;
    const alike = row.every(({ defined }) => defined === row[0].defined);
    const value = t(shocks[shock].title);
    return {
      title: alike && some(row[0]) ? t("{value} (in {runs} of {all} runs)", { value, ...runs(row[0]) }) : value,
      dots: row.map((figure, policy) => ({
        mean: figure.mean * scale,
        ...drawnInterval(figure, policy === 0, scale),
        clear: clear(figure),
        note: !alike && some(figure) ? t("(in {runs} of {all} runs)", runs(figure)) : "",
      })),
    };
  });
  const ends = (): string[] => [t("low 95 %"), t("high 95 %")];
  const hardest = order.filter((shock) => !calm(shock) && table[shock][0].defined > 0).slice(0, NAMED);
  const under = (shock: number): string => table[shock].map(({ mean }, at) => `${named()[at]} ${figureText(mean, own)}`).join(", ");
  return {
    title: t("{measure}, shock by shock", { measure: t(title) }),
    subtitle: t(
      "Mean of the runs, {unit}; hardest shock first. Bar and dashed line: {baseline}, with the 95 % interval of its mean. Other lines: 95 % interval of the difference to that on the same draws; filled where it is clear.",
      { unit: t(unit), baseline: named()[0] },
    ),
    draw: (width) => shockDots(named(), rows, t(unit), width),
    describe:
      hardest.length === 0
        ? `${t(title)}: ${t("in no run")}`
        : hardest.map((shock) => `${t(shocks[shock].title)}: ${under(shock)}`).join("; "),
    table: () => ({
      columns: [
        { title: t("Shock"), unit: "" },
        { title: t("Policy"), unit: "" },
        { title: t("Runs"), unit: "" },
        ...[t("mean"), ...ends(), t("difference to the baseline"), ...ends()].map((column) => ({ title: column, unit })),
        { title: t("clearly other"), unit: "" },
      ],
      rows: order.flatMap((shock) =>
        table[shock].map((figure, at) => {
          const { mean, low, high, difference } = figure;
          return [
            t(shocks[shock].title),
            named()[at],
            String(figure.defined),
            ...[mean, low, high].map((value) => value * scale),
            ...[difference.mean, difference.low, difference.high].map((value) => (at === 0 ? "" : value * scale)),
            at === 0 ? "" : t(clear(figure) ? "yes" : "no"),
          ];
        }),
      ),
    }),
  };
}
