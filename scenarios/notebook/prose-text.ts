// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
export const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const EVERY_CONTROL = new RegExp(CONTROL, "g");
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const isBlank = (line: string): boolean => /^[ \t]*$/.test(line);

/** Lines without the blank ones at both ends. */
export function withoutOuterBlanks(lines: readonly string[]): readonly string[] {
  let from = 0;
  let to = lines.length;
  while (from < to && isBlank(lines[from])) from++;
  while (to > from && isBlank(lines[to - 1])) to--;
  return lines.slice(from, to);
}

/** Text of a cell as a file can hold it: line ends are "\n", no blank lines at either end, no control characters. */
export function proseText(text: string): string {
  const plain = text.replace(/\r\n?/g, "\n").replace(EVERY_CONTROL, "").replace(LONE_SURROGATE, "\ufffd");
  return withoutOuterBlanks(plain.split("\n")).join("\n");
}
