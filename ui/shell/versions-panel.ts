import { html, nothing } from "lit";
import { changesOf } from "../notebook/changes.ts";
import type { Version } from "../notebook/versions.ts";
import type { PageElement } from "../page.ts";
import { openPanel, type PanelElement } from "./panel.ts";

const MOST_LINES = 12;

export function timeText(at: number, now = Date.now()): string {
  const time = new Date(at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  const sameDay = new Date(at).toDateString() === new Date(now).toDateString();
  return sameDay
    ? `today ${time}`
    : `${new Date(at).toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric" })} ${time}`;
}

/** Earlier states of the open notebook: when, what changed, how they differ from now, and the way back to them. */
export function openVersions(page: PageElement): void {
  const { name } = page.notebook.document;
  let versions: readonly Version[] | undefined;
  let looked: number | undefined;
  let trouble = "";

  const restore = (panel: PanelElement, { at, document }: Version): void => {
    panel.close();
    page.notebook.change(document, `restored the version of ${timeText(at)}`);
    page.offerUndo(`This is the version of ${timeText(at)}. What was here before is kept among the versions too.`);
  };
  const look = (panel: PanelElement, at: number): void => {
    looked = looked === at ? undefined : at;
    panel.requestUpdate();
  };

  const panel = openPanel("Versions of this notebook", (open) => {
    if (trouble) return html`<p class="fault">${trouble}</p>`;
    if (!versions) return html`<p>Reading what this browser keeps…</p>`;
    if (versions.length === 0) return html`<p>No version is kept yet: the first is with the first change.</p>`;
    return html`<p class="hint">Kept in this browser: each minute of the last hour in which something changed, then fewer the older they are.</p>
      <ol class="versions">${versions.map(
        (version) => html`<li>
          <div class="line"><time>${timeText(version.at)}</time><span>${version.what}</span>
            <button type="button" aria-expanded=${looked === version.at ? "true" : "false"} @click=${() => look(open, version.at)}>Compare</button>
            <button type="button" class="btn" aria-label="Restore the version of ${timeText(version.at)}" @click=${() => restore(open, version)}>Restore</button></div>
          ${looked === version.at ? against(version, page) : nothing}
        </li>`,
      )}</ol>`;
  });
  page.keeper.versions.list(name).then(
    (found) => {
      versions = found;
      panel.requestUpdate();
    },
    (thrown) => {
      trouble = `The versions could not be read: ${thrown instanceof Error ? thrown.message : String(thrown)}`;
      panel.requestUpdate();
    },
  );
}

function against({ document }: Version, page: PageElement) {
  const lines = changesOf(page.notebook.document, document).map(({ text }) => text);
  if (lines.length === 0) return html`<p class="hint">It is as the notebook is now.</p>`;
  return html`<p class="hint">Restoring it changes:</p><ul>${lines.slice(0, MOST_LINES).map((line) => html`<li>${line}</li>`)}${
    lines.length > MOST_LINES ? html`<li>and ${lines.length - MOST_LINES} more</li>` : nothing
  }</ul>`;
}
