import { describe, expect, test } from "vitest";
import { decidePlants, preparePlants } from "../../sim/agents/plants.ts";
import { sha256Hex } from "../../sim/core/hash.ts";
import type { Run } from "../../sim/run.ts";
import { Status } from "../../sim/state.ts";
import { advance, type Exporter, openRun, path, run, sum, worldOf } from "./worlds.ts";

const END = "2033-12";
const CUT: Exporter = { posture: "quota-cut", perYear: 12, earliest: "2027-01", durationMonths: 36, cut: 0.6 };
const WAR: Exporter = { posture: "predation", decision: "committed", earliest: "2028-01", horizonMonths: 24, subsidy: 0.4 };

describe("a limit on exports", () => {
  test.each<Readonly<Record<string, number | string>>>([{ perYear: 0 }, { earliest: "2040-12" }])(
    "that never comes changes no bit of the commercial run (%o)",
    (settings) => {
      const commercial = run({ end: END });
      const quiet = run({ end: END, exporter: { posture: "quota-cut", ...settings } });
      expect(quiet.hash).toBe(commercial.hash);
      expect(quiet.events).toEqual(commercial.events);
    },
  );

  test("above what the world would buy anyway changes no price, flow or rent", () => {
    const opened = openRun(worldOf({ end: "2028-12" }));
    advance(opened, 40);
    const { market, inputs } = opened;
    market.refresh();
    const free = structuredClone(market.linked.solve({ ...inputs, exportCap: Infinity }));
    const loose = structuredClone(market.linked.solve({ ...inputs, exportCap: free.exports * 1.0001 }));
    expect({ ...loose, evaluations: 0 }).toEqual({ ...free, evaluations: 0 });
    const tight = market.linked.solve({ ...inputs, exportCap: free.exports * 0.5 });
    expect(tight.quotaRent).toBeGreaterThan(1);
    expect(tight.exports).toBeLessThanOrEqual(free.exports * 0.5 * (1 + 1e-9));
  });

  test("leaves every month before it comes as it was", () => {
    const commercial = run({ end: END });
    const cut = run({ end: END, exporter: CUT });
    const first = cut.events.find((event) => event.kind === "quota-cut")?.month ?? 0;
    expect(first).toBeGreaterThanOrEqual(12);
    for (const id of ["price-china", "price-hub", "china-exports", "consumption-eu"])
      expect(path(cut, id).slice(0, first)).toEqual(path(commercial, id).slice(0, first));
  });

  test("that binds opens a gap between China and the world, and at first China's own price falls below that of the commercial run", () => {
    for (const replication of [0, 1, 2]) {
      const commercial = run({ end: END }, replication);
      const cut = run({ end: END, exporter: CUT }, replication);
      const first = cut.events.find((event) => event.kind === "quota-cut")?.month ?? 0;
      const bound = Array.from(path(cut, "export-cap-bound"), (binds, m) => (binds === 1 ? m : -1)).filter(
        (m) => m >= first && m < first + 18,
      );
      expect(bound.length).toBeGreaterThan(6);
      const average = (result: typeof cut, id: string) => sum(bound.map((m) => path(result, id)[m])) / bound.length;
      expect(average(cut, "wedge")).toBeGreaterThan(average(commercial, "wedge") + 10);
      expect(average(cut, "price-ex-china")).toBeGreaterThan(average(commercial, "price-ex-china"));
      expect(path(cut, "price-china")[bound[0]]).toBeLessThan(path(commercial, "price-china")[bound[0]]);
      for (const m of bound) expect(path(cut, "price-ex-china")[m]).toBeGreaterThan(path(cut, "price-china")[m]);
    }
  });

  test.each([0.2, 0.6, 1])("lets out no more than it says, month by month (cut of %d)", (share) => {
    const opened = openRun(worldOf({ end: "2030-12", exporter: { ...CUT, cut: share } }));
    let limited = 0;
    advance(opened, opened.state.months, () => {
      const { exports } = opened.market.linked.result;
      expect(exports).toBeLessThanOrEqual(opened.levers.exportCap * (1 + 1e-9));
      if (opened.levers.exportCap < Infinity) limited++;
      if (opened.levers.exportCap === 0) expect(exports).toBe(0);
    });
    expect(limited).toBeGreaterThan(12);
  });
});

