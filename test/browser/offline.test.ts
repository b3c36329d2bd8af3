import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenPage, openPage } from "./browser.ts";
import { COST, figure, openingWithFew, runFew, waitForStatus } from "./notebook-page.ts";

let open: OpenPage;
beforeAll(async () => {
  open = await openPage(await openingWithFew(2));
});
afterAll(() => open?.close());

test("once it has been open, the notebook opens and computes without a network", async () => {
  const { page, context } = open;
  await waitForStatus(page, /final answer from 2 runs/);
  const before = await figure(page, COST);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await context.setOffline(true);
  await page.reload();
  await waitForStatus(page, /final answer from 2 runs/);
  expect(await figure(page, COST)).toBe(before);
  const title = await page.locator("h1").innerText();
  await page.getByLabel("Library").selectOption("index-choice");
  await expect.poll(() => page.locator("h1").innerText()).not.toBe(title);
  await runFew(page);
  expect(open.complaints).toEqual([]);
});
