import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const folder = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The command line and its worker as plain files for Node 20, which starts no TypeScript worker itself. */
export default defineConfig({
  root: folder("."),
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: "node20",
    outDir: folder("dist/cli"),
    emptyOutDir: true,
    rolldownOptions: {
      input: { main: folder("cli/main.ts"), "node.worker": folder("workers/node.worker.ts") },
      output: {
        entryFileNames: "[name].js",
        // Beside the entries, so that `new URL("./node.worker.js", import.meta.url)` holds in shared code too.
        chunkFileNames: "[name]-[hash].js",
      },
    },
  },
});
