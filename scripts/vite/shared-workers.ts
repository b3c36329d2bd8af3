import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const STARTED = /new URL\(\s*"(\.\/[\w-]+\.worker\.ts)",\s*import\.meta\.url\s*,?\s*\)/g;

/**
 * Workers as entries of the page's own build: what page and worker both need, the model above all, is one file that
 * travels once. Vite would otherwise build each worker apart, with a copy of its own.
 */
export function sharedWorkers(): Plugin {
  return {
    name: "bodem-shared-workers",
    apply: "build",
    enforce: "pre",
    transform: {
      filter: { code: ".worker.ts" },
      handler(code, id) {
        if (!STARTED.test(code)) return null;
        const [path] = id.split("?");
        return code.replace(STARTED, (_, file: string) => {
          const worker = fileURLToPath(new URL(file, `file://${path}`));
          return `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: "chunk", id: worker })}`;
        });
      },
    },
  };
}
