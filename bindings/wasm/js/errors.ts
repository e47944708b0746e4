import type { ConfigurationProblem, Report } from "./generated/report.js";

/** What this package throws, and all that it throws but for misuse of its types. */
export class StrategiError extends Error {
  override name = "StrategiError";
}

/** A document could not be read without errors of form. */
export class ReadError extends StrategiError {
  override name = "ReadError";
  /** All errors of form, with their places. */
  readonly report: Report | undefined;

  constructor(message: string, report?: Report) {
    super(message);
    this.report = report;
  }
}

/** An option is unknown or has no such value. */
export class OptionsError extends StrategiError {
  override name = "OptionsError";
  /** Everything that is wrong with the options for judging; empty for others. */
  readonly problems: readonly ConfigurationProblem[];

  constructor(message: string, problems: readonly ConfigurationProblem[] = []) {
    super(message);
    this.problems = problems;
  }
}

/** A strategy has no form in another notation. */
export class ConversionError extends StrategiError {
  override name = "ConversionError";
}

/** A fix does not fit what it is applied to. */
export class FixError extends StrategiError {
  override name = "FixError";
}

/** A mistake of this package. The next call works on a fresh instance. */
export class InternalError extends StrategiError {
  override name = "InternalError";
}

/** The error of a text that the native part throws: the name of a class, the message, and perhaps JSON on the last line. */
export function thrown(text: string): StrategiError {
  const end = text.indexOf("\n");
  const name = text.slice(0, end);
  const message = text.slice(end + 1);
  switch (name) {
    case "ReadError":
      return new ReadError(message);
    case "ConversionError":
      return new ConversionError(message);
    case "OptionsError": {
      const last = message.lastIndexOf("\n[");
      if (last < 0) return new OptionsError(message);
      return new OptionsError(message.slice(0, last), JSON.parse(message.slice(last + 1)) as ConfigurationProblem[]);
    }
    default:
      return new InternalError(text);
  }
}
