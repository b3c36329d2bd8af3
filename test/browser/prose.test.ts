import { afterAll, beforeAll, expect, test } from "vitest";
import { documentFrom } from "../../scenarios/notebook/document.ts";
import { libraryDocument, OPENING } from "../../ui/notebook/opening.ts";
import { toFragment } from "../../ui/notebook/share.ts";
import { type OpenPage, openPage } from "./browser.ts";
import { drawn } from "./notebook-page.ts";

const TEXT = [
  "Between 5$ and 6$ stays money; $\\sigma = \\sqrt{x}$ is a formula.",
  "$$E = \\frac{1}{n} \\sum_i p_i$$",
  "Code keeps its signs: `$x$`.",
  "> [!WARNING]\n> Most numbers are **assumed**.",
  "> A plain quotation.",
  "The shock is {{register.ndpr.shock.sigma}}, from {{source.ndpr.shock.sigma}}.",
  "A trap: $\\href{javascript:alert(1)}{x}$ and $\\unknown{$.",
].join("\n\n");

let open: OpenPage;
beforeAll(async () => {
  const { source: _, ...opening } = await libraryDocument(OPENING);
  const cells = [{ id: "text", kind: "prose", text: TEXT }];
  const document = documentFrom({ ...opening, scenario: { ...opening.scenario, replications: 2 }, cells });
  open = await openPage(await toFragment(document));
});
afterAll(() => open?.close());

test("text has formulas, callouts and numbers of the register with their sources; what could run does not", async () => {
  const prose = open.page.locator("bodem-prose-cell .prose");
  await expect.poll(() => prose.locator("math").count()).toBe(3);
  await drawn(open.page);
  expect(await prose.locator("math[display=block]").count()).toBe(1);
  expect(await prose.innerText()).toContain("Between 5$ and 6$ stays money");
  expect(await prose.locator("code").innerText()).toBe("$x$");
  expect(await prose.locator(".callout").innerText()).toMatch(/^Warning\. Most numbers are assumed\./);
  expect(await prose.locator("blockquote").count()).toBe(2);
  expect(await prose.locator('[data-reference="register.ndpr.shock.sigma"]').innerText()).toMatch(/^[\d.]+.*\((read|recalled|assumed)\)$/);
  expect(await prose.locator('[data-reference="source.ndpr.shock.sigma"]').innerText()).toMatch(/; (read|recalled|assumed)$/);
  expect(await prose.locator("a[href^=javascript]").count()).toBe(0);
  expect(open.complaints).toEqual([]);
});
