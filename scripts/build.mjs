// node scripts/build.mjs [ui|cli]: both when none is named.
import { checkNode, ensureBuilt, ensureInstalled } from "./prepare.mjs";

checkNode();
try {
  ensureInstalled(console.log);
  const [only] = process.argv.slice(2);
  for (const target of only ? [only] : ["ui", "cli"]) ensureBuilt(target, console.log);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
