// node scripts/bless.mjs [history|notebooks]: makes today's results of the shipped scenarios the ones that test/golden holds them
// to, records what the episodes of history give (`history`: only that) and what the shipped notebooks say (`notebooks`:
// only that; all their runs, some minutes), and prints what moved, before and after, for the commit message and the
// changelog.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkNode, ensureInstalled, root, tool } from "./prepare.mjs";

checkNode();
ensureInstalled(console.log);
const folder = join(root, "test/golden");
const record = join(root, "scenarios/episodes/recorded.json");
const [only, ...more] = process.argv.slice(2);
if (more.length > 0 || (only !== undefined && only !== "history" && only !== "notebooks")) {
  console.error("Usage: node scripts/bless.mjs [history|notebooks]");
  process.exit(1);
}
const before = goldens();
const momentsBefore = moments();
const result = spawnSync(
  process.execPath,
  [tool("vitest"), "run", "--project", "unit", "--reporter=dot", only ? `test/golden/${only}` : "test/golden"],
  {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, BLESS: "1", NO_COLOR: "1" },
  },
);
if (result.status !== 0) {
  console.error(`${result.stdout ?? ""}${result.stderr ?? ""}`);
  console.error("Nothing sure was blessed: the scenarios did not all run.");
  process.exit(1);
}
const after = goldens();

let moved = 0;
const said = new Set();
for (const id of [...new Set([...before.keys(), ...after.keys()])].sort()) {
  const a = before.get(id)?.worlds ?? {};
  const b = after.get(id)?.worlds ?? {};
  for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) tell(`${id} ${name}`, a[name], b[name]);
}
const momentsAfter = moments();
for (const id of new Set([...momentsBefore.keys(), ...momentsAfter.keys()])) {
  const a = momentsBefore.get(id);
  const b = momentsAfter.get(id);
  const numbers = typeof a === "number" && typeof b === "number";
  if (a === b || (numbers && Math.abs(a - b) <= 1e-9 * Math.abs(a) + 1e-12)) continue;
  moved += 1;
  console.log(`${id.padEnd(30)}${figure(a)} → ${figure(b)}${percent(a, b)}`);
}
console.log(moved === 0 ? "Nothing moved." : `${moved} worlds and moments moved. Say why under "Results change" in CHANGELOG.md.`);

/** What every moment of history came to, by episode and moment. */
function moments() {
  if (!existsSync(record)) return new Map();
  const { episodes } = JSON.parse(readFileSync(record, "utf8"));
  return new Map(episodes.flatMap(({ episode, values }) => values.map(({ id, value }) => [`${episode} ${id}`, value])));
}

function goldens() {
  const found = new Map();
  if (!existsSync(folder)) return found;
  for (const name of readdirSync(folder)) {
    if (!name.endsWith(".json") || name.endsWith("-changed.json")) continue;
    found.set(name.slice(0, -".json".length), JSON.parse(readFileSync(join(folder, name), "utf8")));
  }
  return found;
}

function tell(name, a, b) {
  if (a?.hash === b?.hash && JSON.stringify(a?.kpis) === JSON.stringify(b?.kpis)) return;
  moved += 1;
  // Most files show one world of the opening study again.
  const change = `${a?.hash} ${b?.hash}`;
  if (said.has(change)) return console.log(`${name}: as a world above`);
  said.add(change);
  if (!a || !b) return console.log(`${name}: ${a ? "gone" : "new"}`);
  const ids = Object.keys({ ...a.kpis, ...b.kpis }).filter((id) => a.kpis[id] !== b.kpis[id]);
  console.log(ids.length === 0 ? `${name}: a monthly outcome moved and no KPI did` : name);
  for (const id of ids) console.log(`  ${id.padEnd(28)}${figure(a.kpis[id])} → ${figure(b.kpis[id])}${percent(a.kpis[id], b.kpis[id])}`);
}

function figure(value) {
  return typeof value === "number" ? Number(value.toPrecision(5)).toString() : String(value ?? "undefined");
}

function percent(a, b) {
  if (typeof a !== "number" || typeof b !== "number" || a === 0) return "";
  const change = (100 * (b - a)) / Math.abs(a);
  return `  (${change > 0 ? "+" : ""}${Math.abs(change) < 0.01 ? change.toExponential(1) : change.toFixed(2)} %)`;
}
