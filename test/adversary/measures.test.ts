import { describe, expect, test } from "vitest";
import { createLevers } from "../../sim/adversary/levers.ts";
import { measureById } from "../../sim/adversary/measures/index.ts";
import { createQueue } from "../../sim/adversary/measures/licence-queue.ts";
import type { ExporterView, Levers } from "../../sim/adversary/posture.ts";
import { stream } from "../../sim/core/streams.ts";
import { measuresOn, type Use } from "../model/worlds.ts";
import { expectClose, knownAnswer } from "../known-answers.ts";

describe("a licence queue", () => {
  const { inputs, expected, tol } = knownAnswer("KA24");
  const steady = (p: number) => {
    const queue = createQueue(0, p, 0, 6);
    for (let month = 0; month < 400; month++) queue.month(inputs.lambda_t_per_month);
    return queue.backlog;
  };

  test("KA24: holds λ(1 − p)/p, and Little's law gives the wait", () => {
    expectClose(steady(inputs.p), expected.B, tol!);
    expectClose(steady(inputs.p) / inputs.lambda_t_per_month, expected.W, tol!);
    expectClose(steady(0.5), 100, tol!);
    expect(steady(1)).toBe(0);
  });

  test("KA24: the mean of offices that draw lots is the queue, within four standard errors", () => {
    const offices = 2000;
    const months = 30;
    const waits: number[] = [];
    const backlogs: number[] = [];
    for (let office = 0; office < offices; office++) {
      const draw = stream("1", office, "office", "decisions");
      // One application a month, as a tenth of a lot would not change the mean.
      const waiting: number[] = [];
      for (let month = 0; month < months; month++) {
        waiting.push(month);
        for (let i = waiting.length - 1; i >= 0; i--)
          if (draw.uniform() < inputs.p) {
            if (month >= 20 && waiting[i] < 20 && waiting[i] >= 5) waits.push(month - waiting[i]);
            waiting.splice(i, 1);
          }
      }
      backlogs.push(waiting.length);
    }
    const mean = backlogs.reduce((a, b) => a + b, 0) / offices;
    const sd = Math.sqrt(backlogs.reduce((a, b) => a + (b - mean) ** 2, 0) / (offices - 1));
    const queue = createQueue(0, inputs.p, 0, 6);
    for (let month = 0; month < months; month++) queue.month(1);
    expect(Math.abs(mean - queue.backlog)).toBeLessThan((4 * sd) / Math.sqrt(offices));
  });

  test("KA24: an application waits (1 − p)/p months on average, within four standard errors", () => {
    const draw = stream("1", 0, "office", "waits");
    const n = 20_000;
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < n; i++) {
      let wait = 0;
      while (draw.uniform() >= inputs.p) wait++;
      sum += wait;
      squares += wait * wait;
    }
    const mean = sum / n;
    const error = Math.sqrt((squares / n - mean * mean) / n);
    expect(Math.abs(mean - steady(inputs.p) / inputs.lambda_t_per_month)).toBeLessThan(4 * error);
  });

  // Two whole months before the first decision, then everything: 0, 0, 100, 100, and 200 t waiting.
  test("lets nothing out for its least wait, then what was asked for", () => {
    const queue = createQueue(2, 1, 0, 6);
    const released: number[] = [];
    for (let month = 0; month < 6; month++) {
      const valid = queue.month(100);
      released.push(valid);
      queue.used(valid);
    }
    expect(released).toEqual([0, 0, 100, 100, 100, 100]);
    expect(queue.backlog).toBe(200);
  });

  // A tenth is denied: 90 of 100; unused licences lapse with a mean life of 6 months: 90·(1 + 5/6 + …) up to 540.
  test("denies its share, and licences that nobody uses lapse", () => {
    const queue = createQueue(0, 1, 0.1, 6);
    expectClose(queue.month(100), 90, 1e-12);
    expectClose(queue.month(100), 90 + 75, 1e-12);
    let valid = 0;
    for (let month = 0; month < 200; month++) valid = queue.month(100);
    expectClose(valid, 540, 1e-9);
  });

  test("loses no application: decided plus waiting is what was asked for", () => {
    const queue = createQueue(3, 0.35, 0, 1e12);
    let asked = 0;
    let valid = 0;
    for (let month = 0; month < 40; month++) {
      const now = 10 + ((month * 7) % 13);
      asked += now;
      valid = queue.month(now);
      expectClose(valid + queue.backlog, asked, 1e-9);
    }
  });
});

