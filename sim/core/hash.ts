import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

const HEADER_BYTES = 9;
const TEXT = 1;
const NUMBERS = 2;

/** Kind and length before each part, so that no two lists of parts share their bytes. */
function header(kind: number, length: number): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES);
  bytes[0] = kind;
  new DataView(bytes.buffer).setFloat64(1, length, true);
  return bytes;
}

/** Little-endian IEEE 754; -0 as 0 and every NaN as the quiet NaN 7ff8000000000000. */
function bytesOfNumbers(values: Float64Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 8));
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (Number.isNaN(value)) {
      view.setUint32(i * 8, 0, true);
      view.setUint32(i * 8 + 4, 0x7ff80000, true);
    } else {
      view.setFloat64(i * 8, value === 0 ? 0 : value, true);
    }
  }
  return new Uint8Array(view.buffer);
}

/** SHA-256 (FIPS 180-4) of the parts in their order, as 64 hex digits; the same in every engine. */
export function sha256Hex(...parts: readonly (Float64Array | string)[]): string {
  const hash = sha256.create();
  for (const part of parts) {
    const bytes = typeof part === "string" ? utf8ToBytes(part) : bytesOfNumbers(part);
    hash.update(header(typeof part === "string" ? TEXT : NUMBERS, bytes.length));
    hash.update(bytes);
  }
  return bytesToHex(hash.digest());
}

/** Hash of a batch: over the hashes of its runs in the order of job, then replication. */
export function hashOfHashes(hashes: readonly string[]): string {
  return sha256Hex(...hashes);
}
