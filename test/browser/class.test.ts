import type { BrowserContext, Page } from "playwright-core";
import decodeQR from "qr/decode.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseNotebook } from "../../scenarios/notebook/parse.ts";
import { packed } from "../../ui/notebook/packed.ts";
import { toFragment } from "../../ui/notebook/share.ts";
import { grave } from "./axe.ts";
import { type OpenPage, openPage } from "./browser.ts";

const NOTEBOOK = `---
bodem-notebook: 2
---

\`\`\`yaml bodem:scenario
bodem: 1
title: Class
material: ndpr-oxide
end: 2032-12
replications: 8
policies:
  floor:
    title: Floor
    instruments:
      - use: one-way-floor
\`\`\`

\`\`\`yaml bodem:class guess
question: What will the floor cost?
from: 0
to: 1000
step: 10
\`\`\`

\`\`\`yaml bodem:class design
question: Which strike would you set?
answer: setting
from: 60
to: 140
step: 5
limit: fiscal-pv:p95 <= 1 bn EUR
\`\`\`

\`\`\`yaml bodem:run
\`\`\`
`;
const ADDRESS = "https://example.org/bodem/";

let open: OpenPage;
beforeAll(async () => {
  const { document } = parseNotebook(NOTEBOOK, "class");
  open = await openPage(await toFragment(document!));
}, 120_000);
afterAll(() => open?.close());

const cell = (id: string) => open.page.locator(`bodem-frame[data-cell="${id}"]`);
const tally = (id: string): Promise<string> => cell(id).locator(".tally").innerText();
const add = async (id: string, text: string): Promise<void> => {
  await cell(id).locator("textarea").fill(text);
  await cell(id).locator("textarea").press("Enter");
};

/** What a phone would read off a picture. */
async function read(page: Page, selector: string): Promise<string> {
  const data = await page.locator(selector).evaluate(async (svg) => {
    const image = new Image();
    const copy = svg.cloneNode(true) as SVGSVGElement;
    copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    copy.setAttribute("width", "480");
    copy.setAttribute("height", "480");
    image.src = `data:image/svg+xml,${encodeURIComponent(copy.outerHTML)}`;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: 480, height: 480 });
    const context = canvas.getContext("2d")!;
    context.drawImage(image, 0, 0);
    // As one text: numbers are passed to the test one by one.
    return btoa(Array.from(context.getImageData(0, 0, 480, 480).data, (byte) => String.fromCharCode(byte)).join(""));
  });
  return decodeQR({ width: 480, height: 480, data: Uint8Array.from(Buffer.from(data, "base64")) });
}

/** The page of somebody with a phone of their own, at a question. */
async function participant(fragment: string): Promise<{ readonly page: Page; readonly context: BrowserContext }> {
  const context = await open.browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(`${open.url}${fragment}`);
  await page.waitForSelector(".answering form");
  return { page, context };
}

