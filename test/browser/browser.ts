import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { findBrowser } from "../../scripts/browser.mjs";
import { serve } from "../../scripts/serve.mjs";

export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly browser: Browser;
  /** Address of the notebook, ending in "/". */
  readonly url: string;
  /** Console messages (workers' too), uncaught errors and failed requests, as they came. */
  readonly complaints: readonly string[];
  /** Every address requested, so that a test can show that none left this machine. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Serves the built notebook on a free port and opens `path` of it in a fresh profile. */
export async function openPage(path = ""): Promise<OpenPage> {
  const server = await serve("dist/ui");
  const browser = await launch().catch(async (error) => {
    await server.close();
    throw error;
  });
  const context = await browser.newContext();
  const complaints: string[] = [];
  const requests: string[] = [];
  context.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  context.on("weberror", (error) => complaints.push(`uncaught: ${error.error().message}`));
  context.on("request", (request) => requests.push(request.url()));
  context.on("requestfailed", (request) => complaints.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ""}`));
  const page = await context.newPage();
  const close = async () => {
    await browser.close();
    await server.close();
  };
  try {
    await page.goto(server.url + path);
  } catch (error) {
    await close();
    throw error;
  }
  return { page, context, browser, url: server.url, complaints, requests, close };
}

/** Playwright's own switches already silence updates, sync and first-run pages, and drop the sandbox that root cannot use. */
export function launch(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("No Chrome or Chromium found; npm test says how to install one.");
  return chromium.launch({ executablePath, args: ["--disable-gpu", "--disable-quic"] });
}
