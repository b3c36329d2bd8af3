import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { libraryDocument, OPENING } from "../../ui/notebook/opening.ts";
import { fromFragment, toFragment } from "../../ui/notebook/share.ts";
import { contentsOf, type OpenPage, openPage } from "./browser.ts";
import { drawn, figure, runFew, saved, waitForStatus } from "./notebook-page.ts";

let open: OpenPage;
beforeAll(async () => {
  open = await openPage();
  await runFew(open.page);
});
afterAll(() => open?.close());

const setStrike = async (strike: number): Promise<void> => {
  const typed = open.page.locator(".lever .strike .inp input");
  await typed.fill(String(strike));
  await typed.press("Enter");
};

test("a change survives a reload", async () => {
  await setStrike(137);
  await saved(open.page);
  await open.page.reload();
  await open.page.waitForSelector("[data-reference]");
  expect(await figure(open.page, "setting.chosen.price")).toBe("137 EUR/kg");
});

test("a link reproduces what is on screen in a fresh profile, and sends nothing", async () => {
  const { page, browser } = open;
  await waitForStatus(page, /final answer/);
  await page.getByRole("radio", { name: "Price war from 2030" }).check();
  await drawn(page);
  await page.locator(".top").getByRole("button", { name: "Copy link" }).click();
  await page.waitForFunction(() => location.hash.startsWith("#n="));
  const fresh = await browser.newContext();
  const other = await fresh.newPage();
  await other.goto(page.url());
  await waitForStatus(other, /final answer from 8 runs/);
  expect(await other.locator(".hash").textContent()).toBe(await page.locator(".hash").textContent());
  expect(await other.locator(".prose").first().innerText()).toBe(await page.locator(".prose").first().innerText());
  expect(await other.getByRole("radio", { name: "Price war from 2030" }).isChecked()).toBe(true);
  await fresh.close();
});

test("a broken link says so and loses nothing", async () => {
  const { page } = open;
  await page.goto(page.url().slice(0, -40));
  await page.reload();
  await expect.poll(() => page.locator(".notice").innerText()).toContain("The link could not be opened: part of it is missing");
  expect(await figure(page, "setting.chosen.price")).toBe("137 EUR/kg");
});

