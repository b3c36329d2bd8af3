import { describe, expect, test } from "vitest";
import { decidePlants } from "../../sim/agents/plants.ts";
import { contractView, costsOf } from "../../sim/agents/investor.ts";
import { emptyValue, projectValue } from "../../sim/agents/project-value.ts";
import { clawbackAhead } from "../../sim/instruments/escrow.ts";
import { Status } from "../../sim/state.ts";
import { expectClose } from "../known-answers.ts";
import type { Setting } from "../../sim/world.ts";
import { advance, type Exporter, kpi, openRun, path, run, sum, type Use, worldOf } from "../model/worlds.ts";

type Terms = Readonly<Record<string, Setting>>;
const END = "2034-12";
const STORM: Exporter = { posture: "quota-cut", perYear: 6, durationMonths: 12, cut: 0.8 };
const BLOW: Exporter = { posture: "predation", decision: "committed", earliest: "2028-01", horizonMonths: 24, subsidy: 0.6 };
const open = (use: Use, exporter?: Exporter) => openRun(worldOf({ end: END, instruments: [{ start: "2026-07", ...use }], exporter }));

test("clauses at their defaults, written out, change no bit", () => {
  const plain = run({ end: END, exporter: STORM, instruments: [{ use: "two-way-cfd", averaging: "trailing-12" }] });
  const written = run({
    end: END,
    exporter: STORM,
    instruments: [
      {
        use: "two-way-cfd",
        averaging: "trailing-12",
        clawbackShare: 1,
        clawbackMax: 0,
        annualCapPaid: 1000,
        annualCapReceived: 1000,
        energyIndexation: 0,
        energyGrowth: 0.1,
        upsideAfterMonths: 0,
        terminationBond: 0,
        onClosure: "lapses",
        whenSpent: "both-stop",
        startTrigger: "first-output",
      },
    ],
  });
  expect(written.hash).toBe(plain.hash);
});

describe("collar", () => {
  test("with floor and cap at one price it is the two-way contract, with a cap that takes nothing the floor, bit for bit", () => {
    const of = (use: Use) => run({ end: END, exporter: STORM, instruments: [{ start: "2026-07", ...use }] });
    const collar: Use = { use: "collar", strike: 90 };
    expect(of({ ...collar, cap: 90 }).hash).toBe(of({ use: "two-way-cfd", strike: 90 }).hash);
    expect(of({ ...collar, capShare: 0 }).hash).toBe(of({ use: "one-way-floor", strike: 90 }).hash);
    // A cap below the floor counts as the floor.
    expect(of({ ...collar, cap: 60 }).hash).toBe(of({ ...collar, cap: 90 }).hash);
  });
  test("it costs the treasury no less than a two-way contract and no more than a floor at one strike, as it pays the same and takes less and more", () => {
    const pv = (use: Use) =>
      kpi(run({ end: END, exporter: STORM, instruments: [{ start: "2026-07", newPlantsOnly: false, ...use }] }), "fiscal-pv");
    const cfd = pv({ use: "two-way-cfd", strike: 90 });
    const floor = pv({ use: "one-way-floor", strike: 90 });
    const collar = pv({ use: "collar", strike: 90, cap: 140 });
    expect(collar).toBeGreaterThan(cfd);
    expect(collar).toBeLessThan(floor);
  });
  test("a smaller share of the shortfall is paid in proportion, and builds no more", () => {
    const built = [0, 0.5, 1].map((floorShare) => kpi(run({ end: END, instruments: [{ use: "collar", floorShare }] }), "built-eu"));
    expect(built[0]).toBeLessThanOrEqual(built[1]);
    expect(built[1]).toBeLessThanOrEqual(built[2]);
    expect(built[0]).toBeLessThan(built[2]);
    const [book] = open({ use: "collar", floorShare: 0.5 }).books;
    const [full] = open({ use: "collar" }).books;
    expectClose(book.payPerKg(60, 30), 0.5 * full.payPerKg(60, 30), 1e-12);
  });
});

