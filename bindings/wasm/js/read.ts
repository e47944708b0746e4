import { run } from "./batch.js";
import { ReadError } from "./errors.js";
import type { Position, Report } from "./generated/report.js";
import type { Strategy } from "./generated/strategy.js";
import type { Input, NamedInput } from "./input.js";
import { type ReadOptions, withPlaces } from "./options.js";
import { failed } from "./summary.js";

/** A document as it was read. */
export interface ReadDocument {
  /** The name it was read under; when its text has several, with `#` and the number of this one. */
  name: string;
  /** Its id, if it was given and could be read. */
  id?: string;
  /** True when it was read without an error of form. */
  complete: boolean;
  /** What could be read of it; `null` when that was too little to make a strategy. */
  strategy: Strategy | null;
  /** The files that it names as its sources. */
  sources: { id: string; file: string }[];
}

/** Documents as they were read, with what was wrong with their form. */
export interface ReadResult {
  /** All documents, in order. */
  documents: ReadDocument[];
  /** The findings of reading. Nothing was judged. */
  report: Report;
}

/** Where a value stands in a text. */
export interface Range {
  /** The first character. */
  start: Position;
  /** The character after the last. */
  end: Position;
  /** Start and end in bytes of the text in UTF-8. */
  bytes: [number, number];
  /** Start and end in the JavaScript string. */
  utf16: [number, number];
}

/**
 * Reads one strategy: what it says in its full form, without defaults filled in.
 *
 * @throws {@link ReadError} with all errors of form.
 */
export function read(input: Input, options: ReadOptions = {}): Strategy {
  const { documents, report } = readAll(input, options);
  if (documents.length > 1) {
    throw new ReadError(`there are ${documents.length} documents: read them by \`readAll\``, report);
  }
  const only = documents[0];
  if (!only?.strategy || !only.complete) throw failed(report);
  return only.strategy;
}

/** Reads all documents that are there, and tells what is wrong with their form. */
export function readAll(input: Input | readonly Input[], options: ReadOptions = {}): ReadResult {
  return run(input, withPlaces(options), (batch) => ({
    documents: JSON.parse(batch.documents()) as ReadDocument[],
    report: JSON.parse(batch.reading_report()) as Report,
  }));
}

/**
 * Where the values that JSON Pointers lead to stand in a text; `null` for one that is not there. Of several documents in the text,
 * `document` says which. Of StratML, it is the place of the nearest value around it that is known.
 */
export function locate(
  text: string | NamedInput,
  pointers: readonly string[],
  options: ReadOptions & { document?: number } = {},
): (Range | null)[] {
  const { document = 0, ...rest } = options;
  const found = run(text, rest, (batch) => batch.places(document, JSON.stringify(pointers)));
  const places = JSON.parse(found) as (Range | null)[];
  // There are none when there is no such document.
  return pointers.map((_, index) => places[index] ?? null);
}
