/** `strategi convert`. */
import { existsSync, realpathSync } from "node:fs";
import { join } from "node:path";

import { type Converted, convert, type Target } from "../convert.js";
import { ConversionError, ReadError } from "../errors.js";
import type { Diagnostic } from "../generated/report.js";
import type { Strategy } from "../generated/strategy.js";
import type { Input } from "../input.js";
import "../node/index.js";
import type { ReadOptions } from "../options.js";
import { readAll } from "../read.js";
import * as given from "./arguments.js";
import { clean, Failure } from "./failure.js";
import { type Found, found, nameOf, shown } from "./files.js";
import { create, isFolder, make, replace, thereAlready } from "./write.js";

const FLAGS = {
  ...given.READING,
  to: { type: "string" },
  output: { type: "string", short: "o" },
  force: { type: "boolean" },
  quiet: { type: "boolean", short: "q" },
  "keep-going": { type: "boolean" },
  "text-language": { type: "string" },
} as const;

type To = Exclude<Target, "stratml"> | "ndjson";

const TARGETS: readonly To[] = ["json", "ndjson", "yaml", "stratml1", "stratml2"];
const ENDINGS: Record<string, To> = {
  json: "json",
  ndjson: "ndjson",
  jsonl: "ndjson",
  yaml: "yaml",
  yml: "yaml",
  xml: "stratml2",
  stratml: "stratml2",
};

/** A document after conversion, with the name of the file that it came from. */
interface Piece {
  file: string;
  text: string;
}

/** Writes documents in another format. Gives the exit code. */
export async function convertFiles(args: string[]): Promise<number> {
  const { values, positionals } = given.parsed(args, FLAGS);
  if (positionals.length === 0)
    throw new Failure("no file is given", "name files or folders, or `-` for standard input");
  const output = values.output === "-" ? undefined : values.output;
  const to = given.chosen("to", values.to, TARGETS) ?? byName(output);
  if (to === undefined)
    throw new Failure("it is not said what to write", "say it by `--to`, or by the ending of `--output`");
  if (values["text-language"] !== undefined && !to.startsWith("stratml"))
    throw new Failure("`--text-language` has a meaning for StratML that is written only");
  const { config, ...options } = given.reading(values);
  if (config?.lenient !== undefined) options.lenient ??= config.lenient;
  const input = found(positionals, values["stdin-name"] ?? "<stdin>", options);
  const { pieces, failed, partly } = converted(input, to, options, values["text-language"], values.quiet ?? false);
  if (pieces.length === 0 || (failed && !values["keep-going"])) {
    if (pieces.length > 0) process.stderr.write("nothing was written; `--keep-going` writes what can be written\n");
    return 1;
  }
  write(pieces, to, output, values.force ?? false, input);
  return failed || partly ? 1 : 0;
}

function byName(output: string | undefined): To | undefined {
  const ending = output?.match(/\.([^./\\]+)$/)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined;
}

function converted(
  input: Found,
  to: To,
  options: ReadOptions,
  language: string | undefined,
  quiet: boolean,
): { pieces: Piece[]; failed: boolean; partly: boolean } {
  const pieces: Piece[] = [];
  // One that could not be written, and one of which something is missing.
  let failed = false;
  let partly = false;
  const how = { ...options, ...(language !== undefined && { write_language: language }) };
  for (const { input: read } of input.inputs) {
    const { documents, report } = readAll(read, options);
    for (const { name, complete, strategy } of documents) {
      const own = report.diagnostics.filter((it) => it.document === name);
      if (!quiet || strategy === null) told(own);
      // One document is converted as it was read, so that what is lost has its line; of several, each as a value.
      const source: Input = documents.length === 1 ? read : { name, value: strategy };
      try {
        if (strategy === null) throw undefined;
        const { text, losses } = one(source, name, strategy, to, how);
        if (!quiet) told(losses);
        pieces.push({ file: read.name, text });
        partly ||= !complete && own.some((it) => it.severity === "error");
      } catch (error) {
        failed = true;
        if (error instanceof ConversionError)
          process.stderr.write(`error: \`${clean(name)}\` cannot be written: ${clean(error.message)}\n`);
        else if (error !== undefined && !(error instanceof ReadError)) throw error;
      }
    }
  }
  return { pieces, failed, partly };
}

function one(source: Input, name: string, strategy: Strategy, to: To, options: ReadOptions): Converted {
  if (to === "ndjson") return { text: `${JSON.stringify(strategy)}\n`, losses: [] };
  try {
    return convert(source, to, options);
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    // What could be read of it.
    return convert({ name, value: strategy }, to, options);
  }
}

function told(diagnostics: readonly Diagnostic[]): void {
  for (const it of diagnostics) {
    const place = it.start ? `:${it.start.line}:${it.start.column}` : it.pointer && ` ${it.pointer}`;
    process.stderr.write(clean(`${it.document}${place}: ${it.severity}[${it.code}]: ${it.message}`).concat("\n"));
  }
}

function write(pieces: Piece[], to: To, output: string | undefined, force: boolean, input: Found): void {
  const inFolder =
    output !== undefined &&
    (isFolder(output) || /[\\/]$/.test(output) || (pieces.length > 1 && byName(output) === undefined));
  if (output === undefined) {
    process.stdout.write(joined(pieces, to));
  } else if (inFolder) {
    const files = named(pieces, to).map(({ file, text }) => ({ file: join(output, file), text }));
    for (const { file } of files) mayWrite(file, force, input);
    make(output);
    for (const { file, text } of files) (force ? replace : create)(file, text);
  } else {
    mayWrite(output, force, input);
    (force ? replace : create)(output, joined(pieces, to));
  }
}

/** All documents in one text, where the format has a form for several. */
function joined(pieces: Piece[], to: To): string {
  if (pieces.length === 1 || to === "ndjson") return pieces.map((it) => it.text).join("");
  switch (to) {
    case "yaml":
      return pieces.map((it) => it.text).join("---\n");
    case "json":
      return pieces.map((it) => `${JSON.stringify(JSON.parse(it.text))}\n`).join("");
    default:
      throw new Failure(`StratML holds one document, and there are ${pieces.length}`, "name a folder by `--output`");
  }
}

/** Files in a folder, called like those that the documents came from. */
function named(pieces: Piece[], to: To): Piece[] {
  const ending = to.startsWith("stratml") ? "xml" : to;
  const taken = new Map<string, number>();
  return pieces.map(({ file, text }) => {
    const stem =
      nameOf(file)
        .replace(/[<>]/g, "")
        .replace(/\.[^.]+$/, "") || "document";
    const number = (taken.get(stem) ?? 0) + 1;
    taken.set(stem, number);
    return { file: `${number === 1 ? stem : `${stem}-${number}`}.${ending}`, text };
  });
}

function mayWrite(file: string, force: boolean, input: Found): void {
  if (!existsSync(file)) return;
  const own = realpathSync(file);
  if (input.inputs.some((it) => it.path === own)) {
    throw new Failure(
      `the output would replace \`${shown(file)}\`, which it is made of`,
      "give `--output` another name",
    );
  }
  if (!force) throw thereAlready(file);
}
