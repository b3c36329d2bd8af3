import { expect, test } from "vitest";
import type { Envelope } from "../../sim/instruments/envelope.ts";
import { merchantBreakEven } from "../../sim/agents/investor.ts";
import { OUTCOMES } from "../../sim/results/outcomes.ts";
import { createRecorder } from "../../sim/results/recorder.ts";
import { Status } from "../../sim/state.ts";
import type { Setting } from "../../sim/world.ts";
import { expectClose } from "../known-answers.ts";
import { advance, openRun, path, run, sum, type Use, worldOf } from "../model/worlds.ts";

const END = { end: "2040-12" };
const partners = (settings: Readonly<Record<string, Setting>> = {}): Use => ({ use: "partnerships", ...settings });
const LARGE = { budgetMeur: 5000, yearlyShare: 1 };
const EU = 1;
const PARTNERS = 2;

test("it pays for plants in partner countries alone, as loans that come back, and ties their output to EU buyers", () => {
  const opened = openRun(worldOf({ instruments: [partners(LARGE)], ...END }));
  advance(opened, opened.state.months);
  const { plants, destinations } = opened.state;
  let tied = 0;
  for (let j = 0; j < plants.n; j++) {
    if (plants.tiedTo[j] < 0 || plants.contract[j] !== "") continue;
    expect(plants.region[j]).toBe(PARTNERS);
    expect(plants.tiedShare[j]).toBe(0.5);
    expect(destinations[plants.tiedTo[j]].region).toBe("EU");
    tied++;
  }
  expect(tied).toBeGreaterThan(0);
  const rows = opened.ledger.rows().filter(({ reason }) => reason.startsWith("Partnerships"));
  const of = (reason: string) => sum(rows.filter((row) => row.reason === `Partnerships ${reason}`).map(({ totalEur }) => totalEur));
  expect(of("loan")).toBeGreaterThan(1e6);
  expect(of("loan service")).toBeGreaterThan(0);
  expect(of("grant")).toBe(0);
  expect((opened.state.publicFinance[0] as Envelope).paidEur).toBeLessThanOrEqual(5e9);
});

test("credit lowers the price at which partner plants are built, and of no others, since their debt costs less", () => {
  const opened = openRun(worldOf({ instruments: [partners({ ...LARGE, assistance: 0 })], ...END }));
  advance(opened, 31);
  const { state } = opened;
  const with_ = Array.from({ length: state.plants.n }, (_, j) => merchantBreakEven(state, j));
  state.publicFinance.length = 0;
  for (let j = 0; j < state.plants.n; j++) {
    if (state.plants.region[j] === PARTNERS && state.plants.status[j] <= Status.ready)
      expect(with_[j], state.plants.names[j]).toBeLessThan(merchantBreakEven(state, j));
    if (state.plants.region[j] === EU) expect(with_[j], state.plants.names[j]).toBe(merchantBreakEven(state, j));
  }
});

test("volume is secured for the EU, no more of it than its makers take", () => {
  const result = run({ instruments: [partners(LARGE)], ...END });
  const secured = path(result, "secured-eu");
  const used = path(result, "consumption-eu-magnets");
  expect(Math.max(...secured)).toBeGreaterThan(1);
  expect(sum(secured)).toBeLessThanOrEqual(1.2 * sum(used));
  expect(Math.max(...path(run({ ...END }), "secured-eu"))).toBe(0);
  const more = run({ instruments: [partners({ ...LARGE, euShare: 0.05 })], ...END });
  expect(sum(path(more, "secured-eu"))).toBeLessThan(sum(secured));
});

test("what is secured counts as coming from partner countries in what the EU uses, and every tonne once", () => {
  const origins = (euShare: number) => {
    const opened = openRun(worldOf({ instruments: [partners({ ...LARGE, euShare })], ...END }));
    const recorder = createRecorder(opened, new Float64Array(OUTCOMES.length * 180));
    let used = 0;
    advance(opened, opened.state.months, () => {
      recorder.record();
      const { buyers, month, months } = opened.state;
      if (month >= months - 12) for (let b = 0; b < buyers.n; b++) if (buyers.region[b] === EU) used += buyers.consumed[b];
    });
    expectClose(sum(recorder.useByOrigin), used, 1e-9);
    return recorder.useByOrigin[PARTNERS] / used;
  };
  expect(origins(0.8)).toBeGreaterThan(origins(0));
});

test("assistance brings projects of partner countries to permits earlier, by as much as prices call for times its share", () => {
  const begun = (assistance: number) => {
    const opened = openRun(worldOf({ instruments: [partners({ budgetMeur: 0, assistance })], end: "2031-12" }));
    advance(opened, opened.state.months);
    const { plants } = opened.state;
    const count = (region: number) =>
      plants.names.filter((name, j) => plants.region[j] === region && name.startsWith("New plant") && plants.status[j] !== Status.dormant)
        .length;
    return { partners: count(PARTNERS), eu: count(EU), beside: opened.state.policy.ideasBeside[PARTNERS], ideas: opened.state.ideasCalled };
  };
  const none = begun(0);
  const twice = begun(1);
  expect(twice.partners).toBeGreaterThan(none.partners);
  expect(twice.eu).toBe(none.eu);
  expect(twice.beside).toBeGreaterThan(0);
  expectClose(twice.beside / twice.ideas, 66 / 72, 0.1);
});

test("with a share of projects eligible only those are paid, by a draw that no other policy moves", () => {
  const eligible = (partnerShare: number) => {
    const opened = openRun(worldOf({ instruments: [partners({ partnerShare })], ...END }));
    return [...(opened.state.publicFinance[0] as Envelope).terms.eligible];
  };
  const [few, many] = [eligible(0.3), eligible(0.7)];
  expect(sum(few)).toBeLessThan(sum(many));
  // Who is in with few is in with many.
  for (let j = 0; j < few.length; j++) expect(many[j]).toBeGreaterThanOrEqual(few[j]);
  expect(sum(eligible(0))).toBe(0);
});

test("the log names plants and terms; no assistance and no money change no bit", () => {
  const { events, massResidual, cashResidual } = run({ instruments: [partners(LARGE)], ...END });
  expect(events.some(({ kind, detail }) => kind === "finance" && detail.startsWith("Partnerships: "))).toBe(true);
  expect(events.some(({ kind }) => kind === "partnership")).toBe(true);
  expect(Math.max(massResidual, cashResidual)).toBeLessThanOrEqual(1e-9);
  expect(run({ instruments: [partners({ assistance: 0, budgetMeur: 0 })], ...END }).hash).toBe(run({ ...END }).hash);
});
