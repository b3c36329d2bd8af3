import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "bodem-built-"));

// Builds what is not built.
beforeAll(() => execFileSync(process.execPath, [join(root, "bin/bodem.mjs"), "list"], { stdio: "ignore" }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(argv: readonly string[], watch: (child: ChildProcess, err: string) => void = () => {}) {
  return new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    const child = spawn(process.execPath, [join(root, "dist/cli/main.js"), ...argv], { cwd: folder });
    let out = "";
    let err = "";
    child.stdout.on("data", (data) => {
      out += data;
    });
    child.stderr.on("data", (data) => {
      err += data;
      watch(child, err);
    });
    child.on("close", (code) => resolve({ code, out, err }));
  });
}

describe("the built command line", () => {
  it("gives the same hash on 2 workers as in one thread", async () => {
    const hashes: (string | undefined)[] = [];
    for (const workers of ["2", "0"]) {
      const { code, out, err } = await start(["batch", "ndpr-floor-commercial", "--replications", "3", "--workers", workers]);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      hashes.push(/Hash ([0-9a-f]{64})\n/.exec(out)?.[1]);
    }
    expect(hashes[0]).toBeDefined();
    expect(hashes[0]).toBe(hashes[1]);
  });

  it("stops at Ctrl-C with exit code 130 and keeps the finished runs, whole", async () => {
    let interrupted = false;
    const argv = ["batch", "price-floor", "--replications", "50000", "--workers", "2", "--progress", "json", "--out", "kept.csv"];
    const { code, out, err } = await start(argv, (child, text) => {
      const started = text.split("\n").some((line) => line.startsWith("{") && line.endsWith("}") && JSON.parse(line).done > 0);
      if (started && !interrupted) {
        interrupted = true;
        child.kill("SIGINT");
      }
    });
    expect(code).toBe(130);
    expect(err).toMatch(/Cancelled: [\d,]+ of 800,000 saved; add --runs FILE/);
    expect(out).toContain("(of the finished runs)");
    expect(readdirSync(folder).sort()).toEqual(["kept.csv", "kept.csv-metadata.json"]);
    expect(readFileSync(join(folder, "kept.csv"), "utf8")).toMatch(/^run,point,exporter,policy,.*\n(.*\n)+$/);
  });

  it("refuses a bad flag with exit code 2", async () => {
    const { code, err } = await start(["batch", "price-floor", "--replicatons", "3"]);
    expect(code).toBe(2);
    expect(err).toContain("did you mean --replications?");
  });
});
