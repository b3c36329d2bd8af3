import { t } from "../../language/language.ts";
import type { InputError, ParseOutcome, ScenarioSpec, Study } from "../../scenarios/scenario.ts";
import type { PolicyUse, World } from "../../sim/world.ts";
import { createLatest } from "../../workers/latest.ts";
import type { Runner } from "../../workers/runner.ts";
import type { Check } from "./check.ts";
import { Dataflow } from "./dataflow.ts";
import { Details } from "./details.ts";
import type { Cell, Chosen, NotebookDocument } from "../../scenarios/notebook/document.ts";
import { type CellEdit, insertCell } from "./cell-edits.ts";
import { changesOf, changesText } from "./changes.ts";
import type { Edit } from "./edits.ts";
import { type History, historyOf, recorded, redone, retold, sealed, undone } from "./history.ts";
import { Runs, type RunStatus, type Shipped } from "./runs.ts";
import { standing } from "./standing.ts";
import { Values } from "./values.ts";

/** What is wrong at a place of a file. Faults of files are said in English, word for word as the command line says them. */
export const faultText = ({ expected, received, fix }: InputError): string => `expected ${expected}; it is ${received}. ${fix}`;

/** Says what is wrong with a scenario in one line. */
export function errorLine(fault: InputError): string {
  return `${fault.path || "the scenario"}: ${faultText(fault)}`;
}

function studyOf(parsed: ParseOutcome): Study {
  if (!parsed.ok) throw new Error(parsed.errors.map(errorLine).join("\n"));
  return parsed.study;
}

/** The policy and exporter named, else the first that there are. */
function chosenIn(study: Study, { policy, exporter }: Chosen): Chosen {
  const policies = study.policies.map(({ id }) => id);
  const exporters = study.exporters.map(({ id }) => id);
  return {
    policy: policies.includes(policy) ? policy : (policies.find((id) => id !== study.baseline) ?? study.baseline),
    exporter: exporters.includes(exporter) ? exporter : exporters[0],
  };
}

const sameChosen = (a: Chosen, b: Chosen): boolean => a.policy === b.policy && a.exporter === b.exporter;

/** What undo and redo would do, in words. */
export interface Steps {
  readonly undo?: string;
  readonly redo?: string;
}

/** The open notebook: its document, what is computed from it, and the only ways to change it. */
export class Notebook {
  readonly flow = new Dataflow();
  /** Of the notebook's runs, and of what else waits for these. */
  readonly runner: Runner;
  readonly runs: Runs;
  readonly details: Details;
  #check: Check;
  #history: History<NotebookDocument>;
  /** Of the notebooks that were open before, by name. */
  #histories = new Map<string, History<NotebookDocument>>();
  #held = false;
  #now: () => number;
  #planned: { readonly study: Study; readonly chosen: Chosen } | undefined;

