/** Marks the place in a report where the notebook's own text stands. */
export const NOTEBOOK_TEXT_ID = "bodem-notebook-text";

const ENTITIES: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" };
const OPENING = `<pre id="${NOTEBOOK_TEXT_ID}"`;

/** The notebook's text as it stands in a report's `<pre>`; an empty first line keeps HTML from eating one of the text. */
export function escapedNotebookText(text: string): string {
  return `\n${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")}`;
}

/** The notebook's text out of a report; undefined where the HTML is no report of Bodem. */
export function notebookTextInReport(html: string): string | undefined {
  const at = html.lastIndexOf(OPENING);
  const from = at < 0 ? -1 : html.indexOf(">", at) + 1;
  const to = from > 0 ? html.indexOf("</pre>", from) : -1;
  if (to < 0) return undefined;
  return html
    .slice(from, to)
    .replace(/^\r?\n/, "")
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity]);
}
