import type { TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import { html, unsafeStatic } from "lit/static-html.js";
import { t } from "../../language/language.ts";
import type { Cell } from "../../scenarios/notebook/document.ts";
import type { Notebook } from "../notebook/notebook.ts";
import { CellElement } from "./cell.ts";
import "./chart-cell.ts";
import "./scenario-cell.ts";
import "./levers-cell.ts";
import "./policy-cell.ts";
import "./prose-cell.ts";
import "./run-cell.ts";

export interface CellKind {
  /** Named in menus and in the gutter. */
  readonly title: string;
  /** What a reader gets from it, in a sentence. */
  readonly doc: string;
  /** Brings the element `bodem-<kind>-cell`; absent where it comes with the page. */
  readonly load?: () => Promise<unknown>;
  /** Brought when the reader comes near it, at the latest once the page rests. */
  readonly near?: true;
}

/** Every kind of cell. Add one: a file beside this one that defines `bodem-<kind>-cell`, its line here, its kind in `scenarios/notebook/document.ts`. */
export const CELL_KINDS: Readonly<Record<Cell["kind"], CellKind>> = {
  scenario: { title: "Title", doc: "The question of the notebook and what it takes to repeat its runs." },
  prose: { title: "Text", doc: "Markdown with live figures." },
  levers: { title: "Levers", doc: "Price and exporter beside the chart that they move." },
  chart: { title: "Chart", doc: "A picture of the runs, with its table and its source." },
  policy: { title: "Policies", doc: "The instruments of each policy and their settings." },
  run: { title: "Runs", doc: "Seeds, replications, progress and the hash over all runs." },
  compare: {
    title: "Comparison",
    doc: "Policies by measures, on the same draws, with the differences that are real.",
    load: () => import("./compare-cell.ts"),
    near: true,
  },
  market: {
    title: "Market",
    doc: "The numbers behind the market, with their sources.",
    load: () => import("./market-cell.ts"),
    near: true,
  },
  value: { title: "Figure", doc: "A number computed from others, to use in text by its name.", load: () => import("./value-cell.ts") },
  history: {
    title: "History",
    doc: "What the model makes of past episodes, hit or missed.",
    load: () => import("./history-cell.ts"),
    near: true,
  },
  finding: {
    title: "Finding",
    doc: "A sentence that says whether the runs on the page support it.",
    load: () => import("./finding-cell.ts"),
    near: true,
  },
  exporter: {
    title: "Exporter",
    doc: "What the exporting state does: its posture, and its calendar of controls.",
    load: () => import("./exporter-cell.ts"),
  },
  explain: {
    title: "Explanation",
    doc: "Why a plant closed, a price was what it was or money was paid in one run: the chain of causes.",
    load: () => import("./explain-cell.ts"),
  },
  class: {
    title: "Ask the class",
    doc: "A question to a class, answered before the runs are shown.",
    load: () => import("./class-cell.ts"),
  },
  sensitivity: { title: "Sensitivity", doc: "Which assumption moves the answer most.", load: () => import("./sensitivity-cell.ts") },
  discover: { title: "Discovery", doc: "Under which conditions a policy fails.", load: () => import("./discover-cell.ts") },
  robustness: {
    title: "Robustness",
    doc: "Which policy does best when nobody knows the odds.",
    load: () => import("./robustness-cell.ts"),
  },
  frontier: { title: "Frontier", doc: "What each euro buys, over all settings of a policy.", load: () => import("./frontier-cell.ts") },
  redteam: {
    title: "Red team",
    doc: "The exporter's behaviour that hurts a policy most, and what it costs the exporter.",
    load: () => import("./redteam-cell.ts"),
  },
  stress: {
    title: "Stress test",
    doc: "Every policy under a library of shocks: when the EU runs short, and for how long.",
    load: () => import("./stress-cell.ts"),
  },
  designer: { title: "Designer", doc: "Finds the settings that meet targets within limits.", load: () => import("./designer-cell.ts") },
};

const asked = new Set<string>();

function loadOnce(kind: Cell["kind"]): void {
  const { title, load } = CELL_KINDS[kind];
  const tag = `bodem-${kind}-cell`;
  if (!load || asked.has(kind)) return;
  asked.add(kind);
  load().catch(() =>
    customElements.define(
      tag,
      class extends CellElement {
        protected content(): TemplateResult {
          return html`<div class="cell"><p class="fault" role="alert"><b>${t("{title}: this cell could not be loaded.", { title: t(title) })}</b> ${t("Reload the page to try again; the rest of the notebook works without.")}</p></div>`;
        }
      },
    ),
  );
}

const approach = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) bring(target);
  },
  { rootMargin: "600px" },
);
const waiting = new Map<Element, Cell["kind"]>();

function bring(place: Element): void {
  const kind = waiting.get(place);
  waiting.delete(place);
  approach.unobserve(place);
  if (kind) loadOnce(kind);
}

/** Brings whatever waits for the reader to come near. */
export function bringAll(): void {
  for (const place of [...waiting.keys()]) bring(place);
}
addEventListener("beforeprint", bringAll);

/** By kind: has its code brought once its place is near. */
const nearing = new Map<Cell["kind"], (place?: Element) => void>();
function whenNear(kind: Cell["kind"]): (place?: Element) => void {
  let watch = nearing.get(kind);
  if (!watch) {
    watch = (place) => {
      if (!place || asked.has(kind)) return;
      waiting.set(place, kind);
      approach.observe(place);
    };
    nearing.set(kind, watch);
  }
  return watch;
}

/** The element for a cell. */
export function cellElement(cell: Cell, notebook: Notebook): TemplateResult {
  const tag = unsafeStatic(`bodem-${cell.kind}-cell`);
  if (CELL_KINDS[cell.kind].near) return html`<${tag} ${ref(whenNear(cell.kind))} .cell=${cell} .notebook=${notebook}></${tag}>`;
  loadOnce(cell.kind);
  return html`<${tag} .cell=${cell} .notebook=${notebook}></${tag}>`;
}
