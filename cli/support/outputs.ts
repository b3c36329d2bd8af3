import type { Flag } from "./flags.ts";

/** Flags of every verb that writes files. */
export const FILE_FLAGS = {
  force: { name: "force", kind: "switch", doc: "Overwrite files that exist." },
} as const satisfies Record<string, Flag>;
