import { appendFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { sha256Hex } from "../../sim/core/hash.ts";
import { kpiIndex } from "../../sim/results/kpis/index.ts";
import { OUTCOMES, outcomeIndex } from "../../sim/results/outcomes.ts";
import type { Simulate } from "../../workers/runner.ts";
import { commandLine, stubSimulate } from "./harness.ts";

const cli = commandLine();
afterAll(() => cli.remove());
const FILE = "kept.jsonl";
beforeEach(() => rmSync(join(cli.folder, FILE), { force: true }));
writeFileSync(
  join(cli.folder, "two.yaml"),
  `bodem: 1
title: Two indices
material: ndpr-oxide
end: 2035-12
policies:
  world-price: { instruments: [{ use: two-way-cfd, index: ex-china }] }
  china-price: { instruments: [{ use: two-way-cfd, index: china-ex-works }] }
`,
);

/** A market that answers to the strike and differs from run to run; cut off after so many runs when asked to. */
function market(most = Infinity) {
  const controller = new AbortController();
  let count = 0;
  const simulate: Simulate = (world, seed, replication, detail) => {
    if (++count >= most) controller.abort();
    const result = stubSimulate(world, seed, replication, detail);
    const strike = (world.policy.instruments[0]?.settings.strike as number | undefined) ?? 60;
    // As in the model, names change nothing.
    const { instruments } = world.policy;
    const { posture, settings, measures } = world.exporter;
    const hash = sha256Hex(JSON.stringify([world.values, instruments, posture, settings, measures]), seed, String(replication));
    const chance = Number.parseInt(hash.slice(0, 4), 16) / 65_536;
    const kpis = result.kpis.map((value) => value + chance);
    kpis[kpiIndex("fiscal-pv")] = 1e6 * (strike - 60) + chance;
    kpis[kpiIndex("secured-tonnes-pv")] = Math.min(strike, 120 + 20 * chance);
    const series = detail === "kpis" ? result.series : new Float64Array(OUTCOMES.length * world.months);
    const from = outcomeIndex("capacity-eu") * world.months;
    if (detail !== "kpis") series.fill(strike > 80 + 20 * chance ? 4000 : 0, from, from + world.months);
    return { ...result, kpis, series, hash };
  };
  return { options: { simulate, signal: controller.signal }, ran: () => count };
}

const SEARCHES = {
  frontier: [
    "frontier",
    "price-floor",
    ...["--lever", "floor.one-way-floor.strike=70:150", "--evaluations", "20", "--replications", "3", "--confirm", "4"],
  ],
  design: [
    ...["design", "price-floor", "--policy", "floor", "--lever", "floor.one-way-floor.strike=70:150"],
    ...["--target", "capacity-eu@2035>=3000:0.8", "--target", "defence-curtailed<=1000:0.5@attack"],
    ...["--evaluations", "12", "--replications", "4", "--confirm", "12", "--red-team", "4", "--trajectories", "0"],
  ],
  redteam: ["redteam", "two.yaml", "--evaluations", "4", "--replications", "2", "--confirm", "2"],
};

describe.each(Object.entries(SEARCHES))("bodem %s --resume", (_, argv) => {
  const resumed = [...argv, "--resume", FILE];

  it.each([0, 0.7])("goes on after a stop at %d of its runs, runs nothing twice and prints the same, byte for byte", async (share) => {
    const whole = await cli.bodem(argv, market().options);
    // Kept from the beginning it asks for fewer: runs that it comes back to are known.
    const once = market();
    await cli.bodem(resumed, once.options);
    rmSync(join(cli.folder, FILE));
    const cut = market(1 + Math.floor(share * once.ran()));
    const stopped = await cli.bodem(resumed, cut.options);
    expect(stopped.code).toBe(130);
    expect(stopped.err).toContain(`Finished runs are in ${FILE}; the same command continues.`);
    // As a kill in the middle of a line leaves it.
    appendFileSync(join(cli.folder, FILE), '{"run":"abc');
    const rest = market();
    const again = await cli.bodem(resumed, rest.options);
    expect(again.err).toContain("Continues from");
    expect(again.out).toBe(whole.out);
    expect(again.code).toBe(whole.code);
    expect(cut.ran() + rest.ran()).toBeLessThanOrEqual(once.ran());
    const third = market();
    expect((await cli.bodem(resumed, third.options)).out).toBe(whole.out);
    expect(third.ran()).toBe(0);
  });

  it("says how runs are kept when it is stopped without a file", async () => {
    const stopped = await cli.bodem(argv, market(5).options);
    expect(stopped.code).toBe(130);
    expect(stopped.err).toContain("Add --resume FILE");
  });

  it("refuses the file of another seed, and leaves it as it is", async () => {
    await cli.bodem(resumed, market(20).options);
    const other = await cli.bodem([...resumed, "--seed", "other"], market().options);
    expect(other.code).toBe(2);
    expect(other.err).toContain("it holds runs of another scenario, policy, exporter or seed");
  });
});

it("refuses a folder in place of a file", async () => {
  const { code, err } = await cli.bodem([...SEARCHES.redteam, "--resume", "."], market().options);
  expect(code).toBe(2);
  expect(err).toContain("cannot use --resume .");
});
