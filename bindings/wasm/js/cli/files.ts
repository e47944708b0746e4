/** From the paths of the command line to documents. */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, resolve, sep } from "node:path";

import type { NamedInput } from "../input.js";
import type { ReadOptions } from "../options.js";
import { locate, readAll } from "../read.js";
import { Failure, Failures, why } from "./failure.js";

const ENDINGS = /\.(json|ya?ml|ndjson|jsonl|xml|stratml)$/i;
const XML = /\.(xml|stratml)$/i;
/** More is not read, of documents and of their sources. */
const MOST = 64 * 1024 * 1024;

/** What was read at the paths. */
export interface Found {
  /** What is checked or converted, with the texts of its sources. */
  inputs: Read[];
  /** Files in folders that may be documents by their names, and are none. */
  skipped: string[];
}

/** A file that was read; without a path, standard input. */
export interface Read {
  input: NamedInput & { bytes: Uint8Array };
  path: string | undefined;
}

/** Reads all paths, or tells everything that is wrong with them. */
export function found(paths: readonly string[], stdinName: string, options: ReadOptions): Found {
  const all: Found = { inputs: [], skipped: [] };
  const seen = new Set<string>();
  const failures: Failure[] = [];
  const attempt = (path: string, run: () => void) => {
    try {
      run();
    } catch (error) {
      failures.push(error instanceof Failure ? error : new Failure(`could not read \`${shown(path)}\`: ${why(error)}`));
    }
  };
  for (const path of paths) {
    if (path === "-") {
      if (seen.has("-")) continue;
      seen.add("-");
      attempt("standard input", () => {
        const bytes = new Uint8Array(readFileSync(0));
        all.inputs.push({ input: withSources({ name: stdinName, bytes }, process.cwd(), options), path: undefined });
      });
      continue;
    }
    attempt(path, () => {
      const isFolder = statSync(path).isDirectory();
      const files = isFolder ? below(path) : [path];
      let documents = 0;
      for (const file of files) {
        const own = realpathSync(file);
        if (seen.has(own)) {
          documents += 1;
          continue;
        }
        const read = (): boolean => {
          const input = { name: shown(file), bytes: new Uint8Array(readFileSync(file)) };
          if (isFolder && !isStrategy(input, options)) return false;
          seen.add(own);
          return all.inputs.push({ input: withSources(input, dirname(own), options), path: own }) > 0;
        };
        attempt(file, () => {
          if (read()) documents += 1;
          else if (!XML.test(file)) all.skipped.push(shown(file));
        });
      }
      if (isFolder && documents === 0) throw empty(path, files.length > 0);
    });
  }
  if (failures.length > 0) throw new Failures(failures);
  return all;
}

function empty(path: string, others: boolean): Failure {
  return new Failure(
    `the folder \`${shown(path)}\` has no ${others ? "strategy " : ""}documents`,
    others
      ? "a strategy document begins with `strategi: 1`, or is StratML; name a file to have it read all the same"
      : "documents are files that end in .yaml, .yml, .json, .ndjson, .jsonl, .xml or .stratml",
  );
}

/** The files below a folder that may be documents by their names, sorted. Links to folders are not followed. */
function below(folder: string): string[] {
  const all: string[] = [];
  const open = [folder];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      if (entry.name.startsWith(".")) continue;
      const path = join(at, entry.name);
      if (entry.isDirectory()) {
        if (entry.name !== "node_modules" && entry.name !== "target") open.push(path);
      } else if (ENDINGS.test(entry.name) && (entry.isFile() || (entry.isSymbolicLink() && isFile(path))))
        all.push(path);
    }
  }
  const parts = (path: string) => path.split(sep);
  return all.sort((one, other) => compare(parts(one), parts(other)));
}

function compare(one: string[], other: string[]): number {
  for (let at = 0; at < Math.min(one.length, other.length); at += 1) {
    const [a = "", b = ""] = [one[at], other[at]];
    if (a !== b) return a < b ? -1 : 1;
  }
  return one.length - other.length;
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** A file that was found in a folder is meant as a strategy: it has the field `strategi` at its root, or is StratML. */
function isStrategy(input: NamedInput & { bytes: Uint8Array }, options: ReadOptions): boolean {
  const text = new TextDecoder(encoding(input.bytes)).decode(input.bytes);
  if (XML.test(input.name)) return /<(\w+:)?(StrategicPlan|PerformancePlanOrReport)[\s>]/.test(text);
  if (!text.includes("strategi")) return false;
  const { documents } = readAll(input, options);
  const fields = documents.map((_, document) =>
    locate({ ...input, text }, ["", "/strategi"], { ...options, document }),
  );
  if (documents.some((it) => it.complete) || fields.some(([, field]) => field != null)) return true;
  // What cannot be read may be meant as one all the same.
  const isRead = fields.every(([root]) => root != null);
  return !isRead && (/^[\s{]*["']?strategi["']?\s*:/.test(text) || /^["'{]*strategi["']?\s*:/m.test(text));
}

function encoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
}

/** With the texts of the files that the documents name as their sources: what stands at or below their folder, links followed. */
function withSources<I extends NamedInput>(input: I, folder: string, options: ReadOptions): I {
  const named = readAll(input, options).documents.flatMap((it) => it.sources);
  // An id may be `constructor`, which other objects have already.
  const sources: Record<string, string> = Object.create(null);
  for (const { id, file } of named) {
    const text = source(folder, file.trim());
    if (text !== undefined) sources[id] ??= text;
  }
  return Object.keys(sources).length > 0 ? { ...input, sources } : input;
}

function source(folder: string, name: string): string | undefined {
  // Refused before the system is asked: nothing outside is even looked for.
  if (isAbsolute(name) || name.split(/[\\/]/).includes("..")) return undefined;
  try {
    const path = realpathSync(resolve(folder, name));
    const root = realpathSync(folder);
    const inside = path.startsWith(root.endsWith(sep) ? root : root + sep);
    const { size } = statSync(path);
    if (!inside || !isFile(path) || size > MOST) return undefined;
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
  } catch {
    // The rules about sources tell what they could not see.
    return undefined;
  }
}

/** A path as it stands in reports: the same on every system, without `./`. */
export function shown(path: string): string {
  const name = sep === "\\" ? path.replaceAll("\\", "/") : path;
  return name.replace(/^\.\/+(?=.)/, "");
}

/** The `strategi.toml` that the command in Rust would read for a folder, which this one does not read. */
export function unread(paths: readonly string[]): string | undefined {
  for (const path of paths) {
    let folder = resolve(path === "-" ? "." : path);
    for (;;) {
      const file = join(folder, "strategi.toml");
      if (isFile(file)) return file;
      const parent = dirname(folder);
      if (parent === folder || existsSync(join(folder, ".git"))) break;
      folder = parent;
    }
  }
  return undefined;
}

/** The name of a file without its folder. */
export const nameOf = basename;
