import { OptionsError } from "./errors.js";
import type { Configuration } from "./generated/options.js";
import type { Options } from "./generated/options.js";
import type { Lang } from "./generated/options.js";

/** How to read. */
export interface ReadOptions {
  /** True to keep fields that the format does not know, with a warning each; else each is an error. */
  lenient?: boolean;
  /** The language of messages. */
  lang?: Lang;
  /** What the Goals of StratML are; objectives when left out. */
  goals_as?: "objectives" | "priorities";
  /** What the Objectives of StratML are; objectives when left out. */
  objectives_as?: "objectives" | "measures";
  /** The language of StratML that does not say it, e.g. `nb`. */
  language?: string;
  /** The longest text, in bytes. */
  max_bytes?: number;
  /** How deep lists and maps may stand in each other. */
  max_depth?: number;
  /** How many values a text may have. */
  max_nodes?: number;
  /** How many errors of form are kept; further ones are only counted. */
  max_errors?: number;
}

/** By what documents are read and judged. What is left out is as the configuration says, or as the library does. */
export interface CheckOptions extends ReadOptions, Omit<Partial<Options>, "date" | "lang" | "lenient" | "baseline"> {
  /** The day on which the documents are judged, e.g. `2026-03-01`; today when left out. */
  date?: string | Date;
  /** The configuration that these options stand on: what a `strategi.toml` holds. */
  config?: Configuration;
  /** Findings that were there before and are counted only: what `strategi baseline` writes, decoded or as its text. */
  baseline?: object | string;
}

const READING = ["goals_as", "objectives_as", "language", "max_bytes", "max_depth", "max_nodes", "max_errors"] as const;

/** The day of a `Date` in the time zone of the machine. */
export function day(date: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function isObject(options: unknown): boolean {
  return typeof options === "object" && options !== null && !Array.isArray(options);
}

/** The same options, and places in the JavaScript string as well, unless they say otherwise. */
export function withPlaces<O extends CheckOptions>(options: O): O {
  return isObject(options) ? { utf16: true, ...options } : options;
}

/** Options as the native part takes them: each a JSON text, empty for none. */
export function parts(options: CheckOptions): { judging: string; reading: string; config: string; baseline: string } {
  if (!isObject(options)) {
    // It is refused as what it is.
    return { judging: json(options), reading: "", config: "", baseline: "" };
  }
  const { config, baseline, ...rest } = options;
  const judging: Record<string, unknown> = { ...rest };
  const reading: Record<string, unknown> = {};
  for (const name of READING) {
    if (judging[name] !== undefined) reading[name] = judging[name];
    delete judging[name];
  }
  const { date = new Date() } = options;
  judging.date = date instanceof Date ? day(date) : date;
  return {
    judging: json(judging),
    reading: Object.keys(reading).length > 0 ? json(reading) : "",
    config: config === undefined ? "" : json(config),
    baseline: baseline === undefined ? "" : typeof baseline === "string" ? baseline : json(baseline),
  };
}

/** The options of reading among those of judging. */
export function toRead(options: CheckOptions): ReadOptions {
  const named = [...READING, "lang", "lenient"].map((name) => [name, options[name as keyof CheckOptions]]);
  const { lenient } = options.config ?? {};
  return {
    ...(lenient !== undefined && { lenient }),
    ...Object.fromEntries(named.filter(([, value]) => value !== undefined)),
  };
}

/** Options of reading alone, as the smallest build takes them. */
export function reading(options: ReadOptions): string {
  const { lang: _, ...rest } = options;
  return Object.keys(rest).length > 0 ? json(rest) : "";
}

/** Options as JSON, which has no endless numbers: they would be the same as none. */
function json(options: unknown): string {
  try {
    const text = JSON.stringify(options, (key, value: unknown) => {
      if (typeof value !== "number" || Number.isFinite(value)) return value;
      throw new OptionsError(`\`${key}\`: ${value} is no number that can be used`);
    });
    return text ?? "null";
  } catch (error) {
    if (error instanceof OptionsError) throw error;
    throw new OptionsError(
      `the options have no form in JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
