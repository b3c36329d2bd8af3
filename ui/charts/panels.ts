import { SVG } from "./frame.ts";

/** Pictures of one width below each other, as one. */
export function panels(pictures: readonly SVGSVGElement[], gap = 10): SVGSVGElement {
  const [first, ...rest] = pictures;
  let height = heightOf(first);
  for (const picture of rest) {
    const group = document.createElementNS(SVG, "g");
    group.setAttribute("transform", `translate(0,${height + gap})`);
    group.setAttribute("class", picture.getAttribute("class") ?? "");
    group.setAttribute("font-size", picture.style.fontSize);
    height += gap + heightOf(picture);
    group.append(...picture.childNodes);
    first.append(group);
  }
  first.setAttribute("height", String(height));
  first.setAttribute("viewBox", `0 0 ${first.getAttribute("width")} ${height}`);
  return first;
}

const heightOf = (svg: SVGSVGElement): number => Number(svg.getAttribute("height"));