/** A measure alone against a view that the test writes; month 0 is 2027-01. */
function acting(use: Use, view: Partial<ExporterView> = {}, regions: readonly string[] = ["EU", "US"]) {
  const [{ measure, settings }] = measuresOn("tiny", [use]);
  const monthOf = (date: string) => (Number(date.slice(0, 4)) - 2027) * 12 + Number(date.slice(5)) - 1;
  const destinations = regions.map((name) => {
    const [region, only] = name.split(": ");
    return { id: name, region, insideMagnets: false, ...(only ? { only } : {}) };
  });
  const events: string[] = [];
  // Only what measures look at.
  const setup = { monthOf, draw: new Float64Array(0), destinations, regions: ["China", "EU", "US"] };
  const active = measureById(measure)!.activate(settings, setup as never);
  return {
    events,
    at(month: number, now: Partial<ExporterView> = {}, given?: Levers): Levers {
      const levers = given ?? createLevers(new Uint8Array(regions.length), 3);
      const base = {
        meanExports: 30,
        lastExports: 30,
        meanOutput: 100,
        homePrice: 80,
        stateStock: 0,
        homeMarginalCost: 50,
        homeCapacity: 120,
        spend() {},
      };
      active.act({ ...base, ...view, ...now, month, report: (kind: string) => events.push(`${month} ${kind}`) } as never, levers);
      return levers;
    },
  };
}

