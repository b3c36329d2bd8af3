/** What a character takes at most, as a share of the size of the type. */
const CHARACTER = 0.62;

/** A text in lines of at most so many px, as far as its words allow. */
export function linesOf(text: string, most: number, fontSize: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, fontSize) <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Room for a text, px. */
export const widthOf = (text: string, fontSize: number): number => text.length * CHARACTER * fontSize;

/** Cut to so many px where it is longer. */
export function cutTo(text: string, most: number, fontSize: number): string {
  const room = Math.max(2, Math.floor(most / widthOf("x", fontSize)));
  return text.length > room ? `${text.slice(0, room - 1)}…` : text;
}
