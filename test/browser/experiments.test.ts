import type { Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ExperimentSpec } from "../../scenarios/experiment.ts";
import { KPIS } from "../../sim/results/kpis/index.ts";
import { plannedOf } from "../../ui/experiments/planned.ts";
import { sensitivitySentences } from "../../ui/experiments/sensitivity-words.ts";
import type { Cell } from "../../scenarios/notebook/document.ts";
import { libraryDocument, OPENING } from "../../ui/notebook/opening.ts";
import { toFragment } from "../../ui/notebook/share.ts";
import { answer, type FinishedBatch } from "../../workers/analyses.ts";
import { runBatch } from "../../workers/batch.ts";
import { createInProcessRunner } from "../../workers/in-process.ts";
import { grave } from "./axe.ts";
import { contentsOf, type OpenPage, openPage } from "./browser.ts";
import { drawn, resize, waitForStatus } from "./notebook-page.ts";

const opening = await libraryDocument(OPENING);
const { floor } = opening.scenario.policies!;
const { commercial } = opening.scenario.exporters!;
const scenario = { ...opening.scenario, replications: 8, policies: { floor }, exporters: { commercial } };
const uncertainties = { "ndpr.pipeline.eu.feedShare": {}, "ndpr.pipeline.eu.perYear": {}, "ndpr.china.quotaSlack": {} };
const screening: ExperimentSpec = { design: "morris", size: 4, replications: 2, uncertainties };
const cells: Cell[] = [
  { id: "scenario", kind: "scenario", asks: {} },
  { id: "run", kind: "run", asks: {} },
  { id: "discover", kind: "discover", experiment: { design: "latin-hypercube", size: 100, uncertainties }, asks: {} },
  { id: "robustness", kind: "robustness", experiment: { design: "latin-hypercube", size: 8, uncertainties }, asks: {} },
  { id: "frontier", kind: "frontier", asks: { evaluations: 16, replications: 2, confirm: 2 } },
  { id: "stress", kind: "stress", asks: { replications: 2 } },
  { id: "redteam", kind: "redteam", asks: { evaluations: 24, replications: 2, confirm: 2 } },
];

let open: OpenPage;
let doneHere: FinishedBatch;
beforeAll(async () => {
  doneHere = await batchDoneHere();
  open = await openPage(await toFragment({ ...opening, scenario, cells }));
  await waitForStatus(open.page, /final answer from 8 runs/);
});
afterAll(() => open?.close());

const sensitivity = (): Locator => open.page.locator("bodem-sensitivity-cell");
const discover = (): Locator => open.page.locator("bodem-discover-cell");
const button = (cell: Locator, name: string): Locator => cell.getByRole("button", { name, exact: true });
const phase = (cell: Locator, text: RegExp): Promise<void> => cell.locator(".batch-phase").filter({ hasText: text }).waitFor();
const type = async (cell: Locator, label: string, value: string): Promise<void> => {
  await cell.getByLabel(label).fill(value);
  await cell.getByLabel(label).press("Enter");
  await drawn(open.page);
};
/** Presses Run, and once the first runs are counted what is then to be pressed. */
const runAndPress = async (cell: Locator, then: "Pause" | "Cancel", runs: number): Promise<void> => {
  await button(cell, "Run").click();
  await cell
    .locator(".st")
    .filter({ hasText: ` of ${runs} runs` })
    .waitFor();
  await button(cell, then).click();
};

/** The same runs, done here. */
async function batchDoneHere(): Promise<FinishedBatch> {
  const { study, experiment, worlds, plan } = plannedOf(scenario, screening, () => ({
    policies: ["baseline", "floor"],
    exporters: ["commercial"],
  }));
  const kpis = new Float64Array(plan.runs * KPIS.length);
  await runBatch(plan, createInProcessRunner(), {
    onRun: (run, result) => kpis.set(result.kpis, run * KPIS.length),
    onFailure: (_, reason) => expect.fail(reason),
  });
  return { study, experiment, worlds, kpis, finished: new Uint8Array(plan.runs).fill(1) };
}

/** What they say about a KPI. */
function expected(kpi: string): string {
  const criterion = { kpi, policy: "floor", exporter: "commercial", against: "baseline" };
  const found = answer(doneHere, { ask: "sensitivity", criterion });
  return found.ask === "sensitivity" ? sensitivitySentences(found, doneHere.study, doneHere.experiment.factors).join(" ") : "";
}

