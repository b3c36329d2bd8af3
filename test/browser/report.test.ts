import { parquetMetadata } from "hyparquet";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Cell } from "../../scenarios/notebook/document.ts";
import { notebookTextInReport } from "../../scenarios/notebook/in-report.ts";
import { parseNotebook } from "../../scenarios/notebook/parse.ts";
import { parseSpec } from "../../scenarios/parse.ts";
import { hashOfHashes } from "../../sim/core/hash.ts";
import { simulate } from "../../sim/simulate.ts";
import { libraryDocument, OPENING } from "../../ui/notebook/opening.ts";
import { toFragment } from "../../ui/notebook/share.ts";
import { grave } from "./axe.ts";
import { contentsOf, type OpenPage, openPage } from "./browser.ts";
import { drawn, resize, waitForStatus } from "./notebook-page.ts";

const opening = await libraryDocument(OPENING);
const { floor } = opening.scenario.policies!;
const HOSTILE = "</style><script>document.title='taken'</script>";
const PAID = "compare.floor.fiscal-pv.p50";
const cells: readonly Cell[] = [
  { id: "scenario", kind: "scenario", asks: {} },
  {
    id: "answer",
    kind: "prose",
    text: `## What it costs\n\nThe treasury pays {{${PAID}}}. <script>alert(1)</script>\n`,
    note: "Money is real euros.",
  },
  { id: "capacity", kind: "chart", chart: "capacity-fan", asks: {} },
  { id: "run", kind: "run", asks: {} },
  { id: "policy", kind: "policy", asks: {} },
  { id: "exporter", kind: "exporter", asks: {} },
  { id: "compare", kind: "compare", asks: {} },
  { id: "market", kind: "market", asks: {} },
  { id: "plants", kind: "chart", chart: "pipeline", asks: { run: 2 } },
  { id: "events", kind: "chart", chart: "event-log", asks: { run: 5 }, folded: true },
];
const document = {
  ...opening,
  cells,
  scenario: {
    ...opening.scenario,
    title: `Floor ${HOSTILE}`,
    replications: 8,
    policies: { floor },
    exporters: { commercial: { posture: "commercial", measures: [{ use: "licensing", start: "2028-01", end: "2029-12" }] } },
  },
};

let open: OpenPage;
let report: Page;
let text: string;
beforeAll(async () => {
  open = await openPage(await toFragment(document));
  await waitForStatus(open.page, /final answer from 8 runs/);
  await open.page.waitForSelector(".tl-bar");
  text = (await downloaded("Export report")).toString("utf8");
  report = await open.context.newPage();
  await report.setContent(text);
});
afterAll(() => open?.close());

async function downloaded(button: string): Promise<Buffer> {
  const [file] = await Promise.all([
    open.page.waitForEvent("download"),
    open.page.getByRole("button", { name: button, exact: true }).click(),
  ]);
  return contentsOf(file);
}

