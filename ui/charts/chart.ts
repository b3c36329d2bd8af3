import { t } from "../../language/language.ts";
import type { Study } from "../../scenarios/scenario.ts";
import { materialById } from "../../sim/materials/index.ts";
import type { World } from "../../sim/world.ts";
import type { Chosen } from "../../scenarios/notebook/document.ts";
import type { Ask, Asks } from "../notebook/asks.ts";
import { policyOf } from "../notebook/notebook.ts";
import type { Use } from "../notebook/references.ts";

export interface Scene {
  readonly use: Use;
  readonly study: Study;
  /** The cell's own policy and exporter where it has them, else those of the page. */
  readonly chosen: Chosen;
  /** Answers to what the chart asks, defaults filled in. */
  readonly asks: Asks;
  /** Has one run worked out in full; returns its name in the dataflow, a `RunResult`. */
  readonly wantDetail: (policy: string, exporter: string, replication: number) => string;
}

export interface Table {
  readonly columns: readonly { readonly title: string; readonly unit: string }[];
  /** First cell is the row's name. */
  readonly rows: readonly (readonly (string | number)[])[];
}

export interface KeyEntry {
  readonly mark: "line" | "china" | "dashed" | "band" | "dark-band" | "hatch" | "hatch-ink" | "strike" | "s1" | "s2" | "s3" | "s4" | "s5";
  readonly text: string;
  /** Of a dashed line. */
  readonly dash?: string;
}

/** What a chart must implement. Add one: a file beside this one, its id in `scenarios/notebook/document.ts`, a line in `index.ts`. */
export interface Chart<D = unknown> {
  /** The subject, and what the runs say about it once there is data. */
  readonly title: (scene: Scene, data?: D) => string;
  /** Unit, and how to read it. */
  readonly subtitle: (scene: Scene) => string;
  /** Reads through `scene.use`; undefined while there is nothing to draw. */
  readonly data: (scene: Scene) => D | undefined;
  /** Labelled controls above the picture, those that matter with the answers that the cell keeps. */
  readonly asks?: (scene: Omit<Scene, "asks">, kept: Asks) => readonly Ask[];
  /** Whether the cell can show a policy and exporter of its own; left out where the chart shows all of them or belongs to the page's. */
  readonly ownPlace?: readonly (keyof Chosen)[];
  /** The controls are beside the point and wait in a fold below the picture. */
  readonly quietAsks?: true;
  /** Drawn anew for every width; text is never smaller than 12 px. */
  readonly draw: (data: D, width: number) => SVGSVGElement;
  /** What the picture says, in a sentence, for those who do not see it. */
  readonly describe: (data: D) => string;
  readonly table: (data: D) => Table;
  /** Shown on phones, where labels do not fit into the chart; where `keyEverywhere` on every width. */
  readonly key: (data: D) => readonly KeyEntry[];
  readonly keyEverywhere?: true;
  /** Runs that the chart rests on. */
  readonly runs: (data: D) => number;
  /** Of a chart of one run: which. */
  readonly replication?: (data: D) => number | undefined;
}

export const PHONE = 520;
/** No picture is drawn narrower, px: where there is less room it scrolls. */
export const NARROWEST = 272;

export { fanOf } from "../notebook/summaries.ts";

export type Calendar = Pick<World, "startYear" | "startMonth">;

export const calendarOf = ({ startYear, startMonth }: World): Calendar => ({ startYear, startMonth });

/** What the study trades, for sentences. */
export const tradedIn = (study: Study): string => {
  const title = t(materialById(study.material)?.title ?? study.material);
  return /^[A-Z][a-z]{2}/.test(title) ? title[0].toLowerCase() + title.slice(1) : title;
};

/** What the policy shown is called, for sentences. */
export const policyName = ({ study, chosen }: Pick<Scene, "study" | "chosen">): string =>
  t(policyOf(study, chosen.policy)?.title ?? chosen.policy);

/** Middle of a reported month as a year with decimals. */
export function yearOf(world: Calendar, month: number): number {
  return world.startYear + (world.startMonth - 0.5 + month) / 12;
}

export function monthText(world: Calendar, month: number): string {
  const at = world.startMonth - 1 + month;
  return `${world.startYear + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
}

/** Whether two charts would look alike: paths by identity, the rest by value. */
export function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null || ArrayBuffer.isView(a) || ArrayBuffer.isView(b))
    return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => sameData(a[key as keyof typeof a], b[key as keyof typeof b]));
}
