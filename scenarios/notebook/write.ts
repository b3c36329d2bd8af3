import { Faults } from "../faults.ts";
import { SCENARIO_KEYS } from "../fields.ts";
import type { ScenarioSpec } from "../scenario.ts";
import { writeScenario } from "../write.ts";
import { bodyOf, viewCellOf } from "./cell-body.ts";
import { type Cell, type Chosen, FOLDED, type NotebookDocument, type ProseCell } from "./document.ts";
import { fenced } from "./fenced.ts";
import { NOTEBOOK_FORMAT } from "./front-matter.ts";
import { idsOf, isProse, type Item, itemsOf } from "./items.ts";
import { chosenByDefault, scenarioOf } from "./parse.ts";
import { patchedYaml, yamlOf } from "./patch-yaml.ts";
import { proseText } from "./prose-text.ts";
import { type ReadNotebook, readNotebook } from "./read.ts";
import { same } from "./same.ts";

/** What the document was read from, for what can stay as it is. */
interface Source {
  readonly lines: readonly string[];
  readonly read: ReadNotebook;
  readonly scenario: ScenarioSpec | undefined;
}

/** A cell on its way into the file. */
interface Piece {
  readonly cell: Cell;
  /** Its place in the source. */
  readonly at: number;
  readonly item?: Item;
  /** The cell as the source has it. */
  readonly before?: Cell;
}

/**
 * The notebook as the text of a file, which `parseNotebook` reads back as the same. Of what the document was read
 * from, cells that have not changed are as they were, and comments and order stay in those that have.
 */
export function writeNotebook(document: NotebookDocument): string {
  const source = document.source === undefined ? undefined : sourceOf(document.source);
  const pieces = document.cells.map((cell): Piece => {
    const at = source?.read.cells.findIndex((one) => one.cell.id === cell.id && one.cell.kind === cell.kind) ?? -1;
    return at < 0 || !source ? { cell, at } : { cell, at, item: source.read.cells[at].item, before: source.read.cells[at].cell };
  });
  const named = withNames(pieces);
  const parts = [frontOf(document, source)];
  let written = -1;
  pieces.forEach((piece, position) => {
    const { item, at } = piece;
    const before = position === 0 ? undefined : pieces[position - 1];
    const text = pieceText(piece, { named: named[position], afterProse: before?.cell.kind === "prose", document, source });
    parts.push(item && source && at === written + 1 && (at > 0 || source.read.frontTo > 0) ? gapBefore(source, at) : "\n\n", text);
    written = item ? at : Number.NaN;
  });
  const text = `${parts.join("")}\n`;
  return /\r\n/.test(document.source ?? "") ? text.replaceAll("\n", "\r\n") : text;
}

// A notebook that is kept as it is changed is written many times over one source.
let lastSource: { readonly text: string; readonly source: Source } | undefined;

function sourceOf(text: string): Source {
  if (lastSource?.text !== text) lastSource = { text, source: readSource(text) };
  return lastSource.source;
}

function readSource(text: string): Source {
  const plain = text.replace(/\r\n?/g, "\n");
  const read = readNotebook(plain, new Faults());
  return { lines: plain.split("\n"), read, scenario: read.scenario && scenarioOf(read.scenario.node, new Faults()).spec };
}

/** Line ends and blank lines between a cell of the source and what stands before it. */
function gapBefore({ lines, read }: Source, at: number): string {
  const from = at === 0 ? read.frontTo : read.cells[at - 1].item.to;
  return `\n${lines
    .slice(from, read.cells[at].item.from)
    .map((line) => `${line}\n`)
    .join("")}`;
}

/** Whose ids have to be written: where the file gave them, and where the one that the kind gives would be another. */
function withNames(pieces: readonly Piece[]): readonly boolean[] {
  let named = pieces.map(({ item }) => item?.id !== undefined);
  for (;;) {
    const given = idsOf(pieces.map(({ cell }, at) => (named[at] ? cell : { kind: cell.kind })));
    const next = named.map((one, at) => one || given[at] !== pieces[at].cell.id);
    if (next.every((one, at) => one === named[at])) return named;
    named = next;
  }
}

interface Place {
  readonly named: boolean;
  readonly afterProse: boolean;
  readonly document: NotebookDocument;
  readonly source: Source | undefined;
}

function pieceText(piece: Piece, place: Place): string {
  const { cell, item, before } = piece;
  const { source, named } = place;
  if (item && source) {
    const unmoved = (item.id !== undefined) === named;
    const unchanged =
      cell.kind === "scenario" ? same(source.scenario, place.document.scenario) && before?.folded === cell.folded : same(before, cell);
    const apart = cell.kind !== "prose" || !place.afterProse || !isProse(item) || item.marked;
    if (unmoved && unchanged && apart) return source.lines.slice(item.from, item.to).join("\n");
  }
  return cell.kind === "prose" ? proseOf(cell, piece, place) : fenceOf(cell, piece, place);
}

