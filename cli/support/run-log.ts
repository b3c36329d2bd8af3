import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readSync, statfsSync, statSync, writeSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { shown } from "../../scenarios/faults.ts";
import { BadInput } from "./io.ts";
import { lockFile } from "./lock-file.ts";
import {
  CHUNK,
  DONE,
  decodeRun,
  encodeFailure,
  encodeRun,
  FRAME,
  frame,
  type LoggedFailure,
  type LoggedRun,
  type LogHeader,
  MAGIC,
  nextRecord,
  recordBytes,
  Window,
} from "./log-records.ts";
import { fileFault } from "./output-file.ts";

/** Written at least so often, and pushed to the disk. */
const FLUSH_BYTES = 1 << 18;
const FLUSH_MS = 250;
const SYNC_MS = 1000;

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
  fail(failure: LoggedFailure): void {
    this.#reasons.set(failure.run, failure.reason);
    this.#append(encodeFailure(failure));
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
