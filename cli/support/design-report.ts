import type { Constraint } from "../../analysis/designer/brief.ts";
import type { DesignReport, Judged } from "../../analysis/designer/designer.ts";
import type { Verdict } from "../../analysis/designer/verdict.ts";
import { KPIS, kpiIndex } from "../../sim/results/kpis/index.ts";
import { formatNumber, scaled } from "./numbers.ts";
import { renderTable } from "./table.ts";

const settingText = (setting: unknown): string => (typeof setting === "number" ? formatNumber(setting) : String(setting));

function verdictText({ probability, unit }: Constraint, { value, low, high }: Verdict): string {
  if (probability !== "mean")
    return `${Math.round(1000 * value) / 10} % of runs [${Math.round(100 * low)}, ${Math.round(100 * high)}], asked ${Math.round(100 * probability)} %`;
  const { factor, unit: shownUnit } = scaled(unit);
  return `mean ${formatNumber(value * factor)} [${formatNumber(low * factor)}, ${formatNumber(high * factor)}] ${shownUnit}`;
}

const standing = ({ holds, surely }: Verdict): string => (surely ? "holds" : holds ? "holds, not beyond doubt" : "broken");

function settingsLine(report: DesignReport, { settings }: Judged): string {
  return report.levers
    .map(({ id, unit }, i) => `${id.split(".")[2]} ${settingText(settings[i])}${unit === "" || unit === "1" ? "" : ` ${unit}`}`)
    .join(", ");
}

/** What the designer found, in words and tables. */
export function designText(report: DesignReport): string {
  const { design, objective, constraints, levers, frontier, relaxations, shakiest, holds, surely, tried, again, checked } = report;
  const { factor, unit, title } = { ...scaled(KPIS[kpiIndex(objective.kpi)].unit), title: KPIS[kpiIndex(objective.kpi)].title };
  const level = (value: number) => `${formatNumber(value * factor)} ${unit}`;
  const aim = `${objective.statistic} of ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
  const parts: string[] = [];
  if (!design) return "\nNo setting could be run to its end: there is no design.\n";
  parts.push(
    holds
      ? `\nDesign${surely ? "" : " (not beyond doubt)"}: ${settingsLine(report, design)}\n${aim}: ${level(design.objective)}\n`
      : `\nNo design holds all targets and limits. Nearest: ${settingsLine(report, design)}\n${aim}: ${level(design.objective)}\n`,
  );
  const columns = ["target or limit", "on fresh draws", ""].map((name) => ({ title: name }));
  parts.push(
    `\n${renderTable(
      columns,
      constraints.map((constraint, c) => [constraint.text, verdictText(constraint, design.verdicts[c]), standing(design.verdicts[c])]),
    )}`,
  );
  const missed = constraints.flatMap(({ text }, c) => (design.verdicts[c].holds ? [] : [text]));
  const binding = relaxations.filter(({ gain }) => gain > 0 && gain !== Infinity).sort((a, b) => b.gain - a.gain);
  parts.push(
    !holds
      ? `\nMissed: ${missed.join("; ")}. ${again.length} of ${tried} settings were run again, dearer ones too; none of them holds on fresh draws.\n`
      : binding.length === 0
        ? "\nNo constraint binds among the settings tried: easing any of them would not make it better.\n"
        : `\nBinding: ${binding.map(({ constraint, step, gain }) => `${constraint.text} (${step}: ${level(gain)} better)`).join("; ")}. Read off the settings ${binding.every(({ inSearch }) => inSearch) ? "tried, on the draws of the search" : "run again, on the draws by which the design was chosen"}.\n`,
  );
  if (holds && checked > 1)
    parts.push(
      `\nSettings that held when they were chosen and not on fresh draws, before this one: ${checked - 1}. Its own share may be flattered a little too.\n`,
    );
  const target = Math.max(
    0,
    constraints.findIndex(({ relation }) => relation === "at least"),
  );
  parts.push(
    `\nFrontier: settings that keep the limits, cheapest first (as judged in the search)\n\n${renderTable(
      [
        ...levers.map(({ id }) => ({ title: id.split(".")[2], align: "right" as const })),
        { title: `${objective.statistic} of ${objective.kpi}, ${unit}`, align: "right" as const },
        { title: constraints[target].text, align: "right" as const },
      ],
      frontier
        .slice(0, 15)
        .map(({ settings, objective: value, verdicts }) => [
          ...settings.map(settingText),
          formatNumber(value * factor),
          verdictText(constraints[target], verdicts[target]).split(",")[0].replace(/ \[.*/, ""),
        ]),
    )}`,
  );
  if (report.worstAttack)
    parts.push(
      `\nThe red team's worst credible attack on it: ${report.worstAttack.posture}${report.worstAttack.measures.map(({ measure }) => ` + ${measure}`).join("")}. Targets marked @attack are held against it too.\n`,
    );
  else if (constraints.some(({ under }) => under === "attack")) parts.push("\nThe red team found no further credible attack on it.\n");
  if (shakiest) {
    const { evidence, ends } = shakiest;
    parts.push(`\nShakiest assumption: ${evidence.title} (${evidence.factor}). ${evidence.reason}\n`);
    for (const { value, design: best, kept } of ends) {
      const there = kept?.verdicts.every(({ holds: one }) => one) ?? false;
      const stays = holds
        ? there
          ? "the design still holds"
          : "the design breaks"
        : there
          ? "the nearest would hold"
          : "the nearest is broken too";
      const then = best ? `best of those tried: ${settingsLine(report, best)} at ${level(best.objective)}` : "none of those tried holds";
      parts.push(`  at ${formatNumber(value)}: ${stays}; ${then}\n`);
    }
  }
  return parts.join("");
}
