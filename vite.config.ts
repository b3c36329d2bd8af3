import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { CONSTANTS } from "./scripts/vite/constants.ts";
import { offline } from "./scripts/vite/offline.ts";
import { sharedWorkers } from "./scripts/vite/shared-workers.ts";
import { shipped } from "./scripts/vite/shipped.ts";

const folder = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Small files of the page that every start needs: together they pack better than each in a file of its own. None that a worker needs: there is no page. */
const START =
  /\/ui\/(?:theme\/(?:language|kept-choice)|notebook\/(?:figures|asks|drafts|files|is-shared|edits|changes)|cells\/(?:cell|changed-text|chart-tools|live-figures)|charts\/(?:layout|pen|sample-paths)|shell\/command|forms\/(?:number-field|confidence-mark|read-typed|select-all|term))\.ts$/;

export default defineConfig({
  root: folder("ui"),
  base: "./",
  plugins: [sharedWorkers(), shipped(), offline()],
  worker: { format: "es" },
  build: {
    target: "es2022",
    outDir: folder("dist/ui"),
    emptyOutDir: true,
    // The page's security policy allows fonts and workers from files only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      ...CONSTANTS,
      output: {
        ...CONSTANTS.output,
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: "start", test: START }],
        },
      },
    },
  },
  server: {
    fs: { allow: [folder(".")] },
    headers: { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" },
  },
});
