import { run } from "./batch.js";
import type { Diagnostic, Report } from "./generated/report.js";
import type { Input } from "./input.js";
import { type ReadOptions, withPlaces } from "./options.js";
import { failed } from "./summary.js";

/** A notation that documents can be written in. `stratml` is Part 2, which holds more. */
export type Target = "json" | "yaml" | "stratml" | "stratml1" | "stratml2";

/** How to read and write. */
export interface ConvertOptions extends ReadOptions {
  /** The language whose texts StratML gets, since it holds one; the document's own when left out. */
  write_language?: string;
}

/** A document in another notation. */
export interface Converted {
  /** The text. */
  text: string;
  /** What the text does not say (SML024), or says as something else (SML025), each at its place in what was read. */
  losses: Diagnostic[];
}

/**
 * Writes one document in another notation.
 *
 * @throws {@link ReadError} when it has errors of form, {@link ConversionError} when it has no form in that notation.
 */
export function convert(input: Input, to: Target, options: ConvertOptions = {}): Converted {
  const { write_language = "", ...rest } = options;
  const answer = run(input, withPlaces(rest), (batch) => batch.convert(to, write_language));
  const { text, report } = JSON.parse(answer) as { text?: string; report: Report };
  if (text === undefined) throw failed(report);
  return { text, losses: report.diagnostics };
}
