import { describe, expect, test } from "vitest";
import { InvariantError } from "../../sim/core/invariant.ts";
import { Ledger } from "../../sim/core/ledger.ts";

describe("the ledger", () => {
  test("what one account pays another receives, every month", () => {
    const ledger = new Ledger();
    const buy = ledger.route("buyers", "hub", "oxide bought");
    const sell = ledger.route("hub", "plant", "oxide sold");
    ledger.beginMonth();
    ledger.post(buy, 0.1);
    ledger.post(buy, 0.2);
    ledger.post(sell, 0.1 + 0.2);
    expect(ledger.balance(ledger.account("buyers"))).toBe(-(0.1 + 0.2));
    expect(ledger.balance(ledger.account("hub"))).toBe(0);
    expect(ledger.residual).toBeLessThan(1e-15);
    expect(ledger.turnoverOf("oxide bought")).toBe(0.1 + 0.2);
    ledger.beginMonth();
    expect(ledger.balance(ledger.account("buyers"))).toBe(0);
    expect(ledger.turnoverOf("oxide bought")).toBe(0);
    expect(ledger.residual).toBe(0);
  });
  test("a route is registered once, and many more than the first allotment fit", () => {
    const ledger = new Ledger();
    const ids = new Set<number>();
    for (let i = 0; i < 500; i++) ids.add(ledger.route(`plant ${i}`, "treasury", "clawback"));
    expect(ids.size).toBe(500);
    expect(ledger.route("plant 7", "treasury", "clawback")).toBe(7);
    ledger.beginMonth();
    for (const id of ids) ledger.post(id, 1);
    expect(ledger.balance(ledger.account("treasury"))).toBe(500);
    expect(ledger.rows()).toHaveLength(500);
  });
  test("a negative, infinite or undefined amount is refused, naming both sides and the reason", () => {
    const ledger = new Ledger();
    const route = ledger.route("treasury", "Caremag", "CfD payment");
    ledger.beginMonth();
    for (const amount of [-1, NaN, Infinity]) {
      expect(() => ledger.post(route, amount)).toThrow(InvariantError);
      expect(() => ledger.post(route, amount)).toThrow(/treasury to Caremag, CfD payment/);
    }
    expect(() => ledger.route("a", "a", "gift")).toThrow(InvariantError);
  });
});
