import type * as NodeFs from "node:fs";
import { readdirSync } from "node:fs";
import { afterAll, expect, it, vi } from "vitest";

const disk = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY, free: undefined as number | undefined }));
// A disk with room for so many bytes more; a write beyond it takes what fits and then fails, as a real one does.
vi.mock("node:fs", async (original) => {
  const fs = await original<typeof NodeFs>();
  const writeSync = (handle: number, bytes: Buffer | string, ...rest: number[]) => {
    if (typeof bytes === "string") return fs.writeSync(handle, bytes);
    const [from = 0, length = bytes.length - from, position] = rest;
    if (disk.left <= 0) throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
    const taken = Math.min(length, disk.left);
    disk.left -= taken;
    return fs.writeSync(handle, bytes, from, taken, position);
  };
  const statfsSync = (path: string) => ({ ...fs.statfsSync(path), ...(disk.free === undefined ? {} : { bavail: disk.free, bsize: 1 }) });
  return { ...fs, default: { ...fs, writeSync, statfsSync }, writeSync, statfsSync };
});
const { commandLine } = await import("./harness.ts");

const cli = commandLine();
afterAll(() => cli.remove());
const batch = ["batch", "ndpr-floor-commercial", "--replications", "40"];

it.each([3000, 9000, 20_000, 41_111])(
  "a disk that is full after %i bytes keeps what was written, says how much, and the batch goes on later",
  async (bytes) => {
    disk.left = Number.POSITIVE_INFINITY;
    const whole = await cli.bodem([...batch, "--runs", `whole-${bytes}.runs`]);
    disk.left = bytes;
    const full = await cli.bodem([...batch, "--runs", `${bytes}.runs`]);
    disk.left = Number.POSITIVE_INFINITY;
    expect(full.code).toBe(1);
    const saved = Number(/(\d+) of 80 saved; resume with --runs \d+\.runs --resume/.exec(full.err)?.[1]);
    expect(full.err).toContain("the disk is full");
    const resumed = await cli.bodem([...batch, "--runs", `${bytes}.runs`, "--resume"]);
    if (saved > 0) expect(resumed.err).toContain("finished runs");
    const continued = Number(/Continues from (\d+) finished/.exec(resumed.err)?.[1] ?? 0);
    expect(continued).toBeGreaterThanOrEqual(saved);
    expect(resumed.out).toBe(whole.out);
  },
);

it("a disk that is full while the tables are written leaves no half of one, and the runs are kept", async () => {
  disk.left = Number.POSITIVE_INFINITY;
  await cli.bodem([...batch, "--runs", "kept.runs"]);
  disk.left = 5000;
  const full = await cli.bodem(["merge", "kept.runs", "--out", "results.csv"]);
  disk.left = Number.POSITIVE_INFINITY;
  expect(full.code).toBe(1);
  expect(full.err).toMatch(/cannot write .*results.csv: the disk is full/);
  expect(readdirSync(cli.folder).filter((name) => name.includes("results.csv"))).toEqual([]);
  expect((await cli.bodem(["merge", "kept.runs", "--out", "results.csv"])).code).toBe(0);
});

it("a disk without room for the runs is refused before the first", async () => {
  disk.free = 20_000;
  const { code, err } = await cli.bodem([...batch, "--runs", "none.runs", "--outcome", "price-eu"]);
  disk.free = undefined;
  expect(code).toBe(2);
  expect(err).toMatch(/needs about 0\.2 MB and the disk has 0\.0 MB left/);
});
