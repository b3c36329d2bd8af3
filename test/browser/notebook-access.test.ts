import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cell, CHART_IDS, EXPERIMENT_KINDS, PLAIN_KINDS } from "../../scenarios/notebook/document.ts";
import { libraryDocument, OPENING } from "../../ui/notebook/opening.ts";
import { toFragment } from "../../ui/notebook/share.ts";
import { grave, violations } from "./axe.ts";
import { type OpenPage, openPage } from "./browser.ts";
import { drawn, resize, waitForStatus } from "./notebook-page.ts";

/** The opening notebook, and below it every kind of cell and every chart that it leaves out. */
const opening = await libraryDocument(OPENING);
const shown = new Set(opening.cells.flatMap((cell): string[] => ["chart" in cell ? cell.chart : cell.kind]));
const charts = CHART_IDS.map((chart): Cell => ({ id: chart, kind: "chart", chart, asks: {} }));
const kinds = [...PLAIN_KINDS, ...EXPERIMENT_KINDS].map((kind) => ({ id: kind, kind, asks: {} }) as Cell);
const missing = [...charts, ...kinds].filter(({ id }) => !shown.has(id));
const everything = {
  ...opening,
  scenario: { ...opening.scenario, replications: 4 },
  cells: [...opening.cells, ...missing],
};

let open: OpenPage;
beforeAll(async () => {
  open = await openPage(await toFragment(everything));
  await waitForStatus(open.page, /final answer from 4 runs/);
  // What comes with the reader comes now.
  await open.page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await open.page.waitForFunction((count) => document.querySelectorAll("bodem-chart-cell .plot svg").length >= count, CHART_IDS.length);
  for (const kind of EXPERIMENT_KINDS) await open.page.locator(`bodem-${kind}-cell .batch .go`).waitFor();
}, 300_000);
afterAll(() => open?.close());

describe.each(["light", "dark"] as const)("%s", (colorScheme) => {
  test.each([390, 1440])("at %i px axe finds nothing serious in any cell", { timeout: 120_000 }, async (width) => {
    const { page } = open;
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await resize(page, width);
    expect(await grave(page)).toEqual([]);
  });
});

test.each([195, 390, 768, 1440])("at %i px no cell is wider than the screen", async (width) => {
  const { page } = open;
  await page.setViewportSize({ width, height: 900 });
  await page.waitForTimeout(300);
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("header, footer, bodem-frame")]
      .filter((part) => part.scrollWidth > innerWidth || part.getBoundingClientRect().right > innerWidth)
      .map((part) => part.dataset.cell ?? part.localName),
  );
  expect(wide).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});

test("with every fold open axe finds nothing serious either", { timeout: 120_000 }, async () => {
  const { page } = open;
  await resize(page, 1440);
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });
  await page.waitForSelector(".reg");
  await drawn(page);
  expect(await grave(page)).toEqual([]);
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

test("price, six answers and the fan in small are on a phone's first screen", async () => {
  const { page } = open;
  await resize(page, 390, 844);
  await page.waitForSelector(".pin .small svg");
  await drawn(page);
  for (const part of [".pin input[type=range]", ".pin .kv", ".pin .small svg"]) {
    const box = await page.locator(part).boundingBox();
    expect(box!.y + box!.height, part).toBeLessThan(760);
  }
  expect(await page.locator(".pin .kv output").allInnerTexts()).toHaveLength(6);
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

test.each([390, 1440])("at %i px contents lists headings and titled cells and goes to one, by keyboard alone", async (width) => {
  const { page } = open;
  await resize(page, width);
  await page.evaluate(() => scrollTo(0, 0));
  const opener = page.getByRole("button", { name: "Contents" });
  await opener.focus();
  await page.keyboard.press("Enter");
  const list = page.getByRole("navigation", { name: "Contents" });
  await list.waitFor();
  const entries = await list.getByRole("button").allInnerTexts();
  expect(entries.slice(0, 3)).toEqual(["What is a price floor worth?", "Levers", "Policies"]);
  expect(entries).toContain("Who pays, and when");
  expect(entries).toContain("Red team");
  expect(entries).not.toContain("Finding");
  expect(await list.locator("[aria-current]").innerText()).toBe("What is a price floor worth?");
  expect((await violations(page, ".sheet")).map(({ said }) => said)).toEqual([]);
  // What is read is where the keys begin.
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("What is a price floor worth?");
  for (let at = 0; at < entries.indexOf("Who pays, and when"); at++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await list.waitFor({ state: "detached" });
  const heading = page.locator("h2", { hasText: "Who pays, and when" });
  await expect.poll(() => heading.evaluate((one) => one === document.activeElement)).toBe(true);
  await expect.poll(() => heading.evaluate((one) => Math.round(one.getBoundingClientRect().top))).toBeLessThan(120);
  await page.keyboard.press("Control+k");
  await page.locator("bodem-palette input").fill("contents");
  await page.keyboard.press("Enter");
  await expect.poll(() => list.locator("[aria-current]").innerText()).toBe("Who pays, and when");
  await page.keyboard.press("Escape");
  await expect.poll(() => heading.evaluate((one) => one === document.activeElement)).toBe(true);
});
