import { checkNode, ensureBuilt, ensureInstalled } from "./prepare.mjs";

checkNode();
try {
  ensureInstalled(console.log);
  for (const target of ["ui", "cli"]) ensureBuilt(target, console.log);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
