import { svg, type SVGTemplateResult } from "lit";
import type { PairedDifference } from "../../analysis/paired-difference.ts";

const WIDTH = 168;
const HEIGHT = 22;
const PAD = 8;

/** The scale of a row: all its intervals and zero. */
export function rowScale(differences: readonly PairedDifference[]): readonly [number, number] {
  const ends = differences.flatMap(({ low, high }) => [low, high]).filter(Number.isFinite);
  const low = Math.min(0, ...ends);
  const high = Math.max(0, ...ends);
  return high > low ? [low, high] : [-1, 1];
}

/** Dot and whisker with a line at zero: filled when the interval leaves zero out, hollow otherwise. */
export function whisker({ mean, low, high, verdict }: PairedDifference, [from, to]: readonly [number, number]): SVGTemplateResult {
  const place = (value: number): string => (PAD + ((value - from) / (to - from)) * (WIDTH - 2 * PAD)).toFixed(1);
  const defined = Number.isFinite(low) && Number.isFinite(high);
  return svg`<svg class="dw" width=${WIDTH} height=${HEIGHT} viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">
    <line class="z" x1=${place(0)} x2=${place(0)} y1="1" y2=${HEIGHT - 1} />
    ${
      defined
        ? svg`<path class="wk" fill="none" d="M${place(low)} 11H${place(high)}M${place(low)} 7v8M${place(high)} 7v8" />
      <circle class=${verdict === "not distinguishable" ? "dn" : "dc"} cx=${place(mean)} cy="11" r="4.5" />`
        : ""
    }
  </svg>`;
}
