// npm run fit: fits the behavioural parameters on the episode that is meant for it and prints them; they are
// then written into sim/materials/behaviour.ts by hand. FIT_DRAWS sets the number of random points.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { checkNode, ensureInstalled, root } from "./prepare.mjs";

checkNode();
ensureInstalled(console.log);
const { build } = await import("vite");
await build({
  root,
  configFile: join(root, "vite.cli.config.ts"),
  logLevel: "warn",
  build: { outDir: join(root, "dist/fit"), rolldownOptions: { input: { "ree-2009": join(root, "fit/ree-2009.ts") } } },
});
process.exitCode = spawnSync(process.execPath, [join(root, "dist/fit/ree-2009.js")], { cwd: root, stdio: "inherit" }).status ?? 1;