test("the report holds no script, whatever the notebook holds, and lets none run", async () => {
  expect(text).not.toMatch(/<script/i);
  expect(text).not.toMatch(/\son[a-z]+=/i);
  expect(await report.title()).toContain("</style><script>");
  expect(await report.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content")).toContain("default-src 'none'");
});

test("its figures are those of the page", async () => {
  const shown = (page: Page) => page.locator(`[data-reference="${PAID}"]`).innerText();
  expect(await shown(report)).toBe(await shown(open.page));
  const differences = (page: Page) => page.locator(".tw").first().locator(".dv").allInnerTexts();
  expect(await differences(report)).toEqual(await differences(open.page));
  expect(await report.locator("#s-capacity svg[role=img]").getAttribute("aria-label")).toBe(
    await open.page.locator("bodem-chart-cell svg[role=img]").first().getAttribute("aria-label"),
  );
});

test("a chart of one run is in it, though that run had not been worked out, nor the cell been unfolded", async () => {
  expect(await report.locator("#s-plants .src").innerText()).toContain("replication 2 alone");
  expect(await report.locator("#s-events .src").innerText()).toContain("replication 5 alone");
  expect(await report.locator("#s-events svg[role=img]").count()).toBe(1);
});

test("it has every setting with its source, and the seed, version and hash that repeat the runs", async () => {
  expect(await report.locator("#s-policy tr", { hasText: "Strike price" }).first().innerText()).toContain("100");
  expect(await report.locator("#s-exporter-exporters tr.changed", { hasText: "First month" }).innerText()).toContain("2028-01");
  expect(await report.locator("#methods .hash").innerText()).toMatch(/^[0-9a-f]{64}$/);
  const targets = await report.locator("sup a").evaluateAll((links) => links.map((link) => link.getAttribute("href")!.slice(1)));
  expect(targets.length).toBeGreaterThan(200);
  const notes = new Set(await report.locator("#notes li").evaluateAll((list) => list.map(({ id }) => id)));
  expect(targets.filter((id) => !notes.has(id))).toEqual([]);
});

test("axe finds nothing serious in it, at the width of a phone or a desk", async () => {
  for (const width of [390, 1440]) {
    await resize(report, width);
    expect(await report.evaluate(() => globalThis.document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await report.evaluate(() => {
    // Of rows that are built alike the first three will do.
    for (const row of globalThis.document.querySelectorAll("tbody tr:nth-child(n+4), .notes li:nth-child(n+4)")) row.remove();
  });
  expect(await grave(report)).toEqual([]);
});

test("the notebook in it is the one on the page, and the page opens it again", async () => {
  const outcome = parseNotebook(notebookTextInReport(text)!, document.name);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
  expect(outcome.document.scenario).toEqual(document.scenario);
  expect(outcome.document.cells.map(({ id, kind }) => [id, kind])).toEqual(cells.map(({ id, kind }) => [id, kind]));
  await open.page.goto("about:blank");
  await open.page.goto(`${open.url}#library=stockpile`);
  await open.page.locator(".open-file").setInputFiles({ name: "report.html", mimeType: "text/html", buffer: Buffer.from(text) });
  await expect.poll(() => open.page.title()).toContain("Floor </style>");
  await waitForStatus(open.page, /final answer from 8 runs/);
});

test("the runs leave the page as Parquet, with the hash that the model gives here", async () => {
  const bytes = await downloaded("Export runs (Parquet)");
  const { key_value_metadata: pairs = [] } = parquetMetadata(new Uint8Array(bytes).buffer);
  const provenance = JSON.parse(pairs.find(({ key }) => key === "bodem")!.value!);
  const parsed = parseSpec(document.scenario);
  if (!parsed.ok) throw new Error("no scenario");
  const { worlds, seed } = parsed.study;
  const hashes = worlds.flatMap((world) => Array.from({ length: 8 }, (_, replication) => simulate(world, seed, replication, "kpis").hash));
  expect(provenance.hash).toBe(hashOfHashes(hashes));
});

test("a control moves by the arrow keys and by the pointer, and the file follows", async () => {
  const { page } = open;
  const bar = page.getByRole("slider", { name: "Export licences: whole measure" });
  await bar.focus();
  await page.keyboard.press("ArrowRight");
  await drawn(page);
  await page.keyboard.press("PageDown");
  await expect.poll(() => bar.getAttribute("aria-valuetext")).toBe("2027-02 to 2029-01");
  const end = page.getByRole("slider", { name: "Export licences: last month" });
  await waitForStatus(page, /final answer/);
  await end.scrollIntoViewIfNeeded();
  const box = (await end.boundingBox())!;
  const month = (await page.locator(".tl-track").evaluate((track) => track.clientWidth)) / 180;
  await page.mouse.move(box.x + 4, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 4 + 12 * month, box.y + 20, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => bar.getAttribute("aria-valuetext")).toBe("2027-02 to 2030-01");
  expect((await downloaded("Save the scenario alone")).toString()).toMatch(/start: 2027-02\s+end: 2030-01/);
  expect(open.complaints).toEqual([]);
});
