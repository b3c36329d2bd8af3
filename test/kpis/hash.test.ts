import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hashOfHashes, sha256Hex } from "../../sim/core/hash.ts";

describe("the hash of results", () => {
  test("is SHA-256 of kind, length and little-endian bytes, as another implementation computes it", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.float64Array({ noNaN: true }))), (parts) => {
        const reference = createHash("sha256");
        for (const part of parts) {
          const numbers = typeof part === "string" ? undefined : part.map((value) => (value === 0 ? 0 : value));
          const bytes = numbers === undefined ? Buffer.from(part as string, "utf8") : Buffer.from(numbers.buffer);
          const header = Buffer.alloc(9);
          header[0] = numbers === undefined ? 1 : 2;
          header.writeDoubleLE(bytes.length, 1);
          reference.update(header).update(bytes);
        }
        expect(sha256Hex(...parts)).toBe(reference.digest("hex"));
      }),
    );
  });

  test("of nothing is the published digest of the empty message", () => {
    expect(sha256Hex()).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  });

  test("does not see the sign of zero or the payload of a NaN", () => {
    const odd = new Float64Array(1);
    new Uint32Array(odd.buffer).set([1, 0xfff80000]);
    expect(sha256Hex(Float64Array.of(-0))).toBe(sha256Hex(Float64Array.of(0)));
    expect(sha256Hex(odd)).toBe(sha256Hex(Float64Array.of(NaN)));
    expect(sha256Hex(Float64Array.of(NaN))).not.toBe(sha256Hex(Float64Array.of(0)));
  });

  test("changes with one bit, with the order of parts and with where one part ends", () => {
    const value = Float64Array.of(1);
    const next = Float64Array.of(1 + Number.EPSILON);
    expect(sha256Hex(value)).not.toBe(sha256Hex(next));
    expect(sha256Hex("a", "b")).not.toBe(sha256Hex("b", "a"));
    expect(sha256Hex("a", "b")).not.toBe(sha256Hex("ab"));
    expect(sha256Hex(Float64Array.of(1, 2))).not.toBe(sha256Hex(Float64Array.of(1), Float64Array.of(2)));
    expect(hashOfHashes(["a", "b"])).not.toBe(hashOfHashes(["b", "a"]));
  });

  test("does not change a view's neighbours and hashes only the view", () => {
    const whole = Float64Array.of(9, -0, 2, 9);
    expect(sha256Hex(whole.subarray(1, 3))).toBe(sha256Hex(Float64Array.of(0, 2)));
    expect(Object.is(whole[1], -0)).toBe(true);
  });
});
