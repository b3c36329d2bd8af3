import { expect } from "vitest";
import { OUTCOMES } from "../../sim/results/outcomes.ts";
import type { RunResult } from "../../sim/results/results.ts";
import type { World } from "../../sim/world.ts";
import { kpi, path, sum } from "./worlds.ts";

const TOLERANCE = 1e-9;
const TREASURIES = ["EU treasury", "national treasuries"];
const PARTS_PRICES = new Set(["full-ban", "destination-ban", "military-denial", "retaliation", "export-duty"]);

/** The months in which something is wrong. */
const months = (result: RunResult, wrong: (month: number) => boolean): number[] =>
  Array.from({ length: result.months }, (_, m) => m).filter(wrong);
const tradeWedge = (world: World, way: "export" | "import") => world.values[`ndpr.${way}.wedge`];

/** What holds in every run of any world of the NdPr chain: each throws where it does not. `result` is of detail "full". */
export const LAWS: readonly { readonly law: string; check(result: RunResult, world: World): void }[] = [
  {
    law: "mass and cash balance in every month",
    check(result) {
      expect(Math.max(...path(result, "mass-residual"), result.massResidual)).toBeLessThanOrEqual(TOLERANCE);
      expect(Math.max(...path(result, "cash-residual"), result.cashResidual)).toBeLessThanOrEqual(TOLERANCE);
    },
  },
  {
    law: "every monthly figure is a number, and quantities are not negative",
    check(result) {
      for (const { id, unit } of OUTCOMES) {
        const values = path(result, id);
        expect(values.every(Number.isFinite), id).toBe(true);
        if (/^(t\/|months|share|0 or 1|EUR\/kg)/.test(unit) && id !== "wedge") expect(Math.min(...values), id).toBeGreaterThanOrEqual(0);
      }
    },
  },
  {
    law: "China never exports and imports in the same month, and its price follows the trade",
    check(result, world) {
      const exports = path(result, "china-exports");
      const imports = path(result, "china-imports");
      const china = path(result, "price-china");
      const hub = path(result, "price-hub");
      const capped = path(result, "export-cap-bound");
      const outside = path(result, "price-ex-china");
      expect(months(result, (m) => exports[m] > 0 && imports[m] > 0)).toEqual([]);
      expect(months(result, (m) => imports[m] > 0 && Math.abs(china[m] - hub[m] - tradeWedge(world, "import")) > 1e-9)).toEqual([]);
      // Where trade is free, nobody outside China pays more for either origin than the dearer of the two, and neither is dearer than what China sells at.
      const landed = (m: number) => china[m] + tradeWedge(world, "export");
      // A duty on exports, or a place where home material may not go, parts the prices outside.
      const apart = world.exporter.posture === "best-response" || world.exporter.measures.some(({ measure }) => PARTS_PRICES.has(measure));
      if (!apart)
        expect(months(result, (m) => exports[m] > 0 && capped[m] === 0 && outside[m] > Math.max(landed(m), hub[m]) * (1 + 1e-9))).toEqual(
          [],
        );
      if (world.policy.instruments.length === 0 && !apart)
        expect(months(result, (m) => exports[m] > 0 && capped[m] === 0 && hub[m] > landed(m) * (1 + 1e-9))).toEqual([]);
    },
  },
  {
    law: "the treasury's books agree: net outlay is paid less received, and the ledger says the same",
    check(result) {
      const net = path(result, "fiscal-net");
      const paid = path(result, "fiscal-paid");
      const received = path(result, "fiscal-received");
      expect(months(result, (m) => Math.abs(net[m] - (paid[m] - received[m])) > 1e-12 * (paid[m] + received[m]))).toEqual([]);
      const out = result.ledger.filter((row) => TREASURIES.includes(row.payer));
      const back = result.ledger.filter((row) => TREASURIES.includes(row.payee));
      const moved = sum(out.map((row) => row.totalEur)) + sum(back.map((row) => row.totalEur));
      expect(Math.abs(sum(out.map((row) => row.totalEur)) - sum(back.map((row) => row.totalEur)) - sum(net))).toBeLessThanOrEqual(
        TOLERANCE * moved,
      );
      const present = sum(out.map((row) => row.presentValueEur)) - sum(back.map((row) => row.presentValueEur));
      expect(Math.abs(present - kpi(result, "fiscal-pv"))).toBeLessThanOrEqual(TOLERANCE * moved);
      expect(moved > 0).toBe(sum(paid) + sum(received) > 0);
    },
  },
  {
    law: "no more is paid for than plants made that may sign",
    check(result, world) {
      const partners = world.policy.instruments.some(({ settings }) => settings.eligible === "eu-and-partners");
      const covered = path(result, "covered-output");
      const output = path(result, partners ? "output-ex-china" : "output-eu");
      expect(months(result, (m) => covered[m] > output[m] * (1 + 1e-12))).toEqual([]);
    },
  },
];
