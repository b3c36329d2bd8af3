import { formatErrors, shown } from "../../scenarios/faults.ts";
import { EXPERIMENT_KINDS, type ExperimentCell } from "../../scenarios/notebook/document.ts";
import type { NotebookOutcome } from "../../scenarios/notebook/parse.ts";
import { suggestion } from "../../scenarios/suggest.ts";
import type { Arguments, Flag } from "./flags.ts";
import { BadInput } from "./io.ts";

const isExperiment = (cell: { readonly kind: string }): cell is ExperimentCell =>
  (EXPERIMENT_KINDS as readonly string[]).includes(cell.kind);

/** The experiment cell of a notebook that `--cell` names. Throws `BadInput` when there is none, or when it has faults. */
export function experimentOfCell(name: string, notebook: NotebookOutcome | undefined, id: string): ExperimentCell {
  if (!notebook?.document) throw new BadInput(`--cell ${shown(id)}: ${shown(name)} is a scenario and has no cells; leave out --cell`);
  const cells = notebook.document.cells.filter(isExperiment);
  const cell = cells.find((one) => one.id === id);
  if (!cell) {
    const known = cells.map((one) => one.id);
    throw new BadInput(
      `--cell ${shown(id)}: the notebook has no experiment of that name; ${known.length === 0 ? "it has none at all" : suggestion(id, known)}`,
    );
  }
  const own = notebook.ok ? [] : notebook.errors.filter(({ path }) => path === id || path.startsWith(`${id}.`));
  if (own.length > 0) throw new BadInput(formatErrors(own, name));
  return cell;
}

/** The arguments, with what a cell is set to for the flags that are not given. */
export function withCellSettings(args: Arguments, flags: readonly Flag[], { asks }: ExperimentCell): Arguments {
  const values = new Map<string, string>();
  for (const [id, value] of Object.entries(asks)) {
    const flag = flags.find(({ name }) => name === id);
    if (flag && flag.kind !== "switch" && !args.has(id) && value !== "all") values.set(id, String(value));
  }
  if (asks.compare === "nothing" && flags.some(({ name }) => name === "level") && !args.has("level")) values.set("level", "");
  return {
    positionals: args.positionals,
    has: (name) => args.has(name) || values.has(name),
    text: (name) => args.text(name) ?? values.get(name),
    texts: (name) => (args.has(name) || !values.has(name) ? args.texts(name) : [values.get(name)!]),
    whole: (name) => (args.has(name) || !values.has(name) ? args.whole(name) : Number(values.get(name))),
  };
}
