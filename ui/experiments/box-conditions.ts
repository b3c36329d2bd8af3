import { t } from "../../language/language.ts";
import type { Box, Limits } from "../../analysis/discovery/box.ts";
import type { Sample } from "../../analysis/discovery/sample.ts";
import type { LimitRow } from "../charts/box-limits.ts";
import { settingNumber, settingRange } from "../notebook/figures.ts";

export interface Condition extends LimitRow {
  readonly dimension: number;
  /** The smaller where both ends are limited. */
  readonly quasiP: number;
}

/** Three figures are more than a limit found in a sample is good for. */
const three = (value: number): number => Number(value.toPrecision(3));

/** The conditions of a box for a picture, the surest first. */
export function conditionsOf(box: Box, { dimensions }: Sample, outer: readonly Limits[]): Condition[] {
  const surest = new Map<number, number>();
  for (const { dimension, quasiP } of box.restrictions) surest.set(dimension, Math.min(quasiP, surest.get(dimension) ?? 1));
  return [...surest]
    .sort(([a, pOfA], [b, pOfB]) => pOfA - pOfB || a - b)
    .map(([dimension, quasiP]) => {
      const { unit, options = [], ...named } = dimensions[dimension];
      const title = t(named.title);
      const [limit, whole] = [box.limits[dimension], outer[dimension]];
      if ("kept" in limit || "kept" in whole) {
        const kept = "kept" in limit ? limit.kept : [];
        return {
          dimension,
          quasiP,
          title,
          text: kept.map((option) => t(options[option])).join(", "),
          from: 0,
          to: kept.length / options.length,
        };
      }
      const place = (value: number): number => (value - whole.low) / (whole.high - whole.low);
      return {
        dimension,
        quasiP,
        title,
        text: t("{limits}, of {low} to {high}", {
          limits: settingRange(three(limit.low), three(limit.high), unit),
          low: settingNumber(three(whole.low), unit),
          high: settingNumber(three(whole.high), unit),
        }),
        from: place(limit.low),
        to: place(limit.high),
      };
    });
}
