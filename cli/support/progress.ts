import type { Progress } from "../../workers/runner.ts";
import type { Io } from "./io.ts";
import { formatNumber, formatSeconds } from "./numbers.ts";

export type ProgressStyle = "bar" | "json" | "none";
const EVERY_MS = { bar: 100, json: 1000, none: Number.POSITIVE_INFINITY };
const BAR_WIDTH = 24;
/** Narrower terminals show the numbers alone. */
const WIDE = 76;

/** Shows progress on standard error: a bar that redraws, or a line of JSON a second. */
export function progressReporter(io: Io, style: ProgressStyle): { update(progress: Progress): void; end(): void } {
  const started = io.now();
  let shownAt = Number.NEGATIVE_INFINITY;
  let drawn = false;
  return {
    update({ done, total }) {
      const now = io.now();
      if (style === "none" || (done < total && now - shownAt < EVERY_MS[style])) return;
      shownAt = now;
      const seconds = (now - started) / 1000;
      const perSecond = seconds > 0 ? done / seconds : 0;
      const left = perSecond > 0 ? (total - done) / perSecond : Number.NaN;
      if (style === "json") {
        io.err(`${JSON.stringify({ done, total, seconds: round(seconds), perSecond: round(perSecond), secondsLeft: round(left) })}\n`);
        return;
      }
      const filled = total === 0 ? BAR_WIDTH : Math.round((BAR_WIDTH * done) / total);
      const bar = io.columns >= WIDE ? `${"█".repeat(filled)}${"░".repeat(BAR_WIDTH - filled)} ` : "";
      const text = `${bar}${formatNumber(done)} of ${formatNumber(total)} runs, ${formatNumber(Math.round(perSecond))}/s, ${formatSeconds(left)} left`;
      io.err(`\r\u001b[K${text.slice(0, Math.max(1, io.columns - 1))}`);
      drawn = true;
    },
    end() {
      if (drawn) io.err("\r\u001b[K");
    },
  };
}

const round = (value: number): number | null => (Number.isFinite(value) ? Math.round(value * 100) / 100 : null);
