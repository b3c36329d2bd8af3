import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { shortStudy } from "./short-study.ts";
import { type SlurmNode, startSlurm, until, whyNoSlurm } from "./slurm-node.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const why = whyNoSlurm();
const SHARDS = 4;
const FLAGS = ["--outcome", "price-eu"];
const FILES = { out: "runs.parquet", paths: "paths.parquet", ledger: "ledger.csv", points: "points.parquet", json: "summary.json" };

if (why !== undefined) console.warn(`The test of a batch on Slurm is left out: ${why}.`);

describe.skipIf(why !== undefined)("a batch as a Slurm job array", () => {
  const folder = mkdtempSync(join(tmpdir(), "bodem-array-"));
  const whole = join(folder, "whole");
  const parts = join(folder, "parts");
  const scenario = join(folder, "study.yaml");
  const inParts = (name: string) => readFileSync(join(parts, name), "utf8");
  const sizeOf = (shard: number) => statSync(join(parts, `shard-${shard}.runs`), { throwIfNoEntry: false })?.size ?? 0;
  let slurm: SlurmNode;
  let report: string;

  /** The line that a user types; returns the number of the array's job. */
  const submit = (): string => {
    const out = execFileSync(join(root, "docs/cluster/slurm.sh"), [scenario, String(SHARDS), parts, ...FLAGS], {
      env: { ...slurm.env, TABLES: [FILES.out, FILES.paths, FILES.ledger].join(" ") },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
    return /^Job (\d+): shards/.exec(out)?.[1] ?? "";
  };
  const allEnded = () => until(() => slurm.command("squeue", "--noheader") === "", "all jobs have ended");

  beforeAll(async () => {
    writeFileSync(scenario, shortStudy("2027-12", 200));
    slurm = await startSlurm(SHARDS);
    mkdirSync(whole);
    const files = Object.entries(FILES).flatMap(([flag, name]) => [`--${flag}`, join(whole, name)]);
    const argv = ["batch", scenario, ...FLAGS, ...files, "--progress", "none"];
    report = execFileSync(process.execPath, [join(root, "bin/bodem.mjs"), ...argv], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  });
  afterAll(async () => {
    await slurm?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it("puts a task back into the queue before its time is up, and says which runs a killed one left out", async () => {
    const job = submit();
    const begun = (shard: number) => until(() => sizeOf(shard) > 5000, `shard ${shard} has kept runs`);
    await Promise.all([
      // What Slurm sends a minute before the limit, to the script alone.
      begun(1).then(() => slurm.command("scancel", "--signal=USR1", "--batch", `${job}_1`)),
      // What a full memory brings, to every process.
      begun(2).then(() => slurm.command("scancel", "--signal=KILL", "--full", `${job}_2`)),
    ]);
    await until(() => inParts("shard-1.log").includes("Cancelled: "), "the first shard has stopped");
    await allEnded();
    expect(inParts("shard-1.log")).toContain("Continues from ");
    expect(inParts("merge.log")).toMatch(/runs are missing \([\d,]+ of shard 2\/4\): resume/);
  });

  it("finishes at the same line again, with the report, the hash and the bytes of the batch in one piece", async () => {
    submit();
    await allEnded();
    expect(inParts("shard-2.log")).toContain("Continues from ");
    expect(report).toMatch(/Hash [0-9a-f]{64}\n/);
    expect(inParts("merge.log")).toContain(report);
    for (const name of Object.values(FILES))
      expect(readFileSync(join(parts, name)).equals(readFileSync(join(whole, name))), name).toBe(true);
  });
});
