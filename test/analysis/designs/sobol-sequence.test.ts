import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { describe, expect, test } from "vitest";
import type { Points } from "../../../analysis/designs/points.ts";
import { MOST_DIMENSIONS, sobolSequence } from "../../../analysis/designs/sobol-sequence.ts";
import scipy from "./fixtures/sobol-scipy.json";

const integers = ({ columns, at }: Points, row: number, first = 0, count = columns): number[] =>
  Array.from(at.subarray(row * columns + first, row * columns + first + count), (x) => x * 2 ** 32);

describe("the Sobol' sequence", () => {
  const all = sobolSequence(4097, MOST_DIMENSIONS);

  test("begins with the points published with the direction numbers", () => {
    // Output of the authors' program in three dimensions: F. Y. Kuo and S. Joe, "Notes on generating Sobol' sequences" (2008).
    const published = [
      [0, 0, 0],
      [0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25],
      [0.25, 0.75, 0.75],
      [0.375, 0.375, 0.625],
      [0.875, 0.875, 0.125],
      [0.625, 0.125, 0.875],
      [0.125, 0.625, 0.375],
    ];
    const points = sobolSequence(published.length, 3);
    expect(published.map((_, row) => Array.from(points.at.subarray(3 * row, 3 * row + 3)))).toEqual(published);
  });

  test("is SciPy's in the first and in the last dimensions", () => {
    expect(scipy.firstPoints.points.map((_, row) => integers(all, row, 0, 6))).toEqual(scipy.firstPoints.points);
    expect(scipy.lastDimensions.points.map((_, row) => integers(all, row, 1105, 6))).toEqual(scipy.lastDimensions.points);
  });

  test("has SciPy's direction numbers in every dimension", () => {
    const rows = Array.from({ length: 13 }, (_, k) => integers(all, 2 ** k));
    const bytes = new DataView(new ArrayBuffer(4 * 13 * MOST_DIMENSIONS));
    rows.flat().forEach((value, i) => {
      bytes.setUint32(4 * i, value, true);
    });
    expect(bytesToHex(sha256(new Uint8Array(bytes.buffer)))).toBe(scipy.powersOfTwo.sha256);
  });

  test("is SciPy's after 200,000 points", () => {
    const long = sobolSequence(200_003, 6);
    expect([0, 1, 2].map((row) => integers(long, 200_000 + row))).toEqual(scipy.points200000.points);
  });

  test.each([undefined, "a seed"])("puts one of 256 points into each 256th of each dimension (scrambled: %s)", (seed) => {
    const { at } = sobolSequence(256, MOST_DIMENSIONS, seed);
    for (let column = 0; column < MOST_DIMENSIONS; column++) {
      const hit = new Set(Array.from({ length: 256 }, (_, row) => Math.floor(at[row * MOST_DIMENSIONS + column] * 256)));
      expect(hit.size).toBe(256);
    }
  });

  test.each([undefined, "a seed"])("is a (0, 8, 2)-net in its first two dimensions (scrambled: %s)", (seed) => {
    const { at } = sobolSequence(256, 2, seed);
    for (let m = 0; m <= 8; m++) {
      const cells = new Set(
        Array.from({ length: 256 }, (_, row) => Math.floor(at[2 * row] * 2 ** m) * 256 + Math.floor(at[2 * row + 1] * 2 ** (8 - m))),
      );
      expect(cells.size).toBe(256);
    }
  });

  test("integrates a smooth function far better than independent points do", () => {
    // The integral over the cube of the product of 1/2 + x is 1; its variance in five dimensions is (13/12)^5 - 1.
    const errorOf = (seed: string): number => {
      const { at } = sobolSequence(4096, 5, seed);
      let sum = 0;
      for (let row = 0; row < 4096; row++) {
        let product = 1;
        for (let column = 0; column < 5; column++) product *= 0.5 + at[5 * row + column];
        sum += product;
      }
      return sum / 4096 - 1;
    };
    const errors = Array.from({ length: 20 }, (_, i) => errorOf(`seed ${i}`));
    const rootMeanSquare = Math.sqrt(errors.reduce((total, error) => total + error * error, 0) / errors.length);
    const independent = Math.sqrt(((13 / 12) ** 5 - 1) / 4096);
    expect(rootMeanSquare).toBeLessThan(independent / 20);
  });

  test("scrambled differs by seed, and a further dimension or point changes no other", () => {
    const small = sobolSequence(8, 3, "a");
    const large = sobolSequence(16, 5, "a");
    for (let row = 0; row < 8; row++) expect(integers(large, row, 0, 3)).toEqual(integers(small, row));
    expect(sobolSequence(8, 3, "b").at).not.toEqual(small.at);
  });

  test("refuses more dimensions than it has", () => {
    expect(() => sobolSequence(2, MOST_DIMENSIONS + 1)).toThrow("at most 1111 dimensions, not 1112");
  });
});
