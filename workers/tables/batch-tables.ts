import type { BatchPlan } from "../../analysis/batch-plan.ts";
import { monthNumber, monthText } from "../../scenarios/calendar.ts";
import { KPIS } from "../../sim/results/kpis/index.ts";
import { OUTCOMES } from "../../sim/results/outcomes.ts";
import type { KeptRun, LedgerCells } from "./kept-run.ts";
import type { Cell, TableColumn, TableFile } from "./table.ts";

/** A table of a batch: its columns, and the rows that a run adds. */
export interface BatchTable {
  readonly id: "runs" | "paths" | "ledger";
  readonly columns: readonly TableColumn[];
  write(to: TableFile, run: KeptRun): void;
}

const KEYS: readonly TableColumn[] = [
  { name: "run", kind: "whole", description: "Number of the run in the batch, from 0." },
  { name: "point", kind: "whole", description: "Point of the experiment, from 0; 0 where nothing is varied." },
  { name: "exporter", kind: "text", description: "Behaviour of the exporting state." },
  { name: "policy", kind: "text", description: "Policy." },
  { name: "seed", kind: "text", description: "Seed of the batch." },
  { name: "replication", kind: "whole", description: "Number of the draws: runs of one seed and replication share every shock." },
];
const UNIT: TableColumn = { name: "unit", kind: "text", description: "Unit of the value." };
const MATERIAL: TableColumn = { name: "material", kind: "text", description: "Material that the value is about." };

function keysOf(plan: BatchPlan, run: number): Cell[] {
  const { point, world, replication } = plan.addressOf(run);
  const { exporter, policy } = plan.worlds[world];
  return [run, point, exporter.id, policy.id, plan.seed, plan.drawsOf(point, replication)];
}

/** One row a run × material × KPI. */
export function runsTable(plan: BatchPlan, materials: readonly string[]): BatchTable {
  return {
    id: "runs",
    columns: [
      ...KEYS,
      MATERIAL,
      { name: "kpi", kind: "text", description: "What is measured, by its id (bodem describe --kpis)." },
      UNIT,
      { name: "value", kind: "number", description: "Value; missing where the KPI is not defined for the run." },
    ],
    write(to, { run, kpis }) {
      const keys = keysOf(plan, run);
      for (const [m, material] of materials.entries())
        for (const [k, { id, unit }] of KPIS.entries()) to.row([...keys, material, id, unit, kpis[m * KPIS.length + k]]);
    },
  };
}

/** One row a run × material × outcome × month. */
export function pathsTable(plan: BatchPlan, materials: readonly string[], outcomes: readonly string[], start: string): BatchTable {
  const { months } = plan.worlds[0];
  const first = monthNumber(start) ?? 0;
  const names = Array.from({ length: months }, (_, month) => monthText(first + month));
  const units = outcomes.map((id) => OUTCOMES.find((outcome) => outcome.id === id)?.unit ?? "");
  return {
    id: "paths",
    columns: [
      ...KEYS,
      MATERIAL,
      { name: "outcome", kind: "text", description: "What is recorded, by its id (bodem describe --outcomes)." },
      UNIT,
      { name: "month", kind: "month", description: "Reported month." },
      { name: "value", kind: "number", description: "Value of the month." },
    ],
    write(to, { run, paths }) {
      const keys = keysOf(plan, run);
      let at = 0;
      for (const material of materials)
        for (const [o, outcome] of outcomes.entries())
          for (let month = 0; month < months; month++) to.row([...keys, material, outcome, units[o], names[month], paths[at++]]);
    },
  };
}

/** One row a run × payer × payee × reason, of the scenario's own material. */
export function ledgerTable(plan: BatchPlan): BatchTable {
  return {
    id: "ledger",
    columns: [
      ...KEYS,
      { name: "payer", kind: "text", description: "Who paid." },
      { name: "payee", kind: "text", description: "Who was paid." },
      { name: "reason", kind: "text", description: "What for." },
      { name: "total", kind: "number", unit: "EUR of 2025", description: "Sum over the reported months." },
      { name: "presentValue", kind: "number", unit: "EUR of 2025", description: "Sum discounted at the social rate." },
    ],
    write(to, { run, ledger }) {
      const keys = keysOf(plan, run);
      for (const [payer, payee, reason, total, presentValue] of JSON.parse(ledger || "[]") as LedgerCells[])
        to.row([...keys, payer, payee, reason, total, presentValue]);
    },
  };
}

/** One row a point: the values of the factors there, a column each. */
export function pointsColumns(plan: BatchPlan): TableColumn[] {
  const kindOf = (values: readonly Cell[]): TableColumn["kind"] =>
    values.every((value) => typeof value === "number") ? "number" : values.every((value) => typeof value === "boolean") ? "switch" : "text";
  return [
    { name: "point", kind: "whole", description: "Point of the experiment, from 0." },
    ...plan.factors.map(
      ({ id, title, unit, role, confidence, spread }): TableColumn => ({
        name: id,
        kind: spread.shape === "options" ? kindOf(spread.options) : "number",
        description: `${role === "lever" ? "Lever" : "Uncertainty"}: ${title} (${confidence}).`,
        unit,
      }),
    ),
  ];
}

export function writePoints(to: TableFile, plan: BatchPlan): void {
  for (let point = 0; point < plan.points; point++) to.row([point, ...plan.settingsAt(point)]);
}
