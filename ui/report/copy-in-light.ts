import { inlineStyle } from "../charts/export.ts";

/** A copy of a part of the page whose small pictures keep their looks, in the light theme whatever the page shows. */
export function copyInLight(element: HTMLElement): HTMLElement {
  const copy = element.cloneNode(true) as HTMLElement;
  const pictures = [...element.querySelectorAll<SVGSVGElement>("svg")];
  const copies = [...copy.querySelectorAll<SVGSVGElement>("svg")];
  const { theme } = document.documentElement.dataset;
  document.documentElement.dataset.theme = "light";
  try {
    for (const [at, picture] of pictures.entries()) {
      const { width, height } = picture.getBoundingClientRect();
      inlineStyle(picture, copies[at]);
      if (width > 0) {
        copies[at].setAttribute("width", String(Math.round(width)));
        copies[at].setAttribute("height", String(Math.round(height)));
      }
    }
  } finally {
    if (theme === undefined) delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }
  return copy;
}
