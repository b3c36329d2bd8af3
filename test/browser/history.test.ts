import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { replayOf } from "../../analysis/moments.ts";
import { EPISODES } from "../../scenarios/episodes/index.ts";
import { EPISODE_MOMENTS, type Sample } from "../../scenarios/episodes/moments.ts";
import type { Recorded } from "../../scenarios/episodes/recorded.ts";
import { LIBRARY } from "../../scenarios/library/index.ts";
import { documentFrom } from "../../scenarios/notebook/document.ts";
import { libraryDocument, OPENING } from "../../ui/notebook/opening.ts";
import { createInProcessRunner } from "../../workers/in-process.ts";
import { grave } from "./axe.ts";
import { type OpenPage, openPage } from "./browser.ts";
import { drawn, openingWithFew, resize, runFew, status, waitForStatus } from "./notebook-page.ts";

const recorded = JSON.parse(readFileSync("scenarios/episodes/recorded.json", "utf8")) as Recorded;

/** Every moment of one kind of sample: whether its recorded value lies in its band. */
function inBand(wanted: Sample): boolean[] {
  return EPISODE_MOMENTS.flatMap(({ sample, moments }, e) =>
    sample === wanted
      ? moments.map(({ band }, m) => {
          const { value } = recorded.episodes[e].values[m];
          return value !== null && value >= band[0] && value <= band[1];
        })
      : [],
  );
}
const hits = (list: readonly boolean[]): number => list.filter(Boolean).length;
const out = inBand("out-of-sample");
const fit = inBand("fit");
const misses = [...out, ...fit, ...inBand("own-class")].filter((hit) => !hit).length;
const counts = `${hits(out)} of ${out.length} moments out of sample; ${hits(fit)} of ${fit.length} of those the model was fitted on.`;

const QUICK = EPISODES.find(({ episode }) => episode === "graphite-2023")!;
const three = (value: number): string => (Number.isFinite(value) ? String(Number(value.toPrecision(3))) : "not defined");

/** The cell is fetched when the reader comes near it. */
const comeTo = (page: Page): Promise<void> => page.locator("bodem-history-cell").evaluate((cell) => cell.scrollIntoView());

let open: OpenPage;
beforeAll(async () => {
  open = await openPage(await openingWithFew());
  await comeTo(open.page);
  await open.page.waitForSelector(".episode", { timeout: 60_000 });
});
afterAll(() => open?.close());

const episode = (title: RegExp) => open.page.locator(".episode").filter({ has: open.page.getByRole("heading", { name: title }) });
const graphite = () => episode(/^Graphite licences/);

describe("the notebook's document", () => {
  test.each(LIBRARY)("$id ends with what the model makes of history, after its market", async ({ id }) => {
    const kinds = (await libraryDocument(id)).cells.map(({ kind }) => kind);
    expect(kinds.indexOf("history")).toBeGreaterThan(kinds.indexOf("market"));
  });

  test("one that was saved before there was such a cell still opens", async () => {
    const { source: _, ...opening } = await libraryDocument(OPENING);
    const old = { ...opening, cells: opening.cells.filter(({ kind }) => kind !== "history") };
    expect(documentFrom(JSON.parse(JSON.stringify(old)))).toEqual(old);
    expect(documentFrom(JSON.parse(JSON.stringify(opening)))).toEqual(opening);
  });
});

test("counts follow from what was recorded, and every moment is on the page", async () => {
  const { page } = open;
  await drawn(page);
  expect(await page.locator(".tally").innerText()).toContain(`In band: ${counts}`);
  expect(await page.locator(".episode tbody tr").count()).toBe(EPISODE_MOMENTS.reduce((sum, { moments }) => sum + moments.length, 0));
  expect(await page.locator(".episode caption").count()).toBe(EPISODE_MOMENTS.length);
});

