import type { Page } from "playwright-core";

/** What the page rests on, as it tells the user. */
export const status = (page: Page): Promise<string> => page.locator(".phase").innerText();

export async function waitForStatus(page: Page, pattern: RegExp, timeout = 120_000): Promise<void> {
  await page.waitForFunction((source) => new RegExp(source).test(document.querySelector(".phase")?.textContent ?? ""), pattern.source, {
    timeout,
  });
}

/** So few runs that a test need not wait long for the final answer. */
export async function runFew(page: Page, replications = 8): Promise<void> {
  await page.getByLabel("Runs a policy").selectOption(String(replications));
  await waitForStatus(page, new RegExp(`final answer from ${replications} runs`));
}

/** A live figure in the prose by its reference. */
export const figure = (page: Page, reference: string): Promise<string> =>
  page.locator(`[data-reference="${reference}"]`).first().innerText();

export const COST = "compare.chosen.fiscal-pv.p50";
