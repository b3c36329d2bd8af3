import { expect, test } from "vitest";
import type { RunResult } from "../../sim/results/results.ts";
import { simulate } from "../../sim/simulate.ts";
import { expectClose } from "../known-answers.ts";
import { advance, kpi, mean, openRun, path, scarceWorld, sum, type Use, worldOf } from "../model/worlds.ts";

const EARLY: Use = { use: "premium-market", start: "2026-07", rampMonths: 0 };
const world = (share: number, instruments: Use[], end = "2031-12") => scarceWorld(worldOf({ instruments, end }), share);
const runOf = (share: number, ...instruments: Use[]) => simulate(world(share, instruments), "1", 0);
const late = (result: RunResult, id: string) => mean(Array.from(path(result, id).slice(36)));

/** Certified price over other material outside home, and over home material, of every month from the second year. */
function premiums(share: number, use: Use): { certificate: number[]; overHome: number[] } {
  const opened = openRun(world(share, [use]));
  const { destinations } = opened.state;
  const bound = destinations.findIndex(({ boundBy }) => boundBy.length > 0);
  const certificate: number[] = [];
  const overHome: number[] = [];
  advance(opened, opened.state.months, () => {
    if (opened.state.month < 36) return;
    const { price, hubPrice, landed } = opened.market.linked.result;
    certificate.push(price[bound] - hubPrice);
    overHome.push(price[bound] - landed);
  });
  return { certificate, overHome };
}

test("buyers in every region of the coalition have a certified market of their own", () => {
  const { destinations } = openRun(world(1, [EARLY])).state;
  const regions = new Set(destinations.filter(({ boundBy }) => boundBy.length > 0).map(({ region }) => region));
  expect(regions).toEqual(new Set(["EU", "US", "Japan and Korea", "partners"]));
});

test("certified material costs the certificate more where other origin abounds, and no more than buyers put up with where it is scarce", () => {
  for (const gap of premiums(1, { ...EARLY, certification: 3 }).certificate) expectClose(gap, 3, 1e-9);
  const scarce = premiums(0.01, { ...EARLY, certification: 3, mostPremium: 30 }).overHome;
  expect(Math.max(...scarce)).toBeLessThanOrEqual(30 + 1e-9);
  expect(Math.max(...scarce)).toBeGreaterThan(29.9);
});

test("in between it is a root of its own: above the certificate and below what buyers put up with", () => {
  const { certificate, overHome } = premiums(0.05, { ...EARLY, share: 0.1, certification: 3, mostPremium: 300 });
  const between = overHome.flatMap((gap, month) => (gap > 4 && gap < 299 ? [month] : []));
  expect(between.length).toBeGreaterThan(5);
  for (const month of between) expectClose(certificate[month], 3, 1e-9);
});

test("makers outside home earn more and build sooner, since part of the world bids for their tonnes alone", () => {
  const [none, premium] = [[], [EARLY]].map((uses) => simulate(world(0.05, uses, "2036-12"), "1", 0));
  expect(late(premium, "price-hub")).toBeGreaterThan(1.2 * late(none, "price-hub"));
  expect(late(premium, "capacity-ex-china")).toBeGreaterThan(1.02 * late(none, "capacity-ex-china"));
});

test("certification is paid on each certified kg and by nobody else", () => {
  const opened = openRun(world(0.05, [{ ...EARLY, certification: 3 }]));
  const bound = opened.state.destinations.flatMap(({ boundBy }, d) => (boundBy.length > 0 ? [d] : []));
  let paid = 0;
  advance(opened, opened.state.months, () => {
    const certified = sum(bound.map((d) => opened.view.otherFlow[d]));
    const month = opened.ledger.turnoverOf("certification");
    expect(Math.abs(month - (opened.state.month >= 30 ? 3000 * certified : 0))).toBeLessThan(1e-6 * (1 + month));
    paid += month;
  });
  expect(paid).toBeGreaterThan(1e5);
});

test("a dearer certificate leaves makers less of the same premium", () => {
  const hub = [1, 10, 25].map((certification) => late(runOf(0.02, { ...EARLY, certification, mostPremium: 30 }), "price-hub"));
  expect(hub[1]).toBeLessThan(hub[0]);
  expect(hub[2]).toBeLessThan(hub[1]);
});

test("nobody certifies for a premium below the cost of it: no bit moves", () => {
  expect(runOf(1, { ...EARLY, certification: 5, mostPremium: 5 }).hash).toBe(runOf(1).hash);
});

test("the trace says when the first certified material is bought; mass and cash hold", () => {
  const result = runOf(0.05, EARLY);
  expect(result.events.filter(({ kind }) => kind === "premium-market").length).toBe(1);
  expect(Math.max(result.massResidual, result.cashResidual)).toBeLessThan(1e-9);
  expect(kpi(result, "fiscal-pv")).toBe(0);
});
