import { readFileSync } from "node:fs";
import { join, posix } from "node:path";

/**
 * Files of a built page that travel before its first chart can answer: the document, what it names, what those import
 * statically, the worker that runs the model with its imports, and the results that ship. What else comes by `import()`
 * is not among them.
 */
export function startFiles(folder) {
  const found = new Map();
  const text = (path) => readFileSync(join(folder, path), "utf8");
  const add = (path, why) => {
    if (found.has(path)) return;
    found.set(path, why);
    if (!path.endsWith(".js")) return;
    const code = text(path);
    const beside = (name) => posix.join(posix.dirname(path), name);
    for (const [, name] of code.matchAll(/\b(?:from|import)\s*["'`](\.{1,2}\/[\w./-]+\.js)["'`]/g)) add(beside(name), why);
    for (const [, name] of code.matchAll(/import\(\s*["'`](\.\/opening-results[\w.-]*\.js)["'`]\s*\)/g)) add(beside(name), "results");
    for (const [, name] of code.matchAll(/new URL\(\s*["'`]([\w./-]*sim\.worker[\w.-]*\.js)["'`]/g)) add(beside(name), "worker");
  };
  found.set("index.html", "page");
  for (const [, path] of text("index.html").matchAll(/(?:href|src)="\.\/(assets\/[^"]+)"/g)) add(path, "page");
  return [...found].map(([path, why]) => ({ path, why }));
}
