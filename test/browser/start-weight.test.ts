import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startFiles } from "../../scripts/start-files.mjs";
import { type OpenPage, openPage } from "./browser.ts";
import { COST, figure } from "./notebook-page.ts";

let open: OpenPage;
beforeAll(async () => {
  open = await openPage();
});
afterAll(() => open?.close());

const weight = (paths: Iterable<string>): number =>
  [...paths].reduce((sum, path) => sum + gzipSync(readFileSync(`dist/ui/${path}`), { level: 9 }).length, 0);

test("at most 300 kB travel, gzip, workers and the opening chart included, before the reader does anything", async () => {
  expect(weight(startFiles("dist/ui").map(({ path }) => path))).toBeLessThanOrEqual(300_000);
  const { page } = open;
  await page.waitForSelector(".lever .plot svg");
  await page.waitForLoadState("networkidle");
  const travelled = new Set(
    open.requests.filter((address) => address.startsWith(open.url)).map((address) => new URL(address).pathname.slice(1) || "index.html"),
  );
  expect(weight(travelled)).toBeLessThanOrEqual(300_000);
});

test("the opening notebook shows its answer before a run is done, and says where it comes from", async () => {
  const context = await open.browser.newContext();
  const page = await context.newPage();
  // The worker never comes.
  await page.route("**/sim.worker*", () => {});
  await page.goto(open.url);
  await page.waitForSelector(".lever .plot svg");
  expect(await figure(page, COST)).toMatch(/^\d[\d,.]*\u202f(MEUR|bn EUR)$/);
  await expect.poll(() => page.locator(".answer-status").innerText()).toBe("answer from 200 shipped runs; checking them here…");
  await expect.poll(() => page.locator(".lever .src").innerText()).toContain("came with this page and is being computed again here");
  await context.close();
});
