import { closeSync, openSync, readSync, statSync } from "node:fs";
import { basename, resolve } from "node:path";
import { MAX_BYTES } from "../../scenarios/decode.ts";
import { formatErrors, shown } from "../../scenarios/faults.ts";
import { BASELINE_ID } from "../../scenarios/reserved.ts";
import { LIBRARY } from "../../scenarios/library/index.ts";
import { isNotebookText, type NotebookOutcome, parseNotebook, parseNotebookBytes } from "../../scenarios/notebook/parse.ts";
import { parseScenario, parseScenarioBytes, parseSpec } from "../../scenarios/parse.ts";
import type { ParseOutcome, ScenarioSpec, Study } from "../../scenarios/scenario.ts";
import { closest, suggestion } from "../../scenarios/suggest.ts";
import type { Setting } from "../../sim/world.ts";
import { withExperiment } from "./experiment-flags.ts";
import type { Arguments, Flag } from "./flags.ts";
import { BadInput, type Io } from "./io.ts";
import { experimentOfCell } from "./notebook-cell.ts";
import { NOTEBOOK_TEXTS } from "./notebooks.ts";

/** How many workers share the runs. */
export const WORKERS_FLAG: Flag = {
  name: "workers",
  kind: "whole",
  value: "N",
  min: 0,
  max: 256,
  doc: "Worker threads; 0 runs in this thread; the number of processors when absent",
};

export const SCENARIO_FLAGS: readonly Flag[] = [
  { name: "cell", kind: "text", value: "ID", doc: "Of a notebook: the cell whose experiment and settings are used." },
  { name: "seed", kind: "text", value: "TEXT", doc: "Seed in place of the scenario's." },
  { name: "assume", kind: "text", value: "ID=VALUE", repeat: true, doc: "Set a parameter of the register (bodem describe)." },
  {
    name: "set",
    kind: "text",
    value: "POLICY.INSTRUMENT.SETTING=VALUE",
    repeat: true,
    doc: "Set an instrument's setting, or EXPORTER.POSTURE.SETTING=VALUE.",
  },
];

export interface Loaded {
  readonly study: Study;
  readonly spec: ScenarioSpec;
}

/** At most one byte more than the largest scenario, so that a wrong file of any size is cheap. */
function readStart(path: string): { bytes: Uint8Array; size: number } {
  const handle = openSync(path, "r");
  try {
    const buffer = new Uint8Array(MAX_BYTES + 1);
    let length = 0;
    for (let read = 1; read > 0 && length < buffer.length; length += read)
      read = readSync(handle, buffer, length, buffer.length - length, null);
    return { bytes: buffer.subarray(0, length), size: Math.max(length, statSync(path).size) };
  } finally {
    closeSync(handle);
  }
}

/** What an argument names: a scenario, or a notebook with one in it. */
export interface Read {
  readonly scenario: ParseOutcome;
  readonly notebook?: NotebookOutcome;
}

function readNotebook(notebook: NotebookOutcome): Read {
  if (notebook.study) return { notebook, scenario: { ok: true, study: notebook.study, spec: notebook.document!.scenario } };
  return { notebook, scenario: { ok: false, errors: notebook.ok ? [] : notebook.errors } };
}

/** The library notebook of that name; undefined when there is none. */
export function libraryNotebook(id: string): NotebookOutcome | undefined {
  const text = NOTEBOOK_TEXTS.get(id);
  return text === undefined ? undefined : parseNotebook(text, id);
}

const NAMES = [...new Set([...LIBRARY.map(({ id }) => id), ...NOTEBOOK_TEXTS.keys()])];

/** What an argument names: a scenario or notebook of the library, else a file of either kind; `NAME.md` is the notebook. Throws `BadInput` when neither. */
export function readInput(argument: string, io: Io): Read {
  const entry = LIBRARY.find((candidate) => candidate.id === argument);
  if (entry) return { scenario: parseScenario(entry.text) };
  const shipped = libraryNotebook(argument);
  if (shipped) return readNotebook(shipped);
  try {
    const { bytes, size } = readStart(resolve(io.cwd, argument));
    const text = size > MAX_BYTES ? "" : Buffer.from(bytes).toString("utf8");
    return /\.(md|markdown)$/i.test(argument) || isNotebookText(text)
      ? readNotebook(parseNotebookBytes(bytes, basename(argument), size))
      : { scenario: parseScenarioBytes(bytes, undefined, size) };
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException;
    const named = code === "ENOENT" ? libraryNotebook(argument.replace(/\.md$/, "")) : undefined;
    if (named) return readNotebook(named);
    const near = closest(argument.replace(/\.(ya?ml|md)$/, ""), NAMES);
    const why =
      code === "ENOENT"
        ? "no file and no library scenario of that name"
        : code === "EISDIR"
          ? "it is a folder: name a file"
          : code === "EACCES"
            ? "it may not be read"
            : (thrown as Error).message;
    throw new BadInput(
      `cannot read scenario ${shown(argument)}: ${why}; ${code === "ENOENT" && near ? `did you mean ${near}?` : "bodem list names the library"}`,
    );
  }
}

