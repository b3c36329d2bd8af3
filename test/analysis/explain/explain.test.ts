import { beforeAll, describe, expect, test } from "vitest";
import { explain } from "../../../analysis/explain.ts";
import { outlayByParty, outlayByReason, outlayByYear } from "../../../analysis/explain/money.ts";
import { pickRun, ranked } from "../../../analysis/explain/pick-run.ts";
import { plantsToAsk } from "../../../analysis/explain/plant.ts";
import { type Explanation, pathOf, type Told } from "../../../analysis/explain/told.ts";
import { inUnit, money, monthName } from "../../../analysis/explain/words.ts";
import { LIBRARY } from "../../../scenarios/library/index.ts";
import { parseScenario } from "../../../scenarios/parse.ts";
import { kpiIndex, KPIS } from "../../../sim/results/kpis/index.ts";
import { simulate } from "../../../sim/simulate.ts";

const parsed = parseScenario(LIBRARY.find(({ id }) => id === "price-floor")!.text);
if (!parsed.ok) throw new Error("price-floor");
const { study } = parsed;
const worldOf = (policy: string, exporter: string) =>
  study.worlds.find((world) => world.policy.id === policy && world.exporter.id === exporter)!;

function told(policy: string, exporter: string, replication: number): Told {
  const world = worldOf(policy, exporter);
  const base = worldOf(study.baseline, exporter);
  const run = simulate(world, study.seed, replication);
  return policy === study.baseline
    ? { world, run }
    : { world, run, baseline: simulate(base, study.seed, replication), baselineTitle: base.policy.title };
}
const textOf = ({ sentences }: Explanation) => sentences.map(({ text }) => text).join("\n");
const answerOf = ({ sentences }: Explanation) => sentences.find(({ role }) => role === "answer")!;

let war: Told;
let bare: Told;
let cuts: Told;
beforeAll(() => {
  war = told("floor", "price-war", 3);
  bare = told("baseline", "price-war", 3);
  cuts = told("cfd", "quota-cut", 1);
});