test("every miss is said and seen without opening anything", async () => {
  const said = open.page.locator(".episode .said").filter({ hasText: /^miss$/ });
  expect(await said.count()).toBe(misses);
  for (const miss of await said.all()) expect(await miss.isVisible()).toBe(true);
});

test("an episode replayed here gives the numbers that the model gives in process, and leaves the notebook's runs alone", async () => {
  const { page } = open;
  await waitForStatus(page, /final answer from 8 runs/);
  const { job, verdict } = replayOf(QUICK, 8);
  const { results } = await createInProcessRunner().run([job]);
  const wanted = verdict(results).verdicts.map(({ value, p5, p95 }) => `${three(value)}|${three(p5)} to ${three(p95)}`);
  await page.getByLabel("Runs of each episode").selectOption("8");
  await graphite().getByRole("button", { name: "Replay here" }).click();
  await graphite().getByText("replayed now, 8 runs").waitFor();
  await drawn(page);
  const shown = await graphite()
    .locator("td[data-h=Model] small")
    .evaluateAll((ranges) => ranges.map((range) => `${range.parentElement?.innerText.split("\n")[0].trim()}|${range.textContent}`));
  expect(shown).toEqual(wanted);
  expect(await status(page)).toContain("final answer from 8 runs");
  expect(await page.locator(".hist").innerText()).toContain(`As recorded: ${counts}`);
  await page.getByRole("button", { name: "Back to what was recorded" }).click();
  await expect.poll(() => graphite().locator("caption").innerText()).toContain(`recorded, ${recorded.replications} runs`);
});

test("a replay of all can be stopped from the keyboard, and keeps what has finished", async () => {
  const { page } = open;
  const all = page.locator(".hist > .rp .btn").first();
  await all.focus();
  await page.keyboard.press("Enter");
  await page.getByText("replayed now, 8 runs").first().waitFor();
  expect(await all.innerText()).toBe("Stop replaying");
  await page.keyboard.press("Enter");
  await expect.poll(() => all.innerText()).toBe("Replay all here");
  await drawn(page);
  expect(await page.locator(".episode caption").filter({ hasText: "recorded," }).count()).toBeGreaterThan(0);
  await expect.poll(() => all.evaluate((button) => button === document.activeElement)).toBe(true);
});

describe.each(["light", "dark"] as const)("%s", (colorScheme) => {
  test.each([390, 768, 1440])("at %i px axe finds nothing serious and the page does not scroll sideways", async (width) => {
    const { page } = open;
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await resize(page, width);
    expect(await grave(page, "bodem-history-cell")).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});

test("all of this without a word on the console", () => {
  expect(open.complaints).toEqual([]);
});

test("a worker that cannot start gives a sentence, and the numbers stay", async () => {
  // A page of its own: one that has been open keeps the worker's file.
  const context = await open.browser.newContext({ serviceWorkers: "block" });
  await context.route("**/sim.worker*", (route) => route.abort());
  const page = await context.newPage();
  await page.goto(open.url);
  await comeTo(page);
  const episode = page.locator(".episode").filter({ has: page.getByRole("heading", { name: /^Graphite licences/ }) });
  await episode.getByRole("button", { name: "Replay here" }).click();
  await expect
    .poll(() => episode.locator(".fault").innerText())
    .toMatch(/^Graphite licences, 2023 to 2025 was not replayed: a worker .+\. The numbers below/);
  expect(await episode.locator("tbody tr").count()).toBe(QUICK.moments.length);
  await context.close();
});

test("a page that cannot load the episodes says so, and the rest of it works", async () => {
  const context = await open.browser.newContext();
  await context.route(/history-cell.*\.js/, (route) => route.abort());
  const page = await context.newPage();
  await page.goto(open.url);
  await comeTo(page);
  await expect.poll(() => page.locator("bodem-history-cell .fault").innerText()).toMatch(/^History: this cell could not be loaded\./);
  await runFew(page);
  await context.close();
});
