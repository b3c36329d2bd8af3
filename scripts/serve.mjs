// Serves a folder of static files on this machine only.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";

/** A notebook may come from a stranger: nothing it holds may run as code or reach the network. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "worker-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const headers = {
  "Content-Security-Policy": contentSecurityPolicy,
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

const types = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".yaml": "text/yaml; charset=utf-8",
};

/** The build names such a file by its contents: under this name it never changes. */
const HASHED = /[\\/]assets[\\/][^\\/]+-[\w-]{8}\.\w+$/;

/** Starts on `port`, or on the next free one; 0 takes any. Resolves to `{ port, url, close }`. */
export async function serve(folder, port = 0) {
  const base = resolve(folder);
  for (let candidate = port; candidate < Math.max(port, 1) + 100; candidate += port === 0 ? 0 : 1) {
    const servers = await listen(candidate, (request, response) => answer(base, request, response));
    if (!servers) continue;
    const bound = servers[0].address().port;
    return { port: bound, url: `http://localhost:${bound}/`, close: () => Promise.all(servers.map(close)) };
  }
  throw new Error(`Ports ${port} to ${port + 99} are all busy; choose another with --port.`);
}

/** Both loopback addresses, since `localhost` may mean either; undefined when the port is taken. */
async function listen(port, handler) {
  const first = await listenOn("127.0.0.1", port, handler);
  if (first === "busy") return undefined;
  if (typeof first === "string") throw new Error(`Cannot listen on port ${port}: ${first}`);
  const second = await listenOn("::1", first.address().port, handler);
  if (second !== "busy") return typeof second === "string" ? [first] : [first, second];
  await close(first);
  return undefined;
}

function listenOn(host, port, handler) {
  return new Promise((done) => {
    const server = createServer(handler);
    server.once("error", (error) => done(error.code === "EADDRINUSE" ? "busy" : error.message));
    server.listen(port, host, () => done(server));
  });
}

function close(server) {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}

async function answer(base, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405, "Only GET and HEAD.", { Allow: "GET, HEAD" });
  const path = fileFor(base, request.url);
  if (!path) return refuse(response, 400, "Not a path.");
  const info = await stat(path).catch(() => undefined);
  if (!info?.isFile()) return refuse(response, 404, "Not found.");
  response.writeHead(200, {
    ...headers,
    "Content-Type": types[extname(path).toLowerCase()] ?? "application/octet-stream",
    "Content-Length": info.size,
    "Cache-Control": HASHED.test(path) ? "public, max-age=31536000, immutable" : "no-cache",
  });
  if (request.method === "HEAD") return response.end();
  createReadStream(path)
    .on("error", () => response.destroy())
    .pipe(response);
}

function fileFor(base, url) {
  let path;
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
  } catch {
    return undefined;
  }
  if (!path.startsWith("/") || path.includes("\0") || path.includes("\\")) return undefined;
  const file = resolve(join(base, path.endsWith("/") ? `${path}index.html` : path));
  return file.startsWith(base + sep) ? file : undefined;
}

function refuse(response, status, text, extra = {}) {
  response.writeHead(status, { ...headers, ...extra, "Content-Type": "text/plain; charset=utf-8" }).end(`${text}\n`);
}
