import { describe, expect, test } from "vitest";
import { createAllocation } from "../../sim/agents/crisis-allocation.ts";
import { priorityRank } from "../../sim/instruments/imera.ts";
import { instrumentById } from "../../sim/instruments/index.ts";
import { defaultsOf } from "../../sim/core/spec.ts";
import { materialById } from "../../sim/materials/index.ts";
import { simulate } from "../../sim/simulate.ts";
import type { World } from "../../sim/world.ts";
import { advance, type Exporter, kpi, measuresOn, mean, openRun, path, run, sum, type Use, worldOf, worldOn } from "../model/worlds.ts";

const END = "2032-12";
const CUT: Exporter = { posture: "quota-cut", perYear: 12, earliest: "2029-01", durationMonths: 24, cut: 0.9 };
const OFF = { priorityOrders: false, redistribution: false, jointBuying: false, informationRequests: false };
const imera = (settings: Record<string, number | string | boolean> = {}): Use => ({ use: "imera", ...settings });
const modes = /^(vigilance|emergency|crisis-end|priority-orders)$/;

/** Nothing of home origin for defence buyers anywhere and next to nothing refined elsewhere. */
function denied(instruments: readonly Use[]): World {
  const world = worldOf({ end: "2031-12", instruments });
  const ban = { use: "destination-ban", region: "all", buyers: "defence", announced: "2029-01", start: "2029-01" };
  const values: Record<string, number> = { ...world.values, "ndpr.export.leakage": 0 };
  for (const id of Object.keys(values)) if (/^ndpr\.(plant|pipeline)\..*\.capacity$/.test(id)) values[id] *= 1e-4;
  return { ...world, values, exporter: { ...world.exporter, measures: measuresOn("ndpr-oxide", [ban]) } };
}

describe("the crisis modes", () => {
  test("begin when so much has been curtailed for so long, end when it is over, and not otherwise", () => {
    const world = (settings = {}) => worldOf({ end: END, exporter: CUT, instruments: [imera({ ...OFF, ...settings })] });
    const result = simulate(world({ emergencyShare: 1 }), "1", 0);
    const cut = path(result, "unserved-curtailed-eu");
    const used = path(result, "consumption-eu");
    const share = (month: number) => cut[month] / (cut[month] + used[month]);
    const at = (kind: string) => result.events.filter((event) => event.kind === kind).map(({ month }) => month);
    expect(at("emergency")).toEqual([]);
    const [begins] = at("vigilance");
    expect(share(begins - 1)).toBeGreaterThan(0.05);
    expect(share(begins - 2)).toBeGreaterThan(0.05);
    expect(share(begins - 3)).toBeLessThanOrEqual(0.05);
    const [ends] = at("crisis-end");
    for (let back = 1; back <= 3; back++) expect(share(ends - back)).toBeLessThanOrEqual(0.05);
    expect(share(ends - 4)).toBeGreaterThan(0.05);
    // The emergency mode asks for more, and for one month of it.
    const worst = Math.max(...Array.from(cut, (_, month) => share(month)));
    const sooner = simulate(world({ emergencyShare: 0.9 * worst }), "1", 0);
    const [emergency] = sooner.events.filter(({ kind }) => kind === "emergency");
    expect(share(emergency.month - 1)).toBeGreaterThan(0.9 * worst);
    expect(share(emergency.month - 2)).toBeLessThanOrEqual(0.9 * worst);
  });

  test("that never begin change no bit", () => {
    const none = run({ end: END, exporter: CUT });
    const quiet: Record<string, number | string>[] = [{ vigilanceShare: 1, emergencyShare: 1 }, { start: "2040-12" }];
    for (const settings of quiet) expect(run({ end: END, exporter: CUT, instruments: [imera(settings)] }).hash).toBe(none.hash);
    expect(run({ end: END, instruments: [imera()] }).hash).toBe(run({ end: END }).hash);
  });

  test("with every effect off say that they hold and change no bit", () => {
    const result = run({ end: END, exporter: CUT, instruments: [imera(OFF)] });
    expect(result.hash).toBe(run({ end: END, exporter: CUT }).hash);
    expect(result.events.some(({ kind }) => modes.test(kind))).toBe(true);
  });
});

