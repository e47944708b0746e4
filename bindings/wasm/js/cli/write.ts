/** Writing files whole or not at all: first beside their place, then into it. */
import {
  closeSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

import { shown } from "./files.js";
import { Failure, why } from "./failure.js";

/** Writes a file, and replaces the one that is there. */
export function replace(path: string, content: string | Uint8Array): void {
  write(path, content, true);
}

/** Writes a file, unless one is there. */
export function create(path: string, content: string | Uint8Array): void {
  write(path, content, false);
}

/** Replaces what a file held when it was read, unless somebody has changed it since. */
export function change(path: string, read: Uint8Array, text: string): void {
  let now: Uint8Array;
  try {
    now = readFileSync(path);
  } catch (error) {
    throw new Failure(`could not read \`${shown(path)}\`: ${why(error)}`);
  }
  if (Buffer.compare(now, read) !== 0) {
    throw new Failure(`\`${shown(path)}\` has changed since it was read and is left as it is`, "run the command again");
  }
  replace(path, encoded(text, now));
}

/** In the encoding that the file had: StratML may be in UTF-16, whose mark is no part of the text. */
function encoded(text: string, now: Uint8Array): Uint8Array {
  const little = now[0] === 0xff && now[1] === 0xfe;
  if (!little && !(now[0] === 0xfe && now[1] === 0xff)) return Buffer.from(text, "utf8");
  const units = Buffer.from(`\uFEFF${text}`, "utf16le");
  return little ? units : units.swap16();
}

function write(path: string, content: string | Uint8Array, force: boolean): void {
  if (isFolder(path)) throw new Failure(`\`${shown(path)}\` is a folder`, "give the name of a file in it");
  // A link stays a link; what it leads to is written.
  const target = existsSync(path) ? realpathSync(path) : path;
  // Replacing it would need no permission for the file itself.
  if (force && existsSync(target) && (statSync(target).mode & 0o222) === 0) {
    throw new Failure(`could not write \`${shown(path)}\`: the file is read-only`);
  }
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    const file = openSync(beside, "wx");
    try {
      const bytes = typeof content === "string" ? Buffer.from(content) : content;
      for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
      if (existsSync(target)) fchmodSync(file, statSync(target).mode);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (force) renameSync(beside, target);
    else {
      // A link cannot replace a file.
      linkSync(beside, target);
      rmSync(beside);
    }
  } catch (error) {
    rmSync(beside, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") throw thereAlready(path);
    if (code === "ENOENT") throw new Failure(`could not write \`${shown(path)}\`: its folder is not there`);
    throw new Failure(`could not write \`${shown(path)}\`: ${why(error)}`);
  }
}

/** Nothing is replaced unasked. */
export function thereAlready(path: string): Failure {
  return new Failure(`the file \`${shown(path)}\` is there already`, "take another name, or replace it by `--force`");
}

/** True for a folder that is there. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** A folder, unless it is there. */
export function make(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Failure(`could not make \`${shown(folder)}\`: ${why(error)}`);
  }
}
