import { t } from "../../language/language.ts";
import type { Cell } from "../../scenarios/notebook/document.ts";
import { evaluated, type Formula, formulaOf, referencesIn } from "./arithmetic.ts";
import { type Dataflow, ON_ITSELF } from "./dataflow.ts";
import { hint } from "./hint.ts";
import { type Named, quantityOf, type Use, valueName } from "./references.ts";

export const VALUE_NAME = /^[A-Za-z][A-Za-z0-9]{0,39}$/;

/** What a value cell says: a name, a formula and a unit. */
export interface Figure {
  readonly name: string;
  readonly is: string;
  readonly unit: string;
}

/** The figure of a cell; undefined for a cell of another kind. */
export function figureOf(cell: Cell): Figure | undefined {
  if (cell.kind !== "value") return undefined;
  const { name = "", is = "", unit = "" } = cell.asks;
  return { name: String(name), is: String(is), unit: String(unit) };
}

interface Kept {
  readonly key: string;
  readonly inputs: readonly string[];
}

/** A name without dots is that of another figure. */
const pathOf = (written: string): string => (VALUE_NAME.test(written) ? `value.${written}` : written);

/** Keeps a named value in the dataflow for every value cell; each is computed again exactly when something it rests on changes. */
export class Values {
  #flow: Dataflow;
  #kept = new Map<string, Kept>();

  constructor(flow: Dataflow) {
    this.#flow = flow;
    flow.observe(["cells", "study", "chosen"], () => this.#keep());
    this.#keep();
  }

  #keep(): void {
    const cells = this.#flow.read<readonly Cell[]>("cells").value ?? [];
    const figures = cells.flatMap((cell) => figureOf(cell) ?? []).filter(({ name }) => VALUE_NAME.test(name));
    this.#flow.batch(() => {
      for (const name of [...this.#kept.keys()]) {
        if (figures.some((figure) => figure.name === name)) continue;
        this.#kept.delete(name);
        this.#flow.remove(valueName(name));
      }
      const seen = new Set<string>();
      for (const figure of figures) {
        if (seen.has(figure.name)) continue;
        seen.add(figure.name);
        this.#derive(figure);
      }
    });
  }

  #derive({ name, is, unit }: Figure): void {
    let formula: Formula | undefined;
    let fault = "";
    try {
      formula = formulaOf(is);
    } catch (thrown) {
      fault = thrown instanceof Error ? thrown.message : String(thrown);
    }
    const { inputs, unknown } = formula ? this.#lookedUp(formula) : { inputs: [], unknown: undefined };
    const key = JSON.stringify([is, unit, inputs, unknown, fault]);
    if (this.#kept.get(name)?.key === key) return;
    this.#kept.set(name, { key, inputs });
    const compute = (): Named => {
      if (!formula || unknown !== undefined) throw new Error(unknown ?? fault);
      return { value: evaluated(formula, (written) => this.#numberAt(written)), unit };
    };
    this.#flow.derive<Named>(valueName(name), inputs, compute, (a, b) => Object.is(a.value, b.value) && a.unit === b.unit);
  }

  /** What the dataflow is asked for while the references are looked up, and what is wrong with one of them whatever the runs say. */
  #lookedUp(formula: Formula): { readonly inputs: readonly string[]; readonly unknown?: string } {
    const read = new Set<string>();
    const use: Use = (name) => {
      read.add(name);
      return this.#flow.read(name);
    };
    for (const written of referencesIn(formula)) {
      const path = pathOf(written);
      const { error } = quantityOf(path, use);
      if (error !== undefined && !path.startsWith("value.")) return { inputs: ["study", "chosen"], unknown: error };
    }
    return { inputs: [...read] };
  }

  #numberAt(written: string): number {
    const { value, error } = quantityOf(pathOf(written), (name) => this.#flow.read(name));
    if (error !== undefined) throw new Error(error);
    return value;
  }
}

/** Why a figure has no value, along the chain of figures that it rests on; undefined when it has one or waits for runs. */
export function whyNot({ name, is }: Figure, cells: readonly Cell[], flow: Dataflow): string | undefined {
  if (!VALUE_NAME.test(name)) return t("“{name}” is no name: use letters and digits, starting with a letter", { name });
  const figures = cells.flatMap((cell) => figureOf(cell) ?? []);
  const chain: string[] = [name];
  let at: Figure | undefined = figures.find((figure) => figure.name === name) ?? { name, is, unit: "" };
  for (;;) {
    const { state, error } = flow.read(valueName(at.name));
    if (state !== "failed" || error === undefined) return undefined;
    if (error.startsWith(ON_ITSELF))
      return t("it depends on itself: {chain}; change one of these formulas", {
        chain: error.slice(ON_ITSELF.length).replaceAll("value:", ""),
      });
    const next = failing(at, flow, chain);
    if (next === undefined) return chainText(chain, error);
    const found = figures.find((figure) => figure.name === next);
    chain.push(next);
    if (!found) {
      const known = figures.map((figure) => figure.name).filter((one) => one !== name);
      return chainText(chain, t("no figure is named so; {hint}", { hint: hint(next, known) }));
    }
    at = found;
  }
}

function chainText([, ...rest]: readonly string[], error: string): string {
  return rest.length === 0 ? error : t("it rests on {chain}: {error}", { chain: rest.join(t(", which rests on ")), error });
}

/** The first figure in a formula that has no value either. */
function failing({ is }: Figure, flow: Dataflow, chain: readonly string[]): string | undefined {
  let formula: Formula;
  try {
    formula = formulaOf(is);
  } catch {
    return undefined;
  }
  return referencesIn(formula)
    .map((written) => pathOf(written))
    .filter((path) => path.startsWith("value."))
    .map((path) => path.slice("value.".length))
    .find((name) => !chain.includes(name) && flow.read(valueName(name)).state === "failed");
}
