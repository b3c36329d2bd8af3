import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";

/** A worker script that Node 20 can start, built from TypeScript as the command line's is. */
export async function buildNodeWorker(source: URL): Promise<{ url: URL; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "bodem-worker-"));
  await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: "node20",
      outDir: folder,
      rolldownOptions: { input: { worker: fileURLToPath(source) }, output: { entryFileNames: "[name].mjs" } },
    },
  });
  return { url: pathToFileURL(join(folder, "worker.mjs")), remove: () => rm(folder, { recursive: true, force: true }) };
}