test("a question at the end of the notebook adds its cell, which tells its cost and runs nothing by itself", async () => {
  const { page } = open;
  await page.locator("#more-t").focus();
  // The first question is about a run that is there.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Which guess drives the answer?");
  await expect.poll(() => sensitivity().locator(".cost").innerText()).toMatch(/^880 runs, about \d+ (s|min)$/);
  await expect.poll(() => sensitivity().locator(".batch-phase").innerText()).toBe("not run yet");
});

test("what is varied is chosen from the register, each number with its evidence", async () => {
  const cell = sensitivity();
  await cell.locator("summary").filter({ hasText: "What is varied" }).click();
  await button(cell, "None").click();
  await cell.getByText("Nothing is varied").waitFor();
  for (const title of ["Share of the price paid for feed, EU", "New ideas a year, EU", "Yearly production quota"]) {
    await cell.getByLabel("Search").fill(title);
    await drawn(open.page);
    await cell.locator(".picks li").filter({ hasText: title }).locator("input").check();
    await drawn(open.page);
  }
  await expect.poll(() => cell.locator(".picks li").first().innerText()).toMatch(/assumed/);
  await expect.poll(() => cell.locator(".varied summary").first().innerText()).toContain("3 of 243 numbers");
});

test("runs pause and go on, and the finding is that of the same runs done elsewhere", async () => {
  const cell = sensitivity();
  await type(cell, "Trajectories", String(screening.size));
  await type(cell, "Random futures at each point", String(screening.replications));
  await expect.poll(() => cell.locator(".cost").innerText()).toMatch(/^64 runs/);
  await runAndPress(cell, "Pause", 64);
  await phase(cell, /^paused$/);
  const left = async () => Number.parseInt(await cell.locator(".cost").innerText(), 10);
  const before = await left();
  expect(before).toBeGreaterThan(0);
  await open.page.waitForTimeout(1000);
  expect(await left()).toBe(before);
  await button(cell, "Continue").click();
  await expect.poll(() => cell.locator(".says").innerText()).toBe(expected("fiscal-pv"));
});

test("another measure is answered from the same runs", async () => {
  const cell = sensitivity();
  await cell.getByLabel("Measure").selectOption("built-ex-china");
  await cell
    .locator(".says")
    .filter({ hasText: /^Capacity built outside China/ })
    .waitFor();
  await expect.poll(() => cell.locator(".batch-phase").innerText()).toBe("done");
  await expect.poll(() => cell.locator(".says").innerText()).toBe(expected("built-ex-china"));
});

test("the finding has a table and its exports", async () => {
  const cell = sensitivity();
  const picture = cell.locator("bodem-picture");
  for (const [name, ending] of [
    ["SVG", "svg"],
    ["PNG", "png"],
    ["CSV", "csv"],
  ]) {
    const waiting = open.page.waitForEvent("download");
    await button(picture, name).click();
    expect((await waiting).suggestedFilename()).toMatch(new RegExp(`^what-drives-capacity-built.*\\.${ending}$`));
  }
  await button(picture, "Table").click();
  await expect.poll(() => picture.locator("tbody tr").count()).toBe(3);
  await button(picture, "Table").click();
});

test("a cancelled batch leaves the finding from before marked as stale; going back runs nothing again", async () => {
  const cell = sensitivity();
  await type(cell, "Trajectories", "50");
  await cell.getByText("this is from before the last change").waitFor();
  await runAndPress(cell, "Cancel", 800);
  await phase(cell, /what was run is kept/);
  await type(cell, "Trajectories", String(screening.size));
  await phase(cell, /^done$/);
  await cell.locator(".finding:not(.stale)").waitFor();
});

test("a cell that is removed can be put back as it was", async () => {
  const { page } = open;
  await page.getByRole("button", { name: "Remove this cell: Which guess drives the answer?" }).click();
  await expect.poll(() => sensitivity().count()).toBe(0);
  await page.locator(".notice").getByRole("button", { name: "Undo" }).click();
  await sensitivity().locator(".says").waitFor();
  await expect.poll(() => sensitivity().getByLabel("Measure").inputValue()).toBe("built-ex-china");
});

