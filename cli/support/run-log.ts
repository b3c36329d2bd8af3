import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readSync, statfsSync, statSync, writeSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { crc32 } from "node:zlib";
import { shown } from "../../scenarios/faults.ts";
import type { KeptRun } from "../../workers/tables/kept-run.ts";
import { BadInput } from "./io.ts";
import { fileFault } from "./output-file.ts";
import { lockFile } from "./lock-file.ts";

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
export interface LoggedFailure {
  readonly run: number;
  readonly reason: string;
}

/** Marks the beginning of a record, so that reading goes on after a damaged one. */
const MAGIC = 0xb0de3a5c;
/** Magic, length and checksum of the payload, each 32 bits. */
const FRAME = 12;
const DONE = 1;
const FAILED = 0;
const HASH_BYTES = 32;
const CHUNK = 1 << 20;
/** No record is longer; a longer length is damage. */
const LONGEST = 1 << 28;
/** Written at least so often, and pushed to the disk. */
const FLUSH_BYTES = 1 << 18;
const FLUSH_MS = 250;
const SYNC_MS = 1000;

/** About what the ledger of a run takes: some hundred rows of text. */
const LEDGER_BYTES = 15_000;

/** Bytes of a run in a log, for the ledger about. */
export function recordBytes({ kpis, pathValues, ledger }: LogHeader): number {
  return FRAME + 5 + HASH_BYTES + 8 * (2 + kpis + pathValues) + (ledger ? LEDGER_BYTES : 0);
}

/** Throws `BadInput` when the disk has no room for so many runs: known before the first, not after the last. */
export function refuseFullDisk(log: RunLog, runs: number): void {
  const { bavail, bsize } = statfsSync(dirname(log.path));
  const [needed, free] = [runs * recordBytes(log.header), bavail * bsize];
  if (needed <= free) return;
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
  throw new BadInput(
    `${log.path} needs about ${megabytes(needed)} MB and the disk has ${megabytes(free)} MB left: keep fewer monthly paths (--outcome), run fewer runs, or use another disk`,
  );
}

