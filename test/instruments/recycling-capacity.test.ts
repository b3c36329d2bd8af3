import { expect, test } from "vitest";
import type { Envelope } from "../../sim/instruments/envelope.ts";
import { recyclingCapacity } from "../../sim/instruments/recycling-capacity.ts";
import { gallium } from "../../sim/materials/gallium.ts";
import { ndpr } from "../../sim/materials/ndpr.ts";
import { defaultsOf } from "../../sim/core/spec.ts";
import type { Setting } from "../../sim/world.ts";
import { advance, mean, openRun, path, run, sum, type Use, worldOf } from "../model/worlds.ts";
import { expectClose } from "../known-answers.ts";

const END = { end: "2040-12" };
/** Collection as good as the register allows, and next to none. */
const FEED = { "ndpr.scrap.collected.2025": 0.1, "ndpr.scrap.collected.2035": 0.5 };
const NO_FEED = { "ndpr.scrap.collected.2025": 0, "ndpr.scrap.collected.2035": 0.01 };
const support = (settings: Readonly<Record<string, Setting>> = {}): Use => ({ use: "recycling-capacity", ...settings });
/** Enough to build at the prices of a commercial exporter. */
const AMPLE = { grantShare: 0.9, aidCap: 1, yearlyShare: 1, budgetMeur: 1000 };
const valuesOf = (material: typeof ndpr) => Object.fromEntries(material.parameters.map(({ id, value }) => [id, value]));
const settingsOf = (settings: Readonly<Record<string, Setting>> = {}) => ({ ...defaultsOf(recyclingCapacity.settings), ...settings });

test("the call is for a fifth of EU use, less what present recyclers make of scrap: of the order of the plan's 3,800 t of magnets", () => {
  const called = recyclingCapacity.projects?.(settingsOf(), ndpr, valuesOf(ndpr));
  const capacity = sum(called!.plants.map(({ prefix }) => called!.values[`${prefix}.capacity`]));
  // Caremag: 800 t, 80 % of it from scrap. 3,800 t of magnets hold 0.38 kg of oxide per kg (register).
  expectClose(capacity + 0.8 * 800, 0.2 * 7600, 1e-12);
  expectClose(capacity + 0.8 * 800, 3800 * 0.38, 0.06);
  // Nobody knows what a recycler costs where the register has none.
  expect(
    recyclingCapacity.projects?.(
      settingsOf(),
      { ...gallium, plants: gallium.plants.filter(({ scrapShare }) => scrapShare === 0) },
      valuesOf(gallium),
    ).plants,
  ).toEqual([]);
});

function built(settings: Readonly<Record<string, Setting>>, assumptions: Readonly<Record<string, number>>) {
  const opened = openRun(worldOf({ instruments: [support(settings)], assumptions, ...END }));
  let output = 0;
  const { plants } = opened.state;
  const own = plants.names.flatMap((name, j) => (name.startsWith("New recycler") ? [j] : []));
  advance(opened, opened.state.months, () => {
    for (const j of own) output += plants.output[j];
  });
  return { opened, own, output, count: own.filter((j) => plants.builtInRun[j] === 1).length };
}

test("with scrap and grants recyclers are built and run; with grants and no scrap nothing is built, since investors look at the feed", () => {
  const fed = built(AMPLE, FEED);
  expect(fed.count).toBe(4);
  expect(fed.output).toBeGreaterThan(1000);
  const unfed = built(AMPLE, NO_FEED);
  expect(unfed.count).toBe(0);
  expect(unfed.output).toBe(0);
  expect((unfed.opened.state.publicFinance[0] as Envelope).paidEur).toBe(0);
});

test("a recycler that stands without scrap runs nothing, whatever it was given", () => {
  const { opened, own } = built(AMPLE, FEED);
  const { state } = opened;
  const [j] = own;
  state.scrap.pool.fill(0);
  state.scrap.added.fill(0);
  opened.state.month--;
  let output = NaN;
  advance(opened, opened.state.month + 1, () => {
    output = state.plants.output[j];
  });
  expect(output).toBe(0);
});

test("more of it given builds no fewer, since the others have less to pay", () => {
  const counts = [0, 0.4, 0.9].map((grantShare) => built({ ...AMPLE, grantShare }, FEED).count);
  for (let i = 1; i < counts.length; i++) expect(counts[i]).toBeGreaterThanOrEqual(counts[i - 1]);
  expect(counts.at(-1)).toBeGreaterThan(counts[0]);
});

test("only plants in the EU that scrap feeds are paid, each the stated share of what it cost", () => {
  const result = run({ instruments: [support(AMPLE)], assumptions: FEED, ...END });
  const grants = result.ledger.filter(({ reason }) => reason === "Recycling support grant");
  expect(grants.length).toBe(4);
  for (const { payer, payee, totalEur } of grants) {
    expect(payer).toBe("EU treasury");
    expect(payee).toMatch(/^New recycler/);
    const cost = result.ledger.find((row) => row.payer === payee && row.reason === "capital cost")!.totalEur;
    expectClose(totalEur, 0.9 * cost, 1e-9);
  }
  expect(result.massResidual).toBeLessThanOrEqual(1e-9);
  expect(result.cashResidual).toBeLessThanOrEqual(1e-9);
  expect(result.events.filter(({ kind, subject }) => kind === "finance" && subject.startsWith("New recycler")).length).toBe(4);
});

test("what is recycled comes off scrap: more recyclers leave less of it unused", () => {
  const left = (settings: Readonly<Record<string, Setting>>) => {
    const { opened } = built(settings, FEED);
    return opened.state.scrap.lost[1];
  };
  expect(left(AMPLE)).toBeLessThan(left({ ...AMPLE, targetShare: 0 }));
  expect(
    mean(
      [0, 1].map((replication) => sum(path(run({ instruments: [support(AMPLE)], assumptions: FEED, ...END }, replication), "output-eu"))),
    ),
  ).toBeGreaterThan(mean([0, 1].map((replication) => sum(path(run({ assumptions: FEED, ...END }, replication), "output-eu")))));
});

test("of two calls the first names the projects, and both envelopes pay", () => {
  const result = run({ instruments: [support(AMPLE), support({ ...AMPLE, projects: 2, grantShare: 0.05 })], assumptions: FEED, ...END });
  expect(result.cashResidual).toBeLessThanOrEqual(1e-9);
  expect(new Set(result.ledger.filter(({ payee }) => payee.startsWith("New recycler")).map(({ payee }) => payee)).size).toBe(4);
});

test("a call for nothing with no money changes no bit", () => {
  expect(run({ instruments: [support({ targetShare: 0, budgetMeur: 0 })], ...END }).hash).toBe(run({ ...END }).hash);
});
