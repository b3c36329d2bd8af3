import type { SettingSpec } from "../core/spec.ts";
import type { Settings } from "../world.ts";

/** What a posture of the exporting state must implement. Add one: a file beside this one and a line in `index.ts`. */
export interface Posture {
  readonly id: string;
  readonly title: string;
  readonly doc: string;
  readonly source: string;
  readonly settings: readonly SettingSpec[];
  activate(settings: Settings, setup: PostureSetup): ActivePosture;
}
