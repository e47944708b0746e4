/** `strategi check`. */
import { existsSync, realpathSync } from "node:fs";

import { check, fixAll } from "../check.js";
import type { AppliedFix } from "../fix.js";
import type { NamedInput } from "../input.js";
import type { Report } from "../generated/report.js";
import { type CheckOptions, day as today } from "../options.js";
import "../node/index.js";
import { type ReportFormat, render } from "../node/report.js";
import * as given from "./arguments.js";
import { clean, Failure, Failures } from "./failure.js";
import { type Found, found, shown, unread } from "./files.js";
import { change, replace } from "./write.js";

const FLAGS = {
  ...given.READING,
  format: { type: "string" },
  output: { type: "string", short: "o" },
  date: { type: "string" },
  select: { type: "string", multiple: true },
  ignore: { type: "string", multiple: true },
  tier: { type: "string", multiple: true },
  profile: { type: "string", multiple: true },
  about: { type: "string" },
  baseline: { type: "string" },
  color: { type: "string" },
  "no-waivers": { type: "boolean" },
  full: { type: "boolean" },
  quiet: { type: "boolean", short: "q" },
  fix: { type: "boolean" },
  "unsafe-fixes": { type: "boolean" },
} as const;

const FORMATS: readonly ReportFormat[] = ["text", "json", "sarif", "junit", "github", "markdown", "html"];
const ENDINGS: Record<string, ReportFormat> = {
  html: "html",
  htm: "html",
  md: "markdown",
  sarif: "sarif",
  json: "json",
  xml: "junit",
  txt: "text",
};

type Values = ReturnType<typeof given.parsed<typeof FLAGS>>["values"];

/** Checks files and folders. Gives the exit code. */
export async function checkFiles(args: string[]): Promise<number> {
  const { values, positionals } = given.parsed(args, FLAGS);
  if (positionals.length === 0)
    throw new Failure("no file is given", "name files or folders, or `-` for standard input");
  if (values["unsafe-fixes"] && !values.fix) throw new Failure("`--unsafe-fixes` goes with `--fix`");
  const options = judging(values);
  const format = formatOf(values);
  const input = found(positionals, values["stdin-name"] ?? "<stdin>", options);
  const toml = values.config === undefined && !values["no-config"] ? unread(positionals) : undefined;
  if (toml !== undefined)
    note(
      `note: \`${shown(toml)}\` is not read here: \`--config\` takes it as JSON, \`--no-config\` says that none is wanted\n`,
    );
  if (values.output !== undefined && values.output !== "-") notRead(values.output, input, values);
  return values.fix
    ? mend(input, options, format, values)
    : report(
        input,
        input.inputs.map((it) => it.input),
        options,
        format,
        values,
        "",
      );
}

function judging(values: Values): CheckOptions {
  const options: CheckOptions = { ...given.reading(values), date: given.day(values.date) ?? today(new Date()) };
  const lists = {
    select: given.ruleNames("select", values.select),
    // What the configuration ignores is ignored, too.
    ignore: [...(options.config?.ignore ?? []), ...given.ruleNames("ignore", values.ignore)],
    tiers: given.tiers(values.tier),
    profiles: given.profileNames(values.profile),
  };
  for (const [name, list] of Object.entries(lists)) if (list.length > 0) Object.assign(options, { [name]: list });
  const about = given.chosen("about", values.about, ["plan", "record"]);
  if (about !== undefined) options.about = about;
  if (values["no-waivers"]) options.show_waived = true;
  if (values.baseline !== undefined) options.baseline = given.textOf(values.baseline);
  return options;
}

function formatOf(values: Values): ReportFormat {
  const ending = values.output?.split(".").at(-1)?.toLowerCase() ?? "";
  return (
    given.chosen("format", values.format, FORMATS) ??
    (Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined) ??
    "text"
  );
}

/** Refuses to write a report over what it was made of. */
function notRead(output: string, input: Found, values: Values): void {
  if (!existsSync(output)) return;
  const own = realpathSync(output);
  const read = [...input.inputs.map((it) => it.path), values.baseline, values.config];
  if (read.some((path) => path !== undefined && realpathSync(path) === own)) {
    throw new Failure(
      `the report would replace \`${shown(output)}\`, which was read for it`,
      "give `--output` another name",
    );
  }
}

