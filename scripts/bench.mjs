// npm run bench [-- <name>…]: runs bench/<name>.ts, each a program that measures one thing and prints a ratio.
// Ratios, since they hold on other machines; a bench that finds its own ratio out of bounds exits non-zero.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { checkNode, ensureBuilt, ensureInstalled, root } from "./prepare.mjs";

checkNode();
ensureInstalled(console.log);
const all = readdirSync(join(root, "bench"))
  .filter((name) => name.endsWith(".ts"))
  .map((name) => basename(name, ".ts"))
  .sort();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`No bench named ${unknown.join(", ")}; there are: ${all.join(", ") || "none"}.`);
  process.exit(1);
}

const { build } = await import("vite");
const worker = join(root, "workers/node.worker.ts");
const input = Object.fromEntries(all.map((name) => [name, join(root, "bench", `${name}.ts`)]));
if (existsSync(worker)) input["node.worker"] = worker;
await build({
  root,
  configFile: join(root, "vite.cli.config.ts"),
  logLevel: "warn",
  ssr: { external: ["playwright-core"] },
  build: { outDir: join(root, "dist/bench"), rolldownOptions: { input } },
});
// The weight of the bundle and the speed of the page are measured on what users get.
ensureBuilt("ui", console.log);

for (const name of wanted.length > 0 ? wanted : all) {
  console.log(`\n${name}`);
  const { status } = spawnSync(process.execPath, [join(root, "dist/bench", `${name}.js`)], { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
