/** The arguments of the command line. */
import { readFileSync } from "node:fs";
import { type ParseArgsConfig, parseArgs } from "node:util";

import { profiles, rules } from "../catalogue.js";
import type { Configuration, Lang } from "../generated/options.js";
import type { CheckOptions } from "../options.js";
import { Failure, why } from "./failure.js";

/** What `parseArgs` gives for flags. */
export type Parsed<F extends Flags> = ReturnType<
  typeof parseArgs<{ options: F; allowPositionals: true; strict: true }>
>;

type Flags = NonNullable<ParseArgsConfig["options"]>;

/** Flags of reading, which `check` and `convert` have. */
export const READING = {
  lenient: { type: "boolean" },
  lang: { type: "string" },
  config: { type: "string" },
  "no-config": { type: "boolean" },
  "stdin-name": { type: "string" },
  "goals-as": { type: "string" },
  "objectives-as": { type: "string" },
  language: { type: "string" },
} as const satisfies Flags;

const LANGS = ["en", "nb", "nn"] as const;
const TIERS = ["core", "recommended", "profile", "pedantic", "preview"] as const;

/** Tells flags and paths apart. */
export function parsed<F extends Flags>(given: string[], flags: F): Parsed<F> {
  try {
    return parseArgs({ args: given, options: flags, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // The first sentence says what is wrong; what follows it is about programming.
    const [first = message] = message.split(/\. |\n/);
    throw new Failure(
      first.replaceAll("'", "`").replace(/^U/, "u").replace(/\.$/, ""),
      "`strategi help check` lists the options",
    );
  }
}

/** One of several values. */
export function chosen<T extends string>(flag: string, value: string | undefined, all: readonly T[]): T | undefined {
  if (value === undefined) return undefined;
  const found = all.find((it) => it === value);
  if (found === undefined)
    throw new Failure(`\`--${flag}\`: \`${value}\` is none of ${all.map((it) => `\`${it}\``).join(", ")}`);
  return found;
}

/** Values with commas between them, or the flag given several times. */
export function list(values: string[] | undefined): string[] {
  return (values ?? [])
    .flatMap((it) => it.split(","))
    .map((it) => it.trim())
    .filter((it) => it !== "");
}

/** Codes of rules or families of them, or names of rules. */
export function ruleNames(flag: string, values: string[] | undefined): string[] {
  const all = rules();
  return list(values).map((given) => {
    const code = given.toUpperCase();
    const rule = all.find((it) => it.code === code || it.name === given);
    if (rule !== undefined) return rule.code;
    if (/^[A-Z]+$/.test(code) && all.some((it) => it.code.replace(/\d+$/, "") === code)) return code;
    throw new Failure(`\`--${flag}\`: no rule is called \`${given}\``, "`strategi rules` lists them");
  });
}

/** Tiers of rules. */
export function tiers(values: string[] | undefined): (typeof TIERS)[number][] {
  return list(values).map((it) => chosen("tier", it, TIERS) as (typeof TIERS)[number]);
}

/** Profiles by name. */
export function profileNames(values: string[] | undefined): string[] {
  const all = profiles().map((it) => it.name);
  return list(values).map((it) => chosen("profile", it, all) as string);
}

/** A day and nothing more. */
export function day(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : new Date(Number.NaN);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value) {
    throw new Failure(`\`--date\`: \`${value}\` is no date of the form YYYY-MM-DD`);
  }
  return value;
}

/** What the flags of reading say. */
export function reading(values: {
  lenient?: boolean;
  lang?: string;
  config?: string;
  "no-config"?: boolean;
  "goals-as"?: string;
  "objectives-as"?: string;
  language?: string;
}): CheckOptions & { lang?: Lang } {
  const options: CheckOptions = {};
  const lang = chosen("lang", values.lang, LANGS);
  const goals = chosen("goals-as", values["goals-as"], ["objectives", "priorities"]);
  const objectives = chosen("objectives-as", values["objectives-as"], ["objectives", "measures"]);
  if (values.lenient) options.lenient = true;
  if (lang !== undefined) options.lang = lang;
  if (goals !== undefined) options.goals_as = goals;
  if (objectives !== undefined) options.objectives_as = objectives;
  if (values.language !== undefined) options.language = values.language;
  if (values.config !== undefined) {
    if (values["no-config"]) throw new Failure("`--config` and `--no-config` do not go together");
    options.config = configuration(values.config);
  }
  return options;
}

function configuration(file: string): Configuration {
  if (!file.endsWith(".json")) {
    throw new Failure(
      `\`${file}\`: a configuration is read as JSON here`,
      "write what `strategi.toml` holds as JSON, in a file that ends in .json",
    );
  }
  const text = textOf(file);
  try {
    return JSON.parse(text) as Configuration;
  } catch (error) {
    throw new Failure(`\`${file}\` is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The text of a file that was named. */
export function textOf(file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof TypeError) throw new Failure(`\`${file}\` is not UTF-8 text`);
    throw new Failure(`could not read \`${file}\`: ${why(error)}`);
  }
}