/** Writes the report. Gives the exit code. */
function report(
  all: Found,
  inputs: NamedInput[],
  options: CheckOptions,
  format: ReportFormat,
  values: Values,
  before: string,
): number {
  const judged = check(inputs, options);
  const file = values.output === "-" ? undefined : values.output;
  const forPeople = format === "text";
  const color = file === undefined && forPeople && wantsColor(values.color, process.stdout);
  const write = (as: ReportFormat, colored: boolean) =>
    render(inputs, as, { ...options, full: values.full ?? false, color: colored });
  if (file !== undefined) {
    replace(file, write(format, false));
    if (!values.quiet) process.stdout.write(`${before}${clean(shown(file))}: ${summary(write("text", false))}\n`);
  } else if (!(values.quiet && forPeople && judged.diagnostics.length === 0)) {
    const text = write(format, color);
    // With standard input mended, its text is what goes to standard output.
    const toError = values.fix && all.inputs.some((it) => it.path === undefined);
    if (toError) note(before + text);
    else {
      if (!forPeople && before !== "") note(before);
      process.stdout.write(forPeople ? before + text : text);
    }
  }
  if (forPeople && !values.quiet && all.skipped.length > 0) {
    note(
      `${all.skipped.length === 1 ? "1 file is" : `${all.skipped.length} files are`} no strategy and left out: ${clean(all.skipped.slice(0, 5).join(", "))}${all.skipped.length > 5 ? ", …" : ""}\n`,
    );
  }
  return exitCode(judged);
}

/** Mends what can be mended, in the files themselves. */
function mend(input: Found, options: CheckOptions, format: ReportFormat, values: Values): number {
  const fixed = fixAll(
    input.inputs.map((it) => it.input),
    { ...options, unsafe: values["unsafe-fixes"] ?? false },
  );
  const failures: Failure[] = [];
  const failed = new Set<string>();
  const texts = new Map(fixed.documents.map((it) => [it.name, it.text]));
  const now: NamedInput[] = [];
  for (const { input: read, path } of input.inputs) {
    const text = texts.get(read.name);
    const touched = fixed.applied.some((it) => isOf(it, read.name));
    const { bytes: _, ...rest } = read;
    now.push(text === undefined ? read : { ...rest, text });
    try {
      if (path === undefined) process.stdout.write(text ?? read.bytes);
      else if (text !== undefined && touched) change(read.name, read.bytes, text);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push(error);
      failed.add(read.name);
    }
  }
  const applied = fixed.applied.filter((it) => ![...failed].some((name) => isOf(it, name)));
  const done = mended(applied);
  if (failures.length > 0) {
    // The other files were changed, which nobody would know otherwise.
    if (applied.length > 0) note(done);
    throw new Failures(failures);
  }
  return report(input, now, options, format, values, done);
}

/** The document of a fix is one of a file. */
function isOf(fix: AppliedFix, file: string): boolean {
  return fix.document === file || fix.document.startsWith(`${file}#`);
}

function mended(applied: readonly AppliedFix[]): string {
  let out = "";
  let last = "";
  for (const it of [...applied].sort((one, other) => one.document_index - other.document_index)) {
    if (it.document !== last) out += `${clean(it.document)}:\n`;
    last = it.document;
    out += `  ${it.code}: ${clean(it.title)}\n`;
  }
  const number = applied.length;
  return `${out}${number === 0 ? "nothing was mended" : number === 1 ? "1 finding mended" : `${number} findings mended`}\n\n`;
}

/** The line that sums up a report for people: the first of its last paragraph. */
function summary(text: string): string {
  return text.trimEnd().split(/\n\n/).at(-1)?.split("\n")[0] ?? "";
}

function exitCode(report: Report): number {
  return report.diagnostics.some((it) => it.severity === "error") ||
    report.configuration?.some((it) => it.severity === "error")
    ? 1
    : 0;
}

function wantsColor(when: string | undefined, stream: { isTTY?: boolean }): boolean {
  switch (given.chosen("color", when, ["auto", "always", "never"]) ?? "auto") {
    case "always":
      return true;
    case "never":
      return false;
    case "auto":
      return stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== "dumb";
  }
}

function note(text: string): void {
  process.stderr.write(text);
}
