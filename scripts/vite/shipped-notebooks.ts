import { libraryDocument, libraryList, OPENING } from "../../ui/notebook/opening.ts";

export const opening = await libraryDocument(OPENING);
export const library = libraryList();