describe("deemed contract", () => {
  test("it leaves a plant's dispatch to the market: no support per kg, where a capped contract keeps it running at a loss", () => {
    const through = (use: Use) => {
      const opened = open(use, BLOW);
      const { plants } = opened.state;
      let support = 0;
      let lossMaking = 0;
      advance(opened, opened.state.months, () => {
        for (let j = 0; j < plants.n; j++) {
          if (!opened.books[0].running(j, opened.state.month)) continue;
          support += Math.abs(plants.support[j]);
          // Beside feed, at a price well below what a kg costs to make.
          if (plants.price[j] * (1 - plants.feedShare[j]) < 0.9 * plants.cost[j]) lossMaking += plants.output[j];
        }
      });
      return { support, lossMaking };
    };
    expect(through({ use: "deemed-cfd", strike: 120 })).toEqual({ support: 0, lossMaking: expect.closeTo(0, 6) });
    expect(through({ use: "two-way-cfd", strike: 120 }).lossMaking).toBeGreaterThan(10);
  });
  test("a plant that is paid for standing ready does not mothball, and gets nothing while it is not kept in order", () => {
    const opened = open({ use: "deemed-cfd", strike: 120, availabilityMin: 0.5 }, BLOW);
    const { plants } = opened.state;
    let ready = 0;
    advance(opened, opened.state.months, () => {
      for (let j = 0; j < plants.n; j++) {
        if (!opened.books[0].running(j, opened.state.month)) continue;
        if (plants.output[j] === 0 && plants.status[j] === Status.operating && opened.books[0].netNow[j] > 0) ready++;
        if (plants.available[j] < 0.5 * opened.books[0].volume[j]) expect(opened.books[0].netNow[j]).toBe(0);
      }
    });
    // Longer than the three months after which a plant without it stands still.
    expect(ready).toBeGreaterThan(6);
  });
});

describe("escrow", () => {
  test("a windfall over a trailing year is owed in equal parts over the eleven settlements to come", () => {
    // One month at 150 over a threshold of 100: 11 settlements of 50/12 each.
    expectClose(clawbackAhead([100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 150], 11, 12, 100, 1), (11 * 50) / 12, 1e-12);
    expectClose(clawbackAhead([100, 150], 1, 12, 100, 0.3), (0.3 * 11 * 50) / 12, 1e-12);
    // Eleven months ago: one settlement is left.
    expectClose(clawbackAhead([100, 150, ...Array(10).fill(100)], 11, 12, 100, 1), 50 / 12, 1e-12);
    expect(clawbackAhead([90, 80, 100], 2, 12, 100, 1)).toBe(0);
  });
  test("what goes in comes out as clawback or back to the plant, and dividends are held back meanwhile", () => {
    for (const averaging of ["trailing-12", "calendar-year"]) {
      const opened = open({ use: "two-way-cfd", strike: 90, averaging, escrow: true }, STORM);
      let highest = 0;
      advance(opened, opened.state.months, () => {
        const balance = sum(opened.books[0].escrow!.balance);
        expect(balance).toBeGreaterThanOrEqual(-1e-6);
        highest = Math.max(highest, balance);
      });
      const rows = opened.ledger.rows();
      const account = "two-way CfD escrow";
      const into = sum(rows.filter(({ payee }) => payee === account).map(({ totalEur }) => totalEur));
      const out = sum(rows.filter(({ payer }) => payer === account).map(({ totalEur }) => totalEur));
      expect(highest, averaging).toBeGreaterThan(1e6);
      expectClose(into - out, sum(opened.books[0].escrow!.balance), 1e-6);
    }
  });
  test("without a lag nothing waits", () => {
    expect(open({ use: "two-way-cfd", escrow: true }).books[0].escrow).toBeUndefined();
  });
});

describe("what happens when a budget is spent", () => {
  const spend = (whenSpent: string) => {
    const opened = open({ use: "two-way-cfd", strike: 90, budget: "gross", budgetMeur: 20, whenSpent }, STORM);
    const [book] = opened.books;
    let paid = 0;
    let received = 0;
    let signed = 0;
    let before = -1;
    advance(opened, opened.state.months, () => {
      if (before >= 0 && opened.state.month > before) {
        paid += book.paidNow;
        received += book.receivedNow;
      }
      if (book.budgetLeft() <= 0 && before < 0) before = opened.state.month;
    });
    for (let j = 0; j < opened.state.plants.n; j++) if (book.volume[j] > 0 && book.begins[j] > before) signed++;
    return { paid, received, spentAt: before, later: signed, ended: book.ended };
  };
  test("payments stop in each case; receipts go on, stop too, or all contracts end", () => {
    const [payments, both, end] = ["payments-stop", "both-stop", "contracts-end"].map(spend);
    for (const each of [payments, both, end]) {
      expect(each.spentAt).toBeGreaterThan(0);
      expect(each.paid).toBe(0);
    }
    expect(payments.received).toBeGreaterThan(1e6);
    expect(both.received).toBe(0);
    expect(end.received).toBe(0);
    expect([payments.ended, both.ended, end.ended]).toEqual([false, false, true]);
  });
});

