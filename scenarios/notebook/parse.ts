import { CATALOGUE } from "../catalogue.ts";
import { checkScenario, plain } from "../check.ts";
import { MAX_BYTES, textOfBytes } from "../decode.ts";
import { Faults, shown } from "../faults.ts";
import { BASELINE_ID } from "../reserved.ts";
import type { InputNode } from "../input-node.ts";
import { resolveScenario } from "../resolve.ts";
import type { InputError, ScenarioSpec, Study } from "../scenario.ts";
import { checkAsks, checkChosen, checkExperiments, checkQuestions } from "./check-cells.ts";
import { checkReferences } from "./check-references.ts";
import type { Chosen, NotebookDocument } from "./document.ts";
import { NOTEBOOK_FORMAT } from "./front-matter.ts";
import { CONTROL } from "./prose-text.ts";
import { readNotebook } from "./read.ts";
import { isGroup } from "./same.ts";

/**
 * `document` of a file with faults: all that can be read, for a page to show. A cell of which nobody can tell what it
 * shows is a text cell there that holds the cell as written, and is written back so. It is absent when there is no
 * scenario to read; `study` is there when the scenario itself is sound.
 */
export type NotebookOutcome =
  | { readonly ok: true; readonly document: NotebookDocument; readonly study: Study }
  | { readonly ok: false; readonly errors: readonly InputError[]; readonly document?: NotebookDocument; readonly study?: Study };

const scenarioIdea = "add a cell: ```yaml bodem:scenario, below it `bodem: 1`, `title: …` and `material: …`, then ```";

const first = (group: unknown, otherwise: string): string => Object.keys(isGroup(group) ? group : {})[0] ?? otherwise;

/** What a page shows of a scenario when nothing says so. */
export function chosenByDefault({ policies, exporters }: ScenarioSpec): Chosen {
  return { policy: first(policies, BASELINE_ID), exporter: first(exporters, "commercial") };
}

/** The scenario as its checks give it, or as it stands where they fail; `faults` takes what they say. */
export function scenarioOf(node: InputNode, faults: Faults): { readonly spec: ScenarioSpec; readonly study?: Study } {
  const own = new Faults();
  const checked = checkScenario(own, node, CATALOGUE);
  faults.list.push(...own.list);
  if (!checked) return { spec: plain(node) as ScenarioSpec };
  return { spec: checked, ...(own.list.length === 0 ? { study: resolveScenario(checked) } : {}) };
}

/** A notebook file's text: the notebook, or every fault in it with its line. Never throws. */
export function parseNotebook(text: string, name: string): NotebookOutcome {
  const faults = new Faults();
  const refused = (expected: string, received: string, fix: string): NotebookOutcome => {
    faults.add("", undefined, expected, received, fix);
    return { ok: false, errors: faults.list };
  };
  if (text.length > MAX_BYTES)
    return refused(`a file of at most ${MAX_BYTES / 1000} kB`, `${Math.ceil(text.length / 1000)} kB`, "split the notebook in two");
  const control = CONTROL.exec(text);
  if (control)
    return refused(
      "a text file",
      `binary data (${shown(control[0])} at character ${control.index})`,
      "save it as text with the encoding UTF-8",
    );
  if (text.trim() === "")
    return refused(
      "a notebook",
      "nothing",
      `begin with \`---\`, \`bodem-notebook: ${NOTEBOOK_FORMAT}\`, \`---\`; \`bodem list\` names examples`,
    );

  const plainText = text.replace(/\r\n?/g, "\n");
  const read = readNotebook(plainText, faults);
  if (read.front.newer) return { ok: false, errors: faults.list };
  if (!read.scenario) {
    if (!read.cells.some(({ cell }) => cell.kind === "scenario"))
      faults.add("scenario", undefined, "a cell with the scenario", "none", scenarioIdea);
    return { ok: false, errors: inOrder(faults) };
  }
  const own = new Faults();
  const { spec: scenario, study } = scenarioOf(read.scenario.node, own);
  const line = read.scenario.item.from + 1;
  for (const fault of own.list) faults.list.push({ ...fault, path: fault.path || "scenario", line: fault.line ?? line });
  const byDefault = chosenByDefault(scenario);
  checkChosen(read, scenario, faults);
  checkAsks(read, scenario, faults);
  checkExperiments(read, faults);
  const chosen = { ...byDefault, ...read.front.chosen };
  checkQuestions(read, scenario, chosen, faults);
  checkReferences(read.cells, plainText.split("\n"), scenario, faults);
  const document: NotebookDocument = {
    bodemNotebook: 2,
    name,
    scenario,
    chosen,
    cells: read.cells.map(({ cell }) => cell),
    source: text,
  };
  if (faults.list.length > 0) return { ok: false, errors: inOrder(faults), document, ...(study ? { study } : {}) };
  if (!study) throw new Error("a scenario without faults has a study");
  return { ok: true, document, study };
}

/** Whether a text is meant as a notebook, and not as the YAML of a scenario. */
export function isNotebookText(text: string): boolean {
  return /^\ufeff?---[ \t]*\r?\n(?:[^\n]*\n){0,9}?bodem-notebook\s*:/.test(text) || /^ {0,3}(?:```|~~~).*\bbodem:\S/m.test(text);
}

/** A notebook file's bytes: as `parseNotebook`, with the encoding checked first. `size` is the file's when only its start was read. */
export function parseNotebookBytes(bytes: Uint8Array, name: string, size = bytes.length): NotebookOutcome {
  const faults = new Faults();
  const text = textOfBytes(bytes, faults, size);
  return text === undefined ? { ok: false, errors: faults.list } : parseNotebook(text, name);
}

function inOrder(faults: Faults): readonly InputError[] {
  return [...faults.list].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
