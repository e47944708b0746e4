/** Why the command could not run, as distinct from what is wrong with a document. */
import { OptionsError } from "../errors.js";

/** Something that keeps the command from running, with advice. */
export class Failure extends Error {
  readonly help: string | undefined;

  constructor(message: string, help?: string) {
    super(message);
    this.help = help;
  }
}

/** Everything that keeps it from running. */
export class Failures extends Failure {
  readonly all: readonly Failure[];

  constructor(all: readonly Failure[]) {
    super(all.map((it) => it.message).join("\n"));
    this.all = all;
  }
}

/** Tells it on standard error. */
export function tell(error: Error): void {
  for (const it of error instanceof Failures ? error.all : [error]) {
    if (error instanceof OptionsError && error.problems.length > 0) {
      for (const problem of error.problems)
        one(`${problem.file}${problem.pointer && ` ${problem.pointer}`}: ${problem.message}`, problem.help);
    } else one(it.message, it instanceof Failure ? it.help : undefined);
  }
}

function one(message: string, help: string | undefined): void {
  process.stderr.write(`error: ${clean(message)}\n${help === undefined ? "" : `  help: ${clean(help)}\n`}`);
}

/** A text without what would steer a terminal: names of files are anybody's. */
export function clean(text: string): string {
  return text.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "\uFFFD");
}

/** What the system says, in words where they are known. */
export function why(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return "there is no such file or folder";
    case "EACCES":
    case "EPERM":
      return "no permission";
    case "EISDIR":
      return "is a directory";
    default:
      return message.replace(/^[A-Z]+: /, "").split(", ")[0] ?? message;
  }
}
