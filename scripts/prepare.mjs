// Plain JavaScript without dependencies: this runs before anything is installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";

export const root = fileURLToPath(new URL("..", import.meta.url));

const targets = {
  ui: { config: "vite.config.ts", sources: ["sim", "scenarios", "language", "analysis", "workers", "ui", "docs", "scripts/vite"] },
  cli: { config: "vite.cli.config.ts", sources: ["sim", "scenarios", "language", "analysis", "workers", "cli"] },
};

/** Ends the process with a plain sentence when this Node.js cannot run the build. */
export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (fits) return;
  console.error(`Bodem needs Node.js 20.19 or newer (22.12 or newer in the 22 series); this is ${process.versions.node}.`);
  console.error("Download it from https://nodejs.org/ and try again.");
  process.exit(1);
}

/** The command line of a tool in node_modules, run by this same Node.js. */
export function tool(name) {
  const scripts = {
    vite: "vite/bin/vite.js",
    vitest: "vitest/vitest.mjs",
    tsc: "typescript/bin/tsc",
    biome: "@biomejs/biome/bin/biome",
  };
  return join(root, "node_modules", scripts[name]);
}

/** Installs what package-lock.json names, unless node_modules already holds exactly that. */
export function ensureInstalled(say) {
  if (installed()) return;
  withLock("install", () => {
    if (installed()) return;
    say("Installing packages (about a minute)…");
    const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
    const result = npm(args);
    if (result.status === 0) return;
    process.stderr.write(`${result.stdout ?? ""}${result.stderr ?? ""}`);
    throw new Error(`npm ci failed${result.error ? `: ${result.error.message}` : ""}. Is the network reachable?`);
  });
}

/** Builds `ui` or `cli` into dist/ unless its sources are those of the last build. */
export function ensureBuilt(target, say) {
  if (fresh(target)) return;
  withLock(`build-${target}`, () => {
    if (fresh(target)) return;
    say(target === "ui" ? "Building the notebook…" : "Building the command line…");
    build(target);
  });
}

function build(target) {
  const out = join(root, "dist", target);
  const stamp = stampFile(target);
  const staging = join(root, "dist", `${target}.next`);
  const hash = sourceHash(target);
  const args = [tool("vite"), "build", "--config", targets[target].config, "--outDir", staging, "--emptyOutDir", "--logLevel", "warn"];
  const result = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "production", NO_COLOR: "1" },
  });
  if (result.status !== 0) {
    console.error(withoutNoise(`${result.stdout ?? ""}${result.stderr ?? ""}`));
    throw new Error(`The ${target} build failed.`);
  }
  rmSync(stamp, { force: true });
  rmSync(out, { recursive: true, force: true });
  renameSync(staging, out);
  writeFileSync(stamp, hash);
}

/** The bundler colours its errors even into a file and follows them with its own stack. */
function withoutNoise(text) {
  const lines = stripVTControlCharacters(text).split("\n");
  return lines.filter((line) => !/^\s+(at |errors: )|^\}?$/.test(line)).join("\n");
}

function fresh(target) {
  const stamp = stampFile(target);
  return existsSync(stamp) && existsSync(join(root, "dist", target)) && readFileSync(stamp, "utf8") === sourceHash(target);
}

function stampFile(target) {
  return join(root, "dist", `${target}.stamp`);
}

function sourceHash(target) {
  const { config, sources } = targets[target];
  const hash = createHash("sha256");
  for (const name of ["package.json", "package-lock.json", "tsconfig.json", config, ...sources]) add(join(root, name));
  return hash.digest("hex");

  function add(path) {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) {
      for (const name of readdirSync(path).sort()) add(join(path, name));
    } else {
      hash.update(`${relative(root, path)}\0${stat.size}\0`).update(readFileSync(path));
    }
  }
}

/** npm writes its hidden lockfile last, so an install that was cut short does not count. */
function installed() {
  const have = packagesOf("node_modules/.package-lock.json");
  if (!have) return false;
  const want = packagesOf("package-lock.json");
  for (const [path, entry] of Object.entries(want)) {
    if (path === "") continue;
    const found = have[path];
    if (!found && !entry.optional) return false;
    if (found && (found.version !== entry.version || found.integrity !== entry.integrity)) return false;
  }
  // A folder carried over from another system holds that system's binaries.
  return Object.values(have).every(({ os, cpu }) => (!os || os.includes(process.platform)) && (!cpu || cpu.includes(process.arch)));
}

function packagesOf(file) {
  const path = join(root, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).packages : undefined;
}

function npm(args) {
  const own = process.env.npm_execpath;
  const options = { cwd: root, encoding: "utf8" };
  if (own && basename(own) === "npm-cli.js") return spawnSync(process.execPath, [own, ...args], options);
  return spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
}

/** One process at a time installs or builds; the others wait and find the work done. */
function withLock(name, work) {
  const lock = join(root, "dist", `${name}.lock`);
  mkdirSync(join(root, "dist"), { recursive: true });
  while (!take(lock)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  try {
    work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  if (abandoned(lock)) rmSync(lock, { force: true });
  return false;
}

function abandoned(lock) {
  const stat = statSync(lock, { throwIfNoEntry: false });
  if (!stat) return false;
  const ageSeconds = (Date.now() - stat.mtimeMs) / 1000;
  if (ageSeconds > 600) return true;
  const pid = Number(readFileSync(lock, "utf8"));
  if (!pid || ageSeconds < 2) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH";
  }
}
