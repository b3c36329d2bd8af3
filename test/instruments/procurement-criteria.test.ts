import { expect, test } from "vitest";
import type { RunResult } from "../../sim/results/results.ts";
import { simulate } from "../../sim/simulate.ts";
import { advance, mean, openRun, path, scarceWorld, sum, type Use, worldOf } from "../model/worlds.ts";

const EARLY: Use = { use: "procurement-criteria", start: "2026-07" };
const world = (share: number, ...instruments: Use[]) => scarceWorld(worldOf({ instruments, end: "2031-12" }), share);
const runOf = (share: number, ...instruments: Use[]) => simulate(world(share, ...instruments), "1", 0);
const late = (result: RunResult, id: string) => mean(Array.from(path(result, id).slice(24)));

test("public and defence buyers take other origin first, since only they pay more for it", () => {
  const none = runOf(0.05);
  const criteria = runOf(0.05, { ...EARLY, publicShare: 0.1 });
  expect(late(criteria, "consumption-eu-non-chinese")).toBeGreaterThan(1.3 * late(none, "consumption-eu-non-chinese"));
  expect(criteria.events.some(({ kind }) => kind === "procurement")).toBe(true);
});

test("what they pay comes out of the market, never above home material plus the premium, and reaches no treasury", () => {
  const opened = openRun(world(0.01, { ...EARLY, publicShare: 0.1, premium: 25 }));
  const bound = opened.state.destinations.flatMap(({ boundBy }, d) => (boundBy.length > 0 ? [d] : []));
  expect(bound.length).toBe(2);
  let most = 0;
  advance(opened, opened.state.months, () => {
    const { price, landed } = opened.market.linked.result;
    if (opened.state.month < 30) return;
    for (const d of bound) {
      expect(price[d]).toBeLessThanOrEqual(landed + 25 + 1e-9);
      most = Math.max(most, price[d] - landed);
    }
  });
  expect(most).toBeGreaterThan(24);
  const result = runOf(0.01, { ...EARLY, publicShare: 0.1, premium: 25 });
  expect(sum(path(result, "fiscal-received"))).toBe(0);
  expect(result.cashResidual).toBeLessThan(1e-9);
});

test("where other origin covers the EU it costs nothing and moves no price", () => {
  const none = runOf(4);
  const criteria = runOf(4, EARLY);
  expect(Math.abs(late(criteria, "price-eu") / late(none, "price-eu") - 1)).toBeLessThan(1e-9);
});

test("the wider the criteria, the dearer other origin, since more buyers bid for the same tonnes", () => {
  const hub = [0.02, 0.1, 0.4].map((publicShare) => late(runOf(0.05, { ...EARLY, publicShare, premium: 100 }), "price-hub"));
  expect(hub[1]).toBeGreaterThan(hub[0]);
  expect(hub[2]).toBeGreaterThan(hub[1]);
});

test("the criteria of defence bind no other sector", () => {
  const opened = openRun(world(1, { ...EARLY, publicShare: 0 }));
  const { buyers, destinations, defence } = opened.state;
  for (let b = 0; b < buyers.n; b++)
    if (buyers.destination[b] >= 0 && destinations[buyers.destination[b]].boundBy.length > 0) expect(defence[buyers.sector[b]]).toBe(1);
});

test("a preference is no rule on imports to which the exporting state answers", () => {
  const opened = openRun(world(1, EARLY));
  let answered = false;
  advance(opened, opened.state.months, () => {
    answered ||= opened.exporterView.euRule;
  });
  expect(answered).toBe(false);
});
