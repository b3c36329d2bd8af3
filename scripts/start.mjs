import { join } from "node:path";
import { checkNode, ensureBuilt, ensureInstalled, root } from "./prepare.mjs";
import { serve } from "./serve.mjs";

checkNode();
const wanted = portFrom(process.argv.slice(2));
try {
  ensureInstalled(console.log);
  ensureBuilt("ui", console.log);
  const server = await serve(join(root, "dist/ui"), wanted);
  if (wanted !== 0 && server.port !== wanted) console.log(`Port ${wanted} is busy, using ${server.port}.`);
  console.log(`Notebook at ${server.url}  (Ctrl+C stops it)`);
  const stop = () => server.close().then(() => process.exit(0));
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  // npm passes a signal on to its shell, which dies without telling us.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && stop(), 500);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

function portFrom(args) {
  const at = args.findIndex((arg) => arg === "--port" || arg.startsWith("--port="));
  const text = at < 0 ? (process.env.PORT ?? "4173") : args[at].includes("=") ? args[at].slice("--port=".length) : args[at + 1];
  const port = Number(text);
  if (text && Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  console.error(`A port is a whole number from 0 to 65535, not ${JSON.stringify(text ?? "")}. Example: npm start -- --port 8080`);
  process.exit(1);
}
