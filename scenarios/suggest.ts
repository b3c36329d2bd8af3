/** Edit distance with swaps of neighbours (optimal string alignment), in edits. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2] + 1);
      row.push(best);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length];
}

/** Longer texts are not compared: nobody mistypes a name of this length. */
const LONGEST = 120;

/** The known name closest to what was written, or undefined when none is close. */
export function closest(written: string, known: readonly string[]): string | undefined {
  if (written.length > LONGEST) return undefined;
  const plain = written.toLowerCase().replace(/[_\s]/g, "-");
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(written.length / 3)) + 1;
  for (const name of known) {
    if (Math.abs(plain.length - name.length) >= bestDistance) continue;
    const distance = editDistance(plain, name.toLowerCase());
    if (distance < bestDistance && distance < name.length) {
      best = name;
      bestDistance = distance;
    }
  }
  return best;
}

/** "did you mean floor? Known: floor, cfd, mip" with at most `limit` names. */
export function suggestion(written: string, known: readonly string[], limit = 12): string {
  const near = closest(written, known);
  if (near !== undefined) return `did you mean ${near}?`;
  if (known.length === 0) return "remove it";
  const shown = known.slice(0, limit).join(", ");
  return `use one of: ${shown}${known.length > limit ? `, and ${known.length - limit} more` : ""}`;
}
