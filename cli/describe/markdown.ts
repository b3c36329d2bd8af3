import type { Section } from "./catalogue.ts";

const cell = (text: string): string => text.replaceAll("|", "\\|").replace(/\s*\n\s*/g, " ");

/** A table in Markdown; a column whose title ends in ":" is aligned to the right. */
export function markdownTable(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
  const right = titles.map((title) => title.endsWith(":"));
  return [
    line(titles.map((title) => title.replace(/:$/, ""))),
    `|${right.map((aligned) => (aligned ? "---:" : "---")).join("|")}|`,
    ...rows.map(line),
  ].join("\n");
}

export const bullets = (items: readonly string[]): string => items.map((item) => `- ${item}`).join("\n");

export const numbered = (items: readonly string[]): string => items.map((item, i) => `${i + 1}. ${item}`).join("\n");

/** A page of sections under one title. */
export function markdownPage(title: string, opening: string, sections: readonly Section[]): string {
  return `\n# ${title}\n\n${opening}\n${sections.map(({ heading, text }) => `\n## ${heading}\n\n${text}\n`).join("")}`;
}
