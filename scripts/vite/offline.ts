import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

const WORKER = new URL("./offline-worker.js", import.meta.url);
const ICON = new URL("./icon.svg", import.meta.url);

const MANIFEST = {
  name: "Bodem: a market laboratory for critical raw materials",
  short_name: "Bodem",
  description: "What do price floors, contracts for difference and stockpiles do? A market simulation that runs in the browser.",
  start_url: "./",
  scope: "./",
  display: "standalone",
  background_color: "#fcfcfa",
  theme_color: "#fcfcfa",
  icons: [{ src: "icon.svg", type: "image/svg+xml", sizes: "any", purpose: "any" }],
};

/** Lets the built page open without a network and be installed: a worker that keeps all of a build, a manifest, an icon. */
export function offline(): Plugin {
  return {
    name: "bodem-offline",
    apply: "build",
    enforce: "post",
    transformIndexHtml: () => [
      { tag: "link", attrs: { rel: "manifest", href: "./bodem.webmanifest" }, injectTo: "head" },
      { tag: "link", attrs: { rel: "icon", type: "image/svg+xml", href: "./icon.svg" }, injectTo: "head" },
    ],
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        this.emitFile({ type: "asset", fileName: "bodem.webmanifest", source: JSON.stringify(MANIFEST) });
        this.emitFile({ type: "asset", fileName: "icon.svg", source: readFileSync(ICON, "utf8") });
        const files = Object.keys(bundle)
          .filter((name) => !name.endsWith(".map") && name !== "index.html" && name !== "offline.js")
          .sort();
        const version = createHash("sha256");
        for (const name of files) {
          const file = bundle[name];
          version.update(name).update(file.type === "chunk" ? file.code : file.source);
        }
        const source = `const VERSION = ${JSON.stringify(version.digest("hex").slice(0, 16))};\nconst FILES = ${JSON.stringify(["./", ...files, "bodem.webmanifest", "icon.svg"])};\n${readFileSync(WORKER, "utf8")}`;
        this.emitFile({ type: "asset", fileName: "offline.js", source });
      },
    },
  };
}
