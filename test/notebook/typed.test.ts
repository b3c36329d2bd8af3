import { afterEach, describe, expect, test } from "vitest";
import { speak } from "../../language/language.ts";
import { nl } from "../../language/nl/index.ts";
import { readTyped } from "../../ui/forms/read-typed.ts";
import { keptValue, settingRange, settingText, typedText, typedValue } from "../../ui/notebook/figures.ts";

afterEach(() => speak(undefined));

describe("a typed number", () => {
  test.each([
    ["65", "share", 0.65],
    ["65 %", "share", 0.65],
    ["6,5%", "share", 0.065],
    ["0.7", "share", 0.007],
    ["1.5 %", "share/year", 0.015],
    ["1.5 % a year", "share/year", 0.015],
    ["80 %", "%", 80],
    ["100 EUR/kg", "EUR/kg", 100],
    ["1,000", "MEUR", 1000],
    ["12,5", "EUR/kg", 12.5],
    ["\u22123", "months", -3],
    ["-60 months", "months", -60],
    ["2e3", "t", 2000],
    ["65 %", "EUR/kg", Number.NaN],
    ["about 5", "EUR/kg", Number.NaN],
    ["1.000,5", "EUR/kg", Number.NaN],
    ["", "share", Number.NaN],
  ])("%s in a field of %s is %d", (text, unit, value) => {
    expect(readTyped(text, unit)).toBe(value);
  });

  test.each([
    ["0,65", 0.65],
    ["1.000", 1000],
    ["1.000,5", 1000.5],
    ["12.5", 12.5],
  ])("%s in Dutch is %d", (text, value) => {
    speak(nl);
    expect(readTyped(text, "MEUR")).toBe(value);
    expect(readTyped(typedText(value, "MEUR"), "MEUR")).toBe(value);
  });

  test("every step of a slider over a share is kept as it was when it is typed back", () => {
    for (let step = 0; step <= 1000; step++) {
      const share = Number((step / 1000).toFixed(3));
      expect(keptValue(typedValue(share, "share"), "share")).toBe(share);
    }
  });
});

test.each([
  [0.65, "share", "65 %"],
  [0.0025, "share/year", "0.25 % a year"],
  [0.07, "share", "7 %"],
  [0.18400000000000002, "EUR/kg", "0.184 EUR/kg"],
  [1.542, "ratio", "1.542"],
  [80, "%", "80 %"],
  [6000, "t/year", "6,000 t a year"],
])("%d %s is shown as %s", (value, unit, text) => {
  expect(settingText(value, unit).replaceAll("\u202f", " ")).toBe(text);
});

test("a range says its unit once", () => {
  expect(settingRange(0, 0.5, "share").replaceAll("\u202f", " ")).toBe("0 to 50 %");
});
