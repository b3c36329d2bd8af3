import { expect, test } from "vitest";
import { soFar } from "../../ui/cells/so-far.ts";
import type { WorldRuns } from "../../ui/notebook/runs.ts";

const runs = (more: object): WorldRuns => ({ policy: "floor", exporter: "commercial", runs: [], series: [], ...more });
const shipped = runs({ shipped: { runs: 200 } });

test("what rests on the first few runs says so beside figures that rest on all of them, until it does too", () => {
  expect(soFar(shipped, "coarse", 8, 200)).toBe(
    "So far from the first 8 of 200 runs, while the text rests on the 200 that came with this page.",
  );
  expect(soFar(shipped, "coarse", 200, 200)).toBe("");
  expect(soFar(runs({}), "coarse", 8, 200)).toBe("So far from the first 8 of 200 runs.");
  expect(soFar(runs({}), "fresh", 200, 1000)).toBe("");
});

test("after a change it names the runs of before that the new ones are told on", () => {
  expect(soFar(runs({ before: { ...shipped, runs: new Array(200) } }), "coarse", 4, 200)).toBe(
    "So far from 4 new runs, on top of the 200 before the change.",
  );
});
