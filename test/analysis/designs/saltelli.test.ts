import { describe, expect, test } from "vitest";
import { saltelli, saltelliLayout } from "../../../analysis/designs/saltelli.ts";
import { sobolSequence } from "../../../analysis/designs/sobol-sequence.ts";

const N = 16;
const K = 5;

describe.each([false, true])("a Saltelli design (second order: %s)", (secondOrder) => {
  const points = saltelli(N, K, "seed", { secondOrder });
  const layout = saltelliLayout(K, secondOrder);
  const row = (at: number): number[] => Array.from(points.at.subarray(at * K, (at + 1) * K));

  test("takes A and B from the halves of one Sobol' sequence", () => {
    const base = sobolSequence(N, 2 * K, "seed").at;
    for (let j = 0; j < N; j++)
      expect([...row(layout.a(j)), ...row(layout.b(j))]).toEqual(Array.from(base.subarray(2 * K * j, 2 * K * (j + 1))));
  });

  test("mixes them in one factor at a time, and uses every row once", () => {
    const used = new Set<number>();
    for (let j = 0; j < N; j++) {
      const [a, b] = [row(layout.a(j)), row(layout.b(j))];
      used.add(layout.a(j)).add(layout.b(j));
      for (let i = 0; i < K; i++) {
        used.add(layout.ab(j, i));
        expect(row(layout.ab(j, i))).toEqual(a.with(i, b[i]));
        if (!secondOrder) continue;
        used.add(layout.ba(j, i));
        expect(row(layout.ba(j, i))).toEqual(b.with(i, a[i]));
      }
    }
    expect(points.rows).toBe(secondOrder ? N * (2 * K + 2) : N * (K + 2));
    expect(used.size).toBe(points.rows);
    expect(Math.max(...used)).toBe(points.rows - 1);
  });

  test("begins with the smaller design", () => {
    const larger = saltelli(2 * N, K, "seed", { secondOrder });
    expect(larger.at.subarray(0, points.at.length)).toEqual(points.at);
  });
});
