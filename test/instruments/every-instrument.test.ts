import { describe, expect, test } from "vitest";
import { defaultsOf, type SettingSpec } from "../../sim/core/spec.ts";
import { INSTRUMENTS } from "../../sim/instruments/index.ts";
import { ndpr as NDPR } from "../../sim/materials/ndpr.ts";
import { OUTCOMES } from "../../sim/results/outcomes.ts";
import type { RunResult } from "../../sim/results/results.ts";
import { simulate } from "../../sim/simulate.ts";
import type { Setting } from "../../sim/world.ts";
import { type Exporter, path, run, scarceWorld, type Use, type Wish, worldOf } from "../model/worlds.ts";

const END = "2029-12";
/** Early, so that a short run sees instruments begin; the exporter does what it can. */
const FROM = "2026-07";
const EXPORTERS: readonly Exporter[] = [
  { posture: "quota-cut", perYear: 6, durationMonths: 12 },
  { posture: "predation", decision: "committed", earliest: "2027-06", horizonMonths: 24, subsidy: 0.6 },
];

/** Runs a world that no test here has run yet. */
function holds(wish: Wish, what: string): void {
  const key = JSON.stringify(wish);
  if (done.has(key)) return;
  done.add(key);
  soundness(seriesOf(wish), what);
}
/** Without the records of one run to read, which take as long again. */
const seriesOf = (wish: Wish): RunResult => simulate(worldOf(wish), "1", 0, "series");
const done = new Set<string>();

function soundness(result: RunResult, what: string): void {
  expect(result.massResidual, what).toBeLessThanOrEqual(1e-9);
  expect(result.cashResidual, what).toBeLessThanOrEqual(1e-9);
  expect(
    OUTCOMES.flatMap(({ id }) => (path(result, id).every(Number.isFinite) ? [] : [id])),
    what,
  ).toEqual([]);
  expect(Math.min(...path(result, "price-china"), ...path(result, "price-hub"), ...path(result, "price-eu")), what).toBeGreaterThan(0);
}

/** Every value of a setting that a form can be pushed to. */
function valuesOf(spec: SettingSpec): readonly Setting[] {
  if (spec.kind === "number") return [...new Set([spec.min, spec.default, spec.max])];
  if (spec.kind === "choice") return spec.options.map((option) => option.value);
  if (spec.kind === "switch") return [false, true];
  return [spec.default, "2026-01", "2040-12"];
}

/** Settings that only matter beside another. */
const WITH: Readonly<Record<string, Readonly<Record<string, Setting>>>> = {
  availabilityMin: { volumeBasis: "deemed" },
  budgetMeur: { budget: "gross" },
  upsideThreshold: { upsideShare: 0.3 },
  annualCapReceived: { upsideShare: 0.3, upsideThreshold: 60 },
  whenSpent: { budget: "gross", budgetMeur: 50 },
  escrow: { averaging: "trailing-12" },
  strategicDefault: { averaging: "calendar-year" },
  timesOutput: { averaging: "trailing-12" },
  startDate: { startTrigger: "date" },
  energyGrowth: { energyIndexation: 0.3 },
  sideSalePenalty: { sideSales: true },
  independentIndex: { underReporting: true },
  reportingBand: { underReporting: true, independentIndex: false },
  roundMonths: { allocation: "pay-as-clear", leastLosers: 0 },
  roundVolume: { allocation: "pay-as-bid", leastLosers: 0 },
  ceilingStrike: { allocation: "pay-as-bid", leastLosers: 0 },
  leastLosers: { allocation: "pay-as-clear" },
  bidBond: { allocation: "pay-as-clear", leastLosers: 0, lowballBids: true },
  buildWithinMonths: { allocation: "pay-as-clear", leastLosers: 0, lowballBids: true },
  costError: { allocation: "pay-as-clear", leastLosers: 0 },
  lowballBids: { allocation: "pay-as-clear", leastLosers: 0 },
  regulatedReturn: { allocation: "negotiated" },
  informationRent: { allocation: "negotiated" },
  costPadding: { allocation: "negotiated" },
  auditTolerance: { allocation: "negotiated", costPadding: true },
};

/** What goes with a setting, as far as the instrument has it. */
const beside = ({ settings }: (typeof INSTRUMENTS)[number], id: string): Readonly<Record<string, Setting>> =>
  Object.fromEntries(Object.entries(WITH[id] ?? {}).filter(([other]) => has(settings, other)));

/** With every default written out, so that the same run is known again. */
const inFull = ({ settings }: (typeof INSTRUMENTS)[number], given: Use): Use => ({ ...given, ...defaultsOf(settings), ...given });