describe("starts, indexation and limits", () => {
  test("a contract begins with the trigger it names, and investors value the wait", () => {
    const at = (use: Terms) => {
      const opened = open({ use: "two-way-cfd", strike: 140, newPlantsOnly: true, ...use });
      advance(opened, opened.state.months);
      const [book] = opened.books;
      const { plants } = opened.state;
      const held = Array.from(book.volume.keys()).filter((j) => book.volume[j] > 0);
      expect(held.length).toBeGreaterThan(0);
      return held.map((j) => ({ wait: book.begins[j] - plants.startsAt[j], begins: book.begins[j], tenor: book.ends[j] - book.begins[j] }));
    };
    const ramp = Math.round(open({ use: "two-way-cfd" }).state.terms.buildRampMonths);
    for (const { wait, tenor } of at({})) expect([wait <= 1, tenor]).toEqual([true, 120]);
    for (const { wait, tenor } of at({ startTrigger: "full-ramp" })) expect([wait >= ramp - 1, tenor]).toEqual([true, 120]);
    const date = open({ use: "two-way-cfd" }).state.burnIn + 96;
    for (const { begins } of at({ startTrigger: "date", startDate: "2034-01" })) expect(begins).toBeGreaterThanOrEqual(date);
  });

  /** Value of one project under a contract, EUR per kg of yearly capacity. */
  const worth = (use: Terms): number => {
    const opened = open({ use: "two-way-cfd", strike: 120, ...use });
    advance(opened, 30);
    const { state, books } = opened;
    const j = state.plants.names.indexOf("LKAB Luleå");
    const value = emptyValue();
    projectValue(value, costsOf(state, j, false), state.outlook, contractView(state, books[0], j, 60), state.finance);
    return value.npvPerKgYear;
  };
  test("investors see each clause in the settlement itself: what takes from a plant lowers the value of a project, what spares it raises it", () => {
    const plain = worth({});
    expect(worth({ startTrigger: "date", startDate: "2033-01" })).toBeLessThan(plain);
    expect(worth({ terminationBond: 50 })).toBeLessThan(plain);
    expect(worth({ returnCap: 0.03 })).toBeLessThan(plain);
    expect(worth({ annualCapPaid: 0 })).toBeLessThan(plain);
    expect(worth({ energyIndexation: 0.5, energyGrowth: 0.1 })).toBeGreaterThan(plain);
    expect(worth({ energyIndexation: 0.5, energyGrowth: -0.05 })).toBeLessThan(plain);
    expect(worth({ underReporting: true, independentIndex: false })).toBeGreaterThan(plain);
    expect(worth({ underReporting: true })).toBe(plain);
    // At a strike that prices often pass, sparing the clawback is worth money.
    const low = worth({ strike: 60 });
    expect(worth({ strike: 60, clawbackShare: 0.3 })).toBeGreaterThan(low);
    expect(worth({ strike: 60, clawbackMax: 5 })).toBeGreaterThan(low);
    expect(worth({ strike: 60, upsideAfterMonths: 60 })).toBeGreaterThan(low);
    expect(worth({ strike: 60, sideSales: true })).toBeGreaterThan(low);
  });
  test("no plant pays back more per kg than the limit, nor anything before its share is due", () => {
    const opened = open({ use: "two-way-cfd", strike: 80, clawbackMax: 10, upsideAfterMonths: 24, cpiIndexation: 1 }, STORM);
    const [book] = opened.books;
    const { plants } = opened.state;
    let most = 0;
    advance(opened, opened.state.months, () => {
      for (let j = 0; j < plants.n; j++) {
        if (!(book.netNow[j] < 0)) continue;
        expect(opened.state.month).toBeGreaterThanOrEqual(book.begins[j] + 24);
        most = Math.max(most, -book.netNow[j] / (1000 * Math.min(plants.output[j], book.volume[j])));
      }
    });
    expect(most).toBeGreaterThan(5);
    expect(most).toBeLessThanOrEqual(10 + 1e-9);
  });
});

