import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OpenPage, openPage } from "./browser.ts";
import { drawn, resize, runFew } from "./notebook-page.ts";

// The page's policy allows no inline script, so axe comes in as a function call of the test driver.
const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
let open: OpenPage;
beforeAll(async () => {
  open = await openPage();
  await runFew(open.page);
  await open.page.evaluate(axe);
});
afterAll(() => open?.close());

async function grave(): Promise<string[]> {
  const { violations } = await open.page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary}`));
}

describe.each(["light", "dark"] as const)("%s", (colorScheme) => {
  test.each([390, 768, 1440])("at %i px axe finds nothing serious", async (width) => {
    const { page } = open;
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await resize(page, width);
    expect(await grave()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});

test("with every fold open axe finds nothing serious either", async () => {
  const { page } = open;
  await resize(page, 1440);
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });
  await page.waitForSelector(".reg");
  await drawn(page);
  expect(await grave()).toEqual([]);
});

test("every control is at least 44 px high on a phone, apart from links in text", async () => {
  const { page } = open;
  await resize(page, 390, 844);
  const small = await page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        "button, select, input[type=text], input[type=month], input[type=search], input[type=range], .opts label, summary",
      ),
    ]
      .filter(
        (control) =>
          control.checkVisibility() && control.getBoundingClientRect().height > 0 && control.getBoundingClientRect().height < 43.5,
      )
      .map(
        (control) =>
          `${control.localName}.${control.className} ${control.textContent?.trim().slice(0, 30)} ${control.getBoundingClientRect().height}`,
      ),
  );
  expect(small).toEqual([]);
});

test("no text in a chart is smaller than 12 px", async () => {
  for (const width of [390, 768, 1440]) {
    await resize(open.page, width);
    const small = await open.page.evaluate(() =>
      [...document.querySelectorAll<SVGTextElement>(".plot svg text")]
        .filter((text) => Number.parseFloat(getComputedStyle(text).fontSize) < 12)
        .map((text) => text.textContent),
    );
    expect(small).toEqual([]);
  }
});

test("price, three answers and the fan in small are on a phone's first screen", async () => {
  const { page } = open;
  await resize(page, 390, 844);
  await page.waitForSelector(".pin .small svg");
  await drawn(page);
  for (const part of [".pin input[type=range]", ".pin .kv", ".pin .small svg"]) {
    const box = await page.locator(part).boundingBox();
    expect(box!.y + box!.height, part).toBeLessThan(760);
  }
  expect(await page.locator(".pin .kv output").allInnerTexts()).toHaveLength(3);
  expect(
    await page
      .locator(".lever .plot g.strike-line")
      .first()
      .evaluate((line) => getComputedStyle(line).display),
  ).toBe("inline");
});

test("the strike moves by keyboard alone", async () => {
  const { page } = open;
  await resize(page, 1440);
  const slider = page.locator(".lever .strike input[type=range]");
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => slider.getAttribute("aria-valuetext")).toBe("101\u202fEUR/kg");
});
