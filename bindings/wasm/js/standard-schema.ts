/**
 * Standard Schema (https://standardschema.dev, version 1): the common interface of validation libraries, so that libraries for forms and
 * remote calls take documents of this format as they take any other schema.
 */
import type { Diagnostic, Report } from "./generated/report.js";

/** A schema of the Standard Schema, version 1. */
export interface StandardSchema<Input, Output = Input> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "strategi";
    readonly validate: (value: unknown) => StandardResult<Output>;
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}

/** One that also gives its JSON Schema (Standard JSON Schema, version 1). */
export interface StandardJSONSchema<Input, Output = Input> extends StandardSchema<Input, Output> {
  readonly "~standard": StandardSchema<Input, Output>["~standard"] & {
    readonly jsonSchema: {
      /** What may be given. */
      readonly input: (options: StandardJSONSchemaOptions) => Record<string, unknown>;
      /** What comes out: a part of what may be given, since short forms are written out. */
      readonly output: (options: StandardJSONSchemaOptions) => Record<string, unknown>;
    };
  };
}

/** Which JSON Schema is asked for. */
export interface StandardJSONSchemaOptions {
  /** The version of JSON Schema: `draft-2020-12` or `draft-07`. */
  readonly target: string;
  /** Nothing of this is known here. */
  readonly libraryOptions?: Record<string, unknown> | undefined;
}

/** The value as it was read, or what is wrong with it. */
export type StandardResult<Output> =
  { readonly value: Output; readonly issues?: undefined } | { readonly issues: readonly StandardIssue[] };

/** Something that is wrong with a value. */
export interface StandardIssue {
  /** The code of the rule, and its message. */
  readonly message: string;
  /** Keys and indices that lead to the place; of a missing field, to where it would be. */
  readonly path: readonly (string | number)[];
  /** The finding. */
  readonly diagnostic: Diagnostic;
}

/** A schema out of something that reads a value: it gives the value as it was read, or a report with errors. */
export function standard<Input, Output>(
  read: (value: unknown) => { value?: Output; report?: Report },
): StandardSchema<Input, Output> {
  return {
    "~standard": {
      version: 1,
      vendor: "strategi",
      validate(value) {
        const answer = read(value);
        const errors = answer.report?.diagnostics.filter((it) => it.severity === "error") ?? [];
        if (answer.value !== undefined && errors.length === 0) return { value: answer.value };
        return { issues: errors.map((it) => issue(it, value)) };
      },
    },
  };
}

/** The same schema with its JSON Schema. */
export function described<Input, Output>(
  schema: StandardSchema<Input, Output>,
  describe: (target: string) => Record<string, unknown>,
): StandardJSONSchema<Input, Output> {
  const given = (options: StandardJSONSchemaOptions) => describe(options.target);
  return { "~standard": { ...schema["~standard"], jsonSchema: { input: given, output: given } } };
}

function issue(diagnostic: Diagnostic, value: unknown): StandardIssue {
  // What is missing is told at the object that lacks it; a form has a place for the field itself.
  const missing = diagnostic.code === "RD002" ? diagnostic.arguments.field : undefined;
  const at = path(diagnostic.pointer, value);
  if (typeof missing === "string") at.push(missing);
  return { message: `${diagnostic.code}: ${diagnostic.message}`, path: at, diagnostic };
}

/** A JSON Pointer as keys and, inside lists, indices. */
function path(pointer: string, value: unknown): (string | number)[] {
  let inside: unknown = value;
  return pointer
    .split("/")
    .slice(1)
    .map((segment) => {
      const key = segment.replaceAll("~1", "/").replaceAll("~0", "~");
      const step = Array.isArray(inside) ? Number(key) : key;
      inside =
        typeof inside === "object" && inside !== null ? (inside as Record<string | number, unknown>)[step] : undefined;
      return step;
    });
}
