import { t } from "../../language/language.ts";
import { documentFrom, type NotebookDocument } from "../../scenarios/notebook/document.ts";
import { notebookFrom, notebookText } from "./notebook-text.ts";

const MOST_LINK_CHARACTERS = 32_000;
const MOST_EXPANDED_BYTES = 400_000;
const PREFIX = "#n=";

const asBase64Url = (bytes: Uint8Array): string => {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
};

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

class TooLarge extends Error {}

/** Reads a stream to its end, and no further than `most` bytes. */
async function collect(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel();
      throw new TooLarge(t("it unpacks to more than {most} kB", { most: most / 1000 }));
    }
    chunks.push(value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

const through = (bytes: Uint8Array<ArrayBuffer>, transform: CompressionStream | DecompressionStream): ReadableStream<Uint8Array> =>
  new Blob([bytes]).stream().pipeThrough(transform as ReadableWritablePair<Uint8Array, BufferSource>);

/** The text of the notebook's file as the fragment of a link; nothing is sent anywhere. */
export async function toFragment(document: NotebookDocument): Promise<string> {
  const text = new TextEncoder().encode(await notebookText(document));
  const packed = await collect(through(text, new CompressionStream("deflate-raw")), MOST_EXPANDED_BYTES);
  const fragment = PREFIX + asBase64Url(packed);
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

export function isShared(fragment: string): boolean {
  return fragment.startsWith(PREFIX);
}

/** Throws with a sentence for the user when the link is broken. */
export async function fromFragment(fragment: string): Promise<NotebookDocument> {
  if (fragment.length > MOST_LINK_CHARACTERS) throw new Error(t("it is longer than {most} characters", { most: MOST_LINK_CHARACTERS }));
  let text: string;
  try {
    const bytes = await collect(
      through(fromBase64Url(fragment.slice(PREFIX.length)), new DecompressionStream("deflate-raw")),
      MOST_EXPANDED_BYTES,
    );
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (text === "") throw new Error(t("part of it is missing or was changed on the way"));
  } catch (thrown) {
    if (thrown instanceof TooLarge) throw thrown;
    throw new Error(t("part of it is missing or was changed on the way"));
  }
  return text.startsWith("{") ? documentFrom(earlier(text)) : notebookFrom(text, "link");
}
