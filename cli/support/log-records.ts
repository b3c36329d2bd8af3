import { readSync } from "node:fs";
import { crc32 } from "node:zlib";
import type { KeptRun } from "../../workers/tables/kept-run.ts";

/** What a log of runs is about; two logs belong together when all but the shard is the same. */
export interface LogHeader {
  readonly kind: "bodem run log";
  readonly format: 1;
  readonly modelVersion: string;
  /** `BatchPlan.hash`. */
  readonly plan: string;
  readonly runs: number;
  readonly shard: { readonly index: number; readonly count: number };
  /** Sizes of the records: KPIs of all markets, values of kept monthly paths. */
  readonly kpis: number;
  readonly pathValues: number;
  readonly ledger: boolean;
  /** Ids of the outcomes whose monthly paths are kept. */
  readonly outcomes: readonly string[];
  /** The scenario as it was run, and which worlds and shard of it, so that a merge needs nothing else. */
  readonly batch: unknown;
}

/** A finished run as it is kept. */
export type LoggedRun = KeptRun;
/** A run that threw, and what it said. */
export interface LoggedFailure {
  readonly run: number;
  readonly reason: string;
}

/** Marks the beginning of a record, so that reading goes on after a damaged one. */
export const MAGIC = 0xb0de3a5c;
/** Magic, length and checksum of the payload, each 32 bits. */
export const FRAME = 12;
export const DONE = 1;
const FAILED = 0;
const HASH_BYTES = 32;
export const CHUNK = 1 << 20;
/** No record is longer; a longer length is damage. */
const LONGEST = 1 << 28;

/** About what the ledger of a run takes: some hundred rows of text. */
const LEDGER_BYTES = 15_000;

/** Bytes of a run in a log, for the ledger about. */
export function recordBytes({ kpis, pathValues, ledger }: LogHeader): number {
  return FRAME + 5 + HASH_BYTES + 8 * (2 + kpis + pathValues) + (ledger ? LEDGER_BYTES : 0);
}

export function frame(payload: Buffer): Buffer {
  const head = Buffer.alloc(FRAME);
  head.writeUInt32LE(MAGIC, 0);
  head.writeUInt32LE(payload.length, 4);
  head.writeUInt32LE(crc32(payload), 8);
  return Buffer.concat([head, payload]);
}

function bytesOf(values: Float64Array): Buffer {
  const bytes = Buffer.alloc(values.length * 8);
  for (let i = 0; i < values.length; i++) bytes.writeDoubleLE(values[i], i * 8);
  return bytes;
}

function numbersFrom(bytes: Buffer, at: number, count: number): Float64Array {
  const values = new Float64Array(count);
  for (let i = 0; i < count; i++) values[i] = bytes.readDoubleLE(at + i * 8);
  return values;
}

export function encodeRun({ run, hash, massResidual, cashResidual, kpis, paths, ledger }: LoggedRun): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt32LE(run, 0);
  head[4] = DONE;
  return Buffer.concat([
    head,
    Buffer.from(hash, "hex"),
    bytesOf(Float64Array.of(massResidual, cashResidual)),
    bytesOf(kpis),
    bytesOf(paths),
    Buffer.from(ledger, "utf8"),
  ]);
}

export function decodeRun(payload: Buffer, header: LogHeader): LoggedRun {
  let at = 5;
  const hash = payload.toString("hex", at, (at += HASH_BYTES));
  const [massResidual, cashResidual] = numbersFrom(payload, at, 2);
  const kpis = numbersFrom(payload, (at += 16), header.kpis);
  const paths = numbersFrom(payload, (at += header.kpis * 8), header.pathValues);
  const ledger = payload.toString("utf8", at + header.pathValues * 8);
  return { run: payload.readUInt32LE(0), hash, massResidual, cashResidual, kpis, paths, ledger };
}

export function encodeFailure({ run, reason }: LoggedFailure): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt32LE(run, 0);
  head[4] = FAILED;
  return Buffer.concat([head, Buffer.from(reason, "utf8")]);
}

/** Reads of a file at any place, through a window that moves forward. */
export class Window {
  readonly size: number;
  readonly #handle: number;
  #bytes = Buffer.alloc(0);
  #from = 0;

  constructor(handle: number, size: number) {
    this.#handle = handle;
    this.size = size;
  }

  /** `length` bytes from `at`; undefined beyond the end of the file. */
  slice(at: number, length: number): Buffer | undefined {
    if (at + length > this.size) return undefined;
    if (at < this.#from || at + length > this.#from + this.#bytes.length) {
      const bytes = Buffer.alloc(Math.min(Math.max(length, CHUNK), this.size - at));
      let read = 0;
      while (read < bytes.length) {
        const more = readSync(this.#handle, bytes, read, bytes.length - read, at + read);
        if (more === 0) break;
        read += more;
      }
      this.#bytes = bytes;
      this.#from = at;
    }
    return this.#bytes.subarray(at - this.#from, at - this.#from + length);
  }

  /** Payload of the whole record at `at`; undefined when there is none. */
  record(at: number): Buffer | undefined {
    const head = this.slice(at, FRAME);
    if (head?.readUInt32LE(0) !== MAGIC) return undefined;
    const length = head.readUInt32LE(4);
    const checksum = head.readUInt32LE(8);
    if (length > LONGEST) return undefined;
    const payload = this.slice(at + FRAME, length);
    return payload && crc32(payload) === checksum ? payload : undefined;
  }
}

/** Where the next whole record begins, or the end of the file. */
export function nextRecord(window: Window, from: number): number {
  const magic = Buffer.alloc(4);
  magic.writeUInt32LE(MAGIC);
  for (let at = from; at < window.size; ) {
    const bytes = window.slice(at, Math.min(CHUNK, window.size - at));
    const found = bytes?.indexOf(magic) ?? -1;
    if (found < 0) at += Math.max(1, (bytes?.length ?? 0) - 3);
    else if (window.record(at + found)) return at + found;
    else at += found + 1;
  }
  return window.size;
}
