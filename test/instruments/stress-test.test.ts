import { describe, expect, test } from "vitest";
import { LIBRARY } from "../../scenarios/library/index.ts";
import { parseScenario } from "../../scenarios/parse.ts";
import { coverMonthsEu } from "../../sim/agents/stockpiles.ts";
import { simulate } from "../../sim/simulate.ts";
import { advance, kpi, mean, openRun, path, type Use, worldOf } from "../model/worlds.ts";

function shocks() {
  const outcome = parseScenario(LIBRARY.find(({ id }) => id === "stress-test")?.text ?? "");
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
  const { study } = outcome;
  return (exporter: string, policy = "baseline") => {
    const world = study.worlds.find((each) => each.exporter.id === exporter && each.policy.id === policy);
    if (!world) throw new Error(`no shock named ${exporter}`);
    return [0, 1, 2].map((replication) => simulate(world, study.seed, replication));
  };
}

describe("the stress test", () => {
  const under = shocks();
  const curtailed = (results: ReturnType<typeof under>) => mean(results.map((result) => kpi(result, "unserved-curtailed")));
  const recovery = (results: ReturnType<typeof under>) => mean(results.map((result) => kpi(result, "recovery-months")));

  test("hurts more the longer exports stop, and takes longer to get over", () => {
    const [none, three, six, twelve] = ["none", "stop-3", "stop-6", "stop-12"].map((id) => under(id));
    expect(curtailed(three)).toBeGreaterThan(curtailed(none));
    expect(curtailed(twelve)).toBeGreaterThan(Math.max(curtailed(three), curtailed(six)));
    expect(recovery(six)).toBeGreaterThan(recovery(three));
  });

  test("says that a ban on the EU alone curtails next to nothing beyond no shock, since other material is re-routed", () => {
    expect(curtailed(under("eu-ban")) - curtailed(under("none"))).toBeLessThan(
      0.1 * (curtailed(under("stop-12")) - curtailed(under("none"))),
    );
  });

  test("says that a stock filled before leaves less curtailed in a stop of any length", () => {
    for (const stop of ["stop-3", "stop-6", "stop-12"]) expect(curtailed(under(stop, "stockpile"))).toBeLessThan(curtailed(under(stop)));
  });
});

test("cover of the EU counts what buyers and public stocks hold, and nothing that traders or others hold", () => {
  const stock: Use = {
    use: "stockpile",
    secondaryFirst: false,
    covers: "all",
    targetMonths: 3,
    buyRate: 1,
    releaseAbove: 50,
    releaseShortage: 1,
  };
  const opened = openRun(worldOf({ end: "2028-12", instruments: [stock] }));
  const { state } = opened;
  advance(opened, state.burnIn + 24);
  let use = 0;
  let held = 0;
  for (let b = 0; b < state.buyers.n; b++) {
    if (state.buyers.region[b] !== 1) continue;
    use += state.buyers.meanUse[b];
    held += state.buyers.stock[b];
  }
  const publicStock = state.holders.stock[state.publicStocksAt];
  expect(publicStock / use).toBeGreaterThan(2);
  expect(coverMonthsEu(state)).toBeCloseTo((held + publicStock) / use, 9);
  const result = simulate(worldOf({ end: "2028-12", instruments: [stock] }), "1", 0);
  const gap = path(result, "cover-months-eu").map((cover, month) => cover - path(result, "stock-months-eu")[month]);
  expect(gap[0]).toBeGreaterThanOrEqual(0);
  // Average use moves on after the month is recorded.
  expect(gap[23] / (publicStock / use)).toBeCloseTo(1, 1);
  expect(kpi(result, "cover-months-mean")).toBeGreaterThan(kpi(result, "stock-months-mean"));
});
