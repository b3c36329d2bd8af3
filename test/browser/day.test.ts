import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { parquetMetadata } from "hyparquet";
import { afterAll, beforeAll, expect, test } from "vitest";
import { notebookTextInReport } from "../../scenarios/notebook/in-report.ts";
import { parseNotebook } from "../../scenarios/notebook/parse.ts";
import { contentsOf, type OpenPage, openPage } from "./browser.ts";
import { COST, drawn, figure, runFew, saved, waitForStatus } from "./notebook-page.ts";

const folder = mkdtempSync(join(tmpdir(), "bodem-day-"));
const bodem = (...args: string[]) => spawnSync(process.execPath, ["dist/cli/main.js", ...args], { encoding: "utf8" });
let open: OpenPage;
let page: Page;
beforeAll(async () => {
  open = await openPage();
  page = open.page;
  await runFew(page);
});
afterAll(async () => {
  await open?.close();
  rmSync(folder, { recursive: true, force: true });
});

const cell = (id: string) => page.locator(`bodem-frame[data-cell="${id}"]`);
const command = async (query: string): Promise<void> => {
  await page.keyboard.press("Control+k");
  await page.locator(".palette input").fill(query);
  await page.keyboard.press("Enter");
};
const answered = (): Promise<void> => waitForStatus(page, /final answer from 8 runs/);
async function downloaded(button: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button, exact: true }).first().click(),
  ]);
  return contentsOf(file);
}

test("a policy designer's day: from another strike to a report that opens again", async () => {
  const strike = page.locator(".lever .strike .inp input");
  const before = await figure(page, COST);
  await strike.fill("115");
  await strike.press("Enter");
  await answered();
  const dearer = await figure(page, COST);
  expect(dearer).not.toBe(before);

  await page.getByRole("button", { name: "Add a policy like this one" }).click();
  await drawn(page);
  await page.getByLabel("Name of this policy").fill("Floor and stock");
  await page.getByLabel("Name of this policy").press("Enter");
  await drawn(page);
  await page.getByLabel("Add an instrument").selectOption("stockpile");
  await answered();
  const comparison = page.locator("bodem-compare-cell");
  expect(await comparison.innerText()).toContain("Floor and stock");
  expect(await comparison.innerText()).toMatch(/clearly higher|not distinguishable/);

  await page.getByRole("button", { name: "Why did it happen?" }).click();
  const asked = (name: string) => page.locator("bodem-explain-cell .ask").filter({ hasText: name }).locator("select, input").first();
  const select = async (name: string, option: string | { label: string }): Promise<void> => {
    await asked(name).selectOption(option);
    await drawn(page);
  };
  await select("Policy", { label: "No intervention" });
  await select("Exporting state", { label: "Price war from 2030" });
  await select("Run", "number");
  await page.locator("bodem-explain-cell bodem-typed input").fill("3");
  await page.locator("bodem-explain-cell bodem-typed input").press("Enter");
  await drawn(page);
  await select("Explain", "plant");
  await page.locator("bodem-explain-cell .chain").waitFor();
  await asked("type to search").fill("iluka");
  await asked("type to search").press("Enter");
  await page
    .locator("bodem-explain-cell")
    .getByText(/Why was Iluka Eneabba mothballed in/)
    .waitFor();

  await cell("run").focus();
  await page.keyboard.press("b");
  await page.locator(".palette input").fill("text");
  await page.keyboard.press("Enter");
  await cell("prose").locator(".cm-content").waitFor();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText("With the stock the treasury pays {{compare.policy.fiscal-pv.p50}}.");
  await page.keyboard.press("Control+Enter");
  await page.keyboard.press("Escape");
  const shown = () => cell("prose").locator("output").innerText();
  await expect.poll(shown).toMatch(/\d.*EUR/);
  const paid = await shown();

  await cell("prose").focus();
  await page.keyboard.press("Delete");
  await cell("prose").waitFor({ state: "detached" });
  // One save under way would say that it is done for the next change too.
  await saved(page);
  await page.keyboard.press("Control+z");
  await cell("prose").waitFor();

  await saved(page);
  await page.reload();
  await answered();
  await expect.poll(shown).toBe(paid);

  await open.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await command("copy a link");
  await page.getByText(/Link copied/).waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const other = await open.browser.newContext();
  const colleague = await other.newPage();
  await colleague.goto(link);
  await waitForStatus(colleague, /final answer from 8 runs/);
  expect(await colleague.locator('[data-cell="prose"] output').innerText()).toBe(paid);
  expect(await colleague.locator(".hash").textContent()).toBe(await page.locator(".hash").textContent());
  await other.close();

  const report = (await downloaded("Export report")).toString("utf8");
  const reader = await (await open.browser.newContext({ javaScriptEnabled: false })).newPage();
  await reader.setContent(report);
  expect(await reader.locator("body").innerText()).toContain(`With the stock the treasury pays ${paid}.`);
  expect(parseNotebook(notebookTextInReport(report) ?? "", "report").ok).toBe(true);
  expect(open.complaints).toEqual([]);
});

test("an economist's day: the file of the page gives the same hash and the same table on the command line", async () => {
  const file = join(folder, "study.md");
  writeFileSync(file, await downloaded("Save"));
  const here = await page.locator(".hash").textContent();
  const table = join(folder, "runs.parquet");
  const batch = bodem("batch", file, "--out", table, "--progress", "none");
  expect(batch.status, batch.stderr).toBe(0);
  expect(batch.stdout).toContain(here);
  const downloadedTable = await downloaded("Export runs (Parquet)");
  expect(parquetMetadata(new Uint8Array(downloadedTable).buffer).num_rows).toBeGreaterThan(0n);
  expect(downloadedTable.equals(readFileSync(table))).toBe(true);
});
