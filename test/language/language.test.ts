import { afterEach, expect, test } from "vitest";
import { parts, speak, t, withMarks } from "../../language/language.ts";
import { nl } from "../../language/nl/index.ts";
import { saidUnder } from "./said.ts";

/** What speaks to the reader in every language. */
const SPEAKING = ["ui/page.ts", "ui/main.ts", "ui/forms", "ui/notebook", "ui/offline.ts", "ui/shell"];

afterEach(() => speak(undefined));

test("what is missing in a language is said in English, and places are filled in either way", () => {
  expect(t("{count} words", { count: 3 })).toBe("3 words");
  speak({ "{count} words": "woorden: {count}", "1,234.5": "1.234,5" });
  expect(t("{count} words", { count: 3 })).toBe("woorden: 3");
  expect(t("Never heard of")).toBe("Never heard of");
  expect(parts("{count} words", { count: 3 })).toEqual(["woorden: ", 3, ""]);
  expect(withMarks("12,345.6")).toBe("12.345,6");
});

test("no English stands bare in what is drawn", () => {
  expect(saidUnder(SPEAKING).bare).toEqual([]);
});

test("every text is there in Dutch, with the same places", () => {
  const places = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
  const { keys } = saidUnder(SPEAKING);
  expect([...keys].filter(([english]) => !Object.hasOwn(nl, english)).map(([english, at]) => `${at} ${english}`)).toEqual([]);
  const off = Object.entries(nl).filter(([english, dutch]) => places(english).join() !== places(dutch).join());
  expect(off).toEqual([]);
});
