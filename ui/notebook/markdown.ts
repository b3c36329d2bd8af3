import { t } from "../../language/language.ts";
import DOMPurify from "dompurify";
import { Marked } from "marked";

/** A formula in TeX, as written between `$` or `$$`. */
export interface Formula {
  readonly tex: string;
  /** On a line of its own. */
  readonly display: boolean;
  readonly element: HTMLElement;
}

/** Pandoc's rule: no blank inside the signs and no digit behind, so that sums of money in dollars stay text. */
const MATHS = /^\$\$([^$]{1,1000})\$\$|^\$(?!\s)([^$\n]{1,300}?)(?<!\s)\$(?!\d)/;
let formulas: { readonly tex: string; readonly display: boolean }[] = [];

const marked = new Marked({ gfm: true });
marked.use({
  extensions: [
    {
      name: "maths",
      level: "inline",
      start: (text) => text.indexOf("$"),
      tokenizer(text) {
        const found = MATHS.exec(text);
        return found ? { type: "maths", raw: found[0], display: found[1] !== undefined, tex: found[1] ?? found[2] } : undefined;
      },
      renderer: ({ tex, display }) => `${MATHS_OPEN}${formulas.push({ tex, display }) - 1}${MATHS_CLOSE}`,
    },
  ],
});

const RULES = {
  USE_PROFILES: { html: true },
  FORBID_TAGS: [
    "form",
    "input",
    "textarea",
    "select",
    "option",
    "button",
    "style",
    "link",
    "meta",
    "base",
    "iframe",
    "object",
    "embed",
    "audio",
    "video",
    "source",
    "img",
    "picture",
    "svg",
    "math",
    "dialog",
  ],
  FORBID_ATTR: [
    "style",
    "id",
    "name",
    "class",
    "action",
    "formaction",
    "srcset",
    "src",
    "background",
    "poster",
    "popover",
    "popovertarget",
    "contenteditable",
    "tabindex",
    "accesskey",
  ],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|#)/i,
  RETURN_DOM_FRAGMENT: true,
} as const;

export interface Reference {
  readonly path: string;
  readonly element: HTMLElement;
}

export interface RenderedProse {
  readonly fragment: DocumentFragment;
  readonly references: readonly Reference[];
  /** They hold their TeX until `drawFormulas` has drawn them. */
  readonly formulas: readonly Formula[];
}

const REFERENCE = /\{\{\s*([^{}]{1,120}?)\s*\}\}/g;
/** Private-use characters around a number stand for a reference while Markdown is read, so that nothing in it is taken for markup. */
const OPEN = "\ue000";
const CLOSE = "\ue001";
const MATHS_OPEN = "\ue002";
const MATHS_CLOSE = "\ue003";
const PLACE = /\ue000(\d+)\ue001|\ue002(\d+)\ue003/g;
const CALLOUT = /^\s*\[!(note|tip|important|warning|caution)\]\s*/i;

/** Markdown as sanitised nodes in which each `{{path}}` became an empty live figure. Nothing edits the HTML after sanitising; figures are added as nodes. */
export function renderProse(text: string): RenderedProse {
  if (!DOMPurify.isSupported) {
    const fragment = document.createDocumentFragment();
    fragment.append(text);
    return { fragment, references: [], formulas: [] };
  }
  const paths: string[] = [];
  const placed = text.replaceAll(/[\ue000-\ue003]/g, "").replace(REFERENCE, (_, path: string) => `${OPEN}${paths.push(path) - 1}${CLOSE}`);
  formulas = [];
  const html = marked.parse(placed, { async: false });
  const fragment = DOMPurify.sanitize(html, RULES as never) as unknown as DocumentFragment;
  for (const link of fragment.querySelectorAll("a[href]")) link.setAttribute("rel", "noopener noreferrer");
  markCallouts(fragment);
  return { fragment, ...insertFigures(fragment, paths) };
}

/** Quotations that begin with `[!NOTE]` and the like, as code hosts show them. */
function markCallouts(fragment: DocumentFragment): void {
  for (const quote of fragment.querySelectorAll("blockquote")) {
    const first = quote.querySelector("p")?.firstChild;
    const kind = first instanceof Text ? CALLOUT.exec(first.data) : null;
    if (!(first instanceof Text) || !kind) continue;
    first.data = first.data.slice(kind[0].length);
    const title = document.createElement("strong");
    const word = `${kind[1][0].toUpperCase()}${kind[1].slice(1).toLowerCase()}`;
    title.textContent = `${t(word)}. `;
    first.before(title);
    quote.className = "callout";
    quote.dataset.kind = kind[1].toLowerCase();
  }
}

/** In the TeX itself a live figure stays what was written: formulas hold still. */
const written = (tex: string, paths: readonly string[]): string => tex.replaceAll(PLACE, (_, at) => `{{${paths[Number(at)]}}}`);

function insertFigures(fragment: DocumentFragment, paths: readonly string[]): Omit<RenderedProse, "fragment"> {
  const references: Reference[] = [];
  const drawn: Formula[] = [];
  const walker = document.createTreeWalker(fragment, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const node of texts) {
    const parts: (string | Node)[] = [];
    let from = 0;
    for (const match of node.data.matchAll(PLACE)) {
      const formula = match[2] === undefined ? undefined : formulas[Number(match[2])];
      const element = document.createElement(formula ? "span" : "output");
      element.className = formula ? "maths" : "live";
      if (formula) {
        const tex = written(formula.tex, paths);
        element.textContent = tex;
        drawn.push({ tex, display: formula.display, element });
      } else references.push({ path: paths[Number(match[1])], element });
      parts.push(node.data.slice(from, match.index), element);
      from = match.index + match[0].length;
    }
    if (parts.length > 0) node.replaceWith(...parts, node.data.slice(from));
  }
  return { references, formulas: drawn };
}
