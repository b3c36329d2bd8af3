#!/usr/bin/env node
// Installs and builds what is missing or stale, then hands over. Standard output stays the command's.
import { checkNode, ensureBuilt, ensureInstalled, root } from "../scripts/prepare.mjs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

checkNode();
try {
  ensureInstalled(console.error);
  ensureBuilt("cli", console.error);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
await import(pathToFileURL(join(root, "dist/cli/main.js")).href);
