import { describe, expect, test } from "vitest";
import { commercialTarget } from "../../sim/agents/exporting-state.ts";
import { createOffer, offerTo } from "../../sim/agents/finance-offer.ts";
import { takeFinance } from "../../sim/agents/take-finance.ts";
import { emptyValue, type FinanceTerms, projectValue } from "../../sim/agents/project-value.ts";
import { Ledger } from "../../sim/core/ledger.ts";
import { annuityFactor, capitalRecoveryFactor } from "../../sim/finance/annuity.ts";
import { aidedDebt, equityAdvantage, loanAdvantage, type PublicFinance } from "../../sim/finance/public-finance.ts";
import type { Envelope } from "../../sim/instruments/envelope.ts";
import { Status } from "../../sim/state.ts";
import type { Setting } from "../../sim/world.ts";
import { expectClose, knownAnswer } from "../known-answers.ts";
import { advance, kpi, mean, openRun, path, run, sum, type Use, worldOf } from "../model/worlds.ts";

const NOTHING: PublicFinance = {
  grantShare: 0,
  loanShare: 0,
  loanRate: 0.015,
  guaranteeShare: 0,
  guaranteeCut: 0,
  equityShare: 0,
  equityReturn: 0.03,
  equityYears: 7,
  equityExit: 1,
};
const MARKET: FinanceTerms = {
  riskFree: 0.01,
  projectPremium: 0.047,
  priceOfRisk: 0.25,
  debtRate: 0.0343,
  dscr: 1.3,
  taxShield: 0.25,
  lifeYears: 20,
  optionWeight: 0,
};
const PLANT = { costPerKg: 40, feedShare: 0, fixedPerKgYear: 8, capexPerKgYear: 190, loading: 0.95, buildYears: 2.5 };

function worth(aid: PublicFinance | undefined, sigma: number, finance = MARKET) {
  const value = emptyValue();
  projectValue(value, PLANT, { forecast: 80, sigma }, undefined, finance, aid);
  return value;
}

describe("what public finance is worth to a project", () => {
  test("a grant of a share g adds g times the investment to its value", () => {
    // At this volatility the P10 cash carries no debt, so nothing else moves.
    expect(worth(undefined, 0.6).debtShare).toBe(0);
    for (const grantShare of [0.1, 0.4, 1])
      expectClose(
        worth({ ...NOTHING, grantShare }, 0.6).npvPerKgYear - worth(undefined, 0.6).npvPerKgYear,
        grantShare * PLANT.capexPerKgYear,
        1e-12,
      );
    // With debt it adds at least that: the same debt is a larger share of what is left to pay, and interest is deducted.
    expect(worth(undefined, 0.25).debtShare).toBeGreaterThan(0);
    const added = worth({ ...NOTHING, grantShare: 0.2 }, 0.25).npvPerKgYear - worth(undefined, 0.25).npvPerKgYear;
    expect(added).toBeGreaterThanOrEqual(0.2 * PLANT.capexPerKgYear);
    const untaxed = { ...MARKET, taxShield: 0 };
    const plain = worth({ ...NOTHING, grantShare: 0.2 }, 0.25, untaxed).npvPerKgYear - worth(undefined, 0.25, untaxed).npvPerKgYear;
    expectClose(plain, 0.2 * PLANT.capexPerKgYear, 1e-12);
  });

  test("public finance at market terms is worth nothing, and an offer of nothing changes no bit", () => {
    const atMarket = { ...NOTHING, loanShare: 0.3, loanRate: MARKET.debtRate, equityShare: 0.2, equityReturn: 0.057 };
    for (const sigma of [0.25, 0.4]) {
      expect(worth(atMarket, sigma).aidPerKgYear).toBeCloseTo(0, 12);
      expectClose(worth(atMarket, sigma).npvPerKgYear, worth(undefined, sigma).npvPerKgYear, 1e-12);
      expect(worth(NOTHING, sigma).npvPerKgYear).toBe(worth(undefined, sigma).npvPerKgYear);
    }
  });

  test("KA22 with a guarantee: of share G the cover ratio is 1.3 − 0.15·G and the rate falls by G times the spread (MODEL 4.2)", () => {
    const { inputs, expected, tol } = knownAnswer("KA22");
    const debt = { publicLoan: 0, privateDebt: 0 };
    const size = (aid: PublicFinance) => {
      aidedDebt(debt, inputs.CFADS, inputs.DSCR, inputs.kd, inputs.n, 1e9, aid, 0.7);
      return debt.publicLoan + debt.privateDebt;
    };
    expectClose(size(NOTHING), expected.debt, tol!);
    const G = 0.8;
    expectClose(
      size({ ...NOTHING, guaranteeShare: G, guaranteeCut: G * 0.02 }),
      (inputs.CFADS / (1.3 - 0.15 * G)) * annuityFactor(inputs.kd - G * 0.02, inputs.n),
      1e-12,
    );
    // A public loan takes its part of the same cash.
    const lent = { ...NOTHING, loanShare: 5e-8, loanRate: 0.02 };
    expectClose(size(lent), 50 + (inputs.CFADS / 1.3 - 50 / annuityFactor(0.02, 12)) * annuityFactor(0.06, 12), 1e-12);
  });

  test("a cheap loan is worth the present value of the interest that it saves; patient equity what it leaves to the others", () => {
    const service = capitalRecoveryFactor(0.015, 10);
    let saved = 1;
    for (let year = 1; year <= 10; year++) saved -= service / 1.0343 ** year;
    expectClose(loanAdvantage(0.0343, 0.015, 10), saved, 1e-12);
    let left = 1 - 1 / 1.057 ** 7;
    for (let year = 1; year <= 7; year++) left -= 0.03 / 1.057 ** year;
    expectClose(equityAdvantage(0.057, 0.03, 7, 1), left, 1e-12);
  });
});