describe("a price war", () => {
  test.each([0, 500])(
    "is never begun by a rational state at a loss above its war chest of %d MEUR, nor where nobody would close",
    (chest) => {
      const weights = { exclusionWeight: 2, bleedWeight: 2 };
      let refused = 0;
      for (const replication of [0, 1, 2]) {
        const poor = run({ end: "2040-12", exporter: { posture: "predation", warChestMeur: chest, ...weights } }, replication);
        for (const { kind, detail } of poor.events) {
          const sums = detail.match(/loss (\d+) MEUR, gain (\d+) MEUR, ([\d.]+) plants/);
          if (kind === "predation-weighed" && detail.includes("war chest too small")) refused++;
          if (kind !== "predation-start") continue;
          expect(Number(sums?.[1])).toBeLessThanOrEqual(chest);
          expect(Number(sums?.[3])).toBeGreaterThan(0);
        }
      }
      if (chest === 0) expect(refused, "somebody must be refused for this test to say anything").toBeGreaterThan(0);
    },
  );

  test("that only was weighed leaves the run as it would have been, to the bit", () => {
    let weighed = 0;
    for (const replication of [0, 1, 2, 3]) {
      const poor = run({ end: END, exporter: { posture: "predation", warChestMeur: 0 } }, replication);
      // One that costs nothing by its own sums is begun without a war chest too.
      if (poor.events.some((event) => event.kind === "predation-start")) continue;
      if (poor.events.some((event) => event.kind === "predation-weighed")) weighed++;
      expect(poor.hash).toBe(run({ end: END }, replication).hash);
    }
    expect(weighed).toBeGreaterThan(0);
  });

  test("to which the state is committed begins and ends on its dates, whatever it costs", () => {
    const war = run({ end: END, exporter: WAR });
    const months = Array.from(path(war, "predation"));
    expect(months.map((on, m) => (on === 1 ? m : -1)).filter((m) => m >= 0)).toEqual(Array.from({ length: 24 }, (_, i) => 24 + i));
    expect(war.events.filter((event) => event.kind.startsWith("predation-")).map(({ month, kind }) => [month, kind])).toEqual([
      [24, "predation-start"],
      [48, "predation-end"],
    ]);
  });

  // Later a boom may find buyers used to cheap material and plants closed, so only the first year is sure month by month.
  test("lowers prices in each of its first twelve months, and on average while it lasts, on the same seed", () => {
    for (const replication of [0, 1, 2]) {
      const peace = run({ end: END }, replication);
      const war = run({ end: END, exporter: WAR }, replication);
      for (const id of ["price-china", "price-ex-china", "price-eu"]) {
        const ratio = Array.from({ length: 24 }, (_, i) => path(war, id)[24 + i] / path(peace, id)[24 + i]);
        expect(Math.max(...ratio.slice(0, 12)), id).toBeLessThan(1);
        expect(sum(ratio.map(Math.log)) / 24, id).toBeLessThan(-0.2);
      }
      for (const id of ["price-china", "consumption-eu"]) expect(path(war, id).slice(0, 24)).toEqual(path(peace, id).slice(0, 24));
    }
  });

  test("the state's sums change nothing: every number of the world is as before them", () => {
    const opened = openRun(
      worldOf({
        end: END,
        exporter: { posture: "predation", earliest: "2040-12" },
        instruments: [{ use: "two-way-cfd", budget: "gross" }, { use: "one-way-floor" }],
      }),
    );
    for (const month of [30, 60, 90]) {
      advance(opened, month);
      const before = fingerprint(opened);
      const sums = opened.exporterView.attackSums(0.3, 36, {
        exclusionWeight: 1,
        bleedWeight: 1,
        discountPerMonth: 0.01,
        reentryPerMonth: 0.01,
      });
      expect(sums.presentLoss).toBeGreaterThanOrEqual(0);
      expect(fingerprint(opened)).toBe(before);
    }
    const undisturbed = openRun(
      worldOf({
        end: END,
        exporter: { posture: "predation", earliest: "2040-12" },
        instruments: [{ use: "two-way-cfd", budget: "gross" }, { use: "one-way-floor" }],
      }),
    );
    advance(opened, 100);
    advance(undisturbed, 100);
    expect(fingerprint(opened)).toBe(fingerprint(undisturbed));
  });
});

