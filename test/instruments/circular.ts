import { defaultsOf } from "../../sim/core/spec.ts";
import { instrumentById } from "../../sim/instruments/index.ts";
import type { World } from "../../sim/world.ts";
import type { Use } from "../model/worlds.ts";

/** The same world under instruments on its material, missing settings at their defaults. */
export function under(world: World, uses: readonly Use[]): World {
  const instruments = uses.map(({ use, ...given }) => {
    const instrument = instrumentById(use);
    if (!instrument) throw new Error(`no instrument named ${use}`);
    for (const id of Object.keys(given))
      if (!instrument.settings.some((spec) => spec.id === id)) throw new Error(`${use} has no setting ${id}`);
    return { instrument: use, on: world.material, settings: { ...defaultsOf(instrument.settings), ...given } };
  });
  return { ...world, policy: { id: "policy", title: "Policy", instruments } };
}