const headOf = ({ id, kind, folded }: Cell, named: boolean): string =>
  [`bodem:${kind}`, ...(named ? [id] : []), ...(folded ? [FOLDED] : [])].join(" ");

/** Whether Markdown can stand between cells as it is. */
function standsAlone(text: string): boolean {
  const { items, misplaced, unclosed, front } = itemsOf(`\n${text}`);
  return (
    !front && !unclosed && misplaced.length === 0 && items.length === 1 && isProse(items[0]) && !items[0].marked && items[0].text === text
  );
}

/** Whether a text is a cell that could not be read, kept as it was written. */
function isUnreadCell(text: string, id: string, named: boolean): boolean {
  const { items, unclosed } = itemsOf(`\n${text}`);
  const [item] = items;
  if (items.length !== 1 || unclosed || isProse(item) || item.id !== (named ? id : undefined) || item.word === "scenario") return false;
  return text.split("\n").length === item.to - item.from && viewCellOf(item, new Faults(), "") === undefined;
}

function proseOf(cell: ProseCell, { item }: Piece, { named, afterProse }: Place): string {
  const text = proseText(cell.text);
  const note = proseText(cell.note ?? "");
  if (note === "" && !cell.folded && isUnreadCell(text, cell.id, named)) return text;
  const plain = text === "" || standsAlone(text);
  const marked = named || cell.folded || afterProse || text === "" || (item && isProse(item) && item.marked);
  const lines: string[] = [];
  if (!plain) lines.push(fenced(`markdown ${headOf(cell, named)}`, text));
  else {
    if (marked) lines.push(`<!-- ${headOf(cell, named)} -->`);
    if (text !== "") lines.push(text);
  }
  if (note !== "") lines.push("", ...(standsAlone(note) ? ["<!-- bodem:note -->", note] : [fenced("markdown bodem:note", note)]));
  return lines.join("\n");
}

function fenceOf(cell: Exclude<Cell, ProseCell>, { item, before }: Piece, { named, document, source }: Place): string {
  const body = item && !isProse(item) && before ? item.body : undefined;
  const info = `yaml ${headOf(cell, named)}`;
  if (cell.kind === "scenario") {
    const spec = document.scenario;
    const fresh = (): string => writeScenario(spec).replace(/\n$/, "");
    if (body === undefined || !source?.scenario) return fenced(info, fresh());
    if (same(source.scenario, spec)) return fenced(info, body);
    const inOrder = Object.fromEntries(Object.keys(SCENARIO_KEYS).map((key) => [key, spec[key as keyof ScenarioSpec]]));
    const patched = patchedYaml(body, source.scenario, inOrder);
    return fenced(info, patched !== undefined && same(scenarioIn(patched), spec) ? patched : fresh());
  }
  const after = bodyOf(cell);
  const fresh = Object.keys(after).length === 0 ? "" : yamlOf(after);
  if (body === undefined || !before || before.kind === "prose") return fenced(info, fresh);
  const earlier = bodyOf(before);
  if (same(earlier, after)) return fenced(info, body);
  const patched = patchedYaml(body, earlier, after);
  return fenced(
    info,
    patched !== undefined && same(viewIn(patched, cell), { ...cell, id: undefined, folded: undefined }) ? patched : fresh,
  );
}

function scenarioIn(body: string): ScenarioSpec | undefined {
  const { scenario } = readNotebook(`---\nbodem-notebook: 2\n---\n${fenced("yaml bodem:scenario", body)}\n`, new Faults());
  return scenario && scenarioOf(scenario.node, new Faults()).spec;
}

const viewIn = (body: string, { kind }: Cell): unknown =>
  viewCellOf({ word: kind, language: "yaml", body, from: 0, to: 0, folded: false, stray: [] }, new Faults(), kind);

function frontOf({ chosen, scenario }: NotebookDocument, source: Source | undefined): string {
  const byDefault = chosenByDefault(scenario);
  const was = source?.read.front.chosen ?? {};
  const kept = (key: keyof Chosen) => (was[key] !== undefined || chosen[key] !== byDefault[key] ? { [key]: chosen[key] } : {});
  const after = { "bodem-notebook": NOTEBOOK_FORMAT, ...kept("policy"), ...kept("exporter") };
  const fresh = `---\n${yamlOf(after)}\n---`;
  if (!source || source.read.frontTo === 0) return fresh;
  const lines = source.lines.slice(0, source.read.frontTo);
  const before = { "bodem-notebook": NOTEBOOK_FORMAT, ...was };
  if (same(before, after)) return lines.join("\n");
  const patched = patchedYaml(lines.slice(1, -1).join("\n"), before, after);
  return patched === undefined ? fresh : `---\n${patched}\n---`;
}
