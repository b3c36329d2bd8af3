import type { Material } from "../../sim/materials/material.ts";
import type { Flag } from "../support/flags.ts";

/** What the user narrows a catalogue to. */
export interface Asked {
  readonly materials: readonly Material[];
}

/** Something that the model can say about itself. Add one: a file beside this one and a line in `cli/describe.ts`. */
export interface Catalogue {
  readonly flag: Flag;
  /** Whether `--material` narrows it. */
  readonly byMaterial?: boolean;
  /** Plain data for JSON. */
  data(asked: Asked): unknown;
  text(asked: Asked): string;
}

/** A part of a Markdown page. */
export interface Section {
  readonly heading: string;
  readonly text: string;
}
