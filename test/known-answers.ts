import { readFileSync } from "node:fs";
import { expect } from "vitest";

interface Case {
  readonly id: string;
  readonly what: string;
  // biome-ignore lint/suspicious/noExplicitAny: every case has its own shape
  readonly inputs: any;
  // biome-ignore lint/suspicious/noExplicitAny: every case has its own shape
  readonly expected: any;
  readonly tol?: number;
}

const cases: readonly Case[] = JSON.parse(readFileSync(new URL("./known-answers.json", import.meta.url), "utf8")).cases;

/** A known-answer case by id. */
export function knownAnswer(id: string): Case {
  const found = cases.find((c) => c.id === id);
  if (!found) throw new Error(`no known answer ${id}`);
  return found;
}

/** Compares relative to the expected value, absolutely where that is 0. */
export function expectClose(actual: number, expected: number, tolerance: number): void {
  const error = Math.abs(actual - expected) / (expected === 0 ? 1 : Math.abs(expected));
  expect(error, `${actual} should be ${expected}`).toBeLessThanOrEqual(tolerance);
}
