import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

const HEADER_BYTES = 9;
const TEXT = 1;
const NUMBERS = 2;

/** Little-endian IEEE 754; -0 as 0 and every NaN as the quiet NaN 7ff8000000000000. */
function writeNumbers(view: DataView, at: number, values: Float64Array): void {
  for (let i = 0; i < values.length; i++, at += 8) {
    const value = values[i];
    if (value !== value) {
      view.setUint32(at, 0, true);
      view.setUint32(at + 4, 0x7ff80000, true);
    } else view.setFloat64(at, value === 0 ? 0 : value, true);
  }
}

/** SHA-256 (FIPS 180-4) of the parts in their order, as 64 hex digits; the same in every engine. */
export function sha256Hex(...parts: readonly (Float64Array | string)[]): string {
  const written = parts.map((part) => (typeof part === "string" ? utf8ToBytes(part) : part));
  const size = written.reduce((sum, part) => sum + HEADER_BYTES + part.byteLength, 0);
  // All in one piece: the hash then takes its blocks from it without copying each.
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const part of written) {
    // Kind and length before each part, so that no two lists of parts share their bytes.
    bytes[at] = part instanceof Float64Array ? NUMBERS : TEXT;
    view.setFloat64(at + 1, part.byteLength, true);
    at += HEADER_BYTES;
    if (part instanceof Float64Array) writeNumbers(view, at, part);
    else bytes.set(part, at);
    at += part.byteLength;
  }
  return bytesToHex(sha256(bytes));
}

/** Hash of a batch: over the hashes of its runs in the order of job, then replication. */
export function hashOfHashes(hashes: readonly string[]): string {
  return sha256Hex(...hashes);
}
