import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { grave } from "./axe.ts";
import { type OpenPage, openPage } from "./browser.ts";
import { COST, drawn, figure, waitForStatus } from "./notebook-page.ts";

let open: OpenPage;
let dutch: Page;
let english: Page;

/** The opening notebook, all of it, over few runs. */
async function few(page: Page): Promise<Page> {
  await page.locator("bodem-run-cell select").first().selectOption("8");
  await waitForStatus(page, /^(final answer from|eindantwoord uit) 8 runs$/);
  await page.waitForFunction(() => ["compare", "finding", "history", "market"].every((kind) => customElements.get(`bodem-${kind}-cell`)));
  await drawn(page);
  return page;
}

/** Every text on the page, seen or read out, but for what is marked as English: citations and faults of files. */
const said = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found = new Set<string>();
    const add = (of: Element, text: string): void => {
      if (!of.closest("[lang=en]:not(html), code, style, script, noscript")) found.add(text.replace(/\s+/g, " ").trim());
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) add(texts.currentNode.parentElement!, (texts.currentNode as Text).data);
    for (const element of document.body.querySelectorAll("*"))
      for (const name of ["aria-label", "aria-valuetext", "title", "placeholder"]) add(element, element.getAttribute(name) ?? "");
    return [...found];
  });

const another = async (path: string): Promise<Page> => {
  const page = await (await open.browser.newContext()).newPage();
  await page.goto(open.url + path);
  return page;
};

beforeAll(async () => {
  open = await openPage("?lang=nl");
  dutch = await few(open.page);
  english = await few(await another("?lang=en"));
}, 600_000);
afterAll(() => open?.close());

test("the page says that it is Dutch, and writes Dutch headings and numbers", async () => {
  expect(await dutch.evaluate(() => document.documentElement.lang)).toBe("nl");
  expect(await dutch.locator("bodem-compare-cell h2").innerText()).toBe("Wat elke beleidsvariant verandert, in dezelfde toekomsten");
  const [mine, theirs] = [await figure(dutch, COST), await figure(english, COST)];
  expect(theirs).toMatch(/^[\d,.]+\u202f(MEUR|bn EUR)$/);
  const marks: Readonly<Record<string, string>> = { ",": ".", ".": "," };
  const units: Readonly<Record<string, string>> = { MEUR: "mln EUR", "bn EUR": "mld EUR" };
  expect(mine).toBe(theirs.replace(/[,.]/g, (mark) => marks[mark]).replace(/MEUR|bn EUR/, (unit) => units[unit]));
});

test("nothing of the opening notebook reads the same in both languages but names, units and what files write", async () => {
  const NAMES = /\b(?:EUR|USD|kg|MP|Lynas)\b/g;
  const [mine, theirs] = [await said(dutch), await said(english)];
  expect(mine.length).toBeGreaterThan(1000);
  const words = (text: string): number => text.replace(NAMES, "").match(/(?<![\p{L}\d])\p{L}{2,}(?![\p{L}\d])/gu)?.length ?? 0;
  const same = new Set(theirs);
  expect(mine.filter((text) => same.has(text) && words(text) >= 2)).toEqual([]);
  // A sentence put together has parts of its own: the commonest English words give them away.
  expect(mine.filter((text) => /\b(?:the|and|with|from|which|that|each)\b/i.test(text))).toEqual([]);
});

test("axe finds nothing serious in Dutch, on a phone or a desk, and nothing is wider than the page", { timeout: 240_000 }, async () => {
  for (const width of [390, 768, 1000, 1440]) {
    await dutch.setViewportSize({ width, height: 900 });
    await dutch.waitForTimeout(300);
    expect(await dutch.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBeLessThanOrEqual(width);
    if (width !== 390 && width !== 1440) continue;
    expect(await grave(dutch)).toEqual([]);
  }
});

test("a language that is chosen is still there when the page is opened anew", { timeout: 120_000 }, async () => {
  const page = await another("");
  await page.getByRole("combobox", { name: "Language" }).selectOption("nl");
  await page.waitForFunction(() => document.documentElement.lang === "nl");
  await page.goto(open.url);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("nl");
  await page.getByRole("combobox", { name: "Taal" }).selectOption("en");
  await page.waitForFunction(() => document.documentElement.lang === "en");
});

test("the other language is spoken on the same page: the strike that was moved, its runs and the way back stay", {
  timeout: 240_000,
}, async () => {
  const page = english;
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", ({ message }) => complaints.push(message));
  const strike = page.locator(".lever .strike .inp input");
  await strike.fill("123");
  await strike.press("Enter");
  await waitForStatus(page, /^final answer from 8 runs$/);
  const state = async () => ({ strike: await strike.inputValue(), hash: await page.locator("dd.hash").textContent() });
  const before = await state();
  const inEnglish = await said(page);
  await page.evaluate(() => {
    (window as unknown as { phases: string[] }).phases = [];
    new MutationObserver(() =>
      (window as unknown as { phases: string[] }).phases.push(document.querySelector(".phase")?.textContent ?? ""),
    ).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  const language = page.getByRole("combobox", { name: "Language" });
  await language.focus();
  await language.selectOption("nl");
  await page.waitForFunction(() => document.documentElement.lang === "nl");
  await waitForStatus(page, /^eindantwoord uit 8 runs$/);
  expect(await state()).toEqual(before);
  // Nothing of it was run again.
  const phases = await page.evaluate(() => (window as unknown as { phases: string[] }).phases);
  expect(phases.filter((text) => text !== "" && !/^(eindantwoord|final answer)/.test(text))).toEqual([]);
  expect(await page.locator("h1").innerText()).toBe("Wat is een bodemprijs waard?");
  expect(await page.locator(".prose").first().innerText()).toMatch(/\bvan de capaciteit\b|\bhet\b/);
  const inDutch = await said(page);
  expect(inDutch.filter((text) => /\b(?:the|and|with|from|which|that|each)\b/i.test(text))).toEqual([]);
  expect(await page.evaluate(() => document.activeElement?.className)).toContain("language");

  await page.getByRole("button", { name: "Ongedaan maken", exact: true }).click();
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>(".lever .strike .inp input")?.value !== "123");
  expect(await page.locator("h1").innerText()).toBe("Wat is een bodemprijs waard?");
  await page.getByRole("button", { name: "Opnieuw uitvoeren", exact: true }).click();
  await waitForStatus(page, /^eindantwoord uit 8 runs$/);

  // It is found by its English name too.
  await page.setViewportSize({ width: 390, height: 800 });
  await page.keyboard.press("Control+k");
  await page.locator("bodem-palette input").fill("engels");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.documentElement.lang === "en");
  // A phone's header has the choice too, by its letters.
  for (const [name, tag] of [
    ["Language", "nl"],
    ["Taal", "en"],
  ]) {
    await page.getByRole("combobox", { name, exact: true }).selectOption({ label: tag.toUpperCase() });
    await page.waitForFunction((wanted) => document.documentElement.lang === wanted, tag);
  }
  await page.setViewportSize({ width: 1280, height: 720 });
  await waitForStatus(page, /^final answer from 8 runs$/);
  expect(await state()).toEqual(before);
  const again = (await said(page)).filter((text) => text !== "Language: English");
  expect(again.toSorted()).toEqual(inEnglish.toSorted());
  expect(complaints).toEqual([]);

  // Kept in one language, opened in the other.
  await page.goto(`${open.url}?lang=nl`);
  await strike.waitFor();
  expect(await strike.inputValue()).toBe("123");
  expect(await page.locator("h1").innerText()).toBe("Wat is een bodemprijs waard?");
});
