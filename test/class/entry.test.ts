import { describe, expect, test } from "vitest";
import { codeOf } from "../../ui/class/code.ts";
import { readEntry } from "../../ui/class/entry.ts";
import { answerFragment } from "../../ui/class/links.ts";
import type { Posed } from "../../ui/class/posed.ts";

const outlay: Posed = { tag: 77, text: "How much?", about: "", offers: { range: { from: 0, to: 2000, step: 10, unit: "MEUR" } } };
const choice: Posed = { tag: 78, text: "Which?", about: "", offers: { options: ["Floor", "Contract", "Stockpile"] } };
const code = (at: number, mark: number, { tag } = outlay, count = 201): string => codeOf({ tag, at, mark }, count);
const [ann, bea] = [code(65, 1), code(120, 2)];
const said = (text: string, posed = outlay) => readEntry(text, posed).given.map(({ at, name }) => [at, name]);

describe("what a leader types or pastes", () => {
  test("is read as codes with names, in any case, one a line", () => {
    expect(said(`${ann} Ann\n\n${bea.toLowerCase()}\n${ann.replaceAll("-", "")}  Çem de Boer `)).toEqual([
      [65, "Ann"],
      [120, ""],
      [65, "Çem de Boer"],
    ]);
  });

  test("may be a chat around the codes", () => {
    const chat = `10:31 Ann: which unit?\n10:32 Ann: ${ann} Ann\n10:33 Host: MEUR\nBea ${bea}, Bea\nthanks everybody`;
    const { given, unread, skipped } = readEntry(chat, outlay);
    expect(given.map(({ at, name, mark }) => [at, name, mark])).toEqual([
      [65, "Ann", 1],
      [120, "Bea", 2],
    ]);
    expect(unread).toEqual([]);
    expect(skipped).toBe(3);
  });

  test("may be the links of those who answer", () => {
    const link = `https://example.org/bodem/${answerFragment({ code: ann, name: "Ann & Bob #1" })}`;
    expect(said(link)).toEqual([[65, "Ann & Bob #1"]]);
  });

  test("may be answers as they were said", () => {
    expect(said("650 Ann\nBea: 1,200\n1200 MEUR\n300 MEUR Dirk\n50 x3\n14 Eef")).toEqual([
      [65, "Ann"],
      [120, "Bea"],
      [120, ""],
      [30, "Dirk"],
      [5, ""],
      [5, ""],
      [5, ""],
      [1, "Eef"],
    ]);
    expect(said("2 Ann\n3 x2\n1", choice)).toEqual([
      [1, "Ann"],
      [2, ""],
      [2, ""],
      [0, ""],
    ]);
  });

  test("has numbers with the marks of either language", () => {
    expect(said("1.200 Ann\n1,200 Bea\n649,6 Cem\n650.4 Dirk")).toEqual([
      [120, "Ann"],
      [120, "Bea"],
      [65, "Cem"],
      [65, "Dirk"],
    ]);
    const share: Posed = { ...outlay, offers: { range: { from: 0, to: 5, step: 0.001, unit: "" } } };
    expect(said("1.200 Ann", share)).toEqual([[1200, "Ann"]]);
  });

  test.each([
    ["a mistyped code", `${ann.slice(0, -1)}${ann.endsWith("Z") ? "Y" : "Z"} Ann`, /mistyped/],
    ["a code cut short", `${ann.slice(0, -1)} Ann`, /this one has 8/],
    ["a code of another question", codeOf({ tag: 78, at: 1, mark: 1 }, 3), /another question/],
    ["a number out of range", "5000 Ann", /outside what is offered: 0 to 2,000/],
    ["words", "hello everybody", /no answer in it/],
    ["nine letters", "EVERYBODY", /no answer in it/],
  ])("is refused with a reason: %s", (_, text, reason) => {
    const { given, unread } = readEntry(text, outlay);
    expect(given).toEqual([]);
    expect(unread).toHaveLength(1);
    expect(unread[0].reason).toMatch(reason);
  });

  test("keeps the good lines of a list and names the line of each bad one", () => {
    const { given, unread } = readEntry(`${ann} Ann\nK7Q-M3X-PFA Bea\n${bea} Cem`, outlay);
    expect(given.map(({ name }) => name)).toEqual(["Ann", "Cem"]);
    expect(unread.map(({ line }) => line)).toEqual([2]);
  });

  test("has names of at most 30 characters, without what is not seen", () => {
    const [{ name }] = readEntry(`${ann} \u202eevil\u0007 ${"x".repeat(60)}`, outlay).given;
    expect(name).toMatch(/^evil x+$/);
    expect(name).toHaveLength(30);
  });
});
