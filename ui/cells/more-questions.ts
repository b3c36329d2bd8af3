import { html, type TemplateResult } from "lit";
import { t } from "../../language/language.ts";
import type { ExperimentCell } from "../../scenarios/notebook/document.ts";

/** Kinds of cells that a reader adds for a question. */
export type AskedKind = ExperimentCell["kind"] | "explain";

interface Offered {
  readonly kind: AskedKind;
  readonly question: string;
  readonly answer: string;
}

/** What a cell can be added for, as a reader would ask it. */
export const OFFERED: readonly Offered[] = [
  {
    kind: "explain",
    question: "Why did it happen?",
    answer: "Takes one run apart: why a plant closed or was never built, why a price was what it was, what the money was paid for.",
  },
  {
    kind: "sensitivity",
    question: "Which guess drives the answer?",
    answer: "Varies the numbers that nobody knows and ranks them by how far the answer rests on each.",
  },
  {
    kind: "discover",
    question: "When does it fail?",
    answer: "Looks for the conditions under which a policy costs too much or builds too little.",
  },
  {
    kind: "robustness",
    question: "Which policy is robust?",
    answer: "Holds the policies against the same states of the world by several measures of robustness, and says whether these agree.",
  },
  {
    kind: "frontier",
    question: "What does each euro buy?",
    answer: "Searches the settings of a policy for the best trade-offs between two goals.",
  },
  {
    kind: "redteam",
    question: "Can the exporter break it?",
    answer: "Searches the exporter's behaviours for the one that hurts a policy most, and says what it costs the exporter.",
  },
  {
    kind: "stress",
    question: "What if supply fails?",
    answer: "Puts every policy under the same sudden shocks, and says when the EU runs short and how long until it recovers.",
  },
  {
    kind: "designer",
    question: "Find me the strike",
    answer: "Takes a target and limits, and looks for the cheapest settings that hold them: price, volume, years, index, cap.",
  },
];

/** At the end of the notebook: experiments that run only when asked to. `onAdd` is told which one is wanted. */
export function moreQuestions(onAdd: (kind: AskedKind) => void): TemplateResult {
  return html`<section class="cell" aria-labelledby="more-t">
    <div class="wide ui more">
      <h2 id="more-t" tabindex="-1">${t("Ask more of this study")}</h2>
      <p class="hint">${t("The first explains a run that is there. Each of the others adds a cell with an experiment of hundreds to thousands of runs; it tells what it costs before it starts, and runs in this browser.")}</p>
      <ul>${OFFERED.map(
        ({ kind, question, answer }) =>
          html`<li><button type="button" class="btn" @click=${() => onAdd(kind)}>${t(question)}</button><span>${t(answer)}</span></li>`,
      )}</ul>
    </div>
  </section>`;
}
