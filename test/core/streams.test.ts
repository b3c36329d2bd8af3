import { describe, expect, test } from "vitest";
import { stream, streamKey } from "../../sim/core/streams.ts";

describe("random streams", () => {
  test("the same name gives the same numbers, and draws are pinned for all versions", () => {
    const a = stream("seed", 3, "Lynas", "outage");
    const b = stream("seed", 3, "Lynas", "outage");
    const draws = [a.uniform(), a.normal(), a.exponential(), a.uniform()];
    expect([b.uniform(), b.normal(), b.exponential(), b.uniform()]).toEqual(draws);
    expect(draws).toMatchInlineSnapshot(`
      [
        0.502512815524824,
        -0.7106532447933879,
        3.4425033369742035,
        0.4030893553281203,
      ]
    `);
  });
  test("every kind of draw advances the stream by one", () => {
    const one = (kind: "uniform" | "normal" | "exponential") => {
      const s = stream("seed", 0, "a", "b");
      s[kind]();
      return s.uniform();
    };
    expect(new Set([one("uniform"), one("normal"), one("exponential")]).size).toBe(1);
  });
  test("a saved state restores exactly, in another stream too", () => {
    const a = stream("x", 1, "a", "b");
    for (let i = 0; i < 17; i++) a.uniform();
    const saved = JSON.parse(JSON.stringify(a.state()));
    const next = [a.uniform(), a.normal(), a.uniform()];
    const b = stream("other", 9, "z", "y");
    b.restore(saved);
    expect([b.uniform(), b.normal(), b.uniform()]).toEqual(next);
    a.restore(saved);
    expect([a.uniform(), a.normal(), a.uniform()]).toEqual(next);
  });
  test("names that look alike when joined are different streams", () => {
    expect(streamKey("a", 1, "b|c", "d")).not.toBe(streamKey("a", 1, "b", "c|d"));
    expect(streamKey("a|1", 1, "b", "d")).not.toBe(streamKey("a", 1, "1|b", "d"));
  });
  test("first draws over 10,000 replications are uniform, and uncorrelated between neighbours", () => {
    const n = 10_000;
    const bins = new Array(20).fill(0);
    let mean = 0;
    let product = 0;
    let previous = 0.5;
    const seen = new Set<number>();
    for (let r = 0; r < n; r++) {
      const u = stream("s", r, "agent", "purpose").uniform();
      expect(u > 0 && u < 1).toBe(true);
      bins[Math.floor(u * 20)]++;
      mean += u / n;
      product += ((u - 0.5) * (previous - 0.5)) / n;
      previous = u;
      seen.add(u);
    }
    const chiSquare = bins.reduce((sum, b) => sum + ((b - n / 20) * (b - n / 20)) / (n / 20), 0);
    expect(chiSquare).toBeLessThan(48);
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / n));
    expect(Math.abs(product)).toBeLessThan(4 / 12 / Math.sqrt(n));
    expect(seen.size).toBeGreaterThan(n - 3);
  });
  test("normal and exponential draws have their moments within 4 standard errors", () => {
    const n = 200_000;
    const s = stream("moments", 0, "a", "b");
    let m = 0,
      v = 0,
      e = 0;
    for (let i = 0; i < n; i++) {
      const z = s.normal();
      m += z / n;
      v += (z * z) / n;
      e += s.exponential() / n;
    }
    expect(Math.abs(m)).toBeLessThan(4 / Math.sqrt(n));
    expect(Math.abs(v - 1)).toBeLessThan(4 * Math.sqrt(2 / n));
    expect(Math.abs(e - 1)).toBeLessThan(4 / Math.sqrt(n));
  });
});