  /** `now`: ms on any clock. */
  constructor(document: NotebookDocument, runner: Runner, check: Check, shipped?: Shipped, now: () => number = () => performance.now()) {
    const { flow } = this;
    this.#now = now;
    this.#history = historyOf(document);
    flow.source("document", document);
    this.#check = check;
    flow.source("steps", {} satisfies Steps);
    flow.derive("scenario", ["document"], ({ scenario }: NotebookDocument) => scenario);
    flow.derive("cells", ["document"], ({ cells }: NotebookDocument) => cells);
    flow.derive("parsed", ["scenario"], (scenario: ScenarioSpec) => this.#check(scenario));
    flow.derive("study", ["parsed"], studyOf);
    flow.derive("chosen", ["study", "document"], (study: Study, { chosen }: NotebookDocument) => chosenIn(study, chosen), sameChosen);
    this.runner = runner;
    this.runs = new Runs(flow, createLatest(runner), shipped);
    this.details = new Details(flow, runner);
    flow.derive("hash", ["status"], ({ hash }: RunStatus) => hash ?? "");
    flow.derive("standing", ["status", "study"], standing);
    flow.observe(["study", "chosen"], () => this.#replan());
    this.#replan();
    new Values(flow);
  }

  get document(): NotebookDocument {
    return this.flow.read<NotebookDocument>("document").value!;
  }

  get study(): Study | undefined {
    return this.flow.read<Study>("study").value;
  }

  /** Judges scenarios by another check from now on, the open one too. */
  useCheck(check: Check): void {
    this.#check = check;
    const { document } = this;
    if (!check(document.scenario).ok) this.#enter({ ...this.#history, now: { ...document, scenario: { ...document.scenario } } });
  }

  /** Shows another notebook; going back is within each notebook. */
  open(document: NotebookDocument): void {
    this.#histories.set(this.document.name, this.#history);
    const kept = this.#histories.get(document.name) ?? historyOf(document);
    const asLeft = changesOf(kept.now, document).length === 0;
    this.#enter(asLeft ? kept : recorded(kept, document, { what: t("opened again"), at: this.#now() }));
  }

  /** Puts a changed document in the place of the one shown; every change goes through here and can be undone. */
  change(document: NotebookDocument, what?: string): void {
    const before = this.document;
    if (document === before) return;
    const changes = changesOf(before, document);
    const key = what === undefined && changes.length === 1 ? changes[0].key : undefined;
    this.#enter(recorded(this.#history, document, { what: what ?? changesText(changes), key, at: this.#now(), held: this.#held }));
  }

  /** Of this one and of those that were open before. */
  get names(): string[] {
    return [...new Set([this.document.name, ...this.#histories.keys()])];
  }

  /** Has every document said in another language, those of before and after too: no step of its own, as nothing that is run changes. */
  translate(to: (document: NotebookDocument) => NotebookDocument): void {
    const inOther = (history: History<NotebookDocument>): History<NotebookDocument> =>
      retold(history, to, (before, after) => changesText(changesOf(before, after)));
    for (const [name, history] of this.#histories) this.#histories.set(name, inOther(history));
    this.flow.batch(() => {
      this.#enter(inOther(this.#history));
      this.flow.again();
    });
  }

  /** While a hand is on a control all that it does there is one step. */
  hold(held: boolean): void {
    this.#held = held;
    this.#history = sealed(this.#history);
  }

  /** What was undone, in words; undefined when there was nothing. */
  undo(): string | undefined {
    const what = this.#history.past.at(-1)?.what;
    this.#enter(undone(this.#history));
    return what;
  }

  redo(): string | undefined {
    const what = this.#history.future.at(-1)?.what;
    this.#enter(redone(this.#history));
    return what;
  }

  #enter(history: History<NotebookDocument>): void {
    this.#history = history;
    this.flow.batch(() => {
      this.flow.set("document", history.now);
      this.flow.set("steps", { undo: history.past.at(-1)?.what, redo: history.future.at(-1)?.what } satisfies Steps);
    });
  }

  edit(...edits: readonly Edit[]): void {
    const { document } = this;
    this.change({ ...document, scenario: edits.reduce((scenario, edit) => edit(scenario), document.scenario) });
  }

  choose(chosen: Partial<Chosen>): void {
    const now = this.flow.read<Chosen>("chosen").value ?? this.document.chosen;
    this.change({ ...this.document, chosen: { ...now, ...chosen } });
  }

  /** Edits and chooses as one change. */
  editAndChoose(edit: Edit, chosen: Partial<Chosen>): void {
    const { document } = this;
    const now = this.flow.read<Chosen>("chosen").value ?? document.chosen;
    this.change({ ...document, scenario: edit(document.scenario), chosen: { ...now, ...chosen } });
  }

  editCells(edit: CellEdit, what?: string): void {
    this.change(edit(this.document), what);
  }

  /** At the end. */
  addCell(cell: Cell): void {
    this.editCells(insertCell(cell, this.document.cells.length));
  }

  setProse(id: string, text: string): void {
    this.editCells((document) => ({
      ...document,
      cells: document.cells.map((cell) => (cell.id === id && cell.kind === "prose" ? { ...cell, text } : cell)),
    }));
  }

  /** Puts a cell in the place of the one with its id. */
  setCell(cell: Cell): void {
    this.editCells((document) => ({ ...document, cells: document.cells.map((one) => (one.id === cell.id ? cell : one)) }));
  }

  #replan(): void {
    const { value: study, state } = this.flow.read<Study>("study");
    const { value: chosen } = this.flow.read<Chosen>("chosen");
    if (!study || !chosen || state === "failed" || (study === this.#planned?.study && chosen === this.#planned.chosen)) return;
    this.#planned = { study, chosen };
    this.runs.plan(study, chosen);
  }
}

export function worldOf(study: Study, policy: string, exporter: string): World | undefined {
  return study.worlds.find((world) => world.policy.id === policy && world.exporter.id === exporter);
}

export function policyOf(study: Study, id: string): PolicyUse | undefined {
  return study.policies.find((policy) => policy.id === id);
}

/** A, B, C… in the order of the scenario; the baseline has none. */
export function policyLetter(study: Study, id: string): string {
  const at = study.policies.filter((policy) => policy.id !== study.baseline).findIndex((policy) => policy.id === id);
  return at < 0 ? "" : at < 26 ? String.fromCharCode(65 + at) : String(at + 1);
}
