import * as english from "virtual:shipped";
import { currentLanguage } from "../theme/language.ts";

/** The titles of the library and the opening notebook, in the reader's language once that is restored. */
export let { library, opening } = english;

/** Comes before the first notebook is opened, and with each change of language. */
export async function restoreShipped(language = currentLanguage()): Promise<void> {
  ({ library, opening } = language === "nl" ? await import("virtual:shipped/nl") : english);
}
