import { t } from "../../language/language.ts";
import { html, nothing } from "lit";
import { changesOf } from "../notebook/changes.ts";
import type { Version } from "../notebook/versions.ts";
import type { PageElement } from "../page.ts";
import { currentLanguage, dateLocale } from "../theme/language.ts";
import { openPanel, type PanelElement } from "./panel.ts";

const MOST_LINES = 12;

export function timeText(at: number, now = Date.now()): string {
  const locale = dateLocale();
  const time = new Date(at).toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit" });
  const sameDay = new Date(at).toDateString() === new Date(now).toDateString();
  return sameDay
    ? t("today {time}", { time })
    : `${new Date(at).toLocaleDateString(locale, { day: "numeric", month: "short", year: "numeric" })} ${time}`;
}

/** Earlier states of the open notebook: when, what changed, how they differ from now, and the way back to them. */
export function openVersions(page: PageElement): void {
  const { name } = page.notebook.document;
  let versions: readonly Version[] | undefined;
  let looked: number | undefined;
  let trouble = "";

  const restore = (panel: PanelElement, { at, document }: Version): void => {
    panel.close();
    page.notebook.change(document, t("restored the version of {time}", { time: timeText(at) }));
    page.offerUndo(t("This is the version of {time}. What was here before is kept among the versions too.", { time: timeText(at) }));
  };
  const look = (panel: PanelElement, at: number): void => {
    looked = looked === at ? undefined : at;
    panel.requestUpdate();
  };

  const panel = openPanel(t("Versions of this notebook"), (open) => {
    if (trouble) return html`<p class="fault">${trouble}</p>`;
    if (!versions) return html`<p>${t("Reading what this browser keeps…")}</p>`;
    if (versions.length === 0) return html`<p>${t("No version is kept yet: the first is with the first change.")}</p>`;
    return html`<p class="hint">${t("Kept in this browser: each minute of the last hour in which something changed, then fewer the older they are.")}</p>
      <ol class="versions">${versions.map(
        (version) => html`<li>
          <div class="line"><time>${timeText(version.at)}</time><span>${version.what}</span>
            <button type="button" aria-expanded=${looked === version.at ? "true" : "false"} @click=${() => look(open, version.at)}>${t("Compare")}</button>
            <button type="button" class="btn" aria-label=${t("Restore the version of {time}", { time: timeText(version.at) })} @click=${() => restore(open, version)}>${t("Restore")}</button></div>
          ${looked === version.at ? against(version, page) : nothing}
        </li>`,
      )}</ol>`;
  });
  // One that was kept in another language is not all differences.
  const translated = import("../notebook/in-language.ts").then(({ translator }) => translator([name], currentLanguage()));
  Promise.all([page.keeper.versions.list(name), translated]).then(
    ([found, to]) => {
      versions = found.map((version) => ({ ...version, document: to(version.document) }));
      panel.requestUpdate();
    },
    (thrown) => {
      trouble = t("The versions could not be read: {why}", { why: thrown instanceof Error ? thrown.message : String(thrown) });
      panel.requestUpdate();
    },
  );
}

function against({ document }: Version, page: PageElement) {
  const lines = changesOf(page.notebook.document, document).map(({ text }) => text);
  if (lines.length === 0) return html`<p class="hint">${t("It is as the notebook is now.")}</p>`;
  return html`<p class="hint">${t("Restoring it changes:")}</p><ul>${lines.slice(0, MOST_LINES).map((line) => html`<li>${line}</li>`)}${
    lines.length > MOST_LINES ? html`<li>${t("and {count} more", { count: lines.length - MOST_LINES })}</li>` : nothing
  }</ul>`;
}
