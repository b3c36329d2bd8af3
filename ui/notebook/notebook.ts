import type { InputError, ParseOutcome, ScenarioSpec, Study } from "../../scenarios/scenario.ts";
import type { PolicyUse, World } from "../../sim/world.ts";
import { createLatest } from "../../workers/latest.ts";
import type { Runner } from "../../workers/runner.ts";
import type { Check } from "./check.ts";
import { Dataflow } from "./dataflow.ts";
import { Details } from "./details.ts";
import type { Cell, Chosen, NotebookDocument } from "../../scenarios/notebook/document.ts";
import type { Edit } from "./edits.ts";
import { Runs, type RunStatus, type Shipped } from "./runs.ts";
import { standing } from "./standing.ts";

/** Says what is wrong with a scenario in one line. */
export function errorLine({ path, expected, received, fix }: InputError): string {
  return `${path || "the scenario"}: expected ${expected}; it is ${received}. ${fix}`;
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

/** The open notebook: its document, what is computed from it, and the only ways to change it. */
export class Notebook {
  readonly flow = new Dataflow();
  readonly runs: Runs;
  readonly details: Details;
  #check: Check;
  #planned: { readonly study: Study; readonly chosen: Chosen } | undefined;

  constructor(document: NotebookDocument, runner: Runner, check: Check, shipped?: Shipped) {
    const { flow } = this;
    flow.source("document", document);
    this.#check = check;
    flow.derive("scenario", ["document"], ({ scenario }: NotebookDocument) => scenario);
    flow.derive("cells", ["document"], ({ cells }: NotebookDocument) => cells);
    flow.derive("parsed", ["scenario"], (scenario: ScenarioSpec) => this.#check(scenario));
    flow.derive("study", ["parsed"], studyOf);
    flow.derive("chosen", ["study", "document"], (study: Study, { chosen }: NotebookDocument) => chosenIn(study, chosen), sameChosen);
    this.runs = new Runs(flow, createLatest(runner), shipped);
    this.details = new Details(flow, runner);
    flow.derive("hash", ["status"], ({ hash }: RunStatus) => hash ?? "");
    flow.derive("standing", ["status", "study"], standing);
    flow.observe(["study", "chosen"], () => this.#replan());
    this.#replan();
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
    if (!check(document.scenario).ok) this.open({ ...document, scenario: { ...document.scenario } });
  }

  open(document: NotebookDocument): void {
    this.flow.set("document", document);
  }

  edit(...edits: readonly Edit[]): void {
    const { document } = this;
    this.open({ ...document, scenario: edits.reduce((scenario, edit) => edit(scenario), document.scenario) });
  }

  choose(chosen: Partial<Chosen>): void {
    const now = this.flow.read<Chosen>("chosen").value ?? this.document.chosen;
    this.open({ ...this.document, chosen: { ...now, ...chosen } });
  }

  /** Edits and chooses as one change. */
  editAndChoose(edit: Edit, chosen: Partial<Chosen>): void {
    this.flow.batch(() => {
      this.edit(edit);
      this.choose(chosen);
    });
  }

  setProse(id: string, text: string): void {
    const { document } = this;
    this.open({ ...document, cells: document.cells.map((cell) => (cell.id === id && cell.kind === "prose" ? { ...cell, text } : cell)) });
  }

  /** Puts a cell in the place of the one with its id. */
  setCell(cell: Cell): void {
    const { document } = this;
    this.open({ ...document, cells: document.cells.map((one) => (one.id === cell.id ? cell : one)) });
  }

  addCell(cell: Cell): void {
    const { document } = this;
    this.open({ ...document, cells: [...document.cells, cell] });
  }

  removeCell(id: string): void {
    const { document } = this;
    this.open({ ...document, cells: document.cells.filter((cell) => cell.id !== id) });
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
