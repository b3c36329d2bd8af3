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

/** Waits until every cell shows what it knows: they are drawn one a turn. */
export const drawn = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (const element of document.querySelectorAll("*")) await (element as { updateComplete?: Promise<boolean> }).updateComplete;
  });

/** A live figure in the prose by its reference. */
export async function figure(page: Page, reference: string): Promise<string> {
  await drawn(page);
  return page.locator(`[data-reference="${reference}"]`).first().innerText();
}

export const COST = "compare.chosen.fiscal-pv.p50";
