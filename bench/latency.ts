// How fast the built notebook answers its slider in a real browser, and whether the page stays awake meanwhile.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { chromium, type Page } from "playwright-core";
import { findBrowser } from "../scripts/browser.mjs";
import { serve } from "../scripts/serve.mjs";

const ROUNDS = 4;
const GOALS = { coarseMs: 150, fanMs: 1500, longTaskMs: 50 };

interface Watch {
  input: number;
  /** When the fan was painted, by the number of runs it rests on. */
  painted: [at: number, runs: number][];
  longest: number;
}

/** Watches, in the page, every frame in which the fan of the first screen rests on other runs than before. */
function watch(): void {
  const seen: Watch = { input: 0, painted: [], longest: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
  }).observe({ entryTypes: ["longtask"] });
  addEventListener("input", () => Object.assign(seen, { input: performance.now(), painted: [] }), true);
  let shown = "";
  const look = (): void => {
    const figure = document.querySelector(".lever figure");
    const stale = figure?.closest("section")?.classList.contains("stale") ?? true;
    const about = figure?.querySelector(".src")?.textContent ?? "";
    const [, first, all] = /(?:the first ([\d,]+) of )?([\d,]+) runs/.exec(about) ?? [];
    const now = stale || !figure?.querySelector("svg") ? "" : (first ?? all ?? "");
    if (now !== "" && now !== shown) {
      const runs = Number(now.replaceAll(",", ""));
      // A message comes after the frame has been painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => seen.painted.push([performance.now(), runs]);
      port2.postMessage(null);
    }
    shown = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** A million square roots in a dependent chain, in milliseconds: the yardstick. */
const yardstick = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const times: number[] = [];
    for (let round = 0; round < 9; round++) {
      const start = performance.now();
      let x = 2;
      for (let i = 0; i < 1_000_000; i++) x = Math.sqrt(x + i);
      times.push(performance.now() - start + (x > 0 ? 0 : 1));
    }
    return times.sort((a, b) => a - b)[4];
  });

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const read = (page: Page): Promise<Watch> => page.evaluate(() => (window as unknown as { seen: Watch }).seen);

const executablePath = findBrowser();
if (!executablePath) throw new Error("No Chrome or Chromium found; npm test says how to install one.");
const server = await serve("dist/ui");
const browser = await chromium.launch({ executablePath, args: ["--disable-gpu", "--disable-quic"] });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const files = new Set<string>();
  page.context().on("request", (request) => files.add(new URL(request.url()).pathname));
  await page.addInitScript(watch);
  const opened = Date.now();
  await page.goto(server.url);
  await page.waitForSelector(".lever .plot svg");
  console.log(`first chart ${Date.now() - opened} ms after the address was asked for`);
  const slider = page.locator(".lever .strike input[type=range]");
  const step = async (): Promise<Watch> => {
    await page.evaluate(() => Object.assign((window as unknown as { seen: Watch }).seen, { longest: 0 }));
    await slider.focus();
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(() => (window as unknown as { seen: Watch }).seen.painted.some(([, runs]) => runs >= 200), undefined, {
      timeout: 120_000,
    });
    return read(page);
  };

  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => (window as unknown as { seen: Watch }).seen.painted.length > 0, undefined, { timeout: 60_000 });
  const first = await read(page);
  console.log(
    `first slider answer, while all else still runs: ${(first.painted[0][0] - first.input).toFixed(0)} ms from ${first.painted[0][1]} runs`,
  );
  let bytes = 0;
  for (const path of files) bytes += gzipSync(readFileSync(`dist/ui${path === "/" ? "/index.html" : path}`), { level: 9 }).length;
  console.log(`${(bytes / 1000).toFixed(0)} kB gzip in ${files.size} files until then`);

  const coarse: number[] = [];
  const fan: number[] = [];
  const longest: number[] = [];
  const units: number[] = [];
  const trail: string[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    units.push(await yardstick(page));
    const seen = await step();
    coarse.push(seen.painted[0][0] - seen.input);
    fan.push((seen.painted.find(([, runs]) => runs >= 200)?.[0] ?? Number.NaN) - seen.input);
    longest.push(seen.longest);
    trail.push(seen.painted.map(([at, runs]) => `${runs} runs ${(at - seen.input).toFixed(0)} ms`).join(", "));
  }
  const unit = median(units);
  console.log(`yardstick: 1,000,000 square roots in the page in ${unit.toFixed(1)} ms`);
  for (const line of trail) console.log(`  ${line}`);
  const say = (what: string, ms: number, goal: number): void =>
    console.log(`${what}: ${ms.toFixed(0)} ms (${(ms / unit).toFixed(1)} yardsticks); at most ${goal} ms${ms > goal ? ": missed" : ""}`);
  say("slider to coarse chart, median", median(coarse), GOALS.coarseMs);
  say("slider to the fan of 200 runs, median", median(fan), GOALS.fanMs);
  say("longest task on the page's thread while runs come in", Math.max(...longest), GOALS.longTaskMs);
} finally {
  await browser.close();
  await server.close();
}