const has = (settings: readonly SettingSpec[], id: string): boolean => settings.some((spec) => spec.id === id);

describe.each(INSTRUMENTS)("$id holds at every setting a user can choose", (instrument) => {
  const start: Readonly<Record<string, Setting>> = has(instrument.settings, "start") ? { start: FROM } : {};
  test.each(instrument.settings)("$id, alone, at its least, default and most", (spec) => {
    valuesOf(spec).forEach((value, i) => {
      const given: Use = { use: instrument.id, ...start, ...beside(instrument, spec.id), [spec.id]: value };
      // A rule that ends before it starts says so; every other value must run.
      if (given.end === "2026-01" || given.lastSigning === "2026-01") Object.assign(given, { start: "2026-01" });
      if (given.start === "2040-12" && has(instrument.settings, "lastSigning")) Object.assign(given, { lastSigning: "2040-12" });
      const exporter = EXPORTERS[i % EXPORTERS.length];
      holds({ end: END, instruments: [inFull(instrument, given)], exporter }, `${instrument.id}, ${spec.id} ${value}`);
    });
  });
});

const early = ({ id, settings }: (typeof INSTRUMENTS)[number]): Use => ({ use: id, ...(has(settings, "start") ? { start: FROM } : {}) });
const extreme = ({ id, settings }: (typeof INSTRUMENTS)[number]): Use => ({
  use: id,
  ...Object.fromEntries(settings.filter((spec) => spec.kind === "number").map((spec) => [spec.id, (spec as { max: number }).max])),
});

/**
 * Groups such that any two instruments stand together in one: of a square of prime side, its rows and all its lines of
 * one slope.
 */
function groups(side: number): readonly (typeof INSTRUMENTS)[number][][] {
  const places = Array.from({ length: side }, (_, at) => at);
  const lines = [
    ...places.map((row) => places.map((column) => row * side + column)),
    ...places.flatMap((slope) => places.map((from) => places.map((row) => row * side + ((from + slope * row) % side)))),
  ];
  return lines.map((line) => line.flatMap((place) => INSTRUMENTS[place] ?? [])).filter(({ length }) => length > 1);
}
const GROUPS = groups(7);

test("any two instruments stand together in a group", () => {
  for (const one of INSTRUMENTS)
    for (const other of INSTRUMENTS)
      expect(
        GROUPS.some((group) => group.includes(one) && group.includes(other)),
        `${one.id} and ${other.id}`,
      ).toBe(true);
});

test.each(GROUPS.map((group, i) => ({ group, ids: group.map(({ id }) => id).join(), exporter: EXPORTERS[i % EXPORTERS.length] })))(
  "instruments conserve mass and cash beside each other: $ids",
  ({ group, ids, exporter }) => {
    soundness(seriesOf({ end: END, instruments: group.map(early), exporter }), ids);
  },
);

test.each(EXPORTERS)("all instruments together conserve mass and cash, in either order and at their most ($posture)", (exporter) => {
  const uses = INSTRUMENTS.map(early);
  soundness(run({ end: END, instruments: uses, exporter }), "all");
  soundness(run({ end: END, instruments: uses.toReversed(), exporter }), "all, last first");
  const most = worldOf({ end: END, instruments: INSTRUMENTS.map(extreme), exporter });
  soundness(simulate(most, "1", 0), "all at their most");
  soundness(simulate(scarceWorld(most), "1", 0), "all at their most, little made outside China");
});

test("an instrument that begins after the last month changes no bit", () => {
  const none = seriesOf({ end: END });
  for (const { id, settings, byClass, segments } of INSTRUMENTS) {
    if (!has(settings, "start")) continue;
    const late: Use = {
      use: id,
      ...Object.fromEntries(settings.filter(({ kind }) => kind === "month").map((spec) => [spec.id, "2040-12"])),
    };
    const result = seriesOf({ end: END, instruments: [late] });
    const chosen = { ...defaultsOf(settings), ...late };
    const apart = byClass?.(chosen) === true || (segments?.(chosen, NDPR).length ?? 0) > 0;
    if (!apart) expect(result.hash, id).toBe(none.hash);
    // Buyers set apart from the first month on buy the same at the same price; where both origins cost the same, these are shared out anew.
    for (const outcome of ["price-ex-china", "price-eu", "consumption-eu", "capacity-eu", "fiscal-net"])
      path(result, outcome).forEach((value, month) => {
        const before = path(none, outcome)[month];
        expect(Math.abs(value - before), `${id}, ${outcome}, month ${month}`).toBeLessThanOrEqual(1e-9 * Math.abs(before));
      });
  }
});
