import { run } from "./batch.js";
import type { AppliedFix, Fixed } from "./fix.js";
import type { Report } from "./generated/report.js";
import type { Input, NamedInput } from "./input.js";
import { type CheckOptions, withPlaces } from "./options.js";

/**
 * Judges documents, alone and against each other. Whatever is wrong with them is in the report; nothing about them is thrown.
 *
 * @throws {@link OptionsError} when the options do not hold.
 */
export function check(input: Input | readonly Input[], options: CheckOptions = {}): Report {
  return JSON.parse(checkToJson(input, withPlaces(options))) as Report;
}

/** The same as JSON text: the same bytes as in every other language that has this library, unless `utf16` is asked for. */
export function checkToJson(input: Input | readonly Input[], options: CheckOptions = {}): string {
  return run(input, options, (batch) => batch.check());
}

/**
 * Applies the fixes of all findings that keep what the document means; with `unsafe`, also those that somebody should look at first.
 * Fixes that do not hold, or lead to an error that was not there before, are left.
 */
export function fixAll(
  input: string | Uint8Array | NamedInput | readonly (string | Uint8Array | NamedInput)[],
  options: CheckOptions & { unsafe?: boolean } = {},
): Fixed {
  const { unsafe = false, ...rest } = options;
  return JSON.parse(run(input, withPlaces(rest), (batch) => batch.fix(unsafe))) as Fixed;
}

export type { AppliedFix, Fixed };
