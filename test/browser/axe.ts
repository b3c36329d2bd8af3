import { readFileSync } from "node:fs";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

// The page's policy allows no inline script, so axe comes in as a function call of the test driver.
const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

interface Axe {
  run(within: string, options: RunOptions): Promise<AxeResults>;
}

/** What axe finds wrong in the page or in a part of it, and how gravely. */
export async function violations(page: Page, within = ":root"): Promise<{ readonly impact: string; readonly said: string }[]> {
  await page.evaluate(axe);
  return page.evaluate(async (part) => {
    // Of what is in order nothing is told: to name each such element takes longest.
    const found = await (window as unknown as { axe: Axe }).axe.run(part, { resultTypes: ["violations"] });
    return found.violations.flatMap(({ id, impact, nodes }) =>
      nodes.map(({ target, html, failureSummary }) => ({
        impact: String(impact),
        said: `${id}: ${target.join(" ")} ${html} ${failureSummary}`,
      })),
    );
  }, within);
}

/** Of these, what shuts somebody out. */
export const grave = async (page: Page, within?: string): Promise<string[]> =>
  (await violations(page, within)).filter(({ impact }) => impact === "serious" || impact === "critical").map(({ said }) => said);
