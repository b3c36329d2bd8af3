import encodeQR from "qr";
import decodeQR from "qr/decode.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MOST_QR_CHARACTERS } from "../../ui/class/qr.ts";
import { answerFragment, answerIn, shippedIn } from "../../ui/class/links.ts";
import { isForClass } from "../../ui/class/for-class.ts";
import type { Posed } from "../../ui/class/posed.ts";
import { questionFragment, questionFrom } from "../../ui/class/wire.ts";
import { packed } from "../../ui/notebook/packed.ts";

const text = (most: number) => fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: most });
const offers: fc.Arbitrary<Posed["offers"]> = fc.oneof(
  fc.record({ options: fc.array(text(60), { minLength: 2, maxLength: 12 }) }),
  fc.record({
    range: fc.record({
      from: fc.integer({ min: -1000, max: 0 }),
      to: fc.integer({ min: 1, max: 5000 }),
      step: fc.constantFrom(1, 2.5),
      unit: text(10),
    }),
  }),
);
const posed: fc.Arbitrary<Posed> = fc.record({ tag: fc.integer({ min: 0, max: 1023 }), text: text(300), about: text(300), offers });

describe("a question in a link", () => {
  test("is the question again", async () => {
    await fc.assert(
      fc.asyncProperty(posed, async (question) => {
        const fragment = await questionFragment(question);
        expect(isForClass(fragment)).toBe(true);
        expect(await questionFrom(fragment)).toEqual(question);
      }),
      { numRuns: 60 },
    );
  });

  const sound = [7, "How much?", "In MEUR.", 0, 100, 1, "MEUR"];
  test.each<[string, unknown]>([
    ["no list", { tag: 7 }],
    ["a tag that no code has", [5000, ...sound.slice(1)]],
    ["no text", [7, "", ...sound.slice(2)]],
    ["a text as long as a book", [7, "x".repeat(500), ...sound.slice(2)]],
    ["a text with what is not seen", [7, "How\u202emuch?", ...sound.slice(2)]],
    ["a range that does not end", [7, "a", "b", 0, "Infinity", 1, ""]],
    ["a million answers", [7, "a", "b", 0, 1_000_000, 1, ""]],
    ["steps of nothing", [7, "a", "b", 0, 10, 0, ""]],
    ["one option", [7, "a", "b", ["only"]]],
    ["options that are no text", [7, "a", "b", [{ html: "<b>" }, "x"]]],
    ["more than a question has", [...sound, "script"]],
  ])("with %s is refused", async (_, value) => {
    await expect(questionFrom(`#q=${await packed(JSON.stringify(value))}`)).rejects.toThrow("part of it is missing or was changed");
  });

  test("that is broken, too long or unpacks to too much is refused", async () => {
    await expect(questionFrom("#q=%%%")).rejects.toThrow("part of it is missing");
    await expect(questionFrom(`#q=${"A".repeat(5000)}`)).rejects.toThrow("longer than 4000");
    await expect(questionFrom(`#q=${await packed(JSON.stringify([7, " ".repeat(20_000)]))}`)).rejects.toThrow("unpacks to more than 8 kB");
  });

  test("of a usual length is a picture that can be read again, on every version that is shown", async () => {
    const usual = await questionFragment({
      tag: 3,
      text: "What will the floor cost the treasury until 2040, and who will have been right about it in the end?",
      about: "Net outlay of the EU treasury, 2026 to 2040: the median of 200 simulated futures, in millions of euros (MEUR) of 2025.",
      offers: { range: { from: 0, to: 2000, step: 10, unit: "MEUR" } },
    });
    expect(usual.length).toBeLessThan(MOST_QR_CHARACTERS / 2);
    for (const link of [`https://example.org/bodem/${usual}`, "x".repeat(MOST_QR_CHARACTERS)]) {
      const squares = encodeQR(link, "raw", { ecc: link.length > MOST_QR_CHARACTERS / 2 ? "low" : "medium", border: 4 });
      const scale = 4;
      const side = squares.length * scale;
      const data = new Uint8Array(side * side * 4).fill(255);
      for (let y = 0; y < side; y++)
        for (let x = 0; x < side; x++)
          if (squares[Math.floor(y / scale)][Math.floor(x / scale)]) data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
      expect(decodeQR({ width: side, height: side, data })).toBe(link);
      expect(squares.length).toBeLessThanOrEqual(85 + 8);
    }
  });
});

describe("an answer in a link", () => {
  test("is the code and the name again, in any text", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}$/),
        fc.string({ unit: "grapheme", maxLength: 20 }),
        (code, written) => {
          const name = answerIn(`#a=X.${encodeURIComponent(written)}`)?.name ?? "";
          const fragment = answerFragment({ code, name });
          expect(isForClass(fragment)).toBe(true);
          expect(answerIn(`see https://example.org/${fragment} there`)).toEqual({ code: code.replaceAll("-", ""), name });
        },
      ),
    );
  });

  test("of a shipped notebook names its cell, and nothing else is one", () => {
    expect(shippedIn("#ask=workshop/predict")).toEqual({ notebook: "workshop", cell: "predict" });
    for (const other of ["#ask=../x/y", "#ask=workshop", "#ask=workshop/predict/3", "#library=workshop"])
      expect(shippedIn(other)).toBeUndefined();
  });
});
