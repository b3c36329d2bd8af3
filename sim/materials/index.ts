import type { Material } from "./material.ts";
import { gallium } from "./gallium.ts";
import { ndpr } from "./ndpr.ts";

/** Every material a scenario may name. */
export const MATERIALS: readonly Material[] = [ndpr, gallium];

/** Undefined when no material has that id. */
export function materialById(id: string): Material | undefined {
  return MATERIALS.find((material) => material.id === id);
}
