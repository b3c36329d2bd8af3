import { html, render, type TemplateResult } from "lit";
import { t } from "../../language/language.ts";
import type { Picture } from "../experiments/picture.ts";
import { type CellReport, isPictured, sentencesAndWarnings } from "../experiments/told.ts";
import { cleanTree } from "./clean.ts";
import { REPORT_WIDTH, reportPicture } from "./picture.ts";

/** What an experiment was asked and what it found, as its cell tells it; without what serves the page alone. */
export function cellReport({ intro, settings, told, stale, fault }: CellReport): TemplateResult {
  const trouble = fault ? html`<p class="fault"><b>${t("These runs do not answer it:")}</b> ${fault}</p>` : "";
  if (!told) return html`<p class="sub">${intro}</p>${trouble || html`<p>${t("Not run.")}</p>`}`;
  return html`<p class="sub">${intro}</p>
    ${trouble}
    ${stale ? html`<p class="fault"><b>${t("Stale:")}</b> ${t("the notebook has changed since. This was found with the settings below.")}</p>` : ""}
    <div class="snapshot">${sentencesAndWarnings(told)}</div>
    ${told.parts.map((part) => {
      if (!part || "control" in part) return "";
      return "picture" in part ? pictured(part.picture, told.about) : plain(part.text);
    })}
    <p class="sub settings-line"><b>${t("Settings.")}</b> ${settings.map(([title, value]) => `${title}: ${value}`).join("; ")}.</p>
    ${isPictured(told) ? "" : html`<p class="src">${told.about}</p>`}`;
}

const pictured = ({ title, subtitle, draw, describe, table }: Picture, about: string): TemplateResult =>
  reportPicture({ title, subtitle, svg: draw(REPORT_WIDTH), describe, table: table(), about }, "h3");

/** Without its buttons, and with what was folded open: paper opens nothing. */
function plain(text: TemplateResult): TemplateResult {
  const room = document.createElement("div");
  render(text, room);
  for (const fold of room.querySelectorAll<HTMLDetailsElement>("details.fold")) fold.open = true;
  cleanTree(room);
  return html`<div class="snapshot">${[...room.childNodes]}</div>`;
}
