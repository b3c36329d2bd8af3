import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contentSecurityPolicy, serve, type Served } from "../scripts/serve.mjs";

const outer = mkdtempSync(join(tmpdir(), "bodem-serve-"));
let served: Served;

beforeAll(async () => {
  mkdirSync(join(outer, "site"));
  mkdirSync(join(outer, "site-next"));
  writeFileSync(join(outer, "secret.txt"), "secret");
  writeFileSync(join(outer, "site-next/secret.txt"), "secret");
  writeFileSync(join(outer, "site/index.html"), "<title>home</title>");
  writeFileSync(join(outer, "site/app.js"), "export {}");
  mkdirSync(join(outer, "site/assets"));
  writeFileSync(join(outer, "site/assets/app-Ab_34-x9.js"), "export {}");
  served = await serve(join(outer, "site"));
});
afterAll(async () => {
  await served?.close();
  rmSync(outer, { recursive: true });
});

/** `fetch` tidies a path before it sends it, so the raw one goes out by hand. */
function raw(path: string, method = "GET"): Promise<{ status: number; headers: Record<string, unknown>; body: string }> {
  return new Promise((done, fail) => {
    const request = get({ host: "127.0.0.1", port: served.port, path, method }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (chunk) => {
        body += chunk;
      });
      response.on("end", () => done({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    request.on("error", fail);
  });
}

test("a folder's index is its page, with the security policy and isolation headers", async () => {
  const page = await raw("/");
  expect(page.body).toBe("<title>home</title>");
  expect(page.headers).toMatchObject({
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": contentSecurityPolicy,
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
    "x-content-type-options": "nosniff",
  });
});

test("a script is served as a script", async () => {
  expect((await raw("/app.js?v=1")).headers["content-type"]).toBe("text/javascript; charset=utf-8");
});

test("a file named by its contents is fetched once, every other is asked for again", async () => {
  expect((await raw("/assets/app-Ab_34-x9.js")).headers["cache-control"]).toContain("immutable");
  expect((await raw("/app.js")).headers["cache-control"]).toBe("no-cache");
});

test.each([
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/..%5csecret.txt",
  "/../site-next/secret.txt",
  "/%00",
  "/%zz",
  "//etc/passwd",
])("%s gets nothing from outside the folder", async (path) => {
  const response = await raw(path);
  expect([400, 404]).toContain(response.status);
  expect(response.body).not.toContain("secret");
});

test("what only a writer would ask is refused", async () => {
  expect((await raw("/", "POST")).status).toBe(405);
});

test("a busy port gives way to the next", async () => {
  const second = await serve(join(outer, "site"), served.port);
  expect(second.port).toBeGreaterThan(served.port);
  await second.close();
});