describe("a figure", () => {
  test("of money is the sum of the reasons named, of the parties, and, before discounting, of the years", () => {
    for (const one of [war, cuts]) {
      const value = one.run.kpis[kpiIndex("fiscal-pv")];
      const sum = (values: readonly number[]) => values.reduce((total, eur) => total + eur, 0);
      expect(sum(outlayByReason(one).map(({ presentValueEur }) => presentValueEur)) / value).toBeCloseTo(1, 9);
      expect(sum(outlayByParty(one).map(({ presentValueEur }) => presentValueEur)) / value).toBeCloseTo(1, 9);
      const net = pathOf(one.run, "fiscal-net");
      expect(sum(outlayByYear(one).map(({ eur }) => eur)) / sum([...net])).toBeCloseTo(1, 9);
      const said = textOf(explain(one, { kind: "figure", kpi: "fiscal-pv" }));
      expect(said).toContain(money(value));
      for (const { reason } of outlayByReason(one)) expect(said).toContain(reason);
    }
  });

  test("counts the months under the strike, and those of them in a price war, as the run has them", () => {
    const { sentences } = explain(war, { kind: "figure", kpi: "fiscal-pv" });
    const { numbers } = sentences.find(({ source }) => source.what === "strike, reference")!;
    const { plants } = war.run.trace!;
    const under = Array.from({ length: war.run.months }, (_, m) => m).filter((m) =>
      plants.some((plant) => plant.reference[m] < plant.strike[m]),
    );
    const predation = pathOf(war.run, "predation");
    expect(numbers.monthsUnder).toBe(under.length);
    expect(numbers.inPriceWar).toBe(under.filter((m) => predation[m] === 1).length);
    expect(numbers.inPriceWar).toBeGreaterThan(0);
    // A floor pays exactly in those months.
    const paid = pathOf(war.run, "fiscal-paid");
    expect(under.filter((m) => paid[m] > 0).length).toBe(paid.filter((eur) => eur > 0).length);
  });

  test("of capacity is the sum of the plants named", () => {
    for (const kpi of ["built-eu", "built-ex-china"]) {
      const { sentences } = explain(war, { kind: "figure", kpi });
      expect(sentences.find(({ numbers }) => numbers.totalTonnesPerYear !== undefined)!.numbers.totalTonnesPerYear).toBeCloseTo(
        war.run.kpis[kpiIndex(kpi)],
        6,
      );
    }
  });

  test("of exits names as many plants as closed", () => {
    const { sentences } = explain(bare, { kind: "figure", kpi: "exits" });
    expect(sentences.filter(({ source }) => source.what === "exit").length).toBe(bare.run.kpis[kpiIndex("exits")]);
  });

  test("of the worst 12 months says which they are", () => {
    const worst = explain(war, { kind: "figure", kpi: "fiscal-worst-12" }).sentences.find(({ source }) => source.what === "fiscal-net")!;
    const net = pathOf(war.run, "fiscal-net");
    let sum = 0;
    for (let m = worst.month!; m < worst.month! + 12; m++) sum += net[m];
    expect(sum).toBeCloseTo(war.run.kpis[kpiIndex("fiscal-worst-12")], 2);
  });

  test("has its place among the runs and the runs behind its 95th percentile", () => {
    const kpi = kpiIndex("fiscal-pv");
    const runs = Array.from({ length: 20 }, (_, replication) => ({
      replication,
      kpis: Float64Array.from(KPIS, (_, k) => (k === kpi ? ((replication * 7) % 20) * 1e8 : 0)),
    }));
    runs[3].kpis[kpi] = war.run.kpis[kpi];
    const said = textOf(explain({ ...war, runs }, { kind: "figure", kpi: "fiscal-pv" }));
    const order = ranked(runs, kpi);
    expect(said).toContain(`run ${order[19].replication} (${money(order[19].kpis[kpi])})`);
    expect(said).toContain("of 20 runs");
    expect(said).not.toContain(`run ${order[0].replication} (`);
  });

  test("without a narrower cause on record says so", () => {
    expect(explain(war, { kind: "figure", kpi: "hhi-eu" }).sentences.some(({ role }) => role === "unknown")).toBe(true);
  });

  test("every figure can be asked about, and the answer is its value", () => {
    for (const [k, { id, unit }] of KPIS.entries()) {
      const value = war.run.kpis[k];
      const { text } = answerOf(explain(war, { kind: "figure", kpi: id }));
      expect(text).toContain(Number.isNaN(value) ? "not defined" : inUnit(value, unit));
      expect(text).not.toMatch(/NaN|Infinity/);
    }
  });
});

