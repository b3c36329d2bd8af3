/** What a report cannot do: controls, and what only helps to use them. */
const CONTROLS =
  "script, style:not(svg style), link, button, input, select, textarea, dialog, canvas, iframe, object, embed, audio, video, [hidden], [role=progressbar], [role=status], [role=alert]:not(.fault), .gut, .tools, .ff .tools, .asks, .varied, .run, .cli, .rng, .ticks, .bar-row, .tabs-row, .live-only";

const HANDLES = ["tabindex", "contenteditable", "aria-controls", "aria-live", "aria-busy", "draggable", "popovertarget"];

/** Takes out of a tree what needs a script, and the elements that a script would define; what they hold stays. */
export function cleanTree(root: ParentNode): void {
  for (const label of root.querySelectorAll("label")) if (label.querySelector("input:not(:checked), select, textarea")) label.remove();
  for (const control of root.querySelectorAll(CONTROLS)) control.remove();
  for (const output of root.querySelectorAll("output")) {
    const span = document.createElement("span");
    for (const { name, value } of [...output.attributes]) span.setAttribute(name, value);
    span.append(...output.childNodes);
    output.replaceWith(span);
  }
  for (const element of [...root.querySelectorAll("*")]) {
    if (element.localName.includes("-") && !(element instanceof SVGElement)) {
      element.replaceWith(...element.childNodes);
      continue;
    }
    for (const { name, value } of [...element.attributes])
      if (name.startsWith("on") || HANDLES.includes(name) || /^\s*javascript:/i.test(value)) element.removeAttribute(name);
  }
  dropComments(root);
}

/** Marks that the templates left. */
export function dropComments(root: ParentNode): void {
  const walker = document.createTreeWalker(root as unknown as Node, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}
