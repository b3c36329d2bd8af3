import { FIRST_MEASURES } from "./first-measures.ts";
import { type Fan, fan } from "../../analysis/fan.ts";
import { type PairedDifference, pairedDifference } from "../../analysis/paired-difference.ts";
import { type Quantiles, quantiles } from "../../analysis/quantiles.ts";
import { hashOfHashes, sha256Hex } from "../../sim/core/hash.ts";
import { kpiIndex } from "../../sim/results/kpis/index.ts";
import { outcomeIndex } from "../../sim/results/outcomes.ts";
import type { RunResult } from "../../sim/results/results.ts";

/** What all runs of a world came to when the page was built: a picture, until the runs are done here too. */
export interface ShippedWorld {
  readonly runs: number;
  /** Hash over the hashes of the runs. */
  readonly hash: string;
  /** Policy that the differences are taken against; empty for that policy itself. */
  readonly against: string;
  readonly fans: Readonly<Record<string, Fan>>;
  readonly kpis: Readonly<Record<string, { readonly quantiles: Quantiles; readonly difference?: PairedDifference }>>;
}

/** As kept in a file: quantiles by month in tenths, each as its step from the month before; four digits of every other number. */
export interface PackedWorld {
  /** SHA-256 of the content that the runs depend on. */
  readonly content: string;
  readonly runs: number;
  readonly hash: string;
  /** Hash of the first run. */
  readonly first: string;
  readonly against: string;
  readonly fans: Readonly<Record<string, readonly (readonly number[])[]>>;
  readonly kpis: Readonly<Record<string, readonly [readonly (number | null)[], (readonly (number | null)[])?]>>;
}

const LEVELS = ["p5", "p25", "p50", "p75", "p95"] as const;
const QUANTILES = ["n", "undefinedRuns", "mean", "sd", ...LEVELS] as const;
const DIFFERENCE = ["n", "undefinedPairs", "mean", "sd", "low", "high", "halfWidth"] as const;
const VERDICTS = ["lower", "not distinguishable", "higher"] as const;

/** What the first screen and the comparison below it show. */
export const SHIPPED_OUTCOMES = ["price-ex-china", "price-china"] as const;
export const contentHash = (key: string): string => sha256Hex(key);

const short = (value: number): number | null => (Number.isNaN(value) ? null : Number(value.toPrecision(4)));
const long = (value: number | null): number => value ?? Number.NaN;

function packSteps(values: Float64Array): number[] {
  let last = 0;
  return Array.from(values, (value) => {
    const now = Math.round(value * 10);
    const step = now - last;
    last = now;
    return step;
  });
}

function unpackSteps(steps: readonly number[]): Float64Array {
  let last = 0;
  return Float64Array.from(steps, (step) => {
    last += step;
    return last / 10;
  });
}

/** Packs all runs of a world, in order of replication; `fans` leaves monthly paths out when false. */
export function packWorld(key: string, runs: readonly RunResult[], baseline: readonly RunResult[] | undefined, fans: boolean): PackedWorld {
  const values = (of: readonly RunResult[], id: string) => of.map((run) => run.kpis[kpiIndex(id)]);
  return {
    content: contentHash(key),
    runs: runs.length,
    hash: hashOfHashes(runs.map((run) => run.hash)),
    first: runs[0].hash,
    against: baseline?.[0].policy ?? "",
    fans: Object.fromEntries(
      (fans ? SHIPPED_OUTCOMES : []).map((id) => {
        const whole = fan(runs, outcomeIndex(id));
        return [id, LEVELS.map((level) => packSteps(whole[level]))];
      }),
    ),
    kpis: Object.fromEntries(
      FIRST_MEASURES.map((id) => {
        const spread = quantiles(values(runs, id));
        const own = QUANTILES.map((name) => short(spread[name]));
        if (!baseline) return [id, [own]];
        const difference = pairedDifference(values(runs, id), values(baseline, id));
        return [id, [own, [...DIFFERENCE.map((name) => short(difference[name])), VERDICTS.indexOf(difference.verdict)]]];
      }),
    ),
  };
}

export function unpackWorld({ runs, hash, against, fans, kpis }: PackedWorld): ShippedWorld {
  return {
    runs,
    hash,
    against,
    fans: Object.fromEntries(
      Object.entries(fans).map(([id, levels]) => {
        const [p5, p25, p50, p75, p95] = levels.map(unpackSteps);
        return [id, { months: p50.length, n: runs, p5, p25, p50, p75, p95, samples: [] }];
      }),
    ),
    kpis: Object.fromEntries(
      Object.entries(kpis).map(([id, [own, difference]]) => [
        id,
        {
          quantiles: Object.fromEntries(QUANTILES.map((name, at) => [name, long(own[at])])) as unknown as Quantiles,
          ...(difference
            ? {
                difference: {
                  ...Object.fromEntries(DIFFERENCE.map((name, at) => [name, long(difference[at])])),
                  verdict: VERDICTS[difference[DIFFERENCE.length] ?? 1],
                } as unknown as PairedDifference,
              }
            : {}),
        },
      ]),
    ),
  };
}

/** A slider makes many keys, all unknown. */
const MOST_KNOWN = 100;

/** Shipped results by the content of their world; each is unpacked when first asked for. */
export function shippedFrom(worlds: readonly PackedWorld[]): { of(key: string): ShippedWorld | undefined } {
  const packed = new Map(worlds.map((world) => [world.content, world]));
  const found = new Map<string, ShippedWorld>();
  const others = new Set<string>();
  return {
    of(key) {
      const known = found.get(key);
      // To hash the key of a world takes some milliseconds, and once all have been found no other key can be of one.
      if (known || packed.size === 0 || others.has(key)) return known;
      const content = contentHash(key);
      const world = packed.get(content);
      if (!world) {
        if (others.size > MOST_KNOWN) others.clear();
        others.add(key);
        return undefined;
      }
      packed.delete(content);
      const unpacked = unpackWorld(world);
      found.set(key, unpacked);
      return unpacked;
    },
  };
}
