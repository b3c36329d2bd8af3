import { buffer } from "node:stream/consumers";
import { chromium, type Browser, type BrowserContext, type Download, type Page } from "playwright-core";
import { inject } from "vitest";
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
  const browser = await connect().catch(async (error) => {
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

/** To be closed by who asks: with it go the profiles made through it, not the browser. */
export const connect = (): Promise<Browser> => chromium.connect(inject("browser"));

/** What a download holds. */
export const contentsOf = async (download: Download): Promise<Buffer> => buffer(await download.createReadStream());
