import { materialById } from "../../sim/materials/index.ts";
import { KPIS } from "../../sim/results/kpis/index.ts";
import { type Faults, shown } from "../faults.ts";
import { BASELINE_ID } from "../reserved.ts";
import { DEFAULTS } from "../resolve.ts";
import type { ScenarioSpec } from "../scenario.ts";
import { suggestion } from "../suggest.ts";
import { isProse } from "./items.ts";
import type { ReadCell } from "./read.ts";
import { isGroup } from "./same.ts";
import { CHANGES, STATS } from "./statistics.ts";

const IN_TEXT = /\{\{\s*([^{}]{1,120}?)\s*\}\}/g;
/** Within a condition or a formula. */
const IN_FORMULA = /\b(?:compare|setting|value)\.[^\s{}()<>=+*/,−×÷]+/g;
const HEADS = ["compare", "setting", "policy", "exporter", "study", "value", "register", "source"];
const MEASURED = [...STATS, ...CHANGES, "verdict"];
const OF_STUDY = ["last-year", "replications"];

/** What references may name. */
interface Names {
  readonly policies: readonly string[];
  readonly exporters: readonly string[];
  /** Behaviours of exporters, which stand for the first that has them. */
  readonly postures: readonly string[];
  readonly figures: readonly string[];
  /** Numbers of the register, of every market of the scenario. */
  readonly parameters: readonly string[];
}

function namesIn({ policies, exporters = DEFAULTS.exporters, material, alongside }: ScenarioSpec, cells: readonly ReadCell[]): Names {
  const ids = (group: unknown) => (isGroup(group) ? Object.keys(group) : []);
  const postures = Object.values(isGroup(exporters) ? exporters : {}).map((one) => (isGroup(one) ? String(one.posture) : ""));
  return {
    policies: ["chosen", BASELINE_ID, ...ids(policies)],
    exporters: ["chosen", ...ids(exporters)],
    postures,
    parameters: [material, ...(Array.isArray(alongside) ? alongside : [])].flatMap((id) =>
      (materialById(String(id))?.parameters ?? []).map((parameter) => parameter.id),
    ),
    figures: cells.flatMap(({ cell }) => (cell.kind === "value" ? [String(cell.asks.name ?? "")] : [])),
  };
}

/** The part of a reference that names nothing, with what there is. */
function unknownIn(
  path: string,
  { policies, exporters, postures, figures, parameters }: Names,
): { readonly part: string; readonly known: readonly string[] } | undefined {
  const [head, where = "", third = "", fourth = ""] = path.split(".");
  const [pair, exporter] = where.split("@");
  const steps: readonly (readonly [string | undefined, readonly string[]])[] =
    head === "compare"
      ? [
          ...pair.split("~").map((one) => [one, policies] as const),
          [exporter, [...exporters, ...postures]],
          [third, KPIS.map(({ id }) => id)],
          [fourth, MEASURED],
        ]
      : head === "setting" || head === "policy"
        ? [[where, policies]]
        : head === "exporter"
          ? [[where, exporters]]
          : head === "value"
            ? [[where, figures]]
            : head === "study"
              ? [[where, OF_STUDY]]
              : head === "register" || head === "source"
                ? [[path.slice(head.length + 1), parameters]]
                : [[head, HEADS]];
  const wrong = steps.find(([part, known]) => part !== undefined && !known.includes(part));
  return wrong && { part: wrong[0] ?? "", known: wrong[1] };
}

/** Whether every live figure in texts, findings and formulas refers to something that is there. */
export function checkReferences(cells: readonly ReadCell[], lines: readonly string[], scenario: ScenarioSpec, faults: Faults): void {
  const names = namesIn(scenario, cells);
  for (const { cell, item } of cells) {
    const formula = cell.kind === "finding" || cell.kind === "value";
    if (!formula && !(cell.kind === "prose" && isProse(item))) continue;
    for (let at = item.from; at < item.to; at++) {
      const found = formula
        ? [...lines[at].matchAll(IN_FORMULA)].map(([path]) => path)
        : [...lines[at].matchAll(IN_TEXT)].map(([, path]) => path);
      for (const path of found) {
        const unknown = unknownIn(path, names);
        if (!unknown) continue;
        const { part, known } = unknown;
        faults.add(
          cell.id,
          { line: at + 1 },
          "a reference to something in this notebook",
          `${shown(path)}: nothing is named ${shown(part, 40) || "so"}`,
          suggestion(part, known),
        );
      }
    }
  }
}