describe("a plant", () => {
  test("that stood still: each price named is the one it was paid, below the one it needs", () => {
    const stop = bare.run.events.findLast(({ kind, subject }) => kind === "mothball" && subject.startsWith("Caremag"))!;
    const { question, sentences } = explain(bare, { kind: "plant", plant: stop.subject });
    expect(question).toBe(`Why was ${stop.subject} mothballed in ${monthName(bare.world, stop.month)}?`);
    const plant = bare.run.trace!.plants.find(({ name }) => name === stop.subject)!;
    const why = sentences.find(({ source, role }) => source.what === stop.subject && role === "cause")!;
    for (const m of [stop.month - 2, stop.month - 1, stop.month]) {
      expect(why.text).toContain(inUnit(plant.price[m], "EUR/kg"));
      expect(plant.price[m]).toBeLessThan(plant.offer[m]);
    }
    const attack = bare.run.events.find(({ kind }) => kind === "predation-start")!;
    expect(textOf({ question, sentences, timeline: [] })).toContain(attack.detail);
  });

  test("names what a kg brings and every cost taken off it, which add up as they are shown", () => {
    const stop = bare.run.events.findLast(({ kind, subject }) => kind === "mothball" && subject.startsWith("Caremag"))!;
    const { sentences } = explain(bare, { kind: "plant", plant: stop.subject });
    const [, , price, feed, , running, loss] =
      /(Of ([\d.]+) EUR\/kg, feed takes ([\d.]+) EUR\/kg \((\d+) %\) and running costs ([\d.]+) EUR\/kg: every kg loses ([\d.]+))/
        .exec(sentences[1].text)!
        .map(Number);
    expect(price - feed - running).toBeCloseTo(-loss, 6);
  });

  test("that closed on a price it could run at shows where the money went: fixed costs too", () => {
    const one = told("baseline", "commercial", 1);
    const exit = one.run.events.find(
      ({ kind, numbers = {}, month }) => kind === "exit" && month >= 0 && numbers.lossMonths === 0 && numbers.cashEur < 0,
    )!;
    const { sentences } = explain(one, { kind: "plant", plant: exit.subject });
    expect(textOf({ question: "", sentences, timeline: [] })).toContain("A plant that owes more than 5 % closes.");
    const { numbers } = sentences.find(({ source }) => source.of === "ledger")!;
    const plant = one.run.trace!.plants.find(({ name }) => name === exit.subject)!;
    expect(numbers["fixed cost EUR"]).toBeLessThan(0);
    // What it took in and paid since then is what its account lost.
    const from = /From January (\d+)/.exec(textOf({ question: "", sentences, timeline: [] }))![1];
    const before = plant.cash[(Number(from) - one.world.startYear) * 12 - 1];
    const sum = Object.values(numbers).reduce((all, eur) => all + eur, 0);
    expect(sum).toBeCloseTo(exit.numbers!.cashEur - before, -6);
  });

  test("is no cause of its own stop, and no cause is told twice", () => {
    for (const one of [war, bare, cuts])
      for (const { kind, subject, month } of one.run.events) {
        if ((kind !== "mothball" && kind !== "exit") || month < 0) continue;
        const { sentences } = explain(one, { kind: "plant", plant: subject, month });
        const causes = sentences.filter(({ role }) => role === "cause");
        expect(causes.filter(({ text }) => text.includes(subject)).map(({ text }) => text)).toEqual([]);
        expect(new Set(causes.map(({ text }) => text)).size).toBe(causes.length);
        expect(
          causes.filter(({ source, month: at }) => source.what === "exports-limited" || (source.what === kind && at === month)),
        ).toEqual([]);
      }
  });

  test("can be asked about up to a month", () => {
    const stops = bare.run.events.filter(({ kind, subject }) => kind === "mothball" && subject.startsWith("Caremag"));
    expect(stops.length).toBeGreaterThan(1);
    expect(explain(bare, { kind: "plant", plant: stops[0].subject, month: stops[0].month }).question).toContain(
      monthName(bare.world, stops[0].month),
    );
  });

  test("that was built with a contract says what it was worth without", () => {
    const fid = war.run.events.find(({ kind, numbers, month }) => kind === "fid" && month >= 0 && numbers?.strikeEurPerKg !== undefined)!;
    const said = textOf(explain(war, { kind: "plant", plant: fid.subject }));
    expect(said).toContain(fid.detail);
    expect(said).toContain(money(fid.numbers!.npvEur));
    expect(said).toContain(money(Math.abs(fid.numbers!.npvAloneEur)));
  });

  test("that was never built names the price it needs, above the one expected", () => {
    const { plants, refusals } = bare.run.trace!;
    const at = plants.findIndex(({ name }) => name === "LKAB Per Geijer");
    const said = explain(bare, { kind: "plant", plant: "LKAB Per Geijer" });
    expect(said.question).toContain("never built");
    const { numbers } = said.sentences.find((sentence) => sentence.numbers.breakEvenEurPerKg !== undefined)!;
    expect(refusals.some((refusal) => refusal.plant === at && refusal.breakEvenEurPerKg === numbers.breakEvenEurPerKg)).toBe(true);
    expect(numbers.breakEvenEurPerKg).toBeGreaterThan(numbers.forecastEurPerKg);
  });

  test("every plant of a run can be asked about, without a number that is none", () => {
    for (const one of [war, bare, cuts])
      for (const { name } of plantsToAsk(one.run)) {
        const said = explain(one, { kind: "plant", plant: name });
        expect(answerOf(said).text.length, name).toBeGreaterThan(20);
        expect(textOf(said), name).not.toMatch(/NaN|Infinity/);
      }
  });

  test("whose output is bought in at a floor has no reference price, and none is made up", () => {
    const bought = parseScenario(LIBRARY.find(({ id }) => id === "buy-in-floor")!.text);
    if (!bought.ok) throw new Error("buy-in-floor");
    const world = bought.study.worlds.at(-1)!;
    const one = { world, run: simulate(world, bought.study.seed, 1) };
    const said = plantsToAsk(one.run).map(({ name }) => textOf(explain(one, { kind: "plant", plant: name })));
    expect(said.join("\n")).toContain("settles without a reference price");
    expect(said.join("\n")).not.toMatch(/NaN|Infinity/);
  });

  test("that there is not is named in the error with those that there are", () => {
    expect(() => explain(war, { kind: "plant", plant: "Nowhere" })).toThrow(/no plant named Nowhere.*Caremag/);
  });
});

