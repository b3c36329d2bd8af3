import { afterAll, beforeAll, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { type OpenPage, openPage } from "./browser.ts";
import { drawn, figure, runFew, saved } from "./notebook-page.ts";

let open: OpenPage;
let page: Page;
beforeAll(async () => {
  open = await openPage();
  page = open.page;
  await runFew(page);
  await page.locator(".lever .plot svg").waitFor();
});
afterAll(() => open?.close());

const cell = (id: string) => page.locator(`bodem-frame[data-cell="${id}"]`);
const order = (): Promise<string[]> =>
  page.locator("bodem-frame").evaluateAll((frames) => frames.map((frame) => (frame as HTMLElement).dataset.cell ?? ""));
const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.closest<HTMLElement>("bodem-frame")?.dataset.cell ?? "");
/** Out of a cell's text: the first Escape may close what completion offers. */
const leave = async (id: string): Promise<void> => {
  while ((await cell(id).locator(".cm-content").count()) > 0) {
    await page.keyboard.press("Escape");
    await drawn(page);
  }
};
const choose = async (query: string): Promise<void> => {
  await page.locator(".palette input").fill(query);
  await page.keyboard.press("Enter");
};

test("a drag of the strike is one step back, and one forth", async () => {
  const slider = page.locator(".lever .strike input[type=range]");
  const before = await figure(page, "setting.chosen.price");
  const box = (await slider.boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2);
  await page.mouse.down();
  for (const share of [0.4, 0.5, 0.6, 0.7]) await page.mouse.move(box.x + box.width * share, box.y + box.height / 2);
  await page.mouse.up();
  const price = () => figure(page, "setting.chosen.price");
  await expect.poll(price).not.toBe(before);
  const after = await price();
  await page.keyboard.press("Control+z");
  await expect.poll(price).toBe(before);
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(price).toBe(after);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect.poll(price).toBe(before);
});

test("by keyboard alone a cell is moved, folded, duplicated and deleted, and never loses the focus", async () => {
  const shipped = await order();
  await cell("run").focus();
  await page.keyboard.press("ArrowDown");
  await expect.poll(focused).toBe(shipped[shipped.indexOf("run") + 1]);
  await page.keyboard.press("ArrowUp");
  await expect.poll(focused).toBe("run");
  await page.keyboard.press("Alt+ArrowDown");
  await expect.poll(async () => (await order()).indexOf("run")).toBe(shipped.indexOf("run") + 1);
  await expect.poll(focused).toBe("run");
  await page.keyboard.press("f");
  await cell("run").locator(".folded").waitFor();
  await expect.poll(() => cell("run").locator(".bar").count()).toBe(0);
  await page.keyboard.press("f");
  await cell("run").locator(".bar").waitFor();
  await page.keyboard.press("c");
  await cell("run-2").waitFor();
  await expect.poll(focused).toBe("run-2");
  // The second press counts when it comes soon after the first, which on a busy machine it may not.
  await expect
    .poll(async () => {
      await page.keyboard.press("d");
      await drawn(page);
      return cell("run-2").count();
    })
    .toBe(0);
  await expect.poll(focused).not.toBe("");
  await page.getByRole("button", { name: "Undo", exact: true }).last().click();
  await cell("run-2").waitFor();
  await cell("run-2").focus();
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press("z");
    await drawn(page);
    await expect.poll(focused).not.toBe("");
  }
  await expect.poll(order).toEqual(shipped);
  await expect.poll(focused).not.toBe("");
});

test("the palette finds by a few letters: a named figure is added, changed as text and shown in prose", async () => {
  await cell("run").focus();
  await page.keyboard.press("Control+k");
  await page.locator(".palette input").fill("fgr");
  await expect.poll(() => page.locator('.palette [aria-selected="true"]').innerText()).toContain("Figure");
  expect(await page.locator(".palette input").getAttribute("aria-activedescendant")).toBe("palette-0");
  await page.keyboard.press("Enter");
  await expect.poll(focused).toBe("value");
  await page.keyboard.press("Enter");
  const editor = cell("value").locator(".cm-content");
  await editor.waitFor();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText("name: double\nis: setting.chosen.price × 2 + missing\nunit: EUR/kg");
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => cell("value").locator(".fault").innerText()).toContain("no figure is named so");
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText("name: double\nis: setting.chosen.price × 2\nunit: EUR/kg");
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => cell("value").locator("output").innerText()).toBe("200");
  await leave("value");
  await expect.poll(focused).toBe("value");
  await page.keyboard.press("b");
  await choose("text");
  await cell("prose").locator(".cm-content").waitFor();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText("Twice the price is {{value.double}}.");
  await page.keyboard.press("Control+Enter");
  await page.waitForFunction(() => document.querySelector('[data-cell="prose"] .prose')?.textContent?.includes("200\u202fEUR/kg"));
});

