import { speak } from "../../language/language.ts";
import { nl as dutch } from "../../language/nl/index.ts";
import { libraryDocument, libraryList, OPENING } from "../../ui/notebook/opening.ts";

const shippedIn = async (language: "en" | "nl") => ({ opening: await libraryDocument(OPENING, language), library: libraryList() });

export const en = await shippedIn("en");
speak(dutch);
export const nl = await shippedIn("nl");
