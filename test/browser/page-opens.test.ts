import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenPage, openPage } from "./browser.ts";

let open: OpenPage;
beforeAll(async () => {
  open = await openPage();
});
afterAll(() => open?.close());

test("the notebook opens without a word on the console", async () => {
  await open.page.waitForLoadState("networkidle");
  expect(await open.page.title()).toContain("Bodem");
  expect(open.complaints).toEqual([]);
});

test("opening the notebook asks nothing of another machine", () => {
  expect(open.requests.length).toBeGreaterThan(0);
  expect(open.requests.filter((address) => !/^(data|blob):/.test(address) && !address.startsWith(open.url))).toEqual([]);
});

test("the page runs isolated, under a policy that forbids inline scripts and other hosts", async () => {
  expect(await open.page.evaluate(() => crossOriginIsolated)).toBe(true);
  const ran = await open.page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.inlineScriptRan = true";
    document.head.append(script);
    return "inlineScriptRan" in window;
  });
  expect(ran).toBe(false);
});

test("a cell of the same name in another notebook is another cell", async () => {
  const { page } = open;
  const compare = page.locator('bodem-frame[data-cell="compare"]');
  const before = await compare.elementHandle();
  await page.locator("header").getByLabel("Library").selectOption("reference-price");
  await expect.poll(() => page.locator("h1").first().innerText()).not.toContain("What is a price floor worth?");
  await compare.waitFor({ state: "attached" });
  expect(await before?.evaluate((element) => element.isConnected)).toBe(false);
});
