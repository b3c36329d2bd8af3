import { expect, test } from "vitest";
import { instrumentById } from "../../sim/instruments/index.ts";
import { reportingError, seenShare } from "../../sim/markets/indices.ts";
import { gallium } from "../../sim/materials/gallium.ts";
import { createRun, type Run } from "../../sim/run.ts";
import { simulate } from "../../sim/simulate.ts";
import type { World } from "../../sim/world.ts";
import { advance, measuresOn, openRun, path, scarceWorld, sum, type Use, worldOf, worldOn } from "../model/worlds.ts";

const CENTRE: Use = { use: "crm-centre", start: "2026-07", fullPowers: "2026-07", costMeur: 0 };
const POOL: Use = { use: "joint-purchasing", participation: 1, poolCap: 1, contractShare: 0.9, eligible: "any" };

function galliumRun(settings: Readonly<Record<string, number | boolean>>, replication = 0): Run {
  const base = worldOn(gallium, { months: 60 });
  const spec = instrumentById("crm-centre");
  if (!spec) throw new Error("no centre");
  const own = {
    ...Object.fromEntries(spec.settings.map(({ id, default: value }) => [id, value])),
    start: "2026-01",
    defenceFirst: false,
    costMeur: 0,
    ...settings,
  };
  const world: World = { ...base, policy: { ...base.policy, instruments: [{ instrument: "crm-centre", on: "gallium", settings: own }] } };
  return createRun(world, gallium, "1", replication);
}
/** Mean gap of the published index to what was paid outside home, a share, from the first reported month. */
function indexGap(reported: number): number {
  let gap = 0;
  let months = 0;
  for (const replication of [0, 1, 2]) {
    const opened = galliumRun({ reported }, replication);
    advance(opened, opened.state.months, () => {
      if (opened.state.month < 24) return;
      gap += Math.abs(opened.view.indices[0] / opened.paidOutside - 1);
      months++;
    });
  }
  return gap / months;
}

test("moves no bit with nothing reported, no cost and no order of delivery", () => {
  const idle: Use = { ...CENTRE, reported: 0, defenceFirst: false };
  const quiet = (instruments: Use[]) =>
    simulate(worldOf({ instruments, end: "2030-12", exporter: { posture: "quota-cut" } }), "1", 0, "kpis").hash;
  expect(quiet([idle])).toBe(quiet([]));
});

test("an index rests on spot deals and on what is reported of the rest; its error falls with the root of the number of deals", () => {
  expect(seenShare(0.7, 0)).toBeCloseTo(0.3, 15);
  expect(seenShare(0.7, 0.5)).toBeCloseTo(0.65, 15);
  expect(reportingError(0.75, 1)).toBeCloseTo(0.5, 15);
  expect(reportingError(0.75, 0)).toBe(1);
  expect(reportingError(0, 1)).toBe(1);
});

test("where most is sold under contract, the index comes closer to what is paid, since it rests on more deals", () => {
  const none = indexGap(0);
  const all = indexGap(1);
  expect(all).toBeLessThan(none);
  expect(indexGap(0.5)).toBeLessThan(none);
});

test("where nothing is sold under contract, reports change nothing", () => {
  const hash = (reported: number) => {
    const world = worldOf({ instruments: [{ ...CENTRE, reported, defenceFirst: false }], end: "2030-12" });
    return simulate({ ...world, values: { ...world.values, "ndpr.sales.contractShare": 0 } }, "1", 0, "kpis").hash;
  };
  expect(hash(1)).toBe(hash(0));
});

test.each([[[CENTRE, POOL]], [[POOL, CENTRE]]])(
  "with full powers joint purchases serve defence first, wherever in the policy the Centre stands",
  (instruments) => {
    const opened = openRun(worldOf({ instruments, end: "2029-12" }));
    const { plants, destinations, policy, buyers } = opened.state;
    const defence = destinations.findIndex(({ region, only, insideMagnets }) => region === "EU" && only === "defence" && !insideMagnets);
    expect(defence).toBeGreaterThan(-1);
    advance(opened, opened.state.months);
    const tied = Array.from(policy.tiedTo).flatMap((d, j) => (d >= 0 && plants.tiedShare[j] > 0 ? [d] : []));
    expect(tied[0]).toBe(defence);
    expect(new Set(tied).size).toBeGreaterThan(1);
    expect(buyers.n).toBeGreaterThan(0);
  },
);

test("where home material is denied to EU defence and other origin is scarce, defence pays less and has more, since the pool's tonnes go to it", () => {
  const outcome = (instruments: Use[]) => {
    const world = scarceWorld(worldOf({ instruments, end: "2030-12" }), 0.03);
    const denied = measuresOn("ndpr-oxide", [
      { use: "destination-ban", announced: "2027-01", start: "2027-01", region: "all", buyers: "defence" },
    ]);
    const opened = openRun({ ...world, exporter: { ...world.exporter, measures: denied } });
    const { buyers, defence } = opened.state;
    let price = 0;
    let used = 0;
    advance(opened, opened.state.months, () => {
      if (opened.state.month < 40) return;
      for (let b = 0; b < buyers.n; b++) {
        if (buyers.region[b] !== 1 || buyers.insideMagnets[b] || !defence[buyers.sector[b]]) continue;
        price += buyers.price[b];
        used += buyers.consumed[b];
      }
    });
    return { price, used };
  };
  const pool = outcome([POOL]);
  const first = outcome([POOL, CENTRE]);
  expect(first.price).toBeLessThan(pool.price);
  expect(first.used).toBeGreaterThanOrEqual(pool.used);
});

test("its running cost is the treasury's, month by month, and mass and cash hold", () => {
  const result = simulate(
    worldOf({ instruments: [{ ...CENTRE, costMeur: 12 }, POOL], end: "2028-12", exporter: { posture: "quota-cut" } }),
    "1",
    0,
  );
  expect(sum(path(result, "fiscal-paid"))).toBeCloseTo(30e6, 0);
  expect(result.events.filter(({ kind }) => kind === "crm-centre").length).toBe(2);
  expect(Math.max(result.massResidual, result.cashResidual)).toBeLessThan(1e-9);
});