describe("a month and a year", () => {
  test("every month can be asked about; its price is the one recorded", () => {
    const price = pathOf(cuts.run, "price-ex-china");
    for (let month = 0; month < cuts.run.months; month += 5) {
      const said = explain(cuts, { kind: "month", month });
      expect(answerOf(said).text).toContain(inUnit(price[month], "EUR/kg"));
      expect(textOf(said)).not.toMatch(/NaN|Infinity/);
    }
  });

  test("under a limit on exports, the limit and who set it are among the causes", () => {
    const limited = pathOf(cuts.run, "exports-limited");
    const month = limited.lastIndexOf(1);
    expect(month).toBeGreaterThan(0);
    const said = textOf(explain(cuts, { kind: "month", month }));
    expect(said).toContain("limited to");
    expect(said).toContain(cuts.run.events.findLast((event) => event.kind === "quota-cut" && event.month <= month)!.detail);
  });

  test("the year's outlay is the sum of its reasons", () => {
    for (const year of [2029, 2031, 2040]) {
      const { sentences } = explain(war, { kind: "year", year });
      const reasons = sentences.filter(({ source }) => source.of === "ledger" && source.what !== "payees");
      const total = answerOf({ question: "", sentences, timeline: [] }).numbers.eur;
      expect(reasons.reduce((sum, { numbers }) => sum + numbers.eur, 0)).toBeCloseTo(total, 0);
    }
  });

  test("outside the run is an error that says which months there are", () => {
    expect(() => explain(war, { kind: "month", month: 999 })).toThrow("January 2026 to December 2040");
    expect(() => explain(war, { kind: "year", year: 1990 })).toThrow("2026 to 2040");
  });
});

test("the worst run is the dearest where less is better, and the emptiest where more is", () => {
  const kpis = (value: number) => new Float64Array(KPIS.length).fill(value);
  const runs = [5, 1, 9, 3, 7].map((value, replication) => ({ replication, kpis: kpis(value) }));
  expect(pickRun(runs, kpiIndex("fiscal-pv"), "worst")).toBe(2);
  expect(pickRun(runs, kpiIndex("built-eu"), "worst")).toBe(1);
  expect(pickRun(runs, kpiIndex("fiscal-pv"), "median")).toBe(0);
  expect(pickRun([{ replication: 0, kpis: kpis(NaN) }], 0, "median")).toBeUndefined();
});
