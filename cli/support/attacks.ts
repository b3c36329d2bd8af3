import type { AttackReport } from "../../analysis/attack-report.ts";
import type { Behaviour } from "../../analysis/attack-space.ts";
import type { PairedDifference } from "../../analysis/paired-difference.ts";
import type { Harm } from "../../analysis/red-team.ts";
import type { FoundAttack } from "../../analysis/red-team-study.ts";
import { defaultsOf } from "../../sim/core/spec.ts";
import { postureById } from "../../sim/adversary/index.ts";
import { measureById } from "../../sim/adversary/measures/index.ts";
import { kpiIndex, KPIS } from "../../sim/results/kpis/index.ts";
import type { Setting, Settings } from "../../sim/world.ts";
import { formatNumber, scaled } from "./numbers.ts";

const said = (settings: Settings, defaults: Settings): string =>
  Object.entries(settings)
    .filter(([id, value]) => value !== defaults[id] || id === "start" || id === "earliest")
    .map(([id, value]: [string, Setting]) => `${id} ${value}`)
    .join(", ");

/** Posture and measures with what differs from their defaults. */
export function behaviourText({ posture, settings, measures }: Behaviour): string[] {
  const line = (id: string, own: Settings, defaults: Settings) => {
    const settingsText = said(own, defaults);
    return settingsText ? `${id} (${settingsText})` : id;
  };
  return [
    line(posture, settings, defaultsOf(postureById(posture)?.settings ?? [])),
    ...measures.map((use) => line(use.measure, use.settings, defaultsOf(measureById(use.measure)?.settings ?? []))),
  ];
}

/** Mean with half-width and 95 % interval. */
export function withInterval({ mean, halfWidth, low, high }: PairedDifference, factor: number): string {
  const shown = (value: number) => formatNumber(value * factor);
  return Number.isFinite(halfWidth) ? `${shown(mean)} ±${shown(halfWidth)} [${shown(low)}, ${shown(high)}]` : shown(mean);
}

export function leverageText({ leverage, ownCost }: AttackReport, harm: Harm): string {
  if (ownCost.high < 0) return "– (the exporter gains by it)";
  if (leverage.reason !== undefined) return `– (${leverage.reason})`;
  const perEur = KPIS[kpiIndex(harm.kpi)].unit === "EUR";
  const factor = perEur ? 1 : 1e6;
  const shown = (value: number) => formatNumber(value * factor);
  return `${shown(leverage.value)} [${shown(leverage.low)}, ${shown(leverage.high)}]${perEur ? "" : ` ${KPIS[kpiIndex(harm.kpi)].unit} per MEUR`}`;
}

export function verdictText({ credible, certain }: AttackReport): string {
  return `${credible ? "credible" : "not credible"}${certain ? "" : ", on average"}`;
}

export function formulaText({ formula }: AttackReport): string {
  if (Number.isNaN(formula.value)) return "– (no contract on an index)";
  return `${formula.value === Infinity ? "unbounded" : formatNumber(formula.value)} (index ${formula.index})`;
}

/** What was found, one row a quantity, one column an attack. */
export function attackRows(harm: Harm, found: readonly FoundAttack[]): string[][] {
  const kpi = KPIS[kpiIndex(harm.kpi)];
  const { factor, unit } = scaled(kpi.unit);
  const row = (title: string, of: (report: AttackReport) => string, shownUnit = unit) => [
    title,
    shownUnit,
    ...found.map(({ report }) => of(report)),
  ];
  const level = (value: number) => formatNumber(value * factor);
  return [
    row("Harm against a commercial exporter", ({ harm: done }) => withInterval(done, factor)),
    row("More of it than without the policy, same attack", ({ added }) => withInterval(added, factor)),
    row("Own cost of the exporter", ({ ownCost }) => withInterval(ownCost, 1e-6), "MEUR"),
    row("Harm per euro of own cost", (report) => leverageText(report, harm), ""),
    row("Formula V/q_E", formulaText, ""),
    row("Verdict", verdictText, ""),
    row(`${kpi.title}: mean`, (report) => level(report.level.mean)),
    row(harm.sign > 0 ? "P95 of runs" : "P5 of runs", (report) => level(report.level.p95)),
    row("worst run", (report) => level(report.level.worst)),
  ];
}
