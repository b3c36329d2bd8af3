import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenPage, openPage } from "./browser.ts";
import { openingWithFew } from "./notebook-page.ts";

let open: OpenPage;
beforeAll(async () => {
  open = await openPage(await openingWithFew(2));
});
afterAll(() => open?.close());

test("a notebook is presented one cell a screen, by keys alone, without the notes in its margin", async () => {
  const { page } = open;
  const shown = () =>
    page.locator("bodem-frame:visible").evaluateAll((frames) => frames.map((frame) => (frame as HTMLElement).dataset.cell));
  await page.getByRole("contentinfo").getByRole("button", { name: "Present" }).click();
  await expect.poll(shown).toEqual(["scenario"]);
  await page.keyboard.press("ArrowRight");
  await expect.poll(shown).toEqual(["answer"]);
  await expect.poll(() => page.locator(".note:visible").count()).toBe(0);
  await expect.poll(() => page.locator(".present-bar [role=status]").textContent()).toMatch(/^2 of \d+$/);
  await page.keyboard.press("End");
  await page.keyboard.press("PageUp");
  await page.keyboard.press("Home");
  await expect.poll(shown).toEqual(["scenario"]);
  await page.keyboard.press("Escape");
  await expect.poll(async () => (await shown()).length).toBeGreaterThan(5);
  await expect.poll(() => page.locator(".present-bar").count()).toBe(0);
  expect(open.complaints).toEqual([]);
});
