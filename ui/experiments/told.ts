import { html, nothing, type TemplateResult } from "lit";
import { t } from "../../language/language.ts";
import type { AskedText } from "./ask-form.ts";
import "./picture.ts";
import type { Picture } from "./picture.ts";

/** A picture; or a text, table or list, whose buttons the page alone has; or something that serves the page alone. */
export type Part = { readonly picture: Picture } | { readonly text: TemplateResult } | { readonly control: TemplateResult };

/** What an experiment found, in the order in which it is told, on the page as in the report. */
export interface Told {
  /** The finding in plain sentences. */
  readonly sentences: readonly string[];
  /** What a reader must know before using it. */
  readonly warnings: readonly string[];
  /** Undefined where nothing stands for now: the others keep their places, and what is typed or dragged in them its focus. */
  readonly parts: readonly (Part | undefined)[];
  /** Where it comes from: enough to make it again. */
  readonly about: string;
}

export function sentencesAndWarnings({ sentences, warnings }: Told): TemplateResult {
  return html`${sentences.length > 0 ? html`<p class="says">${sentences.join(" ")}</p>` : nothing}
    ${warnings.length > 0 ? html`<ul class="warnings" aria-label=${t("Before you use these numbers")}>${warnings.map((warning) => html`<li>${warning}</li>`)}</ul>` : nothing}`;
}

/** Whether one of its pictures says where it comes from. */
export const isPictured = ({ parts }: Told): boolean => parts.some((part) => part && "picture" in part);

export function toldOnPage(told: Told): TemplateResult {
  const { parts, about } = told;
  return html`${sentencesAndWarnings(told)}
    ${parts.map((part) => {
      if (!part) return nothing;
      if ("picture" in part) return html`<bodem-picture .picture=${part.picture} .about=${about}></bodem-picture>`;
      return "text" in part ? part.text : part.control;
    })}
    ${isPictured(told) ? nothing : html`<p class="hint">${about}</p>`}`;
}

/** What a cell puts into a report. */
export interface CellReport {
  readonly heading: string;
  readonly intro: string;
  /** What it was asked, each with its answer. */
  readonly settings: readonly AskedText[];
  /** Undefined where it has not been run. */
  readonly told: Told | undefined;
  /** Whether the cell asks something else by now. */
  readonly stale: boolean;
  /** Why the runs do not answer it. */
  readonly fault: string;
}
