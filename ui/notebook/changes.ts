import type { Cell, NotebookDocument } from "../../scenarios/notebook/document.ts";
import type { PolicySpec, ScenarioSpec } from "../../scenarios/scenario.ts";
import { postureById } from "../../sim/adversary/index.ts";
import { instrumentById } from "../../sim/instruments/index.ts";
import { plural } from "./figures.ts";

/** One difference between two documents. */
export interface DocumentChange {
  /** Which place it is in, the same for every value of it. */
  readonly key: string;
  /** In words: "Price floor, strike price: 100 to 120". */
  readonly text: string;
}

type Tell = (key: string, text: string) => void;

const MOST_CHARACTERS = 40;

function short(value: unknown): string {
  if (value === undefined) return "as by default";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
}

const same = (a: unknown, b: unknown): boolean => Object.is(a, b) || JSON.stringify(a) === JSON.stringify(b);

const keysOf = (...records: readonly (object | undefined)[]): string[] => [
  ...new Set(records.flatMap((record) => Object.keys(record ?? {}))),
];

/** Keys of two records whose values differ. */
function differing(a: object | undefined, b: object | undefined): string[] {
  const before = (a ?? {}) as Record<string, unknown>;
  const after = (b ?? {}) as Record<string, unknown>;
  return keysOf(a, b).filter((key) => !same(before[key], after[key]));
}

function settingsChanged(before: object, after: object, at: string, title: string, titleOf: (id: string) => string, tell: Tell): void {
  const was = before as Record<string, unknown>;
  const is = after as Record<string, unknown>;
  for (const id of differing(before, after)) tell(`${at}.${id}`, `${title}, ${titleOf(id)}: ${short(was[id])} to ${short(is[id])}`);
}

function policyChanged(id: string, before: PolicySpec | undefined, after: PolicySpec | undefined, tell: Tell): void {
  const at = `policies.${id}`;
  const name = after?.title ?? before?.title ?? id;
  if (!before || !after) {
    tell(at, `policy ${after ? "added" : "removed"}: ${name}`);
    return;
  }
  if (before.title !== after.title) tell(`${at}.title`, `policy renamed: ${before.title ?? id} to ${after.title ?? id}`);
  const was = before.instruments ?? [];
  const is = after.instruments ?? [];
  const names = (uses: typeof is): string => uses.map(({ use }) => instrumentById(use)?.title ?? use).join(", ") || "nothing";
  if (was.length !== is.length || was.some(({ use }, position) => use !== is[position].use)) {
    tell(`${at}.instruments`, `${name}: ${names(is)}, was ${names(was)}`);
    return;
  }
  for (const [position, use] of is.entries()) {
    const titleOf = (setting: string): string =>
      instrumentById(use.use)
        ?.settings.find((spec) => spec.id === setting)
        ?.title.toLowerCase() ?? setting;
    settingsChanged(was[position], use, `${at}.${position}`, name, titleOf, tell);
  }
}

function scenarioChanged(before: ScenarioSpec, after: ScenarioSpec, tell: Tell): void {
  for (const key of differing(before, after)) {
    if (key === "policies")
      for (const id of differing(before.policies, after.policies)) policyChanged(id, before.policies?.[id], after.policies?.[id], tell);
    else if (key === "baseline") policyChanged("baseline", before.baseline ?? {}, after.baseline ?? {}, tell);
    else if (key === "exporters")
      for (const id of differing(before.exporters, after.exporters)) {
        const was = before.exporters?.[id];
        const is = after.exporters?.[id];
        const name = is?.title ?? was?.title ?? id;
        if (!was || !is) tell(`exporters.${id}`, `exporter ${is ? "added" : "removed"}: ${name}`);
        else {
          const specs = postureById(is.posture)?.settings ?? [];
          settingsChanged(
            was,
            is,
            `exporters.${id}`,
            name,
            (one) => specs.find((spec) => spec.id === one)?.title.toLowerCase() ?? one,
            tell,
          );
        }
      }
    else if (key === "assumptions")
      settingsChanged(before.assumptions ?? {}, after.assumptions ?? {}, "assumptions", "Assumption", (id) => id, tell);
    else {
      const [was, is] = [before, after].map((scenario) => scenario[key as keyof ScenarioSpec]);
      tell(`scenario.${key}`, typeof is === "object" ? `${key} changed` : `${key}: ${short(was)} to ${short(is)}`);
    }
  }
}

function cellsChanged(before: readonly Cell[], after: readonly Cell[], tell: Tell): void {
  const was = new Map(before.map((cell) => [cell.id, cell]));
  const is = new Map(after.map((cell) => [cell.id, cell]));
  for (const cell of after) {
    const old = was.get(cell.id);
    if (!old) tell(`cells.${cell.id}`, `cell added: ${cell.id}`);
    else if (old !== cell)
      for (const key of differing(old, cell)) {
        const at = `cells.${cell.id}.${key}`;
        if (key === "folded") tell(at, `${cell.id} ${cell.folded ? "folded" : "unfolded"}`);
        else if (key === "asks" && "asks" in cell && "asks" in old) settingsChanged(old.asks, cell.asks, at, cell.id, (id) => id, tell);
        else tell(at, key === "text" ? `text edited: ${cell.id}` : `${cell.id}: ${key} changed`);
      }
  }
  for (const { id } of before) if (!is.has(id)) tell(`cells.${id}`, `cell deleted: ${id}`);
  const order = (cells: readonly Cell[], other: ReadonlyMap<string, Cell>): string =>
    cells
      .filter(({ id }) => other.has(id))
      .map(({ id }) => id)
      .join(" ");
  if (order(before, is) !== order(after, was)) tell("cells", "cells moved");
}

/** What differs from one document to the next, in words; empty when only its kept source text does. */
export function changesOf(before: NotebookDocument, after: NotebookDocument): DocumentChange[] {
  const found: DocumentChange[] = [];
  const tell: Tell = (key, text) => found.push({ key, text });
  if (before.scenario !== after.scenario) scenarioChanged(before.scenario, after.scenario, tell);
  if (before.cells !== after.cells) cellsChanged(before.cells, after.cells, tell);
  if (before.chosen.policy !== after.chosen.policy) tell("chosen.policy", `shown: policy ${after.chosen.policy}`);
  if (before.chosen.exporter !== after.chosen.exporter) tell("chosen.exporter", `shown: exporter ${after.chosen.exporter}`);
  return found;
}

/** Changes as one line. */
export function changesText(changes: readonly DocumentChange[]): string {
  if (changes.length === 0) return "no change";
  return changes.length === 1 ? changes[0].text : `${changes[0].text}, and ${plural(changes.length - 1, "more change", "more changes")}`;
}
