import type { Strategy } from "./generated/strategy.js";
import { OptionsError } from "./errors.js";

/** How a text is written. */
export type Format = "json" | "yaml" | "ndjson" | "stratml";

/** Something to read, with the name under which reports tell of it: one of `text`, `bytes` and `value`. */
export interface NamedInput {
  /** The name in reports, usually the path. Its ending tells the format, when `format` does not. */
  name: string;
  /** A text. */
  text?: string;
  /** The bytes of a text. */
  bytes?: Uint8Array;
  /** A decoded document: findings have pointers and no lines. */
  value?: unknown;
  /** How the text is written; without it, the name tells, else how the text begins. */
  format?: Format;
  /** The texts of files that the document names as its sources, by the id of the source, so that quotations can be checked. */
  sources?: Readonly<Record<string, string>>;
}

/** What can be read: a text (JSON, YAML, NDJSON or StratML), the bytes of one, a decoded document, or one of these with a name. */
export type Input = string | Uint8Array | NamedInput | Strategy | object;

/** One thing to read, as the native part takes it. */
export type Given = {
  name: string;
  format: Format | undefined;
  sources: Readonly<Record<string, string>> | undefined;
} & ({ text: string } | { bytes: Uint8Array } | { json: string } | { refused: string });

function isNamed(input: object): input is NamedInput {
  // A document has its version, and no such fields.
  return !("strategi" in input) && "name" in input && ("text" in input || "bytes" in input || "value" in input);
}

/** Something that throws when it is looked at is told of as what cannot be read. */
function looked<T>(look: () => T): T | { refused: string } {
  try {
    return look();
  } catch (error) {
    if (error instanceof OptionsError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    return { refused: message.split("\n", 1)[0] ?? message };
  }
}

/** What is given, one by one. */
export function given(input: Input | readonly Input[]): Given[] {
  const several = looked(() => Array.isArray(input));
  if (several !== true) return [one(input as Input, "")];
  // A list with holes has nothing there, which is told.
  return Array.from(input as readonly Input[], (it, index) => one(it, `[${index}]`));
}

function one(input: Input, number: string): Given {
  const found = looked(() => told(input, number));
  return "name" in found ? found : { name: `<value>${number}`, format: undefined, sources: undefined, ...found };
}

function told(input: Input, number: string): Given {
  const plain = { format: undefined, sources: undefined };
  if (typeof input === "string") return { name: `<text>${number}`, text: input, ...plain };
  if (input instanceof Uint8Array) return { name: `<bytes>${number}`, bytes: input, ...plain };
  if (typeof input === "object" && input !== null && isNamed(input)) {
    const { name, text, bytes, value, format, sources } = input;
    const rest = { name: String(name), format, sources };
    if (typeof text === "string") return { text, ...rest };
    if (bytes instanceof Uint8Array) return { bytes, ...rest };
    if (text === undefined && bytes === undefined) return { ...json(value), ...rest };
    throw new OptionsError(`\`${rest.name}\`: \`text\` is a string, \`bytes\` a Uint8Array`);
  }
  return { name: `<value>${number}`, ...json(input), ...plain };
}

/** A value as JSON, or why it has none. */
export function json(value: unknown): { json: string } | { refused: string } {
  return looked(() => ({ json: JSON.stringify(value) ?? "null" }));
}
