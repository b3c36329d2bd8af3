import type { Run } from "../run.ts";
import { resetLevers } from "./levers.ts";

/**
 * The exporting state moves: its posture, then its measures in order. A measure that is suspended goes
 * on in the books, on levers that nobody reads, so that it snaps back as it would stand by then.
 */
export function actExporter({ postures, measureStarts, exporterView, levers, idleLevers, state }: Run): void {
  const { month } = state;
  for (let k = 0; k < postures.length; k++) {
    const start = measureStarts[k];
    let suspended = false;
    for (let i = 0; i < postures.length; i++) if (i !== k && postures[i].suspends?.(month, start) === true) suspended = true;
    exporterView.suspended = suspended;
    if (!suspended) {
      postures[k].act(exporterView, levers);
      continue;
    }
    resetLevers(idleLevers);
    postures[k].act(exporterView, idleLevers);
    exporterView.suspended = false;
  }
}
