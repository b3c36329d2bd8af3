import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codeOf, decoded, marksFor, tagOf, TAGS, written } from "../../ui/class/code.ts";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const coded = fc.integer({ min: 2, max: 10_000 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    tag: fc.integer({ min: 0, max: TAGS - 1 }),
    at: fc.integer({ min: 0, max: count - 1 }),
    mark: fc.integer({ min: 0, max: marksFor(count) - 1 }),
  }),
);

describe("a code", () => {
  test("gives back the answer that it was made of, however it is typed", () => {
    fc.assert(
      fc.property(coded, fc.constantFrom("-", " ", ""), fc.boolean(), ({ count, ...answer }, between, small) => {
        const code = codeOf(answer, count);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{3}(-[0-9A-HJKMNP-TV-Z]{3}){2}$/);
        const typed = code
          .replaceAll("-", between)
          .replaceAll("0", "O")
          .replaceAll("1", small ? "l" : "I");
        expect(decoded(small ? typed.toLowerCase() : typed, answer.tag, count)).toEqual(answer);
        expect(written(typed)).toBe(code);
      }),
    );
  });

  test("with one or two characters wrong, or two swapped, is refused", () => {
    const place = fc.integer({ min: 0, max: 8 });
    const character = fc.constantFrom(...ALPHABET);
    fc.assert(
      fc.property(coded, place, character, place, character, ({ count, ...answer }, first, a, second, b) => {
        const sound = codeOf(answer, count).replaceAll("-", "");
        const wrong = [...sound];
        wrong[first] = a;
        wrong[second] = b;
        if (wrong.join("") !== sound) expect(tagOf(wrong.join(""))).toBeUndefined();
        const swapped = [...sound];
        [swapped[first], swapped[second]] = [swapped[second], swapped[first]];
        if (swapped.join("") !== sound) expect(tagOf(swapped.join(""))).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ["of another question", codeOf({ tag: 8, at: 3, mark: 5 }, 100), /another question/],
    ["too short", "K7Q-M3X", /has 9 letters and digits.*has 6/],
    ["mistyped", "K7Q-M3X-PFA", /mistyped/],
    ["with a letter that no code has", "K7Q-M3X-PFU", /“U” is not used/],
  ])("%s says so", (_, code, reason) => {
    expect(() => decoded(code, 7, 100)).toThrow(reason);
  });

  test("of a question with fewer answers is refused where its number cannot be", () => {
    const count = 7;
    const payloads = 32 ** 5;
    expect(() => decoded(codeOf({ tag: 1, at: payloads - 1, mark: 0 }, payloads), 1, count)).toThrow(/no page gives such a code/);
  });
});
