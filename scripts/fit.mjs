// npm run fit [-- <name>]: runs fit/<name>.ts. `ree-2009` (the default) fits the behavioural parameters on the
// episode that is meant for it; they are then written into sim/materials/behaviour.ts by hand. `sensitivity`
// prints docs/sensitivity.md; `opening-results` what ui/notebook/opening-results.json holds; `findings` writes the tables
// of docs/findings.md. FIT_DRAWS sets the number of random points, FIT_RUNS of runs.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { checkNode, ensureInstalled, root } from "./prepare.mjs";

const name = process.argv[2] ?? "ree-2009";
checkNode();
ensureInstalled((line) => console.error(line));
const { build } = await import("vite");
await build({
  root,
  configFile: join(root, "vite.cli.config.ts"),
  logLevel: "error",
  build: {
    outDir: join(root, "dist/fit"),
    rolldownOptions: { input: { [name]: join(root, "fit", `${name}.ts`), "node.worker": join(root, "workers/node.worker.ts") } },
  },
});
process.exitCode =
  spawnSync(process.execPath, [join(root, "dist/fit", `${name}.js`), ...process.argv.slice(3)], { cwd: root, stdio: "inherit" }).status ??
  1;
