import { chmodSync, copyFileSync, existsSync, readFileSync, statSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { crc32 as crcOf } from "node:zlib";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { KPIS } from "../../sim/results/kpis/index.ts";
import { commandLine, stubSimulate } from "./harness.ts";

let cli = commandLine();
const used = [cli];
beforeEach(() => {
  cli = commandLine();
  used.push(cli);
});
afterAll(() => {
  for (const each of used) each.remove();
});
const at = (name: string) => join(cli.folder, name);
const batch = ["batch", "ndpr-floor-commercial", "--replications", "12"];
const RUNS = 24;
const hashOf = (out: string) => /Hash ([0-9a-f]{64})/.exec(out)?.[1];
/** Counts the runs that the model does. */
function counting(simulate = stubSimulate) {
  const counted: typeof stubSimulate & { runs: number } = Object.assign(
    ((...args) => {
      counted.runs++;
      return simulate(...args);
    }) as typeof stubSimulate,
    { runs: 0 },
  );
  return counted;
}

describe("a batch with --runs", () => {
  it("keeps its runs, refuses to write over them, and with --resume does nothing twice", async () => {
    const first = await cli.bodem([...batch, "--runs", "a.runs"]);
    expect(first.code).toBe(0);
    const again = await cli.bodem([...batch, "--runs", "a.runs"]);
    expect(again.code).toBe(2);
    expect(again.err).toContain("it exists already; add --resume to continue it");
    const simulate = counting();
    const resumed = await cli.bodem([...batch, "--runs", "a.runs", "--resume"], { simulate });
    expect(simulate.runs).toBe(0);
    expect(resumed.out).toBe(first.out);
    expect(existsSync(at("a.runs.lock"))).toBe(false);
  });

  it("continues after an interruption with only what is missing, to the same files", async () => {
    const whole = await cli.bodem([...batch, "--out", "whole.parquet"]);
    const interrupt = new AbortController();
    const simulate = counting((...args) => {
      if (simulate.runs === 9) interrupt.abort();
      return stubSimulate(...args);
    });
    const stopped = await cli.bodem([...batch, "--runs", "a.runs"], { simulate, signal: interrupt.signal });
    expect(stopped.code).toBe(130);
    expect(stopped.err).toContain("9 of 24 saved; resume with --runs a.runs --resume");
    const rest = counting();
    const resumed = await cli.bodem([...batch, "--runs", "a.runs", "--resume", "--out", "resumed.parquet"], { simulate: rest });
    expect(rest.runs).toBe(RUNS - 9);
    expect(resumed.err).toContain("Continues from 9 finished runs");
    expect(resumed.out).toBe(whole.out);
    expect(readFileSync(at("resumed.parquet"))).toEqual(readFileSync(at("whole.parquet")));
  });

  it("does again only what a cut or a flipped byte damaged, wherever it is", async () => {
    const whole = await cli.bodem([...batch, "--runs", "whole.runs"]);
    const size = statSync(at("whole.runs")).size;
    const firstRecord = size - RUNS * (recordBytes(readFileSync(at("whole.runs"))) ?? 0);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: firstRecord, max: size - 1 }), fc.boolean(), async (place, cut) => {
        copyFileSync(at("whole.runs"), at("torn.runs"));
        if (cut) truncateSync(at("torn.runs"), place);
        else {
          const bytes = readFileSync(at("torn.runs"));
          bytes[place] ^= 0x10;
          writeFileSync(at("torn.runs"), bytes);
        }
        const simulate = counting();
        const resumed = await cli.bodem([...batch, "--runs", "torn.runs", "--resume"], { simulate });
        expect(resumed.out).toBe(whole.out);
        expect(simulate.runs).toBeLessThanOrEqual(cut ? RUNS : 1);
        // The mended file is whole: nothing is left to do.
        const rest = counting();
        await cli.bodem([...batch, "--runs", "torn.runs", "--resume"], { simulate: rest });
        expect(rest.runs).toBe(0);
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    ["another number of replications", ["--replications", "13"], "another scenario, experiment, policy"],
    ["another seed", ["--seed", "2"], "another scenario, experiment, policy"],
    ["another assumption", ["--assume", "ndpr.shock.sigma=0.06"], "another scenario, experiment, policy"],
    ["other monthly paths", ["--outcome", "price-eu"], "it holds monthly paths of nothing"],
    ["another shard", ["--shard", "1/2"], "it holds shard 1/1, this is shard 1/2"],
  ])("refuses to continue with %s, says so, and leaves the file alone", async (_, change, why) => {
    await cli.bodem([...batch, "--runs", "a.runs"]);
    const before = readFileSync(at("a.runs"));
    const argv = change[0] === "--replications" ? ["batch", "ndpr-floor-commercial", ...change] : [...batch, ...change];
    const { code, err } = await cli.bodem([...argv, "--runs", "a.runs", "--resume"]);
    expect(code).toBe(2);
    expect(err).toContain(why);
    expect(readFileSync(at("a.runs"))).toEqual(before);
  });

  it("refuses runs of another version of the model", async () => {
    await cli.bodem([...batch, "--runs", "a.runs"]);
    const bytes = readFileSync(at("a.runs"));
    const header = JSON.parse(bytes.subarray(12, 12 + bytes.readUInt32LE(4)).toString("utf8"));
    writeFileSync(at("old.runs"), withHeader({ ...header, modelVersion: "0.1.0" }));
    const { code, err } = await cli.bodem([...batch, "--runs", "old.runs", "--resume"]);
    expect(code).toBe(2);
    expect(err).toContain("it holds runs of model 0.1.0");
  });

  it("lets one process write, and takes over the lock of one that is gone", async () => {
    await cli.bodem([...batch, "--runs", "a.runs"]);
    const lock = (pid: number, host: string) => writeFileSync(at("a.runs.lock"), JSON.stringify({ pid, host }));
    const resume = () => cli.bodem([...batch, "--runs", "a.runs", "--resume"]);
    // The parent of this process lives as long as the test does.
    lock(process.ppid, hostname());
    const second = await resume();
    expect(second.code).toBe(2);
    expect(second.err).toContain(`process ${process.ppid} on ${hostname()} is writing it`);
    lock(2 ** 22 + 1, hostname());
    expect((await resume()).code).toBe(0);
    lock(1, "another-machine");
    expect((await resume()).code).toBe(2);
    lock(1, "another-machine");
    const longAgo = Date.now() / 1000 - 3600;
    utimesSync(at("a.runs.lock"), longAgo, longAgo);
    expect((await resume()).code).toBe(0);
  });

  it("keeps a failed run with its reason, finishes the others, and tries it again on resume", async () => {
    const failing: typeof stubSimulate = (world, seed, replication, detail) => {
      if (replication === 3 && world.policy.id === "floor") throw new Error("the stock of traders is NaN in month 40");
      return stubSimulate(world, seed, replication, detail);
    };
    const { code, out, err } = await cli.bodem([...batch, "--runs", "a.runs"], { simulate: failing });
    expect(code).toBe(1);
    expect(out).toContain("23 of 24 runs");
    expect(err).toContain("floor × commercial, seed 1, replication 3: the stock of traders is NaN in month 40");
    const simulate = counting();
    expect((await cli.bodem([...batch, "--runs", "a.runs", "--resume"], { simulate })).code).toBe(0);
    expect(simulate.runs).toBe(1);
  });

  it("says what is wrong with a file that is no log, and leaves it alone", async () => {
    for (const content of ["", "something else entirely, and long enough to be looked at", "a"]) {
      writeFileSync(at("x.runs"), content);
      const { code, err } = await cli.bodem([...batch, "--runs", "x.runs", "--resume"]);
      expect(code).toBe(2);
      expect(err).toContain("it is no log of runs");
      expect(readFileSync(at("x.runs"), "utf8")).toBe(content);
    }
  });

  it.skipIf(process.getuid?.() === 0)("refuses an unwritable folder before the first run", async () => {
    chmodSync(cli.folder, 0o500);
    const simulate = counting();
    const { code, err } = await cli.bodem([...batch, "--runs", "a.runs"], { simulate });
    chmodSync(cli.folder, 0o700);
    expect(code).toBe(2);
    expect(err).toContain("not writable");
    expect(simulate.runs).toBe(0);
  });
});