test("a class answers by code, by camera, by link and on the leader's own device, and sees the answers beside the runs", {
  timeout: 240_000,
}, async () => {
  const { page } = open;
  await cell("guess").getByLabel("Where phones open this page").fill(ADDRESS);
  await cell("guess").getByLabel("Where phones open this page").press("Tab");
  const link = await read(page, 'bodem-frame[data-cell="guess"] .qr');
  expect(link).toMatch(/^https:\/\/example\.org\/bodem\/#q=/);
  const fragment = link.slice(ADDRESS.length);

  const ann = await participant(fragment);
  expect(await ann.page.locator("h1").innerText()).toBe("What will the floor cost?");
  await ann.page.getByRole("button", { name: "Hand in" }).click();
  expect(await ann.page.locator(".wrong-note").innerText()).toBe("Choose an answer first.");
  expect(await grave(ann.page)).toEqual([]);
  await ann.page.locator("input[type=number]").fill("200");
  await ann.page.getByLabel("Name or nickname").fill("Ann");
  await ann.page.getByRole("button", { name: "Hand in" }).click();
  const code = await ann.page.locator(".code output").innerText();
  expect(await grave(ann.page)).toEqual([]);
  expect(await ann.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

  const bea = await participant(fragment);
  await bea.page.getByLabel("Your answer, by slider").press("Home");
  await bea.page.getByLabel("Name or nickname").fill("Bea");
  await bea.page.getByRole("button", { name: "Hand in" }).click();
  const picture = await bea.page.locator(".done .qr").evaluate((svg) => svg.outerHTML);

  const wrong = `${code.slice(0, -1)}${code.endsWith("Z") ? "Y" : "Z"}`;
  await add("guess", `${code} Ann\n${wrong} Zoe`);
  expect(await cell("guess").locator(".fault").innerText()).toContain("it is mistyped");
  expect(await tally("guess")).toBe("1 answer, hidden");
  await cell("guess").locator("textarea").fill("");

  await page.evaluate((svg) => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 480 });
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400" '))}`;
    setInterval(() => canvas.getContext("2d")!.drawImage(image, 120, 40), 50);
    navigator.mediaDevices.getUserMedia = async () => canvas.captureStream(20);
  }, picture);
  await cell("guess").getByRole("button", { name: "Read with the camera" }).click();
  await expect.poll(() => tally("guess"), { timeout: 20_000 }).toBe("2 answers, hidden");
  await cell("guess").getByRole("button", { name: "Camera off" }).click();

  // Ann thinks again, and sends a link, which the leader opens.
  await ann.page.getByRole("button", { name: "Change my answer" }).click();
  await ann.page.locator("input[type=number]").fill("900");
  await ann.page.getByRole("button", { name: "Hand in" }).click();
  await expect.poll(() => ann.page.locator(".done h2").innerText()).toContain("900");
  const sent = await open.context.newPage();
  await sent.goto(`${open.url}${new URL(await read(ann.page, ".done .qr")).hash}`);
  expect(await sent.getByRole("alert").innerText()).toContain("Ann has answered already.");
  await sent.getByRole("button", { name: "Replace the first answer" }).click();
  await sent.close();

  const [own] = await Promise.all([
    open.context.waitForEvent("page"),
    cell("guess").getByRole("link", { name: "Answer on this device" }).click(),
  ]);
  await own.locator("input[type=number]").fill("300");
  await own.getByRole("button", { name: "Hand in" }).click();
  await expect.poll(() => own.locator(".done h2").innerText()).toBe("Your answer is in.");
  await own.close();
  await expect.poll(() => tally("guess")).toBe("3 answers, hidden");
  expect(await cell("guess").locator(".class-result").count()).toBe(0);
  expect(await cell("guess").innerText()).not.toContain("900");

  await cell("guess").getByRole("button", { name: "Reveal" }).click();
  await cell("guess").locator("bodem-picture svg").waitFor({ timeout: 120_000 });
  await expect
    .poll(() => cell("guess").locator(".class-result .says").innerText())
    .toMatch(/3 answers, from 0.MEUR to 900.MEUR; the middle one is 300.MEUR/);
  expect(await grave(page)).toEqual([]);
  expect(open.requests.filter((address) => !address.startsWith(open.url) && !address.startsWith("data:"))).toEqual([]);
  expect(open.complaints).toEqual([]);
  await page.reload();
  await expect.poll(() => tally("guess"), { timeout: 60_000 }).toBe("3 answers");
  const kept = await page.evaluate(() =>
    JSON.stringify((document.querySelector("bodem-page") as unknown as { notebook: { document: unknown } }).notebook.document),
  );
  expect(kept).toContain("What will the floor cost?");
  expect(kept).not.toContain("Ann");

  await Promise.all([ann.context.close(), bea.context.close()]);
});

test("every setting that a class answers is run on the same draws, and the best within the limit is named", {
  timeout: 240_000,
}, async () => {
  await add("design", "90 Ann\n140 Bea\n65 x2");
  await cell("design").getByRole("button", { name: "Reveal" }).click();
  await cell("design").locator("bodem-picture svg").waitFor({ timeout: 180_000 });
  const says = await cell("design").locator(".class-result .says").innerText();
  expect(says).toMatch(/^Best of what was answered: (65|90|140).EUR\/kg/);
  expect(says).toContain("3 different settings were answered");
  await cell("design").getByRole("button", { name: "Table" }).click();
  expect(await cell("design").locator(".tview tbody tr").count()).toBe(3);
  await cell("design").getByRole("button", { name: /^Undo/ }).click();
  await expect.poll(() => tally("design"), { timeout: 10_000 }).toBe("0 answers");
});

test("a link that is no question says so, and what it holds is text", async () => {
  const { page, context } = await participant(
    `#q=${await packed(JSON.stringify([1, "<img src=x onerror=alert(1)>", "<b>b</b>", 0, 10, 1, "<i>"]))}`,
  );
  expect(await page.locator("h1").innerText()).toBe("<img src=x onerror=alert(1)>");
  expect(await page.locator("main img, main b, main i").count()).toBe(0);
  await page.goto(`${open.url}#q=broken`);
  await expect.poll(() => page.locator("h1").innerText()).toBe("This link could not be opened");
  await context.close();
});
