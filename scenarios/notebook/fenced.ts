/** A fenced block, its fence longer than any in what it holds. */
export function fenced(info: string, body: string): string {
  const longest = Math.max(2, ...[...body.matchAll(/^\s*(`+)/gm)].map(([, run]) => run.length));
  const mark = "`".repeat(longest + 1);
  return body === "" ? `${mark}${info}\n${mark}` : `${mark}${info}\n${body}\n${mark}`;
}
