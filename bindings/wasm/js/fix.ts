import { FixError } from "./errors.js";
import type { Fix, PatchOperation, Report, TextEdit } from "./generated/report.js";

/** A fix that was applied. */
export interface AppliedFix {
  /** The code of the rule whose finding it mends. */
  code: string;
  /** The document, by the name it was read under. */
  document: string;
  /** Which of the documents of the report it is. */
  document_index: number;
  /** JSON Pointer of the finding, when it was mended. */
  pointer: string;
  /** What it did. */
  title: string;
  /** True when it keeps what the document means. */
  safe: boolean;
}

/** Documents after mending. */
export interface Fixed {
  /** The texts, in the order in which they were given. */
  documents: { name: string; text: string }[];
  /** What was done, in order. */
  applied: AppliedFix[];
  /** What is left. */
  report: Report;
}

/**
 * Applies a fix: to the text that was checked, by its edits; to the value that was checked, by its patch. What is given stays as it is.
 *
 * @throws {@link FixError} when the fix does not fit.
 */
export function applyFix(text: string, fix: Fix): string;
export function applyFix<T extends object>(value: T, fix: Fix): T;
export function applyFix<T extends object>(input: string | T, fix: Fix): string | T;
export function applyFix<T extends object>(input: string | T, fix: Fix): string | T {
  return typeof input === "string" ? edited(input, fix.edits ?? []) : (patched(input, fix.patch) as T);
}

function edited(text: string, edits: readonly TextEdit[]): string {
  if (edits.length === 0) throw new FixError("the fix has no edits: what was checked was no text");
  return edits.every((edit) => edit.utf16 !== undefined) ? byUnits(text, edits) : byBytes(text, edits);
}

function byUnits(text: string, edits: readonly TextEdit[]): string {
  let out = "";
  let last = 0;
  for (const edit of edits) {
    const [from, to] = span(edit.utf16, last, text.length);
    out += text.slice(last, from) + edit.text;
    last = to;
  }
  return out + text.slice(last);
}

/** Of a report that was written without UTF-16 places. */
function byBytes(text: string, edits: readonly TextEdit[]): string {
  const bytes = new TextEncoder().encode(text);
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let out = "";
  let last = 0;
  for (const edit of edits) {
    const [from, to] = span(edit.bytes, last, bytes.length);
    out += decoder.decode(bytes.subarray(last, from)) + edit.text;
    last = to;
  }
  return out + decoder.decode(bytes.subarray(last));
}

function span(place: readonly number[] | undefined, last: number, length: number): [number, number] {
  const [from = Number.NaN, to = Number.NaN] = place ?? [];
  if (from >= last && to >= from && to <= length) return [from, to];
  throw new FixError("the edits do not fit the text: it is not the one that was checked");
}

/** The value after a patch of the operations that fixes are made of (RFC 6902). */
export function patched(value: unknown, patch: readonly PatchOperation[]): unknown {
  // The outermost value is an entry like any other.
  const root = { "": structuredClone(value) };
  for (const operation of patch) {
    switch (operation.op) {
      case "add":
        put(root, operation.path, structuredClone(operation.value));
        break;
      case "remove":
        take(root, operation.path);
        break;
      case "replace":
        replace(root, operation.path, structuredClone(operation.value));
        break;
      case "move":
        put(root, operation.path, take(root, operation.from));
        break;
    }
  }
  return root[""];
}

/** What a pointer names: its last segment, and what that is in. */
function target(root: object, pointer: string): [Record<string, unknown> | unknown[], string] {
  const segments = pointer.split("/").map((it) => it.replaceAll("~1", "/").replaceAll("~0", "~"));
  const last = segments.pop() ?? "";
  let inside: unknown = root;
  for (const segment of segments) inside = child(inside, segment, pointer);
  if (typeof inside !== "object" || inside === null) throw misfit(pointer);
  return [inside as Record<string, unknown> | unknown[], last];
}

function child(inside: unknown, segment: string, pointer: string): unknown {
  if (Array.isArray(inside)) return inside[place(segment, inside.length - 1, pointer)];
  if (typeof inside === "object" && inside !== null && Object.hasOwn(inside, segment)) {
    return (inside as Record<string, unknown>)[segment];
  }
  throw misfit(pointer);
}

function place(segment: string, most: number, pointer: string): number {
  const index = /^(0|[1-9][0-9]*)$/.test(segment) ? Number(segment) : Number.NaN;
  if (index <= most) return index;
  throw misfit(pointer);
}

function put(root: object, pointer: string, value: unknown): void {
  const [inside, last] = target(root, pointer);
  if (!Array.isArray(inside)) define(inside, last, value);
  else inside.splice(last === "-" ? inside.length : place(last, inside.length, pointer), 0, value);
}

function take(root: object, pointer: string): unknown {
  const [inside, last] = target(root, pointer);
  const value = child(inside, last, pointer);
  if (Array.isArray(inside)) inside.splice(Number(last), 1);
  else delete inside[last];
  return value;
}

function replace(root: object, pointer: string, value: unknown): void {
  const [inside, last] = target(root, pointer);
  child(inside, last, pointer);
  if (Array.isArray(inside)) inside[Number(last)] = value;
  else define(inside, last, value);
}

/** Sets a field of its own, whatever its name: `__proto__` is a name like any other. */
function define(inside: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(inside, name, { value, writable: true, enumerable: true, configurable: true });
}

function misfit(pointer: string): FixError {
  return new FixError(`the patch does not fit the value: there is no place \`${pointer}\``);
}
