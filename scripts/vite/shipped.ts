import { fileURLToPath } from "node:url";
import { type Plugin, runnerImport } from "vite";

const NAMES = { "virtual:shipped": "en", "virtual:shipped/nl": "nl" } as const;
/** Reads them while it loads: what is imported later finds the runner closed. */
const READER = fileURLToPath(new URL("shipped-notebooks.ts", import.meta.url));

const named = (id: string): keyof typeof NAMES | undefined =>
  (Object.keys(NAMES) as (keyof typeof NAMES)[]).find((name) => id === name || id === `\0${name}`);

/**
 * `virtual:shipped`, and one such module for each other language: the opening notebook, read and checked by the build,
 * and the titles of the library, so that the page opens without a parser and without the texts of the others.
 */
export function shipped(): Plugin {
  // All languages are read at once; a file that changed is read again.
  let read: ReturnType<typeof runnerImport<typeof import("./shipped-notebooks.ts")>> | undefined;
  return {
    name: "bodem-shipped",
    buildStart() {
      read = undefined;
    },
    watchChange() {
      read = undefined;
    },
    resolveId(id) {
      const name = named(id);
      return name && `\0${name}`;
    },
    async load(id) {
      const name = named(id);
      if (!name) return undefined;
      read ??= runnerImport<typeof import("./shipped-notebooks.ts")>(READER);
      const { module, dependencies } = await read;
      for (const file of dependencies) this.addWatchFile(file);
      const data = (value: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
      const { opening, library } = module[NAMES[name]];
      return `export const opening = ${data(opening)};\nexport const library = ${data(library)};`;
    },
  };
}
