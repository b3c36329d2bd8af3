import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { casesOf } from "../../../analysis/discovery/cases.ts";
import { casesOutside } from "../../../analysis/discovery/covering.ts";
import { type PrimOptions, prim, type Step } from "../../../analysis/discovery/prim.ts";
import type { Sample } from "../../../analysis/discovery/sample.ts";

type RecordedLimits = [low: number, high: number, quasiPLow: number, quasiPHigh: number] | [kept: string[], quasiP: number];
type RecordedStep = [
  rows: number,
  ofInterest: number,
  coverage: number,
  density: number,
  mass: number,
  limits: Record<string, RecordedLimits>,
];

interface Recorded {
  readonly names: readonly string[];
  readonly options: readonly (readonly string[] | null)[];
  readonly ofInterest: string;
  readonly rows: readonly (readonly number[])[];
  readonly runs: readonly {
    readonly options: Partial<PrimOptions>;
    readonly steps: readonly RecordedStep[];
    readonly nextAfter?: number;
    readonly next?: readonly RecordedStep[];
  }[];
}

function read(name: string) {
  const recorded: Recorded = JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), "utf8"));
  const sample: Sample = {
    rows: recorded.rows.length,
    dimensions: recorded.names.map((id, at) => {
      const options = recorded.options[at];
      return { id, title: id, unit: "", ...(options ? { kind: "options", options } : { kind: "number" }) };
    }),
    columns: recorded.names.map((_, at) => recorded.rows.map((row) => row[at])),
  };
  return { cases: casesOf(sample, Array.from(recorded.ofInterest, Number)), runs: recorded.runs };
}

/** The trajectory in the form of the fixture, statistics to six digits. */
function written(steps: readonly Step[], { dimensions }: Sample): RecordedStep[] {
  const six = (value: number): number => Number(value.toPrecision(6));
  return steps.map(({ box }) => {
    const limits: Record<string, RecordedLimits> = {};
    for (const { dimension, side, quasiP } of box.restrictions) {
      const { id, options = [] } = dimensions[dimension];
      const limit = box.limits[dimension];
      if ("kept" in limit) limits[id] = [limit.kept.map((one) => options[one]).sort(), six(quasiP)];
      else {
        const entry = (limits[id] ??= [limit.low, limit.high, -1, -1]) as [number, number, number, number];
        entry[side === "low" ? 2 : 3] = six(quasiP);
      }
    }
    return [box.rows, box.ofInterest, six(box.coverage), six(box.density), six(box.mass), limits];
  });
}

describe("PRIM takes the steps of EMA Workbench, with its statistics and quasi-p-values,", () => {
  test.each(["lake", "planted"].flatMap((name) => read(name).runs.map(({ options }, at) => [name, JSON.stringify(options), at] as const)))(
    "on %s with %s",
    (name, _, at) => {
      const { cases, runs } = read(name);
      const { options, steps, nextAfter, next } = runs[at];
      const found = prim(cases, options);
      expect(written(found, cases.sample)).toEqual(steps);
      if (nextAfter === undefined) return;
      const second = prim(casesOutside(cases, found[nextAfter].box), options);
      expect(written(second, cases.sample)).toEqual(next);
    },
  );
});
