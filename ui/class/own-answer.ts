import { marksFor } from "./code.ts";
import type { SentAnswer } from "./links.ts";

/** What this device has answered to a question. */
export interface OwnAnswer extends SentAnswer {
  readonly at: number;
}
interface Kept {
  /** Tells this device from others. */
  readonly mark: number;
  readonly answer?: OwnAnswer;
}

const keyOf = (tag: number): string => `bodem-answer:${tag}`;

const freshMark = (count: number): number => crypto.getRandomValues(new Uint32Array(1))[0] % marksFor(count);

/** Of a question with so many answers; another answer keeps the mark, so that it takes the place of the first. */
export function ownAnswer(tag: number, count: number): Kept {
  try {
    const { mark, answer } = JSON.parse(localStorage.getItem(keyOf(tag)) ?? "{}") as Partial<Kept>;
    const sound = answer && Number.isInteger(answer.at) && answer.at >= 0 && answer.at < count && typeof answer.name === "string";
    if (Number.isInteger(mark) && mark! >= 0 && mark! < marksFor(count)) return { mark: mark!, ...(sound ? { answer } : {}) };
  } catch {
    // What cannot be read is as if it had never been there.
  }
  return { mark: freshMark(count) };
}

export function keepAnswer(tag: number, kept: Kept | undefined): void {
  try {
    if (kept) localStorage.setItem(keyOf(tag), JSON.stringify(kept));
    else localStorage.removeItem(keyOf(tag));
  } catch {
    // Without storage a reload asks again.
  }
}