describe("shards", () => {
  it("merge, in any order and number, into the bytes of the whole batch", async () => {
    const files = ["--out", "KIND.parquet", "--json", "KIND.json"];
    const named = (kind: string) => files.map((text) => text.replace("KIND", kind));
    const whole = await cli.bodem([...batch, ...named("whole")]);
    for (const count of [1, 2, 5, 30]) {
      const logs: string[] = [];
      for (let index = 1; index <= count; index++) {
        const log = `${index}-of-${count}.runs`;
        const { code } = await cli.bodem([...batch, "--shard", `${index}/${count}`, "--runs", log]);
        expect(code).toBe(0);
        logs.push(log);
      }
      const merged = await cli.bodem(["merge", ...logs.reverse(), ...named(`merged-${count}`)]);
      expect(merged.out).toBe(whole.out);
      for (const end of ["parquet", "json"]) expect(readFileSync(at(`merged-${count}.${end}`))).toEqual(readFileSync(at(`whole.${end}`)));
    }
    expect(hashOf(whole.out)).toBeDefined();
  });

  it("that are missing or do not belong together are named", async () => {
    for (const shard of ["1/3", "3/3"]) await cli.bodem([...batch, "--shard", shard, "--runs", `${shard[0]}.runs`]);
    const missing = await cli.bodem(["merge", "1.runs", "3.runs"]);
    expect(missing.code).toBe(2);
    expect(missing.err).toContain("8 of 24 runs are missing (8 of shard 2/3)");
    await cli.bodem([...batch, "--seed", "9", "--shard", "2/3", "--runs", "2.runs"]);
    const mixed = await cli.bodem(["merge", "1.runs", "2.runs", "3.runs"]);
    expect(mixed.code).toBe(2);
    expect(mixed.err).toContain("are not of the same batch");
    expect((await cli.bodem(["merge", "none.runs"])).err).toContain("there is no such file");
    expect((await cli.bodem(["merge", "1.runs", "--paths", "p.csv"])).err).toContain("without monthly paths");
  });

  it.each(["0/3", "4/3", "1", "a/b", "1/0", "-1/2"])("%s is no shard", async (shard) => {
    const { code, err } = await cli.bodem([...batch, "--shard", shard, "--runs", "a.runs"]);
    expect(code).toBe(2);
    expect(err).toContain("--shard expects I/N");
  });
});