const hub = (settings: Readonly<Record<string, Setting | undefined>> = {}): Use => ({ use: "financing-hub", ...settings }) as Use;
/** Small and slow, so that projects wait. */
const TIGHT = { envelope: "own", budgetMeur: 1500, yearlyShare: 0.25, grantShare: 0.4, equityShare: 0, aidCap: 1 };
const PRICE_WAR = { posture: "predation", decision: "committed", earliest: "2031-01", horizonMonths: 60, subsidy: 0.6 } as const;
const envelopeOf = (opened: ReturnType<typeof openRun>) => opened.state.publicFinance[0] as Envelope;

describe("an envelope", () => {
  test.each([{ ...TIGHT }, { ...TIGHT, guaranteeShare: 1, lossGivenDefault: 1, loanShare: 0.7 }, { envelope: "hub", marketShare: 0.1 }])(
    "never pays more than it has, nor more a year than is set free, whatever closes ($envelope)",
    (settings) => {
      for (const exporter of [{ posture: "commercial" }, PRICE_WAR]) {
        const opened = openRun(worldOf({ instruments: [hub(settings)], exporter, end: "2040-12" }));
        const envelope = envelopeOf(opened);
        const { budgetEur, yearlyShare, start } = envelope.terms;
        let paid = 0;
        const treasury = opened.ledger.account("EU treasury");
        advance(opened, opened.state.months, () => {
          paid += opened.ledger.paidBy(treasury);
          const years = Math.floor((opened.state.month - start) / 12) + 1;
          expect(envelope.committedEur).toBeLessThanOrEqual(budgetEur * Math.min(1, Math.max(0, yearlyShare * years)) * (1 + 1e-12));
        });
        expect(paid).toBeLessThanOrEqual(budgetEur * (1 + 1e-12));
        expectClose(envelope.paidEur, paid, 1e-12);
        expect(paid, "and pays something").toBeGreaterThan(0);
      }
    },
  );

  test("serves first who was ready first; who is behind waits, and the year's money is there again in January", () => {
    const opened = openRun(worldOf({ instruments: [hub({ ...TIGHT, loanShare: 0, guaranteeShare: 0, budgetMeur: 400 })] }));
    const { plants } = opened.state;
    const envelope = envelopeOf(opened);
    const { start } = envelope.terms;
    const [first, second, third] = [0, 1, 2];
    for (const j of [first, second, third]) {
      plants.status[j] = Status.ready;
      plants.due[j] = start - 10 + j;
      plants.investment[j] = 200e6;
      envelope.terms.eligible[j] = 1;
    }
    const nothing = {
      loanEur: 0,
      equityEur: 0,
      privateDebtEur: 0,
      privateRate: 0.03,
      ownersEur: 1,
      debtYears: 10,
      buildMonths: 30,
      startsAt: start + 30,
    };
    // 100 MEUR a year, 80 MEUR a project: one a year.
    expect(envelope.canPay(first, start)).toBe(true);
    envelope.take(first, start, { ...nothing, grantEur: 80e6 });
    expect(envelope.canPay(second, start)).toBe(false);
    envelope.queue(second, true);
    envelope.queue(third, true);
    expect([envelope.canPay(second, start + 12), envelope.canPay(third, start + 12)]).toEqual([true, false]);
    envelope.take(second, start + 12, { ...nothing, grantEur: 80e6 });
    expect(envelope.canPay(third, start + 12)).toBe(false);
    expect(envelope.canPay(third, start + 24)).toBe(true);
    // Once the envelope is spent nobody is offered anything.
    envelope.take(third, start + 24, { ...nothing, grantEur: 200e6 });
    plants.status[3] = Status.ready;
    plants.investment[3] = 200e6;
    envelope.terms.eligible[3] = 1;
    expect(envelope.offers(3, start + 25, false)).toBe(false);
  });

  test("gets its loans back in full, month by month, where the plant lives as long as its debt", () => {
    const opened = openRun(worldOf({ instruments: [hub({ envelope: "eib", loanShare: 0.4 })], end: "2040-12" }));
    const envelope = envelopeOf(opened);
    const j = opened.state.plants.names.indexOf("Arafura Nolans");
    const reason = (what: string) => `EIB ${what}`;
    const out = opened.ledger.route("EU treasury", opened.state.plants.names[j], reason("loan"));
    const back = opened.ledger.route(opened.state.plants.names[j], "EU treasury", reason("loan service"));
    const payments: number[] = [];
    let lent = 0;
    advance(opened, opened.state.months, () => {
      lent += opened.ledger.amount(out);
      if (opened.ledger.amount(back) > 0) payments.push(opened.ledger.amount(back));
    });
    expect(opened.state.plants.exitsAt[j]).toBeGreaterThan(opened.state.months);
    expect(lent).toBeGreaterThan(1e8);
    expect(payments.length).toBe(120);
    let present = 0;
    for (let year = 0; year < 10; year++) present += sum(payments.slice(12 * year, 12 * year + 12)) / 1.015 ** (year + 1);
    expectClose(present, lent, 1e-9);
    expectClose(sum(payments), lent * 10 * capitalRecoveryFactor(envelope.terms.loanRate, 10), 1e-9);
  });

  test("pays on a guarantee the guaranteed share of the loss on the debt that is left (MODEL 6), and gets the rest of its loan", () => {
    const opened = openRun(
      worldOf({
        instruments: [hub({ envelope: "own", guaranteeShare: 0.8, loanShare: 0.3, lossGivenDefault: 0.6, guaranteeSpread: 0.01 })],
      }),
    );
    const envelope = envelopeOf(opened);
    const ledger = new Ledger();
    const book = opened.ledger;
    const startsAt = 60;
    envelope.take(0, 30, {
      grantEur: 0,
      loanEur: 30e6,
      equityEur: 0,
      privateDebtEur: 50e6,
      privateRate: 0.03,
      ownersEur: 20e6,
      debtYears: 10,
      buildMonths: 30,
      startsAt,
    });
    book.beginMonth();
    for (let month = 0; month < 30; month++) envelope.build(0, 1 / 30, book);
    expect(book.balance(book.account("EU treasury"))).toBeCloseTo(-30e6, 3);
    book.beginMonth();
    // Four years of service paid: six of ten years are left.
    envelope.default(0, startsAt + 48, book);
    const owed = (debt: number, rate: number) => (debt * annuityFactor(rate, 6)) / annuityFactor(rate, 10);
    expectClose(
      book.amount(book.route("EU treasury", "financiers", "Financing hub guarantee called")),
      0.8 * 0.6 * owed(50e6, 0.03),
      1e-12,
    );
    expectClose(book.amount(book.route("financiers", "EU treasury", "Financing hub loan recovered")), 0.4 * owed(30e6, 0.015), 1e-9);
    expect(ledger.residual).toBe(0);
    // After the last month of the debt there is nothing to pay.
    book.beginMonth();
    envelope.default(0, startsAt + 120, book);
    expect(book.balance(book.account("EU treasury"))).toBe(0);
  });

  test("sells its equity to the other owners at what it put in, and takes dividends up to its return and no further", () => {
    const result = run({ instruments: [hub({ envelope: "ebrd", marketShare: 1, equityShare: 0.3, equityYears: 5 })], end: "2040-12" });
    const total = (reason: string, payer?: string) =>
      sum(
        result.ledger
          .filter((row) => row.reason === `EBRD ${reason}` && (payer === undefined || row.payer === payer))
          .map((row) => row.totalEur),
      );
    expect(total("equity")).toBeGreaterThan(1e6);
    expectClose(total("equity sold", "financiers"), total("equity"), 1e-9);
    expect(total("dividends")).toBeGreaterThan(0);
    expect(total("dividends")).toBeLessThanOrEqual(total("equity") * 0.03 * (5 + 1 / 12));
  });
});

