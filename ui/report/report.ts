import { t } from "../../language/language.ts";
import { loadMaths } from "../notebook/maths.ts";
import { html, render } from "lit";
import { escapedNotebookText, NOTEBOOK_TEXT_ID } from "../../scenarios/notebook/in-report.ts";
import type { Chosen } from "../../scenarios/notebook/document.ts";
import type { Study } from "../../scenarios/scenario.ts";
import { MODEL_VERSION } from "../../sim/version.ts";
import compareCss from "../theme/compare.css?raw";
import figuresCss from "../theme/figures.css?raw";
import textCss from "../theme/text.css?raw";
import tokensCss from "../theme/tokens.css?raw";
import { currentLanguage } from "../theme/language.ts";
import { count, shortHash } from "../notebook/figures.ts";
import type { Notebook } from "../notebook/notebook.ts";
import type { Use } from "../notebook/references.ts";
import type { RunStatus } from "../notebook/runs.ts";
import { wantShown } from "./chart-section.ts";
import { dropComments } from "./clean.ts";
import { Footnotes } from "./footnotes.ts";
import { methodsSection } from "./methods.ts";
import { notebookFile } from "./notebook-file.ts";
import reportCss from "./report.css?raw";
import type { Reporting, ReportScene } from "./scene.ts";
import { type Section, sectionsOf } from "./sections.ts";
import { unfold } from "./unfolded.ts";
import { wholePage } from "./whole-page.ts";

/** No script runs, nothing is fetched, whatever a notebook holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** A text as a CSS string: everything but plain letters, digits and spaces is escaped. */
const cssString = (text: string): string =>
  `"${text.replace(/[^A-Za-z0-9 ]/gu, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}"`;

const htmlText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** The page's rules without fonts, which a single file does not bring. */
const inlined = (css: string): string => css.replace(/@font-face\s*\{[^}]*\}/g, "");

/**
 * The notebook as it stands, as one HTML file that reads without scripts and holds the notebook's own text. `host`
 * is where the page has its cells. Rejects with a sentence for the user where the scenario cannot be run.
 */
export async function reportHtml(notebook: Notebook, host: ParentNode, exportedOn: string): Promise<string> {
  const fold = unfold(notebook, host);
  try {
    await wholePage(notebook, host);
    const { cells } = notebook.document;
    if (cells.some((cell) => cell.kind === "prose" && `${cell.text}${cell.note ?? ""}`.includes("$"))) await loadMaths().catch(() => {});
    const letGo = await notebook.details.hold((want) => wantShown(notebook, want));
    try {
      return written(notebook, host, exportedOn);
    } finally {
      letGo();
    }
  } finally {
    fold();
  }
}

/** In one go, so that all of it rests on the same runs. */
function written(notebook: Notebook, host: ParentNode, exportedOn: string): string {
  const use: Use = (name) => notebook.flow.read(name);
  const { value: study, state, error } = use<Study>("study");
  const { value: chosen } = use<Chosen>("chosen");
  if (!study || !chosen || state === "failed")
    throw new Error(t("the scenario cannot be run as it stands: {why}", { why: error ?? t("it is not read yet") }));
  const { value: status } = use<RunStatus>("status");
  const elements = new Map(
    [...host.querySelectorAll<Reporting & { cell?: { readonly id: string } }>("*")]
      .filter((element) => element.localName.startsWith("bodem-") && element.localName.endsWith("-cell") && element.cell)
      .map((element) => [element.cell!.id, element]),
  );
  const scene: ReportScene = {
    notebook,
    study,
    chosen,
    use,
    status,
    hash: use<string>("hash").value ?? "",
    notes: new Footnotes(),
    elementOf: (id) => elements.get(id),
  };
  const { cells } = notebook.document;
  const sections = cells.flatMap((cell) => sectionsOf(cell, scene, cells));
  const body = bodyOf(scene, sections, exportedOn);
  const title = cssString(`${study.title} · Bodem ${MODEL_VERSION}`);
  const running = `@page { @top-left { content: ${title}; } }`;
  return `<!doctype html>
<html lang="${currentLanguage()}" data-theme="light">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Bodem ${MODEL_VERSION}">
<meta name="color-scheme" content="light">
<title>${htmlText(study.title)} · Bodem</title>
<style>${[tokensCss, textCss, figuresCss, compareCss, reportCss].map(inlined).join("\n")}
${running}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

function bodyOf(scene: ReportScene, sections: readonly Section[], exportedOn: string): string {
  const { notebook, study, status, hash, notes } = scene;
  const file = notebookFile(notebook.document);
  const container = document.createElement("div");
  const entries = [
    ...sections.flatMap(({ id, title }) => (title === undefined ? [] : [{ id: `s-${id}`, title }])),
    { id: "methods", title: t("Methods") },
    { id: "notes", title: t("Notes and sources") },
    { id: "notebook", title: t("The notebook’s own text") },
  ];
  const unfinished = status?.phase !== "done" || !hash;
  render(
    html`<a class="skip" href="#main">${t("Skip to the text")}</a>
      <header>
        <h1>${t(study.title)}</h1>
        ${study.question ? html`<p class="q">${t(study.question)}</p>` : ""}
        <p class="by">${t("{from} to {until}, real euros of 2025. Seed {seed}, Bodem {version}, hash {hash}. Exported on {date}.", {
          from: study.start.slice(0, 4),
          until: study.end.slice(0, 4),
          seed: study.seed,
          version: MODEL_VERSION,
          hash: hash ? shortHash(hash) : t("none: runs are missing"),
          date: exportedOn,
        })}</p>
        ${
          unfinished
            ? html`<p class="fault"><b>${t("Not final.")}</b> ${
                status
                  ? t("The runs were not complete when this report was made: {done} of {all} were done.", {
                      done: count(status.done),
                      all: count(status.total),
                    })
                  : t("The runs were not complete when this report was made: none were done.")
              }</p>`
            : ""
        }
      </header>
      <nav aria-labelledby="contents-t"><h2 id="contents-t">${t("Contents")}</h2><ol>${entries.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ol></nav>
      <main id="main">
        ${sections.map(
          ({ id, title, headed, body }) =>
            html`<section class="sec" id="s-${id}">${headed || title === undefined ? "" : html`<h2>${title}</h2>`}${body}</section>`,
        )}
        <section class="sec appendix" id="methods"><h2>${t("Methods")}</h2>${methodsSection(scene, file)}</section>
        <section class="sec" id="notes"><h2>${t("Notes and sources")}</h2><div class="list"></div></section>
        <section class="sec" id="notebook"><h2>${t("The notebook’s own text")}</h2>
          <p>${t("Bodem opens this report, or this text as a file, as the notebook it was made from.")} <a class="file" download=${file.name} href=${`data:${file.type};charset=utf-8,${encodeURIComponent(file.text)}`}>${t("Save it as {file}", { file: file.name })}</a></p>
          <div class="text"></div></section>
      </main>
      <footer><p>${t("All figures are simulated, under the assumptions listed above.")}</p></footer>`,
    container,
  );
  // The notes are all asked for only once the rest has been drawn.
  render(notes.list(), container.querySelector<HTMLElement>("#notes .list")!);
  dropComments(container);
  for (const live of container.querySelectorAll<HTMLElement>(".dw")) live.removeAttribute("style");
  return container.innerHTML.replace(
    '<div class="text"></div>',
    () =>
      `<pre id="${NOTEBOOK_TEXT_ID}" tabindex="0" role="region" aria-label="${htmlText(t("The notebook’s own text"))}">${escapedNotebookText(file.text)}</pre>`,
  );
}
