import type { Page } from "playwright-core";
import { libraryDocument, OPENING } from "../../ui/notebook/opening.ts";
import { toFragment } from "../../ui/notebook/share.ts";

/** What the page rests on, as it tells the user. */
export async function status(page: Page): Promise<string> {
  await drawn(page);
  return page.locator(".phase").innerText();
}

/** Waits until the page says so of what it was last told, and until every cell shows it. */
export async function waitForStatus(page: Page, pattern: RegExp, timeout = 120_000): Promise<void> {
  // What the page said before the last change may look the same.
  await drawn(page);
  await page.waitForFunction((source) => new RegExp(source).test(document.querySelector(".phase")?.textContent ?? ""), pattern.source, {
    timeout,
  });
  await drawn(page);
}

/** So few runs that a test need not wait long for the final answer. */
export async function runFew(page: Page, replications = 8): Promise<void> {
  await page.getByLabel("Runs a policy").selectOption(String(replications));
  await waitForStatus(page, new RegExp(`final answer from ${replications} runs`));
}

/** The opening notebook as the end of an address, with so few runs that they disturb nothing. */
export async function openingWithFew(replications = 8): Promise<string> {
  const document = await libraryDocument(OPENING);
  return toFragment({ ...document, scenario: { ...document.scenario, replications } });
}

/** Waits until every cell shows what it knows: they are drawn one a turn. */
export const drawn = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (const element of document.querySelectorAll("*")) {
      // An update that asks for another one resolves to false.
      while ((await (element as { updateComplete?: Promise<boolean> }).updateComplete) === false);
    }
  });

/** Waits until the last change is kept. */
export async function saved(page: Page): Promise<void> {
  // What the page said before that change looks the same.
  await drawn(page);
  await page.waitForFunction(() => document.querySelector(".file")?.textContent?.includes("saved in this browser"));
}

/** Gives the window another size and waits until every chart is drawn for it. */
export async function resize(page: Page, width: number, height = 900): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.waitForFunction((wanted) => innerWidth === wanted, width);
  // Charts are told of their new width while a frame is made.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await drawn(page);
}

/** A live figure in the prose by its reference. */
export async function figure(page: Page, reference: string): Promise<string> {
  await drawn(page);
  return page.locator(`[data-reference="${reference}"]`).first().innerText();
}

export const COST = "compare.chosen.fiscal-pv.p50";