test("conditions of failure are found in words and pictures, and another box is chosen by keyboard", async () => {
  const cell = discover();
  await button(cell, "Run").click();
  await expect
    .poll(() => cell.locator(".says").innerText())
    .toMatch(/^Net outlay of the EU treasury, Price floor: above .+ in 25 of 100 runs\./);
  await cell.getByLabel("Box along the trajectory").focus();
  await open.page.keyboard.press("Home");
  await cell.getByText("Nothing was found that tells when").waitFor();
  await open.page.keyboard.press("End");
  await cell
    .locator(".says")
    .filter({ hasText: / when .+ (is|are) .+ which hold \d+ % of all runs/ })
    .waitFor();
  await button(cell, "Back to the one suggested").click();
  await cell.getByText("the one suggested", { exact: true }).waitFor();
});

test("policies are ranked by each measure of robustness", async () => {
  const cell = open.page.locator("bodem-robustness-cell");
  await button(cell, "Run").click();
  await expect
    .poll(() => cell.locator(".says").innerText())
    .toMatch(/^Capacity built in the EU, higher is better, over 8 states of the world/);
  await button(cell, "Table").click();
  await expect.poll(() => cell.locator("thead th").allInnerTexts()).toContain("Price floor, rank");
  await button(cell, "Table").click();
});

test("the report holds what was found, with its pictures, numbers and settings, and says what was not run", async () => {
  const { page, context } = open;
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export report", exact: true }).click();
  const report = await context.newPage();
  await report.setContent((await contentsOf(await waiting)).toString("utf8"));
  const sections = report.locator("main > section");
  const about = (heading: string): Locator => sections.filter({ has: report.getByRole("heading", { name: heading, exact: true }) });
  for (const [cell, heading] of [
    [sensitivity(), "Which guess drives the answer?"],
    [discover(), "When does it fail?"],
    [page.locator("bodem-robustness-cell"), "Which policy is robust?"],
  ] as const) {
    const told = about(heading);
    expect(await told.locator(".says").innerText()).toBe(await cell.locator(".says").innerText());
    const named = (place: Locator) => place.locator(".plot svg[role=img]").evaluateAll((all) => all.map((svg) => svg.ariaLabel));
    expect(await named(told)).toEqual(await named(cell));
    expect(await told.locator("figcaption").first().innerText()).toBe(await cell.locator("figcaption .src").first().innerText());
    expect(await told.getByRole("button").count()).toBe(0);
  }
  expect(await about("Which guess drives the answer?").locator(".settings-line").innerText()).toMatch(
    /Measure: Capacity built outside China; .+Trajectories: 4; .+Yearly production quota/,
  );
  const numbers = (place: Locator) => place.locator(".tview").first().locator("td").allTextContents();
  await button(sensitivity(), "Table").click();
  expect(await numbers(about("Which guess drives the answer?"))).toEqual(await numbers(sensitivity()));
  await button(sensitivity(), "Table").click();
  await expect.poll(() => about("What does each euro buy?").innerText()).toMatch(/Not run\.$/);
  await report.evaluate(() => {
    for (const appendix of document.querySelectorAll("#methods, #notes, #notebook")) appendix.remove();
    for (const link of document.querySelectorAll("nav a")) link.remove();
  });
  expect(await grave(report)).toEqual([]);
  await report.close();
});

test("what a folded cell found stays with it, and is in the report", async () => {
  const { page, context } = open;
  const cell = page.locator("bodem-robustness-cell");
  const says = await cell.locator(".says").innerText();
  const frame = page.locator("bodem-frame[data-cell=robustness]");
  await frame.focus();
  await page.keyboard.press("f");
  await cell.waitFor({ state: "detached" });
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export report", exact: true }).click();
  const report = await context.newPage();
  await report.setContent((await contentsOf(await waiting)).toString("utf8"));
  const told = report.locator("#s-robustness");
  expect(await told.locator(".says").innerText()).toBe(says);
  expect(await told.locator(".plot svg[role=img]").count()).toBeGreaterThan(0);
  await report.close();
  // Nothing of it is left on the page.
  expect(await cell.count()).toBe(0);
  await frame.focus();
  await page.keyboard.press("f");
  await expect.poll(() => cell.locator(".says").innerText()).toBe(says);
});