function frame(payload: Buffer): Buffer {
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

function encodeRun({ run, hash, massResidual, cashResidual, kpis, paths, ledger }: LoggedRun): Buffer {
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

function decodeRun(payload: Buffer, header: LogHeader): LoggedRun {
  let at = 5;
  const hash = payload.toString("hex", at, (at += HASH_BYTES));
  const [massResidual, cashResidual] = numbersFrom(payload, at, 2);
  const kpis = numbersFrom(payload, (at += 16), header.kpis);
  const paths = numbersFrom(payload, (at += header.kpis * 8), header.pathValues);
  const ledger = payload.toString("utf8", at + header.pathValues * 8);
  return { run: payload.readUInt32LE(0), hash, massResidual, cashResidual, kpis, paths, ledger };
}

/** Reads of a file at any place, through a window that moves forward. */
class Window {
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

/**
 * Runs of a batch or of a shard of it, in a file that only grows: records with a checksum each, in the order in which
 * they finished. What a kill or a fault of the disk damaged is left out, and its runs are missing.
 */
export class RunLog {
  readonly path: string;
  readonly header: LogHeader;
  /** Records that could not be read: one for a torn tail, more only after damage. */
  readonly damaged: number;
  readonly #name: string;
  readonly #handle: number;
  readonly #unlock: () => void;
  /** Where the record of a run begins, -1 when there is none; 0 cannot be, there is the header. */
  readonly #places: Float64Array;
  readonly #reasons = new Map<number, string>();
  #window: Window;
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #waitingRuns = 0;
  #size: number;
  #flushedAt = 0;
  #syncedAt = 0;
  #closed = false;

  private constructor(name: string, path: string, handle: number, unlock: () => void, found: Found) {
    this.#name = name;
    this.path = path;
    this.#handle = handle;
    this.#unlock = unlock;
    this.header = found.header;
    this.damaged = found.damaged;
    this.#places = found.places;
    this.#reasons = found.reasons;
    this.#size = found.end;
    this.#window = new Window(handle, found.end);
  }

  /** A new log. Throws `BadInput` when the file exists or cannot be written. */
  static create(cwd: string, name: string, header: LogHeader): RunLog {
    const path = resolve(cwd, name);
    if (existsSync(path)) throw new BadInput(`cannot write ${name}: it exists already; add --resume to continue it, or name another file`);
    const unlock = lockFile(path, name);
    try {
      const handle = openSync(path, "wx+");
      const bytes = frame(Buffer.from(JSON.stringify(header), "utf8"));
      writeAll(handle, bytes, 0);
      fsyncSync(handle);
      syncFolder(path);
      const places = new Float64Array(header.runs).fill(-1);
      return new RunLog(name, path, handle, unlock, { header, damaged: 0, places, reasons: new Map(), end: bytes.length });
    } catch (thrown) {
      unlock();
      throw new BadInput(`cannot write ${name}: ${fileFault(thrown)}`);
    }
  }

  /** Opens a log to continue it; `header` has to be that of the batch. Throws `BadInput` saying what differs. */
  static resume(cwd: string, name: string, header: LogHeader): RunLog {
    const path = resolve(cwd, name);
    const unlock = lockFile(path, name);
    try {
      const handle = openAt(path, name, "r+");
      try {
        const found = readLog(handle, name);
        const difference = differenceOf(found.header, header);
        if (difference) throw new BadInput(`cannot resume from ${name}: ${difference}; name another file with --runs, or remove this one`);
        // A torn tail is cut off, so that the next record follows a whole one.
        ftruncateSync(handle, found.end);
        return new RunLog(name, path, handle, unlock, found);
      } catch (thrown) {
        closeSync(handle);
        throw thrown;
      }
    } catch (thrown) {
      unlock();
      throw thrown;
    }
  }

  /** Continues a log, or begins it where there is none. */
  static continue(cwd: string, name: string, header: LogHeader): RunLog {
    return existsSync(resolve(cwd, name)) ? RunLog.resume(cwd, name, header) : RunLog.create(cwd, name, header);
  }

  /** Whether a file begins as a log does. */
  static isLog(cwd: string, name: string): boolean {
    const path = resolve(cwd, name);
    if (!existsSync(path) || !statSync(path).isFile()) return false;
    const handle = openSync(path, "r");
    try {
      const bytes = Buffer.alloc(4);
      return readSync(handle, bytes, 0, 4, 0) === 4 && bytes.readUInt32LE(0) === MAGIC;
    } finally {
      closeSync(handle);
    }
  }

  /** Opens a log to read it, whoever writes it. */
  static open(cwd: string, name: string): RunLog {
    const path = resolve(cwd, name);
    const handle = openAt(path, name, "r");
    try {
      return new RunLog(name, path, handle, () => {}, readLog(handle, name));
    } catch (thrown) {
      closeSync(handle);
      throw thrown;
    }
  }

  /** Whether the run has finished; one that failed counts only when `failures` do. */
  has(run: number, failures = false): boolean {
    return this.#places[run] > 0 || (failures && this.#reasons.has(run));
  }
  get finished(): number {
    let count = 0;
    for (const place of this.#places) if (place > 0) count++;
    return count;
  }
  /** Finished runs that are in the file, without those that still wait to be written. */
  get saved(): number {
    return this.finished - this.#waitingRuns;
  }
  get failures(): LoggedFailure[] {
    return [...this.#reasons]
      .filter(([run]) => !this.has(run))
      .map(([run, reason]) => ({ run, reason }))
      .sort((a, b) => a.run - b.run);
  }

  put(run: LoggedRun): void {
    this.#places[run.run] = this.#size;
    this.#waitingRuns++;
    this.#append(encodeRun(run));
  }
  fail({ run, reason }: LoggedFailure): void {
    const head = Buffer.alloc(5);
    head.writeUInt32LE(run, 0);
    head[4] = FAILED;
    this.#reasons.set(run, reason);
    this.#append(Buffer.concat([head, Buffer.from(reason, "utf8")]));
  }

  /** The run with this number; undefined when it has not finished. */
  get(run: number): LoggedRun | undefined {
    const place = this.#places[run];
    if (!(place > 0)) return undefined;
    if (place + FRAME > this.#window.size) {
      this.flush();
      this.#window = new Window(this.#handle, this.#size);
    }
    const payload = this.#window.record(place);
    if (payload === undefined) throw new Error(`${this.#name}: the record of run ${run} was changed while it was read`);
    return decodeRun(payload, this.header);
  }

  #append(payload: Buffer): void {
    const bytes = frame(payload);
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    this.#size += bytes.length;
    const now = performance.now();
    if (this.#waitingBytes < FLUSH_BYTES && now - this.#flushedAt < FLUSH_MS) return;
    this.flush();
    if (now - this.#syncedAt < SYNC_MS) return;
    this.#syncedAt = now;
    fsyncSync(this.#handle);
  }

  /** Writes what waits. Throws the fault of the disk; what was written before stays, and nothing more is written. */
  flush(): void {
    if (this.#waitingBytes === 0) return;
    const bytes = Buffer.concat(this.#waiting);
    const from = this.#size - bytes.length;
    this.#waiting = [];
    this.#waitingBytes = 0;
    writeAll(this.#handle, bytes, from);
    this.#waitingRuns = 0;
    this.#flushedAt = performance.now();
  }

  /** Ends writing; safe to call twice. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    try {
      this.flush();
    } finally {
      closeSync(this.#handle);
      this.#unlock();
    }
  }
}

interface Found {
  readonly header: LogHeader;
  readonly damaged: number;
  readonly places: Float64Array;
  readonly reasons: Map<number, string>;
  /** Where the last whole record ends. */
  readonly end: number;
}

function writeAll(handle: number, bytes: Buffer, from: number): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at, bytes.length - at, from + at);
}

/** A new file is lost with a power cut unless its folder is on the disk too. */
function syncFolder(path: string): void {
  const folder = openSync(dirname(path), "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

function openAt(path: string, name: string, flags: string): number {
  try {
    if (statSync(path).isDirectory()) throw new BadInput(`cannot read ${name}: it is a folder; name a file`);
    return openSync(path, flags);
  } catch (thrown) {
    if (thrown instanceof BadInput) throw thrown;
    const missing = (thrown as NodeJS.ErrnoException).code === "ENOENT";
    throw new BadInput(`cannot read ${name}: ${missing ? "there is no such file" : fileFault(thrown)}`);
  }
}

function readLog(handle: number, name: string): Found {
  const window = new Window(handle, sizeOf(handle));
  const first = window.record(0);
  const header = first && (parsed(first) as LogHeader | undefined);
  if (header?.kind !== "bodem run log") throw new BadInput(`cannot read ${name}: it is no log of runs`);
  if (header.format !== 1) throw new BadInput(`cannot read ${name}: it is of a newer Bodem; update Bodem`);
  const places = new Float64Array(header.runs).fill(-1);
  const reasons = new Map<number, string>();
  let damaged = 0;
  let end = FRAME + (first?.length ?? 0);
  for (let at = end; at < window.size; ) {
    const payload = window.record(at);
    if (payload === undefined) {
      damaged++;
      at = nextRecord(window, at + 1);
      continue;
    }
    const run = payload.readUInt32LE(0);
    if (payload[4] === DONE) places[run] = at;
    else reasons.set(run, payload.toString("utf8", 5));
    at += FRAME + payload.length;
    end = at;
  }
  return { header, damaged, places, reasons, end };
}

function sizeOf(handle: number): number {
  const buffer = Buffer.alloc(CHUNK);
  let size = 0;
  for (let read = 1; read > 0; size += read) read = readSync(handle, buffer, 0, CHUNK, size);
  return size;
}

/** Where the next whole record begins, or the end of the file. */
function nextRecord(window: Window, from: number): number {
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

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return undefined;
  }
}

/** What keeps two logs from belonging to the same batch and shard; undefined when nothing does. */
export function differenceOf(written: LogHeader, own: LogHeader): string | undefined {
  if (written.modelVersion !== own.modelVersion)
    return `it holds runs of model ${shown(written.modelVersion, 20)}, this is model ${own.modelVersion}`;
  if (written.plan !== own.plan) return "it holds runs of another scenario, experiment, policy, exporter, seed or number of replications";
  if (written.shard.index !== own.shard.index || written.shard.count !== own.shard.count)
    return `it holds shard ${written.shard.index}/${written.shard.count}, this is shard ${own.shard.index}/${own.shard.count}`;
  const kept = ({ outcomes, ledger }: LogHeader) =>
    `monthly paths of ${outcomes.length === 0 ? "nothing" : outcomes.join(", ")}, ${ledger ? "with" : "without"} the ledger`;
  if (kept(written) !== kept(own)) return `it holds ${kept(written)}; this batch asks for ${kept(own)}`;
  return undefined;
}
