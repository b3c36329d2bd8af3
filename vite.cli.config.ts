import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { CONSTANTS } from "./scripts/vite/constants.ts";

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
      ...CONSTANTS,
      input: { main: folder("cli/main.ts"), "node.worker": folder("workers/node.worker.ts") },
      output: {
        ...CONSTANTS.output,
        // Folds what is constant; names stay, so that errors can be read.
        minify: { compress: true, mangle: false, codegen: false },
        entryFileNames: "[name].js",
        // Beside the entries, so that `new URL("./node.worker.js", import.meta.url)` holds in shared code too.
        chunkFileNames: "[name]-[hash].js",
      },
    },
  },
});
