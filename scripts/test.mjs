// npm test [-- --unit] [-- <filter>…]: ends with one line, `N passed, N failed`.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { setPriority, tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBrowser } from "./browser.mjs";
import { checkNode, ensureInstalled, root, tool } from "./prepare.mjs";

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
const env = { ...process.env };
// What the tools say passes through here, so they cannot see a terminal themselves.
if (process.stdout.isTTY && !env.NO_COLOR) env.FORCE_COLOR = "1";
else env.NO_COLOR = "1";

try {
  ensureInstalled(console.log);
  if (withBrowser) env.BODEM_BROWSER = ensureBrowser(console.log);
  // Side by side, and told of in order: none of them keeps every processor busy.
  const steps = [
    ...(whole ? checks() : []),
    ...(existsSync(join(root, "cli/main.ts")) ? [build("cli")] : []),
    ...(withBrowser ? [build("ui")] : []),
  ];
  for (const tell of steps) await tell();
  const parts = [vitest("Unit and property tests…", "unit*"), ...(withBrowser ? [vitest("Browser tests…", "browser")] : [])];
  for (const tell of parts) await tell();
} catch (error) {
  console.error(error.message);
  failed += 1;
}

if (passed + failed === 0) fail(`no test file matches ${filters.join(", ")}`);
for (const note of notes) console.log(note);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function checks() {
  const mend = "biome: failed (npm run format mends what is only form)";
  return [
    check("Checking style and rules (biome)…", "biome", ["check", "--diagnostic-level=error", "."], mend),
    check("Checking types (tsc)…", "tsc", ["--project", "tsconfig.json"]),
  ];
}

function check(title, name, toolArgs, note = `${name}: failed`) {
  const done = start([tool(name), ...toolArgs], 3 * minutes);
  return async () => {
    console.log(title);
    if ((await done()).status === 0) passed += 1;
    else fail(note);
  };
}

/** A build that fails is one failure; tests that do not need it still run. */
function build(target) {
  const done = start([join(root, "scripts/build.mjs"), target], 10 * minutes);
  return async () => {
    if ((await done()).status !== 0) fail(`The ${target} build failed.`);
  };
}

function vitest(title, project) {
  const folder = mkdtempSync(join(tmpdir(), "bodem-test-"));
  const report = join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const few = whole ? [] : ["--passWithNoTests"];
  const done = start([tool("vitest"), "run", "--project", project, ...reporters, ...few, ...filters], 30 * minutes);
  // The browser's tests take longest: they go first where both want a processor.
  if (project !== "browser" && done.pid !== undefined) setPriority(done.pid, 5);
  return async () => {
    console.log(title);
    const result = await done();
    const before = failed;
    if (existsSync(report)) count(JSON.parse(readFileSync(report, "utf8")), project);
    rmSync(folder, { recursive: true, force: true });
    if (result.status !== 0 && failed === before)
      fail(`${project} tests: ${result.error?.message ?? `vitest ended with ${result.signal ?? result.status}`}`);
  };
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

/** Starts a script of Node.js, with its process id; what it says is held back until somebody waits for its end, and then told as it comes. */
function start(scriptArgs, timeout) {
  const child = spawn(process.execPath, scriptArgs, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"], timeout });
  const held = [];
  let say = (text) => held.push(text);
  child.stdout.on("data", (text) => say(text));
  child.stderr.on("data", (text) => say(text));
  const ended = new Promise((resolve) => {
    child.on("error", (error) => resolve({ error }));
    child.on("exit", (status, signal) => {
      const end = () => {
        for (const stream of [child.stdout, child.stderr]) stream.destroy();
        resolve({ status, signal });
      };
      child.on("close", end);
      // Something that it leaves behind may hold its output open.
      setTimeout(end, 2000).unref();
    });
  });
  const tell = () => {
    say = (text) => process.stdout.write(text);
    for (const text of held) say(text);
    return ended;
  };
  return Object.assign(tell, { pid: child.pid });
}

function browserTests() {
  const folder = join(root, "test/browser");
  return existsSync(folder)
    ? readdirSync(folder)
        .map((name) => `test/browser/${name}`)
        .filter((name) => name.endsWith(".test.ts"))
    : [];
}