describe("measures of the exporting state", () => {
  // 12 t a year is 1 a month; from 30 in three steps: 20.33, 10.67, 1.
  test("an export quota tightens evenly from what was exported", () => {
    const quota = acting({ use: "export-quota", tonnesPerYear: 12, phaseInMonths: 3, end: "2027-06" });
    const caps = [0, 1, 2, 3, 5, 6].map((month) => quota.at(month).exportCap);
    [30 - 29 / 3, 30 - 58 / 3, 1, 1, 1].forEach((cap, i) => {
      expectClose(caps[i], cap, 1e-12);
    });
    expect(caps[5]).toBe(Infinity);
  });

  test("a quota above what is exported limits to itself from the first month", () => {
    expect(acting({ use: "export-quota", tonnesPerYear: 600, phaseInMonths: 12 }).at(0).exportCap).toBe(50);
  });

  // A tenth off 100 t in three steps.
  test("a mining quota tightens evenly from what was made, and does not chase its own cut", () => {
    const quota = acting({ use: "mining-quota", cut: 0.1, phaseInMonths: 3 });
    [0, 1, 2, 20].forEach((month, i) => {
      expectClose(quota.at(month, { meanOutput: month === 0 ? 100 : 90 }).productionCap, [100 - 10 / 3, 100 - 20 / 3, 90, 90][i], 1e-12);
    });
  });

  test("an export duty is its share of last month's home price", () => {
    expect(acting({ use: "export-duty", rate: 0.15 }).at(0).exportDuty).toBe(12);
    expect(acting({ use: "export-duty", rate: 0.15 }).at(0, { homePrice: 200 }).exportDuty).toBe(30);
  });

  // Asked for 1.25 times the mean of 30; half decided, a fifth denied: 15, 15·… after use.
  test("licensing lets out what its queue grants, and counts what was shipped", () => {
    const licences = acting({ use: "licensing", waitMonths: 0, decidedShare: 0.5, deniedShare: 0.2, validMonths: 6 });
    expectClose(licences.at(0).exportCap, 37.5 * 0.5 * 0.8, 1e-12);
    // All 15 shipped; now 37.5 + 18.75 wait, half is decided.
    expectClose(licences.at(1, { lastExports: 15 }).exportCap, (37.5 + 18.75) * 0.5 * 0.8, 1e-12);
  });

  test("a stop of decisions lets nothing out for the least waiting time", () => {
    const licences = acting({ use: "licensing", waitMonths: 2, decidedShare: 1, deniedShare: 0 });
    expect([0, 1, 2].map((month) => licences.at(month, { lastExports: 0 }).exportCap)).toEqual([0, 0, 37.5]);
  });

  test("a ban shuts out a region, or its defence buyers alone", () => {
    const places = ["EU: civil", "EU: defence", "US: civil", "US: defence"];
    const banned = (use: Use) => Array.from(acting(use, {}, places).at(0).banned);
    expect(banned({ use: "destination-ban", region: "US", buyers: "all" })).toEqual([0, 0, 1, 1]);
    expect(banned({ use: "destination-ban", region: "US", buyers: "defence" })).toEqual([0, 0, 0, 1]);
    expect(banned({ use: "destination-ban", region: "all", buyers: "defence" })).toEqual([0, 1, 0, 1]);
    expect(banned({ use: "licensing", militaryDenied: true })).toEqual([0, 1, 0, 1]);
    expect(banned({ use: "licensing" })).toEqual([0, 0, 0, 0]);
    expect(banned({ use: "military-denial", region: "US" })).toEqual([0, 0, 0, 1]);
    expect(banned({ use: "full-ban", region: "EU" })).toEqual([1, 1, 0, 0]);
  });

  // Half of the output is under the rule; two months' wait, then half is decided and a fifth of that denied: 0, 0, 0.4, then 0.6 of a month.
  test("the 0.1 % rule blocks what waits for its licence, and at last what is denied", () => {
    const rule = acting({
      use: "extraterritorial-rule",
      region: "EU",
      embodiedShare: 0.5,
      waitMonths: 2,
      decidedShare: 0.5,
      deniedShare: 0.2,
    });
    const blocked = Array.from({ length: 40 }, (_, month) => Array.from(rule.at(month).blockedShare));
    [0.5, 0.5, 0.5 * 0.6, 0.5 * 0.4].forEach((share, month) => {
      expectClose(blocked[month][1], share, 1e-12);
    });
    expectClose(blocked[39][1], 0.5 * 0.2, 1e-9);
    for (const month of blocked) expect([month[0], month[2]]).toEqual([0, 0]);
  });

  test("two limits with an end that everybody knows: buyers count on the first of them", () => {
    const levers = createLevers(new Uint8Array(2), 3);
    levers.reliefMonths = 1;
    const licences = acting({ use: "licensing", waitMonths: 6, decidedShare: 0.5 });
    expect(licences.at(0).reliefMonths).toBe(7);
    expect(licences.at(1, {}, levers).reliefMonths).toBe(1);
  });

  test("the state sells no more of its stock than it holds", () => {
    const selling = acting({ use: "state-stockpiling", tonnesPerMonth: -10 });
    expect(selling.at(0, { stateStock: 25 }).stateBuying).toBe(-10);
    expect(selling.at(1, { stateStock: 4 }).stateBuying).toBe(-4);
    expect(Math.abs(selling.at(2, { stateStock: 0 }).stateBuying)).toBe(0);
  });

  test("every measure leaves the levers alone before it begins and after it ends, and is news when announced and when it begins", () => {
    const quiet = ["state-stockpiling", "technology-ban", "overcapacity-subsidy", "downstream-capture", "technology-disclosure"];
    const alarming = ["export-quota", "export-duty", "licensing", "destination-ban", "full-ban", "mining-quota", "extraterritorial-rule"];
    for (const use of [...alarming, ...quiet]) {
      const measure = acting({ use, announced: "2027-03", start: "2027-06", end: "2027-09" });
      const untouched = JSON.stringify({ ...acting({ use, start: "2030-01", announced: "2030-01" }).at(0), news: false });
      const alarms: number[] = [];
      for (let month = 0; month < 12; month++) {
        const levers = measure.at(month);
        if (levers.news) alarms.push(month);
        const same = JSON.stringify({ ...levers, news: false }) === untouched;
        expect(same, `${use} in month ${month}`).toBe(month < 5 || month > 8);
      }
      expect(alarms, use).toEqual(quiet.includes(use) ? [] : [2, 5]);
      expect(measure.events, use).toEqual(["2 control-announced", "5 control", "9 control-end"]);
    }
  });
});