describe("leaving early", () => {
  test("a plant that closes loses its bond to the treasury; one that stays to the end gets it back", () => {
    const closing = open({ use: "two-way-cfd", strike: 120, terminationBond: 20 });
    advance(closing, 60);
    const { plants } = closing.state;
    const j = plants.names.indexOf("Neo Silmet");
    const bond = closing.books[0].bonds!.held[j];
    expectClose(bond, 20 * closing.books[0].volume[j] * 12000, 1e-12);
    plants.status[j] = Status.exited;
    advance(closing, 62);
    const total = (opened: typeof closing, reason: string) =>
      sum(
        opened.ledger
          .rows()
          .filter((row) => row.reason === reason)
          .map(({ totalEur }) => totalEur),
      );
    expect(total(closing, "bond lost")).toBe(bond);
    const short = open({ use: "two-way-cfd", strike: 120, terminationBond: 20, tenorYears: 2, lastSigning: "2026-12" });
    advance(short, short.state.months);
    expect(total(short, "bond lost")).toBe(0);
    expect(total(short, "bond returned")).toBeCloseTo(total(short, "bond put up"), 3);
    expect(total(short, "bond put up")).toBeGreaterThan(0);
  });
  test("a failing plant whose contract is worth the cash passes to a new owner; one whose contract is not, closes", () => {
    const fail = (hole: number, onClosure: string) => {
      const opened = open({ use: "one-way-floor", strike: 150, onClosure });
      advance(opened, 60);
      const { state, ledger, routes, plantAccounts, report, newOwner } = opened;
      const j = state.plants.names.indexOf("Neo Silmet");
      expect(opened.books[0].running(j, state.month)).toBe(true);
      ledger.beginMonth(1);
      state.plants.cash[j] = -hole * state.plants.investment[j];
      decidePlants(state, ledger, routes, plantAccounts, report, newOwner);
      return state.plants.status[j] === Status.exited ? "closed" : "runs";
    };
    expect(fail(0.1, "novation")).toBe("runs");
    expect(fail(0.1, "lapses")).toBe("closed");
    expect(fail(100, "novation")).toBe("closed");
  });
});

test("the exporter's sums see suspension, yearly caps and a delayed start: what is not paid in an attack does not count as the treasury's loss", () => {
  const opened = open({ use: "one-way-floor", strike: 120 });
  advance(opened, 60);
  const [book] = opened.books;
  const weights = { exclusionWeight: 0, bleedWeight: 0, discountPerMonth: 0.005, reentryPerMonth: 0.01 };
  const outlay = (changed: object) => {
    const kept = { ...book.terms };
    Object.assign(book.terms, changed);
    const { treasuryOutlay } = opened.exporterView.attackSums(0.25, 24, weights);
    Object.assign(book.terms, kept);
    return treasuryOutlay;
  };
  const begins = book.begins.slice();
  book.begins.fill(1 << 28);
  // What other governments pay under their own contracts.
  const others = outlay({});
  book.begins.set(begins);
  const plain = outlay({}) - others;
  expect(plain).toBeGreaterThan(1e6);
  expect(outlay({ suspendBelow: 110 })).toBe(others);
  expect(outlay({ annualCapPaidEur: 1e6 }) - others).toBeLessThan(0.5 * plain);
  expect((outlay({ downShare: 0.5 }) - others) / plain).toBeCloseTo(0.5, 6);
});

test("sums of the ledger hold with every clause and game on at once", () => {
  const result = run({
    end: END,
    exporter: STORM,
    instruments: [
      {
        use: "two-way-cfd",
        start: "2026-07",
        strike: 80,
        averaging: "calendar-year",
        escrow: true,
        clawbackMax: 50,
        sideSales: true,
        sideSalePenalty: 20,
        strategicDefault: true,
        timesOutput: true,
        underReporting: true,
        independentIndex: false,
        onClosure: "novation",
        terminationBond: 5,
        returnCap: 0.1,
        budget: "net",
        budgetMeur: 300,
        whenSpent: "both-stop",
      },
    ],
  });
  expect(result.massResidual).toBeLessThanOrEqual(1e-9);
  expect(result.cashResidual).toBeLessThanOrEqual(1e-9);
  expect(path(result, "fiscal-received").some((value) => value > 0)).toBe(true);
});
