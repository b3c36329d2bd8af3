import DOMPurify from "dompurify";
import { Marked } from "marked";

const marked = new Marked({ gfm: true });

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
}

const REFERENCE = /\{\{\s*([^{}]{1,120}?)\s*\}\}/g;
/** Private-use characters around a number stand for a reference while Markdown is read, so that nothing in it is taken for markup. */
const OPEN = "\ue000";
const CLOSE = "\ue001";
const PLACE = /\ue000(\d+)\ue001/g;

/** Markdown as sanitised nodes in which each `{{path}}` became an empty live figure. Nothing edits the HTML after sanitising; figures are added as nodes. */
export function renderProse(text: string): RenderedProse {
  if (!DOMPurify.isSupported) {
    const fragment = document.createDocumentFragment();
    fragment.append(text);
    return { fragment, references: [] };
  }
  const paths: string[] = [];
  const placed = text.replaceAll(/[\ue000\ue001]/g, "").replace(REFERENCE, (_, path: string) => `${OPEN}${paths.push(path) - 1}${CLOSE}`);
  const html = marked.parse(placed, { async: false });
  const fragment = DOMPurify.sanitize(html, RULES as never) as unknown as DocumentFragment;
  for (const link of fragment.querySelectorAll("a[href]")) link.setAttribute("rel", "noopener noreferrer");
  return { fragment, references: insertFigures(fragment, paths) };
}

function insertFigures(fragment: DocumentFragment, paths: readonly string[]): Reference[] {
  const references: Reference[] = [];
  const walker = document.createTreeWalker(fragment, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const node of texts) {
    const parts: (string | Node)[] = [];
    let from = 0;
    for (const match of node.data.matchAll(PLACE)) {
      const element = document.createElement("output");
      element.className = "live";
      parts.push(node.data.slice(from, match.index), element);
      references.push({ path: paths[Number(match[1])], element });
      from = match.index + match[0].length;
    }
    if (parts.length > 0) node.replaceWith(...parts, node.data.slice(from));
  }
  return references;
}
