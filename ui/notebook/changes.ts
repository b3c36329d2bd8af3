import { t, withMarks } from "../../language/language.ts";
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
  if (value === undefined) return t("as by default");
  const text = typeof value === "string" ? value : typeof value === "number" ? withMarks(String(value)) : JSON.stringify(value);
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
  for (const id of differing(before, after)) {
    const setting = titleOf(id);
    tell(`${at}.${id}`, t("{title}, {setting}: {was} to {is}", { title, setting, was: short(was[id]), is: short(is[id]) }));
  }
}

function policyChanged(id: string, before: PolicySpec | undefined, after: PolicySpec | undefined, tell: Tell): void {
  const at = `policies.${id}`;
  const name = after?.title ?? before?.title ?? id;
  if (!before || !after) {
    tell(at, after ? t("policy added: {name}", { name }) : t("policy removed: {name}", { name }));
    return;
  }
  if (before.title !== after.title)
    tell(`${at}.title`, t("policy renamed: {was} to {is}", { was: before.title ?? id, is: after.title ?? id }));
  const was = before.instruments ?? [];
  const is = after.instruments ?? [];
  const names = (uses: typeof is): string => uses.map(({ use }) => t(instrumentById(use)?.title ?? use)).join(", ") || t("nothing");
  if (was.length !== is.length || was.some(({ use }, position) => use !== is[position].use)) {
    tell(`${at}.instruments`, t("{name}: {is}, was {was}", { name, is: names(is), was: names(was) }));
    return;
  }
  for (const [position, use] of is.entries()) {
    const titleOf = (setting: string): string =>
      t(instrumentById(use.use)?.settings.find((spec) => spec.id === setting)?.title ?? setting).toLowerCase();
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
        if (!was || !is) tell(`exporters.${id}`, is ? t("exporter added: {name}", { name }) : t("exporter removed: {name}", { name }));
        else {
          const specs = postureById(is.posture)?.settings ?? [];
          settingsChanged(
            was,
            is,
            `exporters.${id}`,
            name,
            (one) => t(specs.find((spec) => spec.id === one)?.title ?? one).toLowerCase(),
            tell,
          );
        }
      }
    else if (key === "assumptions")
      settingsChanged(before.assumptions ?? {}, after.assumptions ?? {}, "assumptions", t("Assumption"), (id) => id, tell);
    else {
      const [was, is] = [before, after].map((scenario) => scenario[key as keyof ScenarioSpec]);
      tell(
        `scenario.${key}`,
        typeof is === "object"
          ? t("{key} changed", { key: t(key) })
          : t("{key}: {was} to {is}", { key: t(key), was: short(was), is: short(is) }),
      );
    }
  }
}

function cellsChanged(before: readonly Cell[], after: readonly Cell[], tell: Tell): void {
  const was = new Map(before.map((cell) => [cell.id, cell]));
  const is = new Map(after.map((cell) => [cell.id, cell]));
  for (const cell of after) {
    const old = was.get(cell.id);
    if (!old) tell(`cells.${cell.id}`, t("cell added: {cell}", { cell: cell.id }));
    else if (old !== cell)
      for (const key of differing(old, cell)) {
        const at = `cells.${cell.id}.${key}`;
        if (key === "folded") tell(at, cell.folded ? t("{cell} folded", { cell: cell.id }) : t("{cell} unfolded", { cell: cell.id }));
        else if (key === "asks" && "asks" in cell && "asks" in old) settingsChanged(old.asks, cell.asks, at, cell.id, (id) => id, tell);
        else tell(at, key === "text" ? t("text edited: {cell}", { cell: cell.id }) : t("{cell}: {key} changed", { cell: cell.id, key }));
      }
  }
  for (const { id } of before) if (!is.has(id)) tell(`cells.${id}`, t("cell deleted: {cell}", { cell: id }));
  const order = (cells: readonly Cell[], other: ReadonlyMap<string, Cell>): string =>
    cells
      .filter(({ id }) => other.has(id))
      .map(({ id }) => id)
      .join(" ");
  if (order(before, is) !== order(after, was)) tell("cells", t("cells moved"));
}

/** What differs from one document to the next, in words; empty when only its kept source text does. */
export function changesOf(before: NotebookDocument, after: NotebookDocument): DocumentChange[] {
  const found: DocumentChange[] = [];
  const tell: Tell = (key, text) => found.push({ key, text });
  if (before.scenario !== after.scenario) scenarioChanged(before.scenario, after.scenario, tell);
  if (before.cells !== after.cells) cellsChanged(before.cells, after.cells, tell);
  if (before.chosen.policy !== after.chosen.policy) tell("chosen.policy", t("shown: policy {policy}", { policy: after.chosen.policy }));
  if (before.chosen.exporter !== after.chosen.exporter)
    tell("chosen.exporter", t("shown: exporter {exporter}", { exporter: after.chosen.exporter }));
  return found;
}

/** Changes as one line. */
export function changesText(changes: readonly DocumentChange[]): string {
  if (changes.length === 0) return t("no change");
  const [{ text }, ...more] = changes;
  return more.length === 0 ? text : t("{change}, and {more}", { change: text, more: plural(more.length, "more change", "more changes") });
}
