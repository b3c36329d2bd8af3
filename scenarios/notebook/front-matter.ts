import { type Faults, receivedText, shown } from "../faults.ts";
import { suggestion } from "../suggest.ts";
import { bodyNode } from "./cell-body.ts";
import type { Chosen } from "./document.ts";

/** Version of the file format that this program reads and writes; 1 was JSON, in links and in the browser's storage. */
export const NOTEBOOK_FORMAT = 2;

export const FRONT_KEYS = {
  "bodem-notebook": `Version of the file format: ${NOTEBOOK_FORMAT}.`,
  policy: "Id of the policy shown; the first when absent.",
  exporter: "Id of the behaviour of the exporting state that is shown; the first when absent.",
} as const;
const VERSION = "bodem-notebook";
const WANTED = `${VERSION}: ${NOTEBOOK_FORMAT}, the version of the file format`;
const BEGIN = `begin the file with three lines: \`---\`, \`${VERSION}: ${NOTEBOOK_FORMAT}\`, \`---\``;

export interface FrontMatter {
  readonly chosen: Partial<Chosen>;
  /** Lines of the keys, for what is said of them later. */
  readonly lines: Readonly<Partial<Record<keyof Chosen, number>>>;
  /** The file is for a later version, whose cells cannot be judged. */
  readonly newer: boolean;
}

/** What stands between the two `---`; `undefined` for a file without. */
export function frontMatterOf(body: string | undefined, faults: Faults): FrontMatter {
  const nothing: FrontMatter = { chosen: {}, lines: {}, newer: false };
  if (body === undefined) {
    faults.add(VERSION, { line: 1 }, WANTED, "a file that does not begin with ---", BEGIN);
    return nothing;
  }
  const node = bodyNode(body, 2, faults, "front matter");
  if (node?.kind !== "map") return nothing;
  const chosen: { -readonly [key in keyof Chosen]?: string } = {};
  const lines: { -readonly [key in keyof Chosen]?: number } = {};
  let newer = false;
  let version = false;
  for (const { key, line, node: value } of node.entries) {
    if (key === VERSION) {
      version = true;
      const written = value.kind === "scalar" ? value.value : undefined;
      if (written === NOTEBOOK_FORMAT) continue;
      newer = typeof written === "number" && written > NOTEBOOK_FORMAT;
      const fix = newer
        ? "this notebook is for a newer Bodem: update Bodem, or save the notebook for this version"
        : `write \`${VERSION}: ${NOTEBOOK_FORMAT}\``;
      faults.wrong(VERSION, value, WANTED, fix);
    } else if (key === "policy" || key === "exporter") {
      if (value.kind === "scalar" && value.value !== null)
        chosen[key] = String(typeof value.value === "string" ? value.value : value.source);
      else faults.wrong(key, value, "one id", "write the id that the scenario gives it");
      lines[key] = line;
    } else
      faults.add(key, { line }, "a key of a notebook", `${shown(key)}: ${receivedText(value)}`, suggestion(key, Object.keys(FRONT_KEYS)));
  }
  if (!version)
    faults.add(VERSION, { line: 1 }, WANTED, "nothing (the key is missing)", `add \`${VERSION}: ${NOTEBOOK_FORMAT}\` below the first line`);
  return { chosen, lines, newer };
}
