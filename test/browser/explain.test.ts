import type { Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violations } from "./axe.ts";
import { type OpenPage, openPage } from "./browser.ts";
import { drawn, resize, runFew } from "./notebook-page.ts";

let opened: OpenPage;
beforeAll(async () => {
  opened = await openPage();
  await resize(opened.page, 1280);
  await runFew(opened.page);
});
afterAll(() => opened.close());

const cell = () => opened.page.locator("bodem-explain-cell");
const says = (): Promise<string> => cell().locator(".chain").innerText();
const field = (name: string) => cell().locator(".ask").filter({ hasText: name }).locator("select, input").first();
const select = async (name: string, option: string | { label: string }): Promise<void> => {
  await field(name).selectOption(option);
  await drawn(opened.page);
};
const type = async (input: Locator, text: string): Promise<void> => {
  await input.fill(text);
  await input.press("Enter");
  await drawn(opened.page);
};
const typedRun = () => cell().locator("bodem-typed input");
const typedPlant = () => field("type to search");
async function violationsIn(selector: string): Promise<string[]> {
  await drawn(opened.page);
  return (await violations(opened.page, selector)).map(({ said }) => said);
}

async function addChart(id: string, chart: string, asks: Record<string, unknown>): Promise<void> {
  await opened.page.evaluate(
    ([at, which, set]) => {
      const { notebook } = document.querySelector("bodem-page") as unknown as { notebook: { addCell(cell: unknown): void } };
      notebook.addCell({ id: at, kind: "chart", chart: which, asks: set });
    },
    [id, chart, asks] as const,
  );
  await drawn(opened.page);
}

test("a figure, a plant and a month of a run are explained in the page", async () => {
  const { page } = opened;
  await page.getByRole("button", { name: "Why did it happen?" }).click();
  await select("Exporting state", { label: "Price war from 2030" });
  await select("Run", "number");
  await type(typedRun(), "3");
  await select("Explain", "figure");
  await cell().getByText("What stands behind “Net outlay of the EU treasury” in run 3?").waitFor();
  await cell().getByText("On the same draws under").waitFor();
  await expect.poll(says).toMatch(/The reference price stood under the strike in \d+ months.*of these months \d+ were in a price war/);

  await select("Run", "worst");
  await cell()
    .getByText(/What stands behind “Net outlay of the EU treasury” in run \d\?/)
    .waitFor();
  await cell().getByText("That is the highest of 8 runs").waitFor();
  await select("Run", "number");

  await select("Explain", "plant");
  await type(typedPlant(), "iluka");
  await cell()
    .getByText(/Why was Iluka Eneabba mothballed in/)
    .waitFor();
  await expect.poll(says).toContain("The attack began in January 2030");
  expect(await violationsIn("bodem-explain-cell")).toEqual([]);

  await select("Explain", "month");
  await cell()
    .getByText(/Why was the price what it was in/)
    .waitFor();
  await cell().locator("input[type=range]").press("ArrowRight");
  await cell().getByText("Why was the price what it was in August 2033?").waitFor();
});

test("a plant typed before its run is there is what is explained once it is", async () => {
  const { page } = opened;
  await select("Explain", "plant");
  await page.getByLabel("Runs a policy").selectOption("2000");
  await drawn(page);
  await type(typedRun(), "5");
  await cell().getByText("Run 5 is being worked out in full").waitFor();
  await type(typedPlant(), "iluka");
  await page.getByRole("button", { name: "Cancel", exact: true }).click();
  await cell()
    .getByText(/Iluka Eneabba/)
    .first()
    .waitFor();
  await expect.poll(() => typedPlant().inputValue()).toBe("Iluka Eneabba");
  await type(typedPlant(), "nowhere");
  await cell().getByText("no plant named nowhere").waitFor();
  await type(typedPlant(), "iluka");
  await runFew(page);
});

