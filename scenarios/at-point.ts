import type { InstrumentUse, Setting, World } from "../sim/world.ts";
import type { Factor } from "./experiment.ts";

/**
 * A world at a point of an experiment: uncertainties set in its values, levers in its policy where that is the one
 * they name. Worlds of one point differ in nothing else than before.
 */
export function worldAt(world: World, factors: readonly Pick<Factor, "id" | "role">[], at: readonly Setting[]): World {
  const values: Record<string, number> = { ...world.values };
  let { instruments } = world.policy;
  for (const [i, { id, role }] of factors.entries()) {
    if (role === "uncertainty") {
      values[id] = at[i] as number;
      continue;
    }
    const [policy, used, setting] = id.split(".");
    if (policy !== world.policy.id) continue;
    instruments = instruments.map(
      (use): InstrumentUse => (use.instrument === used ? { ...use, settings: { ...use.settings, [setting]: at[i] } } : use),
    );
  }
  return { ...world, values, policy: { ...world.policy, instruments } };
}
