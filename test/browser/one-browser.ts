import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { findBrowser } from "../../scripts/browser.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the browser of all test files is found. */
    readonly browser: string;
  }
}

/** Starts one browser for all test files: each has profiles of its own in it. */
export default async function start({ provide }: TestProject): Promise<() => Promise<void>> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("No Chrome or Chromium found; npm test says how to install one.");
  // Playwright's own switches already silence updates, sync and first-run pages, and drop the sandbox that root cannot use.
  const server = await chromium.launchServer({ executablePath, args: ["--disable-gpu", "--disable-quic"] });
  provide("browser", server.wsEndpoint());
  return () => server.close();
}
