import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, statSync, unlinkSync, writeSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { BadInput } from "./io.ts";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "the folder does not exist: create it first",
  EACCES: "the folder is not writable: choose another",
  EROFS: "the disk is read-only: choose another folder",
  ENOTDIR: "a part of the path is a file, not a folder",
  ENOSPC: "the disk is full",
  EEXIST: "another run is writing it",
  ENAMETOOLONG: "the name is too long",
};
/** A fault of the file system in words. */
export const fileFault = (thrown: unknown): string => REASONS[(thrown as NodeJS.ErrnoException).code ?? ""] ?? (thrown as Error).message;

/**
 * A file that appears whole or not at all: written beside its place, then renamed. Opening it proves,
 * before any run, that the folder takes it.
 */
export class OutputFile {
  readonly path: string;
  readonly #temporary: string;
  readonly #force: boolean;
  #handle: number | undefined;

  /** Throws `BadInput` when the file exists and `force` is off, or cannot be written. */
  constructor(cwd: string, path: string, force: boolean) {
    this.path = resolve(cwd, path);
    this.#force = force;
    this.#temporary = join(dirname(this.path), `.${basename(this.path)}.${process.pid}.part`);
    if (existsSync(this.path)) {
      if (statSync(this.path).isDirectory()) throw new BadInput(`cannot write ${path}: it is a folder; name a file`);
      if (!force) throw new BadInput(`cannot write ${path}: it exists already; choose another name or add --force`);
    }
    try {
      this.#handle = openSync(this.#temporary, "wx");
    } catch (thrown) {
      throw new BadInput(`cannot write ${path}: ${fileFault(thrown)}`);
    }
  }

  write(content: string | Uint8Array): void {
    if (this.#handle === undefined) throw new Error("written after its end");
    const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(this.#handle, bytes, at);
    } catch (thrown) {
      throw new Error(`cannot write ${this.path}: ${fileFault(thrown)}`);
    }
  }

  /** Puts the file in its place. */
  finish(): void {
    if (this.#handle === undefined) return;
    fsyncSync(this.#handle);
    closeSync(this.#handle);
    this.#handle = undefined;
    if (this.#force) {
      renameSync(this.#temporary, this.path);
      return;
    }
    // A link, unlike a rename, does not replace a file that appeared meanwhile.
    try {
      linkSync(this.#temporary, this.path);
      unlinkSync(this.#temporary);
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code === "EEXIST")
        throw new Error(`${this.path} appeared meanwhile; the results are in ${this.#temporary}`);
      renameSync(this.#temporary, this.path);
    }
  }

  /** Leaves nothing behind; without effect once finished. */
  discard(): void {
    if (this.#handle === undefined) return;
    closeSync(this.#handle);
    this.#handle = undefined;
    unlinkSync(this.#temporary);
  }
}

/** Opens every named file, or none. */
export function openOutputs(cwd: string, paths: readonly (string | undefined)[], force: boolean): (OutputFile | undefined)[] {
  const named = paths.filter((path) => path !== undefined).map((path) => resolve(cwd, path));
  if (new Set(named).size < named.length) throw new BadInput("two outputs name the same file: give each its own");
  const opened: (OutputFile | undefined)[] = [];
  try {
    for (const path of paths) opened.push(path === undefined ? undefined : new OutputFile(cwd, path, force));
  } catch (thrown) {
    for (const file of opened) file?.discard();
    throw thrown;
  }
  return opened;
}
