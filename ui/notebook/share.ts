import { t } from "../../language/language.ts";
import { documentFrom, type NotebookDocument } from "../../scenarios/notebook/document.ts";
import { SHARED } from "./is-shared.ts";
import { notebookFrom, notebookText } from "./notebook-text.ts";
import { packed, unpacked } from "./packed.ts";

const MOST_LINK_CHARACTERS = 32_000;
const MOST_EXPANDED_BYTES = 400_000;

/** The text of the notebook's file as the fragment of a link; nothing is sent anywhere. */
export async function toFragment(document: NotebookDocument): Promise<string> {
  const fragment = SHARED + (await packed(await notebookText(document)));
  if (fragment.length > MOST_LINK_CHARACTERS) throw new Error(t("this notebook is too long for a link. Use “Save” and pass the file on"));
  return fragment;
}

/** Links of earlier versions hold the document as JSON. */
function earlier(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(t("part of it is missing or was changed on the way"));
  }
}

/** Throws with a sentence for the user when the link is broken. */
export async function fromFragment(fragment: string): Promise<NotebookDocument> {
  if (fragment.length > MOST_LINK_CHARACTERS) throw new Error(t("it is longer than {most} characters", { most: MOST_LINK_CHARACTERS }));
  const text = await unpacked(fragment.slice(SHARED.length), MOST_EXPANDED_BYTES);
  return text.startsWith("{") ? documentFrom(earlier(text)) : notebookFrom(text, "link");
}