test("a frontier names its settings, and one of them can be put into the policy", async () => {
  const cell = open.page.locator("bodem-frontier-cell");
  await button(cell, "Run").click();
  await expect.poll(() => cell.locator(".says").innerText()).toMatch(/^16 settings were tried/);
  const settings = await cell.locator(".settings li").last().innerText();
  await cell.locator(".settings .btn").last().click();
  await cell.getByText("this is from before the last change").waitFor();
  const waiting = open.page.waitForEvent("download");
  await open.page.getByRole("button", { name: "Save", exact: true }).click();
  const saved = (await contentsOf(await waiting)).toString("utf8");
  expect(Number(/^ +strike: (\d+)(?=\s)/m.exec(saved)?.[1])).toBe(Number(/Strike price (\d+)/.exec(settings)?.[1]));
});

test("a stress test tells which shock is the hardest, and a shock becomes what the exporting state does", async () => {
  const cell = open.page.locator("bodem-stress-cell");
  await expect.poll(() => cell.locator(".cost").innerText()).toMatch(/^36 runs/);
  await button(cell, "Run").click();
  await expect.poll(() => cell.locator(".says").innerText()).toMatch(/^The hardest is “Exports stop for 12 months”/);
  expect(await cell.locator("tbody tr").count()).toBe(9);
  expect(await cell.locator(".plot svg").getAttribute("aria-label")).toMatch(
    /^Exports stop for 12 months: No intervention [\d.]+\smonths, Price floor [\d.]+\smonths; /,
  );
  await cell.getByLabel("Measure").selectOption("recovery-months");
  await expect.poll(() => cell.locator("figure h3").innerText()).toContain("Time to recover");
  await cell.locator("summary").filter({ hasText: "Take a shock into the notebook" }).click();
  await button(cell, "Exports stop for 12 months").click();
  await cell.getByText("this is from before the last change").waitFor();
});

test("a red team shows what each attack does beside what it costs, in a picture with its table", async () => {
  const { page, context } = open;
  const cell = page.locator("bodem-redteam-cell");
  await button(cell, "Run").click();
  await expect.poll(() => cell.locator(".says").innerText(), { timeout: 60_000 }).toMatch(/^Price floor: the worst attack found/);
  await expect.poll(() => cell.locator("figure h3").innerText()).toBe("Price floor: what attacks do, and what they cost the exporter");
  await expect
    .poll(() => cell.locator(".plot svg").getAttribute("aria-label"))
    .toMatch(/^Worst.*: harm [\d.,]+\s(MEUR|bn EUR), cost to the exporter −?[\d.,]+\s(MEUR|bn EUR)/);
  await button(cell, "Table").click();
  await expect.poll(() => cell.locator(".tview thead th").allInnerTexts()).toContain("the most that is credible\nMEUR");
  await button(cell, "Table").click();
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export report", exact: true }).click();
  const report = await context.newPage();
  await report.setContent((await contentsOf(await waiting)).toString("utf8"));
  expect(await report.locator("#s-redteam .plot svg[role=img]").count()).toBe(1);
  await report.close();
});

test("a search under way goes on in another language", async () => {
  const { page } = open;
  const cell = page.locator("bodem-frontier-cell");
  await type(cell, "Settings to try", "2000");
  await button(cell, "Run").click();
  const done = async (): Promise<number> => Number((await cell.locator(".st b").first().innerText()).replace(/\D/g, ""));
  await phase(cell, /^running$/);
  await cell.locator(".st").filter({ hasText: " of " }).waitFor();
  const before = await done();
  expect(before).toBeGreaterThan(0);
  await page.getByRole("combobox", { name: "Language" }).selectOption("nl");
  await page.waitForFunction(() => document.documentElement.lang === "nl");
  await phase(cell, /^draait$/);
  expect(await done()).toBeGreaterThanOrEqual(before);
  await expect.poll(done).toBeGreaterThan(before);
  await button(cell, "Annuleren").click();
  await page.getByRole("combobox", { name: "Taal", exact: true }).selectOption("en");
  await page.waitForFunction(() => document.documentElement.lang === "en");
  await phase(cell, /^not run yet$/);
});

test.each([
  ["light", 390],
  ["dark", 390],
  ["light", 768],
  ["dark", 1440],
] as const)("%s, at %i px, axe finds nothing serious and the page does not scroll sideways", async (colorScheme, width) => {
  const { page } = open;
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await resize(page, width);
  expect(await grave(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});

test("all of this without a word on the console", () => {
  expect(open.complaints).toEqual([]);
});
