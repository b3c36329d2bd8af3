import type { Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CHART_IDS, type ChartCell, type ChartId, type NotebookDocument } from "../../scenarios/notebook/document.ts";
import { toFragment } from "../../ui/notebook/share.ts";
import { REPLICATIONS, scenario, stage } from "../notebook/chart-scene.ts";
import { grave } from "./axe.ts";
import { type OpenPage, openPage } from "./browser.ts";
import { drawn, resize, waitForStatus } from "./notebook-page.ts";

const cellOf = (chart: ChartId, asks: ChartCell["asks"] = {}): ChartCell => ({
  id: [chart, ...Object.values(asks)].join("-"),
  kind: "chart",
  chart,
  asks,
});
const cells: readonly ChartCell[] = [
  ...CHART_IDS.map((id) => cellOf(id)),
  cellOf("stocks", { show: "holders" }),
  cellOf("pipeline", { show: "stages" }),
  cellOf("trade-flows", { of: "run" }),
  cellOf("ledger-flows", { about: "all" }),
];
const notebook: NotebookDocument = {
  bodemNotebook: 2,
  name: "charts",
  scenario,
  chosen: { policy: "floor", exporter: "cut" },
  cells: [{ id: "scenario", kind: "scenario", asks: {} }, { id: "run", kind: "run", asks: {} }, ...cells],
};
const here = stage();

let open: OpenPage;
const nth = (at: number): Locator => open.page.locator("bodem-chart-cell").nth(at);
const title = (at: number): Promise<string> => nth(at).locator("h2").innerText();
const plain = (text: string): string => text.replace(/\s+/g, " ").trim();
const numberIn = (text: string): number => Number(text.replaceAll(",", "").replace("\u2212", "-"));

beforeAll(async () => {
  open = await openPage(await toFragment(notebook));
  await waitForStatus(open.page, new RegExp(`final answer from ${REPLICATIONS} runs`));
  // A chart comes when the reader comes near it.
  for (const [at] of cells.entries()) {
    await nth(at).scrollIntoViewIfNeeded();
    await nth(at).locator(".plot svg[role=img]").first().waitFor({ timeout: 30_000 });
  }
  await drawn(open.page);
});
afterAll(() => open?.close());

test("every chart is drawn with the title and the sentence that its runs give", async () => {
  for (const [at, { chart: id, asks }] of cells.entries()) {
    const { chart, data, scene } = await here.shown(id, asks);
    expect(plain(await title(at)), id).toBe(plain(chart.title(scene, data)));
    expect(await nth(at).locator(".plot svg[role=img]").first().getAttribute("aria-label"), id).toBe(chart.describe(data));
  }
});

test("text in a chart is at least 12 pixels high and stays within it, on a phone as on a desk", async () => {
  for (const width of [390, 768, 1440]) {
    await resize(open.page, width);
    const faults = await open.page.evaluate(() =>
      [...document.querySelectorAll<SVGSVGElement>(".plot svg[role=img]")].flatMap((svg) => {
        const frame = svg.getBoundingClientRect();
        return [...svg.querySelectorAll("text, tspan")].flatMap((text) => {
          const box = text.getBoundingClientRect();
          const size = Number.parseFloat(getComputedStyle(text).fontSize);
          const out = box.width > 0 && (box.left < frame.left - 3 || box.right > frame.right + 3);
          return size < 12 || out
            ? [`${svg.closest("bodem-chart-cell")?.querySelector("h2")?.textContent}: ${text.textContent} (${size} px)`]
            : [];
        });
      }),
    );
    expect(faults, `${width} px`).toEqual([]);
  }
});

test("a chart's year and measure are set by keyboard, and the title follows", async () => {
  const trade = CHART_IDS.indexOf("trade-flows");
  const year = nth(trade).getByRole("slider", { name: "Year" });
  const before = await title(trade);
  await year.press("ArrowRight");
  await open.page.waitForFunction(
    ([n, old]) => document.querySelectorAll("bodem-chart-cell")[n as number].querySelector("h2")?.textContent?.trim() !== old,
    [trade, before.trim()] as const,
  );
  const { chart, data, scene } = await here.shown("trade-flows", { year: Number(await year.inputValue()) });
  expect(plain(await title(trade))).toBe(plain(chart.title(scene, data)));
  const spread = CHART_IDS.indexOf("distribution");
  await nth(spread).getByLabel("Measure").selectOption("built-eu");
  await expect.poll(() => title(spread)).toContain("Capacity built in the EU");
});

test("every chart has a table with the numbers of its runs", async () => {
  for (const [at, { chart: id, asks }] of cells.entries()) {
    if (id === "distribution" || (id === "trade-flows" && !("of" in asks))) continue;
    const { chart, data } = await here.shown(id, asks);
    const { columns, rows } = chart.table(data);
    await nth(at).getByRole("button", { name: "Table", exact: true }).press("Enter");
    await nth(at).locator(".tview").waitFor();
    const shown = await nth(at)
      .locator(".tview tr")
      .evaluateAll((list) => list.map((row) => [...(row as HTMLTableRowElement).cells].map((cell) => cell.innerText)));
    expect(shown.length, id).toBe(rows.length + 1);
    expect(shown[0].map((text) => text.split("\n")[0])).toEqual(columns.map((column) => column.title));
    for (const row of [0, rows.length - 1])
      rows[row].forEach((value, column) => {
        const text = shown[row + 1][column];
        if (typeof value === "string") expect(text, id).toBe(value);
        else if (Number.isFinite(value))
          expect(Math.abs(numberIn(text) - value), `${id}, ${columns[column].title}`).toBeLessThanOrEqual(
            Math.abs(value) >= 1000 ? 0.5 : 0.051,
          );
      });
    await nth(at).getByRole("button", { name: "Table", exact: true }).press("Enter");
  }
});

test.each(["light", "dark"] as const)("%s: axe finds nothing serious in the charts", async (colorScheme) => {
  const { page } = open;
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  expect(await grave(page, "bodem-chart-cell")).toEqual([]);
});

test("all of this without a word on the console", () => {
  expect(open.complaints).toEqual([]);
});