describe("what the hub does to projects", () => {
  const ends = { end: "2040-12" };
  const SEEDS = [0, 1, 2];
  const over = (instruments: readonly Use[]) => SEEDS.map((replication) => run({ instruments, ...ends }, replication));

  test("every euro goes by name: who pays, who is paid, and what for", () => {
    const result = run({ instruments: [hub({ payer: "national" })], ...ends });
    const rows = result.ledger.filter((row) => row.reason.startsWith("Financing hub"));
    expect(new Set(rows.map(({ reason }) => reason.replace("Financing hub ", "")))).toEqual(
      new Set(["grant", "loan", "equity", "loan service", "dividends", "equity sold"]),
    );
    const toPlants = rows.filter(({ reason }) => /(grant|loan|equity)$/.test(reason));
    expect(toPlants.length).toBeGreaterThan(0);
    for (const row of toPlants) expect(row.payer).toBe("national treasuries");
    // What the public pays, private financiers do not.
    const plant = "Arafura Nolans";
    const paid = sum(result.ledger.filter((row) => row.payee === plant && /grant|loan|equity/.test(row.reason)).map((row) => row.totalEur));
    const built = sum(result.ledger.filter((row) => row.payer === plant && row.reason === "capital cost").map((row) => row.totalEur));
    expectClose(paid, 1.12 * built, 1e-9);
    const net = sum(path(result, "fiscal-net"));
    expectClose(sum(path(result, "fiscal-national")), net, 1e-12);
  });

  test("with a grant projects are built at lower prices, so that they come earlier", () => {
    const first = (instruments: readonly Use[]) =>
      mean(over(instruments).map((result) => result.events.find(({ kind }) => kind === "fid")?.month ?? 180));
    expect(first([hub({ grantShare: 0.5, marketShare: 1, aidCap: 1 })])).toBeLessThan(first([]));
  });

  test("the exporting state asks less while entrants have public money, since it takes less to bring them in", () => {
    const opened = openRun(worldOf({ instruments: [hub({ grantShare: 0.5, marketShare: 1, aidCap: 1 })], ...ends }));
    advance(opened, 31);
    const { state, market } = opened;
    const helped = commercialTarget(state, market, []);
    state.publicFinance.length = 0;
    expect(helped).toBeLessThan(commercialTarget(state, market, []));
  });

  test("the log says what each project got, and whether it would have been built without", () => {
    const { events } = run({ instruments: [hub()], ...ends });
    const given = events.filter(({ kind }) => kind === "finance");
    expect(given.length).toBeGreaterThan(1);
    expect(given[0].detail).toMatch(/MEUR grant.*MEUR left/);
    const decisions = events.filter(({ kind, detail }) => kind === "fid" && detail.includes("public finance worth"));
    expect(decisions.length).toBe(given.length);
    expect(decisions.some(({ detail }) => detail.includes("it would have been built without"))).toBe(true);
    // Kept to what is needed, none of them would have been.
    const needed = run({ instruments: [hub({ onlyNeeded: true })], ...ends }).events;
    expect(needed.some(({ kind }) => kind === "finance")).toBe(true);
    expect(needed.some(({ detail }) => detail.includes("it would have been built without"))).toBe(false);
  });

  test("projects wait for an envelope that is set free slowly, and say so", () => {
    const waits = over([hub(TIGHT)]).flatMap(({ events }) => events.filter(({ kind }) => kind === "finance-queue"));
    expect(waits.length).toBeGreaterThan(0);
  });

  test("a guarantee for a project without debt gives nothing and asks nothing", () => {
    const opened = openRun(worldOf({ instruments: [hub({ envelope: "investeu", equityShare: 0, euShare: 0.9 })], ...ends }));
    advance(opened, 31);
    const { state } = opened;
    const offer = createOffer();
    const take = (name: string, debtShare: number) => {
      const j = state.plants.names.indexOf(name);
      expect(offerTo(offer, state, j, false)).toBe(true);
      takeFinance(state, j, offer, { ...emptyValue(), debtShare, debtYears: 10 });
      return state.standing.share[j];
    };
    expect(take("Solvay La Rochelle", 0)).toBe(0);
    expect(envelopeOf(opened).committedEur).toBe(0);
    expect(opened.events.filter(({ kind }) => kind === "finance")).toEqual([]);
    expect(take("Arafura Nolans", 0.4)).toBe(0.9);
    expect(opened.events.filter(({ kind }) => kind === "finance").map(({ detail }) => detail)).toEqual([
      expect.stringMatching(/guaranteed debt/),
    ]);
  });

  test("in return buyers in the EU get their share of what is made", () => {
    const opened = openRun(worldOf({ instruments: [hub({ euShare: 0.7 })], ...ends }));
    advance(opened, opened.state.months);
    const { plants, destinations } = opened.state;
    const j = plants.names.indexOf("Arafura Nolans");
    expect(plants.output[j]).toBeGreaterThan(0);
    expect(plants.tiedShare[j]).toBe(0.7);
    expect(destinations[plants.tiedTo[j]].region).toBe("EU");
    // A contract with another government stands.
    const lynas = plants.contract.indexOf("lynas");
    expect(destinations[plants.tiedTo[lynas]].region).toBe("Japan and Korea");
  });

  test("two envelopes add up, but not beyond the lowest cap on aid", () => {
    const both = (aidCap: number) =>
      run({
        instruments: [
          hub({ envelope: "innovation-2025", grantShare: 0.4, aidCap: 1 }),
          hub({ envelope: "cohesion", grantShare: 0.4, aidCap }),
        ],
        ...ends,
      });
    const share = (aidCap: number) => {
      const { ledger } = both(aidCap);
      const of = (payer: string, payee: string, reason: RegExp) =>
        sum(
          ledger
            .filter((row) => (payer === "" || row.payer === payer) && (payee === "" || row.payee === payee) && reason.test(row.reason))
            .map((row) => row.totalEur),
        );
      return of("", "LKAB Luleå", /grant$/) / of("LKAB Luleå", "", /^capital cost$/);
    };
    expectClose(share(1), 0.8, 1e-9);
    expectClose(share(0.5), 0.5, 1e-9);
  });

  test("an envelope for other materials, of no size or of no share changes no bit", () => {
    const none = run({ ...ends });
    for (const settings of [
      { envelope: "battery-booster" },
      { marketShare: 0 },
      { envelope: "own", budgetMeur: 0 },
      { grantShare: 0, loanShare: 0, guaranteeShare: 0, equityShare: 0 },
    ])
      expect(run({ instruments: [hub(settings)], ...ends }).hash).toBe(none.hash);
    expect(kpi(none, "fiscal-pv")).toBe(0);
  });
});