test("a plant clicked in the event log, and a year in the outlay chart, are explained", async () => {
  const { page } = opened;
  await addChart("events", "event-log", { exporter: "price-war", run: 3 });
  const log = page.locator("bodem-chart-cell").last();
  await log.scrollIntoViewIfNeeded();
  await log.locator(".plot svg").waitFor();
  await log.locator(".plot svg text", { hasText: "REEtec Herøya" }).click();
  await cell()
    .getByText(/REEtec Herøya/)
    .first()
    .waitFor();
  await expect.poll(says).toMatch(/REEtec Herøya (mothballed|running)/);
  await log.getByRole("button", { name: "Table" }).click();
  await log
    .locator("tbody tr")
    .filter({ hasText: /predation-start.*Offers go down/s })
    .first()
    .waitFor({ state: "attached" });
  expect(await violationsIn("bodem-chart-cell:last-of-type")).toEqual([]);

  await log.getByRole("button", { name: "Table" }).click();
  await addChart("outlay", "treasury-outlay", {});
  const outlay = page.locator("bodem-chart-cell").last();
  await outlay.scrollIntoViewIfNeeded();
  await outlay.locator(".plot svg").waitFor();
  await drawn(page);
  const box = (await outlay.locator(".plot svg").boundingBox())!;
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await cell()
    .getByText(/What did the treasuries pay for in 20\d\d\?/)
    .waitFor();
});

test("the merit order of a month shows who ran, as its table says, and goes with the month", async () => {
  const { page } = opened;
  await addChart("merit", "merit-order", { exporter: "price-war", run: 3, month: 65 });
  const merit = page.locator("bodem-chart-cell").last();
  await merit.scrollIntoViewIfNeeded();
  await merit.locator(".plot svg").waitFor();
  await expect.poll(() => merit.locator("h2").innerText()).toMatch(/June 2031/);
  await merit.locator("input[type=range]").press("ArrowRight");
  await merit
    .getByText(/July 2031/)
    .first()
    .waitFor();
  await merit.getByRole("button", { name: "Table" }).click();
  await merit
    .locator("tbody tr")
    .filter({ hasText: /^\s*Caremag/ })
    .waitFor();
  expect(await violationsIn("bodem-chart-cell:last-of-type")).toEqual([]);
  expect(opened.complaints).toEqual([]);
});

test("a figure pressed in the text, by pointer or by key, is explained for its own policy, exporter and run", async () => {
  const { page } = opened;
  const named = (name: string) =>
    cell()
      .locator(".ask")
      .filter({ hasText: new RegExp(`^\\s*${name}`) })
      .locator("select");
  await page.locator("[data-reference='compare.chosen@price-war.fiscal-pv.p95']").click();
  await expect.poll(() => named("Figure").inputValue()).toBe("fiscal-pv");
  expect(await named("Exporting state").locator(":checked").innerText()).toBe("Price war from 2030");
  expect(await named("Run").inputValue()).toBe("p95");
  await page.locator("[data-reference='compare.cfd.built-eu.difference']").focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => named("Figure").inputValue()).toBe("built-eu");
  expect(await named("Policy").inputValue()).toBe("cfd");
  expect(await named("Run").inputValue()).toBe("median");
  expect(await page.locator("bodem-explain-cell").count()).toBe(1);

  // Pressed again, it is the same question: nothing to undo, and no second cell.
  const steps = () => page.getByRole("button", { name: "Undo", exact: true }).getAttribute("title");
  await drawn(page);
  const before = await steps();
  await page.locator("[data-reference='compare.cfd.built-eu.difference']").press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Why did it happen?");
  expect(await page.locator("bodem-explain-cell").count()).toBe(1);
  await drawn(page);
  expect(await steps()).toBe(before);
});

test("an explanation has a way back to the figure that was pressed for it", async () => {
  const { page } = opened;
  await page.locator("[data-reference='compare.cfd.built-eu.difference']").focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Why did it happen?");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Back to the text");
  expect(await violationsIn("bodem-explain-cell")).toEqual([]);
  await page.keyboard.press("Enter");
  const focused = page.locator(":focus");
  await expect.poll(() => focused.getAttribute("data-reference")).toBe("compare.cfd.built-eu.difference");
  await expect.poll(() => focused.evaluate((figure) => figure.getBoundingClientRect().top)).toBeGreaterThan(60);
});
