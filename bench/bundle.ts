// What travels, gzip, until the opening chart answers its slider: the page with all that it needs at once, and its workers.
import { gzipSync } from "node:zlib";
import { readFileSync } from "node:fs";
import { startFiles } from "../scripts/start-files.mjs";

const MOST_KB = 300;
const files = startFiles("dist/ui")
  .map(({ path, why }) => ({ path, why, bytes: gzipSync(readFileSync(`dist/ui/${path}`), { level: 9 }).length }))
  .sort((a, b) => b.bytes - a.bytes);
const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1).padStart(6)} kB`;
for (const { path, why, bytes } of files) console.log(`${kb(bytes)}  ${path} (${why})`);
const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
console.log(`${kb(total)}  in all, gzip; at most ${MOST_KB} kB`);
if (total > MOST_KB * 1000) {
  console.error(`The start is ${kb(total - MOST_KB * 1000).trim()} over its limit.`);
  process.exitCode = 1;
}
