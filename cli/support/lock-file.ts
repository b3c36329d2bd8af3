import { closeSync, openSync, readFileSync, renameSync, statSync, unlinkSync, utimesSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { BadInput } from "./io.ts";
import { fileFault } from "./output-file.ts";

/** A writer shows that it lives so often; one of another machine that has been silent for long is gone. */
const BEAT_MS = 10_000;
const SILENT_MS = 60_000;
/** Between making a lock and writing who holds it there is less than this. */
const UNSIGNED_MS = 2000;

interface Holder {
  readonly pid: number;
  readonly host: string;
}

const held = new Set<string>();

function holderOf(lock: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(lock, "utf8")) as Holder;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    // It lives, and belongs to somebody else.
    return (thrown as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Whether nobody writes any more: its process is gone, or its machine has been silent. A lock cut off by a kill has no holder. */
function isStale(lock: string): boolean {
  const holder = holderOf(lock);
  if (holder?.host === hostname()) return holder.pid === process.pid ? !held.has(lock) : !isAlive(holder.pid);
  try {
    return Date.now() - statSync(lock).mtimeMs > (holder ? SILENT_MS : UNSIGNED_MS);
  } catch {
    return true;
  }
}

/**
 * Makes this process the only writer of a file, through a file beside it; a lock whose holder is gone is taken over.
 * Returns what gives it back. Throws `BadInput` when another process writes, or the folder does not take the lock.
 */
export function lockFile(path: string, name: string): () => void {
  const lock = `${path}.lock`;
  for (let tries = 0; ; tries++) {
    try {
      const handle = openSync(lock, "wx");
      writeSync(handle, JSON.stringify({ pid: process.pid, host: hostname() } satisfies Holder));
      closeSync(handle);
      break;
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code !== "EEXIST") throw new BadInput(`cannot write ${name}: ${fileFault(thrown)}`);
    }
    if (tries > 1 || !isStale(lock)) {
      const holder = holderOf(lock);
      const who = holder ? `process ${holder.pid} on ${holder.host}` : "another process";
      throw new BadInput(`cannot write ${name}: ${who} is writing it; wait for it, or remove ${name}.lock when that run is over`);
    }
    try {
      // Of several that find it stale one moves it away; the others find nothing to move.
      const aside = `${lock}.${process.pid}`;
      renameSync(lock, aside);
      unlinkSync(aside);
    } catch {
      // Somebody else took it over: look again.
    }
  }
  held.add(lock);
  const beat = setInterval(() => {
    const now = Date.now() / 1000;
    try {
      utimesSync(lock, now, now);
    } catch {
      // Removed by hand: the next writer is then somebody's wish.
    }
  }, BEAT_MS);
  beat.unref();
  return () => {
    if (!held.delete(lock)) return;
    clearInterval(beat);
    try {
      unlinkSync(lock);
    } catch {
      // Gone already.
    }
  };
}
