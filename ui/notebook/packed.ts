import { t } from "../../language/language.ts";

/** A text may be so long before it is compressed. */
const MOST_BYTES = 400_000;

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

/** A text compressed for a link. */
export async function packed(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  return asBase64Url(await collect(through(bytes, new CompressionStream("deflate-raw")), MOST_BYTES));
}

/** The other way round; reads no further than `most` bytes. Throws with a sentence for the user. */
export async function unpacked(text: string, most: number): Promise<string> {
  try {
    const bytes = await collect(through(fromBase64Url(text), new DecompressionStream("deflate-raw")), most);
    const whole = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (whole !== "") return whole;
  } catch (thrown) {
    if (thrown instanceof TooLarge) throw thrown;
  }
  throw new Error(t("part of it is missing or was changed on the way"));
}
