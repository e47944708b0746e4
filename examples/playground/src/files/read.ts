// Files become texts: what is too large, not text or of another kind is told and left.
import type { Source } from "../app/workspace.js";
import type { Words } from "../i18n/index.js";

/** A file with its path in the folder that it was opened from. */
export interface Found {
  path: string;
  file: File;
}

export interface Opened {
  sources: Source[];
  /** What was not opened, or not as it should be. */
  problems: string[];
}

export const MEGABYTES_PER_FILE = 10;
export const MOST_FILES = 200;
const MEGABYTE = 1024 * 1024;
const KNOWN = /\.(ya?ml|json|xml)$/i;

/** Reads what was chosen. Files of a folder are filtered by their kind; a file that was chosen itself is tried. */
export async function readFiles(found: readonly Found[], words: Words): Promise<Opened> {
  const problems: string[] = [];
  const alone = found.length === 1;
  const fitting = found.filter(({ path }) => alone || (KNOWN.test(path) && !/(^|\/)(\.|node_modules\/)/.test(path)));
  if (fitting.length < found.length) problems.push(`${capital(words.skipped(found.length - fitting.length))}.`);
  if (fitting.length > MOST_FILES) problems.push(words.tooMany(MOST_FILES));
  fitting.sort((a, b) => (a.path < b.path ? -1 : 1));
  const sources: Source[] = [];
  for (const { path, file } of fitting.slice(0, MOST_FILES)) {
    if (file.size > MEGABYTES_PER_FILE * MEGABYTE) {
      problems.push(words.tooLarge(path, MEGABYTES_PER_FILE));
      continue;
    }
    try {
      const decoded = decode(new Uint8Array(await file.arrayBuffer()));
      if (decoded === null) {
        problems.push(words.notText(path));
        continue;
      }
      if (decoded.guessed) problems.push(words.oldEncoding(path));
      sources.push({ name: path, text: decoded.text });
    } catch {
      problems.push(words.unreadableFile(path));
    }
  }
  return { sources, problems };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The text of a file's bytes; `null` when they are none. `guessed` when they were not in UTF-8 and did not say what else. */
export function decode(bytes: Uint8Array): { text: string; guessed: boolean } | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder("utf-16le").decode(bytes), guessed: false };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder("utf-16be").decode(bytes), guessed: false };
  if (bytes.subarray(0, 8192).includes(0)) return null;
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), guessed: false };
  } catch {
    const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
    const declared = /^<\?xml[^>]*encoding=["']([\w.-]+)["']/.exec(head)?.[1];
    const label = declared && !/^utf-?8$/i.test(declared) ? declared : "windows-1252";
    try {
      return {
        text: new TextDecoder(label).decode(bytes),
        guessed: label === "windows-1252" && declared === undefined,
      };
    } catch {
      return null;
    }
  }
}
