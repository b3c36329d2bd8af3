import type { Settings } from "../../sim/world.ts";

/** What a price floor is made of: the settings that are searched before any is named. */
export const CUSTOMARY_LEVERS: readonly string[] = ["strike", "minimumPrice", "volumeCap", "tenorYears", "index", "budgetMeur", "cap"];

/** Those of them that an instrument has; a budget that is unlimited has no size. */
export const customaryIn = (settings: Settings): string[] =>
  CUSTOMARY_LEVERS.filter((setting) => settings[setting] !== undefined && (setting !== "budgetMeur" || settings.budget !== "unlimited"));