describe("--until", () => {
  /** Differences to the baseline of a spread that is known: 10 plus a tenth of a draw that looks random. */
  const noisy: typeof stubSimulate = (world, seed, replication, detail) => {
    const result = stubSimulate(world, seed, replication, detail);
    const draw = ((replication * 7919) % 101) / 101 - 0.5;
    return { ...result, kpis: result.kpis.map((value, k) => (k === 0 && world.policy.id === "floor" ? value + draw : value)) };
  };
  const until = (size: string) => ["batch", "ndpr-floor-commercial", "--replications", "900", "--until", `${KPIS[0].id}=${size}`];

  it("stops at the precision asked for, with the bytes of a batch of that many replications", async () => {
    const simulate = counting(noisy);
    const { code, out, err } = await cli.bodem([...until("0.05"), "--out", "u.csv", "--json", "u.json"], { simulate });
    expect(code).toBe(0);
    const replications = Number(/(\d+) replications reach the precision/.exec(err)?.[1]);
    // A spread of 0.29 needs (1.96 × 0.29 / 0.05)² = 129 draws, and the rule looks a little ahead.
    expect(replications).toBeGreaterThan(110);
    expect(replications).toBeLessThan(180);
    expect(simulate.runs).toBe(2 * replications);
    const same = await cli.bodem(
      ["batch", "ndpr-floor-commercial", "--replications", String(replications), "--out", "b.csv", "--json", "b.json"],
      {
        simulate: noisy,
      },
    );
    expect(out).toBe(same.out);
    expect(readFileSync(at("u.json"), "utf8")).toBe(readFileSync(at("b.json"), "utf8"));
    expect(readFileSync(at("u.csv"), "utf8")).toBe(readFileSync(at("b.csv"), "utf8"));
  });

  it("says when the most replications did not reach it", async () => {
    const { code, err } = await cli.bodem(
      until("0.001").map((text) => (text === "900" ? "40" : text)),
      { simulate: noisy },
    );
    expect(code).toBe(0);
    expect(err).toMatch(/After 40 replications, the most, .* ±0\.\d+ .*: raise --replications/);
  });

  it.each([["nothing=1"], [`${KPIS[0].id}=0`], [`${KPIS[0].id}`]])("refuses %s", async (text) => {
    expect((await cli.bodem([...batch.slice(0, 2), "--replications", "50", "--until", text])).code).toBe(2);
  });
});

/** Bytes of a record of a run, by the distance of the last two. */
function recordBytes(bytes: Buffer): number | undefined {
  const magic = bytes.subarray(0, 4);
  const last = bytes.lastIndexOf(magic);
  return bytes.length - last;
}

function withHeader(header: unknown): Buffer {
  const text = Buffer.from(JSON.stringify(header), "utf8");
  const head = Buffer.alloc(12);
  head.writeUInt32LE(0xb0de3a5c, 0);
  head.writeUInt32LE(text.length, 4);
  head.writeUInt32LE(crcOf(text), 8);
  return Buffer.concat([head, text]);
}