/** Hash of every number in the state and in the contract books. */
function fingerprint({ state, allBooks, levers }: Run): string {
  const numbers: number[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === "number") numbers.push(value);
    else if (ArrayBuffer.isView(value)) numbers.push(...(value as Float64Array));
    else if (Array.isArray(value)) value.forEach(collect);
    else if (value && typeof value === "object")
      for (const key of Object.keys(value).sort()) collect((value as Record<string, unknown>)[key]);
  };
  collect(state);
  collect(levers);
  for (const book of allBooks)
    collect([book.volume, book.begins, book.ends, book.spentNominalEur, book.lastPublished, book.committedVolume()]);
  return sha256Hex(Float64Array.from(numbers));
}

describe("a plant that loses money", () => {
  const standing = (instruments: Parameters<typeof worldOf>[0] = {}) => {
    const opened = openRun(worldOf({ end: END, ...instruments }));
    advance(opened, 84);
    return opened;
  };
  /** One month of decisions with every plant paid `price` for its oxide. */
  const decide = (opened: Run, price: number) => {
    const { state, ledger, routes, plantAccounts, report } = opened;
    ledger.beginMonth(1);
    state.plants.price.fill(price);
    preparePlants(state, opened.allBooks, opened.firstSinceBase + state.month);
    decidePlants(state, ledger, routes, plantAccounts, report);
    state.month++;
  };

  test("on every kg stands still after three months, however good the years before were", () => {
    const opened = standing();
    const { plants } = opened.state;
    const running = Array.from({ length: plants.n }, (_, j) => j).filter((j) => plants.status[j] === Status.operating);
    expect(running.length).toBeGreaterThan(4);
    decide(opened, 500);
    for (let month = 1; month <= 3; month++) {
      decide(opened, 1);
      const still = running.filter((j) => plants.status[j] === Status.operating && plants.support[j] <= 0);
      if (month < 3) expect(still.length, `after ${month} months`).toBeGreaterThan(0);
      else
        expect(
          still.map((j) => plants.names[j]),
          "after three months",
        ).toEqual([]);
    }
  });

  test("runs again after three months in which the price pays", () => {
    const opened = standing();
    const { plants } = opened.state;
    for (let month = 0; month < 3; month++) decide(opened, 1);
    const stopped = Array.from({ length: plants.n }, (_, j) => j).filter((j) => plants.status[j] === Status.mothballed);
    expect(stopped.length).toBeGreaterThan(0);
    for (let month = 0; month < 3; month++) decide(opened, 500);
    for (const j of stopped) expect(plants.status[j], plants.names[j]).toBe(Status.operating);
  });
});

test("what a project invests is what its suppliers are paid, month by month", () => {
  const opened = openRun(worldOf({ instruments: [{ use: "one-way-floor", strike: 120 }], end: "2040-12" }));
  advance(opened, opened.state.months);
  const { plants } = opened.state;
  const rows = opened.ledger.rows();
  let finished = 0;
  for (let j = 0; j < plants.n; j++) {
    if (plants.builtInRun[j] === 0 || plants.status[j] === Status.building) continue;
    finished++;
    const paid = sum(rows.filter((row) => row.payer === plants.names[j] && row.reason === "capital cost").map((row) => row.totalEur));
    expect(paid / plants.investment[j], plants.names[j]).toBeCloseTo(1, 9);
  }
  expect(finished).toBeGreaterThan(3);
});