describe("priority-rated orders", () => {
  test("serve defence, medical, grid and wind, automotive, electronics and others in that order", () => {
    const names = ["defence", "medical", "wind", "automotive", "electronics and other", "alloys"];
    expect(names.map(priorityRank)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test("serve defence when it is denied home material, out of what others hold; others lose the same tonnes and are paid", () => {
    const orders = imera({ ...OFF, priorityOrders: true, emergencyShare: 0.001, vigilanceShare: 0.001 });
    const none = simulate(denied([]), "1", 0);
    const rated = simulate(denied([orders]), "1", 0);
    expect(kpi(none, "defence-curtailed")).toBeGreaterThan(0.3);
    expect(kpi(rated, "defence-curtailed")).toBeLessThan(0.1 * kpi(none, "defence-curtailed"));
    expect(rated.events.some(({ kind }) => kind === "priority-orders")).toBe(true);
    const paid = rated.ledger.filter(({ reason }) => reason === "priority-rated order");
    expect(sum(paid.map(({ totalEur }) => totalEur))).toBeGreaterThan(0);
    expect(paid.every(({ payer }) => payer === "EU buyers, defence")).toBe(true);
    expect(rated.massResidual).toBeLessThan(1e-9);
    expect(rated.cashResidual).toBeLessThan(1e-9);
  });

  test("take from the last in rank first, out of stock before use, never more than may be called", () => {
    const opened = openRun(worldOf({ end: "2028-12" }));
    advance(opened, 30);
    const { buyers, material } = opened.state;
    const makers = Array.from({ length: buyers.n }, (_, b) => b).filter((b) => buyers.region[b] === 1 && buyers.insideMagnets[b] === 0);
    const rank = Int32Array.from(material.sectors, ({ name }) => priorityRank(name));
    const of = (name: string) => makers.find((b) => material.sectors[buyers.sector[b]].name === name) as number;
    const defence = of("defence");
    const last = of("electronics and other");
    const lacks = 0.4 * buyers.stock[last] + 0.3 * buyers.consumed[last];
    buyers.curtailed[defence] = lacks;
    const before = makers.map((b) => ({ stock: buyers.stock[b], used: buyers.consumed[b], cut: buyers.curtailed[b] }));
    let eur = 0;
    const moved = createAllocation(opened.state).serveByPriority(rank, 0.4, (_taker, _giver, amount) => {
      eur += amount;
    });
    expect(moved).toBeCloseTo(lacks, 9);
    expect(buyers.curtailed[defence]).toBeCloseTo(0, 9);
    const was = before[makers.indexOf(last)];
    expect(buyers.stock[last]).toBeCloseTo(0.6 * was.stock, 9);
    expect(was.used - buyers.consumed[last]).toBeCloseTo(0.3 * was.used, 9);
    expect(buyers.curtailed[last] - was.cut).toBeCloseTo(0.3 * was.used, 9);
    expect(eur).toBeCloseTo(1000 * moved * buyers.price[last], 3);
    expect(sum(buyers.moved)).toBeCloseTo(0, 12);
    expect(sum(makers.map((b) => buyers.consumed[b])) - sum(before.map(({ used }) => used))).toBeCloseTo(0.4 * was.stock, 9);
  });
});

test("sharing out stocks brings the least cover of EU makers up to the mean, and moves no tonne in or out", () => {
  const opened = openRun(worldOf({ end: "2028-12" }));
  advance(opened, 30);
  const { buyers } = opened.state;
  const makers = Array.from({ length: buyers.n }, (_, b) => b).filter((b) => buyers.region[b] === 1 && buyers.insideMagnets[b] === 0);
  buyers.stock[makers[0]] *= 0.1;
  const cover = () => makers.map((b) => buyers.stock[b] / buyers.meanUse[b]);
  const held = sum(makers.map((b) => buyers.stock[b]));
  const least = Math.min(...cover());
  const allocation = createAllocation(opened.state);
  allocation.evenOutCover(0.5, () => {});
  expect(Math.min(...cover())).toBeGreaterThan(1.5 * least);
  allocation.evenOutCover(1, () => {});
  expect(Math.max(...cover())).toBeCloseTo(Math.min(...cover()), 9);
  expect(sum(makers.map((b) => buyers.stock[b]))).toBeCloseTo(held, 9);
});

test("information requests lower the price in a crisis, since EU buyers may not hoard, and the reporting error", () => {
  const prices = (instruments: readonly Use[]) =>
    mean(
      [0, 1, 2].map((replication) =>
        mean(Array.from(path(run({ end: END, exporter: CUT, instruments }, replication), "price-ex-china").slice(36, 60))),
      ),
    );
  const asked = imera({ ...OFF, informationRequests: true, vigilanceShare: 0, vigilanceMonths: 1, stockCapMonths: 1 });
  expect(prices([asked])).toBeLessThan(0.99 * prices([]));
  const opened = openRun(worldOf({ end: END, exporter: CUT, instruments: [asked] }));
  const noise: number[] = [];
  advance(opened, opened.state.months, () => noise.push(opened.state.policy.indexNoise[0]));
  expect(noise).toContain(0.5);
  expect(noise).toContain(1);
});

test("joint buying lowers the price where sellers hold back for their weight, and does nothing where they run full or take prices", () => {
  const crisis = (id: string, jointBuying: boolean, values: Record<string, number> = {}) => {
    const material = materialById(id);
    const spec = instrumentById("imera");
    if (!material || !spec) throw new Error("unknown");
    const quota = { use: "export-quota", announced: "2027-01", start: "2027-01", tonnesPerYear: 100 };
    const world = worldOn(material, { months: 48, values, measures: [quota] });
    const settings = { ...defaultsOf(spec.settings), ...OFF, jointBuying, vigilanceShare: 0.01, vigilanceMonths: 1 };
    return simulate({ ...world, policy: { id: "p", title: "P", instruments: [{ instrument: "imera", on: id, settings }] } }, "1", 0);
  };
  const price = (result: ReturnType<typeof crisis>) => mean(Array.from(path(result, "price-ex-china").slice(15, 27)));
  // Cournot sellers that face demand of low elasticity.
  const weighty = { "dytb.conduct.theta": 1, "dytb.conduct.elasticity": 0.5 };
  expect(price(crisis("dytb-oxide", true, weighty))).toBeLessThan(0.999 * price(crisis("dytb-oxide", false, weighty)));
  for (const id of ["dytb-oxide", "ndpr-oxide"]) expect(crisis(id, true).hash).toBe(crisis(id, false).hash);
});
