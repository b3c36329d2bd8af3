import { fileURLToPath } from "node:url";
import { type Plugin, runnerImport } from "vite";

const NAME = "virtual:shipped";
/** Reads them while it loads: what is imported later finds the runner closed. */
const READER = fileURLToPath(new URL("shipped-notebooks.ts", import.meta.url));

/**
 * `virtual:shipped`: the opening notebook, read and checked by the build, and the titles of the library, so that the
 * page opens without a parser and without the texts of the others.
 */
export function shipped(): Plugin {
  return {
    name: "bodem-shipped",
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    async load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const { module, dependencies } = await runnerImport<typeof import("./shipped-notebooks.ts")>(READER);
      for (const file of dependencies) this.addWatchFile(file);
      const data = (value: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
      return `export const opening = ${data(module.opening)};\nexport const library = ${data(module.library)};`;
    },
  };
}
