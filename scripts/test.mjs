// npm test [-- --unit] [-- <filter>…]: ends with one line, `N passed, N failed`.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBrowser } from "./browser.mjs";
import { checkNode, ensureBuilt, ensureInstalled, root, tool } from "./prepare.mjs";

checkNode();
const args = process.argv.slice(2);
const unitOnly = args.includes("--unit");
const filters = args.filter((arg) => arg !== "--unit");
const whole = !unitOnly && filters.length === 0;
const withBrowser = !unitOnly && (whole || browserTests().some((file) => filters.some((filter) => file.includes(filter))));
const minutes = 60_000;

let passed = 0;
let failed = 0;
const notes = [];
const env = { ...process.env, NO_COLOR: process.stdout.isTTY ? process.env.NO_COLOR : "1" };
if (!env.NO_COLOR) delete env.NO_COLOR;

try {
  ensureInstalled(console.log);
  if (withBrowser) env.BODEM_BROWSER = ensureBrowser(console.log);
  if (whole) {
    check("Checking style and rules (biome)…", "biome", ["check", "--diagnostic-level=error", "."]);
    check("Checking types (tsc)…", "tsc", ["--project", "tsconfig.json"]);
  }
  build("cli", existsSync(join(root, "cli/main.ts")));
  build("ui", withBrowser);
  vitest("Unit and property tests…", "unit*");
  if (withBrowser) vitest("Browser tests…", "browser");
} catch (error) {
  console.error(error.message);
  failed += 1;
}

if (passed + failed === 0) fail(`no test file matches ${filters.join(", ")}`);
for (const note of notes) console.log(note);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function check(title, name, toolArgs) {
  console.log(title);
  if (run(name, toolArgs, 3 * minutes).status === 0) passed += 1;
  else fail(name === "biome" ? "biome: failed (npm run format mends what is only form)" : `${name}: failed`);
}

/** A build that fails is one failure; tests that do not need it still run. */
function build(target, wanted) {
  if (!wanted) return;
  try {
    ensureBuilt(target, console.log);
  } catch (error) {
    fail(error.message);
  }
}

function vitest(title, project) {
  console.log(title);
  const folder = mkdtempSync(join(tmpdir(), "bodem-test-"));
  const report = join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const few = whole ? [] : ["--passWithNoTests"];
  const result = run("vitest", ["run", "--project", project, ...reporters, ...few, ...filters], 15 * minutes);
  const before = failed;
  if (existsSync(report)) count(JSON.parse(readFileSync(report, "utf8")), project);
  rmSync(folder, { recursive: true, force: true });
  if (result.status !== 0 && failed === before)
    fail(`${project} tests: ${result.error?.message ?? `vitest ended with ${result.signal ?? result.status}`}`);
}

function count(report, project) {
  passed += report.numPassedTests;
  failed += report.numFailedTests;
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  for (const file of broken) fail(`${file.name.slice(root.length)}: could not run`);
  const skipped = report.numPendingTests + report.numTodoTests;
  if (skipped > 0) notes.push(`${skipped} ${project} tests skipped`);
}

function fail(note) {
  failed += 1;
  notes.push(note);
}

function run(name, toolArgs, timeout) {
  return spawnSync(process.execPath, [tool(name), ...toolArgs], { cwd: root, env, stdio: ["ignore", "inherit", "inherit"], timeout });
}

function browserTests() {
  const folder = join(root, "test/browser");
  return existsSync(folder)
    ? readdirSync(folder)
        .map((name) => `test/browser/${name}`)
        .filter((name) => name.endsWith(".test.ts"))
    : [];
}