test("a link that unpacks to too much is refused before it is read", async () => {
  const bomb = new Blob([new Uint8Array(20_000_000)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const packed = Buffer.from(await new Response(bomb).arrayBuffer()).toString("base64url");
  await expect(fromFragment(`#n=${packed}`)).rejects.toThrow("unpacks to more than");
});

test("a stranger's text stays text", async () => {
  const shipped = await libraryDocument(OPENING);
  const payloads = [
    '<img src=x onerror="window.ran=1">',
    "<script>window.ran=1</script>",
    "[x](javascript:window.ran=1)",
    '<a href="javascript:window.ran=1">y</a>',
    "<svg onload=window.ran=1>",
    '<form action="https://example.org"><input name=a><button>send</button></form>',
    "<style>body{display:none}</style>",
    "![p](https://example.org/p.png)",
    '<iframe srcdoc="<script>parent.ran=1</script>"></iframe>',
    '<p style="position:fixed;inset:0">over</p>',
    "{{<img src=x onerror=window.ran=1>}}",
    '<math><mi//xlink:href="data:x,<script>window.ran=1</script>">',
  ];
  const hostile = {
    ...shipped,
    scenario: {
      ...shipped.scenario,
      title: '<img src=x onerror="window.ran=1">',
      question: "<script>window.ran=1</script>",
      replications: 8,
    },
    cells: shipped.cells.map((cell) =>
      cell.id === "answer" ? { id: "answer", kind: "prose" as const, text: payloads.join("\n\n"), note: payloads.join("\n\n") } : cell,
    ),
  };
  const fresh = await open.browser.newContext();
  const page = await fresh.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(open.url + (await toFragment(hostile)));
  await page.waitForSelector(".prose");
  await waitForStatus(page, /answer from|running/);
  await expect.poll(() => page.locator("h1").innerText()).toContain("<img src=x");
  const found = await page.evaluate(() => ({
    ran: (window as unknown as { ran?: number }).ran,
    bad: document.querySelectorAll(
      ".prose :is(script, img, iframe, form, input, button, style, svg, math, [style], [onerror], [onload], [href^='javascript']), .note :is(script, img, iframe, form, style)",
    ).length,
    shown: getComputedStyle(document.body).display,
  }));
  expect(found).toEqual({ ran: undefined, bad: 0, shown: "block" });
  expect(asked.filter((address) => !address.startsWith(open.url) && !/^(data|blob):/.test(address))).toEqual([]);
  await fresh.close();
});

test("a scenario file with faults is refused with every fault, and the notebook stays", async () => {
  const { page } = open;
  await page.locator(".open-file").setInputFiles({
    name: "bad.yaml",
    mimeType: "text/yaml",
    buffer: Buffer.from(
      "bodem: 1\ntitle: x\nmaterial: ndpr-oxide\npolicies:\n  floor:\n    instruments:\n      - use: one-way-floor\n        strike: -9000\n",
    ),
  });
  await page.waitForFunction(() => document.querySelector(".notice")?.textContent?.includes("was not opened"));
  expect(await page.locator(".notice").innerText()).toMatch(/Line 8.*strike.*9000/s);
  expect(await figure(page, "setting.chosen.price")).toBe("137 EUR/kg");
});

test("a notebook saved as a file opens again as it was, with a comment that was in it", async () => {
  const { page } = open;
  const waiting = page.waitForEvent("download");
  await page.locator(".top").getByRole("button", { name: "Save", exact: true }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe("what-is-a-price-floor-worth.md");
  const buffer = await contentsOf(download);
  expect(buffer.toString("utf8")).toContain("strike: 137 # EUR/kg; the average of 2025 was 61\n");
  await page.locator(".open-file").setInputFiles({ name: "kept.md", mimeType: "text/markdown", buffer });
  await page.waitForFunction(() => document.querySelector(".notice") === null);
  expect(await figure(page, "setting.chosen.price")).toBe("137 EUR/kg");
});

test("a notebook with a cell that cannot be read opens with the cell as text, and says where", async () => {
  const { page } = open;
  const { source = "" } = await libraryDocument(OPENING);
  const broken = source
    .replace("```yaml bodem:run\n", "```yaml bodem:hologram\nangle: 30\n")
    .replace("replications: 200", "replications: 8");
  await page.locator(".open-file").setInputFiles({ name: "odd.md", mimeType: "text/markdown", buffer: Buffer.from(broken) });
  await page.waitForFunction(() => document.querySelector(".notice")?.textContent?.includes("is open, with faults"));
  expect(await page.locator(".notice").innerText()).toMatch(/Line \d+: bodem:hologram/);
  await page.waitForFunction(() => [...document.querySelectorAll(".prose")].some((prose) => prose.textContent?.includes("angle: 30")));
  await expect.poll(() => page.locator("bodem-compare-cell").count()).toBe(1);
});

test("what an earlier version kept in the browser or put into a link opens", async () => {
  const old = JSON.parse(readFileSync("test/scenarios/fixtures/notebook-format-1.json", "utf8"));
  const context = await open.browser.newContext();
  const page = await context.newPage();
  await page.goto(`${open.url}licence.txt`).catch(() => {});
  await page.evaluate(
    (document) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open("bodem", 1);
        request.onupgradeneeded = () => request.result.createObjectStore("notebooks");
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const transaction = request.result.transaction("notebooks", "readwrite");
          transaction.objectStore("notebooks").put({ document, revision: 3 }, "price-floor");
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    old,
  );
  await page.goto(open.url);
  await expect.poll(() => page.locator(".prose").first().innerText()).toMatch(/^It costs /);
  const packed = new Blob([JSON.stringify(old)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const fragment = `#n=${Buffer.from(await new Response(packed).arrayBuffer()).toString("base64url")}`;
  expect(await fromFragment(fragment)).toMatchObject({ scenario: old.scenario, chosen: old.chosen });
  await context.close();
});

test("workers that cannot start are reported in the run cell, and settings stay", async () => {
  const fresh = await open.browser.newContext();
  await fresh.route(/sim\.worker/, (route) => route.abort());
  const page = await fresh.newPage();
  await page.goto(open.url);
  await expect.poll(() => page.locator(".fault").first().innerText()).toContain("The runs stopped: ");
  const typed = page.locator(".lever .strike .inp input");
  await typed.fill("120");
  await typed.press("Enter");
  expect(await figure(page, "setting.chosen.price")).toBe("120 EUR/kg");
  await fresh.unroute(/sim\.worker/);
  await page.getByRole("button", { name: "Go on" }).click();
  await waitForStatus(page, /answer from/);
  await fresh.close();
});