test("faults of a scenario stand at their lines, and text that was not applied outlives a reload", async () => {
  await page.keyboard.press("Escape");
  await cell("scenario").focus();
  await page.keyboard.press("Enter");
  const editor = cell("scenario").locator(".cm-content");
  await editor.waitFor();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText("bodem: 1\ntitle: Mine\nmaterial: ndpr-oxid\n");
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => cell("scenario").locator(".fault").first().innerText()).toMatch(/Line 3.*material.*did you mean ndpr-oxide/s);
  await drawn(page);
  expect(await page.locator("h1").innerText()).not.toBe("Mine");
  await saved(page);
  await page.reload();
  await cell("scenario").focus();
  await page.keyboard.press("Enter");
  await editor.waitFor();
  await expect.poll(() => editor.innerText()).toContain("ndpr-oxid");
  await cell("scenario").getByRole("button", { name: "Throw away what I typed" }).click();
  await expect.poll(() => editor.innerText()).toContain("one-way-floor");
  await page.keyboard.press("Escape");
  expect(await figure(page, "value.double")).toBe("200\u202fEUR/kg");
});

test("an earlier version is compared, restored, and the restoring undone", async () => {
  await page.keyboard.press("Control+k");
  await choose("versions");
  const versions = page.locator(".versions > li");
  await versions.last().waitFor();
  await versions.last().getByRole("button", { name: "Compare" }).click();
  await expect.poll(() => versions.last().innerText()).toContain("cell deleted: value");
  await versions
    .last()
    .getByRole("button", { name: /^Restore/ })
    .click();
  await cell("value").waitFor({ state: "detached" });
  await page.locator(".notice").getByRole("button", { name: "Undo" }).click();
  await cell("value").waitFor();
});

test("of two tabs neither overwrites the other: each is told and both are kept", async () => {
  await saved(page);
  const other = await open.context.newPage();
  await other.goto(open.url);
  await other.locator(".lever .strike .inp input").fill("150");
  await other.keyboard.press("Enter");
  const keep = page.getByRole("button", { name: "Keep this one as a copy" });
  await keep.waitFor();
  await keep.click();
  await page.waitForFunction(() => document.querySelector("h1")?.textContent?.endsWith("(copy)"));
  expect(await figure(page, "setting.chosen.price")).toBe("100 EUR/kg");
  expect(await figure(other, "setting.chosen.price")).toBe("150 EUR/kg");
  await expect.poll(() => page.getByLabel("Library").locator("optgroup").first().innerText()).toContain("(copy)");
  await other.close();
});

test("a file dropped on the page opens, and everything kept here can be forgotten", async () => {
  const drop = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(["bodem: 1\ntitle: Dropped\nmaterial: ndpr-oxide\nreplications: 8\n"], "mine.yaml", { type: "text/yaml" }));
    return transfer;
  });
  await page.dispatchEvent("main", "dragover", { dataTransfer: drop });
  await page.locator(".drop").waitFor();
  await page.dispatchEvent("main", "drop", { dataTransfer: drop });
  const titled = (title: string) => page.waitForFunction((wanted) => document.querySelector("h1")?.textContent === wanted, title);
  await titled("Dropped");
  await saved(page);
  await page.keyboard.press("Control+k");
  await choose("your notebooks");
  await page.getByRole("button", { name: "Delete Dropped" }).click();
  await titled("What is a price floor worth?");
  await page.getByRole("button", { name: "Put back" }).click();
  await titled("Dropped");
  await page.keyboard.press("Control+k");
  await choose("your notebooks");
  await page.getByRole("button", { name: "Forget everything this browser keeps" }).click();
  await page.getByRole("button", { name: "Delete all of it" }).click();
  await page.waitForFunction(() => document.querySelector("h1")?.textContent === "What is a price floor worth?");
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("bodem")))).toEqual([]);
  await expect.poll(() => page.locator('[data-cell="value"]').count()).toBe(0);
});

test("all of this without a word on the console", () => {
  expect(open.complaints.filter((line) => !line.startsWith("failed:"))).toEqual([]);
});
