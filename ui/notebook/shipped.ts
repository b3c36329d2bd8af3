import { library as englishLibrary, opening as englishOpening } from "virtual:shipped";
import { currentLanguage } from "../theme/language.ts";

/** The titles of the library and the opening notebook, in the reader's language once that is restored. */
export let library = englishLibrary;
export let opening = englishOpening;

/** Comes before the first notebook is opened. */
export async function restoreShipped(): Promise<void> {
  if (currentLanguage() === "nl") ({ library, opening } = await import("virtual:shipped/nl"));
}