/** The scenario with the flags `seed`, `replications`, `assume` and `set` and those of its experiment applied and checked. */
export function loadScenario(args: Arguments, io: Io): Loaded {
  const [name] = args.positionals;
  const { scenario: read, notebook } = readInput(name, io);
  if (!read.ok) throw new BadInput(formatErrors(read.errors, name));
  const cell = args.text("cell");
  let spec = cell === undefined ? read.spec : { ...read.spec, experiment: experimentOfCell(name, notebook, cell).experiment };
  const seed = args.text("seed");
  if (seed !== undefined) spec = { ...spec, seed };
  const replications = args.whole("replications");
  if (replications !== undefined) spec = { ...spec, replications };
  for (const text of args.texts("assume")) {
    const [id, value] = split("assume", text, "ID=VALUE");
    spec = { ...spec, assumptions: own(spec.assumptions ?? {}, id, settingOf(value) as number) };
  }
  for (const text of args.texts("set")) spec = withSetting(spec, text);
  spec = withExperiment(spec, args);
  if (spec === read.spec) return read;
  const changed = parseSpec(spec);
  if (!changed.ok) throw new BadInput(formatErrors(changed.errors, "command line"));
  return changed;
}

function split(flag: string, text: string, form: string): [string, string] {
  const at = text.indexOf("=");
  if (at < 1 || at === text.length - 1) throw new BadInput(`--${flag} expects ${form}; received ${shown(text)}`);
  return [text.slice(0, at), text.slice(at + 1)];
}

/** Numbers and switches as such, everything else as text. */
function settingOf(text: string): Setting {
  if (text === "true" || text === "false") return text === "true";
  const number = Number(text);
  return text.trim() !== "" && !Number.isNaN(number) && /^[-+.\d]/.test(text) ? number : text;
}

/** A copy with one key set as its own, whatever its name. */
function own<T>(record: Readonly<Record<string, T>>, key: string, value: T): Record<string, T> {
  return Object.fromEntries([...Object.entries(record), [key, value]]);
}

function withSetting(spec: ScenarioSpec, text: string): ScenarioSpec {
  const [path, value] = split("set", text, "POLICY.INSTRUMENT.SETTING=VALUE");
  const parts = path.split(".");
  if (parts.length !== 3)
    throw new BadInput(`--set expects POLICY.INSTRUMENT.SETTING=VALUE, as in floor.one-way-floor.strike=110; received ${shown(text)}`);
  const [owner, used, setting] = parts;
  const policies = spec.policies ?? {};
  const policy = owner === BASELINE_ID ? (spec.baseline ?? {}) : Object.hasOwn(policies, owner) ? policies[owner] : undefined;
  const matches = policy?.instruments?.filter((instrument) => instrument.use === used).length ?? 0;
  if (matches > 1) throw new BadInput(`--set ${shown(path)}: ${owner} uses ${used} ${matches} times; set it in the file`);
  if (policy && matches === 1) {
    const instruments = policy.instruments?.map((instrument) =>
      instrument.use === used ? (own(instrument as Record<string, Setting>, setting, settingOf(value)) as typeof instrument) : instrument,
    );
    const changed = { ...policy, instruments };
    return owner === BASELINE_ID ? { ...spec, baseline: changed } : { ...spec, policies: { ...policies, [owner]: changed } };
  }
  const exporters = spec.exporters ?? {};
  const exporter = Object.hasOwn(exporters, owner) ? exporters[owner] : undefined;
  if (exporter?.posture === used) {
    return {
      ...spec,
      exporters: {
        ...exporters,
        [owner]: own(exporter as Record<string, Setting>, setting, settingOf(value)) as unknown as typeof exporter,
      },
    };
  }
  if (policy || exporter) {
    const uses = [...(policy?.instruments ?? []).map((instrument) => instrument.use), ...(exporter ? [exporter.posture] : [])];
    throw new BadInput(`--set ${shown(path)}: ${owner} does not use ${shown(used)}; ${suggestion(used, uses)}`);
  }
  throw new BadInput(
    `--set ${shown(path)}: no policy or exporter named ${shown(owner)}; ${suggestion(owner, [...Object.keys(policies), ...Object.keys(exporters)])}`,
  );
}

/** The ids given to a filter flag, each known; all of them when the flag is absent. */
export function chosenIds(args: Arguments, flag: string, known: readonly string[]): readonly string[] {
  const given = args.texts(flag);
  for (const id of given)
    if (!known.includes(id)) throw new BadInput(`--${flag} ${shown(id)}: the scenario has none of that name; ${suggestion(id, known)}`);
  return given.length === 0 ? known : known.filter((id) => given.includes(id));
}
