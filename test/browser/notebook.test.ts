import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenPage, openPage } from "./browser.ts";
import { COST, figure, runFew, status, waitForStatus } from "./notebook-page.ts";

let open: OpenPage;
beforeAll(async () => {
  open = await openPage();
}, 120_000);
afterAll(() => open?.close());

const slow = { timeout: 300_000 };

test("the opening notebook answers by itself, first from few runs", slow, async () => {
  const { page } = open;
  expect(await page.locator("h1").innerText()).toBe("What is a price floor worth?");
  await waitForStatus(page, /first answer from 8 runs, refining…|answer from/);
  expect(await figure(page, COST)).toMatch(/^\d[\d,.]*\u202f(MEUR|bn EUR)$/);
  expect(await figure(page, "compare.chosen.built-ex-china.p50")).toMatch(/t a year$/);
  expect(await page.locator("body").innerText()).not.toMatch(/NaN|Infinity|undefined|\{\{/);
});

test("title, question, answer, slider, exporter and fan are on the first screen of a laptop", slow, async () => {
  const { page } = open;
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.waitForSelector(".lever .plot svg");
  for (const part of ["h1", ".q", ".prose", ".lever .strike input[type=range]", ".lever .opts", ".lever .plot"]) {
    const box = await page.locator(part).first().boundingBox();
    expect(box, part).not.toBeNull();
    expect(box!.y, part).toBeLessThan(760);
  }
});

test("dragging the strike moves line and figures while the page stays awake", slow, async () => {
  const { page } = open;
  await page.setViewportSize({ width: 1440, height: 900 });
  await runFew(page);
  const before = await figure(page, COST);
  await page.evaluate(() => {
    const counted = window as unknown as { frames: number };
    counted.frames = 0;
    const tick = (): void => {
      counted.frames++;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  const slider = page.locator(".lever .strike input[type=range]");
  const box = (await slider.boundingBox())!;
  const at = (strike: number): number => box.x + 11 + ((strike - 40) / 160) * (box.width - 22);
  await page.mouse.move(at(100), box.y + box.height / 2);
  await page.mouse.down();
  for (let strike = 100; strike <= 150; strike += 2) await page.mouse.move(at(strike), box.y + box.height / 2);
  const typed = page.locator(".lever .strike .inp input");
  const shown = Number(await typed.inputValue());
  expect(shown).toBeGreaterThan(140);
  expect(await figure(page, "setting.chosen.price")).toBe(`${shown} EUR/kg`);
  expect(await page.locator(".lever .plot svg").textContent()).toContain(`strike ${shown}`);
  await page.mouse.up();
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => (window as unknown as { frames: number }).frames)).toBeGreaterThan(5);
  await waitForStatus(page, /final answer from 8 runs/);
  expect(await figure(page, COST)).not.toBe(before);
});

test("what has not been run again looks stale, and only that", slow, async () => {
  const { page } = open;
  await page.getByLabel("Runs a policy").selectOption("200");
  const slider = page.locator(".lever .strike input[type=range]");
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  const states = await page.evaluate(() => ({
    cost: document.querySelector('[data-reference="compare.chosen.fiscal-pv.p50"]')?.className,
    strike: document.querySelector('[data-reference="setting.chosen.price"]')?.className,
  }));
  expect(states).toEqual({ cost: "live old", strike: "live" });
  await waitForStatus(page, /answer from/);
  expect(await page.locator(`[data-reference="${COST}"]`).first().getAttribute("class")).toBe("live");
});

test("cancel stops the runs and keeps what has been answered; go on goes on", slow, async () => {
  const { page } = open;
  await page.getByLabel("Runs a policy").selectOption("2000");
  await page.getByRole("button", { name: "Cancel" }).click();
  expect(await status(page)).toMatch(/^cancelled/);
  const done = await page.locator(".st b").first().innerText();
  await page.waitForTimeout(800);
  expect(await page.locator(".st b").first().innerText()).toBe(done);
  await page.getByRole("button", { name: "Go on" }).click();
  await waitForStatus(page, /running|answer from/);
  await runFew(page);
});

test("another behaviour of China gives other figures", slow, async () => {
  const { page } = open;
  await runFew(page);
  const commercial = await figure(page, COST);
  const war = await figure(page, "compare.chosen@price-war.fiscal-pv.p50");
  await page.getByRole("radio", { name: "Price war from 2030" }).check();
  expect(await figure(page, COST)).toBe(war);
  await page.getByRole("radio", { name: "Quota cut" }).check();
  expect(await figure(page, COST)).not.toBe(commercial);
  await page.getByRole("radio", { name: "Commercial" }).check();
});

test("a policy can be added, given another instrument, compared and removed", slow, async () => {
  const { page } = open;
  await page.getByRole("button", { name: "Add a policy like this one" }).click();
  await page.getByLabel("Add an instrument").selectOption({ label: "Minimum import price" });
  await page.getByLabel("Name of this policy").fill("Both");
  await page.getByLabel("Name of this policy").press("Enter");
  expect(await page.getByRole("tab", { name: "D Both" }).getAttribute("aria-selected")).toBe("true");
  await waitForStatus(page, /final answer/);
  expect(await page.locator(".tw thead").first().innerText()).toContain("Both");
  await page.getByRole("button", { name: "Remove policy" }).click();
  expect(await page.getByRole("tab", { name: "D Both" }).count()).toBe(0);
});

test("a typed number out of range is refused with its range, and nothing runs on it", async () => {
  const { page } = open;
  const typed = page.locator(".lever .strike .inp input");
  await typed.fill("900");
  await typed.press("Enter");
  expect(await page.locator(".lever .wrong-note").innerText()).toContain("from 40 to 200");
  expect(await figure(page, "setting.chosen.price")).not.toContain("900");
});

test("a number of the register can be found, doubted and put back", slow, async () => {
  const { page } = open;
  await page.getByLabel("Search").fill("social discount");
  if ((await page.locator(".reg tbody tr").count()) === 0) await page.getByLabel("Search").fill("Long-run price");
  const row = page.locator(".reg tbody tr").first();
  expect(await row.innerText()).toMatch(/read|recalled|assumed/);
  await row.locator("input[type=range]").focus();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("button", { name: "Reset 1 changed" }).click();
  expect(await page.getByRole("button", { name: /^Reset \d+ changed$/ }).count()).toBe(0);
});

test("a chart gives its table, its numbers and its picture", slow, async () => {
  const { page } = open;
  const figureCell = page.locator("bodem-chart-cell").first();
  await waitForStatus(page, /final answer/);
  for (const [button, ending] of [
    ["SVG", "svg"],
    ["PNG", "png"],
    ["CSV", "csv"],
  ] as const) {
    const waiting = page.waitForEvent("download");
    await figureCell.getByRole("button", { name: button, exact: true }).click();
    expect((await waiting).suggestedFilename()).toMatch(new RegExp(`\\.${ending}$`));
  }
  await figureCell.getByRole("button", { name: "Table" }).click();
  expect(await figureCell.locator("tbody tr").count()).toBe(180);
  await figureCell.getByRole("button", { name: "Table" }).click();
});

test("all of this without a word on the console", () => {
  expect(open.complaints).toEqual([]);
});
